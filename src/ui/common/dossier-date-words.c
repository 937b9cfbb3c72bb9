/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-date-words.h"

#include <glib/gi18n.h>

/**
 * dossier_date_dup_words:
 * @date: a date of a dossier, to the day, the month or the year
 *
 * Returns: (transfer full) (nullable): the date as people write it, %NULL for
 *   an unknown one
 */
char *
dossier_date_dup_words (DossierDate date)
{
  g_autoptr (GDateTime) time = NULL;

  if (date.year == 0)
    return NULL;

  time = g_date_time_new_utc (date.year, date.month > 0 ? date.month : 1,
                              date.day > 0 ? date.day : 1, 0, 0, 0);
  if (time == NULL)
    return NULL;
  if (date.month == 0)
    /* Translators: a date known to the year, as g_date_time_format() writes it */
    return g_date_time_format (time, C_ ("date", "%Y"));
  if (date.day == 0)
    /* Translators: a date known to the month, as g_date_time_format() writes it */
    return g_date_time_format (time, C_ ("date", "%OB %Y"));

  /* Translators: a date known to the day, as g_date_time_format() writes it */
  return g_date_time_format (time, C_ ("date", "%B %-d, %Y"));
}
