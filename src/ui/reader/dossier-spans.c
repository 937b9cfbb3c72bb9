/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-spans.h"

#include <string.h>

/* At most this many quotation marks stand side by side: ‘ within “ within «. */
#define MARKS_MAX 3

static gboolean
is_quotation_mark (gunichar ch)
{
  switch (ch)
    {
    case '"':
    case '\'':
    case 0x00ab: /* « */
    case 0x00bb: /* » */
    case 0x2039: /* ‹ */
    case 0x203a: /* › */
    case 0x300c: /* 「 */
    case 0x300d: /* 」 */
    case 0x300e: /* 『 */
    case 0x300f: /* 』 */
      return TRUE;
    default:
      return ch >= 0x2018 && ch <= 0x201f; /* ‘ ’ ‚ ‛ “ ” „ ‟ */
    }
}

/* The words of a direct quote stand between quotation marks that the file
 * leaves outside of it; to the eye they belong to it. */
static void
take_in_quotation_marks (const char *text, guint *start, guint *end)
{
  for (guint i = 0; i < MARKS_MAX && *start > 0; i++)
    {
      const char *before = g_utf8_find_prev_char (text, text + *start);

      if (before == NULL || !is_quotation_mark (g_utf8_get_char (before)))
        break;
      *start = (guint) (before - text);
    }

  for (guint i = 0; i < MARKS_MAX && text[*end] != '\0'; i++)
    {
      if (!is_quotation_mark (g_utf8_get_char (text + *end)))
        break;
      *end = (guint) (g_utf8_next_char (text + *end) - text);
    }
}

static gboolean
is_direct_quote (const DossierMark *mark)
{
  return mark->kind == DOSSIER_MARK_QUOTE && mark->quote->kind == DOSSIER_QUOTE_DIRECT;
}

/* A quote that goes on in the next sentence is one to the eye too. */
static void
join_to_previous (GArray *spans, const DossierSpan *span)
{
  for (guint i = spans->len; i-- > 0;)
    {
      DossierSpan *previous = &g_array_index (spans, DossierSpan, i);

      if (!is_direct_quote (previous->mark))
        continue;
      if (previous->mark->quote == span->mark->quote && previous->end + 1 == span->start)
        previous->end = span->start;
      return;
    }
}

static void
add_sentence (GArray *spans, GHashTable *named, const DossierSentence *sentence, guint offset)
{
  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];
      DossierSpan span = { .mark = mark };
      guint start = mark->start;
      guint end = mark->end;

      if (mark->kind == DOSSIER_MARK_EMPHASIS)
        continue;

      if (is_direct_quote (mark))
        take_in_quotation_marks (sentence->text, &start, &end);
      span.start = offset + start;
      span.end = offset + end;
      if (mark->kind == DOSSIER_MARK_MENTION && !mark->is_meant)
        span.is_first = g_hash_table_add (named, (gpointer) mark->actor);
      if (is_direct_quote (mark))
        join_to_previous (spans, &span);
      g_array_append_val (spans, span);
    }
}

/**
 * dossier_spans_new:
 * @document: a document
 * @paragraph: a paragraph of it
 *
 * Returns: (transfer full): the mentions, quotes and terms of @paragraph
 */
DossierSpans *
dossier_spans_new (DossierDocument *document, const DossierParagraph *paragraph)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  DossierSpans *self = g_new0 (DossierSpans, 1);
  guint offset = 0;

  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];

      add_sentence (spans, named, sentence, offset);
      offset += (guint) strlen (sentence->text) + 1;
    }

  self->n = spans->len;
  self->items = (DossierSpan *) (gpointer) g_array_free (g_steal_pointer (&spans), FALSE);

  return self;
}

/**
 * dossier_spans_free:
 * @self: (transfer full): the marks of a paragraph
 *
 * Frees @self.
 */
void
dossier_spans_free (DossierSpans *self)
{
  g_free (self->items);
  g_free (self);
}

/**
 * dossier_spans_find_at:
 * @self: the marks of a paragraph
 * @byte: a place in its text
 *
 * Returns: (nullable): the innermost mark there
 */
const DossierSpan *
dossier_spans_find_at (const DossierSpans *self, guint byte)
{
  const DossierSpan *found = NULL;

  for (guint i = 0; i < self->n && self->items[i].start <= byte; i++)
    if (byte < self->items[i].end)
      found = &self->items[i];

  return found;
}

/**
 * dossier_spans_find_after:
 * @self: the marks of a paragraph
 * @byte: a place in its text, -1 to take in a mark at its very start
 *
 * Returns: (nullable): the first mark that starts after @byte
 */
const DossierSpan *
dossier_spans_find_after (const DossierSpans *self, gint64 byte)
{
  for (guint i = 0; i < self->n; i++)
    if ((gint64) self->items[i].start > byte)
      return &self->items[i];

  return NULL;
}

/**
 * dossier_spans_find_before:
 * @self: the marks of a paragraph
 * @byte: a place in its text
 *
 * Returns: (nullable): the last mark that starts before @byte
 */
const DossierSpan *
dossier_spans_find_before (const DossierSpans *self, gint64 byte)
{
  for (guint i = self->n; i-- > 0;)
    if ((gint64) self->items[i].start < byte)
      return &self->items[i];

  return NULL;
}

/**
 * dossier_sentence_get_start:
 * @document: a document
 * @sentence: a sentence of it
 *
 * Returns: the byte at which @sentence starts in the text of its paragraph
 */
guint
dossier_sentence_get_start (DossierDocument *document, const DossierSentence *sentence)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  guint start = 0;

  for (guint i = sentence->paragraph->first_sentence; i < sentence->index; i++)
    start += (guint) strlen (sentences.items[i].text) + 1;

  return start;
}

/**
 * dossier_paragraph_find_sentence:
 * @document: a document
 * @paragraph: a paragraph of it
 * @byte: a place in its text
 *
 * Returns: (nullable): the sentence there, or %NULL in an empty paragraph
 */
const DossierSentence *
dossier_paragraph_find_sentence (DossierDocument *document,
                                 const DossierParagraph *paragraph,
                                 guint byte)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  const DossierSentence *sentence = NULL;
  guint start = 0;

  for (guint i = 0; i < paragraph->n_sentences && start <= byte; i++)
    {
      sentence = &sentences.items[paragraph->first_sentence + i];
      start += (guint) strlen (sentence->text) + 1;
    }

  return sentence;
}
