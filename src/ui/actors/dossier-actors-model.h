/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-actor-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTORS_MODEL (dossier_actors_model_get_type ())
G_DECLARE_FINAL_TYPE (DossierActorsModel, dossier_actors_model, DOSSIER, ACTORS_MODEL, GObject)

DossierActorsModel *dossier_actors_model_new (DossierDocument *document);

GListModel *dossier_actors_model_get_shown (DossierActorsModel *self);
guint dossier_actors_model_count_class (DossierActorsModel *self, DossierActorClass actor_class);
guint dossier_actors_model_find (DossierActorsModel *self, const DossierActor *actor);

void dossier_actors_model_set_query (DossierActorsModel *self, const char *query);
void dossier_actors_model_set_class (DossierActorsModel *self, DossierActorClass actor_class);
void dossier_actors_model_set_order (DossierActorsModel *self, DossierActorOrder order);

G_END_DECLS
