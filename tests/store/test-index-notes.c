/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person highlighted and wrote is found, as it is now. */

#include "library.h"
#include "store/dossier-store-highlights.h"

/* What one writes beside “Silence is cheaper”, in the first paragraph of “a”. */
static DossierHighlight *
write_note (Library *library, const char *dossier, const char *exact, const char *text)
{
  const DossierAnchor anchor
      = { .language = (char *) "en", .sentence = (char *) "s1.1", .exact = (char *) exact };
  DossierHighlight *note = dossier_highlight_new (dossier, &anchor);
  g_autoptr (GError) error = NULL;

  note->id = g_strdup_printf ("note-%s", exact);
  note->text = g_strdup (text);
  dossier_store_save_highlight (library->profile.store, note, &error);
  g_assert_no_error (error);

  return note;
}

static void
save (Library *library, DossierHighlight *note)
{
  g_autoptr (GError) error = NULL;

  library->profile.now_ms += 1000;
  dossier_store_save_highlight (library->profile.store, note, &error);
  g_assert_no_error (error);
}

static void
put_on_shelf (Library *library, const char *id, const char *title)
{
  g_autofree char *path = library_get_path (library, id);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  const DossierLibraryEntry entry = { .dossier = (char *) id, .uri = uri, .title = (char *) title };
  g_autoptr (GError) error = NULL;

  library_write (library, id, title, NULL);
  dossier_store_touch_library (library->profile.store, &entry, &error);
  g_assert_no_error (error);
}

/* As after a search was begun; the bundled dossier is “bundled”. */
static void
refresh (Library *library, DossierStore *store)
{
  g_autofree char *path = library_get_path (library, "bundled");
  g_autoptr (GFile) bundled = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    library_write (library, "bundled", "Bundled", NULL);
  dossier_index_refresh (library->index, store, bundled, NULL, &error);
  g_assert_no_error (error);
}

static void
test_found (Library *library, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = NULL;
  g_autoptr (DossierHighlight) bare = NULL;
  g_autoptr (DossierHits) hits = NULL;
  const DossierHit *hit = NULL;

  put_on_shelf (library, "a", "Lighthouse");
  note = write_note (library, "a", "cheaper", "¿Too cheap?");
  bare = write_note (library, "a", "Señor Nobody", NULL);
  refresh (library, library->profile.store);

  assert_found (library, "too cheap",
                "a/note/note-cheaper>note:note-cheaper ¿[Too] [cheap]? | [cheaper]\n");
  assert_found (library, "senor nob",
                "a/note/note-Señor Nobody>note:note-Señor Nobody [Señor] [Nobody] | \n");
  hits = library_search (library, "too");
  hit = g_ptr_array_index (hits->hits, 0);
  g_assert_cmpuint (hit->paragraph, ==, 1);
  g_assert_cmpstr (hit->dossier_title, ==, "Lighthouse");
  g_assert_cmpuint (hits->n_found[DOSSIER_HIT_NOTE], ==, 1);
}

static void
test_changed (Library *library, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = NULL;
  g_autoptr (DossierHighlight) other = NULL;

  put_on_shelf (library, "a", "Lighthouse");
  note = write_note (library, "a", "cheaper", "before");
  refresh (library, library->profile.store);
  assert_found (library, "before", "a/note/note-cheaper>note:note-cheaper [before] | cheaper\n");

  g_set_str (&note->text, "after");
  save (library, note);
  refresh (library, library->profile.store);
  assert_found (library, "before", "");
  assert_found (library, "after", "a/note/note-cheaper>note:note-cheaper [after] | cheaper\n");

  other = write_note (library, "a", "Silence", "a second");
  refresh (library, library->profile.store);
  assert_found (library, "after", "a/note/note-cheaper>note:note-cheaper [after] | cheaper\n");
  assert_found (library, "second", "a/note/note-Silence>note:note-Silence a [second] | Silence\n");

  note->is_deleted = TRUE;
  save (library, note);
  refresh (library, library->profile.store);
  assert_found (library, "after", "");
  assert_found (library, "second", "a/note/note-Silence>note:note-Silence a [second] | Silence\n");

  note->is_deleted = FALSE;
  save (library, note);
  refresh (library, library->profile.store);
  assert_found (library, "after", "a/note/note-cheaper>note:note-cheaper [after] | cheaper\n");
}

/* A dossier that is written anew keeps its notes, one that leaves takes them
 * along, and one that comes back has them again. */
static void
test_dossiers (Library *library, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = NULL;
  g_autoptr (DossierHighlight) elsewhere = NULL;

  put_on_shelf (library, "a", "Lighthouse");
  put_on_shelf (library, "b", "Breakwater");
  note = write_note (library, "a", "cheaper", "mine");
  elsewhere = write_note (library, "nowhere", "cheaper", "mine");
  refresh (library, library->profile.store);
  assert_found (library, "mine", "a/note/note-cheaper>note:note-cheaper [mine] | cheaper\n");

  put_on_shelf (library, "a", "Lightship");
  refresh (library, library->profile.store);
  assert_found (library, "lightsh", "a/article/>: [Lightship] | Told from the quayside.\n");
  assert_found (library, "mine", "a/note/note-cheaper>note:note-cheaper [mine] | cheaper\n");

  g_assert_true (dossier_store_remove_from_library (library->profile.store, "a", NULL));
  refresh (library, library->profile.store);
  assert_found (library, "mine", "");
  put_on_shelf (library, "a", "Lighthouse");
  refresh (library, library->profile.store);
  assert_found (library, "mine", "a/note/note-cheaper>note:note-cheaper [mine] | cheaper\n");
}

static void
count_update (DossierIndex *index, guint *n_updated)
{
  (*n_updated)++;
}

/* What did not change is not written again, and a guest sees the same. */
static void
test_fresh (Library *library, gconstpointer data)
{
  g_autoptr (DossierStore) guest = dossier_store_new_guest (library->profile.folder);
  g_autofree char *path = library_get_path (library, "bundled");
  g_autoptr (GFile) bundled = g_file_new_for_path (path);
  g_autoptr (DossierHighlight) note = NULL;
  const guint expected[] = { 1, 1, 2, 2 };
  guint n_updated = 0;

  put_on_shelf (library, "a", "Lighthouse");
  library_write (library, "bundled", "Bundled", NULL);
  note = write_note (library, "a", "cheaper", "mine");
  g_signal_connect (library->index, "updated", G_CALLBACK (count_update), &n_updated);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GAsyncResult) updated = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 2)
        {
          g_set_str (&note->text, "mine still");
          save (library, note);
        }
      dossier_index_refresh_async (library->index, i % 2 == 0 ? library->profile.store : guest,
                                   bundled, NULL, take_result, &updated);
      g_assert_true (
          dossier_index_refresh_finish (library->index, await_result (&updated), &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_updated, ==, expected[i]);
    }
  assert_found (library, "still", "a/note/note-cheaper>note:note-cheaper mine [still] | cheaper\n");
}

/* Its sentence is gone, or there are very many. */
static void
test_odd (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierHits) hits = NULL;

  put_on_shelf (library, "a", "Lighthouse");
  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *exact = g_strdup_printf ("place %u", i);
      const DossierAnchor anchor
          = { .sentence = i % 2 == 0 ? (char *) "gone" : NULL, .exact = exact };
      g_autoptr (DossierHighlight) note = dossier_highlight_new ("a", &anchor);

      note->text = g_strdup (i % 3 == 0 ? "'; DROP TABLE item; --" : "\"many\" * NEAR(");
      dossier_store_save_highlight (library->profile.store, note, &error);
      g_assert_no_error (error);
    }
  refresh (library, library->profile.store);
  hits = library_search (library, "place");
  g_assert_cmpuint (hits->n_found[DOSSIER_HIT_NOTE], ==, 80);
  for (guint i = 0; i < hits->hits->len; i++)
    g_assert_cmpuint (((DossierHit *) hits->hits->pdata[i])->paragraph, ==, 0);
}

#define ADD(path, func) g_test_add (path, Library, NULL, library_set_up, func, library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/index-notes/found", test_found);
  ADD ("/store/index-notes/changed", test_changed);
  ADD ("/store/index-notes/dossiers", test_dossiers);
  ADD ("/store/index-notes/fresh", test_fresh);
  ADD ("/store/index-notes/odd", test_odd);

  return g_test_run ();
}
