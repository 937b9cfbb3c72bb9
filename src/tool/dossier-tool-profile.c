/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool.h"

#include <glib/gi18n.h>

#include "store/dossier-store-backup.h"

/**
 * dossier_tool_has_profile:
 * @profile: a folder
 *
 * For commands that only look, and make nothing. Says so when there is none.
 *
 * Returns: whether answers are, or something in their place is, kept there
 */
gboolean
dossier_tool_has_profile (const char *profile)
{
  static const char *const traces[] = { "dossier.db", "answers.jsonl", "backups" };
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (profile);
  g_autofree char *sentence = NULL;

  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_autoptr (GFile) trace = g_file_get_child (folder, traces[i]);

      if (g_file_query_exists (trace, NULL))
        return TRUE;
    }
  sentence = g_strdup_printf (_ ("No answers are kept in “%s” yet."), profile);
  dossier_tool_complain (sentence);

  return FALSE;
}

/**
 * dossier_tool_open_profile:
 * @profile: a folder
 * @error: where to say what is wrong
 *
 * Opens the store there. What was found wrong with it, and mended, is told.
 *
 * Returns: (transfer full) (nullable): the store
 */
DossierStore *
dossier_tool_open_profile (const char *profile, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (profile);
  g_autoptr (DossierStore) store = dossier_store_new (folder);
  g_autofree char *notice = NULL;

  if (!dossier_store_open (store, error))
    return NULL;
  notice = dossier_store_steal_notice (store);
  if (notice != NULL)
    dossier_tool_complain (notice);

  return g_steal_pointer (&store);
}

/**
 * dossier_tool_format_time:
 * @time_ms: Unix milliseconds
 *
 * Returns: (transfer full): that moment in UTC, as ISO 8601 has it
 */
char *
dossier_tool_format_time (gint64 time_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (time_ms / 1000);
  g_autofree char *seconds = NULL;

  if (time == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, time_ms);
  seconds = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, (int) (time_ms % 1000));
}

/**
 * dossier_tool_refuse_profile:
 * @profile: (nullable): what was named with --profile
 * @argc: the number of arguments that are left
 * @argv: the arguments that are left
 * @n_allowed: how many may be
 * @error: where to say what is wrong
 *
 * Returns: whether the call was a wrong one
 */
gboolean
dossier_tool_refuse_profile (
    const char *profile, int argc, char **argv, int n_allowed, GError **error)
{
  if (argc > 1 + n_allowed)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("“%s” is one argument too many."), argv[1 + n_allowed]);
  else if (profile == NULL || *profile == '\0')
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("Name the folder that keeps the answers with --profile."));
  else
    return FALSE;

  return TRUE;
}
