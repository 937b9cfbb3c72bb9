/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

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

char *dossier_quiz_words_dup_place (const DossierQuizView *view, guint position);
char *dossier_quiz_words_dup_open_place (const DossierQuizView *view);
const char *dossier_quiz_words_get_check (const DossierQuizView *view);
char *dossier_quiz_words_dup_time (gint64 milliseconds);

char *dossier_quiz_words_dup_mark (int mark);
char *dossier_quiz_words_dup_marks_at_stake (DossierCertainty certainty);

G_END_DECLS
