/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ORIGINAL_BAR (dossier_original_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierOriginalBar, dossier_original_bar, DOSSIER, ORIGINAL_BAR, AdwBin)

DossierOriginalBar *dossier_original_bar_new (DossierStudy *study);
void dossier_original_bar_set_narrow (DossierOriginalBar *self, gboolean narrow);

G_END_DECLS
