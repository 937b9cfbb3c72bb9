/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-progress.h"

#include <math.h>
#include <string.h>

#include "log.h"
#include "sample.h"

static DossierMasteryRules rules;

#define NEW DOSSIER_KNOWLEDGE_NEW
#define ASKED DOSSIER_KNOWLEDGE_ASKED
#define KNOWN DOSSIER_KNOWLEDGE_KNOWN
#define FADING DOSSIER_KNOWLEDGE_FADING

typedef struct
{
  const char *question;
  const char *script;
} History;

static GHashTable *
make_masteries (const History *histories)
{
  GHashTable *masteries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; histories[i].question != NULL; i++)
    {
      DossierMastery mastery = fold_script (histories[i].script, &rules);

      g_hash_table_insert (masteries, (char *) histories[i].question,
                           g_memdup2 (&mastery, sizeof mastery));
    }

  return masteries;
}

static void
assert_counts (
    const DossierKnowledgeCounts *counts, guint n_known, guint n_fading, guint n_asked, guint n_new)
{
  g_assert_cmpuint (counts->n[KNOWN], ==, n_known);
  g_assert_cmpuint (counts->n[FADING], ==, n_fading);
  g_assert_cmpuint (counts->n[ASKED], ==, n_asked);
  g_assert_cmpuint (counts->n[NEW], ==, n_new);
  g_assert_cmpuint (dossier_knowledge_counts_get_total (counts), ==,
                    n_known + n_fading + n_asked + n_new);
}

/* On day 60: one known, one fading, one missed, one that is gone. */
static const History some[] = {
  { "single", "59r" },  { "who-said", "0r" }, { "match", "60w" },
  { "single-0", "0r" }, { "gone", "0w" },     { NULL, NULL },
};

static void
test_questions (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (8);
  g_autoptr (GHashTable) masteries = make_masteries (some);
  g_autoptr (DossierProgress) empty
      = dossier_progress_new (document, NULL, NULL, 0, &rules, DAY_0, DAY_0, 1);
  g_autoptr (DossierProgress) now
      = dossier_progress_new (document, masteries, NULL, 0, &rules, DAY_0 + 60, DAY_0 + 60, 1);
  g_autoptr (DossierProgress) later
      = dossier_progress_new (document, masteries, NULL, 0, &rules, DAY_0 + 60, DAY_0 + 600, 1);

  assert_counts (&empty->questions, 0, 0, 0, 18);
  g_assert_cmpint (empty->next_due_day, ==, DOSSIER_NO_DAY);
  assert_counts (&now->questions, 1, 2, 1, 14);
  /* By the day of an exam more is forgotten, but the forecast is today's. */
  assert_counts (&later->questions, 0, 3, 1, 14);
  g_assert_cmpmem (now->forecast, sizeof now->forecast, later->forecast, sizeof later->forecast);
}

/* A paragraph is as its worst question, whatever was never asked there. */
static void
test_paragraphs (void)
{
  static const struct
  {
    const char *first;  /* of two questions in paragraph 2, and … */
    const char *second; /* the other; "" for never asked */
    DossierKnowledge knowledge;
    gboolean has_questions;
  } cases[] = {
    { "", "", NEW, TRUE },
    { "60r", "", KNOWN, TRUE },
    { "", "60r", KNOWN, TRUE },
    { "60r", "60r", KNOWN, TRUE },
    { "60r", "0r", FADING, TRUE },
    { "0r", "60r", FADING, TRUE },
    { "", "0r", FADING, TRUE },
    { "0r", "60w", ASKED, TRUE },
    { "60w", "0r", ASKED, TRUE },
    { "60w", "60r", ASKED, TRUE },
    { "", "60-", ASKED, TRUE },
    { "60pr", "", ASKED, TRUE },
    { "60r", "0w 60x", KNOWN, TRUE },
    { "0x", "0w 60x", NEW, FALSE },
    { "0x", "", NEW, TRUE },
  };
  g_autoptr (DossierDocument) document = sample_document_new (2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const History histories[] = {
        { "multiple", cases[i].first },
        { "single-1", cases[i].second },
        { NULL, NULL },
      };
      g_autoptr (GHashTable) masteries = make_masteries (histories);
      g_autoptr (DossierProgress) progress
          = dossier_progress_new (document, masteries, NULL, 0, &rules, DAY_0 + 60, DAY_0 + 60, 1);

      g_test_message ("“%s” and “%s”", cases[i].first, cases[i].second);
      g_assert_cmpuint (progress->n_paragraphs, ==, 10);
      g_assert_cmpint (progress->has_questions[1], ==, cases[i].has_questions);
      g_assert_cmpint (progress->paragraphs[1], ==, cases[i].knowledge);
      /* Paragraph 4 has no question at all. */
      g_assert_false (progress->has_questions[3]);
      g_assert_cmpuint (dossier_knowledge_counts_get_total (&progress->paragraph_counts), ==,
                        cases[i].has_questions ? 9 : 8);
    }
}

static void
test_subjects (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (8);
  g_autoptr (GHashTable) masteries = make_masteries (some);
  g_autoptr (DossierProgress) progress
      = dossier_progress_new (document, masteries, NULL, 0, &rules, DAY_0 + 60, DAY_0 + 60, 1);
  static const struct
  {
    const char *id;
    guint n[4];
  } issues[] = {
    { "i0", { 1, 1, 1, 2 } },
    { "i1", { 0, 0, 0, 5 } },
    { "i2", { 0, 0, 0, 4 } },
    { "i3", { 0, 1, 0, 3 } },
  }, actors[] = {
    /* who-said is about all three; “Land is real” about Land alone. */
    { "land", { 0, 1, 0, 1 } },
    { "ada", { 0, 1, 0, 0 } },
    { "office", { 0, 1, 0, 0 } },
  };

  g_assert_cmpuint (progress->n_issues, ==, G_N_ELEMENTS (issues));
  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    {
      g_assert_cmpstr (progress->issues[i].issue->id, ==, issues[i].id);
      assert_counts (&progress->issues[i].counts, issues[i].n[0], issues[i].n[1], issues[i].n[2],
                     issues[i].n[3]);
    }
  g_assert_cmpuint (progress->n_actors, ==, G_N_ELEMENTS (actors));
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_assert_cmpstr (progress->actors[i].actor->id, ==, actors[i].id);
      assert_counts (&progress->actors[i].counts, actors[i].n[0], actors[i].n[1], actors[i].n[2],
                     actors[i].n[3]);
    }
}

/* An issue or actor without questions is not there. */
static void
test_subjects_without_questions (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GHashTable) masteries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (DossierProgress) progress = NULL;

  for (guint i = 0; i < questions.n; i++)
    if (strcmp (questions.items[i].id, "cloze") != 0)
      {
        DossierMastery mastery = fold_script ("0x", &rules);

        g_hash_table_insert (masteries, (char *) questions.items[i].id,
                             g_memdup2 (&mastery, sizeof mastery));
      }
  progress = dossier_progress_new (document, masteries, NULL, 0, &rules, DAY_0, DAY_0, 1);
  g_assert_cmpuint (progress->n_issues, ==, 1);
  g_assert_cmpstr (progress->issues[0].issue->id, ==, "i2");
  g_assert_cmpuint (progress->n_actors, ==, 0);
  assert_counts (&progress->questions, 0, 0, 0, 1);
}

/* Wilson's bounds, as they stand in tables and by hand. */
static void
test_calibration (void)
{
  static const struct
  {
    guint n_right;
    guint n_answers;
    double low;
    double high;
  } cases[] = {
    { 0, 0, 0, 1 },
    { 0, 1, 0, 0.5 },
    { 1, 1, 0.5, 1 },
    { 0, 9, 0, 0.1 },
    { 9, 9, 0.9, 1 },
    { 1, 2, 0.211325, 0.788675 },
    { 5, 10, 0.349244, 0.650756 },
    { 81, 100, 0.767775, 0.846087 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* On two days, and skipped ones that are not judged. */
      guint n_first = cases[i].n_right / 2;
      const DossierTally tallies[] = {
        { DAY_0, DOSSIER_CERTAINTY_SURE, cases[i].n_answers - n_first, 7,
          cases[i].n_right - n_first, 0 },
        { DAY_0 - 900, DOSSIER_CERTAINTY_SURE, n_first, 0, n_first, 0 },
        { DAY_0, DOSSIER_CERTAINTY_GUESS, 4, 0, 1, 0 },
      };
      g_autoptr (DossierProgress) progress
          = dossier_progress_new_over_all (NULL, 0, 0, tallies, 3, &rules, DAY_0, 1);
      const DossierCalibration *sure = &progress->calibration[DOSSIER_CERTAINTY_SURE];

      g_test_message ("%u of %u", cases[i].n_right, cases[i].n_answers);
      g_assert_cmpuint (sure->n_answers, ==, cases[i].n_answers);
      g_assert_cmpuint (sure->n_right, ==, cases[i].n_right);
      g_assert_cmpfloat_with_epsilon (sure->low, cases[i].low, 1e-6);
      g_assert_cmpfloat_with_epsilon (sure->high, cases[i].high, 1e-6);
      g_assert_true (sure->low <= sure->share && sure->share <= sure->high);
      g_assert_cmpfloat (progress->calibration[DOSSIER_CERTAINTY_GUESS].share, ==, 0.25);
      g_assert_cmpuint (progress->calibration[DOSSIER_CERTAINTY_THINK].n_answers, ==, 0);
    }
}

/* The calendar ends with the week of today, wherever weeks begin. */
static void
test_calendar (void)
{
  static const struct
  {
    gint64 today;
    guint first_weekday;
    gint64 last_day; /* of its week */
  } cases[] = {
    /* 19,723 was Monday, 1 January 2024. */
    { 19723, 1, 19729 }, { 19722, 1, 19722 }, { 19729, 1, 19729 }, { 19723, 7, 19728 },
    { 19722, 7, 19728 }, { 19723, 6, 19727 }, { 19723, 0, 19728 }, { 0, 1, 3 },
    { -1, 1, 3 },        { -4, 1, -4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierProgress) progress
          = dossier_progress_new_over_all (NULL, 0, 0, NULL, 0, &rules, cases[i].today,
                                           cases[i].first_weekday);

      g_test_message ("day %d, weeks from %u", (int) cases[i].today, cases[i].first_weekday);
      g_assert_cmpint (progress->first_day, ==, cases[i].last_day - 26 * 7 + 1);
      g_assert_cmpint (progress->first_day + DOSSIER_PROGRESS_WEEKS * 7 - cases[i].today, >, 0);
      g_assert_cmpint (progress->first_day + (DOSSIER_PROGRESS_WEEKS - 1) * 7, <=, cases[i].today);
    }
}

static void
test_days (void)
{
  const gint64 today = 19723; /* Monday */
  const DossierTally tallies[] = {
    { today, DOSSIER_CERTAINTY_SURE, 3, 0, 3, 1000 },
    { today, DOSSIER_CERTAINTY_THINK, 2, 1, 1, 500 },
    { today - 25 * 7, DOSSIER_CERTAINTY_THINK, 1, 0, 1, 20 },
    { today - 25 * 7 - 1, DOSSIER_CERTAINTY_THINK, 4, 0, 1, 3 }, /* before the calendar */
    { today + 6, DOSSIER_CERTAINTY_THINK, 0, 2, 0, 7 },          /* a clock was ahead */
    { today + 7, DOSSIER_CERTAINTY_THINK, 5, 0, 0, 9 },
  };
  g_autoptr (DossierProgress) progress
      = dossier_progress_new_over_all (NULL, 0, 0, tallies, G_N_ELEMENTS (tallies), &rules, today,
                                       1);
  const DossierStudyDay *days = progress->days;

  g_assert_cmpint (progress->first_day, ==, today - 25 * 7);
  g_assert_cmpuint (days[25 * 7].n_answers, ==, 6);
  g_assert_cmpint (days[25 * 7].took_ms, ==, 1500);
  g_assert_cmpuint (days[0].n_answers, ==, 1);
  g_assert_cmpuint (days[26 * 7 - 1].n_answers, ==, 2);
  g_assert_cmpuint (days[1].n_answers, ==, 0);
  g_assert_cmpuint (progress->n_study_days, ==, 3);
  g_assert_cmpuint (progress->n_answers, ==, 18);
  g_assert_cmpint (progress->took_ms, ==, 1539);
  g_assert_cmpint (progress->took_today_ms, ==, 1500);
}

/* What falls due; what is overdue counts for today, what is later for nothing. */
static void
test_forecast (void)
{
  static const gint64 due_days[] = { -40, -1, 0, 0, 1, 13, 13, 14, 500 };
  DossierMastery masteries[G_N_ELEMENTS (due_days) + 2];
  const DossierMastery *all[G_N_ELEMENTS (masteries)];
  g_autoptr (DossierProgress) progress = NULL;
  g_autoptr (DossierProgress) quiet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (masteries); i++)
    {
      all[i] = &masteries[i];
      masteries[i] = fold_script ("0r", &rules);
      if (i < G_N_ELEMENTS (due_days))
        masteries[i].due_day = DAY_0 + due_days[i];
    }
  masteries[9] = fold_script ("0r 0x", &rules);
  masteries[10] = fold_script ("0pr", &rules);
  progress = dossier_progress_new_over_all (all, G_N_ELEMENTS (all), 30, NULL, 0, &rules, DAY_0, 1);
  g_assert_cmpuint (progress->forecast[0], ==, 4);
  g_assert_cmpuint (progress->forecast[1], ==, 1);
  g_assert_cmpuint (progress->forecast[13], ==, 2);
  for (guint i = 2; i < 13; i++)
    g_assert_cmpuint (progress->forecast[i], ==, 0);
  g_assert_cmpint (progress->next_due_day, ==, DAY_0);
  /* Ten that count, one set aside, and nineteen never asked. */
  g_assert_cmpuint (dossier_knowledge_counts_get_total (&progress->questions), ==, 29);
  g_assert_cmpuint (progress->questions.n[NEW], ==, 19);
  g_assert_cmpuint (progress->questions.n[ASKED], ==, 1);
  g_assert_null (progress->paragraphs);

  quiet = dossier_progress_new_over_all (&all[7], 2, 0, NULL, 0, &rules, DAY_0, 1);
  g_assert_cmpuint (quiet->forecast[0], ==, 0);
  g_assert_cmpint (quiet->next_due_day, ==, DAY_0 + 14);
  assert_counts (&quiet->questions, 2, 0, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_mastery_rules_init (&rules);

  g_test_add_func ("/learning/progress/questions", test_questions);
  g_test_add_func ("/learning/progress/paragraphs", test_paragraphs);
  g_test_add_func ("/learning/progress/subjects", test_subjects);
  g_test_add_func ("/learning/progress/subjects-without-questions",
                   test_subjects_without_questions);
  g_test_add_func ("/learning/progress/calibration", test_calibration);
  g_test_add_func ("/learning/progress/calendar", test_calendar);
  g_test_add_func ("/learning/progress/days", test_days);
  g_test_add_func ("/learning/progress/forecast", test_forecast);

  return g_test_run ();
}
