/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

#include <string.h>

/* How far to look ahead, and how often to try, for an order in which nothing
 * stands beside its like. More changes nothing that a person would see. */
#define LOOK_AHEAD 192
#define TRIES 24
#define LONG_SITTING 400

static gboolean
names_actor (const char *text, const char *name)
{
  gsize length = strlen (name);

  if (text == NULL || length == 0)
    return FALSE;
  for (const char *hit = strstr (text, name); hit != NULL; hit = strstr (hit + 1, name))
    {
      const char *end = hit + length;
      gboolean starts
          = hit == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (hit)));

      if (starts && !g_unichar_isalnum (g_utf8_get_char (end)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
belongs_to (const DossierActor *candidate, const DossierActor *actor)
{
  for (; candidate != NULL; candidate = candidate->part_of)
    if (candidate == actor)
      return TRUE;

  return FALSE;
}

/**
 * dossier_question_is_about:
 * @question: a question
 * @actor: an actor
 *
 * Returns: whether @question lists @actor or a part of it, offers or quotes
 *   one, or names @actor in its stem or options
 */
gboolean
dossier_question_is_about (const DossierQuestion *question, const DossierActor *actor)
{
  const DossierQuote *quote;

  g_return_val_if_fail (question != NULL && actor != NULL, FALSE);

  for (guint i = 0; i < question->n_actors; i++)
    if (belongs_to (question->actors[i], actor))
      return TRUE;
  quote = question->quote;
  if (quote != NULL && (belongs_to (quote->speaker, actor) || belongs_to (quote->addressee, actor)))
    return TRUE;
  if (names_actor (question->stem, actor->name))
    return TRUE;
  for (guint i = 0; i < question->n_options; i++)
    if (belongs_to (question->options[i].actor, actor)
        || names_actor (question->options[i].text, actor->name))
      return TRUE;
  for (guint i = 0; i < actor->n_aliases; i++)
    if (names_actor (question->stem, actor->aliases[i].text))
      return TRUE;

  return FALSE;
}

static gboolean
is_within_paragraphs (const DossierQuestion *question, const DossierQuizPlan *plan)
{
  guint last = plan->last_paragraph == 0 ? G_MAXUINT : plan->last_paragraph;

  if (plan->first_paragraph == 0 && plan->last_paragraph == 0)
    return TRUE;
  for (guint i = 0; i < question->evidence.n_sentences; i++)
    {
      guint number = question->evidence.sentences[i]->paragraph->number;

      if (number >= plan->first_paragraph && number <= last)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_set_aside (const DossierQuestion *question, const DossierQuizPlan *plan)
{
  return plan->past != NULL && plan->past (question, plan->past_data) == DOSSIER_PAST_SET_ASIDE;
}

/* The questions that the plan speaks of, in the order of the document or, when
 * it lists them, of the list. */
static GPtrArray *
list_matching (DossierDocument *document, const DossierQuizPlan *plan)
{
  DossierQuestions all = dossier_document_get_questions (document);
  const DossierActor *actor
      = plan->actor != NULL ? dossier_document_find_actor (document, plan->actor) : NULL;
  GPtrArray *matching = g_ptr_array_new ();

  if (plan->questions != NULL)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint i = 0; plan->questions[i] != NULL; i++)
        {
          const DossierQuestion *question
              = dossier_document_find_question (document, plan->questions[i]);

          if (question != NULL && !is_set_aside (question, plan)
              && g_hash_table_add (seen, (gpointer) question))
            g_ptr_array_add (matching, (gpointer) question);
        }
      return matching;
    }

  for (guint i = 0; i < all.n; i++)
    {
      const DossierQuestion *question = &all.items[i];

      if (plan->issues != NULL && !g_strv_contains (plan->issues, question->issue->id))
        continue;
      if (plan->actor != NULL && (actor == NULL || !dossier_question_is_about (question, actor)))
        continue;
      if (is_within_paragraphs (question, plan) && !is_set_aside (question, plan))
        g_ptr_array_add (matching, (gpointer) question);
    }

  return matching;
}

/**
 * dossier_quiz_count_matching:
 * @document: a document
 * @plan: a plan; its length does not count
 *
 * Returns: how many questions the plan speaks of
 */
guint
dossier_quiz_count_matching (DossierDocument *document, const DossierQuizPlan *plan)
{
  g_autoptr (GPtrArray) matching = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && plan != NULL, 0);

  matching = list_matching (document, plan);

  return matching->len;
}

static void
shuffle_questions (GPtrArray *questions, GRand *rand)
{
  for (guint i = questions->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer swapped = questions->pdata[i - 1];

      questions->pdata[i - 1] = questions->pdata[j];
      questions->pdata[j] = swapped;
    }
}

/* Takes @length questions: those asked before reading first, then those never
 * asked, the missed, and the known; and within each of these one from every
 * issue in turn, beginning with the issue that has had the fewest. */
static GPtrArray *
choose (DossierDocument *document, GPtrArray *matching, const DossierQuizPlan *plan, guint length)
{
  static const DossierPast order[]
      = { DOSSIER_PAST_AWAITED, DOSSIER_PAST_UNSEEN, DOSSIER_PAST_MISSED, DOSSIER_PAST_KNOWN };
  guint n_issues = dossier_document_get_issues (document).n;
  g_autofree guint *n_taken = g_new0 (guint, n_issues);
  g_autofree DossierPast *pasts = g_new0 (DossierPast, matching->len);
  GPtrArray *chosen = g_ptr_array_sized_new (length);

  for (guint i = 0; i < matching->len; i++)
    pasts[i] = plan->past == NULL ? DOSSIER_PAST_UNSEEN
                                  : plan->past (matching->pdata[i], plan->past_data);

  for (guint rank = 0; rank < G_N_ELEMENTS (order); rank++)
    {
      g_autoptr (GPtrArray) queues = g_ptr_array_new_full (n_issues, (GDestroyNotify) g_queue_free);
      guint n_queued = 0;

      for (guint i = 0; i < n_issues; i++)
        g_ptr_array_add (queues, g_queue_new ());
      for (guint i = 0; i < matching->len; i++)
        if (pasts[i] == order[rank])
          {
            const DossierQuestion *question = matching->pdata[i];

            g_queue_push_tail (queues->pdata[question->issue->index], (gpointer) question);
            n_queued++;
          }
      for (guint level = 0; chosen->len < length && n_queued > 0; level++)
        for (guint i = 0; i < n_issues && chosen->len < length; i++)
          if (n_taken[i] <= level && !g_queue_is_empty (queues->pdata[i]))
            {
              g_ptr_array_add (chosen, g_queue_pop_head (queues->pdata[i]));
              n_taken[i]++;
              n_queued--;
            }
    }

  return chosen;
}

static gboolean
share_passage (const DossierQuestion *a, const DossierQuestion *b)
{
  for (guint i = 0; i < a->evidence.n_sentences; i++)
    for (guint j = 0; j < b->evidence.n_sentences; j++)
      if (a->evidence.sentences[i]->paragraph == b->evidence.sentences[j]->paragraph)
        return TRUE;

  return FALSE;
}

/* How little @next should follow @previous: two questions of one passage, as
 * one answers the other, hardly at all; two of one issue rather not. */
guint
dossier_question_get_clash (const DossierQuestion *previous, const DossierQuestion *next)
{
  if (previous == NULL)
    return 0;

  return (share_passage (previous, next) ? DOSSIER_CLASH_PASSAGE : 0)
         + (previous->issue == next->issue ? 1 : 0);
}

/* One try: next comes what clashes least with the last, and of these what has
 * most of its issue still to come. Returns the sum of the clashes. */
static guint
arrange (GPtrArray *questions, const DossierQuestion *after, guint n_issues)
{
  g_autofree guint *left = g_new0 (guint, n_issues);
  const DossierQuestion *last = after;
  guint sum = 0;

  for (guint i = 0; i < questions->len; i++)
    left[((const DossierQuestion *) questions->pdata[i])->issue->index]++;

  for (guint i = 0; i < questions->len; i++)
    {
      guint best = i;
      guint best_clash = G_MAXUINT;
      gpointer swapped;

      for (guint j = i; j < questions->len && j < i + LOOK_AHEAD; j++)
        {
          const DossierQuestion *candidate = questions->pdata[j];
          const DossierQuestion *holder = questions->pdata[best];
          guint clash = dossier_question_get_clash (last, candidate);

          if (clash < best_clash
              || (clash == best_clash
                  && left[candidate->issue->index] > left[holder->issue->index]))
            {
              best = j;
              best_clash = clash;
            }
        }
      swapped = questions->pdata[i];
      questions->pdata[i] = questions->pdata[best];
      questions->pdata[best] = swapped;
      last = questions->pdata[i];
      left[last->issue->index]--;
      sum += best_clash;
    }

  return sum;
}

/**
 * dossier_pick_questions:
 * @document: a document
 * @plan: what to ask about
 * @rand: where chance comes from
 *
 * Returns: (transfer full): the questions in the order of asking: issues
 *   mixed, and no two of one paragraph in a row where that can be had
 */
GPtrArray *
dossier_pick_questions (DossierDocument *document, const DossierQuizPlan *plan, GRand *rand)
{
  g_autoptr (GPtrArray) matching = list_matching (document, plan);
  g_autoptr (GPtrArray) best = NULL;
  const DossierQuestion *after
      = plan->after != NULL ? dossier_document_find_question (document, plan->after) : NULL;
  guint n_issues = dossier_document_get_issues (document).n;
  guint length = plan->length == 0 ? matching->len : MIN (plan->length, matching->len);
  guint best_sum = G_MAXUINT;

  shuffle_questions (matching, rand);
  if (length < matching->len)
    {
      GPtrArray *chosen = choose (document, matching, plan, length);

      g_ptr_array_unref (matching);
      matching = chosen;
    }

  for (guint i = 0; i < (length > LONG_SITTING ? 1 : TRIES) && best_sum > 0; i++)
    {
      g_autoptr (GPtrArray) attempt = NULL;
      guint sum;

      shuffle_questions (matching, rand);
      attempt = g_ptr_array_copy (matching, NULL, NULL);
      sum = arrange (attempt, after, n_issues);
      if (sum >= best_sum)
        continue;
      best_sum = sum;
      g_clear_pointer (&best, g_ptr_array_unref);
      best = g_steal_pointer (&attempt);
    }

  return best != NULL ? g_steal_pointer (&best) : g_steal_pointer (&matching);
}
