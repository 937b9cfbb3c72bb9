/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include <glib/gi18n.h>

#include "language/dossier-reading-pace.h"
#include "ui/article/dossier-reading-left.h"

/* How far one has read and how long the rest takes: a thin line and a few words
 * at the foot of the text, in a narrow window below its title. */
struct _ArticleProgress
{
  DossierReadingLeft *left;
  GtkWidget *foot;
  GtkWidget *bar;
  GtkWidget *label;
};

static DossierDocument *
get_document (DossierArticlePage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

/*< private >
 * dossier_article_page_place_progress:
 * @self: the page, between two frames
 *
 * Shows the foot where there is room for it.
 */
void
dossier_article_page_place_progress (DossierArticlePage *self)
{
  if (self->progress != NULL)
    gtk_widget_set_visible (self->progress->foot, !dossier_page_get_narrow (DOSSIER_PAGE (self)));
}

static void
build_foot (ArticleProgress *progress)
{
  progress->foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  progress->bar = gtk_progress_bar_new ();
  progress->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (progress->bar, "reading-progress");
  gtk_widget_add_css_class (progress->label, "caption");
  gtk_widget_add_css_class (progress->label, "secondary");
  gtk_widget_add_css_class (progress->label, "numbers");
  gtk_widget_add_css_class (progress->label, "reading-left");
  gtk_box_append (GTK_BOX (progress->foot), progress->bar);
  gtk_box_append (GTK_BOX (progress->foot), progress->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (progress->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reading Progress"), -1);
}

static gboolean
is_at_end (DossierArticlePage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->reader);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (get_document (self));
  GdkRectangle visible;
  GdkRectangle letter;
  GtkTextIter end;

  if (dossier_article_text_get_n_filled (self->text) < paragraphs.n)
    return FALSE;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &letter);
  gtk_text_view_get_visible_rect (view, &visible);

  return letter.y + letter.height <= visible.y + visible.height + 1;
}

/*< private >
 * dossier_article_page_start_progress:
 * @self: the page, with its text
 *
 * Builds the foot of the text.
 */
void
dossier_article_page_start_progress (DossierArticlePage *self)
{
  self->progress = g_new0 (ArticleProgress, 1);
  self->progress->left = dossier_reading_left_new (get_document (self));
  build_foot (self->progress);
  adw_toolbar_view_add_bottom_bar (self->text_view, self->progress->foot);
  dossier_article_page_place_progress (self);
  dossier_article_page_update_progress (self);
}

/*< private >
 * dossier_article_page_update_progress:
 * @self: the page
 *
 * Tells how far one has read: to the sentence at the top, or to the end when
 * that is on screen.
 */
void
dossier_article_page_update_progress (DossierArticlePage *self)
{
  DossierDocument *document = get_document (self);
  guint n_words = dossier_document_count_words (document);
  const DossierSentence *sentence = NULL;
  g_autofree char *words = NULL;
  guint n_left = 0;
  guint byte = 0;

  if (gtk_widget_get_height (GTK_WIDGET (self->reader)) > 0)
    sentence = dossier_reader_get_place (self->reader, &byte);
  if (gtk_widget_get_height (GTK_WIDGET (self->reader)) == 0 || !is_at_end (self))
    n_left = dossier_reading_left_count_words (self->progress->left, sentence);

  words = dossier_reading_left_dup_words (
      dossier_reading_pace_get_minutes (dossier_document_get_language (document), n_left));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress->bar),
                                 n_words > 0 ? 1.0 - (double) n_left / n_words : 1);
  gtk_label_set_label (GTK_LABEL (self->progress->label), words);
  g_object_set (self->header_bar, "subtitle", words, NULL);
}

/*< private >
 * dossier_article_page_stop_progress:
 * @self: the page
 */
void
dossier_article_page_stop_progress (DossierArticlePage *self)
{
  if (self->progress == NULL)
    return;

  dossier_reading_left_free (self->progress->left);
  g_clear_pointer (&self->progress, g_free);
}
