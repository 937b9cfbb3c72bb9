/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

/* Is it ours, and of a version we know? Looks only, so that a file of another
 * program is left as it was. */
static gboolean
look_at_version (DossierStore *self, gint64 *version, GError **error)
{
  gint64 application, n_tables;

  if (!dossier_store_read_int (self, &application, error, "PRAGMA application_id", "")
      || !dossier_store_read_int (self, version, error, "PRAGMA user_version", "")
      || !dossier_store_read_int (self, &n_tables, error, "SELECT count(*) FROM sqlite_schema", ""))
    return FALSE;

  if (application != DOSSIER_STORE_APPLICATION_ID
      && (application != 0 || *version != 0 || n_tables != 0))
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_NOT_A_STORE, error);
  if (*version > (gint64) dossier_store_n_migrations)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_NEWER_SCHEMA, error);
  if (*version < 0)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_DAMAGED, error);

  return TRUE;
}

/* Two processes that start at once both want to switch, and SQLite does not
 * wait here. */
static gboolean
switch_to_wal (DossierStore *self, GError **error)
{
  sqlite3 *database = dossier_store_get_database (self);

  for (guint waited = 0; waited < DOSSIER_STORE_BUSY_MS; waited += DOSSIER_STORE_BUSY_STEP_MS)
    {
      if (sqlite3_exec (database, "PRAGMA journal_mode = WAL", NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
      if (sqlite3_errcode (database) != SQLITE_BUSY)
        break;
      g_usleep (DOSSIER_STORE_BUSY_STEP_MS * 1000);
    }

  return dossier_store_fail (self, error);
}

static gboolean
add_own_device (DossierStore *self, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();

  return dossier_store_run (self, error,
                            "INSERT INTO device (id, is_own, added_ms)"
                            " SELECT ?, 1, ? WHERE NOT EXISTS (SELECT 1 FROM device WHERE is_own)",
                            "ti", id, dossier_store_get_time (self, NULL));
}

static gboolean
migrate (DossierStore *self, GError **error)
{
  gint64 version;

  /* Another process may have done it while this one waited. */
  if (!look_at_version (self, &version, error))
    return FALSE;
  for (; version < (gint64) dossier_store_n_migrations; version++)
    {
      g_autofree char *mark
          = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                             DOSSIER_STORE_APPLICATION_ID, (int) version + 1);

      if (!dossier_store_execute (self, dossier_store_migrations[version], error)
          || !dossier_store_execute (self, mark, error))
        return FALSE;
    }

  return add_own_device (self, error);
}

/* An empty log needs no replay. */
static gboolean
is_log_empty (DossierStore *self, gboolean *is_empty, GError **error)
{
  gint64 n_reviews;

  if (!dossier_store_read_int (self, &n_reviews, error, "SELECT max(row) FROM review", ""))
    return FALSE;
  *is_empty = n_reviews == 0;

  return TRUE;
}

static gboolean
set_first_rules (DossierStore *self, GError **error)
{
  DossierMasteryRules rules;
  g_autofree char *fit = NULL;

  return dossier_store_begin_here (self, error)
         && dossier_store_end (self,
                               dossier_store_find_rules (self, &rules, &fit, error)
                                   && dossier_store_save_cache_rules (self, &rules, fit, error),
                               error);
}

/* A file that had no cache gets one. */
gboolean
dossier_store_make_cache (DossierStore *self, GError **error)
{
  gboolean has_cache, is_empty;

  if (!dossier_store_has_cache (self, &has_cache, error))
    return FALSE;
  if (has_cache)
    return TRUE;
  if (!is_log_empty (self, &is_empty, error))
    return FALSE;

  return is_empty ? set_first_rules (self, error) : dossier_store_replay_with (self, NULL, error);
}

/* Is the file what it was written as? @thoroughly compares the indexes too. */
gboolean
dossier_store_check (DossierStore *self, gboolean thoroughly, gboolean *is_sound, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  int result;

  *is_sound = FALSE;
  statement
      = dossier_store_prepare (self, error,
                               thoroughly ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)",
                               "");
  if (statement == NULL)
    return FALSE;
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *is_sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  else if ((result & 0xff) != SQLITE_CORRUPT && (result & 0xff) != SQLITE_NOTADB)
    return dossier_store_fail (self, error);

  return TRUE;
}

/* Sets up the connection, and brings an older or empty file to our version. */
gboolean
dossier_store_prepare_schema (DossierStore *self, GError **error)
{
  gint64 version;

  sqlite3_busy_timeout (dossier_store_get_database (self), DOSSIER_STORE_BUSY_MS);
  if (!dossier_store_execute (self,
                              "PRAGMA trusted_schema = OFF;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA recursive_triggers = ON;"
                              "PRAGMA synchronous = FULL",
                              error)
      || !look_at_version (self, &version, error) || !switch_to_wal (self, error))
    return FALSE;
  if (version == (gint64) dossier_store_n_migrations)
    return TRUE;
  if (!dossier_store_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  return dossier_store_end (self, migrate (self, error), error);
}
