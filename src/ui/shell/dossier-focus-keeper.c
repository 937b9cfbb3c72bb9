/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-focus-keeper.h"

/* A page hides all it has for a moment when the window crosses one of its
 * widths, whereupon the window gives the focus to its first button, or to
 * nothing: whoever reads by keyboard would be out of the text. What had the
 * focus, and is there again a moment later, gets it back. */

#define MOMENT 3 /* frames: hidden in one, shown in the next, the focus moved after that */

typedef struct
{
  GtkWindow *window; /* to which this belongs */
  GtkWidget *focus;  /* weak */
  gulong unmap_id;   /* of the focus */
  GtkWidget *hidden; /* weak: what had the focus */
  guint n_frames;    /* to wait for it; 0 when nothing is waited for */
} Keeper;

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Keeper *self = user_data;

  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  if (self->hidden != NULL && gtk_widget_get_mapped (self->hidden)
      && gtk_window_get_focus (self->window) != self->hidden)
    gtk_widget_grab_focus (self->hidden);
  g_clear_weak_pointer (&self->hidden);

  return G_SOURCE_REMOVE;
}

static void
on_unmap (Keeper *self, GtkWidget *widget)
{
  if (self->n_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->window), on_tick, self, NULL);
  self->n_frames = MOMENT;
  g_set_weak_pointer (&self->hidden, widget);
}

static void
watch (Keeper *self, GtkWidget *focus)
{
  if (self->focus != NULL)
    g_clear_signal_handler (&self->unmap_id, self->focus);
  self->unmap_id = 0;
  g_set_weak_pointer (&self->focus, focus);
  if (focus != NULL)
    self->unmap_id = g_signal_connect_swapped (focus, "unmap", G_CALLBACK (on_unmap), self);
}

static void
on_focus_changed (GtkWindow *window, GParamSpec *pspec, Keeper *self)
{
  watch (self, gtk_window_get_focus (window));
}

static void
keeper_free (Keeper *self)
{
  watch (self, NULL);
  g_clear_weak_pointer (&self->hidden);
  g_free (self);
}

/**
 * dossier_focus_keeper_install:
 * @window: a window
 *
 * Has the focus stay where it is while the pages take another layout.
 */
void
dossier_focus_keeper_install (GtkWindow *window)
{
  Keeper *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  self = g_new0 (Keeper, 1);
  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "dossier-focus-keeper", self,
                          (GDestroyNotify) keeper_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed), self);
}
