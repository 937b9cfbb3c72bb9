/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-quote-words.h"

#include <string.h>

#include <glib/gi18n.h>

/* A stretch of a sentence that its speaker said, quoted or reported. */
typedef struct
{
  const DossierSentence *sentence;
  guint start;
  guint end;
  gboolean is_direct;
  gboolean is_own; /* of the quote itself, not of one that it runs into */
} Piece;

static gboolean
has_words (const char *text, guint start, guint end)
{
  for (const char *at = text + start; at < text + end; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* Whether words of somebody else stand between two pieces. */
static gboolean
are_apart (const Piece *a, const Piece *b)
{
  const char *rest = a->sentence->text;

  if (a->sentence == b->sentence)
    return has_words (rest, a->end, b->start);
  if (b->sentence->index < a->sentence->index || has_words (rest, a->end, (guint) strlen (rest))
      || has_words (b->sentence->text, 0, b->start))
    return TRUE;
  /* The sentences of a document stand in one array. */
  for (const DossierSentence *between = a->sentence + 1; between < b->sentence; between++)
    if (has_words (between->text, 0, (guint) strlen (between->text)))
      return TRUE;

  return FALSE;
}

/* What a speaker said in a sentence, the pieces of one quote and of those
 * that it could run into. Marks are sorted and nest: inner ones are passed. */
static void
collect_sentence (GArray *pieces, const DossierQuote *quote, const DossierSentence *sentence)
{
  guint covered = 0;

  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];
      Piece piece = { sentence, mark->start, mark->end };

      if (mark->kind != DOSSIER_MARK_QUOTE || mark->quote->speaker != quote->speaker
          || mark->start < covered)
        continue;
      piece.is_direct = mark->quote->kind == DOSSIER_QUOTE_DIRECT;
      piece.is_own = mark->quote == quote;
      if (!piece.is_own && mark->quote->kind == quote->kind)
        continue;
      covered = mark->end;
      g_array_append_val (pieces, piece);
    }
}

/* Of the pieces of other quotes only those stay that touch the quote itself,
 * if need be by way of another. */
static void
drop_strangers (GArray *pieces)
{
  g_autofree gboolean *stays = g_new0 (gboolean, pieces->len + 1);
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint step = 0; step < pieces->len; step++)
      {
        guint i = pass == 0 ? step : pieces->len - 1 - step;
        guint next = pass == 0 ? i - 1 : i + 1; /* wraps past the end before the first */
        const Piece *piece = &g_array_index (pieces, Piece, i);

        if (piece->is_own)
          stays[i] = TRUE;
        else if (next < pieces->len && stays[next])
          {
            const Piece *other = &g_array_index (pieces, Piece, next);

            if (other->sentence == piece->sentence
                && !(pass == 0 ? are_apart (other, piece) : are_apart (piece, other)))
              stays[i] = TRUE;
          }
      }

  for (guint i = 0; i < pieces->len; i++)
    if (stays[i])
      g_array_index (pieces, Piece, n++) = g_array_index (pieces, Piece, i);
  g_array_set_size (pieces, n);
}

static GArray *
collect_pieces (const DossierQuote *quote, DossierQuoteWordsFlags flags)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const DossierSentence *last = NULL;

  for (guint i = 0; i < quote->n_parts; i++)
    {
      const DossierQuotePart *part = &quote->parts[i];

      if ((flags & DOSSIER_QUOTE_WORDS_FRAMED) == 0)
        {
          Piece piece = { part->sentence, part->start, part->end,
                          quote->kind == DOSSIER_QUOTE_DIRECT, TRUE };

          g_array_append_val (pieces, piece);
        }
      else if (part->sentence != last)
        collect_sentence (pieces, quote, part->sentence);
      last = part->sentence;
    }
  drop_strangers (pieces);

  return pieces;
}

/* How many pieces from `first` on stand between the same quotation marks. */
static guint
count_stretch (GArray *pieces, guint first)
{
  guint n = 1;

  while (first + n < pieces->len)
    {
      const Piece *a = &g_array_index (pieces, Piece, first + n - 1);
      const Piece *b = &g_array_index (pieces, Piece, first + n);

      if (a->is_direct != b->is_direct || a->is_own != b->is_own || are_apart (a, b))
        break;
      n++;
    }

  return n;
}

static void
append_stretch (GString *text, GArray *pieces, guint first, guint n, DossierQuoteWordsFlags flags)
{
  g_autoptr (GString) stretch = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (i > first)
        g_string_append_c (stretch, ' ');
      g_string_append_len (stretch, piece->sentence->text + piece->start,
                           piece->end - piece->start);
    }
  if ((flags & DOSSIER_QUOTE_WORDS_NO_LAST_COMMA) != 0 && stretch->len > 0
      && stretch->str[stretch->len - 1] == ',')
    g_string_truncate (stretch, stretch->len - 1);

  if (g_array_index (pieces, Piece, first).is_direct)
    /* Translators: the quotation marks of the language around quoted words */
    g_string_append_printf (text, C_ ("quotation marks", "“%s”"), stretch->str);
  else
    g_string_append_len (text, stretch->str, (gssize) stretch->len);
}

static void
append_dimmed (GArray *dimmed, guint start, guint end)
{
  DossierTextRange range = { start, end };

  if (start < end)
    g_array_append_val (dimmed, range);
}

/**
 * dossier_quote_words_new:
 * @quote: a quote
 * @flags: what to add and to leave out
 *
 * The words of a quote as they are shown: a direct one in quotation marks;
 * where the article interrupts it, the marks close and open again around a
 * dimmed “…”. Reported speech has no marks. With a frame, a fragment brings
 * the words of the same speaker that it completes, dimmed: he will set “the
 * world’s greatest military” on drug cartels.
 *
 * Returns: (transfer full): the words
 */
DossierQuoteWords *
dossier_quote_words_new (const DossierQuote *quote, DossierQuoteWordsFlags flags)
{
  DossierQuoteWords *self = g_new0 (DossierQuoteWords, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = collect_pieces (quote, flags);
  guint n = 0;

  self->dimmed = g_array_new (FALSE, FALSE, sizeof (DossierTextRange));
  for (guint i = 0; i < pieces->len; i += n)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      guint start = (guint) text->len;

      n = count_stretch (pieces, i);
      if (i > 0 && are_apart (piece - 1, piece))
        {
          g_string_append (text, "\u00a0… ");
          append_dimmed (self->dimmed, start, (guint) text->len);
        }
      else if (i > 0)
        g_string_append_c (text, ' ');
      start = (guint) text->len;
      append_stretch (text, pieces, i, n, flags);
      if (!piece->is_own)
        append_dimmed (self->dimmed, start, (guint) text->len);
    }
  self->text = g_string_free_and_steal (g_steal_pointer (&text));

  return self;
}

/**
 * dossier_quote_words_free:
 * @self: (transfer full): words
 */
void
dossier_quote_words_free (DossierQuoteWords *self)
{
  g_free (self->text);
  g_array_unref (self->dimmed);
  g_free (self);
}
