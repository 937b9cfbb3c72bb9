/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTOR_AVATAR (dossier_actor_avatar_get_type ())
G_DECLARE_FINAL_TYPE (DossierActorAvatar, dossier_actor_avatar, DOSSIER, ACTOR_AVATAR, AdwBin)

GtkWidget *dossier_actor_avatar_new (DossierFamilies *families,
                                     const DossierActor *actor,
                                     int size);

void dossier_actor_avatar_set_actor (DossierActorAvatar *self,
                                     DossierFamilies *families,
                                     const DossierActor *actor);

const char *dossier_actor_kind_get_icon_name (DossierActorKind kind);
const char *dossier_actor_kind_get_label (DossierActorKind kind);

G_END_DECLS
