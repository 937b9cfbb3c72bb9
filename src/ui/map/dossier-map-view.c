/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-view.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-relation-mark.h"
#include "ui/map/dossier-map-cast.h"
#include "ui/map/dossier-map-view-private.h"
#include "ui/map/dossier-map-words.h"

/* The map with its legend, its tools and the panel beside or below it. */

/* An issue with a longer title is cut on its chip. */
#define ISSUE_CHARS 20

G_DEFINE_FINAL_TYPE (DossierMapView, dossier_map_view, ADW_TYPE_BIN)

/* What the lines mean, by one kind for each that is well known. */
static const struct
{
  DossierRelationKind kind;
  const char *words;
} lines[] = {
  { DOSSIER_RELATION_HEADS, NC_ ("line of the map", "heads") },
  { DOSSIER_RELATION_SUPPORTS, NC_ ("line of the map", "supports") },
  { DOSSIER_RELATION_CRITICIZES, NC_ ("line of the map", "criticizes") },
  { DOSSIER_RELATION_THREATENS, NC_ ("line of the map", "threatens") },
  { DOSSIER_RELATION_AFFECTS, NC_ ("line of the map", "affects") },
  { DOSSIER_RELATION_DISPUTES_WITH, NC_ ("line of the map", "mutual") },
};

static void
fill_legend (DossierMapView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *item = g_object_new (GTK_TYPE_BOX, "spacing", 8, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
      GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "line of the map", lines[i].words));

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "secondary");
      gtk_box_append (GTK_BOX (item), dossier_relation_mark_new (lines[i].kind, FALSE));
      gtk_box_append (GTK_BOX (item), label);
      gtk_box_append (self->legend, item);
    }
}

static void
update_bar (DossierMapView *self, const DossierMapGraph *graph, guint selected, guint focused)
{
  const DossierActor *actor = selected != DOSSIER_MAP_NONE ? graph->nodes[selected].actor : NULL;
  guint n = graph->n_edges;
  g_autofree guint *edges = actor != NULL ? dossier_map_find_edges_of (graph, selected, &n) : NULL;
  /* The sheet that would tell the relation is closed. */
  g_autofree char *detail = focused != DOSSIER_MAP_NONE
                                ? dossier_map_edge_dup_words (graph, &graph->edges[focused])
                                : dossier_map_dup_relations (n);

  gtk_widget_set_visible (self->bar_avatar, actor != NULL);
  if (actor != NULL)
    dossier_actor_avatar_set_actor (DOSSIER_ACTOR_AVATAR (self->bar_avatar),
                                    dossier_study_get_families (self->study), actor);
  gtk_label_set_label (self->bar_name,
                       actor != NULL ? dossier_actor_get_short_name (actor) : _ ("Relations"));
  gtk_label_set_label (self->bar_detail, detail);
}

static void
on_selection_changed (DossierMapView *self)
{
  const DossierMapGraph *graph = dossier_map_canvas_get_graph (self->canvas);
  const guint selected = dossier_map_canvas_get_selected (self->canvas);
  const guint focused = dossier_map_canvas_get_focused (self->canvas);

  dossier_map_panel_show (self->panel, self->study, graph, selected, focused);
  update_bar (self, graph, selected, focused);
}

static void
update_all_button (DossierMapView *self, guint n_shown, guint n_fitting)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "show-all");
  const gboolean many = n_fitting > DOSSIER_MAP_MANY;
  g_autofree char *label = NULL;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), many);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), many);
  if (self->show_all)
    label = g_strdup_printf (_ ("Show the %u Most Named"), DOSSIER_MAP_FEW);
  else
    /* Translators: on a button below the map: how many actors it shows, of how many */
    label = g_strdup_printf (_ ("%1$u of %2$u · Show All"), n_shown, n_fitting);
  gtk_button_set_label (self->all_button, label);
}

/* Chooses anew who is on the map. */
void
dossier_map_view_update (DossierMapView *self)
{
  const DossierMapFilter filter = {
    .fitting = self->fitting,
    .with_partners = self->with_partners,
    .issue = self->issue,
    .show_all = self->show_all,
  };
  guint n_fitting = 0;
  g_autoptr (GPtrArray) actors
      = dossier_map_choose_actors (dossier_study_get_document (self->study), &filter, &n_fitting);

  g_clear_handle_id (&self->update_id, g_source_remove);
  dossier_map_canvas_set_actors (self->canvas, self->study, actors);
  gtk_stack_set_visible_child_name (self->stack, actors->len > 0 ? "map" : "no-hit");
  update_all_button (self, actors->len, n_fitting);
}

static gboolean
on_update (gpointer user_data)
{
  DossierMapView *self = user_data;

  self->update_id = 0;
  dossier_map_view_update (self);

  return G_SOURCE_REMOVE;
}

/* The words and the kind may change one after the other; the map is laid out once. */
static void
queue_update (DossierMapView *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (on_update, self);
}

/* ---- The filter by issue ---- */

void
dossier_map_view_update_issue (DossierMapView *self)
{
  const char *title = self->issue != NULL ? self->issue->title : _ ("Issue");
  GtkWidget *button = GTK_WIDGET (self->issue_button);
  GtkWidget *box = NULL;
  g_autofree char *spoken = NULL;

  if (button == NULL)
    return;

  box = gtk_menu_button_get_child (self->issue_button);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  /* The chips scroll: it gets no more room than it asks for. */
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_first_child (box)),
                             (int) MIN (g_utf8_strlen (title, -1), ISSUE_CHARS));
  if (self->issue != NULL)
    {
      gtk_widget_add_css_class (button, "active");
      spoken = g_strdup_printf (_ ("%1$s: %2$s"), _ ("Issue"), title);
    }
  else
    {
      gtk_widget_remove_css_class (button, "active");
      spoken = g_strdup (title);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static GMenuModel *
create_issue_menu (DossierMapView *self)
{
  DossierIssues issues = dossier_document_get_issues (dossier_study_get_document (self->study));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (menu, _ ("All Issues"), "map.issue::");
  for (guint i = 0; i < issues.n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (issues.items[i].title, NULL);

      g_menu_item_set_action_and_target (item, "map.issue", "s", issues.items[i].id);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

/**
 * dossier_map_view_create_issue_button:
 * @self: a map
 *
 * Returns: (transfer floating): a chip for the tool row, which filters by issue;
 *   it needs the actions of dossier_map_view_get_actions() as "map"
 */
GtkWidget *
dossier_map_view_create_issue_button (DossierMapView *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr (GMenuModel) menu = create_issue_menu (self);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ISSUE_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Only Actors of an Issue"));
  g_set_weak_pointer (&self->issue_button, GTK_MENU_BUTTON (button));
  dossier_map_view_update_issue (self);

  return button;
}

/* ---- The type ---- */

static void
dossier_map_view_dispose (GObject *object)
{
  DossierMapView *self = DOSSIER_MAP_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", NULL);
  g_clear_weak_pointer (&self->issue_button);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MAP_VIEW);
  g_clear_object (&self->fitting);
  g_clear_object (&self->study);

  G_OBJECT_CLASS (dossier_map_view_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "map.zoom-in" },         { GDK_KEY_equal, "map.zoom-in" },
    { GDK_KEY_KP_Add, "map.zoom-in" },       { GDK_KEY_minus, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, "map.zoom-out" }, { GDK_KEY_0, "map.zoom-normal" },
    { GDK_KEY_KP_0, "map.zoom-normal" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

static void
dossier_map_view_class_init (DossierMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_map_view_dispose;

  g_type_ensure (DOSSIER_TYPE_ACTOR_AVATAR);
  g_type_ensure (DOSSIER_TYPE_MAP_CANVAS);
  g_type_ensure (DOSSIER_TYPE_MAP_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/map/dossier-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, multi_view);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, sheet);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, bar_avatar);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, bar_name);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, bar_detail);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, canvas_box);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, legend_scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, all_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, panel);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  add_keys (widget_class);
}

static void
dossier_map_view_init (DossierMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_legend (self);
  dossier_map_view_add_actions (self);
}

/**
 * dossier_map_view_new:
 * @study: what the pages share
 * @fitting: (element-type DossierActorItem): whom the filters of the page let through
 *
 * Returns: (transfer floating): a map of them
 */
DossierMapView *
dossier_map_view_new (DossierStudy *study, GListModel *fitting)
{
  DossierMapView *self = g_object_new (DOSSIER_TYPE_MAP_VIEW, NULL);

  self->study = g_object_ref (study);
  self->fitting = g_object_ref (fitting);
  g_signal_connect_object (fitting, "items-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  dossier_map_view_update (self);

  return self;
}

/**
 * dossier_map_view_get_actions:
 * @self: a map
 *
 * Returns: (transfer none): what can be done with it, as the group "map"
 */
GActionGroup *
dossier_map_view_get_actions (DossierMapView *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * dossier_map_view_set_with_partners:
 * @self: a map
 * @with_partners: whether those come along to whom the fitting are related
 */
void
dossier_map_view_set_with_partners (DossierMapView *self, gboolean with_partners)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  self->with_partners = with_partners;
  queue_update (self);
}

/**
 * dossier_map_view_clear_filters:
 * @self: a map
 *
 * Takes back the filter of its own, that by issue.
 */
void
dossier_map_view_clear_filters (DossierMapView *self)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "issue",
                                      g_variant_new_string (""));
}

/**
 * dossier_map_view_get_actor:
 * @self: a map
 *
 * Returns: (nullable): who is selected
 */
const DossierActor *
dossier_map_view_get_actor (DossierMapView *self)
{
  guint selected;

  g_return_val_if_fail (DOSSIER_IS_MAP_VIEW (self), NULL);

  selected = dossier_map_canvas_get_selected (self->canvas);
  if (selected == DOSSIER_MAP_NONE)
    return NULL;

  return dossier_map_canvas_get_graph (self->canvas)->nodes[selected].actor;
}

static guint
find_node (DossierMapView *self, const DossierActor *actor)
{
  return dossier_map_graph_find (dossier_map_canvas_get_graph (self->canvas), actor);
}

/**
 * dossier_map_view_show_actor:
 * @self: a map
 * @actor: an actor that the filters of the page let through
 *
 * Selects the actor, and shows all if it is not among the most named.
 */
void
dossier_map_view_show_actor (DossierMapView *self, const DossierActor *actor)
{
  guint node;

  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self) && actor != NULL);

  if (self->update_id != 0)
    dossier_map_view_update (self);
  if (find_node (self, actor) == DOSSIER_MAP_NONE && self->issue != NULL)
    dossier_map_view_clear_filters (self);
  if (find_node (self, actor) == DOSSIER_MAP_NONE)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show-all",
                                        g_variant_new_boolean (TRUE));
  node = find_node (self, actor);
  if (node == DOSSIER_MAP_NONE)
    return;

  dossier_map_canvas_select (self->canvas, node);
  dossier_map_canvas_show_node (self->canvas, node);
}

/**
 * dossier_map_view_take_focus:
 * @self: a map
 *
 * Moves the keyboard focus to who is selected, or to the first.
 */
void
dossier_map_view_take_focus (DossierMapView *self)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  gtk_widget_child_focus (GTK_WIDGET (self->canvas), GTK_DIR_TAB_FORWARD);
}
