/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/sitting/dossier-again.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_AGAIN_BADGES (dossier_again_badges_get_type ())
G_DECLARE_FINAL_TYPE (DossierAgainBadges, dossier_again_badges, DOSSIER, AGAIN_BADGES, AdwBin)

void dossier_again_badges_show (DossierAgainBadges *self, const DossierAgain *again, gint64 today);

G_END_DECLS
