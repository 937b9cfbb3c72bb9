/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-index-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdarg.h>

#define APPLICATION_ID_OF_FILE 0x646f7378 /* “dosx” */
#define VERSION 2
#define STEPS_BETWEEN_LOOKS 2000
#define BUSY_MS 2000

/* The words are only an index: what they were is in `item`. Prefixes of the
 * lengths named have lists of their own, for what has just been begun to be
 * typed is what most words begin with. */
static const char schema[]
    = "CREATE TABLE source (number INTEGER PRIMARY KEY AUTOINCREMENT, uri TEXT NOT NULL UNIQUE,"
      " stamp TEXT NOT NULL, dossier TEXT, title TEXT, notes TEXT);"
      "CREATE INDEX source_dossier ON source (dossier);"
      "CREATE TABLE item (row INTEGER PRIMARY KEY, number INTEGER NOT NULL, id TEXT NOT NULL,"
      " place TEXT NOT NULL, paragraph INTEGER NOT NULL, name TEXT, alias TEXT, body TEXT,"
      " more TEXT, detail TEXT);"
      "CREATE VIRTUAL TABLE words USING fts5 (name, alias, body, more, content='',"
      " contentless_delete=1, tokenize='dossier', prefix='1 2 3 4 5');";

void
dossier_index_base_init (DossierIndexBase *self, const char *path)
{
  *self = (DossierIndexBase) { .path = g_strdup (path) };
}

void
dossier_index_base_clear (DossierIndexBase *self)
{
  dossier_index_base_close (self);
  g_clear_pointer (&self->path, g_free);
}

void
dossier_index_base_close (DossierIndexBase *self)
{
  g_clear_pointer (&self->tokenizer, dossier_tokenizer_free);
  g_clear_pointer (&self->database, sqlite3_close_v2);
}

static gboolean
is_file_in_place (DossierIndexBase *self)
{
  GStatBuf status;

  return g_stat (self->path, &status) == 0 && status.st_dev == self->device
         && status.st_ino == self->inode;
}

/* A cache that cannot be used is as good as none. Another that somebody has put
 * in its place meanwhile stays. */
void
dossier_index_base_remove (DossierIndexBase *self)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  dossier_index_base_close (self);
  if (!is_file_in_place (self))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->path, endings[i], NULL);

      g_unlink (path);
    }
}

/* Says what SQLite is in the way of; DAMAGED when the file is to be made anew. */
gboolean
dossier_index_base_fail (DossierIndexBase *self, GError **error)
{
  const int code = sqlite3_errcode (self->database) & 0xff;

  if (code == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, sqlite3_errmsg (self->database));
  else if (code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_FULL
           || code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_NOMEM)
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED,
                 /* Translators: %s is a reason, in the words of the system */
                 _ ("The words of the library cannot be searched: %s."),
                 sqlite3_errmsg (self->database));
  else
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED,
                 _ ("The words of the library cannot be searched: %s."),
                 sqlite3_errmsg (self->database));

  return FALSE;
}

static gboolean
prepare_values (DossierStatement *statement, const char *types, va_list values)
{
  for (int i = 0; types[i] != '\0'; i++)
    {
      const int result = types[i] == 't'
                             ? sqlite3_bind_text (statement, i + 1, va_arg (values, const char *),
                                                  -1, SQLITE_STATIC)
                             : sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));

      if (result != SQLITE_OK)
        return FALSE;
    }

  return TRUE;
}

static DossierStatement *
prepare_valist (
    DossierIndexBase *self, GError **error, const char *sql, const char *types, va_list values)
{
  g_autoptr (DossierStatement) statement = NULL;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) == SQLITE_OK
      && prepare_values (statement, types, values))
    return g_steal_pointer (&statement);
  dossier_index_base_fail (self, error);

  return NULL;
}

/* Texts must stay as long as the statement is used. */
DossierStatement *
dossier_index_base_prepare (
    DossierIndexBase *self, GError **error, const char *sql, const char *types, ...)
{
  DossierStatement *statement = NULL;
  va_list values;

  va_start (values, types);
  statement = prepare_valist (self, error, sql, types, values);
  va_end (values);

  return statement;
}

gboolean
dossier_index_base_run (
    DossierIndexBase *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DossierStatement) statement = NULL;
  int result = SQLITE_ERROR;
  va_list values;

  va_start (values, types);
  statement = prepare_valist (self, error, sql, types, values);
  va_end (values);
  if (statement == NULL)
    return FALSE;
  result = sqlite3_step (statement);

  return result == SQLITE_DONE || result == SQLITE_ROW || dossier_index_base_fail (self, error);
}

static gboolean
execute (DossierIndexBase *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK
         || dossier_index_base_fail (self, error);
}

static gboolean
read_pragma (DossierIndexBase *self, const char *sql, int *value, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_index_base_prepare (self, error, sql, "");

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return dossier_index_base_fail (self, error);
  *value = sqlite3_column_int (statement, 0);

  return TRUE;
}

/* Nothing in it must outlive a power cut: it is not synchronized, and made
 * anew if one damages it. */
static gboolean
make_schema (DossierIndexBase *self, GError **error)
{
  g_autofree char *marks
      = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
                         APPLICATION_ID_OF_FILE, VERSION);
  int version = 0;

  if (!execute (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN IMMEDIATE",
                error))
    return FALSE;
  if (!read_pragma (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == VERSION) /* another process has just made it */
    return execute (self, "COMMIT", error);

  return execute (self, schema, error) && execute (self, marks, error);
}

static gboolean
check_version (DossierIndexBase *self, gboolean is_new, GError **error)
{
  int version = 0;
  int application = 0;

  if (!read_pragma (self, "PRAGMA user_version", &version, error)
      || !read_pragma (self, "PRAGMA application_id", &application, error))
    return FALSE;
  if (version == 0 && application == 0 && is_new)
    return make_schema (self, error);
  if (version == VERSION && application == APPLICATION_ID_OF_FILE)
    return execute (self, "PRAGMA synchronous = OFF", error);
  if (version == 0 && application == 0)
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED,
                           "The index is just being made");
      return FALSE;
    }
  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED,
                       "The index is of another version");

  return FALSE;
}

static gboolean
open_database (DossierIndexBase *self, gboolean is_new, GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  GStatBuf status;

  if (sqlite3_open_v2 (self->path, &self->database, flags | (is_new ? SQLITE_OPEN_CREATE : 0), NULL)
      != SQLITE_OK)
    return dossier_index_base_fail (self, error);
  sqlite3_busy_timeout (self->database, BUSY_MS);
  if (g_stat (self->path, &status) == 0)
    {
      self->device = status.st_dev;
      self->inode = status.st_ino;
    }
  if (!dossier_tokenizer_register (self->database) || !dossier_index_rank_register (self->database))
    return dossier_index_base_fail (self, error);
  self->tokenizer = dossier_tokenizer_new (self->database);
  if (self->tokenizer == NULL)
    return dossier_index_base_fail (self, error);

  return check_version (self, is_new, error);
}

/* Opens the file unless it is; makes it when @is_new. */
gboolean
dossier_index_base_open (DossierIndexBase *self, gboolean is_new, GError **error)
{
  if (self->database != NULL && is_file_in_place (self))
    return TRUE;
  dossier_index_base_close (self);
  if (is_new)
    {
      g_autofree char *folder = g_path_get_dirname (self->path);

      g_mkdir_with_parents (folder, 0700);
    }
  if (open_database (self, is_new, error))
    return TRUE;
  dossier_index_base_close (self);

  return FALSE;
}

static int
look (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* Lets @cancellable interrupt what runs from now on; %NULL for no more. */
void
dossier_index_base_watch (DossierIndexBase *self, GCancellable *cancellable)
{
  if (self->database != NULL)
    sqlite3_progress_handler (self->database, STEPS_BETWEEN_LOOKS,
                              cancellable != NULL ? look : NULL, cancellable);
}
