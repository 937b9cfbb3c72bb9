/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"

/* Words of a part that may stand anywhere by chance: fewer have to stand in
 * quotation marks, and fewer still in their own paragraph. */
#define SURE_WORDS 3
#define FOREIGN_WORDS 4

/* Between two fragments of a quote, what an ellipsis leaves out. */
#define MAX_OMITTED 80

/* So many places of a fragment are looked at; more stand in no real passage. */
#define MAX_PLACES 64

typedef struct
{
  guint32 first; /* word */
  guint32 end;
} Range;

/* The first match of a phrase in the passage; those of it are in a row. */
static guint
find_first_match (const DossierAlignPassage *self, guint32 phrase)
{
  guint low = 0;
  guint high = self->matches->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->matches, DossierPhraseMatch, middle).phrase < phrase)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The first place of a phrase from word @from on; FALSE if there is none. */
static gboolean
find_after (const DossierAlignPassage *self, guint32 phrase, guint32 from, Range *range)
{
  guint index = find_first_match (self, phrase);

  for (guint n = 0; n < MAX_PLACES && index < self->matches->len; n++, index++)
    {
      const DossierPhraseMatch *match = &g_array_index (self->matches, DossierPhraseMatch, index);

      if (match->phrase != phrase)
        return FALSE;
      if (match->first >= from)
        {
          *range = (Range) { match->first, match->end };
          return TRUE;
        }
    }

  return FALSE;
}

/* Lengthens @range, where the first fragment stands, by the others. */
static gboolean
add_fragments (const DossierAlignPassage *self, const DossierFragment *first, guint n, Range *range)
{
  for (guint i = 1; i < n; i++)
    {
      Range next;

      if (!find_after (self, first[i].phrase, range->end, &next)
          || next.first - range->end > MAX_OMITTED)
        return FALSE;
      range->end = next.end;
    }

  return TRUE;
}

/* Whether the place is that of another quote; one far before is none. */
static gboolean
is_in_use (const DossierAlignPassage *self, gsize start)
{
  guint n = self->quotes->len;

  for (guint i = n - MIN (n, MAX_PLACES); i < n; i++)
    {
      const DossierAlignedQuote *quote = &g_array_index (self->quotes, DossierAlignedQuote, i);

      if (start >= quote->start && start < quote->end)
        return TRUE;
    }

  return FALSE;
}

/* How well a place suits: within quotation marks, after the part before. */
static guint
rate (const DossierAlignPassage *self, Range range, gboolean is_foreign)
{
  guint n_words = range.end - range.first;
  gboolean is_quoted = self->are_quoted->data[range.first];
  gsize start = DOSSIER_ALIGN_WORD (self, range.first)->start;
  gsize last_end = 0;

  if (n_words < (is_foreign ? FOREIGN_WORDS : SURE_WORDS) && (is_foreign || !is_quoted))
    return 0;
  if (is_in_use (self, start))
    return 0;
  if (self->quotes->len > 0)
    last_end = g_array_index (self->quotes, DossierAlignedQuote, self->quotes->len - 1).end;

  return 1 + 2 * is_quoted + (start >= last_end);
}

/* The fragments of a part stand in a row, those of a quote sorted by part. */
static const DossierFragment *
get_fragments (const DossierAlignStudy *study, const DossierQuote *quote, guint part, guint *n)
{
  guint32 low = study->quote_fragments[quote->index];
  const guint32 end = study->quote_fragments[quote->index + 1];
  guint32 high = end;

  while (low < high)
    {
      guint32 middle = (low + high) / 2;

      if (g_array_index (study->fragments, DossierFragment, middle).part < part)
        low = middle + 1;
      else
        high = middle;
    }
  for (*n = 0;
       low + *n < end && g_array_index (study->fragments, DossierFragment, low + *n).part == part;)
    (*n)++;

  return &g_array_index (study->fragments, DossierFragment, low);
}

/* Which part of its quote a mark is: parts stand in the order of the article. */
static guint
get_part (const DossierSentence *sentence, const DossierMark *mark)
{
  guint low = 0;
  guint high = mark->quote->n_parts - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const DossierQuotePart *part = &mark->quote->parts[middle];

      if (part->sentence->index < sentence->index
          || (part->sentence == sentence && part->start < mark->start))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * dossier_align_find_part:
 * @self: a passage
 * @quote: a direct quote
 * @part: one of its parts
 * @is_foreign: whether it belongs to another paragraph of the study edition
 *
 * Looks for the words of a part of a quote, whatever marks, spaces, stops and
 * capitals the passage has them with, and adds them to the passage's quotes.
 *
 * Returns: whether they stand there
 */
gboolean
dossier_align_find_part (DossierAlignPassage *self,
                         const DossierQuote *quote,
                         guint part,
                         gboolean is_foreign)
{
  guint n_fragments;
  const DossierFragment *fragments = get_fragments (self->study, quote, part, &n_fragments);
  DossierQuoteEdges edges = dossier_quote_edges_read (&quote->parts[part]);
  DossierAlignedQuote found = { .quote = quote, .part = part };
  Range best = { 0, 0 };
  guint best_rate = 0;
  Range range = { 0, 0 };

  if (n_fragments == 0)
    return FALSE;
  for (guint n = 0; n < MAX_PLACES && find_after (self, fragments[0].phrase, range.first, &range);
       n++)
    {
      Range whole = range;
      guint at = range.first;

      if (add_fragments (self, fragments, n_fragments, &whole)
          && rate (self, whole, is_foreign) > best_rate)
        {
          best_rate = rate (self, whole, is_foreign);
          best = whole;
        }
      range.first = at + 1;
    }
  if (best_rate == 0)
    return !is_foreign && dossier_align_find_split_part (self, quote, part);

  found.start = dossier_quote_edges_extend_start (&edges, self->text,
                                                  DOSSIER_ALIGN_WORD (self, best.first)->start);
  found.end = dossier_quote_edges_extend_end (&edges, self->text,
                                              DOSSIER_ALIGN_WORD (self, best.end - 1)->end);
  g_array_append_val (self->quotes, found);

  return TRUE;
}

/**
 * dossier_align_find_quotes:
 * @self: a passage
 *
 * Finds the direct quotes that the study edition has in the passage's
 * paragraph, part by part in their order.
 */
void
dossier_align_find_quotes (DossierAlignPassage *self)
{
  DossierSentences sentences = dossier_document_get_sentences (self->study->document);

  for (guint i = 0; i < self->paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[self->paragraph->first_sentence + i];

      for (guint j = 0; j < sentence->n_marks; j++)
        {
          const DossierMark *mark = &sentence->marks[j];

          if (mark->kind == DOSSIER_MARK_QUOTE && mark->quote->kind == DOSSIER_QUOTE_DIRECT)
            dossier_align_find_part (self, mark->quote, get_part (sentence, mark), FALSE);
        }
    }
}
