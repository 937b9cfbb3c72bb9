/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-progress.h"

#include <math.h>

static void
count_question (DossierProgress *self, const DossierMastery *mastery, DossierKnowledge knowledge)
{
  self->questions.n[knowledge]++;
  if (mastery == NULL || mastery->due_day == DOSSIER_NO_DAY)
    return;

  {
    gint64 due_day = MAX (mastery->due_day, self->today);

    if (due_day < self->today + DOSSIER_PROGRESS_FORECAST_DAYS)
      self->forecast[due_day - self->today]++;
    self->next_due_day = MIN (self->next_due_day, due_day);
  }
}

/* A passage is as well known as the worst question about it: one missed is
 * worse than one that fades, and a question never asked says nothing where
 * another was asked. */
static DossierKnowledge
get_worse (DossierKnowledge a, DossierKnowledge b)
{
  static const guint badness[DOSSIER_N_KNOWLEDGES] = {
    [DOSSIER_KNOWLEDGE_NEW] = 0,
    [DOSSIER_KNOWLEDGE_KNOWN] = 1,
    [DOSSIER_KNOWLEDGE_FADING] = 2,
    [DOSSIER_KNOWLEDGE_ASKED] = 3,
  };

  return badness[a] > badness[b] ? a : b;
}

static void
mark_paragraphs (DossierProgress *self, const DossierQuestion *question, DossierKnowledge knowledge)
{
  for (guint i = 0; i < question->evidence.n_sentences; i++)
    {
      guint index = question->evidence.sentences[i]->paragraph->index;

      self->paragraphs[index]
          = self->has_questions[index] ? get_worse (self->paragraphs[index], knowledge) : knowledge;
      self->has_questions[index] = TRUE;
    }
}

static int
compare_subjects (gconstpointer a, gconstpointer b)
{
  const DossierSubjectProgress *x = a;
  const DossierSubjectProgress *y = b;
  guint n_x = dossier_knowledge_counts_get_total (&x->counts);
  guint n_y = dossier_knowledge_counts_get_total (&y->counts);

  if (n_x != n_y)
    return n_x > n_y ? -1 : 1;

  return x->actor->index < y->actor->index ? -1 : 1;
}

static guint
drop_empty (DossierSubjectProgress *subjects, guint n_subjects)
{
  guint n = 0;

  for (guint i = 0; i < n_subjects; i++)
    if (dossier_knowledge_counts_get_total (&subjects[i].counts) > 0)
      subjects[n++] = subjects[i];

  return n;
}

/* What is judged of a document: each question once, and all that it is about. */
static void
judge_document (DossierProgress *self,
                DossierDocument *document,
                GHashTable *masteries,
                const DossierMasteryRules *rules,
                gint64 judged_day)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  DossierIssues issues = dossier_document_get_issues (document);
  DossierActors actors = dossier_document_get_actors (document);

  for (guint i = 0; i < issues.n; i++)
    self->issues[i].issue = &issues.items[i];
  for (guint i = 0; i < actors.n; i++)
    self->actors[i].actor = &actors.items[i];
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierQuestion *question = &questions.items[i];
      const DossierMastery *mastery
          = masteries != NULL ? g_hash_table_lookup (masteries, question->id) : NULL;
      DossierKnowledge knowledge = dossier_mastery_get_knowledge (mastery, rules, judged_day);

      if (mastery != NULL && mastery->is_set_aside)
        continue;
      count_question (self, mastery, knowledge);
      mark_paragraphs (self, question, knowledge);
      self->issues[question->issue->index].counts.n[knowledge]++;
      for (guint j = 0; j < actors.n; j++)
        if (dossier_question_is_about (question, &actors.items[j]))
          self->actors[j].counts.n[knowledge]++;
    }
  self->n_issues = drop_empty (self->issues, issues.n);
  self->n_actors = drop_empty (self->actors, actors.n);
  if (self->n_actors > 0)
    qsort (self->actors, self->n_actors, sizeof *self->actors, compare_subjects);
  for (guint i = 0; i < self->n_paragraphs; i++)
    if (self->has_questions[i])
      self->paragraph_counts.n[self->paragraphs[i]]++;
}

/* Wilson 1927, at one standard error (z = 1). */
static void
bound_share (DossierCalibration *calibration)
{
  double n = calibration->n_answers;
  double center;
  double spread;

  calibration->high = 1;
  if (calibration->n_answers == 0)
    return;
  calibration->share = calibration->n_right / n;
  center = (calibration->share + 1 / (2 * n)) / (1 + 1 / n);
  spread = sqrt (calibration->share * (1 - calibration->share) / n + 1 / (4 * n * n)) / (1 + 1 / n);
  calibration->low = MAX (center - spread, 0);
  calibration->high = MIN (center + spread, 1);
}

/* The first day of the week of @day. Day 0, 1 January 1970, was a Thursday. */
static gint64
get_week_start (gint64 day, guint first_weekday)
{
  gint64 weekday = ((day + 4) % 7 + 7) % 7; /* 0 is Sunday */

  return day - (weekday + 7 - first_weekday % 7) % 7;
}

static void
add_tallies (DossierProgress *self,
             const DossierTally *tallies,
             guint n_tallies,
             guint first_weekday)
{
  const gint64 n_days = G_N_ELEMENTS (self->days);

  self->first_day = get_week_start (self->today, first_weekday) - (DOSSIER_PROGRESS_WEEKS - 1) * 7;
  for (guint i = 0; i < n_tallies; i++)
    {
      const DossierTally *tally = &tallies[i];
      guint n = tally->n_answers + tally->n_skipped;

      self->calibration[tally->certainty].n_answers += tally->n_answers;
      self->calibration[tally->certainty].n_right += tally->n_right;
      self->n_answers += n;
      self->took_ms += tally->took_ms;
      if (tally->day == self->today)
        self->took_today_ms += tally->took_ms;
      if (tally->day >= self->first_day && tally->day - self->first_day < n_days)
        {
          DossierStudyDay *day = &self->days[tally->day - self->first_day];

          day->n_answers += n;
          day->took_ms += tally->took_ms;
        }
    }
  for (guint i = 0; i < n_days; i++)
    self->n_study_days += self->days[i].n_answers > 0;
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    bound_share (&self->calibration[i]);
}

static DossierProgress *
progress_alloc (gint64 today)
{
  DossierProgress *self = g_new0 (DossierProgress, 1);

  self->today = today;
  self->next_due_day = DOSSIER_NO_DAY;

  return self;
}

/**
 * dossier_progress_new: (constructor)
 * @document: a document
 * @masteries: (nullable) (element-type utf8 DossierMastery): what the answers
 *   to questions come to, by question id; those of questions that the document
 *   no longer has do not count
 * @tallies: (array length=n_tallies): what was answered each day, in any order
 * @n_tallies: how many
 * @rules: the rules that @masteries were made by
 * @today: the study day
 * @judged_day: the day for which knowledge is judged: @today, or one to come
 * @first_weekday: on which day weeks begin: 1 for Monday to 7 for Sunday
 *
 * What a page of one dossier's progress shows.
 *
 * Questions set aside are left out, as if the document did not have them. A
 * paragraph shows the worst of the questions that have evidence in it: missed
 * before fading before known, and new only when none was ever asked. An actor
 * has the questions of which dossier_question_is_about() says so, an issue its
 * own. Skipped questions count in the calendar and among all answers, as they
 * are work done, but not in the calibration. The calendar ends with the week
 * of @today, whole.
 *
 * Returns: (transfer full): the progress
 */
DossierProgress *
dossier_progress_new (DossierDocument *document,
                      GHashTable *masteries,
                      const DossierTally *tallies,
                      guint n_tallies,
                      const DossierMasteryRules *rules,
                      gint64 today,
                      gint64 judged_day,
                      guint first_weekday)
{
  DossierProgress *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && rules != NULL, NULL);
  g_return_val_if_fail (tallies != NULL || n_tallies == 0, NULL);

  self = progress_alloc (today);
  self->n_paragraphs = dossier_document_get_paragraphs (document).n;
  self->paragraphs = g_new (DossierKnowledge, self->n_paragraphs);
  for (guint i = 0; i < self->n_paragraphs; i++)
    self->paragraphs[i] = DOSSIER_KNOWLEDGE_NEW;
  self->has_questions = g_new0 (gboolean, self->n_paragraphs);
  self->issues = g_new0 (DossierSubjectProgress, dossier_document_get_issues (document).n);
  self->actors = g_new0 (DossierSubjectProgress, dossier_document_get_actors (document).n);
  judge_document (self, document, masteries, rules, judged_day);
  add_tallies (self, tallies, n_tallies, first_weekday);

  return self;
}

/**
 * dossier_progress_new_over_all: (constructor)
 * @masteries: (array length=n_masteries): what the answers to questions of all
 *   dossiers come to
 * @n_masteries: how many
 * @n_questions: how many questions all dossiers have; what is more than
 *   @n_masteries was never asked
 * @tallies: (array length=n_tallies): what was answered each day, in any order
 * @n_tallies: how many
 * @rules: the rules that @masteries were made by
 * @today: the study day
 * @first_weekday: on which day weeks begin: 1 for Monday to 7 for Sunday
 *
 * As dossier_progress_new(), judged for @today, of all dossiers; without
 * paragraphs, issues and actors.
 *
 * Returns: (transfer full): the progress
 */
DossierProgress *
dossier_progress_new_over_all (const DossierMastery *const *masteries,
                               guint n_masteries,
                               guint n_questions,
                               const DossierTally *tallies,
                               guint n_tallies,
                               const DossierMasteryRules *rules,
                               gint64 today,
                               guint first_weekday)
{
  DossierProgress *self;

  g_return_val_if_fail (masteries != NULL || n_masteries == 0, NULL);
  g_return_val_if_fail (rules != NULL && (tallies != NULL || n_tallies == 0), NULL);

  self = progress_alloc (today);
  for (guint i = 0; i < n_masteries; i++)
    if (!masteries[i]->is_set_aside)
      count_question (self, masteries[i],
                      dossier_mastery_get_knowledge (masteries[i], rules, today));
  if (n_questions > n_masteries)
    self->questions.n[DOSSIER_KNOWLEDGE_NEW] += n_questions - n_masteries;
  add_tallies (self, tallies, n_tallies, first_weekday);

  return self;
}

void
dossier_progress_free (DossierProgress *self)
{
  g_free (self->paragraphs);
  g_free (self->has_questions);
  g_free (self->issues);
  g_free (self->actors);
  g_free (self);
}
