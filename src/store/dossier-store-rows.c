/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of one question, as they are folded: only what the fold looks at. */

#include "dossier-store-private.h"

#define FOLD_COLUMNS                                                                               \
  "review.row, coalesce (pending.from_ms, -9223372036854775808), dossier, question, id, device,"   \
  " device_seq, time_ms, clock_ms, zone_offset_min, question_kind, mode, kind, refers_to,"         \
  " correct, skipped, near, certainty, hints, looked, took_ms, policy_version, model_version"      \
  " FROM review INDEXED BY review_by_question LEFT JOIN pending ON pending.row = review.row"

#define FOLD_ORDER " ORDER BY dossier, question, time_ms, device, device_seq"

typedef struct
{
  DossierReview review; /* its texts belong to the rows */
  gint64 row;
  gint64 from_ms; /* G_MININT64 unless it is pending */
} Row;

struct _DossierRows
{
  GStringChunk *texts;
  GArray *rows;        /* of Row */
  GPtrArray *selected; /* of DossierReview: those to be folded, in order */
};

DossierRows *
dossier_rows_new (void)
{
  DossierRows *self = g_new0 (DossierRows, 1);

  self->texts = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->selected = g_ptr_array_new ();

  return self;
}

void
dossier_rows_free (DossierRows *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->selected);
  g_free (self);
}

/* For rows of another question. */
void
dossier_rows_clear (DossierRows *self)
{
  g_string_chunk_clear (self->texts);
  g_array_set_size (self->rows, 0);
}

static char *
keep_text (DossierRows *self, DossierStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* For what many rows share. */
static char *
share_text (DossierRows *self, DossierStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static int
find_word (DossierStatement *statement, int column, DossierWords words)
{
  return dossier_words_find (words, (const char *) sqlite3_column_text (statement, column));
}

/* One whose texts stay where they are until the rows are folded. */
void
dossier_rows_add (DossierRows *self, const DossierReview *review)
{
  Row row = { .review = *review, .from_ms = G_MININT64 };

  g_array_append_val (self->rows, row);
}

/* A kind of row that only a newer program knows is left out. */
static void
add_row (DossierRows *self, DossierStatement *statement)
{
  int kind = find_word (statement, 12, dossier_review_kind_words);
  Row row = {
    .row = sqlite3_column_int64 (statement, 0),
    .from_ms = sqlite3_column_int64 (statement, 1),
  };
  DossierReview *review = &row.review;

  if (kind < 0)
    return;
  review->dossier = share_text (self, statement, 2);
  review->question = share_text (self, statement, 3);
  review->id = keep_text (self, statement, 4);
  review->device = share_text (self, statement, 5);
  review->device_seq = sqlite3_column_int64 (statement, 6);
  review->time_ms = sqlite3_column_int64 (statement, 7);
  review->clock_ms = sqlite3_column_int64 (statement, 8);
  review->zone_offset_min = sqlite3_column_int (statement, 9);
  review->question_kind = MAX (find_word (statement, 10, dossier_question_kind_words), 0);
  review->mode = share_text (self, statement, 11);
  review->kind = (DossierReviewKind) kind;
  review->refers_to = keep_text (self, statement, 13);
  review->correct = sqlite3_column_int (statement, 14);
  review->skipped = sqlite3_column_int (statement, 15);
  review->near = sqlite3_column_int (statement, 16);
  review->certainty = MAX (find_word (statement, 17, dossier_certainty_words), 0);
  review->hints = (guint) sqlite3_column_int (statement, 18);
  review->looked = sqlite3_column_int (statement, 19);
  review->took_ms = sqlite3_column_int64 (statement, 20);
  review->policy_version = sqlite3_column_int (statement, 21);
  review->model_version = sqlite3_column_int (statement, 22);
  g_array_append_val (self->rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return dossier_review_compare (a, b);
}

/* Takes those that are to be folded, in the order in which they happened. */
static void
select_rows (DossierRows *self, gint64 last_row, gint64 release_ms)
{
  gboolean is_sorted = TRUE;

  g_ptr_array_set_size (self->selected, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      guint n = self->selected->len;

      if (row->row > last_row || row->from_ms > release_ms)
        continue;
      is_sorted &= n == 0 || compare_rows (self->selected->pdata[n - 1], &row->review) <= 0;
      g_ptr_array_add (self->selected, &row->review);
    }
  if (!is_sorted)
    g_ptr_array_sort_values (self->selected, compare_rows);
}

typedef struct
{
  gint64 first_day;
  DossierTallies *tallies;
  int sign;
} Counting;

static void
count_outcome (const DossierReview *review, const DossierOutcome *outcome, gpointer user_data)
{
  Counting *counting = user_data;

  dossier_tallies_add (counting->tallies, outcome, counting->sign);
  if (outcome->rating != 0 && counting->first_day == DOSSIER_NO_DAY)
    counting->first_day = outcome->day;
}

/* What the rows up to @last_row come to; of the pending ones those to be
 * counted from @release_ms or earlier. Their effect is added to @tallies, or
 * taken from them when @sign is -1. */
void
dossier_rows_fold (DossierRows *self,
                   const DossierMasteryRules *rules,
                   gint64 last_row,
                   gint64 release_ms,
                   DossierTallies *tallies,
                   int sign,
                   DossierCached *cached)
{
  Counting counting = { .first_day = DOSSIER_NO_DAY, .tallies = tallies, .sign = sign };

  select_rows (self, last_row, release_ms);
  dossier_mastery_fold (&cached->mastery, rules,
                        (const DossierReview *const *) self->selected->pdata, self->selected->len,
                        count_outcome, &counting);
  cached->first_day = counting.first_day;
}

/* All rows, told to @func. */
void
dossier_rows_fold_with (DossierRows *self,
                        const DossierMasteryRules *rules,
                        DossierOutcomeFunc func,
                        gpointer user_data)
{
  DossierMastery mastery;

  select_rows (self, G_MAXINT64, G_MAXINT64);
  dossier_mastery_fold (&mastery, rules, (const DossierReview *const *) self->selected->pdata,
                        self->selected->len, func, user_data);
}

/* All rows of one question. */
gboolean
dossier_rows_load (DossierRows *self,
                   DossierStore *store,
                   const char *dossier,
                   const char *question,
                   GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  dossier_rows_clear (self);
  statement = dossier_store_prepare (store, error,
                                     "SELECT " FOLD_COLUMNS
                                     " WHERE dossier = ? AND question = ?" FOLD_ORDER,
                                     "tt", dossier, question);
  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!dossier_store_step (store, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      add_row (self, statement);
    }
}
