/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's own copy of an article: kept, shown, replaced, removed. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "profile.h"
#include "store/dossier-store-backup.h"
#include "store/dossier-store-original.h"

static void
save (Profile *profile, const char *language, const char *name, const char *text, gboolean is_shown)
{
  g_autoptr (DossierStoredOriginal) original = dossier_stored_original_new (name, text, is_shown);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      dossier_store_save_original (profile->store, "sample", language, original, &error));
  g_assert_no_error (error);
}

static DossierStoredOriginal *
load (Profile *profile, const char *language)
{
  g_autoptr (GError) error = NULL;
  DossierStoredOriginal *original
      = dossier_store_load_original (profile->store, "sample", language, &error);

  g_assert_no_error (error);
  g_assert_true (dossier_store_has_original (profile->store, "sample", language)
                 == (original != NULL));
  return original;
}

static void
test_save (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStoredOriginal) original = NULL;

  g_assert_null (load (profile, "en"));
  save (profile, "en", "column.html", "p Words; 'quoted'\n", TRUE);
  dossier_store_close (profile->store);
  original = load (profile, "en");
  g_assert_cmpstr (original->name, ==, "column.html");
  g_assert_cmpstr (original->text, ==, "p Words; 'quoted'\n");
  g_assert_true (original->is_shown);
  g_assert_cmpint (original->added_ms, ==, profile->now_ms);
}

/* Another edition has another original. */
static void
test_languages (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStoredOriginal) original = NULL;

  save (profile, "en", "", "p One\n", TRUE);
  g_assert_null (load (profile, "es"));
  save (profile, "es", "", "p Uno\n", FALSE);
  original = load (profile, "en");
  g_assert_cmpstr (original->text, ==, "p One\n");
}

static void
test_show (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStoredOriginal) original = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_store_show_original (profile->store, "sample", "en", TRUE, &error));
  g_assert_null (load (profile, "en"));
  save (profile, "en", "", "p One\n", TRUE);
  g_assert_true (dossier_store_show_original (profile->store, "sample", "en", FALSE, &error));
  original = load (profile, "en");
  g_assert_false (original->is_shown);
  g_assert_cmpstr (original->text, ==, "p One\n");
}

static void
test_replace (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStoredOriginal) original = NULL;
  g_autofree char *rows = NULL;

  save (profile, "en", "a.txt", "p One\n", TRUE);
  save (profile, "en", "b.txt", "p Two\n", FALSE);
  original = load (profile, "en");
  g_assert_cmpstr (original->name, ==, "b.txt");
  g_assert_cmpstr (original->text, ==, "p Two\n");
  rows = profile_query (profile, "SELECT count(*) FROM original");
  g_assert_cmpstr (rows, ==, "1 ");
}

/* Undo brings back what there was, with the time when it was added. */
static void
test_remove_and_undo (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStoredOriginal) before = NULL;
  g_autoptr (DossierStoredOriginal) after = NULL;
  g_autoptr (GError) error = NULL;

  save (profile, "en", "a.txt", "p One\n", TRUE);
  before = load (profile, "en");
  g_assert_true (dossier_store_remove_original (profile->store, "sample", "en", &error));
  g_assert_null (load (profile, "en"));
  profile->now_ms += 5000;
  g_assert_true (dossier_store_save_original (profile->store, "sample", "en", before, &error));
  after = load (profile, "en");
  g_assert_cmpint (after->added_ms, ==, before->added_ms);
  g_assert_cmpstr (after->text, ==, before->text);
}

/* The longest text that may be kept. */
static void
test_long (Profile *profile, gconstpointer data)
{
  g_autofree char *text = g_strnfill (DOSSIER_STORED_ORIGINAL_MAX_BYTES, 'x');
  g_autoptr (DossierStoredOriginal) original = NULL;

  save (profile, "en", "", text, FALSE);
  original = load (profile, "en");
  g_assert_cmpuint (strlen (original->text), ==, DOSSIER_STORED_ORIGINAL_MAX_BYTES);
}

static void
test_backup (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStoredOriginal) original = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  save (profile, "en", "a.txt", "p One\n", TRUE);
  g_assert_true (dossier_store_back_up (profile->store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (dossier_store_remove_original (profile->store, "sample", "en", &error));
  backups = dossier_store_list_backups (profile->store, &error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (dossier_store_restore (profile->store, ((DossierBackup *) backups->pdata[0])->path,
                                        NULL, &error));
  g_assert_no_error (error);
  original = load (profile, "en");
  g_assert_cmpstr (original->name, ==, "a.txt");
}

/* A folder that is shared with other devices does not get it. */
static void
test_not_shared (Profile *profile, gconstpointer data)
{
  g_autofree char *shared = g_dir_make_tmp ("dossier-shared-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (shared);
  DossierSyncReport report;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name = NULL;
  guint n_files = 0;

  g_free (record (profile->store, "a", TRUE));
  save (profile, "en", "a.txt", "p Unmistakable\n", TRUE);
  g_assert_true (dossier_store_sync (profile->store, folder, &report, &error));
  g_assert_no_error (error);
  dir = g_dir_open (shared, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shared, name, NULL);
      g_autofree char *content = NULL;
      gsize length = 0;

      if (!g_file_get_contents (path, &content, &length, NULL))
        continue;
      n_files++;
      g_assert_null (g_strstr_len (content, (gssize) length, "Unmistakable"));
    }
  g_assert_cmpuint (n_files, >, 0);
  remove_tree (shared);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/original/save", test_save);
  ADD ("/store/original/languages", test_languages);
  ADD ("/store/original/show", test_show);
  ADD ("/store/original/replace", test_replace);
  ADD ("/store/original/remove-and-undo", test_remove_and_undo);
  ADD ("/store/original/long", test_long);
  ADD ("/store/original/backup", test_backup);
  ADD ("/store/original/not-shared", test_not_shared);

  return g_test_run ();
}
