/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/article/dossier-parallel-column.h"
#include "ui/reader/dossier-segments.h"
#include "ui/reader/dossier-spans.h"

G_BEGIN_DECLS

/* What is known of a paragraph in a label, drawn around its letters. The
 * caller sets the first four; the rest is measured. */
typedef struct
{
  DossierParallelColumn *column;
  const DossierParagraph *paragraph;
  const DossierSpans *spans;
  const DossierSegments *segments; /* NULL unless the column is colored by voice */

  GtkLabel *label;
  GtkSnapshot *snapshot;
  float ascent;
  float descent;
  GdkRGBA ink; /* of the text */
} DossierParallelPaint;

void dossier_parallel_paint_start (DossierParallelPaint *self,
                                   GtkLabel *label,
                                   GtkSnapshot *snapshot);
void dossier_parallel_paint_fills (DossierParallelPaint *self);
void dossier_parallel_paint_lines (DossierParallelPaint *self);

gboolean dossier_parallel_find_first_box (GtkLabel *label,
                                          guint start,
                                          guint end,
                                          graphene_rect_t *box);

G_END_DECLS
