/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Several devices by way of a folder that something else keeps in step. Each
 * has a file of its own there, `dossier-DEVICE.jsonl`, to which it alone adds
 * what happened on it; the others' are read. So there is nothing to disagree
 * about: what is known is the sum of all files, in whatever order they come. */

#include "dossier-store-sync.h"

#include "dossier-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define PREFIX "dossier-"
#define SUFFIX ".jsonl"

char *
dossier_store_dup_shared_name (DossierStore *self)
{
  return g_strconcat (PREFIX, dossier_store_get_device (self), SUFFIX, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All files of logs but the one named @own; also copies that were put beside
 * one because two programs wrote at once. */
static GPtrArray *
list_files (const char *folder, const char *own, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      dossier_store_fail_folder (folder, errno, error);
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, PREFIX) && g_str_has_suffix (name, SUFFIX)
        && g_strcmp0 (name, own) != 0 && g_utf8_validate (name, -1, NULL))
      g_ptr_array_add (names, g_strdup (name));
  g_dir_close (dir);
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

static gboolean
is_unchanged (DossierSharedFile *file)
{
  g_autofree char *path = g_build_filename (file->folder, file->name, NULL);
  GStatBuf status;

  return file->size > 0 && file->n_unreadable == 0 && g_stat (path, &status) == 0
         && status.st_size == file->size
         && status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000
                == file->mtime_us;
}

static gboolean
read_others (DossierStore *self,
             const char *folder,
             const char *own,
             DossierMergeCounts *counts,
             GHashTable *devices,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) names = list_files (folder, own, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (DossierSharedFile) file
          = dossier_shared_file_load (self, folder, names->pdata[i], error);

      if (file == NULL)
        return FALSE;
      if (!is_unchanged (file)
          && !dossier_shared_file_read (file, self, NULL, counts, cancellable, error))
        return FALSE;
      counts->n_unreadable += file->n_unreadable;
      if (devices != NULL && file->device != NULL)
        g_hash_table_add (devices, g_strdup (file->device));
    }

  return TRUE;
}

/* For a store that is being made again: whatever the shared folder has, if
 * there was one. That it cannot be read is no reason to fail. */
gboolean
dossier_store_read_shared (DossierStore *self, GError **error)
{
  g_autofree char *folder = NULL;
  DossierMergeCounts counts = { 0 };

  if (!dossier_store_load_text (self, DOSSIER_STORE_SYNC_FOLDER, &folder, error))
    return FALSE;
  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  return read_others (self, folder, NULL, &counts, NULL, NULL, error);
}

static gboolean
remember_folder (DossierStore *self, const char *folder, GError **error)
{
  g_autofree char *known = NULL;

  if (!dossier_store_load_text (self, DOSSIER_STORE_SYNC_FOLDER, &known, error))
    return FALSE;

  return g_strcmp0 (known, folder) == 0
         || (dossier_store_begin_here (self, error)
             && dossier_store_end (self,
                                   dossier_store_save_text (self, DOSSIER_STORE_SYNC_FOLDER, folder,
                                                            error),
                                   error));
}

static gboolean
count_held (DossierStore *self, DossierSyncReport *report, GError **error)
{
  gint64 n_held;

  if (!dossier_store_read_int (self, &n_held, error,
                               "SELECT count(*) FROM pending WHERE from_ms > ?", "i",
                               dossier_store_get_time (self, NULL)))
    return FALSE;
  report->n_held = (guint) n_held;

  return TRUE;
}

/* Without the names that this device has or had. */
static gboolean
count_devices (DossierStore *self, GHashTable *devices, DossierSyncReport *report, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  statement = dossier_store_prepare (self, error,
                                     "SELECT id FROM device WHERE is_own = 1"
                                     " UNION SELECT id FROM former_device",
                                     "");
  while (statement != NULL && has_row)
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (has_row)
        g_hash_table_remove (devices, sqlite3_column_text (statement, 0));
    }
  report->n_devices = g_hash_table_size (devices);

  return statement != NULL;
}

/* A row of this device that only another file had, such as a copy that was
 * put beside the own one, goes into the own one. */
static gboolean
sync_all (DossierStore *self,
          const char *folder,
          DossierSyncReport *report,
          DossierMergeCounts *counts,
          GHashTable *devices,
          GCancellable *cancellable,
          GError **error)
{
  g_autofree char *own = dossier_store_dup_shared_name (self);
  guint n_own;

  if (!dossier_store_sync_own (self, folder, FALSE, counts, &report->n_written, cancellable, error))
    return FALSE;
  n_own = counts->n_own;
  if (!read_others (self, folder, own, counts, devices, cancellable, error))
    return FALSE;

  return counts->n_own == n_own
         || dossier_store_sync_own (self, folder, TRUE, counts, &report->n_written, cancellable,
                                    error);
}

static gboolean
sync_folder (DossierStore *self,
             const char *folder,
             DossierSyncReport *report,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GHashTable) devices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  DossierMergeCounts counts = { 0 };

  *report = (DossierSyncReport) { 0 };
  if (!remember_folder (self, folder, error)
      || !sync_all (self, folder, report, &counts, devices, cancellable, error)
      || !dossier_store_catch_up (self, cancellable, error))
    return FALSE;
  report->n_read = counts.n_new;
  report->n_unreadable = counts.n_unreadable;
  report->n_conflicts = counts.n_conflicts;

  return count_devices (self, devices, report, error) && count_held (self, report, error);
}

/**
 * dossier_store_sync:
 * @self: a store
 * @folder: a folder that other devices see too
 * @report: (out caller-allocates) (optional): what happened
 * @error: where to say what is wrong
 *
 * Writes what is new here into this device's file in @folder, reads what is
 * new in the others', and brings the cache up to date. Nothing that is there
 * is ever changed; a line that is cut off is read once it is whole.
 *
 * Returns: whether all of it is done; what was done before it failed stays
 */
gboolean
dossier_store_sync (DossierStore *self, GFile *folder, DossierSyncReport *report, GError **error)
{
  g_autofree char *path = NULL;
  DossierSyncReport local_report;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && G_IS_FILE (folder), FALSE);

  path = g_file_get_path (folder);
  if (path == NULL)
    return dossier_store_fail_folder (g_file_peek_path (folder), ENOTSUP, error);

  return dossier_store_open (self, error)
         && sync_folder (self, path, report != NULL ? report : &local_report, NULL, error);
}

typedef struct
{
  char *folder;
  DossierSyncReport report;
} Sync;

static void
sync_free (Sync *self)
{
  g_free (self->folder);
  g_free (self);
}

static gboolean
do_sync (DossierStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Sync *sync = data;

  if (sync->folder == NULL)
    return dossier_store_fail_folder (NULL, ENOTSUP, error);

  return sync_folder (store, sync->folder, &sync->report, cancellable, error);
}

/**
 * dossier_store_sync_async:
 * @self: a store
 * @folder: a folder that other devices see too
 * @cancellable: (nullable): to stop; what was done before stays
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As dossier_store_sync(), in a thread; answers may be given meanwhile.
 */
void
dossier_store_sync_async (DossierStore *self,
                          GFile *folder,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Sync *sync;

  g_return_if_fail (DOSSIER_IS_STORE (self) && G_IS_FILE (folder));

  sync = g_new0 (Sync, 1);
  sync->folder = g_file_get_path (folder);
  dossier_store_run_in_thread (self, do_sync, sync, (GDestroyNotify) sync_free, cancellable,
                               callback, user_data);
}

/**
 * dossier_store_sync_finish:
 * @self: a store
 * @result: what the callback was given
 * @report: (out caller-allocates) (optional): what happened
 * @error: where to say what is wrong
 *
 * Returns: whether all of it is done
 */
gboolean
dossier_store_sync_finish (DossierStore *self,
                           GAsyncResult *result,
                           DossierSyncReport *report,
                           GError **error)
{
  const Sync *sync;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  if (!dossier_store_finish_in_thread (self, result, do_sync, error))
    return FALSE;
  sync = dossier_store_get_work_data (result);
  if (sync->report.n_read > 0)
    g_signal_emit_by_name (self, "changed");
  if (report != NULL)
    *report = sync->report;

  return TRUE;
}
