/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-quiz-log.h"

#include "store/dossier-store-mastery.h"

/* Writes a sitting to the store. Whatever could not be written stays due: the
 * next attempt writes it first. */
struct _DossierQuizLog
{
  DossierStore *store;
  char *dossier;          /* id, or DOSSIER_QUIZ_OF_ALL */
  char *sitting;          /* id; NULL before the first save */
  GPtrArray *retractions; /* ids of rows still to be taken back in the log */
};

/**
 * dossier_quiz_log_new: (constructor)
 * @store: the store
 * @dossier: the id of the dossier asked about, or %DOSSIER_QUIZ_OF_ALL
 * @sitting: (nullable): the id under which the store has the sitting, if it has
 *
 * Returns: (transfer full): a log with nothing to write yet
 */
DossierQuizLog *
dossier_quiz_log_new (DossierStore *store, const char *dossier, const char *sitting)
{
  DossierQuizLog *self = g_new0 (DossierQuizLog, 1);

  self->store = g_object_ref (store);
  self->dossier = g_strdup (dossier);
  self->sitting = g_strdup (sitting);
  self->retractions = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
dossier_quiz_log_free (DossierQuizLog *self)
{
  g_clear_object (&self->store);
  g_free (self->dossier);
  g_free (self->sitting);
  g_ptr_array_unref (self->retractions);
  g_free (self);
}

DossierStore *
dossier_quiz_log_get_store (DossierQuizLog *self)
{
  return self->store;
}

const char *
dossier_quiz_log_get_dossier (DossierQuizLog *self)
{
  return self->dossier;
}

static DossierSitting *
new_sitting (DossierQuizLog *self, DossierQuiz *quiz)
{
  DossierSitting *sitting = dossier_sitting_new_for_quiz (self->sitting, quiz);

  g_set_str (&sitting->dossier, self->dossier);

  return sitting;
}

static gboolean
save_sitting (DossierQuizLog *self, DossierQuiz *quiz, GError **error)
{
  g_autoptr (DossierSitting) sitting = new_sitting (self, quiz);

  if (!dossier_store_save_sitting (self->store, sitting, error))
    return FALSE;

  g_set_str (&self->sitting, sitting->id);

  return TRUE;
}

static gboolean
write_retractions (DossierQuizLog *self, DossierQuiz *quiz, GError **error)
{
  while (self->retractions->len > 0)
    {
      g_autoptr (DossierSitting) sitting = new_sitting (self, quiz);

      if (!dossier_store_undo_review (self->store, self->retractions->pdata[0], sitting, error))
        return FALSE;
      g_ptr_array_remove_index (self->retractions, 0);
    }

  return TRUE;
}

/* All verdicts that the log does not have yet: one in practice, at the end of
 * an exam all of them, in one transaction with the sitting. */
static gboolean
write_verdicts (DossierQuizLog *self, DossierQuiz **quiz, gboolean *wrote, GError **error)
{
  g_autoptr (GPtrArray) reviews
      = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_review_free);
  g_autoptr (DossierQuiz) next = dossier_quiz_ref (*quiz);
  g_autoptr (DossierSitting) sitting = NULL;

  for (guint i = 0; i < dossier_quiz_get_length (*quiz); i++)
    {
      DossierQuizItem item;
      DossierReview *review = NULL;
      DossierQuiz *recorded = NULL;

      dossier_quiz_get_item (*quiz, i, &item);
      if (item.verdict == DOSSIER_VERDICT_NONE || item.review_id != NULL)
        continue;
      review = dossier_review_new_for_item (*quiz, i);
      g_set_str (&review->sitting, self->sitting);
      review->id = dossier_store_make_id (self->store);
      g_ptr_array_add (reviews, review);
      recorded = dossier_quiz_with_recorded_at (next, i, review->id);
      dossier_quiz_unref (next);
      next = recorded;
    }

  *wrote = reviews->len > 0;
  if (!*wrote)
    return TRUE;

  sitting = new_sitting (self, next);
  if (!dossier_store_record_reviews (self->store, reviews, sitting, error))
    return FALSE;

  dossier_quiz_unref (*quiz);
  *quiz = g_steal_pointer (&next);

  return TRUE;
}

/**
 * dossier_quiz_log_write:
 * @self: a log
 * @quiz: (inout): the sitting; afterwards it knows where its verdicts stand
 * @error: where to say why the store does not take it
 *
 * Writes whatever is not on disk yet.
 *
 * Returns: whether everything is
 */
gboolean
dossier_quiz_log_write (DossierQuizLog *self, DossierQuiz **quiz, GError **error)
{
  gboolean wrote = FALSE;

  g_return_val_if_fail (self != NULL && quiz != NULL, FALSE);

  if (self->sitting == NULL && !save_sitting (self, *quiz, error))
    return FALSE;
  if (!write_retractions (self, *quiz, error) || !write_verdicts (self, quiz, &wrote, error))
    return FALSE;

  return wrote || save_sitting (self, *quiz, error);
}

/**
 * dossier_quiz_log_retract:
 * @self: a log
 * @row_id: a row to be taken back with the next writing
 */
void
dossier_quiz_log_retract (DossierQuizLog *self, const char *row_id)
{
  g_return_if_fail (self != NULL && row_id != NULL);

  g_ptr_array_add (self->retractions, g_strdup (row_id));
}

static gboolean
write_note (DossierQuizLog *self,
            const DossierQuizItem *item,
            DossierNote note,
            char **row_id,
            GError **error)
{
  const char *dossier = dossier_document_get_id (item->document);

  switch (note)
    {
    case DOSSIER_NOTE_GUESSED:
      return dossier_store_correct_review (self->store, item->review_id, DOSSIER_REVIEW_GUESSED,
                                           row_id, error);
    case DOSSIER_NOTE_WAS_RIGHT:
      return dossier_store_correct_review (self->store, item->review_id, DOSSIER_REVIEW_WAS_RIGHT,
                                           row_id, error);
    case DOSSIER_NOTE_SET_ASIDE:
      return dossier_store_mark_question (self->store, dossier, item->question->id,
                                          DOSSIER_REVIEW_SET_ASIDE, row_id, error);
    case DOSSIER_NOTE_STARTED_OVER:
      return dossier_store_mark_question (self->store, dossier, item->question->id,
                                          DOSSIER_REVIEW_BROUGHT_BACK, row_id, error);
    case DOSSIER_NOTE_NONE:
    default:
      return FALSE;
    }
}

/**
 * dossier_quiz_log_note:
 * @self: a log
 * @quiz: a sitting that is written
 * @position: a question of it that has its verdict
 * @note: what to say of it
 * @error: where to say why the store does not take it
 *
 * Says it in the log.
 *
 * Returns: (transfer full) (nullable): the sitting with the note
 */
DossierQuiz *
dossier_quiz_log_note (
    DossierQuizLog *self, DossierQuiz *quiz, guint position, DossierNote note, GError **error)
{
  g_autofree char *row_id = NULL;
  DossierQuizItem item;

  g_return_val_if_fail (self != NULL && quiz != NULL, NULL);

  dossier_quiz_get_item (quiz, position, &item);
  if (!write_note (self, &item, note, &row_id, error))
    return NULL;
  if (row_id == NULL)
    return dossier_quiz_ref (quiz);

  return dossier_quiz_with_note (quiz, position, note, row_id);
}
