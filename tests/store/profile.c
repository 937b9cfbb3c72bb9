/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "profile.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

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

static void
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

  g_assert_finalize_object (profile->store);
  remove_tree (parent);
  g_object_unref (profile->folder);
  g_free (profile->path);
}

/* Behind the store's back. */
void
profile_execute (Profile *profile, const char *sql)
{
  g_autofree char *path = g_build_filename (profile->path, "dossier.db", NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
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
