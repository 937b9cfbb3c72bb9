/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-words.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-relation-words.h"

/* More than these are not told in the description of a node; the panel has all. */
#define MOST_TOLD 12

/**
 * dossier_map_edge_dup_label:
 * @edge: an edge
 *
 * Returns: (transfer full): what stands on its line, as “criticizes ¶3”
 */
char *
dossier_map_edge_dup_label (const DossierMapEdge *edge)
{
  const char *verb = dossier_relation_kind_get_wording (edge->kind, FALSE);

  g_return_val_if_fail (edge != NULL, NULL);

  if (edge->n_facts > 1 && edge->paragraph > 0)
    /* Translators: on the line between a group and another actor: what members
     * of the group do, how many of them, and a paragraph; “threatens ×2 ¶10” */
    return g_strdup_printf (_ ("%1$s ×%2$u ¶%3$u"), verb, edge->n_facts, edge->paragraph);
  if (edge->paragraph > 0)
    /* Translators: on the line between two actors: a relation and a paragraph;
     * “criticizes ¶3” */
    return g_strdup_printf (_ ("%1$s ¶%2$u"), verb, edge->paragraph);

  return g_strdup (verb);
}

/**
 * dossier_map_fact_dup_words:
 * @fact: a relation and whose it is
 *
 * Returns: (transfer full): it as a sentence, “Biden heads the administration”
 */
char *
dossier_map_fact_dup_words (const DossierMapFact *fact)
{
  g_return_val_if_fail (fact != NULL, NULL);

  /* Translators: two actors and their relation, as “Roberto Velasco criticizes DEA” */
  return g_strdup_printf (C_ ("relation", "%1$s %2$s %3$s"), fact->from->name,
                          dossier_relation_kind_get_wording (fact->relation->kind, FALSE),
                          fact->relation->to->name);
}

/**
 * dossier_map_edge_dup_words:
 * @graph: a graph
 * @edge: one of its edges
 *
 * Returns: (transfer full): all that it shows, a line for each relation
 */
char *
dossier_map_edge_dup_words (const DossierMapGraph *graph, const DossierMapEdge *edge)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (graph != NULL && edge != NULL, NULL);

  for (guint i = 0; i < edge->n_facts; i++)
    {
      g_autofree char *fact = dossier_map_fact_dup_words (&graph->facts[edge->first_fact + i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", fact);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * dossier_map_find_edges_of:
 * @graph: a graph
 * @node: one of its nodes
 * @n_edges: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_edges): the edges that say something
 *   of the actor, those that it acts in first, each in the order of the article
 */
guint *
dossier_map_find_edges_of (const DossierMapGraph *graph, guint node, guint *n_edges)
{
  guint *edges = NULL;
  guint n = 0;

  g_return_val_if_fail (graph != NULL && node < graph->n_nodes && n_edges != NULL, NULL);

  edges = g_new (guint, graph->n_edges + 1);
  for (guint incoming = 0; incoming < 2; incoming++)
    for (guint i = 0; i < graph->n_edges; i++)
      {
        const DossierMapEdge *edge = &graph->edges[i];

        if (dossier_map_edge_touches (graph, edge, node) && (edge->to == node) == (incoming == 1))
          edges[n++] = i;
      }
  *n_edges = n;

  return edges;
}

/**
 * dossier_map_node_dup_words:
 * @graph: a graph
 * @node: one of its nodes
 *
 * Returns: (transfer full): the relations of the actor in sentences, for who
 *   does not see the lines
 */
char *
dossier_map_node_dup_words (const DossierMapGraph *graph, guint node)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_edges = 0;
  g_autofree guint *edges = dossier_map_find_edges_of (graph, node, &n_edges);

  if (n_edges == 0)
    return g_strdup (_ ("No relations on this map"));

  for (guint i = 0; i < MIN (n_edges, MOST_TOLD); i++)
    {
      g_autofree char *edge = dossier_map_edge_dup_words (graph, &graph->edges[edges[i]]);

      g_strdelimit (edge, "\n", ';');
      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", edge);
    }
  if (n_edges > MOST_TOLD)
    {
      g_string_append (words, "; ");
      g_string_append_printf (words, ngettext ("%'u more", "%'u more", n_edges - MOST_TOLD),
                              n_edges - MOST_TOLD);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * dossier_map_dup_relations:
 * @n: a number
 *
 * Returns: (transfer full): so many relations, in words
 */
char *
dossier_map_dup_relations (guint n)
{
  return g_strdup_printf (ngettext ("%'u relation", "%'u relations", n), n);
}

/**
 * dossier_map_dup_name:
 * @graph: a graph
 *
 * Returns: (transfer full): “Map of 20 actors, 24 relations”
 */
char *
dossier_map_dup_name (const DossierMapGraph *graph)
{
  g_autofree char *actors = NULL;
  g_autofree char *relations = NULL;

  g_return_val_if_fail (graph != NULL, NULL);

  actors = g_strdup_printf (ngettext ("%'u actor", "%'u actors", graph->n_nodes), graph->n_nodes);
  relations = dossier_map_dup_relations (graph->n_edges);

  /* Translators: spoken name of the map, as “Map of 20 actors, 24 relations” */
  return g_strdup_printf (_ ("Map of %1$s, %2$s"), actors, relations);
}
