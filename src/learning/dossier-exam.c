/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-agenda-private.h"

#include <math.h>

#include "dossier-quiz-private.h"

/* Being ready on a day.
 *
 * FSRS asks when a memory is about to fade, for a life without end. Before an
 * exam there is another optimum: Cepeda, Vul, Rohrer, Wixted and Pashler 2008
 * (Psychological Science 19, 1095–1102; more than 1,350 people) found that of
 * the time from the first study to the test the best gap before studying again
 * is 20 to 40 % when that is a week, and 5 to 10 % when it is a year. So a
 * question is asked again after the gap of that ratio, or when FSRS says if
 * that is earlier, until it has had three answers on different days; and once
 * more in the last days if it would be forgotten on the day itself. */

#define SHORT_DELAY 7 /* days, as the next */
#define LONG_DELAY 350
#define SHORT_RATIO 0.3
#define LONG_RATIO 0.075
#define SPACED_ANSWERS 3
#define LAST_DAYS 3

/* Questions never asked come in the first part of the time left, in per cent,
 * so that there is room to ask them again. */
#define NEW_SHARE 60

/* Nobody plans for longer, in days. */
#define FURTHEST_DAY 36525

#define DAY_MS G_GINT64_CONSTANT (86400000)

/* The best gap before asking again, in days, with @delay days from the last
 * answer to the exam. The ratio is linear in the logarithm of the delay. */
static gint64
get_gap (gint64 delay)
{
  double days = (double) CLAMP (delay, SHORT_DELAY, LONG_DELAY);
  double share = log (days / SHORT_DELAY) / log ((double) LONG_DELAY / SHORT_DELAY);
  double ratio = SHORT_RATIO + share * (LONG_RATIO - SHORT_RATIO);

  return MAX ((gint64) (ratio * (double) delay + 0.5), 1);
}

/* One of the last days before the exam. The time of the last answer chooses
 * which, so that not everything comes on the same day. */
static gint64
get_last_call (const DossierMemory *memory, gint64 exam_day)
{
  return exam_day - 1 - ABS (memory->last_ms / 1000 % LAST_DAYS);
}

/**
 * dossier_exam_get_due_day:
 * @mastery: what a question's answers come to
 * @rules: the rules that @mastery was made by
 * @today: the study day
 * @exam_day: the study day to be ready for
 *
 * When a question that was answered is to be asked again, with the exam in
 * view. Without one, on @exam_day or before @today, that is its usual due day.
 *
 * Returns: a study day, @today at the earliest; on @exam_day or later when
 *   nothing is left to do for the exam; %DOSSIER_NO_DAY for a question never
 *   answered or set aside
 */
gint64
dossier_exam_get_due_day (const DossierMastery *mastery,
                          const DossierMasteryRules *rules,
                          gint64 today,
                          gint64 exam_day)
{
  const DossierMemory *memory;
  gint64 due_day;
  double expected;

  g_return_val_if_fail (mastery != NULL && rules != NULL, DOSSIER_NO_DAY);

  memory = &mastery->memory;
  due_day = mastery->due_day;
  if (due_day == DOSSIER_NO_DAY || exam_day <= today || memory->phase == DOSSIER_PHASE_NEW
      || memory->last_day >= exam_day)
    return due_day == DOSSIER_NO_DAY ? due_day : MAX (due_day, today);

  if (memory->n_reviews < SPACED_ANSWERS)
    due_day = MIN (due_day, memory->last_day + get_gap (exam_day - memory->last_day));
  expected = dossier_mastery_get_retrievability (mastery, rules, exam_day);
  if (expected < rules->scheduler.desired_retention && memory->last_day < exam_day - LAST_DAYS)
    due_day = MIN (due_day, get_last_call (memory, exam_day));

  return MAX (MAX (due_day, memory->last_day + 1), today);
}

/* How many new questions each day from today on brings: evenly over the first
 * part, the rest of a full day on the next. @n_begun of them were begun today
 * already. Returns how many find no room before the exam. */
static guint
spread_new (guint n_unseen, guint n_begun, guint new_per_day, guint *counts, guint n_days)
{
  guint64 total = (guint64) n_unseen + n_begun;
  guint n_first = MAX (n_days * NEW_SHARE / 100, 1);
  guint left = n_unseen;
  guint64 n_wanted = 0;
  guint64 n_placed = n_begun;

  for (guint i = 0; i < n_days; i++)
    {
      guint room = i > 0 ? new_per_day : new_per_day - MIN (n_begun, new_per_day);

      n_wanted = i < n_first ? (total * (i + 1) + n_first - 1) / n_first : total;
      counts[i] = n_wanted > n_placed ? (guint) MIN (n_wanted - n_placed, room) : 0;
      counts[i] = MIN (counts[i], left);
      n_placed += counts[i];
      left -= counts[i];
    }

  return left;
}

static gboolean
is_unseen (const DossierMastery *mastery)
{
  return mastery == NULL || (mastery->n_answers == 0 && !mastery->is_set_aside);
}

static guint
count_unseen (DossierDocument *document, GHashTable *masteries)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  guint n = 0;

  for (guint i = 0; i < questions.n; i++)
    n += is_unseen (dossier_agenda_make_item (document, &questions.items[i], masteries).mastery);

  return n;
}

static guint
count_days (gint64 today, gint64 exam_day)
{
  return (guint) CLAMP (exam_day - today, 0, FURTHEST_DAY);
}

/* Questions whose first answer that counted was today's. */
static guint
count_begun (DossierDocument *document, GHashTable *masteries, gint64 today)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  guint n = 0;

  for (guint i = 0; i < questions.n && masteries != NULL; i++)
    {
      const DossierMastery *mastery = g_hash_table_lookup (masteries, questions.items[i].id);

      n += mastery != NULL && mastery->n_answers == 1 && mastery->memory.last_day == today;
    }

  return n;
}

/* An answer on @day that is right, as a row of the log. Each question has its
 * second of the day, since get_last_call() asks for it. */
static gboolean
foresee_answer (DossierMastery *mastery,
                const DossierMasteryRules *rules,
                const DossierQuestion *question,
                gint64 day)
{
  gint64 moment = dossier_study_day_get_start (day, 0, rules->rollover_hour)
                  + question->index % 80000 * G_GINT64_CONSTANT (1000);
  const DossierReview review = {
    .question = (char *) question->id,
    .question_kind = question->kind,
    .time_ms = MAX (moment, MAX (mastery->last_ms, mastery->memory.last_ms) + 1),
    .clock_ms = moment,
    .kind = DOSSIER_REVIEW_ANSWER,
    .correct = TRUE,
    .certainty = DOSSIER_CERTAINTY_THINK,
    .policy_version = DOSSIER_POLICY_VERSION,
  };
  DossierOutcome outcome;

  return dossier_mastery_add (mastery, rules, &review, &outcome) && outcome.rating != 0;
}

/* One question through the plan; @first_day is when it is first asked, if it
 * never was. Returns its retrievability on the day of the exam. */
static double
foresee (DossierExamPlan *plan,
         const DossierMasteryRules *rules,
         const DossierAgendaItem *item,
         gint64 first_day)
{
  DossierMastery future;
  gint64 day;

  if (item->mastery != NULL)
    future = *item->mastery;
  else
    dossier_mastery_init (&future);
  if (first_day != DOSSIER_NO_DAY)
    {
      plan->days[first_day - plan->today].n_new++;
      foresee_answer (&future, rules, item->question, first_day);
    }
  while ((day = dossier_exam_get_due_day (&future, rules, plan->today, plan->exam_day))
             < plan->exam_day
         && foresee_answer (&future, rules, item->question, day))
    plan->days[day - plan->today].n_reviews++;

  return dossier_mastery_get_retrievability (&future, rules, plan->exam_day);
}

/**
 * dossier_exam_plan_new: (constructor)
 * @document: the document to be ready in
 * @masteries: (nullable) (element-type utf8 DossierMastery): what the answers
 *   to questions come to, by question id
 * @rules: the rules that @masteries were made by
 * @today: the study day
 * @exam_day: the study day to be ready for
 * @new_per_day: at most so many questions never asked before on one day
 *
 * What is to be done each day until then: questions never asked are spread
 * evenly over the first 60 % of the days left, today included, those of an
 * overfull day go to the next; answered ones come as
 * dossier_exam_get_due_day() says, when every answer foreseen is right. What
 * was done today already is not counted again. Questions set aside are left out.
 *
 * Returns: (transfer full): the plan; without days when @exam_day is not after
 *   @today
 */
DossierExamPlan *
dossier_exam_plan_new (DossierDocument *document,
                       GHashTable *masteries,
                       const DossierMasteryRules *rules,
                       gint64 today,
                       gint64 exam_day,
                       guint new_per_day)
{
  DossierQuestions questions;
  DossierExamPlan *self;
  g_autofree guint *counts = NULL;
  guint n_expected = 0;
  guint day = 0;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && rules != NULL, NULL);

  questions = dossier_document_get_questions (document);
  self = g_new0 (DossierExamPlan, 1);
  self->today = today;
  self->n_days = count_days (today, exam_day);
  self->exam_day = MIN (exam_day, today + self->n_days);
  self->days = g_new0 (DossierExamDay, self->n_days);
  self->n_unseen = count_unseen (document, masteries);
  counts = g_new0 (guint, self->n_days);
  self->is_feasible = spread_new (self->n_unseen, count_begun (document, masteries, today),
                                  new_per_day, counts, self->n_days)
                      == 0;

  for (guint i = 0; i < questions.n; i++)
    {
      DossierAgendaItem item = dossier_agenda_make_item (document, &questions.items[i], masteries);
      gint64 first_day = DOSSIER_NO_DAY;

      if (item.mastery != NULL && item.mastery->is_set_aside)
        continue;
      while (day < self->n_days && counts[day] == 0)
        day++;
      if (is_unseen (item.mastery) && day < self->n_days)
        {
          first_day = today + day;
          counts[day]--;
        }
      self->expected += foresee (self, rules, &item, first_day);
      n_expected++;
    }
  if (n_expected > 0)
    self->expected /= n_expected;

  return self;
}

void
dossier_exam_plan_free (DossierExamPlan *self)
{
  g_free (self->days);
  g_free (self);
}

static guint
count_new_today (DossierDocument *document,
                 GHashTable *masteries,
                 gint64 today,
                 gint64 exam_day,
                 guint n_new_left)
{
  guint n_begun = count_begun (document, masteries, today);
  guint n_days = count_days (today, exam_day);
  g_autofree guint *counts = g_new0 (guint, n_days + 1);

  spread_new (count_unseen (document, masteries), n_begun,
              n_begun + MIN (n_new_left, G_MAXUINT - n_begun), counts, n_days);

  return counts[0];
}

/* Today's part of the questions never asked, issues mixed. */
static GPtrArray *
pick_new (DossierDocument *document, GHashTable *masteries, guint length, guint32 seed)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_auto (GStrv) ids = NULL;
  DossierQuizPlan plan = { .length = length };

  if (length == 0)
    return g_ptr_array_new ();
  for (guint i = 0; i < questions.n; i++)
    if (is_unseen (dossier_agenda_make_item (document, &questions.items[i], masteries).mastery))
      g_strv_builder_add (builder, questions.items[i].id);
  ids = g_strv_builder_end (builder);
  plan.questions = (const char *const *) ids;

  return dossier_pick_questions (document, &plan, rand);
}

/**
 * dossier_agenda_pick_exam_day:
 * @document: the document to be ready in
 * @masteries: (nullable) (element-type utf8 DossierMastery): what the answers
 *   to questions come to, by question id
 * @rules: the rules that @masteries were made by
 * @today: the study day
 * @exam_day: the study day to be ready for
 * @n_new_left: at most so many questions never asked before
 * @seed: where chance starts
 *
 * What is left to do today of the plan: what is to be asked again, the most
 * nearly forgotten first, then today's new questions.
 *
 * Returns: (transfer full) (element-type DossierAgendaItem): what to ask, in
 *   order; siblings apart
 */
GArray *
dossier_agenda_pick_exam_day (DossierDocument *document,
                              GHashTable *masteries,
                              const DossierMasteryRules *rules,
                              gint64 today,
                              gint64 exam_day,
                              guint n_new_left,
                              guint32 seed)
{
  DossierQuestions questions;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GPtrArray) fresh = NULL;
  GArray *picked;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && rules != NULL, NULL);

  questions = dossier_document_get_questions (document);
  again = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierAgendaItem item
          = dossier_agenda_make_item (document, &questions.items[i], masteries);

      if (item.mastery != NULL
          && dossier_exam_get_due_day (item.mastery, rules, today, exam_day) <= today)
        g_array_append_val (again, item);
    }
  picked = dossier_agenda_order ((const DossierAgendaItem *) again->data, again->len, rules, today,
                                 G_MAXUINT, seed);

  fresh = pick_new (document, masteries,
                    count_new_today (document, masteries, today, exam_day, n_new_left), seed);
  for (guint i = 0; i < fresh->len; i++)
    {
      const DossierAgendaItem item
          = dossier_agenda_make_item (document, fresh->pdata[i], masteries);

      g_array_append_val (picked, item);
    }
  dossier_agenda_arrange (picked);

  return picked;
}
