/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-progress-report.h"

#include "store/dossier-store-mastery.h"
#include "store/dossier-bundled.h"
#include "ui/common/dossier-day-words.h"
#include "ui/library/dossier-shelf.h"

/* A log of years takes a moment to be read: that is done in a thread, which
 * opens the store for itself. */
typedef struct
{
  GFile *folder;
  DossierClock *clock;
  DossierDocument *document; /* nullable: all dossiers */
  DossierMasteryRules rules;
} Order;

static void
order_free (Order *self)
{
  g_object_unref (self->folder);
  g_object_unref (self->clock);
  g_clear_object (&self->document);
  g_free (self);
}

static void
row_clear (DossierProgressRow *self)
{
  g_free (self->title);
  g_free (self->uri);
}

void
dossier_progress_report_free (DossierProgressReport *self)
{
  g_clear_pointer (&self->progress, dossier_progress_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

static gboolean
load_one (DossierProgressReport *self, DossierStore *store, const Order *order, GError **error)
{
  const char *dossier = dossier_document_get_id (order->document);
  const gint64 today = dossier_store_get_today (store);
  g_autoptr (GHashTable) masteries = dossier_store_get_masteries (store, dossier, error);
  g_autoptr (GArray) tallies = NULL;

  if (masteries == NULL)
    return FALSE;
  tallies = dossier_store_get_tallies (store, dossier, error);
  if (tallies == NULL)
    return FALSE;

  self->judged_day = MAX (today, dossier_store_get_exam_day (store, dossier, NULL));
  self->progress = dossier_progress_new (order->document, masteries,
                                         (const DossierTally *) (gpointer) tallies->data,
                                         tallies->len, &order->rules, today, self->judged_day,
                                         dossier_day_get_first_weekday ());

  return TRUE;
}

/* Counts what is known of a dossier, and adds its masteries to @all. */
static gboolean
add_row (DossierProgressReport *self,
         DossierStore *store,
         const Order *order,
         const DossierShelfEntry *entry,
         GPtrArray *tables,
         GPtrArray *all,
         GError **error)
{
  DossierProgressRow row = { .title = NULL };
  guint n_left = entry->n_questions; /* never asked */
  GHashTable *masteries = dossier_store_get_masteries (store, entry->dossier, error);
  g_autoptr (GHashTable) questions
      = entry->digest != NULL ? dossier_digest_dup_questions (entry->digest) : NULL;
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  if (masteries == NULL)
    return FALSE;

  g_ptr_array_add (tables, masteries);
  g_hash_table_iter_init (&iter, masteries);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const DossierMastery *mastery = value;

      if (questions != NULL && !g_hash_table_contains (questions, id))
        continue;

      if (!mastery->is_set_aside)
        row.counts.n[dossier_mastery_get_knowledge (mastery, &order->rules, self->judged_day)]++;
      n_left -= n_left > 0;
      g_ptr_array_add (all, value);
    }
  row.counts.n[DOSSIER_KNOWLEDGE_NEW] += n_left;
  row.title = g_strdup (entry->title);
  row.uri = g_strdup (entry->uri);
  g_array_append_val (self->rows, row);

  return TRUE;
}

static gboolean
load_all (DossierProgressReport *self, DossierStore *store, const Order *order, GError **error)
{
  g_autoptr (GFile) digests = dossier_digest_dup_default_folder ();
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  g_autofree char *bundled_uri = g_file_get_uri (bundled);
  g_autoptr (GPtrArray) shelf = dossier_shelf_load (store, digests, bundled_uri, error);
  g_autoptr (GArray) tallies = NULL;
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n_questions = 0;

  if (shelf == NULL)
    return FALSE;
  tallies = dossier_store_get_tallies (store, NULL, error);
  if (tallies == NULL)
    return FALSE;

  self->judged_day = dossier_store_get_today (store);
  self->rows = g_array_new (FALSE, FALSE, sizeof (DossierProgressRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);
  for (guint i = 0; i < shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (shelf, i);

      if (entry->dossier == NULL || entry->title == NULL || entry->n_questions == 0)
        continue;
      if (!add_row (self, store, order, entry, tables, all, error))
        return FALSE;
      n_questions += entry->n_questions;
    }
  self->progress
      = dossier_progress_new_over_all ((const DossierMastery *const *) all->pdata, all->len,
                                       n_questions, (const DossierTally *) (gpointer) tallies->data,
                                       tallies->len, &order->rules, self->judged_day,
                                       dossier_day_get_first_weekday ());

  return TRUE;
}

static void
load (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Order *order = task_data;
  g_autoptr (DossierStore) store
      = dossier_store_new_with_clock (order->folder, dossier_clock_tell,
                                      g_object_ref (order->clock), g_object_unref);
  g_autoptr (DossierProgressReport) report = g_new0 (DossierProgressReport, 1);
  GError *error = NULL;
  gboolean is_loaded;

  dossier_store_set_rules (store, order->rules.scheduler.desired_retention,
                           order->rules.rollover_hour);
  is_loaded = order->document != NULL ? load_one (report, store, order, &error)
                                      : load_all (report, store, order, &error);
  dossier_store_close (store);
  if (is_loaded)
    g_task_return_pointer (task, g_steal_pointer (&report),
                           (GDestroyNotify) dossier_progress_report_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_progress_report_load_async:
 * @store: the store of the main thread
 * @clock: its clock
 * @document: (nullable): a dossier, %NULL for all
 * @cancellable: (nullable): to give up
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Works out in a thread what a progress page shows.
 */
void
dossier_progress_report_load_async (DossierStore *store,
                                    DossierClock *clock,
                                    DossierDocument *document,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);
  GError *error = NULL;

  g_return_if_fail (DOSSIER_IS_STORE (store));
  g_return_if_fail (DOSSIER_IS_CLOCK (clock));

  order->folder = g_object_ref (dossier_store_get_folder (store));
  order->clock = g_object_ref (clock);
  order->document = document != NULL ? g_object_ref (document) : NULL;
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  if (dossier_store_get_rules (store, &order->rules, &error))
    g_task_run_in_thread (task, load);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_progress_report_load_finish:
 * @result: a result
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the report
 */
DossierProgressReport *
dossier_progress_report_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
