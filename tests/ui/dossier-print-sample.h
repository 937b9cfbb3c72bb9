/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo-pdf.h>

#include "document/dossier-document-io.h"
#include "ui/print/dossier-sheet-pages.h"

/* A4 and Letter as the program prints on them, in points. */
static const DossierPaperSize print_a4 = { 595.28, 841.89, 51, 51, 51, 51 };
static const DossierPaperSize print_letter = { 612, 792, 51, 51, 51, 51 };

static DossierDocument *
print_read (const char *path)
{
  g_autofree char *whole = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (whole);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return document;
}

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

/* Writes the pages into the PDF file @path. */
static void
print_write (DossierSheetPages *pages, const DossierPaperSize *paper, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, paper->width, paper->height);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < dossier_sheet_pages_get_n (pages); i++)
    {
      dossier_sheet_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}
