/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ui/map/dossier-map-layout-private.h"

#define CURVE_POINTS 33
#define PARALLEL 26.0 /* between the crowns of edges of the same two */
#define PORT_STEP 8.0 /* between the ends of edges at the side of a pill */
#define CORNER 14.0   /* radius of a box */
#define SHORTEST 10.0 /* an edge that shows its style and its end */
#define LEAST_PAD 1.5 /* where two stand too close for more */

/* How far a curve leaves the straight line: at first as the drawing likes it,
 * then as far as need be. */
static const double bends[] = { 0, 14, 28, 42, 56, 70 };

/* How far the two control points of a curve with a double bend stand off. */
static const double offsets[] = { 0, 45, -45, 90, -90, 150, -150, 230, -230, 330, -330 };

/* The end of an edge at a node: where on its border the edge strives to. */
typedef struct
{
  guint edge;
  gboolean is_from;
  int side; /* -1 left, 1 right, 0 above or below */
  double slope;
} Port;

typedef struct
{
  DossierMapLayout *layout;
  DossierMapPoint *anchors; /* two of each edge */
  DossierMapRect *obstacles;
  guint n_obstacles;
} Router;

static double
get_radius (const DossierMapLayout *layout, guint node)
{
  return layout->graph->nodes[node].is_box ? CORNER : layout->places[node].rect.height / 2;
}

/* An edge between a group and one in its own box ends at the group's title. */
static const DossierMapRect *
get_border (const DossierMapLayout *layout, guint node, guint other)
{
  return dossier_map_graph_is_within (layout->graph, other, node)
             ? &layout->places[node].rect
             : dossier_map_layout_get_ends (layout, node);
}

static int
compare_ports (gconstpointer a, gconstpointer b)
{
  const Port *first = a;
  const Port *second = b;

  if (first->side != second->side)
    return first->side < second->side ? -1 : 1;
  if (first->slope < second->slope || first->slope > second->slope)
    return first->slope < second->slope ? -1 : 1;

  return (first->edge > second->edge) - (first->edge < second->edge);
}

static void
add_port (const DossierMapLayout *layout, GArray *ports, guint node, guint index)
{
  const DossierMapEdge *edge = &layout->graph->edges[index];
  const guint other = edge->from == node ? edge->to : edge->from;
  const DossierMapRect *rect = get_border (layout, node, other);
  const DossierMapPoint here = dossier_map_rect_get_center (rect);
  const DossierMapPoint there = dossier_map_rect_get_center (get_border (layout, other, node));
  const double dx = there.x - here.x;
  const double dy = there.y - here.y;
  Port port = { .edge = index, .is_from = edge->from == node };

  if (fabs (dx) > rect->width / 2 + 8 && fabs (dx) * rect->height > fabs (dy) * 12)
    {
      port.side = dx < 0 ? -1 : 1;
      port.slope = dy / fabs (dx);
    }
  else
    port.slope = there.x;
  g_array_append_val (ports, port);
}

/* Ends at the same side of a node stand apart, in an order in which their
 * edges do not cross. */
static void
spread_ports (Router *router, guint node, GArray *ports, guint first, guint last)
{
  const guint n = last - first;
  double room = 0;

  for (guint i = first; i < last; i++)
    {
      const Port *port = &g_array_index (ports, Port, i);
      const DossierMapEdge *edge = &router->layout->graph->edges[port->edge];
      const guint other = port->is_from ? edge->to : edge->from;
      const DossierMapRect *rect = get_border (router->layout, node, other);
      const double radius = MIN (rect->height / 2, get_radius (router->layout, node));
      DossierMapPoint *anchor = &router->anchors[2 * port->edge + (port->is_from ? 0 : 1)];
      const double at = (i - first) - (n - 1) / 2.0;

      *anchor = dossier_map_rect_get_center (rect);
      if (port->side != 0)
        {
          room = n > 1 ? MIN (PORT_STEP, (rect->height - 14) / (n - 1)) : 0;
          anchor->x += port->side * (rect->width / 2 - radius);
          anchor->y += at * room;
        }
      else
        {
          const double most = MAX (0, rect->width / 2 - radius);

          room = n > 1 ? MIN (2 * PORT_STEP, 2 * most / (n - 1)) : 0;
          anchor->x += CLAMP (0.55 * (port->slope - anchor->x), -most, most) * (n > 1 ? 0.4 : 1)
                       + at * room;
        }
    }
}

static void
find_anchors (Router *router)
{
  const DossierMapGraph *graph = router->layout->graph;

  for (guint node = 0; node < graph->n_nodes; node++)
    {
      g_autoptr (GArray) ports = g_array_new (FALSE, FALSE, sizeof (Port));

      for (guint i = 0; i < graph->n_edges; i++)
        if (graph->edges[i].from == node || graph->edges[i].to == node)
          add_port (router->layout, ports, node, i);
      g_array_sort (ports, compare_ports);
      for (guint first = 0; first < ports->len;)
        {
          guint last = first + 1;

          while (last < ports->len
                 && g_array_index (ports, Port, last).side
                        == g_array_index (ports, Port, first).side)
            last++;
          spread_ports (router, node, ports, first, last);
          first = last;
        }
    }
}

static void
collect_obstacles (Router *router)
{
  const DossierMapLayout *layout = router->layout;

  router->obstacles = g_new (DossierMapRect, layout->graph->n_nodes + layout->n_shores + 1);
  for (guint i = 0; i < layout->graph->n_nodes; i++)
    router->obstacles[router->n_obstacles++] = layout->places[i].rect;
  for (guint i = 0; i < layout->n_shores; i++)
    router->obstacles[router->n_obstacles++] = layout->shores[i].title;
  for (guint i = 0; i < router->n_obstacles; i++)
    router->obstacles[i] = dossier_map_rect_grow (&router->obstacles[i], DOSSIER_MAP_CLEARANCE);
}

/* Whether the line keeps clear of all but the two that it joins. */
static gboolean
is_clear (const Router *router, const DossierMapEdge *edge, const DossierMapPoint *points, guint n)
{
  DossierMapRect span = { points[0].x, points[0].y, 0, 0 };

  for (guint i = 1; i < n; i++)
    {
      const double right = MAX (span.x + span.width, points[i].x);
      const double bottom = MAX (span.y + span.height, points[i].y);

      span.x = MIN (span.x, points[i].x);
      span.y = MIN (span.y, points[i].y);
      span.width = right - span.x;
      span.height = bottom - span.y;
    }
  span = dossier_map_rect_grow (&span, 1);
  for (guint i = 0; i < router->n_obstacles; i++)
    if (i != edge->from && i != edge->to && dossier_map_rect_meets (&span, &router->obstacles[i])
        && dossier_map_line_meets_rect (points, n, &router->obstacles[i]))
      return FALSE;

  return span.x > 2 && span.y > 2 && span.x + span.width < router->layout->width - 2
         && span.y + span.height < router->layout->height - 2;
}

/* The share of the segment from a, outside, to b, inside, at which it meets a
 * border that is so far away. */
static DossierMapPoint
find_border (
    const DossierMapRect *rect, double radius, double pad, DossierMapPoint out, DossierMapPoint in)
{
  for (guint i = 0; i < 24; i++)
    {
      const DossierMapPoint middle = { (out.x + in.x) / 2, (out.y + in.y) / 2 };

      if (dossier_map_rect_get_distance (rect, radius, middle) > pad)
        out = middle;
      else
        in = middle;
    }

  return out;
}

/* Cuts what lies within the two nodes; returns how many points are left. */
static guint
trim (const DossierMapLayout *layout,
      const DossierMapEdge *edge,
      double pad,
      DossierMapPoint *points,
      guint n)
{
  const DossierMapRect *from = get_border (layout, edge->from, edge->to);
  const DossierMapRect *to = get_border (layout, edge->to, edge->from);
  const double radius[2] = { MIN (get_radius (layout, edge->from), from->height / 2),
                             MIN (get_radius (layout, edge->to), to->height / 2) };
  guint first = 0;
  guint last = n - 1;

  for (guint i = 0; i < n; i++)
    if (dossier_map_rect_get_distance (from, radius[0], points[i]) <= pad)
      first = i;
  while (last > 0 && dossier_map_rect_get_distance (to, radius[1], points[last - 1]) <= pad)
    last--;
  if (first >= last || last == 0)
    return 0;

  points[first] = find_border (from, radius[0], pad, points[first + 1], points[first]);
  points[last] = find_border (to, radius[1], pad, points[last - 1], points[last]);
  memmove (points, points + first, (last - first + 1) * sizeof *points);

  return last - first + 1;
}

static void
get_curve (DossierMapPoint a, DossierMapPoint b, double bend, DossierMapPoint *points)
{
  const double length = MAX (1, hypot (b.x - a.x, b.y - a.y));
  /* The crown of a quadratic curve is half as far out as its control point. */
  const DossierMapPoint control = { (a.x + b.x) / 2 - 2 * bend * (b.y - a.y) / length,
                                    (a.y + b.y) / 2 + 2 * bend * (b.x - a.x) / length };

  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      const double t = (double) i / (CURVE_POINTS - 1);

      points[i].x = (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * control.x + t * t * b.x;
      points[i].y = (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * control.y + t * t * b.y;
    }
}

/* How far the edge leaves the straight line for its siblings between the same
 * two; seen from the first of the two nodes, so that both ways agree. */
double
dossier_map_get_own_bend (const DossierMapGraph *graph, guint index)
{
  const DossierMapEdge *edge = &graph->edges[index];
  guint n = 0;
  guint at = 0;
  double bend = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const DossierMapEdge *other = &graph->edges[i];

      if ((other->from == edge->from && other->to == edge->to)
          || (other->from == edge->to && other->to == edge->from))
        {
          at += i < index;
          n++;
        }
    }
  bend = (at - (n - 1) / 2.0) * PARALLEL;

  return edge->from < edge->to ? bend : -bend;
}

static void
set_route (DossierMapRoute *route, const DossierMapPoint *points, guint n)
{
  /* A straight line needs no more than its ends. */
  gboolean is_straight = TRUE;

  for (guint i = 1; i + 1 < n && is_straight; i++)
    is_straight = fabs ((points[n - 1].x - points[0].x) * (points[i].y - points[0].y)
                        - (points[n - 1].y - points[0].y) * (points[i].x - points[0].x))
                  < 1e-3;
  if (is_straight && n > 1)
    {
      route->points = g_new (DossierMapPoint, 2);
      route->points[0] = points[0];
      route->points[1] = points[n - 1];
      route->n_points = 2;
    }
  else
    {
      route->points = g_memdup2 (points, n * sizeof *points);
      route->n_points = n;
    }
}

static gboolean
try_curve (Router *router, guint index, double bend)
{
  const DossierMapEdge *edge = &router->layout->graph->edges[index];
  DossierMapPoint points[CURVE_POINTS];
  guint n = 0;

  get_curve (router->anchors[2 * index], router->anchors[2 * index + 1], bend, points);
  n = trim (router->layout, edge, DOSSIER_MAP_EDGE_PAD, points, CURVE_POINTS);
  if (n < 2 || dossier_map_line_get_length (points, n) < SHORTEST
      || !is_clear (router, edge, points, n))
    return FALSE;

  set_route (&router->layout->routes[index], points, n);

  return TRUE;
}

static void
get_double_bend (
    DossierMapPoint a, DossierMapPoint b, double first, double second, DossierMapPoint *points)
{
  const double length = MAX (1, hypot (b.x - a.x, b.y - a.y));
  const double dx = -(b.y - a.y) / length;
  const double dy = (b.x - a.x) / length;
  const DossierMapPoint c
      = { a.x + (b.x - a.x) / 3 + dx * first, a.y + (b.y - a.y) / 3 + dy * first };
  const DossierMapPoint d
      = { b.x - (b.x - a.x) / 3 + dx * second, b.y - (b.y - a.y) / 3 + dy * second };

  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      const double t = (double) i / (CURVE_POINTS - 1);
      const double u = 1 - t;

      points[i].x = u * u * u * a.x + 3 * u * u * t * c.x + 3 * u * t * t * d.x + t * t * t * b.x;
      points[i].y = u * u * u * a.y + 3 * u * u * t * c.y + 3 * u * t * t * d.y + t * t * t * b.y;
    }
}

/* The shortest cubic curve that passes. */
static gboolean
try_double_bends (Router *router, guint index)
{
  const DossierMapEdge *edge = &router->layout->graph->edges[index];
  DossierMapPoint best[CURVE_POINTS];
  double least = G_MAXDOUBLE;
  guint n_best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offsets); j++)
      {
        DossierMapPoint points[CURVE_POINTS];
        guint n = 0;
        double length = 0;

        get_double_bend (router->anchors[2 * index], router->anchors[2 * index + 1], offsets[i],
                         offsets[j], points);
        n = trim (router->layout, edge, DOSSIER_MAP_EDGE_PAD, points, CURVE_POINTS);
        length = dossier_map_line_get_length (points, n);
        if (n < 2 || length < SHORTEST || length >= least || !is_clear (router, edge, points, n))
          continue;
        least = length;
        n_best = n;
        memcpy (best, points, n * sizeof *points);
      }
  if (n_best > 0)
    set_route (&router->layout->routes[index], best, n_best);

  return n_best > 0;
}

/* Whether a node is no obstacle to an edge: it is an end of it, or stands in
 * the box at whose border the edge ends. */
static gboolean
is_own (const DossierMapGraph *graph, const DossierMapEdge *edge, guint obstacle)
{
  return obstacle < graph->n_nodes
         && (obstacle == edge->from || obstacle == edge->to
             || (dossier_map_graph_is_within (graph, obstacle, edge->from)
                 && !dossier_map_graph_is_within (graph, edge->to, edge->from))
             || (dossier_map_graph_is_within (graph, obstacle, edge->to)
                 && !dossier_map_graph_is_within (graph, edge->from, edge->to)));
}

/* Between all others, where no curve passes. */
static gboolean
go_around (Router *router, guint index, double air, double pad)
{
  DossierMapLayout *layout = router->layout;
  const DossierMapEdge *edge = &layout->graph->edges[index];
  g_autofree DossierMapRect *others = g_new (DossierMapRect, router->n_obstacles + 1);
  g_autofree DossierMapPoint *points = NULL;
  guint n_others = 0;
  guint n = 0;

  for (guint i = 0; i < router->n_obstacles; i++)
    if (!is_own (layout->graph, edge, i))
      others[n_others++] = dossier_map_rect_grow (&router->obstacles[i], -2);
  points = dossier_map_find_way (others, n_others, layout->width, layout->height, air,
                                 router->anchors[2 * index], router->anchors[2 * index + 1], &n);
  if (n > 1)
    n = trim (layout, edge, pad, points, n);
  if (n < 2)
    return FALSE;

  set_route (&layout->routes[index], points, n);

  return TRUE;
}

static void
route_edge (Router *router, guint index)
{
  const double own = dossier_map_get_own_bend (router->layout->graph, index);

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      if (try_curve (router, index, own + bends[i]))
        return;
      if (i > 0 && try_curve (router, index, own - bends[i]))
        return;
    }
  if (try_double_bends (router, index) || go_around (router, index, 6, DOSSIER_MAP_EDGE_PAD)
      || go_around (router, index, 0, DOSSIER_MAP_EDGE_PAD))
    return;
  go_around (router, index, 0, LEAST_PAD);
}

/**
 * dossier_map_route_edges:
 * @layout: a layout whose nodes have their places
 *
 * Gives every edge its line: straight where nobody stands in its way, else the
 * flattest curve that passes, else a way around all others.
 */
void
dossier_map_route_edges (DossierMapLayout *layout)
{
  g_autofree DossierMapPoint *anchors = g_new0 (DossierMapPoint, 2 * layout->graph->n_edges + 1);
  Router router = { .layout = layout, .anchors = anchors };

  find_anchors (&router);
  collect_obstacles (&router);
  for (guint i = 0; i < layout->graph->n_edges; i++)
    route_edge (&router, i);
  g_free (router.obstacles);
}
