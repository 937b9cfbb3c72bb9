/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for any parameters, any steps, any history and any memory, be it
 * one that a damaged file gave. Seeds are GTest's: --seed repeats a run. */

#include "learning/dossier-fsrs.h"

#include <math.h>

#define N_CASES 3000
#define N_REVIEWS 40

static double
random_range (double from, double to)
{
  return g_test_rand_double_range (from, to);
}

static DossierScheduler
random_scheduler (void)
{
  DossierScheduler scheduler;
  double parameters[DOSSIER_FSRS_N_PARAMETERS];
  double spread = g_test_rand_bit () ? 0.5 : 20;

  dossier_scheduler_init (&scheduler);
  scheduler.desired_retention = random_range (0.5, 1);
  scheduler.has_short_term = g_test_rand_int_range (0, 4) != 0;
  scheduler.maximum_interval = g_test_rand_bit () ? 36500 : g_test_rand_int_range (1, 300);
  scheduler.has_fuzz = g_test_rand_bit ();
  scheduler.n_learning_steps = g_test_rand_int_range (0, 5);
  scheduler.n_relearning_steps = g_test_rand_int_range (0, 5);
  for (guint i = 0; i < 5; i++)
    {
      scheduler.learning_steps_s[i] = g_test_rand_int_range (0, 200000);
      scheduler.relearning_steps_s[i] = g_test_rand_int_range (0, 200000);
    }
  for (guint i = 0; i < DOSSIER_FSRS_N_PARAMETERS; i++)
    parameters[i] = scheduler.parameters[i] * random_range (1 - spread, 1 + spread);
  g_assert_true (
      dossier_scheduler_set_parameters (&scheduler, parameters, DOSSIER_FSRS_N_PARAMETERS));

  return scheduler;
}

static double
random_weird (double low, double high)
{
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      return NAN;
    case 1:
      return INFINITY;
    case 2:
      return -INFINITY;
    case 3:
      return 0;
    case 4:
      return -random_range (low, high);
    case 5:
      return 1e300;
    case 6:
      return 5e-324;
    default:
      return random_range (low, high);
    }
}

static DossierMemory
random_memory (void)
{
  return (DossierMemory) {
    .stability = random_weird (0.001, g_test_rand_bit () ? 5 : 36500),
    .difficulty = random_weird (1, 10),
    .phase = g_test_rand_int_range (DOSSIER_PHASE_LEARNING, DOSSIER_PHASE_RELEARNING + 1),
    .step = g_test_rand_int_range (0, 6),
    .scheduled_days = g_test_rand_int_range (0, 400),
    .last_day = g_test_rand_int_range (-1000, 1000),
  };
}

static void
assert_in_bounds (const DossierMemory *memory)
{
  g_assert_cmpfloat (memory->stability, >=, 0.001);
  g_assert_cmpfloat (memory->stability, <=, 36500);
  g_assert_cmpfloat (memory->difficulty, >=, 1);
  g_assert_cmpfloat (memory->difficulty, <=, 10);
  g_assert_cmpint (memory->phase, !=, DOSSIER_PHASE_NEW);
}

static void
test_bounds (void)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      DossierScheduler scheduler = random_scheduler ();
      DossierMemory memory = random_memory ();

      for (guint n = 0; n < 4; n++)
        {
          DossierRating rating = g_test_rand_int_range (DOSSIER_RATING_AGAIN, 5);
          gint64 day = g_test_rand_int_range (-3000, 3000);

          memory = dossier_scheduler_review (&scheduler, &memory, rating, day * DOSSIER_DAY_MS, day,
                                             (guint64) g_test_rand_int ());
          assert_in_bounds (&memory);
          g_assert_cmpint (memory.due_ms, >, memory.last_ms);
          g_assert_cmpint (memory.due_day, >=, day);
        }
    }
}

/* A better rating is never worse: not for the memory, nor for the interval. */
static void
test_monotone (void)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      DossierScheduler scheduler = random_scheduler ();
      DossierMemory memory = random_memory ();
      gint64 day = memory.last_day + g_test_rand_int_range (0, 500);
      guint64 seed = g_test_rand_int ();
      DossierMemory next[DOSSIER_RATING_EASY + 1];

      memory.phase = DOSSIER_PHASE_REVIEW;
      memory.step = 0;
      for (DossierRating rating = DOSSIER_RATING_AGAIN; rating <= DOSSIER_RATING_EASY; rating++)
        next[rating] = dossier_scheduler_review (&scheduler, &memory, rating, day * DOSSIER_DAY_MS,
                                                 day, seed);
      for (DossierRating rating = DOSSIER_RATING_HARD; rating <= DOSSIER_RATING_EASY; rating++)
        {
          guint before = next[rating - 1].scheduled_days;
          guint after = next[rating].scheduled_days;

          g_assert_cmpfloat (next[rating].stability, >=, next[rating - 1].stability);
          g_assert_cmpfloat (next[rating].difficulty, <=, next[rating - 1].difficulty);
          if (rating == DOSSIER_RATING_HARD && scheduler.has_short_term)
            continue;
          if (scheduler.has_fuzz)
            g_assert_cmpuint (after, >=, MIN (before + 1, scheduler.maximum_interval));
          else
            g_assert_cmpuint (after, >, before);
          if (scheduler.has_fuzz)
            g_assert_cmpuint (after, <=, scheduler.maximum_interval);
          else
            g_assert_cmpuint (after, <=, scheduler.maximum_interval + 3);
        }
    }
}

/* Forgetting only goes on, and at the interval it has come to what is desired. */
static void
test_forgetting (void)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      DossierScheduler scheduler = random_scheduler ();
      DossierMemory memory = random_memory ();
      double before = 1;
      double days;

      memory.stability = random_range (0.001, 36500);
      for (days = 0; days < 1e6; days = days * 3 + 0.3)
        {
          double r = dossier_scheduler_get_retrievability (&scheduler, &memory, days);

          g_assert_cmpfloat (r, <=, before);
          g_assert_cmpfloat (r, >=, 0);
          before = r;
        }
      days = dossier_fsrs6.get_interval (&scheduler, memory.stability, scheduler.desired_retention);
      g_assert_cmpfloat_with_epsilon (dossier_scheduler_get_retrievability (&scheduler, &memory,
                                                                            days),
                                      scheduler.desired_retention, 1e-5);
    }
}

static void
assert_same (const DossierMemory *a, const DossierMemory *b)
{
  g_assert_cmpfloat (a->stability, ==, b->stability);
  g_assert_cmpfloat (a->difficulty, ==, b->difficulty);
  g_assert_cmpint (a->phase, ==, b->phase);
  g_assert_cmpuint (a->step, ==, b->step);
  g_assert_cmpuint (a->scheduled_days, ==, b->scheduled_days);
  g_assert_cmpuint (a->n_reviews, ==, b->n_reviews);
  g_assert_cmpuint (a->n_lapses, ==, b->n_lapses);
  g_assert_cmpint (a->last_ms, ==, b->last_ms);
  g_assert_cmpint (a->due_ms, ==, b->due_ms);
  g_assert_cmpint (a->last_day, ==, b->last_day);
  g_assert_cmpint (a->due_day, ==, b->due_day);
}

typedef struct
{
  DossierRating rating;
  gint64 time_ms;
  gint64 day;
} Given;

static DossierMemory
replay (const DossierScheduler *settings, const Given *given, guint n)
{
  DossierScheduler scheduler;
  DossierMemory memory = { 0 };

  /* As after a start of the program: from what is stored, no more. */
  dossier_scheduler_init (&scheduler);
  scheduler.desired_retention = settings->desired_retention;
  scheduler.has_short_term = settings->has_short_term;
  scheduler.maximum_interval = settings->maximum_interval;
  scheduler.has_fuzz = settings->has_fuzz;
  scheduler.n_learning_steps = settings->n_learning_steps;
  scheduler.n_relearning_steps = settings->n_relearning_steps;
  for (guint i = 0; i < DOSSIER_STEPS_MAX; i++)
    {
      scheduler.learning_steps_s[i] = settings->learning_steps_s[i];
      scheduler.relearning_steps_s[i] = settings->relearning_steps_s[i];
    }
  g_assert_true (
      dossier_scheduler_set_parameters (&scheduler, settings->parameters, settings->n_parameters));
  for (guint i = 0; i < n; i++)
    memory = dossier_scheduler_review (&scheduler, &memory, given[i].rating, given[i].time_ms,
                                       given[i].day, dossier_scheduler_make_seed ("q", i));

  return memory;
}

/* A memory kept from answer to answer is the one that the log gives anew. */
static void
test_replay (void)
{
  for (guint i = 0; i < N_CASES / 50; i++)
    {
      DossierScheduler scheduler = random_scheduler ();
      DossierMemory memory = { 0 };
      Given given[N_REVIEWS];
      gint64 day = 20000;

      for (guint n = 0; n < N_REVIEWS; n++)
        {
          DossierMemory replayed;

          day += g_test_rand_bit () ? 0 : g_test_rand_int_range (-2, 60);
          given[n] = (Given) { g_test_rand_int_range (DOSSIER_RATING_AGAIN, 5),
                               day * DOSSIER_DAY_MS + n, day };
          memory
              = dossier_scheduler_review (&scheduler, &memory, given[n].rating, given[n].time_ms,
                                          day, dossier_scheduler_make_seed ("q", memory.n_reviews));
          replayed = replay (&scheduler, given, n + 1);
          assert_same (&memory, &replayed);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scheduler/properties/bounds", test_bounds);
  g_test_add_func ("/scheduler/properties/monotone", test_monotone);
  g_test_add_func ("/scheduler/properties/forgetting", test_forgetting);
  g_test_add_func ("/scheduler/properties/replay", test_replay);

  return g_test_run ();
}
