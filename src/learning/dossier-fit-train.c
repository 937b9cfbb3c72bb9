/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adam, in batches, with a penalty for leaving the start. */

#include "dossier-fit-private.h"

#include <math.h>

#define N DOSSIER_FIT_N_PARAMETERS
#define N_EPOCHS 8
#define BATCH 512 /* scored reviews */
#define LEARNING_RATE 0.04
#define BETA1 0.9
#define BETA2 0.999
#define EPSILON 1e-8
#define SEED 2023

/* The scheduler gives no first stability less than this. */
#define FIRST_STABILITY_MIN 0.1

/* How far each parameter lies from the default among many people: published
 * with fsrs-rs. */
static const double sigmas[N] = {
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
  0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
};

typedef struct
{
  double mean[N];
  double square[N];
  guint n_steps;
} Adam;

/* The histories in the order of this epoch, and how many of them are used. */
typedef struct
{
  const DossierFitSet *set;
  guint *order;
  guint n_used;
  guint n_scored; /* of those used */
} Epoch;

/**
 * dossier_fit_add_penalty:
 * @parameters: 21 parameters
 * @start: where they began
 * @share: the part of the data that the gradient is of
 * @gradient: 21 derivatives, to be added to
 *
 * A small log must not move parameters farther than people differ.
 *
 * Returns: the squared distances in published deviations, times @share
 */
double
dossier_fit_add_penalty (const double *parameters,
                         const double *start,
                         double share,
                         double *gradient)
{
  double penalty = 0;

  for (guint i = 0; i < N; i++)
    {
      double distance = (parameters[i] - start[i]) / sigmas[i];

      penalty += distance * distance * share;
      gradient[i] += 2 * distance / sigmas[i] * share;
    }

  return penalty;
}

/**
 * dossier_fit_watch:
 * @self: (nullable): who watches
 * @share: how much is done, 0 to 1
 *
 * Returns: %FALSE to stop
 */
gboolean
dossier_fit_watch (const DossierFitWatch *self, double share)
{
  if (self == NULL)
    return TRUE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (self->func != NULL)
    self->func (self->from + share * (self->to - self->from), self->user_data);

  return TRUE;
}

static void
adam_step (Adam *self, const double *gradient, double rate, double *parameters)
{
  double mean_share, square_share;

  self->n_steps++;
  mean_share = 1 - pow (BETA1, self->n_steps);
  square_share = 1 - pow (BETA2, self->n_steps);
  for (guint i = 0; i < N; i++)
    {
      self->mean[i] = BETA1 * self->mean[i] + (1 - BETA1) * gradient[i];
      self->square[i] = BETA2 * self->square[i] + (1 - BETA2) * gradient[i] * gradient[i];
      parameters[i] -= rate * (self->mean[i] / mean_share)
                       / (sqrt (self->square[i] / square_share) + EPSILON);
    }
}

/* Bounds of two parameters move with three others. */
static void
clip (const DossierScheduler *scheduler, double *parameters)
{
  double lower[N], upper[N];

  dossier_fsrs_get_bounds (parameters, scheduler->n_relearning_steps, scheduler->has_short_term,
                           lower, upper);
  for (guint i = 0; i < N; i++)
    parameters[i]
        = CLAMP (parameters[i], i < 4 ? MAX (lower[i], FIRST_STABILITY_MIN) : lower[i], upper[i]);
}

static void
epoch_begin (Epoch *self, GRand *random)
{
  self->n_used = self->n_scored = 0;
  for (guint i = self->set->n_histories; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (random, 0, (gint32) i);
      guint moved = self->order[i - 1];

      self->order[i - 1] = self->order[other];
      self->order[other] = moved;
    }
}

static guint
count_scored (const DossierFitSet *set, guint history)
{
  guint n = 0;

  for (guint i = set->starts[history]; i < set->starts[history + 1]; i++)
    n += set->steps[i].weight > 0;

  return n;
}

/* Adds the gradients of the next histories until @n_scored reviews of the
 * epoch were scored. Returns how many were now. */
static guint
epoch_use (Epoch *self,
           guint n_scored,
           const double *parameters,
           gboolean has_short_term,
           double *gradient)
{
  const DossierFitSet *set = self->set;
  guint before = self->n_scored;

  while (self->n_used < set->n_histories && self->n_scored < n_scored)
    {
      guint history = self->order[self->n_used++];

      self->n_scored += count_scored (set, history);
      dossier_fit_add_loss (parameters, has_short_term, set->steps, set->starts + history, 1,
                            gradient);
    }

  return self->n_scored - before;
}

static void
descend (const DossierScheduler *scheduler,
         Epoch *epoch,
         guint n_scored,
         double rate,
         const double *start,
         Adam *adam,
         double *parameters)
{
  double gradient[N] = { 0 };
  guint n = epoch_use (epoch, n_scored, parameters, scheduler->has_short_term, gradient);

  if (n == 0)
    return;
  dossier_fit_add_penalty (parameters, start, (double) n / epoch->set->n_scored, gradient);
  adam_step (adam, gradient, rate, parameters);
  clip (scheduler, parameters);
}

/**
 * dossier_fit_train:
 * @scheduler: a scheduler, for what bounds and formulas depend on
 * @set: weighted histories, some scored, none longer than %DOSSIER_FIT_LENGTH_MAX
 * @parameters: (inout): where to start, and where it led
 * @watch: (nullable): who watches
 *
 * The settings are those of fsrs-rs as Anki calls it: eight epochs of batches,
 * a rate of 0.04 that falls along a cosine. But a batch is made of histories
 * drawn by lot, and anew in each epoch, not of histories of like length: on the
 * public log that reaches 0.4412 where the other way ends between 0.4420 and
 * 0.4438, by the order of its batches. The seed is fixed, so that a log gives
 * the same parameters each time.
 *
 * Returns: %FALSE when it was told to stop
 */
gboolean
dossier_fit_train (const DossierScheduler *scheduler,
                   const DossierFitSet *set,
                   double *parameters,
                   const DossierFitWatch *watch)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree guint *order = g_new (guint, set->n_histories);
  guint n_batches = (set->n_scored + BATCH - 1) / BATCH;
  guint n_steps = n_batches * N_EPOCHS;
  Epoch epoch = { .set = set, .order = order };
  Adam adam = { 0 };
  double start[N];

  for (guint i = 0; i < set->n_histories; i++)
    order[i] = i;
  for (guint i = 0; i < N; i++)
    start[i] = parameters[i];
  for (guint i = 0; i < n_steps; i++)
    {
      guint batch = i % n_batches;
      guint n_scored = (guint) ((guint64) set->n_scored * (batch + 1) / n_batches);

      if (!dossier_fit_watch (watch, (double) i / n_steps))
        return FALSE;
      if (batch == 0)
        epoch_begin (&epoch, random);
      descend (scheduler, &epoch, n_scored, LEARNING_RATE * (1 + cos (G_PI * i / n_steps)) / 2,
               start, &adam, parameters);
    }

  return TRUE;
}
