/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-geometry.h"
#include "ui/map/dossier-map-graph.h"

G_BEGIN_DECLS

/* What the layout asks the size of. */
typedef enum
{
  DOSSIER_MAP_TEXT_NODE,         /* a pill */
  DOSSIER_MAP_TEXT_BOX_TITLE,    /* the name of a group over its box */
  DOSSIER_MAP_TEXT_SHORE_TITLE,  /* the name of a family over its shore */
  DOSSIER_MAP_TEXT_QUIET_LABEL,  /* of an edge */
  DOSSIER_MAP_TEXT_STRONG_LABEL, /* of an edge of the selection */
} DossierMapText;

/* Tells the size of a thing in pixels: of an actor, or for labels of an edge. */
typedef void (*DossierMapMeasureFunc) (DossierMapText text,
                                       const DossierActor *actor,
                                       const DossierMapEdge *edge,
                                       double *width,
                                       double *height,
                                       gpointer user_data);

typedef struct
{
  DossierMapRect rect; /* the pill, or the title of a box */
  DossierMapRect box;  /* of a group with a box */
} DossierMapPlace;

/* The ground on which a family stands. */
typedef struct
{
  const DossierActor *family;
  DossierMapRect rect;
  DossierMapRect title;
} DossierMapShore;

typedef struct
{
  DossierMapPoint *points; /* from border to border */
  guint n_points;
  gboolean has_label;
  DossierMapRect label; /* of an edge that is quiet */
} DossierMapRoute;

/* Where everything stands; it depends on the graph and the sizes alone. */
typedef struct
{
  const DossierMapGraph *graph;
  double width;
  double height;
  DossierMapPlace *places; /* of each node */
  DossierMapRoute *routes; /* of each edge */
  DossierMapShore *shores;
  guint n_shores;
  DossierMapMeasureFunc measure;
  gpointer user_data;
} DossierMapLayout;

DossierMapLayout *dossier_map_layout_new (const DossierMapGraph *graph,
                                          gboolean rtl,
                                          DossierMapMeasureFunc measure,
                                          gpointer user_data);
void dossier_map_layout_free (DossierMapLayout *self);
const DossierMapRect *dossier_map_layout_get_ends (const DossierMapLayout *self, guint node);

/* The labels that are drawn while something is selected. */
typedef enum
{
  DOSSIER_MAP_LABEL_NONE,
  DOSSIER_MAP_LABEL_QUIET,
  DOSSIER_MAP_LABEL_STRONG,
  DOSSIER_MAP_LABEL_FOCUS,
} DossierMapLabelKind;

typedef struct
{
  DossierMapLabelKind kind;
  DossierMapRect rect;
} DossierMapLabel;

DossierMapLabel *dossier_map_layout_place_labels (const DossierMapLayout *self,
                                                  guint selected,
                                                  guint focused);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMapLayout, dossier_map_layout_free)

G_END_DECLS
