/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actors-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/actors/dossier-actor-chip.h"
#include "ui/actors/dossier-actor-row.h"
#include "ui/actors/dossier-actors-page-private.h"
#include "ui/common/dossier-header-bar.h"
#include "ui/common/dossier-side-list.h"

/* The cast as a list beside a profile, or as a map. Filters, order and view are
 * actions of the "actors" group. */
G_DEFINE_FINAL_TYPE (DossierActorsPage, dossier_actors_page, DOSSIER_TYPE_PAGE)

static const struct
{
  const char *name;
  const char *label;
  DossierActorOrder order;
} orders[] = {
  { "named", N_ ("Most Named First"), DOSSIER_ACTOR_ORDER_MOST_NAMED },
  { "appearance", N_ ("In Order of Appearance"), DOSSIER_ACTOR_ORDER_APPEARANCE },
  { "name", N_ ("By Name"), DOSSIER_ACTOR_ORDER_NAME },
};

static void
update_counts (DossierActorsPage *self)
{
  guint n = g_list_model_get_n_items (dossier_actors_model_get_shown (self->model));
  guint total = dossier_actors_model_count_class (self->model, DOSSIER_ACTOR_CLASS_ALL);
  g_autofree char *label = NULL;

  if (n == total)
    label = g_strdup_printf (ngettext ("%'u actor", "%'u actors", n), n);
  else
    /* Translators: how many actors the filters let through, of all */
    label = g_strdup_printf (ngettext ("%1$'u of %2$'u actor", "%1$'u of %2$'u actors", total), n,
                             total);
  gtk_label_set_label (self->count_label, label);
  gtk_stack_set_visible_child_name (self->list_stack, n > 0 || total == 0 ? "list" : "no-hit");
}

static void
show_actor (DossierActorsPage *self, const DossierActor *actor)
{
  dossier_actor_profile_set_actor (self->profile, actor);
  adw_navigation_page_set_title (self->profile_page, dossier_actor_get_short_name (actor));
  gtk_stack_set_visible_child_name (self->profile_stack, "profile");
}

static void
on_selected (DossierActorsPage *self)
{
  DossierActorItem *item = gtk_single_selection_get_selected_item (self->selection);

  /* A filter that hides the actor leaves its profile alone. */
  if (item != NULL)
    show_actor (self, dossier_actor_item_get_actor (item));
}

/* The filters changed: the list may have lost the actor, or have it back. */
static void
on_items_changed (DossierActorsPage *self)
{
  guint position
      = dossier_actors_model_find (self->model, dossier_actor_profile_get_actor (self->profile));

  if (position != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, position);
  update_counts (self);
}

static void
on_activate (DossierActorsPage *self, guint position)
{
  dossier_side_list_open (self->list_view, position);
  dossier_actor_profile_take_focus (self->profile);
}

static void
on_setup (DossierActorsPage *self, GtkListItem *list_item)
{
  dossier_side_list_set_row (list_item, g_object_new (DOSSIER_TYPE_ACTOR_ROW, NULL));
}

static void
on_bind (DossierActorsPage *self, GtkListItem *list_item)
{
  DossierActorItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *words
      = dossier_actor_row_set_actor (DOSSIER_ACTOR_ROW (gtk_list_item_get_child (list_item)),
                                     dossier_page_get_study (DOSSIER_PAGE (self)),
                                     dossier_actor_item_get_actor (item));

  gtk_list_item_set_accessible_label (list_item, words);
}

static void
on_search_text (DossierActorsPage *self)
{
  if (self->model == NULL)
    return;

  if (self->map != NULL)
    dossier_map_view_set_with_partners (self->map,
                                        *gtk_editable_get_text (self->search_entry) != '\0');
  dossier_actors_model_set_query (self->model, gtk_editable_get_text (self->search_entry));
  dossier_side_list_keep_in_view (self->list_view);
}

static void
on_search_activate (DossierActorsPage *self)
{
  g_autoptr (DossierActorItem) first
      = g_list_model_get_item (dossier_actors_model_get_shown (self->model), 0);

  if (first == NULL)
    return;
  if (!self->is_map)
    {
      on_activate (self, 0);
      return;
    }
  dossier_map_view_show_actor (self->map, dossier_actor_item_get_actor (first));
  dossier_map_view_take_focus (self->map);
}

static void
on_search_stop (DossierActorsPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static GSettings *
get_settings (DossierActorsPage *self)
{
  return dossier_study_get_settings (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static void
change_kind (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  DossierActorsPage *self = user_data;
  const DossierActorClass kind = dossier_actor_class_find (g_variant_get_string (value, NULL));

  if (kind == DOSSIER_N_ACTOR_CLASSES)
    return;
  g_simple_action_set_state (action, value);
  dossier_actors_model_set_class (self->model, kind);
  g_settings_set_value (get_settings (self), "actors-kind", value);
}

static void
change_sort (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  DossierActorsPage *self = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].name, g_variant_get_string (value, NULL)))
      {
        g_simple_action_set_state (action, value);
        gtk_menu_button_set_label (self->sort_button, _ (orders[i].label));
        dossier_actors_model_set_order (self->model, orders[i].order);
        g_settings_set_string (get_settings (self), "actors-sort", orders[i].name);
      }
}

/* Order and kind of the last time, of a kind that this cast has. */
static void
restore_choices (DossierActorsPage *self)
{
  g_autofree char *sort = g_settings_get_string (get_settings (self), "actors-sort");
  g_autofree char *kind = g_settings_get_string (get_settings (self), "actors-kind");
  const DossierActorClass actor_class = dossier_actor_class_find (kind);

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "sort",
                                      g_variant_new_string (sort));
  if (actor_class != DOSSIER_N_ACTOR_CLASSES
      && dossier_actors_model_count_class (self->model, actor_class) > 0)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "kind",
                                        g_variant_new_string (kind));
}

void
dossier_actors_page_clear_filters (DossierActorsPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  if (self->map != NULL)
    dossier_map_view_clear_filters (self->map);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "kind",
                                      g_variant_new_string ("all"));
}

static void
clear_filters_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierActorsPage *self = user_data;

  dossier_actors_page_clear_filters (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
dossier_actors_page_reveal (DossierPage *page, DossierTarget target, const char *id)
{
  DossierActorsPage *self = DOSSIER_ACTORS_PAGE (page);
  const DossierActor *actor = NULL;
  guint position;

  if (target != DOSSIER_TARGET_ACTOR)
    return;
  if (g_str_has_prefix (id, MAP_PLACE))
    {
      dossier_actors_page_show_in (self, "map",
                                   dossier_actors_page_find_actor (self, id + strlen (MAP_PLACE)));
      return;
    }
  if (g_str_has_prefix (id, COMPARE_PLACE))
    {
      dossier_actors_page_reveal_comparison (self, id + strlen (COMPARE_PLACE));
      return;
    }
  actor = dossier_actors_page_find_actor (self, id);
  if (actor == NULL)
    return;
  if (self->is_map)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "view",
                                        g_variant_new_string ("profiles"));

  if (dossier_actors_model_find (self->model, actor) == GTK_INVALID_LIST_POSITION)
    dossier_actors_page_clear_filters (self);
  show_actor (self, actor);
  position = dossier_actors_model_find (self->model, actor);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT, NULL);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  dossier_actor_profile_take_focus (self->profile);
}

static void
dossier_actors_page_search (DossierPage *page)
{
  DossierActorsPage *self = DOSSIER_ACTORS_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static char *
dossier_actors_page_dup_place (DossierPage *page)
{
  DossierActorsPage *self = DOSSIER_ACTORS_PAGE (page);
  const DossierActor *actor = dossier_actor_profile_get_actor (self->profile);
  char *comparison = dossier_actors_page_dup_comparison (self);

  if (comparison != NULL)
    return comparison;
  if (self->is_map)
    {
      actor = dossier_map_view_get_actor (self->map);
      return g_strconcat (MAP_PLACE, actor != NULL ? actor->id : "", NULL);
    }
  if (actor == NULL || !dossier_side_list_shows_content (self->split_view))
    return NULL;

  return g_strdup (actor->id);
}

/* Where the profile has a place beside the list, it is never empty. */
static void
select_first (DossierActorsPage *self)
{
  if (!dossier_page_get_narrow (DOSSIER_PAGE (self))
      && dossier_actor_profile_get_actor (self->profile) == NULL)
    dossier_side_list_select_first (self->list_view);
}

static void
dossier_actors_page_shown (DossierPage *page, gboolean is_shown)
{
  if (is_shown)
    select_first (DOSSIER_ACTORS_PAGE (page));
}

/* Also when a sitting that began here is over. */
static void
on_map (DossierActorsPage *self)
{
  dossier_actor_profile_update_quiz (self->profile);
}

static void
dossier_actors_page_constructed (GObject *object)
{
  DossierActorsPage *self = DOSSIER_ACTORS_PAGE (object);
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  const GActionEntry entries[] = {
    { "kind", NULL, "s", "'all'", change_kind },
    { "sort", NULL, "s", "'named'", change_sort },
    { "clear-filters", clear_filters_action },
    { "view", NULL, "s", "'profiles'", dossier_actors_page_change_view },
    { "show-profile", dossier_actors_page_show_action, "s" },
    { "show-on-map", dossier_actors_page_show_action, "s" },
    { "compare", dossier_actors_page_compare_action, "s" },
  };

  G_OBJECT_CLASS (dossier_actors_page_parent_class)->constructed (object);

  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);

  self->model = dossier_actors_model_new (dossier_study_get_document (study));
  self->selection
      = dossier_side_list_create_selection (dossier_actors_model_get_shown (self->model));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  dossier_actor_profile_set_study (self->profile, study);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "actors", G_ACTION_GROUP (self->actions));
  for (guint i = 0; i < DOSSIER_N_ACTOR_CLASSES; i++)
    {
      const guint n = dossier_actors_model_count_class (self->model, i);

      if (n > 0 || i == DOSSIER_ACTOR_CLASS_ALL)
        gtk_box_append (self->chips, dossier_actor_chip_new (i, n));
    }
  restore_choices (self);

  g_signal_connect (self, "notify::narrow", G_CALLBACK (dossier_actors_page_move_tool_row), NULL);
  dossier_actors_page_move_tool_row (self);
  update_counts (self);
  dossier_actors_page_restore_view (self);
}

static void
dossier_actors_page_dispose (GObject *object)
{
  DossierActorsPage *self = DOSSIER_ACTORS_PAGE (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "actors", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", NULL);
  g_clear_weak_pointer (&self->comparison);
  g_clear_object (&self->actions);
  g_clear_object (&self->map);
  g_clear_object (&self->selection);
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ACTORS_PAGE);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (dossier_actors_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, wide_view);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, list_view_frame);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, tool_row);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, search_line);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, wide_header);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, profile_page);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, profile_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierActorsPage, profile);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_search_text);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, dossier_actors_page_on_view_toggled);
}

static void
dossier_actors_page_class_init (DossierActorsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DossierPageClass *page_class = DOSSIER_PAGE_CLASS (klass);

  object_class->constructed = dossier_actors_page_constructed;
  object_class->dispose = dossier_actors_page_dispose;
  page_class->reveal = dossier_actors_page_reveal;
  page_class->search = dossier_actors_page_search;
  page_class->dup_place = dossier_actors_page_dup_place;
  page_class->shown = dossier_actors_page_shown;

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  g_type_ensure (DOSSIER_TYPE_ACTOR_PROFILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/actors/dossier-actors-page.ui");
  bind_template (widget_class);
}

static void
dossier_actors_page_init (DossierActorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
