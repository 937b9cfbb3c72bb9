/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-print-sample.h"
#include "ui/print/dossier-sheet-pages.h"

#define BUNDLED "data/dossiers/us-mexico-fentanyl.dossier"

/* A4 and Letter as the program prints on them, in points. */
static const DossierPaperSize print_a4 = { 595.28, 841.89, 51, 51, 51, 51 };
static const DossierPaperSize print_letter = { 612, 792, 51, 51, 51, 51 };

static PangoContext *
print_new_context (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (fonts);

  pango_cairo_context_set_resolution (context, 72);

  return context;
}

static DossierSheetPages *
print_find_pages (DossierSheet *sheet, const DossierPaperSize *paper)
{
  static const DossierSheetLook look = { 1, FALSE };
  PangoContext *context = print_new_context ();
  DossierSheetPages *pages = dossier_sheet_pages_new (sheet, &look, context, paper);

  g_object_unref (context);
  while (dossier_sheet_pages_step (pages, 7))
    ;

  return pages;
}

/* How many groups begin on one page and end on another. */
static guint
count_split_groups (DossierSheet *sheet, DossierSheetPages *pages)
{
  guint n_split = 0;
  guint before = 0;

  for (guint page = 0; page < dossier_sheet_pages_get_n (pages); page++)
    {
      guint n = 0;
      const DossierPlacement *placed = dossier_sheet_pages_get_placements (pages, page, &n);
      guint first = dossier_sheet_get_block (sheet, placed[0].block)->group;

      n_split += first != 0 && first == before;
      before = dossier_sheet_get_block (sheet, placed[n - 1].block)->group;
    }

  return n_split;
}
