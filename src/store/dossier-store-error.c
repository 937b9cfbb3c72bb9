/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

G_DEFINE_QUARK (dossier - store - error - quark, dossier_store_error)

/* One sentence each: what is wrong, and what to do. */
static const char *
get_sentence (DossierStoreError code)
{
  switch (code)
    {
    case DOSSIER_STORE_ERROR_OPEN:
      /* Translators: %s is a file that holds the answers a person gave */
      return _ ("“%s” cannot be opened; check that its folder is one, and who owns it.");
    case DOSSIER_STORE_ERROR_NOT_A_STORE:
      return _ ("“%s” was not written by Dossier; move it away or choose another folder.");
    case DOSSIER_STORE_ERROR_NEWER_SCHEMA:
      return _ ("“%s” was written by a newer Dossier; update the program to go on with it.");
    case DOSSIER_STORE_ERROR_DAMAGED:
      return _ (
          "“%s” is damaged; close every window of Dossier and open it again to have it mended.");
    case DOSSIER_STORE_ERROR_READ_ONLY:
      return _ ("“%s” cannot be written to; allow writing to it, or choose another folder.");
    case DOSSIER_STORE_ERROR_FULL:
      return _ ("The disk of “%s” is full; make some room, then answer again.");
    case DOSSIER_STORE_ERROR_BUSY:
      return _ ("Another program holds “%s”; wait for it or close it, then try again.");
    case DOSSIER_STORE_ERROR_FAILED:
    default:
      return _ ("“%s” could not be read or written; check the disk, then try again.");
    }
}

gboolean
dossier_store_fail_with (DossierStore *self, DossierStoreError code, GError **error)
{
  g_autofree char *name = g_filename_display_name (dossier_store_get_path (self));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, DOSSIER_STORE_ERROR, (int) code, get_sentence (code), name);
#pragma GCC diagnostic pop

  return FALSE;
}

static gboolean
is_out_of_room (int system_errno)
{
  return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG;
}

static gboolean
is_write_protected (DossierStore *self)
{
  g_autofree char *folder = g_path_get_dirname (dossier_store_get_path (self));
  const char *path = dossier_store_get_path (self);

  return access (folder, F_OK) == 0
         && (access (folder, W_OK) != 0 || (access (path, F_OK) == 0 && access (path, W_OK) != 0));
}

static DossierStoreError
map_code (DossierStore *self, sqlite3 *database)
{
  int extended = sqlite3_extended_errcode (database);

  if (extended == SQLITE_IOERR_SHMSIZE)
    return DOSSIER_STORE_ERROR_FULL;

  switch (extended & 0xff)
    {
    case SQLITE_FULL:
      return DOSSIER_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return DOSSIER_STORE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return DOSSIER_STORE_ERROR_BUSY;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return DOSSIER_STORE_ERROR_DAMAGED;
    case SQLITE_CANTOPEN:
      if (is_out_of_room (sqlite3_system_errno (database)))
        return DOSSIER_STORE_ERROR_FULL;
      return is_write_protected (self) ? DOSSIER_STORE_ERROR_READ_ONLY : DOSSIER_STORE_ERROR_OPEN;
    case SQLITE_IOERR:
      return is_out_of_room (sqlite3_system_errno (database)) ? DOSSIER_STORE_ERROR_FULL
                                                              : DOSSIER_STORE_ERROR_FAILED;
    default:
      return DOSSIER_STORE_ERROR_FAILED;
    }
}

/* Says what SQLite has just refused, in words for a person. Always %FALSE. */
gboolean
dossier_store_fail (DossierStore *self, GError **error)
{
  sqlite3 *database = dossier_store_get_database (self);
  DossierStoreError code;

  if (database == NULL)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_OPEN, error);

  g_debug ("store: %s (%d)", sqlite3_errmsg (database), sqlite3_extended_errcode (database));
  code = map_code (self, database);
  if (code == DOSSIER_STORE_ERROR_DAMAGED)
    dossier_store_suspect (self);

  return dossier_store_fail_with (self, code, error);
}

/* Says that the folder shared with other devices is what fails. Always %FALSE. */
gboolean
dossier_store_fail_folder (const char *path, int system_errno, GError **error)
{
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : g_strdup ("");

  if (is_out_of_room (system_errno))
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL,
                 _ ("The disk of “%s” is full; make some room, then sync again."), name);
  else
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_OPEN,
                 _ ("“%s” cannot be read or written; check the sync folder, or choose another."),
                 name);

  return FALSE;
}

/* Says that there is no backup of now. Always %FALSE. */
gboolean
dossier_store_fail_to_back_up (DossierStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (dossier_store_get_path (self));

  g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED,
               _ ("“%s” could not be backed up; check that its disk has room, then try again."),
               name);

  return FALSE;
}

/* Says that what a person wants to go back to is none. Always %FALSE. */
gboolean
dossier_store_fail_backup (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_A_STORE,
               _ ("“%s” is not a sound backup of Dossier's answers; choose another one."), name);

  return FALSE;
}
