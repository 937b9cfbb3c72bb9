/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

/* How long to wait for another process, in steps of ten milliseconds where
 * SQLite does not wait by itself. */
#define BUSY_MS 5000

/* Each brings the schema from its index to the next version. Never change one
 * that was released: add another. Times are Unix milliseconds. Words are
 * those of the program's lists, in full, because other devices read them. */
static const char *const migrations[] = {
  "CREATE TABLE device ("
  " id TEXT NOT NULL PRIMARY KEY,"
  " is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),"
  " added_ms INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE UNIQUE INDEX device_own ON device (is_own) WHERE is_own = 1;"

  "CREATE TABLE review ("
  " row INTEGER PRIMARY KEY,"
  " id TEXT NOT NULL UNIQUE,"
  " device TEXT NOT NULL REFERENCES device (id),"
  " device_seq INTEGER NOT NULL,"
  " time_ms INTEGER NOT NULL,"
  " clock_ms INTEGER NOT NULL,"
  " zone_offset_min INTEGER NOT NULL,"
  " dossier TEXT NOT NULL,"
  " question TEXT NOT NULL,"
  " question_version TEXT,"
  " question_kind TEXT NOT NULL,"
  " mode TEXT NOT NULL,"
  " kind TEXT NOT NULL,"
  " refers_to TEXT,"
  " sitting TEXT,"
  " correct INTEGER NOT NULL CHECK (correct IN (0, 1)),"
  " skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),"
  " near INTEGER NOT NULL CHECK (near IN (0, 1)),"
  " certainty TEXT NOT NULL,"
  " hints INTEGER NOT NULL,"
  " looked INTEGER NOT NULL CHECK (looked IN (0, 1)),"
  " took_ms INTEGER NOT NULL,"
  " options TEXT,"
  " choice TEXT,"
  " policy_version INTEGER NOT NULL,"
  " model_version INTEGER NOT NULL,"
  " UNIQUE (device, device_seq)"
  ") STRICT;"
  "CREATE INDEX review_by_time ON review (time_ms, device, device_seq);"
  "CREATE INDEX review_by_question ON review (dossier, question, time_ms);"
  "CREATE INDEX review_by_reference ON review (refers_to) WHERE refers_to IS NOT NULL;"
  "CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review"
  " BEGIN SELECT raise (ABORT, 'the log is append-only'); END;"
  "CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review"
  " BEGIN SELECT raise (ABORT, 'the log is append-only'); END;"

  "CREATE TABLE sitting ("
  " id TEXT NOT NULL PRIMARY KEY,"
  " dossier TEXT NOT NULL,"
  " mode TEXT NOT NULL,"
  " state TEXT NOT NULL,"
  " is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1)),"
  " n_right INTEGER NOT NULL,"
  " n_total INTEGER NOT NULL,"
  " started_ms INTEGER NOT NULL,"
  " updated_ms INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE UNIQUE INDEX sitting_open ON sitting (dossier) WHERE is_finished = 0;"
  "CREATE INDEX sitting_by_dossier ON sitting (dossier, is_finished, updated_ms);"

  "CREATE TABLE place ("
  " dossier TEXT NOT NULL PRIMARY KEY,"
  " sentence TEXT,"
  " offset INTEGER NOT NULL,"
  " page TEXT,"
  " updated_ms INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE library ("
  " dossier TEXT NOT NULL PRIMARY KEY,"
  " uri TEXT NOT NULL,"
  " title TEXT NOT NULL,"
  " standfirst TEXT,"
  " source_description TEXT,"
  " source_date TEXT,"
  " minutes INTEGER NOT NULL,"
  " n_questions INTEGER NOT NULL,"
  " added_ms INTEGER NOT NULL,"
  " opened_ms INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;",
};

static gboolean
read_int (DossierStore *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_store_prepare (self, error, sql, "");

  if (statement == NULL || !dossier_store_step (self, statement, NULL, error))
    return FALSE;
  *value = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

static gboolean
execute (DossierStore *self, const char *sql, GError **error)
{
  if (sqlite3_exec (dossier_store_get_database (self), sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  return dossier_store_fail (self, error);
}

/* Is it ours, and of a version we know? Looks only, so that a file of another
 * program is left as it was. */
static gboolean
look_at_version (DossierStore *self, gint64 *version, GError **error)
{
  gint64 application, n_tables;

  if (!read_int (self, "PRAGMA application_id", &application, error)
      || !read_int (self, "PRAGMA user_version", version, error)
      || !read_int (self, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (application != DOSSIER_STORE_APPLICATION_ID
      && (application != 0 || *version != 0 || n_tables != 0))
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_NOT_A_STORE, error);
  if (*version > (gint64) G_N_ELEMENTS (migrations))
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

  for (guint waited = 0; waited < BUSY_MS; waited += 10)
    {
      if (sqlite3_exec (database, "PRAGMA journal_mode = WAL", NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
      if (sqlite3_errcode (database) != SQLITE_BUSY)
        break;
      g_usleep (10 * 1000);
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
  for (; version < (gint64) G_N_ELEMENTS (migrations); version++)
    {
      g_autofree char *mark
          = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                             DOSSIER_STORE_APPLICATION_ID, (int) version + 1);

      if (!execute (self, migrations[version], error) || !execute (self, mark, error))
        return FALSE;
    }

  return add_own_device (self, error);
}

/* Sets up the connection, and brings an older or empty file to our version. */
gboolean
dossier_store_prepare_schema (DossierStore *self, GError **error)
{
  gint64 version;

  sqlite3_busy_timeout (dossier_store_get_database (self), BUSY_MS);
  if (!execute (self,
                "PRAGMA trusted_schema = OFF;"
                "PRAGMA foreign_keys = ON;"
                "PRAGMA recursive_triggers = ON;"
                "PRAGMA synchronous = FULL",
                error)
      || !look_at_version (self, &version, error) || !switch_to_wal (self, error))
    return FALSE;
  if (version == (gint64) G_N_ELEMENTS (migrations))
    return TRUE;
  if (!execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  return dossier_store_end (self, migrate (self, error), error);
}
