/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-paint.h"

G_BEGIN_DECLS

#define DOSSIER_MAP_PNG_SCALE 2

GBytes *dossier_map_export_svg (const DossierMapStyle *style,
                                const DossierMapScene *scene,
                                DossierDocument *document,
                                GError **error);
GBytes *dossier_map_export_png (const DossierMapStyle *style,
                                const DossierMapScene *scene,
                                DossierDocument *document,
                                GError **error);

G_END_DECLS
