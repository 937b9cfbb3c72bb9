/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-quiz-offer.h"

#include "store/dossier-store-mastery.h"

/* From what is known of a dossier to what its quiz can offer, and from what
 * was chosen of that to a sitting. */

/**
 * dossier_quiz_offer_count:
 * @self: an offer with its document, masteries and day
 *
 * Fills in what follows from these. Questions that the dossier does not have
 * any more are passed over.
 */
void
dossier_quiz_offer_count (DossierQuizOffer *self)
{
  DossierQuestions questions = dossier_document_get_questions (self->document);

  self->n_questions = questions.n;
  self->n_asked = self->n_known = self->n_set_aside = self->n_due = 0;
  self->next_due_day = DOSSIER_NO_DAY;
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierMastery *mastery = g_hash_table_lookup (self->masteries, questions.items[i].id);

      if (mastery == NULL)
        continue;
      self->n_asked += mastery->n_answers + mastery->n_others > 0;
      self->n_known += mastery->last_correct;
      self->n_set_aside += mastery->is_set_aside;
      if (dossier_agenda_is_due (mastery, self->today))
        self->n_due++;
      else if (!mastery->is_set_aside)
        self->next_due_day = MIN (self->next_due_day, mastery->due_day);
    }
}

static gboolean
has_questions (DossierDocument *document, const DossierSection *section)
{
  g_autoptr (GArray) picked = dossier_agenda_pick_before (document, section, NULL, 0);

  return picked->len > 0;
}

/**
 * dossier_quiz_offer_find_next_section:
 * @document: a dossier
 * @sentence: (nullable): the id of the sentence where the article is open,
 *   %NULL when it was not read yet
 *
 * Returns: (nullable): the first section that is not reached yet and has
 *   questions to ask before reading
 */
const DossierSection *
dossier_quiz_offer_find_next_section (DossierDocument *document, const char *sentence)
{
  DossierSections sections = dossier_document_get_sections (document);
  const DossierSentence *place
      = sentence != NULL ? dossier_document_find_sentence (document, sentence) : NULL;
  guint first = place != NULL && place->index > 0 ? place->paragraph->section->index + 1 : 0;

  for (guint i = first; i < sections.n; i++)
    if (has_questions (document, &sections.items[i]))
      return &sections.items[i];

  return NULL;
}

static guint
subtract (int limit, guint n)
{
  return limit > (int) n ? (guint) limit - n : 0;
}

static gboolean
read_days (DossierQuizOffer *self, DossierStore *store, GSettings *settings, GError **error)
{
  const char *dossier = dossier_document_get_id (self->document);
  DossierDueCounts all = { 0 };
  guint n_again = 0;

  if (!dossier_store_get_due_counts (store, NULL, &all, error))
    return FALSE;

  n_again = all.n_counted_today - MIN (all.n_new_today, all.n_counted_today);
  self->n_due_in_all = MAX (all.n_due, self->n_due);
  self->n_reviews_left = subtract (g_settings_get_int (settings, "reviews-per-day"), n_again);
  self->n_new_left = subtract (g_settings_get_int (settings, "new-per-day"), all.n_new_today);
  self->exam_day = dossier_store_get_exam_day (store, dossier, error);
  if (self->exam_day > self->today)
    self->plan = dossier_exam_plan_new (self->document, self->masteries, &self->rules, self->today,
                                        self->exam_day,
                                        (guint) g_settings_get_int (settings, "new-per-day"));

  return TRUE;
}

/**
 * dossier_quiz_offer_new:
 * @study: the open dossier
 * @error: where to say why the store cannot be read
 *
 * Returns: (transfer full) (nullable): what its quiz can offer now
 */
DossierQuizOffer *
dossier_quiz_offer_new (DossierStudy *study, GError **error)
{
  g_autoptr (DossierQuizOffer) self = g_new0 (DossierQuizOffer, 1);
  g_autoptr (DossierPlace) place = NULL;
  DossierStore *store = dossier_study_get_store (study);
  const char *dossier = NULL;

  self->document = g_object_ref (dossier_study_get_document (study));
  dossier = dossier_document_get_id (self->document);
  self->today = dossier_store_get_today (store);
  self->masteries = dossier_store_get_masteries (store, dossier, error);
  if (self->masteries == NULL || !dossier_store_get_rules (store, &self->rules, error))
    return NULL;

  dossier_quiz_offer_count (self);
  if (!read_days (self, store, dossier_study_get_settings (study), error))
    return NULL;

  place = dossier_store_load_place (store, dossier, NULL);
  self->next_section
      = dossier_quiz_offer_find_next_section (self->document,
                                              place != NULL ? place->sentence : NULL);

  return g_steal_pointer (&self);
}

void
dossier_quiz_offer_free (DossierQuizOffer *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->masteries, g_hash_table_unref);
  g_clear_pointer (&self->plan, dossier_exam_plan_free);
  g_free (self);
}

/**
 * dossier_quiz_offer_count_today:
 * @self: an offer
 * @start: a way to start
 *
 * Returns: how many questions wait there today; 0 where nothing can wait
 */
guint
dossier_quiz_offer_count_today (const DossierQuizOffer *self, DossierStart start)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (start)
    {
    case DOSSIER_START_REVIEW:
      return self->n_due;
    case DOSSIER_START_EXAM_DAY:
      return self->plan != NULL && self->plan->n_days > 0
                 ? self->plan->days[0].n_new + self->plan->days[0].n_reviews
                 : 0;
    case DOSSIER_START_PRACTICE:
    case DOSSIER_START_BEFORE:
    case DOSSIER_START_EXAM:
    case DOSSIER_N_STARTS:
    default:
      return 0;
    }
}

/* Sittings */

static DossierPast
get_past (const DossierQuestion *question, gpointer masteries)
{
  const DossierMastery *mastery = g_hash_table_lookup (masteries, question->id);

  if (mastery == NULL)
    return DOSSIER_PAST_UNSEEN;
  if (mastery->is_set_aside)
    return DOSSIER_PAST_SET_ASIDE;
  if (mastery->n_answers == 0)
    return mastery->was_asked_before ? DOSSIER_PAST_AWAITED : DOSSIER_PAST_UNSEEN;

  return mastery->last_correct ? DOSSIER_PAST_KNOWN : DOSSIER_PAST_MISSED;
}

/**
 * dossier_quiz_offer_fill_past:
 * @self: an offer
 * @plan: a plan for its dossier
 *
 * Lets @plan know what was answered before; @self must stay until it is used.
 */
void
dossier_quiz_offer_fill_past (const DossierQuizOffer *self, DossierQuizPlan *plan)
{
  g_return_if_fail (self != NULL && plan != NULL);

  plan->past = get_past;
  plan->past_data = self->masteries;
}

static DossierQuizPlan
make_plan (const DossierQuizOffer *self, const DossierStartChoice *choice)
{
  gboolean is_exam = choice->start == DOSSIER_START_EXAM;
  DossierQuizPlan plan = {
    .mode = is_exam ? DOSSIER_QUIZ_EXAM : DOSSIER_QUIZ_PRACTICE,
    .issues = choice->issues,
    .length = choice->length,
    .time_limit_ms = is_exam ? choice->time_limit_ms : 0,
  };

  dossier_quiz_offer_fill_past (self, &plan);

  return plan;
}

static GArray *
list_items (const DossierQuizOffer *self)
{
  DossierQuestions questions = dossier_document_get_questions (self->document);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));

  for (guint i = 0; i < questions.n; i++)
    {
      const DossierAgendaItem item = {
        .document = self->document,
        .question = &questions.items[i],
        .mastery = g_hash_table_lookup (self->masteries, questions.items[i].id),
      };

      g_array_append_val (items, item);
    }

  return items;
}

static GArray *
pick (const DossierQuizOffer *self, const DossierStartChoice *choice, guint32 seed)
{
  if (choice->start == DOSSIER_START_BEFORE)
    return dossier_agenda_pick_before (self->document, choice->section, self->masteries, seed);
  if (choice->start == DOSSIER_START_EXAM_DAY)
    return dossier_agenda_pick_exam_day (self->document, self->masteries, &self->rules, self->today,
                                         self->exam_day, self->n_new_left, seed);

  {
    g_autoptr (GArray) items = list_items (self);

    /* Whoever goes on beyond the day's limit is not kept from it. */
    return dossier_agenda_pick_due ((const DossierAgendaItem *) items->data, items->len,
                                    &self->rules, self->today,
                                    self->n_reviews_left > 0 ? self->n_reviews_left : G_MAXUINT,
                                    seed);
  }
}

/**
 * dossier_quiz_offer_count_choice:
 * @self: an offer
 * @choice: what was chosen of it
 * @n_of: (out): of how many that would fit
 *
 * Returns: how many questions a sitting would ask; 0 when it cannot start
 */
guint
dossier_quiz_offer_count_choice (const DossierQuizOffer *self,
                                 const DossierStartChoice *choice,
                                 guint *n_of)
{
  DossierQuizPlan plan;

  g_return_val_if_fail (self != NULL && choice != NULL && n_of != NULL, 0);

  plan = make_plan (self, choice);
  switch (choice->start)
    {
    case DOSSIER_START_REVIEW:
      *n_of = self->n_due;
      return self->n_reviews_left > 0 ? MIN (self->n_due, self->n_reviews_left) : self->n_due;
    case DOSSIER_START_EXAM_DAY:
      return *n_of = dossier_quiz_offer_count_today (self, choice->start);
    case DOSSIER_START_BEFORE:
      {
        g_autoptr (GArray) picked
            = choice->section != NULL
                  ? dossier_agenda_pick_before (self->document, choice->section, self->masteries, 0)
                  : NULL;

        return *n_of = picked != NULL ? picked->len : 0;
      }
    case DOSSIER_START_PRACTICE:
    case DOSSIER_START_EXAM:
    case DOSSIER_N_STARTS:
    default:
      *n_of = dossier_quiz_count_matching (self->document, &plan);
      return choice->length > 0 ? MIN (choice->length, *n_of) : *n_of;
    }
}

/**
 * dossier_quiz_offer_start:
 * @self: an offer
 * @choice: what was chosen of it
 * @seed: where chance begins
 *
 * Returns: (transfer full): a sitting; one without questions when there are
 *   none
 */
DossierQuiz *
dossier_quiz_offer_start (const DossierQuizOffer *self,
                          const DossierStartChoice *choice,
                          guint32 seed)
{
  g_autoptr (GArray) picked = NULL;
  DossierQuizMode mode = DOSSIER_QUIZ_REVIEW;

  g_return_val_if_fail (self != NULL && choice != NULL, NULL);

  if (choice->start == DOSSIER_START_PRACTICE || choice->start == DOSSIER_START_EXAM)
    {
      const DossierQuizPlan plan = make_plan (self, choice);

      return dossier_quiz_new (self->document, &plan, seed);
    }

  if (choice->start == DOSSIER_START_BEFORE)
    mode = DOSSIER_QUIZ_BEFORE;
  picked = pick (self, choice, seed);

  return dossier_quiz_new_for_items (mode, (const DossierAgendaItem *) picked->data, picked->len,
                                     seed);
}
