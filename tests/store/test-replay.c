/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cache is what a replay of the log comes to, whatever was done. */

#include "profile.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

/* Other wishes do not touch the cache before it is replayed; what is answered
 * until then goes on as it was begun. */
static void
test_rules (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStore) other = profile_open_other (profile);
  DossierMasteryRules rules;
  gboolean needs;
  gint64 due_day;

  give_answer (profile, "sample", "a", TRUE);
  due_day = get_mastery (profile, "a").due_day;
  dossier_store_set_rules (profile->store, 0.9, 4);
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_false (needs);

  dossier_store_set_rules (profile->store, 0.75, 0);
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_true (needs);
  g_assert_cmpint (get_mastery (profile, "a").due_day, ==, due_day);
  give_answer (profile, "sample", "b", TRUE);
  g_assert_cmpint (get_mastery (profile, "b").due_day, ==, due_day);
  g_assert_true (dossier_store_replay (profile->store, &error));
  g_assert_cmpint (get_mastery (profile, "a").due_day, >, due_day);
  g_assert_cmpint (get_mastery (profile, "b").due_day, >, due_day);
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_false (needs);

  /* Who does not say goes on with what was said. */
  g_assert_true (dossier_store_get_rules (other, &rules, &error));
  g_assert_cmpfloat (rules.scheduler.desired_retention, ==, 0.75);
  g_assert_cmpuint (rules.rollover_hour, ==, 0);
  g_assert_true (dossier_store_needs_replay (other, &needs, &error));
  g_assert_false (needs);
  g_assert_no_error (error);
}

static void
test_fit (Profile *profile, gconstpointer data)
{
  DossierFit fit = { .n_reviews = 500, .loss_before = 0.4, .loss_after = 0.3 };
  DossierMasteryRules rules;
  g_autoptr (GError) error = NULL;
  gboolean needs;
  double stability;
  const double *defaults
      = dossier_scheduler_get_defaults (DOSSIER_MODEL_CURRENT, &fit.n_parameters);

  give_answer (profile, "sample", "a", TRUE);
  stability = get_mastery (profile, "a").memory.stability;
  for (guint i = 0; i < fit.n_parameters; i++)
    fit.parameters[i] = defaults[i];
  fit.parameters[2] = 10. / 3;
  g_assert_true (dossier_store_add_fit (profile->store, &fit, &error));
  g_assert_no_error (error);
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_true (needs);
  give_answer (profile, "sample", "b", TRUE);
  g_assert_cmpfloat (get_mastery (profile, "b").memory.stability, ==, stability);
  g_assert_true (dossier_store_replay (profile->store, &error));
  g_assert_cmpfloat (get_mastery (profile, "a").memory.stability, ==, 10. / 3);
  assert_cache_is_replay (profile);

  /* The latest counts, also when the clock was put back. */
  profile->now_ms -= 365 * DAY_MS;
  fit.parameters[2] = 5.5;
  g_assert_true (dossier_store_add_fit (profile->store, &fit, &error));
  g_assert_true (dossier_store_get_rules (profile->store, &rules, &error));
  g_assert_cmpfloat (rules.scheduler.parameters[2], ==, 5.5);
  g_assert_no_error (error);
}

/* Answers given while the log is replayed in a thread are in what comes out. */
static void
test_meanwhile (Profile *profile, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean needs;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *question = g_strdup_printf ("%u", i % 40);

      profile->now_ms += DAY_MS / 10;
      give_answer (profile, i % 3 == 0 ? "other" : "sample", question, i % 7 != 0);
    }
  dossier_store_set_rules (profile->store, 0.8, 4);
  dossier_store_replay_async (profile->store, NULL, take_result, &result);
  for (guint i = 0; result == NULL; i++)
    {
      g_autofree char *question = g_strdup_printf ("%u", i % 50);

      profile->now_ms += DAY_MS / 10;
      give_answer (profile, "sample", question, i % 5 != 0);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (dossier_store_replay_finish (profile->store, result, &error));
  g_assert_no_error (error);
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_false (needs);
  assert_cache_is_replay (profile);
}

/* Given up, a replay leaves the cache as it was. */
static void
test_cancelled (Profile *profile, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean needs;

  give_answer (profile, "sample", "a", TRUE);
  before = dump_cache (profile);
  dossier_store_set_rules (profile->store, 0.8, 4);
  g_cancellable_cancel (cancellable);
  dossier_store_replay_async (profile->store, cancellable, take_result, &result);
  await_result (&result);
  g_assert_false (dossier_store_replay_finish (profile->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = dump_cache (profile);
  g_assert_cmpstr (before, ==, after);
  g_clear_error (&error);
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_true (needs);
}

/* A replay that was killed between its pieces: its half is never seen, and
 * goes with the next. */
static void
test_broken_off (Profile *profile, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *left = NULL;

  give_answer (profile, "sample", "a", TRUE);
  before = dump_cache (profile);
  dossier_store_close (profile->store);
  profile_execute (profile, "UPDATE state SET value = value + 1 WHERE key = 'last-generation';"
                            "CREATE TEMP TABLE half AS SELECT * FROM mastery;"
                            "UPDATE half SET generation = (SELECT value FROM state"
                            " WHERE key = 'last-generation'), due_day = 1, question = 'half';"
                            "INSERT INTO mastery SELECT * FROM half;");
  after = dump_cache (profile);
  g_assert_cmpstr (before, ==, after);
  assert_cache_is_replay (profile);
  left = profile_query (profile, "SELECT count (DISTINCT generation) FROM mastery");
  g_assert_cmpstr (left, ==, "1 ");
}

static void
act (Profile *profile, GPtrArray *ids, GError **error)
{
  static const char *const modes[] = { "practice", "exam", "review", "before" };
  g_autofree char *question = g_strdup_printf ("%d", g_test_rand_int_range (0, 6));
  const char *old = ids->len > 0 ? ids->pdata[g_test_rand_int_range (0, (int) ids->len)] : NULL;
  int what = g_test_rand_int_range (0, 20);

  if (what < 12 || old == NULL)
    {
      g_autoptr (DossierReview) review = make_review (question, g_test_rand_int_range (0, 3) > 0);

      g_set_str (&review->dossier, g_test_rand_bit () ? "sample" : "other");
      g_set_str (&review->mode, modes[g_test_rand_int_range (0, 4)]);
      review->kind
          = g_test_rand_int_range (0, 5) == 0 ? DOSSIER_REVIEW_DRILL : DOSSIER_REVIEW_ANSWER;
      review->question_kind = (DossierQuestionKind) g_test_rand_int_range (0, 8);
      review->certainty = (DossierCertainty) g_test_rand_int_range (0, 3);
      review->skipped = g_test_rand_int_range (0, 8) == 0;
      review->hints = (guint) g_test_rand_int_range (0, 2);
      review->took_ms = g_test_rand_int_range (0, 2000000);
      if (dossier_store_record_review (profile->store, review, NULL, error))
        g_ptr_array_add (ids, g_strdup (review->id));
    }
  else if (what < 15)
    dossier_store_undo_review (profile->store, old, NULL, error);
  else if (what < 18)
    dossier_store_correct_review (profile->store, old,
                                  g_test_rand_bit () ? DOSSIER_REVIEW_GUESSED
                                                     : DOSSIER_REVIEW_WAS_RIGHT,
                                  NULL, error);
  else
    dossier_store_mark_question (profile->store, "sample", question,
                                 g_test_rand_bit () ? DOSSIER_REVIEW_SET_ASIDE
                                                    : DOSSIER_REVIEW_BROUGHT_BACK,
                                 NULL, error);
}

/* Whatever was done, in whatever order and by whatever clock. */
static void
test_property (Profile *profile, gconstpointer data)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 600; i++)
    {
      int jump = g_test_rand_int_range (0, 12);

      profile->now_ms += g_test_rand_int_range (0, 86400000);
      if (jump == 0)
        profile->now_ms -= g_test_rand_int_range (0, 30) * DAY_MS;
      else if (jump == 1)
        profile->now_ms += g_test_rand_int_range (0, 60) * DAY_MS;
      else if (jump == 2)
        profile->zone_offset_min = 30 * g_test_rand_int_range (-20, 20);
      act (profile, ids, &error);
      g_assert_no_error (error);
      if (i % 20 == 19)
        assert_cache_is_replay (profile);
    }
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/replay/rules", test_rules);
  ADD ("/store/replay/fit", test_fit);
  ADD ("/store/replay/meanwhile", test_meanwhile);
  ADD ("/store/replay/cancelled", test_cancelled);
  ADD ("/store/replay/broken-off", test_broken_off);
  ADD ("/store/replay/property", test_property);

  return g_test_run ();
}
