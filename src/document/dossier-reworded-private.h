/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document-private.h"

G_BEGIN_DECLS

/* What the making of another wording has at hand. */
typedef struct
{
  DossierDocument *source;
  DossierDocument *document;
  const DossierRewording *rewording;
  guint32 *stamps; /* by sentence: which list named it last */
  guint32 stamp;
} DossierRewordWork;

const DossierActor *dossier_reword_get_actor (const DossierRewordWork *self,
                                              const DossierActor *actor);
void dossier_reword_article (DossierRewordWork *self);
void dossier_reword_quotes (DossierRewordWork *self);

G_END_DECLS
