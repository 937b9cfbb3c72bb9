/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-study-day.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define HOUR_MS G_GINT64_CONSTANT (3600000)
#define MINUTE_MS G_GINT64_CONSTANT (60000)

/* How much later than midnight UTC a study day begins. */
static gint64
get_shift (int zone_offset_min, guint rollover_hour)
{
  return rollover_hour * HOUR_MS - zone_offset_min * MINUTE_MS;
}

/**
 * dossier_study_day:
 * @time_ms: a moment, in Unix milliseconds; may be negative
 * @zone_offset_min: minutes that the person's clock is ahead of UTC at that
 *   moment, daylight saving time included; negative west of Greenwich
 * @rollover_hour: the hour of that clock at which a study day begins, 0 to 23
 *
 * The number of the study day that @time_ms belongs to. Days between two
 * answers are the difference of their numbers, whatever the clock was put to in
 * between: that of a day with 23 or 25 hours is 1 as of any other.
 *
 * With offset and hour 0 these are the days of UTC.
 *
 * Returns: the days since 1 January 1970; negative before
 */
gint64
dossier_study_day (gint64 time_ms, int zone_offset_min, guint rollover_hour)
{
  gint64 day;
  gint64 rest;

  g_return_val_if_fail (rollover_hour < 24, 0);

  /* The day is taken off first, so that no time can overflow. */
  day = time_ms / DAY_MS;
  rest = time_ms % DAY_MS - get_shift (zone_offset_min, rollover_hour);
  day += rest / DAY_MS;

  return rest % DAY_MS < 0 ? day - 1 : day;
}

/**
 * dossier_study_day_get_start:
 * @day: a study day, as dossier_study_day() counts them
 * @zone_offset_min: minutes that the person's clock is ahead of UTC then
 * @rollover_hour: the hour at which a study day begins, 0 to 23
 *
 * Returns: when @day begins, in Unix milliseconds; the last or first such time
 *   for days that no time reaches
 */
gint64
dossier_study_day_get_start (gint64 day, int zone_offset_min, guint rollover_hour)
{
  gint64 start;

  g_return_val_if_fail (rollover_hour < 24, 0);

  if (__builtin_mul_overflow (day, DAY_MS, &start)
      || __builtin_add_overflow (start, get_shift (zone_offset_min, rollover_hour), &start))
    return day < 0 ? G_MININT64 : G_MAXINT64;

  return start;
}
