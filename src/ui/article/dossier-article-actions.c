/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include "ui/common/dossier-toast.h"

#include <glib/gi18n.h>

/* Everything that a person can do on the page, with its keys. */

static GSettings *
get_settings (DossierArticlePage *self)
{
  return dossier_study_get_settings (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static void
find_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);

  dossier_article_page_leave_parallel (self);
  if (g_str_equal (action_name, "article.find"))
    dossier_find_bar_open (dossier_article_page_get_find_bar (self));
  else
    dossier_find_bar_step (dossier_article_page_get_find_bar (self),
                           g_str_equal (action_name, "article.find-next"));
}

static void
appearance_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  AdwDialog *dialog = NULL;
  GtkWidget *view = NULL;
  GtkWidget *appearance = NULL;

  if (gtk_widget_get_visible (self->appearance_button))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (self->appearance_button));
      return;
    }

  dialog = adw_dialog_new ();
  view = adw_toolbar_view_new ();
  appearance = g_object_new (DOSSIER_TYPE_APPEARANCE, NULL);
  dossier_appearance_bind (DOSSIER_APPEARANCE (appearance), get_settings (self));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), appearance);
  adw_dialog_set_title (dialog, _ ("Text Appearance"));
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, widget);
}

static void
size_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GSettings *settings = get_settings (DOSSIER_ARTICLE_PAGE (widget));
  int size = g_settings_get_int (settings, "article-size");
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;

  if (g_str_equal (action_name, "article.normal-size"))
    {
      g_settings_reset (settings, "article-size");
      return;
    }

  size += g_str_equal (action_name, "article.larger") ? 1 : -1;
  g_object_get (settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "article-size");
  if (g_settings_schema_key_range_check (key, g_variant_new_int32 (size)))
    g_settings_set_int (settings, "article-size", size);
}

/* The paragraph whose number was clicked, or else the one with the caret. */
static void
paragraph_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  const DossierParagraph *paragraph = g_steal_pointer (&self->menu_paragraph);

  if (paragraph == NULL)
    paragraph = dossier_reader_get_paragraph_at_caret (self->reader);
  if (paragraph == NULL)
    return;

  if (g_str_equal (action_name, "article.select-paragraph"))
    {
      dossier_reader_select_paragraph (self->reader, paragraph);
      gtk_widget_grab_focus (GTK_WIDGET (self->reader));
    }
  else
    gtk_widget_activate_action (widget, "dossier.quiz-paragraphs", "(uu)", paragraph->number,
                                paragraph->number);
}

static void
toast_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_toast_overlay_add_toast (DOSSIER_ARTICLE_PAGE (widget)->toasts,
                               dossier_toast_new (g_variant_get_string (parameter, NULL)));
}

/*< private >
 * dossier_article_page_install_actions:
 * @widget_class: the class of article pages
 *
 * Adds the actions and keys of the page.
 */
void
dossier_article_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    GtkWidgetActionActivateFunc func;
    guint key;
    GdkModifierType modifiers;
    guint keypad;
  } actions[] = {
    { "article.find", find_action, 0, 0, 0 },
    { "article.find-next", find_action, GDK_KEY_g, GDK_CONTROL_MASK, 0 },
    { "article.find-previous", find_action, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, 0 },
    { "article.appearance", appearance_action, 0, 0, 0 },
    { "article.larger", size_action, GDK_KEY_plus, GDK_CONTROL_MASK, GDK_KEY_KP_Add },
    { "article.smaller", size_action, GDK_KEY_minus, GDK_CONTROL_MASK, GDK_KEY_KP_Subtract },
    { "article.normal-size", size_action, GDK_KEY_0, GDK_CONTROL_MASK, GDK_KEY_KP_0 },
    { "article.quiz-paragraph", paragraph_action, 0, 0, 0 },
    { "article.select-paragraph", paragraph_action, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].func);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].action, NULL);
      if (actions[i].keypad != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keypad, actions[i].modifiers,
                                             actions[i].action, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK,
                                       "article.larger", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "language.peek-beside", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "language.side-by-side", NULL);
  gtk_widget_class_install_action (widget_class, "article.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "article.next-of-voice", "s",
                                   dossier_article_page_voice_action);
  gtk_widget_class_install_action (widget_class, "article.next-of-speaker", "s",
                                   dossier_article_page_voice_action);
  gtk_widget_class_install_action (widget_class, "article.all-voices", NULL,
                                   dossier_article_page_voice_action);
  gtk_widget_class_install_property_action (widget_class, "article.by-voice", "by-voice");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, 0, "article.by-voice", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "reading.reading-ruler", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "reading.focus-paragraph", NULL);
  gtk_widget_class_install_property_action (widget_class, "article.alongside", "alongside");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "article.alongside", NULL);
}
