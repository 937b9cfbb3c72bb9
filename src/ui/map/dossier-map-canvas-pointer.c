/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/map/dossier-map-canvas-private.h"
#include "ui/map/dossier-map-words.h"

#define REACH 7.0 /* how near the pointer must be to a line, in pixels on the screen */
#define WHEEL 1.1

/* The edge whose label or line is at a point of the widget. */
static guint
find_edge_at (DossierMapCanvas *self, double x, double y)
{
  const DossierMapPoint origin = dossier_map_canvas_get_origin (self);
  const DossierMapPoint at = { (x - origin.x) / self->zoom, (y - origin.y) / self->zoom };
  double nearest = REACH / self->zoom;
  guint found = DOSSIER_MAP_NONE;

  if (self->layout == NULL)
    return DOSSIER_MAP_NONE;

  for (guint i = 0; i < self->graph->n_edges; i++)
    if (self->labels[i].kind != DOSSIER_MAP_LABEL_NONE
        && dossier_map_rect_holds (&self->labels[i].rect, at))
      return i;
  for (guint i = 0; i < self->graph->n_edges; i++)
    {
      const DossierMapRoute *route = &self->layout->routes[i];
      const double distance = dossier_map_line_get_distance (route->points, route->n_points, at);

      if (distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }

  return found;
}

gboolean
dossier_map_canvas_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);
  const guint edge = keyboard ? self->focused : find_edge_at (self, x, y);
  g_autofree char *words = NULL;
  const DossierRelation *relation = NULL;
  g_autofree char *text = NULL;

  if (edge == DOSSIER_MAP_NONE)
    return FALSE;

  words = dossier_map_edge_dup_words (self->graph, &self->graph->edges[edge]);
  relation = self->graph->facts[self->graph->edges[edge].first_fact].relation;
  text = g_strdup_printf ("%s\n%s", words, relation->text);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
on_motion (DossierMapCanvas *self, double x, double y)
{
  const gboolean is_over = find_edge_at (self, x, y) != DOSSIER_MAP_NONE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_over ? "pointer" : NULL);
}

static void
on_drag_begin (DossierMapCanvas *self, double x, double y, GtkGesture *drag)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (drag));

  self->is_dragged = FALSE;
  /* The scrolled window pans by touch itself, with a swing. */
  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    {
      gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  for (int i = 0; i < 2; i++)
    self->drag_start[i]
        = self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i]) : 0;
}

static void
on_drag_update (DossierMapCanvas *self, double dx, double dy, GtkGesture *drag)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (!self->is_dragged && !gtk_drag_check_threshold (widget, 0, 0, (int) dx, (int) dy))
    return;

  if (!self->is_dragged)
    {
      self->is_dragged = TRUE;
      gtk_widget_set_cursor_from_name (widget, "grabbing");
      gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
    }
  if (self->adjustments[0] != NULL)
    gtk_adjustment_set_value (self->adjustments[0], self->drag_start[0] - dx);
  if (self->adjustments[1] != NULL)
    gtk_adjustment_set_value (self->adjustments[1], self->drag_start[1] - dy);
}

static void
on_drag_end (DossierMapCanvas *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x = 0;
  double y = 0;

  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->is_dragged || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;

  {
    const guint edge = find_edge_at (self, x, y);

    if (edge != DOSSIER_MAP_NONE)
      dossier_map_canvas_focus_edge (self, edge);
    else
      dossier_map_canvas_select (self, DOSSIER_MAP_NONE);
  }
}

static gboolean
on_scroll (DossierMapCanvas *self, double dx, double dy, GtkEventController *scroll)
{
  GdkEvent *event = gtk_event_controller_get_current_event (scroll);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  if ((gtk_event_controller_get_current_event_state (scroll) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (event != NULL && gdk_event_get_position (event, &x, &y))
    {
      graphene_point_t at = GRAPHENE_POINT_INIT ((float) x, (float) y);
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
      double offset_x = 0;
      double offset_y = 0;

      gtk_native_get_surface_transform (native, &offset_x, &offset_y);
      at.x -= (float) offset_x;
      at.y -= (float) offset_y;
      if (gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self), &at, &at))
        {
          x = at.x;
          y = at.y;
        }
    }
  dossier_map_canvas_zoom_at (self, self->zoom * pow (WHEEL, -dy), x, y);

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (DossierMapCanvas *self)
{
  self->zoom_before = self->zoom;
}

static void
on_pinch (DossierMapCanvas *self, double scale, GtkGesture *pinch)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  gtk_gesture_get_bounding_box_center (pinch, &x, &y);
  dossier_map_canvas_zoom_at (self, self->zoom_before * scale, x, y);
}

/* Drag pans, a click takes an edge or nothing, wheel with Ctrl and pinch zoom. */
void
dossier_map_canvas_add_pointer (DossierMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
}
