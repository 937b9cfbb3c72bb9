/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TYPOGRAPHY (dossier_typography_get_type ())
G_DECLARE_FINAL_TYPE (DossierTypography, dossier_typography, DOSSIER, TYPOGRAPHY, GObject)

DossierTypography *dossier_typography_new (GSettings *settings);

G_END_DECLS
