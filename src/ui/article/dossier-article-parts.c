/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

/* What stands around the text only now and then. Each part is built when it
 * is first asked for, so that the first screen of text does not wait for it. */

static GSettings *
get_settings (DossierArticlePage *self)
{
  return dossier_study_get_settings (dossier_page_get_study (DOSSIER_PAGE (self)));
}

/*< private >
 * dossier_article_page_get_find_bar:
 * @self: the page
 *
 * Returns: (transfer none): the bar that finds words in the text
 */
DossierFindBar *
dossier_article_page_get_find_bar (DossierArticlePage *self)
{
  if (self->find_bar == NULL)
    {
      DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));

      self->find_bar = g_object_new (DOSSIER_TYPE_FIND_BAR, NULL);
      dossier_find_bar_set_content (self->find_bar, self->reader,
                                    dossier_study_get_document (study));
      adw_toolbar_view_add_top_bar (self->text_view, GTK_WIDGET (self->find_bar));
    }

  return self->find_bar;
}

/*< private >
 * dossier_article_page_build_sheet:
 * @self: the page
 *
 * Gives a narrow page the cast at its foot, and the sheet above that.
 */
void
dossier_article_page_build_sheet (DossierArticlePage *self)
{
  if (self->cast_bar != NULL)
    return;

  self->cast_bar = g_object_new (DOSSIER_TYPE_CAST_BAR, NULL);
  self->sheet_view = g_object_ref_sink (g_object_new (DOSSIER_TYPE_ALONGSIDE_VIEW, NULL));
  adw_bottom_sheet_set_bottom_bar (self->sheet, GTK_WIDGET (self->cast_bar));
  adw_bottom_sheet_set_sheet (self->sheet, GTK_WIDGET (self->sheet_view));
}

/* The last lines must not end up under the bar. */
static gboolean
make_room (gpointer user_data)
{
  DossierArticlePage *self = user_data;

  if (self->text != NULL)
    gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->reader),
                                     adw_bottom_sheet_get_bottom_bar_height (self->sheet) + 72);

  return G_SOURCE_REMOVE;
}

/*< private >
 * dossier_article_page_make_room_for_bar:
 * @self: the page
 *
 * Told while the sheet is being allocated, when the text already has been. Room is
 * made between frames, for a text view that learns in the midst of one that it has
 * another height tells its scrollbar only while it is painted, which GTK warns of.
 */
void
dossier_article_page_make_room_for_bar (DossierArticlePage *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, make_room, g_object_ref (self), g_object_unref);
}

static void
create_appearance (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover = NULL;
  GtkWidget *appearance = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  appearance = g_object_new (DOSSIER_TYPE_APPEARANCE, NULL);
  dossier_appearance_bind (DOSSIER_APPEARANCE (appearance),
                           get_settings (DOSSIER_ARTICLE_PAGE (user_data)));
  gtk_popover_set_child (GTK_POPOVER (popover), appearance);
  gtk_menu_button_set_popover (button, popover);
}

/*< private >
 * dossier_article_page_prepare_parts:
 * @self: the page
 *
 * Sees to it that a click on a button builds what it opens, and that keys
 * change the settings of reading.
 */
void
dossier_article_page_prepare_parts (DossierArticlePage *self)
{
  static const char *const toggles[] = { "reading-ruler", "focus-paragraph" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (get_settings (self), toggles[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "reading", G_ACTION_GROUP (group));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->appearance_button),
                                         create_appearance, self, NULL);
}
