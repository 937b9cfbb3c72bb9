/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRINT_DIALOG (dossier_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierPrintDialog, dossier_print_dialog, DOSSIER, PRINT_DIALOG, AdwDialog)

AdwDialog *dossier_print_dialog_new (DossierDocument *document, GSettings *settings);

G_END_DECLS
