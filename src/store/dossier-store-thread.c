/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

typedef struct
{
  DossierStore *store;
  DossierStoreJob job;
  gpointer data;
  GDestroyNotify data_destroy;
} Work;

static void
work_free (Work *self)
{
  g_clear_object (&self->store);
  if (self->data_destroy != NULL)
    self->data_destroy (self->data);
  g_free (self);
}

static void
do_work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr (GError) error = NULL;
  gboolean is_good = dossier_store_open (work->store, &error)
                     && work->job (work->store, work->data, cancellable, &error);

  /* The connection is used, and closed, in this thread alone. */
  g_clear_object (&work->store);
  if (is_good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Runs @job in a thread, on a store of its own for the same folder, whose
 * clock stands still at the moment of this call. */
void
dossier_store_run_in_thread (DossierStore *self,
                             DossierStoreJob job,
                             gpointer data,
                             GDestroyNotify data_destroy,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->store = dossier_store_new_for_thread (self);
  work->job = job;
  work->data = data;
  work->data_destroy = data_destroy;
  g_task_set_source_tag (task, job);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, do_work);
}

gboolean
dossier_store_finish_in_thread (DossierStore *self,
                                GAsyncResult *result,
                                DossierStoreJob job,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == job, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What the job worked with, until @result is gone. */
gpointer
dossier_store_get_work_data (GAsyncResult *result)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  return work->data;
}
