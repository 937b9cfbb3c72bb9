/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* What the actors can be filtered by. */
typedef enum
{
  DOSSIER_ACTOR_CLASS_ALL,
  DOSSIER_ACTOR_CLASS_PEOPLE,
  DOSSIER_ACTOR_CLASS_COUNTRIES,
  DOSSIER_ACTOR_CLASS_GOVERNMENT,
  DOSSIER_ACTOR_CLASS_ORGANIZATIONS,
  DOSSIER_ACTOR_CLASS_GROUPS,
  DOSSIER_N_ACTOR_CLASSES,
} DossierActorClass;

typedef enum
{
  DOSSIER_ACTOR_ORDER_MOST_NAMED,
  DOSSIER_ACTOR_ORDER_APPEARANCE,
  DOSSIER_ACTOR_ORDER_NAME,
} DossierActorOrder;

#define DOSSIER_TYPE_ACTOR_ITEM (dossier_actor_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierActorItem, dossier_actor_item, DOSSIER, ACTOR_ITEM, GObject)

DossierActorItem *dossier_actor_item_new (DossierDocument *document, const DossierActor *actor);

const DossierActor *dossier_actor_item_get_actor (DossierActorItem *self);
guint dossier_actor_item_get_n_named (DossierActorItem *self);
gboolean dossier_actor_item_matches (DossierActorItem *self,
                                     DossierActorClass actor_class,
                                     const char *const *words);
int dossier_actor_item_compare (DossierActorItem *a, DossierActorItem *b, DossierActorOrder order);
DossierActorClass dossier_actor_class_of (DossierActorKind kind);

G_END_DECLS
