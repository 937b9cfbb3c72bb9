/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-fit-run.h"

#include "store/dossier-store-mastery.h"

/* Reads the log in a thread, with a store of its own, and fits to it in
 * another: a long log takes seconds for either. */

typedef struct
{
  GFile *folder;
  double desired_retention;
  guint rollover_hour;
  gint64 now_ms;
  DossierFitProgress progress;
  gpointer progress_data;

  DossierMasteryRules rules;
  GArray *reviews;
  DossierFit fit;
} Run;

static void
run_free (Run *self)
{
  g_clear_object (&self->folder);
  g_clear_pointer (&self->reviews, g_array_unref);
  g_free (self);
}

static gint64
stand_still (int *zone_offset_min, gpointer now_ms)
{
  if (zone_offset_min != NULL)
    *zone_offset_min = 0;

  return *(const gint64 *) now_ms;
}

static void
read_log (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  g_autoptr (DossierStore) store
      = dossier_store_new_with_clock (run->folder, stand_still, &run->now_ms, NULL);
  g_autoptr (GError) error = NULL;

  dossier_store_set_rules (store, run->desired_retention, run->rollover_hour);
  if (dossier_store_get_rules (store, &run->rules, &error))
    run->reviews = dossier_store_list_fit_reviews (store, &error);
  if (run->reviews != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_fitted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (dossier_fit_finish (result, &run->fit, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  dossier_fit_async (&run->rules.scheduler, (const DossierFitReview *) run->reviews->data,
                     run->reviews->len, run->progress, run->progress_data,
                     g_task_get_cancellable (task), on_fitted, g_object_ref (task));
}

/**
 * dossier_fit_run_async:
 * @store: where answers are kept
 * @desired_retention: the person's rules …
 * @rollover_hour: … by which the log is read
 * @now_ms: the present, in Unix milliseconds
 * @progress: (nullable): told in the main loop how far it is, from 0 to 1
 * @progress_data: for @progress
 * @cancellable: (nullable): to give up with
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Fits the model to what the person has answered so far. Changes nothing.
 */
void
dossier_fit_run_async (DossierStore *store,
                       double desired_retention,
                       guint rollover_hour,
                       gint64 now_ms,
                       DossierFitProgress progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) reading = NULL;
  Run *run = NULL;

  g_return_if_fail (DOSSIER_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, user_data);
  run = g_new0 (Run, 1);
  run->folder = g_object_ref (dossier_store_get_folder (store));
  run->desired_retention = desired_retention;
  run->rollover_hour = rollover_hour;
  run->now_ms = now_ms;
  run->progress = progress;
  run->progress_data = progress_data;
  g_task_set_source_tag (task, dossier_fit_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);

  /* The outer task has the data, and outlives the inner. */
  reading = g_task_new (store, cancellable, on_read, g_object_ref (task));
  g_task_set_task_data (reading, run, NULL);
  g_task_run_in_thread (reading, read_log);
}

/**
 * dossier_fit_run_finish:
 * @store: where answers are kept
 * @result: what the callback got
 * @fit: (out caller-allocates): what came out
 * @error: where to say why nothing did
 *
 * Returns: whether there is a result
 */
gboolean
dossier_fit_run_finish (DossierStore *store, GAsyncResult *result, DossierFit *fit, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *fit = ((Run *) g_task_get_task_data (G_TASK (result)))->fit;

  return TRUE;
}
