/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-chart.h"

#include <adwaita.h>
#include <math.h>

/* Small text, a little lighter than what stands around it. */
#define TEXT_SCALE 0.82
#define QUIET 0.72f

/* A picture of progress: an image whose description is the sentence that says
 * the same, and over it a list of what it is made of. Subclasses lay out and
 * draw; all of that is mirrored here from right to left. */
typedef struct
{
  GtkWidget *list;
} DossierChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierChart, dossier_chart, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
dossier_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_chart_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  DossierChartClass *klass = DOSSIER_CHART_GET_CLASS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = klass->min_width;
      *natural = klass->natural_width;
    }
  else
    *minimum = *natural = klass->lay_out (DOSSIER_CHART (widget),
                                          for_size > 0 ? for_size : klass->natural_width, 0);
}

static void
dossier_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierChartPrivate *priv = dossier_chart_get_instance_private (DOSSIER_CHART (widget));

  DOSSIER_CHART_GET_CLASS (widget)->lay_out (DOSSIER_CHART (widget), width, height);
  gtk_widget_size_allocate (priv->list, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
dossier_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierInks inks;

  /* It may have been measured for another width since. */
  DOSSIER_CHART_GET_CLASS (widget)->lay_out (DOSSIER_CHART (widget), gtk_widget_get_width (widget),
                                             gtk_widget_get_height (widget));
  dossier_inks_init (&inks, widget);
  DOSSIER_CHART_GET_CLASS (widget)->paint (DOSSIER_CHART (widget), snapshot, &inks);
  GTK_WIDGET_CLASS (dossier_chart_parent_class)->snapshot (widget, snapshot);
}

static void
dossier_chart_dispose (GObject *object)
{
  DossierChartPrivate *priv = dossier_chart_get_instance_private (DOSSIER_CHART (object));

  g_clear_pointer (&priv->list, gtk_widget_unparent);

  G_OBJECT_CLASS (dossier_chart_parent_class)->dispose (object);
}

static void
dossier_chart_class_init (DossierChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_chart_dispose;
  widget_class->get_request_mode = dossier_chart_get_request_mode;
  widget_class->measure = dossier_chart_measure;
  widget_class->size_allocate = dossier_chart_size_allocate;
  widget_class->snapshot = dossier_chart_snapshot;
  klass->min_width = 240;
  klass->natural_width = 340;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_chart_init (DossierChart *self)
{
  DossierChartPrivate *priv = dossier_chart_get_instance_private (self);

  priv->list = dossier_chart_list_new ();
  gtk_widget_set_parent (priv->list, GTK_WIDGET (self));
}

/**
 * dossier_chart_describe:
 * @self: a picture
 * @name: what it is of
 * @sentence: what it shows, with the figures
 * @list_name: what it is made of, such as “Days”
 */
void
dossier_chart_describe (DossierChart *self,
                        const char *name,
                        const char *sentence,
                        const char *list_name)
{
  DossierChartPrivate *priv = dossier_chart_get_instance_private (self);

  g_return_if_fail (DOSSIER_IS_CHART (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  list_name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_chart_get_list:
 * @self: a picture
 *
 * Returns: (transfer none): what it is made of
 */
DossierChartList *
dossier_chart_get_list (DossierChart *self)
{
  DossierChartPrivate *priv = dossier_chart_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_CHART (self), NULL);

  return DOSSIER_CHART_LIST (priv->list);
}

/**
 * dossier_chart_get_item_bounds:
 * @self: a picture that is laid out
 * @index: what an item stands for
 *
 * Returns: where the item is
 */
graphene_rect_t
dossier_chart_get_item_bounds (DossierChart *self, guint index)
{
  graphene_rect_t bounds = DOSSIER_CHART_GET_CLASS (self)->get_item_bounds (self, index);

  return dossier_chart_mirror (self, &bounds);
}

/**
 * dossier_chart_activate:
 * @self: a picture
 * @index: what an item stands for
 *
 * Does what a click on the item does.
 */
void
dossier_chart_activate (DossierChart *self, guint index)
{
  DossierChartClass *klass = NULL;

  g_return_if_fail (DOSSIER_IS_CHART (self));

  klass = DOSSIER_CHART_GET_CLASS (self);
  if (klass->activate != NULL)
    klass->activate (self, index);
}

/* ---- For subclasses ---- */

/**
 * dossier_chart_create_text:
 * @self: a picture
 * @text: a word or a number
 * @weight: how bold it is
 *
 * Returns: (transfer full): it in the small type of pictures
 */
PangoLayout *
dossier_chart_create_text (DossierChart *self, const char *text, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/**
 * dossier_chart_measure_text:
 * @self: a picture
 * @text: a word or a number
 * @width: (out) (optional): how wide it is in the widest weight
 * @height: (out) (optional): how high
 */
void
dossier_chart_measure_text (DossierChart *self, const char *text, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = dossier_chart_create_text (self, text, PANGO_WEIGHT_BOLD);

  pango_layout_get_pixel_size (layout, width, height);
}

/**
 * dossier_chart_mirror:
 * @self: a picture
 * @bounds: where something is, from the start
 *
 * Returns: where it is, from the left
 */
graphene_rect_t
dossier_chart_mirror (DossierChart *self, const graphene_rect_t *bounds)
{
  graphene_rect_t mirrored = *bounds;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    mirrored.origin.x
        = (float) gtk_widget_get_width (GTK_WIDGET (self)) - bounds->origin.x - bounds->size.width;

  return mirrored;
}

/**
 * dossier_chart_mirror_x:
 * @self: a picture
 * @x: a place, from the start
 *
 * Returns: the place, from the left
 */
float
dossier_chart_mirror_x (DossierChart *self, float x)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
             ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - x
             : x;
}

/**
 * dossier_chart_paint_text:
 * @self: a picture
 * @snapshot: a snapshot
 * @layout: the text
 * @place: whether it starts at @x, ends there, or stands around it
 * @x: from the start
 * @y: its top
 * @color: its color
 *
 * Writes a text, which never leaves the picture.
 */
void
dossier_chart_paint_text (DossierChart *self,
                          GtkSnapshot *snapshot,
                          PangoLayout *layout,
                          DossierTextPlace place,
                          float x,
                          float y,
                          const GdkRGBA *color)
{
  const int most = gtk_widget_get_width (GTK_WIDGET (self));
  graphene_rect_t bounds;
  PangoRectangle text;

  pango_layout_get_pixel_extents (layout, NULL, &text);
  if (place == DOSSIER_TEXT_AROUND)
    x -= (float) text.width / 2;
  else if (place == DOSSIER_TEXT_UNTIL)
    x -= (float) text.width;
  bounds = GRAPHENE_RECT_INIT (CLAMP (roundf (x), 0, (float) MAX (0, most - text.width)),
                               roundf (y), (float) text.width, 1);
  bounds = dossier_chart_mirror (self, &bounds);
  /* Lines that are centered do not begin where the layout does. */
  bounds.origin.x -= (float) text.x;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds.origin);
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * dossier_inks_get_quiet:
 * @self: colors
 *
 * Returns: that of text beside the picture
 */
GdkRGBA
dossier_inks_get_quiet (const DossierInks *self)
{
  GdkRGBA color = self->ink;

  color.alpha *= self->is_strong ? 1 : QUIET;

  return color;
}
