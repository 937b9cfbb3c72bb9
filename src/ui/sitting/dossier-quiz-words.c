/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-quiz-words.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the quiz says, as pure functions of what it knows. */

/**
 * dossier_quiz_words_get_kind:
 * @kind: a kind of question
 *
 * Returns: what it is called
 */
const char *
dossier_quiz_words_get_kind (DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_MULTIPLE:
      return C_ ("question kind", "Several answers");
    case DOSSIER_QUESTION_TRUE_FALSE:
      return C_ ("question kind", "True or false");
    case DOSSIER_QUESTION_WHO_SAID:
      return C_ ("question kind", "Who said it");
    case DOSSIER_QUESTION_MATCH:
      return C_ ("question kind", "Match pairs");
    case DOSSIER_QUESTION_ORDER:
      return C_ ("question kind", "Put in order");
    case DOSSIER_QUESTION_CLOZE:
      return C_ ("question kind", "Fill the gap");
    case DOSSIER_QUESTION_NUMBER:
      return C_ ("question kind", "Number");
    case DOSSIER_QUESTION_SHORT:
      return C_ ("question kind", "Short answer");
    case DOSSIER_QUESTION_TEXT:
      return C_ ("question kind", "Answer with the text");
    case DOSSIER_QUESTION_SINGLE:
    default:
      return C_ ("question kind", "Single choice");
    }
}

/**
 * dossier_quiz_words_get_task:
 * @kind: a kind of question
 *
 * Returns: (nullable): what there is to do, where the look of the question
 *   does not say it
 */
const char *
dossier_quiz_words_get_task (DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_MULTIPLE:
      return _ ("One or more are right. Choose all of them.");
    case DOSSIER_QUESTION_MATCH:
      return _ ("Give every entry its match.");
    case DOSSIER_QUESTION_ORDER:
      return _ ("Drag the rows, or move them with Alt and the arrow keys.");
    case DOSSIER_QUESTION_TEXT:
      return _ ("Choose the sentence of the article that answers it.");
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
    default:
      return NULL;
    }
}

const char *
dossier_quiz_words_get_mode (DossierQuizMode mode)
{
  switch (mode)
    {
    case DOSSIER_QUIZ_EXAM:
      return C_ ("quiz mode", "Exam");
    case DOSSIER_QUIZ_REVIEW:
      return C_ ("quiz mode", "Review");
    case DOSSIER_QUIZ_BEFORE:
      return C_ ("quiz mode", "Before Reading");
    case DOSSIER_QUIZ_PRACTICE:
    default:
      return C_ ("quiz mode", "Practice");
    }
}

const char *
dossier_quiz_words_get_certainty (DossierCertainty certainty)
{
  switch (certainty)
    {
    case DOSSIER_CERTAINTY_GUESS:
      return C_ ("certainty", "Guess");
    case DOSSIER_CERTAINTY_SURE:
      return C_ ("certainty", "Sure");
    case DOSSIER_CERTAINTY_THINK:
    default:
      return C_ ("certainty", "Think So");
    }
}

/**
 * dossier_quiz_words_get_verdict:
 * @verdict: a verdict
 *
 * Returns: its title
 */
const char *
dossier_quiz_words_get_verdict (DossierVerdict verdict)
{
  switch (verdict)
    {
    case DOSSIER_VERDICT_RIGHT:
      return C_ ("verdict", "Right");
    case DOSSIER_VERDICT_RIGHT_GUESS:
      return C_ ("verdict", "Right, but a Guess");
    case DOSSIER_VERDICT_WRONG:
      return C_ ("verdict", "Wrong");
    case DOSSIER_VERDICT_SURE_WRONG:
      return C_ ("verdict", "Sure, but Wrong");
    case DOSSIER_VERDICT_SKIPPED:
      return C_ ("verdict", "Skipped");
    case DOSSIER_VERDICT_NONE:
    default:
      return "";
    }
}

const char *
dossier_quiz_words_get_verdict_icon (DossierVerdict verdict)
{
  switch (verdict)
    {
    case DOSSIER_VERDICT_RIGHT:
    case DOSSIER_VERDICT_RIGHT_GUESS:
      return "dossier-check-symbolic";
    case DOSSIER_VERDICT_WRONG:
    case DOSSIER_VERDICT_SURE_WRONG:
      return "dossier-cross-symbolic";
    case DOSSIER_VERDICT_SKIPPED:
    case DOSSIER_VERDICT_NONE:
    default:
      return "dossier-skip-symbolic";
    }
}

/**
 * dossier_quiz_words_get_verdict_class:
 * @verdict: a verdict
 *
 * Returns: the style class of its icon
 */
const char *
dossier_quiz_words_get_verdict_class (DossierVerdict verdict)
{
  switch (verdict)
    {
    case DOSSIER_VERDICT_RIGHT:
    case DOSSIER_VERDICT_RIGHT_GUESS:
      return "right";
    case DOSSIER_VERDICT_WRONG:
    case DOSSIER_VERDICT_SURE_WRONG:
      return "wrong";
    case DOSSIER_VERDICT_SKIPPED:
    case DOSSIER_VERDICT_NONE:
    default:
      return "skipped";
    }
}

/* The numbers under which the keys were shown. */
static char *
dup_key_numbers (const DossierQuizItem *item, guint *n_keys)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  *n_keys = 0;
  for (guint i = 0; i < item->n_options; i++)
    if (item->question->options[item->options[i]].is_key)
      {
        g_strv_builder_take (builder, g_strdup_printf ("%u", i + 1));
        (*n_keys)++;
      }
  numbers = g_strv_builder_end (builder);

  return dossier_list_join ((const char *const *) numbers, DOSSIER_LIST_AND);
}

static char *
dup_options_line (const DossierQuizItem *item)
{
  guint n_keys = 0;
  g_autofree char *numbers = dup_key_numbers (item, &n_keys);
  g_autofree char *text = dossier_question_dup_key_text (item->question);

  if (item->question->kind == DOSSIER_QUESTION_MULTIPLE)
    /* Translators: %s is a list of numbers, as in “1 and 3” */
    return g_strdup_printf (ngettext ("The key is option %s.", "The keys are options %s.", n_keys),
                            numbers);
  if (item->question->kind == DOSSIER_QUESTION_TRUE_FALSE)
    /* Translators: the key of a question and its words */
    return g_strdup_printf (_ ("The key is “%s”."), text);

  /* The sentence has a full stop of its own. */
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';

  /* Translators: the number of the key among the options, and its words */
  return g_strdup_printf (_ ("The key is option %s, “%s”."), numbers, text);
}

static char *
dup_typed_line (const DossierQuizItem *item)
{
  g_autofree char *key = NULL;

  if (item->question->kind == DOSSIER_QUESTION_NUMBER)
    key = dossier_quiz_words_dup_number (item->question->number, item->question->unit);
  else
    key = dossier_question_dup_key_text (item->question);

  return item->grade.is_near ? g_strdup_printf (_ ("But for a slip of the keyboard: “%s”."), key)
                             : g_strdup_printf (_ ("The key is “%s”."), key);
}

/**
 * dossier_quiz_words_dup_key_line:
 * @item: a question with its verdict
 *
 * Returns: (transfer full): the key in one sentence
 */
char *
dossier_quiz_words_dup_key_line (const DossierQuizItem *item)
{
  const DossierGrade *grade = &item->grade;
  const DossierEvidence *evidence = &item->question->evidence;
  gboolean has_parts = item->question->kind == DOSSIER_QUESTION_MATCH
                       || item->question->kind == DOSSIER_QUESTION_ORDER;

  /* Nothing was put anywhere, so there is nothing to count. */
  if (has_parts && item->verdict == DOSSIER_VERDICT_SKIPPED)
    return g_strdup (_ ("The key stands below."));

  switch (item->question->kind)
    {
    case DOSSIER_QUESTION_MATCH:
      return g_strdup_printf (ngettext ("%u of %u pair is right.", "%u of %u pairs are right.",
                                        grade->n_parts),
                              grade->n_right, grade->n_parts);
    case DOSSIER_QUESTION_ORDER:
      return g_strdup_printf (ngettext ("%u of %u stands in its place.",
                                        "%u of %u stand in their places.", grade->n_right),
                              grade->n_right, grade->n_parts);
    case DOSSIER_QUESTION_TEXT:
      return g_strdup_printf (_ ("The key stands in paragraph %u."),
                              evidence->n_sentences > 0 ? evidence->sentences[0]->paragraph->number
                                                        : 0);
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
      return dup_typed_line (item);
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      return dup_options_line (item);
    }
}

/**
 * dossier_quiz_words_dup_number:
 * @number: a number
 * @unit: (nullable): what it counts
 *
 * Returns: (transfer full): both, the number as the locale writes it
 */
char *
dossier_quiz_words_dup_number (double number, const char *unit)
{
  g_autofree char *digits = NULL;
  g_autofree char *plain = g_strdup_printf ("%.12g", number);

  /* Large whole numbers are easier to read in groups. */
  digits = number >= 10000 && number == (double) (gint64) number
               ? g_strdup_printf ("%'" G_GINT64_FORMAT, (gint64) number)
               : g_steal_pointer (&plain);

  /* Translators: a number and its unit, as in “3 years” */
  return unit != NULL ? g_strdup_printf (C_ ("number and unit", "%s %s"), digits, unit)
                      : g_steal_pointer (&digits);
}

/**
 * dossier_quiz_words_dup_answer:
 * @item: a question of the kinds that are typed, as answered
 *
 * Returns: (transfer full): what was typed, or an empty string
 */
char *
dossier_quiz_words_dup_answer (const DossierQuizItem *item)
{
  if (item->answer == NULL)
    return g_strdup ("");

  switch (dossier_answer_get_kind (item->answer))
    {
    case DOSSIER_ANSWER_TYPED:
      return g_strdup (dossier_answer_get_text (item->answer));
    case DOSSIER_ANSWER_NUMBER:
      return dossier_quiz_words_dup_number (dossier_answer_get_number (item->answer), NULL);
    case DOSSIER_ANSWER_SKIPPED:
    case DOSSIER_ANSWER_CHOSEN:
    case DOSSIER_ANSWER_ORDER:
    case DOSSIER_ANSWER_TARGETS:
    case DOSSIER_ANSWER_SENTENCE:
    default:
      return g_strdup ("");
    }
}

/**
 * dossier_quiz_words_dup_passage:
 * @text: a sentence of the article
 *
 * Returns: (transfer full): it, in quotation marks unless it has its own
 */
char *
dossier_quiz_words_dup_passage (const char *text)
{
  if (strchr (text, '"') != NULL || strstr (text, "“") != NULL || strstr (text, "«") != NULL)
    return g_strdup (text);

  return g_strdup_printf (C_ ("quotation marks", "“%s”"), text);
}

/**
 * dossier_quiz_words_dup_voice:
 * @evidence: sentences of the article
 *
 * Returns: (transfer full): who speaks in the first of them
 */
char *
dossier_quiz_words_dup_voice (const DossierEvidence *evidence)
{
  const DossierSentence *sentence = evidence->n_sentences > 0 ? evidence->sentences[0] : NULL;
  const DossierQuote *quote = NULL;
  const char *name = NULL;

  for (guint i = 0; sentence != NULL && quote == NULL && i < sentence->n_marks; i++)
    if (sentence->marks[i].kind == DOSSIER_MARK_QUOTE)
      quote = sentence->marks[i].quote;
  if (quote == NULL)
    return g_strdup (_ ("The article’s own words"));

  name = dossier_actor_get_short_name (quote->speaker);
  if (quote->kind == DOSSIER_QUOTE_DIRECT)
    /* Translators: the passage quotes this speaker word for word */
    return g_strdup_printf (_ ("Quoted: %s"), name);

  /* Translators: the passage reports what this speaker said */
  return g_strdup_printf (_ ("Reported: %s"), name);
}

/**
 * dossier_quiz_words_dup_place:
 * @view: a sitting
 * @position: place of a question, from 0
 *
 * Returns: (transfer full): “Question 4 of 10”, or “Again 1 of 2”
 */
char *
dossier_quiz_words_dup_place (const DossierQuizView *view, guint position)
{
  if (position >= view->n_first)
    /* Translators: the missed ones are asked again at the end of a sitting */
    return g_strdup_printf (_ ("Again %u of %u"), position - view->n_first + 1, view->n_drills);

  return g_strdup_printf (_ ("Question %u of %u"), position + 1, view->n_first);
}

/**
 * dossier_quiz_words_dup_open_place:
 * @view: a sitting that was left
 *
 * Returns: (transfer full): where it goes on
 */
char *
dossier_quiz_words_dup_open_place (const DossierQuizView *view)
{
  const char *mode = dossier_quiz_words_get_mode (view->mode);

  if (view->position >= view->n_first)
    /* Translators: the mode of a quiz, and the place in what is asked again at
     * its end, as in “Practice: again 1 of 2” */
    return g_strdup_printf (_ ("%s: again %u of %u"), mode, view->position - view->n_first + 1,
                            view->n_drills);

  /* Translators: the mode of a quiz and the place in it, as in “Practice:
   * question 4 of 10” */
  return g_strdup_printf (_ ("%s: question %u of %u"), mode, view->position + 1, view->n_first);
}

/**
 * dossier_quiz_words_get_check:
 * @view: a sitting that asks
 *
 * Returns: what the button says that ends the answer
 */
const char *
dossier_quiz_words_get_check (const DossierQuizView *view)
{
  if (!view->is_judged_at_end)
    return _ ("Check");
  if (!view->is_last)
    return _ ("Next");

  return view->mode == DOSSIER_QUIZ_EXAM ? _ ("Finish Exam") : _ ("Finish");
}

/**
 * dossier_quiz_words_dup_mark:
 * @mark: a number of certainty marks
 *
 * Returns: (transfer full): it with its sign
 */
char *
dossier_quiz_words_dup_mark (int mark)
{
  g_autofree char *words = NULL;

  if (mark == 0)
    return g_strdup ("0");

  words = mark > 0 ? g_strdup_printf (C_ ("mark", "+%d"), mark)
                   /* Translators: with a minus sign, U+2212 */
                   : g_strdup_printf (C_ ("mark", "−%d"), -mark);

  return dossier_text_keep_sign (words);
}

/**
 * dossier_quiz_words_dup_marks_at_stake:
 * @certainty: a certainty
 *
 * Returns: (transfer full): what it earns in an exam
 */
char *
dossier_quiz_words_dup_marks_at_stake (DossierCertainty certainty)
{
  g_autofree char *right
      = dossier_quiz_words_dup_mark (dossier_certainty_get_mark (certainty, TRUE));
  g_autofree char *wrong
      = dossier_quiz_words_dup_mark (dossier_certainty_get_mark (certainty, FALSE));

  /* Translators: certainty marks, such as +2 and −2 */
  return g_strdup_printf (_ ("Marks: %s if right, %s if wrong"), right, wrong);
}

/**
 * dossier_quiz_words_dup_time:
 * @milliseconds: a length of time
 *
 * Returns: (transfer full): minutes and seconds, or minutes alone while there
 *   are more than five: seconds would only hurry
 */
char *
dossier_quiz_words_dup_time (gint64 milliseconds)
{
  gint64 seconds = (MAX (milliseconds, 0) + 999) / 1000;
  guint minutes = (guint) ((seconds + 59) / 60);

  if (seconds > 5 * 60)
    /* Translators: time left in an exam */
    return g_strdup_printf (ngettext ("%u min", "%u min", minutes), minutes);

  return g_strdup_printf ("%u:%02u", (guint) (seconds / 60), (guint) (seconds % 60));
}
