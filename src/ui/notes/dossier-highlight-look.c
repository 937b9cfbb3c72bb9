/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/notes/dossier-highlight-look.h"

#include <adwaita.h>

/* How a highlight looks, the same in the text and in the lists: a fill with
 * square ends, and under it a line whose form tells what the color does. */

#define LINE 2.0f
#define LINE_HIGH_CONTRAST 3.0f
#define DASH 5.0f
#define DASH_PITCH 8.0f
#define SIGN 8.0f /* a square after a highlight that has a note */
#define RING 2.0f /* what a ring around it leaves free */

static AdwAccentColor
get_hue (DossierHighlightColor color)
{
  switch (color)
    {
    case DOSSIER_HIGHLIGHT_BLUE:
      return ADW_ACCENT_COLOR_BLUE;
    case DOSSIER_HIGHLIGHT_PINK:
      return ADW_ACCENT_COLOR_PINK;
    case DOSSIER_HIGHLIGHT_PURPLE:
      return ADW_ACCENT_COLOR_PURPLE;
    case DOSSIER_HIGHLIGHT_YELLOW:
    case DOSSIER_N_HIGHLIGHT_COLORS:
    default:
      return ADW_ACCENT_COLOR_YELLOW;
    }
}

/**
 * dossier_highlight_color_get_ink:
 * @color: a color
 * @rgba: (out caller-allocates): the color of its line, in the scheme now in
 *   force
 */
void
dossier_highlight_color_get_ink (DossierHighlightColor color, GdkRGBA *rgba)
{
  adw_accent_color_to_standalone_rgba (
      get_hue (color), adw_style_manager_get_dark (adw_style_manager_get_default ()), rgba);
}

/**
 * dossier_highlight_color_append_fill:
 * @color: a color
 * @snapshot: where to draw
 * @box: the letters
 *
 * Fills @box: 32 % in the light scheme, 40 % in the dark one, nothing in high
 * contrast.
 */
void
dossier_highlight_color_append_fill (DossierHighlightColor color,
                                     GtkSnapshot *snapshot,
                                     const graphene_rect_t *box)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GdkRGBA fill;

  if (adw_style_manager_get_high_contrast (style))
    return;
  adw_accent_color_to_rgba (get_hue (color), &fill);
  fill.alpha = adw_style_manager_get_dark (style) ? 0.40f : 0.32f;
  gtk_snapshot_append_color (snapshot, &fill, box);
}

static void
append_pieces (GtkSnapshot *snapshot,
               const GdkRGBA *ink,
               const graphene_rect_t *line,
               float length,
               float pitch)
{
  graphene_rect_t repeat = *line;
  graphene_rect_t piece = *line;

  repeat.size.width = pitch;
  piece.size.width = length;
  gtk_snapshot_push_repeat (snapshot, line, &repeat);
  gtk_snapshot_append_color (snapshot, ink, &piece);
  gtk_snapshot_pop (snapshot);
}

/**
 * dossier_highlight_color_append_line:
 * @color: a color
 * @snapshot: where to draw
 * @box: the letters
 *
 * Draws the line at the foot of @box: solid for yellow, double for blue, dashed
 * for pink, dotted for purple.
 */
void
dossier_highlight_color_append_line (DossierHighlightColor color,
                                     GtkSnapshot *snapshot,
                                     const graphene_rect_t *box)
{
  float width = adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
                    ? LINE_HIGH_CONTRAST
                    : LINE;
  graphene_rect_t line = *box;
  GdkRGBA ink;

  dossier_highlight_color_get_ink (color, &ink);
  line.origin.y += line.size.height - width;
  line.size.height = width;
  switch (color)
    {
    case DOSSIER_HIGHLIGHT_BLUE:
      line.size.height = width / 2;
      gtk_snapshot_append_color (snapshot, &ink, &line);
      line.origin.y += width;
      gtk_snapshot_append_color (snapshot, &ink, &line);
      return;
    case DOSSIER_HIGHLIGHT_PINK:
      append_pieces (snapshot, &ink, &line, DASH, DASH_PITCH);
      return;
    case DOSSIER_HIGHLIGHT_PURPLE:
      append_pieces (snapshot, &ink, &line, width, 2 * width);
      return;
    case DOSSIER_HIGHLIGHT_YELLOW:
    case DOSSIER_N_HIGHLIGHT_COLORS:
    default:
      gtk_snapshot_append_color (snapshot, &ink, &line);
    }
}

/**
 * dossier_highlight_append_sign:
 * @highlight: a highlight
 * @snapshot: where to draw
 * @letters: its last piece of a line
 * @is_rtl: whether the text runs to the left
 *
 * At the upper corner of the end a square says that something is written, a
 * ring that it is a question; of both the ring is around the square.
 */
void
dossier_highlight_append_sign (const DossierHighlight *highlight,
                               GtkSnapshot *snapshot,
                               const graphene_rect_t *letters,
                               gboolean is_rtl)
{
  const float x
      = is_rtl ? letters->origin.x - SIGN / 2 : letters->origin.x + letters->size.width - SIGN / 2;
  const graphene_rect_t square = GRAPHENE_RECT_INIT (x, letters->origin.y - SIGN / 2, SIGN, SIGN);
  graphene_rect_t around = square;
  GskRoundedRect ring;
  GdkRGBA ink;

  dossier_highlight_color_get_ink (highlight->color, &ink);
  if (highlight->text != NULL)
    gtk_snapshot_append_color (snapshot, &ink, &square);
  if (!highlight->is_question)
    return;

  graphene_rect_inset (&around, -RING, -RING);
  gsk_rounded_rect_init_from_rect (&ring, &around, around.size.width / 2);
  gtk_snapshot_append_border (snapshot, &ring, (float[]) { 2, 2, 2, 2 },
                              (GdkRGBA[]) { ink, ink, ink, ink });
}

/* A piece of a line in that color. */
struct _DossierHighlightSwatch
{
  GtkWidget parent_instance;

  DossierHighlightColor color;
};

#define SWATCH_WIDTH 28
#define SWATCH_HEIGHT 18

G_DEFINE_FINAL_TYPE (DossierHighlightSwatch, dossier_highlight_swatch, GTK_TYPE_WIDGET)

static void
dossier_highlight_swatch_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? SWATCH_WIDTH : SWATCH_HEIGHT;
  *natural = *minimum;
}

static void
dossier_highlight_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierHighlightSwatch *self = DOSSIER_HIGHLIGHT_SWATCH (widget);
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, SWATCH_WIDTH, SWATCH_HEIGHT);

  dossier_highlight_color_append_fill (self->color, snapshot, &box);
  dossier_highlight_color_append_line (self->color, snapshot, &box);
}

static void
dossier_highlight_swatch_class_init (DossierHighlightSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dossier_highlight_swatch_measure;
  widget_class->snapshot = dossier_highlight_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "highlightswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_highlight_swatch_init (DossierHighlightSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_highlight_swatch_new:
 * @color: a color
 *
 * Returns: (transfer floating): its swatch
 */
GtkWidget *
dossier_highlight_swatch_new (DossierHighlightColor color)
{
  DossierHighlightSwatch *self = g_object_new (DOSSIER_TYPE_HIGHLIGHT_SWATCH, NULL);

  self->color = color;

  return GTK_WIDGET (self);
}

/**
 * dossier_highlight_swatch_set_color:
 * @self: a swatch
 * @color: what it is to show
 */
void
dossier_highlight_swatch_set_color (DossierHighlightSwatch *self, DossierHighlightColor color)
{
  g_return_if_fail (DOSSIER_IS_HIGHLIGHT_SWATCH (self));

  self->color = color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
