/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/quiz/dossier-quiz-offer.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUIZ_FORM (dossier_quiz_form_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuizForm, dossier_quiz_form, DOSSIER, QUIZ_FORM, AdwBin)

void dossier_quiz_form_show (DossierQuizForm *self, DossierQuizOffer *offer);
void dossier_quiz_form_get_choice (DossierQuizForm *self, DossierStartChoice *choice);
guint dossier_quiz_form_get_length (DossierQuizForm *self);

G_END_DECLS
