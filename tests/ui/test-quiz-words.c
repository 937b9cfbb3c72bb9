/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <locale.h>

#include "document/dossier-document-io.h"
#include "ui/sitting/dossier-quiz-words.h"
#include "ui/sitting/dossier-results-words.h"

/* What the quiz says. */

static DossierDocument *
read_every_kind (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests/data/every-kind.dossier", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static DossierQuiz *
ask (DossierDocument *document, const char *question)
{
  const char *const questions[] = { question, NULL };
  const DossierQuizPlan plan = { .questions = questions };

  return dossier_quiz_new (document, &plan, 1);
}

static DossierQuiz *
check (DossierQuiz *asked, DossierAnswer *answer, DossierCertainty certainty)
{
  g_autoptr (DossierQuiz) quiz = asked;
  g_autoptr (DossierAnswer) given = answer;
  g_autoptr (DossierQuiz) answered = dossier_quiz_with_answer (quiz, given);
  g_autoptr (DossierQuiz) certain = dossier_quiz_with_certainty (answered, certainty);

  return dossier_quiz_with_checked (certain);
}

static void
test_key_lines (void)
{
  static const guint straight[] = { 0, 1, 2 };
  static const guint turned[] = { 1, 0, 2 };
  g_autoptr (DossierDocument) document = read_every_kind ();
  const struct
  {
    const char *question;
    DossierAnswer *answer;
    const char *verdict;
    const char *line;
  } cases[] = {
    { "true-false", dossier_answer_new_option (1), "Right", "The key is “False”." },
    { "true-false", dossier_answer_new_option (0), "Wrong", "The key is “False”." },
    { "cloze", dossier_answer_new_typed ("The Wind"), "Right", "The key is “wind”." },
    { "number", dossier_answer_new_typed ("500"), "Wrong", "The key is “480 crowns”." },
    { "text", dossier_answer_new_sentence ("s1.1"), "Wrong", "The key stands in paragraph 4." },
    { "order", dossier_answer_new_order (turned, 3), "Wrong", "1 of 3 stands in its place." },
    { "order", dossier_answer_new_order (straight, 3), "Right", "3 of 3 stand in their places." },
    { "match", dossier_answer_new_targets (turned, 3), "Wrong", "1 of 3 pairs are right." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) quiz
          = check (ask (document, cases[i].question), cases[i].answer, DOSSIER_CERTAINTY_THINK);
      g_autofree char *line = NULL;
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, 0, &item);
      line = dossier_quiz_words_dup_key_line (&item);
      g_assert_cmpstr (dossier_quiz_words_get_verdict (item.verdict), ==, cases[i].verdict);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_verdicts (void)
{
  g_autoptr (DossierDocument) document = read_every_kind ();
  g_autoptr (DossierQuiz) guess
      = check (ask (document, "single"), dossier_answer_new_option (0), DOSSIER_CERTAINTY_GUESS);
  g_autoptr (DossierQuiz) sure
      = check (ask (document, "single"), dossier_answer_new_option (1), DOSSIER_CERTAINTY_SURE);
  DossierQuizItem item;

  dossier_quiz_get_item (guess, 0, &item);
  g_assert_cmpstr (dossier_quiz_words_get_verdict (item.verdict), ==, "Right, but a Guess");
  g_assert_cmpstr (dossier_quiz_words_get_verdict_class (item.verdict), ==, "right");
  dossier_quiz_get_item (sure, 0, &item);
  g_assert_cmpstr (dossier_quiz_words_get_verdict (item.verdict), ==, "Sure, but Wrong");
  g_assert_cmpstr (dossier_quiz_words_get_verdict_class (item.verdict), ==, "wrong");
  g_assert_cmpstr (dossier_quiz_words_get_verdict_icon (DOSSIER_VERDICT_SKIPPED), ==,
                   "dossier-skip-symbolic");
}

static void
test_voices (void)
{
  static const struct
  {
    const char *question;
    const char *voice;
  } cases[] = {
    { "single", "Quoted: Quist" },
    { "number", "Reported: Oden" },
    { "cloze", "The article’s own words" },
  };
  g_autoptr (DossierDocument) document = read_every_kind ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierQuestion *question
          = dossier_document_find_question (document, cases[i].question);
      g_autofree char *voice = dossier_quiz_words_dup_voice (&question->evidence);

      g_assert_cmpstr (voice, ==, cases[i].voice);
    }
}

static void
test_passages (void)
{
  g_autofree char *plain = dossier_quiz_words_dup_passage ("Mice came.");
  g_autofree char *quoted = dossier_quiz_words_dup_passage ("“Mice,” she said.");

  g_assert_cmpstr (plain, ==, "“Mice came.”");
  g_assert_cmpstr (quoted, ==, "“Mice,” she said.");
}

static void
test_time (void)
{
  static const struct
  {
    gint64 milliseconds;
    const char *text;
  } cases[] = {
    { 600000, "10 min" }, { 599001, "10 min" }, { 301000, "6 min" }, { 300000, "5:00" },
    { 61000, "1:01" },    { 900, "0:01" },      { 0, "0:00" },       { -5, "0:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dossier_quiz_words_dup_time (cases[i].milliseconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_results (void)
{
  static const struct
  {
    DossierQuizResults results;
    const char *title;
    const char *line;
    const char *comeback;
  } cases[] = {
    { { 0 }, "Nothing Answered", "No question was checked, so there is nothing to tell." },
    { { .n_right = 10, .n_total = 10 }, "All 10 Right", "Nothing is left to retry." },
    { { .n_right = 7, .n_total = 10, .n_missed = 3, .n_sure_wrong = 1 },
      "7 Right, 1 Sure but Wrong",
      "3 were missed; their evidence stands below." },
    { { .n_right = 7, .n_total = 10, .n_missed = 3, .has_previous = TRUE, .difference = 2 },
      "7 Right, 3 Missed",
      "Better than last time by 2." },
    { { .n_right = 7, .n_total = 10, .n_missed = 3, .has_previous = TRUE, .difference = -1 },
      "7 Right, 3 Missed",
      "Last time it was 1 more." },
    { { .n_right = 7, .n_total = 10, .n_missed = 3, .has_previous = TRUE },
      "7 Right, 3 Missed",
      "The same as last time." },
    { { .n_right = 7, .n_total = 10, .n_missed = 3 },
      "7 Right, 3 Missed",
      "They come back.",
      "They come back." },
    { { .n_right = 7, .n_total = 10, .n_missed = 3, .has_previous = TRUE, .difference = 2 },
      "7 Right, 3 Missed",
      "Better than last time by 2. They come back.",
      "They come back." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = dossier_results_words_dup_title (&cases[i].results);
      g_autofree char *line = dossier_results_words_dup_line (&cases[i].results, cases[i].comeback);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_calibration (void)
{
  const DossierQuizResults few = { .certainties = { { 1, 3 }, { 2, 3 }, { 0, 3 } } };
  const DossierQuizResults short_of = { .certainties = { { 1, 3 }, { 3, 4 }, { 3, 4 } } };
  const DossierQuizResults kept = { .certainties = { { 0, 4 }, { 3, 4 }, { 4, 4 } } };
  g_autofree char *of_few = dossier_results_words_dup_calibration (&few);
  g_autofree char *of_short = dossier_results_words_dup_calibration (&short_of);
  g_autofree char *of_kept = dossier_results_words_dup_calibration (&kept);

  g_assert_true (g_str_has_prefix (of_few, "With a few more answers"));
  g_assert_true (g_str_has_suffix (of_short, "“Sure” fell short this time."));
  g_assert_true (g_str_has_suffix (of_kept, "what the word promises."));
}

static void
test_places (void)
{
  const DossierQuizView view
      = { .mode = DOSSIER_QUIZ_REVIEW, .n_first = 10, .n_drills = 2, .total = 12, .position = 3 };
  DossierQuizView later = view;
  g_autofree char *first = dossier_quiz_words_dup_place (&view, 3);
  g_autofree char *again = dossier_quiz_words_dup_place (&view, 11);
  g_autofree char *open = dossier_quiz_words_dup_open_place (&view);
  g_autofree char *open_again = NULL;

  later.position = 10;
  open_again = dossier_quiz_words_dup_open_place (&later);
  g_assert_cmpstr (first, ==, "Question 4 of 10");
  g_assert_cmpstr (again, ==, "Again 2 of 2");
  g_assert_cmpstr (open, ==, "Review: question 4 of 10");
  g_assert_cmpstr (open_again, ==, "Review: again 1 of 2");
}

static void
test_check (void)
{
  static const struct
  {
    DossierQuizView view;
    const char *label;
  } cases[] = {
    { { .mode = DOSSIER_QUIZ_PRACTICE }, "Check" },
    { { .mode = DOSSIER_QUIZ_PRACTICE, .is_last = TRUE }, "Check" },
    { { .mode = DOSSIER_QUIZ_EXAM, .is_judged_at_end = TRUE }, "Next" },
    { { .mode = DOSSIER_QUIZ_EXAM, .is_judged_at_end = TRUE, .is_last = TRUE }, "Finish Exam" },
    { { .mode = DOSSIER_QUIZ_BEFORE, .is_judged_at_end = TRUE, .is_last = TRUE }, "Finish" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (dossier_quiz_words_get_check (&cases[i].view), ==, cases[i].label);
}

/* Three sure and right, one sure and wrong, two guesses of which one right. */
static void
test_marks (void)
{
  const DossierQuizResults results
      = { .n_total = 7, .certainties = { { 1, 2 }, { 0, 1 }, { 3, 4 } } };
  g_autofree char *sentence = dossier_results_words_dup_marks (&results);
  g_autofree char *at_stake = dossier_quiz_words_dup_marks_at_stake (DOSSIER_CERTAINTY_SURE);
  g_autofree char *of_guess = dossier_quiz_words_dup_marks_at_stake (DOSSIER_CERTAINTY_GUESS);

  g_assert_cmpint (dossier_results_words_count_marks (&results.certainties[2],
                                                      DOSSIER_CERTAINTY_SURE),
                   ==, 3);
  g_assert_cmpint (dossier_results_words_count_marks (&results.certainties[1],
                                                      DOSSIER_CERTAINTY_THINK),
                   ==, -2);
  g_assert_cmpint (dossier_results_words_count_marks (&results.certainties[0],
                                                      DOSSIER_CERTAINTY_GUESS),
                   ==, 1);
  g_assert_true (g_str_has_prefix (sentence, "+2 of at most +21."));
  g_assert_cmpstr (at_stake, ==, "Marks: +3 if right, −6 if wrong");
  g_assert_cmpstr (of_guess, ==, "Marks: +1 if right, 0 if wrong");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quiz-words/key-lines", test_key_lines);
  g_test_add_func ("/quiz-words/verdicts", test_verdicts);
  g_test_add_func ("/quiz-words/voices", test_voices);
  g_test_add_func ("/quiz-words/passages", test_passages);
  g_test_add_func ("/quiz-words/time", test_time);
  g_test_add_func ("/quiz-words/results", test_results);
  g_test_add_func ("/quiz-words/places", test_places);
  g_test_add_func ("/quiz-words/check", test_check);
  g_test_add_func ("/quiz-words/marks", test_marks);
  g_test_add_func ("/quiz-words/calibration", test_calibration);

  return g_test_run ();
}
