/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/dossier-bundled.h"

/**
 * dossier_bundled_dup_file:
 *
 * Returns: (transfer full): the dossier that comes with the program
 */
GFile *
dossier_bundled_dup_file (void)
{
  const char *folder = g_getenv ("DOSSIER_DOSSIERDIR");

  return g_file_new_build_filename (folder != NULL ? folder : DOSSIERDIR,
                                    "us-mexico-fentanyl.dossier", NULL);
}
