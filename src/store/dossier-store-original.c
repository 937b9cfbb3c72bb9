/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-original.h"

#include "dossier-store-private.h"

#include <string.h>

/**
 * dossier_stored_original_new: (constructor)
 * @name: the name of the file it came from; empty when it was pasted
 * @text: its blocks
 * @is_shown: whether it is shown in place of the study edition
 *
 * Returns: (transfer full): an original to be saved
 */
DossierStoredOriginal *
dossier_stored_original_new (const char *name, const char *text, gboolean is_shown)
{
  DossierStoredOriginal *self = NULL;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  self = g_new0 (DossierStoredOriginal, 1);
  self->name = g_strdup (name);
  self->text = g_strdup (text);
  self->is_shown = is_shown;

  return self;
}

void
dossier_stored_original_free (DossierStoredOriginal *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/**
 * dossier_store_save_original:
 * @self: a store
 * @dossier: the id of a dossier
 * @language: the language of its edition
 * @original: the person's own copy; at most %DOSSIER_STORED_ORIGINAL_MAX_BYTES
 * @error: where to say what is wrong
 *
 * Keeps an original, in place of an earlier one for the same edition.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_save_original (DossierStore *self,
                             const char *dossier,
                             const char *language,
                             const DossierStoredOriginal *original,
                             GError **error)
{
  gint64 added_ms;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && language != NULL, FALSE);
  g_return_val_if_fail (original != NULL, FALSE);
  g_return_val_if_fail (strlen (original->text) <= DOSSIER_STORED_ORIGINAL_MAX_BYTES, FALSE);

  added_ms = original->added_ms != 0 ? original->added_ms : dossier_store_get_time (self, NULL);

  return dossier_store_begin (self, error)
         && dossier_store_end (
             self,
             dossier_store_run (
                 self, error,
                 "INSERT OR REPLACE INTO original (dossier, language, name, text, is_shown,"
                 " added_ms) VALUES (?, ?, ?, ?, ?, ?)",
                 "ttttii", dossier, language, original->name, original->text,
                 (gint64) (original->is_shown != FALSE), added_ms),
             error);
}

/**
 * dossier_store_load_original:
 * @self: a store
 * @dossier: the id of a dossier
 * @language: the language of its edition
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the person's own copy; %NULL without an
 *   error when there is none
 */
DossierStoredOriginal *
dossier_store_load_original (DossierStore *self,
                             const char *dossier,
                             const char *language,
                             GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  DossierStoredOriginal *original = NULL;
  gboolean has_row;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && language != NULL, NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (self, error,
                                     "SELECT name, text, is_shown, added_ms FROM original"
                                     " WHERE dossier = ? AND language = ?",
                                     "tt", dossier, language);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error) || !has_row)
    return NULL;

  original = g_new0 (DossierStoredOriginal, 1);
  original->name = dossier_statement_dup_text (statement, 0);
  original->text = dossier_statement_dup_text (statement, 1);
  original->is_shown = sqlite3_column_int (statement, 2) != 0;
  original->added_ms = sqlite3_column_int64 (statement, 3);

  return original;
}

/**
 * dossier_store_has_original:
 * @self: a store
 * @dossier: the id of a dossier
 * @language: the language of its edition
 *
 * Asks without reading the text, which may be long.
 *
 * Returns: whether there is a copy of the person's own that can be read
 */
gboolean
dossier_store_has_original (DossierStore *self, const char *dossier, const char *language)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && language != NULL, FALSE);

  if (!dossier_store_open (self, NULL))
    return FALSE;
  statement = dossier_store_prepare (self, NULL,
                                     "SELECT 1 FROM original WHERE dossier = ? AND language = ?",
                                     "tt", dossier, language);

  return statement != NULL && dossier_store_step (self, statement, &has_row, NULL) && has_row;
}

/**
 * dossier_store_show_original:
 * @self: a store
 * @dossier: the id of a dossier
 * @language: the language of its edition
 * @is_shown: whether the original is shown in place of the study edition
 * @error: where to say what is wrong
 *
 * Keeps which of the two texts is shown. Does nothing when there is only one.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_show_original (DossierStore *self,
                             const char *dossier,
                             const char *language,
                             gboolean is_shown,
                             GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && language != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self,
                               dossier_store_run (self, error,
                                                  "UPDATE original SET is_shown = ?"
                                                  " WHERE dossier = ? AND language = ?",
                                                  "itt", (gint64) (is_shown != FALSE), dossier,
                                                  language),
                               error);
}

/**
 * dossier_store_remove_original:
 * @self: a store
 * @dossier: the id of a dossier
 * @language: the language of its edition
 * @error: where to say what is wrong
 *
 * Lets go of the person's own copy. Backups that were made before keep it.
 *
 * Returns: whether it is gone from the database
 */
gboolean
dossier_store_remove_original (DossierStore *self,
                               const char *dossier,
                               const char *language,
                               GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && language != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self,
                               dossier_store_run (self, error,
                                                  "DELETE FROM original"
                                                  " WHERE dossier = ? AND language = ?",
                                                  "tt", dossier, language),
                               error);
}
