/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/compare/dossier-compare-dialog.h"

#include <glib/gi18n.h>

#include "ui/actors/dossier-actors-model.h"
#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-dialog-focus.h"
#include "ui/compare/dossier-compare-view.h"

/* With whom to compare: a list to search; the choice pushes the two side by
 * side, and Back leads to another choice. What leads away from the two closes
 * the dialog. */
typedef struct
{
  DossierStudy *study;
  const DossierActor *actor;
  DossierActorsModel *model;
  AdwDialog *dialog;          /* weak: it owns this */
  GtkWidget *opener;          /* weak pointer: the page that carries actions out */
  AdwNavigationView *pages;   /* weak: the dialog's */
  GtkEditable *entry;         /* likewise */
  GtkListView *list;          /* likewise */
  GtkSelectionModel *choices; /* likewise */
} Compare;

static void
compare_free (gpointer data)
{
  Compare *compare = data;

  g_clear_weak_pointer (&compare->opener);
  g_clear_object (&compare->study);
  g_clear_object (&compare->model);
  g_free (compare);
}

static void
show_pair (Compare *compare, const DossierActor *other)
{
  GtkWidget *frame = adw_toolbar_view_new ();
  AdwNavigationPage *page = NULL;
  g_autofree char *title = NULL;

  /* Translators: title of a comparison of two actors */
  title = g_strdup_printf (_ ("%1$s and %2$s"), dossier_actor_get_short_name (compare->actor),
                           dossier_actor_get_short_name (other));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (frame), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (frame),
                                dossier_compare_view_new (compare->study, compare->actor, other));
  page = adw_navigation_page_new (frame, title);
  g_object_set_data (G_OBJECT (page), "other", (gpointer) other);
  adw_navigation_view_push (compare->pages, page);
}

static void
on_activate (GtkListView *list, guint position, Compare *compare)
{
  g_autoptr (DossierActorItem) item
      = g_list_model_get_item (G_LIST_MODEL (compare->choices), position);

  if (item != NULL)
    show_pair (compare, dossier_actor_item_get_actor (item));
}

static void
on_entry_activate (GtkSearchEntry *entry, Compare *compare)
{
  on_activate (NULL, 0, compare);
}

static void
on_changed (GtkSearchEntry *entry, Compare *compare)
{
  dossier_actors_model_set_query (compare->model, gtk_editable_get_text (compare->entry));
  if (g_list_model_get_n_items (G_LIST_MODEL (compare->choices)) > 0)
    gtk_list_view_scroll_to (compare->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

/* Escape takes back the search first. */
static void
on_stop (GtkSearchEntry *entry, Compare *compare)
{
  if (*gtk_editable_get_text (compare->entry) != '\0')
    gtk_editable_set_text (compare->entry, "");
  else
    adw_dialog_close (compare->dialog);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, Compare *compare)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *role = gtk_label_new (NULL);

  gtk_widget_add_css_class (row, "actor-row");
  gtk_box_append (GTK_BOX (row), g_object_new (DOSSIER_TYPE_ACTOR_AVATAR, "size", 36, NULL));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (role), 0);
  gtk_label_set_ellipsize (GTK_LABEL (role), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (role, "caption");
  gtk_widget_add_css_class (role, "soft");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), role);
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, Compare *compare)
{
  const DossierActor *actor = dossier_actor_item_get_actor (gtk_list_item_get_item (list_item));
  GtkWidget *avatar = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (avatar));

  dossier_actor_avatar_set_actor (DOSSIER_ACTOR_AVATAR (avatar),
                                  dossier_study_get_families (compare->study), actor);
  gtk_label_set_label (GTK_LABEL (name), actor->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), actor->role);
  gtk_list_item_set_accessible_label (list_item, actor->name);
  gtk_list_item_set_accessible_description (list_item, actor->role);
}

static gboolean
is_another (gpointer item, gpointer actor)
{
  return dossier_actor_item_get_actor (item) != actor;
}

static GtkWidget *
new_list (Compare *compare)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilter *filter
      = GTK_FILTER (gtk_custom_filter_new (is_another, (gpointer) compare->actor, NULL));
  GListModel *others = G_LIST_MODEL (
      gtk_filter_list_model_new (g_object_ref (dossier_actors_model_get_shown (compare->model)),
                                 filter));
  GtkWidget *list = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), compare);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), compare);
  compare->choices = GTK_SELECTION_MODEL (gtk_no_selection_new (others));
  list = gtk_list_view_new (compare->choices, factory);
  compare->list = GTK_LIST_VIEW (list);
  gtk_list_view_set_single_click_activate (compare->list, TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Actors"), -1);
  g_signal_connect (list, "activate", G_CALLBACK (on_activate), compare);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/* The page remembers where to come back to while the two are still there. */
static void
leave_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Compare *compare = user_data;
  g_autofree char *name = g_strconcat ("dossier.", g_action_get_name (G_ACTION (action)), NULL);
  g_autoptr (AdwDialog) dialog = g_object_ref (compare->dialog);

  if (compare->opener != NULL)
    gtk_widget_activate_action_variant (compare->opener, name, parameter);
  adw_dialog_close (dialog);
}

/* A dialog stands outside of the page whose actions its links name. */
static void
add_actions (Compare *compare)
{
  const GActionEntry entries[] = {
    { "show-sentence", leave_action, "s" },
    { "show-actor", leave_action, "s" },
    { "show-issue", leave_action, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), compare);
  gtk_widget_insert_action_group (GTK_WIDGET (compare->dialog), "dossier", G_ACTION_GROUP (group));
}

static GtkWidget *
new_search_row (Compare *compare, GtkWidget *entry)
{
  GtkWidget *row = adw_clamp_new ();

  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _ ("Search actors and aliases"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search actors and aliases"), -1);
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), compare);
  g_signal_connect (entry, "activate", G_CALLBACK (on_entry_activate), compare);
  g_signal_connect (entry, "stop-search", G_CALLBACK (on_stop), compare);
  adw_clamp_set_maximum_size (ADW_CLAMP (row), 460);
  adw_clamp_set_child (ADW_CLAMP (row), entry);
  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_widget_set_margin_bottom (row, 8);

  return row;
}

/**
 * dossier_compare_dialog_new:
 * @study: what the pages share
 * @actor: whom to compare
 * @opener: the widget that carries out the actions of the "dossier" group
 *
 * Returns: (transfer floating): a dialog that asks with whom, and compares
 */
AdwDialog *
dossier_compare_dialog_new (DossierStudy *study, const DossierActor *actor, GtkWidget *opener)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *frame = adw_toolbar_view_new ();
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *pages = adw_navigation_view_new ();
  Compare *compare = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (DOSSIER_IS_STUDY (study) && actor != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (opener), NULL);

  compare = g_new0 (Compare, 1);
  compare->study = g_object_ref (study);
  compare->actor = actor;
  compare->model = dossier_actors_model_new (dossier_study_get_document (study));
  compare->dialog = dialog;
  g_set_weak_pointer (&compare->opener, opener);
  compare->pages = ADW_NAVIGATION_VIEW (pages);
  compare->entry = GTK_EDITABLE (entry);
  g_object_set_data_full (G_OBJECT (dialog), "compare", compare, compare_free);
  add_actions (compare);

  /* Translators: title of a list of actors; %s is an actor */
  title = g_strdup_printf (_ ("Compare %s With…"), dossier_actor_get_short_name (actor));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (frame), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (frame), new_search_row (compare, entry));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (frame), new_list (compare));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (pages), adw_navigation_page_new (frame, title));

  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 880);
  adw_dialog_set_content_height (dialog, 680);
  adw_dialog_set_child (dialog, pages);
  adw_dialog_set_focus (dialog, entry);
  dossier_dialog_keep_focus (dialog);

  return dialog;
}

static Compare *
get_compare (AdwDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "compare");
}

/**
 * dossier_compare_dialog_show:
 * @dialog: a dialog of this kind
 * @other: with whom to compare
 *
 * Shows the two, as a choice in the list does.
 */
void
dossier_compare_dialog_show (AdwDialog *dialog, const DossierActor *other)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog) && get_compare (dialog) != NULL);
  g_return_if_fail (other != NULL);

  show_pair (get_compare (dialog), other);
}

/**
 * dossier_compare_dialog_get_actor:
 * @dialog: a dialog of this kind
 *
 * Returns: (transfer none): who is compared
 */
const DossierActor *
dossier_compare_dialog_get_actor (AdwDialog *dialog)
{
  g_return_val_if_fail (ADW_IS_DIALOG (dialog) && get_compare (dialog) != NULL, NULL);

  return get_compare (dialog)->actor;
}

/**
 * dossier_compare_dialog_get_other:
 * @dialog: a dialog of this kind
 *
 * Returns: (transfer none) (nullable): with whom, %NULL while that is chosen
 */
const DossierActor *
dossier_compare_dialog_get_other (AdwDialog *dialog)
{
  AdwNavigationPage *page = NULL;

  g_return_val_if_fail (ADW_IS_DIALOG (dialog) && get_compare (dialog) != NULL, NULL);

  page = adw_navigation_view_get_visible_page (get_compare (dialog)->pages);

  return page != NULL ? g_object_get_data (G_OBJECT (page), "other") : NULL;
}
