/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include "ui/article/dossier-selection-card.h"
#include "ui/reader/dossier-reader-highlights.h"

/* What is selected with a pointer is offered its actions when that is let go;
 * with the keyboard, when a key asks for them. */

static void
close_card (DossierArticlePage *self)
{
  if (self->selection_card != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->selection_card));
}

/* Keys that reach the card's buttons; the text takes the focus back. */
static gboolean
on_card_key (DossierArticlePage *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  close_card (self);

  return GDK_EVENT_STOP;
}

static void
on_card_closed (DossierArticlePage *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->selection_card)) != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (self->reader)))
    gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
ensure_card (DossierArticlePage *self)
{
  GtkEventController *key = NULL;

  if (self->selection_card != NULL)
    return;

  self->selection_card = g_object_new (DOSSIER_TYPE_SELECTION_CARD, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->selection_card), GTK_WIDGET (self));
  key = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_card_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->selection_card), key);
  g_signal_connect_object (self->selection_card, "closed", G_CALLBACK (on_card_closed), self,
                           G_CONNECT_SWAPPED);
}

/* Whether anything is selected whose end is in sight. */
static gboolean
get_box (DossierArticlePage *self, GdkRectangle *box)
{
  graphene_point_t point;
  DossierRange range;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->reader))
      || !dossier_reader_get_selection (self->reader, &range))
    return FALSE;
  dossier_reader_get_range_box (self->reader, &range, box);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->reader), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) box->x, (float) box->y), &point))
    return FALSE;
  box->x = (int) point.x;
  box->y = CLAMP ((int) point.y, 0, gtk_widget_get_height (GTK_WIDGET (self)) - box->height);

  return TRUE;
}

static gboolean
open_card (DossierArticlePage *self)
{
  GdkRectangle box;

  if (!get_box (self, &box))
    return FALSE;
  ensure_card (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->selection_card), &box);
  gtk_popover_popup (GTK_POPOVER (self->selection_card));

  return TRUE;
}

/* With the next frame: the view has then taken the press for what it is. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);

  open_card (self);

  return G_SOURCE_REMOVE;
}

/* The view's own gestures claim every press: this only watches, and not what is
 * done to the card itself. */
static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, gpointer user_data)
{
  DossierArticlePage *self = user_data;
  const GdkEventType type = gdk_event_get_event_type (event);

  if (gdk_event_get_surface (event)
      != gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self))))
    return GDK_EVENT_PROPAGATE;

  switch ((int) type)
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
    case GDK_SCROLL:
    case GDK_TOUCHPAD_PINCH:
      close_card (self);
      break;
    case GDK_BUTTON_RELEASE:
      if (gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
        gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
      break;
    case GDK_TOUCH_END:
      gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key (DossierArticlePage *self, guint key)
{
  const gboolean is_open
      = self->selection_card != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->selection_card));

  close_card (self);

  /* What is in the way goes first. */
  return is_open && key == GDK_KEY_Escape ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
selection_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);

  if (g_str_equal (action_name, "article.copy"))
    gtk_widget_activate_action (GTK_WIDGET (self->reader), "clipboard.copy", NULL);
  else if (open_card (self))
    dossier_selection_card_focus (self->selection_card);
  else
    gtk_widget_activate_action (widget, "article.highlight", "s", "");
}

/*< private >
 * dossier_article_page_start_selection:
 * @self: the page
 *
 * Offers what can be done with a selection.
 */
void
dossier_article_page_start_selection (DossierArticlePage *self)
{
  GtkWidget *reader = GTK_WIDGET (self->reader);
  GtkEventController *watch = gtk_event_controller_legacy_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect_object (watch, "event", G_CALLBACK (on_event), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), watch);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (reader, key);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->reader)),
                           "value-changed", G_CALLBACK (close_card), self, G_CONNECT_SWAPPED);
}

/*< private >
 * dossier_article_page_stop_selection:
 * @self: the page
 */
void
dossier_article_page_stop_selection (DossierArticlePage *self)
{
  g_clear_pointer ((GtkWidget **) &self->selection_card, gtk_widget_unparent);
}

/*< private >
 * dossier_article_page_install_selection:
 * @widget_class: the class of article pages
 *
 * Adds the actions of a selection.
 */
void
dossier_article_page_install_selection (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "article.copy", NULL, selection_action);
  gtk_widget_class_install_action (widget_class, "article.selection", NULL, selection_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "article.selection", NULL);
}
