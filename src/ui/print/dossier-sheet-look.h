/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "ui/print/dossier-sheet.h"

G_BEGIN_DECLS

/* How sheets look, in points on paper. */

/* The column: a gutter for numbers, then about 66 characters of text. */
#define DOSSIER_SHEET_GUTTER 32.0
#define DOSSIER_SHEET_MEASURE 404.0

/* What a page keeps free for its head and foot. */
#define DOSSIER_SHEET_HEAD 26.0
#define DOSSIER_SHEET_FOOT 26.0

/* No text comes nearer to the edge of the paper, whatever the printer can do. */
#define DOSSIER_SHEET_MARGIN 51.0

/* Height of a line to write on, and the least width of one. */
#define DOSSIER_SHEET_RULE 26.0
#define DOSSIER_SHEET_SHORT_RULE 34.0

/* For eyes that need it: 11.5 points become 18. */
#define DOSSIER_SHEET_LARGE 1.565

typedef struct
{
  double scale;   /* 1 or DOSSIER_SHEET_LARGE */
  gboolean plain; /* the article speaks in sans, too */
} DossierSheetLook;

typedef struct
{
  double size;   /* points */
  double before; /* space above, but not at the top of a page */
  double indent; /* from the text's edge; below 0 into the gutter */
  double spacing;
  gboolean is_article; /* the article speaks: serif */
  gboolean is_bold;
  gboolean is_quiet;
  gboolean stays; /* with what follows, on the same page */
} DossierBlockLook;

const DossierBlockLook *dossier_block_style_get_look (DossierBlockStyle style);
PangoFontDescription *dossier_sheet_look_dup_font (const DossierSheetLook *look,
                                                   DossierBlockStyle style);

G_END_DECLS
