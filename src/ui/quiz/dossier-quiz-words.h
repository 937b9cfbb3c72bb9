/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

/* With fewer answers than this at a level of certainty nothing is said of it. */
#define DOSSIER_QUIZ_ENOUGH_ANSWERS 4

const char *dossier_quiz_words_get_kind (DossierQuestionKind kind);
const char *dossier_quiz_words_get_task (DossierQuestionKind kind);
const char *dossier_quiz_words_get_mode (DossierQuizMode mode);
const char *dossier_quiz_words_get_certainty (DossierCertainty certainty);

const char *dossier_quiz_words_get_verdict (DossierVerdict verdict);
const char *dossier_quiz_words_get_verdict_icon (DossierVerdict verdict);
const char *dossier_quiz_words_get_verdict_class (DossierVerdict verdict);
char *dossier_quiz_words_dup_key_line (const DossierQuizItem *item);

char *dossier_quiz_words_dup_answer (const DossierQuizItem *item);
char *dossier_quiz_words_dup_number (double number, const char *unit);
char *dossier_quiz_words_dup_passage (const char *text);
char *dossier_quiz_words_dup_voice (const DossierEvidence *evidence);

char *dossier_quiz_words_dup_place (guint position, guint total);
char *dossier_quiz_words_dup_time (gint64 milliseconds);

char *dossier_quiz_words_dup_results_title (const DossierQuizResults *results);
char *dossier_quiz_words_dup_results_line (const DossierQuizResults *results);
char *dossier_quiz_words_dup_calibration (const DossierQuizResults *results);

G_END_DECLS
