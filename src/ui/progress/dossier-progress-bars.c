/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-progress-bars.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-day-words.h"
#include "ui/progress/dossier-bars-chart.h"
#include "ui/progress/dossier-progress-names.h"

#define N_DAYS DOSSIER_PROGRESS_FORECAST_DAYS
#define MINUTE_MS 60000

static GArray *
new_bars (void)
{
  GArray *bars = g_array_new (FALSE, TRUE, sizeof (DossierBar));

  g_array_set_clear_func (bars, (GDestroyNotify) dossier_bar_clear);

  return bars;
}

static char *
dup_next_week (gint64 day)
{
  g_autoptr (GDateTime) date = dossier_day_to_date_time (day);
  g_autofree char *weekday = date != NULL ? g_date_time_format (date, "%a") : NULL;

  /* Translators: the short name of a weekday, a week from today */
  return weekday != NULL ? g_strdup_printf (_ ("Next %s"), weekday) : NULL;
}

/**
 * dossier_progress_bars_new_due:
 * @progress: the progress
 *
 * Returns: (transfer full) (element-type DossierBar): how many questions fall
 *   due today and on the days after
 */
GArray *
dossier_progress_bars_new_due (const DossierProgress *progress)
{
  GArray *bars = new_bars ();

  for (guint i = 0; i < N_DAYS; i++)
    {
      DossierBar bar = { .value = progress->forecast[i],
                         .is_today = i == 0,
                         .name = dossier_progress_names_dup_due_day (progress, i) };

      if (i == 0)
        bar.label = g_strdup (_ ("Today"));
      else if (i == 7)
        bar.label = dup_next_week (progress->today + i);
      else if (i == N_DAYS - 1)
        bar.label = dossier_day_dup_date (progress->today + i, progress->today);
      g_array_append_val (bars, bar);
    }

  return bars;
}

/**
 * dossier_progress_bars_new_time:
 * @progress: the progress
 *
 * Returns: (transfer full) (element-type DossierBar): how many minutes were
 *   spent today and on the days before
 */
GArray *
dossier_progress_bars_new_time (const DossierProgress *progress)
{
  GArray *bars = new_bars ();
  const gint64 first = MAX (progress->first_day, progress->today - N_DAYS + 1);

  for (gint64 day = first; day <= progress->today; day++)
    {
      const guint index = (guint) (day - progress->first_day);
      const gint64 took_ms = progress->days[index].took_ms;
      const guint minutes = (guint) ((took_ms + MINUTE_MS / 2) / MINUTE_MS);
      DossierBar bar = { .value = took_ms > 0 ? MAX (1, minutes) : 0,
                         .is_today = day == progress->today,
                         .name = dossier_progress_names_dup_day (progress, index) };

      if (day == progress->today)
        bar.label = g_strdup (_ ("Today"));
      else if (day == first)
        bar.label = dossier_day_dup_date (day, progress->today);
      g_array_append_val (bars, bar);
    }

  return bars;
}
