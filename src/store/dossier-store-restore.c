/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting another database in the place of the present one. It is made beside
 * it, and is `dossier.db.made` only once it is whole and on disk; from then on
 * it takes the place even if that is broken off. */

#include "dossier-store-backup.h"

#include "dossier-store-private.h"

#include <glib/gstdio.h>

#define BEING_MADE ".making"
#define MADE ".made"

static char *
get_sibling (DossierStore *self, const char *suffix)
{
  return g_strconcat (dossier_store_get_path (self), suffix, NULL);
}

static void
remove_database (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *part = g_strconcat (path, suffixes[i], NULL);

      g_remove (part);
    }
}

/* What was begun and broken off. Only while alone. */
void
dossier_store_drop_unfinished (DossierStore *self)
{
  g_autofree char *being_made = get_sibling (self, BEING_MADE);

  remove_database (being_made);
}

static gboolean
copy_base (DossierStore *self, const char *base, const char *path, GError **error)
{
  sqlite3 *database = NULL;
  gboolean is_good;

  is_good = sqlite3_open_v2 (base, &database, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
            && dossier_store_copy_database (database, path);
  sqlite3_close_v2 (database);

  return is_good || dossier_store_fail_to_back_up (self, error);
}

static gboolean
take_new_device (DossierStore *store, GError **error)
{
  return dossier_store_begin_here (store, error)
         && dossier_store_end (store, dossier_store_take_new_device (store, error), error);
}

/* Begins a database beside the present one, from a backup or from nothing. Its
 * log goes on under a new name, for it may lack the last rows of the old. */
DossierStore *
dossier_store_begin_anew (DossierStore *self, const char *base, GError **error)
{
  g_autofree char *being_made = get_sibling (self, BEING_MADE);
  g_autoptr (DossierStore) made = dossier_store_new_for_file (self, being_made);

  dossier_store_drop_unfinished (self);
  if (base != NULL && !copy_base (self, base, being_made, error))
    return NULL;
  if (!dossier_store_open (made, error) || (base != NULL && !take_new_device (made, error)))
    return NULL;

  return g_steal_pointer (&made);
}

/* What was made is whole: closes it, so that it is one file, and says so by
 * its name. */
gboolean
dossier_store_finish_anew (DossierStore *self, DossierStore *made, GError **error)
{
  g_autofree char *being_made = get_sibling (self, BEING_MADE);
  g_autofree char *whole = get_sibling (self, MADE);
  g_autofree char *log = g_strconcat (being_made, "-wal", NULL);

  dossier_store_close (made);
  if (!g_file_test (log, G_FILE_TEST_EXISTS) && dossier_file_sync (being_made)
      && dossier_file_move (being_made, whole))
    return TRUE;

  return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_FAILED, error);
}

/* Whether there is one that was not put in place any more. */
gboolean
dossier_store_was_made (DossierStore *self, guint *n_reviews)
{
  g_autofree char *whole = get_sibling (self, MADE);

  return dossier_backup_look (whole, n_reviews);
}

/* Puts what was made in the place of the present database, which must be
 * closed, and kept elsewhere. */
gboolean
dossier_store_put_in_place (DossierStore *self, GError **error)
{
  static const char *const logs[] = { "-wal", "-shm", "-journal" };
  g_autofree char *whole = get_sibling (self, MADE);

  /* One that stayed behind would be read as part of the new database. */
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *log = get_sibling (self, logs[i]);

      g_remove (log);
    }
  if (dossier_file_move (whole, dossier_store_get_path (self)))
    return TRUE;

  return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_FAILED, error);
}

static gboolean
replace_with (DossierStore *self, const char *path, GError **error)
{
  g_autoptr (DossierStore) made = dossier_store_begin_anew (self, path, error);

  if (made == NULL || !dossier_store_finish_anew (self, made, error))
    return FALSE;
  dossier_store_close_database (self);

  return dossier_store_put_in_place (self, error);
}

static gboolean
restore_alone (DossierStore *self, const char *path, char **kept_as, GError **error)
{
  g_autofree char *kept = dossier_store_make_backup (self, DOSSIER_STORE_KEPT_PREFIX, error);
  gboolean is_good;

  if (kept == NULL)
    return FALSE;
  /* The copy has all of it; what came later is not to come back by itself. */
  dossier_store_drop_journal (self);
  is_good = replace_with (self, path, error);
  dossier_store_drop_unfinished (self);
  if (!is_good)
    return FALSE;
  if (kept_as != NULL)
    *kept_as = g_steal_pointer (&kept);

  return TRUE;
}

/**
 * dossier_store_restore:
 * @self: a store
 * @path: a backup
 * @kept_as: (out) (optional): the path of a copy of what is there now
 * @error: where to say what is wrong
 *
 * Goes back to a backup, which is read in full first. What is there now is
 * kept as a copy beside the backups, where it is listed among them and no
 * rotation touches it. Answers given since then are in that copy; a folder
 * shared with other devices brings them back with the next sync. No other
 * window may have the store open.
 *
 * Returns: whether the backup is in place; otherwise nothing has changed
 */
gboolean
dossier_store_restore (DossierStore *self, const char *path, char **kept_as, GError **error)
{
  gboolean is_good;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && path != NULL, FALSE);

  if (!dossier_backup_verify (path))
    return dossier_store_fail_backup (path, error);
  if (!dossier_store_open (self, error))
    return FALSE;
  if (!dossier_lock_take_alone (dossier_store_get_lock (self)))
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_BUSY, error);
  is_good = restore_alone (self, path, kept_as, error);
  dossier_store_close (self);
  if (is_good)
    g_signal_emit_by_name (self, "changed");

  return is_good;
}
