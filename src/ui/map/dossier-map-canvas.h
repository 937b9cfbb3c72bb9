/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/common/dossier-study.h"
#include "ui/map/dossier-map-paint.h"

G_BEGIN_DECLS

#define DOSSIER_MAP_LEAST_ZOOM 0.5
#define DOSSIER_MAP_MOST_ZOOM 3.0

#define DOSSIER_TYPE_MAP_CANVAS (dossier_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapCanvas, dossier_map_canvas, DOSSIER, MAP_CANVAS, GtkWidget)

void dossier_map_canvas_set_actors (DossierMapCanvas *self, DossierStudy *study, GPtrArray *actors);

const DossierMapGraph *dossier_map_canvas_get_graph (DossierMapCanvas *self);
void dossier_map_canvas_get_scene (DossierMapCanvas *self, DossierMapScene *scene);
guint dossier_map_canvas_get_selected (DossierMapCanvas *self);
void dossier_map_canvas_select (DossierMapCanvas *self, guint node);
guint dossier_map_canvas_get_focused (DossierMapCanvas *self);
void dossier_map_canvas_focus_edge (DossierMapCanvas *self, guint edge);
void dossier_map_canvas_show_node (DossierMapCanvas *self, guint node);

double dossier_map_canvas_get_zoom (DossierMapCanvas *self);
void dossier_map_canvas_zoom_to (DossierMapCanvas *self, double zoom);
void dossier_map_canvas_fit (DossierMapCanvas *self);

G_END_DECLS
