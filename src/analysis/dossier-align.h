/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-document.h"
#include "extract/dossier-blocks.h"

G_BEGIN_DECLS

#define DOSSIER_ALIGN_ERROR (dossier_align_error_quark ())
GQuark dossier_align_error_quark (void);

typedef enum
{
  DOSSIER_ALIGN_ERROR_UNRELATED, /* no paragraph of the text matches the article */
  DOSSIER_ALIGN_ERROR_LIMIT,     /* the text is too long to be compared */
} DossierAlignError;

/* All places count bytes within the text of the aligned paragraph, `end` being
 * the one after the last. */

typedef struct
{
  const DossierActor *actor;
  guint start;
  guint end;
} DossierAlignedMention;

/* The words of a part of a direct quote, without the marks around them. */
typedef struct
{
  const DossierQuote *quote;
  guint part; /* index within the quote's parts */
  guint start;
  guint end;
} DossierAlignedQuote;

/* What a sentence of the study edition retells: one or more whole sentences;
 * two may retell the same. */
typedef struct
{
  const DossierSentence *sentence;
  guint start;
  guint end;
} DossierAlignedSentence;

/* What of the original stands for a paragraph of the study edition. Lists are
 * sorted by start; of two mentions that start together the longer comes first.
 * A mention may hold another whole one: “a former ambassador to Mexico”. */
typedef struct
{
  const DossierParagraph *paragraph;
  const char *text; /* a line feed where the original breaks a paragraph */
  const DossierAlignedMention *mentions;
  guint n_mentions;
  const DossierAlignedQuote *quotes;
  guint n_quotes;
  const DossierAlignedSentence *sentences;
  guint n_sentences;
} DossierAlignedParagraph;

typedef enum
{
  DOSSIER_UNPLACED_PARAGRAPH, /* nothing in the original stands for it */
  DOSSIER_UNPLACED_SENTENCE,  /* its paragraph stands, but what it retells was not found */
  DOSSIER_UNPLACED_QUOTE,     /* a part of it was not found */
  DOSSIER_UNPLACED_ACTOR,     /* named nowhere in the original */
  DOSSIER_UNPLACED_MENTION,   /* an actor whom the original names, but not in this paragraph */
  DOSSIER_UNPLACED_TEXT,      /* of the original: stands for nothing in the article */
} DossierUnplacedKind;

typedef struct
{
  DossierUnplacedKind kind;
  const char *id; /* of the paragraph, sentence, quote or actor; NULL of a text */
  const DossierParagraph *paragraph; /* in the study edition; NULL of an actor and a text */
  const char *text;                  /* what people call it by */
} DossierUnplaced;

/* The words of an original beside the study edition. Never changes, so any
 * thread may read it; keeps its document. */
typedef struct _DossierAlignment DossierAlignment;

#define DOSSIER_TYPE_ALIGNMENT (dossier_alignment_get_type ())
GType dossier_alignment_get_type (void);

DossierAlignment *dossier_alignment_new (DossierDocument *document,
                                         DossierBlocks *blocks,
                                         GCancellable *cancellable,
                                         GError **error);
DossierAlignment *dossier_alignment_ref (DossierAlignment *self);
void dossier_alignment_unref (DossierAlignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAlignment, dossier_alignment_unref)

DossierDocument *dossier_alignment_get_document (const DossierAlignment *self);
const DossierAlignedParagraph *dossier_alignment_get_paragraphs (const DossierAlignment *self,
                                                                 guint *n_paragraphs);
const DossierAlignedParagraph *dossier_alignment_find_paragraph (const DossierAlignment *self,
                                                                 const DossierParagraph *paragraph);
const DossierUnplaced *dossier_alignment_get_unplaced (const DossierAlignment *self,
                                                       guint *n_unplaced);

extern const char *const dossier_unplaced_kind_words[];

G_END_DECLS
