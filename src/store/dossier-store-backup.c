/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-backup.h"

#include "dossier-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* No more often than this, unless asked for. */
#define INTERVAL_MS G_GINT64_CONSTANT (1800000)

/* A copy that was broken off is thrown away once nobody can be at it. */
#define STALE_S 86400

void
dossier_backup_free (DossierBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/* Copies a database as it is at one moment, into one file that needs no other,
 * and lets nobody take it for whole before it is. */
gboolean
dossier_store_copy_database (sqlite3 *from, const char *path)
{
  sqlite3 *to = NULL;
  sqlite3_backup *backup;
  gboolean is_good = FALSE;

  g_remove (path);
  if (sqlite3_open_v2 (path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK)
    {
      sqlite3_busy_timeout (from, DOSSIER_STORE_BUSY_MS);
      backup = sqlite3_backup_init (to, "main", from, "main");
      is_good = backup != NULL && sqlite3_backup_step (backup, -1) == SQLITE_DONE;
      is_good = backup != NULL && sqlite3_backup_finish (backup) == SQLITE_OK && is_good;
      is_good = is_good
                && sqlite3_exec (to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK;
    }
  sqlite3_close_v2 (to);

  return is_good && dossier_file_sync (path);
}

static sqlite3 *
open_unchanging (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *immutable = g_strconcat (uri, "?immutable=1", NULL);
  sqlite3 *database = NULL;

  if (sqlite3_open_v2 (immutable, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL)
      == SQLITE_OK)
    return database;
  sqlite3_close_v2 (database);

  return NULL;
}

static gint64
ask (sqlite3 *database, const char *sql)
{
  g_autoptr (DossierStatement) statement = NULL;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK
      || sqlite3_step (statement) != SQLITE_ROW)
    return -1;

  return sqlite3_column_int64 (statement, 0);
}

static gboolean
is_whole (sqlite3 *database)
{
  g_autoptr (DossierStatement) statement = NULL;

  return sqlite3_prepare_v2 (database, "PRAGMA integrity_check (1)", -1, &statement, NULL)
             == SQLITE_OK
         && sqlite3_step (statement) == SQLITE_ROW
         && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
}

/* Whether the file is a backup of ours: by its outside in no time, or every
 * page of it. The log only grows, so that its last row tells how long it is. */
static gboolean
look_at (const char *path, gboolean at_every_page, guint *n_reviews)
{
  GStatBuf status;
  sqlite3 *database;
  gint64 version, n;
  gboolean is_good;

  if (g_stat (path, &status) != 0 || status.st_size == 0)
    return FALSE;
  database = open_unchanging (path);
  if (database == NULL)
    return FALSE;
  version = ask (database, "PRAGMA user_version");
  n = ask (database, "SELECT coalesce (max(row), 0) FROM review");
  is_good = ask (database, "PRAGMA application_id") == DOSSIER_STORE_APPLICATION_ID && version > 0
            && version <= (gint64) dossier_store_n_migrations && n >= 0
            && ask (database, "PRAGMA page_count") * ask (database, "PRAGMA page_size")
                   == (gint64) status.st_size
            && (!at_every_page || is_whole (database));
  sqlite3_close_v2 (database);
  if (is_good && n_reviews != NULL)
    *n_reviews = (guint) n;

  return is_good;
}

gboolean
dossier_backup_look (const char *path, guint *n_reviews)
{
  return look_at (path, FALSE, n_reviews);
}

gboolean
dossier_backup_verify (const char *path)
{
  return look_at (path, TRUE, NULL);
}

static char *
get_folder (DossierStore *self)
{
  g_autofree char *folder = g_path_get_dirname (dossier_store_get_path (self));

  return g_build_filename (folder, DOSSIER_STORE_BACKUPS, NULL);
}

/* A name of the moment that nothing in @folder has yet: `dossier-20251231T235959Z.db`. */
char *
dossier_store_make_dated_path (DossierStore *self, const char *folder, const char *prefix)
{
  g_autoptr (GDateTime) now
      = g_date_time_new_from_unix_utc (dossier_store_get_time (self, NULL) / 1000);
  g_autofree char *time
      = now != NULL ? g_date_time_format (now, "%Y%m%dT%H%M%SZ") : g_strdup ("00010101T000000Z");

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s-%s.db", prefix, time)
                                     : g_strdup_printf ("%s-%s-%u.db", prefix, time, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/* The time in a name as made above. */
static gboolean
read_name (const char *name, gint64 *time_ms)
{
  g_autoptr (GDateTime) time = NULL;
  const char *digits;

  if (!g_str_has_suffix (name, ".db"))
    return FALSE;
  if (g_str_has_prefix (name, DOSSIER_STORE_BACKUP_PREFIX "-"))
    digits = name + strlen (DOSSIER_STORE_BACKUP_PREFIX "-");
  else if (g_str_has_prefix (name, DOSSIER_STORE_KEPT_PREFIX "-"))
    digits = name + strlen (DOSSIER_STORE_KEPT_PREFIX "-");
  else
    return FALSE;
  if (strlen (digits) >= strlen ("20251231T235959Z"))
    {
      g_autofree char *text = g_strndup (digits, strlen ("20251231T235959Z"));

      time = g_date_time_new_from_iso8601 (text, NULL);
    }
  if (time == NULL)
    return FALSE;
  *time_ms = g_date_time_to_unix (time) * 1000;

  return TRUE;
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const DossierBackup *first = *(const DossierBackup *const *) a;
  const DossierBackup *second = *(const DossierBackup *const *) b;

  if (first->time_ms != second->time_ms)
    return first->time_ms > second->time_ms ? -1 : 1;

  return -g_strcmp0 (first->path, second->path);
}

/* What looks like a backup, newest first; without opening the store. */
GPtrArray *
dossier_store_find_backups (DossierStore *self)
{
  g_autofree char *folder = get_folder (self);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_backup_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      DossierBackup *backup;
      gint64 time_ms;
      guint n_reviews;

      if (!read_name (name, &time_ms) || !look_at (path, FALSE, &n_reviews))
        continue;
      backup = g_new0 (DossierBackup, 1);
      backup->path = g_steal_pointer (&path);
      backup->time_ms = time_ms;
      backup->n_reviews = n_reviews;
      g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);

  return backups;
}

/**
 * dossier_store_list_backups:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierBackup): the backups and the
 *   copies that were kept of what was gone back from, newest first; files that
 *   are empty, cut off or not ours are none
 */
GPtrArray *
dossier_store_list_backups (DossierStore *self, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  return dossier_store_find_backups (self);
}

/* The path of the newest backup that is sound in every page. */
char *
dossier_store_find_sound_backup (DossierStore *self)
{
  g_autoptr (GPtrArray) backups = dossier_store_find_backups (self);

  for (guint i = 0; i < backups->len; i++)
    {
      const DossierBackup *backup = backups->pdata[i];

      if (dossier_backup_verify (backup->path))
        return g_strdup (backup->path);
    }

  return NULL;
}

static void
remove_stale_copies (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_suffix (name, DOSSIER_STORE_UNFINISHED) && g_stat (path, &status) == 0
          && g_get_real_time () / G_USEC_PER_SEC - status.st_mtime > STALE_S)
        g_remove (path);
    }
}

/* Copies the store into its folder of backups, under a name with @prefix. What
 * cannot be read again in full is no backup. On an open store. */
char *
dossier_store_make_backup (DossierStore *self, const char *prefix, GError **error)
{
  g_autofree char *folder = get_folder (self);
  g_autofree char *path = NULL;
  g_autofree char *unfinished = NULL;
  g_autofree char *unique = g_strdup_printf ("%08x", g_random_int ());

  g_mkdir (folder, 0700);
  remove_stale_copies (folder);
  path = dossier_store_make_dated_path (self, folder, prefix);
  unfinished = g_strconcat (path, ".", unique, DOSSIER_STORE_UNFINISHED, NULL);
  if (dossier_store_copy_database (dossier_store_get_database (self), unfinished)
      && dossier_backup_verify (unfinished) && dossier_file_move (unfinished, path))
    return g_steal_pointer (&path);
  g_remove (unfinished);
  dossier_store_fail_to_back_up (self, error);

  return NULL;
}

static gboolean
has_recent (DossierStore *self)
{
  g_autoptr (GPtrArray) backups = dossier_store_find_backups (self);
  gint64 now = dossier_store_get_time (self, NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      const DossierBackup *backup = backups->pdata[i];
      g_autofree char *name = g_path_get_basename (backup->path);

      if (g_str_has_prefix (name, DOSSIER_STORE_BACKUP_PREFIX "-") && backup->time_ms <= now
          && now - backup->time_ms < INTERVAL_MS)
        return TRUE;
    }

  return FALSE;
}

static gboolean
back_up (DossierStore *self, gpointer even_if_recent, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;

  if (!GPOINTER_TO_INT (even_if_recent) && has_recent (self))
    return TRUE;
  path = dossier_store_make_backup (self, DOSSIER_STORE_BACKUP_PREFIX, error);
  if (path == NULL)
    return FALSE;
  dossier_store_turn_journal (self);
  dossier_store_rotate_backups (self);

  return TRUE;
}

/**
 * dossier_store_back_up:
 * @self: a store
 * @even_if_recent: also when the last backup is less than half an hour old
 * @error: where to say what is wrong
 *
 * Copies the store into `backups/` beside it, reads the copy again in full,
 * and lets go of backups that others stand for: those of the last two days
 * stay, then the newest of each day for twelve days, of each week for ten
 * weeks, and of each month for nine months.
 *
 * Returns: whether there is a backup
 */
gboolean
dossier_store_back_up (DossierStore *self, gboolean even_if_recent, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  return dossier_store_open (self, error)
         && back_up (self, GINT_TO_POINTER (even_if_recent), NULL, error);
}

/**
 * dossier_store_back_up_async:
 * @self: a store
 * @even_if_recent: also when the last backup is less than half an hour old
 * @cancellable: (nullable): given up before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As dossier_store_back_up(), in a thread; answers may be given meanwhile.
 */
void
dossier_store_back_up_async (DossierStore *self,
                             gboolean even_if_recent,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (DOSSIER_IS_STORE (self));

  dossier_store_run_in_thread (self, back_up, GINT_TO_POINTER (even_if_recent), NULL, cancellable,
                               callback, user_data);
}

/**
 * dossier_store_back_up_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to say what is wrong
 *
 * Returns: whether there is a backup
 */
gboolean
dossier_store_back_up_finish (DossierStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  return dossier_store_finish_in_thread (self, result, back_up, error);
}
