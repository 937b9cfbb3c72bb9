/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A guest reads what is there, and leaves all else to the program. */

#include <glib/gstdio.h>

#include "library.h"
#include "store/dossier-store-backup.h"

static void
add_to_library (Profile *profile, const char *id, const char *uri)
{
  const DossierLibraryEntry entry
      = { .dossier = (char *) id, .uri = (char *) uri, .title = (char *) id };
  g_autoptr (GError) error = NULL;

  dossier_store_touch_library (profile->store, &entry, &error);
  g_assert_no_error (error);
}

static void
assert_refused (DossierStore *guest, DossierStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_store_list_library (guest, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, (int) code);
}

static void
assert_reads (DossierStore *guest, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) library = dossier_store_list_library (guest, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (library->len, ==, n);
}

static void
test_makes_nothing (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStore) guest = dossier_store_new_guest (profile->folder);

  assert_refused (guest, DOSSIER_STORE_ERROR_OPEN);
  g_assert_false (g_file_test (profile->path, G_FILE_TEST_EXISTS));
}

/* While the program runs, and when it does not. */
static void
test_reads (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStore) guest = dossier_store_new_guest (profile->folder);

  add_to_library (profile, "a", "file:///a.dossier");
  assert_reads (guest, 1);
  add_to_library (profile, "b", "file:///b.dossier");
  assert_reads (guest, 2);
  dossier_store_close (guest);
  dossier_store_close (profile->store);
  assert_reads (guest, 2);
  dossier_store_close (guest);
  assert_reads (profile->store, 2);
}

/* It is the program that looks after what was broken off, and tells of it. */
static void
test_mends_nothing (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStore) guest = dossier_store_new_guest (profile->folder);
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *lock = profile_get_file (profile, "dossier.lock");
  g_autofree char *names = NULL;
  g_autofree char *notice = NULL;

  g_free (record (profile->store, "q", TRUE));
  add_to_library (profile, "a", "file:///a.dossier");
  dossier_store_close (profile->store);
  g_assert_true (g_file_set_contents (lock, "0badcafe\n", -1, NULL));
  assert_refused (guest, DOSSIER_STORE_ERROR_BUSY);
  g_assert_true (g_file_get_contents (lock, &names, NULL, NULL));
  g_assert_cmpstr (names, ==, "0badcafe\n");

  /* The answers are in the journal still. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_refused (guest, DOSSIER_STORE_ERROR_OPEN);
  g_assert_true (g_file_set_contents (lock, "", -1, NULL));
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (guest, DOSSIER_STORE_ERROR_BUSY);
  g_assert_true (dossier_store_open (profile->store, NULL));
  notice = dossier_store_steal_notice (profile->store);
  g_assert_nonnull (notice);
  assert_reads (guest, 0);
}

static void
test_damaged (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStore) guest = dossier_store_new_guest (profile->folder);
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *after = NULL;

  g_assert_true (dossier_store_open (profile->store, NULL));
  dossier_store_close (profile->store);
  g_assert_true (g_file_set_contents (path, "SQLite format 3, or so it says", -1, NULL));
  g_assert_null (dossier_store_list_library (guest, NULL));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "SQLite format 3, or so it says");
  dossier_store_close (guest);
}

/* What the program had indexed stays to be found when the folder cannot be
 * read, and the bundled dossier is there before all else. */
static void
test_index (Library *library, gconstpointer data)
{
  g_autoptr (DossierStore) guest = dossier_store_new_guest (library->profile.folder);
  g_autofree char *path = library_get_path (library, "a");
  g_autofree char *bundled_path = g_build_filename (g_get_tmp_dir (), "b.dossier", NULL);
  g_autofree char *lock = profile_get_file (&library->profile, "dossier.lock");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) bundled = g_file_new_for_path (bundled_path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  library_write (library, "b", "Breakwater", NULL);
  written = library_get_path (library, "b");
  g_assert_cmpint (g_rename (written, bundled_path), ==, 0);
  g_assert_cmpint (g_rmdir (library->profile.path), ==, 0);
  g_assert_true (dossier_index_refresh (library->index, guest, bundled, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (library->profile.path, G_FILE_TEST_EXISTS));
  assert_found (library, "breakw", "b/article/>: [Breakwater] | Told from the quayside.\n");

  library_write (library, "a", "Lighthouse", NULL);
  add_to_library (&library->profile, "a", uri);
  g_assert_true (dossier_index_refresh (library->index, guest, bundled, NULL, &error));
  assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");

  dossier_store_close (guest);
  dossier_store_close (library->profile.store);
  g_assert_true (g_file_set_contents (lock, "0badcafe\n", -1, NULL));
  g_assert_false (dossier_index_refresh (library->index, guest, bundled, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");
  g_assert_cmpint (g_unlink (bundled_path), ==, 0);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/guest/makes-nothing", test_makes_nothing);
  ADD ("/store/guest/reads", test_reads);
  ADD ("/store/guest/mends-nothing", test_mends_nothing);
  ADD ("/store/guest/damaged", test_damaged);
  g_test_add ("/store/guest/index", Library, NULL, library_set_up, test_index, library_tear_down);

  return g_test_run ();
}
