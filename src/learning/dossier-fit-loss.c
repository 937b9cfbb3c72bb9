/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The loss of a history under FSRS-6, and its gradient by all parameters: what
 * dossier-fsrs.c computes, without its rounding, forward through the history
 * and, by the chain rule, back again. */

#include "dossier-fit-private.h"

#include <math.h>

#define PROBABILITY_MIN 1e-7
#define FIRST_STABILITY_MIN 0.1

typedef enum
{
  BRANCH_FIRST,
  BRANCH_SAME_DAY,
  BRANCH_KEPT, /* the same day's growth would have been below 1 */
  BRANCH_RECALL,
  BRANCH_LAPSE,
  BRANCH_CAPPED, /* a lapse that would have left too much */
} Branch;

/* One review: what was before, and what came of it before it was bounded. */
typedef struct
{
  const DossierFitStep *step;
  Branch branch;
  double s, d;
  double base, r;
  double next_s, next_d;
  double change; /* by branch: the growth, the share added, the stability left */
  double power;  /* by branch: e^(w10 (1 - r)), (s + 1)^w13 */
} Trace;

typedef struct
{
  const double *w;
  gboolean has_short_term;
  double decay;
  double factor;
  double factor_by_decay; /* derivative */
  double gain;
  double cap;
  double easy_d;
} Model;

static void
model_init (Model *self, const double *w, gboolean has_short_term)
{
  double power = exp (log (0.9) / -w[20]);

  *self = (Model) {
    .w = w,
    .has_short_term = has_short_term,
    .decay = -w[20],
    .factor = power - 1,
    .factor_by_decay = -power * log (0.9) / (w[20] * w[20]),
    .gain = exp (w[8]),
    .cap = has_short_term ? exp (w[17] * w[18]) : 1,
    .easy_d = w[4] - exp (3 * w[5]) + 1,
  };
}

static double
bound_s (double s)
{
  return CLAMP (s, DOSSIER_FSRS_STABILITY_MIN, DOSSIER_FSRS_STABILITY_MAX);
}

static double
bound_d (double d)
{
  return CLAMP (d, DOSSIER_FSRS_DIFFICULTY_MIN, DOSSIER_FSRS_DIFFICULTY_MAX);
}

static void
begin (const Model *model, Trace *trace)
{
  const double *w = model->w;
  DossierRating rating = trace->step->rating;

  trace->branch = BRANCH_FIRST;
  trace->next_s = MAX (w[rating - 1], FIRST_STABILITY_MIN);
  trace->next_d = w[4] - exp (w[5] * (rating - 1)) + 1;
}

static void
go_on_same_day (const Model *model, Trace *trace)
{
  const double *w = model->w;
  int above_good = (int) trace->step->rating - 3;

  trace->change = exp (w[17] * (above_good + w[18])) * pow (trace->s, -w[19]);
  trace->branch = BRANCH_SAME_DAY;
  if (trace->step->rating != DOSSIER_RATING_AGAIN && trace->change < 1)
    {
      trace->branch = BRANCH_KEPT;
      trace->change = 1;
    }
  trace->next_s = trace->s * trace->change;
}

static void
forget (const Model *model, Trace *trace)
{
  const double *w = model->w;
  double cap = trace->s / model->cap;

  trace->power = pow (trace->s + 1, w[13]);
  trace->change
      = w[11] * pow (trace->d, -w[12]) * (trace->power - 1) * exp ((1 - trace->r) * w[14]);
  trace->branch = cap < trace->change ? BRANCH_CAPPED : BRANCH_LAPSE;
  trace->next_s = MIN (cap, trace->change);
}

static void
recall (const Model *model, Trace *trace)
{
  const double *w = model->w;

  trace->branch = BRANCH_RECALL;
  trace->power = exp ((1 - trace->r) * w[10]);
  trace->change = model->gain * (11 - trace->d) * pow (trace->s, -w[9]) * (trace->power - 1);
  if (trace->step->rating == DOSSIER_RATING_HARD)
    trace->change *= w[15];
  else if (trace->step->rating == DOSSIER_RATING_EASY)
    trace->change *= w[16];
  trace->next_s = trace->s * (1 + trace->change);
}

static void
go_on (const Model *model, Trace *trace)
{
  const double *w = model->w;
  double elapsed = trace->step->elapsed_days;
  double change = -w[6] * ((int) trace->step->rating - 3);
  double damped = trace->d + (10 - trace->d) * change / 9;

  trace->base = 1 + model->factor * elapsed / trace->s;
  trace->r = pow (trace->base, model->decay);
  if (elapsed == 0 && model->has_short_term)
    go_on_same_day (model, trace);
  else if (trace->step->rating == DOSSIER_RATING_AGAIN)
    forget (model, trace);
  else
    recall (model, trace);
  trace->next_d = w[7] * model->easy_d + (1 - w[7]) * damped;
}

static void
advance (const Model *model, const DossierFitStep *step, const Trace *before, Trace *trace)
{
  *trace = (Trace) { .step = step, .r = 1, .base = 1 };
  if (before == NULL)
    {
      begin (model, trace);
      return;
    }
  trace->s = bound_s (before->next_s);
  trace->d = bound_d (before->next_d);
  go_on (model, trace);
}

static double
get_loss (const Trace *trace)
{
  double r = CLAMP (trace->r, PROBABILITY_MIN, 1 - PROBABILITY_MIN);

  return -log (trace->step->rating == DOSSIER_RATING_AGAIN ? 1 - r : r) * trace->step->weight;
}

/* The derivative of the loss by retrievability. */
static double
get_loss_slope (const Trace *trace)
{
  if (!(trace->r > PROBABILITY_MIN && trace->r < 1 - PROBABILITY_MIN))
    return 0;
  if (trace->step->rating == DOSSIER_RATING_AGAIN)
    return trace->step->weight / (1 - trace->r);

  return -trace->step->weight / trace->r;
}

/* From here on: `g` is the derivative of the loss by what a review made of the
 * stability; they add to the gradient and to the derivatives by what was before. */
typedef struct
{
  double s, d, r;
} Slopes;

static void
return_from_same_day (
    const Model *model, const Trace *trace, double g, Slopes *by, double *gradient)
{
  const double *w = model->w;
  double scaled = g * trace->next_s;

  by->s += g * trace->change * (1 - w[19]);
  gradient[17] += scaled * ((int) trace->step->rating - 3 + w[18]);
  gradient[18] += scaled * w[17];
  gradient[19] -= scaled * log (trace->s);
}

static void
return_from_lapse (const Model *model, const Trace *trace, double g, Slopes *by, double *gradient)
{
  const double *w = model->w;
  double left = g * trace->change;
  double scaled = left / (trace->power - 1) * trace->power;

  by->s += scaled * w[13] / (trace->s + 1);
  by->d -= left * w[12] / trace->d;
  by->r -= left * w[14];
  gradient[11] += left / w[11];
  gradient[12] -= left * log (trace->d);
  gradient[13] += scaled * log (trace->s + 1);
  gradient[14] += left * (1 - trace->r);
}

static void
return_from_cap (const Model *model, const Trace *trace, double g, Slopes *by, double *gradient)
{
  const double *w = model->w;

  by->s += g / model->cap;
  if (!model->has_short_term)
    return;
  gradient[17] -= g * trace->next_s * w[18];
  gradient[18] -= g * trace->next_s * w[17];
}

static void
return_from_recall (const Model *model, const Trace *trace, double g, Slopes *by, double *gradient)
{
  const double *w = model->w;
  double by_change = g * trace->s;
  double added = by_change * trace->change;
  double rest = by_change * model->gain * (11 - trace->d) * pow (trace->s, -w[9]);

  if (trace->step->rating == DOSSIER_RATING_HARD)
    {
      gradient[15] += rest * (trace->power - 1);
      rest *= w[15];
    }
  else if (trace->step->rating == DOSSIER_RATING_EASY)
    {
      gradient[16] += rest * (trace->power - 1);
      rest *= w[16];
    }
  by->s += g * (1 + trace->change) - added * w[9] / trace->s;
  by->d -= added / (11 - trace->d);
  by->r -= rest * w[10] * trace->power;
  gradient[8] += added;
  gradient[9] -= added * log (trace->s);
  gradient[10] += rest * (1 - trace->r) * trace->power;
}

static void
return_from_difficulty (
    const Model *model, const Trace *trace, double g, Slopes *by, double *gradient)
{
  const double *w = model->w;
  int above_good = (int) trace->step->rating - 3;
  double change = -w[6] * above_good;
  double damped = trace->d + (10 - trace->d) * change / 9;

  gradient[4] += g * w[7];
  gradient[5] -= g * w[7] * 3 * exp (3 * w[5]);
  gradient[7] += g * (model->easy_d - damped);
  g *= 1 - w[7];
  gradient[6] -= g * (10 - trace->d) / 9 * above_good;
  by->d += g * (1 - change / 9);
}

static void
return_from_curve (const Model *model, const Trace *trace, double g, Slopes *by, double *gradient)
{
  double share = trace->step->elapsed_days / trace->s;
  double slope = trace->r * model->decay / trace->base;

  by->s -= g * slope * share * model->factor / trace->s;
  gradient[20] -= g * (trace->r * log (trace->base) + slope * share * model->factor_by_decay);
}

static void
return_to_first (const Model *model, const Trace *trace, const Slopes *after, double *gradient)
{
  const double *w = model->w;
  DossierRating rating = trace->step->rating;

  if (w[rating - 1] >= FIRST_STABILITY_MIN)
    gradient[rating - 1] += after->s;
  gradient[4] += after->d;
  gradient[5] -= after->d * (rating - 1) * exp (w[5] * (rating - 1));
}

/* Where a bound holds, nothing before it has an influence any more. */
static Slopes
stop_at_bounds (const Trace *trace, Slopes after)
{
  if (trace->next_s < DOSSIER_FSRS_STABILITY_MIN || trace->next_s > DOSSIER_FSRS_STABILITY_MAX)
    after.s = 0;
  if (trace->next_d < DOSSIER_FSRS_DIFFICULTY_MIN || trace->next_d > DOSSIER_FSRS_DIFFICULTY_MAX)
    after.d = 0;

  return after;
}

static Slopes
go_back (const Model *model, const Trace *trace, Slopes after, double *gradient)
{
  Slopes by = { 0 };

  after = stop_at_bounds (trace, after);
  switch (trace->branch)
    {
    case BRANCH_FIRST:
      return_to_first (model, trace, &after, gradient);
      return by;
    case BRANCH_SAME_DAY:
      return_from_same_day (model, trace, after.s, &by, gradient);
      break;
    case BRANCH_RECALL:
      return_from_recall (model, trace, after.s, &by, gradient);
      break;
    case BRANCH_LAPSE:
      return_from_lapse (model, trace, after.s, &by, gradient);
      break;
    case BRANCH_CAPPED:
      return_from_cap (model, trace, after.s, &by, gradient);
      break;
    case BRANCH_KEPT:
    default:
      by.s += after.s;
      break;
    }
  return_from_difficulty (model, trace, after.d, &by, gradient);
  if (trace->step->weight > 0)
    by.r += get_loss_slope (trace);
  if (trace->step->elapsed_days > 0)
    return_from_curve (model, trace, by.r, &by, gradient);

  return by;
}

static guint
find_last_scored (const DossierFitStep *steps, guint n_steps)
{
  while (n_steps > 0 && !(steps[n_steps - 1].weight > 0))
    n_steps--;

  return n_steps;
}

static double
add_loss (const Model *model, const DossierFitStep *steps, guint n_steps, double *gradient)
{
  Trace traces[DOSSIER_FIT_LENGTH_MAX];
  Slopes slopes = { 0 };
  double loss = 0;

  n_steps = find_last_scored (steps, n_steps);
  for (guint i = 0; i < n_steps; i++)
    {
      advance (model, &steps[i], i > 0 ? &traces[i - 1] : NULL, &traces[i]);
      if (steps[i].weight > 0)
        loss += get_loss (&traces[i]);
    }
  for (guint i = n_steps; i > 0; i--)
    slopes = go_back (model, &traces[i - 1], slopes, gradient);

  return loss;
}

/**
 * dossier_fit_add_loss:
 * @parameters: 21 parameters within bounds
 * @has_short_term: whether answers of the same day change the memory
 * @steps: histories, one after the other
 * @starts: where each begins, and where the last ends
 * @n_histories: how many there are, none longer than %DOSSIER_FIT_LENGTH_MAX
 * @gradient: 21 derivatives of the loss, to be added to
 *
 * Returns: the weighted sum of the log losses
 */
double
dossier_fit_add_loss (const double *parameters,
                      gboolean has_short_term,
                      const DossierFitStep *steps,
                      const guint *starts,
                      guint n_histories,
                      double *gradient)
{
  Model model;
  double loss = 0;

  model_init (&model, parameters, has_short_term);
  for (guint i = 0; i < n_histories; i++)
    {
      guint n_steps = starts[i + 1] - starts[i];

      g_return_val_if_fail (n_steps <= DOSSIER_FIT_LENGTH_MAX, loss);
      loss += add_loss (&model, steps + starts[i], n_steps, gradient);
    }

  return loss;
}

/**
 * dossier_fit_set_get_loss:
 * @self: histories of any length
 * @parameters: 21 parameters within bounds
 * @has_short_term: whether answers of the same day change the memory
 *
 * Returns: the weighted mean of the log losses; 0 if nothing is scored
 */
double
dossier_fit_set_get_loss (const DossierFitSet *self,
                          const double *parameters,
                          gboolean has_short_term)
{
  Model model;
  double loss = 0, weight = 0;

  model_init (&model, parameters, has_short_term);
  for (guint i = 0; i < self->n_histories; i++)
    {
      const DossierFitStep *steps = self->steps + self->starts[i];
      guint n_steps = find_last_scored (steps, self->starts[i + 1] - self->starts[i]);
      Trace before, trace;

      for (guint k = 0; k < n_steps; k++, before = trace)
        {
          advance (&model, &steps[k], k > 0 ? &before : NULL, &trace);
          if (!(steps[k].weight > 0))
            continue;
          loss += get_loss (&trace);
          weight += steps[k].weight;
        }
    }

  return weight > 0 ? loss / weight : 0;
}
