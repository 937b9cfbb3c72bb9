/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

/* Marks under the pointer and under the caret: hover, click, and the walk
 * from one to the next by keyboard. */

#define CLICK_SLOP 6 /* pixels between press and release of a click */

enum
{
  MARK_ACTIVATED,
  PARAGRAPH_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const DossierSpan *
find_span_at_iter (DossierReader *self, const GtkTextIter *iter, const DossierParagraph **paragraph)
{
  guint byte = 0;

  *paragraph = dossier_article_text_locate (self->text, iter, &byte);
  if (*paragraph == NULL)
    return NULL;
  if (self->voices != NULL)
    return dossier_reader_find_quote (self, *paragraph, byte);

  return dossier_spans_find_at (dossier_reader_get_shown (self, *paragraph)->spans, byte);
}

/* Reported speech has a look of its own only by voice: else a click on what looks like plain
 * text must not open anything. By keyboard it is one of the stops. */
static const DossierSpan *
find_span_at_pointer (DossierReader *self, double x, double y, const DossierParagraph **paragraph)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const DossierSpan *span = NULL;
  GtkTextIter iter;
  int buffer_x = 0;
  int buffer_y = 0;

  *paragraph = NULL;
  if (self->text == NULL)
    return NULL;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return NULL;

  span = find_span_at_iter (self, &iter, paragraph);

  return self->voices == NULL && span != NULL && span->mark->kind == DOSSIER_MARK_QUOTE
                 && span->mark->quote->kind == DOSSIER_QUOTE_INDIRECT
             ? NULL
             : span;
}

static void
set_hovered (DossierReader *self, const DossierSpan *span)
{
  const DossierActor *actor
      = span != NULL && span->mark->kind == DOSSIER_MARK_MENTION ? span->mark->actor : NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), span != NULL ? "pointer" : "text");
  if (self->open_span != NULL || self->hovered == actor)
    return;

  self->hovered = actor;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (DossierReader *self, double x, double y)
{
  const DossierParagraph *paragraph = NULL;

  set_hovered (self, find_span_at_pointer (self, x, y, &paragraph));
}

static void
on_leave (DossierReader *self)
{
  set_hovered (self, NULL);
}

static void
activate (DossierReader *self, const DossierParagraph *paragraph, const DossierSpan *span)
{
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, paragraph, span);
}

static void
end_click (DossierReader *self, double x, double y)
{
  const DossierParagraph *paragraph = NULL;
  const DossierSpan *span = NULL;

  if (ABS (x - self->press_x) > CLICK_SLOP || ABS (y - self->press_y) > CLICK_SLOP
      || gtk_text_buffer_get_has_selection (dossier_article_text_get_buffer (self->text)))
    return;

  span = find_span_at_pointer (self, x, y, &paragraph);
  if (span != NULL)
    activate (self, paragraph, span);
}

/* Not those that make the text larger, or that open something. */
static gboolean
is_scrolling_key (GdkEvent *event)
{
  switch (gdk_key_event_get_keyval (event))
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Up:
    case GDK_KEY_KP_Down:
    case GDK_KEY_KP_Home:
    case GDK_KEY_KP_End:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
    case GDK_KEY_m:
    case GDK_KEY_M:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The view's own gesture claims every press, so a second gesture would never
 * see the release: this only watches. */
static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, DossierReader *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkEventType type = gdk_event_get_event_type (event);
  graphene_point_t point;
  double x = 0;
  double y = 0;
  double native_x = 0;
  double native_y = 0;

  if (type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN
      || (type == GDK_KEY_PRESS && is_scrolling_key (event)))
    self->goal_until = 0;

  if (self->text == NULL
      || (type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE && type != GDK_TOUCH_BEGIN
          && type != GDK_TOUCH_END)
      || ((type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE)
          && gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
      || !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  gtk_native_get_surface_transform (native, &native_x, &native_y);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) (x - native_x),
                                                       (float) (y - native_y)),
                                 &point))
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    {
      self->pressed = TRUE;
      self->press_x = point.x;
      self->press_y = point.y;
      dossier_reader_unlight (self);
    }
  else if (self->pressed)
    {
      self->pressed = FALSE;
      end_click (self, point.x, point.y);
    }

  return GDK_EVENT_PROPAGATE;
}

/* The caret comes out with the first key that moves it. */
static gboolean
on_key_pressed (DossierReader *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
    case GDK_KEY_m:
    case GDK_KEY_M:
      if (!gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self)))
        {
          gtk_text_view_place_cursor_onscreen (GTK_TEXT_VIEW (self));
          gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), TRUE);
        }
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierReader *self = DOSSIER_READER (widget);

  if (self->text != NULL)
    dossier_reader_step (self, g_str_equal (action_name, "reader.next-mark"));
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierReader *self = DOSSIER_READER (widget);
  const DossierParagraph *paragraph = NULL;
  const DossierSpan *span = self->ringed;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  if (self->text == NULL)
    return;

  buffer = dossier_article_text_get_buffer (self->text);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if (span != NULL)
    paragraph = self->ringed_paragraph;
  else
    span = find_span_at_iter (self, &iter, &paragraph);
  if (span != NULL)
    activate (self, paragraph, span);
}

/* The view takes the key to delete text, of which there is none to delete. */
static void
dossier_reader_delete_from_cursor (GtkTextView *view, GtkDeleteType type, int count)
{
  if (type == GTK_DELETE_CHARS && count > 0)
    gtk_widget_activate_action (GTK_WIDGET (view), "article.remove-highlight", NULL);
}

static void
leave_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "article.all-voices", NULL);
  dossier_reader_unlight (DOSSIER_READER (widget));
}

/* The ring stays on its mark only while the caret does. */
static void
on_cursor_moved (DossierReader *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  if (self->ringed == NULL)
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if (dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter))
          != self->ringed_paragraph
      || (guint) gtk_text_iter_get_line_index (&iter) != self->ringed->start)
    {
      self->ringed = NULL;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

static void
on_buffer_changed (DossierReader *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                           "notify::cursor-position", G_CALLBACK (on_cursor_moved), self,
                           G_CONNECT_SWAPPED);
}

/*< private >
 * dossier_reader_init_marks:
 * @self: the reader
 *
 * Watches pointer, keys, caret and scrolling.
 */
void
dossier_reader_init_marks (DossierReader *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *legacy = gtk_event_controller_legacy_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (legacy, GTK_PHASE_CAPTURE);
  g_signal_connect_object (legacy, "event", G_CALLBACK (on_event), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), legacy);

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);

  g_signal_connect (self, "notify::buffer", G_CALLBACK (on_buffer_changed), NULL);
}

/*< private >
 * dossier_reader_class_init_marks:
 * @widget_class: the class of readers
 *
 * Adds the signals, actions and keys that have to do with marks.
 */
void
dossier_reader_class_init_marks (GtkWidgetClass *widget_class)
{
  GType type = G_TYPE_FROM_CLASS (widget_class);

  /* A mark was clicked or opened by key: its paragraph and its span. */
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
  /* The number of a paragraph was clicked: the paragraph and the number's button. */
  signals[PARAGRAPH_ACTIVATED]
      = g_signal_new ("paragraph-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_POINTER, GTK_TYPE_WIDGET);

  gtk_widget_class_install_action (widget_class, "reader.next-mark", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "reader.previous-mark", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "reader.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "reader.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "reader.next-mark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_SHIFT_MASK,
                                       "reader.previous-mark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "reader.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "reader.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "reader.leave", NULL);
  GTK_TEXT_VIEW_CLASS (widget_class)->delete_from_cursor = dossier_reader_delete_from_cursor;
}

/*< private >
 * dossier_reader_unlight:
 * @self: the reader
 *
 * Puts out the lit sentence and the ring.
 */
void
dossier_reader_unlight (DossierReader *self)
{
  if (self->lit == NULL && self->ringed == NULL)
    return;

  self->lit = NULL;
  self->ringed = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
