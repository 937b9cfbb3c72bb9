/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

void
dossier_sitting_free (DossierSitting *self)
{
  g_free (self->id);
  g_free (self->dossier);
  g_free (self->mode);
  g_free (self->state);
  g_free (self);
}

/**
 * dossier_sitting_new_for_quiz: (constructor)
 * @id: (nullable): the id of the sitting, once it has been saved
 * @quiz: its state
 *
 * Returns: (transfer full): what to save of it
 */
DossierSitting *
dossier_sitting_new_for_quiz (const char *id, DossierQuiz *quiz)
{
  g_autoptr (DossierQuizResults) results = NULL;
  DossierSitting *self;
  DossierQuizView view;

  g_return_val_if_fail (quiz != NULL, NULL);

  dossier_quiz_get_view (quiz, &view);
  results = dossier_quiz_get_results (quiz, NULL);
  self = g_new0 (DossierSitting, 1);
  self->id = g_strdup (id);
  self->dossier = g_strdup (dossier_document_get_id (dossier_quiz_get_document (quiz)));
  self->mode = g_strdup (dossier_quiz_mode_words[view.mode]);
  self->state = dossier_quiz_to_json (quiz);
  self->is_finished = view.phase == DOSSIER_QUIZ_FINISHED;
  self->n_right = results->n_right;
  self->n_total = results->n_total;

  return self;
}

/* Within a transaction. A new sitting takes the place of an open one. */
gboolean
dossier_store_put_sitting (DossierStore *self, DossierSitting *sitting, GError **error)
{
  gint64 now = dossier_store_get_time (self, NULL);

  if (sitting->id == NULL)
    sitting->id = dossier_store_make_id (self);
  if (sitting->started_ms == 0)
    sitting->started_ms = now;
  sitting->updated_ms = now;

  return dossier_store_run (self, error,
                            "DELETE FROM sitting WHERE dossier = ? AND is_finished = 0 AND id <> ?",
                            "tt", sitting->dossier, sitting->id)
         && dossier_store_run (
             self, error,
             "INSERT INTO sitting (id, dossier, mode, state, is_finished, n_right, n_total,"
             " started_ms, updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
             " ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
             " is_finished = excluded.is_finished, n_right = excluded.n_right,"
             " n_total = excluded.n_total, updated_ms = excluded.updated_ms",
             "ttttiiiii", sitting->id, sitting->dossier, sitting->mode, sitting->state,
             (gint64) sitting->is_finished, (gint64) sitting->n_right, (gint64) sitting->n_total,
             sitting->started_ms, sitting->updated_ms);
}

/**
 * dossier_store_save_sitting:
 * @self: a store
 * @sitting: a sitting; its id and times are filled in
 * @error: where to say what is wrong
 *
 * Saves a sitting without an answer: an exam between its questions, or the
 * end of a practice.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_save_sitting (DossierStore *self, DossierSitting *sitting, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && sitting != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self, dossier_store_put_sitting (self, sitting, error), error);
}

static DossierSitting *
load_sitting (DossierStore *self, const char *dossier, gboolean is_finished, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  DossierSitting *sitting;
  gboolean has_row;

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (
      self, error,
      "SELECT id, dossier, mode, state, is_finished, n_right, n_total, started_ms, updated_ms"
      " FROM sitting WHERE dossier = ? AND is_finished = ? ORDER BY updated_ms DESC, id DESC LIMIT "
      "1",
      "ti", dossier, (gint64) is_finished);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error) || !has_row)
    return NULL;

  sitting = g_new0 (DossierSitting, 1);
  sitting->id = dossier_statement_dup_text (statement, 0);
  sitting->dossier = dossier_statement_dup_text (statement, 1);
  sitting->mode = dossier_statement_dup_text (statement, 2);
  sitting->state = dossier_statement_dup_text (statement, 3);
  sitting->is_finished = sqlite3_column_int (statement, 4);
  sitting->n_right = (guint) sqlite3_column_int (statement, 5);
  sitting->n_total = (guint) sqlite3_column_int (statement, 6);
  sitting->started_ms = sqlite3_column_int64 (statement, 7);
  sitting->updated_ms = sqlite3_column_int64 (statement, 8);

  return sitting;
}

/**
 * dossier_store_load_open_sitting:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the sitting to go on with; %NULL
 *   without an error when there is none
 */
DossierSitting *
dossier_store_load_open_sitting (DossierStore *self, const char *dossier, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, NULL);

  return load_sitting (self, dossier, FALSE, error);
}

/**
 * dossier_store_load_last_finished:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the sitting finished last, to compare
 *   with; %NULL without an error when there is none
 */
DossierSitting *
dossier_store_load_last_finished (DossierStore *self, const char *dossier, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, NULL);

  return load_sitting (self, dossier, TRUE, error);
}

/**
 * dossier_store_drop_sitting:
 * @self: a store
 * @id: a sitting
 * @error: where to say what is wrong
 *
 * Gives up a sitting. The answers given in it stay in the log.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_drop_sitting (DossierStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && id != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self,
                               dossier_store_run (self, error, "DELETE FROM sitting WHERE id = ?",
                                                  "t", id),
                               error);
}
