/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-fit.h"

/* Progress is told no finer than this. */
#define PROGRESS_STEP 0.01

typedef struct
{
  DossierScheduler scheduler;
  DossierFitReview *reviews;
  guint n_reviews;
  DossierFitProgress progress;
  gpointer user_data;
  double told;
} Job;

typedef struct
{
  GTask *task;
  double share;
} Report;

static void
job_free (Job *self)
{
  g_free (self->reviews);
  g_free (self);
}

static void
report_free (Report *self)
{
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
on_report (gpointer data)
{
  Report *report = data;
  Job *job = g_task_get_task_data (report->task);

  job->progress (report->share, job->user_data);

  return G_SOURCE_REMOVE;
}

/* Called in the thread. Sources of one priority are dispatched in the order in
 * which they were attached, so that no report follows the result. */
static void
send_report (double share, gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GSource) source = NULL;
  Report *report;

  if (share < 1 && share - job->told < PROGRESS_STEP)
    return;
  job->told = share;
  report = g_new (Report, 1);
  *report = (Report) { g_object_ref (task), share };
  source = g_idle_source_new ();
  g_source_set_static_name (source, "dossier_fit_async");
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, on_report, report, (GDestroyNotify) report_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autofree DossierFit *fit = g_new0 (DossierFit, 1);

  if (dossier_fit (&job->scheduler, job->reviews, job->n_reviews,
                   job->progress != NULL ? send_report : NULL, task, cancellable, fit))
    g_task_return_pointer (task, g_steal_pointer (&fit), g_free);
  else
    g_task_return_error_if_cancelled (task);
}

/**
 * dossier_fit_async:
 * @scheduler: a scheduler, with the old parameters; copied
 * @reviews: (array length=n_reviews): a log, question by question; copied
 * @n_reviews: how many reviews
 * @progress: (nullable): called in the caller's main context with the share
 *   that is done, and never after @callback
 * @user_data: for @progress
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @callback_data: for @callback
 *
 * Does what dossier_fit() does, in a thread.
 */
void
dossier_fit_async (const DossierScheduler *scheduler,
                   const DossierFitReview *reviews,
                   guint n_reviews,
                   DossierFitProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer callback_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (scheduler != NULL);
  g_return_if_fail (reviews != NULL || n_reviews == 0);

  task = g_task_new (NULL, cancellable, callback, callback_data);
  g_task_set_source_tag (task, dossier_fit_async);
  job = g_new0 (Job, 1);
  *job = (Job) {
    .scheduler = *scheduler,
    .reviews = g_memdup2 (reviews, n_reviews * sizeof *reviews),
    .n_reviews = n_reviews,
    .progress = progress,
    .user_data = user_data,
  };
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run);
}

/**
 * dossier_fit_finish:
 * @result: what the callback was given
 * @fit: (out caller-allocates): the new parameters, and what they are worth
 * @error: return location for an error, %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
dossier_fit_finish (GAsyncResult *result, DossierFit *fit, GError **error)
{
  g_autofree DossierFit *found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (fit != NULL, FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;
  *fit = *found;

  return TRUE;
}
