/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_HEADER_BAR (dossier_header_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierHeaderBar, dossier_header_bar, DOSSIER, HEADER_BAR, AdwBin)

G_END_DECLS
