/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A database that is damaged or gone is made again, and the damaged one kept. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "profile.h"
#include "store/dossier-store-backup.h"

#define N_ROWS 200

static void
write_part (const char *from, const char *to, gsize length)
{
  g_autofree char *contents = NULL;
  gsize whole;

  g_assert_true (g_file_get_contents (from, &contents, &whole, NULL));
  g_assert_true (g_file_set_contents (to, contents, (gssize) MIN (length, whole), NULL));
}

static void
remove_file (Profile *profile, const char *name)
{
  g_autofree char *path = profile_get_file (profile, name);

  g_remove (path);
}

/* As if the program had been killed. */
static void
leave_broken (Profile *profile)
{
  g_autofree char *lock = profile_get_file (profile, "dossier.lock");

  dossier_store_close (profile->store);
  g_assert_true (g_file_set_contents (lock, "0badcafe\n", -1, NULL));
}

static void
record_many (Profile *profile, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *question = g_strdup_printf ("%u", i % 20);

      profile->now_ms += 1000000;
      g_free (record (profile->store, question, i % 3 != 0));
    }
}

static guint
count_rows (Profile *profile)
{
  g_autofree char *log = list_log (profile->store, NULL);
  g_autofree char *doubled = NULL;
  guint n = 0;

  for (const char *p = log; *p != '\0'; p++)
    n += *p == ' ';
  doubled = profile_query (profile, "SELECT count (*) - count (DISTINCT id) FROM review");
  g_assert_cmpstr (doubled, ==, "0 ");

  return n;
}

/* One sentence, told once. */
static void
assert_notice (Profile *profile, const char *words)
{
  g_autofree char *notice = dossier_store_steal_notice (profile->store);

  if (words == NULL)
    {
      g_assert_null (notice);
      return;
    }
  g_assert_nonnull (notice);
  g_test_message ("%s", notice);
  g_assert_nonnull (strstr (notice, words));
  g_assert_nonnull (strstr (notice, "“dossier.db”"));
  g_assert_true (g_str_has_suffix (notice, "."));
  g_assert_null (dossier_store_steal_notice (profile->store));
}

/* The damaged file lies beside, as it was. */
static void
assert_set_aside (Profile *profile, const char *contents, gsize length)
{
  g_autofree char *aside = profile_find (profile, ".", "dossier-damaged-", ".db");
  g_autofree char *kept = NULL;
  gsize kept_length;

  g_assert_nonnull (aside);
  g_assert_true (g_file_get_contents (aside, &kept, &kept_length, NULL));
  g_assert_cmpmem (kept, kept_length, contents, length);
  g_assert_null (profile_find (profile, ".", "dossier.db.", ""));
}

/* Overwritten as a whole, without any backup: the journal has it all. */
static void
test_garbage (Profile *profile, gconstpointer data)
{
  static const char *const cases[] = { "short", "SQLite format 3", NULL };
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *long_garbage = g_strnfill (20000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *garbage = cases[i] != NULL ? cases[i] : long_garbage;
      g_autofree char *aside = NULL;

      record_many (profile, 10);
      dossier_store_close (profile->store);
      g_assert_true (g_file_set_contents (path, garbage, -1, NULL));
      g_assert_cmpuint (count_rows (profile), ==, 10 * (i + 1));
      assert_notice (profile, "damaged");
      assert_set_aside (profile, garbage, strlen (garbage));
      assert_cache_is_replay (profile);
      aside = profile_find (profile, ".", "dossier-damaged-", ".db");
      g_remove (aside);
    }
}

/* Something else that never was ours. */
static void
test_only_garbage (Profile *profile, gconstpointer data)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autoptr (GError) error = NULL;

  g_mkdir (profile->path, 0700);
  g_assert_true (g_file_set_contents (path, "garbage", -1, NULL));
  g_assert_true (dossier_store_open (profile->store, &error));
  g_assert_no_error (error);
  assert_notice (profile, "0 rows");
  assert_set_aside (profile, "garbage", 7);
  g_free (record (profile->store, "a", TRUE));
  g_assert_cmpuint (count_rows (profile), ==, 1);
}

/* Opens what is left after @length bytes. Returns how many rows there are. */
static guint
cut_off (Profile *profile, const char *whole, gsize length, gboolean has_journal)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *aside = NULL;
  guint n;

  dossier_store_close (profile->store);
  write_part (whole, path, length);
  if (!has_journal)
    remove_file (profile, "answers.jsonl");
  n = count_rows (profile);
  g_test_message ("cut at %u: %u rows", (guint) length, n);
  assert_cache_is_replay (profile);
  /* A single byte counts as nothing. */
  if (length > 1)
    assert_notice (profile, "damaged");
  else
    assert_notice (profile, has_journal ? "gone" : NULL);
  aside = profile_find (profile, ".", "dossier-damaged-", ".db");
  if (length > 1 || has_journal)
    g_assert_nonnull (aside);
  if (aside != NULL)
    g_remove (aside);

  return n;
}

/* Cut off anywhere, with the journal: all of it; without: what can be read. */
static void
test_cut_off (Profile *profile, gconstpointer with_journal)
{
  static const guint cuts[] = { 1, 50, 511, 4095, 4096, 8192 };
  static const guint hundredths[] = { 20, 50, 60, 70, 80, 90, 99 };
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *whole = g_strconcat (profile->path, "-whole", NULL);
  gboolean has_journal = with_journal != NULL;
  GStatBuf status;
  guint n = 0;

  record_many (profile, N_ROWS);
  dossier_store_close (profile->store);
  write_part (path, whole, G_MAXSIZE);
  g_assert_cmpint (g_stat (whole, &status), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    g_assert_cmpuint (cut_off (profile, whole, cuts[i], has_journal), ==, has_journal ? N_ROWS : 0);
  for (guint i = 0; i < G_N_ELEMENTS (hundredths); i++)
    {
      guint last = n;

      n = cut_off (profile, whole, (gsize) status.st_size / 100 * hundredths[i], has_journal);
      g_assert_cmpuint (n, >=, has_journal ? N_ROWS : last);
    }
  g_assert_cmpuint (n, >, N_ROWS * 9 / 10);
  g_remove (whole);
}

/* A page in the middle: the rows of all others are saved. A good start does
 * not look for it; one after a broken session does. */
static void
test_bad_page (Profile *profile, gconstpointer data)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *pages = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gint64 page;
  gsize length;
  guint n;

  record_many (profile, N_ROWS);
  dossier_store_close (profile->store);
  remove_file (profile, "answers.jsonl");
  pages = profile_query (profile, "SELECT group_concat (rootpage) FROM sqlite_schema"
                                  " WHERE name = 'review'");
  page = g_ascii_strtoll (pages, NULL, 10);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  /* The first child of the root of the table: its number stands in a cell. */
  {
    const guchar *root = (const guchar *) contents + (page - 1) * 4096;
    guint cell = root[12] << 8 | root[13];
    guint child
        = (guint) root[cell] << 24 | root[cell + 1] << 16 | root[cell + 2] << 8 | root[cell + 3];

    g_assert_cmpint (root[0], ==, 5);
    memset (contents + (gsize) (child - 1) * 4096, 0xa5, 4096);
  }
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));

  g_assert_true (dossier_store_open (profile->store, &error));
  assert_notice (profile, NULL);
  leave_broken (profile);
  n = count_rows (profile);
  g_test_message ("%u rows", n);
  g_assert_cmpuint (n, >, N_ROWS - 30);
  g_assert_cmpuint (n, <, N_ROWS);
  assert_notice (profile, "damaged");
  assert_set_aside (profile, contents, length);
  assert_cache_is_replay (profile);
}

/* Beyond its first page. */
static void
test_first_page (Profile *profile, gconstpointer data)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *contents = NULL;
  gsize length;

  record_many (profile, N_ROWS);
  dossier_store_close (profile->store);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  memset (contents + 4096, 0xff, length - 4096);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  g_assert_cmpuint (count_rows (profile), ==, N_ROWS);
  assert_notice (profile, "damaged");
}

/* With a second window open nobody touches the file. */
static void
test_not_alone (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierStore) other = profile_open_other (profile);
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autoptr (GError) error = NULL;

  record_many (profile, N_ROWS);
  g_assert_true (dossier_store_open (other, &error));
  dossier_store_close (profile->store);
  g_remove (path);
  g_assert_true (g_file_set_contents (path, "garbage", -1, NULL));
  g_assert_false (dossier_store_open (profile->store, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "close every window"));
  g_clear_error (&error);
  g_assert_null (profile_find (profile, ".", "dossier-damaged-", ""));

  dossier_store_close (other);
  g_assert_cmpuint (count_rows (profile), ==, N_ROWS);
  assert_notice (profile, "damaged");
}

/* Killed before anything was written into the database itself, and then the
 * write-ahead log is missing, or cut off. */
static void
test_lost_log (Profile *profile, gconstpointer data)
{
  static const gsize lengths[] = { 0, 31, 5000, 40000, G_MAXSIZE };
  static const char *const names[]
      = { "dossier.db", "dossier.db-shm", "answers.jsonl", "dossier.lock" };
  Profile after_crash;
  g_autofree char *log = profile_get_file (profile, "dossier.db-wal");

  record_many (profile, 20);
  for (guint i = 0; i <= G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *other_log = NULL;

      profile_set_up (&after_crash, NULL);
      g_mkdir_with_parents (after_crash.path, 0700);
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_autofree char *from = profile_get_file (profile, names[j]);
          g_autofree char *to = profile_get_file (&after_crash, names[j]);

          write_part (from, to, G_MAXSIZE);
        }
      other_log = profile_get_file (&after_crash, "dossier.db-wal");
      if (i < G_N_ELEMENTS (lengths))
        write_part (log, other_log, lengths[i]);
      g_assert_cmpuint (count_rows (&after_crash), ==, 20);
      if (i + 1 == G_N_ELEMENTS (lengths))
        assert_notice (&after_crash, NULL);
      else
        g_free (dossier_store_steal_notice (after_crash.store));
      assert_cache_is_replay (&after_crash);
      record_many (&after_crash, 1);
      g_assert_cmpuint (count_rows (&after_crash), ==, 21);
      profile_tear_down (&after_crash, NULL);
    }
}

/* The newest backup that is sound, and what the journal has since. */
static void
test_backup (Profile *profile, gconstpointer data)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *devices = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  record_many (profile, N_ROWS);
  g_assert_true (dossier_store_back_up (profile->store, TRUE, &error));
  record_many (profile, 30);
  profile->now_ms += 3600000;
  g_assert_true (dossier_store_back_up (profile->store, TRUE, &error));
  record_many (profile, 5);
  g_assert_no_error (error);
  dossier_store_close (profile->store);

  /* The newest one has gone bad. */
  backups = dossier_store_list_backups (profile->store, &error);
  backup = g_strdup (((const DossierBackup *) backups->pdata[0])->path);
  g_assert_true (g_file_get_contents (backup, &contents, &length, NULL));
  memset (contents + 8192, 0xff, length - 8192);
  g_assert_true (g_file_set_contents (backup, contents, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (path, "garbage", -1, NULL));
  g_assert_cmpuint (count_rows (profile), ==, N_ROWS + 35);
  assert_notice (profile, "235 rows");
  assert_cache_is_replay (profile);

  /* It goes on under another name. */
  record_many (profile, 1);
  devices = profile_query (profile, "SELECT count (DISTINCT device) FROM review");
  g_assert_cmpstr (devices, ==, "2 ");
}

/* Gone altogether. Without anything to make it from it is a new one. */
static void
test_gone (Profile *profile, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  record_many (profile, 10);
  dossier_store_close (profile->store);
  remove_file (profile, "dossier.db");
  g_assert_cmpuint (count_rows (profile), ==, 10);
  assert_notice (profile, "gone");

  g_assert_true (dossier_store_back_up (profile->store, TRUE, &error));
  g_assert_no_error (error);
  dossier_store_close (profile->store);
  remove_file (profile, "dossier.db");
  remove_file (profile, "answers.jsonl");
  remove_file (profile, "answers-before.jsonl");
  g_assert_cmpuint (count_rows (profile), ==, 10);
  assert_notice (profile, "gone");

  dossier_store_close (profile->store);
  remove_file (profile, "dossier.db");
  backup = profile_find (profile, "backups", "dossier-", ".db");
  g_remove (backup);
  g_assert_cmpuint (count_rows (profile), ==, 0);
  assert_notice (profile, NULL);
}

/* Broken off between making the new one and putting it in place. */
static void
test_half_mended (Profile *profile, gconstpointer data)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *made = profile_get_file (profile, "dossier.db.made");
  g_autofree char *making = profile_get_file (profile, "dossier.db.making");

  record_many (profile, 10);
  dossier_store_close (profile->store);
  write_part (path, made, G_MAXSIZE);
  g_assert_true (g_file_set_contents (path, "garbage", -1, NULL));
  remove_file (profile, "answers.jsonl");
  g_assert_cmpuint (count_rows (profile), ==, 10);
  assert_notice (profile, "10 rows");
  assert_set_aside (profile, "garbage", 7);

  /* Half a one is none, and is thrown away when the next is made. */
  dossier_store_close (profile->store);
  g_assert_true (g_file_set_contents (making, "half", -1, NULL));
  g_assert_cmpuint (count_rows (profile), ==, 10);
  assert_notice (profile, NULL);
}

/* No room for the new one: the damaged one stays where it is until there is. */
static void
test_no_room (Profile *profile, gconstpointer data)
{
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *contents = NULL;
  struct rlimit before, small;
  g_autoptr (GError) error = NULL;

  record_many (profile, N_ROWS);
  dossier_store_close (profile->store);
  g_assert_true (g_file_set_contents (path, "garbage", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (dossier_store_open (profile->store, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "garbage");
  assert_notice (profile, NULL);

  g_assert_cmpuint (count_rows (profile), ==, N_ROWS);
  assert_notice (profile, "damaged");
}

/* What is not of the log comes back too, as far as it can be read. */
static void
test_other_tables (Profile *profile, gconstpointer data)
{
  DossierPlace place = { .sentence = (char *) "s1.1", .page = (char *) "quiz" };
  g_autoptr (DossierPlace) saved = NULL;
  g_autofree char *path = profile_get_file (profile, "dossier.db");
  g_autofree char *whole = g_strconcat (profile->path, "-whole", NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *contents = NULL;

  g_assert_true (dossier_store_save_place (profile->store, "sample", &place, &error));
  g_assert_true (dossier_store_set_exam_day (profile->store, "sample", 20000, &error));
  record_many (profile, N_ROWS);
  dossier_store_close (profile->store);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  write_part (path, whole, length - 4096);
  write_part (whole, path, G_MAXSIZE);
  g_remove (whole);
  g_assert_cmpuint (count_rows (profile), ==, N_ROWS);
  assert_notice (profile, "damaged");
  saved = dossier_store_load_place (profile->store, "sample", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (saved->page, ==, "quiz");
  g_assert_cmpint (dossier_store_get_exam_day (profile->store, "sample", &error), ==, 20000);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/mend/garbage", test_garbage);
  ADD ("/store/mend/only-garbage", test_only_garbage);
  ADD ("/store/mend/cut-off", test_cut_off);
  g_test_add ("/store/mend/cut-off-with-journal", Profile, "", profile_set_up, test_cut_off,
              profile_tear_down);
  ADD ("/store/mend/bad-page", test_bad_page);
  ADD ("/store/mend/first-page", test_first_page);
  ADD ("/store/mend/not-alone", test_not_alone);
  ADD ("/store/mend/lost-log", test_lost_log);
  ADD ("/store/mend/backup", test_backup);
  ADD ("/store/mend/gone", test_gone);
  ADD ("/store/mend/half-mended", test_half_mended);
  ADD ("/store/mend/no-room", test_no_room);
  ADD ("/store/mend/other-tables", test_other_tables);

  return g_test_run ();
}
