/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-study-day.h"

#define HOUR_MS G_GINT64_CONSTANT (3600000)
#define DAY_MS (24 * HOUR_MS)

/* Rules spelled out, so that the test needs no table of zones. */
#define BERLIN "CET-1CEST,M3.5.0,M10.5.0/3"
#define NEW_YORK "EST5EDT,M3.2.0,M11.1.0"
#define LORD_HOWE "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"
#define KATHMANDU "<+0545>-5:45"
#define CHATHAM "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45"

static gint64
parse_utc (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time) * 1000 + g_date_time_get_microsecond (time) / 1000;
}

/* As a row of the log has it: the offset in force at that moment. */
static int
get_offset (GTimeZone *zone, gint64 time_ms)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time_ms / 1000);

  return g_time_zone_get_offset (zone, interval) / 60;
}

static gint64
get_study_day (GTimeZone *zone, gint64 time_ms)
{
  return dossier_study_day (time_ms, get_offset (zone, time_ms), DOSSIER_ROLLOVER_HOUR);
}

static gint64
get_day_of_date (int year, int month, int day)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_to_unix (midnight) / 86400;
}

static void
test_table (void)
{
  static const struct
  {
    gint64 time_ms;
    int offset;
    guint rollover;
    gint64 day;
  } cases[] = {
    { 0, 0, 0, 0 },
    { DAY_MS - 1, 0, 0, 0 },
    { DAY_MS, 0, 0, 1 },
    { -1, 0, 0, -1 },
    { -DAY_MS, 0, 0, -1 },
    { -DAY_MS - 1, 0, 0, -2 },
    { 0, 0, 4, -1 },
    { 4 * HOUR_MS - 1, 0, 4, -1 },
    { 4 * HOUR_MS, 0, 4, 0 },
    { 28 * HOUR_MS - 1, 0, 4, 0 },
    { 28 * HOUR_MS, 0, 4, 1 },
    { 23 * HOUR_MS, 60, 0, 1 },
    { HOUR_MS - 1, -60, 0, -1 },
    { HOUR_MS, -60, 0, 0 },
    /* Half an hour, and three quarters, ahead. */
    { -330 * 60000, 330, 0, 0 },
    { -330 * 60000 - 1, 330, 0, -1 },
    { -345 * 60000 + 4 * HOUR_MS, 345, 4, 0 },
    { -345 * 60000 + 4 * HOUR_MS - 1, 345, 4, -1 },
    { 210 * 60000, -210, 0, 0 },
    { 210 * 60000 - 1, -210, 0, -1 },
    /* The ends of the earth: a day and two hours apart. */
    { 10 * HOUR_MS, 14 * 60, 0, 1 },
    { 10 * HOUR_MS, -12 * 60, 0, -1 },
    { 0, 0, 23, -1 },
    { G_MAXINT64, 0, 0, G_MAXINT64 / DAY_MS },
    { G_MAXINT64, 14 * 60, 0, G_MAXINT64 / DAY_MS },
    { G_MININT64, 0, 0, G_MININT64 / DAY_MS - 1 },
    { G_MININT64, -12 * 60, 23, G_MININT64 / DAY_MS - 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 day = dossier_study_day (cases[i].time_ms, cases[i].offset, cases[i].rollover);

      if (day != cases[i].day)
        g_test_message ("case %u", i);
      g_assert_cmpint (day, ==, cases[i].day);
    }
}

/* The study day of a moment is the date on the wall, rollover hours before. */
static void
test_zones (void)
{
  static const struct
  {
    const char *zone;
    const char *utc;
    int year;
    int month;
    int day;
  } cases[] = {
    { BERLIN, "2026-01-15T02:59:59Z", 2026, 1, 14 },
    { BERLIN, "2026-01-15T03:00:00Z", 2026, 1, 15 },
    { BERLIN, "2026-07-15T01:59:59Z", 2026, 7, 14 },
    { BERLIN, "2026-07-15T02:00:00Z", 2026, 7, 15 },
    /* The night with 23 hours; the day begins an hour earlier than the last. */
    { BERLIN, "2026-03-29T00:30:00Z", 2026, 3, 28 },
    { BERLIN, "2026-03-29T01:59:59Z", 2026, 3, 28 },
    { BERLIN, "2026-03-29T02:00:00Z", 2026, 3, 29 },
    /* The night with 25. */
    { BERLIN, "2026-10-25T00:30:00Z", 2026, 10, 24 },
    { BERLIN, "2026-10-25T01:30:00Z", 2026, 10, 24 },
    { BERLIN, "2026-10-25T02:59:59Z", 2026, 10, 24 },
    { BERLIN, "2026-10-25T03:00:00Z", 2026, 10, 25 },
    { NEW_YORK, "2026-03-08T07:59:59Z", 2026, 3, 7 },
    { NEW_YORK, "2026-03-08T08:00:00Z", 2026, 3, 8 },
    { NEW_YORK, "2026-11-01T08:59:59Z", 2026, 10, 31 },
    { NEW_YORK, "2026-11-01T09:00:00Z", 2026, 11, 1 },
    /* Daylight saving of half an hour. */
    { LORD_HOWE, "2026-04-04T17:29:59Z", 2026, 4, 4 },
    { LORD_HOWE, "2026-04-04T17:30:00Z", 2026, 4, 5 },
    { LORD_HOWE, "2026-10-03T16:59:59Z", 2026, 10, 3 },
    { LORD_HOWE, "2026-10-03T17:00:00Z", 2026, 10, 4 },
    { KATHMANDU, "2026-05-05T22:14:59Z", 2026, 5, 5 },
    { KATHMANDU, "2026-05-05T22:15:00Z", 2026, 5, 6 },
    { CHATHAM, "2026-04-04T15:14:59Z", 2026, 4, 4 },
    { CHATHAM, "2026-04-04T15:15:00Z", 2026, 4, 5 },
    { BERLIN, "1969-12-31T02:59:59Z", 1969, 12, 30 },
    { BERLIN, "1969-12-31T03:00:00Z", 1969, 12, 31 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      gint64 day = get_study_day (zone, parse_utc (cases[i].utc));

      if (day != get_day_of_date (cases[i].year, cases[i].month, cases[i].day))
        g_test_message ("%s in %s", cases[i].utc, cases[i].zone);
      g_assert_cmpint (day, ==, get_day_of_date (cases[i].year, cases[i].month, cases[i].day));
    }
}

/* Every quarter of an hour through a year, the two nights of changed clocks in
 * it: the day never falls back, never skips one, and each date comes. */
static void
test_year (void)
{
  static const char *const zones[] = { BERLIN, NEW_YORK, LORD_HOWE, KATHMANDU, CHATHAM };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      gint64 time_ms = parse_utc ("2026-01-01T00:00:00Z");
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
      gint64 first = get_study_day (zone, time_ms);
      gint64 last = first;

      for (guint quarter = 0; quarter < 365 * 96; quarter++, time_ms += HOUR_MS / 4)
        {
          gint64 day = get_study_day (zone, time_ms);

          g_assert_cmpint (day, >=, last);
          g_assert_cmpint (day, <=, last + 1);
          last = day;
        }
      g_assert_cmpint (last - first, >=, 364);
      g_assert_cmpint (last - first, <=, 365);
    }
}

/* Clocks that are put forward or back, and flights: only where the clock on
 * the wall says another date does the day change, and it may fall back. */
static void
test_jumps (void)
{
  gint64 noon = parse_utc ("2026-05-05T12:00:00Z");

  g_assert_cmpint (dossier_study_day (noon + 365 * DAY_MS, 0, 4) - dossier_study_day (noon, 0, 4),
                   ==, 365);
  g_assert_cmpint (dossier_study_day (noon - 365 * DAY_MS, 0, 4) - dossier_study_day (noon, 0, 4),
                   ==, -365);
  g_assert_cmpint (dossier_study_day (noon, -5 * 60, 4), ==, dossier_study_day (noon, 0, 4));
  g_assert_cmpint (dossier_study_day (noon, 13 * 60, 4), ==, dossier_study_day (noon, 0, 4));
  g_assert_cmpint (dossier_study_day (noon, -9 * 60, 4), ==, dossier_study_day (noon, 0, 4) - 1);
}

static void
test_start (void)
{
  static const int offsets[] = { -720, -210, 0, 60, 330, 345, 840 };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    for (guint rollover = 0; rollover < 24; rollover++)
      for (gint64 day = -3; day <= 20000; day += 2857)
        {
          gint64 start = dossier_study_day_get_start (day, offsets[i], rollover);

          g_assert_cmpint (dossier_study_day (start, offsets[i], rollover), ==, day);
          g_assert_cmpint (dossier_study_day (start - 1, offsets[i], rollover), ==, day - 1);
          g_assert_cmpint (dossier_study_day (start + DAY_MS - 1, offsets[i], rollover), ==, day);
        }
  g_assert_cmpint (dossier_study_day_get_start (G_MAXINT64, 0, 4), ==, G_MAXINT64);
  g_assert_cmpint (dossier_study_day_get_start (G_MININT64, 0, 4), ==, G_MININT64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/study-day/table", test_table);
  g_test_add_func ("/study-day/zones", test_zones);
  g_test_add_func ("/study-day/year", test_year);
  g_test_add_func ("/study-day/jumps", test_jumps);
  g_test_add_func ("/study-day/start", test_start);

  return g_test_run ();
}
