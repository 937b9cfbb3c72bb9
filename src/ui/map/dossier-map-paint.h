/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-style.h"

G_BEGIN_DECLS

/* A layout with what is chosen in it. */
typedef struct
{
  const DossierMapLayout *layout;
  const DossierMapLabel *labels; /* as of dossier_map_layout_place_labels() */
  guint selected;                /* a node, or DOSSIER_MAP_NONE */
  guint focused;                 /* an edge, or DOSSIER_MAP_NONE */
  gboolean without_quiet;        /* labels, where they would be too small to read */
} DossierMapScene;

typedef enum
{
  DOSSIER_MAP_STANDING_PLAIN,
  DOSSIER_MAP_STANDING_NEIGHBOR, /* of the selected */
  DOSSIER_MAP_STANDING_SELECTED,
} DossierMapStanding;

DossierMapStanding dossier_map_scene_get_standing (const DossierMapScene *self, guint node);

void dossier_map_paint_ground (const DossierMapStyle *style,
                               const DossierMapScene *scene,
                               GtkSnapshot *snapshot);
void dossier_map_paint_node (const DossierMapStyle *style,
                             const DossierMapNode *node,
                             float width,
                             float height,
                             DossierMapStanding standing,
                             gboolean is_hovered,
                             GtkSnapshot *snapshot);
void dossier_map_paint_ring (const DossierMapStyle *style,
                             float width,
                             float height,
                             GtkSnapshot *snapshot);
void dossier_map_paint_all (const DossierMapStyle *style,
                            const DossierMapScene *scene,
                            GtkSnapshot *snapshot);

G_END_DECLS
