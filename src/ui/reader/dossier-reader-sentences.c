/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

/* Sentences as places: which one is meant, where it stands, and its light. */

/**
 * dossier_reader_light_sentence:
 * @self: a reader
 * @sentence: (nullable): a sentence of the article, %NULL to put the light out
 *
 * Lights the sentence where it stands, in place of the one that was lit.
 */
void
dossier_reader_light_sentence (DossierReader *self, const DossierSentence *sentence)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  if (self->lit == sentence)
    return;

  self->lit = sentence;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_find_sentence_at:
 * @self: a reader
 * @x: a place in the widget
 * @y: a place in the widget
 * @byte: (out): the place in the sentence
 *
 * Returns: (nullable): the sentence there
 */
const DossierSentence *
dossier_reader_find_sentence_at (DossierReader *self, double x, double y, guint *byte)
{
  GtkTextIter iter;
  int buffer_x = 0;
  int buffer_y = 0;

  g_return_val_if_fail (DOSSIER_IS_READER (self), NULL);

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y);

  return dossier_article_text_find_sentence (self->text, &iter, byte);
}

static gboolean
is_on_screen (DossierReader *self, const GtkTextIter *iter)
{
  GdkRectangle visible;
  GdkRectangle place;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &place);

  return place.y + place.height > visible.y && place.y < visible.y + visible.height;
}

/**
 * dossier_reader_find_sentence_in_hand:
 * @self: a reader
 * @byte: (out): the place in the sentence
 *
 * Returns: (nullable): the sentence with the caret, if that is on screen, else
 *   the first one there
 */
const DossierSentence *
dossier_reader_find_sentence_in_hand (DossierReader *self, guint *byte)
{
  DossierSentences sentences;
  const DossierSentence *sentence = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  g_return_val_if_fail (DOSSIER_IS_READER (self), NULL);

  buffer = dossier_article_text_get_buffer (self->text);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if (is_on_screen (self, &iter))
    sentence = dossier_article_text_find_sentence (self->text, &iter, byte);
  if (sentence != NULL)
    return sentence;

  sentences = dossier_document_get_sentences (dossier_article_text_get_document (self->text));
  sentence = dossier_reader_get_place (self, byte);

  return sentence == NULL && sentences.n > 0 ? &sentences.items[0] : sentence;
}

/**
 * dossier_reader_get_sentence_box:
 * @self: a reader
 * @sentence: a sentence of the article
 * @byte: a place in it
 * @box: (out caller-allocates): where that place stands, in the widget
 */
void
dossier_reader_get_sentence_box (DossierReader *self,
                                 const DossierSentence *sentence,
                                 guint byte,
                                 GdkRectangle *box)
{
  DossierDocument *document = NULL;
  GtkTextIter iter;

  g_return_if_fail (DOSSIER_IS_READER (self));

  document = dossier_article_text_get_document (self->text);
  dossier_article_text_fill_to (self->text, sentence->paragraph->index);
  dossier_article_text_get_iter (self->text, sentence->paragraph,
                                 dossier_sentence_get_start (document, sentence) + byte, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, box);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, box->x,
                                         box->y, &box->x, &box->y);
}

/**
 * dossier_reader_forget_press:
 * @self: a reader
 *
 * What was pressed has been taken for something else than a click.
 */
void
dossier_reader_forget_press (DossierReader *self)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  self->pressed = FALSE;
}
