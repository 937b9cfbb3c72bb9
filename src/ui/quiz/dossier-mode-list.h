/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/quiz/dossier-quiz-offer.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MODE_LIST (dossier_mode_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierModeList, dossier_mode_list, DOSSIER, MODE_LIST, GtkWidget)

void dossier_mode_list_show (DossierModeList *self, const DossierQuizOffer *offer);
DossierStart dossier_mode_list_get_start (DossierModeList *self);
void dossier_mode_list_set_start (DossierModeList *self, DossierStart start);

G_END_DECLS
