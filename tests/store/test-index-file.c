/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "library.h"

static char *
dup_database_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "dossier", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".db"))
      return g_build_filename (folder, name, NULL);
  g_assert_not_reached ();
}

static gint64
read_number (const char *sql)
{
  g_autofree char *path = dup_database_path ();
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 number = 0;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return number;
}

/* Only what is new or another is read, and what is gone is not found. */
static void
test_changes (Library *library, gconstpointer data)
{
  g_autofree char *path = NULL;
  gint64 number = 0;

  library_add (library, "a", "Lighthouse", NULL);
  library_add (library, "b", "Breakwater", NULL);
  library_update (library);
  assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");
  number = read_number ("SELECT max (number) FROM source");

  library_update (library);
  g_assert_cmpint (read_number ("SELECT max (number) FROM source"), ==, number);

  library_write (library, "b", "Drydock", "<s id='s2.1'>One more.</s>");
  library_update (library);
  assert_found (library, "breakwater", "");
  assert_found (library, "drydock", "b/article/>: [Drydock] | Told from the quayside.\n");
  assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");
  g_assert_cmpint (read_number ("SELECT count (*) FROM source"), ==, 2);

  path = library_get_path (library, "a");
  g_unlink (path);
  library_update (library);
  assert_found (library, "lightho", "");
  g_assert_cmpint (read_number ("SELECT count (DISTINCT number) FROM item"), ==, 1);
  g_assert_cmpint (read_number ("SELECT (SELECT count (*) FROM words_docsize)"
                                " - (SELECT count (*) FROM item)"),
                   ==, 0);

  g_strv_builder_unref (g_steal_pointer (&library->uris));
  library->uris = g_strv_builder_new ();
  library_update (library);
  assert_found (library, "drydock", "");
  g_assert_cmpint (read_number ("SELECT count (*) FROM item"), ==, 0);
}

/* One bad file does not hide the others, and is not read again and again. */
static void
test_unreadable (Library *library, gconstpointer data)
{
  g_autofree char *path = library_get_path (library, "a");
  gint64 number = 0;

  library_add (library, "a", "Lighthouse", NULL);
  library_add (library, "b", "Breakwater", NULL);
  g_assert_true (g_file_set_contents (path, "no dossier", -1, NULL));
  library_update (library);
  assert_found (library, "lightho", "");
  assert_found (library, "breakw", "b/article/>: [Breakwater] | Told from the quayside.\n");
  number = read_number ("SELECT max (number) FROM source");
  library_update (library);
  g_assert_cmpint (read_number ("SELECT max (number) FROM source"), ==, number);

  library_write (library, "a", "Lighthouse", NULL);
  library_update (library);
  assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");
}

static void
spoil (const char *path, gsize from, gsize n, gboolean is_cut)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  if (is_cut)
    length = from;
  for (gsize i = from; i < MIN (from + n, length); i++)
    bytes[i] = (char) (bytes[i] ^ 0x5a);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* Whatever happened to the file, it is made anew, and nobody hears of it. */
static void
test_damage (Library *library, gconstpointer data)
{
  static const struct
  {
    gsize from;
    gsize n;
    gboolean is_cut;
  } damages[]
      = { { 0, 16, FALSE },        { 0, 0, TRUE },   { 100, 0, TRUE },        { 4096, 0, TRUE },
          { 4096, 100000, FALSE }, { 60, 4, FALSE }, { 12288, 100000, FALSE } };

  library_add (library, "a", "Lighthouse", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (DossierHits) hits = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      library_update (library);
      path = dup_database_path ();
      spoil (path, damages[i].from, damages[i].n, damages[i].is_cut);
      /* The damage may be noticed by the library_search, which takes the file away. */
      hits = dossier_index_search (library->index, "lightho", library_many, NULL, &error);
      if (hits == NULL && damages[i].is_cut && damages[i].from == 0)
        g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
      else if (hits == NULL)
        g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
      library_update (library);
      assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");
    }
}

/* Another program that uses the index, and this one's own reader. */
static void
test_two_at_once (Library *library, gconstpointer data)
{
  g_autoptr (DossierIndex) other = dossier_index_new (library->profile.folder);
  g_autofree char *path = NULL;
  g_autoptr (DossierHits) hits = NULL;
  g_autoptr (GError) error = NULL;

  library_add (library, "a", "Lighthouse", NULL);
  library_update (library);
  hits = dossier_index_search (other, "lightho", library_many, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->hits->len, ==, 1);

  path = dup_database_path ();
  g_unlink (path);
  library_add (library, "b", "Breakwater", NULL);
  library_update (library);
  g_clear_pointer (&hits, dossier_hits_free);
  hits = dossier_index_search (other, "breakw", library_many, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->hits->len, ==, 1);
}

/* A search while the index is being made finds nothing yet, but does not take
 * the file away from whoever makes it. */
static void
test_being_made (Library *library, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (DossierHits) hits = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *database = NULL;
  GStatBuf before;
  GStatBuf after;

  library_add (library, "a", "Lighthouse", NULL);
  library_update (library);
  path = dup_database_path ();
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE", NULL, NULL,
                                 NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (g_stat (path, &before), ==, 0);

  hits = dossier_index_search (library->index, "lightho", library_many, NULL, &error);
  g_assert_null (hits);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);

  g_assert_cmpint (sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  library_update (library);
  assert_found (library, "lightho", "a/article/>: [Lighthouse] | Told from the quayside.\n");
}

static void
test_cancelled (Library *library, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) sentences = g_string_new (NULL);
  g_auto (GStrv) uris = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (sentences, "<s id='x%u'>Wave %u of many.</s>", i, i);
  library_add (library, "a", "Lighthouse", sentences->str);
  uris = g_strv_builder_end (library->uris);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      dossier_index_update (library->index, (const char *const *) uris, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_strv_builder_addv (library->uris, (const char **) uris);
  library_update (library);
  g_assert_null (dossier_index_search (library->index, "w m", library_many, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* The next is not. */
  g_free (library_find (library, "w m"));
}

static void
note_updated (DossierIndex *index, guint *n_updated)
{
  (*n_updated)++;
}

static void
touch (Library *library, const char *id, const char *uri)
{
  DossierLibraryEntry entry = { .dossier = (char *) id, .uri = (char *) uri, .title = (char *) id };
  g_autoptr (GError) error = NULL;

  dossier_store_touch_library (library->profile.store, &entry, &error);
  g_assert_no_error (error);
}

/* All that is in the library, in a thread with a store of its own. */
static void
test_async (Library *library, gconstpointer data)
{
  g_autofree char *path = library_get_path (library, "a");
  g_autofree char *bundled_path = library_get_path (library, "b");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) bundled = g_file_new_for_path (bundled_path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GAsyncResult) searched = NULL;
  g_autoptr (DossierHits) hits = NULL;
  g_autoptr (GError) error = NULL;
  guint n_updated = 0;

  library_write (library, "a", "Lighthouse", NULL);
  library_write (library, "b", "Breakwater", NULL);
  touch (library, "a", uri);
  g_signal_connect (library->index, "updated", G_CALLBACK (note_updated), &n_updated);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) updated = NULL;

      dossier_index_refresh_async (library->index, library->profile.store, bundled, NULL,
                                   take_result, &updated);
      g_assert_true (
          dossier_index_refresh_finish (library->index, await_result (&updated), &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_updated, ==, 1);
    }
  dossier_index_search_async (library->index, "quaysi", library_many, NULL, take_result, &searched);
  hits = dossier_index_search_finish (library->index, await_result (&searched), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->hits->len, ==, 2);
}

/* The library's own, those that are there, and the bundled one exactly once. */
static void
test_files (Library *library, gconstpointer data)
{
  g_autofree char *bundled_path = library_get_path (library, "harbor");
  g_autofree char *other_path = g_build_filename (library->profile.path, "copy.dossier", NULL);
  g_autoptr (GFile) bundled = g_file_new_for_path (bundled_path);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autofree char *bundled_uri = g_file_get_uri (bundled);
  g_autofree char *other_uri = g_file_get_uri (other);
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) opened = NULL;
  g_auto (GStrv) gone = NULL;
  g_auto (GStrv) copied = NULL;

  library_write (library, "harbor", "Harbor", NULL);
  before = dossier_index_list_files (library->profile.store, bundled, NULL);
  g_assert_cmpstrv (before, ((const char *[]) { bundled_uri, NULL }));

  touch (library, "harbor", bundled_uri);
  touch (library, "far", "sftp://example.org/far.dossier");
  opened = dossier_index_list_files (library->profile.store, bundled, NULL);
  g_assert_cmpstrv (opened, ((const char *[]) { bundled_uri, NULL }));

  touch (library, "harbor", other_uri);
  gone = dossier_index_list_files (library->profile.store, bundled, NULL);
  g_assert_cmpstrv (gone, ((const char *[]) { bundled_uri, NULL }));

  library_write (library, "copy", "Harbor", NULL);
  copied = dossier_index_list_files (library->profile.store, bundled, NULL);
  g_assert_cmpstrv (copied, ((const char *[]) { other_uri, NULL }));
}

#define ADD(path, func) g_test_add (path, Library, NULL, library_set_up, func, library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/index-file/changes", test_changes);
  ADD ("/store/index-file/unreadable", test_unreadable);
  ADD ("/store/index-file/damage", test_damage);
  ADD ("/store/index-file/two-at-once", test_two_at_once);
  ADD ("/store/index-file/being-made", test_being_made);
  ADD ("/store/index-file/cancelled", test_cancelled);
  ADD ("/store/index-file/async", test_async);
  ADD ("/store/index-file/files", test_files);

  return g_test_run ();
}
