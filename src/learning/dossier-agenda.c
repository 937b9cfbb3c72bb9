/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-agenda-private.h"

#include <string.h>

#include "dossier-quiz-private.h"

/* So far a question may come before its turn, or after it, so that it does not
 * stand beside its like. */
#define LOOK_AHEAD 16

/* Two questions of who said it from one dossier in a row: worse than two of
 * one issue, better than two of one passage. */
#define CLASH_WHO_SAID 10

/* More of them before a section would be a test (R11). */
#define BEFORE_MAX 3

/**
 * dossier_agenda_is_due:
 * @mastery: (nullable): what a question's answers come to
 * @day: a study day
 *
 * Returns: whether the question is to be asked again on @day or was before
 */
gboolean
dossier_agenda_is_due (const DossierMastery *mastery, gint64 day)
{
  return mastery != NULL && mastery->due_day <= day;
}

/* An item and what it is ordered by. */
typedef struct
{
  double retrievability;
  guint32 chance;
  gboolean is_owed; /* a booster: asked whatever the model says */
  DossierAgendaItem item;
} Ranked;

static int
compare_urgency (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a;
  const Ranked *y = b;

  if (x->retrievability != y->retrievability)
    return x->retrievability < y->retrievability ? -1 : 1;
  if (x->chance != y->chance)
    return x->chance < y->chance ? -1 : 1;

  return 0;
}

static int
compare_owed_first (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a;
  const Ranked *y = b;

  if (x->is_owed != y->is_owed)
    return x->is_owed ? -1 : 1;

  return compare_urgency (a, b);
}

static guint
get_clash (const DossierAgendaItem *previous, const DossierAgendaItem *next)
{
  guint clash = dossier_question_get_clash (previous->question, next->question);

  if (previous->question->kind == DOSSIER_QUESTION_WHO_SAID
      && next->question->kind == DOSSIER_QUESTION_WHO_SAID && previous->document == next->document)
    clash += CLASH_WHO_SAID;

  return clash;
}

/**
 * dossier_agenda_arrange:
 * @items: (element-type DossierAgendaItem): items in the order wished for
 *
 * Moves items apart that should not follow each other, none far from its
 * place: two of one passage, of one issue, and who-said questions of one
 * dossier where there are others (R14). Takes time linear in the items.
 */
void
dossier_agenda_arrange (GArray *items)
{
  const DossierAgendaItem *all = (const DossierAgendaItem *) items->data;
  g_autofree DossierAgendaItem *arranged = g_new (DossierAgendaItem, items->len);
  g_autofree guint *next = g_new (guint, items->len + 1);
  guint n_late = 0; /* how often the first of those left was passed over */

  /* next[i + 1] follows item i among those left; next[0] is the first. */
  for (guint i = 0; i <= items->len; i++)
    next[i] = i;
  for (guint n = 0; n < items->len; n++)
    {
      guint before = 0; /* place in next[] of what leads to the candidate */
      guint best = 0;
      guint best_clash = G_MAXUINT;

      for (guint j = 0; j < LOOK_AHEAD && next[before] < items->len && best_clash > 0; j++)
        {
          guint clash = n == 0 ? 0 : get_clash (&arranged[n - 1], &all[next[before]]);

          if (clash < best_clash)
            {
              best = before;
              best_clash = clash;
            }
          before = next[before] + 1;
        }
      if (best != 0 && n_late == LOOK_AHEAD)
        best = 0;
      n_late = best == 0 ? 0 : n_late + 1;
      arranged[n] = all[next[best]];
      next[best] = next[next[best] + 1];
    }
  if (items->len > 0)
    memcpy (items->data, arranged, items->len * sizeof *arranged);
}

/* Puts @items in the order of asking, and leaves out what is over the limit. */
GArray *
dossier_agenda_order (const DossierAgendaItem *items,
                      guint n_items,
                      const DossierMasteryRules *rules,
                      gint64 day,
                      guint limit,
                      guint32 seed)
{
  g_autoptr (GArray) ranked = g_array_sized_new (FALSE, FALSE, sizeof (Ranked), n_items);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));

  for (guint i = 0; i < n_items; i++)
    {
      const DossierMastery *mastery = items[i].mastery;
      const Ranked entry = {
        .retrievability = dossier_mastery_get_retrievability (mastery, rules, day),
        .chance = g_rand_int (rand),
        .is_owed = mastery->boosters[0] != 0 && mastery->boosters[0] <= day,
        .item = items[i],
      };

      g_array_append_val (ranked, entry);
    }
  if (limit < ranked->len)
    {
      g_array_sort (ranked, compare_owed_first);
      g_array_set_size (ranked, limit);
    }
  g_array_sort (ranked, compare_urgency);
  for (guint i = 0; i < ranked->len; i++)
    g_array_append_val (picked, g_array_index (ranked, Ranked, i).item);
  dossier_agenda_arrange (picked);

  return picked;
}

/**
 * dossier_agenda_pick_due:
 * @items: (array length=n_items): questions of any dossiers
 * @n_items: how many
 * @rules: the rules that their masteries were made by
 * @day: the study day
 * @limit: at most so many; %G_MAXUINT for all
 * @seed: where chance starts: it orders what is equally urgent
 *
 * What is due, the most nearly forgotten first. What is owed to a sure but
 * wrong answer is never left out for the sake of the limit while there is
 * other work to leave out (R8).
 *
 * Returns: (transfer full) (element-type DossierAgendaItem): what to ask, in
 *   order; siblings apart
 */
GArray *
dossier_agenda_pick_due (const DossierAgendaItem *items,
                         guint n_items,
                         const DossierMasteryRules *rules,
                         gint64 day,
                         guint limit,
                         guint32 seed)
{
  g_autoptr (GArray) due = NULL;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  due = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));
  for (guint i = 0; i < n_items; i++)
    if (dossier_agenda_is_due (items[i].mastery, day))
      g_array_append_val (due, items[i]);

  return dossier_agenda_order ((const DossierAgendaItem *) due->data, due->len, rules, day, limit,
                               seed);
}

static gboolean
is_within (const DossierQuestion *question, const DossierSection *section)
{
  for (guint i = 0; i < question->evidence.n_sentences; i++)
    if (question->evidence.sentences[i]->paragraph->section != section)
      return FALSE;

  return question->evidence.n_sentences > 0;
}

/* What asks for more than a fact; nor can one pick a sentence unread. */
static gboolean
suits_before (const DossierQuestion *question, const DossierSection *section)
{
  return question->skill != DOSSIER_SKILL_RECALL && question->kind != DOSSIER_QUESTION_TEXT
         && is_within (question, section);
}

/* Lower comes first: what was never asked, and of that what is not about who
 * said it, which nobody can know who has not read it. */
static guint
rank_before (const DossierAgendaItem *item)
{
  gboolean was_asked
      = item->mastery != NULL && (item->mastery->n_answers > 0 || item->mastery->n_others > 0);

  return (was_asked ? 2 : 0) + (item->question->skill == DOSSIER_SKILL_SOURCE ? 1 : 0);
}

/**
 * dossier_agenda_pick_before:
 * @document: a document
 * @section: the section about to be read
 * @masteries: (nullable) (element-type utf8 DossierMastery): what the answers
 *   to questions come to, by question id
 * @seed: where chance starts
 *
 * Questions to ask before a section is read: at most three, never about mere
 * facts, which would draw attention from all else (Hamaker 1986; R11), all of
 * their evidence in the section, and preferably never asked before.
 *
 * Returns: (transfer full) (element-type DossierAgendaItem): what to ask;
 *   nothing when the section has no such question
 */
GArray *
dossier_agenda_pick_before (DossierDocument *document,
                            const DossierSection *section,
                            GHashTable *masteries,
                            guint32 seed)
{
  DossierQuestions questions;
  g_autoptr (GArray) ranked = NULL;
  g_autoptr (GRand) rand = NULL;
  GArray *picked;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && section != NULL, NULL);

  questions = dossier_document_get_questions (document);
  ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  rand = g_rand_new_with_seed (seed);
  picked = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));
  for (guint i = 0; i < questions.n; i++)
    {
      Ranked entry
          = { .chance = g_rand_int (rand),
              .item = dossier_agenda_make_item (document, &questions.items[i], masteries) };

      if (!suits_before (&questions.items[i], section)
          || (entry.item.mastery != NULL && entry.item.mastery->is_set_aside))
        continue;
      entry.retrievability = rank_before (&entry.item);
      g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_urgency);
  for (guint i = 0; i < MIN (ranked->len, BEFORE_MAX); i++)
    g_array_append_val (picked, g_array_index (ranked, Ranked, i).item);
  dossier_agenda_arrange (picked);

  return picked;
}

DossierAgendaItem
dossier_agenda_make_item (DossierDocument *document,
                          const DossierQuestion *question,
                          GHashTable *masteries)
{
  return (DossierAgendaItem) {
    .document = document,
    .question = question,
    .mastery = masteries != NULL ? g_hash_table_lookup (masteries, question->id) : NULL,
  };
}

/**
 * dossier_quiz_new_for_items: (constructor)
 * @mode: how to ask
 * @items: (array length=n_items): what to ask, in this order
 * @n_items: how many
 * @seed: where chance starts: the order of options
 *
 * Begins a sitting of questions of any dossiers. Without any it is finished at
 * once.
 *
 * Returns: (transfer full): the first state
 */
DossierQuiz *
dossier_quiz_new_for_items (DossierQuizMode mode,
                            const DossierAgendaItem *items,
                            guint n_items,
                            guint32 seed)
{
  DossierDeckTerms terms = { .mode = mode, .seed = seed };
  g_autoptr (GRand) rand = NULL;
  DossierDeck *deck;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);

  if (n_items > 0)
    terms.document = items[0].document;
  rand = g_rand_new_with_seed (seed);
  deck = dossier_deck_new (&terms, n_items);
  for (guint i = 0; i < n_items; i++)
    dossier_deck_take (deck, dossier_card_new (items[i].document, items[i].question, FALSE, rand));

  return dossier_quiz_new_from_deck (deck);
}
