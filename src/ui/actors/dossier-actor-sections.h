/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-knowledge.h"
#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

void dossier_actor_sections_fill_main (GtkBox *box, DossierStudy *study, const DossierActor *actor);
void dossier_actor_sections_fill_side (GtkBox *box,
                                       DossierStudy *study,
                                       const DossierActor *actor,
                                       const DossierRecall *recall);

G_END_DECLS
