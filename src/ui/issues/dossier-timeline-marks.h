/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In pixels, of points and bars alike. */
#define DOSSIER_TIMELINE_MARK_HEIGHT 8

void dossier_timeline_append_point (
    GtkSnapshot *snapshot, float x, float y, gboolean hollow, const GdkRGBA *color);
void dossier_timeline_append_bar (GtkSnapshot *snapshot,
                                  const graphene_rect_t *bounds,
                                  float soft,
                                  gboolean rtl,
                                  const GdkRGBA *color);

G_END_DECLS
