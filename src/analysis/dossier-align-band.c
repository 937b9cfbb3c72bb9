/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-align-private.h"

/* The path is looked for in a table of units and paragraphs. Up to this size
 * of it all is looked at, which does for an article of 2,000 sentences. */
#define MAX_CELLS 4000000

/* Two features that no other unit and no other paragraph has, or a quote as
 * heavy, make an anchor: one alone may be chance. */
#define ANCHOR_FEATURES 2

/* How many paragraphs an anchor may be off: chance strikes near it, too. */
#define SLACK 12

typedef struct
{
  guint32 unit;
  guint32 paragraph;
} Anchor;

/* In how many units each feature stands, as far as one and more differ. */
static guint8 *
count_units (const DossierAlignOriginal *original)
{
  guint8 *counts = g_new0 (guint8, original->study->n_features + 1);

  for (guint i = 0; i < original->unit_features->len; i++)
    {
      guint32 feature = g_array_index (original->unit_features, guint32, i);

      counts[feature] = MIN (counts[feature] + 1, 2);
    }

  return counts;
}

/* The paragraph that the unit alone points to; NONE if there is none. */
static guint32
find_only_paragraph (const DossierAlignOriginal *original, guint i, const guint8 *counts)
{
  const DossierAlignUnit *unit = DOSSIER_ALIGN_UNIT (original, i);
  const DossierAlignStudy *study = original->study;
  guint32 found = DOSSIER_ALIGN_NONE;
  guint n = 0;

  for (guint j = 0; j < unit->n_hits; j++)
    {
      const DossierAlignHit *hit
          = &g_array_index (original->hits, DossierAlignHit, unit->first_hit + j);

      if (hit->weight >= ANCHOR_FEATURES * study->weight)
        return hit->paragraph;
    }

  for (guint j = 0; j < unit->n_features; j++)
    {
      guint32 index = g_array_index (original->unit_features, guint32, unit->first_feature + j);
      guint32 paragraph = study->postings[study->features[index].first];

      if (counts[index] != 1 || study->features[index].n != 1)
        continue;
      if (found != DOSSIER_ALIGN_NONE && found != paragraph)
        return DOSSIER_ALIGN_NONE;
      found = paragraph;
      n++;
    }

  return n >= ANCHOR_FEATURES ? found : DOSSIER_ALIGN_NONE;
}

static GArray *
find_candidates (const DossierAlignOriginal *original)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Anchor));
  g_autofree guint8 *counts = count_units (original);

  for (guint i = 0; i < original->units->len; i++)
    {
      const Anchor anchor = { i, find_only_paragraph (original, i, counts) };

      if (anchor.paragraph != DOSSIER_ALIGN_NONE)
        g_array_append_val (candidates, anchor);
    }

  return candidates;
}

/* The longest row of candidates whose paragraphs do not fall: of the rows of
 * each length the one that ends lowest is kept. */
static GArray *
choose_anchors (const GArray *candidates)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));
  g_autofree guint32 *last = g_new (guint32, candidates->len + 1);
  g_autofree guint32 *before = g_new (guint32, candidates->len + 1);
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      guint32 paragraph = g_array_index (candidates, Anchor, i).paragraph;
      guint low = 0;
      guint high = n;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (candidates, Anchor, last[middle]).paragraph <= paragraph)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? last[low - 1] : DOSSIER_ALIGN_NONE;
      last[low] = i;
      n = MAX (n, low + 1);
    }

  g_array_set_size (anchors, n);
  for (guint32 at = n > 0 ? last[n - 1] : DOSSIER_ALIGN_NONE; n > 0; at = before[at])
    g_array_index (anchors, Anchor, --n) = g_array_index (candidates, Anchor, at);

  return anchors;
}

/* The band from one anchor to the next: all between their paragraphs and a
 * little more, but no more than @width of them about the straight line. */
static void
fill_band (Anchor from, Anchor to, guint width, guint n_paragraphs, guint32 *lows, guint32 *highs)
{
  guint32 low = from.paragraph - MIN (from.paragraph, SLACK);
  guint32 high = MIN (to.paragraph + SLACK, n_paragraphs - 1);

  for (guint32 i = from.unit; i < to.unit; i++)
    {
      guint64 rise = (guint64) (to.paragraph - from.paragraph) * (i - from.unit);
      guint32 middle = from.paragraph + rise / (to.unit - from.unit);

      lows[i] = MAX (low, middle - MIN (middle, width / 2));
      highs[i] = MIN (high, middle + width / 2);
    }
}

/**
 * dossier_align_find_band:
 * @original: an original
 * @lows: (out caller-allocates): of each unit the first paragraph it may
 *   belong to; never falls
 * @highs: (out caller-allocates): the last one; never falls
 *
 * Bounds the work of aligning a long text: its path runs by what stands in one
 * place only, here and there.
 */
void
dossier_align_find_band (const DossierAlignOriginal *original, guint32 *lows, guint32 *highs)
{
  guint n_units = original->units->len;
  guint n_paragraphs = original->study->n_paragraphs;
  const Anchor end = { n_units, n_paragraphs - 1 };
  Anchor from = { 0, 0 };
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (GArray) anchors = NULL;
  guint width = MAX (MAX_CELLS / MAX (n_units, 1), 2);

  if (width >= n_paragraphs)
    {
      fill_band ((Anchor) { 0, 0 }, end, 2 * n_paragraphs + 2, n_paragraphs, lows, highs);
      return;
    }

  candidates = find_candidates (original);
  anchors = choose_anchors (candidates);
  for (guint i = 0; i < anchors->len; i++)
    {
      Anchor to = g_array_index (anchors, Anchor, i);

      fill_band (from, to, width, n_paragraphs, lows, highs);
      from = to;
    }
  fill_band (from, end, width, n_paragraphs, lows, highs);
}
