/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Devices with wrong clocks, each with a folder of its own between which files
 * are carried late, in part, twice or under another name; stores put back to
 * earlier states. In the end all have the same. */

#include <glib/gstdio.h>
#include <string.h>

#include "profile.h"
#include "store/dossier-store-backup.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define N_DEVICES 4
#define N_STEPS 300

typedef struct
{
  Profile profile;
  char *shared; /* its folder */
  GPtrArray *ids;
  char *old; /* its database at some moment */
  gsize old_length;
} Device;

static Device devices[N_DEVICES];

static int
draw (int below)
{
  return g_test_rand_int_range (0, below);
}

static void
set_up (void)
{
  static const gint64 wrong_by_days[N_DEVICES] = { 0, 400, -700, 0 };

  for (guint i = 0; i < N_DEVICES; i++)
    {
      Device *device = &devices[i];
      g_autoptr (GError) error = NULL;

      profile_set_up (&device->profile, NULL);
      device->profile.now_ms += wrong_by_days[i] * DAY_MS + draw (1000000);
      device->profile.zone_offset_min = 30 * (draw (40) - 20);
      device->shared = g_dir_make_tmp ("dossier-shared-XXXXXX", &error);
      g_assert_no_error (error);
      g_assert_true (dossier_store_open (device->profile.store, &error));
      device->ids = g_ptr_array_new_with_free_func (g_free);
      device->old = NULL;
    }
}

static void
tear_down (void)
{
  for (guint i = 0; i < N_DEVICES; i++)
    {
      profile_tear_down (&devices[i].profile, NULL);
      remove_tree (devices[i].shared);
      g_clear_pointer (&devices[i].shared, g_free);
      g_clear_pointer (&devices[i].old, g_free);
      g_ptr_array_unref (devices[i].ids);
    }
}

static void
sync_device (Device *device)
{
  g_autoptr (GFile) folder = g_file_new_for_path (device->shared);
  g_autoptr (GError) error = NULL;
  DossierSyncReport report;

  g_assert_true (dossier_store_sync (device->profile.store, folder, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_unreadable, ==, 0);
}

static void
act (Device *device)
{
  DossierStore *store = device->profile.store;
  g_autofree char *question = g_strdup_printf ("%d", draw (5));
  const char *old = device->ids->len > 0 ? device->ids->pdata[draw ((int) device->ids->len)] : NULL;
  g_autoptr (GError) error = NULL;
  int what = draw (12);

  device->profile.now_ms += draw ((int) DAY_MS / 2);
  if (what == 0 && old != NULL)
    dossier_store_undo_review (store, old, NULL, NULL);
  else if (what == 1 && old != NULL)
    dossier_store_correct_review (store, old, DOSSIER_REVIEW_WAS_RIGHT, NULL, NULL);
  else if (what == 2)
    dossier_store_mark_question (store, "sample", question,
                                 draw (3) == 0 ? DOSSIER_REVIEW_SET_ASIDE
                                               : DOSSIER_REVIEW_BROUGHT_BACK,
                                 NULL, &error);
  else if (what == 3)
    dossier_store_set_exam_day (store, "sample", 20000 + draw (100), &error);
  else
    {
      g_autoptr (DossierReview) review = make_review (question, draw (3) > 0);

      review->certainty = (DossierCertainty) draw (3);
      review->question_kind = (DossierQuestionKind) draw (8);
      dossier_store_record_review (store, review, NULL, &error);
      g_ptr_array_add (device->ids, g_strdup (review->id));
    }
  g_assert_no_error (error);
}

/* A file only grows, so that the longer one is the later one: half of what is
 * new may arrive. A device's own file is left to it; another one that comes
 * along goes beside it, as now and then any other. */
static void
carry_file (Device *from, Device *to, const char *name, gboolean is_own, gboolean is_whole)
{
  static guint n_copies;
  g_autofree char *source = g_build_filename (from->shared, name, NULL);
  g_autofree char *target = g_build_filename (to->shared, name, NULL);
  g_autofree char *contents = NULL;
  GStatBuf status = { 0 };
  gsize length;

  g_assert_true (g_file_get_contents (source, &contents, &length, NULL));
  if (is_own || (!is_whole && draw (6) == 0))
    {
      g_autofree char *copy = g_strdup_printf ("%.44s.sync-conflict-%u.jsonl", name, n_copies++);

      g_free (target);
      target = g_build_filename (to->shared, copy, NULL);
    }
  g_stat (target, &status);
  if (length <= (gsize) status.st_size)
    return;
  if (!is_whole && draw (4) == 0)
    length -= (gsize) draw ((int) length - (int) status.st_size);
  g_assert_true (g_file_set_contents (target, contents, (gssize) length, NULL));
}

/* Carries some files, or all, from one folder to another. */
static void
carry (Device *from, Device *to, gboolean is_whole)
{
  g_autoptr (GDir) dir = g_dir_open (from->shared, 0, NULL);
  g_autofree char *own = profile_query (&to->profile, "SELECT id FROM device WHERE is_own");
  const char *name;

  g_strchomp (own);
  if (from == to)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      gboolean is_own = strstr (name, own) != NULL;
      gboolean is_copy = strstr (name, "sync-conflict") != NULL;

      if (is_whole ? !is_own : !is_copy && draw (2) == 0)
        carry_file (from, to, name, is_own, is_whole);
    }
}

/* As from a backup of the whole machine. */
static void
keep_or_put_back (Device *device)
{
  g_autofree char *path = profile_get_file (&device->profile, "dossier.db");

  dossier_store_close (device->profile.store);
  if (device->old == NULL)
    g_file_get_contents (path, &device->old, &device->old_length, NULL);
  else if (draw (3) == 0)
    {
      g_assert_true (g_file_set_contents (path, device->old, (gssize) device->old_length, NULL));
      g_clear_pointer (&device->old, g_free);
    }
}

static void
restore (Device *device)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = dossier_store_list_backups (device->profile.store, &error);

  if (backups->len > 0 && draw (3) == 0)
    dossier_store_restore (device->profile.store,
                           ((const DossierBackup *) backups->pdata[backups->len - 1])->path, NULL,
                           &error);
  else
    dossier_store_back_up (device->profile.store, TRUE, &error);
  g_assert_no_error (error);
}

static void
test_property (void)
{
  g_autofree char *first = NULL;

  set_up ();
  for (guint i = 0; i < N_STEPS; i++)
    {
      Device *device = &devices[draw (N_DEVICES)];
      int what = draw (100);

      if (what < 60)
        act (device);
      else if (what < 75)
        sync_device (device);
      else if (what < 95)
        carry (device, &devices[draw (N_DEVICES)], FALSE);
      else if (what < 98)
        keep_or_put_back (device);
      else
        restore (device);
    }
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < N_DEVICES; i++)
      {
        sync_device (&devices[i]);
        for (guint j = 0; j < N_DEVICES; j++)
          carry (&devices[i], &devices[j], TRUE);
      }
  for (guint i = 0; i < N_DEVICES; i++)
    {
      g_autofree char *digest = NULL;

      sync_device (&devices[i]);
      digest = get_digest (devices[i].profile.store);
      if (first == NULL)
        first = g_steal_pointer (&digest);
      else
        g_assert_cmpstr (digest, ==, first);
      assert_cache_is_replay (&devices[i].profile);
    }
  /* With the clocks put right too. */
  for (guint i = 0; i < N_DEVICES; i++)
    {
      g_autofree char *digest = NULL;

      devices[i].profile.now_ms = 1900000000000;
      sync_device (&devices[i]);
      digest = get_digest (devices[i].profile.store);
      g_assert_cmpstr (digest, ==, first);
      assert_cache_is_replay (&devices[i].profile);
    }
  tear_down ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/sync/property/%u", i);

      g_test_add_func (path, test_property);
    }

  return g_test_run ();
}
