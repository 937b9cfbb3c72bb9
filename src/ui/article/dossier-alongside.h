/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* How an actor takes part in a passage; an actor stands in the first that fits. */
typedef enum
{
  DOSSIER_ALONGSIDE_SPEAKING,     /* quoted or reported there */
  DOSSIER_ALONGSIDE_TALKED_ABOUT, /* named in what is quoted there */
  DOSSIER_ALONGSIDE_NAMED,
  DOSSIER_ALONGSIDE_ALSO_HERE,
} DossierAlongsideSection;

#define DOSSIER_ALONGSIDE_N_SECTIONS 4

/* An actor of a passage. */
typedef struct
{
  const DossierActor *actor;
  DossierAlongsideSection section;
  const DossierStance *stance;     /* for this passage; NULL when it has none there */
  const DossierSentence *sentence; /* where the actor comes in first */
  guint first_number;              /* of the paragraphs it stands in there */
  guint last_number;
} DossierAlongsideEntry;

/* The cast of paragraphs `first` to `last` (indexes): section by section, in
 * the order of appearance. */
typedef struct
{
  guint first;
  guint last;
  GArray *entries; /* of DossierAlongsideEntry */
} DossierAlongside;

DossierAlongside *dossier_alongside_new (DossierDocument *document, guint first, guint last);
void dossier_alongside_free (DossierAlongside *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAlongside, dossier_alongside_free)

void dossier_alongside_keep_order (DossierAlongside *self, const DossierAlongside *before);
guint dossier_alongside_count (const DossierAlongside *self, DossierAlongsideSection section);

G_END_DECLS
