/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-keeping-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* What the preferences say of how answers are kept and read, as pure functions. */

#define USUAL_RETENTION 0.9

/**
 * dossier_keeping_words_dup_hour:
 * @hour: an hour of the day
 *
 * Returns: (transfer full): it as the locale writes it
 */
char *
dossier_keeping_words_dup_hour (guint hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (1970, 1, 1, (int) hour, 0, 0);

  /* Translators: a time of the day, as g_date_time_format() writes it */
  return g_date_time_format (time, C_ ("time of day", "%-H:%M"));
}

/**
 * dossier_keeping_words_dup_retention:
 * @desired_retention: the chance of knowing an answer when it is asked again
 *
 * Returns: (transfer full): what that means, in plain words
 */
char *
dossier_keeping_words_dup_retention (double desired_retention)
{
  DossierScheduler scheduler;
  guint percent = (guint) lround (desired_retention * 100);
  double factor = 1;

  dossier_scheduler_init (&scheduler);
  /* Twice the interval is half the reviews. */
  factor = (double) dossier_scheduler_get_interval (&scheduler, 1000, USUAL_RETENTION)
           / MAX (dossier_scheduler_get_interval (&scheduler, 1000, desired_retention), 1);
  if (percent > 90)
    /* Translators: a number of a hundred answers, and a factor such as 1.6 */
    return g_strdup_printf (_ ("Asked again while %u of 100 are still known: about %.1f times the "
                               "reviews of the usual 90%%."),
                            percent, factor);
  if (percent < 90)
    /* Translators: a number of a hundred answers, and how many fewer reviews
     * that means, in per cent */
    return g_strdup_printf (_ ("Asked again while %u of 100 are still known: about %.0f%% fewer "
                               "reviews than at the usual 90%%."),
                            percent, (1 - factor) * 100);

  return g_strdup_printf (_ ("Asked again while %u of 100 are still known: the usual."), percent);
}

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b)
         && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/**
 * dossier_keeping_words_dup_moment:
 * @time_ms: a time, in Unix milliseconds as the next
 * @now_ms: the present
 *
 * Returns: (transfer full): when that was
 */
char *
dossier_keeping_words_dup_moment (gint64 time_ms, gint64 now_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (time_ms / 1000);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (now_ms / 1000);

  if (time == NULL || now == NULL)
    return g_strdup ("");
  if (is_same_day (time, now))
    /* Translators: a time of today, as g_date_time_format() writes it */
    return g_date_time_format (time, C_ ("date and time", "Today, %-H:%M"));
  if (g_date_time_get_year (time) == g_date_time_get_year (now))
    /* Translators: a time of this year, as g_date_time_format() writes it */
    return g_date_time_format (time, C_ ("date and time", "%B %-d, %-H:%M"));

  /* Translators: a time of another year, as g_date_time_format() writes it */
  return g_date_time_format (time, C_ ("date and time", "%B %-d, %Y, %-H:%M"));
}

/* Sync */

static char *
dup_devices (const DossierSyncReport *report)
{
  if (report->n_devices == 0)
    return g_strdup (_ ("No other device has left anything there yet."));

  return g_strdup_printf (ngettext ("%u other device.", "%u other devices.", report->n_devices),
                          report->n_devices);
}

/* What a person should know of it, or NULL. */
static char *
dup_remark (const DossierSyncReport *report)
{
  if (report->n_unreadable > 0)
    return g_strdup_printf (ngettext ("%'u line there cannot be read and was left alone.",
                                      "%'u lines there cannot be read and were left alone.",
                                      report->n_unreadable),
                            report->n_unreadable);
  if (report->n_held > 0)
    return g_strdup_printf (
        ngettext ("%'u answer has a date to come, and counts from that day on.",
                  "%'u answers have a date to come, and count from that day on.", report->n_held),
        report->n_held);

  return NULL;
}

/**
 * dossier_keeping_words_dup_sync:
 * @state: how syncing stands
 * @now_ms: the present
 *
 * Returns: (transfer full): that in words
 */
char *
dossier_keeping_words_dup_sync (const DossierSyncState *state, gint64 now_ms)
{
  g_autofree char *moment = NULL;
  g_autofree char *devices = NULL;
  g_autofree char *remark = NULL;

  if (!state->is_on)
    return g_strdup (_ ("A folder that another program keeps in step between devices, such as "
                        "Syncthing or Nextcloud"));
  if (state->error != NULL)
    return g_strdup (state->error);
  if (state->last_ms == 0)
    return g_strdup (state->is_running ? _ ("Syncing…") : _ ("Not synced yet"));

  moment = dossier_keeping_words_dup_moment (state->last_ms, now_ms);
  devices = dup_devices (&state->report);
  remark = dup_remark (&state->report);

  /* Translators: when it was synced, such as “Today, 14:03”; then a sentence */
  return g_strdup_printf (_ ("Synced: %s. %s"), moment, remark != NULL ? remark : devices);
}

/* Backups */

/**
 * dossier_keeping_words_dup_last_backup:
 * @time_ms: when the newest was made; 0 for none
 * @now_ms: the present
 *
 * Returns: (transfer full): that in words
 */
char *
dossier_keeping_words_dup_last_backup (gint64 time_ms, gint64 now_ms)
{
  g_autofree char *moment = NULL;

  if (time_ms == 0)
    return g_strdup (_ ("None yet: the first answer makes one"));

  moment = dossier_keeping_words_dup_moment (time_ms, now_ms);

  /* Translators: %s is a time, such as “Today, 14:03” */
  return g_strdup_printf (_ ("Last: %s"), moment);
}

char *
dossier_keeping_words_dup_answers (guint n_answers)
{
  /* Translators: rows of the log that a backup holds */
  return g_strdup_printf (ngettext ("%'u answer", "%'u answers", n_answers), n_answers);
}

/* Adapting */

/**
 * dossier_keeping_words_dup_fit_offer:
 * @n_reviews: answers that a fit could learn from
 *
 * Returns: (transfer full): what it would do, or what it waits for
 */
char *
dossier_keeping_words_dup_fit_offer (guint n_reviews)
{
  if (n_reviews < DOSSIER_FIT_MIN_REVIEWS)
    return g_strdup_printf (_ ("From %'u answers on different days; %'u so far"),
                            DOSSIER_FIT_MIN_REVIEWS, n_reviews);

  return g_strdup_printf (ngettext ("Lets the days follow the %'u answer so far",
                                    "Lets the days follow the %'u answers so far", n_reviews),
                          n_reviews);
}

/**
 * dossier_keeping_words_dup_fit:
 * @fit: what came out
 *
 * Returns: (transfer full): whether it is better, and by how much
 */
char *
dossier_keeping_words_dup_fit (const DossierFit *fit)
{
  double gain = fit->loss_before > 0 ? (1 - fit->loss_after / fit->loss_before) * 100 : 0;

  if (!fit->is_better)
    return g_strdup (_ ("The present way of reckoning foretells these answers as well or better. "
                        "It stays, and nothing has changed."));

  return g_strdup_printf (_ ("On answers held back for the test it errs %.1f%% less than before. "
                             "The days are worked out anew with it."),
                          gain);
}
