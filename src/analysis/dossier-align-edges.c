/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || type == G_UNICODE_INITIAL_PUNCTUATION
         || type == G_UNICODE_FINAL_PUNCTUATION || c == 0x201e || c == 0x201a;
}

static gboolean
is_stop (gunichar c)
{
  return c < 0x80 ? c != 0 && strchr (".,;:?!)]", c) != NULL
                  : c == 0x2026 || c == 0x2014 || c == 0x2013;
}

/**
 * dossier_quote_edges_read:
 * @part: a part of a quote
 *
 * Returns: what stands before its first and after its last word
 */
DossierQuoteEdges
dossier_quote_edges_read (const DossierQuotePart *part)
{
  const char *text = part->sentence->text;
  g_autoptr (GArray) words = dossier_words_split (text, part->start, part->end);
  DossierQuoteEdges edges = { .head = text + part->start };
  gsize first = part->end;
  gsize last = part->end;

  if (words->len > 0)
    {
      first = g_array_index (words, DossierWord, 0).start;
      last = g_array_index (words, DossierWord, words->len - 1).end;
    }
  edges.head_length = first - part->start;
  for (const char *at = text + part->start; at < text + first; at = g_utf8_next_char (at))
    edges.n_openers += is_mark (g_utf8_get_char (at));
  for (const char *at = text + last; at < text + part->end; at = g_utf8_next_char (at))
    {
      edges.n_closers += is_mark (g_utf8_get_char (at));
      edges.has_stop |= is_stop (g_utf8_get_char (at));
    }

  return edges;
}

/**
 * dossier_quote_edges_extend_start:
 * @self: the edges of a part of a quote
 * @text: a text that holds its words
 * @start: where the first of them begins, in bytes
 *
 * Takes in before the first word what the part has there as well: a nested
 * opening mark in any style, a sign such as ¿ or $.
 *
 * Returns: where the part begins
 */
gsize
dossier_quote_edges_extend_start (const DossierQuoteEdges *self, const char *text, gsize start)
{
  guint n_openers = self->n_openers;

  while (start > 0)
    {
      const char *before = g_utf8_prev_char (text + start);
      gunichar c = g_utf8_get_char (before);
      gsize length = text + start - before;

      if (is_mark (c) && n_openers > 0)
        n_openers--;
      else if (is_mark (c) || g_unichar_isspace (c) || g_unichar_isalnum (c)
               || memmem (self->head, self->head_length, before, length) == NULL)
        break;
      start = before - text;
    }

  return start;
}

/**
 * dossier_quote_edges_extend_end:
 * @self: the edges of a part of a quote
 * @text: a text that holds its words
 * @end: where the last of them ends, in bytes
 *
 * Takes in after the last word its stops, where they stand within the marks,
 * and the marks that the part has there as well.
 *
 * Returns: where the part ends
 */
gsize
dossier_quote_edges_extend_end (const DossierQuoteEdges *self, const char *text, gsize end)
{
  guint n_closers = self->n_closers;
  gsize at = end;
  gunichar c;

  for (; (c = g_utf8_get_char (text + at)) != 0; at = g_utf8_next_char (text + at) - text)
    if (is_mark (c) && n_closers > 0)
      n_closers--;
    else if (!is_stop (c))
      break;

  /* “greatest military, he said” without marks: the comma is not of the quote. */
  return is_mark (c) || self->has_stop || n_closers < self->n_closers ? at : end;
}
