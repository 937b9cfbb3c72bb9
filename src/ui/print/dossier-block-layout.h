/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "ui/print/dossier-sheet-look.h"
#include "ui/print/dossier-sheet.h"

G_BEGIN_DECLS

/* One block, laid out: the texts in their places, and the lines into which it
 * may be broken. `x` counts from the start of the column, gutter included, in
 * the direction of reading. */

typedef struct
{
  double x;
  double width;
  PangoLayout *layout; /* owned; NULL when absent */
} DossierTextBox;

typedef struct
{
  const DossierBlock *block;
  const DossierBlockLook *look;
  double scale;
  double width; /* of the column, gutter included */
  gboolean is_rtl;
  DossierTextBox marker;
  DossierTextBox text;
  DossierTextBox aside_marker;
  DossierTextBox aside;
  guint n_lines;
  double *heights; /* of each line */
} DossierBlockLayout;

/* What all blocks of a sheet share. */
typedef struct
{
  PangoContext *context;
  const DossierSheetLook *look;
  double width; /* of the column, gutter included */
  double room;  /* from its start to the margin: titles may run so far */
  gboolean is_rtl;
} DossierColumn;

void dossier_block_layout_init (DossierBlockLayout *self,
                                const DossierColumn *column,
                                const DossierBlock *block);
void dossier_block_layout_clear (DossierBlockLayout *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierBlockLayout, dossier_block_layout_clear)

double dossier_block_layout_get_before (const DossierBlockLayout *self);
gboolean dossier_block_layout_may_break (const DossierBlockLayout *self, guint line);
void dossier_block_layout_draw (
    const DossierBlockLayout *self, cairo_t *cr, double x, double y, guint first, guint n);

G_END_DECLS
