/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* A mark in the text of a whole paragraph: bytes start to end of its
 * sentences joined by single spaces. */
typedef struct
{
  const DossierMark *mark;
  guint start;
  guint end;
  gboolean is_first; /* mentions: the first that names its actor in the paragraph */
} DossierSpan;

/* The marks of one paragraph, by rising start, the outer before the inner. */
typedef struct
{
  DossierSpan *items;
  guint n;
} DossierSpans;

DossierSpans *dossier_spans_new (DossierDocument *document, const DossierParagraph *paragraph);
void dossier_spans_free (DossierSpans *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSpans, dossier_spans_free)

const DossierSpan *dossier_spans_find_at (const DossierSpans *self, guint byte);
const DossierSpan *dossier_spans_find_after (const DossierSpans *self, gint64 byte);
const DossierSpan *dossier_spans_find_before (const DossierSpans *self, gint64 byte);

guint dossier_sentence_get_start (DossierDocument *document, const DossierSentence *sentence);
const DossierSentence *dossier_paragraph_find_sentence (DossierDocument *document,
                                                        const DossierParagraph *paragraph,
                                                        guint byte);

G_END_DECLS
