/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

#include "dossier-store-highlights.h"

/* The highlights and notes of a dossier stand in the index with the source
 * that it is read from, which remembers what they looked like: whoever writes
 * one finds it with the next search. */

typedef struct
{
  gint64 number;
  char *dossier;
} Stale;

static void
stale_free (gpointer data)
{
  Stale *stale = data;

  g_free (stale->dossier);
  g_free (stale);
}

/* The sources whose notes are others than the index has. */
static GPtrArray *
list_stale (DossierIndexBase *self, GHashTable *stamps, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (stale_free);
  g_autoptr (DossierStatement) statement = dossier_index_base_prepare (
      self, error, "SELECT number, dossier, notes FROM source WHERE dossier IS NOT NULL", "");
  int result = SQLITE_DONE;

  if (statement == NULL)
    return NULL;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *dossier = dossier_statement_dup_text (statement, 1);
      g_autofree char *stamp = dossier_statement_dup_text (statement, 2);
      Stale *stale = NULL;

      if (g_strcmp0 (stamp, g_hash_table_lookup (stamps, dossier)) == 0)
        continue;
      stale = g_new0 (Stale, 1);
      stale->number = sqlite3_column_int64 (statement, 0);
      stale->dossier = g_steal_pointer (&dossier);
      g_ptr_array_add (list, stale);
    }
  if (result == SQLITE_DONE)
    return g_steal_pointer (&list);
  dossier_index_base_fail (self, error);

  return NULL;
}

/* The number of the paragraph that a sentence stands in; 0 when there is none. */
static gboolean
find_paragraph (DossierStatement *statement, gint64 number, const char *sentence, guint *paragraph)
{
  const gint64 first = ((gint64) DOSSIER_HIT_SENTENCE << DOSSIER_INDEX_KIND_BITS)
                       | (number << DOSSIER_INDEX_NUMBER_BITS);
  int result = SQLITE_DONE;

  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, first | ((1 << DOSSIER_INDEX_NUMBER_BITS) - 1));
  sqlite3_bind_text (statement, 3, sentence, -1, SQLITE_STATIC);
  result = sqlite3_step (statement);
  *paragraph = result == SQLITE_ROW ? (guint) sqlite3_column_int (statement, 0) : 0;

  return result == SQLITE_ROW || result == SQLITE_DONE;
}

/* One finds a highlight by its words, or by what was written beside them. */
static gboolean
write_note (DossierIndexWriter *writer,
            DossierStatement *paragraphs,
            const DossierHighlight *note,
            GError **error)
{
  DossierIndexItem item = {
    .kind = DOSSIER_HIT_NOTE,
    .id = note->id,
    .place = note->id,
    .columns = { note->text, NULL, note->anchor->exact, NULL },
    .detail = note->text != NULL ? note->anchor->exact : NULL,
  };

  if (!find_paragraph (paragraphs, writer->number, note->anchor->sentence, &item.paragraph))
    return dossier_index_base_fail (writer->base, error);

  return dossier_index_writer_write (&item, writer, error);
}

static gboolean
write_notes (DossierIndexBase *self, gint64 number, GPtrArray *notes, GError **error)
{
  g_autoptr (DossierStatement) paragraphs = dossier_index_base_prepare (
      self, error, "SELECT paragraph FROM item WHERE row BETWEEN ? AND ? AND id = ?", "");
  DossierIndexWriter writer;
  gboolean is_good = paragraphs != NULL && dossier_index_writer_init (&writer, self, number, error);

  if (!is_good)
    return FALSE;
  for (guint i = 0; is_good && i < notes->len; i++)
    is_good = write_note (&writer, paragraphs, notes->pdata[i], error);
  dossier_index_writer_clear (&writer);

  return is_good;
}

static gboolean
update_source (
    DossierIndexBase *self, const Stale *stale, const char *stamp, GPtrArray *notes, GError **error)
{
  if (!dossier_index_base_run (self, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  if (dossier_index_base_drop_kind (self, stale->number, DOSSIER_HIT_NOTE, error)
      && write_notes (self, stale->number, notes, error)
      && dossier_index_base_run (self, error, "UPDATE source SET notes = ? WHERE number = ?", "ti",
                                 stamp, stale->number)
      && dossier_index_base_run (self, error, "COMMIT", ""))
    {
      self->has_changed = TRUE;
      return TRUE;
    }
  dossier_index_base_run (self, NULL, "ROLLBACK", "");

  return FALSE;
}

/* Makes the notes of all sources those of @store. */
gboolean
dossier_index_base_update_notes (DossierIndexBase *self,
                                 DossierStore *store,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (GHashTable) stamps = dossier_store_list_highlight_stamps (store, error);
  g_autoptr (GPtrArray) list = stamps != NULL ? list_stale (self, stamps, error) : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Stale *stale = g_ptr_array_index (list, i);
      g_autoptr (GPtrArray) notes = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      notes = dossier_store_list_highlights (store, stale->dossier, error);
      if (notes == NULL
          || !update_source (self, stale, g_hash_table_lookup (stamps, stale->dossier), notes,
                             error))
        return FALSE;
    }

  return list != NULL;
}
