/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-quiz.h"

#include <string.h>

#include "sample.h"

static const DossierQuestion *
get_question (DossierQuiz *quiz, guint position)
{
  DossierQuizItem item;

  dossier_quiz_get_item (quiz, position, &item);

  return item.question;
}

static char *
join_ids (DossierQuiz *quiz)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    g_string_append_printf (ids, "%s ", get_question (quiz, i)->id);

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_plans (void)
{
  static const char *const issue_0[] = { "i0", NULL };
  static const char *const two_issues[] = { "i0", "i3", "nowhere", NULL };
  static const char *const nowhere[] = { "nowhere", NULL };
  static const char *const retry[] = { "order", "single", "gone", "order", NULL };
  static const struct
  {
    DossierQuizPlan plan;
    guint n_matching;
    guint length;
  } cases[] = {
    { { 0 }, 30, 30 },
    { { .length = 7 }, 30, 7 },
    { { .length = 99 }, 30, 30 },
    { { .issues = issue_0 }, 8, 8 },
    { { .issues = two_issues, .length = 5 }, 15, 5 },
    { { .issues = nowhere }, 0, 0 },
    { { .first_paragraph = 3, .last_paragraph = 3 }, 3, 3 },
    { { .first_paragraph = 9 }, 6, 6 },
    { { .last_paragraph = 2 }, 7, 7 },
    { { .issues = issue_0, .last_paragraph = 1 }, 2, 2 },
    { { .actor = "ada" }, 1, 1 },
    { { .actor = "office" }, 1, 1 },
    { { .actor = "land" }, 2, 2 },
    { { .actor = "nobody" }, 0, 0 },
    { { .questions = retry }, 2, 2 },
    { { .questions = retry, .length = 1 }, 2, 1 },
  };
  g_autoptr (DossierDocument) document = sample_document_new (20);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &cases[i].plan, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      g_test_message ("case %u", i);
      g_assert_cmpuint (dossier_quiz_count_matching (document, &cases[i].plan), ==,
                        cases[i].n_matching);
      g_assert_cmpuint (dossier_quiz_get_length (quiz), ==, cases[i].length);
      for (guint j = 0; j < cases[i].length; j++)
        g_assert_true (g_hash_table_add (seen, (gpointer) get_question (quiz, j)));
    }
}

static void
test_seed (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (20);
  DossierQuizPlan plan = { .length = 10 };
  g_autoptr (DossierQuiz) a = dossier_quiz_new (document, &plan, 7);
  g_autoptr (DossierQuiz) b = dossier_quiz_new (document, &plan, 7);
  g_autoptr (DossierQuiz) c = dossier_quiz_new (document, &plan, 8);
  g_autofree char *ids_a = join_ids (a);
  g_autofree char *ids_b = join_ids (b);
  g_autofree char *ids_c = join_ids (c);
  g_autofree char *state_a = dossier_quiz_to_json (a);
  g_autofree char *state_b = dossier_quiz_to_json (b);

  g_assert_cmpstr (ids_a, ==, ids_b);
  g_assert_cmpstr (state_a, ==, state_b);
  g_assert_cmpstr (ids_a, !=, ids_c);
}

static void
test_issues_evenly (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (20);

  for (guint32 seed = 0; seed < 20; seed++)
    {
      DossierQuizPlan plan = { .length = 8 };
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &plan, seed);
      guint counts[4] = { 0 };

      for (guint i = 0; i < 8; i++)
        counts[get_question (quiz, i)->issue->index]++;
      for (guint i = 0; i < 4; i++)
        g_assert_cmpuint (counts[i], ==, 2);
    }
}

static gboolean
share_paragraph (const DossierQuestion *a, const DossierQuestion *b)
{
  return a->evidence.sentences[0]->paragraph == b->evidence.sentences[0]->paragraph;
}

/* Whatever the seed, no paragraph and no issue twice in a row. */
static void
test_apart (void)
{
  static const guint lengths[] = { 2, 5, 10, 30, 0 };
  g_autoptr (DossierDocument) document = sample_document_new (20);

  for (guint32 seed = 0; seed < 40; seed++)
    {
      DossierQuizPlan plan
          = { .length = lengths[seed % G_N_ELEMENTS (lengths)], .after = "single" };
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &plan, seed);
      const DossierQuestion *last = dossier_document_find_question (document, "single");

      for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
        {
          const DossierQuestion *question = get_question (quiz, i);

          g_assert_false (share_paragraph (last, question));
          g_assert_true (last->issue != question->issue);
          last = question;
        }
    }
}

static DossierPast
get_past (const DossierQuestion *question, gpointer user_data)
{
  if (g_str_has_prefix (question->id, "single-"))
    return DOSSIER_PAST_KNOWN;

  return g_str_equal (question->id, "cloze") ? DOSSIER_PAST_MISSED : DOSSIER_PAST_UNSEEN;
}

static void
test_unseen_first (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (20);

  for (guint length = 1; length <= 12; length++)
    {
      DossierQuizPlan plan = { .length = length, .past = get_past };
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &plan, length);
      guint counts[3] = { 0 };

      for (guint i = 0; i < length; i++)
        counts[get_past (get_question (quiz, i), NULL)]++;
      g_assert_cmpuint (counts[DOSSIER_PAST_UNSEEN], ==, MIN (length, 9));
      g_assert_cmpuint (counts[DOSSIER_PAST_MISSED], ==, length > 9 ? 1 : 0);
    }
}

static guint
find_card (DossierQuiz *quiz, const char *id)
{
  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    if (strcmp (get_question (quiz, i)->id, id) == 0)
      return i;

  g_assert_not_reached ();
}

static gboolean
is_in_order (const guint *indexes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (indexes[i] != i)
      return FALSE;

  return TRUE;
}

static void
test_options (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  guint n_key_places[3] = { 0 };

  for (guint32 seed = 0; seed < 120; seed++)
    {
      DossierQuizPlan plan = { 0 };
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &plan, seed);
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, find_card (quiz, "true-false"), &item);
      g_assert_true (is_in_order (item.options, 2));
      dossier_quiz_get_item (quiz, find_card (quiz, "order"), &item);
      g_assert_false (is_in_order (item.options, 3));
      g_assert_nonnull (item.answer);
      dossier_quiz_get_item (quiz, find_card (quiz, "match"), &item);
      g_assert_cmpuint (item.n_targets, ==, 3);
      g_assert_true (memcmp (item.options, item.targets, 3 * sizeof (guint)) != 0);
      dossier_quiz_get_item (quiz, find_card (quiz, "cloze"), &item);
      g_assert_cmpuint (item.n_options + item.n_targets, ==, 0);
      dossier_quiz_get_item (quiz, find_card (quiz, "single"), &item);
      for (guint i = 0; i < 3; i++)
        n_key_places[i] += item.question->options[item.options[i]].is_key;
    }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (n_key_places[i], >, 20);
}

/* A document with many questions must not make anyone wait. */
static void
test_many (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (20000);
  DossierQuizPlan all = { 0 };
  DossierQuizPlan some = { .length = 20, .past = get_past };
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (DossierQuiz) long_quiz = dossier_quiz_new (document, &all, 1);
  g_autoptr (DossierQuiz) short_quiz = dossier_quiz_new (document, &some, 1);

  g_assert_cmpuint (dossier_quiz_get_length (long_quiz), ==, 20010);
  g_assert_cmpuint (dossier_quiz_get_length (short_quiz), ==, 20);
  g_test_minimized_result (g_timer_elapsed (timer, NULL), "20,010 questions dealt");
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/quiz/plans", test_plans);
  g_test_add_func ("/learning/quiz/seed", test_seed);
  g_test_add_func ("/learning/quiz/issues-evenly", test_issues_evenly);
  g_test_add_func ("/learning/quiz/apart", test_apart);
  g_test_add_func ("/learning/quiz/unseen-first", test_unseen_first);
  g_test_add_func ("/learning/quiz/options", test_options);
  g_test_add_func ("/learning/quiz/many", test_many);

  return g_test_run ();
}
