/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LOOK_DIALOG (dossier_look_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierLookDialog, dossier_look_dialog, DOSSIER, LOOK_DIALOG, AdwDialog)

AdwDialog *dossier_look_dialog_new (DossierDocument *document);

G_END_DECLS
