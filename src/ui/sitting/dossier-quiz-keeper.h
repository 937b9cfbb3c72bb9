/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/sitting/dossier-quiz-log.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUIZ_KEEPER (dossier_quiz_keeper_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuizKeeper, dossier_quiz_keeper, DOSSIER, QUIZ_KEEPER, GObject)

guint32 dossier_quiz_keeper_draw_seed (void);
DossierQuizKeeper *dossier_quiz_keeper_new (DossierStore *store,
                                            const char *dossier,
                                            DossierQuiz *quiz,
                                            const char *sitting);

DossierStore *dossier_quiz_keeper_get_store (DossierQuizKeeper *self);
const char *dossier_quiz_keeper_get_dossier (DossierQuizKeeper *self);
DossierQuiz *dossier_quiz_keeper_get_quiz (DossierQuizKeeper *self);
const DossierScore *dossier_quiz_keeper_get_previous (DossierQuizKeeper *self);
const char *dossier_quiz_keeper_get_error (DossierQuizKeeper *self);

void dossier_quiz_keeper_apply (DossierQuizKeeper *self, DossierQuiz *next);
void dossier_quiz_keeper_undo (DossierQuizKeeper *self);
void dossier_quiz_keeper_note (DossierQuizKeeper *self, guint position, DossierNote note);
void dossier_quiz_keeper_take_back_note (DossierQuizKeeper *self, guint position);
void dossier_quiz_keeper_count_time (DossierQuizKeeper *self);
void dossier_quiz_keeper_pause (DossierQuizKeeper *self);
void dossier_quiz_keeper_resume (DossierQuizKeeper *self);
gboolean dossier_quiz_keeper_flush (DossierQuizKeeper *self);

G_END_DECLS
