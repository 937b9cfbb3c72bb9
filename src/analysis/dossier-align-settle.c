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

/* Of the paragraphs that the path found, so many must be proven, or as well as
 * a moved one has to be: a text on the same matter shares something with many,
 * and much with none. */
#define RELATED_SHARE 0.5
#define SURELY_RELATED_SHARE 0.2

/* What stands for a paragraph is another's if it shares so many times more
 * with that one. */
#define OTHERS_RATIO 1.5f

/* The work of looking for what has moved: units times paragraphs. */
#define MAX_MOVED_CELLS 4000000

/* An original breaks its text more often than the study edition if it has so
 * many blocks for a paragraph. */
#define FINE_BLOCKS 1.5

/* Of the length that is expected of a paragraph, so much may be sentences that
 * share nothing with it. */
#define FILLED_SHARE 0.5

typedef struct
{
  const DossierAlignOriginal *original;
  guint32 *paragraphs; /* of each unit */
  float *shares;       /* of each paragraph */
  guint32 *lengths;    /* of what stands for it, characters; 0 for nothing */
  guint32 *firsts;     /* its first unit and the one after the last */
  guint32 *ends;
  float *sums; /* of each paragraph, for use within */
  float *scores;
  gsize n_cells; /* looked at so far */
  double length_ratio;
  double n_blocks; /* for a paragraph */
} Settler;

static float
get_score (const Settler *self, guint unit, guint32 paragraph)
{
  float score;

  dossier_align_original_score (self->original, unit, paragraph, paragraph + 1, &score);
  return score;
}

/* Where the words of all paragraphs are alike, only a quote proves one. */
static float
get_share (const Settler *self, guint32 paragraph, float score)
{
  return score
         / MAX (self->original->study->self_weights[paragraph],
                (float) self->original->study->weight);
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

/* What units share with each paragraph, in `sums`. Gives up when that has been
 * too much work: then nothing has moved. */
static gboolean
sum_up (Settler *self, guint first, guint end)
{
  guint n_paragraphs = self->original->study->n_paragraphs;

  self->n_cells += (gsize) (end - first) * n_paragraphs;
  if (self->n_cells > MAX_MOVED_CELLS)
    return FALSE;

  for (guint i = 0; i < n_paragraphs; i++)
    self->sums[i] = 0;
  for (guint i = first; i < end; i++)
    {
      dossier_align_original_score (self->original, i, 0, n_paragraphs, self->scores);
      for (guint j = 0; j < n_paragraphs; j++)
        self->sums[j] += self->scores[j];
    }

  return TRUE;
}

static gboolean
is_related (const Settler *self)
{
  guint n_found = 0;
  guint n_proven = 0;
  guint n_sure = 0;

  for (guint i = 0; i < self->original->study->n_paragraphs; i++)
    {
      n_found += self->lengths[i] > 0;
      n_proven += is_proven (self, i);
      n_sure += self->lengths[i] > 0 && self->shares[i] >= MOVED_SHARE;
    }

  return (n_proven > 0 && n_proven >= n_found * RELATED_SHARE)
         || (n_sure > 0 && n_sure >= n_found * SURELY_RELATED_SHARE);
}

static void
drop_unproven (Settler *self, gboolean is_of_article)
{
  g_autofree gboolean *are_dropped = g_new0 (gboolean, self->original->study->n_paragraphs + 1);

  for (guint i = 0; i < self->original->study->n_paragraphs; i++)
    are_dropped[i] = !is_of_article || !(is_proven (self, i) || is_between_proven (self, i));
  for (guint i = 0; i < self->original->units->len; i++)
    if (self->paragraphs[i] != DOSSIER_ALIGN_NONE && are_dropped[self->paragraphs[i]])
      {
        self->lengths[self->paragraphs[i]] = 0;
        self->paragraphs[i] = DOSSIER_ALIGN_NONE;
      }
}

static void
give (Settler *self, guint first, guint end, guint32 paragraph)
{
  for (guint i = first; i < end; i++)
    {
      self->paragraphs[i] = paragraph;
      self->lengths[paragraph] += DOSSIER_ALIGN_UNIT (self->original, i)->n_characters;
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

static gboolean
is_in_use (const Settler *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (self->paragraphs[i] != DOSSIER_ALIGN_NONE)
      return TRUE;

  return FALSE;
}

/* Units of which none is in use, nor of a heading. */
static gboolean
are_free (const Settler *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (DOSSIER_ALIGN_UNIT (self->original, i)->is_weak)
      return FALSE;

  return !is_in_use (self, first, end);
}

static void
free_units (Settler *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (self->paragraphs[i] != DOSSIER_ALIGN_NONE)
      {
        self->lengths[self->paragraphs[i]] -= DOSSIER_ALIGN_UNIT (self->original, i)->n_characters;
        self->paragraphs[i] = DOSSIER_ALIGN_NONE;
      }
}

/* Frees blocks that have far more to do with another paragraph than with those
 * that the order gave them. */
static void
drop_strangers (Settler *self)
{
  for (guint first = 0, end; first < self->original->units->len; first = end)
    {
      float own = 0;
      float others = 0;

      end = find_block_end (self, first);
      if (!is_in_use (self, first, end) || !sum_up (self, first, end))
        continue;

      for (guint i = first; i < end; i++)
        if (self->paragraphs[i] != DOSSIER_ALIGN_NONE)
          own = MAX (own, get_share (self, self->paragraphs[i], self->sums[self->paragraphs[i]]));
      for (guint i = 0; i < self->original->study->n_paragraphs; i++)
        others = MAX (others, get_share (self, i, self->sums[i]));
      if (others >= MAX (MOVED_SHARE, own * OTHERS_RATIO))
        free_units (self, first, end);
    }
}

/* The free paragraph that shares most with the block, if that is enough. */
static guint32
find_moved (Settler *self, guint first, guint end)
{
  guint32 best = DOSSIER_ALIGN_NONE;
  float best_share = MOVED_SHARE;

  if (!sum_up (self, first, end))
    return DOSSIER_ALIGN_NONE;

  /* It has to be the best of all, not only of those that are free. */
  for (guint i = 0; i < self->original->study->n_paragraphs; i++)
    if (get_share (self, i, self->sums[i]) > best_share)
      {
        best_share = get_share (self, i, self->sums[i]);
        best = self->lengths[i] == 0 ? i : DOSSIER_ALIGN_NONE;
      }

  return best;
}

static void
place_moved (Settler *self)
{
  for (guint first = 0, end; first < self->original->units->len; first = end)
    {
      guint32 paragraph = DOSSIER_ALIGN_NONE;

      end = find_block_end (self, first);
      if (are_free (self, first, end))
        paragraph = find_moved (self, first, end);
      if (paragraph != DOSSIER_ALIGN_NONE)
        give (self, first, end, paragraph);
    }
}

/* How the lengths of the two texts compare, where they were aligned, and how
 * many blocks of the original go into a paragraph. */
static void
compare_texts (Settler *self)
{
  guint64 length = 0;
  guint64 expected = 0;
  guint n_used = 0;
  guint n_begun = 0;

  for (guint i = 0; i < self->original->study->n_paragraphs; i++)
    if (self->lengths[i] > 0)
      {
        length += self->lengths[i];
        expected += self->original->study->lengths[i];
        n_used++;
      }
  for (guint i = 0; i < self->original->units->len; i++)
    n_begun += self->paragraphs[i] != DOSSIER_ALIGN_NONE
               && DOSSIER_ALIGN_UNIT (self->original, i)->begins_block;

  self->length_ratio = (double) length / MAX (expected, 1);
  self->n_blocks = (double) n_begun / MAX (n_used, 1);
}

/* How much text a paragraph lacks by its retelling, in characters. */
static double
get_lack (const Settler *self, guint32 paragraph)
{
  return self->original->study->lengths[paragraph] * self->length_ratio - self->lengths[paragraph];
}

/* Units between @before and @after that share nothing with any paragraph: they
 * belong to it if both are one; if one follows the other, to the one that lacks
 * more, where the original breaks its text more often than the study edition. */
static guint32
find_host (const Settler *self, guint first, guint end, guint32 before, guint32 after)
{
  guint length = 0;
  guint32 host;

  if (before == DOSSIER_ALIGN_NONE || after == DOSSIER_ALIGN_NONE)
    return DOSSIER_ALIGN_NONE;
  if (before != after && (after != before + 1 || self->n_blocks < FINE_BLOCKS))
    return DOSSIER_ALIGN_NONE;

  for (guint i = first; i < end; i++)
    length += DOSSIER_ALIGN_UNIT (self->original, i)->n_characters;
  host = get_lack (self, before) >= get_lack (self, after) ? before : after;

  /* More would be another text than that of the paragraph. */
  return length <= self->original->study->lengths[host] * self->length_ratio * FILLED_SHARE
             ? host
             : DOSSIER_ALIGN_NONE;
}

static gboolean
are_of_one_block (const Settler *self, guint a, guint b)
{
  return DOSSIER_ALIGN_UNIT (self->original, a)->block
         == DOSSIER_ALIGN_UNIT (self->original, b)->block;
}

/* Gives units that are free to who stands beside them: those of a block in use
 * to its paragraph, the others to their host. */
static void
fill_gap (Settler *self, guint first, guint end)
{
  guint n_units = self->original->units->len;
  guint32 before = first > 0 ? self->paragraphs[first - 1] : DOSSIER_ALIGN_NONE;
  guint32 after = end < n_units ? self->paragraphs[end] : DOSSIER_ALIGN_NONE;
  guint32 host;

  for (; before != DOSSIER_ALIGN_NONE && first < end && are_of_one_block (self, first, first - 1);
       first++)
    give (self, first, first + 1, before);
  for (; after != DOSSIER_ALIGN_NONE && first < end && are_of_one_block (self, end - 1, end); end--)
    give (self, end - 1, end, after);

  host = find_host (self, first, end, before, after);
  if (host != DOSSIER_ALIGN_NONE)
    give (self, first, end, host);
}

static void
fill_gaps (Settler *self)
{
  guint n_units = self->original->units->len;

  compare_texts (self);
  for (guint first = 0, end; first < n_units; first = end + 1)
    {
      end = first;
      while (end < n_units && are_free (self, end, end + 1))
        end++;
      if (end > first)
        fill_gap (self, first, end);
    }
}

/**
 * dossier_align_settle:
 * @original: an original
 * @paragraphs: (inout): for each unit a paragraph, as the path has it
 *
 * The path uses what comes nearest. This leaves out what shares too little
 * with its paragraph, all of it if the text has nothing to do with the
 * article; adds blocks that clearly belong to a paragraph for which nothing
 * stands, wherever they are; and sentences that could stand nowhere else.
 */
void
dossier_align_settle (const DossierAlignOriginal *original, guint32 *paragraphs)
{
  guint n = original->study->n_paragraphs + 1;
  g_autofree float *floats = g_new0 (float, 3 * n);
  g_autofree guint32 *numbers = g_new0 (guint32, 3 * n);
  Settler self = {
    .original = original,
    .paragraphs = paragraphs,
    .shares = floats,
    .sums = floats + n,
    .scores = floats + 2 * n,
    .lengths = numbers,
    .firsts = numbers + n,
    .ends = numbers + 2 * n,
  };
  gboolean is_of_article;

  measure (&self);
  is_of_article = is_related (&self);
  drop_unproven (&self, is_of_article);
  if (!is_of_article)
    return;

  drop_strangers (&self);
  place_moved (&self);
  fill_gaps (&self);
}
