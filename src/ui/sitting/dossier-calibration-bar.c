/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-calibration-bar.h"

#include <adwaita.h>

/* How often a word was right, as a bar, and what the word promises, as a tick. */
struct _DossierCalibrationBar
{
  GtkWidget parent_instance;

  double share;
  double promise;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierCalibrationBar,
                               dossier_calibration_bar,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, NULL))

static const float THICKNESS = 8;

static void
append_bar (GtkSnapshot *snapshot, float x, float y, float width, const GdkRGBA *color)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, THICKNESS);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, THICKNESS / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
dossier_calibration_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierCalibrationBar *self = DOSSIER_CALIBRATION_BAR (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const float y = (height - THICKNESS) / 2;
  const float filled = (float) self->share * width;
  const float tick = (float) (is_rtl ? 1 - self->promise : self->promise) * width;
  GdkRGBA accent;
  GdkRGBA ink;
  GdkRGBA rest;

  gtk_widget_get_color (widget, &accent);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &ink);
  rest = ink;
  rest.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? .4f : .13f;
  append_bar (snapshot, 0, y, width, &rest);
  if (filled > 0)
    append_bar (snapshot, is_rtl ? width - filled : 0, y, filled, &accent);
  gtk_snapshot_append_color (snapshot, &ink,
                             &GRAPHENE_RECT_INIT (tick - 1, (height - 18) / 2, 2, 18));
}

static void
dossier_calibration_bar_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 18 : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? 18 : 200;
}

static void
dossier_calibration_bar_class_init (DossierCalibrationBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_calibration_bar_snapshot;
  widget_class->measure = dossier_calibration_bar_measure;

  gtk_widget_class_set_css_name (widget_class, "calibration");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
dossier_calibration_bar_init (DossierCalibrationBar *self)
{
}

/**
 * dossier_calibration_bar_new:
 * @share: how much was right, from 0 to 1
 * @promise: how much should have been
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
dossier_calibration_bar_new (double share, double promise)
{
  DossierCalibrationBar *self = g_object_new (DOSSIER_TYPE_CALIBRATION_BAR, NULL);

  self->share = CLAMP (share, 0, 1);
  self->promise = CLAMP (promise, 0, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->share, -1);

  return GTK_WIDGET (self);
}
