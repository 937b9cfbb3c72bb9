/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actors-page-private.h"
#include "ui/compare/dossier-compare-dialog.h"

/* The two views of the actors, profiles and map, and the tools that both share.
 * The map is not built before it is first shown. */

static void
move_child (GtkWidget *child, GtkBox *box)
{
  g_autoptr (GtkWidget) keep = g_object_ref (child);

  if (gtk_widget_get_parent (child) == GTK_WIDGET (box))
    return;

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (child)), child);
  gtk_box_append (box, child);
}

/* On a narrow window the tools of the list go with it; those of the map stay. */
void
dossier_actors_page_move_tool_row (DossierActorsPage *self)
{
  const gboolean narrow = dossier_page_get_narrow (DOSSIER_PAGE (self));
  const gboolean inside = narrow && !self->is_map;

  if (inside != self->is_tool_row_inside)
    {
      g_autoptr (GtkWidget) tool_row = g_object_ref (self->tool_row);

      adw_toolbar_view_remove (inside ? self->wide_view : self->list_view_frame, tool_row);
      adw_toolbar_view_add_top_bar (inside ? self->list_view_frame : self->wide_view, tool_row);
      self->is_tool_row_inside = inside;
    }
  gtk_widget_set_visible (self->wide_header, !inside);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tool_row),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->tool_row), narrow ? 8 : 12);
  gtk_widget_set_size_request (GTK_WIDGET (self->search_entry), narrow ? -1 : 296, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search_entry), narrow);
  move_child (GTK_WIDGET (self->view_toggle),
              narrow ? self->search_line : GTK_BOX (self->tool_row));
}

static void
ensure_map (DossierActorsPage *self)
{
  if (self->map != NULL)
    return;

  self->map = dossier_map_view_new (dossier_page_get_study (DOSSIER_PAGE (self)),
                                    dossier_actors_model_get_shown (self->model));
  dossier_map_view_set_with_partners (self->map,
                                      *gtk_editable_get_text (self->search_entry) != '\0');
  g_object_ref_sink (self->map);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map",
                                  dossier_map_view_get_actions (self->map));
  self->issue_button = dossier_map_view_create_issue_button (self->map);
  gtk_box_append (self->chips, self->issue_button);
}

/* Who is shown in one view is shown in the other. */
static void
set_view (DossierActorsPage *self, gboolean map)
{
  const DossierActor *actor = NULL;

  if (map == self->is_map)
    return;

  if (map)
    {
      ensure_map (self);
      actor = dossier_actor_profile_get_actor (self->profile);
      if (actor != NULL && dossier_map_view_get_actor (self->map) == NULL)
        dossier_map_view_show_actor (self->map, actor);
    }
  self->is_map = map;
  adw_toolbar_view_set_content (self->wide_view,
                                map ? GTK_WIDGET (self->map) : GTK_WIDGET (self->split_view));
  if (self->issue_button != NULL)
    gtk_widget_set_visible (self->issue_button, map);
  dossier_actors_page_move_tool_row (self);
}

void
dossier_actors_page_change_view (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  DossierActorsPage *self = user_data;
  const char *name = g_variant_get_string (value, NULL);

  g_simple_action_set_state (action, value);
  set_view (self, g_str_equal (name, "map"));
  adw_toggle_group_set_active_name (self->view_toggle, name);
  g_settings_set_string (dossier_study_get_settings (dossier_page_get_study (DOSSIER_PAGE (self))),
                         "actors-view", name);
}

void
dossier_actors_page_on_view_toggled (DossierActorsPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->view_toggle);

  if (self->actions != NULL && name != NULL)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "view",
                                        g_variant_new_string (name));
}

void
dossier_actors_page_show_in (DossierActorsPage *self, const char *view, const DossierActor *actor)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "view",
                                      g_variant_new_string (view));
  if (self->is_map)
    {
      if (actor != NULL)
        dossier_map_view_show_actor (self->map, actor);
      dossier_map_view_take_focus (self->map);
    }
  else if (actor != NULL)
    dossier_page_reveal (DOSSIER_PAGE (self), DOSSIER_TARGET_ACTOR, actor->id);
}

const DossierActor *
dossier_actors_page_find_actor (DossierActorsPage *self, const char *id)
{
  return dossier_document_find_actor (dossier_study_get_document (
                                          dossier_page_get_study (DOSSIER_PAGE (self))),
                                      id);
}

void
dossier_actors_page_show_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierActorsPage *self = user_data;
  const gboolean map = g_str_equal (g_action_get_name (G_ACTION (action)), "show-on-map");
  const DossierActor *actor
      = dossier_actors_page_find_actor (self, g_variant_get_string (parameter, NULL));

  if (actor == NULL)
    return;
  if (map && dossier_actors_model_find (self->model, actor) == GTK_INVALID_LIST_POSITION)
    dossier_actors_page_clear_filters (self);
  dossier_actors_page_show_in (self, map ? "map" : "profiles", actor);
}

static void
open_comparison (DossierActorsPage *self, const DossierActor *actor)
{
  AdwDialog *dialog = dossier_compare_dialog_new (dossier_page_get_study (DOSSIER_PAGE (self)),
                                                  actor, GTK_WIDGET (self));

  g_set_weak_pointer (&self->comparison, dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
dossier_actors_page_compare_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierActorsPage *self = user_data;
  const DossierActor *actor
      = dossier_actors_page_find_actor (self, g_variant_get_string (parameter, NULL));

  if (actor != NULL)
    open_comparison (self, actor);
}

/* Where to come back to while two actors are compared; NULL while none are. */
char *
dossier_actors_page_dup_comparison (DossierActorsPage *self)
{
  const DossierActor *other = NULL;

  if (self->comparison == NULL)
    return NULL;
  other = dossier_compare_dialog_get_other (self->comparison);
  if (other == NULL)
    return NULL;

  return g_strdup_printf (COMPARE_PLACE "%s/%s",
                          dossier_compare_dialog_get_actor (self->comparison)->id, other->id);
}

/* IDS are those of the two, with a slash between them. */
void
dossier_actors_page_reveal_comparison (DossierActorsPage *self, const char *ids)
{
  g_auto (GStrv) parts = g_strsplit (ids, "/", 2);
  const DossierActor *actors[2] = { NULL, NULL };

  for (guint i = 0; i < 2 && parts[i] != NULL; i++)
    actors[i] = dossier_actors_page_find_actor (self, parts[i]);
  if (actors[0] == NULL || actors[1] == NULL)
    return;

  dossier_page_reveal (DOSSIER_PAGE (self), DOSSIER_TARGET_ACTOR, actors[0]->id);
  open_comparison (self, actors[0]);
  dossier_compare_dialog_show (self->comparison, actors[1]);
}

/* The view of the last time. */
void
dossier_actors_page_restore_view (DossierActorsPage *self)
{
  g_autofree char *view = g_settings_get_string (dossier_study_get_settings (
                                                     dossier_page_get_study (DOSSIER_PAGE (self))),
                                                 "actors-view");

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "view",
                                      g_variant_new_string (view));
}
