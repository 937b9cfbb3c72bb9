/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "dossier-align-private.h"

/* A retelling that has one sentence for two of the original, or two for one. */
#define UNEVEN_COST 0.5f

/* What two sentences share by chance, or for standing at opposite ends. */
#define CHANCE 0.6f
#define DISTANCE_COST 0.5f

/* Of the most that a sentence shares with any, so much makes another a part of
 * what it retells, or of what is retold by it. */
#define PART_SHARE 0.45f

#define QUOTE_WEIGHT 4.0f

/* Sentences times sentences: more are no paragraph. */
#define MAX_CELLS 1000000

typedef enum
{
  STEP_BOTH,
  STEP_ORIGINAL, /* the same retelling goes on */
  STEP_RETOLD,   /* another retelling of the same */
} Step;

/* Rows are sentences of the original, columns those of the study edition. */
typedef struct
{
  const DossierAlignPassage *passage;
  guint n_rows;
  guint n_columns;
  GArray *pairs; /* of features and their columns, sorted */
  float *shared; /* of each cell */
  guint8 *steps;
} Grid;

typedef struct
{
  guint32 feature;
  guint32 column;
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a;
  const Pair *y = b;

  if (x->feature != y->feature)
    return x->feature < y->feature ? -1 : 1;
  return (x->column > y->column) - (x->column < y->column);
}

static const DossierSentence *
get_retold (const Grid *self, guint column)
{
  DossierSentences sentences = dossier_document_get_sentences (self->passage->study->document);

  return &sentences.items[self->passage->paragraph->first_sentence + column];
}

static guint
feature_of_actor (const Grid *self, const DossierActor *actor)
{
  return dossier_vocabulary_get_n (&self->passage->study->stems) + 1 + actor->index;
}

static void
add_pair (Grid *self, guint feature, guint column)
{
  const Pair pair = { feature, column };

  if (feature != 0 && feature != DOSSIER_ALIGN_NONE)
    g_array_append_val (self->pairs, pair);
}

static void
read_retold (Grid *self)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  guint n = 0;

  for (guint column = 0; column < self->n_columns; column++)
    {
      const DossierSentence *sentence = get_retold (self, column);
      g_autoptr (GArray) words = dossier_words_split (sentence->text, 0, strlen (sentence->text));

      for (guint i = 0; i < words->len; i++)
        add_pair (self,
                  dossier_align_study_find_stem (self->passage->study,
                                                 &g_array_index (words, DossierWord, i),
                                                 sentence->text, scratch),
                  column);
      for (guint i = 0; i < sentence->n_marks; i++)
        if (sentence->marks[i].kind == DOSSIER_MARK_MENTION)
          add_pair (self, feature_of_actor (self, sentence->marks[i].actor), column);
    }

  g_array_sort (self->pairs, compare_pairs);
  for (guint i = 0; i < self->pairs->len; i++)
    if (i == 0
        || compare_pairs (&g_array_index (self->pairs, Pair, i),
                          &g_array_index (self->pairs, Pair, i - 1))
               != 0)
      g_array_index (self->pairs, Pair, n++) = g_array_index (self->pairs, Pair, i);
  g_array_set_size (self->pairs, n);
}

static guint
find_feature (const Grid *self, guint feature)
{
  guint low = 0;
  guint high = self->pairs->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->pairs, Pair, middle).feature < feature)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Adds the weight of a feature that a row has to the cells of all columns that
 * have it too: the rarer in the paragraph, the more. */
static void
share (Grid *self, guint row, guint feature)
{
  guint first = find_feature (self, feature);
  guint end = first;

  while (end < self->pairs->len && g_array_index (self->pairs, Pair, end).feature == feature)
    end++;
  for (guint i = first; i < end; i++)
    self->shared[row * self->n_columns + g_array_index (self->pairs, Pair, i).column]
        += logf (1 + (float) self->n_columns / (end - first));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static void
share_all (Grid *self, guint row, GArray *features)
{
  g_array_sort (features, compare_numbers);
  for (guint i = 0; i < features->len; i++)
    if (i == 0 || g_array_index (features, guint32, i) != g_array_index (features, guint32, i - 1))
      share (self, row, g_array_index (features, guint32, i));
}

static void
read_rows (Grid *self)
{
  const DossierAlignPassage *passage = self->passage;
  g_autoptr (GString) scratch = g_string_new (NULL);
  guint mention = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      const DossierSentenceSpan *span
          = &g_array_index (passage->sentences, DossierSentenceSpan, row);
      g_autoptr (GArray) features = g_array_new (FALSE, FALSE, sizeof (guint32));

      for (guint i = span->first_word; i < span->end_word; i++)
        {
          guint32 stem
              = dossier_align_study_find_stem (passage->study, DOSSIER_ALIGN_WORD (passage, i),
                                               passage->text, scratch);

          if (stem != 0 && stem != DOSSIER_ALIGN_NONE)
            g_array_append_val (features, stem);
        }
      for (; mention < passage->mentions->len; mention++)
        {
          const DossierAlignedMention *of
              = &g_array_index (passage->mentions, DossierAlignedMention, mention);
          guint32 feature = feature_of_actor (self, of->actor);

          if (of->start >= span->end)
            break;
          g_array_append_val (features, feature);
        }
      share_all (self, row, features);
    }
}

/* Words of a quote prove its sentence, wherever they stand. */
static void
read_quotes (Grid *self)
{
  const DossierAlignPassage *passage = self->passage;

  for (guint i = 0; i < passage->quotes->len; i++)
    {
      const DossierAlignedQuote *quote = &g_array_index (passage->quotes, DossierAlignedQuote, i);
      const DossierSentence *sentence = quote->quote->parts[quote->part].sentence;
      guint column = sentence->index - passage->paragraph->first_sentence;

      if (sentence->paragraph != passage->paragraph)
        continue;
      for (guint row = 0; row < self->n_rows; row++)
        {
          const DossierSentenceSpan *span
              = &g_array_index (passage->sentences, DossierSentenceSpan, row);

          if (span->start < quote->end && span->end > quote->start)
            self->shared[row * self->n_columns + column] += QUOTE_WEIGHT;
        }
    }
}

static float
get_value (const Grid *self, guint row, guint column)
{
  float distance = fabsf ((row + 0.5f) / self->n_rows - (column + 0.5f) / self->n_columns);

  return self->shared[row * self->n_columns + column] - CHANCE - DISTANCE_COST * distance;
}

/* The best way through the grid from the first sentences to the last, a step
 * forward in one text or in both. */
static void
find_steps (Grid *self)
{
  g_autofree float *values = g_new (float, self->n_columns);

  for (guint row = 0; row < self->n_rows; row++)
    {
      float diagonal = 0;

      for (guint column = 0; column < self->n_columns; column++)
        {
          float above = row > 0 ? values[column] : -INFINITY;
          float left = column > 0 ? values[column - 1] : -INFINITY;
          float best = row > 0 && column > 0 ? diagonal : -INFINITY;
          Step step = STEP_BOTH;

          if (row == 0 && column == 0)
            best = 0;
          if (above - UNEVEN_COST > best)
            {
              best = above - UNEVEN_COST;
              step = STEP_ORIGINAL;
            }
          if (left - UNEVEN_COST > best)
            {
              best = left - UNEVEN_COST;
              step = STEP_RETOLD;
            }
          diagonal = above;
          values[column] = best + get_value (self, row, column);
          self->steps[row * self->n_columns + column] = step;
        }
    }
}

/* The rows of one column on the way. */
typedef struct
{
  guint first;
  guint last;
  gboolean is_alone; /* it is the only column of its only row */
} Stretch;

static void
find_stretches (const Grid *self, Stretch *stretches)
{
  guint row = self->n_rows - 1;
  guint column = self->n_columns - 1;
  g_autofree guint *n_columns = g_new0 (guint, self->n_rows);

  stretches[column].last = row;
  for (;;)
    {
      Step step = self->steps[row * self->n_columns + column];

      n_columns[row]++;
      stretches[column].first = row;
      if (row == 0 && column == 0)
        break;
      row -= step != STEP_RETOLD;
      if (step != STEP_ORIGINAL)
        stretches[--column].last = row;
    }

  for (guint i = 0; i < self->n_columns; i++)
    stretches[i].is_alone
        = stretches[i].first == stretches[i].last && n_columns[stretches[i].first] == 1;
}

/* Whether a row has more to do with another column than with this one, which
 * shares @most with some row. */
static gboolean
is_of_another (const Grid *self, guint row, guint column, float most)
{
  const float *shared = self->shared + row * self->n_columns;
  float most_of_row = 0;

  for (guint i = 0; i < self->n_columns; i++)
    most_of_row = MAX (most_of_row, shared[i]);

  return shared[column] < most * PART_SHARE
         || (shared[column] < most && shared[column] < most_of_row * PART_SHARE);
}

/* What of its stretch a sentence shares most with. One that shares nothing is
 * believed only where its neighbors leave it no other place. */
static gboolean
narrow (const Grid *self, guint column, Stretch *stretch)
{
  float most = 0;

  for (guint row = stretch->first; row <= stretch->last; row++)
    most = MAX (most, self->shared[row * self->n_columns + column]);
  if (most <= 0)
    return stretch->is_alone;

  while (is_of_another (self, stretch->first, column, most))
    stretch->first++;
  while (is_of_another (self, stretch->last, column, most))
    stretch->last--;

  return TRUE;
}

static int
compare_sentences (gconstpointer a, gconstpointer b)
{
  const DossierAlignedSentence *x = a;
  const DossierAlignedSentence *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->sentence->index > y->sentence->index) - (x->sentence->index < y->sentence->index);
}

static void
collect (const Grid *self, GArray *sentences)
{
  g_autofree Stretch *stretches = g_new0 (Stretch, self->n_columns);

  find_stretches (self, stretches);
  for (guint column = 0; column < self->n_columns; column++)
    {
      Stretch *stretch = &stretches[column];
      DossierAlignedSentence sentence = { .sentence = get_retold (self, column) };

      if (!narrow (self, column, stretch))
        continue;
      sentence.start
          = g_array_index (self->passage->sentences, DossierSentenceSpan, stretch->first).start;
      sentence.end
          = g_array_index (self->passage->sentences, DossierSentenceSpan, stretch->last).end;
      g_array_append_val (sentences, sentence);
    }
  g_array_sort (sentences, compare_sentences);
}

/**
 * dossier_align_find_sentences:
 * @self: a passage whose mentions and quotes were found
 *
 * Finds what each sentence of the study edition retells: the best monotone way
 * through the sentences of both, which may leave neither out but lets one
 * stand for several.
 *
 * Returns: (transfer full) (element-type DossierAlignedSentence): what was
 *   found, sorted by start
 */
GArray *
dossier_align_find_sentences (const DossierAlignPassage *self)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (DossierAlignedSentence));
  Grid grid = {
    .passage = self,
    .n_rows = self->sentences->len,
    .n_columns = self->paragraph->n_sentences,
  };
  gsize n_cells = (gsize) grid.n_rows * grid.n_columns;
  g_autoptr (GArray) pairs = NULL;
  g_autofree float *shared = NULL;
  g_autofree guint8 *steps = NULL;

  if (n_cells == 0 || n_cells > MAX_CELLS)
    return sentences;

  pairs = grid.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  shared = grid.shared = g_new0 (float, n_cells);
  steps = grid.steps = g_new0 (guint8, n_cells);
  read_retold (&grid);
  read_rows (&grid);
  read_quotes (&grid);
  find_steps (&grid);
  collect (&grid, sentences);

  return sentences;
}
