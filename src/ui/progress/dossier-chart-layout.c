/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-chart-layout.h"

#include <math.h>

/* More cells than this are not told apart: neighbors share one then. */
#define MAX_CELLS 160
#define MIN_CELL 13.0f
#define MAX_CELL 72.0f

#define ROW_GAP 10
#define FIFTH 5
#define NAME_GAP 8

#define DAY_WIDTH 16.0f
#define DAY_HEIGHT 12.0f
#define DAY_STEP 15.2f
#define N_WEEKDAYS 7

#define BAR_HEIGHT 72.0f
#define MIN_BAR 4.0f
#define BAR_SHARE 0.74f
#define MAX_BAR 24.0f

#define POINT_HALF 6

/* 1, 2, 5, 10, 20, 50 …: steps in which people count. */
static guint
next_step (guint step)
{
  guint unit = 1;

  while (step / unit >= 10)
    unit *= 10;

  return step / unit == 2 ? 5 * unit : 2 * step;
}

/**
 * dossier_coverage_layout_init:
 * @self: (out caller-allocates): the layout
 * @n_paragraphs: how many paragraphs the article has
 * @width: how wide the strip is, in pixels
 * @number_width: how wide the widest number is
 * @number_height: how high numbers are
 *
 * One row where that is possible, with a gap of 5 pixels where the cells are
 * wide; else rows of about the same length.
 */
void
dossier_coverage_layout_init (DossierCoverageLayout *self,
                              guint n_paragraphs,
                              float width,
                              float number_width,
                              float number_height)
{
  guint fitting;

  g_return_if_fail (self != NULL);

  n_paragraphs = MAX (n_paragraphs, 1);
  *self = (DossierCoverageLayout) { .n_paragraphs = n_paragraphs, .number_step = 1 };
  self->per_cell = (n_paragraphs + MAX_CELLS - 1) / MAX_CELLS;
  self->n_cells = (n_paragraphs + self->per_cell - 1) / self->per_cell;
  self->gap = width / (float) self->n_cells >= 28 ? 5 : width / (float) self->n_cells >= 20 ? 3 : 2;
  fitting = MAX (1, (guint) ((width + self->gap) / (MIN_CELL + self->gap)));
  self->n_rows = (self->n_cells + fitting - 1) / fitting;
  self->n_columns = (self->n_cells + self->n_rows - 1) / self->n_rows;
  self->cell = MIN (MAX_CELL, (width + self->gap) / (float) self->n_columns - self->gap);
  self->row = DOSSIER_COVERAGE_CELL_HEIGHT + DOSSIER_COVERAGE_NUMBER_GAP + number_height + ROW_GAP;
  self->height = (float) self->n_rows * self->row - ROW_GAP;
  while ((float) self->number_step * (self->cell + self->gap) < number_width + 1
         && self->number_step < self->n_columns)
    self->number_step = next_step (self->number_step);
}

/**
 * dossier_coverage_layout_get_cell:
 * @self: a layout
 * @cell: the index of a cell
 *
 * Returns: where it stands
 */
graphene_rect_t
dossier_coverage_layout_get_cell (const DossierCoverageLayout *self, guint cell)
{
  return GRAPHENE_RECT_INIT ((float) (cell % self->n_columns) * (self->cell + self->gap),
                             (float) (cell / self->n_columns) * self->row, self->cell,
                             DOSSIER_COVERAGE_CELL_HEIGHT);
}

/**
 * dossier_coverage_layout_has_number:
 * @self: a layout
 * @cell: the index of a cell
 *
 * Returns: whether its number is shown: each, or where they would not fit
 *   every second, fifth, tenth …, and the first where that does not meet one
 */
gboolean
dossier_coverage_layout_has_number (const DossierCoverageLayout *self, guint cell)
{
  return (cell + 1) % self->number_step == 0 || (cell == 0 && self->number_step >= FIFTH);
}

/**
 * dossier_days_layout_init:
 * @self: (out caller-allocates): the layout
 * @n_weeks: how many weeks it shows
 * @width: how wide it is, in pixels
 * @name_width: how wide the widest name of a weekday is
 * @name_height: how high names are
 */
void
dossier_days_layout_init (
    DossierDaysLayout *self, guint n_weeks, float width, float name_width, float name_height)
{
  g_return_if_fail (self != NULL && n_weeks > 0);

  self->n_weeks = n_weeks;
  self->left = name_width + NAME_GAP;
  self->top = name_height + 6;
  self->step_x = MAX (2, (width - self->left) / ((float) n_weeks - 1.0f / 6));
  self->cell_width = MIN (DAY_WIDTH, self->step_x * 5 / 6);
  /* Where there is more room than six months fill, they keep together. */
  self->step_x = MIN (self->step_x, DAY_WIDTH + 6);
  self->step_y = MAX (DAY_STEP, name_height / 2 + 4);
  self->cell_height = DAY_HEIGHT;
  self->height = self->top + (N_WEEKDAYS - 1) * self->step_y + self->cell_height;
}

/**
 * dossier_days_layout_get_day:
 * @self: a layout
 * @index: days from the first one
 *
 * Returns: where it stands
 */
graphene_rect_t
dossier_days_layout_get_day (const DossierDaysLayout *self, guint index)
{
  return GRAPHENE_RECT_INIT (self->left + (float) (index / N_WEEKDAYS) * self->step_x,
                             self->top + (float) (index % N_WEEKDAYS) * self->step_y,
                             self->cell_width, self->cell_height);
}

/**
 * dossier_bars_layout_init:
 * @self: (out caller-allocates): the layout
 * @values: (array length=n_values): how high the bars are
 * @n_values: how many there are
 * @width: how wide it is, in pixels
 * @text_height: how high numbers are
 */
void
dossier_bars_layout_init (
    DossierBarsLayout *self, const guint *values, guint n_values, float width, float text_height)
{
  g_return_if_fail (self != NULL && n_values > 0);

  *self = (DossierBarsLayout) { .n_bars = n_values, .most = BAR_HEIGHT };
  for (guint i = 0; i < n_values; i++)
    self->highest = MAX (self->highest, values[i]);
  self->step = width / (float) n_values;
  self->bar = MIN (MAX_BAR, self->step * BAR_SHARE);
  self->base = text_height + 4 + BAR_HEIGHT;
  self->height = self->base + 4 + text_height;
}

/**
 * dossier_bars_layout_get_bar:
 * @self: a layout
 * @index: of the bar
 * @value: how high it is
 *
 * Returns: where it stands; what is not zero is to be seen
 */
graphene_rect_t
dossier_bars_layout_get_bar (const DossierBarsLayout *self, guint index, guint value)
{
  const float share = self->highest > 0 ? (float) value / (float) self->highest : 0;
  const float height = value > 0 ? MAX (MIN_BAR, roundf (share * self->most)) : 0;

  return GRAPHENE_RECT_INIT ((float) index * self->step + (self->step - self->bar) / 2,
                             self->base - height, self->bar, height);
}

/**
 * dossier_bars_layout_get_number_step:
 * @self: a layout
 * @number_width: how wide the widest number is
 *
 * Returns: every so many bars there is room for a number
 */
guint
dossier_bars_layout_get_number_step (const DossierBarsLayout *self, float number_width)
{
  return MAX (1, (guint) ceilf ((number_width + 2) / self->step));
}

/**
 * dossier_curve_layout_init:
 * @self: (out caller-allocates): the layout
 * @n_points: how many points there are
 * @width: how wide it is, in pixels
 * @height: how high it is
 * @axis_width: how wide the widest number of the axis is
 * @note_width: how wide the widest note at the end is
 * @text_height: how high a line of text is
 */
void
dossier_curve_layout_init (DossierCurveLayout *self,
                           guint n_points,
                           float width,
                           float height,
                           float axis_width,
                           float note_width,
                           float text_height)
{
  g_return_if_fail (self != NULL && n_points > 0);

  self->n_points = n_points;
  self->left = axis_width + NAME_GAP;
  self->right
      = MAX (self->left + (float) (n_points * 2 * POINT_HALF), width - note_width - NAME_GAP);
  self->top = roundf (text_height / 2);
  self->bottom = MAX (self->top + 1, height - 2 * text_height - NAME_GAP);
}

/**
 * dossier_curve_layout_get_point:
 * @self: a layout
 * @index: of the point
 * @share: from 0 to 1
 *
 * Returns: where it stands
 */
graphene_point_t
dossier_curve_layout_get_point (const DossierCurveLayout *self, guint index, double share)
{
  const float step = (self->right - self->left) / (float) self->n_points;

  return GRAPHENE_POINT_INIT (self->left + ((float) index + .5f) * step,
                              self->bottom
                                  - (float) CLAMP (share, 0, 1) * (self->bottom - self->top));
}

/**
 * dossier_chart_part_texts:
 * @first: (inout): the middle of a line of text
 * @second: (inout): of another
 * @height: how high both are
 * @top: what they may not pass
 * @bottom: likewise
 *
 * Moves two lines apart that would meet, as little as possible, the upper one
 * up and the lower one down.
 */
void
dossier_chart_part_texts (float *first, float *second, float height, float top, float bottom)
{
  float *upper = *first <= *second ? first : second;
  float *lower = upper == first ? second : first;
  const float middle = (*upper + *lower) / 2;

  if (*lower - *upper < height)
    {
      *upper = middle - height / 2;
      *lower = middle + height / 2;
    }
  if (*upper < top + height / 2)
    {
      *upper = top + height / 2;
      *lower = MAX (*lower, *upper + height);
    }
  if (*lower > bottom - height / 2)
    {
      *lower = bottom - height / 2;
      *upper = MIN (*upper, *lower - height);
    }
}

/**
 * dossier_chart_choose_texts:
 * @places: (array length=n): where texts start, rising
 * @widths: (array length=n): how wide they are
 * @is_shown: (out) (array length=n): whether there is room for each
 * @n: how many there are
 * @gap: the room between two of them
 *
 * The last ones are the ones that matter: of two that would meet the earlier
 * is left out.
 *
 * Returns: how many are shown
 */
guint
dossier_chart_choose_texts (
    const float *places, const float *widths, gboolean *is_shown, guint n, float gap)
{
  float limit = INFINITY;
  guint n_shown = 0;

  for (guint i = n; i > 0; i--)
    {
      is_shown[i - 1] = places[i - 1] + widths[i - 1] <= limit;
      if (!is_shown[i - 1])
        continue;
      limit = places[i - 1] - gap;
      n_shown++;
    }

  return n_shown;
}
