/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-layout-private.h"

/* So many of a family are there, and it gets a ground of its own beside one of
 * the two shores; smaller ones stand in the river. */
#define SECOND_GROUND 4

/* The families of those on the map, in the order of first appearance. */
typedef struct
{
  const DossierActor **roots;
  guint *n_members;
  guint *of;             /* of each node */
  guint *n_edges;        /* between each two */
  DossierMapBand *bands; /* RIVER for none */
  guint n;
} Families;

static guint
find_family (Families *families, const DossierActor *root)
{
  guint i = 0;

  while (i < families->n && families->roots[i] != root)
    i++;
  if (i == families->n)
    families->roots[families->n++] = root;

  return i;
}

static void
families_init (Families *families, const DossierMapGraph *graph)
{
  const guint n = graph->n_nodes;

  *families = (Families) {
    .roots = g_new0 (const DossierActor *, n + 1),
    .n_members = g_new0 (guint, n + 1),
    .of = g_new0 (guint, n + 1),
    .n_edges = g_new0 (guint, n * n + 1),
    .bands = g_new0 (DossierMapBand, n + 1),
  };
  for (guint i = 0; i < n; i++)
    {
      families->of[i] = find_family (families, dossier_actor_get_family (graph->nodes[i].actor));
      families->n_members[families->of[i]]++;
      families->bands[i] = DOSSIER_MAP_BAND_RIVER;
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const guint a = families->of[graph->edges[i].from];
      const guint b = families->of[graph->edges[i].to];

      families->n_edges[a * families->n + b]++;
      families->n_edges[b * families->n + a]++;
    }
}

static void
families_clear (Families *families)
{
  g_free (families->roots);
  g_free (families->n_members);
  g_free (families->of);
  g_free (families->n_edges);
  g_free (families->bands);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Families, families_clear)

/* The two with most edges between them; with as many, the larger two. */
static void
choose_shores (Families *families, guint *start, guint *end)
{
  guint best_edges = 0;
  guint best_members = 0;

  *start = *end = DOSSIER_MAP_NONE;
  for (guint i = 0; i < families->n; i++)
    for (guint j = i + 1; j < families->n; j++)
      {
        const guint edges = families->n_edges[i * families->n + j];
        const guint members = families->n_members[i] + families->n_members[j];

        if (families->n_members[i] < 2 || families->n_members[j] < 2
            || (*start != DOSSIER_MAP_NONE
                && (edges < best_edges || (edges == best_edges && members <= best_members))))
          continue;
        best_edges = edges;
        best_members = members;
        *start = i;
        *end = j;
      }
  for (guint i = 0; i < families->n && *start == DOSSIER_MAP_NONE; i++)
    if (families->n_members[i] >= 2)
      *start = i;
}

/* A large family goes where it has the fewest edges: those across the river
 * have room to be seen. */
static void
add_second_grounds (Families *families, guint start, guint end)
{
  guint n[DOSSIER_MAP_N_BANDS] = { 0 };

  if (end == DOSSIER_MAP_NONE)
    return;

  n[DOSSIER_MAP_BAND_START] = families->n_members[start];
  n[DOSSIER_MAP_BAND_END] = families->n_members[end];
  for (guint i = 0; i < families->n; i++)
    {
      const guint to_start = families->n_edges[i * families->n + start];
      const guint to_end = families->n_edges[i * families->n + end];
      DossierMapBand band = DOSSIER_MAP_BAND_START;

      if (i == start || i == end || families->n_members[i] < SECOND_GROUND)
        continue;
      if (to_end < to_start
          || (to_end == to_start && n[DOSSIER_MAP_BAND_END] < n[DOSSIER_MAP_BAND_START]))
        band = DOSSIER_MAP_BAND_END;
      families->bands[i] = band;
      n[band] += families->n_members[i];
    }
}

static void
add_units (DossierMapPlan *plan, const Families *families)
{
  const DossierMapGraph *graph = plan->graph;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const guint family = families->of[i];
      DossierMapUnit unit = { .node = i, .band = families->bands[family] };

      if (graph->nodes[i].box != DOSSIER_MAP_NONE)
        continue;
      if (unit.band != DOSSIER_MAP_BAND_RIVER)
        unit.shore = families->roots[family];
      plan->unit_of[i] = plan->units->len;
      g_array_append_val (plan->units, unit);
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint top = i;

      while (graph->nodes[top].box != DOSSIER_MAP_NONE)
        top = graph->nodes[top].box;
      plan->unit_of[i] = plan->unit_of[top];
    }
}

static double
get_crowd (const DossierMapPlan *plan, guint unit, DossierMapBand band)
{
  double crowd = 0;

  for (guint i = 0; i < unit; i++)
    crowd += dossier_map_plan_get (plan, i)->band == band;
  for (guint i = 0; i < plan->graph->n_edges; i++)
    {
      const guint a = plan->unit_of[plan->graph->edges[i].from];
      const guint b = plan->unit_of[plan->graph->edges[i].to];
      const guint other = a == unit ? b : a;

      if (a != b && (a == unit || b == unit) && other < unit
          && dossier_map_plan_get (plan, other)->band == band)
        crowd += 4;
    }

  return crowd;
}

/* Without two families the free ones take the bands that are left, each where
 * it has the fewest neighbors. */
static void
spread_free (DossierMapPlan *plan)
{
  for (guint i = 0; i < plan->units->len; i++)
    {
      DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      DossierMapBand best = DOSSIER_MAP_BAND_RIVER;
      double least = G_MAXDOUBLE;

      if (unit->shore != NULL)
        continue;
      for (guint j = 0; j < DOSSIER_MAP_N_BANDS; j++)
        {
          /* From the start over the end to the river. */
          const DossierMapBand band = (j * 2) % DOSSIER_MAP_N_BANDS;
          const double crowd = get_crowd (plan, i, band);

          if (plan->families[band] == NULL && crowd < least)
            {
              least = crowd;
              best = band;
            }
        }
      unit->band = best;
    }
}

/**
 * dossier_map_deal_bands:
 * @plan: a plan with nothing but its graph
 *
 * Makes the units and deals them to the two shores and the river.
 */
void
dossier_map_deal_bands (DossierMapPlan *plan)
{
  g_auto (Families) families = { 0 };
  guint start = DOSSIER_MAP_NONE;
  guint end = DOSSIER_MAP_NONE;

  families_init (&families, plan->graph);
  choose_shores (&families, &start, &end);
  if (start != DOSSIER_MAP_NONE)
    {
      families.bands[start] = DOSSIER_MAP_BAND_START;
      plan->families[DOSSIER_MAP_BAND_START] = families.roots[start];
    }
  if (end != DOSSIER_MAP_NONE)
    {
      families.bands[end] = DOSSIER_MAP_BAND_END;
      plan->families[DOSSIER_MAP_BAND_END] = families.roots[end];
    }
  add_second_grounds (&families, start, end);
  add_units (plan, &families);
  if (end == DOSSIER_MAP_NONE)
    spread_free (plan);
}
