/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <adwaita.h>

/* The line that one reads, for who loses it: a band behind it (the ruler), and
 * the paragraphs around its own faded (the focus). It is the line under the
 * pointer, or that of the caret, whichever moved last; while neither has been
 * used, or the caret was scrolled away, a line of the screen. */

#define FADED 0.32f /* of what is not read now; see the contrast of style.css */
#define FADED_HIGH_CONTRAST 0.55f
#define BAND 0.13f
#define BAND_DARK 0.2f
#define BAND_RADIUS 6.0f
#define BAND_SIDE 10    /* how far it goes out beyond the column */
#define FIRST_LINE 0.45 /* of the height: where one reads at the top of the article */
#define LAST_LINE 0.8   /* and at its end */

struct _ReaderLine
{
  gboolean ruler;
  gboolean focus;
  gboolean by_caret;
  double pointer_y; /* in the widget; negative before the pointer was there */
  double screen_x;  /* of the pointer, in the window */
  double screen_y;
};

/* Where one reads who only scrolls: it goes down with the scroll bar, so that
 * the last paragraph has its turn too. */
static double
get_unused_y (DossierReader *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double page = gtk_adjustment_get_page_size (adjustment);
  double way = gtk_adjustment_get_upper (adjustment) - page;
  double done = way > 0 ? gtk_adjustment_get_value (adjustment) / way : 0;

  return page * (FIRST_LINE + (LAST_LINE - FIRST_LINE) * CLAMP (done, 0, 1));
}

/* The display line that is read: its place in buffer coordinates. */
static gboolean
get_line (DossierReader *self, GtkTextIter *iter, int *top, int *height)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GdkRectangle letter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
  dossier_reader_get_letter_location (self, iter, &letter);
  /* A caret that was scrolled away is not where one reads. */
  if (!self->line->by_caret || letter.y + letter.height <= visible.y
      || letter.y >= visible.y + visible.height)
    {
      double y = self->line->pointer_y < 0 ? get_unused_y (self) : self->line->pointer_y;

      gtk_text_view_get_iter_at_location (view, iter, gtk_text_view_get_left_margin (view),
                                          visible.y + (int) y);
      dossier_reader_get_letter_location (self, iter, &letter);
    }

  *top = letter.y;
  *height = letter.height;

  return letter.height > 0;
}

/*< private >
 * dossier_reader_snapshot_ruler:
 * @self: the reader
 * @snapshot: a snapshot in buffer coordinates
 *
 * Draws the band, below the letters and their marks.
 */
void
dossier_reader_snapshot_ruler (DossierReader *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkTextView *view = GTK_TEXT_VIEW (self);
  graphene_rect_t band;
  GskRoundedRect outline;
  GtkTextIter iter;
  GdkRGBA color;
  int top = 0;
  int height = 0;
  int left = gtk_text_view_get_left_margin (view) - BAND_SIDE;
  int right = self->width - gtk_text_view_get_right_margin (view) + BAND_SIDE;

  if (self->line == NULL || !self->line->ruler || !get_line (self, &iter, &top, &height))
    return;

  graphene_rect_init (&band, (float) left, (float) top, (float) (right - left), (float) height);
  gsk_rounded_rect_init_from_rect (&outline, &band, BAND_RADIUS);
  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_YELLOW, &color);
  color.alpha = adw_style_manager_get_dark (style) ? BAND_DARK : BAND;
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &band);
  gtk_snapshot_pop (snapshot);
  if (adw_style_manager_get_high_contrast (style))
    {
      const float widths[] = { 2, 2, 2, 2 };
      GdkRGBA ink;

      gtk_widget_get_color (GTK_WIDGET (self), &ink);
      gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[]) { ink, ink, ink, ink });
    }
}

/*< private >
 * dossier_reader_push_focus:
 * @self: a reader
 * @snapshot: a snapshot in the coordinates of the widget
 *
 * While one paragraph is in focus, fades all else that is drawn until the next
 * gtk_snapshot_pop().
 *
 * Returns: whether it does, and expects that pop
 */
gboolean
dossier_reader_push_focus (DossierReader *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const GdkRGBA full = { 1, 1, 1, 1 };
  GdkRGBA faded = { 1, 1, 1, FADED };
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle visible;
  GtkTextIter iter;
  int top = 0;
  int line_height = 0;
  int y = 0;

  if (self->line == NULL || !self->line->focus || self->text == NULL
      || !get_line (self, &iter, &top, &line_height))
    return FALSE;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    faded.alpha = FADED_HIGH_CONTRAST;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_yrange (view, &iter, &top, &line_height);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, top, NULL, &y);
  gtk_snapshot_push_mask (snapshot, GSK_MASK_MODE_ALPHA);
  gtk_snapshot_append_color (snapshot, &faded, &GRAPHENE_RECT_INIT (0, 0, width, (float) y));
  gtk_snapshot_append_color (snapshot, &full,
                             &GRAPHENE_RECT_INIT (0, (float) y, width, (float) line_height));
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT (0, (float) (y + line_height), width,
                                                  MAX (0, height - (float) (y + line_height))));
  gtk_snapshot_pop (snapshot);

  return TRUE;
}

/* Motion is told of, too, when the page moves under a pointer at rest, and when
 * it first enters: only one that moved on the screen is being read with. */
static void
on_motion (DossierReader *self, double x, double y, GtkEventController *controller)
{
  ReaderLine *line = self->line;
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  double screen_x = -1;
  double screen_y = -1;
  gboolean has_moved = FALSE;

  if (event != NULL)
    gdk_event_get_position (event, &screen_x, &screen_y);
  has_moved = line->pointer_y >= 0
              && (ABS (screen_x - line->screen_x) >= 1 || ABS (screen_y - line->screen_y) >= 1);
  line->screen_x = screen_x;
  line->screen_y = screen_y;
  line->pointer_y = y;
  if (has_moved)
    line->by_caret = FALSE;
  if (!line->by_caret && (line->ruler || line->focus))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_caret_moved (DossierReader *self)
{
  if (!gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self)))
    return;

  self->line->by_caret = TRUE;
  if (self->line->ruler || self->line->focus)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_changed (DossierReader *self)
{
  self->line->ruler = g_settings_get_boolean (self->settings, "reading-ruler");
  self->line->focus = g_settings_get_boolean (self->settings, "focus-paragraph");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*< private >
 * dossier_reader_start_line:
 * @self: the reader, with its text
 *
 * Follows pointer, caret and the settings.
 */
void
dossier_reader_start_line (DossierReader *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->line = g_new0 (ReaderLine, 1);
  self->line->pointer_y = -1;
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (dossier_article_text_get_buffer (self->text), "notify::cursor-position",
                           G_CALLBACK (on_caret_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reading-ruler", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::focus-paragraph", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);
  on_changed (self);
}
