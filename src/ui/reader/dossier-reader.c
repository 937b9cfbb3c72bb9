/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* The article as one reads it: a text view that is the scroller's own child,
 * with its marks drawn below the letters and its numbers in the gutter. */

#define GOAL_US 600000

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierReader,
                               dossier_reader,
                               GTK_TYPE_TEXT_VIEW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                      dossier_reader_init_accessible_text))

static void
dossier_reader_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  GTK_WIDGET_CLASS (dossier_reader_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);

  /* The margins follow from the width, so they must not ask for any. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 200;
}

static void
dossier_reader_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierReader *self = DOSSIER_READER (widget);

  self->allocating = TRUE;
  dossier_reader_update_layout (self, width);
  GTK_WIDGET_CLASS (dossier_reader_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->text != NULL)
    {
      dossier_reader_hold_goal (self);
      dossier_reader_allocate_numbers (self);
    }
  self->allocating = FALSE;
}

static void
dossier_reader_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gboolean is_faded = dossier_reader_push_fade (DOSSIER_READER (widget), snapshot);
  gboolean is_focused = dossier_reader_push_focus (DOSSIER_READER (widget), snapshot);

  GTK_WIDGET_CLASS (dossier_reader_parent_class)->snapshot (widget, snapshot);
  if (is_focused)
    gtk_snapshot_pop (snapshot);
  if (is_faded)
    gtk_snapshot_pop (snapshot);
  dossier_reader_snapshot_numbers (DOSSIER_READER (widget), snapshot);
}

static void
dossier_reader_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierReader *self = DOSSIER_READER (widget);

  GTK_WIDGET_CLASS (dossier_reader_parent_class)->css_changed (widget, change);

  self->metrics_dirty = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
on_setting_changed (DossierReader *self)
{
  self->metrics_dirty = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dossier_reader_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (dossier_reader_parent_class)->direction_changed (widget, previous);
  on_setting_changed (DOSSIER_READER (widget));
}

static void
dossier_reader_map (GtkWidget *widget)
{
  dossier_reader_hyphenate_first (DOSSIER_READER (widget));
  GTK_WIDGET_CLASS (dossier_reader_parent_class)->map (widget);
  dossier_reader_queue_numbers (DOSSIER_READER (widget));
}

static void
dossier_reader_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  DossierReader *self = DOSSIER_READER (view);

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->text != NULL)
    {
      dossier_reader_snapshot_ruler (self, snapshot);
      dossier_reader_snapshot_marks (self, snapshot);
    }
}

static void
dossier_reader_dispose (GObject *object)
{
  DossierReader *self = DOSSIER_READER (object);

  dossier_reader_clear_numbers (self);
  dossier_reader_clear_voices (self);
  dossier_reader_clear_spoken (self);
  dossier_reader_set_hyphenated (self, FALSE);
  dossier_reader_clear_shown (self);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_object (&self->notice_icon);
  g_clear_object (&self->notebook);
  g_clear_object (&self->families);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_reader_parent_class)->dispose (object);

  g_clear_object (&self->text);
}

static void
dossier_reader_finalize (GObject *object)
{
  DossierReader *self = DOSSIER_READER (object);

  g_hash_table_unref (self->shown);
  g_ptr_array_unref (self->numbers);
  g_free (self->line);

  G_OBJECT_CLASS (dossier_reader_parent_class)->finalize (object);
}

static void
dossier_reader_class_init (DossierReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_reader_dispose;
  object_class->finalize = dossier_reader_finalize;
  widget_class->measure = dossier_reader_measure;
  widget_class->size_allocate = dossier_reader_size_allocate;
  widget_class->css_changed = dossier_reader_css_changed;
  widget_class->direction_changed = dossier_reader_direction_changed;
  widget_class->snapshot = dossier_reader_snapshot;
  widget_class->map = dossier_reader_map;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = dossier_reader_snapshot_layer;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  dossier_reader_class_init_marks (widget_class);
}

static void
dossier_reader_init (DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->numbers = g_ptr_array_new ();
  self->metrics_dirty = TRUE;
  dossier_reader_init_drawing (self);
  dossier_reader_init_marks (self);
  dossier_reader_init_spoken (self);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_bottom_margin (view, 72);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reader");
}

static void
on_theme_changed (DossierReader *self)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_clear_object (&self->notice_icon);
  self->notice_icon = gtk_icon_theme_lookup_icon (theme, "dossier-info-symbolic", NULL, 16,
                                                  gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                                  gtk_widget_get_direction (GTK_WIDGET (self)),
                                                  GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
}

static void
watch_scrolling (DossierReader *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  g_return_if_fail (adjustment != NULL);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (dossier_reader_queue_numbers),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (dossier_reader_queue_numbers), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_reader_set_content:
 * @self: a reader without content, in its scroller
 * @text: what to show
 * @families: the hues of its actors
 * @settings: the settings of the program
 *
 * Gives the reader its article, once.
 */
void
dossier_reader_set_content (DossierReader *self,
                            DossierArticleText *text,
                            DossierFamilies *families,
                            GSettings *settings)
{
  DossierDocument *document = dossier_article_text_get_document (text);
  g_autofree char *name = NULL;

  g_return_if_fail (DOSSIER_IS_READER (self));
  g_return_if_fail (self->text == NULL);

  self->text = g_object_ref (text);
  self->families = g_object_ref (families);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  on_theme_changed (self);
  watch_scrolling (self);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), dossier_article_text_get_buffer (text));
  dossier_reader_start_taste (self);
  dossier_reader_start_line (self);

  /* Translators: spoken name of the text on the article's page; its title */
  name = g_strdup_printf (_ ("Article: %s"), dossier_document_get_head (document)->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The paragraphs among lines that begin at or after @iter and above @bottom. */
static void
scan_passage (DossierReader *self,
              GtkTextIter *iter,
              const GdkRectangle *visible,
              DossierPassage *passage,
              gboolean *found)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int third = visible->y + visible->height / 3;
  int line_height = self->line_ascent + self->line_descent;

  do
    {
      const DossierParagraph *paragraph
          = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (iter));
      int top = 0;
      int height = 0;

      gtk_text_view_get_line_yrange (view, iter, &top, &height);
      if (*found && top + line_height > visible->y + visible->height)
        return;
      /* Less than a line of it is left at the top. */
      if (paragraph == NULL || top + height < visible->y + line_height * 3 / 2)
        continue;

      if (!*found)
        passage->first = passage->current = paragraph->index;
      *found = TRUE;
      passage->last = paragraph->index;
      if (top <= third)
        passage->current = paragraph->index;
    }
  while (gtk_text_iter_forward_line (iter));
}

/**
 * dossier_reader_get_passage:
 * @self: a reader
 * @passage: (out caller-allocates): the paragraphs on screen
 *
 * Returns: whether there is a paragraph
 */
gboolean
dossier_reader_get_passage (DossierReader *self, DossierPassage *passage)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  gboolean found = FALSE;
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (DOSSIER_IS_READER (self), FALSE);

  if (self->text == NULL || gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    return FALSE;

  gtk_text_view_get_visible_rect (view, &visible);
  visible.height -= gtk_text_view_get_bottom_margin (view) > 80 ? 64 : 0;
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  scan_passage (self, &iter, &visible, passage, &found);

  return found;
}

/**
 * dossier_reader_get_place:
 * @self: a reader
 * @byte: (out): the place in the sentence
 *
 * Returns: (nullable): the sentence at the top of the view, %NULL above the
 *   first paragraph
 */
const DossierSentence *
dossier_reader_get_place (DossierReader *self, guint *byte)
{
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (DOSSIER_IS_READER (self), NULL);

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter,
                                      gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)),
                                      visible.y + self->line_descent);

  return dossier_article_text_find_sentence (self->text, &iter, byte);
}

/*< private >
 * dossier_reader_hold_goal:
 * @self: the reader
 *
 * How high the text above and below stands is an estimate until the view has
 * laid it out, and a scroll that trusts it falls short. So for a while every
 * change of the layout leads back to the goal. The scroll must be done at
 * once: one that the view puts off until it paints moves the scroll bar then.
 */
void
dossier_reader_hold_goal (DossierReader *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextMark *mark = NULL;
  GtkTextIter iter;

  if (self->goal_until < g_get_monotonic_time ())
    return;
  /* The while begins with the first layout, however long that takes to come. */
  if (self->goal_until == G_MAXINT64)
    self->goal_until = g_get_monotonic_time () + GOAL_US;

  buffer = dossier_article_text_get_buffer (self->text);
  mark = gtk_text_buffer_get_mark (buffer, "place");
  if (mark == NULL)
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  gtk_text_view_scroll_to_iter (GTK_TEXT_VIEW (self), &iter, 0, TRUE, 0, self->goal_align);
}

/**
 * dossier_reader_go_to:
 * @self: a reader
 * @sentence: a sentence of the article
 * @byte: a place in it
 * @align: where in the view it shall stand: 0 at the top, 1 at the bottom
 *
 * Brings in the text as far as that, and scrolls there.
 */
void
dossier_reader_go_to (DossierReader *self,
                      const DossierSentence *sentence,
                      guint byte,
                      double align)
{
  DossierDocument *document = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextMark *mark = NULL;
  GtkTextIter iter;

  g_return_if_fail (DOSSIER_IS_READER (self));

  document = dossier_article_text_get_document (self->text);
  buffer = dossier_article_text_get_buffer (self->text);
  byte = MIN (byte, (guint) strlen (sentence->text));
  /* A place from another language may lie within a letter of this one. */
  while (byte > 0 && ((guchar) sentence->text[byte] & 0xc0) == 0x80)
    byte--;
  dossier_article_text_fill_to (self->text, sentence->paragraph->index + 20);
  dossier_article_text_get_iter (self->text, sentence->paragraph,
                                 dossier_sentence_get_start (document, sentence) + byte, &iter);
  mark = gtk_text_buffer_get_mark (buffer, "place");
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer, "place", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, &iter);
  self->goal_align = align;
  self->goal_until = self->width > 0 ? g_get_monotonic_time () + GOAL_US : G_MAXINT64;
  dossier_reader_queue_numbers (self);
}

/**
 * dossier_reader_show_sentence:
 * @self: a reader
 * @sentence: a sentence of the article
 *
 * Scrolls the sentence to the upper third, lights it until the next click,
 * and puts the caret there.
 */
void
dossier_reader_show_sentence (DossierReader *self, const DossierSentence *sentence)
{
  DossierDocument *document = NULL;
  GtkTextIter iter;

  g_return_if_fail (DOSSIER_IS_READER (self));

  document = dossier_article_text_get_document (self->text);
  dossier_reader_go_to (self, sentence, 0, 0.3);
  dossier_article_text_get_iter (self->text, sentence->paragraph,
                                 dossier_sentence_get_start (document, sentence), &iter);
  gtk_text_buffer_place_cursor (dossier_article_text_get_buffer (self->text), &iter);
  self->lit = sentence;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_set_matches:
 * @self: a reader
 * @matches: (nullable) (element-type DossierReaderMatch): what to light, by
 *   rising place
 * @current: which of them stands out
 */
void
dossier_reader_set_matches (DossierReader *self, GArray *matches, guint current)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  if (matches != NULL)
    g_array_ref (matches);
  g_clear_pointer (&self->matches, g_array_unref);
  self->matches = matches;
  self->current_match = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_select_paragraph:
 * @self: a reader
 * @paragraph: a paragraph in the buffer
 *
 * Selects the whole of @paragraph.
 */
void
dossier_reader_select_paragraph (DossierReader *self, const DossierParagraph *paragraph)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_READER (self));

  dossier_article_text_get_iter (self->text, paragraph, 0, &start);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_select_range (dossier_article_text_get_buffer (self->text), &start, &end);
}

/**
 * dossier_reader_place_caret:
 * @self: a reader
 * @match: a found place
 *
 * Selects what was found, so that reading and copying go on from there.
 */
void
dossier_reader_place_caret (DossierReader *self, const DossierReaderMatch *match)
{
  DossierParagraphs paragraphs;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_READER (self));

  paragraphs = dossier_document_get_paragraphs (dossier_article_text_get_document (self->text));
  dossier_article_text_fill_to (self->text, match->paragraph);
  dossier_article_text_get_iter (self->text, &paragraphs.items[match->paragraph], match->start,
                                 &start);
  dossier_article_text_get_iter (self->text, &paragraphs.items[match->paragraph], match->end, &end);
  gtk_text_buffer_select_range (dossier_article_text_get_buffer (self->text), &start, &end);
}
