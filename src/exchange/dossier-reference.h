/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* How a quote is cited in a text. The styles are those of English manuals, so
 * that months and terms stay English in every language of the program. */
typedef enum
{
  DOSSIER_REFERENCE_APA,     /* 7th edition */
  DOSSIER_REFERENCE_MLA,     /* 9th edition */
  DOSSIER_REFERENCE_CHICAGO, /* 17th edition, note */
} DossierReferenceStyle;

#define DOSSIER_N_REFERENCE_STYLES 3

/* What a program that keeps literature reads. */
typedef enum
{
  DOSSIER_BIBLIOGRAPHY_BIBTEX,
  DOSSIER_BIBLIOGRAPHY_CSL_JSON,
} DossierBibliographyFormat;

#define DOSSIER_N_BIBLIOGRAPHY_FORMATS 2

extern const char *const dossier_reference_style_words[];
extern const char *const dossier_bibliography_format_words[];

char *dossier_reference_dup_text (DossierDocument *document,
                                  const DossierQuote *quote,
                                  DossierReferenceStyle style);
char *dossier_bibliography_dup_text (DossierDocument *document,
                                     const DossierQuote *const *quotes,
                                     guint n_quotes,
                                     DossierBibliographyFormat format);

G_END_DECLS
