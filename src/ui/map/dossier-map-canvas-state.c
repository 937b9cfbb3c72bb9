/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/map/dossier-map-canvas-private.h"

/* What is selected on the map, and which part of it is seen. */

/* Below this the quiet labels are too small to be read. */
#define LABEL_ZOOM 0.8

#define MARGIN 24 /* around a node that is brought into view */

/**
 * dossier_map_canvas_get_graph:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows, until other actors are set
 */
const DossierMapGraph *
dossier_map_canvas_get_graph (DossierMapCanvas *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_CANVAS (self), NULL);

  return self->graph;
}

/**
 * dossier_map_canvas_get_scene:
 * @self: a canvas with actors
 * @scene: (out caller-allocates): what it draws, until something changes
 */
void
dossier_map_canvas_get_scene (DossierMapCanvas *self, DossierMapScene *scene)
{
  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self) && scene != NULL);

  *scene = (DossierMapScene) {
    .layout = self->layout,
    .labels = self->labels,
    .selected = self->selected,
    .focused = self->focused,
    .without_quiet = self->zoom < LABEL_ZOOM - 0.001,
  };
}

/**
 * dossier_map_canvas_get_selected:
 * @self: a canvas
 *
 * Returns: the node that is selected, or DOSSIER_MAP_NONE
 */
guint
dossier_map_canvas_get_selected (DossierMapCanvas *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_CANVAS (self), DOSSIER_MAP_NONE);

  return self->selected;
}

/**
 * dossier_map_canvas_get_focused:
 * @self: a canvas
 *
 * Returns: the edge in focus, or DOSSIER_MAP_NONE
 */
guint
dossier_map_canvas_get_focused (DossierMapCanvas *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_CANVAS (self), DOSSIER_MAP_NONE);

  return self->focused;
}

static void
change (DossierMapCanvas *self, guint selected, guint focused)
{
  if (self->selected == selected && self->focused == focused)
    return;

  dossier_map_canvas_begin_fade (self);
  self->selected = selected;
  self->focused = focused;
  dossier_map_canvas_update_scene (self);
  g_signal_emit_by_name (self, "selection-changed");
}

/**
 * dossier_map_canvas_select:
 * @self: a canvas
 * @node: a node, or DOSSIER_MAP_NONE
 *
 * Nothing on the map moves.
 */
void
dossier_map_canvas_select (DossierMapCanvas *self, guint node)
{
  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));

  change (self, node, node == self->selected ? self->focused : DOSSIER_MAP_NONE);
}

/**
 * dossier_map_canvas_focus_edge:
 * @self: a canvas
 * @edge: an edge, or DOSSIER_MAP_NONE
 *
 * If it does not touch the selected node, the one it comes from is selected.
 */
void
dossier_map_canvas_focus_edge (DossierMapCanvas *self, guint edge)
{
  guint selected;

  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));

  selected = self->selected;
  if (edge != DOSSIER_MAP_NONE
      && (selected == DOSSIER_MAP_NONE
          || !dossier_map_edge_touches (self->graph, &self->graph->edges[edge], selected)))
    selected = self->graph->edges[edge].from;
  change (self, selected, edge);
}

static void
show_span (
    DossierMapCanvas *self, GtkOrientation orientation, double start, double length, double size)
{
  const double value = self->adjustments[orientation] != NULL
                           ? gtk_adjustment_get_value (self->adjustments[orientation])
                           : 0;

  if (start - MARGIN < value)
    dossier_map_canvas_configure (self, orientation, size, start - MARGIN);
  else if (start + length + MARGIN > value + size)
    dossier_map_canvas_configure (self, orientation, size, start + length + MARGIN - size);
}

/**
 * dossier_map_canvas_show_node:
 * @self: a canvas
 * @node: a node
 *
 * Scrolls as far as needed to see it.
 */
void
dossier_map_canvas_show_node (DossierMapCanvas *self, guint node)
{
  const DossierMapRect *rect = NULL;
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));
  g_return_if_fail (self->graph != NULL && node < self->graph->n_nodes);

  if (width == 0 || height == 0)
    {
      self->to_show = node;
      return;
    }

  rect = &self->layout->places[node].rect;
  show_span (self, GTK_ORIENTATION_HORIZONTAL, rect->x * self->zoom, rect->width * self->zoom,
             width);
  show_span (self, GTK_ORIENTATION_VERTICAL, rect->y * self->zoom, rect->height * self->zoom,
             height);
}

/**
 * dossier_map_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: how large the map is, 1 for its own size
 */
double
dossier_map_canvas_get_zoom (DossierMapCanvas *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_CANVAS (self), 1);

  return self->zoom;
}

/* What is at a point of the widget stays there. */
void
dossier_map_canvas_zoom_at (DossierMapCanvas *self, double zoom, double x, double y)
{
  const DossierMapPoint origin = dossier_map_canvas_get_origin (self);
  const double scale = CLAMP (zoom, DOSSIER_MAP_LEAST_ZOOM, DOSSIER_MAP_MOST_ZOOM) / self->zoom;

  if (self->layout == NULL)
    return;

  self->is_fit = FALSE;
  self->zoom *= scale;
  dossier_map_canvas_configure (self, GTK_ORIENTATION_HORIZONTAL,
                                gtk_widget_get_width (GTK_WIDGET (self)),
                                (x - origin.x) * scale - x);
  dossier_map_canvas_configure (self, GTK_ORIENTATION_VERTICAL,
                                gtk_widget_get_height (GTK_WIDGET (self)),
                                (y - origin.y) * scale - y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_map_canvas_zoom_to:
 * @self: a canvas
 * @zoom: how large, cut to 0.5 and 3
 *
 * What is selected stays where it is, else the middle does.
 */
void
dossier_map_canvas_zoom_to (DossierMapCanvas *self, double zoom)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x = width / 2;
  double y = height / 2;

  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));

  if (self->selected != DOSSIER_MAP_NONE)
    {
      const DossierMapPoint origin = dossier_map_canvas_get_origin (self);
      const DossierMapPoint center
          = dossier_map_rect_get_center (&self->layout->places[self->selected].rect);
      const double at_x = origin.x + center.x * self->zoom;
      const double at_y = origin.y + center.y * self->zoom;

      if (at_x > 0 && at_x < width && at_y > 0 && at_y < height)
        {
          x = at_x;
          y = at_y;
        }
    }
  dossier_map_canvas_zoom_at (self, zoom, x, y);
}

/**
 * dossier_map_canvas_fit:
 * @self: a canvas
 *
 * Makes the whole map visible, as far as half its size allows.
 */
void
dossier_map_canvas_fit (DossierMapCanvas *self)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));

  dossier_map_canvas_zoom_at (self, dossier_map_canvas_find_fit (self, width, height), width / 2,
                              height / 2);
}
