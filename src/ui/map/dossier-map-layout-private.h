/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-layout.h"

G_BEGIN_DECLS

#define DOSSIER_MAP_GAP 24.0      /* the least between two that stand below each other */
#define DOSSIER_MAP_BOX_GAP 14.0  /* the same within a box */
#define DOSSIER_MAP_PAD 12.0      /* from a shore's or a box's border to what is in it */
#define DOSSIER_MAP_EDGE_PAD 5.0  /* from the end of an edge to a border */
#define DOSSIER_MAP_CLEARANCE 4.0 /* of an edge from a node that it passes */

typedef enum
{
  DOSSIER_MAP_BAND_START,
  DOSSIER_MAP_BAND_RIVER,
  DOSSIER_MAP_BAND_END,
  DOSSIER_MAP_N_BANDS,
} DossierMapBand;

/* A node, or a box with all in it, that has a height of its own in a band. */
typedef struct
{
  guint node;
  DossierMapBand band;
  const DossierActor *shore; /* the family whose ground it stands on, or NULL */
  guint column;              /* of the river */
  double rank;               /* from 0 to 1 within its band */
  double width;
  double height;
  double x; /* of its middle */
  double y; /* of its middle */
} DossierMapUnit;

typedef struct
{
  DossierMapLayout *layout;
  const DossierMapGraph *graph;
  GArray *units;  /* of DossierMapUnit; sorted by band, then from top to bottom */
  guint *unit_of; /* of each node */
  const DossierActor *families[DOSSIER_MAP_N_BANDS]; /* the first on each shore, or NULL */
  guint n_in_band[DOSSIER_MAP_N_BANDS];
  guint n_columns; /* of the river */
  double river_left;
  double river_right;
} DossierMapPlan;

#define dossier_map_plan_get(plan, i) (&g_array_index ((plan)->units, DossierMapUnit, (i)))

void dossier_map_deal_bands (DossierMapPlan *plan);
void dossier_map_order_units (DossierMapPlan *plan);
void dossier_map_set_heights (DossierMapPlan *plan);
void dossier_map_push_river (DossierMapPlan *plan);
double dossier_map_get_own_bend (const DossierMapGraph *graph, guint index);
void dossier_map_route_edges (DossierMapLayout *layout);
void dossier_map_label_edges (DossierMapLayout *layout);

DossierMapPoint *dossier_map_find_way (const DossierMapRect *obstacles,
                                       guint n_obstacles,
                                       double width,
                                       double height,
                                       double air,
                                       DossierMapPoint from,
                                       DossierMapPoint to,
                                       guint *n_points);

G_END_DECLS
