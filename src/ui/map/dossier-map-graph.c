/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-graph.h"

/* A group has a box when so many of its members are there. */
#define BOX_MEMBERS 2

/* While it is built: the node of each actor of the document. */
typedef struct
{
  DossierMapGraph *graph;
  DossierActors actors;
  guint *nodes;
  GArray *edges;
  GArray *facts;
} Builder;

static gboolean
can_have_box (const DossierActor *actor)
{
  return actor->kind == DOSSIER_ACTOR_GROUP && actor->part_of != NULL;
}

/* Members of a group stand in its box. */
static void
find_boxes (Builder *builder)
{
  DossierMapGraph *graph = builder->graph;
  g_autofree guint *n_members = g_new0 (guint, graph->n_nodes + 1);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < graph->n_nodes; i++)
      {
        const DossierActor *group = graph->nodes[i].actor->part_of;
        const guint box = group != NULL ? builder->nodes[group->index] : DOSSIER_MAP_NONE;

        if (box == DOSSIER_MAP_NONE || !can_have_box (group))
          continue;
        if (pass == 0)
          n_members[box]++;
        else if (n_members[box] >= BOX_MEMBERS)
          {
            graph->nodes[i].box = box;
            graph->nodes[box].is_box = TRUE;
          }
      }

  for (guint i = 0; i < graph->n_nodes; i++)
    while (dossier_map_graph_get_depth (graph, i) > DOSSIER_MAP_MAX_DEPTH)
      graph->nodes[i].box = graph->nodes[graph->nodes[i].box].box;
}

static gboolean
is_containment (const Builder *builder, guint from, guint to, DossierRelationKind kind)
{
  const DossierActor *whole = builder->graph->nodes[to].actor;

  if (kind != DOSSIER_RELATION_MEMBER_OF)
    return FALSE;
  if (dossier_map_graph_is_within (builder->graph, from, to))
    return TRUE;

  /* The shore of a family says as much of its root. */
  return whole->part_of == NULL && whole->family == builder->graph->nodes[from].actor->family
         && builder->graph->nodes[from].is_box;
}

static gboolean
has_earlier_twin (const Builder *builder, const DossierActor *from, const DossierRelation *relation)
{
  const DossierActor *to = relation->to;

  if (!dossier_relation_kind_is_mutual (relation->kind)
      || builder->nodes[to->index] == DOSSIER_MAP_NONE
      || builder->nodes[to->index] > builder->nodes[from->index])
    return FALSE;

  for (guint i = 0; i < to->n_relations; i++)
    if (to->relations[i].to == from && to->relations[i].kind == relation->kind)
      return TRUE;

  return FALSE;
}

static guint
get_paragraph (const DossierRelation *relation)
{
  return relation->evidence.n_sentences > 0 ? relation->evidence.sentences[0]->paragraph->number
                                            : 0;
}

static void
add_edge (Builder *builder, guint node, guint to, const DossierRelation *relation)
{
  const DossierMapFact fact = { builder->graph->nodes[node].actor, relation };
  DossierMapEdge edge = {
    .from = node,
    .to = to,
    .kind = relation->kind,
    .is_mutual = dossier_relation_kind_is_mutual (relation->kind),
    .first_fact = builder->facts->len,
    .n_facts = 1,
    .paragraph = get_paragraph (relation),
    .fork = builder->edges->len,
  };

  g_array_append_val (builder->edges, edge);
  g_array_append_val (builder->facts, fact);
}

static void
find_edges (Builder *builder)
{
  const DossierMapGraph *graph = builder->graph;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const DossierActor *actor = graph->nodes[i].actor;

      for (guint j = 0; j < actor->n_relations && builder->edges->len < DOSSIER_MAP_MAX_EDGES; j++)
        {
          const DossierRelation *relation = &actor->relations[j];
          const guint to = builder->nodes[relation->to->index];

          if (to != DOSSIER_MAP_NONE && to != i && !is_containment (builder, i, to, relation->kind)
              && !has_earlier_twin (builder, actor, relation))
            add_edge (builder, i, to, relation);
        }
    }
}

/* The innermost box that holds both nodes, a group being within its own. */
static guint
get_common_box (const DossierMapGraph *graph, guint a, guint b)
{
  guint box = graph->nodes[a].is_box ? a : graph->nodes[a].box;

  while (box != DOSSIER_MAP_NONE && box != b && !dossier_map_graph_is_within (graph, b, box))
    box = graph->nodes[box].box;

  return box;
}

/* Moves the facts of an edge behind those of another, which then shows both. */
static void
merge_edges (Builder *builder, DossierMapEdge *into, const DossierMapEdge *from, guint box)
{
  const guint first = builder->facts->len;

  for (guint i = 0; i < into->n_facts + from->n_facts; i++)
    {
      const guint at
          = i < into->n_facts ? into->first_fact + i : from->first_fact + i - into->n_facts;
      const DossierMapFact fact = g_array_index (builder->facts, DossierMapFact, at);

      g_array_append_val (builder->facts, fact);
    }
  into->from = box;
  into->first_fact = first;
  into->n_facts += from->n_facts;
}

/* Same verb and target from members of a group: one edge from the group's box. */
static void
bundle_groups (Builder *builder)
{
  const DossierMapGraph *graph = builder->graph;

  for (guint i = 0; i < builder->edges->len; i++)
    for (guint j = i + 1; j < builder->edges->len;)
      {
        DossierMapEdge *edge = &g_array_index (builder->edges, DossierMapEdge, i);
        const DossierMapEdge other = g_array_index (builder->edges, DossierMapEdge, j);
        guint box = DOSSIER_MAP_NONE;

        if (edge->kind == other.kind && edge->to == other.to && !edge->is_mutual)
          box = get_common_box (graph, edge->from, other.from);
        if (box == DOSSIER_MAP_NONE || box == edge->to
            || dossier_map_graph_is_within (graph, edge->to, box))
          {
            j++;
            continue;
          }
        merge_edges (builder, edge, &other, box);
        g_array_remove_index (builder->edges, j);
      }
}

/* Same source, verb and paragraph: one label for the fork. */
static void
find_forks (Builder *builder)
{
  for (guint i = 0; i < builder->edges->len; i++)
    {
      DossierMapEdge *edge = &g_array_index (builder->edges, DossierMapEdge, i);

      edge->fork = i;
      for (guint j = 0; j < i && edge->n_facts == 1 && !edge->is_mutual && edge->paragraph > 0; j++)
        {
          const DossierMapEdge *other = &g_array_index (builder->edges, DossierMapEdge, j);

          if (other->fork == j && other->n_facts == 1 && other->from == edge->from
              && other->kind == edge->kind && other->paragraph == edge->paragraph)
            {
              edge->fork = j;
              break;
            }
        }
    }
}

/**
 * dossier_map_graph_new:
 * @document: a document; must outlive the graph
 * @actors: (element-type DossierActor): who stands on the map, in order
 *
 * Returns: (transfer full): the relations among them
 */
DossierMapGraph *
dossier_map_graph_new (DossierDocument *document, GPtrArray *actors)
{
  g_autofree guint *nodes = NULL;
  Builder builder = { 0 };

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (actors != NULL, NULL);

  builder.actors = dossier_document_get_actors (document);
  builder.graph = g_new0 (DossierMapGraph, 1);
  builder.nodes = nodes = g_new (guint, builder.actors.n + 1);
  builder.edges = g_array_new (FALSE, FALSE, sizeof (DossierMapEdge));
  builder.facts = g_array_new (FALSE, FALSE, sizeof (DossierMapFact));
  for (guint i = 0; i < builder.actors.n; i++)
    nodes[i] = DOSSIER_MAP_NONE;

  builder.graph->n_nodes = MIN (actors->len, DOSSIER_MAP_MAX_NODES);
  builder.graph->nodes = g_new0 (DossierMapNode, builder.graph->n_nodes + 1);
  for (guint i = 0; i < builder.graph->n_nodes; i++)
    {
      builder.graph->nodes[i] = (DossierMapNode) { actors->pdata[i], DOSSIER_MAP_NONE, FALSE };
      nodes[builder.graph->nodes[i].actor->index] = i;
    }

  find_boxes (&builder);
  find_edges (&builder);
  bundle_groups (&builder);
  find_forks (&builder);

  builder.graph->n_edges = builder.edges->len;
  builder.graph->edges = (DossierMapEdge *) g_array_free (builder.edges, FALSE);
  builder.graph->n_facts = builder.facts->len;
  builder.graph->facts = (DossierMapFact *) g_array_free (builder.facts, FALSE);

  return builder.graph;
}

/**
 * dossier_map_graph_free:
 * @self: a graph
 */
void
dossier_map_graph_free (DossierMapGraph *self)
{
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->facts);
  g_free (self);
}

/**
 * dossier_map_graph_find:
 * @self: a graph
 * @actor: (nullable): an actor
 *
 * Returns: its node, or DOSSIER_MAP_NONE
 */
guint
dossier_map_graph_find (const DossierMapGraph *self, const DossierActor *actor)
{
  g_return_val_if_fail (self != NULL, DOSSIER_MAP_NONE);

  for (guint i = 0; actor != NULL && i < self->n_nodes; i++)
    if (self->nodes[i].actor == actor)
      return i;

  return DOSSIER_MAP_NONE;
}

/**
 * dossier_map_graph_get_depth:
 * @self: a graph
 * @node: a node
 *
 * Returns: in how many boxes within each other it stands
 */
guint
dossier_map_graph_get_depth (const DossierMapGraph *self, guint node)
{
  guint depth = 0;

  g_return_val_if_fail (self != NULL && node < self->n_nodes, 0);

  while ((node = self->nodes[node].box) != DOSSIER_MAP_NONE)
    depth++;

  return depth;
}

/**
 * dossier_map_graph_is_within:
 * @self: a graph
 * @node: a node
 * @box: another, which may have a box
 *
 * Returns: whether @node stands in the box of @box, or in a box within it
 */
gboolean
dossier_map_graph_is_within (const DossierMapGraph *self, guint node, guint box)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, FALSE);

  while ((node = self->nodes[node].box) != DOSSIER_MAP_NONE)
    if (node == box)
      return TRUE;

  return FALSE;
}

/**
 * dossier_map_edge_touches:
 * @self: a graph
 * @edge: one of its edges
 * @node: a node
 *
 * Returns: whether the edge says something of the actor of @node, be it as a
 *   member of the group from whose box the edge comes
 */
gboolean
dossier_map_edge_touches (const DossierMapGraph *self, const DossierMapEdge *edge, guint node)
{
  g_return_val_if_fail (self != NULL && edge != NULL && node < self->n_nodes, FALSE);

  if (edge->from == node || edge->to == node)
    return TRUE;
  for (guint i = 0; i < edge->n_facts; i++)
    if (self->facts[edge->first_fact + i].from == self->nodes[node].actor)
      return TRUE;

  return FALSE;
}
