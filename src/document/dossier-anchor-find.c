/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-anchor-private.h"

#include <string.h>

/* A passage is looked for as it was, then without regard to case, accents and
 * the like, then as something that was edited. Of several places the one with
 * the same sentence and the same surroundings is it; a short passage that has
 * neither is rather lost than put where it does not belong. */

#define LONG_ENOUGH 24       /* characters that no two places have by chance */
#define WORTH_GUESSING 8     /* characters that can have been edited */
#define CELLS_MAX 4000000    /* of the table that an edited passage is looked for with */
#define CONTEXT_ENOUGH 1.0   /* of 2: as much of the surroundings must be there */
#define OF_SENTENCE 4.0      /* what the same sentence counts, against those 2 */
#define ERRORS_IN_PLACE 0.34 /* of its characters may be other in its own paragraph … */
#define ERRORS_ELSEWHERE 0.2 /* … and anywhere */

static void
to_range (DossierAnchorText *self, const DossierBytes *bytes, DossierRange *range)
{
  range->first = dossier_anchor_text_find_paragraph (self, bytes->start);
  range->start = (guint) (bytes->start - self->paragraphs[range->first]);
  range->last = dossier_anchor_text_find_paragraph (self, bytes->end);
  range->end = (guint) (bytes->end - self->paragraphs[range->last]);
}

/* What is being looked for, and the best place so far. */
typedef struct
{
  DossierAnchorText *text;
  const char *in; /* the text that is searched; as it is, or folded */
  gsize length;
  DossierBytes sentence; /* bytes of @in; empty when the sentence is gone */
  gsize expected;        /* where it stood */
  const char *prefix;
  const char *suffix;
  gboolean is_long;
  double best;
  gsize distance;
  DossierBytes found;
} Search;

/* How much of the prefix stands before @byte, from none, 0, to all of it, 1. */
static double
compare_before (const Search *search, gsize byte)
{
  gsize n = strlen (search->prefix);
  gsize same = 0;

  if (n == 0)
    return byte == 0 ? 1 : 0;
  while (same < n && same < byte && search->prefix[n - 1 - same] == search->in[byte - 1 - same])
    same++;

  return (double) same / (double) n;
}

static double
compare_after (const Search *search, gsize byte)
{
  gsize n = strlen (search->suffix);
  gsize same = 0;

  if (n == 0)
    return byte == search->length ? 1 : 0;
  while (same < n && search->suffix[same] == search->in[byte + same])
    same++;

  return (double) same / (double) n;
}

/* Is this place a better one? */
static void
consider (Search *search, gsize start, gsize end)
{
  double context = compare_before (search, start) + compare_after (search, end);
  gboolean is_in_sentence = start >= search->sentence.start && start < search->sentence.end;
  gsize distance = start > search->expected ? start - search->expected : search->expected - start;
  double score = context + (is_in_sentence ? OF_SENTENCE : 0);

  if (!is_in_sentence && !search->is_long && context < CONTEXT_ENOUGH)
    return;
  if (score < search->best || (score <= search->best && distance >= search->distance))
    return;
  search->best = score;
  search->distance = distance;
  search->found = (DossierBytes) { start, end };
}

static gboolean
search_all (Search *search, const char *exact)
{
  gsize n = strlen (exact);

  search->best = -1;
  search->distance = G_MAXSIZE;
  if (n == 0)
    return FALSE;
  for (const char *at = strstr (search->in, exact); at != NULL; at = strstr (at + 1, exact))
    consider (search, (gsize) (at - search->in), (gsize) (at - search->in) + n);

  return search->best >= 0;
}

static void
init_search (Search *search, DossierAnchorText *text, const DossierAnchor *anchor)
{
  const DossierSentence *sentence = NULL;

  *search = (Search) {
    .text = text,
    .in = text->text->str,
    .length = text->text->len,
    .prefix = anchor->prefix != NULL ? anchor->prefix : "",
    .suffix = anchor->suffix != NULL ? anchor->suffix : "",
    .is_long = g_utf8_strlen (anchor->exact, -1) >= LONG_ENOUGH,
  };
  if (anchor->sentence != NULL)
    sentence = dossier_document_find_sentence (text->document, anchor->sentence);
  if (sentence == NULL)
    return;
  search->sentence.start = dossier_anchor_text_get_sentence_start (text, sentence);
  search->sentence.end = search->sentence.start + strlen (sentence->text);
  search->expected = search->sentence.start + MIN ((gsize) anchor->offset, strlen (sentence->text));
}

static gboolean
find_exact (DossierAnchorText *self, const DossierAnchor *anchor, DossierBytes *bytes)
{
  Search search;

  init_search (&search, self, anchor);
  if (!search_all (&search, anchor->exact))
    return FALSE;
  *bytes = search.found;

  return TRUE;
}

/* The byte of the folded text that @byte became. */
static gsize
to_folded (const DossierFolded *folded, gsize byte)
{
  gsize low = 0;
  gsize high = folded->text->len;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (g_array_index (folded->from, guint32, middle) < byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static DossierBytes
from_folded (const DossierFolded *folded, const DossierBytes *bytes)
{
  DossierBytes result = {
    .start = g_array_index (folded->from, guint32, bytes->start),
    .end = g_array_index (folded->from, guint32, bytes->end),
  };

  return result;
}

static const DossierFolded *
get_folded (DossierAnchorText *self)
{
  if (self->folded == NULL)
    self->folded = dossier_folded_new (self->text->str, self->text->len);

  return self->folded;
}

static gboolean
find_folded (DossierAnchorText *self, const DossierAnchor *anchor, DossierBytes *bytes)
{
  const DossierFolded *folded = get_folded (self);
  g_autoptr (DossierFolded) exact = dossier_folded_new (anchor->exact, strlen (anchor->exact));
  g_autoptr (DossierFolded) prefix = NULL;
  g_autoptr (DossierFolded) suffix = NULL;
  Search search;

  init_search (&search, self, anchor);
  prefix = dossier_folded_new (search.prefix, strlen (search.prefix));
  suffix = dossier_folded_new (search.suffix, strlen (search.suffix));
  search.in = folded->text->str;
  search.length = folded->text->len;
  search.prefix = prefix->text->str;
  search.suffix = suffix->text->str;
  search.sentence.start = to_folded (folded, search.sentence.start);
  search.sentence.end = to_folded (folded, search.sentence.end);
  search.expected = to_folded (folded, search.expected);
  if (!search_all (&search, exact->text->str))
    return FALSE;
  *bytes = from_folded (folded, &search.found);

  return TRUE;
}

/* The passage within @window, folded, with at most that part of its characters
 * other. */
static gboolean
find_edited_in (DossierAnchorText *self,
                const DossierBytes *window,
                const char *exact,
                double errors,
                DossierBytes *bytes)
{
  const DossierFolded *folded = get_folded (self);
  glong n = g_utf8_strlen (exact, -1);
  gsize length = window->end - window->start;
  DossierBytes found = { 0 };

  if (n < WORTH_GUESSING || length > (gsize) (CELLS_MAX / n)
      || !dossier_find_approximately (folded->text->str + window->start, length, exact,
                                      (guint) (errors * (double) n), &found))
    return FALSE;
  found.start += window->start;
  found.end += window->start;
  *bytes = from_folded (folded, &found);

  return TRUE;
}

static gboolean
find_edited (DossierAnchorText *self, const DossierAnchor *anchor, DossierBytes *bytes)
{
  const DossierFolded *folded = get_folded (self);
  g_autoptr (DossierFolded) exact = dossier_folded_new (anchor->exact, strlen (anchor->exact));
  DossierBytes all = { 0, folded->text->len };
  Search search;

  init_search (&search, self, anchor);
  if (search.sentence.end > search.sentence.start)
    {
      guint first = dossier_anchor_text_find_paragraph (self, search.sentence.start);
      guint last = MIN (dossier_anchor_text_find_paragraph (
                            self, MIN (search.expected + strlen (anchor->exact), self->text->len)),
                        dossier_document_get_paragraphs (self->document).n - 1);
      DossierBytes window = { to_folded (folded, self->paragraphs[first]),
                              to_folded (folded, self->paragraphs[last + 1] - 1) };

      if (find_edited_in (self, &window, exact->text->str, ERRORS_IN_PLACE, bytes))
        return TRUE;
    }

  return search.is_long && find_edited_in (self, &all, exact->text->str, ERRORS_ELSEWHERE, bytes);
}

static gboolean
find_sentence (DossierAnchorText *self, const DossierAnchor *anchor, DossierBytes *bytes)
{
  Search search;

  init_search (&search, self, anchor);
  *bytes = search.sentence;

  return bytes->end > bytes->start;
}

static gboolean
is_in_word (const char *text, gsize byte)
{
  return byte > 0 && g_unichar_isalnum (g_utf8_get_char (text + byte))
         && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + byte)));
}

/* Where letters were edited, no place between two of them is the right one. */
static void
widen_to_words (DossierAnchorText *self, DossierBytes *bytes)
{
  const char *text = self->text->str;

  while (is_in_word (text, bytes->start))
    bytes->start = (gsize) (g_utf8_prev_char (text + bytes->start) - text);
  while (is_in_word (text, bytes->end))
    bytes->end = (gsize) (g_utf8_next_char (text + bytes->end) - text);
}

/* A passage of the other edition: its words where both have them, as in a
 * quotation, or else what stands for its sentence. */
static DossierAnchorFit
find_elsewhere (DossierAnchorText *self, const DossierAnchor *anchor, DossierBytes *bytes)
{
  if (find_exact (self, anchor, bytes) || find_folded (self, anchor, bytes))
    return DOSSIER_ANCHOR_EXACT;

  return find_sentence (self, anchor, bytes) ? DOSSIER_ANCHOR_SENTENCE : DOSSIER_ANCHOR_LOST;
}

/**
 * dossier_anchor_text_find:
 * @self: a text
 * @anchor: a passage of this text, of an earlier one, of a translation, or of
 *   another edition
 * @range: (out caller-allocates): where it is, unless it is lost
 *
 * Returns: how it was found
 */
DossierAnchorFit
dossier_anchor_text_find (DossierAnchorText *self, const DossierAnchor *anchor, DossierRange *range)
{
  DossierBytes bytes = { 0 };
  DossierAnchorFit fit = DOSSIER_ANCHOR_LOST;

  g_return_val_if_fail (self != NULL && anchor != NULL && anchor->exact != NULL,
                        DOSSIER_ANCHOR_LOST);
  g_return_val_if_fail (range != NULL, DOSSIER_ANCHOR_LOST);

  *range = (DossierRange) { 0 };
  if (anchor->language != NULL
      && g_strcmp0 (anchor->language, dossier_document_get_language (self->document)) != 0)
    fit = find_sentence (self, anchor, &bytes) ? DOSSIER_ANCHOR_SENTENCE : DOSSIER_ANCHOR_LOST;
  else if (g_strcmp0 (anchor->edition, dossier_anchor_text_get_edition (self)) != 0)
    fit = find_elsewhere (self, anchor, &bytes);
  else if (find_exact (self, anchor, &bytes) || find_folded (self, anchor, &bytes))
    fit = DOSSIER_ANCHOR_EXACT;
  else if (find_edited (self, anchor, &bytes))
    fit = DOSSIER_ANCHOR_CHANGED;
  if (fit == DOSSIER_ANCHOR_LOST)
    return fit;
  if (fit == DOSSIER_ANCHOR_CHANGED)
    widen_to_words (self, &bytes);
  dossier_anchor_text_tidy (self, &bytes);
  to_range (self, &bytes, range);

  return fit;
}
