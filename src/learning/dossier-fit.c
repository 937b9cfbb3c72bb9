/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-fit.h"

#include "dossier-fit-private.h"

/* The latest fifth of the scored reviews tells whether a fit is better. */
#define TRAINED_SHARE 0.8

static void
copy_parameters (const double *from, double *to)
{
  for (guint i = 0; i < DOSSIER_FIT_N_PARAMETERS; i++)
    to[i] = from[i];
}

static double
get_mean_recall (const DossierFitSet *set)
{
  guint n_recalled = 0;

  for (guint i = 0; i < set->starts[set->n_histories]; i++)
    n_recalled += set->steps[i].weight > 0 && set->steps[i].rating != DOSSIER_RATING_AGAIN;

  return set->n_scored > 0 ? (double) n_recalled / set->n_scored : 0;
}

static void
count_first (const GArray *groups, guint *counts)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const DossierFitGroup *group = &g_array_index (groups, DossierFitGroup, i);

      counts[group->rating - 1] += group->n;
    }
}

/* Takes @set apart. Too little to learn from leaves what cannot be learned at
 * the defaults. */
static gboolean
find_parameters (const DossierScheduler *scheduler,
                 DossierFitSet *set,
                 const DossierFitWatch *watch,
                 double *parameters)
{
  g_autoptr (GArray) groups = NULL;
  guint counts[4] = { 0 };
  guint n_parameters;

  copy_parameters (dossier_scheduler_get_defaults (DOSSIER_MODEL_FSRS6, &n_parameters), parameters);
  if (!dossier_fit_watch (watch, 0))
    return FALSE;
  dossier_fit_set_shorten (set, DOSSIER_FIT_LENGTH_MAX);
  groups = dossier_fit_set_drop_outliers (set);
  if (set->n_scored < DOSSIER_FIT_MIN_FIRST)
    return TRUE;
  count_first (groups, counts);
  dossier_fit_find_first_stabilities (groups, get_mean_recall (set), parameters);
  if (set->n_scored < DOSSIER_FIT_MIN_TRAINED
      || set->n_scored == counts[0] + counts[1] + counts[2] + counts[3])
    return TRUE;
  dossier_fit_set_weigh_by_recency (set);
  if (!dossier_fit_train (scheduler, set, parameters, watch))
    return FALSE;
  dossier_fit_fill_first_stabilities (parameters, counts);

  return TRUE;
}

/* Brought into bounds as the scheduler will use them. */
static gboolean
fit_until (const DossierScheduler *scheduler,
           const DossierFitReview *reviews,
           guint n_reviews,
           gint64 until_ms,
           const DossierFitWatch *watch,
           DossierScheduler *fitted)
{
  g_autoptr (DossierFitSet) set = dossier_fit_set_new (reviews, n_reviews, G_MININT64, until_ms);
  double parameters[DOSSIER_FIT_N_PARAMETERS];

  *fitted = *scheduler;
  if (!find_parameters (scheduler, set, watch, parameters))
    return FALSE;

  return dossier_scheduler_set_parameters (fitted, parameters, DOSSIER_FIT_N_PARAMETERS);
}

static double
get_loss (const DossierScheduler *scheduler, const DossierFitSet *set)
{
  return dossier_fit_set_get_loss (set, scheduler->parameters, scheduler->has_short_term);
}

/**
 * dossier_fit_get_loss:
 * @scheduler: a scheduler
 * @reviews: (array length=n_reviews): a log, question by question
 * @n_reviews: how many reviews
 * @by_recency: whether the latest count most, as in training
 *
 * How well @scheduler foretells a log: the mean of -ln of the chance that it
 * gave to what happened, over the reviews of later days.
 *
 * Returns: the log loss, 0 at best; also 0 if there is no such review
 */
double
dossier_fit_get_loss (const DossierScheduler *scheduler,
                      const DossierFitReview *reviews,
                      guint n_reviews,
                      gboolean by_recency)
{
  g_autoptr (DossierFitSet) set = NULL;

  g_return_val_if_fail (scheduler != NULL, 0);
  g_return_val_if_fail (reviews != NULL || n_reviews == 0, 0);

  set = dossier_fit_set_new (reviews, n_reviews, G_MININT64, G_MAXINT64);
  if (by_recency)
    dossier_fit_set_weigh_by_recency (set);

  return get_loss (scheduler, set);
}

/* Fits what came before the latest fifth and tries it on that. */
static gboolean
try_on_latest (const DossierScheduler *scheduler,
               const DossierFitReview *reviews,
               guint n_reviews,
               gint64 cut,
               const DossierFitWatch *watch,
               DossierFit *fit)
{
  g_autoptr (DossierFitSet) latest = NULL;
  DossierScheduler fitted;

  if (!fit_until (scheduler, reviews, n_reviews, cut, watch, &fitted))
    return FALSE;
  latest = dossier_fit_set_new (reviews, n_reviews, cut, G_MAXINT64);
  fit->loss_before = get_loss (scheduler, latest);
  fit->loss_after = get_loss (&fitted, latest);
  fit->is_better = fit->n_reviews >= DOSSIER_FIT_MIN_FIRST && fit->loss_after < fit->loss_before;

  return TRUE;
}

/**
 * dossier_fit:
 * @scheduler: a scheduler, with the old parameters
 * @reviews: (array length=n_reviews): a log, question by question
 * @n_reviews: how many reviews
 * @progress: (nullable): called now and then with the share that is done
 * @user_data: for @progress
 * @cancellable: (nullable): stops it
 * @fit: (out caller-allocates): the new parameters, and what they are worth
 *
 * Fits the 21 parameters of FSRS-6 to a log, by the rules of the Open Spaced
 * Repetition project's optimiser. Whether they are better is tried on the
 * latest fifth of the reviews, with parameters fitted to those before; the
 * parameters returned come from all of them. With fewer than 64 scored reviews
 * only the first four are fitted, with fewer than 8 all are the defaults and
 * never called better.
 *
 * Takes about 2 µs for each review: not for the main thread.
 *
 * Returns: %FALSE if it was cancelled; @fit is of no use then
 */
gboolean
dossier_fit (const DossierScheduler *scheduler,
             const DossierFitReview *reviews,
             guint n_reviews,
             DossierFitProgress progress,
             gpointer user_data,
             GCancellable *cancellable,
             DossierFit *fit)
{
  g_autoptr (DossierFitSet) all = NULL;
  DossierFitWatch watch = { progress, user_data, cancellable, 0, 0.45 };
  DossierScheduler fitted;

  g_return_val_if_fail (scheduler != NULL && fit != NULL, FALSE);
  g_return_val_if_fail (scheduler->model == DOSSIER_MODEL_FSRS6, FALSE);
  g_return_val_if_fail (reviews != NULL || n_reviews == 0, FALSE);

  *fit = (DossierFit) { .n_parameters = DOSSIER_FIT_N_PARAMETERS };
  all = dossier_fit_set_new (reviews, n_reviews, G_MININT64, G_MAXINT64);
  fit->n_reviews = all->n_scored;
  if (!try_on_latest (scheduler, reviews, n_reviews, dossier_fit_set_find_cut (all, TRAINED_SHARE),
                      &watch, fit))
    return FALSE;
  watch.from = watch.to;
  watch.to = 1;
  if (!fit_until (scheduler, reviews, n_reviews, G_MAXINT64, &watch, &fitted))
    return FALSE;
  copy_parameters (fitted.parameters, fit->parameters);
  dossier_fit_set_weigh_by_recency (all);
  fit->training_before = get_loss (scheduler, all);
  fit->training_after = get_loss (&fitted, all);

  return dossier_fit_watch (&watch, 1);
}
