/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "profile.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

static gint64
read_clock (int *zone_offset_min, gpointer user_data)
{
  Profile *profile = user_data;

  *zone_offset_min = profile->zone_offset_min;

  return profile->now_ms;
}

DossierStore *
profile_open_other (Profile *profile)
{
  return dossier_store_new_with_clock (profile->folder, read_clock, profile, NULL);
}

void
profile_set_up (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("dossier-store-XXXXXX", &error);

  g_assert_no_error (error);
  profile->path = g_build_filename (parent, "made when needed", NULL);
  profile->folder = g_file_new_for_path (profile->path);
  profile->now_ms = 1700000000000;
  profile->zone_offset_min = -360;
  profile->store = profile_open_other (profile);
}

void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
profile_tear_down (Profile *profile, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (profile->path);

  /* A thread lets go of its task a moment after it has told of its end. */
  for (guint i = 0; i < 2000 && g_atomic_int_get (&G_OBJECT (profile->store)->ref_count) > 1; i++)
    g_usleep (1000);
  g_assert_finalize_object (profile->store);
  remove_tree (parent);
  g_object_unref (profile->folder);
  g_free (profile->path);
}

/* Behind the store's back. */
void
profile_execute (Profile *profile, const char *sql)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* What the schema itself must not allow. */
void
profile_refuse (Profile *profile, const char *sql)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* Values behind the store's back: “a|1 b|2 ”, rows ended by a space. */
char *
profile_query (Profile *profile, const char *sql)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autoptr (GString) rows = g_string_new (NULL);
  sqlite3 *database;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0, n = sqlite3_column_count (statement); i < n; i++)
      g_string_append_printf (rows, i + 1 < n ? "%s|" : "%s ",
                              (const char *) sqlite3_column_text (statement, i));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

char *
profile_get_file (Profile *profile, const char *name)
{
  return g_build_filename (profile->path, name, NULL);
}

/* The path of the only file in @folder with such a name; NULL for none. */
char *
profile_find (Profile *profile, const char *folder, const char *prefix, const char *suffix)
{
  g_autofree char *path = profile_get_file (profile, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  char *found = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, suffix))
      {
        g_assert_null (found);
        found = g_build_filename (path, name, NULL);
      }

  return found;
}

DossierReview *
make_review (const char *question, gboolean correct)
{
  DossierReview *review = dossier_review_new ();

  review->dossier = g_strdup ("sample");
  review->question = g_strdup (question);
  review->mode = g_strdup ("practice");
  review->correct = correct;
  review->choice = g_strdup ("[1]");

  return review;
}

/* Returns the id of the row. */
char *
record (DossierStore *store, const char *question, gboolean correct)
{
  g_autoptr (DossierReview) review = make_review (question, correct);
  g_autoptr (GError) error = NULL;

  dossier_store_record_review (store, review, NULL, &error);
  g_assert_no_error (error);

  return g_strdup (review->id);
}

void
give_answer (Profile *profile, const char *dossier, const char *question, gboolean correct)
{
  g_autoptr (DossierReview) review = make_review (question, correct);
  g_autoptr (GError) error = NULL;

  g_set_str (&review->dossier, dossier);
  g_assert_true (dossier_store_record_review (profile->store, review, NULL, &error));
  g_assert_no_error (error);
}

DossierMastery
get_mastery (Profile *profile, const char *question)
{
  g_autoptr (GError) error = NULL;
  DossierMastery mastery;

  g_assert_true (dossier_store_get_mastery (profile->store, "sample", question, &mastery, &error));
  g_assert_no_error (error);

  return mastery;
}

static gboolean
append_review (const DossierReview *review, gpointer user_data)
{
  g_string_append_printf (user_data, "%s%s%s%s ", review->kind == DOSSIER_REVIEW_UNDO ? "!" : "",
                          review->question, review->correct ? "+" : "-", review->undone ? "!" : "");

  return TRUE;
}

/* The log in short: “a+ b- b-!” is a right, b wrong, b wrong but taken back. */
char *
list_log (DossierStore *store, const char *dossier)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  dossier_store_foreach_review (store, dossier, append_review, log, &error);
  g_assert_no_error (error);

  return g_string_free (g_steal_pointer (&log), FALSE);
}

/* All of the cache, to the last bit. */
char *
dump_cache (Profile *profile)
{
  return profile_query (
      profile,
      "SELECT dossier, question, printf ('%!.20g/%!.20g', stability, difficulty), phase, step,"
      " scheduled_days, n_reviews, n_lapses, memory_last_ms, memory_due_ms, memory_last_day,"
      " memory_due_day, n_answers, n_right, n_others, was_asked_before, last_correct,"
      " last_skipped, last_certainty, last_ms, booster_1, booster_2, due_day, is_leech,"
      " is_set_aside, first_day FROM mastery"
      " WHERE generation = (SELECT value FROM state WHERE key = 'generation') UNION ALL"
      " SELECT 'tally', dossier, day, certainty, n_answers, n_skipped, n_right, n_counted, took_ms,"
      " 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM tally"
      " WHERE generation = (SELECT value FROM state WHERE key = 'generation')"
      " ORDER BY 1, 2, 3, 4");
}

char *
get_digest (DossierStore *store)
{
  g_autoptr (GError) error = NULL;
  char *digest = dossier_store_dup_state_digest (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (digest), ==, 64);

  return digest;
}

void
assert_cache_is_replay (Profile *profile)
{
  g_autofree char *before = dump_cache (profile);
  g_autofree char *digest_before = get_digest (profile->store);
  g_autofree char *after = NULL;
  g_autofree char *digest_after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_store_replay (profile->store, &error));
  g_assert_no_error (error);
  after = dump_cache (profile);
  digest_after = get_digest (profile->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (digest_before, ==, digest_after);
}

/* For what is done in a thread: take_result() is the callback, with the
 * address of the result. */
void
take_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

GAsyncResult *
await_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}
