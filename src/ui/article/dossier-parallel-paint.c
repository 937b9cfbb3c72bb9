/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-paint.h"

#include <math.h>
#include <string.h>

#include "ui/notes/dossier-highlight-look.h"
#include "ui/reader/dossier-mark-look.h"
#include "ui/reader/dossier-voice-look.h"

/* The marks of a paragraph in a column, as the text alone has them: quotes are
 * filled, names underlined, terms dotted; by voice, whose words they are. */

/* A part of a range that lies on one line, with nothing else in between. */
typedef struct
{
  float x;
  float width;
  float baseline;
} Piece;

static gboolean
is_drawn_by_voice (const DossierParallelPaint *self)
{
  return self->segments != NULL && dossier_parallel_column_get_by_voice (self->column);
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const int *first = a;
  const int *second = b;

  return (first[0] > second[0]) - (first[0] < second[0]);
}

/* Pango gives a range for each run; what touches is one piece to the eye. */
static void
add_line (GArray *pieces, PangoLayoutLine *line, int start, int end, float left, float baseline)
{
  g_autofree int *ranges = NULL;
  int n = 0;

  pango_layout_line_get_x_ranges (line, start, end, &ranges, &n);
  qsort (ranges, (size_t) n, 2 * sizeof (int), compare_ranges);
  for (int i = 0; i < n; i++)
    {
      float x = left + (float) ranges[2 * i] / PANGO_SCALE;
      float width = (float) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE;
      Piece *last
          = i > 0 && pieces->len > 0 ? &g_array_index (pieces, Piece, pieces->len - 1) : NULL;

      if (width < 0.5f)
        continue;
      if (last != NULL && last->baseline == baseline && x <= last->x + last->width + 1)
        last->width = MAX (last->width, x + width - last->x);
      else
        g_array_append_val (pieces, ((Piece) { x, width, baseline }));
    }
}

static void
find_pieces (GtkLabel *label, guint start, guint end, GArray *pieces)
{
  PangoLayoutIter *iter = pango_layout_get_iter (gtk_label_get_layout (label));
  int left = 0;
  int top = 0;

  gtk_label_get_layout_offsets (label, &left, &top);
  g_array_set_size (pieces, 0);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      int first = MAX ((int) start, pango_layout_line_get_start_index (line));
      int last = MIN ((int) end, pango_layout_line_get_start_index (line)
                                     + pango_layout_line_get_length (line));

      if (pango_layout_line_get_start_index (line) >= (int) end)
        break;
      if (first < last)
        add_line (pieces, line, first, last, (float) left,
                  roundf ((float) top
                          + (float) pango_layout_iter_get_baseline (iter) / PANGO_SCALE));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
get_letters (const DossierParallelPaint *self, const Piece *piece, graphene_rect_t *letters)
{
  graphene_rect_init (letters, piece->x, piece->baseline - self->ascent, piece->width,
                      self->ascent + self->descent);
}

/* ---- Names, quotes and terms ---- */

static gboolean
is_underlined (const DossierParallelPaint *self, const DossierSpan *span)
{
  if (span->mark->kind == DOSSIER_MARK_QUOTE)
    return FALSE;

  return span->mark->kind == DOSSIER_MARK_TERM || span->is_first
         || span->mark->actor == dossier_parallel_column_get_hovered (self->column);
}

static void
paint_span (const DossierParallelPaint *self, const DossierSpan *span, gboolean fills)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const DossierMark *mark = span->mark;
  gboolean is_filled
      = fills && mark->kind == DOSSIER_MARK_QUOTE && mark->quote->kind == DOSSIER_QUOTE_DIRECT;
  gboolean has_line = !fills && is_underlined (self, span);
  gboolean is_ringed = !fills && mark == dossier_parallel_column_get_ringed (self->column);
  GdkRGBA color;

  if (!is_filled && !has_line && !is_ringed)
    return;

  if (is_filled)
    is_filled = dossier_parallel_column_get_tint (self->column, mark->quote, &color);
  else
    dossier_parallel_column_get_line_ink (self->column, mark, &self->ink, &color);
  find_pieces (self->label, span->start, span->end, pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      graphene_rect_t letters;

      get_letters (self, piece, &letters);
      if (is_filled)
        dossier_mark_append_fill (self->snapshot, &letters, &color);
      if (has_line)
        dossier_mark_append_underline (self->snapshot, piece->x, piece->width, piece->baseline,
                                       self->descent, mark->kind == DOSSIER_MARK_TERM, &color);
      if (is_ringed)
        dossier_mark_append_frame (self->snapshot, &letters, &self->ink);
    }
}

/* ---- Voices ---- */

static void
paint_segment (const DossierParallelPaint *self, const DossierSegment *segment, gboolean fills)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  float line = dossier_voice_get_line_width ();
  GdkRGBA tint;

  if (segment->voice == DOSSIER_VOICE_AUTHOR)
    return;

  dossier_voice_get_tint (segment->voice, &tint);
  find_pieces (self->label, segment->start, segment->end, pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      graphene_rect_t letters;

      get_letters (self, &g_array_index (pieces, Piece, i), &letters);
      if (fills)
        dossier_mark_append_fill (self->snapshot, &letters, &tint);
      else
        dossier_voice_append_line (segment->voice, self->snapshot,
                                   &GRAPHENE_RECT_INIT (letters.origin.x,
                                                        roundf (letters.origin.y
                                                                + letters.size.height - line),
                                                        letters.size.width, line));
    }
}

static void
paint_marks (const DossierParallelPaint *self, gboolean fills)
{
  if (is_drawn_by_voice (self))
    for (guint i = 0; i < self->segments->n; i++)
      paint_segment (self, &self->segments->items[i], fills);
  for (guint i = 0; i < self->spans->n; i++)
    {
      const DossierSpan *span = &self->spans->items[i];

      if (!is_drawn_by_voice (self)
          || (!fills && span->mark == dossier_parallel_column_get_ringed (self->column)))
        paint_span (self, span, fills);
    }
}

/* ---- Highlights ---- */

static void
paint_highlight (const DossierParallelPaint *self, const DossierNotebookItem *item, gboolean fills)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const DossierHighlight *highlight = item->highlight;
  const DossierRange *range = &item->range;
  gboolean is_last = range->last == self->paragraph->index;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self->label)) == GTK_TEXT_DIR_RTL;

  find_pieces (self->label, range->first == self->paragraph->index ? range->start : 0,
               is_last ? range->end : G_MAXINT, pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      graphene_rect_t letters;

      get_letters (self, &g_array_index (pieces, Piece, i), &letters);
      letters.size.height += 2;
      if (fills)
        dossier_highlight_color_append_fill (highlight->color, self->snapshot, &letters);
      else
        dossier_highlight_color_append_line (highlight->color, self->snapshot, &letters);
      if (!fills && is_last && i + 1 == pieces->len
          && (highlight->text != NULL || highlight->is_question))
        dossier_highlight_append_sign (highlight, self->snapshot, &letters, is_rtl);
    }
}

/* Of several that are known by their sentence alone, the last one is seen. */
static gboolean
is_covered (GPtrArray *items, guint i)
{
  const DossierNotebookItem *item = g_ptr_array_index (items, i);
  const DossierNotebookItem *next = i + 1 < items->len ? g_ptr_array_index (items, i + 1) : NULL;

  return next != NULL && item->fit == DOSSIER_ANCHOR_SENTENCE
         && next->fit == DOSSIER_ANCHOR_SENTENCE
         && memcmp (&item->range, &next->range, sizeof item->range) == 0;
}

static void
paint_highlights (const DossierParallelPaint *self, gboolean fills)
{
  GPtrArray *items
      = dossier_notebook_get_items (dossier_parallel_column_get_notebook (self->column));

  /* By voice the text has other colors. */
  if (fills && is_drawn_by_voice (self))
    return;

  for (guint i = 0; i < items->len; i++)
    {
      const DossierNotebookItem *item = g_ptr_array_index (items, i);

      if (item->fit == DOSSIER_ANCHOR_LOST || item->range.first > self->paragraph->index)
        break;
      if (item->range.last >= self->paragraph->index && !is_covered (items, i))
        paint_highlight (self, item, fills);
    }
}

/*< private >
 * dossier_parallel_paint_start:
 * @self: what is to be drawn
 * @label: the paragraph's words
 * @snapshot: where to draw, with the label at its origin
 *
 * Measures the letters.
 */
void
dossier_parallel_paint_start (DossierParallelPaint *self, GtkLabel *label, GtkSnapshot *snapshot)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (label));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->label = label;
  self->snapshot = snapshot;
  self->ascent = 0.92f * (float) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  self->descent = 0.92f * (float) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  gtk_widget_get_color (GTK_WIDGET (label), &self->ink);
}

/*< private >
 * dossier_parallel_paint_fills:
 * @self: what is to be drawn
 *
 * Draws what lies behind the letters.
 */
void
dossier_parallel_paint_fills (DossierParallelPaint *self)
{
  paint_marks (self, TRUE);
  paint_highlights (self, TRUE);
}

/*< private >
 * dossier_parallel_paint_lines:
 * @self: what is to be drawn
 *
 * Draws lines and rings.
 */
void
dossier_parallel_paint_lines (DossierParallelPaint *self)
{
  paint_marks (self, FALSE);
  paint_highlights (self, FALSE);
}

/*< private >
 * dossier_parallel_find_first_box:
 * @label: a label
 * @start: where in its words a range begins
 * @end: where it ends
 * @box: (out caller-allocates): where its first line stands, in the label
 *
 * Returns: whether it stands anywhere
 */
gboolean
dossier_parallel_find_first_box (GtkLabel *label, guint start, guint end, graphene_rect_t *box)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  DossierParallelPaint measures = { 0 };

  dossier_parallel_paint_start (&measures, label, NULL);
  find_pieces (label, start, end, pieces);
  if (pieces->len == 0)
    return FALSE;
  get_letters (&measures, &g_array_index (pieces, Piece, 0), box);

  return TRUE;
}
