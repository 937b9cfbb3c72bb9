/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

void
dossier_place_free (DossierPlace *self)
{
  g_free (self->sentence);
  g_free (self->page);
  g_free (self);
}

/**
 * dossier_store_save_place:
 * @self: a store
 * @dossier: the id of a dossier
 * @place: where its reader is
 * @error: where to say what is wrong
 *
 * What is %NULL in @place keeps its earlier value, so that the article saves
 * the sentence and the window the page, each without asking the other.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_save_place (DossierStore *self,
                          const char *dossier,
                          const DossierPlace *place,
                          GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && place != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (
             self,
             dossier_store_run (
                 self, error,
                 "INSERT INTO place (dossier, sentence, offset, page, updated_ms)"
                 " VALUES (?, ?, ?, ?, ?)"
                 " ON CONFLICT (dossier) DO UPDATE SET"
                 " sentence = coalesce (excluded.sentence, sentence),"
                 " offset = iif (excluded.sentence IS NULL, offset, excluded.offset),"
                 " page = coalesce (excluded.page, page),"
                 " updated_ms = excluded.updated_ms",
                 "ttiti", dossier, place->sentence, (gint64) place->offset, place->page,
                 dossier_store_get_time (self, NULL)),
             error);
}

/**
 * dossier_store_load_place:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): where its reader was; %NULL without an
 *   error when it was never read
 */
DossierPlace *
dossier_store_load_place (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  DossierPlace *place;
  gboolean has_row;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (
      self, error, "SELECT sentence, offset, page, updated_ms FROM place WHERE dossier = ?", "t",
      dossier);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error) || !has_row)
    return NULL;

  place = g_new0 (DossierPlace, 1);
  place->sentence = dossier_statement_dup_text (statement, 0);
  place->offset = sqlite3_column_int (statement, 1);
  place->page = dossier_statement_dup_text (statement, 2);
  place->updated_ms = sqlite3_column_int64 (statement, 3);

  return place;
}

static char *
format_date (const DossierDate *date)
{
  if (date->year == 0)
    return NULL;
  if (date->month == 0)
    return g_strdup_printf ("%04u", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);

  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/**
 * dossier_library_entry_new_for_document: (constructor)
 * @document: a document
 * @uri: where it was read from
 *
 * Returns: (transfer full): what the library shows of it
 */
DossierLibraryEntry *
dossier_library_entry_new_for_document (DossierDocument *document, const char *uri)
{
  const DossierHead *head;
  DossierLibraryEntry *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && uri != NULL, NULL);

  head = dossier_document_get_head (document);
  self = g_new0 (DossierLibraryEntry, 1);
  self->dossier = g_strdup (dossier_document_get_id (document));
  self->uri = g_strdup (uri);
  self->title = g_strdup (head->title);
  self->standfirst = g_strdup (head->standfirst);
  self->source_description = g_strdup (head->source_description);
  self->source_date = format_date (&head->source_date);
  self->minutes = dossier_document_get_reading_minutes (document);
  self->n_questions = dossier_document_get_questions (document).n;

  return self;
}

void
dossier_library_entry_free (DossierLibraryEntry *self)
{
  g_free (self->dossier);
  g_free (self->uri);
  g_free (self->title);
  g_free (self->standfirst);
  g_free (self->source_description);
  g_free (self->source_date);
  g_free (self);
}

/**
 * dossier_store_touch_library:
 * @self: a store
 * @entry: a dossier that is being opened
 * @error: where to say what is wrong
 *
 * Adds a dossier to the library or brings its entry up to date, and notes
 * that it was opened now. A dossier is known by its id, wherever it lies.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_touch_library (DossierStore *self, const DossierLibraryEntry *entry, GError **error)
{
  gint64 now;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && entry != NULL, FALSE);

  now = dossier_store_get_time (self, NULL);

  return dossier_store_begin (self, error)
         && dossier_store_end (
             self,
             dossier_store_run (
                 self, error,
                 "INSERT INTO library (dossier, uri, title, standfirst, source_description,"
                 " source_date, minutes, n_questions, added_ms, opened_ms)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                 " ON CONFLICT (dossier) DO UPDATE SET uri = excluded.uri, title = excluded.title,"
                 " standfirst = excluded.standfirst,"
                 " source_description = excluded.source_description,"
                 " source_date = excluded.source_date, minutes = excluded.minutes,"
                 " n_questions = excluded.n_questions, opened_ms = excluded.opened_ms",
                 "ttttttiiii", entry->dossier, entry->uri, entry->title, entry->standfirst,
                 entry->source_description, entry->source_date, (gint64) entry->minutes,
                 (gint64) entry->n_questions, now, now),
             error);
}

/**
 * dossier_store_remove_from_library:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Takes a dossier off the shelf. The answers given to it stay in the log.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_remove_from_library (DossierStore *self, const char *dossier, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self,
                               dossier_store_run (self, error,
                                                  "DELETE FROM library WHERE dossier = ?", "t",
                                                  dossier),
                               error);
}

static DossierLibraryEntry *
read_entry (DossierStatement *statement)
{
  DossierLibraryEntry *entry = g_new0 (DossierLibraryEntry, 1);

  entry->dossier = dossier_statement_dup_text (statement, 0);
  entry->uri = dossier_statement_dup_text (statement, 1);
  entry->title = dossier_statement_dup_text (statement, 2);
  entry->standfirst = dossier_statement_dup_text (statement, 3);
  entry->source_description = dossier_statement_dup_text (statement, 4);
  entry->source_date = dossier_statement_dup_text (statement, 5);
  entry->minutes = (guint) sqlite3_column_int (statement, 6);
  entry->n_questions = (guint) sqlite3_column_int (statement, 7);
  entry->added_ms = sqlite3_column_int64 (statement, 8);
  entry->opened_ms = sqlite3_column_int64 (statement, 9);

  return entry;
}

/**
 * dossier_store_list_library:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierLibraryEntry): the library,
 *   what was opened last first
 */
GPtrArray *
dossier_store_list_library (DossierStore *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (
      self, error,
      "SELECT dossier, uri, title, standfirst, source_description, source_date, minutes,"
      " n_questions, added_ms, opened_ms FROM library ORDER BY opened_ms DESC, dossier",
      "");
  if (statement == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_library_entry_free);
  while (TRUE)
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (statement));
    }
}
