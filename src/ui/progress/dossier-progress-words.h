/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-progress.h"

G_BEGIN_DECLS

/* The figures of a progress page in sentences. */
char *dossier_progress_words_dup_coverage (const DossierProgress *progress, gint64 judged_day);
char *dossier_progress_words_dup_questions (const DossierProgress *progress, gint64 judged_day);
char *dossier_progress_words_dup_actors (const DossierProgress *progress);
char *dossier_progress_words_dup_days (const DossierProgress *progress);
char *dossier_progress_words_dup_due (const DossierProgress *progress);
char *dossier_progress_words_dup_certainty (const DossierProgress *progress);
char *dossier_progress_words_dup_time (const DossierProgress *progress);

G_END_DECLS
