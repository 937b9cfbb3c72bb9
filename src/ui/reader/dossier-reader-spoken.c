/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

/* The sentence that is read aloud: filled like evidence, and told from it, and
 * without color, by a bar at the side of its lines. */

#define FILL 0.16f
#define FILL_DARK 0.28f
#define BAR 3.0f
#define BAR_GAP 9.0f

#define FOLLOW_MS 350
#define FOLLOW_ALIGN 0.3 /* of the view, where a sentence that left it comes in */
#define FOLLOW_EDGE 36   /* pixels of the view in which a line counts as leaving */
#define FOLLOW_FAR 3     /* views that are jumped rather than scrolled through */

static void
get_iters (DossierReader *self,
           const DossierSentence *sentence,
           GtkTextIter *start,
           GtkTextIter *end)
{
  DossierDocument *document = dossier_article_text_get_document (self->text);
  guint byte = dossier_sentence_get_start (document, sentence);

  dossier_article_text_get_iter (self->text, sentence->paragraph, byte, start);
  dossier_article_text_get_iter (self->text, sentence->paragraph,
                                 byte + (guint) strlen (sentence->text), end);
}

static gboolean
is_filled (DossierReader *self, const DossierSentence *sentence)
{
  return sentence->paragraph->index < dossier_article_text_get_n_filled (self->text);
}

/* The top of the first line and the bottom of the last, in the buffer. */
static void
get_extent (DossierReader *self, const DossierSentence *sentence, int *top, int *bottom)
{
  GtkTextIter start;
  GtkTextIter end;
  GdkRectangle box;

  get_iters (self, sentence, &start, &end);
  gtk_text_iter_backward_char (&end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &box);
  *top = box.y;
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &box);
  *bottom = box.y + box.height;
}

static gboolean
is_in_view (DossierReader *self, const DossierSentence *sentence)
{
  GdkRectangle visible;
  int top = 0;
  int bottom = 0;

  if (!is_filled (self, sentence))
    return FALSE;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  get_extent (self, sentence, &top, &bottom);

  return bottom > visible.y && top < visible.y + visible.height;
}

/*< private >
 * dossier_reader_paint_spoken:
 * @self: the reader
 * @snapshot: a snapshot in buffer coordinates
 * @paragraph: a paragraph on screen
 * @has_rtl: whether letters in it run to the left
 *
 * Draws what shows the sentence that is read aloud, if it is in @paragraph.
 */
void
dossier_reader_paint_spoken (DossierReader *self,
                             GtkSnapshot *snapshot,
                             const DossierParagraph *paragraph,
                             gboolean has_rtl)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (GArray) boxes = NULL;
  g_autofree GdkRGBA *accent = NULL;
  GdkRGBA color;
  GtkTextIter start;
  GtkTextIter end;
  graphene_rect_t bar = GRAPHENE_RECT_INIT (0, 0, BAR, 0);

  if (self->spoken == NULL || self->spoken->paragraph != paragraph)
    return;

  boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  get_iters (self, self->spoken, &start, &end);
  dossier_reader_add_range_boxes (self, &start, &end, has_rtl, boxes);
  accent = adw_style_manager_get_accent_color_rgba (style);
  color = *accent;
  color.alpha = adw_style_manager_get_dark (style) ? FILL_DARK : FILL;
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t letters;

      dossier_reader_get_letters_box (self, &g_array_index (boxes, graphene_rect_t, i), 0,
                                      &letters);
      gtk_snapshot_append_color (snapshot, &color, &letters);
      if (i == 0)
        bar.origin.y = letters.origin.y;
      bar.size.height = letters.origin.y + letters.size.height - bar.origin.y;
    }

  if (boxes->len == 0)
    return;

  bar.origin.x = dossier_reader_is_rtl (self)
                     ? (float) (self->width - gtk_text_view_get_right_margin (view)) + BAR_GAP - BAR
                     : (float) gtk_text_view_get_left_margin (view) - BAR_GAP;
  if (adw_style_manager_get_high_contrast (style))
    gtk_widget_get_color (GTK_WIDGET (self), &color);
  else
    adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                         adw_style_manager_get_dark (style), &color);
  gtk_snapshot_append_color (snapshot, &color, &bar);
}

static void
on_follow (double value, gpointer user_data)
{
  DossierReader *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  /* Somebody else scrolls: that is how people say that they look elsewhere. */
  if (fabs (gtk_adjustment_get_value (adjustment) - self->followed_to) > 1.5)
    {
      adw_animation_pause (self->follow);
      return;
    }

  gtk_adjustment_set_value (adjustment, value);
  self->followed_to = gtk_adjustment_get_value (adjustment);
}

static void
scroll_to (DossierReader *self, double value)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (self->follow == NULL)
    self->follow
        = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, FOLLOW_MS,
                                   adw_callback_animation_target_new (on_follow, self, NULL));
  self->followed_to = gtk_adjustment_get_value (adjustment);
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->follow), self->followed_to);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->follow), value);
  adw_animation_play (self->follow);
}

static void
bring_into_view (DossierReader *self, const DossierSentence *sentence)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  GdkRectangle visible;
  int top = 0;
  int bottom = 0;
  double by = 0;

  if (gtk_widget_get_height (GTK_WIDGET (self)) == 0 || !is_filled (self, sentence))
    {
      dossier_reader_go_to (self, sentence, 0, FOLLOW_ALIGN);
      return;
    }

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  get_extent (self, sentence, &top, &bottom);
  if (top >= visible.y && bottom <= visible.y + visible.height - FOLLOW_EDGE)
    return;

  by = top - visible.y - FOLLOW_ALIGN * visible.height;
  if (fabs (by) > FOLLOW_FAR * visible.height)
    dossier_reader_go_to (self, sentence, 0, FOLLOW_ALIGN);
  else
    scroll_to (self, gtk_adjustment_get_value (adjustment) + by);
}

/*< private >
 * dossier_reader_set_spoken:
 * @self: a reader
 * @sentence: (nullable): the sentence that is read aloud
 * @show: whether it is brought into view even if the last one was out of it
 *
 * Lights the sentence, and follows it unless the person has scrolled away.
 */
void
dossier_reader_set_spoken (DossierReader *self, const DossierSentence *sentence, gboolean show)
{
  gboolean follow = FALSE;

  g_return_if_fail (DOSSIER_IS_READER (self));

  if (self->spoken == sentence && !show)
    return;

  follow = show || self->spoken == NULL || is_in_view (self, self->spoken);
  self->spoken = sentence;
  if (sentence != NULL && follow)
    bring_into_view (self, sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const DossierSentence *
get_sentence_at_caret (DossierReader *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;
  guint byte = 0;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return dossier_article_text_find_sentence (self->text, &iter, &byte);
}

/*< private >
 * dossier_reader_get_sentence_to_read:
 * @self: a reader with content
 *
 * Returns: (nullable): where one would begin to read aloud: with the sentence
 *   that is lit or bears the caret if one sees it, or else with the first that
 *   begins in view
 */
const DossierSentence *
dossier_reader_get_sentence_to_read (DossierReader *self)
{
  DossierSentences sentences
      = dossier_document_get_sentences (dossier_article_text_get_document (self->text));
  const DossierSentence *sentence = self->lit;
  guint byte = 0;

  if (sentence == NULL && gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self)))
    sentence = get_sentence_at_caret (self);
  if (sentence != NULL && is_in_view (self, sentence))
    return sentence;

  sentence = dossier_reader_get_place (self, &byte);
  if (sentence == NULL)
    return sentences.n > 0 ? &sentences.items[0] : NULL;
  if (byte > 0 && sentence->index + 1 < sentences.n
      && is_in_view (self, &sentences.items[sentence->index + 1]))
    sentence = &sentences.items[sentence->index + 1];

  return sentence;
}

/*< private >
 * dossier_reader_get_sentence_of_menu:
 * @self: a reader with content
 *
 * Returns: (nullable): the sentence whose menu was opened last, by pointer or
 *   by key
 */
const DossierSentence *
dossier_reader_get_sentence_of_menu (DossierReader *self)
{
  const DossierSentence *sentence = self->pressed_sentence;

  return sentence != NULL ? sentence : get_sentence_at_caret (self);
}

static void
on_secondary_pressed (DossierReader *self, int n_press, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x = 0;
  int buffer_y = 0;
  guint byte = 0;

  if (self->text == NULL)
    return;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  self->pressed_sentence = dossier_article_text_find_sentence (self->text, &iter, &byte);
}

/* A menu that is opened by key is about the caret. */
static gboolean
on_key_pressed (DossierReader *self)
{
  self->pressed_sentence = NULL;

  return GDK_EVENT_PROPAGATE;
}

/*< private >
 * dossier_reader_init_spoken:
 * @self: the reader
 *
 * Watches where menus are opened.
 */
void
dossier_reader_init_spoken (DossierReader *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_secondary_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/*< private >
 * dossier_reader_clear_spoken:
 * @self: the reader
 *
 * Puts out the light, and lets go of what it followed with.
 */
void
dossier_reader_clear_spoken (DossierReader *self)
{
  self->spoken = NULL;
  self->pressed_sentence = NULL;
  if (self->follow != NULL)
    adw_animation_reset (self->follow);
  g_clear_object (&self->follow);
}
