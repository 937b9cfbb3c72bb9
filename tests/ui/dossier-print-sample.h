/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"
#include "ui/print/dossier-sheet.h"

static DossierDocument *
print_read (const char *path)
{
  g_autofree char *whole = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (whole);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return document;
}
