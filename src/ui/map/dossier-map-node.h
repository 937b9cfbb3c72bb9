/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-paint.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_NODE (dossier_map_node_widget_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierMapNodeWidget, dossier_map_node_widget, DOSSIER, MAP_NODE, GtkToggleButton)

GtkWidget *dossier_map_node_widget_new (const DossierMapGraph *graph, guint node);

guint dossier_map_node_widget_get_index (DossierMapNodeWidget *self);
void dossier_map_node_widget_set_style (DossierMapNodeWidget *self, const DossierMapStyle *style);
void dossier_map_node_widget_set_standing (DossierMapNodeWidget *self, DossierMapStanding standing);

G_END_DECLS
