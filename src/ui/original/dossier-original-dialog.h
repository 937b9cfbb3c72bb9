/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/original/dossier-original-run.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ORIGINAL_DIALOG (dossier_original_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierOriginalDialog, dossier_original_dialog, DOSSIER, ORIGINAL_DIALOG, AdwDialog)

AdwDialog *dossier_original_dialog_new (DossierDocument *study, gboolean replaces);
const DossierOriginalFound *dossier_original_dialog_get_found (DossierOriginalDialog *self,
                                                               const char **name);

G_END_DECLS
