/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Several devices and the files of a folder they share. */

#include <glib/gstdio.h>
#include <string.h>

#include "profile.h"
#include "store/dossier-store-backup.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

#define N_DEVICES 3

typedef struct
{
  Profile devices[N_DEVICES];
  char *path;
  GFile *folder;
} World;

static void
world_set_up (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_DEVICES; i++)
    profile_set_up (&world->devices[i], NULL);
  world->path = g_dir_make_tmp ("dossier-shared-XXXXXX", &error);
  g_assert_no_error (error);
  world->folder = g_file_new_for_path (world->path);
}

static void
world_tear_down (World *world, gconstpointer data)
{
  for (guint i = 0; i < N_DEVICES; i++)
    profile_tear_down (&world->devices[i], NULL);
  remove_tree (world->path);
  g_object_unref (world->folder);
  g_free (world->path);
}

static DossierSyncReport
sync_device (World *world, guint device)
{
  g_autoptr (GError) error = NULL;
  DossierSyncReport report;

  g_assert_true (dossier_store_sync (world->devices[device].store, world->folder, &report, &error));
  g_assert_no_error (error);

  return report;
}

static char *
dup_own_file (World *world, guint device)
{
  g_autofree char *id
      = profile_query (&world->devices[device], "SELECT id FROM device WHERE is_own");
  g_autofree char *name = g_strdup_printf ("dossier-%s.jsonl", g_strchomp (id));

  return g_build_filename (world->path, name, NULL);
}

static void
assert_log (World *world, guint device, const char *expected)
{
  g_autofree char *log = list_log (world->devices[device].store, NULL);

  g_assert_cmpstr (log, ==, expected);
}

static void
assert_same (World *world)
{
  g_autofree char *first = get_digest (world->devices[0].store);

  for (guint i = 1; i < N_DEVICES; i++)
    {
      g_autofree char *other = get_digest (world->devices[i].store);

      g_assert_cmpstr (first, ==, other);
    }
}

static void
add_text (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  g_autofree char *longer = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    contents = g_strdup ("");
  longer = g_strconcat (contents, text, NULL);
  g_assert_true (g_file_set_contents (path, longer, -1, NULL));
}

static void
test_two (World *world, gconstpointer data)
{
  DossierSyncReport report;
  g_autofree char *file = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *again = NULL;

  g_free (record (world->devices[0].store, "a", TRUE));
  world->devices[1].now_ms += 1000;
  g_free (record (world->devices[1].store, "b", FALSE));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_written, ==, 1);
  g_assert_cmpuint (report.n_read + report.n_devices + report.n_unreadable, ==, 0);
  report = sync_device (world, 1);
  g_assert_cmpuint (report.n_written, ==, 1);
  g_assert_cmpuint (report.n_read, ==, 1);
  g_assert_cmpuint (report.n_devices, ==, 1);
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_written, ==, 0);
  g_assert_cmpuint (report.n_read, ==, 1);
  assert_log (world, 0, "a+ b- ");
  assert_log (world, 1, "a+ b- ");

  /* Nothing new: nothing is read or written. */
  file = dup_own_file (world, 0);
  g_assert_true (g_file_get_contents (file, &contents, NULL, NULL));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_read + report.n_written, ==, 0);
  g_assert_cmpuint (report.n_devices, ==, 1);
  g_assert_true (g_file_get_contents (file, &again, NULL, NULL));
  g_assert_cmpstr (contents, ==, again);
  g_assert_true (g_str_has_prefix (contents, "{\"dossier-log\":1,\"device\":\""));
  sync_device (world, 2);
  assert_same (world);
  for (guint i = 0; i < N_DEVICES; i++)
    assert_cache_is_replay (&world->devices[i]);
}

/* What is undone, corrected, fitted or set on one device is so on the others;
 * of two words on one thing the later holds. */
static void
test_events (World *world, gconstpointer data)
{
  DossierStore *first = world->devices[0].store;
  DossierStore *second = world->devices[1].store;
  DossierFit fit = { .n_reviews = 400 };
  g_autofree char *undone = record (first, "a", TRUE);
  g_autofree char *corrected = record (first, "b", FALSE);
  g_autoptr (GError) error = NULL;
  DossierMasteryRules rules;
  gboolean needs;
  const double *defaults
      = dossier_scheduler_get_defaults (DOSSIER_MODEL_CURRENT, &fit.n_parameters);

  memcpy (fit.parameters, defaults, fit.n_parameters * sizeof (double));
  fit.parameters[2] = 3.25;
  sync_device (world, 0);
  sync_device (world, 1);
  world->devices[1].now_ms += 1000;
  g_assert_true (dossier_store_undo_review (second, undone, NULL, &error));
  g_assert_true (
      dossier_store_correct_review (second, corrected, DOSSIER_REVIEW_WAS_RIGHT, NULL, &error));
  g_assert_true (
      dossier_store_mark_question (second, "sample", "c", DOSSIER_REVIEW_SET_ASIDE, NULL, &error));
  g_assert_true (dossier_store_add_fit (second, &fit, &error));
  g_assert_true (dossier_store_set_exam_day (first, "sample", 20001, &error));
  world->devices[1].now_ms -= 30 * DAY_MS;
  sync_device (world, 0);
  sync_device (world, 1);
  g_assert_true (dossier_store_set_exam_day (second, "sample", 20002, &error));
  sync_device (world, 1);
  sync_device (world, 0);
  sync_device (world, 2);
  g_assert_no_error (error);

  for (guint i = 0; i < N_DEVICES; i++)
    {
      DossierStore *store = world->devices[i].store;

      assert_log (world, i, "a+! b- !a+ b- c- ");
      g_assert_true (get_mastery (&world->devices[i], "b").last_correct);
      g_assert_true (get_mastery (&world->devices[i], "c").is_set_aside);
      g_assert_cmpint (dossier_store_get_exam_day (store, "sample", &error), ==, 20002);
      g_assert_true (dossier_store_get_rules (store, &rules, &error));
      g_assert_cmpfloat (rules.scheduler.parameters[2], ==, 3.25);
      g_assert_true (dossier_store_needs_replay (store, &needs, &error));
      g_assert_false (needs);
      g_assert_no_error (error);
    }
  assert_same (world);
}

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
  assert_log (world, 1, "a+ ");
  g_assert_true (g_file_set_contents (file, contents, (gssize) length, NULL));
  report = sync_device (world, 1);
  g_assert_cmpuint (report.n_read, ==, 1);
  assert_log (world, 1, "a+ b+ ");
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
  assert_log (world, 0, "q- ");

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
  assert_log (world, 0, "q+ ");
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

/* A store that was put back by hand: its file knows more, and no number is
 * given twice from then on. */
static void
test_put_back (World *world, gconstpointer data)
{
  Profile *device = &world->devices[0];
  g_autofree char *path = profile_get_file (device, "dossier.db");
  g_autofree char *old = NULL;
  g_autofree char *conflicts = NULL;
  gsize length;
  DossierSyncReport report;

  g_free (record (device->store, "a", TRUE));
  sync_device (world, 0);
  dossier_store_close (device->store);
  g_assert_true (g_file_get_contents (path, &old, &length, NULL));
  g_free (record (device->store, "b", TRUE));
  g_free (record (device->store, "c", TRUE));
  sync_device (world, 0);
  sync_device (world, 1);
  dossier_store_close (device->store);
  g_assert_true (g_file_set_contents (path, old, (gssize) length, NULL));

  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_read, ==, 2);
  g_free (record (device->store, "d", TRUE));
  sync_device (world, 0);
  conflicts = profile_query (device, "SELECT count (*) - count (DISTINCT device_seq) FROM review");
  g_assert_cmpstr (conflicts, ==, "0 ");

  /* The same, but something was answered before anyone looked. */
  dossier_store_close (device->store);
  g_assert_true (g_file_set_contents (path, old, (gssize) length, NULL));
  device->now_ms += 5000;
  g_free (record (device->store, "e", TRUE));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_written, ==, 1);
  g_assert_cmpuint (report.n_read, ==, 3);
  g_assert_cmpuint (report.n_conflicts, ==, 1);
  sync_device (world, 1);
  sync_device (world, 2);
  assert_log (world, 1, "a+ b+ c+ d+ e+ ");
  assert_same (world);
}

/* Gone back to a backup: a file of its own from then on, and what was gone
 * back from comes with the next sync, for nothing is ever taken away. */
static void
test_restored (World *world, gconstpointer data)
{
  Profile *device = &world->devices[0];
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  DossierSyncReport report;

  g_free (record (device->store, "a", TRUE));
  g_assert_true (dossier_store_back_up (device->store, TRUE, &error));
  g_free (record (device->store, "b", TRUE));
  sync_device (world, 0);
  before = dup_own_file (world, 0);
  g_free (record (device->store, "unsynced", TRUE));
  backups = dossier_store_list_backups (device->store, &error);
  g_assert_true (dossier_store_restore (device->store,
                                        ((const DossierBackup *) backups->pdata[0])->path, NULL,
                                        &error));
  g_assert_no_error (error);
  device->now_ms += 1000;
  g_free (record (device->store, "c", TRUE));
  report = sync_device (world, 0);
  g_assert_cmpuint (report.n_devices, ==, 0);
  after = dup_own_file (world, 0);
  g_assert_cmpstr (before, !=, after);
  sync_device (world, 1);
  sync_device (world, 2);
  assert_log (world, 0, "a+ b+ c+ ");
  assert_same (world);
}

/* Rows of a name that was given up are told on by who gave it up, when their
 * own file does not have them. */
static void
test_former_name (World *world, gconstpointer data)
{
  Profile *device = &world->devices[0];
  g_autofree char *path = profile_get_file (device, "dossier.db");
  g_autofree char *notice = NULL;

  g_free (record (device->store, "a", TRUE));
  dossier_store_close (device->store);
  g_assert_true (g_file_set_contents (path, "garbage", -1, NULL));
  sync_device (world, 0);
  notice = dossier_store_steal_notice (device->store);
  g_assert_nonnull (notice);
  sync_device (world, 1);
  sync_device (world, 2);
  assert_log (world, 2, "a+ ");
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
  assert_log (world, 1, "a+ b+ ");
  g_assert_cmpuint (sync_device (world, 0).n_written, ==, 1);
  g_remove (copy);
  sync_device (world, 2);
  assert_log (world, 2, "a+ b+ ");
}

/* A row from a day that is yet to come is kept, and counted when it comes. */
static void
test_ahead (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierSyncReport report;
  gboolean needs;

  g_free (record (world->devices[1].store, "a", FALSE));
  world->devices[0].now_ms += 40 * DAY_MS;
  g_free (record (world->devices[0].store, "a", TRUE));
  g_assert_cmpuint (get_mastery (&world->devices[0], "a").n_answers, ==, 1);
  sync_device (world, 0);
  report = sync_device (world, 1);
  g_assert_cmpuint (report.n_read, ==, 1);
  g_assert_cmpuint (report.n_held, ==, 1);
  g_assert_cmpuint (get_mastery (&world->devices[1], "a").n_answers, ==, 1);
  g_assert_false (get_mastery (&world->devices[1], "a").last_correct);
  assert_cache_is_replay (&world->devices[1]);
  sync_device (world, 0);
  sync_device (world, 2);
  assert_same (world);

  world->devices[1].now_ms += 39 * DAY_MS;
  g_assert_true (dossier_store_needs_replay (world->devices[1].store, &needs, &error));
  g_assert_false (needs);
  world->devices[1].now_ms += DAY_MS;
  g_assert_true (dossier_store_needs_replay (world->devices[1].store, &needs, &error));
  g_assert_true (needs);
  g_assert_no_error (error);
  report = sync_device (world, 1);
  g_assert_cmpuint (report.n_held, ==, 0);
  g_assert_cmpuint (get_mastery (&world->devices[1], "a").n_answers, ==, 2);
  assert_cache_is_replay (&world->devices[1]);
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
  assert_log (world, 0, "a+ ");
}

/* In a thread, while answers go on; and given up. */
static void
test_in_a_thread (World *world, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  DossierSyncReport report;

  for (guint i = 0; i < 100; i++)
    g_free (record (world->devices[0].store, "a", TRUE));
  sync_device (world, 0);
  g_cancellable_cancel (cancellable);
  dossier_store_sync_async (world->devices[1].store, world->folder, cancellable, take_result,
                            &cancelled);
  await_result (&cancelled);
  g_assert_false (dossier_store_sync_finish (world->devices[1].store, cancelled, &report, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  dossier_store_sync_async (world->devices[1].store, world->folder, NULL, take_result, &result);
  while (result == NULL)
    {
      g_free (record (world->devices[1].store, "b", TRUE));
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (dossier_store_sync_finish (world->devices[1].store, result, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_read, ==, 100);
  assert_cache_is_replay (&world->devices[1]);
}

#define ADD(path, func) g_test_add (path, World, NULL, world_set_up, func, world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/sync/two", test_two);
  ADD ("/store/sync/events", test_events);
  ADD ("/store/sync/half-a-file", test_half_a_file);
  ADD ("/store/sync/bad-lines", test_bad_lines);
  ADD ("/store/sync/newer", test_newer);
  ADD ("/store/sync/own-extra", test_own_extra);
  ADD ("/store/sync/put-back", test_put_back);
  ADD ("/store/sync/restored", test_restored);
  ADD ("/store/sync/former-name", test_former_name);
  ADD ("/store/sync/conflict-copies", test_conflict_copies);
  ADD ("/store/sync/ahead", test_ahead);
  ADD ("/store/sync/folder-gone", test_folder_gone);
  ADD ("/store/sync/in-a-thread", test_in_a_thread);

  return g_test_run ();
}
