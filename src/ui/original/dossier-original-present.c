/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-present.h"

#include "ui/common/dossier-page.h"

/* A dialog that was opened from a menu gives the focus back to the menu's
 * button; who was reading goes on reading. */

/**
 * dossier_original_find_view:
 * @widget: the page of an open dossier, or a part of it
 *
 * Returns: (transfer none) (nullable): the view in it that is shown, a
 *   #DossierPage
 */
GtkWidget *
dossier_original_find_view (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  if (DOSSIER_IS_PAGE (widget) && gtk_widget_get_child_visible (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = dossier_original_find_view (child);

  return found;
}

static gboolean
is_article (GtkWidget *view)
{
  AdwViewStack *views = dossier_page_get_views (DOSSIER_PAGE (view));

  return g_strcmp0 (adw_view_stack_get_visible_child_name (views), "article") == 0;
}

static gboolean
on_tick (GtkWidget *page, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *view = dossier_original_find_view (page);

  if (view != NULL && gtk_widget_get_mapped (view) && is_article (view))
    gtk_widget_grab_focus (view);

  return G_SOURCE_REMOVE;
}

/* The dialog itself gives the focus back after this. */
static void
on_closed (GtkWidget *page)
{
  gtk_widget_add_tick_callback (page, on_tick, NULL, NULL);
}

/**
 * dossier_original_present:
 * @dialog: (transfer floating): a dialog that is not open yet
 * @page: the page of an open dossier
 *
 * Opens the dialog above the page; when it is closed above the article, that
 * has the focus.
 */
void
dossier_original_present (AdwDialog *dialog, GtkWidget *page)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog) && GTK_IS_WIDGET (page));

  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_closed), page, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, page);
}
