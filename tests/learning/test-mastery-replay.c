/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log.h"

/* What holds of every history, tried on many that chance wrote. */

#define HISTORIES 3000
#define DAY_MS G_GINT64_CONSTANT (86400000)

static const char *const devices[] = { "laptop", "phone", "tablet" };

static gboolean
draw_one_in (GRand *rand, int n)
{
  return g_rand_int_range (rand, 0, n) == 0;
}

static DossierReviewKind
draw_kind (GRand *rand)
{
  if (!draw_one_in (rand, 3))
    return DOSSIER_REVIEW_ANSWER;

  return (DossierReviewKind) g_rand_int_range (rand, DOSSIER_REVIEW_DRILL,
                                               DOSSIER_REVIEW_BROUGHT_BACK + 1);
}

/* A row of one of three devices. The clock may run ahead, stand still, or be
 * put back a year; `time_ms` only rises on each device. */
static DossierReview *
draw_row (GRand *rand, guint index, guint n_rows, gint64 *clock, gint64 *last_times)
{
  DossierReview *row = dossier_review_new ();
  guint device = (guint) g_rand_int_range (rand, 0, 3);

  *clock += g_rand_int_range (rand, 0, 3) * DAY_MS / 3 + g_rand_int_range (rand, 0, 5);
  if (draw_one_in (rand, 25))
    *clock += (draw_one_in (rand, 2) ? -365 : 365) * DAY_MS;
  row->id = g_strdup_printf ("%u", index);
  row->device = g_strdup (devices[device]);
  row->device_seq = index;
  row->clock_ms = *clock + (device == 1 ? g_rand_int_range (rand, -9999, 9999) : 0);
  row->time_ms = MAX (row->clock_ms, last_times[device] + 1);
  last_times[device] = row->time_ms;
  row->zone_offset_min = g_rand_int_range (rand, -2, 3) * 60;
  row->question = g_strdup ("question");
  row->question_kind = draw_one_in (rand, 2) ? DOSSIER_QUESTION_SINGLE : DOSSIER_QUESTION_SHORT;
  row->mode = g_strdup (dossier_quiz_mode_words[g_rand_int_range (rand, 0, 4)]);
  row->kind = draw_kind (rand);
  if (row->kind >= DOSSIER_REVIEW_UNDO && row->kind <= DOSSIER_REVIEW_WAS_RIGHT)
    row->refers_to = g_strdup_printf ("%d", g_rand_int_range (rand, 0, (gint32) n_rows + 1));
  row->correct = draw_one_in (rand, 2);
  row->skipped = draw_one_in (rand, 8);
  row->certainty = (DossierCertainty) g_rand_int_range (rand, 0, DOSSIER_N_CERTAINTIES);
  row->hints = draw_one_in (rand, 9);
  row->looked = draw_one_in (rand, 9);
  row->near = draw_one_in (rand, 9);

  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return dossier_review_compare (a, b);
}

static GPtrArray *
draw_log (GRand *rand)
{
  GPtrArray *log = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_review_free);
  guint n_rows = (guint) g_rand_int_range (rand, 1, 40);
  gint64 clock = DAY_0 * DAY_MS;
  gint64 last_times[3] = { 0, 0, 0 };

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (log, draw_row (rand, i, n_rows, &clock, last_times));
  g_ptr_array_sort_values (log, compare_rows);

  return log;
}

static void
assert_equal (const DossierMastery *a, const DossierMastery *b)
{
  g_autofree char *text_a = print_mastery (a);
  g_autofree char *text_b = print_mastery (b);

  g_assert_cmpstr (text_a, ==, text_b);
}

static gboolean
is_spoken_of (GPtrArray *log, guint place)
{
  const DossierReview *row = log->pdata[place];

  for (guint i = 0; i < place; i++)
    if (g_strcmp0 (((const DossierReview *) log->pdata[i])->refers_to, row->id) == 0)
      return TRUE;

  return FALSE;
}

/* Row by row gives what all of it gives, at every row. */
static void
test_incremental (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  DossierMasteryRules rules;
  guint n_added = 0;

  dossier_mastery_rules_init (&rules);
  for (guint history = 0; history < HISTORIES; history++)
    {
      g_autoptr (GPtrArray) log = draw_log (rand);
      DossierMastery mastery;

      dossier_mastery_init (&mastery);
      for (guint i = 0; i < log->len; i++)
        {
          DossierMastery folded;
          DossierOutcome outcome;

          dossier_mastery_fold (&folded, &rules, (const DossierReview *const *) log->pdata, i + 1,
                                NULL, NULL);
          if (!is_spoken_of (log, i)
              && dossier_mastery_add (&mastery, &rules, log->pdata[i], &outcome))
            n_added++;
          else
            mastery = folded;
          assert_equal (&mastery, &folded);
        }
    }
  /* Nearly all answers take the short way. */
  g_assert_cmpuint (n_added, >, 10 * HISTORIES);
}

/* Whatever order the rows come in, and however often. */
static void
test_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint history = 0; history < HISTORIES; history++)
    {
      g_autoptr (GPtrArray) log = draw_log (rand);
      g_autoptr (GPtrArray) mixed = g_ptr_array_new ();
      DossierMastery once = fold (log, &rules);
      DossierMastery again;

      for (guint i = 0; i < log->len; i++)
        for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
          g_ptr_array_insert (mixed, g_rand_int_range (rand, 0, (gint32) mixed->len + 1),
                              log->pdata[i]);
      g_ptr_array_sort_values (mixed, compare_rows);
      again = fold (mixed, &rules);
      assert_equal (&once, &again);
    }
}

static gboolean
refers (const DossierReview *row, DossierReviewKind kind, const DossierReview *to)
{
  return row->kind == kind && g_strcmp0 (row->refers_to, to->id) == 0;
}

static gboolean
is_taken_back (GPtrArray *log, const DossierReview *row)
{
  for (guint i = 0; i < log->len; i++)
    if (refers (log->pdata[i], DOSSIER_REVIEW_UNDO, row))
      return TRUE;

  return FALSE;
}

/* The log as it would be, had nobody ever taken anything back. */
static GPtrArray *
without_undone (GPtrArray *log)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < log->len; i++)
    {
      const DossierReview *row = log->pdata[i];

      if (row->kind != DOSSIER_REVIEW_UNDO && !is_taken_back (log, row))
        g_ptr_array_add (left, (gpointer) row);
    }

  return left;
}

static void
test_undo (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint history = 0; history < HISTORIES; history++)
    {
      g_autoptr (GPtrArray) log = draw_log (rand);
      g_autoptr (GPtrArray) left = without_undone (log);
      DossierMastery with = fold (log, &rules);
      DossierMastery without = fold (left, &rules);

      assert_equal (&with, &without);
      /* The store says it in the row itself. */
      for (guint i = 0; i < log->len; i++)
        ((DossierReview *) log->pdata[i])->undone = is_taken_back (log, log->pdata[i]);
      without = fold (log, &rules);
      assert_equal (&with, &without);
    }
}

/* A correction does what the answer would have done, had it been so. */
static void
test_corrections (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint history = 0; history < HISTORIES; history++)
    {
      g_autoptr (GPtrArray) log = draw_log (rand);
      g_autoptr (GPtrArray) left = without_undone (log);
      DossierMastery corrected = fold (log, &rules);
      DossierMastery rewritten;

      for (guint i = 0; i < left->len; i++)
        {
          DossierReview *row = left->pdata[i];
          const DossierReview *latest = NULL;

          for (guint j = 0; j < left->len; j++)
            if (refers (left->pdata[j], DOSSIER_REVIEW_GUESSED, row)
                || refers (left->pdata[j], DOSSIER_REVIEW_WAS_RIGHT, row))
              latest = left->pdata[j];
          if (latest == NULL)
            continue;
          if (latest->kind == DOSSIER_REVIEW_GUESSED)
            row->certainty = DOSSIER_CERTAINTY_GUESS;
          else if (!row->skipped)
            row->correct = row->near = TRUE;
        }
      for (guint i = left->len; i > 0; i--)
        if (((DossierReview *) left->pdata[i - 1])->refers_to != NULL)
          g_ptr_array_remove_index (left, i - 1);
      rewritten = fold (left, &rules);
      assert_equal (&corrected, &rewritten);
    }
}

/* Nothing but the scheduler stands behind one answer a day. */
static void
test_scheduler (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint history = 0; history < HISTORIES / 10; history++)
    {
      g_autoptr (GPtrArray) log = write_log ("");
      DossierMemory memory = { 0 };
      DossierMastery mastery;
      int day = 0;

      for (guint i = 0; i < 60; i++)
        {
          static const char *const manners[] = { "w", "r?", "r", "r!" };
          static const DossierRating first[] = { 1, 2, 3, 3 };
          static const DossierRating later[] = { 1, 2, 3, 4 };
          guint manner = (guint) g_rand_int_range (rand, 0, 4);
          g_autofree char *word = g_strdup_printf ("%d%s", day, manners[manner]);
          const DossierReview *row;
          gboolean has_success = i > 0 && fold (log, &rules).n_right > 0;

          add_row (log, word);
          row = log->pdata[i];
          memory
              = dossier_scheduler_review (&rules.scheduler, &memory,
                                          (has_success ? later : first)[manner], row->time_ms,
                                          DAY_0 + day, dossier_scheduler_make_seed ("question", i));
          day += g_rand_int_range (rand, 1, 40);
        }
      mastery = fold (log, &rules);
      g_assert_cmpuint (mastery.n_answers, ==, 60);
      {
        DossierMastery expected = mastery;

        expected.memory = memory;
        assert_equal (&mastery, &expected);
      }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/mastery/incremental", test_incremental);
  g_test_add_func ("/learning/mastery/any-order", test_any_order);
  g_test_add_func ("/learning/mastery/undo", test_undo);
  g_test_add_func ("/learning/mastery/corrections", test_corrections);
  g_test_add_func ("/learning/mastery/scheduler", test_scheduler);

  return g_test_run ();
}
