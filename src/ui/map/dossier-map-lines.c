/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-lines.h"

#include <math.h>

/* The styles of visual identity: the kind of a relation is told by its line
 * and its end, never by colour. */

#define ZIGZAG_STEP 4.0
#define ZIGZAG_SIDE 2.6
#define DOUBLE_GAP 2.0
#define RING 2.7f

static GskPath *
free_to_path (GskPathBuilder *builder)
{
  return gsk_path_builder_free_to_path (builder);
}

/* The line from its start to @end pixels of its length, moved to one side. */
static GskPath *
create_path (const DossierMapPoint *points, guint n_points, double end, double side)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  double before = 0;

  for (guint i = 1; i < n_points && before < end; i++)
    {
      const DossierMapPoint a = points[i - 1];
      const DossierMapPoint b = points[i];
      const double length = MAX (1e-6, hypot (b.x - a.x, b.y - a.y));
      const double share = MIN (1, (end - before) / length);
      const double dx = -(b.y - a.y) / length * side;
      const double dy = (b.x - a.x) / length * side;

      if (i == 1)
        gsk_path_builder_move_to (builder, (float) (a.x + dx), (float) (a.y + dy));
      gsk_path_builder_line_to (builder, (float) (a.x + (b.x - a.x) * share + dx),
                                (float) (a.y + (b.y - a.y) * share + dy));
      before += length;
    }

  return free_to_path (builder);
}

static GskPath *
create_zigzag (const DossierMapPoint *points, guint n_points, double end)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  const double total = dossier_map_line_get_length (points, n_points);
  double side = -ZIGZAG_SIDE;

  gsk_path_builder_move_to (builder, (float) points[0].x, (float) points[0].y);
  for (double at = ZIGZAG_STEP; at < end - ZIGZAG_STEP; at += ZIGZAG_STEP, side = -side)
    {
      const DossierMapPoint here = dossier_map_line_get_point (points, n_points, at / total);
      const DossierMapPoint next
          = dossier_map_line_get_point (points, n_points, MIN (1, (at + 1) / total));
      const double length = MAX (1e-6, hypot (next.x - here.x, next.y - here.y));

      gsk_path_builder_line_to (builder, (float) (here.x - (next.y - here.y) / length * side),
                                (float) (here.y + (next.x - here.x) / length * side));
    }
  {
    const DossierMapPoint last = dossier_map_line_get_point (points, n_points, end / total);

    gsk_path_builder_line_to (builder, (float) last.x, (float) last.y);
  }

  return free_to_path (builder);
}

static void
append_stroke (GtkSnapshot *snapshot,
               GskPath *path,
               float width,
               const float *dash,
               gsize n_dash,
               const GdkRGBA *color)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (n_dash > 0)
    gsk_stroke_set_dash (stroke, dash, n_dash);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

/* The tip is where the line ends; its back is @size away. */
static void
append_arrow (GtkSnapshot *snapshot,
              const DossierMapPoint *points,
              guint n_points,
              double size,
              const GdkRGBA *color)
{
  const double total = dossier_map_line_get_length (points, n_points);
  const DossierMapPoint tip = points[n_points - 1];
  const DossierMapPoint back
      = dossier_map_line_get_point (points, n_points, MAX (0, 1 - size / total));
  const double length = MAX (1e-6, hypot (tip.x - back.x, tip.y - back.y));
  const double dx = -(tip.y - back.y) / length * size * 0.48;
  const double dy = (tip.x - back.x) / length * size * 0.48;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, (float) tip.x, (float) tip.y);
  gsk_path_builder_line_to (builder, (float) (back.x + dx), (float) (back.y + dy));
  gsk_path_builder_line_to (builder, (float) (back.x - dx), (float) (back.y - dy));
  gsk_path_builder_close (builder);
  path = free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
append_ring (GtkSnapshot *snapshot,
             const DossierMapPoint *points,
             guint n_points,
             float width,
             const GdkRGBA *color)
{
  const double total = dossier_map_line_get_length (points, n_points);
  const DossierMapPoint at
      = dossier_map_line_get_point (points, n_points, MAX (0, 1 - RING / total));
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) at.x, (float) at.y), RING);
  path = free_to_path (builder);
  append_stroke (snapshot, path, width, NULL, 0, color);
}

static void
append_double (GtkSnapshot *snapshot,
               const DossierMapPoint *points,
               guint n_points,
               float width,
               const GdkRGBA *color)
{
  const double total = dossier_map_line_get_length (points, n_points);

  for (int side = -1; side <= 1; side += 2)
    {
      g_autoptr (GskPath) path = create_path (points, n_points, total, side * DOUBLE_GAP);

      append_stroke (snapshot, path, width * 0.8f, NULL, 0, color);
    }
}

/**
 * dossier_map_append_line:
 * @snapshot: what is drawn on
 * @line: the style
 * @points: (array length=n_points): from the one who acts to the other
 * @n_points: how many, at least 2
 * @width: of a plain line
 * @color: its colour
 */
void
dossier_map_append_line (GtkSnapshot *snapshot,
                         DossierRelationLine line,
                         const DossierMapPoint *points,
                         guint n_points,
                         float width,
                         const GdkRGBA *color)
{
  const double total = dossier_map_line_get_length (points, n_points);
  const double size = MIN (5 + 2.1 * width, total * 0.8);
  /* A line goes a bit into its arrow, so that no gap shows. */
  const double end = total - size + 1;
  const float dashes[] = { 6, 4 };
  const float dots[] = { 1.8f, 3.4f };
  g_autoptr (GskPath) path = NULL;

  if (line == DOSSIER_RELATION_LINE_DOUBLE)
    {
      append_double (snapshot, points, n_points, width, color);
      return;
    }
  if (line == DOSSIER_RELATION_LINE_THIN)
    {
      path = create_path (points, n_points, MAX (total * 0.3, total - 2 * RING), 0);
      append_stroke (snapshot, path, width * 0.75f, NULL, 0, color);
      append_ring (snapshot, points, n_points, width * 0.85f, color);
      return;
    }

  if (line == DOSSIER_RELATION_LINE_ZIGZAG)
    path = create_zigzag (points, n_points, end);
  else
    path = create_path (points, n_points, end, 0);
  if (line == DOSSIER_RELATION_LINE_DASHED)
    append_stroke (snapshot, path, width, dashes, G_N_ELEMENTS (dashes), color);
  else if (line == DOSSIER_RELATION_LINE_DOTTED)
    append_stroke (snapshot, path, width * 1.15f, dots, G_N_ELEMENTS (dots), color);
  else
    append_stroke (snapshot, path, line == DOSSIER_RELATION_LINE_ZIGZAG ? width * 0.9f : width,
                   NULL, 0, color);
  append_arrow (snapshot, points, n_points, size, color);
}
