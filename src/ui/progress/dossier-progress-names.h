/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-progress.h"

G_BEGIN_DECLS

/* The names of what the pictures are made of: cells, days, bars and points. */
const char *dossier_progress_names_get_knowledge (DossierKnowledge knowledge);
char *dossier_progress_names_dup_paragraphs (guint first, guint last, const char *state);
char *dossier_progress_names_dup_day (const DossierProgress *progress, guint index);
char *dossier_progress_names_dup_due_day (const DossierProgress *progress, guint index);
char *dossier_progress_names_dup_level (const DossierProgress *progress,
                                        DossierCertainty certainty);
const char *dossier_progress_names_get_certainty (DossierCertainty certainty);
char *dossier_progress_names_dup_share (double share);

G_END_DECLS
