/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/dossier-index.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_ROW (dossier_search_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierSearchRow, dossier_search_row, DOSSIER, SEARCH_ROW, GtkListBoxRow)

DossierSearchRow *dossier_search_row_new (void);
void dossier_search_row_set_hit (DossierSearchRow *self, const DossierHit *hit);
void dossier_search_row_set_more (DossierSearchRow *self, DossierHitKind kind, const char *text);
DossierHitKind dossier_search_row_get_kind (DossierSearchRow *self);
GVariant *dossier_search_row_get_place (DossierSearchRow *self);

G_END_DECLS
