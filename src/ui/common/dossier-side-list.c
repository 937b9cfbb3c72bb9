/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-side-list.h"

static GtkSingleSelection *
get_selection (GtkListView *list)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
}

static AdwNavigationSplitView *
get_split_view (GtkListView *list)
{
  return ADW_NAVIGATION_SPLIT_VIEW (
      gtk_widget_get_ancestor (GTK_WIDGET (list), ADW_TYPE_NAVIGATION_SPLIT_VIEW));
}

/**
 * dossier_side_list_create_selection:
 * @model: what the list shows
 *
 * Returns: (transfer full): a selection of one or of none; a filter that hides
 *   what is selected selects nothing else
 */
GtkSingleSelection *
dossier_side_list_create_selection (GListModel *model)
{
  GtkSingleSelection *selection = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, model);

  return selection;
}

/* On a narrow window a click must open what is beside, also that of the row
 * already selected. */
static void
on_row_released (GtkGestureClick *click, int n_press, double x, double y, GtkListItem *list_item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkListView *list = GTK_LIST_VIEW (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW));

  if (gtk_widget_contains (row, x, y)
      && adw_navigation_split_view_get_collapsed (get_split_view (list)))
    dossier_side_list_open (list, gtk_list_item_get_position (list_item));
}

/**
 * dossier_side_list_set_row:
 * @list_item: an item that is set up
 * @row: its widget
 */
void
dossier_side_list_set_row (GtkListItem *list_item, GtkWidget *row)
{
  GtkGesture *click = NULL;

  g_return_if_fail (GTK_IS_LIST_ITEM (list_item) && GTK_IS_WIDGET (row));

  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "released", G_CALLBACK (on_row_released), list_item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, row);
}

/**
 * dossier_side_list_open:
 * @list: the list
 * @position: of one of its items
 *
 * Selects the item and, on a narrow window, leads to it.
 */
void
dossier_side_list_open (GtkListView *list, guint position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  gtk_single_selection_set_selected (get_selection (list), position);
  adw_navigation_split_view_set_show_content (get_split_view (list), TRUE);
}

/**
 * dossier_side_list_keep_in_view:
 * @list: a list whose filter has changed
 *
 * Scrolls to what is selected, or to the start.
 */
void
dossier_side_list_keep_in_view (GtkListView *list)
{
  guint selected;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  if (g_list_model_get_n_items (G_LIST_MODEL (get_selection (list))) == 0)
    return;

  selected = gtk_single_selection_get_selected (get_selection (list));
  gtk_list_view_scroll_to (list, selected == GTK_INVALID_LIST_POSITION ? 0 : selected,
                           GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * dossier_side_list_select_first:
 * @list: the list
 *
 * Where what is chosen has a place beside the list, it is never empty.
 */
void
dossier_side_list_select_first (GtkListView *list)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  if (g_list_model_get_n_items (G_LIST_MODEL (get_selection (list))) > 0)
    gtk_list_view_scroll_to (list, 0, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
}

/**
 * dossier_side_list_shows_content:
 * @split_view: the list and what is beside it
 *
 * Returns: whether what is beside can be seen
 */
gboolean
dossier_side_list_shows_content (AdwNavigationSplitView *split_view)
{
  g_return_val_if_fail (ADW_IS_NAVIGATION_SPLIT_VIEW (split_view), FALSE);

  return !adw_navigation_split_view_get_collapsed (split_view)
         || adw_navigation_split_view_get_show_content (split_view);
}
