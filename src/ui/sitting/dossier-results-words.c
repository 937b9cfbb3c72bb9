/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-results-words.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-quiz-words.h"

/* What is said of how a sitting went, as pure functions of its results. */

/**
 * dossier_results_words_dup_title:
 * @results: of a sitting
 *
 * Returns: (transfer full): how it went, as a title
 */
char *
dossier_results_words_dup_title (const DossierQuizResults *results)
{
  if (results->n_total == 0)
    return g_strdup (_ ("Nothing Answered"));
  if (results->n_right == results->n_total)
    return g_strdup_printf (ngettext ("Right", "All %u Right", results->n_total), results->n_total);
  if (results->n_sure_wrong > 0)
    /* Translators: both numbers count questions of a sitting */
    return g_strdup_printf (_ ("%u Right, %u Sure but Wrong"), results->n_right,
                            results->n_sure_wrong);

  return g_strdup_printf (_ ("%u Right, %u Missed"), results->n_right, results->n_missed);
}

static char *
dup_comparison (const DossierQuizResults *results)
{
  if (results->difference > 0)
    return g_strdup_printf (ngettext ("Better than last time by %d.",
                                      "Better than last time by %d.", (gulong) results->difference),
                            results->difference);
  if (results->difference < 0)
    return g_strdup_printf (ngettext ("Last time it was %d more.", "Last time it was %d more.",
                                      (gulong) -results->difference),
                            -results->difference);

  return g_strdup (_ ("The same as last time."));
}

static char *
dup_missed (const DossierQuizResults *results)
{
  if (results->n_missed == 0)
    return g_strdup (_ ("Nothing is left to retry."));

  return g_strdup_printf (ngettext ("%u was missed; its evidence stands below.",
                                    "%u were missed; their evidence stands below.",
                                    results->n_missed),
                          results->n_missed);
}

/**
 * dossier_results_words_dup_line:
 * @results: of a sitting
 * @comeback: (nullable): when the missed ones come back, in a sentence
 *
 * Returns: (transfer full): a sentence that sets it beside the last time, and
 *   one of what comes next
 */
char *
dossier_results_words_dup_line (const DossierQuizResults *results, const char *comeback)
{
  g_autofree char *comparison = NULL;
  g_autofree char *missed = NULL;

  if (results->n_total == 0)
    return g_strdup (_ ("No question was checked, so there is nothing to tell."));
  if (!results->has_previous)
    return comeback != NULL ? g_strdup (comeback) : dup_missed (results);

  comparison = dup_comparison (results);
  if (comeback == NULL)
    return g_steal_pointer (&comparison);

  /* Translators: two sentences */
  return g_strdup_printf (C_ ("sentences", "%s %s"), comparison, comeback);
}

/**
 * dossier_results_words_dup_before_title:
 * @results: of questions asked before reading
 *
 * Returns: (transfer full): how many there were
 */
char *
dossier_results_words_dup_before_title (const DossierQuizResults *results)
{
  return g_strdup_printf (ngettext ("%u Asked Before Reading", "%u Asked Before Reading",
                                    results->n_total),
                          results->n_total);
}

/**
 * dossier_results_words_count_marks:
 * @score: how often a certainty was right
 * @certainty: which
 *
 * Returns: the certainty marks that it has earned
 */
int
dossier_results_words_count_marks (const DossierScore *score, DossierCertainty certainty)
{
  return (int) score->n_right * dossier_certainty_get_mark (certainty, TRUE)
         + (int) (score->n_total - score->n_right) * dossier_certainty_get_mark (certainty, FALSE);
}

/**
 * dossier_results_words_dup_marks:
 * @results: of an exam
 *
 * Returns: (transfer full): the certainty marks in all, in a sentence
 */
char *
dossier_results_words_dup_marks (const DossierQuizResults *results)
{
  guint most = results->n_total * (guint) dossier_certainty_get_mark (DOSSIER_CERTAINTY_SURE, TRUE);
  g_autofree char *sum = NULL;
  g_autofree char *at_most = dossier_quiz_words_dup_mark ((int) most);
  int marks = 0;

  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    marks += dossier_results_words_count_marks (&results->certainties[i], i);
  sum = dossier_quiz_words_dup_mark (marks);

  /* Translators: certainty marks, such as +14, and how many there could be, such as +30 */
  return g_strdup_printf (_ ("%s of at most %s. Sure and wrong costs six, a guess nothing."), sum,
                          at_most);
}

/* How far the words were from what they promise, in per cent. */
static int
get_shortfall (const DossierScore *score, DossierCertainty certainty)
{
  int share = 0;

  if (score->n_total < DOSSIER_RESULTS_ENOUGH_ANSWERS)
    return 0;

  share = (int) (score->n_right * 100 / score->n_total);

  return (int) dossier_certainty_get_promise (certainty) - share;
}

/**
 * dossier_results_words_dup_calibration:
 * @results: of a sitting
 *
 * Returns: (transfer full): what the bars show, in words
 */
char *
dossier_results_words_dup_calibration (const DossierQuizResults *results)
{
  const DossierScore *scores = results->certainties;
  const char *key = _ ("Bar: how often it was right. Tick: what the word promises.");
  gboolean is_enough = FALSE;

  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    is_enough |= scores[i].n_total >= DOSSIER_RESULTS_ENOUGH_ANSWERS;
  if (!is_enough)
    return g_strdup (_ ("With a few more answers this shows how far the words can be trusted."));

  for (int i = DOSSIER_CERTAINTY_SURE; i > DOSSIER_CERTAINTY_GUESS; i--)
    if (get_shortfall (&scores[i], i) >= 10)
      /* Translators: the first is a sentence that explains the picture, the
       * second a word for certainty, such as “Sure” */
      return g_strdup_printf (_ ("%s “%s” fell short this time."), key,
                              dossier_quiz_words_get_certainty (i));

  return g_strdup (key);
}
