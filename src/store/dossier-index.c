/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

/* Readers share one connection, each in its turn; an update has its own, so
 * that one can search while it runs. */
struct _DossierIndex
{
  GObject parent_instance;

  char *path;
  GMutex mutex; /* guards what follows */
  DossierIndexBase reader;
  GMutex update_mutex; /* one update at a time */
};

G_DEFINE_FINAL_TYPE (DossierIndex, dossier_index, G_TYPE_OBJECT)

static void
dossier_index_finalize (GObject *object)
{
  DossierIndex *self = DOSSIER_INDEX (object);

  dossier_index_base_clear (&self->reader);
  g_clear_pointer (&self->path, g_free);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->update_mutex);

  G_OBJECT_CLASS (dossier_index_parent_class)->finalize (object);
}

static void
dossier_index_class_init (DossierIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_index_finalize;

  /* DossierIndex::updated: dossier_index_refresh_async() has changed something. */
  g_signal_new ("updated", DOSSIER_TYPE_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
}

static void
dossier_index_init (DossierIndex *self)
{
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->update_mutex);
}

/**
 * dossier_index_new: (constructor)
 * @profile: the folder of the store whose library is to be found
 *
 * The file is in the cache, named after @profile. Touches nothing yet.
 *
 * Returns: (transfer full): an index
 */
DossierIndex *
dossier_index_new (GFile *profile)
{
  DossierIndex *self = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (profile), NULL);

  uri = g_file_get_uri (profile);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  name = g_strdup_printf ("search-%.16s.db", sum);
  self = g_object_new (DOSSIER_TYPE_INDEX, NULL);
  self->path = g_build_filename (g_get_user_cache_dir (), "dossier", name, NULL);
  dossier_index_base_init (&self->reader, self->path);

  return self;
}

/**
 * dossier_index_get_for_store:
 * @store: a store
 *
 * Returns: (transfer none): the index of its library, made when first asked for
 */
DossierIndex *
dossier_index_get_for_store (DossierStore *store)
{
  DossierIndex *self = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (store), NULL);

  self = g_object_get_data (G_OBJECT (store), "dossier-index");
  if (self == NULL)
    {
      self = dossier_index_new (dossier_store_get_folder (store));
      g_object_set_data_full (G_OBJECT (store), "dossier-index", self, g_object_unref);
    }

  return self;
}

/* With the notes of @store, unless that is %NULL. Says in @has_changed whether
 * other things can be found than before. */
gboolean
dossier_index_update_here (DossierIndex *self,
                           const char *const *uris,
                           DossierStore *store,
                           gboolean *has_changed,
                           GCancellable *cancellable,
                           GError **error)
{
  DossierIndexBase writer;
  gboolean is_good = FALSE;

  g_mutex_lock (&self->update_mutex);
  dossier_index_base_init (&writer, self->path);
  is_good = dossier_index_base_update (&writer, uris, store, cancellable, error);
  *has_changed = writer.has_changed;
  dossier_index_base_clear (&writer);
  g_mutex_unlock (&self->update_mutex);

  return is_good;
}

/**
 * dossier_index_update:
 * @self: an index
 * @uris: (array zero-terminated=1): the files that are to be found
 * @cancellable: (nullable): to give up; what was done until then stays
 * @error: where to say what is wrong
 *
 * Reads the files that the index does not know or that have changed, and drops
 * those that are not among @uris or are gone. An index that is damaged or of
 * another version is made anew. A file that cannot be read is left out. Notes
 * are found after dossier_index_refresh() only.
 *
 * Returns: whether the index is up to date
 */
gboolean
dossier_index_update (DossierIndex *self,
                      const char *const *uris,
                      GCancellable *cancellable,
                      GError **error)
{
  gboolean has_changed = FALSE;

  g_return_val_if_fail (DOSSIER_IS_INDEX (self) && uris != NULL, FALSE);

  return dossier_index_update_here (self, uris, NULL, &has_changed, cancellable, error);
}

/* A damaged file goes away: the next update makes another. */
static void
let_go_of_damaged (DossierIndex *self, const GError *error)
{
  if (g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED))
    dossier_index_base_remove (&self->reader);
}

/**
 * dossier_index_search:
 * @self: an index
 * @query: words, or their beginnings; any text at all
 * @n_most: how many hits of each kind at most
 * @cancellable: (nullable): to give up
 * @error: where to say what is wrong
 *
 * Finds what holds all words of @query, whatever their case and accents. Only
 * the first 16 count.
 *
 * Returns: (transfer full) (nullable): what was found
 */
DossierHits *
dossier_index_search (DossierIndex *self,
                      const char *query,
                      const guint n_most[DOSSIER_N_HIT_KINDS],
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GError) local_error = NULL;
  DossierHits *hits = NULL;

  g_return_val_if_fail (DOSSIER_IS_INDEX (self) && query != NULL, NULL);

  g_mutex_lock (&self->mutex);
  if (dossier_index_base_open (&self->reader, FALSE, &local_error))
    {
      dossier_index_base_watch (&self->reader, cancellable);
      hits = dossier_index_base_search (&self->reader, query, n_most, &local_error);
      dossier_index_base_watch (&self->reader, NULL);
    }
  if (local_error != NULL)
    {
      let_go_of_damaged (self, local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }
  g_mutex_unlock (&self->mutex);

  return hits;
}

typedef struct
{
  char *query;
  guint n_most[DOSSIER_N_HIT_KINDS];
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_free (query->query);
  g_free (query);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Query *query = task_data;
  GError *error = NULL;
  DossierHits *hits
      = dossier_index_search (source, query->query, query->n_most, cancellable, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) dossier_hits_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_index_search_async:
 * @self: an index
 * @query: any text
 * @n_most: how many hits of each kind at most
 * @cancellable: (nullable): to give up, as when another letter is typed
 * @callback: called with the hits
 * @user_data: for @callback
 *
 * As dossier_index_search(), in a thread.
 */
void
dossier_index_search_async (DossierIndex *self,
                            const char *query,
                            const guint n_most[DOSSIER_N_HIT_KINDS],
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Query *data = g_new0 (Query, 1);

  data->query = g_strdup (query);
  memcpy (data->n_most, n_most, sizeof data->n_most);
  g_task_set_source_tag (task, dossier_index_search_async);
  g_task_set_task_data (task, data, query_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * dossier_index_search_finish:
 * @self: an index
 * @result: a result
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): what was found
 */
DossierHits *
dossier_index_search_finish (DossierIndex *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dossier_index_find:
 * @self: an index
 * @dossier: the id of a dossier
 * @kind: what it is
 * @id: its id within the dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): what the index knows of one thing, with
 *   nothing marked; %NULL without an error when it knows no such
 */
DossierHit *
dossier_index_find (
    DossierIndex *self, const char *dossier, DossierHitKind kind, const char *id, GError **error)
{
  DossierHit *hit = NULL;

  g_return_val_if_fail (DOSSIER_IS_INDEX (self) && dossier != NULL && id != NULL, NULL);

  g_mutex_lock (&self->mutex);
  if (dossier_index_base_open (&self->reader, FALSE, error))
    hit = dossier_index_base_find (&self->reader, dossier, kind, id, error);
  g_mutex_unlock (&self->mutex);

  return hit;
}
