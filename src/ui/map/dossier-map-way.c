/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "ui/map/dossier-map-layout-private.h"

/* The shortest way between obstacles: A* on a grid, then pulled taut, then with
 * its corners rounded. */

#define CELL 5.0
#define ROUNDS 3

typedef struct
{
  int columns;
  int rows;
  gboolean *is_taken;
  float *costs;
  int *before;
  GArray *heap; /* of Entry, the cheapest first */
} Grid;

typedef struct
{
  float cost;
  int cell;
} Entry;

static void
heap_push (GArray *heap, Entry entry)
{
  guint at = heap->len;

  g_array_append_val (heap, entry);
  while (at > 0)
    {
      const guint up = (at - 1) / 2;
      const Entry above = g_array_index (heap, Entry, up);

      if (above.cost <= entry.cost)
        break;
      g_array_index (heap, Entry, at) = above;
      at = up;
    }
  g_array_index (heap, Entry, at) = entry;
}

static Entry
heap_pop (GArray *heap)
{
  const Entry top = g_array_index (heap, Entry, 0);
  const Entry last = g_array_index (heap, Entry, heap->len - 1);
  guint at = 0;

  g_array_set_size (heap, heap->len - 1);
  while (2 * at + 1 < heap->len)
    {
      guint down = 2 * at + 1;

      if (down + 1 < heap->len
          && g_array_index (heap, Entry, down + 1).cost < g_array_index (heap, Entry, down).cost)
        down++;
      if (g_array_index (heap, Entry, down).cost >= last.cost)
        break;
      g_array_index (heap, Entry, at) = g_array_index (heap, Entry, down);
      at = down;
    }
  if (heap->len > 0)
    g_array_index (heap, Entry, at) = last;

  return top;
}

static DossierMapPoint
get_cell_point (const Grid *grid, int cell)
{
  return (DossierMapPoint) { (cell % grid->columns + 0.5) * CELL,
                             (cell / grid->columns + 0.5) * CELL };
}

static int
get_cell (const Grid *grid, DossierMapPoint point)
{
  const int column = CLAMP ((int) (point.x / CELL), 0, grid->columns - 1);
  const int row = CLAMP ((int) (point.y / CELL), 0, grid->rows - 1);

  return row * grid->columns + column;
}

static void
grid_init (Grid *grid, const DossierMapRect *obstacles, guint n, double width, double height)
{
  grid->columns = MAX (1, (int) (width / CELL));
  grid->rows = MAX (1, (int) (height / CELL));
  grid->is_taken = g_new0 (gboolean, (gsize) grid->columns * grid->rows);
  grid->costs = g_new (float, (gsize) grid->columns * grid->rows);
  grid->before = g_new (int, (gsize) grid->columns * grid->rows);
  grid->heap = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (int i = 0; i < grid->columns * grid->rows; i++)
    {
      grid->costs[i] = G_MAXFLOAT;
      grid->before[i] = -1;
    }
  for (guint i = 0; i < n; i++)
    {
      const int first = get_cell (grid, (DossierMapPoint) { obstacles[i].x, obstacles[i].y });
      const int last = get_cell (grid, (DossierMapPoint) { obstacles[i].x + obstacles[i].width,
                                                           obstacles[i].y + obstacles[i].height });

      for (int row = first / grid->columns; row <= last / grid->columns; row++)
        for (int column = first % grid->columns; column <= last % grid->columns; column++)
          {
            const int cell = row * grid->columns + column;

            if (dossier_map_rect_holds (&obstacles[i], get_cell_point (grid, cell)))
              grid->is_taken[cell] = TRUE;
          }
    }
}

static void
grid_clear (Grid *grid)
{
  g_free (grid->is_taken);
  g_free (grid->costs);
  g_free (grid->before);
  g_array_unref (grid->heap);
}

static void
visit (Grid *grid, int cell, int dx, int dy, DossierMapPoint goal)
{
  const int column = cell % grid->columns + dx;
  const int row = cell / grid->columns + dy;
  const int next = cell + dy * grid->columns + dx;
  const float cost = grid->costs[cell] + (dx != 0 && dy != 0 ? 1.4142f : 1.0f);

  if (column < 1 || row < 1 || column >= grid->columns - 1 || row >= grid->rows - 1
      || grid->is_taken[next] || grid->is_taken[cell + dx]
      || grid->is_taken[cell + dy * grid->columns] || cost >= grid->costs[next])
    return;

  {
    const DossierMapPoint at = get_cell_point (grid, next);

    grid->costs[next] = cost;
    grid->before[next] = cell;
    heap_push (grid->heap,
               (Entry) { cost + (float) (hypot (goal.x - at.x, goal.y - at.y) / CELL), next });
  }
}

/* The cells from @from to @to, both included, or nothing. */
static GArray *
search (Grid *grid, int from, int to)
{
  const DossierMapPoint goal = get_cell_point (grid, to);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (DossierMapPoint));

  grid->costs[from] = 0;
  heap_push (grid->heap, (Entry) { 0, from });
  while (grid->heap->len > 0)
    {
      const int cell = heap_pop (grid->heap).cell;

      if (cell == to)
        break;
      for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
          if (dx != 0 || dy != 0)
            visit (grid, cell, dx, dy, goal);
    }
  if (from != to && grid->before[to] < 0)
    return points;

  for (int cell = to; cell >= 0; cell = cell == from ? -1 : grid->before[cell])
    {
      const DossierMapPoint point = get_cell_point (grid, cell);

      g_array_prepend_val (points, point);
    }

  return points;
}

static gboolean
is_open (const DossierMapRect *obstacles, guint n, DossierMapPoint a, DossierMapPoint b)
{
  for (guint i = 0; i < n; i++)
    if (dossier_map_rect_meets_segment (&obstacles[i], a, b))
      return FALSE;

  return TRUE;
}

/* Leaves out the points between which one can see. */
static GArray *
pull_taut (const GArray *points, const DossierMapRect *obstacles, guint n)
{
  GArray *taut = g_array_new (FALSE, FALSE, sizeof (DossierMapPoint));
  guint at = 0;

  while (at < points->len)
    {
      const DossierMapPoint here = g_array_index (points, DossierMapPoint, at);
      guint next = points->len - 1;

      g_array_append_val (taut, here);
      while (next > at + 1
             && !is_open (obstacles, n, here, g_array_index (points, DossierMapPoint, next)))
        next--;
      at = MAX (next, at + 1);
    }

  return taut;
}

/* Chaikin's corner cutting, wherever the cut stays clear. */
static GArray *
round_corners (const GArray *points, const DossierMapRect *obstacles, guint n)
{
  GArray *rounded = g_array_new (FALSE, FALSE, sizeof (DossierMapPoint));

  for (guint i = 0; i < points->len; i++)
    {
      const DossierMapPoint at = g_array_index (points, DossierMapPoint, i);
      DossierMapPoint cut[2];

      if (i == 0 || i + 1 == points->len)
        {
          g_array_append_val (rounded, at);
          continue;
        }
      for (guint j = 0; j < 2; j++)
        {
          const DossierMapPoint other = g_array_index (points, DossierMapPoint, i - 1 + 2 * j);

          cut[j].x = 0.75 * at.x + 0.25 * other.x;
          cut[j].y = 0.75 * at.y + 0.25 * other.y;
        }
      if (is_open (obstacles, n, cut[0], cut[1]))
        g_array_append_vals (rounded, cut, 2);
      else
        g_array_append_val (rounded, at);
    }

  return rounded;
}

/**
 * dossier_map_find_way:
 * @obstacles: (array length=n_obstacles): what stands in the way
 * @n_obstacles: how many
 * @width: of the map
 * @height: of the map
 * @air: how far to keep away from obstacles, but where a corner is cut
 * @from: where it begins
 * @to: where it ends
 * @n_points: (out): how many there are, 0 when there is no way
 *
 * Returns: (transfer full) (array length=n_points): a line that meets no obstacle
 */
DossierMapPoint *
dossier_map_find_way (const DossierMapRect *obstacles,
                      guint n_obstacles,
                      double width,
                      double height,
                      double air,
                      DossierMapPoint from,
                      DossierMapPoint to,
                      guint *n_points)
{
  Grid grid = { 0 };
  g_autofree DossierMapRect *airy = g_new (DossierMapRect, n_obstacles + 1);
  g_autoptr (GArray) cells = NULL;
  GArray *points = NULL;

  for (guint i = 0; i < n_obstacles; i++)
    airy[i] = dossier_map_rect_grow (&obstacles[i], air);
  grid_init (&grid, airy, n_obstacles, width, height);
  cells = search (&grid, get_cell (&grid, from), get_cell (&grid, to));
  grid_clear (&grid);

  points = pull_taut (cells, airy, n_obstacles);
  for (guint i = 0; i < ROUNDS; i++)
    {
      GArray *rounded = round_corners (points, obstacles, n_obstacles);

      g_array_unref (points);
      points = rounded;
    }
  *n_points = points->len;

  return (DossierMapPoint *) g_array_free (points, FALSE);
}
