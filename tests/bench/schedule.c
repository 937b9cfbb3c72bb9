/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Schedules 1,000,000 reviews again and again, as schedule.mjs does with
 * ts-fsrs, and prints the same. Of each question only its state is kept. */

#include "learning/dossier-scheduler.h"
#include "learning/dossier-study-day.h"

#include <stdio.h>
#include <stdlib.h>

#define QUESTIONS 40000
#define REVIEWS 25
#define START_MS G_GINT64_CONSTANT (1700000000000)
#define DAY_MS G_GINT64_CONSTANT (86400000)

static guint32 state;

static guint
draw (guint below)
{
  state = state * 1664525u + 1013904223u;

  return (state >> 8) % below;
}

static DossierRating
draw_rating (void)
{
  guint drawn = draw (100);

  return drawn < 12   ? DOSSIER_RATING_AGAIN
         : drawn < 27 ? DOSSIER_RATING_HARD
         : drawn < 90 ? DOSSIER_RATING_GOOD
                      : DOSSIER_RATING_EASY;
}

/* Each answer comes when it is due, or up to three days late. */
static guint64
schedule_all (const DossierScheduler *scheduler)
{
  guint64 days = 0;

  state = 1;
  for (guint question = 0; question < QUESTIONS; question++)
    {
      DossierMemory memory = { .due_ms = START_MS + draw (365) * DAY_MS };

      for (guint i = 0; i < REVIEWS; i++)
        {
          gint64 time_ms = memory.due_ms + draw (4) * DAY_MS;

          memory = dossier_scheduler_review (scheduler, &memory, draw_rating (), time_ms,
                                             dossier_study_day (time_ms, 0, 0), 0);
          days += memory.scheduled_days;
        }
    }

  return days;
}

int
main (int argc, char **argv)
{
  int runs = argc > 1 ? atoi (argv[1]) : 5;
  gboolean is_same = TRUE;
  DossierScheduler scheduler;
  guint64 days;

  dossier_scheduler_init (&scheduler);
  days = schedule_all (&scheduler);
  printf ("{\"days\": %" G_GUINT64_FORMAT ", \"seconds\": [", days);
  for (int i = 0; i < runs; i++)
    {
      gint64 start = g_get_monotonic_time ();

      is_same = schedule_all (&scheduler) == days && is_same;
      printf ("%s%.6f", i > 0 ? ", " : "", (double) (g_get_monotonic_time () - start) / 1e6);
    }
  printf ("], \"same\": %s}\n", is_same ? "true" : "false");

  return 0;
}
