/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"
#include "dossier-function-words.h"

/* Words that spell a name. */
typedef struct
{
  guint32 first;
  guint32 end;
  const DossierActor *actor; /* NULL if it may be more than one's, or nobody's here */
  guint32 next;              /* candidate that ends with the same word, or NONE */
} Candidate;

/* Ways to tell whose a name is, from the surest on. */
typedef enum
{
  CLAIM_MARKED,  /* the article has these words for the actor here */
  CLAIM_PRESENT, /* it is one of the actor's names, who is here */
  CLAIM_MEANT,   /* it is how the article speaks of the actor, who is here */
  CLAIM_PROPER,  /* it is a name that nobody else has */
  N_CLAIMS,
} Claim;

/* What the forms of a phrase claim is the same wherever it stands in a
 * passage, and costs more than to look it up. */
typedef struct
{
  guint32 phrase;
  guint32 n_forms;
  guint32 forms[DOSSIER_ALIGN_MAX_SHARED];
  Claim claims[DOSSIER_ALIGN_MAX_SHARED];
} Judgement;

typedef struct
{
  DossierAlignPassage *passage;
  GArray *candidates;
  guint32 *last_ending; /* for each word, and the end, the last candidate before it */
  Judgement judgement;
  guint8 *are_begun; /* for each word whether a candidate begins with it */
  guint8 *are_ended; /* for each word, and the end, whether one ends before it */
  guint8 *are_taken; /* for each word whether a longer name holds it */
} Finder;

static const DossierWord *
word_of_form (const Finder *self, const DossierForm *form, guint i)
{
  return &g_array_index (self->passage->study->form_words, DossierWord, form->first_word + i);
}

static gboolean
is_present (const Finder *self, const DossierActor *actor)
{
  return dossier_document_get_presence (self->passage->study->document, actor,
                                        self->passage->paragraph)
         != DOSSIER_PRESENCE_ABSENT;
}

static char *
fold_word (const char *text, const DossierWord *word)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  dossier_word_fold (word, text, folded);
  return g_strdup (folded->str);
}

/* Whether a form is made of the name's own words, or of their first letters:
 * not a title, which others have held. */
static gboolean
is_of_name (const Finder *self, const DossierForm *form)
{
  const char *name = form->actor->name;
  g_autoptr (GArray) words = dossier_words_split (name, 0, strlen (name));
  g_autoptr (GString) initials = g_string_new (NULL);
  g_autofree char *first = fold_word (form->text, word_of_form (self, form, 0));

  for (guint i = 0; i < words->len; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, i);
      g_autofree char *folded = fold_word (name, word);

      if (word->is_capital)
        g_string_append_unichar (initials, g_utf8_get_char (folded));
      for (guint j = 0; j < form->n_words; j++)
        {
          g_autofree char *other = fold_word (form->text, word_of_form (self, form, j));

          if (g_str_equal (folded, other) && word->is_capital && !dossier_is_title (folded))
            return TRUE;
        }
    }

  return form->n_words == 1 && g_str_equal (initials->str, first);
}

/* Whether a form names its actor also where the article does not: it begins
 * with a capital, and is neither of a group nor a person's title. */
static gboolean
is_proper (const Finder *self, const DossierForm *form)
{
  if (form->kind != DOSSIER_FORM_NAME || !word_of_form (self, form, 0)->is_capital)
    return FALSE;

  switch (form->actor->kind)
    {
    case DOSSIER_ACTOR_PERSON:
      return is_of_name (self, form);
    case DOSSIER_ACTOR_GROUP:
      return FALSE;
    case DOSSIER_ACTOR_GOVERNMENT:
    case DOSSIER_ACTOR_AGENCY:
    case DOSSIER_ACTOR_PARTY:
    case DOSSIER_ACTOR_COUNTRY:
    case DOSSIER_ACTOR_INSTITUTION:
    default:
      return TRUE;
    }
}

/* Whether the article marks the very words in this paragraph. */
static gboolean
is_marked (const Finder *self, const DossierForm *form)
{
  const DossierParagraph *paragraph = self->passage->paragraph;
  DossierSentences sentences = dossier_document_get_sentences (self->passage->study->document);

  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];

      for (guint j = 0; j < sentence->n_marks; j++)
        {
          const DossierMark *mark = &sentence->marks[j];

          if (mark->kind == DOSSIER_MARK_MENTION && mark->actor == form->actor
              && mark->end - mark->start == form->length
              && memcmp (sentence->text + mark->start, form->text, form->length) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

static Claim
judge (const Finder *self, const DossierForm *form, guint32 phrase)
{
  if (!is_present (self, form->actor))
    return is_proper (self, form) && !self->passage->study->are_contested[phrase] ? CLAIM_PROPER
                                                                                  : N_CLAIMS;
  if (form->kind == DOSSIER_FORM_MEANT)
    return CLAIM_MEANT;

  return is_marked (self, form) ? CLAIM_MARKED : CLAIM_PRESENT;
}

/* Who makes the surest claim, if only one does. A name that several present
 * actors have is not settled by who is marked with it elsewhere. */
static const DossierActor *
settle_claims (const DossierActor *claimants[N_CLAIMS], const gboolean are_shared[N_CLAIMS])
{
  for (int claim = 0; claim < N_CLAIMS; claim++)
    if (claimants[claim] != NULL)
      return are_shared[claim] ? NULL : claimants[claim];

  return NULL;
}

static void
judge_phrase (Finder *self, guint32 phrase)
{
  const DossierAlignStudy *study = self->passage->study;
  Judgement *judgement = &self->judgement;
  guint32 at = g_array_index (study->first_forms, guint32, phrase);

  judgement->phrase = phrase;
  judgement->n_forms = 0;
  while (at != DOSSIER_ALIGN_NONE && judgement->n_forms < DOSSIER_ALIGN_MAX_SHARED)
    {
      const DossierForm *form = &g_array_index (study->forms, DossierForm, at);

      judgement->forms[judgement->n_forms] = at;
      judgement->claims[judgement->n_forms] = judge (self, form, phrase);
      judgement->n_forms++;
      at = form->next;
    }
}

static void
add_candidate (Finder *self, const DossierPhraseMatch *match)
{
  const DossierAlignPassage *passage = self->passage;
  const Judgement *judgement = &self->judgement;
  const DossierActor *claimants[N_CLAIMS] = { NULL };
  gboolean are_shared[N_CLAIMS] = { FALSE };
  Candidate candidate = { match->first, match->end, NULL, self->last_ending[match->end] };
  gboolean is_fitting = FALSE;

  if (judgement->phrase != match->phrase)
    judge_phrase (self, match->phrase);
  for (guint i = 0; i < judgement->n_forms; i++)
    {
      const DossierForm *form
          = &g_array_index (passage->study->forms, DossierForm, judgement->forms[i]);
      Claim claim = judgement->claims[i];

      if (!dossier_align_form_fits (passage->study, form, passage->text, passage->words,
                                    match->first, passage->are_first->data[match->first]))
        continue;
      is_fitting = TRUE;
      if (claim == N_CLAIMS)
        continue;
      are_shared[claim] |= claimants[claim] != NULL && claimants[claim] != form->actor;
      claimants[claim] = form->actor;
    }

  if (!is_fitting)
    return;
  candidate.actor = settle_claims (claimants, are_shared);
  self->are_begun[match->first] = TRUE;
  self->are_ended[match->end] = TRUE;
  self->last_ending[match->end] = self->candidates->len;
  g_array_append_val (self->candidates, candidate);
}

static const Candidate *
candidate_at (const Finder *self, guint32 index)
{
  return &g_array_index (self->candidates, Candidate, index);
}

/* The longest come first. */
static int
compare_candidates (gconstpointer a, gconstpointer b, gpointer finder)
{
  const Candidate *x = candidate_at (finder, *(const guint32 *) a);
  const Candidate *y = candidate_at (finder, *(const guint32 *) b);
  guint x_length = x->end - x->first;
  guint y_length = y->end - y->first;

  if (x_length != y_length)
    return x_length > y_length ? -1 : 1;
  return (x->first > y->first) - (x->first < y->first);
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const DossierAlignedMention *x = a;
  const DossierAlignedMention *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end < y->end) - (x->end > y->end);
}

static gboolean
is_free (const Finder *self, const Candidate *candidate)
{
  for (guint i = candidate->first; i < candidate->end; i++)
    if (self->are_taken[i])
      return FALSE;

  return TRUE;
}

static void
add_mention (Finder *self, const Candidate *candidate)
{
  const DossierAlignedMention mention = {
    .actor = candidate->actor,
    .start = DOSSIER_ALIGN_WORD (self->passage, candidate->first)->start,
    .end = DOSSIER_ALIGN_WORD (self->passage, candidate->end - 1)->end,
  };

  g_array_append_val (self->passage->mentions, mention);
}

static gboolean
is_name_there (const Finder *self, const Candidate *candidate)
{
  return candidate->actor != NULL
         && dossier_align_is_name_there (self->passage, candidate->actor, candidate->first,
                                         candidate->end, self->are_begun, self->are_ended);
}

static void
take_words (Finder *self, const Candidate *candidate)
{
  for (guint i = candidate->first; i < candidate->end; i++)
    self->are_taken[i] = TRUE;
}

/* A description may end with the name of another: “communities across Mexico”
 * names Mexico, too, where “Bank of Mexico” does not. */
static void
add_inner_mention (Finder *self, const Candidate *outer)
{
  guint32 at = self->last_ending[outer->end];

  if (DOSSIER_ALIGN_WORD (self->passage, outer->first)->is_capital)
    return;

  for (const Candidate *inner; at != DOSSIER_ALIGN_NONE; at = inner->next)
    {
      g_autofree char *before = NULL;

      inner = candidate_at (self, at);
      if (inner->first <= outer->first || inner->actor == outer->actor
          || !DOSSIER_ALIGN_WORD (self->passage, inner->first)->is_capital)
        continue;
      before
          = fold_word (self->passage->text, DOSSIER_ALIGN_WORD (self->passage, inner->first - 1));
      if (dossier_is_function_word (before) && is_name_there (self, inner))
        {
          add_mention (self, inner);
          return;
        }
    }
}

static void
choose (Finder *self)
{
  g_autofree guint32 *order = g_new (guint32, self->candidates->len + 1);

  for (guint32 i = 0; i < self->candidates->len; i++)
    order[i] = i;
  g_sort_array (order, self->candidates->len, sizeof *order, compare_candidates, self);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = candidate_at (self, order[i]);

      if (!is_free (self, candidate))
        continue;
      if (is_name_there (self, candidate))
        {
          add_mention (self, candidate);
          add_inner_mention (self, candidate);
          take_words (self, candidate);
        }
      else if (DOSSIER_ALIGN_WORD (self->passage, candidate->first)->is_capital)
        {
          /* A name, whosesoever: no shorter one within it is meant. */
          take_words (self, candidate);
        }
    }

  g_array_sort (self->passage->mentions, compare_mentions);
}

/* Notes for each word whether a name of two words or more holds it, and
 * whether one ends before it. */
static void
find_long_names (const DossierAlignPassage *passage, guint8 *are_held, guint8 *are_ended)
{
  for (guint i = 0; i < passage->matches->len; i++)
    {
      const DossierPhraseMatch *match = &g_array_index (passage->matches, DossierPhraseMatch, i);

      if (match->end - match->first == 1
          || g_array_index (passage->study->first_forms, guint32, match->phrase)
                 == DOSSIER_ALIGN_NONE)
        continue;
      for (guint j = match->first; j < match->end; j++)
        are_held[j] = TRUE;
      are_ended[match->end] = TRUE;
    }
}

/**
 * dossier_align_note_strangers:
 * @self: a passage
 *
 * Notes surnames of the cast that someone else has in the passage: alone, they
 * may be that one's in any other.
 */
void
dossier_align_note_strangers (const DossierAlignPassage *self)
{
  g_autofree guint8 *flags = g_new0 (guint8, 2 * (self->words->len + 1));
  guint8 *are_held = flags;
  guint8 *are_ended = flags + self->words->len + 1;

  find_long_names (self, are_held, are_ended);
  for (guint i = 0; i < self->matches->len; i++)
    {
      const DossierPhraseMatch *match = &g_array_index (self->matches, DossierPhraseMatch, i);
      guint32 at = g_array_index (self->study->first_forms, guint32, match->phrase);
      const DossierActor *actor;

      if (match->end - match->first > 1 || at == DOSSIER_ALIGN_NONE || are_held[match->first]
          || !DOSSIER_ALIGN_WORD (self, match->first)->is_capital)
        continue;
      actor = g_array_index (self->study->forms, DossierForm, at).actor;
      if (actor->kind == DOSSIER_ACTOR_PERSON
          && dossier_align_is_strangers (self, actor, match->first, are_ended))
        self->study->are_contested[match->phrase] = TRUE;
    }
}

/**
 * dossier_align_find_mentions:
 * @self: a passage
 *
 * Finds where the passage names actors: the longest name first, in the case
 * and with the accents that it has. A name that several actors have is that
 * one's who is in the paragraph of the study edition; left out if that does
 * not tell, for a wrong mention is worse than none.
 */
void
dossier_align_find_mentions (DossierAlignPassage *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree guint8 *flags = g_new0 (guint8, 3 * (self->words->len + 1));
  g_autofree guint32 *last_ending = g_new (guint32, self->words->len + 1);
  Finder finder = {
    .passage = self,
    .candidates = candidates,
    .are_begun = flags,
    .are_ended = flags + self->words->len + 1,
    .are_taken = flags + 2 * (self->words->len + 1),
    .last_ending = last_ending,
    .judgement.phrase = DOSSIER_ALIGN_NONE,
  };

  for (guint i = 0; i <= self->words->len; i++)
    last_ending[i] = DOSSIER_ALIGN_NONE;
  for (guint i = 0; i < self->matches->len; i++)
    add_candidate (&finder, &g_array_index (self->matches, DossierPhraseMatch, i));
  choose (&finder);
}
