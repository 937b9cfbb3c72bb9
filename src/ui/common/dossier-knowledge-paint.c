/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-knowledge-paint.h"

#include <adwaita.h>

#define HATCH_STEP 5
#define HATCH_WIDTH 1.6f

/* Above this height an outline has room for longer dashes. */
#define TALL 16

/**
 * dossier_inks_init:
 * @self: (out caller-allocates): colors
 * @widget: a widget whose own color is the accent, within text
 */
void
dossier_inks_init (DossierInks *self, GtkWidget *widget)
{
  gtk_widget_get_color (widget, &self->accent);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &self->ink);
  self->is_strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

/**
 * dossier_inks_get_tint:
 * @self: colors
 * @share: how much of the accent, from 0 to 1
 *
 * Returns: the tint; in high contrast, where a tint would say nothing, the
 *   full accent
 */
GdkRGBA
dossier_inks_get_tint (const DossierInks *self, double share)
{
  GdkRGBA color = self->accent;

  if (!self->is_strong)
    color.alpha *= (float) share;

  return color;
}

/**
 * dossier_paint_rounded:
 * @snapshot: a snapshot
 * @bounds: where
 * @radius: of its corners
 * @color: its color
 *
 * Fills a rectangle with round corners.
 */
void
dossier_paint_rounded (GtkSnapshot *snapshot,
                       const graphene_rect_t *bounds,
                       float radius,
                       const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * dossier_paint_outline:
 * @snapshot: a snapshot
 * @bounds: where; the line lies inside
 * @radius: of its corners
 * @width: of the line
 * @color: its color
 * @is_dashed: whether the line is dashed
 *
 * Draws the line around a rectangle with round corners.
 */
void
dossier_paint_outline (GtkSnapshot *snapshot,
                       const graphene_rect_t *bounds,
                       float radius,
                       float width,
                       const GdkRGBA *color,
                       gboolean is_dashed)
{
  const float dash = bounds->size.height > TALL ? 3 : 2;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  graphene_rect_t inside = *bounds;
  GskRoundedRect outline;

  graphene_rect_inset (&inside, width / 2, width / 2);
  gsk_rounded_rect_init_from_rect (&outline, &inside, MAX (0, radius - width / 2));
  gsk_path_builder_add_rounded_rect (builder, &outline);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (is_dashed)
    gsk_stroke_set_dash (stroke, (float[]) { dash, dash }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
paint_hatch (GtkSnapshot *snapshot,
             const graphene_rect_t *bounds,
             float radius,
             const GdkRGBA *color)
{
  const float height = bounds->size.height;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (HATCH_WIDTH);
  GskRoundedRect outline;

  for (float x = -height; x < bounds->size.width; x += HATCH_STEP)
    {
      gsk_path_builder_move_to (builder, bounds->origin.x + x, bounds->origin.y + height);
      gsk_path_builder_rel_line_to (builder, height, -height);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gtk_snapshot_pop (snapshot);
}

/**
 * dossier_knowledge_paint:
 * @snapshot: a snapshot
 * @bounds: where
 * @radius: of its corners
 * @knowledge: what is known of it
 * @inks: the colors
 *
 * Draws one of the four states of knowledge: solid, hatched, tinted within an
 * outline, or a dashed outline. They are told apart without color.
 */
void
dossier_knowledge_paint (GtkSnapshot *snapshot,
                         const graphene_rect_t *bounds,
                         float radius,
                         DossierKnowledge knowledge,
                         const DossierInks *inks)
{
  const float line = inks->is_strong ? 2 : 1;
  GdkRGBA color = inks->accent;

  switch (knowledge)
    {
    case DOSSIER_KNOWLEDGE_KNOWN:
      dossier_paint_rounded (snapshot, bounds, radius, &color);
      break;
    case DOSSIER_KNOWLEDGE_FADING:
      paint_hatch (snapshot, bounds, radius, &color);
      dossier_paint_outline (snapshot, bounds, radius, line, &color, FALSE);
      break;
    case DOSSIER_KNOWLEDGE_ASKED:
      color.alpha *= inks->is_strong ? 0 : .18f;
      dossier_paint_rounded (snapshot, bounds, radius, &color);
      color = dossier_inks_get_tint (inks, .7);
      dossier_paint_outline (snapshot, bounds, radius, line, &color, FALSE);
      break;
    case DOSSIER_KNOWLEDGE_NEW:
    case DOSSIER_N_KNOWLEDGES:
    default:
      color = inks->ink;
      color.alpha *= inks->is_strong ? 1 : .5f;
      dossier_paint_outline (snapshot, bounds, radius, line, &color, TRUE);
      break;
    }
}
