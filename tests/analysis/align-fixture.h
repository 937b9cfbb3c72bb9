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

/* The texts of the study edition's paragraphs, and originals made of them. */
GPtrArray *align_dup_texts (DossierDocument *document);
char *align_retell (const char *text, double share, GRand *random);
char *align_join (GPtrArray *texts, const char *between);
char *align_replace (const char *text, const char *from, const char *to);

G_END_DECLS
