/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <glib/gi18n.h>

/* From mark to mark: by keyboard, and from one mention of an actor to the next. */

/**
 * dossier_mark_dup_spoken_name:
 * @mark: a mention, a quote or a term
 * @paragraph: where it stands
 *
 * Returns: (transfer full) (nullable): what is said when one walks to it
 */
char *
dossier_mark_dup_spoken_name (const DossierMark *mark, const DossierParagraph *paragraph)
{
  g_autofree char *words = NULL;

  switch (mark->kind)
    {
    case DOSSIER_MARK_MENTION:
      /* Translators: spoken; an actor, and the number of a paragraph */
      return g_strdup_printf (_ ("Actor %s, paragraph %u"), mark->actor->name, paragraph->number);
    case DOSSIER_MARK_QUOTE:
      words = dossier_quote_dup_text (mark->quote);
      if (mark->quote->kind == DOSSIER_QUOTE_DIRECT)
        /* Translators: spoken; a speaker, the quoted words, and the number of a paragraph */
        return g_strdup_printf (_ ("Quote by %s: “%s”, paragraph %u"), mark->quote->speaker->name,
                                words, paragraph->number);
      /* Translators: spoken; a speaker, what is reported, and the number of a paragraph */
      return g_strdup_printf (_ ("Reported of %s: %s, paragraph %u"), mark->quote->speaker->name,
                              words, paragraph->number);
    case DOSSIER_MARK_TERM:
      /* Translators: spoken; a term of the glossary, and the number of a paragraph */
      return g_strdup_printf (_ ("Term %s, paragraph %u"), mark->term->name, paragraph->number);
    case DOSSIER_MARK_EMPHASIS:
    default:
      return NULL;
    }
}

/* The mark after or before a place, however many paragraphs lie between. */
static const DossierSpan *
find_next (DossierReader *self,
           gboolean forward,
           guint index,
           gint64 byte,
           const DossierParagraph **paragraph)
{
  DossierParagraphs paragraphs
      = dossier_document_get_paragraphs (dossier_article_text_get_document (self->text));

  while (index < paragraphs.n)
    {
      const DossierSpans *spans = dossier_reader_get_shown (self, &paragraphs.items[index])->spans;
      const DossierSpan *span = forward ? dossier_spans_find_after (spans, byte)
                                        : dossier_spans_find_before (spans, byte);

      if (span != NULL)
        {
          *paragraph = &paragraphs.items[index];
          return span;
        }
      if (!forward && index == 0)
        break;
      index = forward ? index + 1 : index - 1;
      byte = forward ? -1 : G_MAXINT64;
    }

  return NULL;
}

/*< private >
 * dossier_reader_get_caret_place:
 * @self: the reader
 * @forward: whether the walk goes on or back
 * @index: (out): the paragraph that the walk goes on from
 * @byte: (out): the place in it: the caret, or the head's end
 */
void
dossier_reader_get_caret_place (DossierReader *self, gboolean forward, guint *index, gint64 *byte)
{
  GtkTextBuffer *buffer = dossier_article_text_get_buffer (self->text);
  const DossierParagraph *paragraph = NULL;
  guint at = 0;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  paragraph = dossier_article_text_locate (self->text, &iter, &at);
  *byte = at;
  while (paragraph == NULL && gtk_text_iter_forward_line (&iter))
    {
      paragraph = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
      *byte = forward ? -1 : 0;
    }
  *index = paragraph != NULL ? paragraph->index : 0;
}

/*< private >
 * dossier_reader_step:
 * @self: the reader
 * @forward: whether to go on or back
 *
 * Walks to the next mark and says what it is.
 */
void
dossier_reader_step (DossierReader *self, gboolean forward)
{
  const DossierParagraph *paragraph = NULL;
  const DossierSpan *span = NULL;
  guint index = 0;
  gint64 byte = 0;

  if (self->voices != NULL)
    {
      dossier_reader_step_voice (self, forward);
      return;
    }

  dossier_reader_get_caret_place (self, forward, &index, &byte);
  /* A nested mark may start where the outer one does. */
  if (self->ringed != NULL && forward && self->ringed_paragraph->index == index
      && self->ringed->start == byte)
    {
      const DossierSpans *spans = dossier_reader_get_shown (self, self->ringed_paragraph)->spans;

      span = self->ringed + 1;
      if (span >= spans->items + spans->n || span->start != byte)
        span = NULL;
      else
        paragraph = self->ringed_paragraph;
    }
  if (span == NULL)
    span = find_next (self, forward, index, byte, &paragraph);

  if (span == NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             forward ? _ ("No more names, quotes or terms below")
                                     : _ ("No more names, quotes or terms above"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  else
    {
      g_autofree char *name = dossier_mark_dup_spoken_name (span->mark, paragraph);

      dossier_reader_show_span (self, paragraph, span);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), name,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/**
 * dossier_reader_show_span:
 * @self: a reader
 * @paragraph: a paragraph
 * @span: one of its marks
 *
 * Puts the caret on the mark, with a ring around it, and scrolls it into view.
 */
void
dossier_reader_show_span (DossierReader *self,
                          const DossierParagraph *paragraph,
                          const DossierSpan *span)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  g_return_if_fail (DOSSIER_IS_READER (self));

  buffer = dossier_article_text_get_buffer (self->text);
  dossier_article_text_fill_to (self->text, paragraph->index + 5);
  dossier_article_text_get_iter (self->text, paragraph, span->start, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  self->lit = NULL;
  self->ringed = span;
  self->ringed_paragraph = paragraph;
  gtk_text_view_scroll_to_iter (GTK_TEXT_VIEW (self), &iter, 0.15, FALSE, 0, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_show_mention:
 * @self: a reader
 * @actor: an actor
 * @paragraph: where to look from
 * @byte: the place in it
 *
 * Goes on to the next mention of @actor, after the last to the first.
 *
 * Returns: whether there is another
 */
gboolean
dossier_reader_show_mention (DossierReader *self,
                             const DossierActor *actor,
                             const DossierParagraph *paragraph,
                             guint byte)
{
  DossierDocument *document = NULL;
  DossierParagraphs paragraphs;
  DossierPlaces places;
  DossierSentences sentences;

  g_return_val_if_fail (DOSSIER_IS_READER (self), FALSE);

  document = dossier_article_text_get_document (self->text);
  paragraphs = dossier_document_get_paragraphs (document);
  sentences = dossier_document_get_sentences (document);
  places = dossier_document_get_mentions_of (document, actor);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < places.n; i++)
      {
        const DossierParagraph *at = sentences.items[places.indexes[i]].paragraph;
        const DossierSpans *spans = NULL;

        if (round == 0 && at->index < paragraph->index)
          continue;
        spans = dossier_reader_get_shown (self, &paragraphs.items[at->index])->spans;
        for (guint j = 0; j < spans->n; j++)
          if (spans->items[j].mark->kind == DOSSIER_MARK_MENTION
              && spans->items[j].mark->actor == actor
              && (round == 1 || at->index > paragraph->index || spans->items[j].start > byte))
            {
              dossier_reader_show_span (self, at, &spans->items[j]);
              return TRUE;
            }
      }

  return FALSE;
}

/**
 * dossier_reader_get_span_box:
 * @self: a reader
 * @paragraph: a paragraph
 * @span: one of its marks
 * @box: (out caller-allocates): where its first line stands, in the widget
 */
void
dossier_reader_get_span_box (DossierReader *self,
                             const DossierParagraph *paragraph,
                             const DossierSpan *span,
                             GdkRectangle *box)
{
  const DossierSpans *spans = dossier_reader_get_shown (self, paragraph)->spans;
  GArray *boxes = dossier_reader_get_boxes (self, paragraph, (guint) (span - spans->items));
  const graphene_rect_t *first = boxes->len > 0 ? &g_array_index (boxes, graphene_rect_t, 0) : NULL;
  int top = 0;
  GtkTextIter iter;

  *box = (GdkRectangle) { 0, 0, 1, 1 };
  if (first == NULL)
    return;

  dossier_article_text_get_iter (self->text, paragraph, span->start, &iter);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &top, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         (int) first->origin.x, top + (int) first->origin.y,
                                         &box->x, &box->y);
  box->width = (int) first->size.width;
  box->height = (int) first->size.height;
}

/**
 * dossier_reader_set_open_span:
 * @self: a reader
 * @span: (nullable): the mark whose card is open
 *
 * While the card of an actor is open, all its mentions are underlined.
 */
void
dossier_reader_set_open_span (DossierReader *self, const DossierSpan *span)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  self->open_span = span;
  self->hovered
      = span != NULL && span->mark->kind == DOSSIER_MARK_MENTION ? span->mark->actor : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_get_paragraph_at_caret:
 * @self: a reader
 *
 * Returns: (nullable): the paragraph that the caret stands in
 */
const DossierParagraph *
dossier_reader_get_paragraph_at_caret (DossierReader *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  g_return_val_if_fail (DOSSIER_IS_READER (self), NULL);

  buffer = dossier_article_text_get_buffer (self->text);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
}

/**
 * dossier_reader_show_mark:
 * @self: a reader
 * @sentence: a sentence of the article
 * @mark: one of its marks
 *
 * Puts the caret on the mark, as dossier_reader_show_span() does.
 */
void
dossier_reader_show_mark (DossierReader *self,
                          const DossierSentence *sentence,
                          const DossierMark *mark)
{
  const DossierSpans *spans = NULL;

  g_return_if_fail (DOSSIER_IS_READER (self));

  spans = dossier_reader_get_shown (self, sentence->paragraph)->spans;
  for (guint i = 0; i < spans->n; i++)
    if (spans->items[i].mark == mark)
      dossier_reader_show_span (self, sentence->paragraph, &spans->items[i]);
}
