/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "learning/dossier-mastery.h"

G_BEGIN_DECLS

/* The colors of a picture: of what is known, and of the text around it. */
typedef struct
{
  GdkRGBA accent;
  GdkRGBA ink;
  gboolean is_strong; /* high contrast: no tints, full ink, lines of 2 pixels */
} DossierInks;

void dossier_inks_init (DossierInks *self, GtkWidget *widget);
GdkRGBA dossier_inks_get_tint (const DossierInks *self, double share);

void dossier_paint_rounded (GtkSnapshot *snapshot,
                            const graphene_rect_t *bounds,
                            float radius,
                            const GdkRGBA *color);
void dossier_paint_outline (GtkSnapshot *snapshot,
                            const graphene_rect_t *bounds,
                            float radius,
                            float width,
                            const GdkRGBA *color,
                            gboolean is_dashed);
void dossier_knowledge_paint (GtkSnapshot *snapshot,
                              const graphene_rect_t *bounds,
                              float radius,
                              DossierKnowledge knowledge,
                              const DossierInks *inks);

G_END_DECLS
