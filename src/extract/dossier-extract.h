/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-blocks.h"

G_BEGIN_DECLS

#define DOSSIER_EXTRACT_ERROR (dossier_extract_error_quark ())
GQuark dossier_extract_error_quark (void);

typedef enum
{
  DOSSIER_EXTRACT_ERROR_UNREADABLE, /* the file cannot be opened or read */
  DOSSIER_EXTRACT_ERROR_FORMAT,     /* neither plain text nor a web page */
  DOSSIER_EXTRACT_ERROR_LIMIT,      /* too large, or too deeply nested */
  DOSSIER_EXTRACT_ERROR_EMPTY,      /* no text in it */
} DossierExtractError;

/* The largest file that is looked at. */
#define DOSSIER_EXTRACT_MAX_BYTES (64 * 1024 * 1024)

DossierBlocks *dossier_extract_bytes (GBytes *bytes, GCancellable *cancellable, GError **error);
DossierBlocks *dossier_extract_file (GFile *file, GCancellable *cancellable, GError **error);
DossierBlocks *dossier_extract_stream (GInputStream *stream,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
