/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"
#include "ui/print/dossier-sheet.h"

G_BEGIN_DECLS

/* How the parts of a sheet are composed. */

DossierBlock *dossier_sheet_add (DossierSheet *self, DossierBlockStyle style, const char *text);
DossierBlock *dossier_sheet_take (DossierSheet *self, DossierBlockStyle style, char *text);
void dossier_sheet_begin_group (DossierSheet *self);
void dossier_sheet_end_group (DossierSheet *self);
char *dossier_sheet_dup_places (const DossierEvidence *evidence);

void dossier_sheet_add_reading (DossierSheet *self, DossierDocument *document, gboolean glossary);
void dossier_sheet_add_cast (DossierSheet *self, DossierDocument *document);
void dossier_sheet_add_quiz (DossierSheet *self,
                             DossierDocument *document,
                             const DossierSheetPlan *plan);

char *dossier_sheet_dup_letter (guint index);
char *dossier_sheet_dup_key (const DossierQuizItem *item);

G_END_DECLS
