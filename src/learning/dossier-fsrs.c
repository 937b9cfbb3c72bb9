/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* FSRS-6, by the formulas of the Open Spaced Repetition project ("The
 * Algorithm", FSRS-6) as its reference scheduler ts-fsrs 5.4.2 carries them
 * out: rounded to eight decimals between the steps, since otherwise one
 * interval in many thousands falls on the other side of a half. */

#include "dossier-fsrs.h"

#include <math.h>

#define FSRS5_DECAY 0.5
#define FIRST_STABILITY_MIN 0.1
#define CEILING_MIN 0.01
#define CEILING_MAX 2.0

static const double defaults[DOSSIER_FSRS_N_PARAMETERS] = {
  0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
};

static const double lowest[DOSSIER_FSRS_N_PARAMETERS] = {
  0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0,   0.001,
  0.001, 0.001, 0.001, 0,     0, 1,     0,     0,     0, 0.1,
};

static const double highest[DOSSIER_FSRS_N_PARAMETERS] = {
  100, 100,  100, 100, 10, 4, 4,           0.75,        4.5, 0.8, 3.5,
  5,   0.25, 0.9, 4,   1,  6, CEILING_MAX, CEILING_MAX, 0.8, 0.8,
};

/* What follows from the parameters alone, so that a review need not work it out. */
enum
{
  DECAY,
  FACTOR,
  GAIN,            /* e^w8 */
  EASY_DIFFICULTY, /* of a first Easy, not clamped */
  LAPSE_CAP,       /* e^(w17 w18) */
  SAME_DAY,        /* e^(w17 (G - 3 + w18)) for G = 1 to 4, at SAME_DAY + G */
  RETENTION = SAME_DAY + 5,
  MODIFIER, /* days of interval per day of stability at RETENTION */
  N_DERIVED,
};

G_STATIC_ASSERT (N_DERIVED <= DOSSIER_DERIVED_MAX);
G_STATIC_ASSERT (DOSSIER_FSRS_N_PARAMETERS <= DOSSIER_PARAMETERS_MAX);

/* Halves go up, as the reference has it. Only for what fits 64 bits then. */
static inline double
round8 (double value)
{
  double scaled = value * 1e8 + 0.5;
  gint64 whole = (gint64) scaled;

  return (double) (whole - (scaled < (double) whole)) / 1e8;
}

static inline double
bound_stability (double stability)
{
  /* In this order a NaN becomes the lower bound. */
  return MIN (MAX (stability, DOSSIER_FSRS_STABILITY_MIN), DOSSIER_FSRS_STABILITY_MAX);
}

static inline double
bound_difficulty (double difficulty)
{
  return MIN (MAX (difficulty, DOSSIER_FSRS_DIFFICULTY_MIN), DOSSIER_FSRS_DIFFICULTY_MAX);
}

/* With more than one relearning step, that many answers of one day must not
 * lift a lapsed memory above what it was. */
static double
get_ceiling (const double *w, guint n_steps)
{
  double w11 = CLAMP (w[11], lowest[11], highest[11]);
  double w13 = CLAMP (w[13], lowest[13], highest[13]);
  double w14 = CLAMP (w[14], lowest[14], highest[14]);
  double square = -(log (w11) + log (pow (2, w13) - 1) + w14 * 0.3) / n_steps;

  return CLAMP (round8 (sqrt (MAX (square, 0))), CEILING_MIN, CEILING_MAX);
}

/**
 * dossier_fsrs_get_bounds:
 * @parameters: 21 parameters, in bounds or not
 * @n_relearning_steps: how many steps follow a lapse
 * @has_short_term: whether answers of the same day change the memory
 * @lower: (out caller-allocates): 21 lower bounds
 * @upper: (out caller-allocates): 21 upper bounds
 */
void
dossier_fsrs_get_bounds (const double *parameters,
                         guint n_relearning_steps,
                         gboolean has_short_term,
                         double *lower,
                         double *upper)
{
  for (guint i = 0; i < DOSSIER_FSRS_N_PARAMETERS; i++)
    {
      lower[i] = lowest[i];
      upper[i] = highest[i];
    }
  if (has_short_term)
    lower[19] = 0.01;
  if (n_relearning_steps > 1)
    upper[17] = upper[18] = get_ceiling (parameters, n_relearning_steps);
}

static void
clip (const DossierScheduler *self, double *parameters)
{
  double lower[DOSSIER_FSRS_N_PARAMETERS];
  double upper[DOSSIER_FSRS_N_PARAMETERS];

  dossier_fsrs_get_bounds (parameters, self->n_relearning_steps, self->has_short_term, lower,
                           upper);
  for (guint i = 0; i < DOSSIER_FSRS_N_PARAMETERS; i++)
    parameters[i] = CLAMP (parameters[i], lower[i], upper[i]);
}

/* FSRS-4.5 has 17 parameters and FSRS-5 has 19; what they lack is set so that
 * the new formulas give what theirs gave. */
static gboolean
migrate (const double *from, guint n, double *w)
{
  if (n != 17 && n != 19 && n != DOSSIER_FSRS_N_PARAMETERS)
    return FALSE;
  for (guint i = 0; i < DOSSIER_FSRS_N_PARAMETERS; i++)
    w[i] = i < n ? from[i] : 0;
  for (guint i = 0; i < n; i++)
    if (!isfinite (w[i]))
      return FALSE;
  if (n < DOSSIER_FSRS_N_PARAMETERS)
    w[20] = FSRS5_DECAY;
  if (n == 17)
    {
      for (guint i = 4; i <= 6; i++)
        w[i] = CLAMP (w[i], lowest[i], highest[i]);
      w[4] = round8 (w[5] * 2 + w[4]);
      w[5] = round8 (log (w[5] * 3 + 1) / 3);
      w[6] = round8 (w[6] + 0.5);
    }

  return TRUE;
}

static double
get_first_difficulty (const double *w, DossierRating rating)
{
  return round8 (w[4] - exp ((rating - 1) * w[5]) + 1);
}

/* A power of a small desired retention is too large for round8(). */
static double
get_modifier (const DossierScheduler *self, double desired_retention)
{
  double factor = self->derived[FACTOR];
  double days = (pow (desired_retention, 1 / self->derived[DECAY]) - 1) / factor;

  return floor (days * 1e8 + 0.5) / 1e8;
}

static void
derive (DossierScheduler *self)
{
  const double *w = self->parameters;
  double *derived = self->derived;

  derived[DECAY] = -w[20];
  derived[FACTOR] = round8 (exp (1 / derived[DECAY] * log (0.9)) - 1);
  derived[GAIN] = exp (w[8]);
  derived[EASY_DIFFICULTY] = get_first_difficulty (w, DOSSIER_RATING_EASY);
  derived[LAPSE_CAP] = exp (w[17] * w[18]);
  for (int rating = DOSSIER_RATING_AGAIN; rating <= DOSSIER_RATING_EASY; rating++)
    derived[SAME_DAY + rating] = exp (w[17] * (rating - 3 + w[18]));
  derived[RETENTION] = self->desired_retention;
  derived[MODIFIER] = get_modifier (self, self->desired_retention);
}

static gboolean
adopt (DossierScheduler *self, const double *parameters, guint n_parameters)
{
  double w[DOSSIER_FSRS_N_PARAMETERS];

  if (!migrate (parameters, n_parameters, w))
    return FALSE;
  clip (self, w);
  for (guint i = 0; i < DOSSIER_FSRS_N_PARAMETERS; i++)
    self->parameters[i] = w[i];
  self->n_parameters = DOSSIER_FSRS_N_PARAMETERS;
  derive (self);

  return TRUE;
}

static double
get_retrievability (const DossierScheduler *self, double stability, double elapsed_days)
{
  double base = 1 + self->derived[FACTOR] * elapsed_days / stability;

  return round8 (pow (base, self->derived[DECAY]));
}

static double
get_interval (const DossierScheduler *self, double stability, double desired_retention)
{
  double modifier = desired_retention == self->derived[RETENTION]
                        ? self->derived[MODIFIER]
                        : get_modifier (self, desired_retention);

  return stability * modifier;
}

static double
after_same_day (const DossierScheduler *self, double s, double saturation, DossierRating rating)
{
  double growth = saturation * self->derived[SAME_DAY + rating];

  if (rating != DOSSIER_RATING_AGAIN)
    growth = MAX (growth, 1);

  return round8 (bound_stability (s * growth));
}

static double
after_lapse (const DossierScheduler *self, double s, double d, double r)
{
  const double *w = self->parameters;
  double kept = w[11] * pow (d, -w[12]) * (pow (s + 1, w[13]) - 1) * exp ((1 - r) * w[14]);
  double cap = self->has_short_term ? s / self->derived[LAPSE_CAP] : s;

  kept = round8 (bound_stability (kept));
  cap = MAX (round8 (cap), DOSSIER_FSRS_STABILITY_MIN);

  return MIN (cap, kept);
}

/* @gain is what Good adds, as a share of the stability. */
static double
after_recall (const DossierScheduler *self, double s, double gain, DossierRating rating)
{
  if (rating == DOSSIER_RATING_HARD)
    gain *= self->parameters[15];
  else if (rating == DOSSIER_RATING_EASY)
    gain *= self->parameters[16];

  return round8 (bound_stability (s * (1 + gain)));
}

static void
foresee_later (const DossierScheduler *self,
               const DossierMemory *memory,
               double elapsed_days,
               guint wanted,
               double *stabilities)
{
  const double *w = self->parameters;
  double s = bound_stability (memory->stability);
  double d = bound_difficulty (memory->difficulty);
  double r = get_retrievability (self, s, elapsed_days);

  if (wanted & DOSSIER_WANT (DOSSIER_RATING_AGAIN))
    stabilities[DOSSIER_RATING_AGAIN] = after_lapse (self, s, d, r);
  if (wanted & DOSSIER_WANT_PASSES)
    {
      double gain = self->derived[GAIN] * (11 - d) * pow (s, -w[9]) * (exp ((1 - r) * w[10]) - 1);

      for (DossierRating rating = DOSSIER_RATING_HARD; rating <= DOSSIER_RATING_EASY; rating++)
        stabilities[rating] = after_recall (self, s, gain, rating);
    }
}

static void
foresee (const DossierScheduler *self,
         const DossierMemory *memory,
         double elapsed_days,
         guint wanted,
         double *stabilities)
{
  const double *w = self->parameters;

  if (memory->phase == DOSSIER_PHASE_NEW)
    {
      for (guint rating = DOSSIER_RATING_AGAIN; rating <= DOSSIER_RATING_EASY; rating++)
        stabilities[rating] = MAX (w[rating - 1], FIRST_STABILITY_MIN);
    }
  else if (elapsed_days == 0 && self->has_short_term)
    {
      double s = bound_stability (memory->stability);
      double saturation = pow (s, -w[19]);

      for (DossierRating rating = DOSSIER_RATING_AGAIN; rating <= DOSSIER_RATING_EASY; rating++)
        stabilities[rating] = after_same_day (self, s, saturation, rating);
    }
  else
    {
      foresee_later (self, memory, elapsed_days, wanted, stabilities);
    }
}

static double
get_difficulty (const DossierScheduler *self, const DossierMemory *memory, DossierRating rating)
{
  const double *w = self->parameters;
  double d = bound_difficulty (memory->difficulty);
  double change = -w[6] * ((int) rating - 3);

  if (memory->phase == DOSSIER_PHASE_NEW)
    return bound_difficulty (get_first_difficulty (w, rating));
  d += round8 (change * (10 - d) / 9);

  return bound_difficulty (round8 (w[7] * self->derived[EASY_DIFFICULTY] + (1 - w[7]) * d));
}

const DossierMemoryModel dossier_fsrs6 = {
  .model = DOSSIER_MODEL_FSRS6,
  .n_parameters = DOSSIER_FSRS_N_PARAMETERS,
  .defaults = defaults,
  .adopt = adopt,
  .get_retrievability = get_retrievability,
  .get_interval = get_interval,
  .foresee = foresee,
  .get_difficulty = get_difficulty,
};
