/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole log, question by question. It is read as it lies on disk, from its
 * beginning to its end, and put in order in memory: by way of an index every
 * row would be looked for in another place. So rows are packed: a million
 * take some 130 megabytes while they are read. */

#include "dossier-store-private.h"

#define NONE G_MAXUINT32

enum
{
  FLAG_CORRECT = 1 << 0,
  FLAG_SKIPPED = 1 << 1,
  FLAG_NEAR = 1 << 2,
  FLAG_LOOKED = 1 << 3,
};

typedef struct
{
  gint64 device_seq;
  gint64 time_ms;
  gint64 clock_ms;
  char *id;
  char *refers_to;
  char *device; /* these two are shared */
  char *mode;
  guint32 next; /* of the same question */
  gint32 took_ms;
  gint32 policy_version;
  gint32 model_version;
  guint32 hints;
  gint16 zone_offset_min;
  guint8 kind;
  guint8 question_kind;
  guint8 certainty;
  guint8 flags;
} Packed;

typedef struct
{
  const char *dossier;
  const char *question;
  guint32 first;
  guint32 last;
} Question;

typedef struct
{
  GStringChunk *texts;
  GArray *rows;           /* of Packed */
  GPtrArray *questions;   /* of Question */
  GHashTable *dossiers;   /* id → table of question ids → Question */
  const char *dossier;    /* the last one looked up … */
  GHashTable *of_dossier; /* … and its questions */
} Scan;

static void
scan_init (Scan *self)
{
  *self = (Scan) {
    .texts = g_string_chunk_new (1 << 20),
    .rows = g_array_new (FALSE, FALSE, sizeof (Packed)),
    .questions = g_ptr_array_new_with_free_func (g_free),
    .dossiers
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref),
  };
}

static void
scan_clear (Scan *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->rows);
  g_hash_table_unref (self->dossiers);
  g_ptr_array_unref (self->questions);
}

static void
find_dossier (Scan *self, const char *dossier)
{
  if (self->dossier != NULL && g_str_equal (self->dossier, dossier))
    return;
  self->dossier = g_string_chunk_insert_const (self->texts, dossier);
  self->of_dossier = g_hash_table_lookup (self->dossiers, dossier);
  if (self->of_dossier != NULL)
    return;
  self->of_dossier = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (self->dossiers, (gpointer) self->dossier, self->of_dossier);
}

static Question *
find_question (Scan *self, const char *dossier, const char *id)
{
  Question *question;

  find_dossier (self, dossier);
  question = g_hash_table_lookup (self->of_dossier, id);
  if (question != NULL)
    return question;
  question = g_new0 (Question, 1);
  question->dossier = self->dossier;
  question->question = g_string_chunk_insert (self->texts, id);
  question->first = question->last = NONE;
  g_hash_table_insert (self->of_dossier, (gpointer) question->question, question);
  g_ptr_array_add (self->questions, question);

  return question;
}

static int
find_word (DossierStatement *statement, int column, DossierWords words)
{
  return dossier_words_find (words, (const char *) sqlite3_column_text (statement, column));
}

static char *
keep_text (Scan *self, DossierStatement *statement, int column, gboolean is_shared)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL)
    return NULL;

  return is_shared ? g_string_chunk_insert_const (self->texts, text)
                   : g_string_chunk_insert (self->texts, text);
}

#define COLUMNS                                                                                    \
  "dossier, question, id, device, device_seq, time_ms, clock_ms, zone_offset_min, question_kind,"  \
  " mode, kind, refers_to, correct, skipped, near, certainty, hints, looked, took_ms,"             \
  " policy_version, model_version"

/* What no honest row has is cut down to what fits. */
static gint32
get_small (DossierStatement *statement, int column)
{
  return (gint32) CLAMP (sqlite3_column_int64 (statement, column), 0, G_MAXINT32);
}

static guint8
get_flag (DossierStatement *statement, int column, guint8 flag)
{
  return sqlite3_column_int (statement, column) != 0 ? flag : 0;
}

/* A kind of row that only a newer program knows is left out. */
static void
take_row (Scan *self, DossierStatement *statement)
{
  int kind = find_word (statement, 10, dossier_review_kind_words);
  guint32 index = self->rows->len;
  Question *question;
  Packed packed;

  if (kind < 0)
    return;
  question = find_question (self, (const char *) sqlite3_column_text (statement, 0),
                            (const char *) sqlite3_column_text (statement, 1));
  packed = (Packed) {
    .id = keep_text (self, statement, 2, FALSE),
    .device = keep_text (self, statement, 3, TRUE),
    .device_seq = sqlite3_column_int64 (statement, 4),
    .time_ms = sqlite3_column_int64 (statement, 5),
    .clock_ms = sqlite3_column_int64 (statement, 6),
    .zone_offset_min = (gint16) sqlite3_column_int (statement, 7),
    .question_kind = (guint8) MAX (find_word (statement, 8, dossier_question_kind_words), 0),
    .mode = keep_text (self, statement, 9, TRUE),
    .kind = (guint8) kind,
    .refers_to = keep_text (self, statement, 11, FALSE),
    .flags = get_flag (statement, 12, FLAG_CORRECT) | get_flag (statement, 13, FLAG_SKIPPED)
             | get_flag (statement, 14, FLAG_NEAR) | get_flag (statement, 17, FLAG_LOOKED),
    .certainty = (guint8) MAX (find_word (statement, 15, dossier_certainty_words), 0),
    .hints = (guint32) get_small (statement, 16),
    .took_ms = get_small (statement, 18),
    .policy_version = get_small (statement, 19),
    .model_version = get_small (statement, 20),
    .next = NONE,
  };
  g_array_append_val (self->rows, packed);
  if (question->last == NONE)
    question->first = index;
  else
    g_array_index (self->rows, Packed, question->last).next = index;
  question->last = index;
}

static void
unpack (const Scan *self, const Question *question, DossierRows *rows)
{
  dossier_rows_clear (rows);
  for (guint32 i = question->first; i != NONE;)
    {
      const Packed *packed = &g_array_index (self->rows, Packed, i);
      DossierReview review = {
        .dossier = (char *) question->dossier,
        .question = (char *) question->question,
        .id = packed->id,
        .device = packed->device,
        .device_seq = packed->device_seq,
        .time_ms = packed->time_ms,
        .clock_ms = packed->clock_ms,
        .zone_offset_min = packed->zone_offset_min,
        .question_kind = packed->question_kind,
        .mode = packed->mode,
        .kind = packed->kind,
        .refers_to = packed->refers_to,
        .correct = (packed->flags & FLAG_CORRECT) != 0,
        .skipped = (packed->flags & FLAG_SKIPPED) != 0,
        .near = (packed->flags & FLAG_NEAR) != 0,
        .looked = (packed->flags & FLAG_LOOKED) != 0,
        .certainty = packed->certainty,
        .hints = packed->hints,
        .took_ms = packed->took_ms,
        .policy_version = packed->policy_version,
        .model_version = packed->model_version,
      };

      dossier_rows_add (rows, &review);
      i = packed->next;
    }
}

static int
compare_questions (gconstpointer a, gconstpointer b)
{
  const Question *first = a;
  const Question *second = b;
  int order = g_strcmp0 (first->dossier, second->dossier);

  return order != 0 ? order : g_strcmp0 (first->question, second->question);
}

static gboolean
read_all (
    Scan *self, DossierStore *store, gint64 release_ms, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  statement = dossier_store_prepare (store, error,
                                     "SELECT " COLUMNS " FROM review NOT INDEXED"
                                     " LEFT JOIN pending ON pending.row = review.row"
                                     " WHERE pending.row IS NULL OR from_ms <= ?",
                                     "i", release_ms);
  while (statement != NULL)
    {
      if (self->rows->len % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!dossier_store_step (store, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      take_row (self, statement);
    }

  return FALSE;
}

/**
 * dossier_store_foreach_question:
 * @self: a store that is open
 * @release_ms: of the pending rows those due by then are told too
 * @func: (scope call): told of each question and its rows
 * @user_data: for @func
 * @cancellable: (nullable): to stop
 * @error: where to say what is wrong
 *
 * Reads the whole log once, and tells it by dossier and question.
 *
 * Returns: whether all was told
 */
gboolean
dossier_store_foreach_question (DossierStore *self,
                                gint64 release_ms,
                                DossierRowsFunc func,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (DossierRows) rows = dossier_rows_new ();
  Scan scan;
  gboolean is_good;

  scan_init (&scan);
  is_good = read_all (&scan, self, release_ms, cancellable, error);
  if (is_good)
    g_ptr_array_sort_values (scan.questions, compare_questions);
  for (guint i = 0; i < scan.questions->len && is_good; i++)
    {
      const Question *question = scan.questions->pdata[i];

      is_good = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!is_good)
        break;
      unpack (&scan, question, rows);
      func (rows, question->dossier, question->question, user_data);
    }
  scan_clear (&scan);

  return is_good;
}
