/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-align-private.h"

/* Of the weight that a paragraph shares with itself, so much has to be shared
 * by what stands for it; in a place that the order does not give, more. */
#define PROVEN_SHARE 0.12f
#define MOVED_SHARE 0.25f

/* Without proof, a paragraph between two proven ones may be so many times
 * longer or shorter than its retelling. */
#define MAX_LENGTH_RATIO 3

/* Of the paragraphs that the path found, so many must be proven: a text on
 * the same matter shares something with many, and much with none. */
#define RELATED_SHARE 0.5

/* The work of looking for what has moved: units times paragraphs. */
#define MAX_MOVED_CELLS 4000000

typedef struct
{
  const DossierAlignOriginal *original;
  guint32 *paragraphs; /* of each unit */
  float *shares;       /* of each paragraph */
  guint32 *lengths;    /* of what stands for it, characters; 0 for nothing */
  guint32 *firsts;     /* its first unit and the one after the last */
  guint32 *ends;
} Settler;

static float
get_score (const Settler *self, guint unit, guint32 paragraph)
{
  float score;

  dossier_align_original_score (self->original, unit, paragraph, paragraph + 1, &score);
  return score;
}

/* The weight may be 0 where all paragraphs are alike; nothing proves them. */
static float
get_share (const Settler *self, guint32 paragraph, float score)
{
  float whole = self->original->study->self_weights[paragraph];

  return whole > 0 ? score / whole : 0;
}

static void
measure (Settler *self)
{
  for (guint i = 0; i < self->original->units->len; i++)
    {
      guint32 paragraph = self->paragraphs[i];

      if (paragraph == DOSSIER_ALIGN_NONE)
        continue;
      if (self->lengths[paragraph] == 0)
        self->firsts[paragraph] = i;
      self->ends[paragraph] = i + 1;
      self->lengths[paragraph] += DOSSIER_ALIGN_UNIT (self->original, i)->n_characters;
      self->shares[paragraph] += get_share (self, paragraph, get_score (self, i, paragraph));
    }
}

static gboolean
is_proven (const Settler *self, guint32 paragraph)
{
  return self->lengths[paragraph] > 0 && self->shares[paragraph] >= PROVEN_SHARE;
}

/* Whether only headings and captions, if anything, stand between two units. */
static gboolean
are_adjacent (const Settler *self, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (!DOSSIER_ALIGN_UNIT (self->original, i)->is_weak)
      return FALSE;

  return TRUE;
}

/* Proven by its neighbors: it stands right between them, and has the length. */
static gboolean
is_between_proven (const Settler *self, guint32 paragraph)
{
  const DossierAlignStudy *study = self->original->study;
  guint32 expected = MAX (study->lengths[paragraph], 1);
  guint32 length = self->lengths[paragraph];
  guint32 before = 0;
  guint32 after = self->original->units->len;

  if (length == 0 || length > expected * MAX_LENGTH_RATIO || length < expected / MAX_LENGTH_RATIO)
    return FALSE;
  if (paragraph > 0 && !is_proven (self, paragraph - 1))
    return FALSE;
  if (paragraph + 1 < study->n_paragraphs && !is_proven (self, paragraph + 1))
    return FALSE;

  if (paragraph > 0)
    before = self->ends[paragraph - 1];
  if (paragraph + 1 < study->n_paragraphs)
    after = self->firsts[paragraph + 1];

  return study->n_paragraphs > 1 && are_adjacent (self, before, self->firsts[paragraph])
         && are_adjacent (self, self->ends[paragraph], after);
}

static gboolean
is_related (const Settler *self)
{
  guint n_found = 0;
  guint n_proven = 0;

  for (guint i = 0; i < self->original->study->n_paragraphs; i++)
    {
      n_found += self->lengths[i] > 0;
      n_proven += is_proven (self, i);
    }

  return n_proven > 0 && n_proven >= n_found * RELATED_SHARE;
}

static void
drop_unproven (Settler *self, gboolean is_of_article)
{
  g_autofree gboolean *is_dropped = g_new0 (gboolean, self->original->study->n_paragraphs + 1);

  for (guint i = 0; i < self->original->study->n_paragraphs; i++)
    is_dropped[i]
        = !is_of_article || !(is_proven (self, i) || is_between_proven (self, i));
  for (guint i = 0; i < self->original->units->len; i++)
    if (self->paragraphs[i] != DOSSIER_ALIGN_NONE && is_dropped[self->paragraphs[i]])
      {
        self->lengths[self->paragraphs[i]] = 0;
        self->paragraphs[i] = DOSSIER_ALIGN_NONE;
      }
}

/* The unit after the block of unit @first. */
static guint
find_block_end (const Settler *self, guint first)
{
  guint end = first + 1;

  while (end < self->original->units->len
         && DOSSIER_ALIGN_UNIT (self->original, end)->block
                == DOSSIER_ALIGN_UNIT (self->original, first)->block)
    end++;

  return end;
}

/* A block of which nothing is in use, and that is none of headings. */
static gboolean
is_free (const Settler *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (self->paragraphs[i] != DOSSIER_ALIGN_NONE
        || DOSSIER_ALIGN_UNIT (self->original, i)->is_weak)
      return FALSE;

  return TRUE;
}

/* The free paragraph that shares most with the block, if that is enough. */
static guint32
find_moved (const Settler *self, guint first, guint end, float *sums, float *scores)
{
  guint n_paragraphs = self->original->study->n_paragraphs;
  guint32 best = DOSSIER_ALIGN_NONE;
  float best_share = MOVED_SHARE;

  for (guint i = 0; i < n_paragraphs; i++)
    sums[i] = 0;
  for (guint i = first; i < end; i++)
    {
      dossier_align_original_score (self->original, i, 0, n_paragraphs, scores);
      for (guint j = 0; j < n_paragraphs; j++)
        sums[j] += scores[j];
    }

  /* It has to be the best of all, not only of those that are free. */
  for (guint i = 0; i < n_paragraphs; i++)
    if (get_share (self, i, sums[i]) > best_share)
      {
        best_share = get_share (self, i, sums[i]);
        best = self->lengths[i] == 0 ? i : DOSSIER_ALIGN_NONE;
      }

  return best;
}

static void
place_moved (Settler *self)
{
  guint n_paragraphs = self->original->study->n_paragraphs;
  g_autofree float *sums = g_new (float, n_paragraphs + 1);
  g_autofree float *scores = g_new (float, n_paragraphs + 1);
  gsize n_cells = 0;

  for (guint first = 0, end; first < self->original->units->len; first = end)
    {
      guint32 paragraph;

      end = find_block_end (self, first);
      if (!is_free (self, first, end))
        continue;
      n_cells += (gsize) (end - first) * n_paragraphs;
      if (n_cells > MAX_MOVED_CELLS)
        return;

      paragraph = find_moved (self, first, end, sums, scores);
      for (guint i = first; i < end && paragraph != DOSSIER_ALIGN_NONE; i++)
        {
          self->paragraphs[i] = paragraph;
          self->lengths[paragraph] += DOSSIER_ALIGN_UNIT (self->original, i)->n_characters;
        }
    }
}

/**
 * dossier_align_settle:
 * @original: an original
 * @paragraphs: (inout): for each unit a paragraph, as the path has it
 *
 * The path uses what comes nearest. This leaves out what shares too little
 * with its paragraph, all of it if the text has nothing to do with the
 * article; and adds blocks that clearly belong to a paragraph for which nothing
 * stands, wherever they are.
 */
void
dossier_align_settle (const DossierAlignOriginal *original, guint32 *paragraphs)
{
  guint n = original->study->n_paragraphs + 1;
  g_autofree float *shares = g_new0 (float, n);
  g_autofree guint32 *lengths = g_new0 (guint32, n);
  g_autofree guint32 *firsts = g_new0 (guint32, n);
  g_autofree guint32 *ends = g_new0 (guint32, n);
  Settler self = { original, paragraphs, shares, lengths, firsts, ends };
  gboolean is_of_article;

  measure (&self);
  is_of_article = is_related (&self);
  drop_unproven (&self, is_of_article);
  if (is_of_article)
    place_moved (&self);
}
