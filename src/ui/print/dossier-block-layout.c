/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-block-layout.h"

#include <math.h>

/* Ink of what is quiet: 6.3:1 on white paper. */
#define QUIET 0x5f5f

/* No fewer lines of a paragraph stand alone at the foot or head of a page. */
#define LINES_TOGETHER 2

#define MARKER_GAP 9.0
#define TICK_WIDTH 20.0
#define LETTER_WIDTH 18.0
#define FIELD_WIDTH 0.62

static PangoAttrList *
new_attributes (const DossierBlock *block, guint lead, guint text, guint trail)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *attribute = NULL;

  if (lead > 0)
    {
      attribute = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      attribute->end_index = lead;
      pango_attr_list_insert (attributes, attribute);
    }
  for (guint i = 0; i < block->n_emphasis; i++)
    {
      attribute = pango_attr_style_new (PANGO_STYLE_ITALIC);
      attribute->start_index = lead + block->emphasis[i].start;
      attribute->end_index = lead + block->emphasis[i].end;
      pango_attr_list_insert (attributes, attribute);
    }
  if (trail > text)
    {
      attribute = pango_attr_foreground_new (QUIET, QUIET, QUIET);
      attribute->start_index = text;
      pango_attr_list_insert (attributes, attribute);
      attribute = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);
      attribute->start_index = text;
      pango_attr_list_insert (attributes, attribute);
    }

  return attributes;
}

/* A layout holds paragraphs of its own; a block is one. */
static char *
dup_one_paragraph (const char *text)
{
  char *line = g_strdup (text);

  for (char *at = line; *at != '\0'; at++)
    if (*at == '\r' || *at == '\n')
      *at = ' ';
    else if ((guchar) at[0] == 0xe2 && (guchar) at[1] == 0x80 && (guchar) at[2] == 0xa9)
      at[2] = (char) 0xa8; /* U+2029, as U+2028 */

  return line;
}

static PangoLayout *
new_layout (const DossierColumn *column, DossierBlockStyle style, const char *text, double width)
{
  const DossierBlockLook *look = dossier_block_style_get_look (style);
  g_autoptr (PangoFontDescription) font = dossier_sheet_look_dup_font (column->look, style);
  g_autofree char *line = dup_one_paragraph (text);
  PangoLayout *layout = pango_layout_new (column->context);

  pango_layout_set_font_description (layout, font);
  /* The direction is the sheet's, not that of a word in Latin letters. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, column->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_line_spacing (layout, (float) look->spacing);
  pango_layout_set_text (layout, line, -1);

  return layout;
}

static PangoLayout *
new_text (const DossierColumn *column, const DossierBlock *block, double width)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoLayout *layout = NULL;
  guint lead = 0;
  guint text = 0;

  if (block->lead != NULL)
    g_string_append_printf (all, "%s ", block->lead);
  lead = (guint) all->len;
  if (block->text != NULL)
    g_string_append (all, block->text);
  text = (guint) all->len;
  /* A place does not stand alone at the start of a line. */
  if (block->trail != NULL && block->style != DOSSIER_BLOCK_RULES)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\xc2\xa0" : "", block->trail);

  layout = new_layout (column, block->style, all->str, width);
  attributes = new_attributes (block, lead, text, (guint) all->len);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* Where the parts stand in the column. */
static void
place (DossierBlockLayout *self, const DossierColumn *column)
{
  const DossierBlock *block = self->block;
  double scale = self->scale;
  double start = (DOSSIER_SHEET_GUTTER + self->look->indent) * scale;
  gboolean is_choice = block->style == DOSSIER_BLOCK_OPTION || block->style == DOSSIER_BLOCK_PAIR;

  self->marker.x = 0;
  self->marker.width = (DOSSIER_SHEET_GUTTER - MARKER_GAP) * scale;
  if (is_choice)
    {
      start += (block->tick == DOSSIER_TICK_LINE ? DOSSIER_SHEET_SHORT_RULE : TICK_WIDTH) * scale;
      self->marker.x = start;
      self->marker.width = LETTER_WIDTH * scale;
      if (block->marker != NULL)
        start += LETTER_WIDTH * scale;
    }
  self->text.x = start;
  self->text.width = self->width - start;
  if (block->style == DOSSIER_BLOCK_PAIR)
    {
      double middle
          = DOSSIER_SHEET_GUTTER * scale + (self->width - DOSSIER_SHEET_GUTTER * scale) * 0.53;

      self->text.width = middle - start - 14 * scale;
      self->aside_marker.x = middle;
      self->aside_marker.width = LETTER_WIDTH * scale;
      self->aside.x = middle + LETTER_WIDTH * scale;
      self->aside.width = self->width - self->aside.x;
    }
  else if (block->style == DOSSIER_BLOCK_FIELDS)
    {
      self->aside.x = start + (self->width - start) * FIELD_WIDTH;
      self->text.width = self->aside.x - start - 14 * scale;
      self->aside.width = self->width - self->aside.x;
    }
}

/* Letters stand at the start of their box, numbers end before the text. The
 * number of a paragraph is ours, and speaks in our face. */
static PangoLayout *
new_marker (DossierBlockLayout *self, const DossierColumn *column)
{
  DossierBlockStyle style = self->block->style;
  gboolean is_letter = style == DOSSIER_BLOCK_OPTION || style == DOSSIER_BLOCK_PAIR;
  PangoLayout *layout
      = new_layout (column, style == DOSSIER_BLOCK_PARAGRAPH ? DOSSIER_BLOCK_SOURCE : style,
                    self->block->marker, self->marker.width);

  if (!is_letter)
    pango_layout_set_alignment (layout, column->is_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);

  return layout;
}

static void
fill (DossierBlockLayout *self, const DossierColumn *column)
{
  const DossierBlock *block = self->block;

  self->text.layout = new_text (column, block, self->text.width);
  if (block->marker != NULL)
    self->marker.layout = new_marker (self, column);
  if (block->aside != NULL)
    self->aside.layout = new_layout (column, block->style, block->aside, self->aside.width);
  if (block->aside_marker != NULL)
    self->aside_marker.layout
        = new_layout (column, block->style, block->aside_marker, self->aside_marker.width);
}

static double
get_height (PangoLayout *layout)
{
  int height = 0;

  if (layout == NULL)
    return 0;
  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

static void
measure_text (DossierBlockLayout *self)
{
  PangoLayoutIter *at = pango_layout_get_iter (self->text.layout);
  int above = 0;

  self->n_lines = (guint) pango_layout_get_line_count (self->text.layout);
  self->heights = g_new0 (double, self->n_lines);
  for (guint i = 0; i < self->n_lines; i++)
    {
      int top = 0;
      int bottom = 0;

      /* Spaced lines may stand apart, or overlap: what counts is where the next
       * one begins. */
      pango_layout_iter_get_line_yrange (at, &top, &bottom);
      self->heights[i] = (double) (bottom - top) / PANGO_SCALE;
      if (i > 0)
        self->heights[i - 1] = (double) (top - above) / PANGO_SCALE;
      above = top;
      pango_layout_iter_next_line (at);
    }
  pango_layout_iter_free (at);
}

static void
measure (DossierBlockLayout *self)
{
  switch ((guint) self->block->style)
    {
    case DOSSIER_BLOCK_RULES:
      self->n_lines = self->block->n_rules;
      self->heights = g_new0 (double, self->n_lines + 1);
      for (guint i = 0; i < self->n_lines; i++)
        self->heights[i] = DOSSIER_SHEET_RULE * self->scale;
      break;
    case DOSSIER_BLOCK_PAIR:
    case DOSSIER_BLOCK_FIELDS:
      self->n_lines = 1;
      self->heights = g_new0 (double, 1);
      self->heights[0] = MAX (get_height (self->text.layout), get_height (self->aside.layout));
      break;
    default:
      measure_text (self);
    }
}

/**
 * dossier_block_layout_init: (skip)
 * @self: memory for it
 * @column: where it stands
 * @block: the block, which must outlive @self
 *
 * Lays the block out. Clear it with dossier_block_layout_clear().
 */
void
dossier_block_layout_init (DossierBlockLayout *self,
                           const DossierColumn *column,
                           const DossierBlock *block)
{
  g_return_if_fail (self != NULL && column != NULL && block != NULL);

  *self = (DossierBlockLayout) {
    .block = block,
    .look = dossier_block_style_get_look (block->style),
    .scale = column->look->scale,
    .width = block->style == DOSSIER_BLOCK_TITLE ? column->room : column->width,
    .is_rtl = column->is_rtl,
  };
  place (self, column);
  fill (self, column);
  measure (self);
}

void
dossier_block_layout_clear (DossierBlockLayout *self)
{
  g_clear_object (&self->marker.layout);
  g_clear_object (&self->text.layout);
  g_clear_object (&self->aside_marker.layout);
  g_clear_object (&self->aside.layout);
  g_clear_pointer (&self->heights, g_free);
}

/**
 * dossier_block_layout_get_before: (skip)
 * @self: a block
 *
 * Returns: the space above it, in points
 */
double
dossier_block_layout_get_before (const DossierBlockLayout *self)
{
  return self->look->before * self->scale;
}

/**
 * dossier_block_layout_may_break: (skip)
 * @self: a block
 * @line: one of its lines
 *
 * Returns: whether a page may end with @line as far as the block is concerned
 */
gboolean
dossier_block_layout_may_break (const DossierBlockLayout *self, guint line)
{
  if (line + 1 >= self->n_lines)
    return !self->look->stays;

  return line + 1 >= LINES_TOGETHER && self->n_lines - line - 1 >= LINES_TOGETHER;
}
