/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/sitting/dossier-quiz-keeper.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUESTION_VIEW (dossier_question_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuestionView, dossier_question_view, DOSSIER, QUESTION_VIEW, AdwBin)

void dossier_question_view_show (DossierQuestionView *self, DossierQuizKeeper *keeper);
void dossier_question_view_pick (DossierQuestionView *self, guint n);
gboolean dossier_question_view_is_answering (DossierQuestionView *self, GtkWidget *focus);

G_END_DECLS
