/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What may become of the files of a shared folder. */

#include <glib/gstdio.h>
#include <string.h>

#include "world.h"

/* A file that has arrived in part: its last line is read once it is whole. */
static void
test_half_a_file (World *world, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  DossierSyncReport report;

  g_free (record (world->devices[0].store, "a", TRUE));
  g_free (record (world->devices[0].store, "b", TRUE));
  sync_device (world, 0);
  file = dup_own_file (world, 0);
  g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 97)
    {
      g_assert_true (g_file_set_contents (file, contents, (gssize) cut, NULL));
      report = sync_device (world, 1);
      g_assert_cmpuint (report.n_unreadable, ==, 0);
    }
  assert_log_of (world, 1, "a+ ");
  g_assert_true (g_file_set_contents (file, contents, (gssize) length, NULL));
  report = sync_device (world, 1);
  g_assert_cmpuint (report.n_read, ==, 1);
  assert_log_of (world, 1, "a+ b+ ");
}

#define LINE(id, seq, more)                                                                        \
  "{\"event\":\"review\",\"id\":\"" id "\",\"device\":\"d\",\"device_seq\":" seq                   \
  ",\"time_ms\":1700000000000,\"dossier\":\"sample\",\"question\":\"q\",\"kind\":\"answer\"" more  \
  "}\n"

/* Lines that cannot be read are passed over and counted, as long as they are
 * there; all others count. */
static void
test_bad_lines (World *world, gconstpointer data)
{
  static const char *const bad[] = {
    "nonsense\n",
    "[]\n",
    "{}\n",
    "{\"event\":7}\n",
    "\xff\xfe\n",
    "{\"event\":\"review\"}\n",
    LINE ("", "1", ""),
    LINE ("x1", "\"1\"", ""),
    LINE ("x2", "-1", ""),
    LINE ("x3", "1e3", ""),
    LINE ("x4", "99999999999999", ""),
    LINE ("x8", "1", ",\"zone_offset_min\":5000"),
    LINE ("x9", "1", ",\"policy_version\":4294967297"),
    LINE ("x10", "1", ",\"clock_ms\":9000000000000000000"),
    LINE ("x11", "1", ",\"hints\":-1"),
    LINE ("x5", "1", ",\"correct\":1"),
    LINE ("x6", "1", ",\"took_ms\":true"),
    LINE ("x7", "1", ",\"mode\":[]"),
    "{\"event\":\"fit\",\"id\":\"f\"}\n",
    "{\"event\":\"\",\"id\":\"f\",\"device\":\"d\",\"device_seq\":1,\"time_ms\":1}\n",
  };
  g_autofree char *file = g_build_filename (world->path, "dossier-d.jsonl", NULL);
  g_autofree char *endless = g_strnfill (3 * 1024 * 1024, '[');
  DossierSyncReport report;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    add_text (file, bad[i]);
  add_text (file, endless);
  add_text (file, "\n\n\r\n" LINE ("good", "1", ""));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_unreadable, ==, G_N_ELEMENTS (bad) + 1);
  g_assert_cmpuint (report.n_read, ==, 1);
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_unreadable, ==, G_N_ELEMENTS (bad) + 1);
  g_assert_cmpuint (report.n_read, ==, 0);
  assert_log_of (world, 0, "q- ");

  g_assert_true (
      g_file_set_contents (file, LINE ("good", "1", "") LINE ("more", "2", ""), -1, NULL));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_unreadable, ==, 0);
  g_assert_cmpuint (report.n_read, ==, 1);
}

/* What only a newer program understands is kept to the letter, told on by
 * nobody but its own device, and does no harm. */
static void
test_newer (World *world, gconstpointer data)
{
  g_autofree char *file = g_build_filename (world->path, "dossier-d.jsonl", NULL);
  g_autofree char *later = g_build_filename (world->path, "dossier-e.jsonl", NULL);
  g_autofree char *extra = NULL;
  g_autofree char *events = NULL;
  g_autofree char *kinds = NULL;
  DossierSyncReport report;

  add_text (file, "{\"dossier-log\":1,\"device\":\"d\",\"written-by\":\"later\"}\n");
  add_text (file, LINE ("r1", "1", ",\"mood\":{\"calm\":[1,2.5,null]},\"correct\":true"));
  add_text (file,
            "{\"event\":\"review\",\"id\":\"r2\",\"device\":\"d\",\"device_seq\":2,"
            "\"time_ms\":1700000000001,\"dossier\":\"sample\",\"question\":\"q\","
            "\"kind\":\"explained\",\"question_kind\":\"essay\",\"certainty\":\"hopeful\"}\n");
  add_text (file, "{\"event\":\"note\",\"id\":\"n1\",\"device\":\"d\",\"device_seq\":3,"
                  "\"time_ms\":5,\"text\":\"“ñ”\\u0001\", \"spaced\": true}\n");
  add_text (file, "{\"event\":\"fit\",\"id\":\"f1\",\"device\":\"d\",\"device_seq\":4,"
                  "\"time_ms\":6,\"model\":99,\"parameters\":[1,2,3]}\n");
  add_text (later, "{\"dossier-log\":2,\"device\":\"e\"}\n" LINE ("r9", "1", ""));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_read, ==, 4);
  g_assert_cmpuint (report.n_unreadable, ==, 1);
  g_assert_cmpuint (report.n_devices, ==, 2);
  assert_log_of (world, 0, "q+ ");
  extra = profile_query (&world->devices[0], "SELECT extra FROM review WHERE id = 'r1'");
  g_assert_cmpstr (extra, ==, "{\"mood\":{\"calm\":[1,2.5,null]}} ");
  kinds = profile_query (&world->devices[0],
                         "SELECT kind, question_kind, certainty FROM review WHERE id = 'r2'");
  g_assert_cmpstr (kinds, ==, "explained|essay|hopeful ");
  events = profile_query (&world->devices[0], "SELECT body FROM event WHERE id = 'n1'");
  g_assert_cmpstr (events, ==,
                   "{\"event\":\"note\",\"id\":\"n1\",\"device\":\"d\",\"device_seq\":3,"
                   "\"time_ms\":5,\"text\":\"“ñ”\\u0001\", \"spaced\": true} ");
  assert_cache_is_replay (&world->devices[0]);
}

/* Unknown members of own rows are told on as they came. */
static void
test_own_extra (World *world, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *id = NULL;
  g_autofree char *line = NULL;

  g_free (record (world->devices[0].store, "a", TRUE));
  sync_device (world, 0);
  file = dup_own_file (world, 0);
  id = profile_query (&world->devices[0], "SELECT id FROM device WHERE is_own");
  line = g_strdup_printf (
      "{\"event\":\"review\",\"id\":\"r2\",\"device\":\"%s\",\"device_seq\":2,\"time_ms\":%s,"
      "\"dossier\":\"sample\",\"question\":\"q\",\"kind\":\"answer\",\"mood\":[\"calm\"]}\n",
      g_strchomp (id), "1700000000002");
  add_text (file, line);
  sync_device (world, 0);
  g_remove (file);
  sync_device (world, 0);
  g_assert_true (g_file_get_contents (file, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "\"mood\":[\"calm\"]"));
  sync_device (world, 1);
  sync_device (world, 2);
  assert_same (world);
}

/* Copies that were put beside a file are read like any other. */
static void
test_conflict_copies (World *world, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *first = NULL;
  const char *end;

  g_free (record (world->devices[0].store, "a", TRUE));
  g_free (record (world->devices[0].store, "b", TRUE));
  sync_device (world, 0);
  file = dup_own_file (world, 0);
  copy = g_strdup_printf ("%.*s.sync-conflict-20251125-120000-ABCDEFG.jsonl",
                          (int) strlen (file) - 6, file);
  g_assert_true (g_file_get_contents (file, &contents, NULL, NULL));
  g_assert_true (g_file_set_contents (copy, contents, -1, NULL));
  end = strchr (strchr (contents, '\n') + 1, '\n');
  first = g_strndup (contents, (gsize) (end + 1 - contents));
  g_assert_true (g_file_set_contents (file, first, -1, NULL));
  g_assert_cmpuint (sync_device (world, 1).n_devices, ==, 1);
  assert_log_of (world, 1, "a+ b+ ");
  g_assert_cmpuint (sync_device (world, 0).n_written, ==, 1);
  g_remove (copy);
  sync_device (world, 2);
  assert_log_of (world, 2, "a+ b+ ");
}

static void
test_folder_gone (World *world, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all");
  g_autoptr (GFile) remote = g_file_new_for_uri ("resource:///remote");
  g_autoptr (GError) error = NULL;

  g_free (record (world->devices[0].store, "a", TRUE));
  g_assert_false (dossier_store_sync (world->devices[0].store, nowhere, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "“/nowhere/at/all"));
  g_clear_error (&error);
  g_assert_false (dossier_store_sync (world->devices[0].store, remote, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_OPEN);
  assert_log_of (world, 0, "a+ ");
}

#define ADD(path, func) g_test_add (path, World, NULL, world_set_up, func, world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/sync-files/half-a-file", test_half_a_file);
  ADD ("/store/sync-files/bad-lines", test_bad_lines);
  ADD ("/store/sync-files/newer", test_newer);
  ADD ("/store/sync-files/own-extra", test_own_extra);
  ADD ("/store/sync-files/conflict-copies", test_conflict_copies);
  ADD ("/store/sync-files/folder-gone", test_folder_gone);

  return g_test_run ();
}
