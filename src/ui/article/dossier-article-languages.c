/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-languages-private.h"

#include <glib/gi18n.h>

#include "document/dossier-reworded.h"
#include "ui/common/dossier-language.h"

/* The languages that the dossier has. Another one is another document with the
 * same ids: the page makes way for a new one of it, at the same sentence. */

static DossierStudy *
get_study (DossierArticlePage *self)
{
  return dossier_page_get_study (DOSSIER_PAGE (self));
}

/* How far into a sentence one has read is not told across languages; which
 * sentence it was, is. */
static void
keep_place (DossierArticlePage *self, const DossierSentence *sentence)
{
  DossierStore *store = dossier_study_get_store (get_study (self));
  const char *id = dossier_document_get_id (dossier_study_get_document (get_study (self)));
  g_autoptr (DossierPlace) place = NULL;
  g_autoptr (GError) error = NULL;

  dossier_article_page_save_place (self);
  place = dossier_store_load_place (store, id, NULL);
  if (place == NULL || (sentence == NULL && place->offset <= 0))
    return;

  place->offset = 0;
  if (sentence != NULL)
    g_set_str (&place->sentence, sentence->id);
  if (!dossier_store_save_place (store, id, place, &error))
    g_info ("The reading place was not kept: %s", error->message);
}

/*< private >
 * dossier_article_page_switch_language:
 * @self: the page
 * @language: a language that the dossier has
 * @sentence: (nullable): where to go on, %NULL for the place one is at
 *
 * Opens the dossier in another language, which is kept for the next time.
 */
void
dossier_article_page_switch_language (DossierArticlePage *self,
                                      const char *language,
                                      const DossierSentence *sentence)
{
  DossierStudy *study = get_study (self);
  DossierDocument *document = dossier_study_get_document (study);
  const DossierLanguageFile *file
      = dossier_languages_find (dossier_study_get_languages (study), language);
  g_autofree char *uri = NULL;

  if (file == NULL || g_str_equal (language, dossier_document_get_language (document)))
    return;

  if (sentence != NULL)
    dossier_reader_go_to (self->reader, sentence, 0, 0);
  keep_place (self, sentence);
  dossier_language_keep (dossier_study_get_settings (study), dossier_document_get_id (document),
                         language);
  uri = g_file_get_uri (file->file);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
}

static void
on_first_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dossier_article_page_switch_language (user_data, g_variant_get_string (parameter, NULL), NULL);
}

static void
add_first_action (DossierArticlePage *self)
{
  DossierDocument *document = dossier_study_get_document (get_study (self));
  g_autoptr (GSimpleAction) first
      = g_simple_action_new_stateful ("first", G_VARIANT_TYPE_STRING,
                                      g_variant_new_string (
                                          dossier_document_get_language (document)));

  g_signal_connect_object (first, "activate", G_CALLBACK (on_first_activated), self,
                           G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (self->languages->actions), G_ACTION (first));
}

static void
show_second (DossierArticlePage *self)
{
  DossierSecondLanguage *second = dossier_study_get_second_language (get_study (self));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->languages->actions), "second");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (dossier_second_language_get_language (second)));
}

static void
on_second_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierArticlePage *self = user_data;

  g_settings_set_string (dossier_study_get_settings (get_study (self)), "second-language",
                         g_variant_get_string (parameter, NULL));
}

/* Which of several other languages is the one beside. */
static void
add_second_action (DossierArticlePage *self)
{
  static const GActionEntry entries[] = {
    { .name = "second", .activate = on_second_activated, .parameter_type = "s", .state = "''" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->languages->actions), entries,
                                   G_N_ELEMENTS (entries), self);
  show_second (self);
  g_signal_connect_object (dossier_study_get_second_language (get_study (self)), "changed",
                           G_CALLBACK (show_second), self, G_CONNECT_SWAPPED);
}

static GMenuModel *
create_names (DossierLanguages *languages, const char *action, const char *except)
{
  GMenu *names = g_menu_new ();

  for (guint i = 0; i < dossier_languages_get_n_files (languages); i++)
    {
      const char *language = dossier_languages_get_file (languages, i)->language;
      g_autofree char *name = dossier_language_dup_name (language);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      if (g_strcmp0 (language, except) == 0)
        continue;
      g_menu_item_set_action_and_target (item, action, "s", language);
      g_menu_append_item (names, item);
    }

  return G_MENU_MODEL (names);
}

static void
add_menu (DossierArticlePage *self)
{
  DossierLanguages *languages = dossier_study_get_languages (get_study (self));
  g_autoptr (GMenuModel) names = create_names (languages, "language.first", NULL);
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenuItem) peek = g_menu_item_new (_ ("Peek at the _Other Language"), "language.peek");

  g_menu_append_section (self->languages->menu, NULL, names);
  g_menu_append (others, _ ("_Side by Side"), "language.side-by-side");
  /* The key belongs to what peeks at whatever might stand beside. */
  g_menu_item_set_attribute (peek, "accel", "s", "p");
  g_menu_append_item (others, peek);
  g_menu_append_section (self->languages->menu, NULL, G_MENU_MODEL (others));
  if (dossier_languages_get_n_files (languages) > 2)
    {
      g_autoptr (GMenuModel) seconds
          = create_names (languages, "language.second",
                          dossier_document_get_language (
                              dossier_study_get_document (get_study (self))));

      add_second_action (self);
      g_menu_append_section (self->languages->menu, _ ("Other Language"), seconds);
    }
  gtk_menu_button_set_menu_model (self->language_button, G_MENU_MODEL (self->languages->menu));
  /* No submenus: one in a section that goes away leaves a part of itself behind. */
  g_menu_append_section (G_MENU (self->more_menu), _ ("Language of the Article"),
                         G_MENU_MODEL (self->languages->menu));
}

/*< private >
 * dossier_article_page_start_languages:
 * @self: the page
 *
 * Offers the dossier's other languages, where it has any, and the study edition
 * of an original.
 */
void
dossier_article_page_start_languages (DossierArticlePage *self)
{
  gboolean has_languages = dossier_study_get_second_language (get_study (self)) != NULL;
  DossierDocument *document = dossier_study_get_document (get_study (self));

  if (!has_languages && dossier_document_get_source (document) == NULL)
    return;

  self->languages = g_new0 (ArticleLanguages, 1);
  self->languages->actions = g_simple_action_group_new ();
  dossier_article_page_start_peek (self);
  dossier_article_page_start_parallel (self);
  if (has_languages)
    {
      self->languages->menu = g_menu_new ();
      add_first_action (self);
      add_menu (self);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "language",
                                  G_ACTION_GROUP (self->languages->actions));
}

/**
 * dossier_article_page_light_sentence:
 * @self: a page
 * @sentence: (nullable): a sentence of the article, %NULL for none
 *
 * Lights a sentence wherever it is shown, in all languages that are: what has
 * the pointer or the focus, or is being read aloud.
 */
void
dossier_article_page_light_sentence (DossierArticlePage *self, const DossierSentence *sentence)
{
  dossier_reader_light_sentence (self->reader, sentence);
  if (self->parallel != NULL)
    dossier_parallel_view_light_sentence (self->parallel, sentence);
}

/*< private >
 * dossier_article_page_get_place:
 * @self: a page
 * @byte: (out): the place in the sentence
 *
 * Returns: (nullable): the sentence that one is at, %NULL above the first
 */
const DossierSentence *
dossier_article_page_get_place (DossierArticlePage *self, guint *byte)
{
  *byte = 0;

  return self->parallel != NULL ? dossier_parallel_view_get_place (self->parallel)
                                : dossier_reader_get_place (self->reader, byte);
}

/*< private >
 * dossier_article_page_stop_languages:
 * @self: the page
 */
void
dossier_article_page_stop_languages (DossierArticlePage *self)
{
  if (self->languages == NULL)
    return;

  dossier_article_page_stop_peek (self);
  g_clear_object (&self->languages->actions);
  g_clear_object (&self->languages->menu);
  g_clear_pointer (&self->languages, g_free);
}
