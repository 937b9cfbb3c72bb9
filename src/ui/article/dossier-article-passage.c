/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

/* What follows the scrolling: the cast alongside, the reading place, and the
 * rest of a long article, which comes in while the first screen is read. */

#define FIRST_PARAGRAPHS 60 /* in the buffer before the first frame */
#define GUESS 2             /* paragraphs beyond the first on a first screen */
#define SLICE_US 6000
#define PASSAGE_MS 300
#define PLACE_MS 1000
#define ABOVE_ALL (-1) /* offset of a place above the first paragraph */

/* Before validation, which would else lay out each slice before the next. */
#define FILL_PRIORITY (GDK_PRIORITY_REDRAW + 3)

static DossierDocument *
get_document (DossierArticlePage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static gboolean
on_fill (gpointer user_data)
{
  DossierArticlePage *self = user_data;

  if (dossier_article_text_fill_slice (self->text, g_get_monotonic_time () + SLICE_US))
    return G_SOURCE_CONTINUE;

  self->fill_idle = 0;

  return G_SOURCE_REMOVE;
}

/* What the first frame shows is there at once. */
static gboolean
has_been_shown (DossierArticlePage *self)
{
  return self->clock == NULL;
}

/*< private >
 * dossier_article_page_show_cast:
 * @self: the page
 *
 * Shows the cast where the width has a place for it. A page that has just
 * turned narrow has none before the next frame, and calls this then.
 */
void
dossier_article_page_show_cast (DossierArticlePage *self)
{
  DossierDocument *document = get_document (self);
  DossierFamilies *families
      = dossier_study_get_families (dossier_page_get_study (DOSSIER_PAGE (self)));
  g_autofree char *range = NULL;

  if (self->by_voice)
    dossier_article_page_show_voices (self);
  if (self->by_voice || self->alongside == NULL)
    return;

  range = dossier_alongside_dup_range (self->alongside, document);
  adw_window_title_set_subtitle (self->range_title, range);
  if (!dossier_page_get_narrow (DOSSIER_PAGE (self)))
    dossier_alongside_view_show (self->side_view, self->alongside, document, families,
                                 has_been_shown (self));
  else if (self->cast_bar != NULL)
    {
      g_autofree char *spoken = NULL;

      dossier_article_page_build_sheet (self);
      spoken = dossier_cast_bar_show (self->cast_bar, self->alongside, document, families);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->cast_bar),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      dossier_alongside_view_show (self->sheet_view, self->alongside, document, families,
                                   has_been_shown (self));
    }
}

static void
set_passage (DossierArticlePage *self, const DossierPassage *passage)
{
  g_autoptr (DossierAlongside) before = g_steal_pointer (&self->alongside);

  self->alongside = dossier_alongside_new (get_document (self), passage->first, passage->last);
  if (before != NULL)
    dossier_alongside_keep_order (self->alongside, before);
  self->current = passage->current;
  self->passage_time = g_get_monotonic_time ();
  dossier_article_page_show_cast (self);
}

/**
 * dossier_article_page_update_passage:
 * @self: the page
 * @force: whether to show the cast again even though the same paragraph is read
 *
 * Shows the cast of what is on screen, if that has changed.
 */
void
dossier_article_page_update_passage (DossierArticlePage *self, gboolean force)
{
  DossierPassage passage = { 0 };

  if (!dossier_reader_get_passage (self->reader, &passage))
    return;

  if (self->alongside != NULL && !force && self->current == passage.current)
    return;

  if (self->alongside != NULL && self->alongside->first == passage.first
      && self->alongside->last == passage.last)
    {
      self->current = passage.current;
      if (force)
        dossier_article_page_show_cast (self);
      return;
    }

  set_passage (self, &passage);
}

static gboolean
on_passage_due (gpointer user_data)
{
  DossierArticlePage *self = user_data;

  self->passage_timeout = 0;
  dossier_article_page_update_progress (self);
  dossier_article_page_update_passage (self, FALSE);

  return G_SOURCE_REMOVE;
}

static gboolean
on_place_due (gpointer user_data)
{
  DossierArticlePage *self = user_data;

  self->place_timeout = 0;
  dossier_article_page_save_place (self);
  /* At rest the cast is that of all that is on screen. */
  self->current = G_MAXUINT;
  dossier_article_page_update_passage (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
on_scrolled (DossierArticlePage *self)
{
  gint64 since = (g_get_monotonic_time () - self->passage_time) / 1000;

  /* After what a person does, yet before the next frame. */
  if (self->passage_timeout == 0)
    self->passage_timeout
        = g_timeout_add_full (G_PRIORITY_HIGH_IDLE,
                              since < PASSAGE_MS ? (guint) (PASSAGE_MS - since) : 16,
                              on_passage_due, self, NULL);

  if (self->place_timeout != 0)
    g_source_remove (self->place_timeout);
  self->place_timeout
      = g_timeout_add_full (G_PRIORITY_HIGH_IDLE, PLACE_MS, on_place_due, self, NULL);
}

/**
 * dossier_article_page_save_place:
 * @self: the page
 *
 * Keeps which sentence stands at the top, unless the store has it already: a
 * write waits for the disk.
 */
void
dossier_article_page_save_place (DossierArticlePage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierSentences sentences = dossier_document_get_sentences (get_document (self));
  const DossierSentence *sentence = NULL;
  g_autoptr (GError) error = NULL;
  DossierPlace place = { 0 };
  guint byte = 0;

  g_clear_handle_id (&self->place_timeout, g_source_remove);
  if (sentences.n == 0 || self->clock != NULL
      || gtk_widget_get_height (GTK_WIDGET (self->reader)) == 0)
    return;

  sentence = dossier_article_page_get_place (self, &byte);
  place.offset = sentence != NULL ? (int) byte : ABOVE_ALL;
  if (sentence == NULL)
    sentence = &sentences.items[0];
  if (sentence == self->kept && place.offset == self->kept_offset)
    return;

  place.sentence = (char *) sentence->id;
  if (dossier_store_save_place (dossier_study_get_store (study),
                                dossier_document_get_id (get_document (self)), &place, &error))
    {
      self->kept = sentence;
      self->kept_offset = place.offset;
    }
  else
    g_info ("The reading place was not kept: %s", error->message);
}

static const DossierSentence *
restore_place (DossierArticlePage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierDocument *document = get_document (self);
  const DossierSentence *sentence = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPlace) place
      = dossier_store_load_place (dossier_study_get_store (study),
                                  dossier_document_get_id (document), &error);

  if (error != NULL)
    g_info ("The reading place was not found: %s", error->message);
  if (place == NULL || place->sentence == NULL)
    return NULL;

  sentence = dossier_document_find_sentence (document, place->sentence);
  self->kept = sentence;
  self->kept_offset = place->offset;
  if (sentence == NULL || place->offset < 0)
    return NULL;

  dossier_reader_go_to (self->reader, sentence, (guint) place->offset, 0);

  return sentence;
}

static void
forget_clock (DossierArticlePage *self)
{
  if (self->clock != NULL)
    g_signal_handler_disconnect (self->clock, self->after_paint);
  g_clear_object (&self->clock);
}

/* The cast was guessed for the first frame; if the layout proves it wrong,
 * the first frame is the one after. */
static void
on_after_paint (DossierArticlePage *self)
{
  guint first = self->alongside != NULL ? self->alongside->first : 0;
  guint last = self->alongside != NULL ? self->alongside->last : 0;

  if (gtk_widget_get_height (GTK_WIDGET (self->reader)) == 0)
    return;

  dossier_article_page_update_passage (self, FALSE);
  if (self->alongside != NULL && (self->alongside->first != first || self->alongside->last != last))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  forget_clock (self);
  dossier_article_page_update_progress (self);
  /* Keys are for the text, until somebody chooses otherwise. */
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
  self->fill_idle = g_idle_add_full (FILL_PRIORITY, on_fill, self, NULL);
  g_signal_emit_by_name (self, "first-frame");
}

/* Quitting ends the program with its windows as they are. */
static void
save_place_at_shutdown (DossierArticlePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application
      = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  if (application != NULL)
    g_signal_connect_object (application, "shutdown", G_CALLBACK (dossier_article_page_save_place),
                             self, G_CONNECT_SWAPPED);
}

static void
on_map (DossierArticlePage *self)
{
  if (self->clock != NULL || self->after_paint != 0)
    return;

  save_place_at_shutdown (self);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->after_paint
      = g_signal_connect_object (self->clock, "after-paint", G_CALLBACK (on_after_paint), self,
                                 G_CONNECT_SWAPPED);
}

/**
 * dossier_article_page_start_passage:
 * @self: the page, with its text
 *
 * Brings in the first screen, goes to where reading ended, and follows.
 */
void
dossier_article_page_start_passage (DossierArticlePage *self)
{
  guint n = dossier_document_get_paragraphs (get_document (self)).n;
  const DossierSentence *place = NULL;

  dossier_article_text_fill_to (self->text, FIRST_PARAGRAPHS);
  dossier_article_page_start_progress (self);
  place = restore_place (self);
  if (n > 0)
    {
      guint first = place != NULL ? place->paragraph->index : 0;
      DossierPassage guess = { first, MIN (first + GUESS, n - 1), G_MAXUINT };

      set_passage (self, &guess);
    }

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

/**
 * dossier_article_page_stop_passage:
 * @self: the page
 *
 * Stops following.
 */
void
dossier_article_page_stop_passage (DossierArticlePage *self)
{
  g_clear_handle_id (&self->fill_idle, g_source_remove);
  g_clear_handle_id (&self->passage_timeout, g_source_remove);
  g_clear_handle_id (&self->place_timeout, g_source_remove);
  forget_clock (self);
  dossier_article_page_stop_progress (self);
  g_clear_pointer (&self->alongside, dossier_alongside_free);
}
