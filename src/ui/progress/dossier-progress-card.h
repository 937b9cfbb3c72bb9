/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROGRESS_CARD (dossier_progress_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierProgressCard, dossier_progress_card, DOSSIER, PROGRESS_CARD, AdwBin)

void dossier_progress_card_set_sentence (DossierProgressCard *self, const char *sentence);

G_END_DECLS
