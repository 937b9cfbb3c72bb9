/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SET_ASIDE_DIALOG (dossier_set_aside_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSetAsideDialog, dossier_set_aside_dialog, DOSSIER, SET_ASIDE_DIALOG, AdwDialog)

AdwDialog *dossier_set_aside_dialog_new (DossierStore *store,
                                         DossierDocument *document,
                                         GHashTable *masteries);

G_END_DECLS
