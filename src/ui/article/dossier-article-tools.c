/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

/* The tools beside the views' names in the header bar. */

/*< private >
 * dossier_article_page_place_tools:
 * @self: the page
 *
 * The tools have buttons where the names of the views leave room for them, else a
 * section of the main menu.
 */
void
dossier_article_page_place_tools (DossierArticlePage *self)
{
  GtkWidget *const tools[] = { self->find_button, self->read_aloud_button, self->voices_button,
                               self->appearance_button };
  GtkWidget *languages = GTK_WIDGET (self->language_button);
  gboolean is_beside = !adw_overlay_split_view_get_collapsed (self->split)
                       && adw_overlay_split_view_get_show_sidebar (self->split);
  gboolean is_tight = dossier_page_get_narrow (DOSSIER_PAGE (self)) || self->tight
                      || (self->tight_beside && is_beside);

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    gtk_widget_set_visible (tools[i], !is_tight);
  gtk_widget_set_visible (languages,
                          !is_tight
                              && gtk_menu_button_get_menu_model (self->language_button) != NULL);
  g_object_set (self->header_bar, "page-menu", is_tight ? self->more_menu : NULL, NULL);
}
