/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/map/dossier-map-canvas.h"

G_BEGIN_DECLS

struct _DossierMapCanvas
{
  GtkWidget parent_instance;

  DossierStudy *study;
  DossierMapGraph *graph;
  DossierMapLayout *layout;
  DossierMapLabel *labels;
  DossierMapStyle style;
  GPtrArray *nodes; /* of DossierMapNodeWidget, children */
  GtkWidget *probe; /* its colour is that of the paper */

  guint selected; /* node */
  guint focused;  /* edge */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  double zoom;
  double zoom_before; /* a pinch */
  gboolean is_fit;    /* the zoom follows the size of the window */
  guint to_show;      /* a node that the next allocation brings into view */
  double drag_start[2];
  gboolean is_dragged;

  GdkPaintable *before; /* how the map looked, while it fades into how it looks */
  AdwAnimation *fade;   /* of the share of the new look */
};

void dossier_map_canvas_add_fade (DossierMapCanvas *self);
void dossier_map_canvas_remove_fade (DossierMapCanvas *self);
void dossier_map_canvas_begin_fade (DossierMapCanvas *self);
void dossier_map_canvas_paint_faded (DossierMapCanvas *self, GtkSnapshot *snapshot);
void dossier_map_canvas_paint (DossierMapCanvas *self, GtkSnapshot *snapshot);

void dossier_map_canvas_add_pointer (DossierMapCanvas *self);
gboolean dossier_map_canvas_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
void dossier_map_canvas_add_keys (DossierMapCanvas *self);
gboolean dossier_map_canvas_move_focus (DossierMapCanvas *self, GtkDirectionType direction);

DossierMapPoint dossier_map_canvas_get_origin (DossierMapCanvas *self);
double dossier_map_canvas_find_fit (DossierMapCanvas *self, double width, double height);
void dossier_map_canvas_configure (DossierMapCanvas *self,
                                   GtkOrientation orientation,
                                   double size,
                                   double value);
void dossier_map_canvas_zoom_at (DossierMapCanvas *self, double zoom, double x, double y);
void dossier_map_canvas_update_scene (DossierMapCanvas *self);

G_END_DECLS
