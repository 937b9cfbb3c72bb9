/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_STANDING_MEANT = 1 << 0,
  DOSSIER_STANDING_NAMED = 1 << 1,
  DOSSIER_STANDING_REPORTED = 1 << 2,
  DOSSIER_STANDING_QUOTED = 1 << 3,
} DossierStandingFlags;

/* A paragraph where an actor stands, and in which ways. */
typedef struct
{
  const DossierParagraph *paragraph;
  const DossierSentence *sentence; /* the first there that has to do with the actor */
  DossierStandingFlags flags;
} DossierStanding;

GArray *dossier_presence_find (DossierDocument *document, const DossierActor *actor);
guint dossier_presence_count (GArray *places, DossierStandingFlags flags);
char *dossier_presence_dup_words (GArray *places, guint n_paragraphs);
char *dossier_standing_dup_words (const DossierStanding *place);

G_END_DECLS
