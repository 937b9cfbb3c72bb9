/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_MAP_NONE G_MAXUINT

/* The largest map. Its edges are found in linear time; what lies beyond is
 * left to the profiles, so that a cast of thousands costs no more. */
#define DOSSIER_MAP_MAX_NODES 150
#define DOSSIER_MAP_MAX_EDGES 400

/* A cast of more than DOSSIER_MAP_MANY starts with the most named. */
#define DOSSIER_MAP_MANY 40
#define DOSSIER_MAP_FEW 20

/* Groups within groups deeper than this stand beside, not within. */
#define DOSSIER_MAP_MAX_DEPTH 3

typedef struct
{
  const DossierActor *actor;
  guint box; /* the node in whose box it stands, or DOSSIER_MAP_NONE */
  gboolean is_box;
} DossierMapNode;

/* A relation as the article states it; an edge shows one or a bundle. */
typedef struct
{
  const DossierActor *from;
  const DossierRelation *relation;
} DossierMapFact;

typedef struct
{
  guint from; /* nodes */
  guint to;
  DossierRelationKind kind;
  gboolean is_mutual;
  guint first_fact; /* of n_facts within those of the graph */
  guint n_facts;
  guint paragraph; /* the number of the first that proves it, 0 for none */
  guint fork;      /* the edge whose label speaks for this one, too; itself if alone */
} DossierMapEdge;

/* Who stands on the map, in the order of first appearance, and how they are
 * related. Membership of a group whose members stand in its box is no edge. */
typedef struct
{
  DossierMapNode *nodes;
  guint n_nodes;
  DossierMapEdge *edges;
  guint n_edges;
  DossierMapFact *facts;
  guint n_facts;
} DossierMapGraph;

DossierMapGraph *dossier_map_graph_new (DossierDocument *document, GPtrArray *actors);
void dossier_map_graph_free (DossierMapGraph *self);
guint dossier_map_graph_find (const DossierMapGraph *self, const DossierActor *actor);
guint dossier_map_graph_get_depth (const DossierMapGraph *self, guint node);
gboolean dossier_map_graph_is_within (const DossierMapGraph *self, guint node, guint box);
gboolean dossier_map_edge_touches (const DossierMapGraph *self,
                                   const DossierMapEdge *edge,
                                   guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMapGraph, dossier_map_graph_free)

G_END_DECLS
