/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "ui/progress/dossier-bars-chart.h"
#include "ui/progress/dossier-coverage-chart.h"
#include "ui/progress/dossier-days-chart.h"
#include "ui/progress/dossier-progress-bars.h"
#include "ui/progress/dossier-progress-names.h"
#include "ui/progress/dossier-progress-words.h"

/* March 1, 2025, a Saturday. */
#define TODAY 20148
/* A space of numbers that does not break. */
#define NARROW "\342\200\257"

#define MINUTE_MS G_GINT64_CONSTANT (60000)

static void
test_coverage (void)
{
  const struct
  {
    DossierKnowledgeCounts counts;
    guint n_paragraphs;
    guint in_days;
    const char *sentence;
  } cases[] = {
    { { { 10, 3, 4, 2 } },
      19,
      0,
      "10 of 19 paragraphs known today, 3 fading, 4 asked but not yet known, 2 never asked." },
    { { { 0, 0, 0, 19 } }, 19, 0, "0 of 19 paragraphs known today, 19 never asked." },
    { { { 1, 0, 0, 0 } }, 1, 0, "1 of 1 paragraph known today." },
    { { { 3, 0, 1, 0 } },
      6,
      0,
      "3 of 4 paragraphs known today, 1 asked but not yet known, 2 without questions." },
    { { { 8, 2, 0, 0 } }, 10, 19, "8 of 10 paragraphs known on March 20, 2 fading." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierProgress progress = { .today = TODAY,
                                         .paragraph_counts = cases[i].counts,
                                         .n_paragraphs = cases[i].n_paragraphs };
      g_autofree char *sentence
          = dossier_progress_words_dup_coverage (&progress, TODAY + cases[i].in_days);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_questions (void)
{
  const struct
  {
    DossierKnowledgeCounts counts;
    guint in_days;
    const char *sentence;
  } cases[] = {
    { { { 38, 11, 19, 24 } },
      0,
      "38 of 92 questions known today, 11 fading, 19 asked but not yet known, 24 never asked." },
    { { { 0, 1, 0, 0 } }, 0, "0 of 1 question known today, 1 fading." },
    { { { 7, 0, 0, 0 } }, 306, "7 of 7 questions known on January 1, 2026." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierProgress progress = { .today = TODAY, .questions = cases[i].counts };
      g_autofree char *sentence
          = dossier_progress_words_dup_questions (&progress, TODAY + cases[i].in_days);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* The number itself chooses the form of the words, whatever stands in it. */
static void
test_groups (void)
{
  const struct
  {
    const char *locale, *sentence;
  } cases[] = {
    { "C.UTF-8", "1234 of 1234567 questions known today, 1233333 never asked." },
    { "en_US.UTF-8", "1,234 of 1,234,567 questions known today, 1,233,333 never asked." },
    { "es_ES.UTF-8", "1.234 of 1.234.567 questions known today, 1.233.333 never asked." },
    { "fr_FR.UTF-8", "1" NARROW "234 of 1" NARROW "234" NARROW "567 questions known today, "
                     "1" NARROW "233" NARROW "333 never asked." },
    { "ar_EG.UTF-8", "1,234 of 1,234,567 questions known today, 1,233,333 never asked." },
  };
  const DossierProgress progress = { .today = TODAY, .questions = { { 1234, 0, 0, 1233333 } } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = NULL;

      /* A machine that is not the tests' own may lack some. */
      if (setlocale (LC_NUMERIC, cases[i].locale) == NULL)
        continue;

      sentence = dossier_progress_words_dup_questions (&progress, TODAY);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
  setlocale (LC_NUMERIC, "C");
}

static void
test_actors (void)
{
  DossierSubjectProgress actors[3] = { { .counts = { { 1, 0, 0, 3 } } },
                                       { .counts = { { 0, 2, 0, 0 } } },
                                       { .counts = { { 4, 0, 0, 0 } } } };
  DossierProgress progress = { .actors = actors, .n_actors = 3 };
  g_autofree char *several = dossier_progress_words_dup_actors (&progress);
  g_autofree char *one = NULL;

  g_assert_cmpstr (several, ==, "Something is known of 2 of 3 actors.");
  progress.n_actors = 1;
  one = dossier_progress_words_dup_actors (&progress);
  g_assert_cmpstr (one, ==, "Something is known of 1 of 1 actor.");
}

static void
test_days_and_time (void)
{
  const struct
  {
    guint n_days; /* of 12 minutes each */
    gint64 today_minutes;
    const char *days;
    const char *time;
  } cases[] = {
    { 0, 0, "No study day in six months.", "Nothing today, 300 minutes in all." },
    { 1, 12, "1 day in six months, about 12 minutes; stronger color, longer day.",
      "12 minutes today, 5 hours in all, about 12 minutes a study day." },
    { 55, 0, "55 days in six months, about 12 minutes each; stronger color, longer day.",
      "Nothing today, 5 hours in all, about 12 minutes a study day." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierProgress progress = { .today = TODAY,
                                   .first_day = TODAY - 160,
                                   .n_study_days = cases[i].n_days,
                                   .took_ms = 300 * MINUTE_MS,
                                   .took_today_ms = cases[i].today_minutes * MINUTE_MS };
      g_autofree char *days = NULL;
      g_autofree char *time = NULL;

      if (i == 0)
        progress.took_ms = 119 * MINUTE_MS;
      for (guint j = 0; j < cases[i].n_days; j++)
        progress.days[160 - j] = (DossierStudyDay) { 3, 12 * MINUTE_MS };
      days = dossier_progress_words_dup_days (&progress);
      time = dossier_progress_words_dup_time (&progress);
      g_assert_cmpstr (days, ==, cases[i].days);
      g_assert_cmpstr (time, ==, i == 0 ? "Nothing today, 119 minutes in all." : cases[i].time);
    }
}

static void
test_due (void)
{
  const struct
  {
    guint forecast[DOSSIER_PROGRESS_FORECAST_DAYS];
    gint64 next_day;
    const char *sentence;
  } cases[] = {
    { { 9, 4, 2, 5, 1, 3, 0, 6, 2, 1, 0, 4, 2, 1 },
      TODAY,
      "9 today, 21 more in the next seven days." },
    { { 1 }, TODAY, "1 today, nothing in the next seven days." },
    { { 0, 1 }, TODAY + 1, "Nothing today, 1 in the next seven days." },
    { { 0, 0, 0, 0, 0, 0, 0, 0, 3 }, TODAY + 8, "Nothing today; next: March 9." },
    { { 0 }, TODAY + 40, "Nothing today; next: April 10." },
    { { 0 }, DOSSIER_NO_DAY, "Nothing is due." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierProgress progress = { .today = TODAY, .next_due_day = cases[i].next_day };
      g_autofree char *sentence = NULL;

      memcpy (progress.forecast, cases[i].forecast, sizeof progress.forecast);
      sentence = dossier_progress_words_dup_due (&progress);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* The promises are 34, 70 and 95 per cent. */
static void
test_certainty (void)
{
  const DossierCalibration none = { 0 };
  const DossierCalibration few = { 4, 4, 1, .8, 1 };
  const struct
  {
    DossierCalibration levels[DOSSIER_N_CERTAINTIES];
    const char *sentence;
  } cases[] = {
    { { none, none, none }, "Too few answers to tell yet." },
    { { few, few, few }, "Too few answers to tell yet." },
    { { none, none, { 24, 21, .875, .79, .93 } },
      "When sure, right 21 times in 24, a little under the mark." },
    { { none, none, { 10, 5, .5, .35, .65 } },
      "When sure, right 5 times in 10, well under the mark." },
    { { none, none, { 24, 23, .958, .9, .98 } },
      "When sure, right 23 times in 24, close to the mark." },
    { { none, { 10, 10, 1, .91, 1 }, few },
      "At “think so”, right 10 times in 10, well over the mark." },
    { { { 30, 12, .4, .36, .44 }, few, none },
      "At a guess, right 12 times in 30, a little over the mark." },
    { { { 5, 1, .2, .07, .45 }, none, none }, "At a guess, right 1 time in 5, close to the mark." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierProgress progress = { .today = TODAY };
      g_autofree char *sentence = NULL;

      memcpy (progress.calibration, cases[i].levels, sizeof progress.calibration);
      sentence = dossier_progress_words_dup_certainty (&progress);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_levels (void)
{
  const struct
  {
    DossierCertainty certainty;
    DossierCalibration level;
    const char *name;
  } cases[] = {
    { DOSSIER_CERTAINTY_GUESS, { 0 }, "guess: never said; the mark is 34%" },
    { DOSSIER_CERTAINTY_THINK,
      { 4, 3, .75, .5, .9 },
      "think so: right 3 of 4, too few to tell; the mark is 70%" },
    { DOSSIER_CERTAINTY_SURE,
      { 24, 21, .875, .792, .928 },
      "sure: right 21 of 24, 88%, likely 79% to 93%; the mark is 95%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierProgress progress = { .today = TODAY };
      g_autofree char *name = NULL;

      progress.calibration[cases[i].certainty] = cases[i].level;
      name = dossier_progress_names_dup_level (&progress, cases[i].certainty);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_paragraphs (void)
{
  g_autofree char *one = dossier_progress_names_dup_paragraphs (
      4, 4, dossier_progress_names_get_knowledge (DOSSIER_KNOWLEDGE_FADING));
  g_autofree char *several = dossier_progress_names_dup_paragraphs (
      4, 6, dossier_progress_names_get_knowledge (DOSSIER_KNOWLEDGE_NEW));

  g_assert_cmpstr (one, ==, "Paragraph 4: Fading");
  g_assert_cmpstr (several, ==, "Paragraphs 4 to 6: Never asked");
}

/* A cell of several paragraphs shows the worst of those that were asked. */
static void
test_join (void)
{
  const struct
  {
    DossierCoverage paragraphs[3];
    gboolean has_questions;
    DossierKnowledge knowledge;
  } cases[] = {
    { { { 1, TRUE, DOSSIER_KNOWLEDGE_KNOWN }, { 2, TRUE, DOSSIER_KNOWLEDGE_NEW }, { 3, FALSE, 0 } },
      TRUE,
      DOSSIER_KNOWLEDGE_KNOWN },
    { { { 1, TRUE, DOSSIER_KNOWLEDGE_KNOWN },
        { 2, TRUE, DOSSIER_KNOWLEDGE_ASKED },
        { 3, TRUE, DOSSIER_KNOWLEDGE_FADING } },
      TRUE,
      DOSSIER_KNOWLEDGE_ASKED },
    { { { 1, FALSE, 0 }, { 2, FALSE, 0 }, { 3, TRUE, DOSSIER_KNOWLEDGE_NEW } },
      TRUE,
      DOSSIER_KNOWLEDGE_NEW },
    { { { 1, FALSE, 0 }, { 2, FALSE, 0 }, { 3, FALSE, 0 } }, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierCoverage joined = dossier_coverage_join (cases[i].paragraphs, 3);

      g_assert_cmpuint (joined.number, ==, 1);
      g_assert_cmpint (joined.has_questions, ==, cases[i].has_questions);
      if (joined.has_questions)
        g_assert_cmpint (joined.knowledge, ==, cases[i].knowledge);
    }
}

static void
test_bars (void)
{
  DossierProgress progress = { .today = TODAY, .first_day = TODAY - 160, .forecast = { 9, 0, 1 } };
  g_autoptr (GArray) due = NULL;
  g_autoptr (GArray) time = NULL;
  const DossierBar *bar = NULL;

  progress.days[160] = (DossierStudyDay) { 2, 1000 };
  progress.days[159] = (DossierStudyDay) { 14, 12 * MINUTE_MS };
  due = dossier_progress_bars_new_due (&progress);
  time = dossier_progress_bars_new_time (&progress);
  g_assert_cmpuint (due->len, ==, 14);
  g_assert_cmpuint (time->len, ==, 14);

  bar = &g_array_index (due, DossierBar, 0);
  g_assert_cmpstr (bar->name, ==, "Today: 9 questions");
  g_assert_cmpstr (bar->label, ==, "Today");
  g_assert_true (bar->is_today);
  bar = &g_array_index (due, DossierBar, 2);
  g_assert_cmpstr (bar->name, ==, "Monday, March 3: 1 question");
  g_assert_cmpstr (g_array_index (due, DossierBar, 1).name, ==, "Sunday, March 2: nothing");
  g_assert_cmpstr (g_array_index (due, DossierBar, 7).label, ==, "Next Sat");
  g_assert_cmpstr (g_array_index (due, DossierBar, 13).label, ==, "March 14");

  /* What is less than a minute is not nothing. */
  bar = &g_array_index (time, DossierBar, 13);
  g_assert_cmpuint (bar->value, ==, 1);
  g_assert_true (bar->is_today);
  g_assert_cmpstr (bar->name, ==, "Today: 2 answers, 1 minute");
  bar = &g_array_index (time, DossierBar, 12);
  g_assert_cmpuint (bar->value, ==, 12);
  g_assert_cmpstr (bar->name, ==, "Friday, February 28: 14 answers, 12 minutes");
  g_assert_cmpuint (g_array_index (time, DossierBar, 0).value, ==, 0);
  g_assert_cmpstr (g_array_index (time, DossierBar, 0).label, ==, "February 16");
}

static void
test_strength (void)
{
  const struct
  {
    DossierStudyDay day;
    DossierDayStrength strength;
  } cases[] = {
    { { 0, 0 }, DOSSIER_DAY_EMPTY },         { { 1, 0 }, DOSSIER_DAY_SHORT },
    { { 3, 599 }, DOSSIER_DAY_SHORT },       { { 3, 600 }, DOSSIER_DAY_USUAL },
    { { 3, 1299 }, DOSSIER_DAY_USUAL },      { { 3, 1300 }, DOSSIER_DAY_LONG },
    { { 3, G_MAXINT64 }, DOSSIER_DAY_LONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dossier_day_get_strength (&cases[i].day, 1000), ==, cases[i].strength);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/words/coverage", test_coverage);
  g_test_add_func ("/progress/words/questions", test_questions);
  g_test_add_func ("/progress/words/groups", test_groups);
  g_test_add_func ("/progress/words/actors", test_actors);
  g_test_add_func ("/progress/words/days-and-time", test_days_and_time);
  g_test_add_func ("/progress/words/due", test_due);
  g_test_add_func ("/progress/words/certainty", test_certainty);
  g_test_add_func ("/progress/names/levels", test_levels);
  g_test_add_func ("/progress/names/paragraphs", test_paragraphs);
  g_test_add_func ("/progress/join", test_join);
  g_test_add_func ("/progress/bars", test_bars);
  g_test_add_func ("/progress/strength", test_strength);

  return g_test_run ();
}
