/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* A paragraph in two languages; one of them is NULL where the other document
 * lacks it. */
typedef struct
{
  const DossierParagraph *first;
  const DossierParagraph *second;
} DossierPair;

GArray *dossier_pairs_new (DossierDocument *first, DossierDocument *second);

const DossierSentence *dossier_pairs_find_sentence (DossierDocument *other,
                                                    const DossierSentence *sentence);
const DossierMark *dossier_pairs_find_mark (const DossierSentence *sentence,
                                            const DossierMark *mark,
                                            const DossierSentence *other);
const DossierMark *dossier_pairs_find_mark_at (const DossierSentence *sentence, guint byte);

G_END_DECLS
