/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/actors/dossier-actor-profile.h"
#include "ui/actors/dossier-actors-model.h"
#include "ui/actors/dossier-actors-page.h"
#include "ui/map/dossier-map-view.h"

G_BEGIN_DECLS

/* Before the id of an actor: where to come back to is the map. */
#define MAP_PLACE "map/"

/* Before the ids of two actors, with a slash between them: the comparison. */
#define COMPARE_PLACE "compare/"

struct _DossierActorsPage
{
  DossierPage parent_instance;

  AdwToolbarView *wide_view;
  GtkWidget *wide_header;
  AdwToolbarView *list_view_frame;
  GtkWidget *tool_row;
  GtkBox *search_line;
  GtkEditable *search_entry;
  GtkBox *chips;
  AdwToggleGroup *view_toggle;
  AdwNavigationSplitView *split_view;
  GtkLabel *count_label;
  GtkMenuButton *sort_button;
  GtkStack *list_stack;
  GtkListView *list_view;
  AdwNavigationPage *profile_page;
  GtkStack *profile_stack;
  DossierActorProfile *profile;

  DossierActorsModel *model;
  GtkSingleSelection *selection;
  GSimpleActionGroup *actions;
  gboolean is_map;
  DossierMapView *map;         /* nullable: not built before it is first shown */
  GtkWidget *issue_button;     /* nullable, of the map */
  AdwDialog *comparison;       /* weak pointer, while it is open */
  gboolean is_tool_row_inside; /* the list's own page */
};

void dossier_actors_page_clear_filters (DossierActorsPage *self);
const DossierActor *dossier_actors_page_find_actor (DossierActorsPage *self, const char *id);

void dossier_actors_page_move_tool_row (DossierActorsPage *self);
void dossier_actors_page_on_view_toggled (DossierActorsPage *self);
void dossier_actors_page_show_in (DossierActorsPage *self,
                                  const char *view,
                                  const DossierActor *actor);
char *dossier_actors_page_dup_comparison (DossierActorsPage *self);
void dossier_actors_page_reveal_comparison (DossierActorsPage *self, const char *ids);
void dossier_actors_page_restore_view (DossierActorsPage *self);
void dossier_actors_page_change_view (GSimpleAction *action, GVariant *value, gpointer user_data);
void dossier_actors_page_show_action (GSimpleAction *action,
                                      GVariant *parameter,
                                      gpointer user_data);
void dossier_actors_page_compare_action (GSimpleAction *action,
                                         GVariant *parameter,
                                         gpointer user_data);

G_END_DECLS
