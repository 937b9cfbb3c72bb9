/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-progress-names.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/common/dossier-day-words.h"

/**
 * dossier_progress_names_get_knowledge:
 * @knowledge: a state
 *
 * Returns: its name in the legend
 */
const char *
dossier_progress_names_get_knowledge (DossierKnowledge knowledge)
{
  switch (knowledge)
    {
    case DOSSIER_KNOWLEDGE_KNOWN:
      return C_ ("knowledge", "Known today");
    case DOSSIER_KNOWLEDGE_FADING:
      return C_ ("knowledge", "Fading");
    case DOSSIER_KNOWLEDGE_ASKED:
      return C_ ("knowledge", "Asked, not yet known");
    case DOSSIER_KNOWLEDGE_NEW:
    case DOSSIER_N_KNOWLEDGES:
    default:
      return C_ ("knowledge", "Never asked");
    }
}

/**
 * dossier_progress_names_dup_paragraphs:
 * @first: the number of the first paragraph of a cell
 * @last: of the last
 * @state: what is known of them
 *
 * Returns: (transfer full): the name of the cell
 */
char *
dossier_progress_names_dup_paragraphs (guint first, guint last, const char *state)
{
  if (first == last)
    /* Translators: a number and what is known of the paragraph, such as “Fading” */
    return g_strdup_printf (_ ("Paragraph %1$u: %2$s"), first, state);

  /* Translators: two numbers and what is known of the paragraphs */
  return g_strdup_printf (_ ("Paragraphs %1$u to %2$u: %3$s"), first, last, state);
}

/**
 * dossier_progress_names_dup_day:
 * @progress: the progress
 * @index: of a day of the calendar
 *
 * Returns: (transfer full): when it was, and what was done
 */
char *
dossier_progress_names_dup_day (const DossierProgress *progress, guint index)
{
  const DossierStudyDay *day = &progress->days[index];
  g_autofree char *date = dossier_day_dup_long_date (progress->first_day + index, progress->today);
  g_autofree char *duration = dossier_duration_dup_words (day->took_ms);
  g_autofree char *answers
      = g_strdup_printf (ngettext ("%'u answer", "%'u answers", day->n_answers), day->n_answers);

  if (day->n_answers == 0 && day->took_ms == 0)
    /* Translators: a day on which nothing was studied */
    return g_strdup_printf (_ ("%s: nothing"), date);

  /* Translators: a day, how many answers, and how long */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), date, answers, duration);
}

/**
 * dossier_progress_names_dup_due_day:
 * @progress: the progress
 * @index: days from today
 *
 * Returns: (transfer full): when it is, and what is due then
 */
char *
dossier_progress_names_dup_due_day (const DossierProgress *progress, guint index)
{
  const guint n = progress->forecast[index];
  g_autofree char *date = dossier_day_dup_long_date (progress->today + index, progress->today);
  g_autofree char *questions = g_strdup_printf (ngettext ("%'u question", "%'u questions", n), n);

  if (n == 0)
    /* Translators: a day on which nothing is due */
    return g_strdup_printf (_ ("%s: nothing"), date);

  /* Translators: a day and how many questions */
  return g_strdup_printf (_ ("%1$s: %2$s"), date, questions);
}

/**
 * dossier_progress_names_dup_share:
 * @share: from 0 to 1
 *
 * Returns: (transfer full): the share in per cent
 */
char *
dossier_progress_names_dup_share (double share)
{
  /* Translators: a share in per cent */
  return g_strdup_printf (_ ("%u%%"), (guint) lround (CLAMP (share, 0, 1) * 100));
}

/**
 * dossier_progress_names_dup_level:
 * @progress: the progress
 * @certainty: a level
 *
 * Returns: (transfer full): how often it was right, and how often it should be
 */
char *
dossier_progress_names_dup_level (const DossierProgress *progress, DossierCertainty certainty)
{
  const DossierCalibration *level = &progress->calibration[certainty];
  const char *word = dossier_progress_names_get_certainty (certainty);
  g_autofree char *mark
      = dossier_progress_names_dup_share (dossier_certainty_get_promise (certainty) / 100.0);
  g_autofree char *share = dossier_progress_names_dup_share (level->share);
  g_autofree char *low = dossier_progress_names_dup_share (level->low);
  g_autofree char *high = dossier_progress_names_dup_share (level->high);

  if (level->n_answers == 0)
    /* Translators: a word of certainty and what it promises in per cent */
    return g_strdup_printf (_ ("%1$s: never said; the mark is %2$s"), word, mark);
  if (level->n_answers < DOSSIER_PROGRESS_ENOUGH)
    /* Translators: a word of certainty, two numbers, and what it promises in per cent */
    return g_strdup_printf (_ ("%1$s: right %2$u of %3$u, too few to tell; the mark is %4$s"), word,
                            level->n_right, level->n_answers, mark);

  /* Translators: a word of certainty, two numbers, their share, between which
   * shares the true one likely lies, and what the word promises */
  return g_strdup_printf (
      _ ("%1$s: right %2$u of %3$u, %4$s, likely %5$s to %6$s; the mark is %7$s"), word,
      level->n_right, level->n_answers, share, low, high, mark);
}

/**
 * dossier_progress_names_get_certainty:
 * @certainty: what a person said
 *
 * Returns: the word under its point
 */
const char *
dossier_progress_names_get_certainty (DossierCertainty certainty)
{
  switch (certainty)
    {
    case DOSSIER_CERTAINTY_GUESS:
      return C_ ("certainty in a chart", "guess");
    case DOSSIER_CERTAINTY_SURE:
      return C_ ("certainty in a chart", "sure");
    case DOSSIER_CERTAINTY_THINK:
    default:
      return C_ ("certainty in a chart", "think so");
    }
}
