/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/quiz/dossier-quiz-offer.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EXAM_CARD (dossier_exam_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierExamCard, dossier_exam_card, DOSSIER, EXAM_CARD, AdwBin)

void dossier_exam_card_show (DossierExamCard *self, const DossierQuizOffer *offer);

G_END_DECLS
