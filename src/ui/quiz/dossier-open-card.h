/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPEN_CARD (dossier_open_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierOpenCard, dossier_open_card, DOSSIER, OPEN_CARD, AdwBin)

void dossier_open_card_show (DossierOpenCard *self, DossierQuiz *quiz);

G_END_DECLS
