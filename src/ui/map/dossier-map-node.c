/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-node.h"

#include <glib/gi18n.h>

#include "ui/map/dossier-map-words.h"

/* An actor on the map: a toggle button that draws itself, so that focus and
 * assistive technology get a real object. Its canvas owns graph and style, and
 * outlives it. */
struct _DossierMapNodeWidget
{
  GtkToggleButton parent_instance;

  const DossierMapGraph *graph;
  guint node;
  const DossierMapStyle *style;
  DossierMapStanding standing;
};

G_DEFINE_FINAL_TYPE (DossierMapNodeWidget, dossier_map_node_widget, GTK_TYPE_TOGGLE_BUTTON)

static void
dossier_map_node_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierMapNodeWidget *self = DOSSIER_MAP_NODE (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const gboolean hovered = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0;

  if (self->style == NULL)
    return;

  dossier_map_paint_node (self->style, &self->graph->nodes[self->node], width, height,
                          self->standing, hovered, snapshot);
  if (self->standing == DOSSIER_MAP_STANDING_SELECTED || gtk_widget_has_visible_focus (widget))
    dossier_map_paint_ring (self->style, width, height, snapshot);
}

static void
dossier_map_node_widget_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  /* The canvas gives it the size that the layout has measured. */
  *minimum = *natural = 1;
}

static void
dossier_map_node_widget_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (dossier_map_node_widget_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static void
dossier_map_node_widget_class_init (DossierMapNodeWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_map_node_widget_snapshot;
  widget_class->measure = dossier_map_node_widget_measure;
  widget_class->state_flags_changed = dossier_map_node_widget_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "mapnode");
}

static void
dossier_map_node_widget_init (DossierMapNodeWidget *self)
{
}

/**
 * dossier_map_node_widget_new:
 * @graph: a graph; must outlive the widget
 * @node: one of its nodes
 *
 * Returns: (transfer floating): a button for it
 */
GtkWidget *
dossier_map_node_widget_new (const DossierMapGraph *graph, guint node)
{
  DossierMapNodeWidget *self = g_object_new (DOSSIER_TYPE_MAP_NODE, NULL);
  const DossierActor *actor = graph->nodes[node].actor;
  g_autofree char *words = dossier_map_node_dup_words (graph, node);
  /* Translators: tooltip of an actor on the map: its name and its role */
  g_autofree char *tooltip = g_strdup_printf (_ ("%1$s\n%2$s"), actor->name, actor->role);

  self->graph = graph;
  self->node = node;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, actor->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return GTK_WIDGET (self);
}

/**
 * dossier_map_node_widget_get_index:
 * @self: a node's button
 *
 * Returns: the node
 */
guint
dossier_map_node_widget_get_index (DossierMapNodeWidget *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_NODE (self), DOSSIER_MAP_NONE);

  return self->node;
}

/**
 * dossier_map_node_widget_set_style:
 * @self: a node's button
 * @style: (transfer none): what it is drawn with; must outlive it
 */
void
dossier_map_node_widget_set_style (DossierMapNodeWidget *self, const DossierMapStyle *style)
{
  g_return_if_fail (DOSSIER_IS_MAP_NODE (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_map_node_widget_set_standing:
 * @self: a node's button
 * @standing: how it stands to the selection
 */
void
dossier_map_node_widget_set_standing (DossierMapNodeWidget *self, DossierMapStanding standing)
{
  g_return_if_fail (DOSSIER_IS_MAP_NODE (self));

  self->standing = standing;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self),
                                standing == DOSSIER_MAP_STANDING_SELECTED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
