/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-memory-model.h"
#include "learning/dossier-study-day.h"
#include "vectors.h"

#include <math.h>

#define STABILITY_TOLERANCE 1e-5 /* relative */
#define TOLERANCE 1e-6

typedef struct
{
  const char *path;
  guint n_histories;
  guint n_reviews;
} File;

/* The worst that a whole file came to, and how much of it there was. */
typedef struct
{
  guint n_histories;
  guint n_reviews;
  double stability;
  double difficulty;
  double retrievability;
} Tally;

static double
get_double (JsonObject *object, const char *name)
{
  g_assert_true (json_object_has_member (object, name));

  return json_object_get_double_member (object, name);
}

static gint64
get_int (JsonObject *object, const char *name)
{
  g_assert_true (json_object_has_member (object, name));

  return json_object_get_int_member (object, name);
}

static void
assert_near (double value, double expected, double tolerance, double *worst)
{
  double distance = fabs (value - expected);

  g_assert_cmpfloat (distance, <=, tolerance);
  *worst = MAX (*worst, distance);
}

static void
compare_memory (const DossierMemory *memory, JsonObject *expected, Tally *tally)
{
  double stability = get_double (expected, "stability");

  assert_near (memory->stability / stability, 1, STABILITY_TOLERANCE, &tally->stability);
  assert_near (memory->difficulty, get_double (expected, "difficulty"), TOLERANCE,
               &tally->difficulty);
  g_assert_cmpint (memory->phase, ==, get_int (expected, "state"));
  g_assert_cmpint (memory->step, ==, get_int (expected, "step"));
  g_assert_cmpint (memory->scheduled_days, ==, get_int (expected, "scheduled_days"));
  g_assert_cmpint (memory->due_ms, ==, get_int (expected, "due"));
  g_assert_cmpint (memory->n_reviews, ==, get_int (expected, "reps"));
  g_assert_cmpint (memory->n_lapses, ==, get_int (expected, "lapses"));
  g_assert_cmpint (memory->last_ms, ==, get_int (expected, "t"));
}

static void
compare_review (const DossierScheduler *scheduler,
                DossierMemory *memory,
                JsonObject *expected,
                Tally *tally)
{
  gint64 time_ms = get_int (expected, "t");
  gint64 day = dossier_study_day (time_ms, 0, 0);
  gint64 elapsed = memory->phase == DOSSIER_PHASE_NEW ? 0 : day - memory->last_day;
  double r = dossier_scheduler_get_retrievability (scheduler, memory, elapsed);

  g_assert_cmpint (elapsed, ==, get_int (expected, "elapsed_days"));
  g_assert_cmpint (memory->phase, ==, get_int (expected, "state_before"));
  if (json_object_get_null_member (expected, "r_used"))
    g_assert_cmpint (memory->phase, ==, DOSSIER_PHASE_NEW);
  else
    assert_near (r, get_double (expected, "r_used"), TOLERANCE, &tally->retrievability);
  *memory
      = dossier_scheduler_review (scheduler, memory, get_int (expected, "rating"), time_ms, day, 0);
  compare_memory (memory, expected, tally);
  g_assert_cmpint (memory->last_day, ==, day);
  g_assert_cmpint (memory->due_day, ==, day + memory->scheduled_days);
  g_assert_cmpint (dossier_scheduler_get_interval (scheduler, memory->stability,
                                                   scheduler->desired_retention),
                   ==, get_int (expected, "interval_unconstrained"));
  assert_near (dossier_scheduler_get_retrievability (scheduler, memory, 10),
               get_double (expected, "r_after_10d"), TOLERANCE, &tally->retrievability);
  tally->n_reviews++;
}

static void
compare_history (JsonObject *vectors, JsonObject *history, Tally *tally)
{
  JsonArray *reviews = json_object_get_array_member (history, "reviews");
  DossierScheduler scheduler;
  DossierMemory memory = { 0 };

  vectors_set_up (vectors, json_object_get_string_member (history, "config"), &scheduler);
  for (guint i = 0; i < json_array_get_length (reviews); i++)
    compare_review (&scheduler, &memory, json_array_get_object_element (reviews, i), tally);
  tally->n_histories++;
}

static void
test_histories (gconstpointer data)
{
  const File *file = data;
  g_autoptr (JsonObject) vectors = vectors_load (file->path);
  JsonArray *histories = json_object_get_array_member (vectors, "histories");
  Tally tally = { 0 };

  for (guint i = 0; i < json_array_get_length (histories); i++)
    compare_history (vectors, json_array_get_object_element (histories, i), &tally);
  g_test_message ("%u reviews in %u histories; worst: stability %.2g, difficulty %.2g, "
                  "retrievability %.2g",
                  tally.n_reviews, tally.n_histories, tally.stability, tally.difficulty,
                  tally.retrievability);
  g_assert_cmpuint (tally.n_histories, >=, file->n_histories);
  g_assert_cmpuint (tally.n_reviews, >=, file->n_reviews);
}

/* One step from any state, after days that need not be whole. */
static void
test_steps (gconstpointer data)
{
  const File *file = data;
  g_autoptr (JsonObject) vectors = vectors_load (file->path);
  JsonArray *cases = json_object_get_array_member (vectors, "memory_vectors");
  Tally tally = { 0 };

  g_assert_cmpuint (json_array_get_length (cases), >=, 360);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);
      DossierRating rating = get_int (expected, "rating");
      DossierMemory memory = { .phase = DOSSIER_PHASE_REVIEW,
                               .stability = get_double (expected, "s"),
                               .difficulty = get_double (expected, "d") };
      double t = get_double (expected, "t");
      double stabilities[DOSSIER_RATING_EASY + 1];
      DossierScheduler scheduler;

      vectors_set_up (vectors, json_object_get_string_member (expected, "config"), &scheduler);
      dossier_fsrs6.foresee (&scheduler, &memory, t, DOSSIER_WANT (rating), stabilities);
      assert_near (stabilities[rating] / get_double (expected, "s2"), 1, STABILITY_TOLERANCE,
                   &tally.stability);
      assert_near (dossier_fsrs6.get_difficulty (&scheduler, &memory, rating),
                   get_double (expected, "d2"), TOLERANCE, &tally.difficulty);
      assert_near (dossier_scheduler_get_retrievability (&scheduler, &memory, t),
                   get_double (expected, "r"), TOLERANCE, &tally.retrievability);
    }
}

static void
test_intervals (gconstpointer data)
{
  const File *file = data;
  g_autoptr (JsonObject) vectors = vectors_load (file->path);
  JsonArray *cases = json_object_get_array_member (vectors, "interval_vectors");

  g_assert_cmpuint (json_array_get_length (cases), >=, 405);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);
      double retention = get_double (expected, "dr");
      double modifier = get_double (expected, "modifier");
      double worst = 0;
      DossierScheduler scheduler;

      vectors_set_up (vectors, json_object_get_string_member (expected, "config"), &scheduler);
      assert_near (dossier_fsrs6.get_interval (&scheduler, 1, retention) / modifier, 1, 1e-7,
                   &worst);
      g_assert_cmpint (dossier_scheduler_get_interval (&scheduler, get_double (expected, "s"),
                                                       retention),
                       ==, get_int (expected, "interval"));
    }
}

/* The reference takes the days elapsed for the previous interval, and never
 * draws fewer than two. */
static void
test_fuzz_ranges (gconstpointer data)
{
  const File *file = data;
  g_autoptr (JsonObject) vectors = vectors_load (file->path);
  JsonArray *cases = json_object_get_array_member (vectors, "fuzz_range_vectors");

  g_assert_cmpuint (json_array_get_length (cases), >=, 135);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);
      double interval = get_double (expected, "interval");
      guint elapsed = get_int (expected, "elapsed");
      guint maximum = get_int (expected, "max");
      guint minimum = MIN (interval, maximum) > elapsed ? MAX (elapsed + 1, 2) : 2;
      guint shortest, longest;

      dossier_fuzz_get_range (interval, minimum, maximum, &shortest, &longest);
      g_assert_cmpint (shortest, ==, get_int (expected, "min_ivl"));
      g_assert_cmpint (longest, ==, get_int (expected, "max_ivl"));
    }
}

static void
test_migration (gconstpointer data)
{
  const File *file = data;
  g_autoptr (JsonObject) vectors = vectors_load (file->path);
  JsonArray *cases = json_object_get_array_member (vectors, "parameter_migration_vectors");

  g_assert_cmpuint (json_array_get_length (cases), >=, 24);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);
      double in[DOSSIER_PARAMETERS_MAX], out[DOSSIER_PARAMETERS_MAX];
      guint n_in, n_out;
      DossierScheduler scheduler;

      n_in = vectors_read_numbers (json_object_get_array_member (expected, "in"), in,
                                   G_N_ELEMENTS (in));
      n_out = vectors_read_numbers (json_object_get_array_member (expected, "out"), out,
                                    G_N_ELEMENTS (out));
      dossier_scheduler_init (&scheduler);
      scheduler.n_relearning_steps = get_int (expected, "relearning_steps");
      g_assert_true (dossier_scheduler_set_parameters (&scheduler, in, n_in));
      g_assert_cmpuint (scheduler.n_parameters, ==, n_out);
      /* The vectors stop before the lower bound of what was appended applies. */
      if (n_in < n_out)
        out[19] = MAX (out[19], 0.01);
      for (guint k = 0; k < n_out; k++)
        g_assert_cmpfloat_with_epsilon (scheduler.parameters[k], out[k], 1e-8);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *cut = NULL;
  g_autofree char *whole = NULL;
  File files[2]
      = { { .n_histories = 233, .n_reviews = 5276 }, { .n_histories = 395, .n_reviews = 9236 } };

  g_test_init (&argc, &argv, NULL);
  cut = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests", "data", "fsrs-vectors.json.gz",
                          NULL);
  whole = vectors_find_whole ();
  files[0].path = cut;
  files[1].path = whole;
  g_test_add_data_func ("/scheduler/vectors/histories", &files[0], test_histories);
  g_test_add_data_func ("/scheduler/vectors/steps", &files[0], test_steps);
  g_test_add_data_func ("/scheduler/vectors/intervals", &files[0], test_intervals);
  g_test_add_data_func ("/scheduler/vectors/fuzz-ranges", &files[0], test_fuzz_ranges);
  g_test_add_data_func ("/scheduler/vectors/migration", &files[0], test_migration);
  if (whole != NULL)
    g_test_add_data_func ("/scheduler/vectors/whole", &files[1], test_histories);

  return g_test_run ();
}
