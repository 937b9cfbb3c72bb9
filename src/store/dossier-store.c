/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-backup.h"
#include "dossier-store-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

struct _DossierStore
{
  GObject parent_instance;

  GFile *folder;
  char *path;
  gboolean is_plain; /* a file being made: no lock, no journal, no mending */
  gboolean is_guest; /* only looks: see dossier-store-guest.c */
  sqlite3 *database;
  char *device;
  dev_t file_device; /* of the file opened, to notice when it is taken away */
  ino_t file_inode;
  gboolean is_suspect; /* something read from it cannot be so */
  DossierLock lock;
  GString *notes; /* lines for the journal, once the transaction is on disk */
  char *notice;   /* what the person is to be told */

  double desired_retention; /* 0 while the person has not said */
  guint rollover_hour;

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
  g_string_free (self->notes, TRUE);
  g_clear_pointer (&self->notice, g_free);
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

  /* DossierStore::changed: the log, or what it comes to, is another. */
  g_signal_new ("changed", DOSSIER_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
}

static void
dossier_store_init (DossierStore *self)
{
  self->lock.descriptor = -1;
  self->notes = g_string_new (NULL);
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
  return dossier_store_new_with_clock (folder, dossier_store_read_system_clock, NULL, NULL);
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

/* A store that is being made at @path beside the one of @self. */
DossierStore *
dossier_store_new_for_file (DossierStore *self, const char *path)
{
  DossierStore *other = dossier_store_new_for_thread (self);

  g_set_str (&other->path, path);
  other->is_plain = TRUE;

  return other;
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

DossierLock *
dossier_store_get_lock (DossierStore *self)
{
  return &self->lock;
}

void
dossier_store_set_guest (DossierStore *self)
{
  self->is_guest = TRUE;
}

gboolean
dossier_store_is_guest (DossierStore *self)
{
  return self->is_guest;
}

GString *
dossier_store_get_notes (DossierStore *self)
{
  return self->is_plain ? NULL : self->notes;
}

void
dossier_store_set_wishes (DossierStore *self, double desired_retention, guint rollover_hour)
{
  self->desired_retention = desired_retention;
  self->rollover_hour = rollover_hour;
}

void
dossier_store_copy_wishes (DossierStore *self, DossierStore *other)
{
  dossier_store_set_wishes (self, other->desired_retention, other->rollover_hour);
  self->is_guest = other->is_guest;
}

/* Leaves what is there when the person has not said. */
void
dossier_store_get_wishes (DossierStore *self, double *desired_retention, guint *rollover_hour)
{
  if (self->desired_retention <= 0)
    return;
  *desired_retention = self->desired_retention;
  *rollover_hour = self->rollover_hour;
}

/* What was read cannot be: the next call looks at the whole file first. */
void
dossier_store_suspect (DossierStore *self)
{
  self->is_suspect = TRUE;
}

void
dossier_store_take_notice (DossierStore *self, char *notice)
{
  g_free (self->notice);
  self->notice = notice;
}

/**
 * dossier_store_steal_notice:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): a sentence for the person about what
 *   was found wrong, and mended, when the store was opened; %NULL for nothing,
 *   and when it was asked for before
 */
char *
dossier_store_steal_notice (DossierStore *self)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  return g_steal_pointer (&self->notice);
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

gboolean
dossier_store_open_database (DossierStore *self, GError **error)
{
  int flags
      = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  /* SQLite would open it for reading, and leave files beside it that nobody
   * may write to either. */
  if (access (self->path, F_OK) == 0 && access (self->path, W_OK) != 0)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_READ_ONLY, error);
  if (sqlite3_open_v2 (self->path, &self->database, flags, NULL) != SQLITE_OK)
    return dossier_store_fail (self, error);

  return remember_file (self, error) && dossier_store_prepare_schema (self, error)
         && read_own_device (self, error) && dossier_store_make_cache (self, error);
}

void
dossier_store_close_database (DossierStore *self)
{
  g_clear_pointer (&self->database, sqlite3_close_v2);
  g_clear_pointer (&self->device, g_free);
}

/* Opens what is there, or what can be made of it. */
static gboolean
open_or_mend (DossierStore *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!self->lock.is_alone)
    return dossier_store_open_database (self, error);
  if (!dossier_store_complete (self, error))
    return FALSE;
  if (dossier_store_must_be_made_again (self))
    return dossier_store_mend (self, error) && dossier_store_open_database (self, error);
  if (dossier_store_open_database (self, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  dossier_store_close_database (self);

  return dossier_store_mend (self, error) && dossier_store_open_database (self, error);
}

/* A last page that is cut off goes unnoticed until it is read. */
static gboolean
ends_with_page (DossierStore *self)
{
  GStatBuf status;
  gint64 page_size;

  return g_stat (self->path, &status) != 0
         || !dossier_store_read_int (self, &page_size, NULL, "PRAGMA page_size", "")
         || status.st_size % page_size == 0;
}

/* After a session that was broken off, or a doubt: is all of it sound, and
 * all there that the journal knows of? */
static gboolean
look_over (DossierStore *self, gboolean was_suspect, GError **error)
{
  gboolean is_sound;

  if (!self->lock.is_alone)
    return TRUE;
  was_suspect |= !ends_with_page (self);
  if (!self->lock.was_broken && !was_suspect)
    return TRUE;
  if (!dossier_store_check (self, was_suspect, &is_sound, error))
    return FALSE;
  if (is_sound)
    return dossier_store_read_back (self, error);
  dossier_store_close_database (self);

  return dossier_store_mend (self, error) && dossier_store_open_database (self, error);
}

static gboolean
open_folder (DossierStore *self, gboolean was_suspect, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (self->is_plain)
    return dossier_store_open_database (self, error);
  if (self->is_guest)
    return dossier_store_open_as_guest (self, folder, error);

  /* What is wrong with the folder, SQLite says when it cannot open the file. */
  g_mkdir_with_parents (folder, 0700);
  if (dossier_lock_take (&self->lock, folder) == DOSSIER_LOCK_BUSY)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_BUSY, error);
  if (!open_or_mend (self, error) || !look_over (self, was_suspect, error))
    return FALSE;
  if (self->lock.is_alone)
    {
      dossier_lock_forgive (&self->lock);
      dossier_lock_share (&self->lock);
    }

  return TRUE;
}

/**
 * dossier_store_open:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Makes the folder and the file when they are missing, and brings an older
 * file up to date. After a session that was broken off the file is checked;
 * a damaged one is set aside and made again from the newest backup and
 * whatever can be read, of which dossier_store_steal_notice() tells. Every
 * other call does this first; call it to know early.
 *
 * Returns: whether the store is open
 */
gboolean
dossier_store_open (DossierStore *self, GError **error)
{
  gboolean was_suspect;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  if (self->database != NULL && !self->is_suspect && is_file_in_place (self))
    return TRUE;
  was_suspect = self->is_suspect;
  dossier_store_close (self);
  if (open_folder (self, was_suspect, error))
    {
      self->is_suspect = FALSE;
      return TRUE;
    }
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

  dossier_store_close_database (self);
  if (!self->is_plain)
    dossier_lock_release (&self->lock, !self->is_suspect);
  self->is_suspect = FALSE;
}

/* Begins a transaction that will write. */
gboolean
dossier_store_begin_here (DossierStore *self, GError **error)
{
  if (!self->is_plain)
    dossier_lock_mark (&self->lock);

  return dossier_store_run (self, error, "BEGIN IMMEDIATE", "");
}

/* The same, opening the store when needed. */
gboolean
dossier_store_begin (DossierStore *self, GError **error)
{
  return dossier_store_open (self, error) && dossier_store_begin_here (self, error);
}

/* Commits, or takes everything back. When it returns %TRUE it is on disk. */
gboolean
dossier_store_end (DossierStore *self, gboolean is_good, GError **error)
{
  gboolean has_grown = self->notes->len > 0;

  if (is_good && dossier_store_run (self, error, "COMMIT", ""))
    {
      dossier_store_write_notes (self);
      if (has_grown)
        g_signal_emit_by_name (self, "changed");
      return TRUE;
    }
  if (sqlite3_get_autocommit (self->database) == 0)
    dossier_store_run (self, NULL, "ROLLBACK", "");
  g_string_truncate (self->notes, 0);

  return FALSE;
}
