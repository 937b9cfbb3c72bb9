/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-quiz-keeper.h"

/* Keeps a sitting: holds its present state, and writes to the store what must
 * not be lost. A verdict is in the log before the next question can come up;
 * what was chosen but not checked follows within a second.
 *
 * When the store refuses, the state stays as it is, with everything chosen in
 * it; there is an error to show, and the sitting does not move on until a
 * later attempt succeeds. */
struct _DossierQuizKeeper
{
  GObject parent_instance;

  DossierQuizLog *log;
  DossierQuiz *quiz;
  DossierScore previous; /* of the sitting before */
  char *error;
  gint64 counting_since; /* monotonic; 0 while paused */
  guint save_source;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierQuizKeeper, dossier_quiz_keeper, G_TYPE_OBJECT)

static void
take_quiz (DossierQuizKeeper *self, DossierQuiz *quiz)
{
  g_clear_pointer (&self->quiz, dossier_quiz_unref);
  self->quiz = quiz;
}

/* A verdict that is shown, but not yet in the log. */
static gboolean
has_unwritten_verdict (DossierQuizKeeper *self)
{
  DossierQuizView view;

  dossier_quiz_get_view (self->quiz, &view);

  return view.phase == DOSSIER_QUIZ_FEEDBACK && view.item.review_id == NULL;
}

static void
on_save_time (gpointer data)
{
  DossierQuizKeeper *self = data;

  self->save_source = 0;
  dossier_quiz_keeper_flush (self);
}

static void
queue_save (DossierQuizKeeper *self)
{
  if (self->save_source == 0)
    self->save_source = g_timeout_add_once (700, on_save_time, self);
}

/* Whether the step from @before is one that a crash must not undo. */
static gboolean
is_step_of_weight (const DossierQuizView *before, const DossierQuizView *after)
{
  return before->phase != after->phase || before->position != after->position
         || after->is_judged_at_end;
}

static void
dossier_quiz_keeper_dispose (GObject *object)
{
  DossierQuizKeeper *self = DOSSIER_QUIZ_KEEPER (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->log, dossier_quiz_log_free);
  g_clear_pointer (&self->quiz, dossier_quiz_unref);

  G_OBJECT_CLASS (dossier_quiz_keeper_parent_class)->dispose (object);
}

static void
dossier_quiz_keeper_finalize (GObject *object)
{
  g_free (DOSSIER_QUIZ_KEEPER (object)->error);

  G_OBJECT_CLASS (dossier_quiz_keeper_parent_class)->finalize (object);
}

static void
dossier_quiz_keeper_class_init (DossierQuizKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_quiz_keeper_dispose;
  object_class->finalize = dossier_quiz_keeper_finalize;

  /**
   * DossierQuizKeeper::changed:
   *
   * The state, or the error, is another.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_QUIZ_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_quiz_keeper_init (DossierQuizKeeper *self)
{
}

static void
load_previous (DossierQuizKeeper *self)
{
  g_autoptr (DossierSitting) last
      = dossier_store_load_last_finished (dossier_quiz_log_get_store (self->log),
                                          dossier_quiz_log_get_dossier (self->log), NULL);

  if (last != NULL)
    self->previous = (DossierScore) { .n_right = last->n_right, .n_total = last->n_total };
}

/**
 * dossier_quiz_keeper_draw_seed:
 *
 * Returns: where the chance of a new sitting starts; tests set it, so that
 *   the same questions come in the same order
 */
guint32
dossier_quiz_keeper_draw_seed (void)
{
  const char *pinned = g_getenv ("DOSSIER_TEST_SEED");

  return pinned != NULL ? (guint32) g_ascii_strtoull (pinned, NULL, 10) : g_random_int ();
}

/**
 * dossier_quiz_keeper_new:
 * @store: where it is kept
 * @dossier: the id of the dossier asked about, or %DOSSIER_QUIZ_OF_ALL
 * @quiz: a sitting
 * @sitting: (nullable): the id under which the store has it, if it has
 *
 * Returns: (transfer full): a keeper of @quiz, which it has saved already
 */
DossierQuizKeeper *
dossier_quiz_keeper_new (DossierStore *store,
                         const char *dossier,
                         DossierQuiz *quiz,
                         const char *sitting)
{
  DossierQuizKeeper *self = g_object_new (DOSSIER_TYPE_QUIZ_KEEPER, NULL);

  self->log = dossier_quiz_log_new (store, dossier, sitting);
  self->quiz = dossier_quiz_ref (quiz);
  load_previous (self);
  dossier_quiz_keeper_flush (self);

  return self;
}

/**
 * dossier_quiz_keeper_get_store:
 * @self: a keeper
 *
 * Returns: (transfer none): where the sitting is kept
 */
DossierStore *
dossier_quiz_keeper_get_store (DossierQuizKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUIZ_KEEPER (self), NULL);

  return dossier_quiz_log_get_store (self->log);
}

/**
 * dossier_quiz_keeper_get_dossier:
 * @self: a keeper
 *
 * Returns: the id of the dossier asked about, or %DOSSIER_QUIZ_OF_ALL
 */
const char *
dossier_quiz_keeper_get_dossier (DossierQuizKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUIZ_KEEPER (self), NULL);

  return dossier_quiz_log_get_dossier (self->log);
}

/**
 * dossier_quiz_keeper_get_quiz:
 * @self: a keeper
 *
 * Returns: (transfer none): the present state, good until the next change
 */
DossierQuiz *
dossier_quiz_keeper_get_quiz (DossierQuizKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUIZ_KEEPER (self), NULL);

  return self->quiz;
}

/**
 * dossier_quiz_keeper_get_previous:
 * @self: a keeper
 *
 * Returns: (nullable): how the sitting before went
 */
const DossierScore *
dossier_quiz_keeper_get_previous (DossierQuizKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUIZ_KEEPER (self), NULL);

  return self->previous.n_total > 0 ? &self->previous : NULL;
}

/**
 * dossier_quiz_keeper_get_error:
 * @self: a keeper
 *
 * Returns: (nullable): why the store does not take what it must keep
 */
const char *
dossier_quiz_keeper_get_error (DossierQuizKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUIZ_KEEPER (self), NULL);

  return self->error;
}

/**
 * dossier_quiz_keeper_flush:
 * @self: a keeper
 *
 * Writes to the store whatever is not there yet.
 *
 * Returns: whether everything is on disk
 */
gboolean
dossier_quiz_keeper_flush (DossierQuizKeeper *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_kept = FALSE;

  g_return_val_if_fail (DOSSIER_IS_QUIZ_KEEPER (self), FALSE);

  g_clear_handle_id (&self->save_source, g_source_remove);
  is_kept = dossier_quiz_log_write (self->log, &self->quiz, &error);
  if (g_set_str (&self->error, is_kept ? NULL : error->message))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return is_kept;
}

/**
 * dossier_quiz_keeper_apply:
 * @self: a keeper
 * @next: (transfer full): what a transition has returned for the present state
 *
 * Makes @next the present state and keeps it.
 */
void
dossier_quiz_keeper_apply (DossierQuizKeeper *self, DossierQuiz *next)
{
  g_autoptr (DossierQuiz) taken = next;
  DossierQuizView before;
  DossierQuizView after;

  g_return_if_fail (DOSSIER_IS_QUIZ_KEEPER (self));

  if (next == self->quiz)
    return;

  dossier_quiz_get_view (self->quiz, &before);
  dossier_quiz_get_view (next, &after);
  if (has_unwritten_verdict (self) && is_step_of_weight (&before, &after))
    {
      dossier_quiz_keeper_flush (self);
      return;
    }

  take_quiz (self, g_steal_pointer (&taken));
  if (is_step_of_weight (&before, &after))
    dossier_quiz_keeper_flush (self);
  else
    queue_save (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_quiz_keeper_undo:
 * @self: a keeper
 *
 * Takes back the last step, and in the log the answer or note if it was one.
 */
void
dossier_quiz_keeper_undo (DossierQuizKeeper *self)
{
  g_autoptr (DossierQuiz) next = NULL;
  DossierQuizView view;

  g_return_if_fail (DOSSIER_IS_QUIZ_KEEPER (self));

  dossier_quiz_get_view (self->quiz, &view);
  if (!view.can_undo)
    return;

  if (view.undo_row != NULL)
    dossier_quiz_log_retract (self->log, view.undo_row);
  next = dossier_quiz_with_undo (self->quiz);
  take_quiz (self, g_steal_pointer (&next));
  dossier_quiz_keeper_flush (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_quiz_keeper_note:
 * @self: a keeper
 * @position: a question that has its verdict
 * @note: what to say of it
 *
 * Says it, in the log too.
 */
void
dossier_quiz_keeper_note (DossierQuizKeeper *self, guint position, DossierNote note)
{
  g_autoptr (GError) error = NULL;
  DossierQuiz *next = NULL;

  g_return_if_fail (DOSSIER_IS_QUIZ_KEEPER (self));

  if (!dossier_quiz_keeper_flush (self))
    return;

  next = dossier_quiz_log_note (self->log, self->quiz, position, note, &error);
  if (next != NULL)
    {
      take_quiz (self, next);
      dossier_quiz_keeper_flush (self);
    }
  else
    g_set_str (&self->error, error->message);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_quiz_keeper_take_back_note:
 * @self: a keeper of a sitting that is finished
 * @position: a question with a note
 *
 * Takes the note back, in the log too.
 */
void
dossier_quiz_keeper_take_back_note (DossierQuizKeeper *self, guint position)
{
  DossierQuizItem item;

  g_return_if_fail (DOSSIER_IS_QUIZ_KEEPER (self));

  dossier_quiz_get_item (self->quiz, position, &item);
  if (item.note_id == NULL)
    return;

  dossier_quiz_log_retract (self->log, item.note_id);
  take_quiz (self, dossier_quiz_without_note (self->quiz, position));
  dossier_quiz_keeper_flush (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_quiz_keeper_count_time:
 * @self: a keeper
 *
 * Adds the time since the last call to the question that is shown.
 */
void
dossier_quiz_keeper_count_time (DossierQuizKeeper *self)
{
  gint64 now = g_get_monotonic_time ();

  g_return_if_fail (DOSSIER_IS_QUIZ_KEEPER (self));

  if (self->counting_since == 0)
    return;

  take_quiz (self, dossier_quiz_with_elapsed (self->quiz, (now - self->counting_since) / 1000));
  self->counting_since = now;
  queue_save (self);
}

/**
 * dossier_quiz_keeper_pause:
 * @self: a keeper
 *
 * Stops the time: the question is no longer seen.
 */
void
dossier_quiz_keeper_pause (DossierQuizKeeper *self)
{
  dossier_quiz_keeper_count_time (self);
  self->counting_since = 0;
}

/**
 * dossier_quiz_keeper_resume:
 * @self: a keeper
 *
 * Lets the time run on.
 */
void
dossier_quiz_keeper_resume (DossierQuizKeeper *self)
{
  g_return_if_fail (DOSSIER_IS_QUIZ_KEEPER (self));

  if (self->counting_since == 0)
    self->counting_since = g_get_monotonic_time ();
}
