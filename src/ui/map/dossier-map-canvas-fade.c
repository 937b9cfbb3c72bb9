/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-canvas-private.h"

/* The change from one look of the map to the next. No meaning lies in it:
 * where animations are off, the next look is there at once. */

#define FADE_MS 150

static void
on_step (double value, gpointer user_data)
{
  gtk_widget_queue_draw (GTK_WIDGET (user_data));
}

static void
on_done (DossierMapCanvas *self)
{
  g_clear_object (&self->before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
dossier_map_canvas_add_fade (DossierMapCanvas *self)
{
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE_MS,
                                        adw_callback_animation_target_new (on_step, self, NULL));
  g_signal_connect_object (self->fade, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
}

void
dossier_map_canvas_remove_fade (DossierMapCanvas *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->fade);
}

/* To be called before what is shown changes. */
void
dossier_map_canvas_begin_fade (DossierMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GdkPaintable) look = NULL;

  if (self->layout == NULL || !gtk_widget_get_mapped (widget)
      || !adw_get_enable_animations (widget))
    return;

  look = gtk_widget_paintable_new (widget);
  g_clear_object (&self->before);
  self->before = gdk_paintable_get_current_image (look);
  adw_animation_reset (self->fade);
  adw_animation_play (self->fade);
}

void
dossier_map_canvas_paint_faded (DossierMapCanvas *self, GtkSnapshot *snapshot)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));

  /* Not while it is too old to lie under the new look: after a resize. */
  if (self->before == NULL || gdk_paintable_get_intrinsic_width (self->before) != (int) width
      || gdk_paintable_get_intrinsic_height (self->before) != (int) height)
    {
      dossier_map_canvas_paint (self, snapshot);
      return;
    }

  gtk_snapshot_push_cross_fade (snapshot, adw_animation_get_value (self->fade));
  gdk_paintable_snapshot (self->before, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  dossier_map_canvas_paint (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
