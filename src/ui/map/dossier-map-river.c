/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/map/dossier-map-layout-private.h"

#define CLEARANCE 12.0
#define SIBLING 0.8 /* of the bend of a curve, along most of it */
#define STEP 6.0
#define REACH 16  /* steps up and down */
#define BANK 20.0 /* free at either side */

/* Where an edge that is not yet routed will about run: several between the same
 * two run beside each other. */
static void
get_line (const DossierMapPlan *plan, guint index, DossierMapPoint line[2])
{
  const DossierMapEdge *edge = &plan->graph->edges[index];
  const double bend = SIBLING * dossier_map_get_own_bend (plan->graph, index);
  double length = 0;

  line[0] = dossier_map_rect_get_center (dossier_map_layout_get_ends (plan->layout, edge->from));
  line[1] = dossier_map_rect_get_center (dossier_map_layout_get_ends (plan->layout, edge->to));
  length = MAX (1, hypot (line[1].x - line[0].x, line[1].y - line[0].y));
  {
    const double dx = -(line[1].y - line[0].y) / length * bend;
    const double dy = (line[1].x - line[0].x) / length * bend;

    for (guint i = 0; i < 2; i++)
      {
        line[i].x += dx;
        line[i].y += dy;
      }
  }
}

static DossierMapRect
get_rect (const DossierMapUnit *unit, double dx, double dy)
{
  return (DossierMapRect) { unit->x + dx - unit->width / 2, unit->y + dy - unit->height / 2,
                            unit->width, unit->height };
}

/* How many edges of others would pass under it, or too near. */
static guint
count_under (const DossierMapPlan *plan, guint index, const DossierMapRect *rect)
{
  const DossierMapRect grown = dossier_map_rect_grow (rect, CLEARANCE);
  guint n = 0;

  for (guint i = 0; i < plan->graph->n_edges; i++)
    {
      const DossierMapEdge *edge = &plan->graph->edges[i];
      DossierMapPoint line[2];

      if (plan->unit_of[edge->from] == index || plan->unit_of[edge->to] == index)
        continue;
      get_line (plan, i, line);
      n += dossier_map_rect_meets_segment (&grown, line[0], line[1]);
    }

  return n;
}

static gboolean
is_free (const DossierMapPlan *plan, guint index, const DossierMapRect *rect)
{
  const DossierMapRect grown = dossier_map_rect_grow (rect, DOSSIER_MAP_GAP - 1);

  if (rect->y < DOSSIER_MAP_PAD || rect->y + rect->height > plan->layout->height - DOSSIER_MAP_PAD
      || rect->x < plan->river_left + BANK || rect->x + rect->width > plan->river_right - BANK)
    return FALSE;

  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *other = dossier_map_plan_get (plan, i);
      const DossierMapRect taken = get_rect (other, 0, 0);

      if (i != index && other->band == DOSSIER_MAP_BAND_RIVER
          && dossier_map_rect_meets (&grown, &taken))
        return FALSE;
    }

  return TRUE;
}

static void
push_unit (DossierMapPlan *plan, guint index)
{
  static const double across[] = { 0, 20, -20, 36, -36 };
  DossierMapUnit *unit = dossier_map_plan_get (plan, index);
  const DossierMapRect here = get_rect (unit, 0, 0);
  guint least = count_under (plan, index, &here);
  double best_x = 0;
  double best_y = 0;

  for (int step = 1; step <= 2 * REACH && least > 0; step++)
    for (guint i = 0; i < G_N_ELEMENTS (across) && least > 0; i++)
      {
        const double dy = (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * STEP;
        const DossierMapRect there = get_rect (unit, across[i], dy);
        guint n = 0;

        if (!is_free (plan, index, &there))
          continue;
        n = count_under (plan, index, &there);
        if (n < least)
          {
            least = n;
            best_x = across[i];
            best_y = dy;
          }
      }
  unit->x += best_x;
  unit->y += best_y;
}

/**
 * dossier_map_push_river:
 * @plan: a plan whose units have their places
 *
 * Pushes those in the river, once each, off edges that would pass under them.
 */
void
dossier_map_push_river (DossierMapPlan *plan)
{
  for (guint i = 0; i < plan->units->len; i++)
    if (dossier_map_plan_get (plan, i)->band == DOSSIER_MAP_BAND_RIVER)
      push_unit (plan, i);
}
