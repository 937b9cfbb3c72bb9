/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-quiz.h"

#include <string.h>

#include "play.h"
#include "sample.h"

static void
test_results (void)
{
  static const DossierScore before = { .n_right = 1, .n_total = 6 };
  static const DossierScore nothing = { 0 };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_PRACTICE, 0);
  g_autoptr (DossierQuiz) quiz = play (start, "-nwScnGrcn");
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, &before);
  g_autoptr (DossierQuizResults) alone = dossier_quiz_get_results (quiz, &nothing);
  g_auto (GStrv) missed = dossier_quiz_dup_missed_ids (quiz);
  guint n_total = 0;
  DossierQuizItem item;

  g_assert_cmpuint (results->n_right, ==, 1);
  g_assert_cmpuint (results->n_total, ==, 3);
  g_assert_cmpuint (results->n_skipped, ==, 1);
  g_assert_cmpuint (results->n_sure_wrong, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_SURE].n_total, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_SURE].n_right, ==, 0);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_GUESS].n_right, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_THINK].n_total, ==, 0);
  g_assert_cmpuint (results->n_missed, ==, 2);
  g_assert_cmpuint (results->missed[0], ==, 1);
  g_assert_cmpuint (results->missed[1], ==, 0);
  g_assert_cmpuint (g_strv_length (missed), ==, 2);
  dossier_quiz_get_item (quiz, 1, &item);
  g_assert_cmpstr (missed[0], ==, item.question->id);
  g_assert_cmpuint (results->n_issues, ==, 2);
  for (guint i = 0; i < results->n_issues; i++)
    n_total += results->issues[i].n_total;
  g_assert_cmpuint (n_total, ==, 3);
  /* One of six is half of one of three: rounded away from nothing. */
  g_assert_true (results->has_previous);
  g_assert_cmpint (results->difference, ==, 1);
  g_assert_false (alone->has_previous);
}

static void
test_empty (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) quiz = begin_with (document, "nothing of the kind");
  g_autoptr (DossierQuiz) same = play (quiz, "cnulh-F");
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  g_assert_cmpint (view.phase, ==, DOSSIER_QUIZ_FINISHED);
  g_assert_cmpuint (view.total, ==, 0);
  g_assert_false (view.can_undo || view.can_next || view.can_finish);
  g_assert_true (same == quiz);
  g_assert_cmpuint (results->n_total, ==, 0);
}

static void
test_json (void)
{
  static const char *const scripts[]
      = { "",          "r",    "rc",    "wScn",       "wScnl-",        "rcnrcnrc",
          "rcnrcnrcn", "hhew", "rcnrF", "wcn-nrcnrc", "wcn-nrcnrcnwSc" };
  g_autoptr (DossierDocument) document = sample_document_new (0);

  for (guint mode = DOSSIER_QUIZ_PRACTICE; mode <= DOSSIER_QUIZ_BEFORE; mode++)
    for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
      {
        g_autoptr (DossierQuiz) start = begin (document, mode, 0);
        g_autoptr (DossierQuiz) quiz = play (start, scripts[i]);
        g_autofree char *json = dossier_quiz_to_json (quiz);
        g_autoptr (DossierQuiz) again = dossier_quiz_new_from_json (document, json);
        g_autofree char *json_again = dossier_quiz_to_json (again);
        DossierQuizView view, view_again;

        g_test_message ("“%s”", scripts[i]);
        g_assert_null (strchr (json, '\n'));
        g_assert_cmpstr (json, ==, json_again);
        dossier_quiz_get_view (quiz, &view);
        dossier_quiz_get_view (again, &view_again);
        g_assert_cmpint (view.phase, ==, view_again.phase);
        g_assert_cmpint (view.item.verdict, ==, view_again.item.verdict);
        g_assert_cmpuint (view.n_drills, ==, view_again.n_drills);
        g_assert_cmpint (view.time_left_ms, ==, view_again.time_left_ms);
      }
}

/* A saved sitting outlives changes of the document, or is refused. */
static void
test_foreign_json (void)
{
#define SAVED(Items)                                                                               \
  "{\"version\":1,\"dossier\":\"sample\",\"mode\":\"practice\",\"position\":1,\"items\":[" Items   \
  "]}"
#define GOOD "{\"question\":\"single\",\"options\":[2,0,1]}"
#define CLOZE "{\"question\":\"cloze\",\"options\":[]}"
  static const struct
  {
    const char *json;
    int length; /* -1: refused */
    guint position;
  } cases[] = {
    { SAVED (GOOD), 1, 0 },
    { SAVED (GOOD "," CLOZE), 2, 1 },
    { SAVED ("{\"question\":\"gone\",\"options\":[0]}," GOOD "," CLOZE), 2, 0 },
    { SAVED ("{\"question\":\"single\",\"options\":[0,1]}," GOOD), 1, 0 },
    { SAVED ("{\"question\":\"single\",\"options\":[0,1,1]}"), -1, 0 },
    { SAVED ("{\"question\":\"single\",\"options\":[0,1,-5]}"), -1, 0 },
    { SAVED ("{\"question\":\"match\",\"options\":[0,1,2]}"), -1, 0 },
    { SAVED ("{\"question\":\"cloze\",\"options\":[],\"answer\":{},\"certainty\":7,"
             "\"hints\":-4,\"took\":\"x\",\"checked\":1}"),
      1, 0 },
    { SAVED ("7,null,[]," GOOD), 1, 0 },
    { SAVED (""), -1, 0 },
    { "", -1, 0 },
    { "[]", -1, 0 },
    { "{}", -1, 0 },
    { "{\"version\":2,\"dossier\":\"sample\",\"mode\":\"practice\",\"items\":[" GOOD "]}", -1, 0 },
    { "{\"version\":1,\"dossier\":\"other\",\"mode\":\"practice\",\"items\":[" GOOD "]}", -1, 0 },
    { "{\"version\":1,\"dossier\":\"sample\",\"mode\":\"siege\",\"items\":[" GOOD "]}", -1, 0 },
    { "{\"version\":1,\"dossier\":\"sample\",\"mode\":\"exam\",\"items\":{}}", -1, 0 },
  };
  g_autoptr (DossierDocument) document = sample_document_new (0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new_from_json (document, cases[i].json);
      DossierQuizView view;

      g_test_message ("%s", cases[i].json);
      g_assert_cmpint (quiz == NULL ? -1 : (int) dossier_quiz_get_length (quiz), ==,
                       cases[i].length);
      if (quiz == NULL)
        continue;
      dossier_quiz_get_view (quiz, &view);
      g_assert_cmpuint (view.position, ==, cases[i].position);
    }
}

/* A long sitting with a long way back is freed without a deep stack. */
static void
test_long (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  DossierQuiz *quiz = begin_with (document, "single");

  for (guint i = 0; i < 300000; i++)
    {
      DossierQuiz *next = dossier_quiz_with_choice (quiz, i % 3);

      dossier_quiz_unref (quiz);
      quiz = next;
    }
  dossier_quiz_unref (quiz);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/quiz/results", test_results);
  g_test_add_func ("/learning/quiz/empty", test_empty);
  g_test_add_func ("/learning/quiz/json", test_json);
  g_test_add_func ("/learning/quiz/foreign-json", test_foreign_json);
  g_test_add_func ("/learning/quiz/long", test_long);

  return g_test_run ();
}
