/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes are kept at once, wherever they were written, and nothing of them is
 * lost that was not deleted. */

#include <string.h>

#include "store/dossier-store-highlights.h"
#include "world.h"

static DossierHighlight *
make_note (const char *exact)
{
  DossierAnchor anchor = {
    .language = (char *) "en",
    .edition = (char *) "original",
    .sentence = (char *) "s1.1",
    .offset = 4,
    .exact = (char *) exact,
    .prefix = (char *) "The \"old\"\n",
    .suffix = NULL,
    .around = (char *) "The \"old\"\nbridge.",
  };

  return dossier_highlight_new ("sample", &anchor);
}

static void
save (DossierStore *store, DossierHighlight *note)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_store_save_highlight (store, note, &error));
  g_assert_no_error (error);
}

/* “exact/color/text” with ? for a question, in the order made. */
static char *
list (DossierStore *store, const char *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = dossier_store_list_highlights (store, dossier, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      const DossierHighlight *note = notes->pdata[i];

      g_string_append_printf (text, "%s/%s/%s%s ", note->anchor->exact,
                              dossier_highlight_color_words[note->color],
                              note->text != NULL ? note->text : "-", note->is_question ? "?" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_notes (DossierStore *store, const char *expected)
{
  g_autofree char *notes = list (store, "sample");

  g_assert_cmpstr (notes, ==, expected);
}

static void
assert_n_events (Profile *profile, const char *expected)
{
  g_autofree char *n = profile_query (profile, "SELECT count(*) FROM event WHERE kind = 'note'");

  g_assert_cmpstr (g_strchomp (n), ==, expected);
}

static void
test_round_trip (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = make_note ("bridge “ñ”\n\tx");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  const DossierHighlight *read;

  note->color = DOSSIER_HIGHLIGHT_PINK;
  note->text = g_strdup ("Why \"old\"?\nLine 2 \\ 😀");
  note->is_question = TRUE;
  save (profile->store, note);
  g_assert_true (g_uuid_string_is_valid (note->id));
  g_assert_cmpint (note->made_ms, ==, 1700000000000);

  dossier_store_close (profile->store);
  notes = dossier_store_list_highlights (profile->store, "sample", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  read = notes->pdata[0];
  g_assert_cmpstr (read->id, ==, note->id);
  g_assert_cmpstr (read->dossier, ==, "sample");
  g_assert_cmpint (read->made_ms, ==, note->made_ms);
  g_assert_true (dossier_highlight_is_same (read, note));
}

static void
test_changes (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) first = make_note ("one");
  g_autoptr (DossierHighlight) second = make_note ("two");
  g_autoptr (DossierAnchor) anchor = NULL;

  save (profile->store, first);
  profile->now_ms++;
  save (profile->store, second);
  assert_notes (profile->store, "one/yellow/- two/yellow/- ");

  first->color = DOSSIER_HIGHLIGHT_PURPLE;
  save (profile->store, first);
  first->text = g_strdup ("t");
  save (profile->store, first);
  assert_notes (profile->store, "one/purple/t two/yellow/- ");

  /* The same again is no event. */
  assert_n_events (profile, "4");
  save (profile->store, first);
  assert_n_events (profile, "4");

  g_clear_pointer (&first->text, g_free);
  first->is_question = TRUE;
  g_set_str (&first->anchor->exact, "other");
  save (profile->store, first);
  assert_notes (profile->store, "other/purple/-? two/yellow/- ");
}

static void
test_delete (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = make_note ("one");

  save (profile->store, note);
  note->is_deleted = TRUE;
  save (profile->store, note);
  assert_notes (profile->store, "");
  note->is_deleted = FALSE;
  save (profile->store, note);
  assert_notes (profile->store, "one/yellow/- ");
}

static void
test_dossiers (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) here = make_note ("one");
  g_autoptr (DossierHighlight) there = make_note ("two");
  g_autofree char *all = NULL;
  g_autofree char *none = NULL;

  g_set_str (&there->dossier, "another");
  save (profile->store, here);
  profile->now_ms++;
  save (profile->store, there);
  assert_notes (profile->store, "one/yellow/- ");
  all = list (profile->store, NULL);
  g_assert_cmpstr (all, ==, "one/yellow/- two/yellow/- ");
  none = list (profile->store, "empty");
  g_assert_cmpstr (none, ==, "");
}

/* A clock that was put back does not make the latest word an earlier one. */
static void
test_clock (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = make_note ("one");

  save (profile->store, note);
  profile->now_ms -= 3600000;
  note->color = DOSSIER_HIGHLIGHT_BLUE;
  save (profile->store, note);
  assert_notes (profile->store, "one/blue/- ");
}

static void
test_too_long (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = make_note ("one");
  g_autoptr (GError) error = NULL;

  note->text = g_strnfill (900000, 'x');
  g_assert_false (dossier_store_save_highlight (profile->store, note, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  assert_notes (profile->store, "");
  note->text[100000] = '\0';
  save (profile->store, note);
}

/* What no program of ours writes is passed over. */
static void
test_hostile (Profile *profile, gconstpointer data)
{
  static const char *const bodies[] = {
    "",
    "[]",
    "{}",
    "{\"note\":7}",
    "{\"note\":\"x\"}",
    "not JSON",
    "{\"note\":\"y\",\"exact\":[]}",
    "{\"note\":\"z\",\"exact\":\"\",\"color\":\"yellow\"}",
    "{\"note\":\"w\",\"exact\":\"w\",\"color\":\"beige\",\"text\":5,\"deleted\":\"yes\","
    "\"offset\":-4,\"made_ms\":\"x\"}",
  };
  g_autoptr (DossierHighlight) note = make_note ("one");

  save (profile->store, note);
  dossier_store_close (profile->store);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *sql
          = g_strdup_printf ("INSERT INTO event SELECT '%u', id, %u, 1800000000000, 'note',"
                             " 'sample', '%s' FROM device",
                             i, 100 + i, bodies[i]);

      profile_execute (profile, sql);
    }
  assert_notes (profile->store, "one/yellow/- w/yellow/- ");
}

/* Two devices, and two changes of one note at once: both stay. */
static void
test_merge (World *world, gconstpointer data)
{
  DossierStore *first = world->devices[0].store;
  DossierStore *second = world->devices[1].store;
  g_autoptr (DossierHighlight) note = make_note ("one");
  g_autoptr (DossierHighlight) other = make_note ("two");
  g_autoptr (DossierHighlight) copy = NULL;

  save (first, note);
  copy = dossier_highlight_copy (note);
  world->devices[1].now_ms += 10;
  save (second, other);
  sync_device (world, 0);
  sync_device (world, 1);
  sync_device (world, 0);
  assert_notes (first, "one/yellow/- two/yellow/- ");
  assert_notes (second, "one/yellow/- two/yellow/- ");

  note->color = DOSSIER_HIGHLIGHT_BLUE;
  save (first, note);
  world->devices[1].now_ms += 10;
  copy->text = g_strdup ("t");
  save (second, copy);
  for (guint i = 0; i < 4; i++)
    sync_device (world, i % 2);
  assert_notes (first, "one/blue/t two/yellow/- ");
  assert_notes (second, "one/blue/t two/yellow/- ");

  /* Deleted on one, deleted on both; and a third that hears it all at once. */
  world->devices[1].now_ms += 10;
  other->is_deleted = TRUE;
  save (second, other);
  for (guint i = 0; i < 3; i++)
    sync_device (world, (i + 1) % 3);
  sync_device (world, 0);
  for (guint i = 0; i < N_DEVICES; i++)
    assert_notes (world->devices[i].store, "one/blue/t ");
}

/* A database that was lost is made again with its notes. */
static void
test_mended (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = make_note ("one");
  g_autofree char *path = NULL;

  save (profile->store, note);
  note->text = g_strdup ("t");
  save (profile->store, note);
  dossier_store_close (profile->store);
  path = profile_get_file (profile, "dossier.db");
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_notes (profile->store, "one/yellow/t ");
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

/* What else happens in the store is no news of them. */
static void
test_news (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) note = make_note ("one");
  g_autoptr (DossierHighlight) other = make_note ("two");
  g_autofree char *stamp = NULL;

  g_assert_true (dossier_store_has_new_highlights (profile->store, "sample", &stamp));
  g_assert_false (dossier_store_has_new_highlights (profile->store, "sample", &stamp));

  g_free (other->dossier);
  other->dossier = g_strdup ("other");
  save (profile->store, other);
  g_assert_false (dossier_store_has_new_highlights (profile->store, "sample", &stamp));

  save (profile->store, note);
  g_assert_true (dossier_store_has_new_highlights (profile->store, "sample", &stamp));
  g_assert_false (dossier_store_has_new_highlights (profile->store, "sample", &stamp));

  note->is_question = TRUE;
  save (profile->store, note);
  g_assert_true (dossier_store_has_new_highlights (profile->store, "sample", &stamp));

  save (profile->store, note);
  g_assert_false (dossier_store_has_new_highlights (profile->store, "sample", &stamp));

  note->is_deleted = TRUE;
  save (profile->store, note);
  g_assert_true (dossier_store_has_new_highlights (profile->store, "sample", &stamp));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/highlights/round-trip", test_round_trip);
  ADD ("/store/highlights/changes", test_changes);
  ADD ("/store/highlights/delete", test_delete);
  ADD ("/store/highlights/dossiers", test_dossiers);
  ADD ("/store/highlights/clock", test_clock);
  ADD ("/store/highlights/too-long", test_too_long);
  ADD ("/store/highlights/hostile", test_hostile);
  ADD ("/store/highlights/mended", test_mended);
  ADD ("/store/highlights/news", test_news);
  g_test_add ("/store/highlights/merge", World, NULL, world_set_up, test_merge, world_tear_down);

  return g_test_run ();
}
