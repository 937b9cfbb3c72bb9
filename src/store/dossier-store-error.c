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
      return _ ("“%s” cannot be opened; check that its folder is one, and that it is yours.");
    case DOSSIER_STORE_ERROR_NOT_A_STORE:
      return _ ("“%s” was not written by Dossier; move it away or choose another folder.");
    case DOSSIER_STORE_ERROR_NEWER_SCHEMA:
      return _ ("“%s” was written by a newer Dossier; update the program to go on with it.");
    case DOSSIER_STORE_ERROR_DAMAGED:
      return _ ("“%s” is damaged; it was left as it is, so keep it and choose another folder.");
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
      return DOSSIER_STORE_ERROR_NOT_A_STORE;
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

  if (database == NULL)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_OPEN, error);

  g_debug ("store: %s (%d)", sqlite3_errmsg (database), sqlite3_extended_errcode (database));

  return dossier_store_fail_with (self, map_code (self, database), error);
}
