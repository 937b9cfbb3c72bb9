/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a row of paragraphs is cut into cells. */
typedef struct
{
  guint n_paragraphs;
  guint n_cells;
  guint per_cell; /* paragraphs that share a cell, 1 while there is room */
  float gap;
  float cell;       /* width of one */
  guint label_step; /* every how many cells carry a number */
} DossierStripGeometry;

void dossier_strip_geometry_init (DossierStripGeometry *self,
                                  guint n_paragraphs,
                                  float width,
                                  float label_width);
float dossier_strip_geometry_get_x (const DossierStripGeometry *self, guint cell);

G_END_DECLS
