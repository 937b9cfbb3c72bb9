/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

/* How the column stands in the view: measure, margins, and the type of what
 * stands around the paragraphs. */

#define NARROW 500 /* below this width margins are those of a phone */
#define GUTTER 44
#define GUTTER_NARROW 30
#define END_SPACE 8 /* so that the column looks centered beside its gutter */
#define SIDE 24
#define SIDE_NARROW 12
#define NUMBER_GAP 20 /* between a number and the text */
#define SAMPLE_LENGTH 400
#define HOLD_US 400000
#define SMALL 0.82     /* as libadwaita's captions: each face in each size costs at the start */
#define SECONDARY 0.72 /* ink that is still easy to read, see style.css */
#define SECONDARY_HIGH_CONTRAST 0.9

static gboolean
is_rtl_language (const char *language)
{
  PangoScript script = PANGO_SCRIPT_INVALID_CODE;
  const PangoScript *scripts = NULL;
  int n = 0;

  scripts = pango_language_get_scripts (pango_language_from_string (language), &n);
  if (n > 0)
    script = scripts[0];

  return script == PANGO_SCRIPT_ARABIC || script == PANGO_SCRIPT_HEBREW
         || script == PANGO_SCRIPT_SYRIAC || script == PANGO_SCRIPT_THAANA
         || script == PANGO_SCRIPT_NKO;
}

/*< private >
 * dossier_reader_is_rtl:
 * @self: the reader
 *
 * Returns: whether the gutter stands at the right: for a text that runs that
 *   way, and in a window that does
 */
gboolean
dossier_reader_is_rtl (DossierReader *self)
{
  DossierDocument *document = dossier_article_text_get_document (self->text);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
         || is_rtl_language (dossier_document_get_language (document));
}

/* The mean width of a letter of this very article, whatever its language. */
static double
measure_char_width (DossierReader *self)
{
  static const char fallback[] = "the quick brown fox jumps over the lazy dog, and so on";
  DossierSentences sentences
      = dossier_document_get_sentences (dossier_article_text_get_document (self->text));
  g_autoptr (GString) sample = g_string_new (NULL);
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  for (guint i = 0; i < sentences.n && sample->len < SAMPLE_LENGTH; i++)
    g_string_append_len (sample, sentences.items[i].text,
                         (gssize) MIN (strlen (sentences.items[i].text), 4 * SAMPLE_LENGTH));
  if (sample->len < G_N_ELEMENTS (fallback))
    g_string_assign (sample, fallback);
  if (!g_utf8_validate (sample->str, (gssize) sample->len, NULL))
    g_string_assign (sample, fallback);

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), sample->str);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_size (layout, &width, NULL);

  return MAX (1.0, (double) width / PANGO_SCALE / (double) g_utf8_strlen (sample->str, -1));
}

static void
set_small_type (GtkTextTag *tag, const char *family, double points, const GdkRGBA *ink)
{
  g_object_set (tag, "family", family, "size-points", points, "foreground-rgba", ink, "line-height",
                1.1f, NULL);
}

static void
style_tags (DossierReader *self, gboolean narrow)
{
  static const char *const head[] = { DOSSIER_TAG_TITLE, DOSSIER_TAG_STANDFIRST, DOSSIER_TAG_SOURCE,
                                      DOSSIER_TAG_NOTICE, DOSSIER_TAG_HEADING };
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *font_name = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  double points = 11.0;
  GdkRGBA ink;
  int side = dossier_reader_is_rtl (self) ? 0 : DOSSIER_NOTICE_INDENT;

  g_object_get (settings, "gtk-font-name", &font_name, NULL);
  font = pango_font_description_from_string (font_name);
  if (pango_font_description_get_size (font) > 0
      && !pango_font_description_get_size_is_absolute (font))
    points = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink.alpha *= (float) (contrast ? SECONDARY_HIGH_CONTRAST : SECONDARY);

  g_object_set (dossier_article_text_get_tag (self->text, DOSSIER_TAG_TITLE), "weight",
                PANGO_WEIGHT_BOLD, "scale", narrow ? 1.45 : 1.6, "line-height", 1.0f,
                "pixels-below-lines", 8, NULL);
  g_object_set (dossier_article_text_get_tag (self->text, DOSSIER_TAG_STANDFIRST), "line-height",
                1.08f, "foreground-rgba", &ink, "pixels-below-lines", 9, NULL);
  set_small_type (dossier_article_text_get_tag (self->text, DOSSIER_TAG_SOURCE),
                  pango_font_description_get_family (font), points * SMALL, &ink);
  g_object_set (dossier_article_text_get_tag (self->text, DOSSIER_TAG_SOURCE), "pixels-below-lines",
                22, NULL);
  set_small_type (dossier_article_text_get_tag (self->text, DOSSIER_TAG_NOTICE),
                  pango_font_description_get_family (font), points * SMALL, &ink);
  g_object_set (dossier_article_text_get_tag (self->text, DOSSIER_TAG_NOTICE),
                "accumulative-margin", TRUE, "left-margin", side, "right-margin",
                DOSSIER_NOTICE_INDENT - side, "pixels-below-lines",
                dossier_reader_get_notice_space (self), NULL);
  g_object_set (dossier_article_text_get_tag (self->text, DOSSIER_TAG_HEADING), "weight",
                PANGO_WEIGHT_BOLD, "scale", 1.14, "line-height", 1.0f, "pixels-above-lines", 14,
                "pixels-below-lines", 10, NULL);
  g_object_set (dossier_article_text_get_tag (self->text, DOSSIER_TAG_EMPHASIS), "style",
                PANGO_STYLE_ITALIC, NULL);
  /* Only paragraphs are justified. */
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    g_object_set (dossier_article_text_get_tag (self->text, head[i]), "justification",
                  GTK_JUSTIFY_LEFT, NULL);
}

static void
update_metrics (DossierReader *self, gboolean narrow)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->line_ascent = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));
  self->line_descent = PANGO_PIXELS_CEIL (pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
  self->char_width = measure_char_width (self);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self),
                                        (self->line_ascent + self->line_descent) / 2);
  style_tags (self, narrow);
}

/* A number of many digits needs a wider gutter. */
static int
get_gutter (DossierReader *self, gboolean narrow)
{
  DossierDocument *document = dossier_article_text_get_document (self->text);
  guint n = dossier_document_get_paragraphs (document).n;
  int gutter = narrow ? GUTTER_NARROW : GUTTER;
  int n_digits = 1;

  for (; n > 9; n /= 10)
    n_digits++;

  return n_digits <= 2 ? gutter : gutter + (n_digits - 2) * 7;
}

/*< private >
 * dossier_reader_keep_top:
 * @self: the reader, at rest or scrolled by a person
 *
 * Notes what stands at the top, for when lines will be broken elsewhere.
 */
void
dossier_reader_keep_top (DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "top");
  GdkRectangle visible;
  GtkTextIter iter;

  if (self->metrics_dirty || self->width != gtk_widget_get_width (GTK_WIDGET (self))
      || self->goal_until >= g_get_monotonic_time ())
    return;

  gtk_text_view_get_visible_rect (view, &visible);
  self->has_top = visible.y > 0;
  gtk_text_view_get_iter_at_location (view, &iter, gtk_text_view_get_left_margin (view),
                                      visible.y + (self->line_ascent + self->line_descent) * 3 / 4);
  if (mark == NULL)
    gtk_text_buffer_create_mark (buffer, "top", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, &iter);
}

/* Other letters or another width: the same words shall stand at the top. A goal
 * that is being held goes before. */
static void
hold_top (DossierReader *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextMark *place = gtk_text_buffer_get_mark (buffer, "place");
  GtkTextIter iter;

  if (!self->has_top || self->width == 0 || self->goal_until >= g_get_monotonic_time ())
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_mark (buffer, "top"));
  if (place == NULL)
    gtk_text_buffer_create_mark (buffer, "place", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, place, &iter);
  self->goal_align = 0;
  self->goal_until = g_get_monotonic_time () + HOLD_US;
}

/*< private >
 * dossier_reader_update_layout:
 * @self: the reader
 * @width: its width
 *
 * Sets the margins so that the column has its measure.
 */
void
dossier_reader_update_layout (DossierReader *self, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  gboolean narrow = width < NARROW;
  int gutter = 0;
  int side = narrow ? SIDE_NARROW : SIDE;
  int start = 0;
  int end = 0;
  int text = 0;
  gboolean rtl = FALSE;

  if (self->text == NULL || (width == self->width && !self->metrics_dirty))
    return;

  hold_top (self);
  if (self->metrics_dirty || (self->width < NARROW) != narrow)
    update_metrics (self, narrow);
  self->metrics_dirty = FALSE;
  self->width = width;
  self->generation++;

  if (g_settings_get_boolean (self->settings, "article-numbers"))
    gutter = get_gutter (self, narrow);
  text = (int) (self->char_width * g_settings_get_int (self->settings, "article-measure"));
  text = MIN (text, width - gutter - 2 * side);
  start = MAX (side, (width - gutter - text - END_SPACE) / 2) + gutter;
  end = MAX (side, width - start - text);
  rtl = dossier_reader_is_rtl (self);

  gtk_text_view_set_left_margin (view, rtl ? end : start);
  gtk_text_view_set_right_margin (view, rtl ? start : end);
  gtk_text_view_set_top_margin (view, narrow ? 18 : 30);
}

/*< private >
 * dossier_reader_get_gutter_edge:
 * @self: the reader
 *
 * Returns: where numbers end, towards the text, in buffer coordinates
 */
int
dossier_reader_get_gutter_edge (DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  return dossier_reader_is_rtl (self)
             ? self->width - gtk_text_view_get_right_margin (view) + NUMBER_GAP
             : gtk_text_view_get_left_margin (view) - NUMBER_GAP;
}

/*< private >
 * dossier_reader_get_baseline:
 * @self: the reader
 * @line: where a line of the article stands
 *
 * The height of a line is more than the face's own; the rest is shared out
 * above and below the letters.
 *
 * Returns: the y of its baseline
 */
int
dossier_reader_get_baseline (DossierReader *self, const GdkRectangle *line)
{
  return line->y + (int) lround ((line->height - self->line_ascent - self->line_descent) / 2.0)
         + self->line_ascent;
}

/* What the person likes and the style sheet cannot do. */
static void
apply_taste (DossierReader *self)
{
  gtk_text_view_set_justification (GTK_TEXT_VIEW (self),
                                   g_settings_get_boolean (self->settings, "article-justify")
                                       ? GTK_JUSTIFY_FILL
                                       : GTK_JUSTIFY_LEFT);
  dossier_reader_set_hyphenated (self,
                                 g_settings_get_boolean (self->settings, "article-hyphenate"));
  dossier_reader_update_initial (self);
}

static void
on_taste_changed (DossierReader *self, const char *key)
{
  static const char *const keys[] = { "article-justify", "article-hyphenate", "article-initial",
                                      "article-numbers", "article-measure",   NULL };

  if (!g_strv_contains (keys, key))
    return;

  apply_taste (self);
  self->metrics_dirty = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  dossier_reader_queue_numbers (self);
}

/*< private >
 * dossier_reader_start_taste:
 * @self: the reader, with its text
 *
 * Puts into force what the person likes, now and whenever it changes.
 */
void
dossier_reader_start_taste (DossierReader *self)
{
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_taste_changed), self,
                           G_CONNECT_SWAPPED);
  apply_taste (self);
}
