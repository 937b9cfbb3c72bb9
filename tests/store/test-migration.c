/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of the first version becomes one of ours, and loses nothing. */

#include <glib/gstdio.h>

#include "profile.h"
#include "schema-1.h"

#define DEVICE_1 "INSERT INTO device VALUES ('own', 1, 5), ('other', 0, 6);"

#define REVIEW_1(id, device, seq, time, question, kind, refers_to, correct)                        \
  "INSERT INTO review (id, device, device_seq, time_ms, clock_ms, zone_offset_min, dossier,"       \
  " question, question_version, question_kind, mode, kind, refers_to, sitting, correct, skipped,"  \
  " near, certainty, hints, looked, took_ms, options, choice, policy_version, model_version)"      \
  " VALUES ('" id "', '" device "', " #seq ", " #time ", " #time ", -360, 'sample', '" question    \
  "', 'v', 'short', 'practice', '" kind "', " refers_to ", 's', " #correct                         \
  ", 0, 0, 'sure', 1, 0, 1234, '[1,0]', '\"ñ\"', 1, 0);"

#define MARK_1 "PRAGMA application_id = 1685025651; PRAGMA user_version = 1;"

static void
make_first_version (Profile *profile, const char *rows)
{
  g_autofree char *sql = g_strconcat (SCHEMA_1 DEVICE_1, rows, MARK_1, NULL);

  g_mkdir_with_parents (profile->path, 0700);
  profile_execute (profile, "PRAGMA journal_mode = WAL");
  profile_execute (profile, sql);
}

static void
test_rows (Profile *profile, gconstpointer data)
{
  static const char columns[]
      = "SELECT id, device, device_seq, time_ms, clock_ms, zone_offset_min, dossier, question,"
        " question_version, question_kind, mode, kind, coalesce (refers_to, '-'), sitting, correct,"
        " skipped, near, certainty, hints, looked, took_ms, options, choice, policy_version,"
        " model_version FROM review ORDER BY row";
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *version = NULL;
  g_autofree char *devices = NULL;
  g_autofree char *id = NULL;
  g_autofree char *log = NULL;
  gboolean needs;
  DossierCounts counts;

  make_first_version (
      profile,
      REVIEW_1 ("r1", "own", 1, 1600000000000, "a", "answer", "NULL", 1)
          REVIEW_1 ("r2", "own", 2, 1600086400000, "a", "answer", "NULL", 0)
              REVIEW_1 ("r3", "own", 3, 1600086400001, "b", "answer", "NULL", 1)
                  REVIEW_1 ("r4", "own", 4, 1600086400002, "b", "undo", "'r3'", 1)
                      REVIEW_1 ("r5", "other", 1, 1600172800000, "a", "drill", "NULL",
                                1) "INSERT INTO place VALUES ('sample', 's1.1', 3, 'quiz', 9);");
  before = profile_query (profile, columns);
  g_assert_true (dossier_store_open (profile->store, &error));
  g_assert_no_error (error);

  after = profile_query (profile, columns);
  g_assert_cmpstr (before, ==, after);
  version = profile_query (profile, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "3 ");
  devices = profile_query (profile, "SELECT id FROM device WHERE is_own");
  g_assert_cmpstr (devices, ==, "own ");
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "a+ a- b+! !b+ a+ ");

  /* The cache was made. */
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_false (needs);
  g_assert_cmpuint (get_mastery (profile, "a").n_answers, ==, 2);
  g_assert_cmpuint (get_mastery (profile, "a").n_others, ==, 1);
  g_assert_cmpuint (get_mastery (profile, "b").n_answers, ==, 0);
  g_assert_true (dossier_store_get_counts (profile->store, "sample", &counts, &error));
  g_assert_cmpuint (counts.n_reviews, ==, 3);
  g_assert_cmpuint (counts.n_known, ==, 1);
  assert_cache_is_replay (profile);

  /* And the log goes on where it stood. */
  id = record (profile->store, "a", TRUE);
  g_free (profile_query (profile, "SELECT 1"));
  g_clear_pointer (&log, g_free);
  log = profile_query (profile, "SELECT device, max (device_seq) FROM review WHERE device = 'own'");
  g_assert_cmpstr (log, ==, "own|5 ");
}

static void
test_empty (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPlace) place = NULL;
  gboolean needs;

  make_first_version (profile, "INSERT INTO place VALUES ('sample', 's1.1', 3, 'quiz', 9);");
  g_assert_true (dossier_store_needs_replay (profile->store, &needs, &error));
  g_assert_false (needs);
  place = dossier_store_load_place (profile->store, "sample", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (place->sentence, ==, "s1.1");
  g_free (record (profile->store, "a", TRUE));
  assert_cache_is_replay (profile);
}

/* A migration whose replay was broken off: the next start makes the cache. */
static void
test_without_cache (Profile *profile, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_free (record (profile->store, "a", TRUE));
  before = dump_cache (profile);
  dossier_store_close (profile->store);
  profile_execute (profile, "DELETE FROM mastery; DELETE FROM tally;"
                            "DELETE FROM state WHERE key = 'rules';");
  g_assert_true (dossier_store_open (profile->store, &error));
  g_assert_no_error (error);
  after = dump_cache (profile);
  g_assert_cmpstr (before, ==, after);
}

/* The log stays append-only, whatever table it lies in. */
static void
test_append_only (Profile *profile, gconstpointer data)
{
  static const char *const forbidden[] = {
    "UPDATE review SET correct = 0",
    "DELETE FROM review",
    "UPDATE event SET body = ''",
    "DELETE FROM event",
  };
  g_autoptr (GError) error = NULL;

  make_first_version (profile, REVIEW_1 ("r1", "own", 1, 1600000000000, "a", "answer", "NULL", 1));
  g_assert_true (dossier_store_set_exam_day (profile->store, "sample", 20000, &error));
  g_assert_no_error (error);
  dossier_store_close (profile->store);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    profile_refuse (profile, forbidden[i]);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/migration/rows", test_rows);
  ADD ("/store/migration/empty", test_empty);
  ADD ("/store/migration/without-cache", test_without_cache);
  ADD ("/store/migration/append-only", test_append_only);

  return g_test_run ();
}
