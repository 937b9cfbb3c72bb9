/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTOR_ROW (dossier_actor_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierActorRow, dossier_actor_row, DOSSIER, ACTOR_ROW, AdwBin)

char *dossier_actor_row_set_actor (DossierActorRow *self,
                                   DossierStudy *study,
                                   const DossierActor *actor);

G_END_DECLS
