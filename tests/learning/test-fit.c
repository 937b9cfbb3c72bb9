/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole fits, of logs that the model itself draws from a known truth. */

#include "learning/dossier-fit-private.h"

#include <math.h>

#define N DOSSIER_FIT_N_PARAMETERS
#define START_MS G_GINT64_CONSTANT (1700000000000)

/* Someone who forgets sooner after failures and gains less than most. */
static const double truth[N] = { 0.6, 1.6,  4.5, 14,  7.2, 0.6, 2.2,  0.03, 1.35, 0.12, 0.55,
                                 1.1, 0.05, 0.4, 1.2, 0.4, 2.4, 0.45, 0.2,  0.15, 0.4 };

static DossierScheduler
make_scheduler (const double *parameters)
{
  DossierScheduler scheduler;

  dossier_scheduler_init (&scheduler);
  if (parameters != NULL)
    g_assert_true (dossier_scheduler_set_parameters (&scheduler, parameters, N));

  return scheduler;
}

static DossierRating
draw_rating (GRand *random, double recall)
{
  double other = g_rand_double (random);

  if (g_rand_double (random) >= recall)
    return DOSSIER_RATING_AGAIN;

  return other < 0.15   ? DOSSIER_RATING_HARD
         : other < 0.85 ? DOSSIER_RATING_GOOD
                        : DOSSIER_RATING_EASY;
}

/* A question studied when it is due and, now and then, some days late. */
static void
draw_history (
    GRand *random, const DossierScheduler *scheduler, guint question, guint n, GArray *log)
{
  DossierMemory memory = { 0 };
  gint64 day = 19000 + g_rand_int_range (random, 0, 200);

  for (guint i = 0; i < n; i++)
    {
      gint64 last = memory.last_day;
      double recall;
      DossierFitReview review = { .question = question };

      if (i > 0)
        day = MAX (memory.due_day, memory.last_day)
              + (memory.scheduled_days > 0 && g_rand_int_range (random, 0, 3) == 0
                     ? g_rand_int_range (random, 0, 2 + (gint32) memory.scheduled_days)
                     : 0);
      review.elapsed_days = i > 0 ? (guint32) (day - last) : 0;
      recall = i == 0
                   ? 0.6
                   : dossier_scheduler_get_retrievability (scheduler, &memory, review.elapsed_days);
      review.rating = draw_rating (random, review.elapsed_days == 0 && i > 0 ? 0.8 : recall);
      review.time_ms = day * DOSSIER_DAY_MS + i * 60000;
      memory = dossier_scheduler_review (scheduler, &memory, review.rating, review.time_ms, day, 0);
      g_array_append_val (log, review);
    }
}

static GArray *
draw_log (guint32 seed, const double *parameters, guint n_questions, guint n_reviews)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  DossierScheduler scheduler = make_scheduler (parameters);
  GArray *log = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));

  scheduler.desired_retention = 0.85;
  for (guint i = 0; i < n_questions; i++)
    draw_history (random, &scheduler, i, n_reviews, log);

  return log;
}

static const DossierFitReview *
get_reviews (const GArray *log)
{
  return (const DossierFitReview *) (gconstpointer) log->data;
}

static DossierFit
fit_log (const DossierScheduler *scheduler, const GArray *log)
{
  DossierFit fit;

  g_assert_true (dossier_fit (scheduler, get_reviews (log), log->len, NULL, NULL, NULL, &fit));
  g_assert_cmpuint (fit.n_parameters, ==, N);
  for (guint i = 0; i < N; i++)
    g_assert_true (isfinite (fit.parameters[i]));

  return fit;
}

static double
get_loss (const double *parameters, const GArray *log)
{
  DossierScheduler scheduler = make_scheduler (parameters);

  return dossier_fit_get_loss (&scheduler, get_reviews (log), log->len, FALSE);
}

/* On a log that the fit never saw, it foretells nearly as well as the truth:
 * chance alone costs about 21 parameters / 13,000 reviews = 0.0016. */
static void
test_truth (void)
{
  g_autoptr (GArray) log = draw_log (1, truth, 1500, 14);
  g_autoptr (GArray) unseen = draw_log (2, truth, 1500, 14);
  DossierScheduler defaults = make_scheduler (NULL);
  DossierFit fit = fit_log (&defaults, log);
  double by_truth = get_loss (truth, unseen);
  double by_fit = get_loss (fit.parameters, unseen);
  double by_defaults = get_loss (NULL, unseen);

  g_test_message ("%u reviews scored; unseen log: truth %.5f, fitted %.5f, defaults %.5f",
                  fit.n_reviews, by_truth, by_fit, by_defaults);
  g_assert_cmpuint (fit.n_reviews, >, 13000);
  g_assert_cmpfloat (by_fit, <, by_truth + 0.003);
  g_assert_cmpfloat (by_fit, <, by_defaults - 0.007);
  g_assert_true (fit.is_better);
  g_assert_cmpfloat (fit.loss_after, <, fit.loss_before);
  g_assert_cmpfloat (fit.training_after, <, fit.training_before);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (fabs (log2 (fit.parameters[i] / truth[i])), <, 0.7);
}

static void
test_losses_are_those_told (void)
{
  g_autoptr (GArray) log = draw_log (3, truth, 150, 12);
  DossierScheduler scheduler = make_scheduler (NULL);
  DossierFit fit = fit_log (&scheduler, log);
  DossierFit again = fit_log (&scheduler, log);

  g_assert_cmpmem (&fit, sizeof fit, &again, sizeof again);
  g_assert_cmpfloat (fit.training_before, ==,
                     dossier_fit_get_loss (&scheduler, get_reviews (log), log->len, TRUE));
  scheduler = make_scheduler (fit.parameters);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat (scheduler.parameters[i], ==, fit.parameters[i]);
  g_assert_cmpfloat (fit.training_after, ==,
                     dossier_fit_get_loss (&scheduler, get_reviews (log), log->len, TRUE));
}

/* Who has the truth already is not to be given something else. */
static void
test_not_better (void)
{
  g_autoptr (GArray) log = draw_log (4, truth, 120, 10);
  DossierScheduler scheduler = make_scheduler (truth);
  DossierFit fit = fit_log (&scheduler, log);

  g_assert_false (fit.is_better);
  g_assert_cmpfloat (fit.loss_after, >=, fit.loss_before);
}

/* Answers of the same day train the memory, but are neither scored nor counted. */
static void
test_same_day (void)
{
  g_autoptr (GArray) log = draw_log (5, truth, 60, 10);
  g_autoptr (GArray) wrong = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));
  DossierScheduler scheduler = make_scheduler (NULL);
  guint n_later = 0;

  for (guint i = 0; i < log->len; i++)
    n_later += g_array_index (log, DossierFitReview, i).elapsed_days > 0;
  g_assert_cmpuint (fit_log (&scheduler, log).n_reviews, ==, n_later);
  /* After each history, as its last word, failures that a score would punish. */
  for (guint i = 0; i < log->len; i++)
    {
      DossierFitReview review = g_array_index (log, DossierFitReview, i);
      gboolean is_last
          = i + 1 == log->len
            || g_array_index (log, DossierFitReview, i + 1).question != review.question;

      g_array_append_val (wrong, review);
      review.elapsed_days = 0;
      review.time_ms++;
      review.rating = DOSSIER_RATING_AGAIN;
      for (guint k = 0; is_last && k < 5; k++)
        g_array_append_val (wrong, review);
    }
  g_assert_cmpuint (wrong->len, ==, log->len + 300);
  g_assert_cmpfloat (dossier_fit_get_loss (&scheduler, get_reviews (wrong), wrong->len, FALSE), ==,
                     dossier_fit_get_loss (&scheduler, get_reviews (log), log->len, FALSE));
  g_assert_cmpfloat (fit_log (&scheduler, wrong).training_after, ==,
                     fit_log (&scheduler, log).training_after);
}

/* One later-day review each, of the same interval. */
static GArray *
make_small_log (guint n)
{
  GArray *log = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));

  for (guint i = 0; i < n; i++)
    {
      DossierFitReview review
          = { .question = i, .time_ms = START_MS + i * 1000, .rating = DOSSIER_RATING_GOOD };

      g_array_append_val (log, review);
      review.elapsed_days = 3;
      review.time_ms += 3 * DOSSIER_DAY_MS;
      review.rating = i % 3 == 0 ? DOSSIER_RATING_AGAIN : DOSSIER_RATING_GOOD;
      g_array_append_val (log, review);
    }

  return log;
}

static void
test_too_few (void)
{
  static const guint counts[] = { 0, 1, 7, 19, 20, 50, 63 };
  const double *defaults;
  guint n_parameters;

  defaults = dossier_scheduler_get_defaults (DOSSIER_MODEL_FSRS6, &n_parameters);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GArray) log = make_small_log (counts[i]);
      DossierScheduler scheduler = make_scheduler (truth);
      DossierFit fit = fit_log (&scheduler, log);

      g_assert_cmpuint (fit.n_reviews, ==, counts[i]);
      for (guint k = 4; k < N; k++)
        g_assert_cmpfloat (fit.parameters[k], ==, defaults[k]);
      /* Under twenty first reviews all might be outliers. */
      if (counts[i] < 20)
        g_assert_cmpmem (fit.parameters, N * sizeof (double), defaults, N * sizeof (double));
      else
        g_assert_cmpfloat (fit.parameters[2], <, 1);
      if (counts[i] < 8)
        g_assert_false (fit.is_better);
    }
}

/* Too long for the trainer's memory, absurd intervals, one rating only. */
static void
test_odd_logs (void)
{
  g_autoptr (GArray) log = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));
  DossierScheduler scheduler = make_scheduler (NULL);

  for (guint question = 0; question < 40; question++)
    for (guint i = 0; i < 300; i++)
      {
        DossierFitReview review
            = { .question = question,
                .time_ms = START_MS,
                .elapsed_days = i == 0  ? 0
                                : i % 7 ? 1
                                        : G_MAXUINT32,
                .rating = question % 2 ? DOSSIER_RATING_EASY : DOSSIER_RATING_AGAIN };

        g_array_append_val (log, review);
      }
  fit_log (&scheduler, log);
  scheduler.has_short_term = FALSE;
  scheduler.n_relearning_steps = 3;
  dossier_scheduler_set_parameters (&scheduler, scheduler.parameters, N);
  fit_log (&scheduler, log);
}

typedef struct
{
  double last;
  guint n;
  double cancel_at;
  GCancellable *cancellable;
  GMainLoop *loop;
  gboolean is_done;
  GThread *thread;
} Watch;

static void
on_progress (double share, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_false (watch->is_done);
  g_assert_cmpfloat (share, >=, watch->last);
  g_assert_cmpfloat (share, <=, 1);
  g_assert_true (watch->thread == NULL || watch->thread == g_thread_self ());
  watch->last = share;
  watch->n++;
  if (watch->cancellable != NULL && share >= watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (GArray) log = draw_log (6, truth, 200, 10);
  DossierScheduler scheduler = make_scheduler (NULL);
  Watch watch = { 0 };
  DossierFit fit;

  g_assert_true (
      dossier_fit (&scheduler, get_reviews (log), log->len, on_progress, &watch, NULL, &fit));
  g_assert_cmpfloat (watch.last, ==, 1);
  g_assert_cmpuint (watch.n, >, 16);
}

static void
test_cancel (void)
{
  static const double shares[] = { 0, 0.2, 0.5, 0.9, 1 };
  g_autoptr (GArray) log = draw_log (6, truth, 200, 10);
  DossierScheduler scheduler = make_scheduler (NULL);
  DossierFit fit;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watch watch = { .cancellable = cancellable, .cancel_at = shares[i] };
      gboolean is_done = dossier_fit (&scheduler, get_reviews (log), log->len, on_progress, &watch,
                                      cancellable, &fit);

      g_assert_cmpint (is_done, ==, shares[i] == 1);
      g_assert_cmpfloat (watch.last, <, shares[i] + 0.2);
    }
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Watch *watch = user_data;
  g_autoptr (GError) error = NULL;
  DossierFit fit = { 0 };
  gboolean is_done = dossier_fit_finish (result, &fit, &error);

  watch->is_done = TRUE;
  if (watch->cancellable != NULL)
    {
      g_assert_false (is_done);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_true (is_done);
      g_assert_true (fit.is_better);
      g_assert_cmpfloat (watch->last, ==, 1);
    }
  g_main_loop_quit (watch->loop);
}

/* Progress comes where the caller is, and never after the result; the caller's
 * log may be gone meanwhile. */
static void
test_async (void)
{
  DossierScheduler scheduler = make_scheduler (NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GArray) log = draw_log (7, truth, 400, 12);
      g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
      g_autoptr (GCancellable) cancellable = i > 0 ? g_cancellable_new () : NULL;
      Watch watch = {
        .loop = loop, .thread = g_thread_self (), .cancellable = cancellable, .cancel_at = 0.3
      };

      if (i == 2)
        g_cancellable_cancel (cancellable);
      dossier_fit_async (&scheduler, get_reviews (log), log->len, on_progress, &watch, cancellable,
                         on_done, &watch);
      g_array_set_size (log, 0);
      g_main_loop_run (loop);
      g_assert_true (watch.is_done);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/truth", test_truth);
  g_test_add_func ("/fit/losses-told", test_losses_are_those_told);
  g_test_add_func ("/fit/not-better", test_not_better);
  g_test_add_func ("/fit/same-day", test_same_day);
  g_test_add_func ("/fit/too-few", test_too_few);
  g_test_add_func ("/fit/odd-logs", test_odd_logs);
  g_test_add_func ("/fit/progress", test_progress);
  g_test_add_func ("/fit/cancel", test_cancel);
  g_test_add_func ("/fit/async", test_async);

  return g_test_run ();
}
