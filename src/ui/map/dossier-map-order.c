/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/map/dossier-map-layout-private.h"

/* Sugiyama's sweeps of barycentres: each band is sorted by where the neighbors
 * in the other bands stand, until crossings stop falling. */
#define MAX_SWEEPS 24

#define OWN_BAND 0.4 /* how much a neighbor in the same band counts */
#define PASSED 1.8   /* how bad it is to pass a unit, beside a crossing */
#define STEEP 3.0    /* how bad it is for an edge to go from top to bottom */
#define SIFTS 6

/* What a unit is sorted by. */
typedef struct
{
  guint unit;
  double ground; /* the mean of those on its ground */
  const DossierActor *shore;
  double center;
  double rank; /* before */
} Key;

/* Whether two edges between the same two bands cross. */
static gboolean
do_cross (const DossierMapPlan *plan, const DossierMapEdge *first, const DossierMapEdge *second)
{
  const DossierMapUnit *a = dossier_map_plan_get (plan, plan->unit_of[first->from]);
  const DossierMapUnit *b = dossier_map_plan_get (plan, plan->unit_of[first->to]);
  const DossierMapUnit *c = dossier_map_plan_get (plan, plan->unit_of[second->from]);
  const DossierMapUnit *d = dossier_map_plan_get (plan, plan->unit_of[second->to]);

  if (a->band == b->band)
    return FALSE;
  if (a->band == c->band && b->band == d->band)
    return (a->rank - c->rank) * (b->rank - d->rank) < 0;
  if (a->band == d->band && b->band == c->band)
    return (a->rank - d->rank) * (b->rank - c->rank) < 0;

  return FALSE;
}

/* How many units an edge within a band has to pass, or how steep it is. */
static double
get_own_cost (const DossierMapPlan *plan, const DossierMapEdge *edge)
{
  const DossierMapUnit *a = dossier_map_plan_get (plan, plan->unit_of[edge->from]);
  const DossierMapUnit *b = dossier_map_plan_get (plan, plan->unit_of[edge->to]);
  const double apart = fabs (a->rank - b->rank);

  if (a == b)
    return 0;

  return a->band == b->band ? PASSED * (apart * plan->n_in_band[a->band] - 1) : STEEP * apart;
}

static gboolean
touches (const DossierMapPlan *plan, const DossierMapEdge *edge, guint unit)
{
  return plan->unit_of[edge->from] == unit || plan->unit_of[edge->to] == unit;
}

/* Crossings and units passed: of all edges, or of those of two units alone. */
static double
get_cost (const DossierMapPlan *plan, guint one, guint other)
{
  const DossierMapGraph *graph = plan->graph;
  const gboolean all = one == DOSSIER_MAP_NONE;
  double cost = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      if (!all && !touches (plan, &graph->edges[i], one)
          && !touches (plan, &graph->edges[i], other))
        continue;
      cost += get_own_cost (plan, &graph->edges[i]);
      for (guint j = all ? i + 1 : 0; j < graph->n_edges; j++)
        cost += do_cross (plan, &graph->edges[i], &graph->edges[j]);
    }

  return cost;
}

/* Where the neighbors of a unit stand, above all those in other bands. */
static double
find_center (const DossierMapPlan *plan, guint index)
{
  const DossierMapUnit *unit = dossier_map_plan_get (plan, index);
  double sum = 0;
  double weights = 0;

  for (guint i = 0; i < plan->graph->n_edges; i++)
    {
      const guint a = plan->unit_of[plan->graph->edges[i].from];
      const guint b = plan->unit_of[plan->graph->edges[i].to];
      const DossierMapUnit *other = NULL;
      double weight = 1;

      if (a == b || (a != index && b != index))
        continue;
      other = dossier_map_plan_get (plan, a == index ? b : a);
      if (other->band == unit->band)
        weight = OWN_BAND;
      sum += weight * other->rank;
      weights += weight;
    }

  return weights > 0 ? sum / weights : unit->rank;
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;
  int result = 0;

  if (first->shore != second->shore)
    {
      result = compare_numbers (first->ground, second->ground);
      if (result == 0 && first->shore != NULL && second->shore != NULL)
        result = first->shore->index < second->shore->index ? -1 : 1;
    }
  if (result == 0)
    result = compare_numbers (first->center, second->center);
  if (result == 0)
    result = compare_numbers (first->rank, second->rank);

  return result != 0 ? result : (first->unit > second->unit) - (first->unit < second->unit);
}

static void
set_grounds (GArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);
      double sum = 0;
      guint n = 0;

      for (guint j = 0; j < keys->len; j++)
        if (g_array_index (keys, Key, j).shore == key->shore)
          {
            sum += g_array_index (keys, Key, j).center;
            n++;
          }
      key->ground = sum / n;
    }
}

static void
sort_band (DossierMapPlan *plan, DossierMapBand band, gboolean by_center)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));

  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      const Key key
          = { i, 0, unit->shore, by_center ? find_center (plan, i) : unit->rank, unit->rank };

      if (unit->band == band)
        g_array_append_val (keys, key);
    }
  set_grounds (keys);
  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    dossier_map_plan_get (plan, g_array_index (keys, Key, i).unit)->rank = (i + 0.5) / keys->len;
}

static void
keep_ranks (const DossierMapPlan *plan, double *ranks)
{
  for (guint i = 0; i < plan->units->len; i++)
    ranks[i] = dossier_map_plan_get (plan, i)->rank;
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const DossierMapUnit *first = a;
  const DossierMapUnit *second = b;

  if (first->band != second->band)
    return first->band < second->band ? -1 : 1;

  return compare_numbers (first->rank, second->rank);
}

static void
sort_units (DossierMapPlan *plan)
{
  g_array_sort (plan->units, compare_units);
  for (guint i = 0; i < plan->units->len; i++)
    plan->unit_of[dossier_map_plan_get (plan, i)->node] = i;
  for (guint i = 0; i < plan->graph->n_nodes; i++)
    {
      guint top = i;

      while (plan->graph->nodes[top].box != DOSSIER_MAP_NONE)
        top = plan->graph->nodes[top].box;
      plan->unit_of[i] = plan->unit_of[top];
    }
}

/* The unit that stands next above (-1) or below (1), if it is on the same ground. */
static guint
find_next (const DossierMapPlan *plan, guint index, int step)
{
  const DossierMapUnit *unit = dossier_map_plan_get (plan, index);

  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *other = dossier_map_plan_get (plan, i);
      const double apart = step * (other->rank - unit->rank) * plan->n_in_band[unit->band];

      if (other->band == unit->band && other->shore == unit->shore && apart > 0.5 && apart < 1.5)
        return i;
    }

  return DOSSIER_MAP_NONE;
}

/* Changes places with the next one; returns by how much the cost grows. */
static double
swap (DossierMapPlan *plan, guint index, guint next)
{
  DossierMapUnit *a = dossier_map_plan_get (plan, index);
  DossierMapUnit *b = dossier_map_plan_get (plan, next);
  const double before = get_cost (plan, index, next);
  const double rank = a->rank;

  a->rank = b->rank;
  b->rank = rank;

  return get_cost (plan, index, next) - before;
}

/* Sifting (Matuszewski, Schönfeld and Molitor 1999): the unit is tried at every
 * place on its ground and left at the best; says whether it has moved. */
static gboolean
sift (DossierMapPlan *plan, guint index)
{
  double growth = 0;
  double least = 0;
  int at = 0;
  int best = 0;
  guint next = 0;

  for (int step = -1; step <= 1; step += 2)
    while ((next = find_next (plan, index, step)) != DOSSIER_MAP_NONE)
      {
        growth += swap (plan, index, next);
        at += step;
        if (growth < least - 1e-6)
          {
            least = growth;
            best = at;
          }
      }
  for (; at > best; at--)
    swap (plan, index, find_next (plan, index, -1));

  return best != 0;
}

static gboolean
sift_all (DossierMapPlan *plan)
{
  gboolean is_better = FALSE;

  for (guint i = 0; i < plan->units->len; i++)
    is_better |= sift (plan, i);

  return is_better;
}

/**
 * dossier_map_order_units:
 * @plan: a plan whose bands are dealt
 *
 * Sorts the units of each band so that few edges cross; begins with the order
 * of first appearance and ends with units sorted by band and rank.
 */
void
dossier_map_order_units (DossierMapPlan *plan)
{
  static const DossierMapBand sweep[] = { DOSSIER_MAP_BAND_RIVER, DOSSIER_MAP_BAND_END,
                                          DOSSIER_MAP_BAND_RIVER, DOSSIER_MAP_BAND_START };
  g_autofree double *best = g_new0 (double, plan->units->len + 1);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < plan->units->len; i++)
    {
      dossier_map_plan_get (plan, i)->rank = (double) i / plan->units->len;
      plan->n_in_band[dossier_map_plan_get (plan, i)->band]++;
    }
  for (DossierMapBand band = 0; band < DOSSIER_MAP_N_BANDS; band++)
    sort_band (plan, band, FALSE);

  for (guint i = 0; i < MAX_SWEEPS; i++)
    {
      const double cost = get_cost (plan, DOSSIER_MAP_NONE, DOSSIER_MAP_NONE);

      if (cost < least)
        {
          least = cost;
          keep_ranks (plan, best);
        }
      else if (i > 3)
        break;
      for (guint j = 0; j < G_N_ELEMENTS (sweep); j++)
        sort_band (plan, sweep[j], TRUE);
    }
  for (guint i = 0; i < plan->units->len; i++)
    dossier_map_plan_get (plan, i)->rank = best[i];
  for (guint i = 0; i < SIFTS && sift_all (plan); i++)
    ;
  sort_units (plan);
}
