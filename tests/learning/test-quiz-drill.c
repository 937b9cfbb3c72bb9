/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-review.h"

#include <string.h>

#include "play.h"
#include "sample.h"

/* What was missed comes back at the end of a sitting; `is_drill` is of the
 * question shown at the end of the script. */
static const struct
{
  const char *script;
  DossierQuizPhase phase;
  guint position;
  guint n_drills;
  gboolean is_drill;
} cases[] = {
  { "", DOSSIER_QUIZ_ASKING, 0, 0, FALSE },
  { "rc", DOSSIER_QUIZ_FEEDBACK, 0, 0, FALSE },
  { "rGc", DOSSIER_QUIZ_FEEDBACK, 0, 0, FALSE },
  { "wc", DOSSIER_QUIZ_FEEDBACK, 0, 1, FALSE },
  { "wSc", DOSSIER_QUIZ_FEEDBACK, 0, 1, FALSE },
  { "-", DOSSIER_QUIZ_FEEDBACK, 0, 1, FALSE },
  { "wcn-nwc", DOSSIER_QUIZ_FEEDBACK, 2, 3, FALSE },
  { "wcnrcnrc", DOSSIER_QUIZ_FEEDBACK, 2, 1, FALSE },
  { "wcnrcnrcn", DOSSIER_QUIZ_ASKING, 3, 1, TRUE },
  { "wcnrcnrcnrc", DOSSIER_QUIZ_FEEDBACK, 3, 1, TRUE },
  { "wcnrcnrcnrcn", DOSSIER_QUIZ_FINISHED, 3, 1, TRUE },
  /* Until it is right, but not for ever. */
  { "wcnrcnrcnwc", DOSSIER_QUIZ_FEEDBACK, 3, 2, TRUE },
  { "wcnrcnrcnwcnrcn", DOSSIER_QUIZ_FINISHED, 4, 2, TRUE },
  { "wcnrcnrcnwcn-nwcn", DOSSIER_QUIZ_FINISHED, 5, 3, TRUE },
  { "wcn-nrcnwcnwcn-nrcn", DOSSIER_QUIZ_ASKING, 7, 5, TRUE },
  { "wcn-nrcnwcnwcn-n-nwcn-nrcn", DOSSIER_QUIZ_FINISHED, 8, 6, TRUE },
  /* Taken back with the verdict, and only that. */
  { "wcu", DOSSIER_QUIZ_ASKING, 0, 0, FALSE },
  { "wcurc", DOSSIER_QUIZ_FEEDBACK, 0, 0, FALSE },
  { "wcuc", DOSSIER_QUIZ_FEEDBACK, 0, 1, FALSE },
  { "-u", DOSSIER_QUIZ_ASKING, 0, 0, FALSE },
  { "wcnwcu", DOSSIER_QUIZ_ASKING, 1, 1, FALSE },
  { "wcnwcuuu", DOSSIER_QUIZ_FEEDBACK, 0, 1, FALSE },
  { "wcnwcuuuuu", DOSSIER_QUIZ_ASKING, 0, 0, FALSE },
  { "wcnrcnrcnwcu", DOSSIER_QUIZ_ASKING, 3, 1, TRUE },
  { "wcnrcnrcnwcuuu", DOSSIER_QUIZ_FEEDBACK, 2, 1, FALSE },
  /* Leaving early leaves them out. */
  { "wcnF", DOSSIER_QUIZ_FINISHED, 1, 1, FALSE },
};

static void
test_drills (gconstpointer data)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, GPOINTER_TO_UINT (data), 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, cases[i].script);
      DossierQuizView view;

      g_test_message ("“%s”", cases[i].script);
      dossier_quiz_get_view (quiz, &view);
      g_assert_cmpint (view.phase, ==, cases[i].phase);
      g_assert_cmpuint (view.position, ==, cases[i].position);
      g_assert_cmpuint (view.n_first, ==, 3);
      g_assert_cmpuint (view.n_drills, ==, cases[i].n_drills);
      g_assert_cmpuint (view.total, ==, 3 + cases[i].n_drills);
      g_assert_cmpuint (dossier_quiz_get_length (quiz), ==, view.total);
      g_assert_cmpint (view.item.is_drill, ==, cases[i].is_drill);
      g_assert_cmpint (view.is_last, ==, view.position + 1 == view.total);
    }
}

static void
test_no_drills (void)
{
  static const char *const ids[] = { "single", "cloze", NULL };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  DossierQuizPlan plan = { .questions = ids, .without_drills = TRUE };
  g_autoptr (DossierQuiz) plain = dossier_quiz_new (document, &plan, 1);
  g_autoptr (DossierQuiz) missed = play (plain, "wcn-n");
  g_autofree char *json = dossier_quiz_to_json (plain);
  g_autoptr (DossierQuiz) resumed = dossier_quiz_new_from_json (document, json);
  g_autoptr (DossierQuiz) missed_too = play (resumed, "wcn-n");
  g_autoptr (DossierQuiz) exam = begin (document, DOSSIER_QUIZ_EXAM, 0);
  g_autoptr (DossierQuiz) failed = play (exam, "wn-F");
  g_autoptr (DossierQuiz) before = begin (document, DOSSIER_QUIZ_BEFORE, 0);
  g_autoptr (DossierQuiz) asked = play (before, "wn-F");

  g_assert_cmpuint (dossier_quiz_get_length (missed), ==, 2);
  g_assert_cmpuint (dossier_quiz_get_length (missed_too), ==, 2);
  g_assert_cmpuint (dossier_quiz_get_length (failed), ==, 3);
  g_assert_cmpuint (dossier_quiz_get_length (asked), ==, 3);
}

/* The same question, shuffled anew, and nothing of the first answer in it. */
static void
test_dealt_anew (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (GHashTable) orders = g_hash_table_new (NULL, NULL);

  for (guint32 seed = 0; seed < 60; seed++)
    {
      static const char *const ids[] = { "multiple", NULL };
      DossierQuizPlan plan = { .questions = ids };
      g_autoptr (DossierQuiz) start = dossier_quiz_new (document, &plan, seed);
      g_autoptr (DossierQuiz) quiz = play (start, "wSc");
      g_autoptr (DossierQuiz) same = play (start, "wSc");
      DossierQuizItem first, drill, drill_again;

      dossier_quiz_get_item (quiz, 0, &first);
      dossier_quiz_get_item (quiz, 1, &drill);
      dossier_quiz_get_item (same, 1, &drill_again);
      g_assert_false (first.is_drill);
      g_assert_true (drill.is_drill);
      g_assert_true (drill.question == first.question);
      g_assert_true (drill.document == document);
      g_assert_null (drill.answer);
      g_assert_cmpint (drill.certainty, ==, DOSSIER_CERTAINTY_THINK);
      g_assert_cmpint (drill.verdict, ==, DOSSIER_VERDICT_NONE);
      /* The sitting alone says how. */
      g_assert_cmpmem (drill.options, 3 * sizeof (guint), drill_again.options, 3 * sizeof (guint));
      g_hash_table_add (orders, GUINT_TO_POINTER (first.options[0] * 27 + first.options[1] * 9
                                                  + drill.options[0] * 3 + drill.options[1]));
    }
  /* Of the 36 pairs of orders nearly all come up. */
  g_assert_cmpuint (g_hash_table_size (orders), >, 20);
}

static void
test_results (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_REVIEW, 0);
  g_autoptr (DossierQuiz) quiz = play (start, "wScn-nrGcnrcnwcnrcn");
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);
  g_auto (GStrv) missed = dossier_quiz_dup_missed_ids (quiz);
  DossierQuizItem item;

  g_assert_cmpuint (dossier_quiz_get_length (quiz), ==, 6);
  g_assert_cmpuint (results->n_total, ==, 3);
  g_assert_cmpuint (results->n_right, ==, 1);
  g_assert_cmpuint (results->n_skipped, ==, 1);
  g_assert_cmpuint (results->n_sure_wrong, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_SURE].n_total, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_THINK].n_total, ==, 0);
  g_assert_cmpuint (results->n_missed, ==, 2);
  g_assert_cmpuint (results->missed[0], ==, 0);
  g_assert_cmpuint (results->missed[1], ==, 1);
  dossier_quiz_get_item (quiz, 0, &item);
  g_assert_cmpuint (g_strv_length (missed), ==, 2);
  g_assert_cmpstr (missed[0], ==, item.question->id);
}

static void
test_rows (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_REVIEW, 0);
  g_autoptr (DossierQuiz) quiz = play (start, "wcnrcnrcnrc");
  g_autoptr (DossierReview) first = dossier_review_new_for_item (quiz, 0);
  g_autoptr (DossierReview) drill = dossier_review_new_for_item (quiz, 3);

  g_assert_cmpint (first->kind, ==, DOSSIER_REVIEW_ANSWER);
  g_assert_cmpint (drill->kind, ==, DOSSIER_REVIEW_DRILL);
  g_assert_cmpstr (first->question, ==, drill->question);
  g_assert_cmpstr (first->question_version, ==, drill->question_version);
  g_assert_cmpstr (drill->mode, ==, "review");
  g_assert_cmpstr (drill->dossier, ==, "sample");
  g_assert_false (first->correct);
  g_assert_true (drill->correct);
}

/* Going on another day comes to the same. */
static void
test_resumed (void)
{
  static const struct
  {
    const char *before;
    const char *after;
  } scripts[] = {
    { "wcn", "-nrcn-nrcnrcn" },   { "wcn-nrcn", "wcn" },     { "wcn-nrcnwcn", "rcnwcnrc" },
    { "wcnrcnrcnwcnwcnwc", "n" }, { "wcnrcnrcnwc", "nwcn" },
  };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_PRACTICE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, scripts[i].before);
      g_autofree char *saved = dossier_quiz_to_json (quiz);
      g_autoptr (DossierQuiz) resumed = dossier_quiz_new_from_json (document, saved);
      g_autoptr (DossierQuiz) played = play (quiz, scripts[i].after);
      g_autoptr (DossierQuiz) played_resumed = play (resumed, scripts[i].after);
      g_autofree char *json = dossier_quiz_to_json (played);
      g_autofree char *json_resumed = dossier_quiz_to_json (played_resumed);

      g_test_message ("“%s”, “%s”", scripts[i].before, scripts[i].after);
      g_assert_cmpstr (json, ==, json_resumed);
    }
}

/* Drills that a hand moved among the others are all taken for drills. */
static void
test_foreign_order (void)
{
  static const char json[]
      = "{\"version\":1,\"dossier\":\"sample\",\"mode\":\"practice\",\"items\":["
        "{\"question\":\"single\",\"options\":[2,0,1]},"
        "{\"question\":\"single\",\"options\":[0,1,2],\"drill\":1},"
        "{\"question\":\"cloze\",\"options\":[]}]}";
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) quiz = dossier_quiz_new_from_json (document, json);
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  g_assert_cmpuint (view.n_first, ==, 1);
  g_assert_cmpuint (view.n_drills, ==, 2);
}

/* Before reading: no verdicts, no key, and what was not answered was not asked. */
static void
test_before (void)
{
  static const struct
  {
    const char *script;
    DossierQuizPhase phase;
    guint position;
    guint n_answered;
    guint n_total; /* of the results */
    guint n_right;
  } before_cases[] = {
    { "", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0 },         { "rc", DOSSIER_QUIZ_ASKING, 0, 1, 0, 0 },
    { "rn", DOSSIER_QUIZ_ASKING, 1, 1, 0, 0 },       { "hlr", DOSSIER_QUIZ_ASKING, 0, 1, 0, 0 },
    { "-", DOSSIER_QUIZ_ASKING, 1, 1, 0, 0 },        { "rnwn-", DOSSIER_QUIZ_ASKING, 2, 3, 0, 0 },
    { "rn<w", DOSSIER_QUIZ_ASKING, 0, 1, 0, 0 },     { "rnu", DOSSIER_QUIZ_ASKING, 0, 0, 0, 0 },
    { "rnwn-F", DOSSIER_QUIZ_FINISHED, 2, 3, 3, 1 }, { "rnF", DOSSIER_QUIZ_FINISHED, 1, 1, 1, 1 },
    { "F", DOSSIER_QUIZ_FINISHED, 0, 0, 0, 0 },
  };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_BEFORE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (before_cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, before_cases[i].script);
      g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);
      DossierQuizView view;

      g_test_message ("“%s”", before_cases[i].script);
      dossier_quiz_get_view (quiz, &view);
      g_assert_cmpint (view.phase, ==, before_cases[i].phase);
      g_assert_cmpuint (view.position, ==, before_cases[i].position);
      g_assert_cmpuint (view.n_answered, ==, before_cases[i].n_answered);
      g_assert_cmpuint (view.total, ==, 3);
      g_assert_cmpuint (results->n_total, ==, before_cases[i].n_total);
      g_assert_cmpuint (results->n_right, ==, before_cases[i].n_right);
      g_assert_true (view.is_judged_at_end);
      g_assert_false (view.shows_key || view.can_check || view.can_hint || view.can_look);
    }
  {
    g_autoptr (DossierQuiz) quiz = play (start, "wnrF");
    g_autoptr (DossierReview) row = dossier_review_new_for_item (quiz, 0);
    DossierQuizItem item;

    g_assert_cmpstr (row->mode, ==, "before");
    g_assert_cmpint (row->kind, ==, DOSSIER_REVIEW_ANSWER);
    dossier_quiz_get_item (quiz, 2, &item);
    g_assert_cmpint (item.verdict, ==, DOSSIER_VERDICT_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/learning/quiz/drill/practice", GUINT_TO_POINTER (DOSSIER_QUIZ_PRACTICE),
                        test_drills);
  g_test_add_data_func ("/learning/quiz/drill/review", GUINT_TO_POINTER (DOSSIER_QUIZ_REVIEW),
                        test_drills);
  g_test_add_func ("/learning/quiz/drill/none", test_no_drills);
  g_test_add_func ("/learning/quiz/drill/dealt-anew", test_dealt_anew);
  g_test_add_func ("/learning/quiz/drill/results", test_results);
  g_test_add_func ("/learning/quiz/drill/rows", test_rows);
  g_test_add_func ("/learning/quiz/drill/resumed", test_resumed);
  g_test_add_func ("/learning/quiz/drill/foreign-order", test_foreign_order);
  g_test_add_func ("/learning/quiz/before", test_before);

  return g_test_run ();
}
