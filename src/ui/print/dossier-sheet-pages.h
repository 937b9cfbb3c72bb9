/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "ui/print/dossier-sheet-look.h"
#include "ui/print/dossier-sheet.h"

G_BEGIN_DECLS

/* The pages of a sheet, found in steps. Lengths are points. */

/* The paper, and what is kept free at its edges. */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
} DossierPaperSize;

/* Lines `first` to `first + n - 1` of a block, from `y` down; from the top of
 * what the head of the page leaves. */
typedef struct
{
  guint block;
  guint first;
  guint n;
  double y;
} DossierPlacement;

typedef struct _DossierSheetPages DossierSheetPages;

DossierSheetPages *dossier_sheet_pages_new (DossierSheet *sheet,
                                            const DossierSheetLook *look,
                                            PangoContext *context,
                                            const DossierPaperSize *paper);
void dossier_sheet_pages_free (DossierSheetPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSheetPages, dossier_sheet_pages_free)

gboolean dossier_sheet_pages_step (DossierSheetPages *self, guint n_blocks);
double dossier_sheet_pages_get_fraction (DossierSheetPages *self);
guint dossier_sheet_pages_get_n (DossierSheetPages *self);
const DossierPlacement *dossier_sheet_pages_get_placements (DossierSheetPages *self,
                                                            guint page,
                                                            guint *n_placements);
void dossier_sheet_pages_draw (DossierSheetPages *self, guint page, cairo_t *cr);

G_END_DECLS
