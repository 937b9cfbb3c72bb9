/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-highlights.h"

G_BEGIN_DECLS

/* What highlights and notes can be written as. */
typedef enum
{
  DOSSIER_HIGHLIGHTS_MARKDOWN,
  DOSSIER_HIGHLIGHTS_HTML,
  DOSSIER_HIGHLIGHTS_JSON, /* Web Annotation Data Model, W3C Recommendation of 2017 */
} DossierHighlightsFormat;

extern const char *const dossier_highlights_format_words[];
extern const char *const dossier_highlights_format_suffixes[];

const char *dossier_highlight_color_get_title (DossierHighlightColor color);
char *dossier_highlights_dup_text (DossierDocument *document,
                                   GPtrArray *highlights,
                                   DossierHighlightsFormat format);

G_END_DECLS
