/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"
#include "dossier-store-sync.h"

#include <string.h>

static void
update_text (GChecksum *checksum, const char *text)
{
  g_checksum_update (checksum, (const guchar *) (text != NULL ? text : "\1"),
                     text != NULL ? (gssize) strlen (text) + 1 : 1);
}

static void
update_int (GChecksum *checksum, gint64 value)
{
  gint64 little = GINT64_TO_LE (value);

  g_checksum_update (checksum, (const guchar *) &little, sizeof little);
}

static void
update_double (GChecksum *checksum, double value)
{
  gint64 bits;

  memcpy (&bits, &value, sizeof bits);
  update_int (checksum, bits);
}

/* Every value of every row that @sql gives, each marked by what it is. */
static gboolean
update_rows (DossierStore *self, GChecksum *checksum, const char *sql, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_store_prepare (self, error, sql, "");
  gboolean has_row = TRUE;

  while (statement != NULL)
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          int type = sqlite3_column_type (statement, i);

          update_int (checksum, type);
          if (type == SQLITE_INTEGER)
            update_int (checksum, sqlite3_column_int64 (statement, i));
          else if (type == SQLITE_FLOAT)
            update_double (checksum, sqlite3_column_double (statement, i));
          else
            update_text (checksum, (const char *) sqlite3_column_text (statement, i));
        }
    }

  return FALSE;
}

/* What a clock holds back on one device and not on another must not make
 * them differ: where there is such a row, the whole question is folded. */
static gboolean
update_masteries (DossierStore *self, GChecksum *checksum, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (DossierRows) rows = dossier_rows_new ();
  DossierMasteryRules rules;
  gboolean has_row = TRUE;

  if (!dossier_store_load_cache_rules (self, &rules, error))
    return FALSE;
  statement = dossier_store_prepare (
      self, error,
      "WITH waiting AS (SELECT DISTINCT dossier, question FROM pending JOIN review USING (row))"
      " SELECT dossier, question, (dossier, question) IN (SELECT * FROM waiting) FROM"
      " (SELECT dossier, question FROM mastery WHERE generation = " DOSSIER_STORE_GENERATION
      " UNION SELECT dossier, question FROM waiting) ORDER BY dossier, question",
      "");
  while (statement != NULL)
    {
      g_autoptr (DossierTallies) tallies = dossier_tallies_new ();
      const char *dossier, *question;
      DossierCached cached;

      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      dossier = (const char *) sqlite3_column_text (statement, 0);
      question = (const char *) sqlite3_column_text (statement, 1);
      if (sqlite3_column_int (statement, 2) == 0)
        {
          if (!dossier_store_load_cached (self, dossier, question, &cached, error))
            return FALSE;
        }
      else if (dossier_rows_load (rows, self, dossier, question, error))
        dossier_rows_fold (rows, &rules, G_MAXINT64, G_MAXINT64, tallies, 1, &cached);
      else
        return FALSE;
      if (dossier_cached_is_empty (&cached))
        continue;
      update_text (checksum, dossier);
      update_text (checksum, question);
      dossier_cached_update (&cached, checksum);
    }

  return FALSE;
}

/**
 * dossier_store_dup_state_digest:
 * @self: a store
 * @error: where to say what is wrong
 *
 * A digest of all that happened and of what it comes to. It is the same on
 * all devices that have the same rows and whose persons wish the same.
 *
 * Returns: (transfer full) (nullable): 64 hexadecimal digits
 */
char *
dossier_store_dup_state_digest (DossierStore *self, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean is_good;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  if (!dossier_store_open (self, error) || !dossier_store_execute (self, "BEGIN", error))
    return NULL;
  is_good = update_rows (self, checksum,
                         "SELECT " DOSSIER_STORE_COLUMNS ", extra FROM review ORDER BY id", error)
            && update_rows (self, checksum, "SELECT id, body FROM event ORDER BY id", error)
            && update_masteries (self, checksum, error);
  if (!dossier_store_end (self, is_good, error))
    return NULL;

  return g_strdup (g_checksum_get_string (checksum));
}
