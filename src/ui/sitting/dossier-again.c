/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-again.h"

#include <glib/gi18n.h>

#include "learning/dossier-agenda.h"
#include "ui/common/dossier-day-words.h"

static void
add_day (DossierAgain *self, gint64 day)
{
  guint place = self->n_days;

  while (place > 0 && self->days[place - 1] > day)
    place--;
  if (place > 0 && self->days[place - 1] == day)
    return;
  for (guint i = self->n_days; i > place; i--)
    self->days[i] = self->days[i - 1];
  self->days[place] = day;
  self->n_days++;
}

/**
 * dossier_again_init:
 * @self: (out caller-allocates): when it is asked again
 * @mastery: what the question's answers come to
 * @due_day: when the plan wants it, at the latest
 * @today: the present study day
 * @at_end: whether it is asked once more in this sitting
 *
 * A question that starts over is asked again on the same day; otherwise what
 * is past says nothing of what comes.
 */
void
dossier_again_init (DossierAgain *self,
                    const DossierMastery *mastery,
                    gint64 due_day,
                    gint64 today,
                    gboolean at_end)
{
  gboolean starts_over = mastery->memory.phase == DOSSIER_PHASE_NEW && mastery->n_answers > 0;

  *self = (DossierAgain) { .at_end = at_end };
  if (mastery->is_set_aside)
    return;

  if (due_day != DOSSIER_NO_DAY && (due_day > today || starts_over))
    add_day (self, MAX (due_day, today));
  for (guint i = 0; i < DOSSIER_N_BOOSTERS; i++)
    if (mastery->boosters[i] > today)
      add_day (self, mastery->boosters[i]);
}

/**
 * dossier_again_load:
 * @self: (out caller-allocates): when it is asked again
 * @mastery: (out caller-allocates): what its answers come to
 * @store: a store
 * @item: a question whose answer is in the log
 *
 * Returns: whether anything is known of the question
 */
gboolean
dossier_again_load (DossierAgain *self,
                    DossierMastery *mastery,
                    DossierStore *store,
                    const DossierQuizItem *item)
{
  const char *dossier = dossier_document_get_id (item->document);
  gint64 today = dossier_store_get_today (store);
  gint64 exam_day = dossier_store_get_exam_day (store, dossier, NULL);
  gint64 due_day = DOSSIER_NO_DAY;
  DossierMasteryRules rules;

  dossier_mastery_init (mastery);
  *self = (DossierAgain) { .at_end = item->comes_again };
  if (!dossier_store_get_mastery (store, dossier, item->question->id, mastery, NULL)
      || !dossier_store_get_rules (store, &rules, NULL))
    return FALSE;

  due_day = exam_day > today ? dossier_exam_get_due_day (mastery, &rules, today, exam_day)
                             : mastery->due_day;
  dossier_again_init (self, mastery, due_day, today, item->comes_again);

  return TRUE;
}

/**
 * dossier_again_dup_badge:
 * @day: a study day
 * @today: the present one
 *
 * Returns: (transfer full): when that is, as shortly as can be
 */
char *
dossier_again_dup_badge (gint64 day, gint64 today)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (day < today + 7)
    return dossier_day_dup_when (day, today);
  if (day == today + 7)
    return g_strdup (_ ("In a week"));

  date = dossier_day_to_date_time (day);
  now = dossier_day_to_date_time (today);
  if (date == NULL || now == NULL)
    return g_strdup ("");

  return g_date_time_format (date, g_date_time_get_year (date) == g_date_time_get_year (now)
                                       /* xgettext:no-c-format
                                        * Translators: a day of this year, on a small badge, as
                                        * g_date_time_format() writes it */
                                       ? C_ ("short date", "%b %-d")
                                       /* Translators: a day of another year, likewise */
                                       : C_ ("short date", "%b %-d, %Y"));
}

/**
 * dossier_comeback_load:
 * @self: (out caller-allocates): when the missed ones are asked again
 * @store: a store
 * @quiz: a sitting whose answers are in the log
 */
void
dossier_comeback_load (DossierComeback *self, DossierStore *store, DossierQuiz *quiz)
{
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);

  *self = (DossierComeback) { .first = DOSSIER_NO_DAY };
  for (guint i = 0; i < results->n_missed; i++)
    {
      DossierMastery mastery;
      DossierAgain again;
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, results->missed[i], &item);
      if (!dossier_again_load (&again, &mastery, store, &item) || again.n_days == 0)
        continue;
      self->n_missed++;
      self->first = MIN (self->first, again.days[0]);
      self->last = MAX (self->last, again.days[0]);
    }
}

/**
 * dossier_comeback_dup_words:
 * @self: when the missed ones are asked again
 * @today: the present study day
 *
 * Returns: (transfer full) (nullable): that in a sentence
 */
char *
dossier_comeback_dup_words (const DossierComeback *self, gint64 today)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (self->n_missed == 0)
    return NULL;

  if (self->first == self->last && self->first == today + 1)
    return g_strdup_printf (ngettext ("%u was missed; it comes back tomorrow.",
                                      "The %u missed come back tomorrow.", self->n_missed),
                            self->n_missed);

  first = dossier_day_dup_long_date (self->first, today);
  if (self->first == self->last)
    /* Translators: %s is a day, such as “Friday, March 7” */
    return g_strdup_printf (ngettext ("%u was missed; it comes back on %s.",
                                      "The %u missed come back on %s.", self->n_missed),
                            self->n_missed, first);

  last = dossier_day_dup_long_date (self->last, today);

  /* Translators: both %s are days, such as “Friday, March 7” */
  return g_strdup_printf (_ ("The %u missed come back between %s and %s."), self->n_missed, first,
                          last);
}
