/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ui/map/dossier-map-layout-private.h"

/* A label is tried at so many places of its edge, from an eighth to seven. */
#define PLACES 31

#define HIT 100.0    /* the cost of meeting a node, a title or a label */
#define CROSSING 1.2 /* of a sample of a foreign line under the label */
#define OFF_MIDDLE 6.0
#define SAMPLE 8.0 /* between two samples of a line */
#define AIR 2.0

/* The lines as points, by edge. */
typedef struct
{
  GArray *points; /* of DossierMapPoint */
  guint *first;   /* of each edge, and the end */
  DossierMapRect *spans;
} Samples;

typedef struct
{
  const DossierMapLayout *layout;
  Samples samples;
  GArray *taken; /* of DossierMapRect: nodes, titles, and labels as they are placed */
} Labeler;

static void
samples_init (Samples *samples, const DossierMapLayout *layout)
{
  const guint n_edges = layout->graph->n_edges;

  samples->points = g_array_new (FALSE, FALSE, sizeof (DossierMapPoint));
  samples->first = g_new0 (guint, n_edges + 1);
  samples->spans = g_new0 (DossierMapRect, n_edges + 1);
  for (guint i = 0; i < n_edges; i++)
    {
      const DossierMapRoute *route = &layout->routes[i];
      double left = G_MAXDOUBLE;
      double top = G_MAXDOUBLE;
      double right = 0;
      double bottom = 0;

      for (guint j = 1; j < route->n_points; j++)
        {
          const DossierMapPoint a = route->points[j - 1];
          const DossierMapPoint b = route->points[j];
          const guint n = MAX (1, (guint) (hypot (b.x - a.x, b.y - a.y) / SAMPLE));

          for (guint k = 0; k < n; k++)
            {
              const DossierMapPoint point
                  = { a.x + (b.x - a.x) * k / n, a.y + (b.y - a.y) * k / n };

              g_array_append_val (samples->points, point);
              left = MIN (left, point.x);
              right = MAX (right, point.x);
              top = MIN (top, point.y);
              bottom = MAX (bottom, point.y);
            }
        }
      samples->first[i + 1] = samples->points->len;
      samples->spans[i]
          = (DossierMapRect) { left - 1, top - 1, right - left + 2, bottom - top + 2 };
    }
}

static void
labeler_init (Labeler *labeler, const DossierMapLayout *layout)
{
  labeler->layout = layout;
  samples_init (&labeler->samples, layout);
  labeler->taken = g_array_new (FALSE, FALSE, sizeof (DossierMapRect));
  for (guint i = 0; i < layout->graph->n_nodes; i++)
    g_array_append_val (labeler->taken, layout->places[i].rect);
  for (guint i = 0; i < layout->n_shores; i++)
    g_array_append_val (labeler->taken, layout->shores[i].title);
}

static void
labeler_clear (Labeler *labeler)
{
  g_array_unref (labeler->samples.points);
  g_free (labeler->samples.first);
  g_free (labeler->samples.spans);
  g_array_unref (labeler->taken);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Labeler, labeler_clear)

static guint
count_crossings (const Labeler *labeler, guint edge, const DossierMapRect *rect)
{
  const Samples *samples = &labeler->samples;
  const guint fork = labeler->layout->graph->edges[edge].fork;
  guint n = 0;

  for (guint i = 0; i < labeler->layout->graph->n_edges; i++)
    if (i != edge && labeler->layout->graph->edges[i].fork != fork
        && dossier_map_rect_meets (&samples->spans[i], rect))
      for (guint j = samples->first[i]; j < samples->first[i + 1]; j++)
        n += dossier_map_rect_holds (rect, g_array_index (samples->points, DossierMapPoint, j));

  return n;
}

static double
get_cost (const Labeler *labeler, guint edge, const DossierMapRect *rect, double share)
{
  const DossierMapRect airy = dossier_map_rect_grow (rect, AIR);
  double cost = OFF_MIDDLE * fabs (share - 0.5);

  if (airy.x < 0 || airy.y < 0 || airy.x + airy.width > labeler->layout->width
      || airy.y + airy.height > labeler->layout->height)
    return HIT;
  for (guint i = 0; i < labeler->taken->len; i++)
    if (dossier_map_rect_meets (&airy, &g_array_index (labeler->taken, DossierMapRect, i)))
      return HIT;

  return cost + CROSSING * count_crossings (labeler, edge, &airy);
}

static void
measure (const DossierMapLayout *layout, guint edge, DossierMapText text, DossierMapRect *rect)
{
  layout->measure (text, NULL, &layout->graph->edges[edge], &rect->width, &rect->height,
                   layout->user_data);
}

/* The cheapest free place on the line of an edge, if any. */
static double
find_place (const Labeler *labeler, guint edge, DossierMapText text, DossierMapRect *best)
{
  const DossierMapRoute *route = &labeler->layout->routes[edge];
  double least = HIT;
  DossierMapRect rect = { 0 };

  if (route->n_points < 2)
    return HIT;

  measure (labeler->layout, edge, text, &rect);
  for (guint i = 0; i < PLACES; i++)
    {
      const double share = 0.125 + 0.75 * i / (PLACES - 1);
      const DossierMapPoint point
          = dossier_map_line_get_point (route->points, route->n_points, share);
      double cost = 0;

      rect.x = round (point.x - rect.width / 2);
      rect.y = round (point.y - rect.height / 2);
      cost = get_cost (labeler, edge, &rect, share);
      if (cost < least)
        {
          least = cost;
          *best = rect;
        }
    }

  return least;
}

/* A label of a fork stands on any of its edges. */
static gboolean
find_place_in_fork (const Labeler *labeler, guint fork, DossierMapText text, DossierMapRect *best)
{
  double least = HIT;

  for (guint i = fork; i < labeler->layout->graph->n_edges; i++)
    if (labeler->layout->graph->edges[i].fork == fork)
      {
        DossierMapRect rect;
        const double cost = find_place (labeler, i, text, &rect);

        if (cost < least)
          {
            least = cost;
            *best = rect;
          }
      }

  return least < HIT;
}

typedef struct
{
  guint edge;
  double length;
} Turn;

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;

  if (first->length < second->length || first->length > second->length)
    return first->length < second->length ? -1 : 1;

  return (first->edge > second->edge) - (first->edge < second->edge);
}

/* The edges with a label of their own, short ones first: they have fewer places. */
static GArray *
list_turns (const DossierMapLayout *layout)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < layout->graph->n_edges; i++)
    if (layout->graph->edges[i].fork == i)
      {
        const DossierMapRoute *route = &layout->routes[i];
        const Turn turn = { i, dossier_map_line_get_length (route->points, route->n_points) };

        g_array_append_val (turns, turn);
      }
  g_array_sort (turns, compare_turns);

  return turns;
}

/**
 * dossier_map_label_edges:
 * @layout: a layout whose edges have their lines
 *
 * Finds the places of the labels while nothing is selected. One without a free
 * place is left out.
 */
void
dossier_map_label_edges (DossierMapLayout *layout)
{
  g_auto (Labeler) labeler = { 0 };
  g_autoptr (GArray) turns = list_turns (layout);

  labeler_init (&labeler, layout);
  for (guint i = 0; i < turns->len; i++)
    {
      const guint edge = g_array_index (turns, Turn, i).edge;
      DossierMapRoute *route = &layout->routes[edge];

      route->has_label
          = find_place_in_fork (&labeler, edge, DOSSIER_MAP_TEXT_QUIET_LABEL, &route->label);
      if (route->has_label)
        g_array_append_val (labeler.taken, route->label);
    }
}

/* Where the label already stands it grows; else a place is looked for. */
static void
place_strong (Labeler *labeler, guint edge, DossierMapLabelKind kind, DossierMapLabel *label)
{
  const DossierMapRoute *route = &labeler->layout->routes[edge];
  gboolean is_placed = FALSE;

  if (route->has_label)
    {
      const DossierMapPoint center = dossier_map_rect_get_center (&route->label);

      measure (labeler->layout, edge, DOSSIER_MAP_TEXT_STRONG_LABEL, &label->rect);
      label->rect.x = round (center.x - label->rect.width / 2);
      label->rect.y = round (center.y - label->rect.height / 2);
      is_placed = get_cost (labeler, edge, &label->rect, 0.5) < HIT;
    }
  if (!is_placed)
    is_placed = find_place_in_fork (labeler, edge, DOSSIER_MAP_TEXT_STRONG_LABEL, &label->rect);
  if (!is_placed)
    return;

  label->kind = kind;
  g_array_append_val (labeler->taken, label->rect);
}

static gboolean
is_of_selection (const DossierMapGraph *graph, guint fork, guint selected)
{
  for (guint i = fork; selected != DOSSIER_MAP_NONE && i < graph->n_edges; i++)
    if (graph->edges[i].fork == fork
        && dossier_map_edge_touches (graph, &graph->edges[i], selected))
      return TRUE;

  return FALSE;
}

/**
 * dossier_map_layout_place_labels:
 * @self: a layout
 * @selected: a node, or DOSSIER_MAP_NONE
 * @focused: an edge, or DOSSIER_MAP_NONE
 *
 * The focused edge comes first, then those of the selection, then the quiet
 * ones, which stand where they always do or are left out.
 *
 * Returns: (transfer full): the label of each edge; of a fork the first edge
 *   has it
 */
DossierMapLabel *
dossier_map_layout_place_labels (const DossierMapLayout *self, guint selected, guint focused)
{
  g_auto (Labeler) labeler = { 0 };
  g_autoptr (GArray) turns = NULL;
  DossierMapLabel *labels = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  labels = g_new0 (DossierMapLabel, self->graph->n_edges + 1);
  labeler_init (&labeler, self);
  turns = list_turns (self);
  if (focused != DOSSIER_MAP_NONE)
    {
      focused = self->graph->edges[focused].fork;
      place_strong (&labeler, focused, DOSSIER_MAP_LABEL_FOCUS, &labels[focused]);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      const guint edge = g_array_index (turns, Turn, i).edge;

      if (edge != focused && is_of_selection (self->graph, edge, selected))
        place_strong (&labeler, edge, DOSSIER_MAP_LABEL_STRONG, &labels[edge]);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      const guint edge = g_array_index (turns, Turn, i).edge;
      const DossierMapRoute *route = &self->routes[edge];

      if (labels[edge].kind != DOSSIER_MAP_LABEL_NONE || !route->has_label
          || is_of_selection (self->graph, edge, selected)
          || get_cost (&labeler, edge, &route->label, 0.5) >= HIT)
        continue;
      labels[edge] = (DossierMapLabel) { DOSSIER_MAP_LABEL_QUIET, route->label };
      g_array_append_val (labeler.taken, route->label);
    }

  return labels;
}
