/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

#include <string.h>

DossierDeck *
dossier_deck_new (DossierDocument *document,
                  DossierQuizMode mode,
                  gint64 time_limit_ms,
                  guint n_cards)
{
  DossierDeck *deck = g_new0 (DossierDeck, 1);

  g_atomic_ref_count_init (&deck->ref_count);
  deck->document = g_object_ref (document);
  deck->mode = mode;
  deck->time_limit_ms = MAX (time_limit_ms, 0);
  deck->cards = g_new0 (DossierCard, n_cards);
  deck->n_cards = n_cards;

  return deck;
}

DossierDeck *
dossier_deck_ref (DossierDeck *deck)
{
  g_atomic_ref_count_inc (&deck->ref_count);

  return deck;
}

void
dossier_deck_unref (DossierDeck *deck)
{
  if (!g_atomic_ref_count_dec (&deck->ref_count))
    return;
  for (guint i = 0; i < deck->n_cards; i++)
    g_clear_pointer (&deck->cards[i].initial, dossier_answer_unref);
  g_free (deck->cards);
  g_object_unref (deck->document);
  g_free (deck);
}

static void
shuffle (guint *indexes, guint n, GRand *rand)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      guint swapped = indexes[i - 1];

      indexes[i - 1] = indexes[j];
      indexes[j] = swapped;
    }
}

static gboolean
is_identity (const guint *a, const guint *b, guint n)
{
  return memcmp (a, b, n * sizeof *a) == 0;
}

/* The distinct matches of a question, each by the first option that has it. */
static guint
list_targets (const DossierQuestion *question, guint *targets)
{
  guint n = 0;

  for (guint i = 0; i < MIN (question->n_options, DOSSIER_OPTIONS_MAX); i++)
    {
      gboolean is_known = FALSE;

      for (guint j = 0; j < n; j++)
        is_known
            |= g_strcmp0 (question->options[targets[j]].match, question->options[i].match) == 0;
      if (!is_known)
        targets[n++] = i;
    }

  return n;
}

static void
set_initial (DossierCard *card)
{
  if (card->question->kind == DOSSIER_QUESTION_ORDER)
    card->initial = dossier_answer_new_order (card->options, card->n_options);
}

/* Shuffles what a question shows. True and false keep their places; an order
 * never starts as the solution, nor does a match with all pairs side by side. */
void
dossier_deck_deal (DossierDeck *deck, guint place, const DossierQuestion *question, GRand *rand)
{
  static const guint in_order[DOSSIER_OPTIONS_MAX] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  DossierCard *card = &deck->cards[place];

  card->question = question;
  card->n_options = MIN (question->n_options, DOSSIER_OPTIONS_MAX);
  memcpy (card->options, in_order, sizeof in_order);
  if (question->kind != DOSSIER_QUESTION_TRUE_FALSE)
    shuffle (card->options, card->n_options, rand);

  if (question->kind == DOSSIER_QUESTION_ORDER && card->n_options > 1)
    while (is_identity (card->options, in_order, card->n_options))
      shuffle (card->options, card->n_options, rand);

  if (question->kind == DOSSIER_QUESTION_MATCH)
    {
      card->n_targets = list_targets (question, card->targets);
      shuffle (card->targets, card->n_targets, rand);
      while (card->n_targets == card->n_options && card->n_targets > 1
             && is_identity (card->targets, card->options, card->n_targets))
        shuffle (card->targets, card->n_targets, rand);
    }
  set_initial (card);
}

static gboolean
are_same_set (const guint *a, guint n_a, const guint *b, guint n_b)
{
  guint in_a = 0;
  guint in_b = 0;

  for (guint i = 0; i < n_a; i++)
    in_a |= a[i] < 32 ? 1U << a[i] : 0;
  for (guint i = 0; i < n_b; i++)
    in_b |= b[i] < 32 ? 1U << b[i] : 0;

  return n_a == n_b && in_a == in_b;
}

/* Deals a question as it was shown before. Fails when the question has other
 * options now. */
gboolean
dossier_deck_deal_as (DossierDeck *deck,
                      guint place,
                      const DossierQuestion *question,
                      const guint *options,
                      guint n_options,
                      const guint *targets,
                      guint n_targets)
{
  static const guint in_order[DOSSIER_OPTIONS_MAX] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  DossierCard *card = &deck->cards[place];
  guint known[DOSSIER_OPTIONS_MAX];
  guint n_known = question->kind == DOSSIER_QUESTION_MATCH ? list_targets (question, known) : 0;

  if (!are_same_set (options, n_options, in_order, MIN (question->n_options, DOSSIER_OPTIONS_MAX))
      || !are_same_set (targets, n_targets, known, n_known))
    return FALSE;

  card->question = question;
  card->n_options = n_options;
  card->n_targets = n_targets;
  for (guint i = 0; i < n_options; i++)
    card->options[i] = options[i];
  for (guint i = 0; i < n_targets; i++)
    card->targets[i] = targets[i];
  set_initial (card);

  return TRUE;
}

DossierEntry *
dossier_entry_new (void)
{
  DossierEntry *entry = g_new0 (DossierEntry, 1);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->certainty = DOSSIER_CERTAINTY_THINK;

  return entry;
}

DossierEntry *
dossier_entry_copy (const DossierEntry *entry)
{
  DossierEntry *copy = g_memdup2 (entry, sizeof *entry);

  g_atomic_ref_count_init (&copy->ref_count);
  if (copy->answer != NULL)
    dossier_answer_ref (copy->answer);
  copy->review_id = g_strdup (entry->review_id);

  return copy;
}

DossierEntry *
dossier_entry_ref (DossierEntry *entry)
{
  g_atomic_ref_count_inc (&entry->ref_count);

  return entry;
}

void
dossier_entry_unref (DossierEntry *entry)
{
  if (!g_atomic_ref_count_dec (&entry->ref_count))
    return;
  g_clear_pointer (&entry->answer, dossier_answer_unref);
  g_free (entry->review_id);
  g_free (entry);
}

/* Gives the verdict. An answer that cannot be checked counts as skipped. */
void
dossier_entry_judge (DossierEntry *entry,
                     const DossierQuestion *question,
                     DossierDocument *document)
{
  g_autoptr (DossierAnswer) skipped = dossier_answer_new_skipped ();
  gboolean is_complete = dossier_answer_is_complete (question, entry->answer);
  gboolean is_right
      = dossier_answer_grade (question, is_complete ? entry->answer : skipped,
                              dossier_document_get_language (document), &entry->grade);

  if (!is_complete)
    entry->verdict = DOSSIER_VERDICT_SKIPPED;
  else if (is_right)
    entry->verdict = entry->certainty == DOSSIER_CERTAINTY_GUESS ? DOSSIER_VERDICT_RIGHT_GUESS
                                                                 : DOSSIER_VERDICT_RIGHT;
  else
    entry->verdict = entry->certainty == DOSSIER_CERTAINTY_SURE ? DOSSIER_VERDICT_SURE_WRONG
                                                                : DOSSIER_VERDICT_WRONG;
}
