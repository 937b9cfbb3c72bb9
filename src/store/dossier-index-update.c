/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

#include "document/dossier-document-io.h"

/* What the index has of a file. */
typedef struct
{
  gint64 number;
  char *stamp;
  gboolean is_wanted;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->stamp);
  g_free (source);
}

/* ---- One file ---- */

/* By what one sees that a file is another than it was; NULL when it is gone. */
static char *
dup_stamp (GFile *file)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file,
                           G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                          "," G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC
                                                          "," G_FILE_ATTRIBUTE_UNIX_INODE,
                           G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return NULL;

  return g_strdup_printf ("%" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT ".%09u %" G_GUINT64_FORMAT,
                          g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                          g_file_info_get_attribute_uint32 (info,
                                                            G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

typedef struct
{
  DossierIndexBase *base;
  DossierStatement *item;
  DossierStatement *words;
  gint64 number;
  guint n_rows;
} Writing;

static gboolean
write_item (const DossierIndexItem *item, gpointer user_data, GError **error)
{
  Writing *writing = user_data;
  const gint64 row = ((gint64) item->kind << DOSSIER_INDEX_KIND_BITS)
                     | (writing->number << DOSSIER_INDEX_NUMBER_BITS) | writing->n_rows;

  if (writing->n_rows + 1 == 1U << DOSSIER_INDEX_NUMBER_BITS)
    return TRUE; /* longer than anybody can read */
  writing->n_rows++;

  sqlite3_bind_int64 (writing->item, 1, row);
  sqlite3_bind_int64 (writing->item, 2, writing->number);
  sqlite3_bind_text (writing->item, 3, item->id, -1, SQLITE_STATIC);
  sqlite3_bind_text (writing->item, 4, item->place, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (writing->item, 5, item->paragraph);
  sqlite3_bind_int64 (writing->words, 1, row);
  for (int i = 0; i < DOSSIER_INDEX_N_COLUMNS; i++)
    {
      sqlite3_bind_text (writing->item, 6 + i, item->columns[i], -1, SQLITE_STATIC);
      sqlite3_bind_text (writing->words, 2 + i, item->columns[i], -1, SQLITE_STATIC);
    }
  sqlite3_bind_text (writing->item, 6 + DOSSIER_INDEX_N_COLUMNS, item->detail, -1, SQLITE_STATIC);

  if (sqlite3_step (writing->item) != SQLITE_DONE || sqlite3_step (writing->words) != SQLITE_DONE)
    return dossier_index_base_fail (writing->base, error);
  sqlite3_reset (writing->item);
  sqlite3_reset (writing->words);

  return TRUE;
}

static gboolean
write_items (DossierIndexBase *self, DossierDocument *document, gint64 number, GError **error)
{
  g_autoptr (DossierStatement) item
      = dossier_index_base_prepare (self, error,
                                    "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "");
  g_autoptr (DossierStatement) words = dossier_index_base_prepare (
      self, item != NULL ? error : NULL,
      "INSERT INTO words (rowid, name, alias, body, more) VALUES (?, ?, ?, ?, ?)", "");
  Writing writing = { self, item, words, number, 0 };

  return item != NULL && words != NULL
         && dossier_index_foreach_item (document, write_item, &writing, error);
}

static gboolean
drop (DossierIndexBase *self, gint64 number, GError **error)
{
  for (gint64 kind = 0; kind < DOSSIER_N_HIT_KINDS; kind++)
    {
      const gint64 first
          = (kind << DOSSIER_INDEX_KIND_BITS) | (number << DOSSIER_INDEX_NUMBER_BITS);
      const gint64 last = first | ((1 << DOSSIER_INDEX_NUMBER_BITS) - 1);

      if (!dossier_index_base_run (self, error,
                                   "DELETE FROM words WHERE rowid IN"
                                   " (SELECT row FROM item WHERE row BETWEEN ? AND ?)",
                                   "ii", first, last)
          || !dossier_index_base_run (self, error, "DELETE FROM item WHERE row BETWEEN ? AND ?",
                                      "ii", first, last))
        return FALSE;
    }

  return dossier_index_base_run (self, error, "DELETE FROM source WHERE number = ?", "i", number);
}

/* Another process may have been here in the meantime. */
static gboolean
drop_file (DossierIndexBase *self, const char *uri, GError **error)
{
  g_autoptr (DossierStatement) statement
      = dossier_index_base_prepare (self, error, "SELECT number FROM source WHERE uri = ?", "t",
                                    uri);
  int result = SQLITE_DONE;

  if (statement == NULL)
    return FALSE;
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    return drop (self, sqlite3_column_int64 (statement, 0), error);

  return result == SQLITE_DONE || dossier_index_base_fail (self, error);
}

static gboolean
write_source (DossierIndexBase *self,
              const char *uri,
              const char *stamp,
              DossierDocument *document,
              GError **error)
{
  gint64 number = 0;

  /* A file that is no dossier is remembered, so that it is not read again. */
  if (!drop_file (self, uri, error)
      || !dossier_index_base_run (
          self, error, "INSERT INTO source (uri, stamp, dossier, title) VALUES (?, ?, ?, ?)",
          "tttt", uri, stamp, document != NULL ? dossier_document_get_id (document) : NULL,
          document != NULL ? dossier_document_get_head (document)->title : NULL))
    return FALSE;
  number = sqlite3_last_insert_rowid (self->database);

  return document == NULL || write_items (self, document, number, error);
}

static gboolean
update_file (DossierIndexBase *self,
             GFile *file,
             const char *uri,
             const char *stamp,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (DossierDocument) document
      = dossier_document_read_file (file, cancellable, &local_error);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (document == NULL)
    g_info ("Not to be found: %s", local_error->message);

  if (!dossier_index_base_run (self, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  if (write_source (self, uri, stamp, document, error)
      && dossier_index_base_run (self, error, "COMMIT", ""))
    {
      self->has_changed = TRUE;
      return TRUE;
    }
  dossier_index_base_run (self, NULL, "ROLLBACK", "");

  return FALSE;
}

/* ---- All of them ---- */

static GHashTable *
load_sources (DossierIndexBase *self, GError **error)
{
  g_autoptr (GHashTable) sources
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, source_free);
  g_autoptr (DossierStatement) statement
      = dossier_index_base_prepare (self, error, "SELECT uri, number, stamp FROM source", "");
  int result = SQLITE_DONE;

  if (statement == NULL)
    return NULL;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      Source *source = g_new0 (Source, 1);

      source->number = sqlite3_column_int64 (statement, 1);
      source->stamp = dossier_statement_dup_text (statement, 2);
      g_hash_table_insert (sources, dossier_statement_dup_text (statement, 0), source);
    }
  if (result == SQLITE_DONE)
    return g_steal_pointer (&sources);
  dossier_index_base_fail (self, error);

  return NULL;
}

static gboolean
drop_unwanted (DossierIndexBase *self, GHashTable *sources, GError **error)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, sources);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Source *source = value;

      if (source->is_wanted)
        continue;
      if (dossier_index_base_run (self, error, "BEGIN IMMEDIATE", "")
          && drop (self, source->number, error)
          && dossier_index_base_run (self, error, "COMMIT", ""))
        {
          self->has_changed = TRUE;
          continue;
        }
      dossier_index_base_run (self, NULL, "ROLLBACK", "");
      return FALSE;
    }

  return TRUE;
}

static gboolean
update (DossierIndexBase *self, const char *const *uris, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) sources = NULL;

  if (!dossier_index_base_open (self, TRUE, error))
    return FALSE;
  sources = load_sources (self, error);
  if (sources == NULL)
    return FALSE;

  for (guint i = 0; uris[i] != NULL; i++)
    {
      Source *source = g_hash_table_lookup (sources, uris[i]);
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *stamp = dup_stamp (file);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (source != NULL)
        source->is_wanted = stamp != NULL;
      if (stamp == NULL || (source != NULL && g_str_equal (source->stamp, stamp)))
        continue;
      if (!update_file (self, file, uris[i], stamp, cancellable, error))
        return FALSE;
    }

  return drop_unwanted (self, sources, error);
}

/* Makes the index one of @uris and nothing else; a damaged one is made anew. */
gboolean
dossier_index_base_update (DossierIndexBase *self,
                           const char *const *uris,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (update (self, uris, cancellable, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_info ("The index is made anew: %s", local_error->message);
  dossier_index_base_remove (self);

  return update (self, uris, cancellable, error);
}
