/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/dossier-original.h"

G_BEGIN_DECLS

/* An original that was read and laid beside its study edition. */
typedef struct
{
  DossierAlignment *alignment;
  char *text; /* its blocks, to be kept */
} DossierOriginalFound;

void dossier_original_found_free (DossierOriginalFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOriginalFound, dossier_original_found_free)

/* Where an original comes from: one of the three. */
typedef struct
{
  GFile *file;
  GBytes *bytes;      /* what was pasted */
  const char *stored; /* blocks that were kept */
} DossierOriginalSource;

void dossier_original_run_async (DossierDocument *study,
                                 const DossierOriginalSource *source,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
DossierOriginalFound *dossier_original_run_finish (GAsyncResult *result, GError **error);
DossierOriginalFound *dossier_original_run (DossierDocument *study,
                                            const DossierOriginalSource *source,
                                            GCancellable *cancellable,
                                            GError **error);

G_END_DECLS
