/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-cloze.h"
#include "dossier-store-highlights.h"

G_BEGIN_DECLS

GPtrArray *dossier_store_list_questions (DossierStore *self, const char *dossier, GError **error);
gboolean dossier_highlights_are_same (GPtrArray *a, GPtrArray *b);
char *dossier_highlight_dup_question_id (const DossierHighlight *self);
DossierDocument *dossier_document_with_highlights (DossierDocument *self, GPtrArray *highlights);
DossierDocument *dossier_store_dup_asking (DossierStore *self, DossierDocument *document);

G_END_DECLS
