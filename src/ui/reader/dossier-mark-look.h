/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

void dossier_mark_get_line_ink (const DossierMark *mark,
                                DossierFamilies *families,
                                const GdkRGBA *text,
                                GdkRGBA *ink);
void dossier_mark_append_fill (GtkSnapshot *snapshot,
                               const graphene_rect_t *letters,
                               const GdkRGBA *color);
void dossier_mark_append_frame (GtkSnapshot *snapshot,
                                const graphene_rect_t *letters,
                                const GdkRGBA *color);
void dossier_mark_append_underline (GtkSnapshot *snapshot,
                                    float x,
                                    float width,
                                    float baseline,
                                    float descent,
                                    gboolean is_dotted,
                                    const GdkRGBA *color);

G_END_DECLS
