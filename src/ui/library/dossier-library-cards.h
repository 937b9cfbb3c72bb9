/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY_CARDS (dossier_library_cards_get_type ())
G_DECLARE_FINAL_TYPE (DossierLibraryCards, dossier_library_cards, DOSSIER, LIBRARY_CARDS, AdwBin)

void dossier_library_cards_set_shelf (DossierLibraryCards *self, GPtrArray *shelf, gint64 today);
void dossier_library_cards_keep_focus (DossierLibraryCards *self);
void dossier_library_cards_return_focus (DossierLibraryCards *self);
void dossier_library_cards_forget_focus (DossierLibraryCards *self);

G_END_DECLS
