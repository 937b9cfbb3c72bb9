/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-families.h"
#include "ui/map/dossier-map-layout.h"

G_BEGIN_DECLS

/* What the map is drawn with: colours of a scheme and the fonts of a widget. */
typedef struct
{
  DossierFamilies *families;
  PangoContext *context;
  gboolean dark;
  gboolean contrast;
  GdkRGBA ink;
  GdkRGBA paper;
  GdkRGBA accent;    /* for lines */
  GdkRGBA accent_bg; /* for fills, with letters in accent_fg */
  GdkRGBA accent_fg;
} DossierMapStyle;

void dossier_map_style_init (DossierMapStyle *self,
                             DossierFamilies *families,
                             PangoContext *context,
                             AdwAccentColor accent,
                             gboolean dark,
                             gboolean contrast);
void dossier_map_style_clear (DossierMapStyle *self);
void dossier_map_style_get_family (const DossierMapStyle *self,
                                   const DossierActor *actor,
                                   float alpha,
                                   GdkRGBA *rgba);
GdkRGBA dossier_map_style_get_ink (const DossierMapStyle *self, float alpha);

PangoLayout *dossier_map_style_create_name (const DossierMapStyle *self, const DossierActor *actor);
PangoLayout *dossier_map_style_create_title (const DossierMapStyle *self,
                                             const DossierActor *actor,
                                             gboolean of_box);
PangoLayout *dossier_map_style_create_label (const DossierMapStyle *self,
                                             const DossierMapEdge *edge,
                                             gboolean strong);
double dossier_map_style_get_avatar_size (const DossierMapStyle *self, const DossierActor *actor);

void dossier_map_style_measure (DossierMapText text,
                                const DossierActor *actor,
                                const DossierMapEdge *edge,
                                double *width,
                                double *height,
                                gpointer style);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierMapStyle, dossier_map_style_clear)

G_END_DECLS
