/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-original.h"
#include "ui/common/dossier-study.h"
#include "ui/original/dossier-original-run.h"

G_BEGIN_DECLS

/* Which of the texts of a dossier a person reads. */
typedef enum
{
  DOSSIER_ORIGINAL_TEXT_STUDY, /* the study edition */
  DOSSIER_ORIGINAL_TEXT_OWN,   /* the person's own copy in its place */
  DOSSIER_ORIGINAL_TEXT_BOTH,  /* the copy beside the study edition */
} DossierOriginalText;

extern const char *const dossier_original_text_words[];

DossierDocument *dossier_original_get_study_edition (DossierDocument *document);
gboolean dossier_original_exists (DossierStudy *study);
DossierStoredOriginal *dossier_original_load (DossierStudy *study, GError **error);
DossierStudy *dossier_original_restore (DossierStudy *study, gboolean *is_due);
DossierStudy *dossier_original_make_study (DossierStudy *of,
                                           const DossierOriginalFound *found,
                                           const DossierStoredOriginal *stored);
DossierOriginalText dossier_original_get_text (DossierStudy *study);
void dossier_original_choose_text (DossierStudy *study, DossierOriginalText text);
const char *const *dossier_original_get_left_out (DossierStudy *study);

G_END_DECLS
