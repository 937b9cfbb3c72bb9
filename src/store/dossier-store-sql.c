/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

#include <stdarg.h>

static DossierStatement *
prepare_valist (
    DossierStore *self, GError **error, const char *sql, const char *types, va_list values)
{
  g_autoptr (DossierStatement) statement = NULL;

  if (sqlite3_prepare_v2 (dossier_store_get_database (self), sql, -1, &statement, NULL)
      != SQLITE_OK)
    {
      dossier_store_fail (self, error);
      return NULL;
    }
  for (int i = 0; types[i] != '\0'; i++)
    {
      int result;

      if (types[i] == 't')
        result = sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1,
                                    SQLITE_TRANSIENT);
      else
        result = sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
      if (result != SQLITE_OK)
        {
          dossier_store_fail (self, error);
          return NULL;
        }
    }

  return g_steal_pointer (&statement);
}

DossierStatement *
dossier_store_prepare (DossierStore *self, GError **error, const char *sql, const char *types, ...)
{
  DossierStatement *statement;
  va_list values;

  va_start (values, types);
  statement = prepare_valist (self, error, sql, types, values);
  va_end (values);

  return statement;
}

gboolean
dossier_store_step (DossierStore *self,
                    DossierStatement *statement,
                    gboolean *has_row,
                    GError **error)
{
  int result = sqlite3_step (statement);

  if (has_row != NULL)
    *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  return dossier_store_fail (self, error);
}

gboolean
dossier_store_run (DossierStore *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DossierStatement) statement = NULL;
  va_list values;

  va_start (values, types);
  statement = prepare_valist (self, error, sql, types, values);
  va_end (values);

  return statement != NULL && dossier_store_step (self, statement, NULL, error);
}

/* Several commands that give nothing back. */
gboolean
dossier_store_execute (DossierStore *self, const char *sql, GError **error)
{
  if (sqlite3_exec (dossier_store_get_database (self), sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  return dossier_store_fail (self, error);
}

/* The one number that a query gives; 0 when it gives nothing. */
gboolean
dossier_store_read_int (
    DossierStore *self, gint64 *value, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;
  va_list values;

  va_start (values, types);
  statement = prepare_valist (self, error, sql, types, values);
  va_end (values);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  *value = has_row ? sqlite3_column_int64 (statement, 0) : 0;

  return TRUE;
}

char *
dossier_statement_dup_text (DossierStatement *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}
