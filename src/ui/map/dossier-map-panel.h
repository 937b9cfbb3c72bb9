/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/map/dossier-map-canvas.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_PANEL (dossier_map_panel_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapPanel, dossier_map_panel, DOSSIER, MAP_PANEL, AdwBin)

void dossier_map_panel_show (DossierMapPanel *self,
                             DossierStudy *study,
                             const DossierMapGraph *graph,
                             guint selected,
                             guint focused);

G_END_DECLS
