/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include "ui/speech/dossier-speech-settings.h"

/* The article read aloud: the reciter goes from sentence to sentence, and the
 * text, the bar at the foot and the place in view follow it. */

static DossierDocument *
get_document (DossierArticlePage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static const char *
get_sentence_text (guint position, gpointer user_data)
{
  return dossier_document_get_sentences (user_data).items[position].text;
}

/* What was spoken to its end is lit no more. */
static const DossierSentence *
get_spoken (DossierArticlePage *self, const DossierRecital *recital)
{
  DossierSentences sentences = dossier_document_get_sentences (get_document (self));

  return recital->mode == DOSSIER_RECITAL_IDLE || recital->mode == DOSSIER_RECITAL_FINISHED
             ? NULL
             : &sentences.items[recital->position];
}

static void
on_recital_changed (DossierArticlePage *self)
{
  const DossierRecital *recital = dossier_reciter_get_recital (self->reciter);
  DossierSentences sentences = dossier_document_get_sentences (get_document (self));
  gboolean is_shown = recital->mode != DOSSIER_RECITAL_IDLE;

  if (is_shown)
    dossier_speech_bar_show (self->speech_bar, recital,
                             sentences.items[recital->position].paragraph->number);
  adw_toolbar_view_set_reveal_bottom_bars (self->text_view, is_shown);
  dossier_reader_set_spoken (self->reader, get_spoken (self, recital), self->steering);
  dossier_article_page_update_foot (self);
}

static void
ensure_reciter (DossierArticlePage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierDocument *document = get_document (self);
  GSettings *settings = dossier_study_get_settings (study);

  if (self->reciter != NULL)
    return;

  self->reciter = dossier_reciter_new (dossier_speech_engine_new ());
  dossier_reciter_set_sentences (self->reciter, dossier_document_get_sentences (document).n,
                                 dossier_document_get_language (document), get_sentence_text,
                                 document);
  dossier_speech_settings_bind (settings, self->reciter);
  self->speech_bar = g_object_new (DOSSIER_TYPE_SPEECH_BAR, NULL);
  dossier_speech_bar_set_content (self->speech_bar, self->reciter, settings);
  adw_toolbar_view_set_reveal_bottom_bars (self->text_view, FALSE);
  adw_toolbar_view_add_bottom_bar (self->text_view, GTK_WIDGET (self->speech_bar));
  g_signal_connect_object (self->reciter, "changed", G_CALLBACK (on_recital_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
start_at (DossierArticlePage *self, const DossierSentence *sentence)
{
  if (sentence != NULL)
    dossier_reciter_start (self->reciter, sentence->index);
}

static void
play_or_pause (DossierArticlePage *self)
{
  const DossierRecital *recital = dossier_reciter_get_recital (self->reciter);

  if (dossier_recital_is_playing (recital))
    {
      /* Whoever looks elsewhere and wants silence goes on looking there. */
      self->steering = FALSE;
      dossier_reciter_pause (self->reciter);
    }
  else if (recital->mode == DOSSIER_RECITAL_IDLE)
    start_at (self, dossier_reader_get_sentence_to_read (self->reader));
  else
    dossier_reciter_play (self->reciter);
}

/* The number of a paragraph has a menu too, which then is about its first sentence. */
static void
read_from_here (DossierArticlePage *self)
{
  const DossierParagraph *paragraph = g_steal_pointer (&self->menu_paragraph);
  DossierSentences sentences = dossier_document_get_sentences (get_document (self));

  start_at (self, paragraph != NULL && paragraph->n_sentences > 0
                      ? &sentences.items[paragraph->first_sentence]
                      : dossier_reader_get_sentence_of_menu (self->reader));
}

static void
speech_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);

  ensure_reciter (self);
  self->steering = TRUE;
  if (g_str_equal (action_name, "article.read-aloud"))
    play_or_pause (self);
  else if (g_str_equal (action_name, "article.read-from-here"))
    read_from_here (self);
  else if (g_str_equal (action_name, "article.stop-reading"))
    dossier_article_page_stop_speech (self);
  else
    dossier_reciter_step (self->reciter,
                          g_str_equal (action_name, "article.next-sentence") ? 1 : -1);
  self->steering = FALSE;
}

/*< private >
 * dossier_article_page_is_reading:
 * @self: the page
 *
 * Returns: whether the article is being read aloud, or the reading rests
 */
gboolean
dossier_article_page_is_reading (DossierArticlePage *self)
{
  return self->reciter != NULL
         && dossier_reciter_get_recital (self->reciter)->mode != DOSSIER_RECITAL_IDLE;
}

/*< private >
 * dossier_article_page_pause_speech:
 * @self: the page
 *
 * Nobody is read to whose controls are out of sight.
 */
void
dossier_article_page_pause_speech (DossierArticlePage *self)
{
  if (self->reciter != NULL)
    dossier_reciter_pause (self->reciter);
}

/*< private >
 * dossier_article_page_stop_speech:
 * @self: the page
 *
 * Ends the reading, and gives the focus back to the text if the bar had it.
 */
void
dossier_article_page_stop_speech (DossierArticlePage *self)
{
  gboolean had_focus = FALSE;

  if (self->reciter == NULL)
    return;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->speech_bar)) != NULL;
  dossier_reciter_stop (self->reciter);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

/*< private >
 * dossier_article_page_end_speech:
 * @self: the page, being disposed of
 */
void
dossier_article_page_end_speech (DossierArticlePage *self)
{
  if (self->reciter == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->reciter, on_recital_changed, self);
  dossier_reciter_stop (self->reciter);
  g_clear_object (&self->reciter);
}

/*< private >
 * dossier_article_page_install_speech:
 * @widget_class: the class of article pages
 *
 * Adds the actions of reading aloud, with their keys and those of a remote control.
 */
void
dossier_article_page_install_speech (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    guint key;
    GdkModifierType modifiers;
    guint media_key;
  } actions[] = {
    { "article.read-aloud", GDK_KEY_F5, 0, GDK_KEY_AudioPlay },
    { "article.read-from-here", GDK_KEY_F5, GDK_CONTROL_MASK, 0 },
    { "article.stop-reading", GDK_KEY_F5, GDK_SHIFT_MASK, GDK_KEY_AudioStop },
    { "article.previous-sentence", GDK_KEY_F4, 0, GDK_KEY_AudioPrev },
    { "article.next-sentence", GDK_KEY_F6, 0, GDK_KEY_AudioNext },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, speech_action);
      if (actions[i].media_key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].media_key, 0,
                                             actions[i].action, NULL);
      /* Menus show the last one. */
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                           actions[i].action, NULL);
    }
}
