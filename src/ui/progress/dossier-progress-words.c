/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-progress-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "language/dossier-list.h"
#include "ui/common/dossier-day-words.h"

/* How far from the mark is no longer a little. */
#define FAR 0.1

#define WEEK 7

static char *
dup_state_words (DossierKnowledge state, guint n)
{
  switch (state)
    {
    case DOSSIER_KNOWLEDGE_FADING:
      /* Translators: a number of questions or paragraphs, in a list */
      return g_strdup_printf (ngettext ("%'u fading", "%'u fading", n), n);
    case DOSSIER_KNOWLEDGE_ASKED:
      /* Translators: a number of questions or paragraphs, in a list */
      return g_strdup_printf (ngettext ("%'u asked but not yet known",
                                        "%'u asked but not yet known", n),
                              n);
    case DOSSIER_KNOWLEDGE_KNOWN:
    case DOSSIER_KNOWLEDGE_NEW:
    case DOSSIER_N_KNOWLEDGES:
    default:
      /* Translators: a number of questions or paragraphs, in a list */
      return g_strdup_printf (ngettext ("%'u never asked", "%'u never asked", n), n);
    }
}

/* @known, followed by how many stand elsewhere, and by @rest. */
static char *
dup_counts (const DossierKnowledgeCounts *counts, const char *known, const char *rest)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  g_strv_builder_add (builder, known);
  for (guint i = DOSSIER_KNOWLEDGE_FADING; i < DOSSIER_N_KNOWLEDGES; i++)
    if (counts->n[i] > 0)
      g_strv_builder_take (builder, dup_state_words (i, counts->n[i]));
  if (rest != NULL)
    g_strv_builder_add (builder, rest);
  parts = g_strv_builder_end (builder);

  list = dossier_list_join ((const char *const *) parts, DOSSIER_LIST_COUNTS);

  /* Translators: ends a sentence that is a list */
  return g_strdup_printf (C_ ("sentence", "%s."), list);
}

/**
 * dossier_progress_words_dup_coverage:
 * @progress: the progress in a dossier
 * @judged_day: the study day for which it was judged
 *
 * Returns: (transfer full): how much of the article is known, in a sentence
 */
char *
dossier_progress_words_dup_coverage (const DossierProgress *progress, gint64 judged_day)
{
  const DossierKnowledgeCounts *counts = &progress->paragraph_counts;
  const guint n_known = counts->n[DOSSIER_KNOWLEDGE_KNOWN];
  const guint n = dossier_knowledge_counts_get_total (counts);
  guint n_without = progress->n_paragraphs - n;
  g_autofree char *known = NULL;
  g_autofree char *date = NULL;
  g_autofree char *rest = NULL;

  if (n_without > 0)
    /* Translators: a number of paragraphs, in a list */
    rest = g_strdup_printf (ngettext ("%'u without questions", "%'u without questions", n_without),
                            n_without);
  if (judged_day <= progress->today)
    known = g_strdup_printf (ngettext ("%'u of %'u paragraph known today",
                                       "%'u of %'u paragraphs known today", n),
                             n_known, n);
  else
    {
      date = dossier_day_dup_date (judged_day, progress->today);
      /* Translators: two numbers and the day to be ready for, such as “March 14” */
      known = g_strdup_printf (ngettext ("%1$'u of %2$'u paragraph known on %3$s",
                                         "%1$'u of %2$'u paragraphs known on %3$s", n),
                               n_known, n, date);
    }

  return dup_counts (counts, known, rest);
}

/**
 * dossier_progress_words_dup_questions:
 * @progress: the progress in a dossier, or in all
 * @judged_day: the study day for which it was judged
 *
 * Returns: (transfer full): how many questions are known, in a sentence
 */
char *
dossier_progress_words_dup_questions (const DossierProgress *progress, gint64 judged_day)
{
  const DossierKnowledgeCounts *counts = &progress->questions;
  const guint n_known = counts->n[DOSSIER_KNOWLEDGE_KNOWN];
  const guint n = dossier_knowledge_counts_get_total (counts);
  g_autofree char *known = NULL;
  g_autofree char *date = NULL;

  if (judged_day <= progress->today)
    known = g_strdup_printf (ngettext ("%'u of %'u question known today",
                                       "%'u of %'u questions known today", n),
                             n_known, n);
  else
    {
      date = dossier_day_dup_date (judged_day, progress->today);
      /* Translators: two numbers and the day to be ready for, such as “March 14” */
      known = g_strdup_printf (ngettext ("%1$'u of %2$'u question known on %3$s",
                                         "%1$'u of %2$'u questions known on %3$s", n),
                               n_known, n, date);
    }

  return dup_counts (counts, known, NULL);
}

/**
 * dossier_progress_words_dup_actors:
 * @progress: the progress in a dossier
 *
 * Returns: (transfer full): of how many actors something is known, in a
 *   sentence
 */
char *
dossier_progress_words_dup_actors (const DossierProgress *progress)
{
  guint n_touched = 0;

  for (guint i = 0; i < progress->n_actors; i++)
    n_touched += progress->actors[i].counts.n[DOSSIER_KNOWLEDGE_KNOWN] > 0;

  return g_strdup_printf (ngettext ("Something is known of %u of %u actor.",
                                    "Something is known of %u of %u actors.", progress->n_actors),
                          n_touched, progress->n_actors);
}

static gint64
get_calendar_ms (const DossierProgress *progress)
{
  gint64 took_ms = 0;

  for (guint i = 0; i < G_N_ELEMENTS (progress->days); i++)
    took_ms += progress->days[i].took_ms;

  return took_ms;
}

/**
 * dossier_progress_words_dup_days:
 * @progress: the progress
 *
 * Returns: (transfer full): on how many days there were answers, in a sentence
 */
char *
dossier_progress_words_dup_days (const DossierProgress *progress)
{
  const guint n = progress->n_study_days;
  g_autofree char *each = NULL;

  if (n == 0)
    return g_strdup (_ ("No study day in six months."));

  each = dossier_duration_dup_words (get_calendar_ms (progress) / n);

  /* Translators: a number of days and a duration, such as “12 minutes” */
  return g_strdup_printf (
      ngettext ("%u day in six months, about %s; stronger color, longer day.",
                "%u days in six months, about %s each; stronger color, longer day.", n),
      n, each);
}

/**
 * dossier_progress_words_dup_due:
 * @progress: the progress
 *
 * Returns: (transfer full): what falls due when, in a sentence
 */
char *
dossier_progress_words_dup_due (const DossierProgress *progress)
{
  const guint n_today = progress->forecast[0];
  guint n_week = 0;
  g_autofree char *today = NULL;
  g_autofree char *when = NULL;

  for (guint i = 1; i <= WEEK; i++)
    n_week += progress->forecast[i];

  if (n_today > 0)
    today = g_strdup_printf (ngettext ("%'u today", "%'u today", n_today), n_today);
  if (n_week > 0)
    return n_today > 0
               ? g_strdup_printf (ngettext ("%s, %'u more in the next seven days.",
                                            "%s, %'u more in the next seven days.", n_week),
                                  today, n_week)
               : g_strdup_printf (ngettext ("Nothing today, %'u in the next seven days.",
                                            "Nothing today, %'u in the next seven days.", n_week),
                                  n_week);
  if (n_today > 0)
    /* Translators: a number and “today” */
    return g_strdup_printf (_ ("%s, nothing in the next seven days."), today);
  if (progress->next_due_day == DOSSIER_NO_DAY)
    return g_strdup (_ ("Nothing is due."));

  when = dossier_day_dup_when (progress->next_due_day, progress->today);

  /* Translators: a date or weekday */
  return g_strdup_printf (_ ("Nothing today; next: %s."), when);
}

static const char *
get_verdict (const DossierCalibration *level, double mark)
{
  if (mark >= level->low && mark <= level->high)
    /* Translators: how often a word of certainty was right, against what it promises */
    return C_ ("certainty", "close to the mark");
  if (level->share < mark)
    return mark - level->share < FAR ? C_ ("certainty", "a little under the mark")
                                     : C_ ("certainty", "well under the mark");

  return level->share - mark < FAR ? C_ ("certainty", "a little over the mark")
                                   : C_ ("certainty", "well over the mark");
}

/**
 * dossier_progress_words_dup_certainty:
 * @progress: the progress
 *
 * Speaks of the surest level that has answers enough.
 *
 * Returns: (transfer full): how often it was right, in a sentence
 */
char *
dossier_progress_words_dup_certainty (const DossierProgress *progress)
{
  for (int i = DOSSIER_N_CERTAINTIES - 1; i >= 0; i--)
    {
      const DossierCalibration *level = &progress->calibration[i];
      const double mark = dossier_certainty_get_promise ((DossierCertainty) i) / 100.0;
      const char *verdict = NULL;

      if (level->n_answers < DOSSIER_PROGRESS_ENOUGH)
        continue;

      verdict = get_verdict (level, mark);
      switch ((DossierCertainty) i)
        {
        case DOSSIER_CERTAINTY_SURE:
          /* Translators: two numbers and, for example, “a little under the mark” */
          return g_strdup_printf (ngettext ("When sure, right %'u time in %'u, %s.",
                                            "When sure, right %'u times in %'u, %s.",
                                            level->n_right),
                                  level->n_right, level->n_answers, verdict);
        case DOSSIER_CERTAINTY_THINK:
          return g_strdup_printf (ngettext ("At “think so”, right %'u time in %'u, %s.",
                                            "At “think so”, right %'u times in %'u, %s.",
                                            level->n_right),
                                  level->n_right, level->n_answers, verdict);
        case DOSSIER_CERTAINTY_GUESS:
        default:
          return g_strdup_printf (ngettext ("At a guess, right %'u time in %'u, %s.",
                                            "At a guess, right %'u times in %'u, %s.",
                                            level->n_right),
                                  level->n_right, level->n_answers, verdict);
        }
    }

  return g_strdup (_ ("Too few answers to tell yet."));
}

/**
 * dossier_progress_words_dup_time:
 * @progress: the progress
 *
 * Returns: (transfer full): how long was studied, in a sentence
 */
char *
dossier_progress_words_dup_time (const DossierProgress *progress)
{
  g_autofree char *today = NULL;
  g_autofree char *in_all = dossier_duration_dup_words (progress->took_ms);
  g_autofree char *each = NULL;

  if (progress->took_today_ms > 0)
    today = dossier_duration_dup_words (progress->took_today_ms);
  else
    today = g_strdup (C_ ("time spent", "Nothing"));
  if (progress->n_study_days == 0)
    /* Translators: two durations, such as “12 minutes” */
    return g_strdup_printf (_ ("%1$s today, %2$s in all."), today, in_all);

  each = dossier_duration_dup_words (get_calendar_ms (progress) / progress->n_study_days);

  /* Translators: three durations, such as “12 minutes” */
  return g_strdup_printf (_ ("%1$s today, %2$s in all, about %3$s a study day."), today, in_all,
                          each);
}
