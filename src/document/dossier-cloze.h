/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-anchor.h"

G_BEGIN_DECLS

/* More words than these are recited, not recalled. */
#define DOSSIER_CLOZE_MAX_WORDS 8

/* Whether a passage can be asked for, and if not, why. */
typedef enum
{
  DOSSIER_CLOZE_MADE,
  DOSSIER_CLOZE_NO_WORDS,
  DOSSIER_CLOZE_ACROSS,   /* over the border of a sentence */
  DOSSIER_CLOZE_TOO_LONG, /* too many words, or all those of the sentence */
  DOSSIER_CLOZE_HAS_BLANK /* the sentence has underscores that would be taken for the blank */
} DossierClozeFit;

/* A sentence with a blank in it, and what the blank stands for. */
typedef struct
{
  char *stem;
  char *answer;
  const DossierSentence *sentence; /* of the document */
} DossierCloze;

DossierClozeFit dossier_cloze_init (DossierCloze *self,
                                    DossierAnchorText *text,
                                    const DossierRange *range);
DossierClozeFit dossier_cloze_init_for_anchor (DossierCloze *self,
                                               DossierAnchorText *text,
                                               const DossierAnchor *anchor);
void dossier_cloze_clear (DossierCloze *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCloze, dossier_cloze_clear)

G_END_DECLS
