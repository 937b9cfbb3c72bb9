/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/dossier-reworded.h"
#include "dossier-original-private.h"
#include "dossier-sentences.h"

/* A document of the original's words: each paragraph has what was aligned with
 * it, or keeps the words of the study edition when nothing was. */

typedef struct
{
  const DossierAlignment *alignment;
  DossierDocument *study;
  GStringChunk *texts;
  GPtrArray *mark_lists; /* keep the marks of the sentences */
  GArray *sentences;     /* of DossierRewordedSentence */
  DossierStandIns *stand_ins;
  gboolean *are_kept;
  gboolean *are_exact;
  gboolean *are_taken; /* by sentence of the study edition: its id */
} Work;

/* The sentences of one paragraph of the original, as places in its text. */
typedef struct
{
  const DossierAlignedParagraph *of;
  GArray *spans; /* of DossierSentenceSpan */
  GArray *marks; /* of DossierMark, by their places in the paragraph */
  guint first;   /* index of its first sentence */
} Passage;

static const DossierSentenceSpan *
span_at (const Passage *passage, guint i)
{
  return &g_array_index (passage->spans, DossierSentenceSpan, i);
}

static void
add_sentence (Work *self,
              const DossierSentence *source,
              gboolean takes_id,
              const char *text,
              const DossierMark *marks,
              guint n_marks)
{
  const DossierRewordedSentence sentence = {
    .source = source,
    .takes_id = takes_id,
    .text = text,
    .marks = marks,
    .n_marks = n_marks,
  };

  if (takes_id)
    self->are_taken[source->index] = TRUE;
  g_array_append_val (self->sentences, sentence);
}

static void
keep_paragraph (Work *self, const DossierParagraph *paragraph)
{
  DossierSentences sentences = dossier_document_get_sentences (self->study);

  self->are_kept[paragraph->index] = TRUE;
  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];

      self->stand_ins[sentence->index] = (DossierStandIns) { self->sentences->len, 1 };
      add_sentence (self, sentence, TRUE, sentence->text, sentence->marks, sentence->n_marks);
    }
}

/* A line feed ends a sentence, whatever stands before it. */
static GArray *
split (const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DossierSentenceSpan));
  gsize start = 0;

  while (text[start] != '\0')
    {
      gsize end = start + strcspn (text + start, "\n");
      g_autoptr (GArray) words = dossier_words_split (text, start, end);
      g_autoptr (GArray) line = dossier_sentences_split (text, start, end, words, 0, words->len);

      if (line->len > 0)
        g_array_append_vals (spans, line->data, line->len);
      start = text[end] == '\0' ? end : end + 1;
    }

  return spans;
}

/* Which sentences overlap bytes @start to @end: at least one, for these are
 * whole sentences of the same text. */
static DossierStandIns
find_overlap (const Passage *passage, guint start, guint end)
{
  DossierStandIns overlap = { 0 };

  for (guint i = 0; i < passage->spans->len; i++)
    if (span_at (passage, i)->end > start && span_at (passage, i)->start < end)
      {
        if (overlap.n++ == 0)
          overlap.first = i;
      }

  return overlap;
}

static void
find_stand_ins (Work *self, const Passage *passage)
{
  const DossierParagraph *paragraph = passage->of->paragraph;

  for (guint i = 0; i < paragraph->n_sentences; i++)
    self->stand_ins[paragraph->first_sentence + i]
        = (DossierStandIns) { passage->first, passage->spans->len };

  for (guint i = 0; i < passage->of->n_sentences; i++)
    {
      const DossierAlignedSentence *of = &passage->of->sentences[i];
      DossierStandIns overlap = find_overlap (passage, of->start, of->end);

      overlap.first += passage->first;
      if (overlap.n > 0)
        self->stand_ins[of->sentence->index] = overlap;
    }
}

/* What is reported is known by its sentence, not by its words. */
static void
add_reported (Work *self, const Passage *passage, const DossierAlignedSentence *of)
{
  for (guint i = 0; i < of->sentence->n_marks; i++)
    {
      const DossierMark *mark = &of->sentence->marks[i];
      DossierStandIns overlap = { 0 };
      gboolean is_known = FALSE;

      if (mark->kind != DOSSIER_MARK_QUOTE || mark->quote->kind != DOSSIER_QUOTE_INDIRECT)
        continue;
      for (guint j = 0; j < i; j++)
        is_known = is_known
                   || (of->sentence->marks[j].kind == DOSSIER_MARK_QUOTE
                       && of->sentence->marks[j].quote == mark->quote);
      if (is_known)
        continue;

      overlap = find_overlap (passage, of->start, of->end);
      for (guint j = overlap.first; j < overlap.first + overlap.n; j++)
        {
          const DossierMark reported = {
            .kind = DOSSIER_MARK_QUOTE,
            .start = span_at (passage, j)->start,
            .end = span_at (passage, j)->end,
            .quote = mark->quote,
          };

          g_array_append_val (passage->marks, reported);
        }
    }
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const DossierMark *x = a;
  const DossierMark *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

static void
gather_marks (Work *self, const Passage *passage)
{
  const DossierAlignedParagraph *of = passage->of;

  for (guint i = 0; i < of->n_quotes; i++)
    {
      const DossierMark mark = {
        .kind = DOSSIER_MARK_QUOTE,
        .start = of->quotes[i].start,
        .end = of->quotes[i].end,
        .quote = of->quotes[i].quote,
      };

      g_array_append_val (passage->marks, mark);
    }
  for (guint i = 0; i < of->n_mentions; i++)
    {
      const DossierMark mark = {
        .kind = DOSSIER_MARK_MENTION,
        .start = of->mentions[i].start,
        .end = of->mentions[i].end,
        .actor = of->mentions[i].actor,
      };

      g_array_append_val (passage->marks, mark);
    }
  for (guint i = 0; i < of->n_sentences; i++)
    add_reported (self, passage, &of->sentences[i]);
  dossier_original_find_terms (self->study, of->paragraph, of->text, passage->marks);
  g_array_sort (passage->marks, compare_starts);
}

static gboolean
is_double (const GArray *marks, const DossierMark *mark)
{
  for (guint i = marks->len; i-- > 0;)
    {
      const DossierMark *before = &g_array_index (marks, DossierMark, i);

      if (before->start != mark->start)
        return FALSE;
      if (before->kind == mark->kind && before->end == mark->end && before->actor == mark->actor)
        return TRUE;
    }

  return FALSE;
}

/* The marks of a sentence, by their places in it. A quote goes on in the next
 * one; a name does not. @from moves on past those that are over. */
static GArray *
cut_marks (const Passage *passage, const DossierSentenceSpan *span, guint *from)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DossierMark));
  gboolean is_over = TRUE;

  for (guint i = *from; i < passage->marks->len; i++)
    {
      DossierMark mark = g_array_index (passage->marks, DossierMark, i);

      if (mark.start >= span->end)
        break;
      is_over = is_over && mark.end <= span->end;
      if (is_over)
        *from = i + 1;
      if (mark.end <= span->start)
        continue;
      if (mark.kind != DOSSIER_MARK_QUOTE && (mark.start < span->start || mark.end > span->end))
        continue;

      mark.start = MAX (mark.start, span->start) - span->start;
      mark.end = MIN (mark.end, span->end) - span->start;
      if (!is_double (marks, &mark))
        g_array_append_val (marks, mark);
    }

  return marks;
}

/* The sentence of the study edition whose id a sentence takes or follows. */
static const DossierSentence *
find_source (Work *self,
             const Passage *passage,
             const DossierSentenceSpan *span,
             gboolean *takes_id)
{
  DossierSentences sentences = dossier_document_get_sentences (self->study);
  const DossierSentence *source = &sentences.items[passage->of->paragraph->first_sentence];

  *takes_id = FALSE;
  for (guint i = 0; i < passage->of->n_sentences; i++)
    {
      const DossierAlignedSentence *of = &passage->of->sentences[i];

      if (of->start >= span->end)
        break;
      source = of->sentence;
      if (of->end > span->start && !self->are_taken[of->sentence->index])
        {
          *takes_id = TRUE;
          break;
        }
    }

  return source;
}

static void
add_paragraph (Work *self, const DossierAlignedParagraph *of)
{
  g_autoptr (GArray) spans = split (of->text);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (DossierMark));
  const Passage passage = {
    .of = of,
    .spans = spans,
    .marks = marks,
    .first = self->sentences->len,
  };
  guint from = 0;

  g_assert (spans->len > 0);
  find_stand_ins (self, &passage);
  gather_marks (self, &passage);
  for (guint i = 0; i < spans->len; i++)
    {
      const DossierSentenceSpan *span = span_at (&passage, i);
      GArray *own = cut_marks (&passage, span, &from);
      gboolean takes_id = FALSE;
      const DossierSentence *source = find_source (self, &passage, span, &takes_id);

      dossier_original_nest_marks (own, self->are_exact);
      g_ptr_array_add (self->mark_lists, own);
      add_sentence (self, source, takes_id,
                    g_string_chunk_insert_len (self->texts, of->text + span->start,
                                               (gssize) (span->end - span->start)),
                    (const DossierMark *) (gpointer) own->data, own->len);
    }
}

static void
note_unfound (Work *self)
{
  DossierQuotes quotes = dossier_document_get_quotes (self->study);
  guint n = 0;
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (self->alignment, &n);

  for (guint i = 0; i < quotes.n; i++)
    self->are_exact[i] = quotes.items[i].kind == DOSSIER_QUOTE_DIRECT;
  for (guint i = 0; i < n; i++)
    if (unplaced[i].kind == DOSSIER_UNPLACED_QUOTE)
      self->are_exact[dossier_document_find_quote (self->study, unplaced[i].id)->index] = FALSE;
}

static void
clear_work (Work *self)
{
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->mark_lists, g_ptr_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_free (self->stand_ins);
  g_free (self->are_kept);
  g_free (self->are_exact);
  g_free (self->are_taken);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, clear_work)

/**
 * dossier_alignment_make_document:
 * @self: an alignment
 * @note: what the edition is, for its head
 * @kept_heading: what stands above paragraphs that nothing stands for
 * @own_heading: what stands above the original where it goes on after such
 *
 * Makes a document of the original: its words in the paragraphs of the study
 * edition, with names, quotes and terms marked, and with all that the study
 * edition knows. A paragraph that the original does not have keeps the words of
 * the study edition, below @kept_heading, so that what it proves can be seen.
 * What is reported is marked by whole sentences. A quote that was not found in
 * full is not marked where it was not found; its words are those of the study
 * edition.
 *
 * Returns: (transfer full): the document; it keeps the study edition
 */
DossierDocument *
dossier_alignment_make_document (const DossierAlignment *self,
                                 const char *note,
                                 const char *kept_heading,
                                 const char *own_heading)
{
  g_auto (Work) work = { .alignment = self };
  DossierParagraphs paragraphs;
  DossierRewording rewording
      = { .note = note, .kept_heading = kept_heading, .own_heading = own_heading };

  g_return_val_if_fail (self != NULL && note != NULL, NULL);
  g_return_val_if_fail (kept_heading != NULL && own_heading != NULL, NULL);

  work.study = dossier_alignment_get_document (self);
  paragraphs = dossier_document_get_paragraphs (work.study);
  work.texts = g_string_chunk_new (4096);
  work.mark_lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  work.sentences = g_array_new (FALSE, FALSE, sizeof (DossierRewordedSentence));
  work.stand_ins = g_new0 (DossierStandIns, dossier_document_get_sentences (work.study).n + 1);
  work.are_kept = g_new0 (gboolean, paragraphs.n + 1);
  work.are_exact = g_new0 (gboolean, dossier_document_get_quotes (work.study).n + 1);
  work.are_taken = g_new0 (gboolean, dossier_document_get_sentences (work.study).n + 1);

  note_unfound (&work);
  for (guint i = 0; i < paragraphs.n; i++)
    {
      const DossierAlignedParagraph *of
          = dossier_alignment_find_paragraph (self, &paragraphs.items[i]);

      if (of != NULL)
        add_paragraph (&work, of);
      else
        keep_paragraph (&work, &paragraphs.items[i]);
    }

  rewording.sentences = (const DossierRewordedSentence *) (gpointer) work.sentences->data;
  rewording.n_sentences = work.sentences->len;
  rewording.stand_ins = work.stand_ins;
  rewording.are_kept = work.are_kept;
  rewording.are_exact = work.are_exact;

  return dossier_document_reword (work.study, &rewording);
}

/**
 * dossier_alignment_count:
 * @self: an alignment
 * @counts: (out caller-allocates): how much was found
 */
void
dossier_alignment_count (const DossierAlignment *self, DossierOriginalCounts *counts)
{
  DossierQuotes quotes;
  const DossierAlignedParagraph *paragraphs = NULL;
  const DossierUnplaced *unplaced = NULL;
  guint n_unplaced = 0;
  guint n_lost = 0;

  g_return_if_fail (self != NULL && counts != NULL);

  *counts = (DossierOriginalCounts) { 0 };
  quotes = dossier_document_get_quotes (dossier_alignment_get_document (self));
  paragraphs = dossier_alignment_get_paragraphs (self, &counts->n_paragraphs);
  counts->n_all_paragraphs
      = dossier_document_get_paragraphs (dossier_alignment_get_document (self)).n;
  for (guint i = 0; i < counts->n_paragraphs; i++)
    counts->n_mentions += paragraphs[i].n_mentions;
  for (guint i = 0; i < quotes.n; i++)
    counts->n_all_quotes += quotes.items[i].kind == DOSSIER_QUOTE_DIRECT;

  unplaced = dossier_alignment_get_unplaced (self, &n_unplaced);
  for (guint i = 0; i < n_unplaced; i++)
    n_lost += unplaced[i].kind == DOSSIER_UNPLACED_QUOTE
              && dossier_document_find_quote (dossier_alignment_get_document (self), unplaced[i].id)
                         ->kind
                     == DOSSIER_QUOTE_DIRECT;
  counts->n_quotes = counts->n_all_quotes - n_lost;
}
