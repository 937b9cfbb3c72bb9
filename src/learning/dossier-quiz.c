/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

const char *const dossier_quiz_mode_words[] = { "practice", "exam", "review", "before", NULL };

G_DEFINE_BOXED_TYPE (DossierQuiz, dossier_quiz, dossier_quiz_ref, dossier_quiz_unref)

static DossierStep *
step_ref (DossierStep *step)
{
  if (step != NULL)
    g_atomic_ref_count_inc (&step->ref_count);

  return step;
}

/* Not recursive: a long sitting has a long chain. */
static void
step_unref (DossierStep *step)
{
  while (step != NULL && g_atomic_ref_count_dec (&step->ref_count))
    {
      DossierStep *previous = step->previous;

      g_clear_pointer (&step->entry, dossier_entry_unref);
      g_clear_pointer (&step->deck, dossier_deck_unref);
      g_free (step);
      step = previous;
    }
}

static DossierQuiz *
quiz_alloc (DossierDeck *deck)
{
  DossierQuiz *self = g_malloc0 (sizeof (DossierQuiz) + deck->n_cards * sizeof (DossierEntry *));

  g_atomic_ref_count_init (&self->ref_count);
  self->deck = deck;

  return self;
}

DossierQuiz *
dossier_quiz_new_from_deck (DossierDeck *deck)
{
  DossierQuiz *self = quiz_alloc (deck);

  for (guint i = 0; i < deck->n_cards; i++)
    self->entries[i] = dossier_entry_new ();
  self->is_finished = deck->n_cards == 0;

  return self;
}

/**
 * dossier_quiz_new: (constructor)
 * @document: the document to ask about
 * @plan: what to ask
 * @seed: where chance starts; the same seed gives the same sitting
 *
 * Begins a sitting. Without any question that fits it is finished at once.
 *
 * Returns: (transfer full): the first state
 */
DossierQuiz *
dossier_quiz_new (DossierDocument *document, const DossierQuizPlan *plan, guint32 seed)
{
  g_autoptr (GRand) rand = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  DossierDeckTerms terms;
  DossierDeck *deck;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && plan != NULL, NULL);

  terms = (DossierDeckTerms) {
    .document = document,
    .mode = plan->mode,
    .time_limit_ms = plan->time_limit_ms,
    .seed = seed,
    .without_drills = plan->without_drills,
  };
  rand = g_rand_new_with_seed (seed);
  questions = dossier_pick_questions (document, plan, rand);
  deck = dossier_deck_new (&terms, questions->len);
  for (guint i = 0; i < questions->len; i++)
    dossier_deck_take (deck, dossier_card_new (document, questions->pdata[i], FALSE, rand));

  return dossier_quiz_new_from_deck (deck);
}

DossierQuiz *
dossier_quiz_ref (DossierQuiz *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
dossier_quiz_unref (DossierQuiz *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->deck->n_cards; i++)
    dossier_entry_unref (self->entries[i]);
  step_unref (self->steps);
  dossier_deck_unref (self->deck);
  g_free (self);
}

DossierQuiz *
dossier_quiz_copy (DossierQuiz *self)
{
  DossierQuiz *next = quiz_alloc (dossier_deck_ref (self->deck));

  next->position = self->position;
  next->is_finished = self->is_finished;
  next->steps = step_ref (self->steps);
  for (guint i = 0; i < self->deck->n_cards; i++)
    next->entries[i] = dossier_entry_ref (self->entries[i]);

  return next;
}

static void
push_step (DossierQuiz *self, DossierEntry *entry, gboolean is_typing)
{
  DossierStep *step;

  /* One step for a word, not one for every letter. */
  if (is_typing && self->steps != NULL && self->steps->is_typing
      && self->steps->position == self->position)
    return;

  step = g_new0 (DossierStep, 1);
  g_atomic_ref_count_init (&step->ref_count);
  step->previous = self->steps;
  step->position = self->position;
  step->entry = entry != NULL ? dossier_entry_ref (entry) : NULL;
  step->is_typing = is_typing;
  self->steps = step;
}

const DossierCard *
dossier_quiz_get_card (DossierQuiz *self)
{
  return self->deck->cards[self->position];
}

gboolean
dossier_quiz_is_asking (DossierQuiz *self)
{
  return !self->is_finished && self->entries[self->position]->verdict == DOSSIER_VERDICT_NONE;
}

/* The next state with a copy of the current entry that may be filled. */
DossierQuiz *
dossier_quiz_edit (DossierQuiz *self, gboolean can_undo, gboolean is_typing)
{
  DossierQuiz *next = dossier_quiz_copy (self);
  DossierEntry *entry = next->entries[next->position];

  next->entries[next->position] = dossier_entry_copy (entry);
  if (can_undo)
    push_step (next, entry, is_typing);
  dossier_entry_unref (entry);

  return next;
}

static gboolean
is_missed (const DossierEntry *entry)
{
  return entry->verdict == DOSSIER_VERDICT_WRONG || entry->verdict == DOSSIER_VERDICT_SURE_WRONG
         || entry->verdict == DOSSIER_VERDICT_SKIPPED;
}

/* Gives the verdict in @self, which nobody has seen yet and whose last step is
 * new. What was missed is dealt once more; the step remembers how it was. */
static DossierQuiz *
judge (DossierQuiz *self)
{
  DossierEntry *entry = self->entries[self->position];
  DossierDeck *deck = self->deck;

  dossier_entry_judge (entry, dossier_quiz_get_card (self));
  if (!is_missed (entry) || !dossier_deck_wants_drill (deck, self->position))
    return self;

  self = g_realloc (self, sizeof *self + (deck->n_cards + 1) * sizeof *self->entries);
  self->deck = dossier_deck_new_with_drill (deck, self->position);
  self->entries[deck->n_cards] = dossier_entry_new ();
  self->steps->deck = deck;

  return self;
}

/**
 * dossier_quiz_with_checked:
 * @self: a sitting
 *
 * Practice and review: gives the verdict on the answer; a wrong one comes back
 * at the end of the sitting until it is right, three times at most. An exam
 * and questions before reading have no verdicts before their end, and nothing
 * changes.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_checked (DossierQuiz *self)
{
  const DossierCard *card;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self) || dossier_deck_is_judged_at_end (self->deck))
    return dossier_quiz_ref (self);
  card = dossier_quiz_get_card (self);
  if (!dossier_answer_is_complete (card->question, self->entries[self->position]->answer))
    return dossier_quiz_ref (self);

  return judge (dossier_quiz_edit (self, TRUE, FALSE));
}

/**
 * dossier_quiz_with_skipped:
 * @self: a sitting
 *
 * “I don't know”: in practice and review the verdict, and the question comes
 * back as a wrong one does; otherwise on to the next question.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_skipped (DossierQuiz *self)
{
  g_autoptr (DossierAnswer) answer = NULL;
  DossierQuiz *next;
  DossierEntry *entry;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self))
    return dossier_quiz_ref (self);

  answer = dossier_answer_new_skipped ();
  next = dossier_quiz_edit (self, TRUE, FALSE);
  entry = next->entries[next->position];
  g_clear_pointer (&entry->answer, dossier_answer_unref);
  entry->answer = g_steal_pointer (&answer);
  if (!dossier_deck_is_judged_at_end (self->deck))
    return judge (next);
  if (next->position + 1 < next->deck->n_cards)
    next->position++;

  return next;
}

/* A copy of the entry at @position in its place, to be filled. */
DossierEntry *
dossier_quiz_edit_at (DossierQuiz *self, guint position)
{
  DossierEntry *entry = self->entries[position];

  self->entries[position] = dossier_entry_copy (entry);
  dossier_entry_unref (entry);

  return self->entries[position];
}

/**
 * dossier_quiz_with_recorded_at:
 * @self: a sitting
 * @position: a question of it
 * @review_id: the row of the log that holds the answer
 *
 * Notes where the verdict on a question is kept, so that it can be taken back
 * or corrected there.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_recorded_at (DossierQuiz *self, guint position, const char *review_id)
{
  DossierQuiz *next;

  g_return_val_if_fail (self != NULL && review_id != NULL, NULL);
  g_return_val_if_fail (position < self->deck->n_cards, NULL);

  if (self->entries[position]->verdict == DOSSIER_VERDICT_NONE)
    return dossier_quiz_ref (self);
  next = dossier_quiz_copy (self);
  g_set_str (&dossier_quiz_edit_at (next, position)->review_id, review_id);

  return next;
}

/**
 * dossier_quiz_with_recorded:
 * @self: a sitting
 * @review_id: the row of the log that holds the answer
 *
 * As dossier_quiz_with_recorded_at(), of the verdict shown.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_recorded (DossierQuiz *self, const char *review_id)
{
  g_return_val_if_fail (self != NULL && review_id != NULL, NULL);

  if (self->is_finished)
    return dossier_quiz_ref (self);

  return dossier_quiz_with_recorded_at (self, self->position, review_id);
}

/**
 * dossier_quiz_with_next:
 * @self: a sitting
 *
 * On to the next question; in practice and review only after the verdict, and
 * after the last one the sitting is finished.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_next (DossierQuiz *self)
{
  DossierQuiz *next;
  gboolean is_last;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_finished)
    return dossier_quiz_ref (self);
  is_last = self->position + 1 == self->deck->n_cards;
  if (dossier_deck_is_judged_at_end (self->deck))
    return is_last ? dossier_quiz_ref (self)
                   : dossier_quiz_with_position (self, self->position + 1);
  if (dossier_quiz_is_asking (self))
    return dossier_quiz_ref (self);
  if (is_last)
    return dossier_quiz_with_finished (self);

  next = dossier_quiz_copy (self);
  push_step (next, NULL, FALSE);
  next->position++;

  return next;
}

/**
 * dossier_quiz_with_position:
 * @self: a sitting
 * @position: a question, from 0
 *
 * Goes to any question of an exam, or of those before reading.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_position (DossierQuiz *self, guint position)
{
  DossierQuiz *next;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_finished || !dossier_deck_is_judged_at_end (self->deck)
      || position >= self->deck->n_cards || position == self->position)
    return dossier_quiz_ref (self);
  next = dossier_quiz_copy (self);
  next->position = position;

  return next;
}

/* Takes the cards off again that were added since, or puts back what was
 * taken off: a drill that nobody has seen. */
static DossierQuiz *
restore_deck (DossierQuiz *self, DossierDeck *deck)
{
  for (guint i = deck->n_cards; i < self->deck->n_cards; i++)
    dossier_entry_unref (self->entries[i]);
  if (deck->n_cards > self->deck->n_cards)
    self = g_realloc (self, sizeof *self + deck->n_cards * sizeof *self->entries);
  for (guint i = self->deck->n_cards; i < deck->n_cards; i++)
    self->entries[i] = dossier_entry_new ();
  dossier_deck_unref (self->deck);
  self->deck = dossier_deck_ref (deck);

  return self;
}

/**
 * dossier_quiz_with_undo:
 * @self: a sitting
 *
 * Takes back the last step: a choice, a certainty, a verdict with the question
 * that it brought back, a note, a move to the next question. Time spent, hints
 * and looks stay.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_undo (DossierQuiz *self)
{
  DossierQuiz *next;
  DossierStep *step;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_finished || self->steps == NULL)
    return dossier_quiz_ref (self);

  next = dossier_quiz_copy (self);
  step = next->steps;
  next->steps = step_ref (step->previous);
  next->position = step->position;
  if (step->entry != NULL)
    {
      DossierEntry *current = next->entries[step->position];
      DossierEntry *restored = dossier_entry_copy (step->entry);

      restored->took_ms = current->took_ms;
      restored->n_hints = current->n_hints;
      restored->has_looked = current->has_looked;
      next->entries[step->position] = restored;
      dossier_entry_unref (current);
    }
  if (step->deck != NULL)
    next = restore_deck (next, step->deck);
  step_unref (step);

  return next;
}

/**
 * dossier_quiz_with_finished:
 * @self: a sitting
 *
 * Ends the sitting. An exam gets its verdicts now: what was not answered
 * counts as skipped. So do questions before reading, but for those that were
 * not answered: they were not asked. Otherwise what was not checked is left
 * out.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_finished (DossierQuiz *self)
{
  DossierQuiz *next;
  gboolean is_exam;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_finished)
    return dossier_quiz_ref (self);

  is_exam = self->deck->terms.mode == DOSSIER_QUIZ_EXAM;
  next = dossier_quiz_copy (self);
  next->is_finished = TRUE;
  g_clear_pointer (&next->steps, step_unref);
  for (guint i = 0; i < next->deck->n_cards && dossier_deck_is_judged_at_end (next->deck); i++)
    {
      DossierEntry *entry;

      if (!is_exam && !dossier_quiz_is_answered (next, i))
        continue;
      entry = dossier_entry_copy (next->entries[i]);
      dossier_entry_judge (entry, next->deck->cards[i]);
      dossier_entry_unref (next->entries[i]);
      next->entries[i] = entry;
    }

  return next;
}
