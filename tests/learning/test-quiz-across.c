/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-agenda.h"

#include <string.h>

#include "play.h"
#include "sample.h"

/* Sittings of the questions of several dossiers. */

typedef struct
{
  DossierDocument *documents[2];
} Shelf;

static void
set_up (Shelf *shelf, gconstpointer data)
{
  shelf->documents[0] = sample_document_new (0);
  shelf->documents[1] = sample_document_new_named ("other", 4);
}

static void
tear_down (Shelf *shelf, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (shelf->documents); i++)
    g_clear_object (&shelf->documents[i]);
}

/* A sitting of “document/question” words. */
static DossierQuiz *
begin_items (Shelf *shelf, DossierQuizMode mode, const char *script)
{
  g_auto (GStrv) words = g_strsplit (script, " ", -1);
  DossierAgendaItem items[8];
  guint n = 0;

  for (; words[n] != NULL && *words[n] != '\0'; n++)
    {
      DossierDocument *document = shelf->documents[words[n][0] - '0'];

      items[n] = (DossierAgendaItem) {
        .document = document,
        .question = dossier_document_find_question (document, words[n] + 2),
      };
      g_assert_nonnull (items[n].question);
    }

  return dossier_quiz_new_for_items (mode, items, n, 7);
}

static char *
print_items (DossierQuiz *quiz)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    {
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, i, &item);
      g_string_append_printf (text, "%s%s/%s%s", i > 0 ? " " : "",
                              dossier_document_get_id (item.document), item.question->id,
                              item.is_drill ? "*" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_items (DossierQuiz *quiz, const char *expected)
{
  g_autofree char *text = print_items (quiz);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (Shelf *shelf, gconstpointer data)
{
  g_autoptr (DossierQuiz) quiz
      = begin_items (shelf, DOSSIER_QUIZ_REVIEW, "1/cloze 0/single 0/cloze 1/single-3");
  g_autoptr (DossierQuiz) nothing = begin_items (shelf, DOSSIER_QUIZ_REVIEW, "");
  DossierQuizView view;

  assert_items (quiz, "other/cloze sample/single sample/cloze other/single-3");
  g_assert_true (dossier_quiz_get_document (quiz) == shelf->documents[1]);
  dossier_quiz_get_view (quiz, &view);
  g_assert_cmpint (view.mode, ==, DOSSIER_QUIZ_REVIEW);
  g_assert_true (view.item.document == shelf->documents[1]);
  dossier_quiz_get_view (nothing, &view);
  g_assert_cmpint (view.phase, ==, DOSSIER_QUIZ_FINISHED);
  g_assert_null (dossier_quiz_get_document (nothing));
}

/* Rows, results and drills know whose question it was. */
static void
test_played (Shelf *shelf, gconstpointer data)
{
  g_autoptr (DossierQuiz) start
      = begin_items (shelf, DOSSIER_QUIZ_REVIEW, "1/cloze 0/single 0/cloze 1/single-3");
  g_autoptr (DossierQuiz) quiz = play (start, "wcnrcnwScnrcnrcnrcn");
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);
  static const struct
  {
    const char *issue;
    guint document;
    guint n_right;
    guint n_total;
  } scores[] = { { "i2", 1, 0, 1 }, { "i3", 1, 1, 1 }, { "i0", 0, 1, 1 }, { "i2", 0, 0, 1 } };

  assert_items (quiz, "other/cloze sample/single sample/cloze other/single-3 other/cloze* "
                      "sample/cloze*");
  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    {
      g_autoptr (DossierReview) row = dossier_review_new_for_item (quiz, i);
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, i, &item);
      g_assert_cmpstr (row->dossier, ==, dossier_document_get_id (item.document));
    }

  g_assert_cmpuint (results->n_issues, ==, G_N_ELEMENTS (scores));
  for (guint i = 0; i < results->n_issues; i++)
    {
      DossierDocument *document = shelf->documents[scores[i].document];

      g_assert_true (results->issues[i].issue
                     == dossier_document_find_issue (document, scores[i].issue));
      g_assert_cmpuint (results->issues[i].n_right, ==, scores[i].n_right);
      g_assert_cmpuint (results->issues[i].n_total, ==, scores[i].n_total);
    }
  g_assert_cmpuint (results->n_missed, ==, 2);
  g_assert_cmpuint (results->missed[0], ==, 2);
}

static DossierDocument *
find_on_shelf (const char *id, gpointer user_data)
{
  Shelf *shelf = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (shelf->documents); i++)
    if (shelf->documents[i] != NULL
        && strcmp (dossier_document_get_id (shelf->documents[i]), id) == 0)
      return shelf->documents[i];

  return NULL;
}

static void
test_saved (Shelf *shelf, gconstpointer data)
{
  static const char *const scripts[] = { "", "wcn", "wcnrcn-nrcn", "wcnrcn-nrcnrcnwcn", "F" };
  g_autoptr (DossierQuiz) start
      = begin_items (shelf, DOSSIER_QUIZ_REVIEW, "1/cloze 0/match 0/cloze 1/order");

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (DossierQuiz) quiz = play (start, scripts[i]);
      g_autofree char *json = dossier_quiz_to_json (quiz);
      g_autoptr (DossierQuiz) again
          = dossier_quiz_new_from_json_with_lookup (json, find_on_shelf, shelf);
      g_autofree char *items = print_items (quiz);
      g_autofree char *json_again = dossier_quiz_to_json (again);

      g_test_message ("“%s”", scripts[i]);
      g_assert_cmpstr (json, ==, json_again);
      assert_items (again, items);
    }
}

/* What is gone by then is left out, and the place is kept. */
static void
test_gone (Shelf *shelf, gconstpointer data)
{
  g_autoptr (DossierQuiz) start
      = begin_items (shelf, DOSSIER_QUIZ_REVIEW, "1/cloze 0/match 0/cloze 1/single-3");
  g_autoptr (DossierQuiz) quiz = play (start, "wcnrcnrcn");
  g_autofree char *json = dossier_quiz_to_json (quiz);
  g_autoptr (DossierQuiz) of_one = dossier_quiz_new_from_json (shelf->documents[0], json);
  g_autoptr (DossierQuiz) without_first = NULL;
  g_autoptr (DossierQuiz) shorter = NULL;
  g_autoptr (DossierQuiz) none = NULL;
  DossierQuizView view;

  assert_items (of_one, "sample/match sample/cloze");

  /* The document that the sitting began with. */
  g_clear_object (&shelf->documents[1]);
  without_first = dossier_quiz_new_from_json_with_lookup (json, find_on_shelf, shelf);
  assert_items (without_first, "sample/match sample/cloze");
  g_assert_true (dossier_quiz_get_document (without_first) == shelf->documents[0]);
  dossier_quiz_get_view (without_first, &view);
  g_assert_cmpuint (view.position, ==, 1);

  /* A question of it. */
  shelf->documents[1] = sample_document_new_named ("other", 0);
  shorter = dossier_quiz_new_from_json_with_lookup (json, find_on_shelf, shelf);
  assert_items (shorter, "other/cloze sample/match sample/cloze other/cloze*");
  dossier_quiz_get_view (shorter, &view);
  g_assert_cmpuint (view.position, ==, 3);
  g_assert_true (view.item.is_drill);

  g_clear_object (&shelf->documents[0]);
  g_clear_object (&shelf->documents[1]);
  none = dossier_quiz_new_from_json_with_lookup (json, find_on_shelf, shelf);
  g_assert_null (none);
}

/* A sitting keeps its documents alive. */
static void
test_alive (Shelf *shelf, gconstpointer data)
{
  g_autoptr (DossierQuiz) quiz
      = begin_items (shelf, DOSSIER_QUIZ_REVIEW, "1/cloze 0/single 0/cloze 1/single-3");
  g_autoptr (DossierQuiz) played = NULL;

  tear_down (shelf, NULL);
  played = play (quiz, "wcnwcnwcnwcnrcn");
  assert_items (played, "other/cloze sample/single sample/cloze other/single-3 other/cloze* "
                        "sample/single* sample/cloze* other/single-3*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(Name, Function)                                                                        \
  g_test_add ("/learning/quiz/across/" Name, Shelf, NULL, set_up, Function, tear_down)
  ADD ("order", test_order);
  ADD ("played", test_played);
  ADD ("saved", test_saved);
  ADD ("gone", test_gone);
  ADD ("alive", test_alive);

  return g_test_run ();
}
