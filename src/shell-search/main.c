/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "dossier-search-service.h"

int
main (int argc, char **argv)
{
  const char *locale_folder = g_getenv ("DOSSIER_LOCALEDIR");
  g_autoptr (DossierSearchService) service = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  service = dossier_search_service_new ();

  return g_application_run (G_APPLICATION (service), argc, argv);
}
