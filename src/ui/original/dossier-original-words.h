/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/dossier-original.h"

G_BEGIN_DECLS

char *dossier_original_dup_paragraphs (const DossierOriginalCounts *counts);
char *dossier_original_dup_quotes (const DossierOriginalCounts *counts);
char *dossier_original_dup_mentions (const DossierOriginalCounts *counts);
gboolean dossier_original_is_doubtful (const DossierOriginalCounts *counts);
const char *dossier_unplaced_get_heading (DossierUnplacedKind kind);
char *dossier_unplaced_dup_place (const DossierUnplaced *unplaced);
DossierDocument *dossier_original_make_document (const DossierAlignment *alignment);

G_END_DECLS
