/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How each question was answered last, out of the cache. */

#include "dossier-store-private.h"

/**
 * dossier_store_get_last_results:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type utf8 DossierLastResult): question ids
 *   with their last answer, as corrected; questions never answered are missing
 */
GHashTable *
dossier_store_get_last_results (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GHashTable) results = NULL;
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (
      self, error,
      "SELECT question, last_correct, last_skipped, last_certainty, last_ms FROM mastery"
      " WHERE generation = " DOSSIER_STORE_GENERATION " AND dossier = ? AND last_ms <> 0",
      "t", dossier);
  if (statement == NULL)
    return NULL;

  results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (TRUE)
    {
      DossierLastResult *result;

      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&results);
      result = g_new0 (DossierLastResult, 1);
      result->correct = sqlite3_column_int (statement, 1);
      result->skipped = sqlite3_column_int (statement, 2);
      result->certainty = (DossierCertainty) sqlite3_column_int (statement, 3);
      result->time_ms = sqlite3_column_int64 (statement, 4);
      g_hash_table_insert (results, dossier_statement_dup_text (statement, 0), result);
    }
}

/**
 * dossier_store_past_from_results:
 * @question: a question
 * @last_results: (nullable): what dossier_store_get_last_results() gave
 *
 * A #DossierPastFunc for a plan whose `past_data` is that table.
 *
 * Returns: what is known of @question
 */
DossierPast
dossier_store_past_from_results (const DossierQuestion *question, gpointer last_results)
{
  DossierLastResult *result
      = last_results == NULL ? NULL : g_hash_table_lookup (last_results, question->id);

  if (result == NULL)
    return DOSSIER_PAST_UNSEEN;

  return result->correct ? DOSSIER_PAST_KNOWN : DOSSIER_PAST_MISSED;
}

/**
 * dossier_store_get_counts:
 * @self: a store
 * @dossier: the id of a dossier
 * @counts: (out caller-allocates): how far its questions are known
 * @error: where to say what is wrong
 *
 * Returns: whether the store could be read
 */
gboolean
dossier_store_get_counts (DossierStore *self,
                          const char *dossier,
                          DossierCounts *counts,
                          GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && counts != NULL, FALSE);

  *counts = (DossierCounts) { 0 };
  if (!dossier_store_open (self, error))
    return FALSE;
  statement = dossier_store_prepare (self, error,
                                     "SELECT count(*), total(last_correct), max(last_ms),"
                                     " (SELECT total(n_answers + n_skipped) FROM tally"
                                     " WHERE generation = " DOSSIER_STORE_GENERATION
                                     " AND dossier = ?1) FROM mastery"
                                     " WHERE generation = " DOSSIER_STORE_GENERATION
                                     " AND dossier = ?1 AND last_ms <> 0",
                                     "t", dossier);
  if (statement == NULL || !dossier_store_step (self, statement, NULL, error))
    return FALSE;
  counts->n_asked = (guint) sqlite3_column_int64 (statement, 0);
  counts->n_known = (guint) sqlite3_column_int64 (statement, 1);
  counts->last_ms = sqlite3_column_int64 (statement, 2);
  counts->n_reviews = (guint) sqlite3_column_int64 (statement, 3);

  return TRUE;
}
