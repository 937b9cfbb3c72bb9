/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* A passage as one remembers it, so that it is found again in an edition that
 * was changed since: the text itself with a little of what stands around it
 * (the TextQuoteSelector of the Web Annotation Data Model, §4.2.4), and where
 * it began. Paragraphs are parted by line feeds. */
typedef struct
{
  char *language; /* of the article; NULL when unknown */
  char *sentence; /* the id of the one it begins in; NULL when unknown */
  guint offset;   /* from that sentence's beginning, in characters */
  char *exact;
  char *prefix; /* at most DOSSIER_ANCHOR_CONTEXT characters, as the next */
  char *suffix;
  char *edition; /* “original” in a person's own copy of it; NULL in the dossier's text */
  char *around;  /* the whole text of that sentence; NULL when unknown or very long */
} DossierAnchor;

#define DOSSIER_ANCHOR_CONTEXT 32

DossierAnchor *dossier_anchor_copy (const DossierAnchor *self);
void dossier_anchor_free (DossierAnchor *self);
gboolean dossier_anchor_equal (const DossierAnchor *a, const DossierAnchor *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnchor, dossier_anchor_free)

/* From one place of the article to another: paragraphs by their indexes, and
 * bytes of their texts. */
typedef struct
{
  guint first; /* paragraph */
  guint start; /* byte of it */
  guint last;
  guint end; /* byte of the last paragraph, after the passage */
} DossierRange;

/* How a passage was found. */
typedef enum
{
  DOSSIER_ANCHOR_LOST,
  DOSSIER_ANCHOR_EXACT,
  DOSSIER_ANCHOR_CHANGED,  /* its words were edited */
  DOSSIER_ANCHOR_SENTENCE, /* its sentence in another language or edition, the whole of it */
} DossierAnchorFit;

/* The text of an article, to find many passages in. */
typedef struct _DossierAnchorText DossierAnchorText;

DossierAnchorText *dossier_anchor_text_new (DossierDocument *document);
void dossier_anchor_text_free (DossierAnchorText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnchorText, dossier_anchor_text_free)

DossierAnchor *dossier_anchor_text_make_anchor (DossierAnchorText *self, const DossierRange *range);
DossierAnchorFit dossier_anchor_text_find (DossierAnchorText *self,
                                           const DossierAnchor *anchor,
                                           DossierRange *range);
char *dossier_anchor_text_dup_passage (DossierAnchorText *self, const DossierRange *range);
const DossierSentence *dossier_anchor_text_get_sentence (DossierAnchorText *self,
                                                         const DossierRange *range);
guint dossier_anchor_text_get_sentence_byte (DossierAnchorText *self,
                                             const DossierSentence *sentence);

G_END_DECLS
