/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

struct _DossierStore
{
  GObject parent_instance;

  GFile *folder;
  char *path;
  sqlite3 *database;
  char *device;
  dev_t file_device; /* of the file opened, to notice when it is taken away */
  ino_t file_inode;

  DossierClockFunc clock;
  gpointer clock_data;
  GDestroyNotify clock_destroy;
};

G_DEFINE_FINAL_TYPE (DossierStore, dossier_store, G_TYPE_OBJECT)

static void
dossier_store_finalize (GObject *object)
{
  DossierStore *self = DOSSIER_STORE (object);

  dossier_store_close (self);
  if (self->clock_destroy != NULL)
    self->clock_destroy (self->clock_data);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (dossier_store_parent_class)->finalize (object);
}

static void
dossier_store_class_init (DossierStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_store_finalize;
}

static void
dossier_store_init (DossierStore *self)
{
}

static gint64
read_system_clock (int *zone_offset_min, gpointer user_data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  *zone_offset_min = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);

  return g_date_time_to_unix (now) * 1000 + g_date_time_get_microsecond (now) / 1000;
}

/**
 * dossier_store_new: (constructor)
 * @folder: where `dossier.db` is or will be; made when missing
 *
 * Touches nothing before the first call that needs it.
 *
 * Returns: (transfer full): the store, with the clock of the system
 */
DossierStore *
dossier_store_new (GFile *folder)
{
  return dossier_store_new_with_clock (folder, read_system_clock, NULL, NULL);
}

/**
 * dossier_store_new_with_clock: (constructor)
 * @folder: a folder with a path
 * @clock: (scope notified): tells the time
 * @clock_data: for @clock
 * @clock_destroy: (nullable): frees @clock_data
 *
 * Returns: (transfer full): the store
 */
DossierStore *
dossier_store_new_with_clock (GFile *folder,
                              DossierClockFunc clock,
                              gpointer clock_data,
                              GDestroyNotify clock_destroy)
{
  g_autofree char *path = NULL;
  DossierStore *self;

  g_return_val_if_fail (G_IS_FILE (folder) && clock != NULL, NULL);

  path = g_file_get_path (folder);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_STORE, NULL);
  self->folder = g_object_ref (folder);
  self->path = g_build_filename (path, DOSSIER_STORE_FILE, NULL);
  self->clock = clock;
  self->clock_data = clock_data;
  self->clock_destroy = clock_destroy;

  return self;
}

/**
 * dossier_store_dup_default_folder:
 *
 * Returns: (transfer full): where the program keeps its store
 */
GFile *
dossier_store_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "dossier", NULL);
}

GFile *
dossier_store_get_folder (DossierStore *self)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  return self->folder;
}

sqlite3 *
dossier_store_get_database (DossierStore *self)
{
  return self->database;
}

const char *
dossier_store_get_path (DossierStore *self)
{
  return self->path;
}

const char *
dossier_store_get_device (DossierStore *self)
{
  return self->device;
}

gint64
dossier_store_get_time (DossierStore *self, int *zone_offset_min)
{
  int offset = 0;
  gint64 now = self->clock (&offset, self->clock_data);

  if (zone_offset_min != NULL)
    *zone_offset_min = offset;

  return now;
}

/* Answers written to a file that was deleted or replaced would be lost with
 * the last process that has it open. */
static gboolean
is_file_in_place (DossierStore *self)
{
  GStatBuf status;

  return g_stat (self->path, &status) == 0 && status.st_dev == self->file_device
         && status.st_ino == self->file_inode;
}

static gboolean
remember_file (DossierStore *self, GError **error)
{
  GStatBuf status;

  if (g_stat (self->path, &status) != 0)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_OPEN, error);
  self->file_device = status.st_dev;
  self->file_inode = status.st_ino;

  return TRUE;
}

static gboolean
read_own_device (DossierStore *self, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  statement = dossier_store_prepare (self, error, "SELECT id FROM device WHERE is_own", "");
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_DAMAGED, error);
  self->device = dossier_statement_dup_text (statement, 0);

  return TRUE;
}

static gboolean
open_database (DossierStore *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int flags
      = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  /* What is wrong with the folder, SQLite says when it cannot open the file. */
  g_mkdir_with_parents (folder, 0700);
  /* SQLite would open it for reading, and leave files beside it that nobody
   * may write to either. */
  if (access (self->path, F_OK) == 0 && access (self->path, W_OK) != 0)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_READ_ONLY, error);
  if (sqlite3_open_v2 (self->path, &self->database, flags, NULL) != SQLITE_OK)
    return dossier_store_fail (self, error);

  return remember_file (self, error) && dossier_store_prepare_schema (self, error)
         && read_own_device (self, error);
}

/**
 * dossier_store_open:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Makes the folder and the file when they are missing, and brings an older
 * file up to date. Every other call does this first; call it to know early.
 *
 * Returns: whether the store is open
 */
gboolean
dossier_store_open (DossierStore *self, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  if (self->database != NULL && is_file_in_place (self))
    return TRUE;
  dossier_store_close (self);
  if (open_database (self, error))
    return TRUE;
  dossier_store_close (self);

  return FALSE;
}

/**
 * dossier_store_close:
 * @self: a store
 *
 * Lets go of the file. The next call opens it again.
 */
void
dossier_store_close (DossierStore *self)
{
  g_return_if_fail (DOSSIER_IS_STORE (self));

  g_clear_pointer (&self->database, sqlite3_close_v2);
  g_clear_pointer (&self->device, g_free);
}

/* Opens when needed, and begins a transaction that will write. */
gboolean
dossier_store_begin (DossierStore *self, GError **error)
{
  return dossier_store_open (self, error) && dossier_store_run (self, error, "BEGIN IMMEDIATE", "");
}

/* Commits, or takes everything back. When it returns %TRUE it is on disk. */
gboolean
dossier_store_end (DossierStore *self, gboolean is_good, GError **error)
{
  if (is_good && dossier_store_run (self, error, "COMMIT", ""))
    return TRUE;
  if (sqlite3_get_autocommit (self->database) == 0)
    dossier_store_run (self, NULL, "ROLLBACK", "");

  return FALSE;
}
