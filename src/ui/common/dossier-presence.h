/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PLACE_MEANT = 1 << 0,
  DOSSIER_PLACE_NAMED = 1 << 1,
  DOSSIER_PLACE_REPORTED = 1 << 2,
  DOSSIER_PLACE_QUOTED = 1 << 3,
} DossierPlaceFlags;

/* A paragraph where an actor stands, and in which ways. */
typedef struct
{
  const DossierParagraph *paragraph;
  const DossierSentence *sentence; /* the first there that has to do with the actor */
  DossierPlaceFlags flags;
} DossierPlace;

GArray *dossier_presence_find (DossierDocument *document, const DossierActor *actor);
guint dossier_presence_count (GArray *places, DossierPlaceFlags flags);
char *dossier_presence_dup_words (GArray *places, guint n_paragraphs);
char *dossier_place_dup_words (const DossierPlace *place);

G_END_DECLS
