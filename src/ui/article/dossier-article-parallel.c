/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-languages-private.h"

#include "document/dossier-reworded.h"
#include "ui/original/dossier-original-shown.h"

/* The page with two texts side by side, in two languages, or a person's own
 * copy beside the study edition: in place of the text, while the window has the
 * width for both. */

static DossierStudy *
get_study (DossierArticlePage *self)
{
  return dossier_page_get_study (DOSSIER_PAGE (self));
}

static GSettings *
get_settings (DossierArticlePage *self)
{
  return dossier_study_get_settings (get_study (self));
}

/* What is to stand beside the text, as soon as it has been read. */
static DossierDocument *
find_second (DossierArticlePage *self)
{
  DossierSecondLanguage *second = dossier_study_get_second_language (get_study (self));

  if (!self->can_be_parallel || dossier_page_get_narrow (DOSSIER_PAGE (self)))
    return NULL;

  if (second != NULL && g_settings_get_boolean (get_settings (self), "side-by-side"))
    {
      dossier_second_language_read (second);
      return dossier_second_language_get_document (second);
    }

  return dossier_original_get_text (get_study (self)) == DOSSIER_ORIGINAL_TEXT_BOTH
             ? dossier_document_get_source (dossier_study_get_document (get_study (self)))
             : NULL;
}

static void
show_sidebar (DossierArticlePage *self, gboolean show)
{
  self->applying = TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split, show);
  self->applying = FALSE;
}

static gboolean
on_focus_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  gtk_widget_grab_focus (self->parallel != NULL ? GTK_WIDGET (self->parallel)
                                                : GTK_WIDGET (self->reader));

  return G_SOURCE_REMOVE;
}

/* After the window has looked for a new place of the focus by itself. */
static void
queue_focus (DossierArticlePage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_tick, NULL, NULL);
}

/* There is nothing to peek at where both stand. */
static void
enable_peek (DossierArticlePage *self, gboolean enable)
{
  static const char *const names[] = { "peek", "peek-beside", "peek-edition" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *peek
          = g_action_map_lookup_action (G_ACTION_MAP (self->languages->actions), names[i]);

      if (peek != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (peek), enable);
    }
}

/* The cast makes room for the second column, unless it is asked for again. */
static void
show_parallel (DossierArticlePage *self, DossierDocument *second)
{
  guint byte = 0;
  const DossierSentence *place = dossier_reader_get_place (self->reader, &byte);

  self->parallel = dossier_parallel_view_new (get_study (self), second, self->notebook,
                                              dossier_original_get_left_out (get_study (self)));
  dossier_parallel_view_set_by_voice (self->parallel, self->by_voice);
  g_signal_connect_object (self->parallel, "mark-activated",
                           G_CALLBACK (dossier_article_page_open_parallel_card), self,
                           G_CONNECT_SWAPPED);
  if (place != NULL)
    dossier_parallel_view_go_to (self->parallel, place);
  adw_toolbar_view_set_content (self->text_view, GTK_WIDGET (self->parallel));
  show_sidebar (self, FALSE);
  /* Even hidden it would want its width of a window that shrinks. */
  gtk_widget_set_visible (GTK_WIDGET (self->side_bar), FALSE);
  enable_peek (self, FALSE);
  queue_focus (self);
}

static void
hide_parallel (DossierArticlePage *self)
{
  const DossierSentence *place = dossier_parallel_view_get_place (self->parallel);
  gboolean has_sidebar = !adw_overlay_split_view_get_collapsed (self->split)
                         && g_settings_get_boolean (get_settings (self), "show-alongside");

  self->parallel = NULL;
  adw_toolbar_view_set_content (self->text_view, GTK_WIDGET (self->scroller));
  if (place != NULL)
    dossier_reader_go_to (self->reader, place, 0, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->side_bar), TRUE);
  show_sidebar (self, has_sidebar);
  enable_peek (self, TRUE);
  queue_focus (self);
}

/*< private >
 * dossier_article_page_update_parallel:
 * @self: a page
 *
 * Shows one language or two, as is wanted and as there is room.
 */
void
dossier_article_page_update_parallel (DossierArticlePage *self)
{
  DossierDocument *document = NULL;
  DossierParallelView *shown = self->parallel;

  if (self->languages == NULL)
    return;

  document = find_second (self);
  if (shown != NULL && document == dossier_parallel_view_get_second (shown))
    return;

  if (shown != NULL)
    hide_parallel (self);
  if (document != NULL)
    show_parallel (self, document);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  dossier_article_page_update_parallel (DOSSIER_ARTICLE_PAGE (widget));

  return G_SOURCE_REMOVE;
}

/* Width and breakpoints change while the window is being allocated. */
static void
queue_update (DossierArticlePage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
on_first_frame (DossierArticlePage *self)
{
  if (self->languages == NULL)
    return;

  self->can_be_parallel = TRUE;
  queue_update (self);
}

/*< private >
 * dossier_article_page_start_parallel:
 * @self: a page of a dossier that has another language, or of an original
 *
 * Follows the settings, once the text has been painted.
 */
void
dossier_article_page_start_parallel (DossierArticlePage *self)
{
  GSettings *settings = get_settings (self);
  DossierSecondLanguage *second = dossier_study_get_second_language (get_study (self));

  if (second != NULL)
    {
      g_autoptr (GAction) action = g_settings_create_action (settings, "side-by-side");

      g_action_map_add_action (G_ACTION_MAP (self->languages->actions), action);
      g_signal_connect_object (second, "changed", G_CALLBACK (queue_update), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (settings, "changed::side-by-side", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::original-beside", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (queue_update), NULL);
  g_signal_connect (self, "first-frame", G_CALLBACK (on_first_frame), NULL);
}

/*< private >
 * dossier_article_page_leave_parallel:
 * @self: a page
 *
 * What is to be shown stands in the text alone.
 */
void
dossier_article_page_leave_parallel (DossierArticlePage *self)
{
  gboolean is_original = FALSE;

  if (self->parallel == NULL)
    return;

  is_original = dossier_parallel_view_get_second (self->parallel)
                == dossier_document_get_source (dossier_study_get_document (get_study (self)));
  hide_parallel (self);
  g_settings_set_boolean (get_settings (self), is_original ? "original-beside" : "side-by-side",
                          FALSE);
}
