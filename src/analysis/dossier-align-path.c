/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "dossier-align-private.h"

/* What the path gains and pays, in features that one paragraph alone has:
 * tuned on retellings as the tests make them, see tests/analysis. */
#define WORD_COST 0.12    /* a word of the original, whether shared or not */
#define MISSING_COST 1.1  /* a paragraph for which nothing stands */
#define SPLIT_COST 1.5    /* a paragraph begins within a block */
#define JOIN_COST 0.6     /* a block goes on with the paragraph before */
#define WEAK_COST 1.2     /* a heading or a caption counts as text */
#define SHORT_COST 0.6    /* e times too short, beyond the slack */
#define LONG_COST 2.0     /* e times too long */
#define LENGTH_SLACK 0.7  /* twice */
#define DISTANCE_COST 0.5 /* at one end of the text instead of the other */

#define IMPOSSIBLE -1e30

/* Columns of the table: c stands for paragraph c - 1, and 0 for none yet. A
 * unit is either used for the paragraph of its column, or skipped while that
 * is the last one in use. */
typedef enum
{
  STATE_USED,
  STATE_SKIPPED,
  N_STATES,
} State;

/* A value, and the column and state of the unit before that it came from. */
typedef struct
{
  double value;
  guint32 back;
} Way;

#define BACK(column, state) ((guint32) (column) << 1 | (guint32) (state))

/* A row of the table, by column. */
typedef struct
{
  double *values[N_STATES];
  guint32 *n_characters; /* of the paragraph in use so far */
} Row;

typedef struct
{
  const DossierAlignOriginal *original;
  double weight;
  double length_ratio;
  double *places; /* of each paragraph, 0 to 1 */
  guint32 *lows;
  guint32 *highs;
  gsize *offsets;           /* where each row begins in `backs` */
  guint32 *backs[N_STATES]; /* the ways of all rows */
  float *scores;
  Row before;
  Row now;
} Table;

static void
consider (Way *best, double value, guint32 back)
{
  if (value > best->value)
    *best = (Way) { value, back };
}

static double
pay_for_length (const Table *self, guint c)
{
  double expected;
  double excess;

  if (c == 0)
    return 0;

  expected = MAX (self->original->study->lengths[c - 1], 1) * self->length_ratio;
  excess = log (MAX (self->before.n_characters[c], 1) / expected);
  if (excess > LENGTH_SLACK)
    return LONG_COST * self->weight * (excess - LENGTH_SLACK);
  if (excess < -LENGTH_SLACK)
    return SHORT_COST * self->weight * (-excess - LENGTH_SLACK);

  return 0;
}

/* The way out of column @c, when the paragraph there is done with. */
static Way
leave (const Table *self, const DossierAlignUnit *unit, guint c)
{
  Way best = { IMPOSSIBLE, 0 };
  double split = unit->begins_piece ? 0 : SPLIT_COST * self->weight;

  if (self->before.values[STATE_USED][c] > IMPOSSIBLE)
    consider (&best, self->before.values[STATE_USED][c] - pay_for_length (self, c) - split,
              BACK (c, STATE_USED));
  if (unit->begins_piece)
    consider (&best, self->before.values[STATE_SKIPPED][c], BACK (c, STATE_SKIPPED));

  return best;
}

/* The way to skip the unit while @c is the last paragraph in use: pieces are
 * skipped whole. */
static Way
skip (const Table *self, const DossierAlignUnit *unit, guint c)
{
  Way best = { self->before.values[STATE_SKIPPED][c], BACK (c, STATE_SKIPPED) };

  if (unit->begins_piece && self->before.values[STATE_USED][c] > IMPOSSIBLE)
    consider (&best, self->before.values[STATE_USED][c] - pay_for_length (self, c),
              BACK (c, STATE_USED));

  return best;
}

/* What using the unit for the paragraph of column @c brings by itself. */
static double
gain (const Table *self, const DossierAlignUnit *unit, guint c, double place)
{
  double cost = WORD_COST * unit->n_content + DISTANCE_COST * fabs (place - self->places[c - 1]);

  if (unit->is_weak)
    cost += WEAK_COST;
  return self->scores[c - 1] - cost * self->weight;
}

/* Uses the unit for the paragraph of column @c, coming from an earlier one or
 * going on with it. */
static Way
use (Table *self, const DossierAlignUnit *unit, guint c, Way arriving, double place)
{
  Way best = arriving;
  double join = unit->begins_block ? JOIN_COST * self->weight : 0;
  guint32 n_characters = unit->n_characters;

  if (self->before.values[STATE_USED][c] > IMPOSSIBLE)
    consider (&best, self->before.values[STATE_USED][c] - join, BACK (c, STATE_USED));
  if (unit->begins_piece && c > 0)
    consider (&best, self->before.values[STATE_SKIPPED][c] - JOIN_COST * self->weight,
              BACK (c, STATE_SKIPPED));
  if (best.value <= IMPOSSIBLE)
    return best;

  if (best.back == BACK (c, STATE_USED))
    n_characters += self->before.n_characters[c];
  self->now.n_characters[c] = n_characters;
  best.value += gain (self, unit, c, place);

  return best;
}

static void
note (Table *self, guint row, guint c, State state, Way way)
{
  self->now.values[state][c] = way.value;
  self->backs[state][self->offsets[row] + c - self->lows[row]] = way.back;
}

/* Finds the best way into each column of a row, @first being the lowest of the
 * row before. Coming from any lower column is one step: what is best so far
 * pays for one more paragraph missed. */
static void
fill_row (Table *self, guint row, guint first, double place)
{
  const DossierAlignUnit *unit = DOSSIER_ALIGN_UNIT (self->original, row);
  const double missing = MISSING_COST * self->weight;
  const guint low = self->lows[row];
  Way arriving = { IMPOSSIBLE, 0 };
  Way rising = { IMPOSSIBLE, 0 };

  dossier_align_original_score (self->original, row, low, self->highs[row] + 1, self->scores + low);

  for (guint c = first; c <= self->highs[row] + 1; c++)
    {
      Way skipped = skip (self, unit, c);
      Way leaving = leave (self, unit, c);

      /* Where the band rises, what lies below it counts as missed. */
      if (c == low)
        consider (&skipped, rising.value, rising.back);
      if (c >= low)
        {
          note (self, row, c, STATE_SKIPPED, skipped);
          note (self, row, c, STATE_USED,
                c > low ? use (self, unit, c, arriving, place) : (Way) { IMPOSSIBLE, 0 });
        }

      arriving.value -= missing;
      consider (&arriving, leaving.value, leaving.back);
      consider (&rising, skipped.value, skipped.back);
      rising.value -= missing;
    }
}

static void
init_row (Row *self, guint n_columns)
{
  for (int state = 0; state < N_STATES; state++)
    {
      self->values[state] = g_new (double, n_columns);
      for (guint c = 0; c < n_columns; c++)
        self->values[state][c] = IMPOSSIBLE;
    }
  self->n_characters = g_new0 (guint32, n_columns);
}

static void
clear_row (Row *self)
{
  for (int state = 0; state < N_STATES; state++)
    g_free (self->values[state]);
  g_free (self->n_characters);
}

static void
init_table (Table *self, const DossierAlignOriginal *original)
{
  const DossierAlignStudy *study = original->study;
  guint n_units = original->units->len;
  gsize n_cells = 0;
  guint64 n_characters = 0;
  guint64 n_before = 0;

  *self = (Table) { .original = original, .weight = study->weight };
  self->lows = g_new (guint32, n_units);
  self->highs = g_new (guint32, n_units);
  dossier_align_find_band (original, self->lows, self->highs);

  self->offsets = g_new (gsize, n_units);
  for (guint i = 0; i < n_units; i++)
    {
      self->offsets[i] = n_cells;
      n_cells += self->highs[i] - self->lows[i] + 2;
    }
  for (int state = 0; state < N_STATES; state++)
    self->backs[state] = g_new (guint32, n_cells);

  self->places = g_new (double, study->n_paragraphs);
  for (guint i = 0; i < study->n_paragraphs; i++)
    n_characters += study->lengths[i];
  for (guint i = 0; i < study->n_paragraphs; i++)
    {
      self->places[i] = (n_before + study->lengths[i] / 2.0) / MAX (n_characters, 1);
      n_before += study->lengths[i];
    }
  self->length_ratio = CLAMP ((double) original->n_characters / MAX (n_characters, 1), 0.5, 2);

  self->scores = g_new (float, study->n_paragraphs + 1);
  init_row (&self->before, study->n_paragraphs + 1);
  init_row (&self->now, study->n_paragraphs + 1);
  self->before.values[STATE_SKIPPED][0] = 0;
}

static void
clear_table (Table *self)
{
  g_free (self->lows);
  g_free (self->highs);
  g_free (self->offsets);
  for (int state = 0; state < N_STATES; state++)
    g_free (self->backs[state]);
  g_free (self->places);
  g_free (self->scores);
  clear_row (&self->before);
  clear_row (&self->now);
}

static gboolean
fill_table (Table *self, GCancellable *cancellable)
{
  guint64 n_before = 0;
  guint first = 0;

  for (guint i = 0; i < self->original->units->len; i++)
    {
      const DossierAlignUnit *unit = DOSSIER_ALIGN_UNIT (self->original, i);
      double place = (n_before + unit->n_characters / 2.0) / MAX (self->original->n_characters, 1);
      Row row;

      if (i % 1024 == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      fill_row (self, i, first, place);
      first = self->lows[i];
      n_before += unit->n_characters;

      /* The row filled last is the one before the next. */
      row = self->before;
      self->before = self->now;
      self->now = row;
    }

  return TRUE;
}

/* The best end: all paragraphs after it count as missed. */
static guint32
find_end (const Table *self)
{
  guint n_units = self->original->units->len;
  guint n_paragraphs = self->original->study->n_paragraphs;
  Way best = { IMPOSSIBLE, 0 };

  for (guint c = self->lows[n_units - 1]; c <= self->highs[n_units - 1] + 1; c++)
    {
      double missing = MISSING_COST * self->weight * (n_paragraphs - c);

      consider (&best, self->before.values[STATE_SKIPPED][c] - missing, BACK (c, STATE_SKIPPED));
      if (self->before.values[STATE_USED][c] > IMPOSSIBLE)
        consider (&best, self->before.values[STATE_USED][c] - missing - pay_for_length (self, c),
                  BACK (c, STATE_USED));
    }

  return best.back;
}

static guint32 *
read_path (const Table *self)
{
  guint n_units = self->original->units->len;
  guint32 *paragraphs = g_new (guint32, n_units + 1);
  guint32 at = n_units > 0 ? find_end (self) : 0;

  for (guint i = n_units; i > 0; i--)
    {
      guint c = at >> 1;
      State state = at & 1;

      paragraphs[i - 1] = state == STATE_USED ? c - 1 : DOSSIER_ALIGN_NONE;
      at = self->backs[state][self->offsets[i - 1] + c - self->lows[i - 1]];
    }

  return paragraphs;
}

/**
 * dossier_align_find_path:
 * @original: an original
 * @cancellable: (nullable): a cancellable
 *
 * Finds which units stand for which paragraphs, in the order of both: the best
 * of all ways to go through the table of them, by dynamic programming.
 *
 * Returns: (transfer full) (nullable): for each unit the index of a paragraph,
 *   or %DOSSIER_ALIGN_NONE; %NULL when cancelled
 */
guint32 *
dossier_align_find_path (const DossierAlignOriginal *original, GCancellable *cancellable)
{
  guint32 *paragraphs = NULL;
  Table self;

  init_table (&self, original);
  if (fill_table (&self, cancellable))
    paragraphs = read_path (&self);
  clear_table (&self);

  return paragraphs;
}
