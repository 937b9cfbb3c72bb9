/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-relation-words.h"
#include "ui/map/dossier-map-geometry.h"

G_BEGIN_DECLS

void dossier_map_append_line (GtkSnapshot *snapshot,
                              DossierRelationLine line,
                              const DossierMapPoint *points,
                              guint n_points,
                              float width,
                              const GdkRGBA *color);

G_END_DECLS
