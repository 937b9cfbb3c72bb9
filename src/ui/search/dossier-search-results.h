/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_RESULTS (dossier_search_results_get_type ())
G_DECLARE_FINAL_TYPE (DossierSearchResults, dossier_search_results, DOSSIER, SEARCH_RESULTS, AdwBin)

void dossier_search_results_set_store (DossierSearchResults *self, DossierStore *store);
void dossier_search_results_refresh (DossierSearchResults *self);
void dossier_search_results_set_query (DossierSearchResults *self, const char *query);
void dossier_search_results_activate (DossierSearchResults *self);
gboolean dossier_search_results_enter (DossierSearchResults *self);

G_END_DECLS
