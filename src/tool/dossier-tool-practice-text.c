/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-practice.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *
get_kind_label (DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_SINGLE:
      return _ ("one option");
    case DOSSIER_QUESTION_MULTIPLE:
      return _ ("every option that holds");
    case DOSSIER_QUESTION_TRUE_FALSE:
      return _ ("true or false");
    case DOSSIER_QUESTION_WHO_SAID:
      return _ ("who said it");
    case DOSSIER_QUESTION_MATCH:
      return _ ("match: for every number a letter, such as “b a c”");
    case DOSSIER_QUESTION_ORDER:
      return _ ("put in order: the numbers, first to last");
    case DOSSIER_QUESTION_CLOZE:
      return _ ("fill the blank");
    case DOSSIER_QUESTION_NUMBER:
      return _ ("a number");
    case DOSSIER_QUESTION_SHORT:
      return _ ("a short answer");
    case DOSSIER_QUESTION_TEXT:
    default:
      return _ ("answer with the text: the number of a sentence");
    }
}

/* Sentences to choose from: those of the paragraphs that hold the evidence
 * and of their neighbors. */
static void
find_excerpt (DossierDocument *document, const DossierQuestion *question, guint *first, guint *last)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  guint low = paragraphs.n - 1;
  guint high = 0;

  for (guint i = 0; i < question->evidence.n_sentences; i++)
    {
      low = MIN (low, question->evidence.sentences[i]->paragraph->index);
      high = MAX (high, question->evidence.sentences[i]->paragraph->index);
    }
  low = low > 0 ? low - 1 : 0;
  high = MIN (high + 1, paragraphs.n - 1);
  *first = paragraphs.items[low].first_sentence;
  *last = paragraphs.items[high].first_sentence + paragraphs.items[high].n_sentences - 1;
}

static void
print_question (const DossierQuizView *view)
{
  const DossierQuizItem *item = &view->item;
  const DossierQuestion *question = item->question;

  printf ("\n");
  if (item->is_drill)
    /* Translators: the first of two questions that were missed and come back at the end */
    printf (_ ("Again %u of %u"), view->position - view->n_first + 1, view->n_drills);
  else
    printf (_ ("Question %u of %u"), view->position + 1, view->n_first);
  printf (" · %s · %s\n\n%s\n", question->issue->title, get_kind_label (question->kind),
          question->stem);
  if (question->quote != NULL)
    {
      g_autofree char *quote = dossier_quote_dup_text (question->quote);

      printf ("  “%s”\n", quote);
    }
  for (guint i = 0; i < item->n_options; i++)
    printf ("  %u  %s\n", i + 1, question->options[item->options[i]].text);
  for (guint i = 0; i < item->n_targets; i++)
    printf ("  %c  %s\n", (char) ('a' + i), question->options[item->targets[i]].match);
  if (question->kind == DOSSIER_QUESTION_TEXT)
    {
      DossierSentences sentences = dossier_document_get_sentences (item->document);
      guint first, last;

      find_excerpt (item->document, question, &first, &last);
      for (guint i = first; i <= last; i++)
        printf ("  %u  %s\n", i - first + 1, sentences.items[i].text);
    }
}

static gboolean
read_certainty_word (const char *word, DossierCertainty *certainty)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    if (strcmp (lower, dossier_certainty_words[i]) == 0
        || (lower[0] == dossier_certainty_words[i][0] && lower[1] == '\0'))
      {
        *certainty = (DossierCertainty) i;
        return TRUE;
      }

  return FALSE;
}

/* The numbers (from 1) or letters of a line as indices. */
static gboolean
read_places (char **words, guint n_choices, gboolean are_letters, guint *places, guint *n_places)
{
  *n_places = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 place;

      if (*words[i] == '\0')
        continue;
      if (are_letters && g_ascii_isalpha (words[i][0]) && words[i][1] == '\0')
        place = (guint64) (g_ascii_tolower (words[i][0]) - 'a') + 1;
      else if (are_letters
               || !g_ascii_string_to_unsigned (words[i], 10, 1, n_choices, &place, NULL))
        return FALSE;
      if (place > n_choices || *n_places == DOSSIER_OPTIONS_MAX)
        return FALSE;
      places[(*n_places)++] = (guint) place - 1;
    }

  return *n_places > 0;
}

static DossierAnswer *
read_sentence (const DossierQuizItem *item, const char *line)
{
  DossierSentences sentences = dossier_document_get_sentences (item->document);
  guint first, last;
  guint64 number;

  find_excerpt (item->document, item->question, &first, &last);
  if (!g_ascii_string_to_unsigned (line, 10, 1, last - first + 1, &number, NULL))
    return NULL;

  return dossier_answer_new_sentence (sentences.items[first + number - 1].id);
}

static DossierAnswer *
read_placed (const DossierQuizItem *item, const char *line)
{
  gboolean is_match = item->question->kind == DOSSIER_QUESTION_MATCH;
  g_auto (GStrv) words = g_strsplit_set (line, " ,;\t", -1);
  guint places[DOSSIER_OPTIONS_MAX];
  guint targets[DOSSIER_OPTIONS_MAX];
  guint n_places;

  if (!read_places (words, is_match ? item->n_targets : item->n_options, is_match, places,
                    &n_places))
    return NULL;
  if (is_match)
    {
      for (guint i = 0; i < item->n_options; i++)
        targets[item->options[i]] = i < n_places ? item->targets[places[i]] : DOSSIER_NO_TARGET;
      return dossier_answer_new_targets (targets, item->n_options);
    }
  for (guint i = 0; i < n_places; i++)
    places[i] = item->options[places[i]];

  return item->question->kind == DOSSIER_QUESTION_ORDER
             ? dossier_answer_new_order (places, n_places)
             : dossier_answer_new_chosen (places, n_places);
}

static gboolean
is_typed_kind (DossierQuestionKind kind)
{
  return kind == DOSSIER_QUESTION_CLOZE || kind == DOSSIER_QUESTION_SHORT
         || kind == DOSSIER_QUESTION_NUMBER;
}

/* Takes a certainty off the end of an answer that is not free text: “2 s”. A
 * lone letter may be a target, so that there only whole words count. */
static gboolean
take_certainty (char *line, DossierQuestionKind kind, DossierCertainty *certainty)
{
  char *space = strrchr (line, ' ');

  if (space == NULL || is_typed_kind (kind))
    return FALSE;
  if (kind == DOSSIER_QUESTION_MATCH && space[2] == '\0')
    return FALSE;
  if (!read_certainty_word (space + 1, certainty))
    return FALSE;
  *space = '\0';

  return TRUE;
}

static char *
prompt (const char *question)
{
  gboolean is_too_long;
  char *line;

  printf ("%s ", question);
  fflush (stdout);
  line = dossier_practice_read_line (&is_too_long);
  if (line == NULL)
    printf ("\n");
  else
    g_strstrip (line);

  return line;
}

static DossierCertainty
ask_certainty (void)
{
  DossierCertainty certainty = DOSSIER_CERTAINTY_THINK;

  while (TRUE)
    {
      g_autofree char *word = prompt (_ ("How certain? guess, think or sure [think]:"));

      if (word == NULL || *word == '\0' || read_certainty_word (word, &certainty))
        return certainty;
    }
}

static DossierQuiz *
show_hint (DossierQuiz *quiz)
{
  DossierQuizView view;
  DossierQuiz *hinted = dossier_quiz_with_hint (quiz);

  dossier_quiz_get_view (hinted, &view);
  if (hinted == quiz)
    printf ("%s\n", _ ("There is no other hint."));
  else
    printf ("%s\n", view.item.question->hints[view.item.n_hints - 1]);

  return hinted;
}

/* One line of the person's: the sitting with the verdict, or as it was. */
static DossierQuiz *
take_line (DossierQuiz *quiz, char *line)
{
  g_autoptr (DossierAnswer) answer = NULL;
  g_autoptr (DossierQuiz) answered = NULL;
  g_autoptr (DossierQuiz) certain = NULL;
  DossierCertainty certainty = DOSSIER_CERTAINTY_THINK;
  DossierQuizView view;
  gboolean is_certain;

  if (strcmp (line, "?") == 0)
    return show_hint (quiz);
  if (strcmp (line, "-") == 0)
    return dossier_quiz_with_skipped (quiz);

  dossier_quiz_get_view (quiz, &view);
  is_certain = take_certainty (line, view.item.question->kind, &certainty);
  if (is_typed_kind (view.item.question->kind))
    answer = dossier_answer_new_typed (line);
  else if (view.item.question->kind == DOSSIER_QUESTION_TEXT)
    answer = read_sentence (&view.item, line);
  else
    answer = read_placed (&view.item, line);
  if (answer == NULL || !dossier_answer_is_complete (view.item.question, answer))
    {
      printf ("%s\n", _ ("That is no answer to this question; try again."));
      return dossier_quiz_ref (quiz);
    }

  answered = dossier_quiz_with_answer (quiz, answer);
  certain = dossier_quiz_with_certainty (answered, is_certain ? certainty : ask_certainty ());

  return dossier_quiz_with_checked (certain);
}

static const char *
get_verdict_label (DossierVerdict verdict)
{
  switch (verdict)
    {
    case DOSSIER_VERDICT_RIGHT:
      return _ ("Right.");
    case DOSSIER_VERDICT_RIGHT_GUESS:
      return _ ("Right, but a guess.");
    case DOSSIER_VERDICT_SURE_WRONG:
      return _ ("Sure, but wrong.");
    case DOSSIER_VERDICT_SKIPPED:
      return _ ("Skipped.");
    case DOSSIER_VERDICT_WRONG:
    case DOSSIER_VERDICT_NONE:
    default:
      return _ ("Wrong.");
    }
}

static void
print_feedback (const DossierQuizItem *item)
{
  const DossierQuestion *question = item->question;
  g_autofree char *key = dossier_question_dup_key_text (question);
  gboolean is_right
      = item->verdict == DOSSIER_VERDICT_RIGHT || item->verdict == DOSSIER_VERDICT_RIGHT_GUESS;

  printf ("\n%s", get_verdict_label (item->verdict));
  if (!is_right || item->grade.is_near)
    {
      printf (" ");
      printf (_ ("The key: %s"), key);
    }
  printf ("\n");
  for (guint i = 0; i < item->n_options; i++)
    {
      const DossierOption *option = &question->options[item->options[i]];

      if (dossier_answer_has_option (item->answer, item->options[i]) && option->rationale != NULL)
        printf ("  %u  %s\n", i + 1, option->rationale);
    }
  printf ("%s\n", question->rationale);
  for (guint i = 0; i < question->evidence.n_sentences; i++)
    printf ("  ¶ %u  %s\n", question->evidence.sentences[i]->paragraph->number,
            question->evidence.sentences[i]->text);
}

static void
print_results (DossierQuiz *quiz)
{
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);

  if (results->n_total == 0)
    return;
  printf ("\n");
  printf (_ ("%u of %u right"), results->n_right, results->n_total);
  printf ("\n");
  for (guint i = 0; i < results->n_issues; i++)
    printf ("  %u/%u  %s\n", results->issues[i].n_right, results->issues[i].n_total,
            results->issues[i].issue->title);
}

/* Returns the sitting at the next question, or NULL at the end. */
static DossierQuiz *
ask (DossierPractice *practice, DossierQuiz *quiz, GError **error)
{
  g_autoptr (DossierQuiz) current = dossier_quiz_ref (quiz);
  g_autoptr (DossierQuiz) recorded = NULL;
  DossierQuizView view;
  gint64 start = g_get_monotonic_time ();

  dossier_quiz_get_view (current, &view);
  print_question (&view);
  while (view.phase == DOSSIER_QUIZ_ASKING)
    {
      g_autofree char *line = prompt (view.can_hint ? _ ("Answer (- skips, ? hints, q quits):")
                                                    : _ ("Answer (- skips, q quits):"));
      gint64 now = g_get_monotonic_time ();
      g_autoptr (DossierQuiz) timed = NULL;

      if (line == NULL || strcmp (line, "q") == 0)
        return NULL;
      timed = dossier_quiz_with_elapsed (current, (now - start) / 1000);
      start = now;
      dossier_quiz_unref (current);
      current = take_line (timed, line);
      dossier_quiz_get_view (current, &view);
    }
  recorded = dossier_practice_record (practice, current, error);
  if (recorded == NULL)
    return NULL;
  print_feedback (&view.item);

  return dossier_quiz_with_next (recorded);
}

/**
 * dossier_practice_run_text:
 * @practice: a practice
 * @n_questions: how many to ask
 * @error: where to say what is wrong
 *
 * Asks a person in the terminal. What is answered is kept at once, so that
 * leaving loses nothing.
 *
 * Returns: whether all went well
 */
gboolean
dossier_practice_run_text (DossierPractice *practice, guint n_questions, GError **error)
{
  g_autoptr (DossierQuiz) quiz = dossier_practice_begin_round (practice, n_questions);
  g_autoptr (GError) failure = NULL;
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  while (view.phase != DOSSIER_QUIZ_FINISHED)
    {
      DossierQuiz *next = ask (practice, quiz, &failure);

      if (next == NULL)
        break;
      dossier_quiz_unref (quiz);
      quiz = next;
      dossier_quiz_get_view (quiz, &view);
    }
  print_results (quiz);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}
