/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-canvas-private.h"
#include "ui/map/dossier-map-node.h"
#include "ui/map/dossier-map-walk.h"
#include "ui/map/dossier-map-words.h"

/* The map by keyboard: it is one stop of Tab. Arrows go to the nearest node
 * that way, Home, End, Page Up and Page Down by the order of appearance; on the
 * selected node Tab walks its edges before it goes on. */

#define PAN_STEP 0.2 /* of what is seen */

static guint
get_node_with_focus (DossierMapCanvas *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && DOSSIER_IS_MAP_NODE (child) && gtk_widget_has_focus (child)
             ? dossier_map_node_widget_get_index (DOSSIER_MAP_NODE (child))
             : DOSSIER_MAP_NONE;
}

static gboolean
take_focus (DossierMapCanvas *self, guint node)
{
  if (node >= self->nodes->len)
    return FALSE;

  dossier_map_canvas_show_node (self, node);

  return gtk_widget_grab_focus (self->nodes->pdata[node]);
}

static void
announce_edge (DossierMapCanvas *self, guint edge)
{
  g_autofree char *words = dossier_map_edge_dup_words (self->graph, &self->graph->edges[edge]);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_sentence (DossierMapCanvas *self, guint edge)
{
  const DossierMapFact *fact = &self->graph->facts[self->graph->edges[edge].first_fact];
  const DossierEvidence *evidence = &fact->relation->evidence;

  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           evidence->n_sentences > 0 ? evidence->sentences[0]->text
                                                     : fact->relation->text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* From none over the edges of the selected node to none. */
static gboolean
walk_edges (DossierMapCanvas *self, int step)
{
  guint n_edges = 0;
  g_autofree guint *edges = dossier_map_find_edges_of (self->graph, self->selected, &n_edges);
  int at = -1;

  for (guint i = 0; i < n_edges; i++)
    if (edges[i] == self->focused)
      at = (int) i;
  if (step < 0 && at < 0)
    return FALSE;

  at += step;
  if (at >= (int) n_edges)
    {
      dossier_map_canvas_focus_edge (self, DOSSIER_MAP_NONE);
      return FALSE;
    }

  dossier_map_canvas_focus_edge (self, at < 0 ? DOSSIER_MAP_NONE : edges[at]);
  if (at >= 0)
    announce_edge (self, edges[at]);

  return TRUE;
}

/* What the arrow keys and Tab do; FALSE leaves the map. */
gboolean
dossier_map_canvas_move_focus (DossierMapCanvas *self, GtkDirectionType direction)
{
  guint node = get_node_with_focus (self);

  if (self->layout == NULL || self->nodes->len == 0)
    return FALSE;

  if (node == DOSSIER_MAP_NONE)
    return take_focus (self, self->selected != DOSSIER_MAP_NONE ? self->selected : 0);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return node == self->selected && walk_edges (self, direction == GTK_DIR_TAB_FORWARD ? 1 : -1);

  node = dossier_map_layout_find_next (self->layout, node, direction);
  if (node != DOSSIER_MAP_NONE)
    take_focus (self, node);

  return TRUE;
}

static gboolean
go_back (DossierMapCanvas *self)
{
  if (self->focused != DOSSIER_MAP_NONE)
    dossier_map_canvas_focus_edge (self, DOSSIER_MAP_NONE);
  else if (self->selected != DOSSIER_MAP_NONE)
    dossier_map_canvas_select (self, DOSSIER_MAP_NONE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Shifts what is seen, in steps to the right and down. */
static gboolean
pan (DossierMapCanvas *self, int right, int down)
{
  const int steps[] = { right, down };
  const int sizes[]
      = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i],
                                gtk_adjustment_get_value (self->adjustments[i])
                                    + steps[i] * PAN_STEP * sizes[i]);

  return GDK_EVENT_STOP;
}

static gboolean
on_shift_key (DossierMapCanvas *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return pan (self, -1, 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return pan (self, 1, 0);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return pan (self, 0, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return pan (self, 0, 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* To the node @step further in the order of appearance. */
static gboolean
step_by_appearance (DossierMapCanvas *self, int step)
{
  const guint node = get_node_with_focus (self);

  if (node == DOSSIER_MAP_NONE)
    return GDK_EVENT_PROPAGATE;

  take_focus (self, (guint) CLAMP ((gint64) node + step, 0, (gint64) self->nodes->len - 1));

  return GDK_EVENT_STOP;
}

static gboolean
on_key (DossierMapCanvas *self, guint key, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == GDK_SHIFT_MASK)
    return on_shift_key (self, key);
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (self->focused == DOSSIER_MAP_NONE || get_node_with_focus (self) != self->selected)
        return GDK_EVENT_PROPAGATE;
      announce_sentence (self, self->focused);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      return step_by_appearance (self, -G_MAXINT);
    case GDK_KEY_End:
      return step_by_appearance (self, G_MAXINT);
    case GDK_KEY_Page_Up:
      return step_by_appearance (self, -1);
    case GDK_KEY_Page_Down:
      return step_by_appearance (self, 1);
    case GDK_KEY_Escape:
      return go_back (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
dossier_map_canvas_add_keys (DossierMapCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
