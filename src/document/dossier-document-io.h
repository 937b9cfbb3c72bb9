/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_DOCUMENT_ERROR (dossier_document_error_quark ())
GQuark dossier_document_error_quark (void);

typedef enum
{
  DOSSIER_DOCUMENT_ERROR_UNREADABLE,    /* the file cannot be opened or read */
  DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, /* something else: no <dossier> at its start */
  DOSSIER_DOCUMENT_ERROR_NEWER_FORMAT,  /* a format this program does not know */
  DOSSIER_DOCUMENT_ERROR_INVALID,       /* a dossier that breaks a rule */
  DOSSIER_DOCUMENT_ERROR_LIMIT,         /* larger or deeper than the format allows */
} DossierDocumentError;

typedef enum
{
  DOSSIER_SEVERITY_WARNING,
  DOSSIER_SEVERITY_ERROR,
} DossierSeverity;

/* Something wrong with a file: where (line and column count from 1; columns
 * count characters), what, and how to mend it. */
typedef struct
{
  DossierSeverity severity;
  DossierDocumentError code;
  guint line;
  guint column;
  char *what;
  char *mend;
} DossierProblem;

void dossier_problem_free (DossierProblem *problem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierProblem, dossier_problem_free)

DossierDocument *dossier_document_read_bytes (GBytes *bytes,
                                              GCancellable *cancellable,
                                              GError **error);
DossierDocument *dossier_document_read_file (GFile *file,
                                             GCancellable *cancellable,
                                             GError **error);
void dossier_document_read_file_async (GFile *file,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
DossierDocument *dossier_document_read_file_finish (GAsyncResult *result, GError **error);

GBytes *dossier_document_load_file (GFile *file, GCancellable *cancellable, GError **error);
GBytes *dossier_document_load_bytes (GInputStream *stream,
                                     GCancellable *cancellable,
                                     GError **error);

GPtrArray *dossier_document_check_bytes (GBytes *bytes, DossierDocument **document);
GPtrArray *dossier_document_check_translation (GBytes *bytes, GBytes *source, GError **error);

GBytes *dossier_document_write_bytes (DossierDocument *self);

G_END_DECLS
