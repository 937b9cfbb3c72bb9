/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-cloze.h"

G_BEGIN_DECLS

/* A question that a person made of the article. */
typedef struct
{
  const char *id;           /* unlike that of any question of the dossier */
  const DossierCloze *asks; /* what is made of a passage of the same document */
  const char *rationale;    /* NULL for one that says where the question is from */
} DossierOwnQuestion;

DossierDocument *dossier_document_with_questions (DossierDocument *self,
                                                  const DossierOwnQuestion *own,
                                                  guint n_own);
DossierDocument *dossier_document_get_base (DossierDocument *self);

G_END_DECLS
