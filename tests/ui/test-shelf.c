/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "dossier-sample.h"
#include "ui/library/dossier-digest.h"
#include "ui/library/dossier-shelf.h"

typedef struct
{
  GFile *folder;
  DossierStore *store;
  DossierDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_dir_make_tmp ("dossier-library-XXXXXX", NULL);

  fixture->folder = g_file_new_for_path (path);
  fixture->store = dossier_store_new (fixture->folder);
  fixture->document = new_sample ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFileEnumerator) files = NULL;
  GFileInfo *info = NULL;

  dossier_store_close (fixture->store);
  files = g_file_enumerate_children (fixture->folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                     G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (fixture->folder, g_file_info_get_name (info));

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (fixture->folder, NULL, NULL);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->folder);
}

static char *
put_file (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), sample_text, -1, NULL));

  return g_file_get_uri (file);
}

static void
touch (Fixture *fixture, const char *uri)
{
  g_autoptr (DossierLibraryEntry) entry
      = dossier_library_entry_new_for_document (fixture->document, uri);

  g_assert_true (dossier_store_touch_library (fixture->store, entry, NULL));
}

static void
test_digest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierDigest) made = dossier_digest_new (fixture->document);
  g_autoptr (DossierDigest) digest = NULL;
  g_autoptr (GArray) faces = NULL;
  guint paragraph = 0;
  guint before = 0;
  guint left = 0;

  g_assert_null (dossier_digest_load (fixture->folder, "sample"));
  g_assert_true (dossier_digest_save (made, fixture->folder, NULL));
  digest = dossier_digest_load (fixture->folder, "sample");
  g_assert_nonnull (digest);
  g_assert_cmpstr (dossier_digest_get_title (digest), ==, "The Bridge");
  g_assert_cmpuint (dossier_digest_get_n_people (digest), ==, 2);
  g_assert_cmpuint (dossier_digest_get_n_others (digest), ==, 1);

  faces = dossier_digest_get_faces (digest);
  g_assert_cmpuint (faces->len, ==, 3);
  g_assert_cmpstr (g_array_index (faces, DossierDigestFace, 0).initials, ==, "AL");

  g_assert_true (dossier_digest_find_place (digest, "s3", &paragraph, &before, &left));
  g_assert_cmpuint (paragraph, ==, 2);
  g_assert_cmpuint (before, >, 0);
  g_assert_cmpuint (left, >, 0);
  g_assert_false (dossier_digest_find_place (digest, "s99", &paragraph, &before, &left));
}

static void
test_damaged_digest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "sample.digest");

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "sample\0nothing", 14, NULL));
  g_assert_null (dossier_digest_load (fixture->folder, "sample"));
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "", 0, NULL));
  g_assert_null (dossier_digest_load (fixture->folder, "sample"));
}

/* The bundled dossier is there before it is opened, and once only. */
static void
test_bundled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bundled = put_file (fixture, "sample.dossier");
  g_autoptr (DossierDigest) digest = dossier_digest_new (fixture->document);
  g_autoptr (GPtrArray) unknown = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) opened = NULL;
  const DossierShelfEntry *entry = NULL;

  unknown = dossier_shelf_load (fixture->store, fixture->folder, bundled, NULL);
  g_assert_cmpuint (unknown->len, ==, 1);
  entry = g_ptr_array_index (unknown, 0);
  g_assert_true (entry->is_bundled);
  g_assert_null (entry->title);

  g_assert_true (dossier_digest_save (digest, fixture->folder, NULL));
  known = dossier_shelf_load (fixture->store, fixture->folder, bundled, NULL);
  entry = g_ptr_array_index (known, 0);
  g_assert_cmpstr (entry->title, ==, "The Bridge");

  touch (fixture, bundled);
  opened = dossier_shelf_load (fixture->store, fixture->folder, bundled, NULL);
  g_assert_cmpuint (opened->len, ==, 1);
  entry = g_ptr_array_index (opened, 0);
  g_assert_true (entry->is_bundled);
  g_assert_cmpint (entry->opened_ms, >, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = put_file (fixture, "elsewhere.dossier");
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  touch (fixture, uri);
  there = dossier_shelf_load (fixture->store, fixture->folder, "file:///none/x.dossier", NULL);
  g_assert_cmpuint (there->len, ==, 2);
  g_assert_false (((DossierShelfEntry *) g_ptr_array_index (there, 0))->is_missing);

  g_assert_true (g_file_delete (file, NULL, NULL));
  gone = dossier_shelf_load (fixture->store, fixture->folder, "file:///none/x.dossier", NULL);
  g_assert_true (((DossierShelfEntry *) g_ptr_array_index (gone, 0))->is_missing);
}

static void
test_words (void)
{
  static const struct
  {
    DossierShelfEntry entry;
    const char *known;
    const char *reading;
  } cases[] = {
    { { .minutes = 6, .n_questions = 10 }, "Not started", "6 minutes" },
    { { .minutes = 1, .n_questions = 8, .n_asked = 5, .n_known = 3 }, "38% known", "1 minute" },
    { { .minutes = 6, .reading = DOSSIER_READING_IN_PROGRESS, .paragraph = 9 },
      "0% known",
      "6 minutes · in progress, ¶ 9" },
    { { .minutes = 6,
        .n_questions = 2,
        .n_asked = 2,
        .n_known = 2,
        .reading = DOSSIER_READING_READ },
      "100% known",
      "6 minutes · read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *known = dossier_shelf_entry_dup_known_words (&cases[i].entry);
      g_autofree char *reading = dossier_shelf_entry_dup_reading_words (&cases[i].entry);

      g_assert_cmpstr (known, ==, cases[i].known);
      g_assert_cmpstr (reading, ==, cases[i].reading);
    }
}

static void
test_sort (void)
{
  g_autoptr (GPtrArray) shelf = g_ptr_array_new ();
  DossierShelfEntry entries[] = {
    { .title = (char *) "Bridge", .opened_ms = 2, .n_due = 1 },
    { .title = NULL, .opened_ms = 0 },
    { .title = (char *) "Aqueduct", .opened_ms = 1, .n_due = 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_ptr_array_add (shelf, &entries[i]);

  dossier_shelf_sort (shelf, DOSSIER_LIBRARY_BY_TITLE);
  g_assert_true (g_ptr_array_index (shelf, 1) == &entries[2]);
  g_assert_true (g_ptr_array_index (shelf, 2) == &entries[0]);
  dossier_shelf_sort (shelf, DOSSIER_LIBRARY_RECENT);
  g_assert_true (g_ptr_array_index (shelf, 0) == &entries[0]);
  g_assert_true (g_ptr_array_index (shelf, 2) == &entries[1]);
  entries[1].opened_ms = 9;
  dossier_shelf_sort (shelf, DOSSIER_LIBRARY_DUE_FIRST);
  g_assert_true (g_ptr_array_index (shelf, 0) == &entries[2]);
  g_assert_true (g_ptr_array_index (shelf, 1) == &entries[0]);
  g_assert_true (g_ptr_array_index (shelf, 2) == &entries[1]);
}

static void
test_badges (void)
{
  const struct
  {
    DossierShelfEntry entry;
    const char *badge;
  } cases[] = {
    { { .n_due = 5, .next_day = 100 }, "5 due" },
    { { .n_due = 0, .next_day = 101 }, "Tomorrow" },
    { { .n_due = 0, .next_day = DOSSIER_NO_DAY }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *badge = dossier_shelf_entry_dup_badge (&cases[i].entry, 100);

      g_assert_cmpstr (badge, ==, cases[i].badge);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/library/digest", Fixture, NULL, set_up, test_digest, tear_down);
  g_test_add ("/library/digest/damaged", Fixture, NULL, set_up, test_damaged_digest, tear_down);
  g_test_add ("/library/shelf/bundled", Fixture, NULL, set_up, test_bundled, tear_down);
  g_test_add ("/library/shelf/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add_func ("/library/shelf/words", test_words);
  g_test_add_func ("/library/shelf/sort", test_sort);
  g_test_add_func ("/library/shelf/badges", test_badges);

  return g_test_run ();
}
