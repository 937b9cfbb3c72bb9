/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"
#include "dossier-function-words.h"

/* Words that make another of who is named after them. */
static const char *const estranging[] = {
  "acting", "deputy", "ex",      "former",  "future",   "next",     "previous",
  "then",   "vice",   "antigua", "antiguo", "anterior", "entonces", "exministro",
  "futura", "futuro", "próxima", "próximo", NULL,
};

/* Words that make another place of the one after them. */
static const char *const places[] = {
  "central", "east",  "eastern",  "fort",     "greater", "inner", "lake",    "lower",
  "mount",   "new",   "north",    "northern", "old",     "outer", "port",    "saint",
  "san",     "santa", "south",    "southern", "upper",   "west",  "western", "nueva",
  "nuevo",   "norte", "oriental", "sur",      "vieja",   "viejo", NULL,
};

/* Words after which a name belongs to another: “the president of France”. */
static const char *const belonging[] = { "of", "de", "del", NULL };

typedef struct
{
  const DossierAlignPassage *passage;
  const DossierActor *actor;
  guint first;
  guint end;
  const guint8 *are_begun; /* for each word whether a name begins with it */
  const guint8 *are_ended; /* for each word whether a name ends before it */
} Place;

static const DossierWord *
word_at (const Place *self, guint i)
{
  return DOSSIER_ALIGN_WORD (self->passage, i);
}

static DossierGap
gap_before (const Place *self, guint i)
{
  return dossier_words_get_gap (self->passage->text, word_at (self, i - 1)->end,
                                word_at (self, i)->start);
}

static char *
fold (const Place *self, guint i)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  dossier_word_fold (word_at (self, i), self->passage->text, folded);
  return g_strdup (folded->str);
}

/* Whether the word could stand there with a small letter as well: it begins
 * the sentence and is of grammar, is a title, or is seen so in the article. */
static gboolean
is_common (const Place *self, guint i)
{
  const DossierAlignStudy *study = self->passage->study;
  g_autofree char *folded = fold (self, i);
  guint number = dossier_vocabulary_find (&study->words, folded);

  if (dossier_is_title (folded) || dossier_is_function_word (folded))
    return TRUE;

  return number != 0 && study->are_common->data[number - 1];
}

/* Whether a capital at the beginning of a sentence is only that. Before a
 * person it may be a first name, if it is no adverb; before a place it is hardly
 * ever part of the name. */
static gboolean
is_sentence_capital (const Place *self, guint i)
{
  g_autofree char *folded = NULL;

  if (!self->passage->are_first->data[i])
    return FALSE;

  folded = fold (self, i);
  if (self->actor->kind == DOSSIER_ACTOR_PERSON)
    return g_str_has_suffix (folded, "ly") || g_str_has_suffix (folded, "mente");
  return !g_strv_contains (places, folded);
}

/* A capital that no name of the cast explains: “Mexico City”, “Hunter Biden”. */
static gboolean
is_stranger_before (const Place *self)
{
  guint before = self->first - 1;

  return self->first > 0 && word_at (self, before)->is_capital && !self->are_ended[self->first]
         && !is_sentence_capital (self, before) && !is_common (self, before);
}

/* The same after it. A title is of someone named later on. */
static gboolean
is_stranger_after (const Place *self)
{
  g_autofree char *after = NULL;

  if (self->end == self->passage->words->len || !word_at (self, self->end)->is_capital
      || self->are_begun[self->end])
    return FALSE;

  after = fold (self, self->end);
  return !dossier_is_title (after) && !dossier_is_function_word (after);
}

/* “Gulf of Mexico”, “Bank of England”: the name is part of another. */
static gboolean
is_of_stranger (const Place *self)
{
  g_autofree char *folded = NULL;
  guint of = self->first - 1;

  if (self->first < 2 || gap_before (self, self->first) != DOSSIER_GAP_SPACE)
    return FALSE;
  folded = fold (self, of);
  if (g_str_equal (folded, "the") && self->first >= 3)
    {
      g_free (g_steal_pointer (&folded));
      folded = fold (self, --of);
    }
  if (!g_strv_contains (belonging, folded) || gap_before (self, of) != DOSSIER_GAP_SPACE)
    return FALSE;

  return word_at (self, of - 1)->is_capital && !self->are_ended[of]
         && !self->passage->are_first->data[of - 1] && !is_common (self, of - 1);
}

/* Signs that tie a word to the next where no writer would: addresses, tags. */
static gboolean
is_in_address (const Place *self)
{
  const char *text = self->passage->text;
  gsize start = word_at (self, self->first)->start;
  gsize end = word_at (self, self->end - 1)->end;

  if (start > 0 && strchr ("@#_.\\", text[start - 1]) != NULL)
    return TRUE;

  return text[end] == '@' || text[end] == '_'
         || (text[end] == '.' && g_ascii_isalnum (text[end + 1]));
}

/* A hyphen ties names (“US-Mexico”) and words to a name (“US-led”), but also
 * what turns it about (“non-Mexican”), and two surnames of another. */
static gboolean
is_hyphenated_away (const Place *self)
{
  if (self->first > 0 && gap_before (self, self->first) == DOSSIER_GAP_HYPHEN
      && !self->are_ended[self->first])
    return TRUE;

  return self->actor->kind == DOSSIER_ACTOR_PERSON && self->end < self->passage->words->len
         && gap_before (self, self->end) == DOSSIER_GAP_HYPHEN && is_stranger_after (self);
}

/* “O’Neill” is no Neill; “l’Obrador” is. After a name an apostrophe stands
 * before an s, or before nothing. */
static gboolean
is_apostrophized_away (const Place *self)
{
  if (self->first > 0 && gap_before (self, self->first) == DOSSIER_GAP_APOSTROPHE
      && word_at (self, self->first - 1)->is_capital)
    return TRUE;
  if (self->end < self->passage->words->len
      && gap_before (self, self->end) == DOSSIER_GAP_APOSTROPHE)
    {
      g_autofree char *after = fold (self, self->end);

      return strlen (after) > 2;
    }

  return FALSE;
}

/* A description, “the president”, may be of someone else; one of several words
 * hardly ever is but of a person. */
static gboolean
is_about_another (const Place *self)
{
  g_autofree char *word = NULL;

  if (self->end - self->first > 1 && self->actor->kind != DOSSIER_ACTOR_PERSON)
    return FALSE;
  if (self->end < self->passage->words->len && gap_before (self, self->end) == DOSSIER_GAP_SPACE)
    {
      word = fold (self, self->end);
      if (g_strv_contains (belonging, word))
        return TRUE;
    }
  if (self->first == 0 || gap_before (self, self->first) != DOSSIER_GAP_SPACE)
    return FALSE;

  g_free (g_steal_pointer (&word));
  word = fold (self, self->first - 1);
  if (g_strv_contains (estranging, word))
    return TRUE;

  /* “the French president”: more words would have said so themselves. */
  return self->end - self->first == 1
         && (is_stranger_before (self) || self->are_ended[self->first]);
}

/**
 * dossier_align_is_name_there:
 * @self: a passage
 * @actor: an actor
 * @first: the first word of what spells a name of @actor
 * @end: the word after the last
 * @are_begun: for each word whether a name of the cast begins with it
 * @are_ended: for each word, and the end, whether one ends before it
 *
 * The same words may be part of the name of someone or something else, whom
 * the cast does not know.
 *
 * Returns: whether they name @actor, as far as the words around them tell
 */
gboolean
dossier_align_is_name_there (const DossierAlignPassage *self,
                             const DossierActor *actor,
                             guint first,
                             guint end,
                             const guint8 *are_begun,
                             const guint8 *are_ended)
{
  const Place place = { self, actor, first, end, are_begun, are_ended };
  const DossierWord *word = word_at (&place, first);
  gboolean is_single = end - first == 1;

  if (is_in_address (&place) || is_hyphenated_away (&place) || is_apostrophized_away (&place))
    return FALSE;
  if (!word->is_capital)
    return !is_about_another (&place);

  if (end < self->words->len && gap_before (&place, end) == DOSSIER_GAP_SPACE
      && is_stranger_after (&place))
    return FALSE;
  if (is_single && first > 0 && gap_before (&place, first) == DOSSIER_GAP_SPACE
      && is_stranger_before (&place))
    return FALSE;

  return !is_of_stranger (&place);
}

/**
 * dossier_align_is_strangers:
 * @self: a passage
 * @actor: a person
 * @word: what may be the surname of @actor
 * @are_ended: for each word, and the end, whether a name of the cast ends before it
 *
 * Returns: whether a first name stands before it that is none of the cast's
 */
gboolean
dossier_align_is_strangers (const DossierAlignPassage *self,
                            const DossierActor *actor,
                            guint word,
                            const guint8 *are_ended)
{
  const Place place = { self, actor, word, word + 1, are_ended, are_ended };

  return word > 0 && gap_before (&place, word) == DOSSIER_GAP_SPACE && is_stranger_before (&place);
}
