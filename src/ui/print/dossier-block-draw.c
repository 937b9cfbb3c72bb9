/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/print/dossier-block-layout.h"

#define HAIRLINE 0.6
#define BAR 1.6
#define TICK_SIZE 9.5
#define INK_QUIET 0.37
#define INK_RULE 0.55

typedef struct
{
  const DossierBlockLayout *layout;
  cairo_t *cr;
  double x;
  double y;
} Pen;

/* The left edge, on paper, of what stands at @x of the column. */
static double
mirror (const Pen *pen, double x, double width)
{
  return pen->x + (pen->layout->is_rtl ? pen->layout->width - x - width : x);
}

static void
set_ink (cairo_t *cr, double gray)
{
  cairo_set_source_rgb (cr, gray, gray, gray);
}

static void
draw_rule (const Pen *pen, double x, double width, double y)
{
  cairo_save (pen->cr);
  set_ink (pen->cr, INK_RULE);
  cairo_set_line_width (pen->cr, HAIRLINE);
  cairo_move_to (pen->cr, mirror (pen, x, width), y);
  cairo_rel_line_to (pen->cr, width, 0);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/* Lines @first to @first + @n - 1, from the pen's place down. */
static void
draw_lines (const Pen *pen, const DossierTextBox *box, guint first, guint n)
{
  PangoLayoutIter *at = NULL;
  double left = mirror (pen, box->x, box->width);
  int top_of_first = 0;
  guint line = 0;

  if (box->layout == NULL)
    return;

  at = pango_layout_get_iter (box->layout);
  do
    {
      PangoRectangle extents;
      int top = 0;

      if (line >= first + n)
        break;
      if (line < first)
        continue;
      pango_layout_iter_get_line_yrange (at, &top, NULL);
      pango_layout_iter_get_line_extents (at, NULL, &extents);
      if (line == first)
        top_of_first = top;
      cairo_move_to (pen->cr, left + (double) extents.x / PANGO_SCALE,
                     pen->y
                         + (double) (pango_layout_iter_get_baseline (at) - top_of_first)
                               / PANGO_SCALE);
      pango_cairo_show_layout_line (pen->cr, pango_layout_iter_get_line_readonly (at));
    }
  while (line++, pango_layout_iter_next_line (at));
  pango_layout_iter_free (at);
}

static double
get_first_baseline (PangoLayout *layout)
{
  return (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
}

/* On the line of the text, whatever its own size is. */
static void
draw_marker (const Pen *pen)
{
  const DossierBlockLayout *self = pen->layout;
  Pen at = *pen;

  if (self->marker.layout == NULL)
    return;

  at.y += get_first_baseline (self->text.layout) - get_first_baseline (self->marker.layout);
  cairo_save (pen->cr);
  if (self->block->style == DOSSIER_BLOCK_PARAGRAPH)
    set_ink (pen->cr, INK_QUIET);
  draw_lines (&at, &self->marker, 0, 1);
  cairo_restore (pen->cr);
}

static void
draw_check (cairo_t *cr, double left, double top, double size)
{
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_move_to (cr, left + 0.25 * size, top + 0.52 * size);
  cairo_line_to (cr, left + 0.43 * size, top + 0.70 * size);
  cairo_line_to (cr, left + 0.76 * size, top + 0.32 * size);
  cairo_stroke (cr);
}

/* A key is full and checked: told by form, not by color. */
static void
draw_box (const Pen *pen, double start)
{
  const DossierBlockLayout *self = pen->layout;
  cairo_t *cr = pen->cr;
  double size = TICK_SIZE * self->scale;
  double left = mirror (pen, start, size);
  double top = pen->y + get_first_baseline (self->text.layout) - size * 0.86;

  cairo_save (cr);
  cairo_new_path (cr);
  if (self->block->tick == DOSSIER_TICK_ROUND)
    cairo_arc (cr, left + size / 2, top + size / 2, size / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, left, top, size, size);
  cairo_set_line_width (cr, 0.9);
  if (self->block->is_ticked)
    {
      cairo_fill_preserve (cr);
      cairo_stroke (cr);
      draw_check (cr, left, top, size);
    }
  else
    cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_tick (const Pen *pen)
{
  const DossierBlockLayout *self = pen->layout;
  double start = (DOSSIER_SHEET_GUTTER + self->look->indent) * self->scale;

  switch (self->block->tick)
    {
    case DOSSIER_TICK_LINE:
      draw_rule (pen, start, (DOSSIER_SHEET_SHORT_RULE - 10) * self->scale,
                 pen->y + get_first_baseline (self->text.layout) + 2);
      break;
    case DOSSIER_TICK_ROUND:
    case DOSSIER_TICK_SQUARE:
      draw_box (pen, start);
      break;
    case DOSSIER_TICK_NONE:
    default:
      break;
    }
}

/* Lines to write on; with a unit, a short one before it. */
static void
draw_rules (const Pen *pen, guint n)
{
  const DossierBlockLayout *self = pen->layout;
  const double height = DOSSIER_SHEET_RULE * self->scale;
  double y = pen->y;

  for (guint i = 0; i < n; i++)
    {
      y += height;
      if (self->block->trail == NULL)
        {
          draw_rule (pen, self->text.x, self->text.width, y - 4);
          continue;
        }

      draw_rule (pen, self->text.x, 110 * self->scale, y - 4);
      {
        g_autoptr (PangoLayout) unit = pango_layout_copy (self->text.layout);
        Pen at = { self, pen->cr, pen->x, y - 4 - get_first_baseline (self->text.layout) };
        DossierTextBox box
            = { self->text.x + 118 * self->scale, self->text.width - 118 * self->scale, unit };

        pango_layout_set_width (unit, (int) (box.width * PANGO_SCALE));
        pango_layout_set_text (unit, self->block->trail, -1);
        draw_lines (&at, &box, 0, 1);
      }
    }
}

/* The words, and a line behind each up to the end of its field. */
static void
draw_fields (const Pen *pen)
{
  const DossierTextBox *fields[] = { &pen->layout->text, &pen->layout->aside };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      PangoRectangle extents;
      double word = 0;

      if (fields[i]->layout == NULL)
        continue;
      pango_layout_get_extents (fields[i]->layout, NULL, &extents);
      word = (double) extents.width / PANGO_SCALE + 6;
      draw_lines (pen, fields[i], 0, 1);
      draw_rule (pen, fields[i]->x + word, fields[i]->width - word,
                 pen->y + get_first_baseline (fields[i]->layout) + 2);
    }
}

/* What stands before the lines: a bar, a bullet, a box, a number. */
static void
draw_start (const Pen *pen, guint first, double height)
{
  const DossierBlockLayout *self = pen->layout;
  cairo_t *cr = pen->cr;
  const double bar = BAR * self->scale;
  const double dot = 1.5 * self->scale;

  cairo_save (cr);
  cairo_new_path (cr);
  set_ink (cr, INK_RULE);
  if (self->block->style == DOSSIER_BLOCK_PASSAGE || self->block->style == DOSSIER_BLOCK_NOTE)
    {
      cairo_rectangle (cr, mirror (pen, self->text.x - 10 * self->scale, bar), pen->y, bar, height);
      cairo_fill (cr);
    }
  if (self->block->style == DOSSIER_BLOCK_ITEM && first == 0)
    {
      set_ink (cr, INK_QUIET);
      cairo_arc (cr, mirror (pen, self->text.x - 8 * self->scale, 0),
                 pen->y + get_first_baseline (self->text.layout) - 3.2 * self->scale, dot, 0,
                 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
  if (first > 0)
    return;
  draw_tick (pen);
  draw_marker (pen);
}

/**
 * dossier_block_layout_draw: (skip)
 * @self: a block
 * @cr: the paper
 * @x: left edge of the column
 * @y: top of line @first
 * @first: its first line to be drawn
 * @n: how many are drawn
 */
void
dossier_block_layout_draw (
    const DossierBlockLayout *self, cairo_t *cr, double x, double y, guint first, guint n)
{
  const Pen pen = { self, cr, x, y };
  double height = 0;

  for (guint i = first; i < first + n && i < self->n_lines; i++)
    height += self->heights[i];

  cairo_save (cr);
  set_ink (cr, 0);
  switch ((guint) self->block->style)
    {
    case DOSSIER_BLOCK_RULES:
      draw_rules (&pen, n);
      break;
    case DOSSIER_BLOCK_FIELDS:
      draw_fields (&pen);
      break;
    case DOSSIER_BLOCK_PAIR:
      if (self->block->text != NULL)
        draw_start (&pen, first, height);
      draw_lines (&pen, &self->text, 0, G_MAXUINT / 2);
      draw_lines (&pen, &self->aside_marker, 0, 1);
      draw_lines (&pen, &self->aside, 0, G_MAXUINT / 2);
      break;
    default:
      draw_start (&pen, first, height);
      if (self->look->is_quiet)
        set_ink (cr, INK_QUIET);
      draw_lines (&pen, &self->text, first, n);
    }
  cairo_restore (cr);
}
