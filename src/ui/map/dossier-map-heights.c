/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ui/map/dossier-map-layout-private.h"

/* The distance of neighbors that stress majorization strives for. */
#define EDGE_LENGTH 190.0
#define STEPS 240

/* How much of the room that is left is dealt out evenly, for lines and labels. */
#define EVEN 0.6

/* Who has no way to each other is so many edges apart. */
#define FAR 5

/* Units below each other: a shore, or a column of the river. */
typedef struct
{
  guint *units;
  double *offsets; /* from the first to each when all stand as close as may be */
  guint n;
  double top; /* the least y of the first, and the greatest of the last */
  double bottom;
} Lane;

static double
measure_title (const DossierMapPlan *plan, const DossierActor *family)
{
  double width = 0;
  double height = 0;

  if (family == NULL)
    return 0;
  plan->layout->measure (DOSSIER_MAP_TEXT_SHORE_TITLE, family, NULL, &width, &height,
                         plan->layout->user_data);

  return height + 8;
}

/* From the middle of one to that of the next below it. */
static double
get_step (const DossierMapPlan *plan, const DossierMapUnit *a, const DossierMapUnit *b)
{
  double gap = DOSSIER_MAP_GAP;

  if (a->shore != b->shore)
    gap = 3 * DOSSIER_MAP_PAD + 4 + measure_title (plan, b->shore);

  return (a->height + b->height) / 2 + gap;
}

static void
lane_init (Lane *lane, const DossierMapPlan *plan, DossierMapBand band, guint column)
{
  lane->n = 0;
  lane->units = g_new (guint, plan->units->len + 1);
  lane->offsets = g_new (double, plan->units->len + 1);
  lane->top = lane->bottom = 0;
  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *unit = dossier_map_plan_get (plan, i);

      if (unit->band != band || unit->column != column)
        continue;
      lane->offsets[lane->n] = 0;
      if (lane->n > 0)
        lane->offsets[lane->n]
            = lane->offsets[lane->n - 1]
              + get_step (plan, dossier_map_plan_get (plan, lane->units[lane->n - 1]), unit);
      lane->units[lane->n++] = i;
    }
  if (lane->n > 0)
    {
      const DossierMapUnit *first = dossier_map_plan_get (plan, lane->units[0]);
      const DossierMapUnit *last = dossier_map_plan_get (plan, lane->units[lane->n - 1]);

      lane->top = DOSSIER_MAP_PAD + measure_title (plan, first->shore) + first->height / 2;
      if (first->shore != NULL)
        lane->top += DOSSIER_MAP_PAD;
      lane->bottom = last->height / 2 + DOSSIER_MAP_PAD * (last->shore != NULL ? 2 : 1);
    }
}

static double
lane_get_height (const Lane *lane)
{
  return lane->n > 0 ? lane->top + lane->offsets[lane->n - 1] + lane->bottom : 0;
}

/* The nearest heights that keep the order and the gaps: isotonic regression by
 * pooling adjacent violators, then cut at both ends. */
static void
lane_project (const Lane *lane, DossierMapPlan *plan, double height)
{
  g_autofree double *means = g_new (double, lane->n + 1);
  g_autofree guint *sizes = g_new (guint, lane->n + 1);
  guint n_pools = 0;
  guint at = 0;

  if (lane->n == 0)
    return;

  for (guint i = 0; i < lane->n; i++)
    {
      means[n_pools] = dossier_map_plan_get (plan, lane->units[i])->y - lane->offsets[i];
      sizes[n_pools++] = 1;
      while (n_pools > 1 && means[n_pools - 2] > means[n_pools - 1])
        {
          means[n_pools - 2]
              = (means[n_pools - 2] * sizes[n_pools - 2] + means[n_pools - 1] * sizes[n_pools - 1])
                / (sizes[n_pools - 2] + sizes[n_pools - 1]);
          sizes[n_pools - 2] += sizes[n_pools - 1];
          n_pools--;
        }
    }
  for (guint i = 0; i < n_pools; i++)
    for (guint j = 0; j < sizes[i]; j++, at++)
      {
        const double most = height - lane->bottom - lane->offsets[lane->n - 1];

        dossier_map_plan_get (plan, lane->units[at])->y
            = CLAMP (means[i], lane->top, MAX (lane->top, most)) + lane->offsets[at];
      }
}

/* Moves the units of a lane apart, to use its room; order and gaps are kept. */
static void
lane_spread (const Lane *lane, DossierMapPlan *plan, double height)
{
  const double slack = height - lane_get_height (lane);

  for (guint i = 0; i < lane->n && slack > 0; i++)
    {
      DossierMapUnit *unit = dossier_map_plan_get (plan, lane->units[i]);
      const double even = lane->top + lane->offsets[i]
                          + slack * (lane->n > 1 ? (double) i / (lane->n - 1) : unit->rank);

      unit->y = (1 - EVEN) * unit->y + EVEN * even;
    }
}

/* How many edges lie between each two units, by breadth-first search. */
static guint8 *
find_hops (const DossierMapPlan *plan)
{
  const guint n = plan->units->len;
  guint8 *hops = g_new (guint8, n * n + 1);
  g_autofree guint *queue = g_new (guint, n + 1);
  g_autofree gboolean *is_near = g_new0 (gboolean, n * n + 1);

  memset (hops, FAR, n * n);
  for (guint i = 0; i < plan->graph->n_edges; i++)
    {
      const guint a = plan->unit_of[plan->graph->edges[i].from];
      const guint b = plan->unit_of[plan->graph->edges[i].to];

      is_near[a * n + b] = is_near[b * n + a] = TRUE;
    }
  for (guint source = 0; source < n; source++)
    {
      guint head = 0;
      guint tail = 0;

      hops[source * n + source] = 0;
      queue[tail++] = source;
      while (head < tail)
        {
          const guint at = queue[head++];

          for (guint i = 0; i < n && hops[source * n + at] + 1 < FAR; i++)
            if (is_near[at * n + i] && hops[source * n + i] == FAR)
              {
                hops[source * n + i] = hops[source * n + at] + 1;
                queue[tail++] = i;
              }
        }
    }

  return hops;
}

/* A step of stress majorization (Gansner, Koren and North 2004) along the
 * vertical axis: each goes to where the others, as weighted by the square of
 * the distance striven for, would have it. */
static void
majorize (DossierMapPlan *plan, const guint8 *hops)
{
  const guint n = plan->units->len;
  g_autofree double *heights = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      double sum = 0;
      double weights = 0;

      for (guint j = 0; j < n; j++)
        {
          const DossierMapUnit *other = dossier_map_plan_get (plan, j);
          const double ideal = EDGE_LENGTH * hops[i * n + j];
          double weight = 0;
          double distance = 0;

          if (i == j || hops[i * n + j] == 0)
            continue;
          weight = 1 / (ideal * ideal);
          distance = MAX (1, hypot (unit->x - other->x, unit->y - other->y));
          sum += weight * (other->y + ideal / distance * (unit->y - other->y));
          weights += weight;
        }
      heights[i] = weights > 0 ? sum / weights : unit->y;
    }
  for (guint i = 0; i < n; i++)
    dossier_map_plan_get (plan, i)->y = heights[i];
}

/* Edges need room for their labels, too. */
static double
find_height (const DossierMapPlan *plan, const Lane *lanes, guint n_lanes)
{
  double height = 0;
  guint most = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      height = MAX (height, lane_get_height (&lanes[i]));
      most = MAX (most, lanes[i].n);
    }

  return MAX (height, MIN (92.0 * most + 40, 660));
}

/**
 * dossier_map_set_heights:
 * @plan: a plan whose units are in order and have a size and an x
 *
 * Gives every unit its y, and the layout its height.
 */
void
dossier_map_set_heights (DossierMapPlan *plan)
{
  const guint n_lanes = plan->n_columns + 2;
  g_autofree Lane *lanes = g_new0 (Lane, n_lanes);
  g_autofree guint8 *hops = find_hops (plan);
  double height = 0;

  lane_init (&lanes[0], plan, DOSSIER_MAP_BAND_START, 0);
  lane_init (&lanes[1], plan, DOSSIER_MAP_BAND_END, 0);
  for (guint i = 0; i < plan->n_columns; i++)
    lane_init (&lanes[2 + i], plan, DOSSIER_MAP_BAND_RIVER, i);
  height = find_height (plan, lanes, n_lanes);

  for (guint i = 0; i < plan->units->len; i++)
    dossier_map_plan_get (plan, i)->y = dossier_map_plan_get (plan, i)->rank * height;
  for (guint i = 0; i < n_lanes; i++)
    lane_project (&lanes[i], plan, height);
  for (guint step = 0; step < STEPS; step++)
    {
      majorize (plan, hops);
      for (guint i = 0; i < n_lanes; i++)
        lane_project (&lanes[i], plan, height);
    }

  plan->layout->height = height;
  for (guint i = 0; i < n_lanes; i++)
    {
      lane_spread (&lanes[i], plan, height);
      g_free (lanes[i].units);
      g_free (lanes[i].offsets);
    }
}
