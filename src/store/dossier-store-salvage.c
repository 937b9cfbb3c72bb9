/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever can still be read of a damaged database, row by row: around a page
 * that cannot be read the search goes on with the next numbers. */

#include "dossier-store-private.h"

#include <string.h>

/* So many numbers in a row without anything readable end the search: more than
 * a page of the tree of the table can hold. */
#define GAP_MAX 100000

/* Rows of a piece, and how many of them are merged at once. */
#define PIECE 256

/* Opened so that nothing in it changes, not even when it is closed. */
static sqlite3 *
open_damaged (const char *path)
{
  sqlite3 *database = NULL;

  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
      == SQLITE_OK)
    {
      sqlite3_db_config (database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
      /* The second reads a file that is shorter than it says. */
      sqlite3_exec (database,
                    "PRAGMA query_only = ON; PRAGMA writable_schema = ON;"
                    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON",
                    NULL, NULL, NULL);
      return database;
    }
  sqlite3_close_v2 (database);

  return NULL;
}

/* A log of the first version has no `extra`. */
static DossierStatement *
prepare_reviews (sqlite3 *database)
{
  DossierStatement *statement = NULL;

  if (sqlite3_prepare_v2 (database,
                          "SELECT " DOSSIER_STORE_COLUMNS ", extra, row FROM review NOT INDEXED"
                          " WHERE row >= ? ORDER BY row",
                          -1, &statement, NULL)
          != SQLITE_OK
      && sqlite3_prepare_v2 (database,
                             "SELECT " DOSSIER_STORE_COLUMNS ", NULL, row FROM review NOT INDEXED"
                             " WHERE row >= ? ORDER BY row",
                             -1, &statement, NULL)
             != SQLITE_OK)
    {
      g_debug ("store: nothing can be read: %s", sqlite3_errmsg (database));
      return NULL;
    }

  return statement;
}

typedef struct
{
  DossierStatement *reviews;
  gint64 next; /* the row to go on with */
  guint n_failed;
  gboolean is_done;
} Reader;

/* The next line, or NULL when there is nothing at that place. */
static char *
read_line (Reader *self)
{
  int result = sqlite3_step (self->reviews);
  char *line = NULL;

  if (result == SQLITE_ROW)
    {
      self->next = sqlite3_column_int64 (self->reviews, DOSSIER_STORE_N_COLUMNS + 1) + 1;
      self->n_failed = 0;
      return dossier_statement_dup_line (self->reviews);
    }
  self->is_done = result == SQLITE_DONE || ++self->n_failed > GAP_MAX;
  sqlite3_reset (self->reviews);
  sqlite3_bind_int64 (self->reviews, 1, ++self->next);

  return line;
}

static gboolean
merge_piece (DossierMerge *merge, Reader *reader, guint *n_new, GError **error)
{
  for (guint i = 0; i < PIECE && !reader->is_done; i++)
    {
      g_autofree char *line = read_line (reader);
      DossierMerged merged;

      if (line == NULL)
        continue;
      merged = dossier_merge_line (merge, line, strlen (line), error);
      if (merged == DOSSIER_MERGED_FAILED)
        return FALSE;
      *n_new += merged == DOSSIER_MERGED_NEW;
    }

  return TRUE;
}

static gboolean
salvage_reviews (DossierStore *self, sqlite3 *damaged, guint *n_new, GError **error)
{
  g_autoptr (DossierStatement) reviews = prepare_reviews (damaged);
  g_autoptr (DossierMerge) merge = dossier_merge_new (self, error);
  Reader reader = { .reviews = reviews, .next = G_MININT64 };

  if (merge == NULL)
    return FALSE;
  if (reviews == NULL)
    return TRUE;
  sqlite3_bind_int64 (reviews, 1, reader.next);
  while (!reader.is_done)
    {
      if (!dossier_store_begin_here (self, error)
          || !dossier_store_end (self, merge_piece (merge, &reader, n_new, error), error))
        return FALSE;
      /* Numbers begin with 1; before that nothing is searched one by one. */
      if (reader.n_failed > 0 && reader.next < 1)
        {
          reader.next = 1;
          sqlite3_bind_int64 (reviews, 1, reader.next);
        }
    }

  return TRUE;
}

static gboolean
salvage_events (DossierStore *self, sqlite3 *damaged, GError **error)
{
  g_autoptr (DossierStatement) events = NULL;
  g_autoptr (DossierMerge) merge = dossier_merge_new (self, error);
  gboolean is_good = TRUE;

  if (merge == NULL)
    return FALSE;
  if (sqlite3_prepare_v2 (damaged, "SELECT body FROM event NOT INDEXED", -1, &events, NULL)
      != SQLITE_OK)
    return TRUE;
  if (!dossier_store_begin_here (self, error))
    return FALSE;
  while (is_good && sqlite3_step (events) == SQLITE_ROW)
    {
      const char *body = (const char *) sqlite3_column_text (events, 0);

      is_good = body == NULL
                || dossier_merge_line (merge, body, strlen (body), error) != DOSSIER_MERGED_FAILED;
    }

  return dossier_store_end (self, is_good, error);
}

/* Rows that replace those of a backup: they are later. One that does not fit
 * is left out. */
static gboolean
salvage_table (DossierStore *self, sqlite3 *damaged, const char *table, GError **error)
{
  g_autofree char *query = g_strdup_printf ("SELECT * FROM %s NOT INDEXED", table);
  g_autoptr (GString) command = g_string_new (NULL);
  g_autoptr (DossierStatement) rows = NULL;
  g_autoptr (DossierStatement) insert = NULL;
  int n_columns;

  if (sqlite3_prepare_v2 (damaged, query, -1, &rows, NULL) != SQLITE_OK)
    return TRUE;
  n_columns = sqlite3_column_count (rows);
  g_string_printf (command, "INSERT OR REPLACE INTO %s VALUES (", table);
  for (int i = 0; i < n_columns; i++)
    g_string_append (command, i == 0 ? "?" : ", ?");
  g_string_append_c (command, ')');
  insert = dossier_store_prepare (self, error, command->str, "");
  if (insert == NULL || !dossier_store_begin_here (self, error))
    return FALSE;
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      for (int i = 0; i < n_columns; i++)
        sqlite3_bind_value (insert, i + 1, sqlite3_column_value (rows, i));
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }

  return dossier_store_end (self, TRUE, error);
}

/* Where other devices' rows, and this one's own, may be found once more. */
static gboolean
salvage_shared_folder (DossierStore *self, sqlite3 *damaged, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  const char *folder;

  if (sqlite3_prepare_v2 (damaged,
                          "SELECT value FROM state WHERE key = '" DOSSIER_STORE_SYNC_FOLDER "'", -1,
                          &statement, NULL)
          != SQLITE_OK
      || sqlite3_step (statement) != SQLITE_ROW)
    return TRUE;
  folder = (const char *) sqlite3_column_text (statement, 0);

  return folder == NULL || !g_utf8_validate (folder, -1, NULL)
         || (dossier_store_begin_here (self, error)
             && dossier_store_end (self,
                                   dossier_store_save_text (self, DOSSIER_STORE_SYNC_FOLDER, folder,
                                                            error),
                                   error));
}

/* The names under which it was written here. */
static gboolean
salvage_names (DossierStore *self, sqlite3 *damaged, GError **error)
{
  static const char *const queries[] = {
    "SELECT id FROM device WHERE is_own",
    "SELECT id FROM former_device",
  };
  gboolean is_good = TRUE;

  if (!dossier_store_begin_here (self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (queries) && is_good; i++)
    {
      g_autoptr (DossierStatement) names = NULL;

      if (sqlite3_prepare_v2 (damaged, queries[i], -1, &names, NULL) != SQLITE_OK)
        continue;
      while (is_good && sqlite3_step (names) == SQLITE_ROW)
        {
          const char *name = (const char *) sqlite3_column_text (names, 0);

          is_good = name == NULL || !g_utf8_validate (name, -1, NULL)
                    || dossier_store_add_former_device (self, name, error);
        }
    }

  return dossier_store_end (self, is_good, error);
}

/* Adds to @self whatever can be read of the damaged database at @path; @n_new
 * rows of the log were not there yet. */
gboolean
dossier_store_salvage (DossierStore *self, const char *path, guint *n_new, GError **error)
{
  static const char *const tables[] = { "sitting", "place", "library", "original" };
  sqlite3 *damaged = open_damaged (path);
  gboolean is_good;

  if (damaged == NULL)
    return TRUE;
  is_good = salvage_reviews (self, damaged, n_new, error) && salvage_events (self, damaged, error)
            && salvage_names (self, damaged, error) && salvage_shared_folder (self, damaged, error);
  for (guint i = 0; i < G_N_ELEMENTS (tables) && is_good; i++)
    is_good = salvage_table (self, damaged, tables[i], error);
  sqlite3_close_v2 (damaged);

  return is_good;
}
