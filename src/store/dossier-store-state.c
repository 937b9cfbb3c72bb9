/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

/* @value is %NULL when there is none. */
gboolean
dossier_store_load_text (DossierStore *self, const char *key, char **value, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  *value = NULL;
  statement
      = dossier_store_prepare (self, error, "SELECT value FROM state WHERE key = ?", "t", key);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    *value = dossier_statement_dup_text (statement, 0);

  return TRUE;
}

/* Within a transaction. */
gboolean
dossier_store_save_text (DossierStore *self, const char *key, const char *value, GError **error)
{
  return dossier_store_run (self, error,
                            "INSERT INTO state (key, value) VALUES (?, ?)"
                            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                            "tt", key, value);
}

/* A log that may lack its last rows must not give their numbers away again:
 * it goes on under another name. Within a transaction. */
gboolean
dossier_store_take_new_device (DossierStore *self, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();

  return dossier_store_run (self, error,
                            "INSERT INTO former_device (id) SELECT id FROM device WHERE is_own = 1",
                            "")
         && dossier_store_run (self, error, "UPDATE device SET is_own = 0 WHERE is_own = 1", "")
         && dossier_store_run (self, error,
                               "INSERT INTO device (id, is_own, added_ms) VALUES (?, 1, ?)", "ti",
                               id, dossier_store_get_time (self, NULL));
}

/* A name under which this device wrote earlier. Within a transaction. */
gboolean
dossier_store_add_former_device (DossierStore *self, const char *id, GError **error)
{
  return dossier_store_run (self, error,
                            "INSERT INTO device (id, is_own, added_ms) VALUES (?, 0, ?)"
                            " ON CONFLICT DO NOTHING",
                            "ti", id, dossier_store_get_time (self, NULL))
         && dossier_store_run (self, error,
                               "INSERT INTO former_device (id) SELECT id FROM device"
                               " WHERE id = ? AND is_own = 0 ON CONFLICT DO NOTHING",
                               "t", id);
}
