/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTOR_PROFILE (dossier_actor_profile_get_type ())
G_DECLARE_FINAL_TYPE (DossierActorProfile, dossier_actor_profile, DOSSIER, ACTOR_PROFILE, AdwBin)

void dossier_actor_profile_set_study (DossierActorProfile *self, DossierStudy *study);
const DossierActor *dossier_actor_profile_get_actor (DossierActorProfile *self);
void dossier_actor_profile_set_actor (DossierActorProfile *self, const DossierActor *actor);
void dossier_actor_profile_update_quiz (DossierActorProfile *self);
void dossier_actor_profile_take_focus (DossierActorProfile *self);

G_END_DECLS
