/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-strip-paint.h"

#include <adwaita.h>
#include <math.h>

/**
 * dossier_strip_append_cell:
 * @snapshot: a snapshot
 * @bounds: where
 * @flags: how the actor stands there
 * @ink: the hue of its family
 * @text: the colour of text
 */
void
dossier_strip_append_cell (GtkSnapshot *snapshot,
                           const graphene_rect_t *bounds,
                           DossierStandingFlags flags,
                           const GdkRGBA *ink,
                           const GdkRGBA *text)
{
  const gboolean strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const float radius = MIN (5, bounds->size.width / 3);
  const float line = strong ? 2 : 1.3f;
  GskRoundedRect outline;
  GdkRGBA fill = flags ? *ink : *text;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  if (flags == 0)
    fill.alpha *= strong ? 0.18f : 0.09f;
  else if (flags == DOSSIER_STANDING_MEANT)
    fill.alpha *= strong ? 0 : 0.18f;

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, bounds);
  gtk_snapshot_pop (snapshot);
  if (flags == DOSSIER_STANDING_MEANT)
    gtk_snapshot_append_border (snapshot, &outline, (float[4]) { line, line, line, line },
                                (GdkRGBA[4]) { *ink, *ink, *ink, *ink });
}

/**
 * dossier_strip_append_focus:
 * @snapshot: a snapshot
 * @bounds: a cell
 * @color: of the ring around it
 */
void
dossier_strip_append_focus (GtkSnapshot *snapshot,
                            const graphene_rect_t *bounds,
                            const GdkRGBA *color)
{
  graphene_rect_t around = *bounds;
  GskRoundedRect outline;

  graphene_rect_inset (&around, -3, -3);
  gsk_rounded_rect_init_from_rect (&outline, &around, 7);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

/**
 * dossier_strip_append_layout:
 * @snapshot: a snapshot
 * @layout: a number or mark
 * @center: where its middle is, unless it would leave the strip
 * @y: its top
 * @max_x: where the strip ends
 * @color: its colour
 */
void
dossier_strip_append_layout (GtkSnapshot *snapshot,
                             PangoLayout *layout,
                             float center,
                             float y,
                             float max_x,
                             const GdkRGBA *color)
{
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (CLAMP (roundf (center - width / 2.0f), 0,
                                                                 MAX (0, max_x - width)),
                                                          y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}
