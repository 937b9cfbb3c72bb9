/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stabilities after a first rating: the four parameters that a log tells
 * most directly, and from which the others are fitted. */

#include "dossier-fit-private.h"

#include <math.h>

#define N_FIRST 4
#define STABILITY_MIN 0.1 /* the scheduler takes no less */
#define STABILITY_MAX 100.0
#define PULL 16.0 /* the smaller, the nearer to the defaults */
#define SEARCH_STEPS 200

/* Where, between its neighbors, the logarithm of Hard's and Good's stability
 * lies in the published data. */
#define HARD_SHARE 0.41
#define GOOD_SHARE 0.54

/* The chance to remember by the default decay, which is not fitted yet. */
static double
get_recall (double days, double stability, double decay)
{
  double factor = pow (0.9, 1 / decay) - 1;

  return pow (1 + factor * days / stability, decay);
}

/* Each group's share of recalls is drawn to the mean by one made-up review. */
static double
get_loss (const GArray *groups, DossierRating rating, double mean_recall, double stability)
{
  guint n;
  const double *defaults = dossier_scheduler_get_defaults (DOSSIER_MODEL_FSRS6, &n);
  double loss = fabs (stability - defaults[rating - 1]) / PULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const DossierFitGroup *group = &g_array_index (groups, DossierFitGroup, i);
      double share, recall;

      if (group->rating != rating)
        continue;
      share = (group->n_recalled + mean_recall) / (group->n + 1.0);
      recall = get_recall (group->days, stability, -defaults[20]);
      loss -= group->n * (share * log (recall) + (1 - share) * log (1 - recall));
    }

  return loss;
}

/* The loss has one minimum: two points tell which third it is not in. */
static double
search (const GArray *groups, DossierRating rating, double mean_recall)
{
  double low = STABILITY_MIN, high = STABILITY_MAX;

  for (guint i = 0; i < SEARCH_STEPS; i++)
    {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;

      if (get_loss (groups, rating, mean_recall, left)
          < get_loss (groups, rating, mean_recall, right))
        high = right;
      else
        low = left;
    }

  return (low + high) / 2;
}

/* Better first ratings leave no less; the rating given more often is believed. */
static void
order (double *s, const guint *counts)
{
  static const guint pairs[][2] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 0, 2 }, { 1, 3 }, { 0, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      guint lower = pairs[i][0], higher = pairs[i][1];

      if (counts[lower] == 0 || counts[higher] == 0 || s[lower] <= s[higher])
        continue;
      if (counts[lower] > counts[higher])
        s[higher] = s[lower];
      else
        s[lower] = s[higher];
    }
}

/* s[middle] is lower^(1 - share) higher^share: whichever of the three is
 * missing follows from the other two. */
static double
interpolate (double lower, double higher, double share)
{
  return pow (lower, 1 - share) * pow (higher, share);
}

static void
fill_from_two (double *s, gboolean *has)
{
  const double a = 1 - HARD_SHARE, b = GOOD_SHARE;

  if (has[0] && has[3] && !has[1] && !has[2])
    {
      s[1] = interpolate (s[0], s[3], a * b / (1 - a + a * b));
      has[1] = TRUE;
    }
  if (!has[1] && has[0] && has[2])
    s[1] = interpolate (s[0], s[2], a);
  else if (!has[1] && has[2] && has[3])
    s[1] = interpolate (s[3], s[2], 1 / (1 - b));
  has[1] = TRUE;
  if (!has[2] && has[1] && has[3])
    s[2] = interpolate (s[1], s[3], b);
  else if (!has[2])
    s[2] = interpolate (s[0], s[1], 1 / a);
  if (!has[0])
    s[0] = interpolate (s[2], s[1], 1 / (1 - a));
  if (!has[3])
    s[3] = interpolate (s[1], s[2], 1 / b);
}

/**
 * dossier_fit_fill_first_stabilities:
 * @stabilities: four stabilities, by rating
 * @counts: from how many reviews each comes; 0 for those to be filled in
 *
 * Puts the stabilities in order and fills in what no review tells.
 */
void
dossier_fit_fill_first_stabilities (double *stabilities, const guint *counts)
{
  guint n_parameters;
  const double *defaults = dossier_scheduler_get_defaults (DOSSIER_MODEL_FSRS6, &n_parameters);
  gboolean has[N_FIRST];
  guint n_known = 0, known = 0;

  order (stabilities, counts);
  for (guint i = 0; i < N_FIRST; i++)
    if ((has[i] = counts[i] > 0))
      {
        n_known++;
        known = i;
      }
  if (n_known == 0)
    for (guint i = 0; i < N_FIRST; i++)
      stabilities[i] = defaults[i];
  else if (n_known == 1)
    {
      double scale = stabilities[known] / defaults[known];

      for (guint i = 0; i < N_FIRST; i++)
        stabilities[i] = defaults[i] * scale;
    }
  else
    fill_from_two (stabilities, has);
  for (guint i = 0; i < N_FIRST; i++)
    stabilities[i] = CLAMP (stabilities[i], STABILITY_MIN, STABILITY_MAX);
}

/**
 * dossier_fit_find_first_stabilities:
 * @groups: (element-type DossierFitGroup): first later-day reviews
 * @mean_recall: the share of all scored reviews that were recalled
 * @stabilities: (out caller-allocates): four stabilities, by rating
 */
void
dossier_fit_find_first_stabilities (GArray *groups, double mean_recall, double *stabilities)
{
  guint counts[N_FIRST] = { 0 };

  for (guint i = 0; i < groups->len; i++)
    {
      const DossierFitGroup *group = &g_array_index (groups, DossierFitGroup, i);

      counts[group->rating - 1] += group->n;
    }
  for (guint i = 0; i < N_FIRST; i++)
    stabilities[i] = counts[i] > 0 ? search (groups, i + 1, mean_recall) : 0;
  dossier_fit_fill_first_stabilities (stabilities, counts);
}
