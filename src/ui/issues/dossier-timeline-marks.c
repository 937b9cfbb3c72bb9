/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-timeline-marks.h"

#include "ui/issues/dossier-timeline-layout.h"

/**
 * dossier_timeline_append_point:
 * @snapshot: a snapshot
 * @x: the start of the mark, in pixels
 * @y: its top
 * @hollow: whether the text is not exact about it
 * @color: its color
 *
 * Draws the diamond of a day or a month.
 */
void
dossier_timeline_append_point (
    GtkSnapshot *snapshot, float x, float y, gboolean hollow, const GdkRGBA *color)
{
  const float half = DOSSIER_TIMELINE_POINT / 2;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.6f);

  gsk_path_builder_move_to (builder, x + half, y + DOSSIER_TIMELINE_MARK_HEIGHT / 2.0f - half);
  gsk_path_builder_rel_line_to (builder, half, half);
  gsk_path_builder_rel_line_to (builder, -half, half);
  gsk_path_builder_rel_line_to (builder, -half, -half);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (hollow)
    gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  else
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/**
 * dossier_timeline_append_bar:
 * @snapshot: a snapshot
 * @bounds: where the bar stands
 * @soft: over how many pixels it fades in from its start
 * @rtl: whether it starts at the right
 * @color: its color
 *
 * Draws the bar of a span of time.
 */
void
dossier_timeline_append_bar (GtkSnapshot *snapshot,
                             const graphene_rect_t *bounds,
                             float soft,
                             gboolean rtl,
                             const GdkRGBA *color)
{
  const float left = bounds->origin.x;
  const float right = left + bounds->size.width;
  GdkRGBA clear = *color;
  GskRoundedRect outline;

  clear.alpha = 0;
  gsk_rounded_rect_init_from_rect (&outline, bounds, DOSSIER_TIMELINE_MARK_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_linear_gradient (snapshot, bounds,
                                       &GRAPHENE_POINT_INIT (rtl ? right : left, bounds->origin.y),
                                       &GRAPHENE_POINT_INIT (rtl ? left : right, bounds->origin.y),
                                       (GskColorStop[]) {
                                           { 0, soft > 0 ? clear : *color },
                                           { MIN (1, soft / bounds->size.width), *color },
                                           { 1, *color } },
                                       3);
  gtk_snapshot_pop (snapshot);
}
