/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

AdwDialog *dossier_compare_dialog_new (DossierStudy *study,
                                       const DossierActor *actor,
                                       GtkWidget *opener);
void dossier_compare_dialog_show (AdwDialog *dialog, const DossierActor *other);
const DossierActor *dossier_compare_dialog_get_actor (AdwDialog *dialog);
const DossierActor *dossier_compare_dialog_get_other (AdwDialog *dialog);

G_END_DECLS
