/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-languages-private.h"

#include "document/dossier-reworded.h"
#include "ui/article/dossier-peek-card.h"
#include "ui/original/dossier-original-shown.h"

/* The peek: a sentence in the other language, or in the study edition, beside
 * it. By key, from a menu, and by press and hold. */

#define SLOP 8 /* pixels that a held pointer may move */

static DossierStudy *
get_study (DossierArticlePage *self)
{
  return dossier_page_get_study (DOSSIER_PAGE (self));
}

static DossierDocument *
get_edition (DossierArticlePage *self)
{
  return dossier_document_get_source (dossier_study_get_document (get_study (self)));
}

/* What is peeked at, once it has been read. */
static DossierDocument *
get_other (DossierArticlePage *self)
{
  return self->languages->peeks_edition ? get_edition (self)
                                        : dossier_second_language_get_document (
                                              dossier_study_get_second_language (get_study (self)));
}

/* What would stand beside the text if the window had the width. */
static gboolean
is_edition_beside (DossierArticlePage *self)
{
  return get_edition (self) != NULL
         && (dossier_study_get_second_language (get_study (self)) == NULL
             || dossier_original_get_text (get_study (self)) == DOSSIER_ORIGINAL_TEXT_BOTH);
}

static void
on_card_closed (DossierArticlePage *self)
{
  dossier_article_page_light_sentence (self, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->reader)))
    gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
on_read_on (DossierArticlePage *self)
{
  if (self->languages->peeks_edition)
    {
      dossier_reader_go_to (self->reader, self->languages->peeked, 0, 0);
      gtk_widget_activate_action (GTK_WIDGET (self), "original.text", "s",
                                  dossier_original_text_words[DOSSIER_ORIGINAL_TEXT_STUDY]);
      return;
    }

  dossier_article_page_switch_language (self,
                                        dossier_second_language_get_language (
                                            dossier_study_get_second_language (get_study (self))),
                                        self->languages->peeked);
}

static void
on_learn (DossierArticlePage *self)
{
  DossierDocument *second = get_other (self);

  if (second != NULL)
    dossier_article_page_learn (self, second, self->languages->peeked,
                                self->languages->peeked_byte);
}

static void
ensure_card (DossierArticlePage *self)
{
  ArticleLanguages *languages = self->languages;

  if (languages->card != NULL)
    return;

  languages->card = g_object_new (DOSSIER_TYPE_PEEK_CARD, NULL);
  gtk_widget_set_parent (GTK_WIDGET (languages->card), GTK_WIDGET (self));
  g_signal_connect_object (languages->card, "closed", G_CALLBACK (on_card_closed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (languages->card, "read-on", G_CALLBACK (on_read_on), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (languages->card, "learn", G_CALLBACK (on_learn), self,
                           G_CONNECT_SWAPPED);
}

static void
open_card (DossierArticlePage *self, DossierDocument *second)
{
  ArticleLanguages *languages = self->languages;
  graphene_point_t point;
  GdkRectangle box;

  languages->is_peeking = FALSE;
  dossier_reader_get_sentence_box (self->reader, languages->peeked, languages->peeked_byte, &box);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->reader), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) box.x, (float) box.y), &point))
    return;

  box.x = (int) point.x;
  box.y = CLAMP ((int) point.y, 0, gtk_widget_get_height (GTK_WIDGET (self)));
  ensure_card (self);
  dossier_peek_card_show (languages->card, dossier_study_get_document (get_study (self)),
                          languages->peeked, languages->peeked_byte, second);
  gtk_popover_set_pointing_to (GTK_POPOVER (languages->card), &box);
  dossier_article_page_light_sentence (self, languages->peeked);
  gtk_popover_popup (GTK_POPOVER (languages->card));
}

/* With the next frame: a menu that was chosen from closes in this one. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);

  if (self->languages != NULL && get_other (self) != NULL)
    open_card (self, get_other (self));

  return G_SOURCE_REMOVE;
}

static void
peek (DossierArticlePage *self, const DossierSentence *sentence, guint byte, gboolean at_edition)
{
  if (sentence == NULL)
    return;

  self->languages->peeked = sentence;
  self->languages->peeked_byte = byte;
  self->languages->peeks_edition = at_edition;
  if (get_other (self) != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else
    {
      self->languages->is_peeking = TRUE;
      dossier_second_language_read (dossier_study_get_second_language (get_study (self)));
    }
}

static void
on_second_changed (DossierArticlePage *self)
{
  if (self->languages->is_peeking && get_other (self) != NULL)
    open_card (self, get_other (self));
}

static gboolean
is_at_edition (DossierArticlePage *self, GSimpleAction *action)
{
  const char *name = g_action_get_name (G_ACTION (action));

  return g_str_has_prefix (name, "peek-edition")
         || (g_str_equal (name, "peek-beside") && is_edition_beside (self));
}

static void
on_peek_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierArticlePage *self = user_data;
  guint byte = 0;
  const DossierSentence *sentence = dossier_reader_find_sentence_in_hand (self->reader, &byte);

  peek (self, sentence, byte, is_at_edition (self, action));
}

/* From the menu of a paragraph's number, or of the place that was clicked. */
static void
on_peek_there_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierArticlePage *self = user_data;
  DossierSentences sentences
      = dossier_document_get_sentences (dossier_study_get_document (get_study (self)));
  const DossierParagraph *paragraph = g_steal_pointer (&self->menu_paragraph);
  gboolean at_edition = is_at_edition (self, action);

  if (paragraph != NULL && paragraph->n_sentences > 0)
    peek (self, &sentences.items[paragraph->first_sentence], 0, at_edition);
  else if (self->languages->pressed != NULL)
    peek (self, self->languages->pressed, self->languages->pressed_byte, at_edition);
  else
    on_peek_activated (action, parameter, user_data);
}

static void
on_held (gpointer user_data)
{
  DossierArticlePage *self = user_data;

  self->languages->hold_timeout = 0;
  dossier_reader_forget_press (self->reader);
  peek (self, self->languages->pressed, self->languages->pressed_byte, is_edition_beside (self));
}

static void
begin_press (DossierArticlePage *self, const graphene_point_t *point, gboolean can_hold)
{
  ArticleLanguages *languages = self->languages;
  int delay = 500;

  g_clear_handle_id (&languages->hold_timeout, g_source_remove);
  languages->press = *point;
  languages->pressed = dossier_reader_find_sentence_at (self->reader, point->x, point->y,
                                                        &languages->pressed_byte);
  if (!can_hold || languages->pressed == NULL)
    return;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-long-press-time", &delay, NULL);
  languages->hold_timeout = g_timeout_add_once ((guint) delay, on_held, self);
}

static gboolean
get_point (DossierReader *reader, GdkEvent *event, graphene_point_t *point)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (reader));
  double x = 0;
  double y = 0;
  double native_x = 0;
  double native_y = 0;

  if (!gdk_event_get_position (event, &x, &y))
    return FALSE;

  gtk_native_get_surface_transform (native, &native_x, &native_y);

  return gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (reader),
                                   &GRAPHENE_POINT_INIT ((float) (x - native_x),
                                                         (float) (y - native_y)),
                                   point);
}

/* The view's own gestures claim every press: this only watches. */
static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, gpointer user_data)
{
  DossierArticlePage *self = user_data;
  ArticleLanguages *languages = self->languages;
  GdkEventType type = gdk_event_get_event_type (event);
  graphene_point_t point;

  if (languages == NULL || !get_point (self->reader, event, &point))
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    begin_press (self, &point,
                 type == GDK_TOUCH_BEGIN
                     || gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY);
  else if ((type != GDK_MOTION_NOTIFY && type != GDK_TOUCH_UPDATE)
           || graphene_point_distance (&point, &languages->press, NULL, NULL) > SLOP)
    g_clear_handle_id (&languages->hold_timeout, g_source_remove);

  return GDK_EVENT_PROPAGATE;
}

/* A caret that has moved since is the place that a menu by key is about. */
static gboolean
on_key (DossierArticlePage *self)
{
  if (self->languages != NULL)
    self->languages->pressed = NULL;

  return GDK_EVENT_PROPAGATE;
}

static void
add_actions (DossierArticlePage *self)
{
  static const GActionEntry beside[] = { { .name = "peek-beside", .activate = on_peek_activated } };
  static const GActionEntry of_language[] = {
    { .name = "peek", .activate = on_peek_activated },
    { .name = "peek-there", .activate = on_peek_there_activated },
  };
  static const GActionEntry of_edition[] = {
    { .name = "peek-edition", .activate = on_peek_activated },
    { .name = "peek-edition-there", .activate = on_peek_there_activated },
  };
  GActionMap *actions = G_ACTION_MAP (self->languages->actions);

  g_action_map_add_action_entries (actions, beside, G_N_ELEMENTS (beside), self);
  if (dossier_study_get_second_language (get_study (self)) != NULL)
    g_action_map_add_action_entries (actions, of_language, G_N_ELEMENTS (of_language), self);
  if (get_edition (self) != NULL)
    g_action_map_add_action_entries (actions, of_edition, G_N_ELEMENTS (of_edition), self);
}

/*< private >
 * dossier_article_page_start_peek:
 * @self: a page of a dossier that has another language, or of an original
 *
 * Adds the ways to peek at a sentence.
 */
void
dossier_article_page_start_peek (DossierArticlePage *self)
{
  DossierSecondLanguage *second = dossier_study_get_second_language (get_study (self));
  GtkEventController *watch = gtk_event_controller_legacy_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  add_actions (self);
  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect_object (watch, "event", G_CALLBACK (on_event), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->reader), watch);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->reader), key);
  if (second != NULL)
    g_signal_connect_object (second, "changed", G_CALLBACK (on_second_changed), self,
                             G_CONNECT_SWAPPED);
}

/*< private >
 * dossier_article_page_stop_peek:
 * @self: such a page
 */
void
dossier_article_page_stop_peek (DossierArticlePage *self)
{
  g_clear_handle_id (&self->languages->hold_timeout, g_source_remove);
  if (self->languages->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->languages->card));
  self->languages->card = NULL;
}
