/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-strip-geometry.h"

#define MIN_CELL 5.0f
#define LABEL_GAP 3.0f

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
 * dossier_strip_geometry_init:
 * @self: (out caller-allocates): the geometry
 * @n_paragraphs: how many paragraphs the article has
 * @width: how wide the strip is, in pixels
 * @label_width: how wide the widest number is
 *
 * Cells shrink as paragraphs become more; once they would be narrower than a
 * finger of ink, neighbours share one.
 */
void
dossier_strip_geometry_init (DossierStripGeometry *self,
                             guint n_paragraphs,
                             float width,
                             float label_width)
{
  guint fitting = 0;

  g_return_if_fail (self != NULL);

  n_paragraphs = MAX (n_paragraphs, 1);
  self->n_paragraphs = n_paragraphs;
  self->gap = width / n_paragraphs >= 24 ? 3 : width / n_paragraphs >= 10 ? 2 : 1;
  fitting = MAX (1, (guint) ((width + self->gap) / (MIN_CELL + self->gap)));
  self->per_cell = (n_paragraphs + fitting - 1) / fitting;
  self->n_cells = (n_paragraphs + self->per_cell - 1) / self->per_cell;
  self->cell = MAX (1, (width + self->gap) / self->n_cells - self->gap);

  self->label_step = 1;
  while (self->label_step * (self->cell + self->gap) < label_width + LABEL_GAP
         && self->label_step < self->n_cells)
    self->label_step = next_step (self->label_step);
}

/**
 * dossier_strip_geometry_get_x:
 * @self: a geometry
 * @cell: index of a cell
 *
 * Returns: where the cell starts, from the start of the strip
 */
float
dossier_strip_geometry_get_x (const DossierStripGeometry *self, guint cell)
{
  g_return_val_if_fail (self != NULL, 0);

  return cell * (self->cell + self->gap);
}
