/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-agenda.h"

#include <string.h>

#include "log.h"
#include "sample.h"

static DossierMasteryRules rules;

#define NO_DAY G_MAXINT
#define AS_USUAL (G_MAXINT - 1)  /* its due day without an exam */
#define LAST_DAYS (G_MAXINT - 2) /* one of the three before the exam */

/* When a question answered is to be asked again; all in days of the script. */
static void
test_due_day (void)
{
  static const struct
  {
    const char *script;
    gint64 today;
    gint64 exam_day;
    gint64 due_day;
  } cases[] = {
    { "", 0, 10, NO_DAY },
    { "0pr", 0, 10, NO_DAY },
    { "0r 1x", 2, 10, NO_DAY },
    /* 0.3 of a week, 0.075 of a year; between them along the logarithm. */
    { "0r!", 0, 1, 1 },
    { "0r!", 0, 2, 1 },
    { "0r!", 0, 7, 2 },
    { "0r 60r! 200r! 900b 900r!", 900, 907, 902 },
    /* FSRS is earlier. */
    { "0w", 0, 350, AS_USUAL },
    { "0r", 0, 350, AS_USUAL },
    { "0w!", 0, 100, 1 },
    /* Brought back: at once. */
    { "0r 4b", 4, 30, 4 },
    { "0r 4b", 6, 30, 6 },
    /* Overdue is today. */
    { "0r", 60, 70, 60 },
    /* Answered today: not again today. */
    { "0r", 0, 1, 1 },
    /* Three times is enough, when it lasts to the day … */
    { "0r 3r 15r 70r", 70, 100, AS_USUAL },
    /* … and when it does not, once in the last days. */
    { "0r 3r 15r", 15, 70, LAST_DAYS },
    { "0r 3r 15r 57r", 58, 60, AS_USUAL },
    /* No exam ahead: as usual. */
    { "0r", 0, 0, AS_USUAL },
    { "0r", 0, -5, AS_USUAL },
    { "0r", 60, 50, 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script (cases[i].script, &rules);
      gint64 exam_day = DAY_0 + cases[i].exam_day;
      gint64 due_day
          = dossier_exam_get_due_day (&mastery, &rules, DAY_0 + cases[i].today, exam_day);

      g_test_message ("“%s”, exam in %d days: %d (usually %d)", cases[i].script,
                      (int) (cases[i].exam_day - cases[i].today), (int) (due_day - DAY_0),
                      (int) (mastery.due_day - DAY_0));
      if (cases[i].due_day == NO_DAY)
        g_assert_cmpint (due_day, ==, DOSSIER_NO_DAY);
      else if (cases[i].due_day == AS_USUAL)
        g_assert_cmpint (due_day, ==, mastery.due_day);
      else if (cases[i].due_day == LAST_DAYS)
        g_assert_true (due_day >= exam_day - 3 && due_day < exam_day);
      else
        g_assert_cmpint (due_day, ==, DAY_0 + cases[i].due_day);
    }
}

/* The gap alone, with a memory that FSRS and the last days leave in peace. */
static void
test_gaps (void)
{
  static const struct
  {
    gint64 delay;
    gint64 gap;
  } cases[] = {
    { 1, 1 },   { 2, 1 },    { 5, 2 },    { 7, 2 },    { 14, 4 },     { 35, 7 },
    { 70, 12 }, { 140, 18 }, { 350, 26 }, { 700, 53 }, { 3650, 274 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script ("0r", &rules);

      mastery.memory.stability = 36500;
      mastery.memory.due_day = mastery.due_day = DAY_0 + 30000;
      g_test_message ("%d days", (int) cases[i].delay);
      g_assert_cmpint (dossier_exam_get_due_day (&mastery, &rules, DAY_0, DAY_0 + cases[i].delay),
                       ==, DAY_0 + cases[i].gap);
    }
}

/* The gap holds for the first three answers only. */
static void
test_three_answers (void)
{
  for (guint n_reviews = 1; n_reviews <= 5; n_reviews++)
    {
      DossierMastery mastery = fold_script ("0r", &rules);

      mastery.memory.stability = 36500;
      mastery.memory.n_reviews = n_reviews;
      mastery.memory.due_day = mastery.due_day = DAY_0 + 30000;
      g_assert_cmpint (dossier_exam_get_due_day (&mastery, &rules, DAY_0, DAY_0 + 35), ==,
                       DAY_0 + (n_reviews < 3 ? 7 : 30000));
    }
}

/* Once in the last three days, if it would be forgotten: on each day a part. */
static void
test_last_days (void)
{
  static const struct
  {
    double stability;
    gint64 last_day;
    gboolean is_called;
  } cases[] = {
    { 30, 0, TRUE }, { 50, 0, TRUE },  { 70, 0, FALSE },
    { 3, 56, TRUE }, { 1, 57, FALSE }, { 1, 58, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint second = 0; second < 6; second++)
      {
        DossierMastery mastery = fold_script ("0r", &rules);
        gint64 due_day;

        mastery.memory.stability = cases[i].stability;
        mastery.memory.n_reviews = 3;
        mastery.memory.last_day = DAY_0 + cases[i].last_day;
        mastery.memory.last_ms = (mastery.memory.last_ms / 3000 * 3 + second) * 1000;
        mastery.memory.due_day = mastery.due_day = DAY_0 + 30000;
        due_day = dossier_exam_get_due_day (&mastery, &rules, DAY_0 + 50, DAY_0 + 60);
        g_test_message ("case %u, second %u: %d", i, second, (int) (due_day - DAY_0));
        g_assert_cmpint (due_day, ==,
                         DAY_0 + (cases[i].is_called ? 59 - (gint64) second % 3 : 30000));
      }
}

static char *
print_new (const DossierExamPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->n_days; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", plan->days[i].n_new);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How new questions are spread; 30 in all. */
static void
test_new (void)
{
  static const struct
  {
    guint n_days;
    guint n_asked; /* before today */
    guint n_begun; /* today */
    guint new_per_day;
    const char *counts;
    gboolean is_feasible;
  } cases[] = {
    { 10, 0, 0, 20, "5 5 5 5 5 5 0 0 0 0", TRUE },
    { 10, 26, 0, 20, "1 1 0 1 1 0 0 0 0 0", TRUE },
    { 10, 30, 0, 20, "0 0 0 0 0 0 0 0 0 0", TRUE },
    { 5, 0, 0, 20, "10 10 10 0 0", TRUE },
    { 1, 0, 0, 30, "30", TRUE },
    { 1, 0, 0, 29, "29", FALSE },
    { 2, 0, 0, 20, "20 10", TRUE },
    { 5, 0, 0, 7, "7 7 7 7 2", TRUE },
    { 4, 0, 0, 7, "7 7 7 7", FALSE },
    { 4, 0, 0, 0, "0 0 0 0", FALSE },
    { 0, 0, 0, 20, "", FALSE },
    { 0, 30, 0, 20, "", TRUE },
    /* What was begun today is part of today's share. */
    { 10, 0, 3, 20, "2 5 5 5 5 5 0 0 0 0", TRUE },
    { 10, 0, 5, 20, "0 5 5 5 5 5 0 0 0 0", TRUE },
    { 10, 0, 12, 20, "0 0 3 5 5 5 0 0 0 0", TRUE },
    { 3, 0, 6, 10, "4 10 10", TRUE },
    { 3, 0, 12, 10, "0 10 8", TRUE },
  };
  g_autoptr (DossierDocument) document = sample_document_new (20);
  DossierQuestions questions = dossier_document_get_questions (document);
  DossierMastery asked = fold_script ("0r", &rules);
  DossierMastery begun = fold_script ("9r", &rules);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) masteries = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (DossierExamPlan) plan = NULL;
      g_autofree char *counts = NULL;

      for (guint j = 0; j < cases[i].n_asked + cases[i].n_begun; j++)
        g_hash_table_insert (masteries, (char *) questions.items[j].id,
                             j < cases[i].n_asked ? &asked : &begun);
      plan = dossier_exam_plan_new (document, masteries, &rules, DAY_0 + 9,
                                    DAY_0 + 9 + cases[i].n_days, cases[i].new_per_day);
      g_test_message ("case %u", i);
      counts = print_new (plan);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      g_assert_cmpint (plan->is_feasible, ==, cases[i].is_feasible);
      g_assert_cmpuint (plan->n_unseen, ==, 30 - cases[i].n_asked - cases[i].n_begun);
      g_assert_cmpint (plan->today, ==, DAY_0 + 9);
      g_assert_cmpint (plan->exam_day, ==, DAY_0 + 9 + cases[i].n_days);
    }
}

/* Who keeps to a plan is ready, and has no day with nearly all of the work. */
static void
test_expected (void)
{
  static const struct
  {
    guint n_days;
    guint new_per_day;
    double low;
    double high;
  } cases[] = {
    { 0, 20, 0, 0 },      { 1, 15, 0.3, 0.5 },  { 7, 20, 0.93, 1 },    { 30, 20, 0.93, 1 },
    { 120, 20, 0.93, 1 }, { 365, 20, 0.93, 1 }, { 36525, 20, 0.9, 1 },
  };
  g_autoptr (DossierDocument) document = sample_document_new (20);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierExamPlan) plan
          = dossier_exam_plan_new (document, NULL, &rules, DAY_0, DAY_0 + cases[i].n_days,
                                   cases[i].new_per_day);
      guint n_reviews = 0;
      guint most = 0;

      for (guint j = 0; j < plan->n_days; j++)
        {
          n_reviews += plan->days[j].n_reviews;
          most = MAX (most, plan->days[j].n_reviews);
        }
      g_test_message ("%u days: %g, %u reviews, at most %u", cases[i].n_days, plan->expected,
                      n_reviews, most);
      g_assert_cmpfloat (plan->expected, >=, cases[i].low);
      g_assert_cmpfloat (plan->expected, <=, cases[i].high);
      if (cases[i].n_days >= 30)
        {
          /* Twice more at least, each of them. */
          g_assert_cmpuint (n_reviews, >=, 60);
          g_assert_cmpuint (most, <=, 20);
        }
    }
}

static void
test_set_aside (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GHashTable) masteries = g_hash_table_new (g_str_hash, g_str_equal);
  DossierMastery seen = fold_script ("0r 1x", &rules);
  DossierMastery unseen = fold_script ("0x", &rules);
  g_autoptr (DossierExamPlan) plan = NULL;
  g_autoptr (DossierExamPlan) nothing = NULL;

  g_hash_table_insert (masteries, (char *) questions.items[0].id, &seen);
  g_hash_table_insert (masteries, (char *) questions.items[1].id, &unseen);
  plan = dossier_exam_plan_new (document, masteries, &rules, DAY_0 + 2, DAY_0 + 9, 20);
  g_assert_cmpuint (plan->n_unseen, ==, 8);
  g_assert_cmpfloat (plan->expected, >, 0.94);

  for (guint i = 0; i < questions.n; i++)
    g_hash_table_insert (masteries, (char *) questions.items[i].id, &unseen);
  nothing = dossier_exam_plan_new (document, masteries, &rules, DAY_0 + 2, DAY_0 + 9, 20);
  g_assert_cmpuint (nothing->n_unseen, ==, 0);
  g_assert_cmpfloat (nothing->expected, ==, 0);
}

static void
answer (GHashTable *masteries, const DossierQuestion *question, gint64 day)
{
  DossierMastery *mastery = g_hash_table_lookup (masteries, question->id);
  const DossierReview review = {
    .question = (char *) question->id,
    .question_kind = question->kind,
    .mode = (char *) "review",
    .time_ms = day * 86400000 + 43200000 + question->index * 1000,
    .correct = TRUE,
    .certainty = DOSSIER_CERTAINTY_THINK,
    .policy_version = 1,
  };
  DossierOutcome outcome;

  if (mastery == NULL)
    {
      mastery = g_new (DossierMastery, 1);
      dossier_mastery_init (mastery);
      g_hash_table_insert (masteries, (char *) question->id, mastery);
    }
  g_assert_true (dossier_mastery_add (mastery, &rules, &review, &outcome));
  g_assert_cmpint (outcome.rating, !=, 0);
}

/* Day by day as the plan said on the first one, and ready as it promised. */
static void
test_kept (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (50);
  g_autoptr (GHashTable) masteries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const gint64 exam_day = DAY_0 + 40;
  g_autoptr (DossierExamPlan) first
      = dossier_exam_plan_new (document, NULL, &rules, DAY_0, exam_day, 20);
  g_autoptr (DossierExamPlan) last = NULL;

  for (gint64 today = DAY_0; today < exam_day; today++)
    {
      g_autoptr (GArray) picked = dossier_agenda_pick_exam_day (document, masteries, &rules, today,
                                                                exam_day, 20, (guint32) today);
      g_autoptr (GArray) rest = NULL;
      guint n_new = 0;

      for (guint i = 0; i < picked->len; i++)
        {
          const DossierAgendaItem *item = &g_array_index (picked, DossierAgendaItem, i);

          n_new += item->mastery == NULL;
          answer (masteries, item->question, today);
        }
      if (today == DAY_0)
        g_assert_cmpuint (n_new, ==, first->days[0].n_new);
      /* Done is done. */
      rest = dossier_agenda_pick_exam_day (document, masteries, &rules, today, exam_day, 20, 1);
      g_assert_cmpuint (rest->len, ==, 0);
    }
  g_assert_cmpuint (g_hash_table_size (masteries), ==, 60);
  last = dossier_exam_plan_new (document, masteries, &rules, exam_day, exam_day, 20);
  g_test_message ("%g promised, %g reached", first->expected, last->expected);
  g_assert_cmpfloat_with_epsilon (last->expected, first->expected, 0.02);
}

/* The day's work: what is due first, new questions after, both as told. */
static void
test_pick_day (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (20);
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GHashTable) masteries = g_hash_table_new (g_str_hash, g_str_equal);
  DossierMastery due = fold_script ("0r", &rules);
  DossierMastery set_aside = fold_script ("0r 2x", &rules);
  static const guint rooms[] = { 0, 2, 100 };

  for (guint i = 0; i < 6; i++)
    g_hash_table_insert (masteries, (char *) questions.items[i].id, i < 4 ? &due : &set_aside);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (GArray) picked
          = dossier_agenda_pick_exam_day (document, masteries, &rules, DAY_0 + 20, DAY_0 + 30,
                                          rooms[i], 3);
      guint n_again = 0;
      guint n_new = 0;

      for (guint j = 0; j < picked->len; j++)
        {
          const DossierAgendaItem *item = &g_array_index (picked, DossierAgendaItem, j);

          n_again += item->mastery == &due;
          n_new += item->mastery == NULL;
        }
      g_assert_cmpuint (n_again, ==, 4);
      g_assert_cmpuint (n_new, ==, MIN (rooms[i], 4)); /* 24 in six days */
      g_assert_cmpuint (picked->len, ==, n_again + n_new);
    }
  {
    /* After the exam only what is due, as ever. */
    g_autoptr (GArray) picked = dossier_agenda_pick_exam_day (document, masteries, &rules,
                                                              DAY_0 + 20, DAY_0 + 20, 100, 3);

    g_assert_cmpuint (picked->len, ==, 4);
  }
}

static DossierMastery
draw_mastery (GRand *rand)
{
  static const char *const manners[] = { "r", "w", "w!", "-", "dr", "pr", "x", "b" };
  g_autoptr (GString) script = g_string_new (NULL);
  int day = 0;

  for (int n = g_rand_int_range (rand, 0, 9); n > 0; n--)
    {
      /* Now and then the clock goes back. */
      day += g_rand_int_range (rand, -2, 20);
      g_string_append_printf (script, "%d%s ", MAX (day, 0),
                              manners[g_rand_int_range (rand, 0, G_N_ELEMENTS (manners))]);
    }

  return fold_script (script->str, &rules);
}

/* Whatever was answered, and wherever today and the exam stand. */
static void
test_any_history (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (10);
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GHashTable) masteries
          = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (DossierExamPlan) plan = NULL;
      g_autoptr (GArray) picked = NULL;
      gint64 today = DAY_0 + g_rand_int_range (rand, 0, 200);
      gint64 exam_day = today + g_rand_int_range (rand, -20, 60);
      guint new_per_day = (guint) g_rand_int_range (rand, 0, 6);
      guint n_new = 0;

      for (guint i = 0; i < questions.n; i += (guint) g_rand_int_range (rand, 1, 3))
        {
          DossierMastery mastery = draw_mastery (rand);

          g_hash_table_insert (masteries, (char *) questions.items[i].id,
                               g_memdup2 (&mastery, sizeof mastery));
        }
      plan = dossier_exam_plan_new (document, masteries, &rules, today, exam_day, new_per_day);
      for (guint i = 0; i < plan->n_days; i++)
        {
          n_new += plan->days[i].n_new;
          g_assert_cmpuint (plan->days[i].n_new, <=, new_per_day);
          g_assert_cmpuint (plan->days[i].n_reviews, <=, questions.n);
        }
      g_assert_cmpint (plan->is_feasible, ==, n_new == plan->n_unseen);
      g_assert_true (plan->expected >= 0 && plan->expected <= 1);

      picked = dossier_agenda_pick_exam_day (document, masteries, &rules, today, exam_day,
                                             new_per_day, round);
      for (guint i = 0; i < picked->len; i++)
        {
          const DossierAgendaItem *item = &g_array_index (picked, DossierAgendaItem, i);

          g_assert_true (g_hash_table_add (seen, (gpointer) item->question));
          g_assert_false (item->mastery != NULL && item->mastery->is_set_aside);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_mastery_rules_init (&rules);

  g_test_add_func ("/learning/exam/due-day", test_due_day);
  g_test_add_func ("/learning/exam/gaps", test_gaps);
  g_test_add_func ("/learning/exam/three-answers", test_three_answers);
  g_test_add_func ("/learning/exam/last-days", test_last_days);
  g_test_add_func ("/learning/exam/new", test_new);
  g_test_add_func ("/learning/exam/expected", test_expected);
  g_test_add_func ("/learning/exam/set-aside", test_set_aside);
  g_test_add_func ("/learning/exam/kept", test_kept);
  g_test_add_func ("/learning/exam/pick-day", test_pick_day);
  g_test_add_func ("/learning/exam/any-history", test_any_history);

  return g_test_run ();
}
