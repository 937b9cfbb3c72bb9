/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-align.h"

G_BEGIN_DECLS

/* How much of a study edition was found in an original. */
typedef struct
{
  guint n_paragraphs; /* of n_all_paragraphs */
  guint n_all_paragraphs;
  guint n_quotes; /* direct ones, found in full, of n_all_quotes */
  guint n_all_quotes;
  guint n_mentions;
} DossierOriginalCounts;

void dossier_alignment_count (const DossierAlignment *self, DossierOriginalCounts *counts);
DossierDocument *dossier_alignment_make_document (const DossierAlignment *self,
                                                  const char *note,
                                                  const char *kept_heading,
                                                  const char *own_heading);

G_END_DECLS
