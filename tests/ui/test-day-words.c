/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "ui/common/dossier-day-words.h"

/* March 1, 2025, was a Saturday. */
#define TODAY 20148

static void
test_weekdays (void)
{
  const struct
  {
    gint64 day;
    guint weekday;
  } cases[] = {
    { 0, 4 }, { 3, 7 }, { 4, 1 }, { TODAY, 6 }, { -1, 3 }, { -4, 7 }, { -7, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (dossier_day_get_weekday (cases[i].day), ==, cases[i].weekday);
}

/* Each agrees with what the calendar of the library says. */
static void
test_date_time (void)
{
  for (gint64 day = -1000; day < 30000; day += 13)
    {
      g_autoptr (GDateTime) date = dossier_day_to_date_time (day);

      g_assert_cmpint (g_date_time_get_day_of_week (date), ==, (int) dossier_day_get_weekday (day));
    }
  g_assert_null (dossier_day_to_date_time (G_MAXINT64));
  g_assert_null (dossier_day_to_date_time (G_MININT64));
}

static void
test_words (void)
{
  const struct
  {
    int in_days;
    const char *when;
    const char *date;
    const char *full;
  } cases[] = {
    { 0, "Today", "March 1", "Today" },
    { 1, "Tomorrow", "March 2", "Sunday, March 2" },
    { 6, "Friday", "March 7", "Friday, March 7" },
    { 7, "March 8", "March 8", "Saturday, March 8" },
    { -1, "February 28", "February 28", "Friday, February 28" },
    { 306, "January 1, 2026", "January 1, 2026", "Thursday, January 1, 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *when = dossier_day_dup_when (TODAY + cases[i].in_days, TODAY);
      g_autofree char *date = dossier_day_dup_date (TODAY + cases[i].in_days, TODAY);
      g_autofree char *full = dossier_day_dup_long_date (TODAY + cases[i].in_days, TODAY);

      g_assert_cmpstr (when, ==, cases[i].when);
      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpstr (full, ==, cases[i].full);
    }
}

static void
test_durations (void)
{
  const struct
  {
    gint64 seconds;
    const char *words;
  } cases[] = {
    { 0, "0 minutes" },    { 1, "1 minute" },           { 89, "1 minute" },  { 90, "2 minutes" },
    { 720, "12 minutes" }, { 7169, "119 minutes" },     { 7200, "2 hours" }, { 8999, "2 hours" },
    { 9000, "3 hours" },   { 36000000, "10000 hours" }, { -5, "0 minutes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dossier_duration_dup_words (cases[i].seconds * 1000);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_first_weekday (void)
{
  const struct
  {
    const char *locale;
    guint first;
  } cases[] = { { "en_US.UTF-8", 7 }, { "es_ES.UTF-8", 1 }, { "ar_EG.UTF-8", 6 }, { "C", 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (setlocale (LC_TIME, cases[i].locale) != NULL)
      g_assert_cmpuint (dossier_day_get_first_weekday (), ==, cases[i].first);
  setlocale (LC_TIME, "C");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-words/weekdays", test_weekdays);
  g_test_add_func ("/day-words/date-time", test_date_time);
  g_test_add_func ("/day-words/words", test_words);
  g_test_add_func ("/day-words/durations", test_durations);
  g_test_add_func ("/day-words/first-weekday", test_first_weekday);

  return g_test_run ();
}
