/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

/* The transitions by which an answer comes about, before its verdict. */

static DossierQuiz *
set_answer (DossierQuiz *self, DossierAnswer *answer, gboolean is_typing)
{
  DossierQuiz *next;
  DossierEntry *entry;

  if (!dossier_quiz_is_asking (self)
      || !dossier_answer_fits (dossier_quiz_get_card (self)->question, answer)
      || dossier_answer_equal (self->entries[self->position]->answer, answer))
    return dossier_quiz_ref (self);

  next = dossier_quiz_edit (self, TRUE, is_typing);
  entry = next->entries[next->position];
  g_clear_pointer (&entry->answer, dossier_answer_unref);
  entry->answer = dossier_answer_ref (answer);

  return next;
}

/**
 * dossier_quiz_with_answer:
 * @self: a sitting
 * @answer: an answer in terms of the question's own indexes
 *
 * Gives the whole answer at once. One that does not fit the question changes
 * nothing.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_answer (DossierQuiz *self, DossierAnswer *answer)
{
  g_return_val_if_fail (self != NULL && answer != NULL, NULL);

  return set_answer (self, answer, FALSE);
}

/**
 * dossier_quiz_with_choice:
 * @self: a sitting
 * @shown: where the option is shown, from 0
 *
 * Chooses an option; where several may be chosen, takes it back if it was.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_choice (DossierQuiz *self, guint shown)
{
  g_autoptr (DossierAnswer) answer = NULL;
  const DossierCard *card;
  const DossierAnswer *before;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self) || shown >= dossier_quiz_get_card (self)->n_options)
    return dossier_quiz_ref (self);

  card = dossier_quiz_get_card (self);
  before = self->entries[self->position]->answer;
  if (card->question->kind == DOSSIER_QUESTION_MULTIPLE)
    {
      guint chosen[DOSSIER_OPTIONS_MAX];
      guint n_chosen = 0;

      for (guint i = 0; i < card->n_options; i++)
        if (dossier_answer_has_option (before, i) != (i == card->options[shown]))
          chosen[n_chosen++] = i;
      answer = dossier_answer_new_chosen (chosen, n_chosen);
    }
  else
    answer = dossier_answer_new_option (card->options[shown]);

  return set_answer (self, answer, FALSE);
}

/**
 * dossier_quiz_with_move:
 * @self: a sitting
 * @from: the place from which an option of an `order` is taken
 * @to: the place where it is put; those between move up or down
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_move (DossierQuiz *self, guint from, guint to)
{
  g_autoptr (DossierAnswer) answer = NULL;
  DossierAnswer *before;
  const guint *places;
  guint moved[DOSSIER_OPTIONS_MAX];
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self) || dossier_quiz_get_card (self)->initial == NULL || from == to)
    return dossier_quiz_ref (self);

  before = self->entries[self->position]->answer;
  places
      = dossier_answer_get_indexes (before != NULL ? before : dossier_quiz_get_card (self)->initial,
                                    &n);
  if (from >= n || to >= n)
    return dossier_quiz_ref (self);
  for (guint i = 0; i < n; i++)
    moved[i] = places[i];
  for (guint i = from; i < to; i++)
    moved[i] = moved[i + 1];
  for (guint i = from; i > to; i--)
    moved[i] = moved[i - 1];
  moved[to] = places[from];
  answer = dossier_answer_new_order (moved, n);

  return set_answer (self, answer, FALSE);
}

/**
 * dossier_quiz_with_target:
 * @self: a sitting
 * @shown: where the option of a `match` is shown
 * @shown_target: where the target given to it is shown, or %DOSSIER_NO_TARGET
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_target (DossierQuiz *self, guint shown, guint shown_target)
{
  g_autoptr (DossierAnswer) answer = NULL;
  const DossierCard *card;
  const guint *before = NULL;
  guint targets[DOSSIER_OPTIONS_MAX];
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self))
    return dossier_quiz_ref (self);
  card = dossier_quiz_get_card (self);
  if (shown >= card->n_options
      || (shown_target >= card->n_targets && shown_target != DOSSIER_NO_TARGET))
    return dossier_quiz_ref (self);

  if (self->entries[self->position]->answer != NULL)
    before = dossier_answer_get_indexes (self->entries[self->position]->answer, &n);
  for (guint i = 0; i < card->n_options; i++)
    targets[i] = i < n ? before[i] : DOSSIER_NO_TARGET;
  targets[card->options[shown]]
      = shown_target == DOSSIER_NO_TARGET ? DOSSIER_NO_TARGET : card->targets[shown_target];
  answer = dossier_answer_new_targets (targets, card->n_options);

  return set_answer (self, answer, FALSE);
}

/**
 * dossier_quiz_with_typed:
 * @self: a sitting
 * @text: all that stands in the field
 *
 * Returns: (transfer full): the next state; typing on is one step to undo
 */
DossierQuiz *
dossier_quiz_with_typed (DossierQuiz *self, const char *text)
{
  g_autoptr (DossierAnswer) answer = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  answer = dossier_answer_new_typed (text);

  return set_answer (self, answer, TRUE);
}

DossierQuiz *
dossier_quiz_with_sentence (DossierQuiz *self, const char *sentence_id)
{
  g_autoptr (DossierAnswer) answer = NULL;

  g_return_val_if_fail (self != NULL && sentence_id != NULL, NULL);

  answer = dossier_answer_new_sentence (sentence_id);

  return set_answer (self, answer, FALSE);
}

DossierQuiz *
dossier_quiz_with_certainty (DossierQuiz *self, DossierCertainty certainty)
{
  DossierQuiz *next;

  g_return_val_if_fail (self != NULL && certainty < DOSSIER_N_CERTAINTIES, NULL);

  if (!dossier_quiz_is_asking (self) || self->entries[self->position]->certainty == certainty)
    return dossier_quiz_ref (self);
  next = dossier_quiz_edit (self, TRUE, FALSE);
  next->entries[next->position]->certainty = certainty;

  return next;
}

/**
 * dossier_quiz_with_hint:
 * @self: a sitting
 *
 * Shows one more hint. A hint once seen stays seen: undo does not take it back.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_hint (DossierQuiz *self)
{
  DossierQuiz *next;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self) || dossier_deck_is_judged_at_end (self->deck)
      || self->entries[self->position]->n_hints >= dossier_quiz_get_card (self)->question->n_hints)
    return dossier_quiz_ref (self);
  next = dossier_quiz_edit (self, FALSE, FALSE);
  next->entries[next->position]->n_hints++;

  return next;
}

/**
 * dossier_quiz_with_look:
 * @self: a sitting
 *
 * Notes that the person looked the answer up in the text before answering.
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_look (DossierQuiz *self)
{
  DossierQuiz *next;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self) || dossier_deck_is_judged_at_end (self->deck)
      || self->entries[self->position]->has_looked)
    return dossier_quiz_ref (self);
  next = dossier_quiz_edit (self, FALSE, FALSE);
  next->entries[next->position]->has_looked = TRUE;

  return next;
}

/**
 * dossier_quiz_with_elapsed:
 * @self: a sitting
 * @milliseconds: time spent on the current question since the last call
 *
 * Returns: (transfer full): the next state
 */
DossierQuiz *
dossier_quiz_with_elapsed (DossierQuiz *self, gint64 milliseconds)
{
  DossierQuiz *next;

  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_quiz_is_asking (self) || milliseconds <= 0)
    return dossier_quiz_ref (self);
  next = dossier_quiz_edit (self, FALSE, FALSE);
  next->entries[next->position]->took_ms += milliseconds;

  return next;
}
