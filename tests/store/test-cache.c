/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cache tells of what was answered. */

#include "profile.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

static DossierDueCounts
get_counts (Profile *profile, const char *dossier)
{
  g_autoptr (GError) error = NULL;
  DossierDueCounts counts;

  g_assert_true (dossier_store_get_due_counts (profile->store, dossier, &counts, &error));
  g_assert_no_error (error);

  return counts;
}

/* What waits, as “dossier/question ”. */
static char *
list_due (Profile *profile, const char *dossier, gint64 day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) due = dossier_store_list_due (profile->store, dossier, day, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++)
    {
      const DossierDue *waiting = due->pdata[i];

      g_assert_cmpint (waiting->mastery.due_day, <=, day);
      g_string_append_printf (text, "%s/%s ", waiting->dossier, waiting->question);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_due (Profile *profile, gconstpointer data)
{
  gint64 today = dossier_store_get_today (profile->store);
  g_autofree char *nothing = list_due (profile, NULL, today);
  g_autofree char *all = NULL;
  g_autofree char *one = NULL;
  DossierDueCounts counts = get_counts (profile, NULL);
  gint64 next_day;

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (counts.n_due + counts.n_counted_today + counts.n_new_today, ==, 0);
  g_assert_cmpint (counts.next_day, ==, DOSSIER_NO_DAY);

  give_answer (profile, "sample", "a", TRUE);
  give_answer (profile, "sample", "b", FALSE);
  give_answer (profile, "sample", "b", TRUE); /* the second of the day counts for nothing */
  give_answer (profile, "other", "a", FALSE);
  counts = get_counts (profile, NULL);
  g_assert_cmpuint (counts.n_due, ==, 0);
  g_assert_cmpuint (counts.n_counted_today, ==, 3);
  g_assert_cmpuint (counts.n_new_today, ==, 3);
  next_day = counts.next_day;
  g_assert_cmpint (next_day, >, today);
  g_assert_cmpuint (get_counts (profile, "other").n_counted_today, ==, 1);
  g_assert_cmpuint (get_counts (profile, "none").n_counted_today, ==, 0);

  profile->now_ms += 400 * DAY_MS;
  today = dossier_store_get_today (profile->store);
  all = list_due (profile, NULL, today);
  one = list_due (profile, "sample", today);
  g_assert_cmpstr (all, ==, "other/a sample/b sample/a ");
  g_assert_cmpstr (one, ==, "sample/b sample/a ");
  counts = get_counts (profile, "sample");
  g_assert_cmpuint (counts.n_due, ==, 2);
  g_assert_cmpint (counts.next_day, ==, DOSSIER_NO_DAY);
  g_assert_cmpuint (counts.n_new_today, ==, 0);

  give_answer (profile, "sample", "b", TRUE);
  counts = get_counts (profile, "sample");
  g_assert_cmpuint (counts.n_due, ==, 1);
  g_assert_cmpuint (counts.n_counted_today, ==, 1);
  g_assert_cmpuint (counts.n_new_today, ==, 0);
  g_assert_cmpint (counts.next_day, >, today);
}

/* The study day goes by the clock, the zone and the hour wished for. */
static void
test_today (Profile *profile, gconstpointer data)
{
  static const struct
  {
    const char *time;
    int zone_offset_min;
    guint rollover_hour;
    gint64 day;
  } cases[] = {
    { "2025-03-01T12:00:00Z", 0, 4, 20148 },    { "2025-03-01T03:59:59Z", 0, 4, 20147 },
    { "2025-03-01T03:59:59Z", 60, 4, 20148 },   { "2025-03-01T03:59:59Z", 0, 0, 20148 },
    { "2025-03-01T09:00:00Z", -360, 4, 20147 }, { "2025-03-01T23:30:00Z", 60, 0, 20149 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (cases[i].time, NULL);

      profile->now_ms = g_date_time_to_unix (time) * 1000;
      profile->zone_offset_min = cases[i].zone_offset_min;
      dossier_store_set_rules (profile->store, 0.9, cases[i].rollover_hour);
      g_assert_cmpint (dossier_store_get_today (profile->store), ==, cases[i].day);
    }
}

static void
test_tallies (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReview) sure = make_review ("c", TRUE);
  g_autoptr (DossierReview) skipped = make_review ("d", FALSE);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) one = NULL;
  g_autofree char *undone = NULL;
  const DossierTally *tally;

  give_answer (profile, "sample", "a", TRUE);
  give_answer (profile, "other", "a", FALSE);
  undone = record (profile->store, "b", TRUE);
  g_assert_true (dossier_store_undo_review (profile->store, undone, NULL, &error));
  sure->certainty = DOSSIER_CERTAINTY_SURE;
  sure->took_ms = 5000;
  g_assert_true (dossier_store_record_review (profile->store, sure, NULL, &error));
  skipped->skipped = TRUE;
  skipped->took_ms = 700;
  g_assert_true (dossier_store_record_review (profile->store, skipped, NULL, &error));
  g_assert_no_error (error);

  all = dossier_store_get_tallies (profile->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  tally = &g_array_index (all, DossierTally, 0);
  g_assert_cmpint (tally->day, ==, dossier_store_get_today (profile->store));
  g_assert_cmpint (tally->certainty, ==, DOSSIER_CERTAINTY_THINK);
  g_assert_cmpuint (tally->n_answers, ==, 2);
  g_assert_cmpuint (tally->n_skipped, ==, 1);
  g_assert_cmpuint (tally->n_right, ==, 1);
  g_assert_cmpint (tally->took_ms, ==, 700);
  tally = &g_array_index (all, DossierTally, 1);
  g_assert_cmpint (tally->certainty, ==, DOSSIER_CERTAINTY_SURE);
  g_assert_cmpint (tally->took_ms, ==, 5000);

  one = dossier_store_get_tallies (profile->store, "other", &error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, DossierTally, 0).n_answers, ==, 1);
  g_assert_cmpuint (g_array_index (one, DossierTally, 0).n_right, ==, 0);
}

static void
count_change (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_corrections (Profile *profile, gconstpointer data)
{
  g_autofree char *wrong = record (profile->store, "a", FALSE);
  g_autofree char *right = record (profile->store, "b", TRUE);
  g_autofree char *undone = record (profile->store, "c", TRUE);
  g_autofree char *log = NULL;
  g_autofree char *kinds = NULL;
  g_autoptr (GError) error = NULL;
  double stability = get_mastery (profile, "b").memory.stability;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (dossier_store_correct_review (profile->store, wrong, DOSSIER_REVIEW_WAS_RIGHT,
                                                   NULL, &error));
      g_assert_true (dossier_store_correct_review (profile->store, right, DOSSIER_REVIEW_GUESSED,
                                                   NULL, &error));
    }
  g_assert_no_error (error);
  g_assert_true (get_mastery (profile, "a").last_correct);
  g_assert_cmpint (get_mastery (profile, "b").last_certainty, ==, DOSSIER_CERTAINTY_GUESS);
  g_assert_cmpfloat (get_mastery (profile, "b").memory.stability, <, stability);

  /* Taken back: there is nothing to correct. */
  g_assert_true (dossier_store_undo_review (profile->store, undone, NULL, &error));
  g_assert_true (
      dossier_store_correct_review (profile->store, undone, DOSSIER_REVIEW_GUESSED, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (
      dossier_store_correct_review (profile->store, "none", DOSSIER_REVIEW_GUESSED, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);

  kinds = profile_query (profile, "SELECT kind FROM review ORDER BY row");
  g_assert_cmpstr (kinds, ==, "answer answer answer was-right guessed undo ");
  assert_cache_is_replay (profile);
}

/* What is said of an answer or a question can be taken back by its row. */
static void
test_events_taken_back (Profile *profile, gconstpointer data)
{
  g_autofree char *wrong = record (profile->store, "a", FALSE);
  g_autofree char *row = NULL;
  g_autofree char *same = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (profile->store, "changed", G_CALLBACK (count_change), &n_changes);
  g_assert_true (
      dossier_store_correct_review (profile->store, wrong, DOSSIER_REVIEW_WAS_RIGHT, &row, &error));
  g_assert_true (dossier_store_correct_review (profile->store, wrong, DOSSIER_REVIEW_WAS_RIGHT,
                                               &same, &error));
  g_assert_cmpstr (row, ==, same);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (get_mastery (profile, "a").last_correct);
  g_assert_true (dossier_store_undo_review (profile->store, row, NULL, &error));
  g_assert_false (get_mastery (profile, "a").last_correct);

  g_assert_true (dossier_store_mark_question (profile->store, "sample", "a",
                                              DOSSIER_REVIEW_SET_ASIDE, &aside, &error));
  g_assert_true (get_mastery (profile, "a").is_set_aside);
  g_assert_true (dossier_store_undo_review (profile->store, aside, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (get_mastery (profile, "a").is_set_aside);
  g_assert_cmpuint (n_changes, ==, 4);
  assert_cache_is_replay (profile);

  g_assert_true (dossier_store_set_exam_day (profile->store, "sample", 20200, &error));
  g_assert_cmpuint (n_changes, ==, 5);
  g_assert_true (dossier_store_remove_from_library (profile->store, "sample", &error));
  g_assert_cmpuint (n_changes, ==, 5);
}

static void
test_set_aside (Profile *profile, gconstpointer data)
{
  g_autoptr (GHashTable) masteries = NULL;
  g_autoptr (GError) error = NULL;
  const DossierMastery *mastery;

  give_answer (profile, "sample", "a", TRUE);
  g_assert_true (dossier_store_mark_question (profile->store, "sample", "a",
                                              DOSSIER_REVIEW_SET_ASIDE, NULL, &error));
  g_assert_true (dossier_store_mark_question (profile->store, "sample", "never asked",
                                              DOSSIER_REVIEW_SET_ASIDE, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (get_mastery (profile, "a").is_set_aside);
  g_assert_cmpint (get_mastery (profile, "a").due_day, ==, DOSSIER_NO_DAY);
  masteries = dossier_store_get_masteries (profile->store, "sample", &error);
  g_assert_cmpuint (g_hash_table_size (masteries), ==, 2);
  mastery = g_hash_table_lookup (masteries, "never asked");
  g_assert_true (mastery->is_set_aside);

  profile->now_ms += 1000;
  g_assert_true (dossier_store_mark_question (profile->store, "sample", "a",
                                              DOSSIER_REVIEW_BROUGHT_BACK, NULL, &error));
  g_assert_false (get_mastery (profile, "a").is_set_aside);
  g_assert_cmpint (get_mastery (profile, "a").due_day, !=, DOSSIER_NO_DAY);
  assert_cache_is_replay (profile);
}

static void
test_fit_reviews (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) reviews = NULL;
  static const struct
  {
    guint32 question;
    guint32 elapsed_days;
    DossierRating rating;
  } expected[] = {
    { 1, 0, DOSSIER_RATING_AGAIN }, { 2, 0, DOSSIER_RATING_GOOD }, { 2, 3, DOSSIER_RATING_AGAIN },
    { 2, 1, DOSSIER_RATING_GOOD },  { 3, 0, DOSSIER_RATING_GOOD },
  };

  give_answer (profile, "sample", "a", TRUE);
  give_answer (profile, "sample", "a", TRUE);
  give_answer (profile, "other", "a", FALSE);
  profile->now_ms += 3 * DAY_MS;
  give_answer (profile, "sample", "a", FALSE);
  profile->now_ms += DAY_MS;
  give_answer (profile, "sample", "a", TRUE);
  give_answer (profile, "sample", "b", TRUE);
  reviews = dossier_store_list_fit_reviews (profile->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reviews->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (dossier_store_count_fit_reviews (profile->store, &error), ==, reviews->len);
  for (guint i = 0; i < reviews->len; i++)
    {
      const DossierFitReview *review = &g_array_index (reviews, DossierFitReview, i);

      g_assert_cmpuint (review->question, ==, expected[i].question);
      g_assert_cmpuint (review->elapsed_days, ==, expected[i].elapsed_days);
      g_assert_cmpint (review->rating, ==, expected[i].rating);
    }
}

static void
test_exam_day (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (dossier_store_get_exam_day (profile->store, "sample", &error), ==, 0);
  g_assert_true (dossier_store_set_exam_day (profile->store, "sample", 20500, &error));
  profile->now_ms -= 1000 * DAY_MS;
  g_assert_true (dossier_store_set_exam_day (profile->store, "sample", 20600, &error));
  g_assert_true (dossier_store_set_exam_day (profile->store, "other", 20700, &error));
  g_assert_cmpint (dossier_store_get_exam_day (profile->store, "sample", &error), ==, 20600);
  g_assert_true (dossier_store_set_exam_day (profile->store, "sample", 0, &error));
  g_assert_cmpint (dossier_store_get_exam_day (profile->store, "sample", &error), ==, 0);
  g_assert_cmpint (dossier_store_get_exam_day (profile->store, "other", &error), ==, 20700);
  g_assert_no_error (error);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/cache/due", test_due);
  ADD ("/store/cache/today", test_today);
  ADD ("/store/cache/tallies", test_tallies);
  ADD ("/store/cache/corrections", test_corrections);
  ADD ("/store/cache/events-taken-back", test_events_taken_back);
  ADD ("/store/cache/set-aside", test_set_aside);
  ADD ("/store/cache/fit-reviews", test_fit_reviews);
  ADD ("/store/cache/exam-day", test_exam_day);

  return g_test_run ();
}
