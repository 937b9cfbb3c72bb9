/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

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

/* The row, and what it changes. Within a transaction. */
static gboolean
add_row (DossierStore *self, DossierReview *review, GError **error)
{
  gint64 row;

  return dossier_store_insert_row (self, review, &row, error)
         && dossier_store_count_row (self, review, row, error);
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
      is_good = add_row (self, review, error);
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

#define SELECT_REVIEWS                                                                             \
  "SELECT " DOSSIER_STORE_COLUMNS ", EXISTS"                                                       \
  " (SELECT 1 FROM review AS later WHERE later.refers_to = review.id AND later.kind = 'undo')"     \
  " FROM review"

/* NULL for a row that only a newer program understands. */
static DossierReview *
read_review (DossierStatement *statement)
{
  DossierReview *review = dossier_statement_dup_review (statement);

  if (review != NULL)
    review->undone = sqlite3_column_int (statement, DOSSIER_STORE_N_COLUMNS);

  return review;
}

/**
 * dossier_store_foreach_review:
 * @self: a store
 * @dossier: (nullable): only of this dossier
 * @func: (scope call): called for every row, oldest first; returns whether to go on
 * @user_data: for @func
 * @error: where to say what is wrong
 *
 * Reads the log without holding it in memory. @func must not write. Rows of
 * a kind that only a newer program knows are passed over.
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
      SELECT_REVIEWS " WHERE ?1 IS NULL OR dossier = ?1 ORDER BY time_ms, device, device_seq, id",
      "t", dossier);
  while (statement != NULL && has_row)
    {
      g_autoptr (DossierReview) review = NULL;

      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      review = read_review (statement);
      if (review != NULL && !func (review, user_data))
        break;
    }

  return statement != NULL;
}

static DossierReview *
find_review (DossierStore *self, const char *id, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  DossierReview *review;
  gboolean has_row;

  statement = dossier_store_prepare (self, error, SELECT_REVIEWS " WHERE id = ?", "t", id);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return NULL;
  review = has_row ? read_review (statement) : NULL;
  if (review == NULL)
    dossier_store_fail_with (self, DOSSIER_STORE_ERROR_FAILED, error);

  return review;
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
      if (!add_row (self, review, error))
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

/* @row_id is the row that has the last word on an answer, if that is @kind
 * already; else NULL. */
static gboolean
find_correction (DossierStore *self,
                 const char *review_id,
                 DossierReviewKind kind,
                 char **row_id,
                 GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (DossierReview) last = NULL;
  gboolean has_row;

  statement = dossier_store_prepare (
      self, error,
      SELECT_REVIEWS " WHERE refers_to = ? AND kind IN ('guessed', 'was-right') AND NOT EXISTS"
                     " (SELECT 1 FROM review AS later WHERE later.refers_to = review.id"
                     " AND later.kind = 'undo')"
                     " ORDER BY time_ms DESC, device DESC, device_seq DESC, id DESC LIMIT 1",
      "t", review_id);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  last = has_row ? read_review (statement) : NULL;
  if (last != NULL && last->kind == kind)
    *row_id = g_strdup (last->id);

  return TRUE;
}

static gboolean
insert_correction (DossierStore *self,
                   const char *review_id,
                   DossierReviewKind kind,
                   char **row_id,
                   GError **error)
{
  g_autoptr (DossierReview) review = find_review (self, review_id, error);
  g_autoptr (DossierReview) correction = NULL;

  if (review == NULL || !find_correction (self, review_id, kind, row_id, error))
    return FALSE;
  if (*row_id != NULL || review->undone)
    return TRUE;
  correction = dossier_review_new ();
  correction->kind = kind;
  correction->refers_to = g_strdup (review_id);
  correction->dossier = g_strdup (review->dossier);
  correction->question = g_strdup (review->question);
  correction->question_version = g_strdup (review->question_version);
  correction->question_kind = review->question_kind;
  correction->mode = g_strdup (review->mode);
  correction->sitting = g_strdup (review->sitting);
  if (!add_row (self, correction, error))
    return FALSE;
  *row_id = g_strdup (correction->id);

  return TRUE;
}

/**
 * dossier_store_correct_review:
 * @self: a store
 * @review_id: an answer
 * @kind: %DOSSIER_REVIEW_GUESSED or %DOSSIER_REVIEW_WAS_RIGHT
 * @row_id: (out) (optional) (nullable): the row that says so, to be taken back
 *   by dossier_store_undo_review(); %NULL when there was nothing to say
 * @error: where to say what is wrong
 *
 * Adds a row that says what an answer was worth. The same said twice is said
 * once; what was taken back needs no correction.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_correct_review (DossierStore *self,
                              const char *review_id,
                              DossierReviewKind kind,
                              char **row_id,
                              GError **error)
{
  g_autofree char *row = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && review_id != NULL, FALSE);
  g_return_val_if_fail (kind == DOSSIER_REVIEW_GUESSED || kind == DOSSIER_REVIEW_WAS_RIGHT, FALSE);

  if (!dossier_store_begin (self, error)
      || !dossier_store_end (self, insert_correction (self, review_id, kind, &row, error), error))
    return FALSE;
  if (row_id != NULL)
    *row_id = g_steal_pointer (&row);

  return TRUE;
}

/**
 * dossier_store_mark_question:
 * @self: a store
 * @dossier: the id of a dossier
 * @question: the id of a question of it
 * @kind: %DOSSIER_REVIEW_SET_ASIDE or %DOSSIER_REVIEW_BROUGHT_BACK
 * @row_id: (out) (optional): the row that says so, to be taken back by
 *   dossier_store_undo_review()
 * @error: where to say what is wrong
 *
 * Adds a row that sets a question aside, or brings it back from the start.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_mark_question (DossierStore *self,
                             const char *dossier,
                             const char *question,
                             DossierReviewKind kind,
                             char **row_id,
                             GError **error)
{
  g_autoptr (DossierReview) review = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && question != NULL, FALSE);
  g_return_val_if_fail (kind == DOSSIER_REVIEW_SET_ASIDE || kind == DOSSIER_REVIEW_BROUGHT_BACK,
                        FALSE);

  review = dossier_review_new ();
  review->kind = kind;
  review->dossier = g_strdup (dossier);
  review->question = g_strdup (question);
  review->mode = g_strdup (dossier_quiz_mode_words[DOSSIER_QUIZ_PRACTICE]);

  if (!dossier_store_begin (self, error)
      || !dossier_store_end (self, add_row (self, review, error), error))
    return FALSE;
  if (row_id != NULL)
    *row_id = g_strdup (review->id);

  return TRUE;
}
