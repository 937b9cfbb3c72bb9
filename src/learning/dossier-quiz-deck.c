/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

#include <string.h>

/* A question comes back so often in one sitting, and no more. */
#define DRILLS_MAX 3

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

static DossierCard *
card_alloc (DossierDocument *document, const DossierQuestion *question, gboolean is_drill)
{
  DossierCard *card = g_new0 (DossierCard, 1);

  g_atomic_ref_count_init (&card->ref_count);
  card->document = g_object_ref (document);
  card->question = question;
  card->is_drill = is_drill;

  return card;
}

static void
card_unref (DossierCard *card)
{
  if (!g_atomic_ref_count_dec (&card->ref_count))
    return;
  g_clear_pointer (&card->initial, dossier_answer_unref);
  g_object_unref (card->document);
  g_free (card);
}

/* Shuffles what a question shows. True and false keep their places; an order
 * never starts as the solution, nor does a match with all pairs side by side. */
DossierCard *
dossier_card_new (DossierDocument *document,
                  const DossierQuestion *question,
                  gboolean is_drill,
                  GRand *rand)
{
  static const guint in_order[DOSSIER_OPTIONS_MAX] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  DossierCard *card = card_alloc (document, question, is_drill);

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

  return card;
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

/* A question as it was shown before; NULL when it has other options now. */
DossierCard *
dossier_card_new_as_shown (DossierDocument *document,
                           const DossierQuestion *question,
                           gboolean is_drill,
                           const guint *options,
                           guint n_options,
                           const guint *targets,
                           guint n_targets)
{
  static const guint in_order[DOSSIER_OPTIONS_MAX] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  DossierCard *card;
  guint known[DOSSIER_OPTIONS_MAX];
  guint n_known = question->kind == DOSSIER_QUESTION_MATCH ? list_targets (question, known) : 0;

  if (!are_same_set (options, n_options, in_order, MIN (question->n_options, DOSSIER_OPTIONS_MAX))
      || !are_same_set (targets, n_targets, known, n_known))
    return NULL;

  card = card_alloc (document, question, is_drill);
  card->n_options = n_options;
  card->n_targets = n_targets;
  for (guint i = 0; i < n_options; i++)
    card->options[i] = options[i];
  for (guint i = 0; i < n_targets; i++)
    card->targets[i] = targets[i];
  set_initial (card);

  return card;
}

/* Without cards yet: they are taken before the deck is given to a sitting. */
DossierDeck *
dossier_deck_new (const DossierDeckTerms *terms, guint n_expected)
{
  DossierDeck *deck = g_new0 (DossierDeck, 1);

  g_atomic_ref_count_init (&deck->ref_count);
  deck->terms = *terms;
  if (deck->terms.document != NULL)
    g_object_ref (deck->terms.document);
  deck->terms.time_limit_ms = MAX (terms->time_limit_ms, 0);
  deck->cards = g_new0 (DossierCard *, n_expected);

  return deck;
}

void
dossier_deck_take (DossierDeck *deck, DossierCard *card)
{
  g_assert (card->is_drill || deck->n_first == deck->n_cards);

  deck->cards[deck->n_cards++] = card;
  deck->n_first += !card->is_drill;
}

/* The same cards and, shuffled anew, that at @place once more. */
DossierDeck *
dossier_deck_new_with_drill (DossierDeck *deck, guint place)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (deck->terms.seed ^ (deck->n_cards * 0x9e3779b9u));
  DossierDeck *longer = dossier_deck_new (&deck->terms, deck->n_cards + 1);

  for (guint i = 0; i < deck->n_cards; i++)
    {
      g_atomic_ref_count_inc (&deck->cards[i]->ref_count);
      dossier_deck_take (longer, deck->cards[i]);
    }
  dossier_deck_take (longer, dossier_card_new (deck->cards[place]->document,
                                               deck->cards[place]->question, TRUE, rand));

  return longer;
}

/* The same cards but the last, a drill that is not wanted any more. */
DossierDeck *
dossier_deck_new_without_last (DossierDeck *deck)
{
  DossierDeck *shorter = dossier_deck_new (&deck->terms, deck->n_cards);

  for (guint i = 0; i + 1 < deck->n_cards; i++)
    {
      g_atomic_ref_count_inc (&deck->cards[i]->ref_count);
      dossier_deck_take (shorter, deck->cards[i]);
    }

  return shorter;
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
    card_unref (deck->cards[i]);
  g_free (deck->cards);
  g_clear_object (&deck->terms.document);
  g_free (deck);
}

/* Whether answers may change until the end, and have no verdict before. */
gboolean
dossier_deck_is_judged_at_end (const DossierDeck *deck)
{
  return deck->terms.mode == DOSSIER_QUIZ_EXAM || deck->terms.mode == DOSSIER_QUIZ_BEFORE;
}

/* Whether the question at @place, just missed, is to come back at the end. */
gboolean
dossier_deck_wants_drill (const DossierDeck *deck, guint place)
{
  guint n_drills = 0;

  for (guint i = deck->n_first; i < deck->n_cards; i++)
    n_drills += deck->cards[i]->question == deck->cards[place]->question;

  return !deck->terms.without_drills && n_drills < DRILLS_MAX
         && !dossier_deck_is_judged_at_end (deck);
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
  copy->note_id = g_strdup (entry->note_id);

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
  g_free (entry->note_id);
  g_free (entry);
}

/* As said with the answer, or afterwards. */
DossierCertainty
dossier_entry_get_certainty (const DossierEntry *entry)
{
  return entry->note == DOSSIER_NOTE_GUESSED ? DOSSIER_CERTAINTY_GUESS : entry->certainty;
}

/* Gives the verdict. An answer that cannot be checked counts as skipped. */
void
dossier_entry_judge (DossierEntry *entry, const DossierCard *card)
{
  const DossierQuestion *question = card->question;
  g_autoptr (DossierAnswer) skipped = dossier_answer_new_skipped ();
  gboolean is_complete = dossier_answer_is_complete (question, entry->answer);
  gboolean is_right
      = dossier_answer_grade (question, is_complete ? entry->answer : skipped,
                              dossier_document_get_language (card->document), &entry->grade);

  if (!is_complete)
    entry->verdict = DOSSIER_VERDICT_SKIPPED;
  else if (is_right || entry->note == DOSSIER_NOTE_WAS_RIGHT)
    entry->verdict = dossier_entry_get_certainty (entry) == DOSSIER_CERTAINTY_GUESS
                         ? DOSSIER_VERDICT_RIGHT_GUESS
                         : DOSSIER_VERDICT_RIGHT;
  else
    entry->verdict = entry->certainty == DOSSIER_CERTAINTY_SURE ? DOSSIER_VERDICT_SURE_WRONG
                                                                : DOSSIER_VERDICT_WRONG;
}
