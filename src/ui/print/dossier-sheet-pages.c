/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-sheet-pages.h"

#include <glib/gi18n.h>

#include "ui/print/dossier-block-layout.h"

#define GAP_MAX 0.2 /* of a page, for the sake of a card that is not split */

/* Layouts are made anew to be drawn: a book's would not all fit in memory. */
struct _DossierSheetPages
{
  DossierSheet *sheet;
  DossierSheetLook look;
  PangoContext *context;
  DossierPaperSize paper;
  DossierColumn column;

  guint next;         /* the block to be laid out next */
  GArray *lines;      /* of Line: of the page that is not full yet */
  GArray *placements; /* of DossierPlacement */
  GArray *pages;      /* of guint: the first placement of each page */
};

typedef struct
{
  guint block;
  guint line;
  double before;
  double height;
  gboolean may_break; /* a page may end here */
  gboolean starts_page;
} Line;

static double
get_room (DossierSheetPages *self)
{
  return MAX (self->paper.height - self->paper.top - self->paper.bottom - DOSSIER_SHEET_HEAD
                  - DOSSIER_SHEET_FOOT,
              1);
}

/* The article's own direction, whatever that of the program is. */
static gboolean
is_rtl_sheet (DossierSheet *sheet, PangoContext *context)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, dossier_sheet_get_title (sheet), -1);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/* On paper glyphs stand where they belong, not on the grid of a screen. */
static void
forget_screen (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

/**
 * dossier_sheet_pages_new:
 * @sheet: what to print
 * @look: how it looks
 * @context: (transfer none): fonts and resolution; its unit is to be a point
 * @paper: the paper
 *
 * Returns: (transfer full): no pages yet; dossier_sheet_pages_step() finds them
 */
DossierSheetPages *
dossier_sheet_pages_new (DossierSheet *sheet,
                         const DossierSheetLook *look,
                         PangoContext *context,
                         const DossierPaperSize *paper)
{
  DossierSheetPages *self = NULL;
  double room = 0;

  g_return_val_if_fail (sheet != NULL && look != NULL && paper != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (DossierSheetPages, 1);
  self->sheet = dossier_sheet_ref (sheet);
  self->look = *look;
  self->context = g_object_ref (context);
  self->paper = *paper;
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->placements = g_array_new (FALSE, FALSE, sizeof (DossierPlacement));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));

  room = MAX (paper->width - paper->left - paper->right, 1);
  self->column.context = self->context;
  self->column.look = &self->look;
  self->column.room = room;
  self->column.width
      = MIN (room, (DOSSIER_SHEET_GUTTER + DOSSIER_SHEET_MEASURE) * self->look.scale);
  self->column.is_rtl = is_rtl_sheet (sheet, self->context);
  forget_screen (context);
  pango_context_set_base_dir (self->context,
                              self->column.is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language (self->context,
                              pango_language_from_string (dossier_sheet_get_language (sheet)));

  return self;
}

void
dossier_sheet_pages_free (DossierSheetPages *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_array_unref (self->placements);
  g_array_unref (self->pages);
  g_object_unref (self->context);
  dossier_sheet_unref (self->sheet);
  g_free (self);
}

/* The first @n lines become a page. */
static void
end_page (DossierSheetPages *self, guint n)
{
  const guint first = self->placements->len;
  double y = 0;

  g_array_append_val (self->pages, first);
  for (guint i = 0; i < n; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      DossierPlacement *last = NULL;

      y += i > 0 ? line->before : 0;
      if (self->placements->len > first)
        last = &g_array_index (self->placements, DossierPlacement, self->placements->len - 1);
      if (last != NULL && last->block == line->block)
        last->n++;
      else
        {
          const DossierPlacement next = { line->block, line->line, 1, y };

          g_array_append_val (self->placements, next);
        }
      y += line->height;
    }
  g_array_remove_range (self->lines, 0, n);
}

/* How many lines the page takes; all of them if it is not full. */
static guint
find_end (DossierSheetPages *self)
{
  const double room = get_room (self);
  double y = 0;
  guint end = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      y += (i > 0 ? line->before : 0) + line->height;
      if (line->starts_page && i > 0)
        return i;
      if (y > room)
        /* Where no break is good, a bad one is better than none. */
        return end > 0 ? end : MAX (i, 1);
      if (line->may_break)
        end = i + 1;
    }

  return self->lines->len;
}

static void
end_full_pages (DossierSheetPages *self)
{
  guint n = 0;

  while ((n = find_end (self)) < self->lines->len)
    end_page (self, n);
}

static double
add_block (DossierSheetPages *self, guint index)
{
  const DossierBlock *block = dossier_sheet_get_block (self->sheet, index);
  g_auto (DossierBlockLayout) layout = { NULL };
  double height = 0;

  dossier_block_layout_init (&layout, &self->column, block);
  for (guint i = 0; i < layout.n_lines; i++)
    {
      const Line line = {
        .block = index,
        .line = i,
        .before = i == 0 ? dossier_block_layout_get_before (&layout) : 0,
        .height = layout.heights[i],
        .may_break = dossier_block_layout_may_break (&layout, i),
        .starts_page = i == 0 && block->starts_page,
      };

      g_array_append_val (self->lines, line);
      height += line.before + line.height;
    }

  return height;
}

/* Whether a page ends in a gap if lines from @first on, of this height, go to
 * the next one. */
static gboolean
leaves_gap (DossierSheetPages *self, guint first, double height)
{
  const double room = get_room (self);
  double rest = room;

  for (guint i = 0; i <= first; i++)
    rest -= i > 0 ? g_array_index (self->lines, Line, i).before : 0;
  for (guint i = 0; i < first; i++)
    rest -= g_array_index (self->lines, Line, i).height;

  return height > rest && rest > GAP_MAX * room;
}

/* A group that is split keeps its blocks whole, its head together with the
 * first of its items, and its last block in company. */
static void
split_group (DossierSheetPages *self, guint first)
{
  const guint last = g_array_index (self->lines, Line, self->lines->len - 1).block;
  guint head = g_array_index (self->lines, Line, first).block;

  while (head < last && dossier_sheet_get_block (self->sheet, head)->style != DOSSIER_BLOCK_ITEM)
    head++;

  for (guint i = first; i + 1 < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      const guint next = g_array_index (self->lines, Line, i + 1).block;

      if (next <= head || next == line->block || next == last)
        line->may_break = FALSE;
    }
}

static void
keep_together (DossierSheetPages *self, guint first)
{
  for (guint i = first; i + 1 < self->lines->len; i++)
    g_array_index (self->lines, Line, i).may_break = FALSE;
}

/* A block, or all blocks of a group: those stay together if a page can hold
 * them. */
static void
add_unit (DossierSheetPages *self)
{
  const guint n_blocks = dossier_sheet_get_n_blocks (self->sheet);
  const DossierBlock *head = dossier_sheet_get_block (self->sheet, self->next);
  const guint group = head->group;
  const guint first_line = self->lines->len;
  double height = 0;

  do
    height += add_block (self, self->next++);
  while (group != 0 && self->next < n_blocks
         && dossier_sheet_get_block (self->sheet, self->next)->group == group);

  if (group != 0 && self->lines->len > first_line)
    {
      height -= g_array_index (self->lines, Line, first_line).before;
      if (head->may_split && (height > get_room (self) || leaves_gap (self, first_line, height)))
        split_group (self, first_line);
      else if (height <= get_room (self))
        keep_together (self, first_line);
      g_array_index (self->lines, Line, self->lines->len - 1).may_break = TRUE;
    }
  end_full_pages (self);
}

/**
 * dossier_sheet_pages_step:
 * @self: the pages
 * @n_blocks: about how many blocks to lay out now
 *
 * Returns: %FALSE when all pages have been found
 */
gboolean
dossier_sheet_pages_step (DossierSheetPages *self, guint n_blocks)
{
  guint n_all = 0;
  guint until = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  n_all = dossier_sheet_get_n_blocks (self->sheet);
  until = self->next + MIN (n_blocks, n_all - self->next);
  while (self->next < until)
    add_unit (self);
  if (self->next < n_all)
    return TRUE;

  if (self->lines->len > 0)
    end_page (self, self->lines->len);

  return FALSE;
}

/**
 * dossier_sheet_pages_get_fraction:
 * @self: the pages
 *
 * Returns: how much of the sheet has been laid out, from 0 to 1
 */
double
dossier_sheet_pages_get_fraction (DossierSheetPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) self->next / MAX (dossier_sheet_get_n_blocks (self->sheet), 1);
}

/**
 * dossier_sheet_pages_get_n:
 * @self: the pages
 *
 * Returns: how many pages have been found so far
 */
guint
dossier_sheet_pages_get_n (DossierSheetPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * dossier_sheet_pages_get_placements:
 * @self: the pages
 * @page: one of them, from 0
 * @n_placements: (out): how many
 *
 * Returns: (array length=n_placements) (transfer none): what stands on the page
 */
const DossierPlacement *
dossier_sheet_pages_get_placements (DossierSheetPages *self, guint page, guint *n_placements)
{
  guint first = 0;
  guint end = 0;

  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  first = g_array_index (self->pages, guint, page);
  end = page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1)
                                    : self->placements->len;
  *n_placements = end - first;

  return &g_array_index (self->placements, DossierPlacement, first);
}

static PangoLayout *
new_running_text (DossierSheetPages *self, const char *text, gboolean at_end)
{
  g_autoptr (PangoFontDescription) font
      = dossier_sheet_look_dup_font (&self->look, DOSSIER_BLOCK_SOURCE);
  PangoLayout *layout = pango_layout_new (self->context);
  double width = self->paper.width - self->paper.left - self->paper.right;

  pango_font_description_set_size (font, 9 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, (int) (width * (at_end ? 0.3 : 0.68) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout,
                              at_end != self->column.is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
draw_running_text (
    DossierSheetPages *self, cairo_t *cr, const char *text, gboolean at_end, double y)
{
  g_autoptr (PangoLayout) layout = new_running_text (self, text, at_end);
  double width = (double) pango_layout_get_width (layout) / PANGO_SCALE;
  gboolean is_right = at_end != self->column.is_rtl;

  cairo_move_to (cr, is_right ? self->paper.width - self->paper.right - width : self->paper.left,
                 y);
  pango_cairo_show_layout (cr, layout);
}

/* The first page has the title itself. */
static void
draw_running (DossierSheetPages *self, guint page, cairo_t *cr)
{
  const double foot = self->paper.height - self->paper.bottom;
  /* Translators: at the foot of a printed page: its number, and of how many */
  g_autofree char *place = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, self->pages->len);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.37, 0.37, 0.37);
  if (page > 0)
    {
      draw_running_text (self, cr, dossier_sheet_get_title (self->sheet), FALSE, self->paper.top);
      draw_running_text (self, cr, dossier_sheet_get_name (self->sheet), TRUE, self->paper.top);
      cairo_set_line_width (cr, 0.5);
      cairo_move_to (cr, self->paper.left, self->paper.top + 15);
      cairo_line_to (cr, self->paper.width - self->paper.right, self->paper.top + 15);
      cairo_stroke (cr);
    }
  draw_running_text (self, cr, place, TRUE, foot - 12);
  cairo_restore (cr);
}

/**
 * dossier_sheet_pages_draw:
 * @self: the pages, all found
 * @page: one of them, from 0
 * @cr: the paper, its origin at the corner, its unit a point
 */
void
dossier_sheet_pages_draw (DossierSheetPages *self, guint page, cairo_t *cr)
{
  guint n = 0;
  const DossierPlacement *placements = NULL;
  double top = 0;

  g_return_if_fail (self != NULL && page < self->pages->len && cr != NULL);

  placements = dossier_sheet_pages_get_placements (self, page, &n);
  top = self->paper.top + DOSSIER_SHEET_HEAD;
  draw_running (self, page, cr);
  for (guint i = 0; i < n; i++)
    {
      g_auto (DossierBlockLayout) layout = { NULL };

      dossier_block_layout_init (&layout, &self->column,
                                 dossier_sheet_get_block (self->sheet, placements[i].block));
      dossier_block_layout_draw (&layout, cr,
                                 self->column.is_rtl
                                     ? self->paper.width - self->paper.right - layout.width
                                     : self->paper.left,
                                 top + placements[i].y, placements[i].first, placements[i].n);
    }
}
