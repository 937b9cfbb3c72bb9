/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-start-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/common/dossier-day-words.h"

/* What the start page of the quiz says, as pure functions of the offer. */

const char *
dossier_start_words_get_title (DossierStart start)
{
  switch (start)
    {
    case DOSSIER_START_REVIEW:
      return C_ ("quiz mode", "Review");
    case DOSSIER_START_BEFORE:
      return C_ ("quiz mode", "Before Reading");
    case DOSSIER_START_EXAM:
      return C_ ("quiz mode", "Exam");
    case DOSSIER_START_EXAM_DAY:
      return C_ ("quiz mode", "Exam Date");
    case DOSSIER_START_PRACTICE:
    case DOSSIER_N_STARTS:
    default:
      return C_ ("quiz mode", "Practice");
    }
}

static char *
dup_exam_day_line (const DossierQuizOffer *offer)
{
  g_autofree char *day = NULL;

  if (offer->exam_day == 0)
    return g_strdup (_ ("A day to be ready for, and what leads there"));

  day = dossier_day_dup_long_date (offer->exam_day, offer->today);
  if (offer->exam_day < offer->today)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("%s has passed"), day);

  /* Translators: %s is a date; as in “Ready by Friday, December 5” */
  return g_strdup_printf (_ ("Ready by %s"), day);
}

/**
 * dossier_start_words_dup_mode_line:
 * @offer: what can be started
 * @start: a way to start
 *
 * Returns: (transfer full): what it is for
 */
char *
dossier_start_words_dup_mode_line (const DossierQuizOffer *offer, DossierStart start)
{
  switch (start)
    {
    case DOSSIER_START_REVIEW:
      return g_strdup (_ ("What is about to be forgotten"));
    case DOSSIER_START_BEFORE:
      return g_strdup (_ ("Two or three questions to read for, answered again later"));
    case DOSSIER_START_EXAM:
      return g_strdup (_ ("No verdicts before the end, and marks for certainty"));
    case DOSSIER_START_EXAM_DAY:
      return dup_exam_day_line (offer);
    case DOSSIER_START_PRACTICE:
    case DOSSIER_N_STARTS:
    default:
      return g_strdup (_ ("After every answer the verdict, the reason and the passage"));
    }
}

/**
 * dossier_start_words_dup_badge:
 * @offer: what can be started
 * @start: a way to start
 * @is_due: (out): whether something waits, rather than being told of
 *
 * Returns: (transfer full) (nullable): what stands at the end of its row
 */
char *
dossier_start_words_dup_badge (const DossierQuizOffer *offer, DossierStart start, gboolean *is_due)
{
  guint n_today = dossier_quiz_offer_count_today (offer, start);

  *is_due = n_today > 0;
  if (start == DOSSIER_START_REVIEW && n_today > 0)
    /* Translators: a number of questions, on a badge */
    return g_strdup_printf (ngettext ("%'u due", "%'u due", n_today), n_today);
  if (start == DOSSIER_START_EXAM_DAY && n_today > 0)
    /* Translators: a number of questions for today, on a badge */
    return g_strdup_printf (ngettext ("%'u today", "%'u today", n_today), n_today);
  if (start == DOSSIER_START_REVIEW && offer->next_due_day != DOSSIER_NO_DAY)
    return dossier_day_dup_when (offer->next_due_day, offer->today);

  return NULL;
}

/**
 * dossier_start_words_dup_counts:
 * @offer: what can be started
 *
 * Returns: (transfer full): how far the questions of the dossier are known
 */
char *
dossier_start_words_dup_counts (const DossierQuizOffer *offer)
{
  if (offer->n_asked == 0)
    return g_strdup_printf (ngettext ("%'u question, never asked.", "%'u questions, never asked.",
                                      offer->n_questions),
                            offer->n_questions);

  return g_strdup_printf (ngettext ("%'u question: %'u asked, %'u known.",
                                    "%'u questions: %'u asked, %'u known.", offer->n_questions),
                          offer->n_questions, offer->n_asked, offer->n_known);
}

static char *
dup_review_line (const DossierQuizOffer *offer)
{
  g_autofree char *when = NULL;

  if (offer->n_due > 0 && offer->n_reviews_left == 0)
    return g_strdup_printf (ngettext ("The day’s share is done; %'u more waits.",
                                      "The day’s share is done; %'u more wait.", offer->n_due),
                            offer->n_due);
  if (offer->n_due > 0)
    return g_strdup_printf (ngettext ("%'u of %'u question due", "%'u of %'u questions due",
                                      offer->n_due),
                            MIN (offer->n_due, offer->n_reviews_left), offer->n_due);
  if (offer->next_due_day == DOSSIER_NO_DAY)
    return g_strdup (_ ("Nothing is due: what was answered once comes back here."));

  when = dossier_day_dup_when (offer->next_due_day, offer->today);

  /* Translators: %s is a day, such as “Tomorrow”, “Friday” or “March 7” */
  return g_strdup_printf (_ ("Nothing is due. Next: %s."), when);
}

static char *
dup_before_line (const DossierStartChoice *choice, guint n_asked)
{
  if (choice->section == NULL)
    return g_strdup (_ ("Choose a section."));
  if (n_asked == 0)
    return g_strdup (_ ("This section has no questions to read for."));

  return g_strdup_printf (ngettext ("%u question, verdict after reading",
                                    "%u questions, verdicts after reading", n_asked),
                          n_asked);
}

/**
 * dossier_start_words_dup_line:
 * @offer: what can be started
 * @choice: what is chosen of it
 *
 * Returns: (transfer full): what would be asked, or why nothing would
 */
char *
dossier_start_words_dup_line (const DossierQuizOffer *offer, const DossierStartChoice *choice)
{
  guint n_of = 0;
  guint n_asked = dossier_quiz_offer_count_choice (offer, choice, &n_of);

  switch (choice->start)
    {
    case DOSSIER_START_REVIEW:
      return dup_review_line (offer);
    case DOSSIER_START_BEFORE:
      return dup_before_line (choice, n_asked);
    case DOSSIER_START_EXAM_DAY:
      return dossier_start_words_dup_today (offer);
    case DOSSIER_START_PRACTICE:
    case DOSSIER_START_EXAM:
    case DOSSIER_N_STARTS:
    default:
      if (n_of == 0)
        return g_strdup (_ ("Choose at least one issue."));
      /* Translators: how many questions will be asked, and of how many */
      return g_strdup_printf (ngettext ("%'u of %'u question", "%'u of %'u questions", n_of),
                              n_asked, n_of);
    }
}

/**
 * dossier_start_words_get_button:
 * @start: a way to start
 *
 * Returns: what the button says that starts it
 */
const char *
dossier_start_words_get_button (DossierStart start)
{
  switch (start)
    {
    case DOSSIER_START_REVIEW:
      return _ ("Start Review");
    case DOSSIER_START_EXAM_DAY:
      return _ ("Start Today’s Part");
    case DOSSIER_START_PRACTICE:
    case DOSSIER_START_BEFORE:
    case DOSSIER_START_EXAM:
    case DOSSIER_N_STARTS:
    default:
      return _ ("Start");
    }
}

/**
 * dossier_start_words_dup_section:
 * @document: a dossier
 * @section: a section of it
 *
 * Returns: (transfer full): its paragraphs, and its heading or first words
 */
char *
dossier_start_words_dup_section (DossierDocument *document, const DossierSection *section)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  DossierSentences sentences = dossier_document_get_sentences (document);
  const DossierParagraph *first = &paragraphs.items[section->first_paragraph];
  guint last = paragraphs.items[section->first_paragraph + section->n_paragraphs - 1].number;
  const char *words
      = section->heading != NULL ? section->heading : sentences.items[first->first_sentence].text;

  if (first->number == last)
    /* Translators: a paragraph’s number, and its first words */
    return g_strdup_printf (_ ("¶ %u: %s"), last, words);

  /* Translators: the first and the last of some paragraphs, and their heading
   * or first words */
  return g_strdup_printf (_ ("¶ %u–%u: %s"), first->number, last, words);
}

/* The plan */

/**
 * dossier_start_words_dup_part:
 * @n_new: questions never asked
 * @n_reviews: questions to be asked again
 *
 * Returns: (transfer full): both, as “12 new and 8 reviews”
 */
char *
dossier_start_words_dup_part (guint n_new, guint n_reviews)
{
  /* Translators: a number of questions never asked before */
  g_autofree char *new_part = g_strdup_printf (ngettext ("%'u new", "%'u new", n_new), n_new);
  g_autofree char *reviews
      = g_strdup_printf (ngettext ("%'u review", "%'u reviews", n_reviews), n_reviews);

  if (n_reviews == 0)
    return g_steal_pointer (&new_part);
  if (n_new == 0)
    return g_steal_pointer (&reviews);

  /* Translators: as in “12 new and 8 reviews” */
  return g_strdup_printf (_ ("%s and %s"), new_part, reviews);
}

/* The first day after today on which there is something to do. */
static const DossierExamDay *
find_next_part (const DossierExamPlan *plan, gint64 *day)
{
  for (guint i = 1; i < plan->n_days; i++)
    if (plan->days[i].n_new + plan->days[i].n_reviews > 0)
      {
        *day = plan->today + i;
        return &plan->days[i];
      }

  return NULL;
}

/**
 * dossier_start_words_dup_today:
 * @offer: what can be started
 *
 * Returns: (transfer full): what the plan asks of today
 */
char *
dossier_start_words_dup_today (const DossierQuizOffer *offer)
{
  g_autofree char *part = NULL;
  g_autofree char *when = NULL;
  const DossierExamDay *next = NULL;
  gint64 day = 0;

  if (offer->exam_day == 0)
    return g_strdup (_ ("Choose the day of an exam, a debate or a talk."));
  if (offer->exam_day == offer->today)
    return g_strdup (_ ("Today is the day."));
  if (offer->plan == NULL)
    return g_strdup (_ ("The day has passed. Choose another."));

  if (dossier_quiz_offer_count_today (offer, DOSSIER_START_EXAM_DAY) > 0)
    {
      part = dossier_start_words_dup_part (offer->plan->days[0].n_new,
                                           offer->plan->days[0].n_reviews);
      /* Translators: %s is as in “12 new and 8 reviews” */
      return g_strdup_printf (_ ("%s today"), part);
    }

  next = find_next_part (offer->plan, &day);
  if (next == NULL)
    return g_strdup (_ ("Nothing is left to do."));

  part = dossier_start_words_dup_part (next->n_new, next->n_reviews);
  when = dossier_day_dup_when (day, offer->today);

  /* Translators: the first is a day, such as “Tomorrow”; the second is as in
   * “12 new and 8 reviews” */
  return g_strdup_printf (_ ("Today’s part is done. %s: %s."), when, part);
}

/**
 * dossier_start_words_dup_plan:
 * @offer: what can be started
 *
 * Returns: (transfer full) (nullable): what the plan promises for the day, or
 *   that it cannot be kept
 */
char *
dossier_start_words_dup_plan (const DossierQuizOffer *offer)
{
  const DossierExamPlan *plan = offer->plan;
  g_autofree char *date = NULL;
  guint n_new = 0;
  guint n_expected = 0;

  if (plan == NULL)
    return NULL;

  date = dossier_day_dup_date (plan->exam_day, plan->today);
  n_expected = (guint) lround (plan->expected * 100);
  if (plan->is_feasible)
    /* Translators: a date, and the share of the questions that will be known */
    return g_strdup_printf (_ ("Ready by %s: about %u%% expected."), date, n_expected);

  for (guint i = 0; i < plan->n_days; i++)
    n_new += plan->days[i].n_new;
  n_new = plan->n_unseen - MIN (n_new, plan->n_unseen);

  /* Translators: a number of questions, a date, and the share of all questions
   * that will be known */
  return g_strdup_printf (ngettext ("The days are too few: %'u question will not have been asked "
                                    "by %s. About %u%% expected.",
                                    "The days are too few: %'u questions will not have been asked "
                                    "by %s. About %u%% expected.",
                                    n_new),
                          n_new, date, n_expected);
}
