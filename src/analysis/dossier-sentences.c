/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "dossier-function-words.h"
#include "dossier-sentences.h"

/* Sorted. Words after which a full stop ends no sentence. */
static const char *const abbreviations[] = {
  "adm", "approx", "apr",  "aug",  "ave",    "blvd", "brig",  "capt", "cf",   "cmdr",  "col",
  "dec", "dept",   "dr",   "dra",  "drs",    "ed",   "eds",   "est",  "etc",  "excmo", "feb",
  "fig", "figs",   "gen",  "gob",  "gov",    "hon",  "ing",   "jan",  "jr",   "jul",   "jun",
  "lic", "lt",     "maj",  "mar",  "messrs", "mr",   "mrs",   "ms",   "mt",   "nov",   "núm",
  "oct", "op",     "p",    "pp",   "pres",   "prof", "profa", "pág",  "rep",  "reps",  "rev",
  "sec", "sen",    "sens", "sep",  "sept",   "sgt",  "sr",    "sra",  "sras", "sres",  "srta",
  "st",  "ste",    "sto",  "supt", "ud",     "uds",  "vol",   "vols", "vs",
};

static int
compare_words (gconstpointer word, gconstpointer entry)
{
  return strcmp (word, *(const char *const *) entry);
}

#define CONTAINS(table, word)                                                                      \
  (bsearch ((word), (table), G_N_ELEMENTS (table), sizeof *(table), compare_words) != NULL)

static gboolean
is_closer (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  /* ‘ and “ close a quotation in some languages; a space before tells. */
  return c == '"' || c == '\'' || type == G_UNICODE_CLOSE_PUNCTUATION
         || type == G_UNICODE_FINAL_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION;
}

static gboolean
is_terminator (gunichar c)
{
  return c == '.' || c == '?' || c == '!' || c == 0x2026;
}

/* The end of a sentence in the gap from @start to @end: after its last stop
 * and what closes with it. The same as @start if the gap holds none. */
static gsize
find_end (const char *text, gsize start, gsize end, gboolean *is_full_stop)
{
  gsize found = start;
  gboolean is_after_stop = FALSE;

  *is_full_stop = TRUE;
  for (gsize at = start; at < end; at = g_utf8_next_char (text + at) - text)
    {
      gunichar c = g_utf8_get_char (text + at);

      if (is_terminator (c))
        {
          is_after_stop = TRUE;
          *is_full_stop = *is_full_stop && c == '.';
        }
      else if (g_unichar_isspace (c))
        {
          /* “word . . . word”: there may be another. */
          if (is_after_stop)
            is_after_stop = FALSE;
          continue;
        }
      else if (!is_after_stop || !is_closer (c))
        {
          is_after_stop = FALSE;
          continue;
        }
      found = g_utf8_next_char (text + at) - text;
    }

  return found;
}

static gboolean
is_abbreviation (const DossierWord *word, const char *text, GString *folded)
{
  if (word->n_characters == 1 && word->is_capital)
    return TRUE;

  dossier_word_fold (word, text, folded);
  return CONTAINS (abbreviations, folded->str);
}

/* A word of grammar stands with a capital only where a sentence begins: this
 * tells “in the U.S. He” from “the U.S. Senate”. */
static gboolean
is_starter (const DossierWord *word, const char *text, GString *folded)
{
  if (!word->is_capital)
    return FALSE;

  dossier_word_fold (word, text, folded);
  return dossier_is_function_word (folded->str);
}

/* Where the sentence that holds @word ends, if @next begins another; 0 if it
 * does not. */
static gsize
find_boundary (const char *text, const DossierWord *word, const DossierWord *next, GString *folded)
{
  gboolean is_full_stop;
  gsize end = find_end (text, word->end, next->start, &is_full_stop);
  gunichar first = g_utf8_get_char (text + next->start);

  if (g_unichar_islower (first))
    return 0;
  if (end == word->end)
    return word->is_acronym && is_starter (next, text, folded)
                   && dossier_words_get_gap (text, word->end, next->start) == DOSSIER_GAP_SPACE
               ? word->end
               : 0;
  /* No space: “3.5”, “example.Org”. */
  if (end == next->start || !g_unichar_isspace (g_utf8_get_char (text + end)))
    return 0;
  if (is_full_stop && is_abbreviation (word, text, folded))
    return 0;

  return end;
}

static gsize
skip_spaces (const char *text, gsize at, gsize end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (text + at)))
    at = g_utf8_next_char (text + at) - text;

  return at;
}

static gsize
trim_spaces (const char *text, gsize start, gsize end)
{
  while (end > start)
    {
      gsize before = g_utf8_prev_char (text + end) - text;

      if (!g_unichar_isspace (g_utf8_get_char (text + before)))
        break;
      end = before;
    }

  return end;
}

/**
 * dossier_sentences_split:
 * @text: a text
 * @start: where to begin, in bytes
 * @end: where to end
 * @words: (element-type DossierWord): the words of the text
 * @first_word: the first word after @start
 * @end_word: the first word after @end
 *
 * Splits a text where a stop is followed by a capital, a digit or a letter
 * that has no case; not after abbreviations and initials. A text without a word
 * is one sentence.
 *
 * Returns: (transfer full) (element-type DossierSentenceSpan): the sentences,
 *   in order, without the spaces between them
 */
GArray *
dossier_sentences_split (
    const char *text, gsize start, gsize end, const GArray *words, guint first_word, guint end_word)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (DossierSentenceSpan));
  g_autoptr (GString) folded = g_string_new (NULL);
  DossierSentenceSpan sentence = { .first_word = first_word };

  g_return_val_if_fail (text != NULL && words != NULL, sentences);
  g_return_val_if_fail (start <= end && first_word <= end_word && end_word <= words->len,
                        sentences);

  sentence.start = skip_spaces (text, start, end);
  for (guint i = first_word; i + 1 < end_word; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, i);
      gsize boundary = find_boundary (text, word, word + 1, folded);

      if (boundary == 0)
        continue;
      sentence.end = boundary;
      sentence.end_word = i + 1;
      g_array_append_val (sentences, sentence);
      sentence.start = skip_spaces (text, boundary, end);
      sentence.first_word = i + 1;
    }

  sentence.end = trim_spaces (text, sentence.start, end);
  sentence.end_word = end_word;
  if (sentence.end > sentence.start)
    g_array_append_val (sentences, sentence);

  return sentences;
}

/**
 * dossier_sentences_skip_closing:
 * @text: a text
 * @start: where a word ends, in bytes
 * @end: where the next one begins
 *
 * Returns: where what closes with the word ends: stops, quotation marks and
 *   brackets up to the first space
 */
gsize
dossier_sentences_skip_closing (const char *text, gsize start, gsize end)
{
  g_return_val_if_fail (text != NULL && start <= end, start);

  while (start < end && !g_unichar_isspace (g_utf8_get_char (text + start)))
    start = g_utf8_next_char (text + start) - text;

  return start;
}
