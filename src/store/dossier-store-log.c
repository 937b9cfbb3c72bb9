/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

#define COLUMNS                                                                                    \
  "id, device, device_seq, time_ms, clock_ms, zone_offset_min, dossier, question,"                 \
  " question_version, question_kind, mode, kind, refers_to, sitting, correct, skipped, near,"      \
  " certainty, hints, looked, took_ms, options, choice, policy_version, model_version"

/**
 * dossier_store_make_id:
 * @self: a store
 *
 * Makes an id for a row or a sitting: a UUID of version 7, which sorts by
 * the time it was made.
 *
 * Returns: (transfer full): the id
 */
char *
dossier_store_make_id (DossierStore *self)
{
  g_autofree char *time = NULL;
  char *id;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  id = g_uuid_string_random ();
  time = g_strdup_printf ("%012" G_GINT64_MODIFIER "x",
                          dossier_store_get_time (self, NULL) & G_GINT64_CONSTANT (0xffffffffffff));
  for (int i = 0; i < 8; i++)
    id[i] = time[i];
  for (int i = 8; i < 12; i++)
    id[i + 1] = time[i];
  id[14] = '7';

  return id;
}

/* The place of a row in its device's log. Time never runs back there, even
 * when the clock does, so that the last row is the latest one; what the clock
 * said is kept beside it. */
static gboolean
stamp (DossierStore *self, DossierReview *review, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  statement = dossier_store_prepare (self, error,
                                     "SELECT device_seq, time_ms FROM review WHERE device = ?"
                                     " ORDER BY device_seq DESC LIMIT 1",
                                     "t", dossier_store_get_device (self));
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;

  review->clock_ms = dossier_store_get_time (self, &review->zone_offset_min);
  review->time_ms = review->clock_ms;
  review->device_seq = 1;
  if (has_row)
    {
      review->device_seq = sqlite3_column_int64 (statement, 0) + 1;
      review->time_ms = MAX (review->time_ms, sqlite3_column_int64 (statement, 1) + 1);
    }
  g_set_str (&review->device, dossier_store_get_device (self));
  if (review->id == NULL)
    review->id = dossier_store_make_id (self);

  return TRUE;
}

static gboolean
insert_review (DossierStore *self, DossierReview *review, GError **error)
{
  if (!stamp (self, review, error))
    return FALSE;

  return dossier_store_run (
      self, error,
      "INSERT INTO review (" COLUMNS ") VALUES"
      " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      "ttiiiitttttttt"
      "iii"
      "tiiittii",
      review->id, review->device, review->device_seq, review->time_ms, review->clock_ms,
      (gint64) review->zone_offset_min, review->dossier, review->question, review->question_version,
      dossier_question_kind_words[review->question_kind], review->mode,
      dossier_review_kind_words[review->kind], review->refers_to, review->sitting,
      (gint64) review->correct, (gint64) review->skipped, (gint64) review->near,
      dossier_certainty_words[review->certainty], (gint64) review->hints, (gint64) review->looked,
      review->took_ms, review->options, review->choice, (gint64) review->policy_version,
      (gint64) review->model_version);
}

/**
 * dossier_store_record_reviews:
 * @self: a store
 * @reviews: (element-type DossierReview): rows to add, in this order; their
 *   id, device, place and times are filled in
 * @sitting: (nullable): the sitting they belong to, as it is afterwards
 * @error: where to say what is wrong
 *
 * Writes all of it in one transaction, or nothing.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_record_reviews (DossierStore *self,
                              GPtrArray *reviews,
                              DossierSitting *sitting,
                              GError **error)
{
  gboolean is_good = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && reviews != NULL, FALSE);

  if (!dossier_store_begin (self, error))
    return FALSE;
  if (sitting != NULL)
    is_good = dossier_store_put_sitting (self, sitting, error);
  for (guint i = 0; i < reviews->len && is_good; i++)
    {
      DossierReview *review = reviews->pdata[i];

      if (sitting != NULL)
        g_set_str (&review->sitting, sitting->id);
      is_good = insert_review (self, review, error);
    }

  return dossier_store_end (self, is_good, error);
}

/**
 * dossier_store_record_review:
 * @self: a store
 * @review: the row to add; its id, device, place and times are filled in
 * @sitting: (nullable): the sitting it belongs to, as it is afterwards
 * @error: where to say what is wrong
 *
 * Writes both in one transaction, so that going on with the sitting never
 * asks for an answer again that was kept.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_record_review (DossierStore *self,
                             DossierReview *review,
                             DossierSitting *sitting,
                             GError **error)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();

  g_return_val_if_fail (review != NULL, FALSE);

  g_ptr_array_add (reviews, review);

  return dossier_store_record_reviews (self, reviews, sitting, error);
}

static int
find_word (DossierStatement *statement, int column, DossierWords words)
{
  const char *word = (const char *) sqlite3_column_text (statement, column);

  return word == NULL ? -1 : dossier_words_find (words, word);
}

static DossierReview *
read_review (DossierStatement *statement)
{
  DossierReview *review = dossier_review_new ();

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
  review->kind = MAX (find_word (statement, 11, dossier_review_kind_words), 0);
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
  review->undone = sqlite3_column_int (statement, 25);

  return review;
}

#define SELECT_REVIEWS                                                                             \
  "SELECT " COLUMNS ", EXISTS"                                                                     \
  " (SELECT 1 FROM review AS later WHERE later.refers_to = review.id AND later.kind = 'undo')"     \
  " FROM review"

/**
 * dossier_store_foreach_review:
 * @self: a store
 * @dossier: (nullable): only of this dossier
 * @func: (scope call): called for every row, oldest first; returns whether to go on
 * @user_data: for @func
 * @error: where to say what is wrong
 *
 * Reads the log without holding it in memory. @func must not write.
 *
 * Returns: whether the log could be read
 */
gboolean
dossier_store_foreach_review (DossierStore *self,
                              const char *dossier,
                              DossierReviewFunc func,
                              gpointer user_data,
                              GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && func != NULL, FALSE);

  if (!dossier_store_open (self, error))
    return FALSE;
  statement = dossier_store_prepare (
      self, error,
      SELECT_REVIEWS " WHERE ?1 IS NULL OR dossier = ?1 ORDER BY time_ms, device, device_seq", "t",
      dossier);
  while (statement != NULL && has_row)
    {
      g_autoptr (DossierReview) review = NULL;

      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      review = read_review (statement);
      if (!func (review, user_data))
        break;
    }

  return statement != NULL;
}

static DossierReview *
find_review (DossierStore *self, const char *id, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  statement = dossier_store_prepare (self, error, SELECT_REVIEWS " WHERE id = ?", "t", id);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      dossier_store_fail_with (self, DOSSIER_STORE_ERROR_FAILED, error);
      return NULL;
    }

  return read_review (statement);
}

static gboolean
insert_undo (DossierStore *self, const char *review_id, DossierSitting *sitting, GError **error)
{
  g_autoptr (DossierReview) review = find_review (self, review_id, error);

  if (review == NULL)
    return FALSE;
  if (!review->undone)
    {
      g_clear_pointer (&review->id, g_free);
      g_set_str (&review->refers_to, review_id);
      review->kind = DOSSIER_REVIEW_UNDO;
      if (!insert_review (self, review, error))
        return FALSE;
    }

  return sitting == NULL || dossier_store_put_sitting (self, sitting, error);
}

/**
 * dossier_store_undo_review:
 * @self: a store
 * @review_id: the row to take back
 * @sitting: (nullable): the sitting as it is afterwards
 * @error: where to say what is wrong
 *
 * Adds a row that takes another back; nothing is deleted. Taking back twice
 * is the same as once.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_undo_review (DossierStore *self,
                           const char *review_id,
                           DossierSitting *sitting,
                           GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && review_id != NULL, FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self, insert_undo (self, review_id, sitting, error), error);
}

/* Steps from question to question along the index and takes the last row of
 * each, so that the time it takes grows with the questions and not with the
 * log. ?1 is the dossier. */
#define WITH_LAST                                                                                  \
  "WITH RECURSIVE asked (question) AS ("                                                           \
  " SELECT min(question) FROM review WHERE dossier = ?1"                                           \
  " UNION ALL"                                                                                     \
  " SELECT (SELECT min(question) FROM review WHERE dossier = ?1 AND question > asked.question)"    \
  " FROM asked WHERE asked.question IS NOT NULL),"                                                 \
  " last AS (SELECT answer.* FROM asked CROSS JOIN review AS answer ON answer.row ="               \
  " (SELECT row FROM review WHERE dossier = ?1 AND question = asked.question"                      \
  " AND kind <> 'undo' AND NOT EXISTS"                                                             \
  " (SELECT 1 FROM review AS later WHERE later.refers_to = review.id AND later.kind = 'undo')"     \
  " ORDER BY time_ms DESC LIMIT 1)) "

/**
 * dossier_store_get_last_results:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type utf8 DossierLastResult): question ids
 *   with their last answer; questions never answered are missing
 */
GHashTable *
dossier_store_get_last_results (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GHashTable) results = NULL;
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement
      = dossier_store_prepare (self, error,
                               WITH_LAST
                               "SELECT question, correct, skipped, certainty, time_ms FROM last",
                               "t", dossier);
  if (statement == NULL)
    return NULL;

  results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (TRUE)
    {
      DossierLastResult *result;

      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&results);
      result = g_new0 (DossierLastResult, 1);
      result->correct = sqlite3_column_int (statement, 1);
      result->skipped = sqlite3_column_int (statement, 2);
      result->certainty = MAX (find_word (statement, 3, dossier_certainty_words), 0);
      result->time_ms = sqlite3_column_int64 (statement, 4);
      g_hash_table_insert (results, dossier_statement_dup_text (statement, 0), result);
    }
}

/**
 * dossier_store_past_from_results:
 * @question: a question
 * @last_results: (nullable): what dossier_store_get_last_results() gave
 *
 * A #DossierPastFunc for a plan whose `past_data` is that table.
 *
 * Returns: what is known of @question
 */
DossierPast
dossier_store_past_from_results (const DossierQuestion *question, gpointer last_results)
{
  DossierLastResult *result
      = last_results == NULL ? NULL : g_hash_table_lookup (last_results, question->id);

  if (result == NULL)
    return DOSSIER_PAST_UNSEEN;

  return result->correct ? DOSSIER_PAST_KNOWN : DOSSIER_PAST_MISSED;
}

/**
 * dossier_store_get_counts:
 * @self: a store
 * @dossier: the id of a dossier
 * @counts: (out caller-allocates): how far its questions are known
 * @error: where to say what is wrong
 *
 * Returns: whether the log could be read
 */
gboolean
dossier_store_get_counts (DossierStore *self,
                          const char *dossier,
                          DossierCounts *counts,
                          GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && counts != NULL, FALSE);

  *counts = (DossierCounts) { 0 };
  if (!dossier_store_open (self, error))
    return FALSE;
  statement = dossier_store_prepare (
      self, error,
      WITH_LAST "SELECT count(*), total(correct), max(time_ms),"
                " (SELECT count(*) FROM review WHERE dossier = ?1)"
                " - 2 * (SELECT count(*) FROM review WHERE refers_to IS NOT NULL AND dossier = ?1"
                " AND kind = 'undo') FROM last",
      "t", dossier);
  if (statement == NULL || !dossier_store_step (self, statement, NULL, error))
    return FALSE;
  counts->n_asked = (guint) sqlite3_column_int64 (statement, 0);
  counts->n_known = (guint) sqlite3_column_int64 (statement, 1);
  counts->last_ms = sqlite3_column_int64 (statement, 2);
  counts->n_reviews = (guint) sqlite3_column_int64 (statement, 3);

  return TRUE;
}
