/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a fit. Numbers beside “published” are those of the tests of
 * fsrs-rs 6.6, in single precision. */

#include "learning/dossier-fit-private.h"

#include <math.h>

#define N DOSSIER_FIT_N_PARAMETERS

static const double *
get_defaults (void)
{
  guint n;

  return dossier_scheduler_get_defaults (DOSSIER_MODEL_FSRS6, &n);
}

static void
assert_close (double value, double expected, double tolerance)
{
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance * MAX (fabs (expected), 1));
}

/* Four histories of seven reviews each, of which the last is scored. */
static void
test_published_loss (void)
{
  static const guint8 ratings[4][7] = { { 1, 3, 1, 4, 3, 2, 3 },
                                        { 2, 4, 4, 3, 1, 3, 3 },
                                        { 3, 2, 4, 3, 3, 3, 3 },
                                        { 4, 4, 3, 3, 3, 4, 1 } };
  static const guint8 days[4][7] = { { 0, 0, 0, 0, 1, 3, 4 },
                                     { 0, 0, 0, 1, 3, 6, 11 },
                                     { 0, 0, 0, 1, 3, 6, 12 },
                                     { 0, 0, 1, 3, 5, 12, 23 } };
  static const double published[N]
      = { -0.095688485, -0.0051607806, -0.0012249565, 0.007462064,  0.03650761, -0.082112335,
          0.0593964,    -2.1474836,    0.57626534,    -2.8751316,   0.7154875,  -0.028993709,
          0.0099172965, -0.2189217,    -0.0017800558, -0.089381434, 0.299141,   0.068104014,
          -0.011605468, -0.25398168,   0.27700496 };
  static const guint starts[] = { 0, 7, 14, 21, 28 };
  DossierFitStep steps[28];
  double gradient[N] = { 0 };
  double loss;

  for (guint i = 0; i < 28; i++)
    steps[i] = (DossierFitStep) { .rating = ratings[i / 7][i % 7],
                                  .elapsed_days = days[i / 7][i % 7],
                                  .weight = i % 7 == 6 };
  loss = dossier_fit_add_loss (get_defaults (), TRUE, steps, starts, 4, gradient);
  assert_close (loss, 4.0466027, 1e-6);
  for (guint i = 0; i < N; i++)
    assert_close (gradient[i], published[i], 2e-5);
}

static void
test_published_penalty (void)
{
  static const double moved[N]
      = { 0.252,  1.3331, 2.3464994, 8.2556, 6.3733,   0.87340003, 2.9794,
          0.041,  1.8322, 0.2066,    0.756,  1.5235,   0.0214,     0.3029,
          1.6883, 0.6414, 1.8329,    0.5025, 0.131200, 0.1058,     0.1142 };
  static const double published[N]
      = { 0.0019813816, 0.00087788026, 0.00026506148, -0.000105618295, -0.25213888, 1.0448985,
          -0.22755535,  5.688889,      -0.5385926,    2.5283954,       -0.75225013, 0.9102214,
          -10.113569,   3.1999993,     0.2521374,     1.3107208,       -0.07721739, -0.85244584,
          0.79999936,   4.1795917,     -1.1237311 };
  double gradient[N] = { 0 };
  double penalty = dossier_fit_add_penalty (moved, get_defaults (), 2 * 512 / 1000.0, gradient);

  assert_close (penalty, 0.67711145, 1e-5);
  for (guint i = 0; i < N; i++)
    assert_close (gradient[i], published[i], 1e-5);
}

static void
random_parameters (GRand *random, double *parameters)
{
  double lower[N], upper[N];

  dossier_fsrs_get_bounds (get_defaults (), 1, TRUE, lower, upper);
  for (guint i = 0; i < N; i++)
    {
      double wanted = get_defaults ()[i] * g_rand_double_range (random, 0.4, 1.8);

      parameters[i] = CLAMP (wanted, MAX (lower[i], i < 4 ? 0.15 : 0), upper[i]);
    }
}

static void
random_steps (GRand *random, DossierFitStep *steps, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double days = g_rand_boolean (random) ? g_rand_int_range (random, 1, 60) : 0;

      steps[i]
          = (DossierFitStep) { .rating = g_rand_int_range (random, 1, 5),
                               .elapsed_days = i == 0 ? 0 : days,
                               .weight
                               = i > 0 && days > 0 ? g_rand_double_range (random, 0.2, 1) : 0 };
    }
}

/* The gradient is what the loss changes by when one parameter does, whatever
 * the branches; where a bound or a branch lies within the change, the two
 * sides differ and say nothing. */
static guint
check_gradient (GRand *random, gboolean has_short_term)
{
  DossierFitStep steps[12];
  const guint starts[] = { 0, G_N_ELEMENTS (steps) };
  double parameters[N], gradient[N] = { 0 }, unused[N];
  double loss;
  guint n_checked = 0;

  random_parameters (random, parameters);
  random_steps (random, steps, G_N_ELEMENTS (steps));
  loss = dossier_fit_add_loss (parameters, has_short_term, steps, starts, 1, gradient);
  for (guint i = 0; i < N; i++)
    {
      double kept = parameters[i];
      double step = 1e-6 * MAX (fabs (kept), 0.1);
      double up, down;

      parameters[i] = kept + step;
      up = dossier_fit_add_loss (parameters, has_short_term, steps, starts, 1, unused) - loss;
      parameters[i] = kept - step;
      down = loss - dossier_fit_add_loss (parameters, has_short_term, steps, starts, 1, unused);
      parameters[i] = kept;
      if (fabs (up - down) / step > 1e-3 * MAX (fabs (up + down) / step, 1))
        continue;
      n_checked++;
      assert_close (gradient[i], (up + down) / (2 * step), 1e-4);
    }

  return n_checked;
}

static void
test_gradient (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_checked = 0;

  for (guint i = 0; i < 300; i++)
    n_checked += check_gradient (random, i % 3 != 0);
  g_assert_cmpuint (n_checked, >=, 300 * N * 98 / 100);
}

/* Scheduling and fitting must mean the same memory. */
static void
test_same_as_scheduler (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint i = 0; i < 200; i++)
    {
      DossierFitStep steps[12];
      guint starts[] = { 0, G_N_ELEMENTS (steps) };
      const DossierFitSet set = { steps, starts, 1, 1 };
      DossierScheduler scheduler;
      DossierMemory memory = { 0 };
      double parameters[N], loss = 0, weight = 0;
      gint64 day = 0;

      dossier_scheduler_init (&scheduler);
      scheduler.has_short_term = i % 3 != 0;
      random_parameters (random, parameters);
      parameters[0] = 0.05;
      g_assert_true (dossier_scheduler_set_parameters (&scheduler, parameters, N));
      random_steps (random, steps, G_N_ELEMENTS (steps));
      for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
        {
          double r
              = dossier_scheduler_get_retrievability (&scheduler, &memory, steps[k].elapsed_days);

          day += (gint64) steps[k].elapsed_days;
          loss -= steps[k].weight > 0 ? log (steps[k].rating > 1 ? r : 1 - r) * steps[k].weight : 0;
          weight += steps[k].weight;
          memory = dossier_scheduler_review (&scheduler, &memory, steps[k].rating, 0, day, 0);
        }
      assert_close (dossier_fit_set_get_loss (&set, scheduler.parameters, scheduler.has_short_term)
                        * weight,
                    loss, 1e-5);
    }
}

static void
add_reviews (GArray *reviews, guint question, DossierRating first, guint days, guint n_more)
{
  DossierFitReview review = { .question = question, .rating = first, .time_ms = question };

  g_array_append_val (reviews, review);
  review.elapsed_days = days;
  review.rating = question % 4 == 0 ? DOSSIER_RATING_AGAIN : DOSSIER_RATING_GOOD;
  for (guint i = 0; i <= n_more; i++)
    {
      review.time_ms++;
      g_array_append_val (reviews, review);
    }
}

static DossierFitSet *
make_set (const GArray *reviews, gint64 from_ms, gint64 until_ms)
{
  return dossier_fit_set_new ((const DossierFitReview *) (gconstpointer) reviews->data,
                              reviews->len, from_ms, until_ms);
}

static void
test_set (void)
{
  static const DossierFitReview reviews[] = {
    { 5, 3, 1000, DOSSIER_RATING_GOOD }, /* a first one has nothing before it */
    { 5, 0, 1010, DOSSIER_RATING_AGAIN },
    { 5, 2, 3000, DOSSIER_RATING_GOOD },
    { 5, 4, 7000, DOSSIER_RATING_EASY },
    { 9, 0, 2000, DOSSIER_RATING_HARD },
    { 9, 1, 6000, DOSSIER_RATING_GOOD },
    { 5, 0, 5000, DOSSIER_RATING_GOOD }, /* another history, though of that number */
  };
  g_autoptr (DossierFitSet) all = dossier_fit_set_new (reviews, 7, G_MININT64, G_MAXINT64);
  g_autoptr (DossierFitSet) early = dossier_fit_set_new (reviews, 7, G_MININT64, 6000);
  g_autoptr (DossierFitSet) late = dossier_fit_set_new (reviews, 7, 6000, G_MAXINT64);
  g_autoptr (DossierFitSet) none = dossier_fit_set_new (NULL, 0, G_MININT64, G_MAXINT64);

  g_assert_cmpuint (all->n_histories, ==, 3);
  g_assert_cmpuint (all->n_scored, ==, 3);
  g_assert_cmpfloat (all->steps[0].elapsed_days, ==, 0);
  g_assert_cmpuint (all->starts[1], ==, 4);
  g_assert_cmpuint (all->starts[3], ==, 7);
  g_assert_cmpuint (early->n_histories, ==, 3);
  g_assert_cmpuint (early->n_scored, ==, 1);
  g_assert_cmpuint (early->starts[3], ==, 5);
  g_assert_cmpuint (late->n_scored, ==, 2);
  g_assert_cmpuint (late->starts[3], ==, 7);
  g_assert_cmpfloat (late->steps[2].weight, ==, 0);
  g_assert_cmpfloat (late->steps[3].weight, ==, 1);
  g_assert_cmpuint (none->n_histories + none->n_scored, ==, 0);
  g_assert_cmpint (dossier_fit_set_find_cut (all, 0), ==, 3000);
  g_assert_cmpint (dossier_fit_set_find_cut (all, 0.8), ==, 7000);
  g_assert_cmpint (dossier_fit_set_find_cut (all, 1), ==, G_MAXINT64);
  g_assert_cmpint (dossier_fit_set_find_cut (none, 0.8), ==, G_MAXINT64);
  dossier_fit_set_weigh_by_recency (all);
  g_assert_cmpfloat (all->steps[2].weight, ==, 0.25);
  g_assert_cmpfloat (all->steps[5].weight, ==, 0.25 + 0.75 / 8);
  g_assert_cmpfloat (all->steps[3].weight, ==, 1);
  g_assert_cmpfloat (all->steps[1].weight, ==, 0);
  dossier_fit_set_shorten (all, 3);
  g_assert_cmpuint (all->n_scored, ==, 2);
  g_assert_cmpuint (all->starts[1], ==, 3);
  g_assert_cmpuint (all->starts[3], ==, 6);
}

/* 200 first reviews: a tail of twenty goes, what is thin or far off goes, and
 * with it the whole history. */
static void
test_outliers (void)
{
  static const struct
  {
    DossierRating first;
    guint days;
    guint n;
    gboolean stays;
  } groups[] = {
    { DOSSIER_RATING_GOOD, 2, 100, TRUE },   { DOSSIER_RATING_GOOD, 3, 60, TRUE },
    { DOSSIER_RATING_GOOD, 150, 30, FALSE }, { DOSSIER_RATING_GOOD, 4, 7, FALSE },
    { DOSSIER_RATING_GOOD, 9, 3, FALSE },    { DOSSIER_RATING_EASY, 150, 30, TRUE },
    { DOSSIER_RATING_EASY, 400, 40, FALSE }, { DOSSIER_RATING_AGAIN, 1, 19, FALSE },
    { DOSSIER_RATING_HARD, 1, 20, TRUE },
  };
  g_autoptr (GArray) reviews = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));
  g_autoptr (DossierFitSet) set = NULL;
  g_autoptr (GArray) kept = NULL;
  guint question = 0, n_histories = 0, n_groups = 0;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      n_histories += groups[i].stays ? groups[i].n : 0;
      n_groups += groups[i].stays;
      for (guint k = 0; k < groups[i].n; k++)
        add_reviews (reviews, question++, groups[i].first, groups[i].days, 2);
    }
  set = make_set (reviews, G_MININT64, G_MAXINT64);
  g_assert_cmpuint (set->n_scored, ==, 3 * question);
  kept = dossier_fit_set_drop_outliers (set);
  g_assert_cmpuint (kept->len, ==, n_groups);
  g_assert_cmpuint (set->n_histories, ==, n_histories);
  g_assert_cmpuint (set->n_scored, ==, 3 * n_histories);
  g_assert_cmpuint (set->starts[n_histories], ==, 4 * n_histories);
  for (guint i = 0; i < kept->len; i++)
    {
      const DossierFitGroup *group = &g_array_index (kept, DossierFitGroup, i);

      if (group->rating == DOSSIER_RATING_GOOD && group->days == 2)
        g_assert_cmpuint (group->n_recalled, ==, 75);
    }
}

static void
test_first_stabilities (void)
{
  static const DossierFitGroup published[] = {
    { DOSSIER_RATING_AGAIN, 1, 435, 377 }, { DOSSIER_RATING_AGAIN, 2, 97, 88 },
    { DOSSIER_RATING_AGAIN, 3, 63, 46 },   { DOSSIER_RATING_AGAIN, 4, 38, 29 },
    { DOSSIER_RATING_AGAIN, 5, 28, 19 },
  };
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (DossierFitGroup));
  double found[4];

  g_array_append_vals (groups, published, G_N_ELEMENTS (published));
  dossier_fit_find_first_stabilities (groups, 0.94302857, found);
  assert_close (found[0], 0.7355089, 1e-5);
  for (guint i = 0; i < 4; i++)
    assert_close (found[i], get_defaults ()[i] * 0.7355089 / get_defaults ()[0], 1e-4);
}

static void
test_filling (void)
{
  static const struct
  {
    double in[4]; /* 0 for what is missing */
    guint counts[4];
    double out[4];
  } cases[] = {
    { { 0.4, 0, 2.3, 10.9 }, { 1, 0, 1, 1 }, { 0.4, 1.1227008, 2.3, 10.9 } },   /* published */
    { { 0, 0.35, 0, 0 }, { 0, 1, 0, 0 }, { 0.1, 0.35, 0.6242943, 2.2453482 } }, /* likewise */
    { { 0, 0, 0, 0 }, { 0, 0, 0, 0 }, { 0.212, 1.2931, 2.3065, 8.2956 } },
    { { 1, 2, 4, 8 }, { 1, 1, 1, 1 }, { 1, 2, 4, 8 } },
    /* Out of order: the one that was given more often is believed. */
    { { 3, 2, 4, 8 }, { 9, 5, 1, 1 }, { 3, 3, 4, 8 } },
    { { 3, 2, 4, 8 }, { 5, 9, 1, 1 }, { 2, 2, 4, 8 } },
    { { 9, 8, 7, 6 }, { 1, 2, 3, 4 }, { 6, 6, 6, 6 } },
    { { 1, 1, 300, 400 }, { 1, 1, 1, 1 }, { 1, 1, 100, 100 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double s[4];

      for (guint k = 0; k < 4; k++)
        s[k] = cases[i].in[k];
      dossier_fit_fill_first_stabilities (s, cases[i].counts);
      g_test_message ("case %u", i);
      for (guint k = 0; k < 4; k++)
        assert_close (s[k], cases[i].out[k], 1e-5);
    }
}

/* Two or three of four that fit the rule of thumb give back the others. */
static void
test_filling_is_one_rule (void)
{
  const double hard = 1.5, good = 4;
  const double all[4] = { pow (hard, 1 / 0.41) * pow (good, 1 - 1 / 0.41), hard, good,
                          pow (hard, 1 - 1 / 0.54) * pow (good, 1 / 0.54) };

  for (guint mask = 0; mask < 16; mask++)
    {
      guint counts[4] = { 0 };
      guint n = 0;
      double s[4] = { 0 };

      for (guint i = 0; i < 4; i++)
        if (mask >> i & 1)
          {
            s[i] = all[i];
            counts[i] = 10;
            n++;
          }
      if (n < 2)
        continue;
      dossier_fit_fill_first_stabilities (s, counts);
      g_test_message ("mask %u", mask);
      for (guint i = 0; i < 4; i++)
        assert_close (s[i], all[i], 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/published/loss", test_published_loss);
  g_test_add_func ("/fit/published/penalty", test_published_penalty);
  g_test_add_func ("/fit/gradient", test_gradient);
  g_test_add_func ("/fit/same-as-scheduler", test_same_as_scheduler);
  g_test_add_func ("/fit/set", test_set);
  g_test_add_func ("/fit/outliers", test_outliers);
  g_test_add_func ("/fit/first-stabilities", test_first_stabilities);
  g_test_add_func ("/fit/filling/table", test_filling);
  g_test_add_func ("/fit/filling/one-rule", test_filling_is_one_rule);

  return g_test_run ();
}
