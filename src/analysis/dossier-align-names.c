/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"

/* Phrases that end with the same word: more than these nest in no real text. */
#define MAX_ENDING 16

/**
 * dossier_align_find_phrases:
 * @study: what a text is compared with
 * @text: a text
 * @words: (element-type DossierWord): its words
 *
 * Looks for all names and all words of direct quotes, whatever their case and
 * whatever stands between their words.
 *
 * Returns: (transfer full) (element-type DossierPhraseMatch): what was found,
 *   sorted by end, of those that end together the longer first
 */
GArray *
dossier_align_find_phrases (const DossierAlignStudy *study, const char *text, const GArray *words)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (DossierPhraseMatch));
  g_autoptr (GString) folded = g_string_new (NULL);
  guint state = 0;

  for (guint i = 0; i < words->len; i++)
    {
      guint phrases[MAX_ENDING];
      guint n;

      dossier_word_fold (&g_array_index (words, DossierWord, i), text, folded);
      state = dossier_phrases_step (&study->phrases, state,
                                    dossier_vocabulary_find (&study->words, folded->str));
      n = dossier_phrases_list (&study->phrases, state, phrases, MAX_ENDING);
      for (guint j = 0; j < n; j++)
        {
          guint length = dossier_phrases_get_length (&study->phrases, phrases[j]);
          const DossierPhraseMatch match = { phrases[j], i + 1 - length, i + 1 };

          g_array_append_val (matches, match);
        }
    }

  return matches;
}

/* A word as it is written, but composed, and without the stops of an acronym. */
static void
spell (const DossierWord *word, const char *text, GString *spelling)
{
  g_autofree char *composed
      = g_utf8_normalize (text + word->start, word->end - word->start, G_NORMALIZE_NFC);

  g_string_truncate (spelling, 0);
  for (const char *at = composed; at != NULL && *at != '\0'; at++)
    if (*at != '.' && *at != ',')
      g_string_append_c (spelling, *at);
}

typedef enum
{
  SPELLED_ALIKE,
  SPELLED_WITH_CAPITAL,    /* where the form has a small letter */
  SPELLED_WITHOUT_CAPITAL, /* where the form has one */
  SPELLED_OTHERWISE,
} Spelling;

static Spelling
compare_spelling (const DossierWord *form,
                  const char *form_text,
                  const DossierWord *word,
                  const char *text)
{
  g_autoptr (GString) a = NULL;
  g_autoptr (GString) b = NULL;
  gunichar first;
  gunichar other;

  if (form->end - form->start == word->end - word->start
      && memcmp (form_text + form->start, text + word->start, word->end - word->start) == 0)
    return SPELLED_ALIKE;

  a = g_string_new (NULL);
  b = g_string_new (NULL);
  spell (form, form_text, a);
  spell (word, text, b);
  if (g_string_equal (a, b))
    return SPELLED_ALIKE;
  if (a->len == 0 || b->len == 0)
    return SPELLED_OTHERWISE;

  first = g_utf8_get_char (a->str);
  other = g_utf8_get_char (b->str);
  if (g_unichar_tolower (first) != g_unichar_tolower (other)
      || strcmp (g_utf8_next_char (a->str), g_utf8_next_char (b->str)) != 0)
    return SPELLED_OTHERWISE;

  return g_unichar_isupper (other) ? SPELLED_WITH_CAPITAL : SPELLED_WITHOUT_CAPITAL;
}

/* Whether a form of several words only begins with a capital because a list
 * of names does: it describes, as “Organized crime” or “Drug traffickers”. */
static gboolean
is_label (const DossierWord *words, guint n_words)
{
  for (guint i = 1; i < n_words; i++)
    if (words[i].has_letter && !words[i].is_capital && words[i].n_characters > 3)
      return TRUE;

  return FALSE;
}

/* “Prime Minister” before a name is how a house writes “prime minister”. */
static gboolean
is_in_capitals (const GArray *words, guint first, guint n_words)
{
  for (guint i = first; i < first + n_words; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, i);

      if (!word->is_capital && word->n_characters > 3)
        return FALSE;
    }

  return TRUE;
}

/**
 * dossier_align_form_fits:
 * @study: what a text is compared with
 * @form: a form of a name
 * @text: a text
 * @words: (element-type DossierWord): its words
 * @first: the word from which on the words of @form stand, whatever their case
 * @begins_sentence: whether @first begins a sentence
 *
 * Case and accents have to be as they are in the name, but for a capital at
 * the beginning: a sentence gives one, a list of names does, and so do some
 * houses to all words of a name. So has what stands between the words.
 *
 * Returns: whether the words are the name
 */
gboolean
dossier_align_form_fits (const DossierAlignStudy *study,
                         const DossierForm *form,
                         const char *text,
                         const GArray *words,
                         guint first,
                         gboolean begins_sentence)
{
  const DossierWord *form_words = &g_array_index (study->form_words, DossierWord, form->first_word);
  gboolean is_loose = is_label (form_words, form->n_words);
  gboolean may_begin
      = begins_sentence || (is_loose && is_in_capitals (words, first, form->n_words));

  for (guint i = 0; i < form->n_words; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, first + i);
      Spelling spelling = compare_spelling (&form_words[i], form->text, word, text);

      if (i > 0
          && dossier_words_get_gap (text, (word - 1)->end, word->start)
                 != dossier_words_get_gap (form->text, form_words[i - 1].end, form_words[i].start))
        return FALSE;
      if (spelling == SPELLED_OTHERWISE
          || (spelling == SPELLED_WITHOUT_CAPITAL && !(i == 0 && is_loose))
          || (spelling == SPELLED_WITH_CAPITAL && !(i == 0 ? may_begin : is_loose)))
        return FALSE;
    }

  return TRUE;
}
