/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

AdwDialog *dossier_compare_dialog_new (DossierStudy *study, const DossierActor *actor);

G_END_DECLS
