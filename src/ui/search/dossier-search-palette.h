/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_PALETTE (dossier_search_palette_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSearchPalette, dossier_search_palette, DOSSIER, SEARCH_PALETTE, AdwDialog)

DossierSearchPalette *dossier_search_palette_new (DossierStore *store);
void dossier_search_palette_set_query (DossierSearchPalette *self, const char *query);

G_END_DECLS
