/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-align-private.h"

/* Fewer words in pieces stand together by chance. */
#define SHORTEST_SPLIT 4

/* Words of attribution between two pieces: “…,” she told the council, “…”. */
#define LONGEST_ATTRIBUTION 25

#define MAX_PIECES 6

/* Looking for what is not there must not take long. */
#define MAX_STEPS 4000000

typedef struct
{
  guint32 first; /* word */
  guint32 end;
} Piece;

static guint32 *
number_words (const DossierAlignStudy *study, const char *text, const GArray *words)
{
  guint32 *numbers = g_new (guint32, words->len + 1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      dossier_word_fold (&g_array_index (words, DossierWord, i), text, folded);
      numbers[i] = dossier_vocabulary_find (&study->words, folded->str);
    }

  return numbers;
}

/* Where quotation marks open again after word @at; the end if they do not. */
static guint
skip_attribution (const DossierAlignPassage *self, guint at)
{
  guint limit = MIN (at + LONGEST_ATTRIBUTION, self->words->len);

  while (at < limit && !self->are_quoted->data[at])
    at++;

  return at < limit ? at : self->words->len;
}

/* Reads the words of a part from word @at on, piece by piece. Each piece stands
 * in quotation marks, nothing but an attribution between them. */
static guint
read_pieces (DossierAlignPassage *self, guint at, const guint32 *numbers, guint n, Piece *pieces)
{
  guint n_pieces = 0;
  guint n_read = 0;

  while (n_read < n && n_pieces < MAX_PIECES && at < self->words->len)
    {
      Piece piece = { at, at };

      while (n_read < n && piece.end < self->words->len && self->are_quoted->data[piece.end]
             && self->numbers[piece.end] == numbers[n_read])
        {
          piece.end++;
          n_read++;
        }
      self->n_steps += piece.end - at + 1;
      if (piece.end == at)
        return 0;
      pieces[n_pieces++] = piece;
      if (n_read == n)
        return n_pieces;
      if (piece.end == self->words->len || self->are_quoted->data[piece.end])
        return 0;
      at = skip_attribution (self, piece.end);
      self->n_steps += LONGEST_ATTRIBUTION;
    }

  return 0;
}

static void
add_pieces (DossierAlignPassage *self,
            const DossierQuote *quote,
            guint part,
            const Piece *pieces,
            guint n_pieces)
{
  DossierQuoteEdges edges = dossier_quote_edges_read (&quote->parts[part]);
  const DossierQuoteEdges inner = { .head = "" };

  for (guint i = 0; i < n_pieces; i++)
    {
      gboolean is_last = i == n_pieces - 1;
      DossierAlignedQuote found = { .quote = quote, .part = part };

      found.start = DOSSIER_ALIGN_WORD (self, pieces[i].first)->start;
      found.start
          = dossier_quote_edges_extend_start (i == 0 ? &edges : &inner, self->text, found.start);
      found.end = DOSSIER_ALIGN_WORD (self, pieces[i].end - 1)->end;
      found.end = dossier_quote_edges_extend_end (is_last ? &edges : &inner, self->text, found.end);
      g_array_append_val (self->quotes, found);
    }
}

/**
 * dossier_align_find_split_part:
 * @self: a passage
 * @quote: a direct quote
 * @part: one of its parts, whose words do not stand in a row
 *
 * Looks for a part of a quote that the original splits where the study edition
 * does not: “The river,” she said, “is not for sale.”
 *
 * Returns: whether it stands there; each piece is a quote of the passage
 */
gboolean
dossier_align_find_split_part (DossierAlignPassage *self, const DossierQuote *quote, guint part)
{
  const DossierQuotePart *of = &quote->parts[part];
  g_autoptr (GArray) words = dossier_words_split (of->sentence->text, of->start, of->end);
  g_autofree guint32 *numbers = number_words (self->study, of->sentence->text, words);

  if (words->len < SHORTEST_SPLIT)
    return FALSE;
  if (self->numbers == NULL)
    self->numbers = number_words (self->study, self->text, self->words);

  for (guint i = 0; i < self->words->len && self->n_steps < MAX_STEPS; i++)
    {
      Piece pieces[MAX_PIECES];
      guint n_pieces = 0;

      self->n_steps++;
      if (self->numbers[i] == numbers[0] && self->are_quoted->data[i])
        n_pieces = read_pieces (self, i, numbers, words->len, pieces);
      if (n_pieces > 0)
        {
          add_pieces (self, quote, part, pieces, n_pieces);
          return TRUE;
        }
    }

  return FALSE;
}
