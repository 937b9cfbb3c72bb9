/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/article/dossier-article-page-private.h"

/* The page colored by voice: the voices stand where the cast did. Nothing of
 * it is there before it is first asked for; a long article is counted while
 * it is read. */

#define SLICE_US 6000
#define SLICE_SENTENCES 64

static DossierDocument *
get_document (DossierArticlePage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

/* The shares are those of the text on the screen, not of what it retells. */
static const char *
get_subtitle (DossierArticlePage *self)
{
  switch (dossier_document_get_head (get_document (self))->edition)
    {
    case DOSSIER_EDITION_STUDY:
      return _ ("Share of words of the study edition");
    case DOSSIER_EDITION_DRAFT:
      return _ ("Share of words of the draft");
    case DOSSIER_EDITION_ORIGINAL:
    default:
      return _ ("Share of words of the original");
    }
}

static gboolean
is_counted (DossierArticlePage *self)
{
  return self->voice_count != NULL && self->voice_idle == 0;
}

static void
fill_view (DossierArticlePage *self, DossierVoicesView *view)
{
  if (view != NULL && is_counted (self))
    dossier_voices_view_show (view, self->voice_count,
                              dossier_study_get_families (
                                  dossier_page_get_study (DOSSIER_PAGE (self))));
}

static DossierVoicesView *
new_view (DossierArticlePage *self)
{
  DossierVoicesView *view = g_object_ref_sink (g_object_new (DOSSIER_TYPE_VOICES_VIEW, NULL));

  fill_view (self, view);
  dossier_voices_view_set_choice (view, &self->voice_choice);

  return view;
}

static void
show_in_sidebar (DossierArticlePage *self)
{
  if (self->side_voices == NULL)
    self->side_voices = new_view (self);
  adw_toolbar_view_set_content (self->side_bar, GTK_WIDGET (self->side_voices));
  adw_window_title_set_title (self->range_title, _ ("Voices"));
  adw_window_title_set_subtitle (self->range_title, get_subtitle (self));
}

static void
show_in_sheet (DossierArticlePage *self)
{
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;

  dossier_article_page_build_sheet (self);
  if (self->sheet_voices == NULL)
    {
      self->sheet_voices = new_view (self);
      dossier_voices_view_set_title (self->sheet_voices, get_subtitle (self));
    }
  if (adw_bottom_sheet_get_sheet (self->sheet) != GTK_WIDGET (self->sheet_voices))
    adw_bottom_sheet_set_sheet (self->sheet, GTK_WIDGET (self->sheet_voices));

  words = is_counted (self) ? dossier_voices_dup_all_words (&self->voice_count->voices)
                            : g_strdup ("");
  spoken = dossier_cast_bar_show_words (self->cast_bar, _ ("Voices"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cast_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/*< private >
 * dossier_article_page_show_voices:
 * @self: the page, colored by voice
 *
 * Shows the voices where the width has a place for them.
 */
void
dossier_article_page_show_voices (DossierArticlePage *self)
{
  if (dossier_page_get_narrow (DOSSIER_PAGE (self)))
    show_in_sheet (self);
  else
    show_in_sidebar (self);
}

static void
show_cast_again (DossierArticlePage *self)
{
  adw_toolbar_view_set_content (self->side_bar, GTK_WIDGET (self->side_view));
  adw_window_title_set_title (self->range_title, _ ("Alongside"));
  if (self->sheet_voices != NULL)
    adw_bottom_sheet_set_sheet (self->sheet, GTK_WIDGET (self->sheet_view));
  dossier_article_page_show_cast (self);
}

/* ---- Counting ---- */

static void
announce_shares (DossierArticlePage *self)
{
  g_autofree char *words = dossier_voices_dup_all_words (&self->voice_count->voices);
  /* Translators: spoken; the shares of the voices */
  g_autofree char *spoken = g_strdup_printf (_ ("Colored by voice: %s"), words);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
count_slice (DossierArticlePage *self)
{
  gint64 deadline = g_get_monotonic_time () + SLICE_US;

  while (dossier_voice_count_add (self->voice_count, SLICE_SENTENCES))
    if (g_get_monotonic_time () >= deadline)
      return TRUE;

  return FALSE;
}

static gboolean
on_count (gpointer user_data)
{
  DossierArticlePage *self = user_data;

  if (count_slice (self))
    return G_SOURCE_CONTINUE;

  self->voice_idle = 0;
  fill_view (self, self->side_voices);
  fill_view (self, self->sheet_voices);
  if (self->by_voice)
    {
      dossier_article_page_show_voices (self);
      announce_shares (self);
    }

  return G_SOURCE_REMOVE;
}

/* What is short is counted at once, so that no share comes late. */
static void
start_counting (DossierArticlePage *self)
{
  if (self->voice_count == NULL)
    {
      self->voice_count = dossier_voice_count_new (get_document (self));
      if (count_slice (self))
        self->voice_idle = g_idle_add (on_count, self);
    }
  if (is_counted (self))
    announce_shares (self);
}

/* ---- What a person does ---- */

static void
choose (DossierArticlePage *self, DossierVoiceChoice choice)
{
  self->voice_choice = choice;
  if (choice.voices != 0 && dossier_page_get_narrow (DOSSIER_PAGE (self)))
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  else if (choice.voices != 0 && adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  dossier_reader_choose_voice (self->reader, &choice);
  if (self->side_voices != NULL)
    dossier_voices_view_set_choice (self->side_voices, &choice);
  if (self->sheet_voices != NULL)
    dossier_voices_view_set_choice (self->sheet_voices, &choice);
}

/*< private >
 * dossier_article_page_voice_action:
 * @widget: a page
 * @action_name: article.next-of-voice, article.next-of-speaker or
 *   article.all-voices
 * @parameter: (nullable): the voice's nick or the speaker's id
 *
 * Lets a voice stand out, or all alike again.
 */
void
dossier_article_page_voice_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  DossierVoiceChoice choice = { 0 };
  DossierVoice voice = DOSSIER_VOICE_QUOTED;

  if (!self->by_voice)
    return;

  if (g_str_equal (action_name, "article.all-voices"))
    {
      /* The button that was pressed goes away. */
      if (self->voice_choice.voices != 0)
        gtk_widget_grab_focus (GTK_WIDGET (self->reader));
    }
  else if (g_str_equal (action_name, "article.next-of-speaker"))
    {
      choice.speaker = dossier_document_find_actor (get_document (self),
                                                    g_variant_get_string (parameter, NULL));
      if (choice.speaker == NULL)
        return;
      choice.voices = 1u << DOSSIER_VOICE_QUOTED;
    }
  else if (dossier_voice_from_nick (g_variant_get_string (parameter, NULL), &voice))
    choice.voices = 1u << voice;
  else
    return;

  choose (self, choice);
}

/*< private >
 * dossier_article_page_set_by_voice:
 * @self: the page
 * @by_voice: whether the text's color tells whose words they are
 */
void
dossier_article_page_set_by_voice (DossierArticlePage *self, gboolean by_voice)
{
  self->by_voice = by_voice;
  if (self->card != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->card));
  self->voice_choice = (DossierVoiceChoice) { 0 };
  dossier_reader_set_by_voice (self->reader, by_voice);
  if (self->parallel != NULL)
    dossier_parallel_view_set_by_voice (self->parallel, by_voice);
  if (by_voice)
    {
      start_counting (self);
      dossier_article_page_show_voices (self);
      choose (self, self->voice_choice);
    }
  else
    {
      show_cast_again (self);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Names, quotes and terms marked"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/*< private >
 * dossier_article_page_stop_voices:
 * @self: the page
 *
 * Stops counting, and frees what the voices need.
 */
void
dossier_article_page_stop_voices (DossierArticlePage *self)
{
  g_clear_handle_id (&self->voice_idle, g_source_remove);
  g_clear_pointer (&self->voice_count, dossier_voice_count_free);
  g_clear_object (&self->side_voices);
  g_clear_object (&self->sheet_voices);
  self->by_voice = FALSE;
}
