/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

static gboolean
is_there (DossierStore *store)
{
  return !dossier_store_is_guest (store)
         || g_file_test (dossier_store_get_path (store), G_FILE_TEST_EXISTS);
}

/* To a guest, a library that nobody has made is an empty one. */
static GPtrArray *
list_library (DossierStore *store, GError **error)
{
  return is_there (store) ? dossier_store_list_library (store, error) : g_ptr_array_new ();
}

/**
 * dossier_index_list_files:
 * @store: where the library is kept
 * @bundled: the dossier that comes with the program
 * @error: where to say what is wrong
 *
 * The bundled dossier counts even before it was first opened; once it is in
 * the library, under its id, it is there once.
 *
 * Returns: (transfer full) (nullable): the addresses of what is to be found
 */
char **
dossier_index_list_files (DossierStore *store, GFile *bundled, GError **error)
{
  g_autoptr (GPtrArray) library = list_library (store, error);
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_autofree char *bundled_uri = g_file_get_uri (bundled);
  g_autofree char *bundled_name = g_file_get_basename (bundled);
  gboolean has_bundled = FALSE;

  if (library == NULL)
    return NULL;

  /* Its file is named after its id. */
  if (g_str_has_suffix (bundled_name, ".dossier"))
    bundled_name[strlen (bundled_name) - strlen (".dossier")] = '\0';
  for (guint i = 0; i < library->len; i++)
    {
      const DossierLibraryEntry *entry = g_ptr_array_index (library, i);
      g_autoptr (GFile) file = g_file_new_for_uri (entry->uri);
      const gboolean is_here = g_file_is_native (file) && g_file_query_exists (file, NULL);

      /* A file that is far away is not fetched unasked. */
      if (is_here)
        g_strv_builder_add (uris, entry->uri);
      has_bundled |= is_here
                     && (g_str_equal (entry->uri, bundled_uri)
                         || g_str_equal (entry->dossier, bundled_name));
    }
  if (!has_bundled)
    g_strv_builder_add (uris, bundled_uri);

  return g_strv_builder_end (uris);
}

static gboolean
refresh (DossierIndex *self,
         DossierStore *store,
         GFile *bundled,
         gboolean *has_changed,
         GCancellable *cancellable,
         GError **error)
{
  g_auto (GStrv) uris = dossier_index_list_files (store, bundled, error);

  return uris != NULL
         && dossier_index_update_here (self, (const char *const *) uris,
                                       is_there (store) ? store : NULL, has_changed, cancellable,
                                       error);
}

/**
 * dossier_index_refresh:
 * @self: an index
 * @store: where the library is kept
 * @bundled: the dossier that comes with the program
 * @cancellable: (nullable): to give up; what was done until then stays
 * @error: where to say what is wrong
 *
 * Makes the index one of all that is in the library now, and of @bundled, with
 * the notes of the person as they are.
 *
 * Returns: whether the index is up to date
 */
gboolean
dossier_index_refresh (DossierIndex *self,
                       DossierStore *store,
                       GFile *bundled,
                       GCancellable *cancellable,
                       GError **error)
{
  gboolean has_changed = FALSE;

  g_return_val_if_fail (DOSSIER_IS_INDEX (self) && DOSSIER_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_FILE (bundled), FALSE);

  return refresh (self, store, bundled, &has_changed, cancellable, error);
}

typedef struct
{
  DossierStore *store; /* of the thread's own */
  GFile *bundled;
  gboolean has_changed;
} Refresh;

static void
refresh_free (gpointer data)
{
  Refresh *work = data;

  g_clear_object (&work->store);
  g_object_unref (work->bundled);
  g_free (work);
}

static void
refresh_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Refresh *work = task_data;
  GError *error = NULL;
  const gboolean is_good
      = refresh (source, work->store, work->bundled, &work->has_changed, cancellable, &error);

  /* The connection is used, and closed, in this thread alone. */
  g_clear_object (&work->store);
  if (is_good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_index_refresh_async:
 * @self: an index
 * @store: where the library is kept
 * @bundled: the dossier that comes with the program
 * @cancellable: (nullable): to give up
 * @callback: called at the end
 * @user_data: for @callback
 *
 * As dossier_index_refresh(), in a thread.
 */
void
dossier_index_refresh_async (DossierIndex *self,
                             DossierStore *store,
                             GFile *bundled,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Refresh *work = g_new0 (Refresh, 1);

  work->store = dossier_store_new_for_thread (store);
  work->bundled = g_object_ref (bundled);
  g_task_set_source_tag (task, dossier_index_refresh_async);
  g_task_set_task_data (task, work, refresh_free);
  g_task_run_in_thread (task, refresh_in_thread);
}

/**
 * dossier_index_refresh_finish:
 * @self: an index
 * @result: a result
 * @error: where to say what is wrong
 *
 * Emits “updated” when other things can be found than before.
 *
 * Returns: whether the index is up to date
 */
gboolean
dossier_index_refresh_finish (DossierIndex *self, GAsyncResult *result, GError **error)
{
  const Refresh *work = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  work = g_task_get_task_data (G_TASK (result));
  if (work->has_changed)
    g_signal_emit_by_name (self, "updated");

  return g_task_propagate_boolean (G_TASK (result), error);
}
