/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever another device's file holds: each line is new, known or none that
 * can be read; the same file once more brings nothing new; and the cache with
 * it in is what a replay gives. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "fuzz-target.h"
#include "store/dossier-store-private.h"
#include "store/dossier-store-sync.h"

static DossierStore *store;
static char *folder;

static void
remove_folder (void)
{
  static const char *const names[]
      = { "dossier.db", "dossier.db-wal", "dossier.db-shm", "dossier.lock", "answers.jsonl" };

  dossier_store_close (store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/* One store for all inputs; what an input adds is taken back. */
static void
open_store (void)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (store != NULL)
    return;
  folder = g_dir_make_tmp ("dossier-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (folder);
  store = dossier_store_new (file);
  g_assert_true (dossier_store_open (store, &error));
  g_assert_no_error (error);
  atexit (remove_folder);
}

static guint
merge (const char *text, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierMerge) merge = dossier_merge_new (store, &error);
  guint n_new = 0;

  g_assert_no_error (error);
  for (const char *line = text, *end = text + size; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      gsize length = (gsize) ((stop != NULL ? stop : end) - line);
      DossierMerged merged = dossier_merge_line (merge, line, length, &error);

      g_assert_cmpint (merged, !=, DOSSIER_MERGED_FAILED);
      g_assert_no_error (error);
      n_new += merged == DOSSIER_MERGED_NEW;
      line += length + 1;
    }

  return n_new;
}

static void
count_rows (DossierRows *rows, const char *dossier, const char *question, gpointer user_data)
{
  g_autoptr (DossierTallies) tallies = dossier_tallies_new ();
  g_autoptr (DossierRows) alone = dossier_rows_new ();
  DossierCached scanned = { 0 };
  DossierCached loaded = { 0 };
  g_autoptr (GError) error = NULL;

  dossier_rows_fold (rows, user_data, G_MAXINT64, G_MAXINT64, tallies, 1, &scanned);
  g_assert_true (dossier_rows_load (alone, store, dossier, question, &error));
  dossier_rows_fold (alone, user_data, G_MAXINT64, G_MAXINT64, tallies, -1, &loaded);
  g_assert_cmpmem (&scanned.mastery.memory, sizeof scanned.mastery.memory, &loaded.mastery.memory,
                   sizeof loaded.mastery.memory);
  g_assert_cmpint (scanned.mastery.due_day, ==, loaded.mastery.due_day);
  g_assert_cmpint (scanned.first_day, ==, loaded.first_day);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  DossierMasteryRules rules;

  open_store ();
  dossier_mastery_rules_init (&rules);
  g_assert_true (dossier_store_begin (store, &error));
  merge ((const char *) data, size);
  g_assert_cmpuint (merge ((const char *) data, size), ==, 0);
  g_assert_true (
      dossier_store_foreach_question (store, G_MAXINT64, count_rows, &rules, NULL, &error));
  g_assert_no_error (error);
  dossier_store_end (store, FALSE, NULL);

  return 0;
}
