/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

/**
 * dossier_quiz_get_document:
 * @self: a sitting
 *
 * Of a sitting of several dossiers each question has its own document in
 * #DossierQuizItem.
 *
 * Returns: (transfer none) (nullable): the document of the first question;
 *   %NULL for a sitting of no dossier
 */
DossierDocument *
dossier_quiz_get_document (DossierQuiz *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->deck->terms.document;
}

/**
 * dossier_quiz_get_length:
 * @self: a sitting
 *
 * Returns: how many questions it has, drills included; 0 when nothing fitted
 *   the plan
 */
guint
dossier_quiz_get_length (DossierQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->deck->n_cards;
}

/**
 * dossier_quiz_get_item:
 * @self: a sitting
 * @position: a question, from 0
 * @item: (out caller-allocates): how it stands
 *
 * What @item holds is borrowed from @self.
 */
void
dossier_quiz_get_item (DossierQuiz *self, guint position, DossierQuizItem *item)
{
  const DossierCard *card;
  const DossierEntry *entry;

  g_return_if_fail (self != NULL && item != NULL && position < self->deck->n_cards);

  card = self->deck->cards[position];
  entry = self->entries[position];
  *item = (DossierQuizItem) {
    .document = card->document,
    .question = card->question,
    .options = card->options,
    .n_options = card->n_options,
    .targets = card->targets,
    .n_targets = card->n_targets,
    .answer = entry->answer != NULL ? entry->answer : card->initial,
    .certainty = dossier_entry_get_certainty (entry),
    .n_hints = entry->n_hints,
    .has_looked = entry->has_looked,
    .took_ms = entry->took_ms,
    .verdict = entry->verdict,
    .grade = entry->grade,
    .review_id = entry->review_id,
    .is_drill = card->is_drill,
    .comes_again = dossier_quiz_has_drill_ahead (self, position),
    .note = entry->note,
    .note_id = entry->note_id,
    .can_be_guess = dossier_quiz_can_note (self, position, DOSSIER_NOTE_GUESSED),
    .can_be_right = dossier_quiz_can_note (self, position, DOSSIER_NOTE_WAS_RIGHT),
  };
}

gboolean
dossier_quiz_is_answered (DossierQuiz *self, guint position)
{
  const DossierEntry *entry = self->entries[position];

  if (entry->verdict != DOSSIER_VERDICT_NONE)
    return TRUE;
  if (!dossier_deck_is_judged_at_end (self->deck) || entry->answer == NULL)
    return FALSE;

  return dossier_answer_get_kind (entry->answer) == DOSSIER_ANSWER_SKIPPED
         || dossier_answer_is_complete (self->deck->cards[position]->question, entry->answer);
}

static gboolean
does_undo_retract (DossierQuiz *self)
{
  const DossierStep *step = self->steps;

  return step != NULL && step->entry != NULL && step->entry->verdict == DOSSIER_VERDICT_NONE
         && self->entries[step->position]->verdict != DOSSIER_VERDICT_NONE;
}

static const char *
get_undo_row (DossierQuiz *self)
{
  const DossierStep *step = self->steps;

  if (step == NULL || step->entry == NULL)
    return NULL;
  if (step->entry->note == DOSSIER_NOTE_NONE
      && self->entries[step->position]->note != DOSSIER_NOTE_NONE)
    return self->entries[step->position]->note_id;

  return does_undo_retract (self) ? self->entries[step->position]->review_id : NULL;
}

static void
view_actions (DossierQuiz *self, DossierQuizView *view)
{
  gboolean at_end = view->is_judged_at_end;
  gboolean is_asking = view->phase == DOSSIER_QUIZ_ASKING;
  DossierAnswer *answer = self->entries[self->position]->answer;

  view->is_last = view->position + 1 == view->total;
  view->can_check
      = is_asking && !at_end && dossier_answer_is_complete (view->item.question, answer);
  view->can_skip = is_asking;
  view->can_hint = is_asking && !at_end && view->item.n_hints < view->item.question->n_hints;
  view->can_look = is_asking && !at_end;
  view->can_next = at_end ? is_asking && !view->is_last : view->phase == DOSSIER_QUIZ_FEEDBACK;
  view->can_go_back = at_end && is_asking && view->position > 0;
  view->can_undo = view->phase != DOSSIER_QUIZ_FINISHED && self->steps != NULL;
  view->undo_retracts = view->can_undo && does_undo_retract (self);
  view->undo_row = view->can_undo ? get_undo_row (self) : NULL;
}

/**
 * dossier_quiz_get_view:
 * @self: a sitting
 * @view: (out caller-allocates): what to show
 *
 * What @view holds is borrowed from @self. Of a sitting without questions
 * only the phase, the mode and the zeros say anything.
 */
void
dossier_quiz_get_view (DossierQuiz *self, DossierQuizView *view)
{
  gint64 took_ms = 0;

  g_return_if_fail (self != NULL && view != NULL);

  *view = (DossierQuizView) {
    .phase = DOSSIER_QUIZ_FINISHED,
    .mode = self->deck->terms.mode,
    .position = self->position,
    .total = self->deck->n_cards,
    .n_first = self->deck->n_first,
    .n_drills = self->deck->n_cards - self->deck->n_first,
    .is_judged_at_end = dossier_deck_is_judged_at_end (self->deck),
    .time_left_ms = -1,
  };
  if (view->total == 0)
    return;

  if (!self->is_finished)
    view->phase = dossier_quiz_is_asking (self) ? DOSSIER_QUIZ_ASKING : DOSSIER_QUIZ_FEEDBACK;
  dossier_quiz_get_item (self, self->position, &view->item);
  for (guint i = 0; i < view->total; i++)
    {
      view->n_answered += dossier_quiz_is_answered (self, i);
      took_ms += self->entries[i]->took_ms;
    }
  view->can_finish = view->phase != DOSSIER_QUIZ_FINISHED;
  if (self->deck->terms.time_limit_ms > 0)
    view->time_left_ms = MAX (self->deck->terms.time_limit_ms - took_ms, 0);
  view->shows_key = view->phase != DOSSIER_QUIZ_ASKING && view->mode != DOSSIER_QUIZ_BEFORE;
  view_actions (self, view);
}

static gboolean
is_right_verdict (DossierVerdict verdict)
{
  return verdict == DOSSIER_VERDICT_RIGHT || verdict == DOSSIER_VERDICT_RIGHT_GUESS;
}

static void
count_entry (DossierQuizResults *results, DossierIssueScore *issue, const DossierEntry *entry)
{
  gboolean is_right = is_right_verdict (entry->verdict);

  results->n_total++;
  results->n_right += is_right;
  issue->n_total++;
  issue->n_right += is_right;
  results->n_sure_wrong += entry->verdict == DOSSIER_VERDICT_SURE_WRONG;
  if (entry->verdict == DOSSIER_VERDICT_SKIPPED)
    {
      results->n_skipped++;
      return;
    }
  results->certainties[dossier_entry_get_certainty (entry)].n_total++;
  results->certainties[dossier_entry_get_certainty (entry)].n_right += is_right;
}

/* The issues of all documents of the sitting, one document after the other in
 * the order in which they come up; @firsts says where those of each begin. */
static GArray *
list_issues (DossierQuiz *self, GHashTable *firsts)
{
  GArray *scores = g_array_new (FALSE, TRUE, sizeof (DossierIssueScore));

  for (guint i = 0; i < self->deck->n_first; i++)
    {
      DossierDocument *document = self->deck->cards[i]->document;
      DossierIssues issues = dossier_document_get_issues (document);

      if (g_hash_table_contains (firsts, document))
        continue;
      g_hash_table_insert (firsts, document, GUINT_TO_POINTER (scores->len));
      for (guint j = 0; j < issues.n; j++)
        {
          const DossierIssueScore score = { .issue = &issues.items[j] };

          g_array_append_val (scores, score);
        }
    }

  return scores;
}

static void
list_missed (DossierQuiz *self, DossierQuizResults *results)
{
  static const DossierVerdict worst_first[]
      = { DOSSIER_VERDICT_SURE_WRONG, DOSSIER_VERDICT_WRONG, DOSSIER_VERDICT_SKIPPED };

  results->missed = g_new0 (guint, self->deck->n_first);
  for (guint v = 0; v < G_N_ELEMENTS (worst_first); v++)
    for (guint i = 0; i < self->deck->n_first; i++)
      if (self->entries[i]->verdict == worst_first[v])
        results->missed[results->n_missed++] = i;
}

/**
 * dossier_quiz_get_results:
 * @self: a sitting; it need not be finished
 * @previous: (nullable): how the sitting before went
 *
 * Only the first answer to each question counts here, as it does for the
 * memory; what came back at the end is drill.
 *
 * Returns: (transfer full): what has come out so far
 */
DossierQuizResults *
dossier_quiz_get_results (DossierQuiz *self, const DossierScore *previous)
{
  g_autoptr (GHashTable) firsts = NULL;
  g_autoptr (GArray) scores = NULL;
  DossierQuizResults *results;

  g_return_val_if_fail (self != NULL, NULL);

  firsts = g_hash_table_new (NULL, NULL);
  scores = list_issues (self, firsts);
  results = g_new0 (DossierQuizResults, 1);
  for (guint i = 0; i < self->deck->n_first; i++)
    if (self->entries[i]->verdict != DOSSIER_VERDICT_NONE)
      {
        const DossierCard *card = self->deck->cards[i];
        guint first = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, card->document));

        count_entry (results,
                     &g_array_index (scores, DossierIssueScore,
                                     first + card->question->issue->index),
                     self->entries[i]);
      }

  results->issues = g_new0 (DossierIssueScore, scores->len);
  for (guint i = 0; i < scores->len; i++)
    if (g_array_index (scores, DossierIssueScore, i).n_total > 0)
      results->issues[results->n_issues++] = g_array_index (scores, DossierIssueScore, i);
  list_missed (self, results);

  if (previous != NULL && previous->n_total > 0 && results->n_total > 0)
    {
      double expected = (double) previous->n_right * results->n_total / previous->n_total;
      double difference = results->n_right - expected;

      results->has_previous = TRUE;
      results->difference = (int) (difference < 0 ? difference - 0.5 : difference + 0.5);
    }

  return results;
}

void
dossier_quiz_results_free (DossierQuizResults *results)
{
  g_free (results->issues);
  g_free (results->missed);
  g_free (results);
}

/**
 * dossier_quiz_dup_missed_ids:
 * @self: a sitting
 *
 * Returns: (transfer full): the ids of the questions missed, for a plan that
 *   asks exactly these again
 */
char **
dossier_quiz_dup_missed_ids (DossierQuiz *self)
{
  g_autoptr (DossierQuizResults) results = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  results = dossier_quiz_get_results (self, NULL);
  for (guint i = 0; i < results->n_missed; i++)
    g_strv_builder_add (ids, self->deck->cards[results->missed[i]]->question->id);

  return g_strv_builder_end (ids);
}
