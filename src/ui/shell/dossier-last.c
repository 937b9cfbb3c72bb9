/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-last.h"

#include "store/dossier-bundled.h"

/* What last-dossier holds beside addresses. */
#define LIBRARY ""
#define BUNDLED "bundled"

/**
 * dossier_last_save:
 * @settings: the settings of the program
 * @file: (nullable): the dossier that is open, %NULL for the library
 *
 * Keeps what the next start is to open. Most open what the last did: nothing
 * is written then.
 */
void
dossier_last_save (GSettings *settings, GFile *file)
{
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autofree char *before = g_settings_get_string (settings, "last-dossier");
  const char *last = LIBRARY;

  if (file != NULL)
    last = g_file_equal (file, bundled) ? BUNDLED : uri;
  if (!g_str_equal (before, last))
    g_settings_set_string (settings, "last-dossier", last);
}

/**
 * dossier_last_dup_file:
 * @settings: the settings of the program
 *
 * Returns: (transfer full) (nullable): the dossier that was open at the end of
 *   the last run, at the first start the bundled one; %NULL for the library
 */
GFile *
dossier_last_dup_file (GSettings *settings)
{
  g_autofree char *last = g_settings_get_string (settings, "last-dossier");

  if (g_str_equal (last, LIBRARY))
    return NULL;

  return g_str_equal (last, BUNDLED) ? dossier_bundled_dup_file () : g_file_new_for_uri (last);
}
