/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-quiz.h"

#include "play.h"
#include "sample.h"

static const struct
{
  const char *script;
  DossierQuizPhase phase;
  guint position;
  guint n_answered;
  DossierVerdict verdict;
  gboolean can_check;
  gboolean can_next;
  gboolean can_undo;
  gboolean undo_retracts;
} practice_cases[] = {
  { "", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
  { "c", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
  { "n", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
  { "2", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
  { "r", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, TRUE, FALSE, TRUE, FALSE },
  { "rc", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_RIGHT, FALSE, TRUE, TRUE, TRUE },
  { "Src", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_RIGHT, FALSE, TRUE, TRUE, TRUE },
  { "Grc", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_RIGHT_GUESS, FALSE, TRUE, TRUE, TRUE },
  { "wc", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_WRONG, FALSE, TRUE, TRUE, TRUE },
  { "wGc", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_WRONG, FALSE, TRUE, TRUE, TRUE },
  { "wSc", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_SURE_WRONG, FALSE, TRUE, TRUE, TRUE },
  { "-", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_SKIPPED, FALSE, TRUE, TRUE, TRUE },
  { "w-", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_SKIPPED, FALSE, TRUE, TRUE, TRUE },
  /* After the verdict nothing changes the answer. */
  { "wSccrGhle-", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_SURE_WRONG, FALSE, TRUE, TRUE,
    TRUE },
  { "wcn", DOSSIER_QUIZ_ASKING, 1, 1, DOSSIER_VERDICT_NONE, FALSE, FALSE, TRUE, FALSE },
  { "wcnu", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_WRONG, FALSE, TRUE, TRUE, TRUE },
  { "wcnuu", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, TRUE, FALSE, TRUE, FALSE },
  { "wcnuuu", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
  { "wcnuuuuuu", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
  { "wcurc", DOSSIER_QUIZ_FEEDBACK, 0, 1, DOSSIER_VERDICT_RIGHT, FALSE, TRUE, TRUE, TRUE },
  { "wru", DOSSIER_QUIZ_ASKING, 0, 0, DOSSIER_VERDICT_NONE, TRUE, FALSE, TRUE, FALSE },
  { "rcnrcnrc", DOSSIER_QUIZ_FEEDBACK, 2, 3, DOSSIER_VERDICT_RIGHT, FALSE, TRUE, TRUE, TRUE },
  { "rcnrcnrcn", DOSSIER_QUIZ_FINISHED, 2, 3, DOSSIER_VERDICT_RIGHT, FALSE, FALSE, FALSE, FALSE },
  { "rcnrcnrcnuwcnF-", DOSSIER_QUIZ_FINISHED, 2, 3, DOSSIER_VERDICT_RIGHT, FALSE, FALSE, FALSE,
    FALSE },
  { "rcnrF", DOSSIER_QUIZ_FINISHED, 1, 1, DOSSIER_VERDICT_NONE, FALSE, FALSE, FALSE, FALSE },
};

/* A review of what is due goes as a practice does. */
static void
test_practice (gconstpointer data)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, GPOINTER_TO_UINT (data), 0);

  for (guint i = 0; i < G_N_ELEMENTS (practice_cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, practice_cases[i].script);
      DossierQuizView view;

      g_test_message ("“%s”", practice_cases[i].script);
      dossier_quiz_get_view (quiz, &view);
      g_assert_cmpint (view.phase, ==, practice_cases[i].phase);
      g_assert_cmpuint (view.position, ==, practice_cases[i].position);
      g_assert_cmpuint (view.n_first, ==, 3);
      g_assert_cmpuint (view.n_answered, ==, practice_cases[i].n_answered);
      g_assert_cmpint (view.item.verdict, ==, practice_cases[i].verdict);
      g_assert_cmpint (view.can_check, ==, practice_cases[i].can_check);
      g_assert_cmpint (view.can_next, ==, practice_cases[i].can_next);
      g_assert_cmpint (view.can_undo, ==, practice_cases[i].can_undo);
      g_assert_cmpint (view.undo_retracts, ==, practice_cases[i].undo_retracts);
      g_assert_cmpint (view.is_last, ==, view.position + 1 == view.total);
      g_assert_cmpint (view.shows_key, ==, view.phase != DOSSIER_QUIZ_ASKING);
      g_assert_false (view.can_go_back || view.is_judged_at_end);
    }
}

static void
test_exam (void)
{
  static const struct
  {
    const char *script;
    DossierQuizPhase phase;
    guint position;
    guint n_answered;
    guint n_right;
    guint n_skipped;
    gboolean can_next;
    gboolean can_go_back;
  } cases[] = {
    { "", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0, TRUE, FALSE },
    { "r", DOSSIER_QUIZ_ASKING, 0, 1, 0, 0, TRUE, FALSE },
    { "rc", DOSSIER_QUIZ_ASKING, 0, 1, 0, 0, TRUE, FALSE },
    { "rn", DOSSIER_QUIZ_ASKING, 1, 1, 0, 0, TRUE, TRUE },
    { "-", DOSSIER_QUIZ_ASKING, 1, 1, 0, 0, TRUE, TRUE },
    { "nn", DOSSIER_QUIZ_ASKING, 2, 0, 0, 0, FALSE, TRUE },
    { "nnn>", DOSSIER_QUIZ_ASKING, 2, 0, 0, 0, FALSE, TRUE },
    { "2<<", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0, TRUE, FALSE },
    { "<", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0, TRUE, FALSE },
    { "wn<r2F", DOSSIER_QUIZ_FINISHED, 2, 3, 1, 2, FALSE, FALSE },
    { "wn<u", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0, TRUE, FALSE },
    { "wnru", DOSSIER_QUIZ_ASKING, 1, 1, 0, 0, TRUE, TRUE },
    { "wnruu", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0, TRUE, FALSE },
    { "rnrnrF", DOSSIER_QUIZ_FINISHED, 2, 3, 3, 0, FALSE, FALSE },
    { "rnwn-F", DOSSIER_QUIZ_FINISHED, 2, 3, 1, 1, FALSE, FALSE },
    { "-<r2F", DOSSIER_QUIZ_FINISHED, 2, 3, 1, 2, FALSE, FALSE },
    { "Fr0u", DOSSIER_QUIZ_FINISHED, 0, 3, 0, 3, FALSE, FALSE },
  };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_EXAM, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, cases[i].script);
      g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);
      DossierQuizView view;

      g_test_message ("“%s”", cases[i].script);
      dossier_quiz_get_view (quiz, &view);
      g_assert_cmpint (view.phase, ==, cases[i].phase);
      g_assert_cmpuint (view.position, ==, cases[i].position);
      g_assert_cmpuint (view.n_answered, ==, cases[i].n_answered);
      g_assert_cmpuint (results->n_right, ==, cases[i].n_right);
      g_assert_cmpuint (results->n_skipped, ==, cases[i].n_skipped);
      g_assert_cmpuint (results->n_total, ==, view.phase == DOSSIER_QUIZ_FINISHED ? 3 : 0);
      g_assert_cmpint (view.can_next, ==, cases[i].can_next);
      g_assert_cmpint (view.can_go_back, ==, cases[i].can_go_back);
      g_assert_false (view.can_check || view.can_hint || view.can_look);
      g_assert_true (view.is_judged_at_end);
      g_assert_cmpuint (view.total, ==, 3);
      g_assert_cmpint (view.shows_key, ==, view.phase == DOSSIER_QUIZ_FINISHED);
      if (view.phase != DOSSIER_QUIZ_FINISHED)
        g_assert_cmpint (view.item.verdict, ==, DOSSIER_VERDICT_NONE);
    }
}

static void
test_every_kind (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);

  for (guint i = 0; dossier_question_kind_words[i] != NULL; i++)
    {
      g_autoptr (DossierQuiz) start = begin_with (document, dossier_question_kind_words[i]);
      g_autoptr (DossierQuiz) right = play (start, "rc");
      g_autoptr (DossierQuiz) wrong = play (start, "wc");
      DossierQuizView view;

      g_test_message ("%s", dossier_question_kind_words[i]);
      dossier_quiz_get_view (right, &view);
      g_assert_cmpint (view.item.question->kind, ==, (DossierQuestionKind) i);
      g_assert_cmpint (view.item.verdict, ==, DOSSIER_VERDICT_RIGHT);
      g_assert_true (view.item.grade.is_right);
      dossier_quiz_get_view (wrong, &view);
      g_assert_cmpint (view.item.verdict, ==, DOSSIER_VERDICT_WRONG);
    }
}

/* Each step as a page gives it: by the places shown. */
static void
test_choices (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) single = begin_with (document, "single");
  g_autoptr (DossierQuiz) multiple = begin_with (document, "multiple");
  g_autoptr (DossierQuiz) one = dossier_quiz_with_choice (single, 1);
  g_autoptr (DossierQuiz) same = dossier_quiz_with_choice (one, 1);
  g_autoptr (DossierQuiz) other = dossier_quiz_with_choice (one, 2);
  g_autoptr (DossierQuiz) outside = dossier_quiz_with_choice (one, 3);
  g_autoptr (DossierQuiz) a = dossier_quiz_with_choice (multiple, 0);
  g_autoptr (DossierQuiz) ab = dossier_quiz_with_choice (a, 1);
  g_autoptr (DossierQuiz) b = dossier_quiz_with_choice (ab, 0);
  g_autoptr (DossierQuiz) none = dossier_quiz_with_choice (b, 1);
  g_autoptr (DossierQuiz) typed = dossier_quiz_with_typed (single, "Yes");
  DossierQuizView view;

  g_assert_true (same == one);
  g_assert_true (outside == one);
  g_assert_true (typed == single);
  dossier_quiz_get_view (other, &view);
  g_assert_true (dossier_answer_has_option (view.item.answer, view.item.options[2]));
  g_assert_false (dossier_answer_has_option (view.item.answer, view.item.options[1]));
  dossier_quiz_get_view (ab, &view);
  g_assert_true (dossier_answer_has_option (view.item.answer, view.item.options[0]));
  g_assert_true (dossier_answer_has_option (view.item.answer, view.item.options[1]));
  dossier_quiz_get_view (b, &view);
  g_assert_false (dossier_answer_has_option (view.item.answer, view.item.options[0]));
  g_assert_true (view.can_check);
  dossier_quiz_get_view (none, &view);
  g_assert_false (view.can_check);
  g_assert_true (view.can_undo);
}

static void
test_moves (void)
{
  static const struct
  {
    guint from;
    guint to;
    guint places[3]; /* of what was shown first, second, third */
  } cases[] = {
    { 0, 1, { 1, 0, 2 } }, { 0, 2, { 1, 2, 0 } }, { 2, 0, { 2, 0, 1 } }, { 1, 2, { 0, 2, 1 } },
    { 1, 1, { 0, 1, 2 } }, { 0, 3, { 0, 1, 2 } }, { 3, 0, { 0, 1, 2 } },
  };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin_with (document, "order");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) moved = dossier_quiz_with_move (start, cases[i].from, cases[i].to);
      DossierQuizView view;
      const guint *places;
      guint n;

      g_test_message ("%u to %u", cases[i].from, cases[i].to);
      dossier_quiz_get_view (moved, &view);
      places = dossier_answer_get_indexes (view.item.answer, &n);
      g_assert_cmpuint (n, ==, 3);
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (places[j], ==, view.item.options[cases[i].places[j]]);
      /* What was never touched cannot be checked by mistake. */
      g_assert_cmpint (view.can_check, ==, moved != start);
    }
}

static void
test_targets (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  DossierQuiz *quiz = begin_with (document, "match");
  DossierQuizView view;

  for (guint i = 0; i < 3; i++)
    {
      DossierQuiz *next;
      guint target = 0;

      dossier_quiz_get_view (quiz, &view);
      g_assert_false (view.can_check);
      while (view.item.targets[target] != view.item.options[i])
        target++;
      next = dossier_quiz_with_target (quiz, i, target);
      dossier_quiz_unref (quiz);
      quiz = next;
    }
  dossier_quiz_get_view (quiz, &view);
  g_assert_true (view.can_check);
  {
    g_autoptr (DossierQuiz) checked = dossier_quiz_with_checked (quiz);
    g_autoptr (DossierQuiz) emptied = dossier_quiz_with_target (quiz, 1, DOSSIER_NO_TARGET);
    g_autoptr (DossierQuiz) outside = dossier_quiz_with_target (quiz, 1, 9);

    dossier_quiz_get_view (checked, &view);
    g_assert_cmpint (view.item.verdict, ==, DOSSIER_VERDICT_RIGHT);
    dossier_quiz_get_view (emptied, &view);
    g_assert_false (view.can_check);
    g_assert_true (outside == quiz);
  }
  dossier_quiz_unref (quiz);
}

/* Typing on is one step; hints, looks and time are never taken back. */
static void
test_undo (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) cloze = begin_with (document, "cloze");
  g_autoptr (DossierQuiz) s = dossier_quiz_with_typed (cloze, "S");
  g_autoptr (DossierQuiz) se = dossier_quiz_with_typed (s, "Se");
  g_autoptr (DossierQuiz) back = dossier_quiz_with_undo (se);
  g_autoptr (DossierQuiz) single = begin_with (document, "single");
  g_autoptr (DossierQuiz) played = play (single, "rhlehhhSuu");
  g_autoptr (DossierQuiz) checked = play (single, "rc");
  g_autoptr (DossierQuiz) recorded = dossier_quiz_with_recorded (checked, "id");
  g_autoptr (DossierQuiz) retracted = dossier_quiz_with_undo (recorded);
  DossierQuizView view;

  dossier_quiz_get_view (back, &view);
  g_assert_null (view.item.answer);
  g_assert_false (view.can_undo);
  dossier_quiz_get_view (played, &view);
  g_assert_null (view.item.answer);
  g_assert_cmpint (view.item.certainty, ==, DOSSIER_CERTAINTY_THINK);
  g_assert_cmpuint (view.item.n_hints, ==, 2);
  g_assert_false (view.can_hint);
  g_assert_true (view.item.has_looked);
  g_assert_cmpint (view.item.took_ms, ==, 1000);
  dossier_quiz_get_view (recorded, &view);
  g_assert_cmpstr (view.item.review_id, ==, "id");
  g_assert_true (view.undo_retracts);
  dossier_quiz_get_view (retracted, &view);
  g_assert_null (view.item.review_id);
  g_assert_cmpint (view.phase, ==, DOSSIER_QUIZ_ASKING);
  /* The states gone through are as they were. */
  dossier_quiz_get_view (single, &view);
  g_assert_cmpuint (view.item.n_hints, ==, 0);
}

static void
test_time (void)
{
  static const struct
  {
    const char *script;
    gint64 left_ms;
  } cases[] = { { "", 3000 }, { "e", 2000 }, { "ene", 1000 }, { "eneee", 0 }, { "eeeee", 0 } };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_EXAM, 0);
  g_autoptr (DossierQuiz) timeless = begin_with (document, "single");
  DossierQuizView view;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, cases[i].script);

      dossier_quiz_get_view (quiz, &view);
      g_assert_cmpint (view.time_left_ms, ==, cases[i].left_ms);
    }
  dossier_quiz_get_view (timeless, &view);
  g_assert_cmpint (view.time_left_ms, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/learning/quiz/practice", GUINT_TO_POINTER (DOSSIER_QUIZ_PRACTICE),
                        test_practice);
  g_test_add_data_func ("/learning/quiz/review", GUINT_TO_POINTER (DOSSIER_QUIZ_REVIEW),
                        test_practice);
  g_test_add_func ("/learning/quiz/exam", test_exam);
  g_test_add_func ("/learning/quiz/every-kind", test_every_kind);
  g_test_add_func ("/learning/quiz/choices", test_choices);
  g_test_add_func ("/learning/quiz/moves", test_moves);
  g_test_add_func ("/learning/quiz/targets", test_targets);
  g_test_add_func ("/learning/quiz/undo", test_undo);
  g_test_add_func ("/learning/quiz/time", test_time);

  return g_test_run ();
}
