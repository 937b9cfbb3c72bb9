/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-mark-look.h"

#include <adwaita.h>

/* How names, quotes and terms look, the same wherever the article is shown. */

#define UNDERLINE 1.6f
#define UNDERLINE_DROP 0.52f /* of the descent */
#define UNDERLINE_INK 0.85f
#define DOT 1.5f
#define DOT_PITCH 3.6f
#define DOT_INK 0.55f
#define RADIUS 4.0f

/**
 * dossier_mark_get_line_ink:
 * @mark: a mention, a quote or a term
 * @families: the colors of the actors of its document
 * @text: the color of the text
 * @ink: (out caller-allocates): the color of the line below the mark
 */
void
dossier_mark_get_line_ink (const DossierMark *mark,
                           DossierFamilies *families,
                           const GdkRGBA *text,
                           GdkRGBA *ink)
{
  gboolean has_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  gboolean is_term = mark->kind == DOSSIER_MARK_TERM;

  if (is_term)
    *ink = *text;
  else
    dossier_families_get_ink (families,
                              mark->kind == DOSSIER_MARK_QUOTE ? mark->quote->speaker : mark->actor,
                              ink);
  if (!has_contrast)
    ink->alpha *= is_term ? DOT_INK : UNDERLINE_INK;
}

/**
 * dossier_mark_append_fill:
 * @snapshot: where to draw
 * @letters: a piece of a line
 * @color: the color
 *
 * Lays the color behind the letters.
 */
void
dossier_mark_append_fill (GtkSnapshot *snapshot,
                          const graphene_rect_t *letters,
                          const GdkRGBA *color)
{
  graphene_rect_t box = *letters;
  GskRoundedRect outline;

  graphene_rect_inset (&box, -1, 0);
  gsk_rounded_rect_init_from_rect (&outline, &box, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &box);
  gtk_snapshot_pop (snapshot);
}

/**
 * dossier_mark_append_frame:
 * @snapshot: where to draw
 * @letters: a piece of a line
 * @color: the color
 *
 * Draws a frame around the letters.
 */
void
dossier_mark_append_frame (GtkSnapshot *snapshot,
                           const graphene_rect_t *letters,
                           const GdkRGBA *color)
{
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  graphene_rect_t box = *letters;
  GskRoundedRect outline;

  graphene_rect_inset (&box, -3, -1);
  gsk_rounded_rect_init_from_rect (&outline, &box, RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * dossier_mark_append_underline:
 * @snapshot: where to draw
 * @x: where a piece of a line begins, in pixels
 * @width: its width
 * @baseline: where its letters stand
 * @descent: how far they reach below that
 * @is_dotted: whether the line consists of dots
 * @color: the color
 *
 * Draws a line below the letters.
 */
void
dossier_mark_append_underline (GtkSnapshot *snapshot,
                               float x,
                               float width,
                               float baseline,
                               float descent,
                               gboolean is_dotted,
                               const GdkRGBA *color)
{
  const graphene_rect_t line = GRAPHENE_RECT_INIT (x, baseline + UNDERLINE_DROP * descent, width,
                                                   is_dotted ? DOT : UNDERLINE);
  graphene_rect_t pitch = line;
  graphene_rect_t dot = line;

  if (!is_dotted)
    {
      gtk_snapshot_append_color (snapshot, color, &line);
      return;
    }

  pitch.size.width = DOT_PITCH;
  dot.size.width = DOT;
  gtk_snapshot_push_repeat (snapshot, &line, &pitch);
  gtk_snapshot_append_color (snapshot, color, &dot);
  gtk_snapshot_pop (snapshot);
}
