/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-day-words.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#define DAY_S G_GINT64_CONSTANT (86400)
#define MINUTE_MS 60000
#define HOUR_MS 3600000

/* January 1, 1970, was a Thursday. */
#define FIRST_DAY_WEEKDAY 4

/**
 * dossier_day_get_weekday:
 * @day: a study day
 *
 * Returns: its weekday, 1 for Monday to 7 for Sunday
 */
guint
dossier_day_get_weekday (gint64 day)
{
  return (guint) (((day % 7) + 7 + FIRST_DAY_WEEKDAY - 1) % 7) + 1;
}

/**
 * dossier_day_get_first_weekday:
 *
 * Returns: the day on which weeks begin where the person lives, 1 for Monday
 *   to 7 for Sunday
 */
guint
dossier_day_get_first_weekday (void)
{
  guint first = 1;

#ifdef __GLIBC__
  /* A number in the first byte, 1 for the day that the next item names: a
   * Sunday or a Monday of 1997. */
  first = (guint) * (const unsigned char *) nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  if (GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY)) == 19971130)
    first = first == 1 ? 7 : first - 1;
#endif

  return CLAMP (first, 1, 7);
}

/**
 * dossier_day_to_date_time:
 * @day: a study day
 *
 * Returns: (transfer full) (nullable): its midnight in UTC, to be formatted;
 *   %NULL for a day that no calendar reaches
 */
GDateTime *
dossier_day_to_date_time (gint64 day)
{
  if (day < -G_MAXINT32 || day > G_MAXINT32)
    return NULL;

  return g_date_time_new_from_unix_utc (day * DAY_S);
}

static char *
format (gint64 day, const char *pattern)
{
  g_autoptr (GDateTime) date = dossier_day_to_date_time (day);

  return date != NULL ? g_date_time_format (date, pattern) : g_strdup ("");
}

static gboolean
is_same_year (gint64 day, gint64 other)
{
  g_autoptr (GDateTime) first = dossier_day_to_date_time (day);
  g_autoptr (GDateTime) second = dossier_day_to_date_time (other);

  return first != NULL && second != NULL
         && g_date_time_get_year (first) == g_date_time_get_year (second);
}

/**
 * dossier_day_dup_date:
 * @day: a study day
 * @today: the present one
 *
 * Returns: (transfer full): its date, with the year when that is another one
 */
char *
dossier_day_dup_date (gint64 day, gint64 today)
{
  if (is_same_year (day, today))
    /* Translators: a day of this year, as g_date_time_format() writes it */
    return format (day, C_ ("date", "%B %-d"));

  /* Translators: a date known to the day, as g_date_time_format() writes it */
  return format (day, C_ ("date", "%B %-d, %Y"));
}

/**
 * dossier_day_dup_long_date:
 * @day: a study day
 * @today: the present one
 *
 * Returns: (transfer full): its weekday and date, or that it is today
 */
char *
dossier_day_dup_long_date (gint64 day, gint64 today)
{
  g_autofree char *weekday = NULL;
  g_autofree char *date = NULL;

  if (day == today)
    return g_strdup (_ ("Today"));

  weekday = format (day, "%A");
  date = dossier_day_dup_date (day, today);

  /* Translators: a weekday and a date, such as “Friday, March 7” */
  return g_strdup_printf (C_ ("date", "%1$s, %2$s"), weekday, date);
}

/**
 * dossier_day_dup_when:
 * @day: a study day
 * @today: the present one
 *
 * Returns: (transfer full): when it is, shortly: by its weekday within a week
 *   from today, else by its date
 */
char *
dossier_day_dup_when (gint64 day, gint64 today)
{
  if (day == today)
    return g_strdup (_ ("Today"));
  if (day == today + 1)
    return g_strdup (_ ("Tomorrow"));
  if (day > today && day < today + 7)
    return format (day, "%A");

  return dossier_day_dup_date (day, today);
}

/**
 * dossier_duration_dup_words:
 * @duration_ms: a time in milliseconds
 *
 * Returns: (transfer full): about how long it is: minutes, or from two hours
 *   on hours
 */
char *
dossier_duration_dup_words (gint64 duration_ms)
{
  guint minutes = (guint) CLAMP ((duration_ms + MINUTE_MS / 2) / MINUTE_MS, 0, G_MAXINT);
  guint hours = (guint) CLAMP ((duration_ms + HOUR_MS / 2) / HOUR_MS, 0, G_MAXINT);

  if (duration_ms > 0 && minutes == 0)
    minutes = 1;
  if (minutes < 120)
    return g_strdup_printf (ngettext ("%'u minute", "%'u minutes", minutes), minutes);

  return g_strdup_printf (ngettext ("%'u hour", "%'u hours", hours), hours);
}
