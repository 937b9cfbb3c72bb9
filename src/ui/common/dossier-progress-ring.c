/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-progress-ring.h"

#include <adwaita.h>
#include <float.h>
#include <math.h>

/* A share of a whole as a ring that starts at the top and fills in reading
 * direction. The share is in the node's own colour (the accent), the rest in
 * that of the text around it, faint. It is a meter with a value from 0 to 1;
 * whoever uses it gives it an accessible label with the figures. */
struct _DossierProgressRing
{
  GtkWidget parent_instance;

  int size;
  int thickness;
  double fraction;
};

typedef enum
{
  PROP_SIZE = 1,
  PROP_THICKNESS,
  PROP_FRACTION,
} DossierProgressRingProperty;

static GParamSpec *properties[PROP_FRACTION + 1];

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierProgressRing,
                               dossier_progress_ring,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, NULL))

static void
append_arc (DossierProgressRing *self,
            GtkSnapshot *snapshot,
            const graphene_point_t *center,
            float radius,
            const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (self->thickness);
  const double angle = 2 * G_PI * self->fraction;
  const int way = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (self->fraction >= 1)
    gsk_path_builder_add_circle (builder, center, radius);
  else
    {
      gsk_path_builder_move_to (builder, center->x, center->y - radius);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, angle > G_PI, way > 0,
                                   center->x + way * radius * sin (angle),
                                   center->y - radius * cos (angle));
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
dossier_progress_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierProgressRing *self = DOSSIER_PROGRESS_RING (widget);
  const graphene_point_t center = GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f,
                                                       gtk_widget_get_height (widget) / 2.0f);
  const float radius = (self->size - self->thickness) / 2.0f;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) whole = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (self->thickness);
  GdkRGBA accent = { 0 };
  GdkRGBA rest = { 0 };

  gtk_widget_get_color (widget, &accent);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &rest);
  rest.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? .45 : .14;

  gsk_path_builder_add_circle (builder, &center, radius);
  whole = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, whole, stroke, &rest);
  if (self->fraction > 0)
    append_arc (self, snapshot, &center, radius, &accent);
}

static void
dossier_progress_ring_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural = DOSSIER_PROGRESS_RING (widget)->size;
}

static void
dossier_progress_ring_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  DossierProgressRing *self = DOSSIER_PROGRESS_RING (object);

  switch ((DossierProgressRingProperty) prop_id)
    {
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    case PROP_THICKNESS:
      g_value_set_int (value, self->thickness);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_progress_ring_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  DossierProgressRing *self = DOSSIER_PROGRESS_RING (object);

  switch ((DossierProgressRingProperty) prop_id)
    {
    case PROP_SIZE:
      self->size = g_value_get_int (value);
      break;
    case PROP_THICKNESS:
      self->thickness = g_value_get_int (value);
      break;
    case PROP_FRACTION:
      dossier_progress_ring_set_fraction (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_progress_ring_class_init (DossierProgressRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dossier_progress_ring_get_property;
  object_class->set_property = dossier_progress_ring_set_property;
  widget_class->snapshot = dossier_progress_ring_snapshot;
  widget_class->measure = dossier_progress_ring_measure;

  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 512, 32, once);
  properties[PROP_THICKNESS] = g_param_spec_int ("thickness", NULL, NULL, 1, 64, 4, once);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "progressring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
dossier_progress_ring_init (DossierProgressRing *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0, -1);
}

/**
 * dossier_progress_ring_new:
 * @size: diameter in pixels: 32 in cards, 108 for results
 * @thickness: of the line in pixels: 4 and 11
 *
 * Returns: (transfer floating): an empty ring
 */
GtkWidget *
dossier_progress_ring_new (int size, int thickness)
{
  return g_object_new (DOSSIER_TYPE_PROGRESS_RING, "size", size, "thickness", thickness, NULL);
}

/**
 * dossier_progress_ring_get_fraction:
 * @self: a ring
 *
 * Returns: the share it shows, from 0 to 1
 */
double
dossier_progress_ring_get_fraction (DossierProgressRing *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROGRESS_RING (self), 0);

  return self->fraction;
}

/**
 * dossier_progress_ring_set_fraction:
 * @self: a ring
 * @fraction: the share to show, from 0 to 1
 */
void
dossier_progress_ring_set_fraction (DossierProgressRing *self, double fraction)
{
  g_return_if_fail (DOSSIER_IS_PROGRESS_RING (self));

  fraction = CLAMP (fraction, 0, 1);
  if (G_APPROX_VALUE (self->fraction, fraction, DBL_EPSILON))
    return;

  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  fraction, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}
