/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "profile.h"
#include "store/dossier-store-backup.h"

static char *
get_path (Profile *profile)
{
  return g_build_filename (profile->path, "dossier.db", NULL);
}

static void
assert_refused (DossierStore *store, DossierStoreError code)
{
  g_autoptr (DossierReview) review = make_review ("a", TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_store_record_review (store, review, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, (int) code);
  /* A sentence, and nothing of what the library below would say. */
  g_assert_nonnull (strstr (error->message, "dossier.db”"));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strcasestr (error->message, "sqlite"));
  g_test_message ("%s", error->message);
}

/* Databases that are not ours are named, and left as they were. */
static void
test_foreign_databases (Profile *profile, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    DossierStoreError code;
  } cases[] = {
    { "CREATE TABLE notes (x)", DOSSIER_STORE_ERROR_NOT_A_STORE },
    { "PRAGMA user_version = 3", DOSSIER_STORE_ERROR_NOT_A_STORE },
    { "PRAGMA application_id = 7", DOSSIER_STORE_ERROR_NOT_A_STORE },
    { "PRAGMA application_id = 1685025651; PRAGMA user_version = 99",
      DOSSIER_STORE_ERROR_NEWER_SCHEMA },
  };
  g_autofree char *path = get_path (profile);

  g_mkdir (profile->path, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize length_before, length_after;

      g_test_message ("%s", cases[i].sql);
      g_remove (path);
      profile_execute (profile, cases[i].sql);
      g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
      assert_refused (profile->store, cases[i].code);
      g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
      g_assert_cmpmem (before, length_before, after, length_after);
    }
}

/* A store of a newer program is not touched, and works again after. */
static void
test_newer (Profile *profile, gconstpointer data)
{
  g_autofree char *id = record (profile->store, "a", TRUE);
  g_autofree char *log = NULL;

  dossier_store_close (profile->store);
  profile_execute (profile, "PRAGMA user_version = 1000");
  assert_refused (profile->store, DOSSIER_STORE_ERROR_NEWER_SCHEMA);
  profile_execute (profile, "PRAGMA user_version = 3");
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "a+ ");
}

static void
test_places_in_the_way (Profile *profile, gconstpointer data)
{
  g_autofree char *path = get_path (profile);

  g_assert_true (g_file_set_contents (profile->path, "a file", -1, NULL));
  assert_refused (profile->store, DOSSIER_STORE_ERROR_OPEN);
  g_remove (profile->path);
  g_mkdir_with_parents (path, 0700);
  assert_refused (profile->store, DOSSIER_STORE_ERROR_OPEN);
}

static void
test_read_only (Profile *profile, gconstpointer data)
{
  g_autofree char *path = get_path (profile);

  g_free (record (profile->store, "a", TRUE));
  dossier_store_close (profile->store);
  if (geteuid () == 0)
    {
      g_test_skip ("nothing is read-only for root");
      return;
    }
  g_chmod (path, 0400);
  g_chmod (profile->path, 0500);
  assert_refused (profile->store, DOSSIER_STORE_ERROR_READ_ONLY);
  g_chmod (profile->path, 0700);
  assert_refused (profile->store, DOSSIER_STORE_ERROR_READ_ONLY);
  g_chmod (path, 0600);
  g_free (record (profile->store, "b", TRUE));
}

/* No room: the answer is refused whole, and goes through once there is. */
static void
test_full (Profile *profile, gconstpointer data)
{
  struct rlimit before, small;
  g_autofree char *log = NULL;
  g_autoptr (DossierReview) large = make_review ("large", TRUE);
  g_autoptr (GError) error = NULL;

  g_free (record (profile->store, "a", TRUE));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 128 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_free (large->choice);
  large->choice = g_strnfill (1024 * 1024, 'x');
  g_assert_false (dossier_store_record_review (profile->store, large, NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_free (record (profile->store, "b", TRUE));
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "a+ b+ ");
}

/* Taken away while open: the next answer goes to the file that is there. */
static void
test_taken_away (Profile *profile, gconstpointer data)
{
  g_autofree char *path = get_path (profile);
  g_autofree char *moved = g_strconcat (profile->path, " moved", NULL);
  g_autofree char *log = NULL;
  g_autoptr (DossierStore) other = profile_open_other (profile);

  g_free (record (profile->store, "a", TRUE));
  g_assert_cmpint (g_rename (profile->path, moved), ==, 0);
  g_free (record (profile->store, "b", TRUE));
  log = list_log (other, NULL);
  g_assert_cmpstr (log, ==, "b+ ");
}

/* Broken off while it was being made. */
static void
test_half_made (Profile *profile, gconstpointer data)
{
  g_autofree char *path = get_path (profile);
  g_autofree char *log = NULL;

  g_mkdir (profile->path, 0700);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_free (record (profile->store, "a", TRUE));
  dossier_store_close (profile->store);
  g_remove (path);
  profile_execute (profile, "PRAGMA journal_mode = WAL");
  g_free (record (profile->store, "b", TRUE));
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "b+ ");
}

/* The clock is put back a year, and forward again: every answer stays, in the
 * order given, and what was learned is what a replay says. */
static void
test_clock (Profile *profile, gconstpointer data)
{
  static const gint64 days[] = { 0, 1, -365, -364, 365, 366, 2, 3 };
  const gint64 start_ms = profile->now_ms;
  g_autofree char *log = NULL;
  g_autoptr (GError) error = NULL;
  DossierMastery mastery;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      profile->now_ms = start_ms + days[i] * 86400000;
      g_free (record (profile->store, "a", i != 2));
      dossier_store_close (profile->store);
    }
  log = list_log (profile->store, NULL);
  g_assert_cmpstr (log, ==, "a+ a+ a- a+ a+ a+ a+ a+ ");
  assert_cache_is_replay (profile);
  mastery = get_mastery (profile, "a");
  g_assert_cmpuint (mastery.n_answers + mastery.n_others, ==, G_N_ELEMENTS (days));
  /* Nothing waits further off than the latest day seen allows. */
  g_assert_cmpint (mastery.due_day, !=, DOSSIER_NO_DAY);
  g_assert_true (dossier_store_open (profile->store, &error));
  g_assert_no_error (error);
}

/* Several processes, each of them killed at some moment while it writes: what
 * each said was kept is there, and no kill looks like damage to the others. */
static void
write_until_killed (Profile *profile, int out)
{
  g_autoptr (DossierStore) store = profile_open_other (profile);

  /* Or all would draw the same ids. */
  g_random_set_seed ((guint32) getpid ());
  for (guint i = 0;; i++)
    {
      g_autofree char *id = record (store, "a", TRUE);

      if (write (out, id, strlen (id)) < 0)
        _exit (1);
    }
}

static void
test_killed_together (Profile *profile, gconstpointer data)
{
  enum
  {
    N_PROCESSES = 4,
    ID_BYTES = 36,
  };
  pid_t children[N_PROCESSES];
  int pipes[N_PROCESSES][2];
  char id[ID_BYTES + 1] = { 0 };
  g_autofree char *notice = NULL;
  guint n_told = 0;

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      g_assert_cmpint (pipe (pipes[i]), ==, 0);
      children[i] = fork ();
      if (children[i] == 0)
        write_until_killed (profile, pipes[i][1]);
      close (pipes[i][1]);
    }
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      g_usleep (60000);
      kill (children[i], SIGKILL);
      g_assert_cmpint (waitpid (children[i], NULL, 0), ==, children[i]);
    }
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      while (read (pipes[i][0], id, ID_BYTES) == ID_BYTES)
        {
          g_autofree char *sql
              = g_strdup_printf ("SELECT count (*) FROM review WHERE id = '%s'", id);
          g_autofree char *n = NULL;

          if (n_told++ == 0)
            g_free (list_log (profile->store, NULL));
          n = profile_query (profile, sql);
          g_assert_cmpstr (n, ==, "1 ");
        }
      close (pipes[i][0]);
    }
  g_test_message ("%u rows", n_told);
  g_assert_cmpuint (n_told, >, 0);
  notice = dossier_store_steal_notice (profile->store);
  g_assert_null (notice);
  assert_cache_is_replay (profile);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/hostile/foreign-databases", test_foreign_databases);
  ADD ("/store/hostile/newer", test_newer);
  ADD ("/store/hostile/places-in-the-way", test_places_in_the_way);
  ADD ("/store/hostile/read-only", test_read_only);
  ADD ("/store/hostile/full", test_full);
  ADD ("/store/hostile/taken-away", test_taken_away);
  ADD ("/store/hostile/half-made", test_half_made);
  ADD ("/store/hostile/clock", test_clock);
  ADD ("/store/hostile/killed-together", test_killed_together);

  return g_test_run ();
}
