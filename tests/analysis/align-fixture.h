/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/dossier-align.h"

G_BEGIN_DECLS

DossierDocument *align_read_document (const char *name);
DossierDocument *align_make_document (const char *cast, const char *quotes, const char *article);
DossierBlocks *align_make_blocks (const char *text);
DossierAlignment *align_texts (DossierDocument *document, const char *text);
void align_check (const DossierAlignment *alignment);

/* “id:words” for each, joined by bars. */
char *align_describe_mentions (const DossierAlignedParagraph *paragraph);
char *align_describe_quotes (const DossierAlignedParagraph *paragraph);
char *align_describe_sentences (const DossierAlignedParagraph *paragraph);

/* The bundled study edition, with the texts of its paragraphs and a source of
 * chance that @data seeds. */
typedef struct
{
  DossierDocument *document;
  GPtrArray *texts;
  GRand *random;
} AlignFixture;

#define ALIGN_BUNDLED "data/dossiers/us-mexico-fentanyl.dossier"

void align_set_up (AlignFixture *self, gconstpointer data);
void align_tear_down (AlignFixture *self, gconstpointer data);

const char *align_text_at (GPtrArray *texts, guint i);
GPtrArray *align_retell_all (AlignFixture *self, double share);
guint align_count_right (const DossierAlignment *alignment, GPtrArray *expected, guint *n_other);
void align_expect_all (AlignFixture *self, const char *text, GPtrArray *expected);
void align_expect_quotes (const DossierAlignment *alignment);

/* The texts of the study edition's paragraphs, and originals made of them. */
GPtrArray *align_dup_texts (DossierDocument *document);
char *align_retell (const char *text, double share, GRand *random);
char *align_join (GPtrArray *texts, const char *between);
char *align_replace (const char *text, const char *from, const char *to);

G_END_DECLS
