/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/library/dossier-today.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TODAY_CARD (dossier_today_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierTodayCard, dossier_today_card, DOSSIER, TODAY_CARD, AdwBin)

void dossier_today_card_set_today (DossierTodayCard *self, const DossierToday *today);

G_END_DECLS
