/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mastery.h"

#include <string.h>

/* Who stays longer on one question was called away. */
#define TOOK_MAX_MS G_GINT64_CONSTANT (600000)

/* Lapses between one warning of a leech and the next. */
#define LEECH_STEP (DOSSIER_LEECH_LAPSES / 2)

static const guint booster_days[DOSSIER_N_BOOSTERS] = { 1, 7 };

/**
 * dossier_mastery_rules_init:
 * @self: (out caller-allocates): rules
 *
 * The rules that hold until the person or a fit says otherwise. There are no
 * learning steps: only the first answer of a day counts, and the drill at the
 * end of a sitting takes the place of what the steps are for.
 */
void
dossier_mastery_rules_init (DossierMasteryRules *self)
{
  g_return_if_fail (self != NULL);

  *self = (DossierMasteryRules) { .rollover_hour = DOSSIER_ROLLOVER_HOUR };
  dossier_scheduler_init (&self->scheduler);
  self->scheduler.n_learning_steps = 0;
  self->scheduler.n_relearning_steps = 0;
  self->scheduler.has_fuzz = TRUE;
}

/* What the clock said, where that is known: `time_ms` never runs back, so that
 * after a clock that was ahead it would name one and the same day for as long
 * as the clock was ahead. */
static gint64
get_moment (const DossierReview *review)
{
  return review->clock_ms != 0 ? review->clock_ms : review->time_ms;
}

/**
 * dossier_mastery_rules_get_day:
 * @self: rules
 * @review: a row of the log
 *
 * Returns: the study day on which @review happened, by the clock and in the
 *   zone of its device then
 */
gint64
dossier_mastery_rules_get_day (const DossierMasteryRules *self, const DossierReview *review)
{
  g_return_val_if_fail (self != NULL && review != NULL, 0);

  return dossier_study_day (get_moment (review), review->zone_offset_min, self->rollover_hour);
}

/**
 * dossier_mastery_init:
 * @self: (out caller-allocates): a mastery
 *
 * Makes @self that of a question never answered.
 */
void
dossier_mastery_init (DossierMastery *self)
{
  g_return_if_fail (self != NULL);

  *self = (DossierMastery) { .due_day = DOSSIER_NO_DAY };
}

static gboolean
is_answer (const DossierReview *review)
{
  return review->kind == DOSSIER_REVIEW_ANSWER || review->kind == DOSSIER_REVIEW_DRILL;
}

static gboolean
is_before_reading (const DossierReview *review)
{
  return g_strcmp0 (review->mode, dossier_quiz_mode_words[DOSSIER_QUIZ_BEFORE]) == 0;
}

/* A question whose memory begins (anew) has no day behind it. */
static gboolean
does_count (const DossierMastery *self, const DossierReview *review, gint64 day)
{
  return review->kind == DOSSIER_REVIEW_ANSWER && !is_before_reading (review)
         && (self->memory.phase == DOSSIER_PHASE_NEW || day > self->memory.last_day);
}

static void
settle_due_day (DossierMastery *self)
{
  if (self->is_set_aside || self->n_answers == 0)
    self->due_day = DOSSIER_NO_DAY;
  else if (self->boosters[0] != 0)
    self->due_day = MIN (self->memory.due_day, self->boosters[0]);
  else
    self->due_day = self->memory.due_day;
}

static void
settle_boosters (DossierMastery *self, const DossierOutcome *outcome)
{
  guint n = 0;

  if (!outcome->correct && !outcome->skipped && outcome->certainty == DOSSIER_CERTAINTY_SURE)
    {
      for (guint i = 0; i < DOSSIER_N_BOOSTERS; i++)
        self->boosters[i] = outcome->day + booster_days[i];
      return;
    }

  for (guint i = 0; i < DOSSIER_N_BOOSTERS; i++)
    if (self->boosters[i] > outcome->day)
      self->boosters[n++] = self->boosters[i];
  while (n < DOSSIER_N_BOOSTERS)
    self->boosters[n++] = 0;
}

static void
count_answer (DossierMastery *self,
              const DossierMasteryRules *rules,
              const DossierReview *review,
              const DossierOutcome *outcome)
{
  guint64 seed = dossier_scheduler_make_seed (review->question, self->memory.n_reviews);
  guint n_lapses = self->memory.n_lapses;

  self->memory = dossier_scheduler_review (&rules->scheduler, &self->memory, outcome->rating,
                                           get_moment (review), outcome->day, seed);
  self->n_answers++;
  self->n_right += outcome->correct;
  settle_boosters (self, outcome);

  if (outcome->correct)
    self->is_leech = FALSE;
  else if (self->memory.n_lapses > n_lapses && self->memory.n_lapses >= DOSSIER_LEECH_LAPSES
           && (self->memory.n_lapses - DOSSIER_LEECH_LAPSES) % LEECH_STEP == 0)
    self->is_leech = TRUE;
}

/* What the person made of the answer afterwards: @correction, if any. What was
 * skipped was no answer that could have been right. */
static void
judge (const DossierReview *review, const DossierReview *correction, DossierOutcome *outcome)
{
  *outcome = (DossierOutcome) {
    .correct = review->correct && !review->skipped,
    .skipped = review->skipped,
    .certainty = review->certainty,
    .took_ms = CLAMP (review->took_ms, 0, TOOK_MAX_MS),
  };
  if (correction != NULL && correction->kind == DOSSIER_REVIEW_GUESSED)
    outcome->certainty = DOSSIER_CERTAINTY_GUESS;
  else if (correction != NULL && !review->skipped)
    outcome->correct = TRUE;
}

static void
add_answer (DossierMastery *self,
            const DossierMasteryRules *rules,
            const DossierReview *review,
            const DossierReview *correction,
            DossierOutcome *outcome)
{
  gboolean is_corrected = correction != NULL && correction->kind == DOSSIER_REVIEW_WAS_RIGHT;

  judge (review, correction, outcome);
  outcome->day = dossier_mastery_rules_get_day (rules, review);
  if (does_count (self, review, outcome->day))
    {
      outcome->rating
          = dossier_rate_answer (review->policy_version, review->question_kind, outcome->correct,
                                 outcome->certainty, review->hints > 0 || review->looked,
                                 review->near || is_corrected, self->n_right);
      count_answer (self, rules, review, outcome);
    }
  else
    self->n_others++;

  self->was_asked_before |= is_before_reading (review);
  self->last_correct = outcome->correct;
  self->last_skipped = outcome->skipped;
  self->last_certainty = outcome->certainty;
  self->last_ms = review->time_ms;
  settle_due_day (self);
}

/* The numbers of what was answered stay; what is believed to be known does
 * not. The time is kept so that dossier_mastery_add() knows what came last. */
static void
bring_back (DossierMastery *self, const DossierMasteryRules *rules, const DossierReview *review)
{
  self->memory = (DossierMemory) {
    .last_ms = review->time_ms,
    .due_day = dossier_mastery_rules_get_day (rules, review),
  };
  memset (self->boosters, 0, sizeof self->boosters);
  self->is_leech = FALSE;
  self->is_set_aside = FALSE;
  settle_due_day (self);
}

/* What rows say of other rows. Both tables are NULL where there is nothing to
 * say, which is so of nearly all questions. */
typedef struct
{
  GHashTable *undone;      /* ids */
  GHashTable *corrections; /* id → the latest row that corrects it */
} References;

static gboolean
is_undone (const References *references, const DossierReview *review)
{
  return review->undone
         || (references->undone != NULL && review->id != NULL
             && g_hash_table_contains (references->undone, review->id));
}

static void
collect_undone (References *references, const DossierReview *const *reviews, guint n_reviews)
{
  for (guint i = 0; i < n_reviews; i++)
    {
      if (reviews[i]->kind != DOSSIER_REVIEW_UNDO || reviews[i]->refers_to == NULL)
        continue;
      if (references->undone == NULL)
        references->undone = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_add (references->undone, reviews[i]->refers_to);
    }
}

static void
collect_corrections (References *references, const DossierReview *const *reviews, guint n_reviews)
{
  for (guint i = 0; i < n_reviews; i++)
    {
      if ((reviews[i]->kind != DOSSIER_REVIEW_GUESSED
           && reviews[i]->kind != DOSSIER_REVIEW_WAS_RIGHT)
          || reviews[i]->refers_to == NULL || is_undone (references, reviews[i]))
        continue;
      if (references->corrections == NULL)
        references->corrections = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (references->corrections, reviews[i]->refers_to, (gpointer) reviews[i]);
    }
}

static const DossierReview *
find_correction (const References *references, const DossierReview *review)
{
  if (references->corrections == NULL || review->id == NULL)
    return NULL;

  return g_hash_table_lookup (references->corrections, review->id);
}

/**
 * dossier_mastery_fold:
 * @self: (out caller-allocates): what comes out
 * @rules: how to read the log
 * @reviews: (array length=n_reviews): all rows of one question, in the order
 *   of dossier_review_compare(); a row that comes twice counts once
 * @n_reviews: how many
 * @func: (nullable) (scope call): called for every answer that was not taken
 *   back, in order
 * @user_data: for @func
 *
 * What a question's rows come to.
 *
 * An answer counts when it is the first of its study day and was not given
 * before reading; a clock or zone that went back makes no day come twice. An
 * undo takes back the row it names, wherever that stands; there is no undoing
 * an undo. Of several corrections of one answer the latest holds. A leech is
 * shown as one until its next counted answer is right or it is brought back;
 * after a question was brought back, the next answer counts even on a day
 * that had one already.
 */
void
dossier_mastery_fold (DossierMastery *self,
                      const DossierMasteryRules *rules,
                      const DossierReview *const *reviews,
                      guint n_reviews,
                      DossierOutcomeFunc func,
                      gpointer user_data)
{
  References references = { NULL, NULL };

  g_return_if_fail (self != NULL && rules != NULL && (reviews != NULL || n_reviews == 0));

  dossier_mastery_init (self);
  collect_undone (&references, reviews, n_reviews);
  collect_corrections (&references, reviews, n_reviews);
  for (guint i = 0; i < n_reviews; i++)
    {
      const DossierReview *review = reviews[i];
      DossierOutcome outcome;

      if (is_undone (&references, review)
          || (i > 0 && dossier_review_compare (reviews[i - 1], review) == 0))
        continue;
      if (review->kind == DOSSIER_REVIEW_SET_ASIDE)
        {
          self->is_set_aside = TRUE;
          settle_due_day (self);
        }
      else if (review->kind == DOSSIER_REVIEW_BROUGHT_BACK)
        bring_back (self, rules, review);
      else if (is_answer (review))
        {
          add_answer (self, rules, review, find_correction (&references, review), &outcome);
          if (func != NULL)
            func (review, &outcome, user_data);
        }
    }
  g_clear_pointer (&references.undone, g_hash_table_unref);
  g_clear_pointer (&references.corrections, g_hash_table_unref);
}

/**
 * dossier_mastery_add:
 * @self: what all earlier rows of a question came to
 * @rules: how to read the log; the rules that @self was made by
 * @review: the next row of the question; no earlier row speaks of it, as is
 *   so of every row just written
 * @outcome: (out caller-allocates): what it came to
 *
 * Goes on from where @self stands, in constant time, when @review is an
 * answer that was given after all others.
 *
 * Returns: %FALSE when @self is unchanged and all rows must be folded again:
 *   an answer that comes between others, and every row that is no answer
 */
gboolean
dossier_mastery_add (DossierMastery *self,
                     const DossierMasteryRules *rules,
                     const DossierReview *review,
                     DossierOutcome *outcome)
{
  g_return_val_if_fail (self != NULL && rules != NULL && review != NULL && outcome != NULL, FALSE);

  if (!is_answer (review) || review->undone
      || review->time_ms <= MAX (self->last_ms, self->memory.last_ms))
    return FALSE;
  add_answer (self, rules, review, NULL, outcome);

  return TRUE;
}
