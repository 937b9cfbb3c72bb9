/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

/* With fewer answers than this at a level of certainty nothing is said of it. */
#define DOSSIER_RESULTS_ENOUGH_ANSWERS 4

char *dossier_results_words_dup_title (const DossierQuizResults *results);
char *dossier_results_words_dup_line (const DossierQuizResults *results, const char *comeback);
char *dossier_results_words_dup_before_title (const DossierQuizResults *results);
char *dossier_results_words_dup_calibration (const DossierQuizResults *results);

int dossier_results_words_count_marks (const DossierScore *score, DossierCertainty certainty);
char *dossier_results_words_dup_marks (const DossierQuizResults *results);

G_END_DECLS
