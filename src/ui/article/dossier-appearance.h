/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_APPEARANCE (dossier_appearance_get_type ())
G_DECLARE_FINAL_TYPE (DossierAppearance, dossier_appearance, DOSSIER, APPEARANCE, AdwBin)

void dossier_appearance_bind (DossierAppearance *self, GSettings *settings);

G_END_DECLS
