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

gboolean
dossier_index_writer_init (DossierIndexWriter *self,
                           DossierIndexBase *base,
                           gint64 number,
                           GError **error)
{
  *self = (DossierIndexWriter) { .base = base, .number = number };
  self->item
      = dossier_index_base_prepare (base, error,
                                    "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "");
  if (self->item != NULL)
    self->words = dossier_index_base_prepare (
        base, error, "INSERT INTO words (rowid, name, alias, body, more) VALUES (?, ?, ?, ?, ?)",
        "");

  return self->words != NULL;
}

void
dossier_index_writer_clear (DossierIndexWriter *self)
{
  g_clear_pointer (&self->item, sqlite3_finalize);
  g_clear_pointer (&self->words, sqlite3_finalize);
}

/* Writes a row; to be called for all of a source, or for all of one kind. */
gboolean
dossier_index_writer_write (const DossierIndexItem *item, gpointer writer, GError **error)
{
  DossierIndexWriter *self = writer;
  const gint64 row = ((gint64) item->kind << DOSSIER_INDEX_KIND_BITS)
                     | (self->number << DOSSIER_INDEX_NUMBER_BITS) | self->n_rows;

  if (self->n_rows + 1 == 1U << DOSSIER_INDEX_NUMBER_BITS)
    return TRUE; /* longer than anybody can read */
  self->n_rows++;

  sqlite3_bind_int64 (self->item, 1, row);
  sqlite3_bind_int64 (self->item, 2, self->number);
  sqlite3_bind_text (self->item, 3, item->id, -1, SQLITE_STATIC);
  sqlite3_bind_text (self->item, 4, item->place, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (self->item, 5, item->paragraph);
  sqlite3_bind_int64 (self->words, 1, row);
  for (int i = 0; i < DOSSIER_INDEX_N_COLUMNS; i++)
    {
      sqlite3_bind_text (self->item, 6 + i, item->columns[i], -1, SQLITE_STATIC);
      sqlite3_bind_text (self->words, 2 + i, item->columns[i], -1, SQLITE_STATIC);
    }
  sqlite3_bind_text (self->item, 6 + DOSSIER_INDEX_N_COLUMNS, item->detail, -1, SQLITE_STATIC);

  if (sqlite3_step (self->item) != SQLITE_DONE || sqlite3_step (self->words) != SQLITE_DONE)
    return dossier_index_base_fail (self->base, error);
  sqlite3_reset (self->item);
  sqlite3_reset (self->words);

  return TRUE;
}

static gboolean
write_items (DossierIndexBase *self, DossierDocument *document, gint64 number, GError **error)
{
  DossierIndexWriter writer;
  const gboolean is_good
      = dossier_index_writer_init (&writer, self, number, error)
        && dossier_index_foreach_item (document, dossier_index_writer_write, &writer, error);

  dossier_index_writer_clear (&writer);

  return is_good;
}

gboolean
dossier_index_base_drop_kind (DossierIndexBase *self,
                              gint64 number,
                              DossierHitKind kind,
                              GError **error)
{
  const gint64 first
      = ((gint64) kind << DOSSIER_INDEX_KIND_BITS) | (number << DOSSIER_INDEX_NUMBER_BITS);
  const gint64 last = first | ((1 << DOSSIER_INDEX_NUMBER_BITS) - 1);

  return dossier_index_base_run (self, error,
                                 "DELETE FROM words WHERE rowid IN"
                                 " (SELECT row FROM item WHERE row BETWEEN ? AND ?)",
                                 "ii", first, last)
         && dossier_index_base_run (self, error, "DELETE FROM item WHERE row BETWEEN ? AND ?", "ii",
                                    first, last);
}

static gboolean
drop (DossierIndexBase *self, gint64 number, GError **error)
{
  for (guint kind = 0; kind < DOSSIER_N_HIT_KINDS; kind++)
    if (!dossier_index_base_drop_kind (self, number, (DossierHitKind) kind, error))
      return FALSE;

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
update (DossierIndexBase *self,
        const char *const *uris,
        DossierStore *store,
        GCancellable *cancellable,
        GError **error)
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

  return drop_unwanted (self, sources, error)
         && (store == NULL || dossier_index_base_update_notes (self, store, cancellable, error));
}

/* Makes the index one of @uris and nothing else, with the notes of @store
 * unless that is %NULL; a damaged one is made anew. */
gboolean
dossier_index_base_update (DossierIndexBase *self,
                           const char *const *uris,
                           DossierStore *store,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (update (self, uris, store, cancellable, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_info ("The index is made anew: %s", local_error->message);
  dossier_index_base_remove (self);

  return update (self, uris, store, cancellable, error);
}
