/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-clock.h"
#include "ui/shell/dossier-caretaker.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIT_DIALOG (dossier_fit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierFitDialog, dossier_fit_dialog, DOSSIER, FIT_DIALOG, AdwDialog)

AdwDialog *dossier_fit_dialog_new (DossierCaretaker *caretaker, DossierClock *clock);

G_END_DECLS
