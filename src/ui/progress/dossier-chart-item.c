/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-chart-item.h"

#include "ui/progress/dossier-chart.h"

/* A cell, day, bar or point of a picture, which the picture draws: the item
 * takes the focus there, is named, and may be activated. */
struct _DossierChartItem
{
  GtkWidget parent_instance;

  guint index; /* what it stands for, as the picture counts */
  gboolean is_activatable;
};

G_DEFINE_FINAL_TYPE (DossierChartItem, dossier_chart_item, GTK_TYPE_WIDGET)

static void
activate_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierChartItem *self = DOSSIER_CHART_ITEM (widget);
  GtkWidget *chart = gtk_widget_get_ancestor (widget, DOSSIER_TYPE_CHART);

  if (self->is_activatable && chart != NULL)
    dossier_chart_activate (DOSSIER_CHART (chart), self->index);
}

static void
on_released (DossierChartItem *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    gtk_widget_activate_action (GTK_WIDGET (self), "chart-item.activate", NULL);
}

static void
dossier_chart_item_class_init (DossierChartItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[]
      = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  gtk_widget_class_install_action (widget_class, "chart-item.activate", NULL, activate_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "chart-item.activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "chartitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
dossier_chart_item_init (DossierChartItem *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * dossier_chart_item_new:
 *
 * Returns: (transfer floating): an item that stands for nothing yet
 */
GtkWidget *
dossier_chart_item_new (void)
{
  return g_object_new (DOSSIER_TYPE_CHART_ITEM, NULL);
}

/**
 * dossier_chart_item_set:
 * @self: an item
 * @index: what it stands for, as its picture counts
 * @name: that in words
 * @is_activatable: whether a click or Return does something
 */
void
dossier_chart_item_set (DossierChartItem *self,
                        guint index,
                        const char *name,
                        gboolean is_activatable)
{
  g_return_if_fail (DOSSIER_IS_CHART_ITEM (self));

  self->index = index;
  self->is_activatable = is_activatable;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_activatable ? "pointer" : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-item.activate", is_activatable);
}

/**
 * dossier_chart_item_get_index:
 * @self: an item
 *
 * Returns: what it stands for, as its picture counts
 */
guint
dossier_chart_item_get_index (DossierChartItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHART_ITEM (self), 0);

  return self->index;
}
