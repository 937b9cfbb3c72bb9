/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "ui/reader/dossier-mark-look.h"

/* Draws the marks below the text: only those on screen, from boxes measured
 * beforehand. Two forms tell what colour tells too: quotes are filled, names
 * underlined, terms dotted, evidence filled without lines, matches framed. */

#define ICON 16

/* What the paint of a frame has at hand. */
typedef struct
{
  DossierReader *reader;
  GtkSnapshot *snapshot;
  const DossierParagraph *paragraph;
  ShownParagraph *shown;
  int top;    /* of the paragraph */
  guint from; /* bytes of the paragraph that are on screen */
  guint to;
  gboolean dark;
  GdkRGBA ink; /* of the text */
} Paint;

/*< private >
 * dossier_reader_get_letters_box:
 * @self: the reader
 * @box: a piece of a line
 * @y: what to add to its place
 * @letters: (out caller-allocates): the letters' own height within the line
 */
void
dossier_reader_get_letters_box (DossierReader *self,
                                const graphene_rect_t *box,
                                float y,
                                graphene_rect_t *letters)
{
  GdkRectangle line = { 0, (int) lroundf (box->origin.y + y), 0, (int) box->size.height };
  float baseline = (float) dossier_reader_get_baseline (self, &line);
  float ascent = 0.92f * (float) self->line_ascent;
  float descent = 0.92f * (float) self->line_descent;

  graphene_rect_init (letters, box->origin.x, baseline - ascent, box->size.width, ascent + descent);
}

static void
fill (Paint *paint, const graphene_rect_t *box, float y, const GdkRGBA *color)
{
  graphene_rect_t letters;

  dossier_reader_get_letters_box (paint->reader, box, y, &letters);
  dossier_mark_append_fill (paint->snapshot, &letters, color);
}

static void
frame (Paint *paint, const graphene_rect_t *box, float y, const GdkRGBA *color)
{
  graphene_rect_t letters;

  dossier_reader_get_letters_box (paint->reader, box, y, &letters);
  dossier_mark_append_frame (paint->snapshot, &letters, color);
}

static void
underline (Paint *paint, const graphene_rect_t *box, gboolean dotted, const GdkRGBA *color)
{
  GdkRectangle place = { 0, paint->top + (int) lroundf (box->origin.y), 0, (int) box->size.height };

  dossier_mark_append_underline (paint->snapshot, box->origin.x, box->size.width,
                                 (float) dossier_reader_get_baseline (paint->reader, &place),
                                 (float) paint->reader->line_descent, dotted, color);
}

static gboolean
is_in_lit_sentence (Paint *paint, const DossierSpan *span)
{
  const DossierSentence *lit = paint->reader->lit;

  return lit != NULL && span->mark >= lit->marks && span->mark < lit->marks + lit->n_marks;
}

static gboolean
is_underlined (Paint *paint, const DossierSpan *span)
{
  const DossierReader *reader = paint->reader;

  if (span->mark->kind == DOSSIER_MARK_QUOTE)
    return span == reader->open_span && span->mark->quote->kind == DOSSIER_QUOTE_INDIRECT;
  if (is_in_lit_sentence (paint, span))
    return FALSE;
  if (span->mark->kind == DOSSIER_MARK_TERM)
    return TRUE;

  return span->is_first || span->mark->actor == reader->hovered;
}

static void
paint_lines (Paint *paint, guint index)
{
  const DossierSpan *span = &paint->shown->spans->items[index];
  const DossierMark *mark = span->mark;
  GArray *boxes = dossier_reader_get_boxes (paint->reader, paint->paragraph, index);
  GdkRGBA color;

  dossier_mark_get_line_ink (mark, paint->reader->families, &paint->ink, &color);
  for (guint i = 0; i < boxes->len; i++)
    underline (paint, &g_array_index (boxes, graphene_rect_t, i),
               mark->kind != DOSSIER_MARK_MENTION, &color);
}

static void
paint_fill (Paint *paint, guint index)
{
  const DossierMark *mark = paint->shown->spans->items[index].mark;
  GArray *boxes = NULL;
  GdkRGBA color;

  if (mark->kind != DOSSIER_MARK_QUOTE || mark->quote->kind != DOSSIER_QUOTE_DIRECT)
    return;

  boxes = dossier_reader_get_boxes (paint->reader, paint->paragraph, index);
  dossier_families_get_tint (paint->reader->families, mark->quote->speaker, &color);
  for (guint i = 0; i < boxes->len; i++)
    fill (paint, &g_array_index (boxes, graphene_rect_t, i), (float) paint->top, &color);
}

static void
paint_spans (Paint *paint, gboolean fills)
{
  const DossierSpans *spans = paint->shown->spans;

  if (paint->reader->voices != NULL)
    {
      dossier_reader_paint_voices (paint->reader, paint->snapshot, paint->paragraph, paint->top,
                                   paint->from, paint->to, fills);
      return;
    }

  for (guint i = 0; i < spans->n && spans->items[i].start < paint->to; i++)
    {
      if (spans->items[i].end <= paint->from)
        continue;
      if (fills)
        paint_fill (paint, i);
      else if (is_underlined (paint, &spans->items[i]))
        paint_lines (paint, i);
    }
}

static void
paint_range (
    Paint *paint, guint start, guint end, const GdkRGBA *background, const GdkRGBA *outline)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GtkTextIter start_iter;
  GtkTextIter end_iter;

  dossier_article_text_get_iter (paint->reader->text, paint->paragraph, start, &start_iter);
  dossier_article_text_get_iter (paint->reader->text, paint->paragraph, end, &end_iter);
  dossier_reader_add_range_boxes (paint->reader, &start_iter, &end_iter, paint->shown->has_rtl,
                                  boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      if (background != NULL)
        fill (paint, &g_array_index (boxes, graphene_rect_t, i), 0, background);
      if (outline != NULL)
        frame (paint, &g_array_index (boxes, graphene_rect_t, i), 0, outline);
    }
}

static void
paint_lit_sentence (Paint *paint)
{
  const DossierSentence *lit = paint->reader->lit;
  DossierDocument *document = dossier_article_text_get_document (paint->reader->text);
  guint start = 0;
  GdkRGBA green;

  if (lit == NULL || lit->paragraph != paint->paragraph)
    return;

  start = dossier_sentence_get_start (document, lit);
  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_GREEN, &green);
  green.alpha = paint->dark ? 0.36f : 0.22f;
  paint_range (paint, start, start + (guint) strlen (lit->text), &green, NULL);
}

/* The first match in the paragraph. */
static guint
find_first_match (const DossierReader *reader, guint paragraph)
{
  guint low = 0;
  guint high = reader->matches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reader->matches, DossierReaderMatch, middle).paragraph < paragraph)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
paint_matches (Paint *paint)
{
  const DossierReader *reader = paint->reader;
  GdkRGBA background;
  GdkRGBA outline;

  if (reader->matches == NULL)
    return;

  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_YELLOW, &background);
  background.alpha = paint->dark ? 0.42f : 0.38f;
  outline = paint->ink;
  for (guint i = find_first_match (reader, paint->paragraph->index); i < reader->matches->len; i++)
    {
      const DossierReaderMatch *match = &g_array_index (reader->matches, DossierReaderMatch, i);

      if (match->paragraph != paint->paragraph->index || match->start >= paint->to)
        break;
      if (match->end > paint->from)
        paint_range (paint, match->start, match->end, &background,
                     i == reader->current_match ? &outline : NULL);
    }
}

static void
paint_ring (Paint *paint)
{
  const DossierReader *reader = paint->reader;
  GdkRGBA color;

  if (reader->ringed == NULL || reader->ringed_paragraph != paint->paragraph)
    return;

  color = paint->ink;
  paint_range (paint, reader->ringed->start, reader->ringed->end, NULL, &color);
}

static void
paint_highlights (Paint *paint, gboolean fills)
{
  dossier_reader_paint_highlights (paint->reader, paint->snapshot, paint->paragraph,
                                   paint->shown->has_rtl, fills);
}

static void
paint_paragraph (Paint *paint)
{
  paint_spans (paint, TRUE);
  paint_highlights (paint, TRUE);
  paint_lit_sentence (paint);
  dossier_reader_paint_spoken (paint->reader, paint->snapshot, paint->paragraph,
                               paint->shown->has_rtl);
  paint_matches (paint);
  paint_spans (paint, FALSE);
  paint_highlights (paint, FALSE);
  paint_ring (paint);
}

/* The sign before the notice, on its first line. */
static void
paint_notice_icon (Paint *paint, const GtkTextIter *iter)
{
  DossierReader *reader = paint->reader;
  GtkTextView *view = GTK_TEXT_VIEW (reader);
  GdkRectangle line;
  float x = 0;

  if (reader->notice_icon == NULL)
    return;

  gtk_text_view_get_iter_location (view, iter, &line);
  x = dossier_reader_is_rtl (reader)
          ? (float) (reader->width - gtk_text_view_get_right_margin (view) - ICON)
          : (float) gtk_text_view_get_left_margin (view);
  gtk_snapshot_save (paint->snapshot);
  gtk_snapshot_translate (paint->snapshot,
                          &GRAPHENE_POINT_INIT (x, (float) (line.y + (line.height - ICON) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (reader->notice_icon),
                                            paint->snapshot, ICON, ICON, &paint->ink, 1);
  gtk_snapshot_restore (paint->snapshot);
}

/* The first and the last byte of the line of @iter that stand at height @y;
 * which of them stands at the left depends on the script. */
static gboolean
get_bytes_at (Paint *paint, const GtkTextIter *iter, int y, guint *first, guint *last)
{
  GtkTextView *view = GTK_TEXT_VIEW (paint->reader);
  GtkTextIter left;
  GtkTextIter right;

  gtk_text_view_get_iter_at_location (view, &left, 0, y);
  gtk_text_view_get_iter_at_location (view, &right, paint->reader->width, y);
  if (gtk_text_iter_get_line (&left) != gtk_text_iter_get_line (iter)
      || gtk_text_iter_get_line (&right) != gtk_text_iter_get_line (iter))
    return FALSE;

  gtk_text_iter_order (&left, &right);
  *first = (guint) gtk_text_iter_get_line_index (&left);
  *last = (guint) gtk_text_iter_get_line_index (&right);

  return TRUE;
}

/* The bytes of the paragraph at @iter that are on screen. */
static void
clip_to_screen (Paint *paint, const GtkTextIter *iter, int height, const GdkRectangle *visible)
{
  guint first = 0;
  guint last = 0;

  paint->from = 0;
  paint->to = G_MAXUINT;
  if (paint->top < visible->y && get_bytes_at (paint, iter, visible->y, &first, &last))
    paint->from = first;
  if (paint->top + height > visible->y + visible->height
      && get_bytes_at (paint, iter, visible->y + visible->height, &first, &last))
    paint->to = last + 1;
}

/*< private >
 * dossier_reader_snapshot_marks:
 * @self: the reader
 * @snapshot: a snapshot in buffer coordinates
 *
 * Draws the marks of what is on screen.
 */
void
dossier_reader_snapshot_marks (DossierReader *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkTextView *view = GTK_TEXT_VIEW (self);
  Paint paint = { .reader = self, .snapshot = snapshot };
  GdkRectangle visible;
  GtkTextIter iter;

  paint.dark = adw_style_manager_get_dark (style);
  gtk_widget_get_color (GTK_WIDGET (self), &paint.ink);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  do
    {
      int height = 0;

      gtk_text_view_get_line_yrange (view, &iter, &paint.top, &height);
      if (paint.top > visible.y + visible.height)
        break;

      paint.paragraph
          = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
      if (paint.paragraph != NULL)
        {
          paint.shown = dossier_reader_get_shown (self, paint.paragraph);
          clip_to_screen (&paint, &iter, height, &visible);
          paint_paragraph (&paint);
        }
      else if (gtk_text_iter_get_line (&iter) == dossier_article_text_get_notice_line (self->text))
        paint_notice_icon (&paint, &iter);
    }
  while (gtk_text_iter_forward_line (&iter));
}
