/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/dossier-store-backup.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "profile.h"

#define HOUR_MS G_GINT64_CONSTANT (3600000)
#define DAY_MS (24 * HOUR_MS)

static GPtrArray *
list (Profile *profile)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = dossier_store_list_backups (profile->store, &error);

  g_assert_no_error (error);

  return backups;
}

static guint
count (Profile *profile)
{
  g_autoptr (GPtrArray) backups = list (profile);

  return backups->len;
}

static void
back_up (Profile *profile, gboolean even_if_recent)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_store_back_up (profile->store, even_if_recent, &error));
  g_assert_no_error (error);
}

static char *
dup_newest (Profile *profile)
{
  g_autoptr (GPtrArray) backups = list (profile);
  const DossierBackup *newest = backups->pdata[0];

  return g_strdup (newest->path);
}

static void
test_made (Profile *profile, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  const DossierBackup *backup;
  g_autofree char *id = record (profile->store, "a", TRUE);
  g_autofree char *name = NULL;
  g_autofree char *beside = NULL;

  g_assert_cmpuint (count (profile), ==, 0);
  back_up (profile, FALSE);
  g_free (record (profile->store, "b", TRUE));
  profile->now_ms += HOUR_MS;
  back_up (profile, FALSE);
  backups = list (profile);
  g_assert_cmpuint (backups->len, ==, 2);
  backup = backups->pdata[0];
  g_assert_cmpuint (backup->n_reviews, ==, 2);
  g_assert_cmpint (backup->time_ms, ==, 1700003600000);
  name = g_path_get_basename (backup->path);
  g_assert_cmpstr (name, ==, "dossier-20231114T231320Z.db");
  backup = backups->pdata[1];
  g_assert_cmpuint (backup->n_reviews, ==, 1);
  /* One file each, and nothing half made. */
  beside = g_strconcat (backup->path, "-wal", NULL);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  g_assert_null (profile_find (profile, "backups", "dossier-", ".unfinished"));
}

/* Every half hour at most, unless asked for; a clock that was put back, or
 * forward, does not stop it. */
static void
test_how_often (Profile *profile, gconstpointer data)
{
  static const struct
  {
    gint64 later_ms;
    gboolean even_if_recent;
    guint n;
  } cases[] = {
    { 0, FALSE, 1 },
    { 1000, FALSE, 1 },
    { HOUR_MS / 2 - 2000, FALSE, 1 },
    { 1000, FALSE, 2 },
    { 0, TRUE, 3 },
    { 0, TRUE, 4 },
    { 1000, FALSE, 4 },
    { -100 * DAY_MS, FALSE, 5 },
    { 1000, FALSE, 5 },
    { 100 * DAY_MS + HOUR_MS, FALSE, 6 },
  };

  g_free (record (profile->store, "a", TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      profile->now_ms += cases[i].later_ms;
      back_up (profile, cases[i].even_if_recent);
      g_assert_cmpuint (count (profile), ==, cases[i].n);
    }
}

/* Makes a backup of a day long gone by giving a copy its name. */
static void
add_backup (Profile *profile, const char *original, gint64 time_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (time_ms / 1000);
  g_autofree char *name = g_date_time_format (time, "backups/dossier-%Y%m%dT%H%M%SZ.db");
  g_autofree char *path = profile_get_file (profile, name);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (original, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
}

static guint
count_between (GPtrArray *backups, gint64 now_ms, guint from_days, guint to_days)
{
  guint n = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      gint64 age = now_ms - ((const DossierBackup *) backups->pdata[i])->time_ms;

      n += age >= from_days * DAY_MS && age < to_days * DAY_MS;
    }

  return n;
}

/* A backup every twelve hours for 400 days comes to what was promised. */
static void
test_rotation (Profile *profile, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *original = NULL;

  g_free (record (profile->store, "a", TRUE));
  back_up (profile, FALSE);
  original = dup_newest (profile);
  for (guint i = 1; i < 400 * 2; i++)
    add_backup (profile, original, profile->now_ms - i * 12 * HOUR_MS);
  profile->now_ms += HOUR_MS;
  back_up (profile, FALSE);

  backups = list (profile);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 0, 2), ==, 5);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 2, 14), >=, 12);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 2, 14), <=, 13);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 14, 84), >=, 10);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 14, 84), <=, 11);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 84, 354), >=, 9);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 84, 354), <=, 10);
  g_assert_cmpuint (count_between (backups, profile->now_ms, 354, 10000), ==, 0);
}

static void
spoil (const char *path, gsize from, int byte)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (from, <, length);
  memset (contents + from, byte, length - from);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
}

static void
cut (const char *path, gsize length)
{
  g_autofree char *contents = NULL;
  gsize whole;

  g_assert_true (g_file_get_contents (path, &contents, &whole, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) MIN (length, whole), NULL));
}

/* What is empty, cut off or overwritten stands for no other backup. */
static void
test_bad_ones (Profile *profile, gconstpointer data)
{
  static const struct
  {
    const char *what;
    gsize cut_at; /* or */
    gsize spoiled_from;
    guint n_listed; /* of the two of that day */
  } cases[] = {
    { "empty", 0, 0, 1 },
    { "cut off", 8192, 0, 1 },
    { "not whole in its last page", G_MAXSIZE - 1, 0, 1 },
    { "bad within", G_MAXSIZE, 8192, 2 },
    { "bad from its head", G_MAXSIZE, 20, 1 },
  };
  g_autofree char *original = NULL;

  for (guint i = 0; i < 300; i++)
    g_free (record (profile->store, "a", TRUE));
  back_up (profile, FALSE);
  original = dup_newest (profile);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 noon_ms = profile->now_ms - (gint64) (3 + i) * DAY_MS;
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc ((noon_ms + HOUR_MS) / 1000);
      g_autofree char *name = g_date_time_format (time, "backups/dossier-%Y%m%dT%H%M%SZ.db");
      g_autofree char *bad = profile_get_file (profile, name);
      g_autofree char *contents = NULL;
      gsize length;

      add_backup (profile, original, noon_ms);
      add_backup (profile, original, noon_ms + HOUR_MS);
      g_assert_true (g_file_get_contents (bad, &contents, &length, NULL));
      if (cases[i].cut_at == G_MAXSIZE - 1)
        cut (bad, length - 100);
      else if (cases[i].cut_at < G_MAXSIZE)
        cut (bad, cases[i].cut_at);
      else
        spoil (bad, cases[i].spoiled_from, 0xff);
    }
  back_up (profile, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) backups = list (profile);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpuint (count_between (backups, profile->now_ms, 2 + i, 3 + i + 1), >=,
                        cases[i].n_listed);
      g_assert_cmpuint (count_between (backups, profile->now_ms - (3 + i) * DAY_MS, 0, 1), >=, 1);
    }
}

static void
test_no_room (Profile *profile, gconstpointer data)
{
  g_autofree char *folder = profile_get_file (profile, "backups");
  g_autoptr (GError) error = NULL;

  g_free (record (profile->store, "a", TRUE));
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (dossier_store_back_up (profile->store, TRUE, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "could not be backed up"));
  g_assert_cmpuint (count (profile), ==, 0);
}

static void
test_in_a_thread (Profile *profile, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  guint n_given = 0;

  for (guint i = 0; i < 200; i++)
    g_free (record (profile->store, "a", TRUE));
  dossier_store_back_up_async (profile->store, TRUE, NULL, take_result, &result);
  while (result == NULL)
    {
      g_free (record (profile->store, "b", TRUE));
      n_given++;
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (dossier_store_back_up_finish (profile->store, result, &error));
  g_assert_no_error (error);
  backups = list (profile);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpuint (((const DossierBackup *) backups->pdata[0])->n_reviews, >=, 200);
  g_assert_cmpuint (((const DossierBackup *) backups->pdata[0])->n_reviews, <=, 200 + n_given);
}

/* Going back, and back again: nothing is lost on the way. */
static void
test_restore (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  g_autofree char *again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *devices = NULL;

  g_free (record (profile->store, "a", TRUE));
  back_up (profile, FALSE);
  backup = dup_newest (profile);
  g_free (record (profile->store, "b", FALSE));
  before = dump_cache (profile);

  g_assert_true (dossier_store_restore (profile->store, backup, &kept, &error));
  g_assert_no_error (error);
  early = list_log (profile->store, NULL);
  g_assert_cmpstr (early, ==, "a+ ");
  g_free (record (profile->store, "c", TRUE));
  late = list_log (profile->store, NULL);
  g_assert_cmpstr (late, ==, "a+ c+ ");
  assert_cache_is_replay (profile);
  /* Under another name, so that no number is given twice. */
  devices = profile_query (profile, "SELECT count (DISTINCT device), max (device_seq) FROM review");
  g_assert_cmpstr (devices, ==, "2|1 ");

  g_assert_cmpuint (count (profile), ==, 2);
  g_assert_true (dossier_store_restore (profile->store, kept, NULL, &error));
  again = list_log (profile->store, NULL);
  g_assert_cmpstr (again, ==, "a+ b- ");
  after = dump_cache (profile);
  g_assert_cmpstr (before, ==, after);
  /* Nothing was rotated away, and both states that were left are listed. */
  g_assert_cmpuint (count (profile), ==, 3);
  back_up (profile, TRUE);
  g_assert_cmpuint (count (profile), ==, 4);
}

/* What was gone back from does not come back with the next broken session. */
static void
test_restore_then_break (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *lock = profile_get_file (profile, "dossier.lock");
  g_autofree char *log = NULL;

  g_free (record (profile->store, "a", TRUE));
  back_up (profile, FALSE);
  backup = dup_newest (profile);
  g_free (record (profile->store, "b", FALSE));
  g_assert_true (dossier_store_restore (profile->store, backup, NULL, &error));
  dossier_store_close (profile->store);
  g_assert_true (g_file_set_contents (lock, "0badcafe\n", -1, NULL));
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "a+ ");
}

static void
test_restore_refused (Profile *profile, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStore) other = profile_open_other (profile);
  g_autofree char *backup = NULL;
  g_autofree char *log = NULL;

  g_free (record (profile->store, "a", TRUE));
  back_up (profile, FALSE);
  backup = dup_newest (profile);
  g_free (record (profile->store, "b", TRUE));

  /* Another window has it open. */
  g_assert_true (dossier_store_open (other, &error));
  g_assert_false (dossier_store_restore (profile->store, backup, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  g_clear_error (&error);
  dossier_store_close (other);

  spoil (backup, 8192, 0);
  g_assert_false (dossier_store_restore (profile->store, backup, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_A_STORE);
  g_clear_error (&error);
  g_assert_false (dossier_store_restore (profile->store, "/nowhere", NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_A_STORE);
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "a+ b+ ");
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/backup/made", test_made);
  ADD ("/store/backup/how-often", test_how_often);
  ADD ("/store/backup/rotation", test_rotation);
  ADD ("/store/backup/bad-ones", test_bad_ones);
  ADD ("/store/backup/no-room", test_no_room);
  ADD ("/store/backup/in-a-thread", test_in_a_thread);
  ADD ("/store/backup/restore", test_restore);
  ADD ("/store/backup/restore-then-break", test_restore_then_break);
  ADD ("/store/backup/restore-refused", test_restore_refused);

  return g_test_run ();
}
