/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-segments.h"

#include <string.h>

#include "ui/reader/dossier-spans.h"

/* Who owns a byte of a paragraph: nobody but the author, a quote, or else one
 * of the questions, which are told apart by their sentence. */
#define AUTHOR 0

static void
paint (guint *owners, guint start, guint end, guint owner)
{
  for (guint i = start; i < end; i++)
    owners[i] = owner;
}

static void
paint_questions (guint *owners,
                 DossierSentences sentences,
                 const DossierParagraph *paragraph,
                 guint n_quotes)
{
  guint offset = 0;

  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];
      guint length = (guint) strlen (sentence->text);

      if (dossier_voices_is_question (sentence))
        paint (owners, offset, offset + length, n_quotes + 1 + i);
      offset += length + 1;
    }
}

/* The last first, so that of quotes within quotes the outermost has the last
 * word; direct ones after all reported ones. */
static void
paint_quotes (guint *owners, const DossierSpans *spans, DossierQuoteKind kind)
{
  for (guint i = spans->n; i-- > 0;)
    {
      const DossierSpan *span = &spans->items[i];

      if (span->mark->kind == DOSSIER_MARK_QUOTE && span->mark->quote->kind == kind)
        paint (owners, span->start, span->end, 1 + span->mark->quote->index);
    }
}

/* What goes on in the next sentence is one passage. */
static void
paint_gaps (guint *owners, DossierSentences sentences, const DossierParagraph *paragraph)
{
  guint offset = 0;

  for (guint i = 0; i + 1 < paragraph->n_sentences; i++)
    {
      offset += (guint) strlen (sentences.items[paragraph->first_sentence + i].text);
      if (offset > 0 && owners[offset - 1] == owners[offset + 1])
        owners[offset] = owners[offset + 1];
      offset++;
    }
}

static gboolean
has_words (const char *text, guint start, guint end)
{
  for (const char *at = text + start; at < text + end; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static void
add_run (
    GArray *segments, DossierQuotes quotes, const char *text, guint owner, guint start, guint end)
{
  DossierSegment segment = { 0 };

  while (start < end && text[start] == ' ')
    start++;
  while (end > start && text[end - 1] == ' ')
    end--;
  segment.start = start;
  segment.end = end;
  segment.has_words = has_words (text, start, end);
  if (start == end || (owner == AUTHOR && !segment.has_words))
    return;

  if (owner > quotes.n)
    segment.voice = DOSSIER_VOICE_QUESTION;
  else if (owner == AUTHOR)
    segment.voice = DOSSIER_VOICE_AUTHOR;
  else
    {
      segment.quote = &quotes.items[owner - 1];
      segment.voice = segment.quote->kind == DOSSIER_QUOTE_DIRECT ? DOSSIER_VOICE_QUOTED
                                                                  : DOSSIER_VOICE_REPORTED;
    }
  g_array_append_val (segments, segment);
}

/**
 * dossier_segments_new:
 * @document: a document
 * @paragraph: a paragraph of it
 *
 * Returns: (transfer full): whose words stand where in @paragraph; quotation
 *   marks belong to what is quoted
 */
DossierSegments *
dossier_segments_new (DossierDocument *document, const DossierParagraph *paragraph)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  DossierQuotes quotes = dossier_document_get_quotes (document);
  g_autoptr (DossierSpans) spans = dossier_spans_new (document, paragraph);
  g_autofree char *text = dossier_document_dup_paragraph_text (document, paragraph);
  guint length = (guint) strlen (text);
  g_autofree guint *owners = g_new0 (guint, length + 2);
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (DossierSegment));
  DossierSegments *self = g_new0 (DossierSegments, 1);
  guint start = 0;

  paint_questions (owners, sentences, paragraph, quotes.n);
  paint_quotes (owners, spans, DOSSIER_QUOTE_INDIRECT);
  paint_quotes (owners, spans, DOSSIER_QUOTE_DIRECT);
  paint_gaps (owners, sentences, paragraph);
  for (guint at = 1; at <= length; at++)
    if (at == length || owners[at] != owners[start])
      {
        add_run (segments, quotes, text, owners[start], start, at);
        start = at;
      }

  self->n = segments->len;
  self->items = (DossierSegment *) (gpointer) g_array_free (g_steal_pointer (&segments), FALSE);

  return self;
}

/**
 * dossier_segments_free:
 * @self: (transfer full): the voices of a paragraph
 *
 * Frees @self.
 */
void
dossier_segments_free (DossierSegments *self)
{
  g_free (self->items);
  g_free (self);
}

/**
 * dossier_segments_find_at:
 * @self: the voices of a paragraph
 * @byte: a place in its text
 *
 * Returns: (nullable): the segment there, %NULL between two
 */
const DossierSegment *
dossier_segments_find_at (const DossierSegments *self, guint byte)
{
  guint low = 0;
  guint high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->items[middle].end <= byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n && self->items[low].start <= byte ? &self->items[low] : NULL;
}

/**
 * dossier_segment_is_chosen:
 * @segment: a segment
 * @choice: which are wanted
 *
 * Returns: whether @segment is one of these
 */
gboolean
dossier_segment_is_chosen (const DossierSegment *segment, const DossierVoiceChoice *choice)
{
  return (choice->voices & 1u << segment->voice) != 0
         && (choice->speaker == NULL
             || (segment->quote != NULL && segment->quote->speaker == choice->speaker));
}

static const DossierSegment *
find_in_paragraph (const DossierSegments *segments,
                   const DossierVoiceChoice *choice,
                   gboolean forward,
                   gint64 byte)
{
  for (guint i = 0; i < segments->n; i++)
    {
      const DossierSegment *segment = &segments->items[forward ? i : segments->n - 1 - i];

      if (segment->has_words && dossier_segment_is_chosen (segment, choice)
          && (forward ? segment->start > byte : segment->start < byte))
        return segment;
    }

  return NULL;
}

/**
 * dossier_document_find_segment:
 * @document: a document
 * @choice: which segments are wanted
 * @forward: whether to look on or back
 * @paragraph: index of the paragraph to look from
 * @byte: the place in it; -1 to take in a segment at its very start
 * @place: (out caller-allocates): the next such segment with words that
 *   starts after @byte, or before it; after the last comes the first again
 *
 * Returns: whether there is one
 */
gboolean
dossier_document_find_segment (DossierDocument *document,
                               const DossierVoiceChoice *choice,
                               gboolean forward,
                               guint paragraph,
                               gint64 byte,
                               DossierVoicePlace *place)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  /* The paragraph where the search begins is looked through again at the end. */
  for (guint i = 0; paragraphs.n > 0 && i <= paragraphs.n; i++)
    {
      guint index = (paragraph + (forward ? i : paragraphs.n - i)) % paragraphs.n;
      g_autoptr (DossierSegments) segments
          = dossier_segments_new (document, &paragraphs.items[index]);
      const DossierSegment *segment = find_in_paragraph (segments, choice, forward, byte);

      if (segment != NULL)
        {
          place->paragraph = &paragraphs.items[index];
          place->segment = *segment;
          return TRUE;
        }
      byte = forward ? -1 : G_MAXINT64;
    }

  return FALSE;
}

/**
 * dossier_voice_count_new:
 * @document: a document
 *
 * Returns: (transfer full): a count that has not begun
 */
DossierVoiceCount *
dossier_voice_count_new (DossierDocument *document)
{
  DossierVoiceCount *self = g_new0 (DossierVoiceCount, 1);

  self->document = g_object_ref (document);
  self->speakers = g_new0 (guint, dossier_document_get_actors (document).n + 1);

  return self;
}

/**
 * dossier_voice_count_free:
 * @self: (transfer full): a count
 *
 * Frees @self.
 */
void
dossier_voice_count_free (DossierVoiceCount *self)
{
  g_object_unref (self->document);
  g_free (self->speakers);
  g_free (self);
}

/**
 * dossier_voice_count_add:
 * @self: a count
 * @n_sentences: how many sentences to count at most
 *
 * Counts on.
 *
 * Returns: whether there is more to count
 */
gboolean
dossier_voice_count_add (DossierVoiceCount *self, guint n_sentences)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);

  for (; n_sentences > 0 && self->n_counted < sentences.n; n_sentences--)
    dossier_voices_add_sentence_by_speaker (&self->voices, self->speakers,
                                            &sentences.items[self->n_counted++]);

  return self->n_counted < sentences.n;
}

static int
compare_speakers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const DossierActor *first = *(const DossierActor *const *) a;
  const DossierActor *second = *(const DossierActor *const *) b;
  const guint *speakers = user_data;

  if (speakers[first->index] != speakers[second->index])
    return speakers[first->index] > speakers[second->index] ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}

/**
 * dossier_voice_count_get_speakers:
 * @self: a count
 *
 * Returns: (transfer full) (element-type DossierActor): who is quoted
 *   directly, by falling number of words
 */
GPtrArray *
dossier_voice_count_get_speakers (const DossierVoiceCount *self)
{
  DossierActors actors = dossier_document_get_actors (self->document);
  GPtrArray *speakers = g_ptr_array_new ();

  for (guint i = 0; i < actors.n; i++)
    if (self->speakers[i] > 0)
      g_ptr_array_add (speakers, (gpointer) &actors.items[i]);
  g_ptr_array_sort_with_data (speakers, compare_speakers, self->speakers);

  return speakers;
}
