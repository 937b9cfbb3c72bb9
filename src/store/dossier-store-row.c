/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

/* Under a new name time does not run back either. */
static gboolean
find_former_time (DossierStore *self, gint64 *time_ms, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  statement = dossier_store_prepare (
      self, error,
      "SELECT time_ms FROM (SELECT (SELECT time_ms FROM review WHERE device = former_device.id"
      " ORDER BY device_seq DESC, time_ms DESC LIMIT 1) AS time_ms FROM former_device)"
      " WHERE time_ms IS NOT NULL ORDER BY time_ms DESC LIMIT 1",
      "");
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    *time_ms = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/* The last place given away, in reviews or events. */
static gboolean
find_last_place (DossierStore *self, gint64 *device_seq, gint64 *time_ms, GError **error)
{
  static const char *const queries[] = {
    "SELECT device_seq, time_ms FROM review WHERE device = ?"
    " ORDER BY device_seq DESC, time_ms DESC LIMIT 1",
    "SELECT device_seq, time_ms FROM event WHERE device = ?"
    " ORDER BY device_seq DESC, time_ms DESC LIMIT 1",
  };

  *device_seq = 0;
  *time_ms = G_MININT64 / 2;
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (DossierStatement) statement
          = dossier_store_prepare (self, error, queries[i], "t", dossier_store_get_device (self));
      gboolean has_row;

      if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (has_row)
        {
          *device_seq = MAX (*device_seq, sqlite3_column_int64 (statement, 0));
          *time_ms = MAX (*time_ms, sqlite3_column_int64 (statement, 1));
        }
    }

  return *device_seq > 0 || find_former_time (self, time_ms, error);
}

/* The next place in this device's log. Time never runs back there, even when
 * the clock does, so that the last row is the latest one; what the clock said
 * is kept beside it. Within a transaction. */
gboolean
dossier_store_make_stamp (DossierStore *self, DossierStamp *stamp, GError **error)
{
  gint64 last_seq, last_ms;

  if (!find_last_place (self, &last_seq, &last_ms, error))
    return FALSE;

  stamp->clock_ms = dossier_store_get_time (self, &stamp->zone_offset_min);
  stamp->device_seq = last_seq + 1;
  stamp->time_ms = MAX (stamp->clock_ms, last_ms + 1);

  return TRUE;
}

static gboolean
note_row (DossierStore *self, gint64 row, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autofree char *line = NULL;

  statement
      = dossier_store_prepare (self, error,
                               "SELECT " DOSSIER_STORE_COLUMNS ", extra FROM review WHERE row = ?",
                               "i", row);
  if (statement == NULL || !dossier_store_step (self, statement, NULL, error))
    return FALSE;
  line = dossier_statement_dup_line (statement);
  dossier_store_note (self, line);

  return TRUE;
}

/* Gives a row of this device its place, and adds it to the log and the
 * journal. Within a transaction. */
gboolean
dossier_store_insert_row (DossierStore *self, DossierReview *review, gint64 *row, GError **error)
{
  DossierStamp stamp;

  if (!dossier_store_make_stamp (self, &stamp, error))
    return FALSE;
  review->device_seq = stamp.device_seq;
  review->time_ms = stamp.time_ms;
  review->clock_ms = stamp.clock_ms;
  review->zone_offset_min = stamp.zone_offset_min;
  g_set_str (&review->device, dossier_store_get_device (self));
  if (review->id == NULL)
    review->id = dossier_store_make_id (self);

  if (!dossier_store_run (
          self, error,
          "INSERT INTO review (" DOSSIER_STORE_COLUMNS ") VALUES"
          " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "ttiiiitttttttt"
          "iii"
          "tiiittii",
          review->id, review->device, review->device_seq, review->time_ms, review->clock_ms,
          (gint64) review->zone_offset_min, review->dossier, review->question,
          review->question_version, dossier_question_kind_words[review->question_kind],
          review->mode, dossier_review_kind_words[review->kind], review->refers_to, review->sitting,
          (gint64) review->correct, (gint64) review->skipped, (gint64) review->near,
          dossier_certainty_words[review->certainty], (gint64) review->hints,
          (gint64) review->looked, review->took_ms, review->options, review->choice,
          (gint64) review->policy_version, (gint64) review->model_version))
    return FALSE;
  *row = sqlite3_last_insert_rowid (dossier_store_get_database (self));

  return note_row (self, *row, error);
}

static int
find_word (DossierStatement *statement, int column, DossierWords words)
{
  const char *word = (const char *) sqlite3_column_text (statement, column);

  return word == NULL ? -1 : dossier_words_find (words, word);
}

/* Reads the columns of DOSSIER_STORE_COLUMNS. Returns NULL for a kind of row
 * that only a newer program knows, whose meaning must not be guessed at. */
DossierReview *
dossier_statement_dup_review (DossierStatement *statement)
{
  int kind = find_word (statement, 11, dossier_review_kind_words);
  DossierReview *review;

  if (kind < 0)
    return NULL;

  review = dossier_review_new ();
  review->id = dossier_statement_dup_text (statement, 0);
  review->device = dossier_statement_dup_text (statement, 1);
  review->device_seq = sqlite3_column_int64 (statement, 2);
  review->time_ms = sqlite3_column_int64 (statement, 3);
  review->clock_ms = sqlite3_column_int64 (statement, 4);
  review->zone_offset_min = sqlite3_column_int (statement, 5);
  review->dossier = dossier_statement_dup_text (statement, 6);
  review->question = dossier_statement_dup_text (statement, 7);
  review->question_version = dossier_statement_dup_text (statement, 8);
  review->question_kind = MAX (find_word (statement, 9, dossier_question_kind_words), 0);
  review->mode = dossier_statement_dup_text (statement, 10);
  review->kind = (DossierReviewKind) kind;
  review->refers_to = dossier_statement_dup_text (statement, 12);
  review->sitting = dossier_statement_dup_text (statement, 13);
  review->correct = sqlite3_column_int (statement, 14);
  review->skipped = sqlite3_column_int (statement, 15);
  review->near = sqlite3_column_int (statement, 16);
  review->certainty = MAX (find_word (statement, 17, dossier_certainty_words), 0);
  review->hints = (guint) sqlite3_column_int (statement, 18);
  review->looked = sqlite3_column_int (statement, 19);
  review->took_ms = sqlite3_column_int64 (statement, 20);
  review->options = dossier_statement_dup_text (statement, 21);
  review->choice = dossier_statement_dup_text (statement, 22);
  review->policy_version = sqlite3_column_int (statement, 23);
  review->model_version = sqlite3_column_int (statement, 24);

  return review;
}
