/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-scheduler.h"

#include "dossier-memory-model.h"

#include <math.h>

#define DAY_S (24 * 60 * 60)
/* Shorter intervals are kept to the day. */
#define SHORTEST_FUZZED 2.5
#define N_RATINGS (DOSSIER_RATING_EASY + 1)

static const DossierMemoryModel *
find_model (DossierModel model)
{
  switch (model)
    {
    case DOSSIER_MODEL_FSRS6:
    default:
      return &dossier_fsrs6;
    }
}

/**
 * dossier_scheduler_init:
 * @self: (out caller-allocates): a scheduler
 *
 * The current model with its defaults: retention 0.9, learning steps of 1 and
 * 10 minutes, a relearning step of 10 minutes, at most 36500 days, no fuzz.
 */
void
dossier_scheduler_init (DossierScheduler *self)
{
  const DossierMemoryModel *model = find_model (DOSSIER_MODEL_CURRENT);

  g_return_if_fail (self != NULL);

  *self = (DossierScheduler) {
    .model = DOSSIER_MODEL_CURRENT,
    .desired_retention = 0.9,
    .has_short_term = TRUE,
    .learning_steps_s = { 60, 600 },
    .n_learning_steps = 2,
    .relearning_steps_s = { 600 },
    .n_relearning_steps = 1,
    .maximum_interval = 36500,
  };
  model->adopt (self, model->defaults, model->n_parameters);
}

/**
 * dossier_scheduler_set_parameters:
 * @self: a scheduler with its steps set
 * @parameters: (array length=n_parameters): parameters of the model or of one before it
 * @n_parameters: 21, or 19 of FSRS-5, or 17 of FSRS-4.5
 *
 * Takes the parameters over, migrated and brought into the model's bounds.
 *
 * Returns: %FALSE, with nothing changed, if that is no number of parameters of
 *   the model, or one of them is not finite
 */
gboolean
dossier_scheduler_set_parameters (DossierScheduler *self,
                                  const double *parameters,
                                  guint n_parameters)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (parameters != NULL || n_parameters == 0, FALSE);

  return find_model (self->model)->adopt (self, parameters, n_parameters);
}

/**
 * dossier_scheduler_get_defaults:
 * @model: a model
 * @n_parameters: (out): how many parameters it has
 *
 * Returns: (transfer none) (array length=n_parameters): its default parameters
 */
const double *
dossier_scheduler_get_defaults (DossierModel model, guint *n_parameters)
{
  const DossierMemoryModel *found = find_model (model);

  g_return_val_if_fail (n_parameters != NULL, NULL);

  *n_parameters = found->n_parameters;
  return found->defaults;
}

/* Halves go up. What is no number becomes the maximum. */
static guint
round_interval (const DossierScheduler *self, double days)
{
  guint maximum = MAX (self->maximum_interval, 1);

  if (!(days < maximum))
    return maximum;

  return MAX ((guint) (days + 0.5), 1);
}

/* A number from 0 to below 1 that @seed alone decides (splitmix64). */
static double
draw (guint64 seed)
{
  guint64 mixed = seed + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  mixed ^= mixed >> 31;

  return (double) (mixed >> 11) * 0x1p-53;
}

static guint
fuzz_interval (const DossierScheduler *self, double days, guint minimum, guint64 seed)
{
  guint maximum = MAX (self->maximum_interval, 1);
  guint shortest, longest;

  minimum = MIN (minimum, maximum);
  days = days < maximum ? MAX (days, minimum) : maximum;
  if (days < SHORTEST_FUZZED)
    return round_interval (self, days);
  dossier_fuzz_get_range (days, minimum, maximum, &shortest, &longest);

  return shortest + (guint) (draw (seed) * (longest - shortest + 1));
}

/* An interval that grew must not shrink by fuzz; one that did not may stay. */
static guint
get_fuzz_minimum (const DossierScheduler *self, double days, guint previous)
{
  guint rounded = round_interval (self, days);
  guint shortest, longest = rounded;

  if (rounded > previous)
    return previous + 1;
  if (rounded >= SHORTEST_FUZZED)
    dossier_fuzz_get_range (rounded, 1, MAX (self->maximum_interval, 1), &shortest, &longest);

  return previous <= longest ? previous : 0;
}

static void
plan_fuzzed (const DossierScheduler *self,
             const DossierMemory *memory,
             const double *days,
             guint64 seed,
             guint *plan)
{
  DossierRating rating = self->has_short_term ? DOSSIER_RATING_HARD : DOSSIER_RATING_AGAIN;
  guint least = 1;

  for (; rating <= DOSSIER_RATING_EASY; rating++)
    {
      guint previous = rating == DOSSIER_RATING_AGAIN ? 0 : memory->scheduled_days;
      guint minimum = previous > 0 ? get_fuzz_minimum (self, days[rating], previous) : 1;

      plan[rating] = fuzz_interval (self, days[rating], MAX (minimum, least), seed);
      least = plan[rating] + 1;
    }
}

/* A better rating gets at least a day more, be it beyond the maximum: that is
 * how the reference orders them. */
static void
plan_exactly (const DossierScheduler *self, const double *days, guint *plan)
{
  gboolean has_again = !self->has_short_term;

  for (guint rating = DOSSIER_RATING_HARD; rating <= DOSSIER_RATING_EASY; rating++)
    plan[rating] = round_interval (self, days[rating]);
  if (has_again)
    {
      plan[DOSSIER_RATING_AGAIN]
          = MIN (round_interval (self, days[DOSSIER_RATING_AGAIN]), plan[DOSSIER_RATING_HARD]);
      plan[DOSSIER_RATING_HARD] = MAX (plan[DOSSIER_RATING_HARD], plan[DOSSIER_RATING_AGAIN] + 1);
    }
  else
    {
      plan[DOSSIER_RATING_HARD] = MIN (plan[DOSSIER_RATING_HARD], plan[DOSSIER_RATING_GOOD]);
    }
  plan[DOSSIER_RATING_GOOD] = MAX (plan[DOSSIER_RATING_GOOD], plan[DOSSIER_RATING_HARD] + 1);
  plan[DOSSIER_RATING_EASY] = MAX (plan[DOSSIER_RATING_EASY], plan[DOSSIER_RATING_GOOD] + 1);
}

static gint64
add_time (gint64 time_ms, gint64 ms)
{
  gint64 sum;

  return __builtin_add_overflow (time_ms, ms, &sum) ? G_MAXINT64 : sum;
}

static void
set_days (DossierMemory *next, gint64 time_ms, guint days)
{
  next->phase = DOSSIER_PHASE_REVIEW;
  next->step = 0;
  next->scheduled_days = days;
  next->due_ms = add_time (time_ms, days * DOSSIER_DAY_MS);
}

/* Between the first two steps, or half as long again as an only one; in whole
 * minutes where the steps are, as the reference knows no others. */
static gint64
get_hard_delay (const gint64 *steps, guint n_steps)
{
  gint64 doubled = n_steps == 1 ? steps[0] * 3 : steps[0] + steps[1];
  gboolean in_minutes = steps[0] % 60 == 0 && (n_steps == 1 || steps[1] % 60 == 0);

  return in_minutes ? (doubled + 60) / 120 * 60 : (doubled + 1) / 2;
}

/* Seconds until the next step, and which it is; 0 where the steps are over. */
static gint64
find_step (const DossierScheduler *self,
           const DossierMemory *memory,
           DossierRating rating,
           guint *step)
{
  gboolean is_again = rating == DOSSIER_RATING_AGAIN;
  gboolean is_first = memory->phase == DOSSIER_PHASE_NEW || memory->phase == DOSSIER_PHASE_LEARNING;
  const gint64 *steps = is_first ? self->learning_steps_s : self->relearning_steps_s;
  guint n_steps = is_first ? self->n_learning_steps : self->n_relearning_steps;
  guint current = memory->step;

  *step = 0;
  if (current >= n_steps)
    return 0;
  /* A step of a day or more leaves its number on a memory under review. */
  if (memory->phase == DOSSIER_PHASE_REVIEW)
    return is_again ? steps[current] : 0;
  if (is_again)
    return steps[0];
  if (rating == DOSSIER_RATING_HARD)
    {
      *step = current;
      return get_hard_delay (steps, n_steps);
    }
  if (rating == DOSSIER_RATING_EASY || current + 1 == n_steps || steps[current + 1] <= 0)
    return 0;
  *step = current + 1;

  return steps[current + 1];
}

static void
take_step (const DossierScheduler *self,
           const DossierMemory *memory,
           DossierRating rating,
           gint64 time_ms,
           guint64 seed,
           DossierMemory *next)
{
  guint step;
  gint64 delay = find_step (self, memory, rating, &step);

  if (delay <= 0)
    {
      double days
          = find_model (self->model)->get_interval (self, next->stability, self->desired_retention);

      set_days (next, time_ms,
                self->has_fuzz ? fuzz_interval (self, days, 1, seed) : round_interval (self, days));
      return;
    }
  next->step = step;
  next->scheduled_days = (guint) MIN (delay / DAY_S, G_MAXINT);
  next->due_ms = add_time (time_ms, MIN (delay, G_MAXINT64 / 1000) * 1000);
  if (delay >= DAY_S)
    next->phase = DOSSIER_PHASE_REVIEW;
  else if (memory->phase == DOSSIER_PHASE_NEW)
    next->phase = DOSSIER_PHASE_LEARNING;
  else if (memory->phase == DOSSIER_PHASE_REVIEW)
    next->phase = DOSSIER_PHASE_RELEARNING;
}

static void
plan_days (const DossierScheduler *self,
           const DossierMemory *memory,
           const double *stabilities,
           DossierRating rating,
           gint64 time_ms,
           guint64 seed,
           DossierMemory *next)
{
  const DossierMemoryModel *model = find_model (self->model);
  double days[N_RATINGS] = { 0 };
  guint plan[N_RATINGS];
  guint first = self->has_short_term ? DOSSIER_RATING_HARD : DOSSIER_RATING_AGAIN;

  for (guint i = first; i <= DOSSIER_RATING_EASY; i++)
    days[i] = model->get_interval (self, stabilities[i], self->desired_retention);
  if (self->has_fuzz)
    plan_fuzzed (self, memory, days, seed, plan);
  else
    plan_exactly (self, days, plan);
  set_days (next, time_ms, plan[rating]);
}

/**
 * dossier_scheduler_review:
 * @self: a scheduler
 * @memory: what is believed before
 * @rating: how well the answer was known
 * @time_ms: when, in Unix milliseconds
 * @day: the study day of @time_ms; one before the last review counts as that
 *   of the last review, since then a clock was put back
 * @seed: decides the fuzz, see dossier_scheduler_make_seed()
 *
 * What a review does to a memory, and when it is due then. Steps, phases and
 * intervals are those of ts-fsrs 5.4.2; fuzz is by Anki's rule.
 *
 * Returns: what is believed after
 */
DossierMemory
dossier_scheduler_review (const DossierScheduler *self,
                          const DossierMemory *memory,
                          DossierRating rating,
                          gint64 time_ms,
                          gint64 day,
                          guint64 seed)
{
  const DossierMemoryModel *model;
  DossierMemory next;
  double stabilities[N_RATINGS];
  double elapsed_days;
  gboolean is_new;

  g_return_val_if_fail (self != NULL && memory != NULL, (DossierMemory) { 0 });
  g_return_val_if_fail (rating >= DOSSIER_RATING_AGAIN && rating <= DOSSIER_RATING_EASY, *memory);

  model = find_model (self->model);
  is_new = memory->phase == DOSSIER_PHASE_NEW;
  next = *memory;
  elapsed_days = is_new ? 0 : MAX ((double) day - (double) memory->last_day, 0);
  model->foresee (self, memory, elapsed_days,
                  !self->has_short_term            ? DOSSIER_WANT_ALL
                  : rating == DOSSIER_RATING_AGAIN ? DOSSIER_WANT (DOSSIER_RATING_AGAIN)
                                                   : DOSSIER_WANT_PASSES,
                  stabilities);
  next.stability = stabilities[rating];
  next.difficulty = model->get_difficulty (self, memory, rating);
  next.n_reviews++;
  next.last_ms = time_ms;
  next.last_day = is_new ? day : MAX (day, memory->last_day);
  if (rating == DOSSIER_RATING_AGAIN
      && (memory->phase == DOSSIER_PHASE_REVIEW || (!self->has_short_term && !is_new)))
    next.n_lapses++;
  if (!self->has_short_term
      || (memory->phase == DOSSIER_PHASE_REVIEW && rating != DOSSIER_RATING_AGAIN))
    plan_days (self, memory, stabilities, rating, time_ms, seed, &next);
  else
    take_step (self, memory, rating, time_ms, seed, &next);
  next.due_day = add_time (day, next.scheduled_days);

  return next;
}

/**
 * dossier_scheduler_get_retrievability:
 * @self: a scheduler
 * @memory: what is believed
 * @elapsed_days: days since its last review; they need not be whole
 *
 * Returns: the chance that it is remembered, 0 to 1; 0 for what was never reviewed
 */
double
dossier_scheduler_get_retrievability (const DossierScheduler *self,
                                      const DossierMemory *memory,
                                      double elapsed_days)
{
  g_return_val_if_fail (self != NULL && memory != NULL, 0);

  if (memory->phase == DOSSIER_PHASE_NEW || !(memory->stability > 0))
    return 0;

  return find_model (self->model)
      ->get_retrievability (self, memory->stability, MAX (elapsed_days, 0));
}

/**
 * dossier_scheduler_get_interval:
 * @self: a scheduler
 * @stability: days after which retrievability is 0.9
 * @desired_retention: above 0, at most 1
 *
 * Returns: whole days until retrievability is @desired_retention, at least 1
 *   and at most the scheduler's maximum
 */
guint
dossier_scheduler_get_interval (const DossierScheduler *self,
                                double stability,
                                double desired_retention)
{
  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (desired_retention > 0 && desired_retention <= 1, 1);

  return round_interval (
      self, find_model (self->model)->get_interval (self, stability, desired_retention));
}

/**
 * dossier_scheduler_make_seed:
 * @question: the id of a question, unique among dossiers
 * @n_reviews: how often it was reviewed before
 *
 * Ties fuzz to the question and its review, so that a preview and the answer,
 * two machines and every replay come to the same day.
 *
 * Returns: a seed for dossier_scheduler_review()
 */
guint64
dossier_scheduler_make_seed (const char *question, guint n_reviews)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  g_return_val_if_fail (question != NULL, 0);

  /* FNV-1a; g_str_hash() may change with GLib, and has 32 bits. */
  for (const char *p = question; *p != '\0'; p++)
    hash = (hash ^ (guchar) *p) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash ^ (n_reviews * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}
