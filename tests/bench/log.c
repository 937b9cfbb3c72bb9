/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A log as long as somebody gets who answers 500 questions a day for years.
 *
 *   bench-log make FOLDER ROWS   writes the log, and measures its replay
 *   bench-log look FOLDER        measures what a progress page reads
 *
 * Prints one JSON object of milliseconds. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/dossier-store-mastery.h"

#define N_DOSSIERS 20
#define N_QUESTIONS 500 /* of each */

static double
take_ms (GTimer *timer)
{
  double ms = g_timer_elapsed (timer, NULL) * 1000;

  g_timer_start (timer);

  return ms;
}

static void
die (const char *what)
{
  fprintf (stderr, "bench-log: %s\n", what);
  exit (1);
}

static void
execute (sqlite3 *database, const char *sql)
{
  char *message;

  if (sqlite3_exec (database, sql, NULL, NULL, &message) != SQLITE_OK)
    die (message);
}

/* 500 answers a day, ten seconds apart, to the questions of one dossier after
 * another; every fifth is wrong. */
static void
write_rows (const char *folder, gint64 n_rows)
{
  g_autofree char *path = g_build_filename (folder, "dossier.db", NULL);
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
      "%" G_GINT64_FORMAT ")"
      " INSERT INTO review (id, device, device_seq, time_ms, clock_ms, zone_offset_min, dossier,"
      " question, question_version, question_kind, mode, kind, sitting, correct, skipped, near,"
      " certainty, hints, looked, took_ms, options, choice, policy_version, model_version)"
      " SELECT printf ('018bcfe5-%%04x-7%%03x-8000-%%012x', i >> 16, i & 4095, i * 7919),"
      " (SELECT id FROM device WHERE is_own), i + 1,"
      " 1500000000000 + i * 10000 + i / 500 * 80000000,"
      " 1500000000000 + i * 10000 + i / 500 * 80000000, 60, printf ('dossier-%%d', i / 500 %% %d), "
      "printf ('question-%%d', i * 13 %% %d),"
      " '0123456789abcdef', 'short', 'practice', 'answer', '018bcfe5-6800-7000-8000-0123456789ab',"
      " i %% 5 > 0, 0, 0, CASE i %% 3 WHEN 0 THEN 'guess' WHEN 1 THEN 'think' ELSE 'sure' END,"
      " 0, 0, 4000 + i %% 3000, '[2,0,1]', '[1]', 1, 6 FROM n",
      n_rows, N_DOSSIERS, N_QUESTIONS);
  sqlite3 *database;

  if (sqlite3_open (path, &database) != SQLITE_OK)
    die ("the store cannot be opened");
  execute (database, "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;"
                     "DROP INDEX review_by_device; DROP INDEX review_by_time;"
                     "DROP INDEX review_by_question; BEGIN");
  execute (database, sql);
  execute (database,
           "CREATE INDEX review_by_device ON review (device, device_seq);"
           "CREATE INDEX review_by_time ON review (time_ms, device, device_seq);"
           "CREATE INDEX review_by_question ON review (dossier, question, time_ms, device,"
           " device_seq); COMMIT; PRAGMA wal_checkpoint (TRUNCATE)");
  sqlite3_close (database);
}

static void
make (DossierStore *store, const char *folder, gint64 n_rows)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) error = NULL;
  double write_ms, replay_ms;

  if (!dossier_store_open (store, &error))
    die (error->message);
  dossier_store_close (store);
  write_rows (folder, n_rows);
  write_ms = take_ms (timer);
  if (!dossier_store_replay (store, &error))
    die (error->message);
  replay_ms = take_ms (timer);
  printf ("{\"write\": %.1f, \"replay\": %.1f}\n", write_ms, replay_ms);
}

static void
look (DossierStore *store)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tallies = NULL;
  g_autoptr (GPtrArray) masteries = NULL;
  DossierDueCounts counts;
  double open_ms, counts_ms, tallies_ms, masteries_ms;

  if (!dossier_store_open (store, &error))
    die (error->message);
  open_ms = take_ms (timer);
  if (!dossier_store_get_due_counts (store, NULL, &counts, &error))
    die (error->message);
  counts_ms = take_ms (timer);
  tallies = dossier_store_get_tallies (store, NULL, &error);
  tallies_ms = take_ms (timer);
  masteries = dossier_store_list_masteries (store, NULL, &error);
  masteries_ms = take_ms (timer);
  if (tallies == NULL || masteries == NULL)
    die (error->message);
  printf ("{\"open\": %.2f, \"counts\": %.2f, \"tallies\": %.2f, \"masteries\": %.2f,"
          " \"due\": %u, \"questions\": %u}\n",
          open_ms, counts_ms, tallies_ms, masteries_ms, counts.n_due, masteries->len);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (DossierStore) store = NULL;

  if (argc < 3)
    die ("needs make or look, and a folder");
  folder = g_file_new_for_commandline_arg (argv[2]);
  store = dossier_store_new (folder);
  if (g_str_equal (argv[1], "make") && argc > 3)
    make (store, argv[2], g_ascii_strtoll (argv[3], NULL, 10));
  else
    look (store);

  return 0;
}
