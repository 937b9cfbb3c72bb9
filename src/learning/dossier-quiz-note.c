/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

/* What a person says of a verdict once they see it. The log holds it as a row
 * of its own; the sitting holds which row, so that undo can take it back. */

const char *const dossier_note_words[]
    = { "none", "guessed", "was-right", "set-aside", "started-over", NULL };

static gboolean
is_right (const DossierEntry *entry)
{
  return entry->verdict == DOSSIER_VERDICT_RIGHT || entry->verdict == DOSSIER_VERDICT_RIGHT_GUESS;
}

/* The drill that the question at @position has brought about, not asked yet:
 * as long as the verdict is shown nothing has come after it. */
gboolean
dossier_quiz_has_drill_ahead (DossierQuiz *self, guint position)
{
  DossierDeck *deck = self->deck;

  for (guint i = MAX (position + 1, deck->n_first); i < deck->n_cards; i++)
    if (deck->cards[i]->question == deck->cards[position]->question
        && self->entries[i]->verdict == DOSSIER_VERDICT_NONE)
      return !self->is_finished;

  return FALSE;
}

gboolean
dossier_quiz_can_note (DossierQuiz *self, guint position, DossierNote note)
{
  const DossierEntry *entry = self->entries[position];

  if (entry->review_id == NULL || entry->verdict == DOSSIER_VERDICT_NONE
      || entry->note != DOSSIER_NOTE_NONE || self->deck->terms.mode == DOSSIER_QUIZ_BEFORE
      || (!self->is_finished && position != self->position))
    return FALSE;

  switch (note)
    {
    case DOSSIER_NOTE_GUESSED:
      return entry->verdict == DOSSIER_VERDICT_RIGHT;
    case DOSSIER_NOTE_WAS_RIGHT:
      return !is_right (entry) && entry->verdict != DOSSIER_VERDICT_SKIPPED;
    case DOSSIER_NOTE_SET_ASIDE:
    case DOSSIER_NOTE_STARTED_OVER:
      return TRUE;
    case DOSSIER_NOTE_NONE:
    default:
      return FALSE;
    }
}

/* What is right after all, or set aside, does not come back at the end. */
static DossierQuiz *
drop_drill (DossierQuiz *self)
{
  DossierDeck *deck = self->deck;
  guint last = deck->n_cards - 1;

  if (!dossier_quiz_has_drill_ahead (self, self->position)
      || deck->cards[last]->question != deck->cards[self->position]->question)
    return self;

  self->steps->deck = deck;
  self->deck = dossier_deck_new_without_last (deck);
  dossier_entry_unref (self->entries[last]);

  return self;
}

/**
 * dossier_quiz_with_note:
 * @self: a sitting
 * @position: a question of it, with a verdict that the log holds: the one
 *   shown, or after the end any
 * @note: what to say of it
 * @row_id: the row of the log that says so
 *
 * “I guessed” and “I was right” change the verdict as they change what the
 * log comes to. A question that was right after all, or that is set aside,
 * does not come back at the end. There is one note on a verdict; one that
 * does not fit it changes nothing.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_note (DossierQuiz *self, guint position, DossierNote note, const char *row_id)
{
  DossierQuiz *next;
  DossierEntry *entry;

  g_return_val_if_fail (self != NULL && row_id != NULL, NULL);
  g_return_val_if_fail (position < self->deck->n_cards, NULL);

  if (!dossier_quiz_can_note (self, position, note))
    return dossier_quiz_ref (self);

  if (self->is_finished)
    {
      next = dossier_quiz_copy (self);
      entry = dossier_quiz_edit_at (next, position);
    }
  else
    {
      next = dossier_quiz_edit (self, TRUE, FALSE);
      entry = next->entries[position];
    }
  entry->note = note;
  entry->note_id = g_strdup (row_id);
  dossier_entry_judge (entry, next->deck->cards[position]);
  if (!self->is_finished && (note == DOSSIER_NOTE_WAS_RIGHT || note == DOSSIER_NOTE_SET_ASIDE))
    return drop_drill (next);

  return next;
}

/**
 * dossier_quiz_without_note:
 * @self: a sitting that is finished
 * @position: a question of it with a note
 *
 * Takes the note back; before the end dossier_quiz_with_undo() does.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_without_note (DossierQuiz *self, guint position)
{
  DossierQuiz *next;
  DossierEntry *entry;

  g_return_val_if_fail (self != NULL && position < self->deck->n_cards, NULL);

  if (!self->is_finished || self->entries[position]->note == DOSSIER_NOTE_NONE)
    return dossier_quiz_ref (self);

  next = dossier_quiz_copy (self);
  entry = dossier_quiz_edit_at (next, position);
  entry->note = DOSSIER_NOTE_NONE;
  g_clear_pointer (&entry->note_id, g_free);
  dossier_entry_judge (entry, next->deck->cards[position]);

  return next;
}
