/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SELECTION_CARD (dossier_selection_card_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSelectionCard, dossier_selection_card, DOSSIER, SELECTION_CARD, GtkPopover)

void dossier_selection_card_focus (DossierSelectionCard *self);

G_END_DECLS
