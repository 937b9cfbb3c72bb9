/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* A relation as it is seen from one of its two ends. */
typedef struct
{
  const DossierActor *other;
  const DossierRelation *relation;
  gboolean incoming;
} DossierSeenRelation;

GPtrArray *dossier_seen_relations_find (DossierDocument *document, const DossierActor *actor);

G_END_DECLS
