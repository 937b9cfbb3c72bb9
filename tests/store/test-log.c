/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>
#include <string.h>

#include "profile.h"
#include "sample.h"

static void
assert_log (DossierStore *store, const char *expected)
{
  g_autofree char *log = list_log (store, NULL);

  g_assert_cmpstr (log, ==, expected);
}

static gboolean
copy_first (const DossierReview *review, gpointer user_data)
{
  DossierReview *copy = user_data;

  *copy = *review;
  copy->id = g_strdup (review->id);
  copy->device = g_strdup (review->device);
  copy->dossier = g_strdup (review->dossier);
  copy->question = g_strdup (review->question);
  copy->question_version = g_strdup (review->question_version);
  copy->mode = g_strdup (review->mode);
  copy->refers_to = g_strdup (review->refers_to);
  copy->sitting = g_strdup (review->sitting);
  copy->options = g_strdup (review->options);
  copy->choice = g_strdup (review->choice);

  return FALSE;
}

/* What is written is what is read, every column of it. */
static void
test_round_trip (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierReview) written = make_review ("q", TRUE);
  g_autoptr (DossierReview) read = dossier_review_new ();
  g_autoptr (GError) error = NULL;

  written->question_version = g_strdup ("0123");
  written->question_kind = DOSSIER_QUESTION_TEXT;
  written->kind = DOSSIER_REVIEW_DRILL;
  written->refers_to = g_strdup ("another");
  written->sitting = g_strdup ("sitting");
  written->skipped = TRUE;
  written->near = TRUE;
  written->certainty = DOSSIER_CERTAINTY_SURE;
  written->hints = 2;
  written->looked = TRUE;
  written->took_ms = 1234567890123;
  written->options = g_strdup ("[2,0,1]");
  g_set_str (&written->choice, "\"ñ “x”\"");
  written->policy_version = 7;
  written->model_version = 9;
  g_assert_true (dossier_store_record_review (profile->store, written, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (dossier_store_foreach_review (profile->store, "sample", copy_first, read, &error));

  g_assert_cmpstr (read->id, ==, written->id);
  g_assert_cmpstr (read->device, ==, written->device);
  g_assert_cmpint (read->device_seq, ==, 1);
  g_assert_cmpint (read->time_ms, ==, 1700000000000);
  g_assert_cmpint (read->clock_ms, ==, 1700000000000);
  g_assert_cmpint (read->zone_offset_min, ==, -360);
  g_assert_cmpstr (read->dossier, ==, "sample");
  g_assert_cmpstr (read->question, ==, "q");
  g_assert_cmpstr (read->question_version, ==, "0123");
  g_assert_cmpint (read->question_kind, ==, DOSSIER_QUESTION_TEXT);
  g_assert_cmpstr (read->mode, ==, "practice");
  g_assert_cmpint (read->kind, ==, DOSSIER_REVIEW_DRILL);
  g_assert_cmpstr (read->refers_to, ==, "another");
  g_assert_cmpstr (read->sitting, ==, "sitting");
  g_assert_true (read->correct && read->skipped && read->near && read->looked);
  g_assert_false (read->undone);
  g_assert_cmpint (read->certainty, ==, DOSSIER_CERTAINTY_SURE);
  g_assert_cmpuint (read->hints, ==, 2);
  g_assert_cmpint (read->took_ms, ==, 1234567890123);
  g_assert_cmpstr (read->options, ==, "[2,0,1]");
  g_assert_cmpstr (read->choice, ==, written->choice);
  g_assert_cmpint (read->policy_version, ==, 7);
  g_assert_cmpint (read->model_version, ==, 9);
}

static void
test_ids (Profile *profile, gconstpointer data)
{
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  g_autoptr (DossierReview) twice = make_review ("a", TRUE);
  g_autoptr (DossierReview) again = make_review ("b", TRUE);
  g_autoptr (GError) error = NULL;

  early = dossier_store_make_id (profile->store);
  profile->now_ms++;
  late = dossier_store_make_id (profile->store);
  g_assert_true (g_uuid_string_is_valid (early));
  g_assert_cmpint (early[14], ==, '7');
  g_assert_true (g_str_has_prefix (early, "018bcfe5-6800-7"));
  g_assert_cmpint (strcmp (early, late), <, 0);

  /* One row for one id, and nothing of the second remains. */
  g_set_str (&twice->id, early);
  g_set_str (&again->id, early);
  g_assert_true (dossier_store_record_review (profile->store, twice, NULL, &error));
  g_assert_false (dossier_store_record_review (profile->store, again, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  assert_log (profile->store, "a+ ");
}

/* The clock may jump; the log does not. */
static void
test_clock (Profile *profile, gconstpointer data)
{
  static const struct
  {
    gint64 clock_ms;
    gint64 time_ms;
  } cases[] = {
    { 1000, 1000 }, { 2000, 2000 }, { 2000, 2001 }, { 1, 2002 }, { -5, 2003 }, { 9000, 9000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *question = g_strdup_printf ("%u", i);
      g_autoptr (DossierReview) review = make_review (question, TRUE);
      g_autoptr (GError) error = NULL;

      profile->now_ms = cases[i].clock_ms;
      dossier_store_record_review (profile->store, review, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (review->clock_ms, ==, cases[i].clock_ms);
      g_assert_cmpint (review->time_ms, ==, cases[i].time_ms);
      g_assert_cmpint (review->device_seq, ==, i + 1);
    }
  assert_log (profile->store, "0+ 1+ 2+ 3+ 4+ 5+ ");
}

static void
test_append_only (Profile *profile, gconstpointer data)
{
  static const char *const forbidden[] = {
    "UPDATE review SET correct = 1",
    "DELETE FROM review",
    "DELETE FROM device",
  };
  g_autofree char *id = record (profile->store, "a", FALSE);
  g_autofree char *path = g_build_filename (profile->path, "dossier.db", NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_cmpint (sqlite3_exec (database, forbidden[i], NULL, NULL, NULL), ==,
                     SQLITE_CONSTRAINT);
  sqlite3_close (database);
  assert_log (profile->store, "a- ");
}

static void
test_undo (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = record (profile->store, "a", TRUE);
  g_autofree char *second = record (profile->store, "a", FALSE);
  g_autoptr (GHashTable) results = NULL;
  DossierLastResult *last;
  DossierCounts counts;

  g_assert_true (dossier_store_undo_review (profile->store, second, NULL, &error));
  g_assert_true (dossier_store_undo_review (profile->store, second, NULL, &error));
  g_assert_no_error (error);
  assert_log (profile->store, "a+ a-! !a- ");

  results = dossier_store_get_last_results (profile->store, "sample", &error);
  last = g_hash_table_lookup (results, "a");
  g_assert_true (last->correct);
  g_assert_true (dossier_store_get_counts (profile->store, "sample", &counts, &error));
  g_assert_cmpuint (counts.n_reviews, ==, 1);
  g_assert_cmpuint (counts.n_known, ==, 1);

  g_assert_false (dossier_store_undo_review (profile->store, "no such row", NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  g_clear_error (&error);
  /* The refusal left no transaction behind. */
  g_assert_true (dossier_store_undo_review (profile->store, first, NULL, &error));
  g_assert_true (dossier_store_get_counts (profile->store, "sample", &counts, &error));
  g_assert_cmpuint (counts.n_asked, ==, 0);
}

static void
test_results (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierDocument) document = sample_document_new (1);
  g_autoptr (DossierReview) foreign = make_review ("single", TRUE);
  g_autoptr (DossierReview) skipped = make_review ("cloze", FALSE);
  g_autoptr (GHashTable) results = NULL;
  g_autoptr (GError) error = NULL;
  DossierCounts counts;
  static const struct
  {
    const char *question;
    DossierPast past;
  } cases[] = {
    { "single", DOSSIER_PAST_MISSED },
    { "match", DOSSIER_PAST_KNOWN },
    { "cloze", DOSSIER_PAST_MISSED },
    { "order", DOSSIER_PAST_UNSEEN },
  };

  g_assert_true (dossier_store_get_counts (profile->store, "sample", &counts, &error));
  g_assert_cmpuint (counts.n_asked + counts.n_known + counts.n_reviews, ==, 0);
  g_assert_cmpint (counts.last_ms, ==, 0);

  g_free (record (profile->store, "single", TRUE));
  g_free (record (profile->store, "match", FALSE));
  g_free (record (profile->store, "match", TRUE));
  g_free (record (profile->store, "single", FALSE));
  skipped->skipped = TRUE;
  g_assert_true (dossier_store_record_review (profile->store, skipped, NULL, &error));
  g_set_str (&foreign->dossier, "other");
  g_assert_true (dossier_store_record_review (profile->store, foreign, NULL, &error));

  results = dossier_store_get_last_results (profile->store, "sample", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (results), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dossier_store_past_from_results (
                         dossier_document_find_question (document, cases[i].question), results),
                     ==, cases[i].past);
  g_assert_cmpint (
      dossier_store_past_from_results (dossier_document_find_question (document, "single"), NULL),
      ==, DOSSIER_PAST_UNSEEN);
  g_assert_true (dossier_store_get_counts (profile->store, "sample", &counts, &error));
  g_assert_cmpuint (counts.n_asked, ==, 3);
  g_assert_cmpuint (counts.n_known, ==, 1);
  g_assert_cmpuint (counts.n_reviews, ==, 5);
  g_assert_cmpint (counts.last_ms, ==, profile->now_ms + 4);
}

/* From a sitting to the log. */
static void
test_items (Profile *profile, gconstpointer data)
{
  static const struct
  {
    const char *question;
    const char *choice;
    gboolean is_skipped;
  } cases[] = {
    { "single", "[1]", FALSE },     { "multiple", "[0,2]", FALSE },   { "order", "[0,1,2]", FALSE },
    { "match", "[0,1,2]", FALSE },  { "cloze", "\"Senate\"", FALSE }, { "number", "2025.0", FALSE },
    { "text", "\"s10.1\"", FALSE }, { "who-said", "[0]", FALSE },     { "single", "null", TRUE },
  };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (GHashTable) versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const ids[] = { cases[i].question, NULL };
      DossierQuizPlan plan = { .questions = ids };
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &plan, i);
      g_autoptr (DossierAnswer) answer
          = dossier_question_dup_right_answer (dossier_document_find_question (document, ids[0]));
      g_autoptr (DossierQuiz) answered = dossier_quiz_with_answer (quiz, answer);
      g_autoptr (DossierQuiz) done = cases[i].is_skipped ? dossier_quiz_with_skipped (quiz)
                                                         : dossier_quiz_with_checked (answered);
      g_autoptr (DossierReview) review = dossier_review_new_for_item (done, 0);

      g_assert_cmpstr (review->dossier, ==, "sample");
      g_assert_cmpstr (review->question, ==, cases[i].question);
      g_assert_cmpstr (review->choice, ==, cases[i].choice);
      g_assert_cmpint (review->correct, ==, !cases[i].is_skipped);
      g_assert_cmpint (review->skipped, ==, cases[i].is_skipped);
      g_assert_cmpint (strlen (review->question_version), ==, 16);
      g_hash_table_add (versions, g_strdup (review->question_version));
      if (review->question_kind == DOSSIER_QUESTION_MATCH)
        g_assert_true (g_str_has_prefix (review->options, "{\"options\":["));
    }
  /* “single” twice. */
  g_assert_cmpuint (g_hash_table_size (versions), ==, G_N_ELEMENTS (cases) - 1);
}

static gpointer
record_many (gpointer data)
{
  g_autoptr (DossierStore) store = data;

  for (guint i = 0; i < 150; i++)
    g_free (record (store, "a", TRUE));

  return NULL;
}

static gboolean
check_row (const DossierReview *review, gpointer user_data)
{
  gint64 *last = user_data;

  g_assert_cmpint (review->device_seq, ==, last[0] + 1);
  g_assert_cmpint (review->time_ms, >, last[1]);
  last[0] = review->device_seq;
  last[1] = review->time_ms;

  return TRUE;
}

/* Several windows at once, from the very first moment. */
static void
test_together (Profile *profile, gconstpointer data)
{
  GThread *threads[4];
  g_autoptr (GError) error = NULL;
  gint64 last[2] = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("window", record_many, profile_open_other (profile));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_true (dossier_store_foreach_review (profile->store, NULL, check_row, last, &error));
  g_assert_cmpint (last[0], ==, 600);
}

static void
test_speed (Profile *profile, gconstpointer data)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_store_open (profile->store, &error));
  g_test_minimized_result (g_timer_elapsed (timer, NULL) * 1000, "ms to make and open");
  dossier_store_close (profile->store);
  g_timer_start (timer);
  g_assert_true (dossier_store_open (profile->store, &error));
  g_test_minimized_result (g_timer_elapsed (timer, NULL) * 1000, "ms to open");
  g_timer_start (timer);
  for (guint i = 0; i < 300; i++)
    g_free (record (profile->store, "a", TRUE));
  g_test_maximized_result (300 / g_timer_elapsed (timer, NULL), "answers kept a second");
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/log/round-trip", test_round_trip);
  ADD ("/store/log/ids", test_ids);
  ADD ("/store/log/clock", test_clock);
  ADD ("/store/log/append-only", test_append_only);
  ADD ("/store/log/undo", test_undo);
  ADD ("/store/log/results", test_results);
  ADD ("/store/log/items", test_items);
  ADD ("/store/log/together", test_together);
  ADD ("/store/log/speed", test_speed);

  return g_test_run ();
}
