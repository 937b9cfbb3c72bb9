/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-presence.h"

G_BEGIN_DECLS

#define DOSSIER_STRIP_CELL_HEIGHT 26

void dossier_strip_append_cell (GtkSnapshot *snapshot,
                                const graphene_rect_t *bounds,
                                DossierStandingFlags flags,
                                const GdkRGBA *ink,
                                const GdkRGBA *text);
void dossier_strip_append_focus (GtkSnapshot *snapshot,
                                 const graphene_rect_t *bounds,
                                 const GdkRGBA *color);
void dossier_strip_append_layout (GtkSnapshot *snapshot,
                                  PangoLayout *layout,
                                  float center,
                                  float y,
                                  float max_x,
                                  const GdkRGBA *color);

G_END_DECLS
