/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Several devices and the files of a folder they share. */

#include <glib/gstdio.h>
#include <string.h>

#include "store/dossier-store-backup.h"
#include "world.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

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
  assert_log_of (world, 0, "a+ b- ");
  assert_log_of (world, 1, "a+ b- ");

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

      assert_log_of (world, i, "a+! b- !a+ b- c- ");
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
  assert_log_of (world, 1, "a+ b+ c+ d+ e+ ");
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
  assert_log_of (world, 0, "a+ b+ c+ ");
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
  assert_log_of (world, 2, "a+ ");
  assert_same (world);
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
  ADD ("/store/sync/put-back", test_put_back);
  ADD ("/store/sync/restored", test_restored);
  ADD ("/store/sync/former-name", test_former_name);
  ADD ("/store/sync/ahead", test_ahead);
  ADD ("/store/sync/in-a-thread", test_in_a_thread);

  return g_test_run ();
}
