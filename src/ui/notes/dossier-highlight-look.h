/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/dossier-store-highlights.h"

G_BEGIN_DECLS

void dossier_highlight_color_append_fill (DossierHighlightColor color,
                                          GtkSnapshot *snapshot,
                                          const graphene_rect_t *box);
void dossier_highlight_color_append_line (DossierHighlightColor color,
                                          GtkSnapshot *snapshot,
                                          const graphene_rect_t *box);
void dossier_highlight_append_sign (const DossierHighlight *highlight,
                                    GtkSnapshot *snapshot,
                                    const graphene_rect_t *letters,
                                    gboolean is_rtl);
void dossier_highlight_color_get_ink (DossierHighlightColor color, GdkRGBA *rgba);

#define DOSSIER_TYPE_HIGHLIGHT_SWATCH (dossier_highlight_swatch_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierHighlightSwatch, dossier_highlight_swatch, DOSSIER, HIGHLIGHT_SWATCH, GtkWidget)

GtkWidget *dossier_highlight_swatch_new (DossierHighlightColor color);
void dossier_highlight_swatch_set_color (DossierHighlightSwatch *self, DossierHighlightColor color);

G_END_DECLS
