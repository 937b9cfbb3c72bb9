/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/map/dossier-map-layout-private.h"

/* Rows within a box do not grow wider than this, but for a single wide pill. */
#define BOX_ROW 216.0

/* Room in which pills of a shore stand more to one side or the other, so that
 * edges between them need not run through those between. */
#define SHORE_SLACK 56.0
#define RIVER_LEAST 300.0
#define RIVER_BANK 62.0 /* free at either side of the river, for labels */
#define COLUMN_GAP 44.0
#define RIVER_COLUMN 640.0
#define MAX_COLUMNS 4
#define PUSHES 3

/* Places within the slack, from the border of the map to the river. */
static const double stagger[] = { 0.3, 0.95, 0.1, 0.65 };

static void
measure_node (const DossierMapLayout *layout, guint node, double *width, double *height)
{
  layout->measure (layout->graph->nodes[node].is_box ? DOSSIER_MAP_TEXT_BOX_TITLE
                                                     : DOSSIER_MAP_TEXT_NODE,
                   layout->graph->nodes[node].actor, NULL, width, height, layout->user_data);
}

/* Puts a node, and for a group all that is in its box, at a place. */
static void
place_node (
    DossierMapLayout *layout, guint node, double left, double top, double *width, double *height)
{
  DossierMapPlace *place = &layout->places[node];
  double x = left + DOSSIER_MAP_PAD;
  double y = 0;
  double row = 0;
  double right = 0;

  place->rect = (DossierMapRect) { left, top, 0, 0 };
  measure_node (layout, node, &place->rect.width, &place->rect.height);
  *width = place->rect.width;
  *height = place->rect.height;
  if (!layout->graph->nodes[node].is_box)
    return;

  place->rect.x += 6;
  place->rect.y += 5;
  right = place->rect.x + place->rect.width + 6;
  y = place->rect.y + place->rect.height + 5;
  for (guint i = 0; i < layout->graph->n_nodes; i++)
    {
      double w = 0;
      double h = 0;

      if (layout->graph->nodes[i].box != node)
        continue;
      place_node (layout, i, x, y, &w, &h);
      if (x > left + DOSSIER_MAP_PAD && x + w > left + DOSSIER_MAP_PAD + BOX_ROW)
        {
          x = left + DOSSIER_MAP_PAD;
          y += row + DOSSIER_MAP_BOX_GAP;
          row = 0;
          place_node (layout, i, x, y, &w, &h);
        }
      right = MAX (right, x + w + DOSSIER_MAP_PAD);
      row = MAX (row, h);
      x += w + DOSSIER_MAP_BOX_GAP;
    }
  *width = right - left;
  *height = y + row + DOSSIER_MAP_PAD - top;
  place->box = (DossierMapRect) { left, top, *width, *height };
}

static void
measure_units (DossierMapPlan *plan)
{
  for (guint i = 0; i < plan->units->len; i++)
    {
      DossierMapUnit *unit = dossier_map_plan_get (plan, i);

      place_node (plan->layout, unit->node, 0, 0, &unit->width, &unit->height);
    }
}

static double
get_title_width (const DossierMapPlan *plan, const DossierActor *family)
{
  double width = 0;
  double height = 0;

  plan->layout->measure (DOSSIER_MAP_TEXT_SHORE_TITLE, family, NULL, &width, &height,
                         plan->layout->user_data);

  return width;
}

/* The room between the borders of a shore. */
static double
find_shore_width (const DossierMapPlan *plan, DossierMapBand band)
{
  double widest = 0;
  double title = 0;
  guint n = 0;

  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *unit = dossier_map_plan_get (plan, i);

      if (unit->band != band)
        continue;
      n++;
      widest
          = MAX (widest, unit->width + (plan->graph->nodes[unit->node].is_box ? 0 : SHORE_SLACK));
      if (unit->shore != NULL)
        title = MAX (title, get_title_width (plan, unit->shore) + 12);
    }

  return n > 0 ? MAX (widest, title) : 0;
}

static void
place_in_shore (DossierMapPlan *plan, DossierMapBand band, double left, double width)
{
  guint n = 0;

  for (guint i = 0; i < plan->units->len; i++)
    {
      DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      double share = 0;

      if (unit->band != band)
        continue;
      share = stagger[n++ % G_N_ELEMENTS (stagger)];
      if (band == DOSSIER_MAP_BAND_END)
        share = 1 - share;
      unit->x = left + unit->width / 2 + (width - unit->width) * share;
    }
}

/* To which shore a unit of the river leans: -1 to 1. */
static double
get_leaning (const DossierMapPlan *plan, guint index)
{
  int start = 0;
  int end = 0;

  for (guint i = 0; i < plan->graph->n_edges; i++)
    {
      const guint a = plan->unit_of[plan->graph->edges[i].from];
      const guint b = plan->unit_of[plan->graph->edges[i].to];
      const guint other = a == index ? b : a;

      if (a == b || (a != index && b != index))
        continue;
      start += dossier_map_plan_get (plan, other)->band == DOSSIER_MAP_BAND_START;
      end += dossier_map_plan_get (plan, other)->band == DOSSIER_MAP_BAND_END;
    }

  return start + end > 0 ? (double) (end - start) / (start + end) : 0;
}

/* Deals the river to as many columns as keep it from growing too long, and
 * returns its width. */
static double
deal_columns (DossierMapPlan *plan, double *widths)
{
  double height = 0;
  double total = 0;
  guint n = 0;

  for (guint i = 0; i < plan->units->len; i++)
    if (dossier_map_plan_get (plan, i)->band == DOSSIER_MAP_BAND_RIVER)
      height += dossier_map_plan_get (plan, i)->height + DOSSIER_MAP_GAP;
  plan->n_columns = CLAMP ((guint) ceil (height / RIVER_COLUMN), 1, MAX_COLUMNS);
  for (guint i = 0; i < plan->units->len; i++)
    {
      DossierMapUnit *unit = dossier_map_plan_get (plan, i);

      if (unit->band != DOSSIER_MAP_BAND_RIVER)
        continue;
      unit->column = n++ % plan->n_columns;
      widths[unit->column] = MAX (widths[unit->column], unit->width);
    }
  for (guint i = 0; i < plan->n_columns; i++)
    total += widths[i] + (i > 0 ? COLUMN_GAP : 0);

  return MAX (RIVER_LEAST, total + 2 * RIVER_BANK);
}

static void
place_in_river (DossierMapPlan *plan, double left, double width, const double *widths)
{
  double total = 0;
  guint n = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    total += widths[i];
  for (guint i = 0; i < plan->units->len; i++)
    {
      DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      double x = left + RIVER_BANK;

      if (unit->band != DOSSIER_MAP_BAND_RIVER)
        continue;
      for (guint j = 0; j < unit->column; j++)
        x += widths[j] + (width - 2 * RIVER_BANK - total) / MAX (1, plan->n_columns - 1);
      if (plan->n_columns == 1)
        {
          const double slack = width - 2 * RIVER_BANK - unit->width + 32;

          x += slack * (0.5 + 0.3 * get_leaning (plan, i) + (n++ % 2 == 0 ? 0.2 : -0.2)) - 16;
        }
      else
        x += (widths[unit->column] - unit->width) / 2;
      unit->x = x + unit->width / 2;
    }
}

static void
place_across (DossierMapPlan *plan)
{
  double widths[MAX_COLUMNS] = { 0 };
  const double start = find_shore_width (plan, DOSSIER_MAP_BAND_START);
  const double end = find_shore_width (plan, DOSSIER_MAP_BAND_END);
  double x = DOSSIER_MAP_PAD;
  double river = 0;

  if (start > 0)
    {
      place_in_shore (plan, DOSSIER_MAP_BAND_START, x + DOSSIER_MAP_PAD, start);
      x += start + 2 * DOSSIER_MAP_PAD;
    }
  river = deal_columns (plan, widths);
  plan->river_left = x;
  plan->river_right = x + river;
  place_in_river (plan, x, river, widths);
  x += river;
  if (end > 0)
    {
      place_in_shore (plan, DOSSIER_MAP_BAND_END, x + DOSSIER_MAP_PAD, end);
      x += end + 2 * DOSSIER_MAP_PAD;
    }
  plan->layout->width = x + DOSSIER_MAP_PAD;
}

static void
place_all (DossierMapPlan *plan)
{
  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      double width = 0;
      double height = 0;

      place_node (plan->layout, unit->node, round (unit->x - unit->width / 2),
                  round (unit->y - unit->height / 2), &width, &height);
    }
}

/* The ground of a family: around its units from the first to the last. */
static void
add_shore (DossierMapPlan *plan, guint first, guint last, double left, double width)
{
  DossierMapLayout *layout = plan->layout;
  const DossierMapUnit *top = dossier_map_plan_get (plan, first);
  const DossierMapUnit *bottom = dossier_map_plan_get (plan, last);
  DossierMapShore *shore = &layout->shores[layout->n_shores++];
  double text_width = 0;
  double text_height = 0;

  layout->measure (DOSSIER_MAP_TEXT_SHORE_TITLE, top->shore, NULL, &text_width, &text_height,
                   layout->user_data);
  shore->family = top->shore;
  shore->rect.x = left;
  shore->rect.width = width;
  shore->rect.y = round (top->y - top->height / 2 - DOSSIER_MAP_PAD - text_height - 8);
  shore->rect.height = round (bottom->y + bottom->height / 2 + DOSSIER_MAP_PAD) - shore->rect.y;
  shore->title = (DossierMapRect) { left + 16, shore->rect.y + 8, text_width, text_height };
}

static void
add_shores (DossierMapPlan *plan)
{
  const double start = find_shore_width (plan, DOSSIER_MAP_BAND_START) + 2 * DOSSIER_MAP_PAD;
  const double end = find_shore_width (plan, DOSSIER_MAP_BAND_END) + 2 * DOSSIER_MAP_PAD;

  plan->layout->shores = g_new0 (DossierMapShore, plan->units->len + 1);
  for (guint i = 0; i < plan->units->len; i++)
    {
      const DossierMapUnit *unit = dossier_map_plan_get (plan, i);
      guint last = i;

      if (unit->shore == NULL)
        continue;
      while (last + 1 < plan->units->len
             && dossier_map_plan_get (plan, last + 1)->shore == unit->shore)
        last++;
      if (unit->band == DOSSIER_MAP_BAND_START)
        add_shore (plan, i, last, DOSSIER_MAP_PAD, start);
      else
        add_shore (plan, i, last, plan->layout->width - DOSSIER_MAP_PAD - end, end);
      i = last;
    }
}

static void
mirror_rect (DossierMapRect *rect, double width)
{
  rect->x = width - rect->x - rect->width;
}

static void
mirror (DossierMapLayout *layout)
{
  for (guint i = 0; i < layout->graph->n_nodes; i++)
    {
      mirror_rect (&layout->places[i].rect, layout->width);
      mirror_rect (&layout->places[i].box, layout->width);
    }
  for (guint i = 0; i < layout->n_shores; i++)
    {
      mirror_rect (&layout->shores[i].rect, layout->width);
      mirror_rect (&layout->shores[i].title, layout->width);
    }
  for (guint i = 0; i < layout->graph->n_edges; i++)
    {
      for (guint j = 0; j < layout->routes[i].n_points; j++)
        layout->routes[i].points[j].x = layout->width - layout->routes[i].points[j].x;
      mirror_rect (&layout->routes[i].label, layout->width);
    }
}

/**
 * dossier_map_layout_new:
 * @graph: who is there and how they are related; must outlive the layout
 * @rtl: whether the start is at the right
 * @measure: (scope forever): tells the size of texts
 * @user_data: for @measure
 *
 * Lays out two shores and a river: the two families with most between them on
 * either side, who is of none in the middle. Equal input gives equal output.
 *
 * Returns: (transfer full): where everything stands
 */
DossierMapLayout *
dossier_map_layout_new (const DossierMapGraph *graph,
                        gboolean rtl,
                        DossierMapMeasureFunc measure,
                        gpointer user_data)
{
  DossierMapLayout *self = NULL;
  g_autofree guint *unit_of = NULL;
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (DossierMapUnit));
  DossierMapPlan plan = { .graph = graph, .units = units };

  g_return_val_if_fail (graph != NULL && measure != NULL, NULL);

  self = g_new0 (DossierMapLayout, 1);
  self->graph = graph;
  self->measure = measure;
  self->user_data = user_data;
  self->places = g_new0 (DossierMapPlace, graph->n_nodes + 1);
  self->routes = g_new0 (DossierMapRoute, graph->n_edges + 1);

  plan.layout = self;
  plan.unit_of = unit_of = g_new0 (guint, graph->n_nodes + 1);
  dossier_map_deal_bands (&plan);
  if (units->len > 0)
    dossier_map_order_units (&plan);
  measure_units (&plan);
  place_across (&plan);
  dossier_map_set_heights (&plan);
  place_all (&plan);
  for (guint i = 0; i < PUSHES; i++)
    {
      dossier_map_push_river (&plan);
      place_all (&plan);
    }
  add_shores (&plan);
  dossier_map_route_edges (self);
  dossier_map_label_edges (self);
  if (rtl)
    mirror (self);

  return self;
}

/**
 * dossier_map_layout_free:
 * @self: a layout
 */
void
dossier_map_layout_free (DossierMapLayout *self)
{
  for (guint i = 0; i < self->graph->n_edges; i++)
    g_free (self->routes[i].points);
  g_free (self->routes);
  g_free (self->places);
  g_free (self->shores);
  g_free (self);
}

/**
 * dossier_map_layout_get_ends:
 * @self: a layout
 * @node: a node
 *
 * Returns: the border at which its edges end: that of its box, if it has one
 */
const DossierMapRect *
dossier_map_layout_get_ends (const DossierMapLayout *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->graph->n_nodes, NULL);

  return self->graph->nodes[node].is_box ? &self->places[node].box : &self->places[node].rect;
}
