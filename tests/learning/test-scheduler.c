/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-memory-model.h"

#include <math.h>

#define A DOSSIER_RATING_AGAIN
#define H DOSSIER_RATING_HARD
#define G DOSSIER_RATING_GOOD
#define E DOSSIER_RATING_EASY
#define DAY_S 86400
#define START_MS G_GINT64_CONSTANT (1700000000000)
#define START_DAY 19675
#define RATINGS_MAX 8

static DossierScheduler
make_scheduler (void)
{
  DossierScheduler scheduler;

  dossier_scheduler_init (&scheduler);

  return scheduler;
}

/* A memory under review, learned on START_DAY. */
static DossierMemory
make_memory (double stability, guint scheduled_days)
{
  return (DossierMemory) {
    .stability = stability,
    .difficulty = 5,
    .phase = DOSSIER_PHASE_REVIEW,
    .scheduled_days = scheduled_days,
    .n_reviews = 4,
    .last_ms = START_MS,
    .last_day = START_DAY,
  };
}

static DossierMemory
review_after (const DossierScheduler *scheduler,
              const DossierMemory *memory,
              DossierRating rating,
              int days,
              guint64 seed)
{
  return dossier_scheduler_review (scheduler, memory, rating, START_MS + days * DOSSIER_DAY_MS,
                                   START_DAY + days, seed);
}

static void
test_defaults (void)
{
  DossierScheduler scheduler = make_scheduler ();
  guint n;
  const double *defaults = dossier_scheduler_get_defaults (DOSSIER_MODEL_FSRS6, &n);

  g_assert_cmpint (scheduler.model, ==, 6);
  g_assert_cmpuint (n, ==, 21);
  g_assert_cmpuint (scheduler.n_parameters, ==, n);
  g_assert_cmpmem (scheduler.parameters, n * sizeof (double), defaults, n * sizeof (double));
  g_assert_cmpfloat (scheduler.desired_retention, ==, 0.9);
  g_assert_true (scheduler.has_short_term);
  g_assert_false (scheduler.has_fuzz);
  g_assert_cmpuint (scheduler.maximum_interval, ==, 36500);
  g_assert_cmpuint (scheduler.n_learning_steps, ==, 2);
  g_assert_cmpint (scheduler.learning_steps_s[0], ==, 60);
  g_assert_cmpint (scheduler.learning_steps_s[1], ==, 600);
  g_assert_cmpuint (scheduler.n_relearning_steps, ==, 1);
  g_assert_cmpint (scheduler.relearning_steps_s[0], ==, 600);
}

static void
test_parameters_refused (void)
{
  static const guint counts[] = { 0, 1, 16, 18, 20, 22, 34 };
  static const double wrong[] = { NAN, INFINITY, -INFINITY };
  DossierScheduler scheduler = make_scheduler ();
  const DossierScheduler before = scheduler;
  double parameters[DOSSIER_PARAMETERS_MAX];

  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    parameters[i] = 0.5;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_false (dossier_scheduler_set_parameters (&scheduler, parameters, counts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      parameters[16] = wrong[i];
      g_assert_false (dossier_scheduler_set_parameters (&scheduler, parameters, 17));
      g_assert_false (dossier_scheduler_set_parameters (&scheduler, parameters, 19));
      g_assert_false (dossier_scheduler_set_parameters (&scheduler, parameters, 21));
    }
  g_assert_cmpmem (&scheduler, sizeof scheduler, &before, sizeof before);
}

/* The bounds of two parameters depend on what else is set. */
static void
test_parameters_bounds (void)
{
  DossierScheduler scheduler = make_scheduler ();
  double parameters[21];

  for (guint i = 0; i < 21; i++)
    parameters[i] = scheduler.parameters[i];
  parameters[17] = parameters[18] = 9;
  parameters[19] = -1;
  g_assert_true (dossier_scheduler_set_parameters (&scheduler, parameters, 21));
  g_assert_cmpfloat (scheduler.parameters[17], ==, 2);
  g_assert_cmpfloat (scheduler.parameters[19], ==, 0.01);
  scheduler.has_short_term = FALSE;
  scheduler.n_relearning_steps = 3;
  g_assert_true (dossier_scheduler_set_parameters (&scheduler, parameters, 21));
  g_assert_cmpfloat_with_epsilon (scheduler.parameters[17], 0.49027301, 1e-8);
  g_assert_cmpfloat_with_epsilon (scheduler.parameters[18], 0.49027301, 1e-8);
  g_assert_cmpfloat (scheduler.parameters[19], ==, 0);
}

typedef struct
{
  const char *name;
  gint64 learning[5]; /* seconds; they end with the first -1 */
  gint64 relearning[5];
  int days;                           /* between the ratings */
  DossierRating ratings[RATINGS_MAX]; /* they end with the first 0 */
  DossierPhase phase;                 /* after the last of them */
  guint step;
  gint64 delay_s; /* until due; 0: an interval of whole days by the formulas */
  guint n_lapses;
} StepCase;

static const StepCase step_cases[] = {
  { "again", { 60, 600, -1 }, { 600, -1 }, 0, { A }, DOSSIER_PHASE_LEARNING, 0, 60, 0 },
  { "hard", { 60, 600, -1 }, { 600, -1 }, 0, { H }, DOSSIER_PHASE_LEARNING, 0, 360, 0 },
  { "good", { 60, 600, -1 }, { 600, -1 }, 0, { G }, DOSSIER_PHASE_LEARNING, 1, 600, 0 },
  { "easy", { 60, 600, -1 }, { 600, -1 }, 0, { E }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
  { "last", { 60, 600, -1 }, { 600, -1 }, 0, { G, G }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
  { "back", { 60, 600, -1 }, { 600, -1 }, 0, { G, A }, DOSSIER_PHASE_LEARNING, 0, 60, 0 },
  { "stay", { 60, 600, -1 }, { 600, -1 }, 0, { G, H }, DOSSIER_PHASE_LEARNING, 1, 360, 0 },
  { "lapse", { 60, 600, -1 }, { 600, -1 }, 1, { E, A }, DOSSIER_PHASE_RELEARNING, 0, 600, 1 },
  { "relearn", { 60, 600, -1 }, { 600, -1 }, 1, { E, A, G }, DOSSIER_PHASE_REVIEW, 0, 0, 1 },
  { "half", { 60, 600, -1 }, { 600, -1 }, 1, { E, A, H }, DOSSIER_PHASE_RELEARNING, 0, 900, 1 },
  { "twice", { 60, 600, -1 }, { 600, -1 }, 1, { E, A, A }, DOSSIER_PHASE_RELEARNING, 0, 600, 1 },
  { "review", { 60, 600, -1 }, { 600, -1 }, 3, { E, H, G, E }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
  /* Seven and a half minutes go up to whole ones. */
  { "one", { 300, -1 }, { -1 }, 0, { H }, DOSSIER_PHASE_LEARNING, 0, 480, 0 },
  { "no relearning", { 300, -1 }, { -1 }, 1, { E, A }, DOSSIER_PHASE_REVIEW, 0, 0, 1 },
  { "none", { -1 }, { -1 }, 0, { A }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
  { "third", { 60, 600, 3600, -1 }, { 600, -1 }, 0, { G, G }, DOSSIER_PHASE_LEARNING, 2, 3600, 0 },
  /* The reference takes the first two steps for Hard at any step. */
  { "third, hard",
    { 60, 600, 3600, -1 },
    { 600, -1 },
    0,
    { G, G, H },
    DOSSIER_PHASE_LEARNING,
    2,
    360,
    0 },
  { "a day", { 60, DAY_S, -1 }, { 600, -1 }, 0, { G }, DOSSIER_PHASE_REVIEW, 1, DAY_S, 0 },
  { "days",
    { 60, 5 * DAY_S / 2, -1 },
    { 600, -1 },
    0,
    { G },
    DOSSIER_PHASE_REVIEW,
    1,
    5 * DAY_S / 2,
    0 },
  { "after a day", { 60, DAY_S, -1 }, { 600, -1 }, 1, { G, G }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
  /* A lapse at a step that relearning does not have skips it. */
  { "lapse after a day",
    { 60, DAY_S, -1 },
    { 600, -1 },
    1,
    { G, A },
    DOSSIER_PHASE_REVIEW,
    0,
    0,
    1 },
  { "lapse, two steps",
    { 60, DAY_S, -1 },
    { 600, 1200, -1 },
    1,
    { G, A },
    DOSSIER_PHASE_RELEARNING,
    0,
    1200,
    1 },
  { "relearn a day", { 60, -1 }, { DAY_S, -1 }, 1, { E, A }, DOSSIER_PHASE_REVIEW, 0, DAY_S, 1 },
  /* What the reference cannot say: steps that are not whole minutes. */
  { "seconds", { 30, -1 }, { -1 }, 0, { H }, DOSSIER_PHASE_LEARNING, 0, 45, 0 },
  { "odd seconds", { 20, 45, -1 }, { -1 }, 0, { H }, DOSSIER_PHASE_LEARNING, 0, 33, 0 },
  { "empty step", { 60, 0, -1 }, { -1 }, 0, { G }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
  { "empty first", { 0, 60, -1 }, { -1 }, 0, { A }, DOSSIER_PHASE_REVIEW, 0, 0, 0 },
};

static guint
copy_steps (const gint64 *from, gint64 *steps)
{
  guint n;

  for (n = 0; from[n] >= 0; n++)
    steps[n] = from[n];

  return n;
}

static void
test_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (step_cases); i++)
    {
      const StepCase *c = &step_cases[i];
      DossierScheduler scheduler = make_scheduler ();
      DossierMemory memory = { 0 };
      guint n = 0;

      scheduler.n_learning_steps = copy_steps (c->learning, scheduler.learning_steps_s);
      scheduler.n_relearning_steps = copy_steps (c->relearning, scheduler.relearning_steps_s);
      for (; n < RATINGS_MAX && c->ratings[n] != 0; n++)
        memory = review_after (&scheduler, &memory, c->ratings[n], (int) n * c->days, 0);
      g_test_message ("%s", c->name);
      g_assert_cmpint (memory.phase, ==, c->phase);
      g_assert_cmpuint (memory.step, ==, c->step);
      g_assert_cmpuint (memory.n_reviews, ==, n);
      g_assert_cmpuint (memory.n_lapses, ==, c->n_lapses);
      g_assert_cmpint (memory.last_day, ==, START_DAY + (n - 1) * c->days);
      g_assert_cmpint (memory.due_day, ==, memory.last_day + memory.scheduled_days);
      if (c->delay_s > 0)
        {
          g_assert_cmpint (memory.due_ms - memory.last_ms, ==, c->delay_s * 1000);
          g_assert_cmpuint (memory.scheduled_days, ==, c->delay_s / DAY_S);
        }
      else
        {
          g_assert_cmpuint (memory.scheduled_days, >=, 1);
          g_assert_cmpint (memory.due_ms - memory.last_ms, ==,
                           memory.scheduled_days * DOSSIER_DAY_MS);
        }
    }
}

/* A clock that was put back: the same day goes on until it catches up. */
static void
test_clock (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = make_memory (10, 10);
  DossierMemory same = review_after (&scheduler, &memory, G, 0, 0);
  DossierMemory back = review_after (&scheduler, &memory, G, -365, 0);
  DossierMemory later;

  g_assert_cmpfloat (back.stability, ==, same.stability);
  g_assert_cmpfloat (back.difficulty, ==, same.difficulty);
  g_assert_cmpuint (back.scheduled_days, ==, same.scheduled_days);
  g_assert_cmpint (back.last_day, ==, START_DAY);
  g_assert_cmpint (back.last_ms, ==, START_MS - 365 * DOSSIER_DAY_MS);
  g_assert_cmpint (back.due_day, ==, START_DAY - 365 + back.scheduled_days);
  later = review_after (&scheduler, &back, G, -364, 0);
  g_assert_cmpint (later.last_day, ==, START_DAY);
  later = review_after (&scheduler, &back, G, 1, 0);
  g_assert_cmpint (later.last_day, ==, START_DAY + 1);
  g_assert_cmpfloat (later.stability, >, same.stability);
}

/* No time, day or step makes a date that wraps around. */
static void
test_far_times (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = make_memory (36500, 36500);
  DossierMemory next
      = dossier_scheduler_review (&scheduler, &memory, E, G_MAXINT64 - 5, G_MAXINT64 - 5, 0);

  g_assert_cmpint (next.due_ms, ==, G_MAXINT64);
  g_assert_cmpint (next.due_day, ==, G_MAXINT64);
  next = dossier_scheduler_review (&scheduler, &memory, E, G_MININT64, G_MININT64, 0);
  g_assert_cmpint (next.last_day, ==, START_DAY);
  scheduler.relearning_steps_s[0] = G_MAXINT64;
  next = dossier_scheduler_review (&scheduler, &memory, A, START_MS, START_DAY, 0);
  g_assert_cmpint (next.due_ms, ==, G_MAXINT64);
  g_assert_cmpuint (next.scheduled_days, ==, G_MAXINT);
}

/* Better ratings wait longer, be it beyond the maximum. */
static void
test_maximum (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = make_memory (400, 100);

  scheduler.maximum_interval = 100;
  g_assert_cmpuint (review_after (&scheduler, &memory, H, 100, 0).scheduled_days, ==, 100);
  g_assert_cmpuint (review_after (&scheduler, &memory, G, 100, 0).scheduled_days, ==, 101);
  g_assert_cmpuint (review_after (&scheduler, &memory, E, 100, 0).scheduled_days, ==, 102);
  scheduler.has_short_term = FALSE;
  memory.stability = 4000;
  g_assert_cmpuint (review_after (&scheduler, &memory, H, 100, 0).scheduled_days, ==, 100);
  g_assert_cmpuint (review_after (&scheduler, &memory, E, 100, 0).scheduled_days, ==, 102);
  scheduler.maximum_interval = 0;
  g_assert_cmpuint (dossier_scheduler_get_interval (&scheduler, 50, 0.9), ==, 1);
  scheduler.maximum_interval = 100;
  g_assert_cmpuint (dossier_scheduler_get_interval (&scheduler, NAN, 0.9), ==, 100);
}

/* Without short term there are no steps, and a same day's review counts as any. */
static void
test_long_term (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = { 0 };
  DossierMemory next;

  scheduler.has_short_term = FALSE;
  for (DossierRating rating = A; rating <= E; rating++)
    {
      next = review_after (&scheduler, &memory, rating, 0, 0);
      g_assert_cmpint (next.phase, ==, DOSSIER_PHASE_REVIEW);
      g_assert_cmpuint (next.scheduled_days, >=, rating);
      g_assert_cmpuint (next.n_lapses, ==, 0);
    }
  next = review_after (&scheduler, &next, A, 0, 0);
  g_assert_cmpuint (next.n_lapses, ==, 1);
  g_assert_cmpint (next.phase, ==, DOSSIER_PHASE_REVIEW);
}

static void
test_retrievability (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = make_memory (10, 10);
  DossierMemory none = { 0 };

  g_assert_cmpfloat (dossier_scheduler_get_retrievability (&scheduler, &none, 3), ==, 0);
  g_assert_cmpfloat (dossier_scheduler_get_retrievability (&scheduler, &memory, 0), ==, 1);
  g_assert_cmpfloat (dossier_scheduler_get_retrievability (&scheduler, &memory, -3), ==, 1);
  g_assert_cmpfloat_with_epsilon (dossier_scheduler_get_retrievability (&scheduler, &memory, 10),
                                  0.9, 1e-7);
  g_assert_cmpuint (dossier_scheduler_get_interval (&scheduler, 10, 0.9), ==, 10);
  g_assert_cmpuint (dossier_scheduler_get_interval (&scheduler, 10, 1), ==, 1);
  g_assert_cmpuint (dossier_scheduler_get_interval (&scheduler, 10, 1e-9), ==, 36500);
}

/* The retention that the caller sets holds, whenever it is set. */
static void
test_retention (void)
{
  DossierScheduler late = make_scheduler ();
  DossierScheduler early = make_scheduler ();
  DossierMemory memory = make_memory (30, 30);

  early.desired_retention = late.desired_retention = 0.8;
  dossier_scheduler_set_parameters (&early, early.parameters, early.n_parameters);
  for (int days = 1; days < 60; days++)
    for (DossierRating rating = A; rating <= E; rating++)
      {
        DossierMemory a = review_after (&early, &memory, rating, days, 0);
        DossierMemory b = review_after (&late, &memory, rating, days, 0);

        g_assert_cmpint (a.due_ms, ==, b.due_ms);
        if (rating >= G)
          g_assert_cmpuint (a.scheduled_days, >, 30);
      }
}

/* In the log of every machine: these never change. */
static void
test_seed (void)
{
  g_assert_cmpuint (dossier_scheduler_make_seed ("", 0), ==,
                    G_GUINT64_CONSTANT (0xcbf29ce484222325));
  g_assert_cmpuint (dossier_scheduler_make_seed ("a", 0), ==,
                    G_GUINT64_CONSTANT (0xaf63dc4c8601ec8c));
  g_assert_cmpuint (dossier_scheduler_make_seed ("foobar", 0), ==,
                    G_GUINT64_CONSTANT (0x85944171f73967e8));
  g_assert_cmpuint (dossier_scheduler_make_seed ("a", 1), ==,
                    G_GUINT64_CONSTANT (0xaf63dc4c8601ec8c)
                        ^ G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}

/* Draws stay in Anki's range, reach every day of it, and repeat. */
static void
test_fuzz_draws (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = make_memory (10, 10);
  guint seen[64] = { 0 };
  guint exact = review_after (&scheduler, &memory, G, 10, 0).scheduled_days;
  guint shortest, longest;

  dossier_fuzz_get_range (review_after (&scheduler, &memory, G, 10, 0).stability, 11, 36500,
                          &shortest, &longest);
  g_assert_cmpuint (shortest, <, exact);
  g_assert_cmpuint (longest, >, exact);
  g_assert_cmpuint (longest, <, G_N_ELEMENTS (seen));
  scheduler.has_fuzz = TRUE;
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *question = g_strdup_printf ("dossier/q%u", i);
      guint64 seed = dossier_scheduler_make_seed (question, memory.n_reviews);
      guint days = review_after (&scheduler, &memory, G, 10, seed).scheduled_days;

      g_assert_cmpuint (days, >=, shortest);
      g_assert_cmpuint (days, <=, longest);
      g_assert_cmpuint (days, ==, review_after (&scheduler, &memory, G, 10, seed).scheduled_days);
      seen[days]++;
    }
  /* Six of the standard deviations of an even draw. */
  for (guint days = shortest; days <= longest; days++)
    g_assert_cmpfloat (fabs (seen[days] - 2000.0 / (longest - shortest + 1)), <, 120);
}

/* What the range comes to beside the vectors of the reference. */
static void
test_fuzz_range (void)
{
  static const struct
  {
    double interval;
    guint minimum;
    guint maximum;
    guint shortest;
    guint longest;
  } cases[] = {
    { 10, 1, 36500, 8, 12 },    { 10, 9, 36500, 9, 12 }, { 10, 20, 36500, 20, 23 },
    { 10, 1, 11, 8, 11 },       { 10, 10, 10, 10, 10 },  { 10, 50, 30, 30, 30 },
    { 100, 1, 36500, 93, 107 }, { 3, 1, 36500, 2, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint shortest, longest;

      dossier_fuzz_get_range (cases[i].interval, cases[i].minimum, cases[i].maximum, &shortest,
                              &longest);
      g_test_message ("case %u", i);
      g_assert_cmpuint (shortest, ==, cases[i].shortest);
      g_assert_cmpuint (longest, ==, cases[i].longest);
    }
}

/* Fuzz never undoes growth, never passes the maximum, leaves short ones. */
static void
test_fuzz_rules (void)
{
  DossierScheduler scheduler = make_scheduler ();
  DossierMemory memory = make_memory (10, 14);
  DossierMemory first = { 0 };

  scheduler.has_fuzz = TRUE;
  for (guint64 seed = 0; seed < 500; seed++)
    {
      DossierMemory hard = review_after (&scheduler, &memory, H, 10, seed);
      DossierMemory good = review_after (&scheduler, &memory, G, 10, seed);
      DossierMemory easy = review_after (&scheduler, &memory, E, 10, seed);

      g_assert_cmpuint (good.scheduled_days, >=, 15);
      g_assert_cmpuint (hard.scheduled_days, <, good.scheduled_days);
      g_assert_cmpuint (good.scheduled_days, <, easy.scheduled_days);
      easy = review_after (&scheduler, &first, E, 0, seed);
      g_assert_cmpuint (easy.scheduled_days, >=, 6);
      g_assert_cmpuint (easy.scheduled_days, <=, 10);
    }
  scheduler.maximum_interval = 12;
  for (guint64 seed = 0; seed < 500; seed++)
    g_assert_cmpuint (review_after (&scheduler, &memory, E, 10, seed).scheduled_days, <=, 12);
  memory = make_memory (0.5, 1);
  for (guint64 seed = 0; seed < 100; seed++)
    g_assert_cmpuint (review_after (&scheduler, &memory, H, 1, seed).scheduled_days, ==,
                      MAX (round (review_after (&scheduler, &memory, H, 1, 0).stability), 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scheduler/defaults", test_defaults);
  g_test_add_func ("/scheduler/parameters/refused", test_parameters_refused);
  g_test_add_func ("/scheduler/parameters/bounds", test_parameters_bounds);
  g_test_add_func ("/scheduler/steps", test_steps);
  g_test_add_func ("/scheduler/clock", test_clock);
  g_test_add_func ("/scheduler/far-times", test_far_times);
  g_test_add_func ("/scheduler/maximum", test_maximum);
  g_test_add_func ("/scheduler/long-term", test_long_term);
  g_test_add_func ("/scheduler/retrievability", test_retrievability);
  g_test_add_func ("/scheduler/retention", test_retention);
  g_test_add_func ("/scheduler/seed", test_seed);
  g_test_add_func ("/scheduler/fuzz/draws", test_fuzz_draws);
  g_test_add_func ("/scheduler/fuzz/range", test_fuzz_range);
  g_test_add_func ("/scheduler/fuzz/rules", test_fuzz_rules);

  return g_test_run ();
}
