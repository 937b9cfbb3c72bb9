/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-layout-private.h"

/* Sugiyama's sweeps of barycentres: each band is sorted by where the neighbors
 * in the other bands stand, until crossings stop falling. */
#define MAX_SWEEPS 24

/* What a unit is sorted by. */
typedef struct
{
  guint unit;
  double ground; /* the mean of those on its ground */
  const DossierActor *shore;
  double center;
  double rank; /* before */
} Key;

static guint
count_crossings (const DossierMapPlan *plan)
{
  const DossierMapGraph *graph = plan->graph;
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    for (guint j = i + 1; j < graph->n_edges; j++)
      {
        const DossierMapUnit *a = dossier_map_plan_get (plan, plan->unit_of[graph->edges[i].from]);
        const DossierMapUnit *b = dossier_map_plan_get (plan, plan->unit_of[graph->edges[i].to]);
        const DossierMapUnit *c = dossier_map_plan_get (plan, plan->unit_of[graph->edges[j].from]);
        const DossierMapUnit *d = dossier_map_plan_get (plan, plan->unit_of[graph->edges[j].to]);

        if (a->band == b->band)
          continue;
        if (a->band == c->band && b->band == d->band)
          n += (a->rank - c->rank) * (b->rank - d->rank) < 0;
        else if (a->band == d->band && b->band == c->band)
          n += (a->rank - d->rank) * (b->rank - c->rank) < 0;
      }

  return n;
}

/* Where the neighbors of a unit stand: those of other bands, else of its own. */
static double
find_center (const DossierMapPlan *plan, guint index)
{
  const DossierMapUnit *unit = dossier_map_plan_get (plan, index);
  double sums[2] = { 0, 0 };
  guint n[2] = { 0, 0 };

  for (guint i = 0; i < plan->graph->n_edges; i++)
    {
      const guint a = plan->unit_of[plan->graph->edges[i].from];
      const guint b = plan->unit_of[plan->graph->edges[i].to];
      const DossierMapUnit *other = NULL;
      guint own = 0;

      if (a == b || (a != index && b != index))
        continue;
      other = dossier_map_plan_get (plan, a == index ? b : a);
      own = other->band == unit->band;
      sums[own] += other->rank;
      n[own]++;
    }
  if (n[0] > 0)
    return sums[0] / n[0];

  return n[1] > 0 ? sums[1] / n[1] : unit->rank;
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
  guint least = G_MAXUINT;

  for (guint i = 0; i < plan->units->len; i++)
    dossier_map_plan_get (plan, i)->rank = (double) i / plan->units->len;
  for (DossierMapBand band = 0; band < DOSSIER_MAP_N_BANDS; band++)
    sort_band (plan, band, FALSE);

  for (guint i = 0; i < MAX_SWEEPS; i++)
    {
      const guint n = count_crossings (plan);

      if (n < least)
        {
          least = n;
          keep_ranks (plan, best);
        }
      else if (i > 3)
        break;
      for (guint j = 0; j < G_N_ELEMENTS (sweep); j++)
        sort_band (plan, sweep[j], TRUE);
    }
  for (guint i = 0; i < plan->units->len; i++)
    dossier_map_plan_get (plan, i)->rank = best[i];
  sort_units (plan);
}
