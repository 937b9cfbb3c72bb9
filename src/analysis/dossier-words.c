/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-words.h"

/* Words that begin alike are taken for forms of one: cutting them finds about
 * as much as rules of grammar do, in any language of our alphabet (McNamee and
 * Mayfield, “Character N-Gram Tokenization for European Language Text
 * Retrieval”, 2004). */
#define STEM_CHARACTERS 5

/* So many bytes of a word tell it from all others; a hostile one may be as
 * long as its text. */
#define MAX_FOLDED 96

#define HYPHEN 0x2010
#define NO_BREAK_HYPHEN 0x2011
#define EN_DASH 0x2013

static gboolean
is_word_character (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gunichar
peek (const char *text, gsize at, gsize end)
{
  return at < end ? g_utf8_get_char (text + at) : 0;
}

static gsize
next_of (const char *text, gsize at)
{
  return g_utf8_next_char (text + at) - text;
}

/* Notes what the character tells of its word. */
static void
count_character (DossierWord *word, gunichar c, guint *n_capitals, guint *n_small)
{
  if (g_unichar_isupper (c) || g_unichar_istitle (c))
    {
      if (word->n_characters == 0)
        word->is_capital = TRUE;
      (*n_capitals)++;
    }
  else if (g_unichar_islower (c))
    {
      (*n_small)++;
    }
  if (g_unichar_isdigit (c))
    word->has_digit = TRUE;
  else
    word->has_letter = TRUE;
  if (word->n_characters < G_MAXINT16)
    word->n_characters++;
}

/* The end of an acronym that begins at @at: at least two letters with a full
 * stop after each. The same as @at if there is none. */
static gsize
find_acronym_end (const char *text, gsize at, gsize end)
{
  gsize found = at;
  guint n_letters = 0;

  while (at < end && g_unichar_isalpha (peek (text, at, end)))
    {
      gsize dot = next_of (text, at);

      if (peek (text, dot, end) != '.')
        break;
      at = dot + 1;
      n_letters++;
    }
  /* “e.g.word”: the last of them begins another word. */
  if (n_letters >= 2 && !is_word_character (peek (text, at, end)))
    found = at;

  return found;
}

/* Whether digits go on after the point or comma at @at. */
static gboolean
is_inside_number (const char *text, gsize at, gsize end)
{
  return (text[at] == '.' || text[at] == ',') && at + 1 < end && g_ascii_isdigit (text[at + 1])
         && at > 0 && g_ascii_isdigit (text[at - 1]);
}

static DossierWord
read_word (const char *text, gsize at, gsize end)
{
  DossierWord word = { .start = at };
  guint n_capitals = 0;
  guint n_small = 0;
  gsize acronym_end = find_acronym_end (text, at, end);

  word.is_acronym = acronym_end > at;
  while (at < end && (word.is_acronym ? at < acronym_end : TRUE))
    {
      gunichar c = peek (text, at, end);

      if (is_word_character (c))
        count_character (&word, c, &n_capitals, &n_small);
      else if (!word.is_acronym && !is_inside_number (text, at, end))
        break;
      at = next_of (text, at);
    }

  word.end = at;
  word.is_upper = n_small == 0 && n_capitals >= 2;
  return word;
}

/**
 * dossier_words_split:
 * @text: a text
 * @start: where to begin, in bytes
 * @end: where to end
 *
 * Returns: (transfer full) (element-type DossierWord): the words between
 *   @start and @end, in order
 */
GArray *
dossier_words_split (const char *text, gsize start, gsize end)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (DossierWord));

  g_return_val_if_fail (text != NULL, words);
  g_return_val_if_fail (start <= end && end <= G_MAXUINT32, words);

  while (start < end)
    {
      if (is_word_character (peek (text, start, end)))
        {
          DossierWord word = read_word (text, start, end);

          g_array_append_val (words, word);
          start = word.end;
        }
      else
        {
          start = next_of (text, start);
        }
    }

  return words;
}

static gboolean
is_only_space (const char *text, gsize start, gsize end)
{
  for (; start < end; start = next_of (text, start))
    if (!g_unichar_isspace (peek (text, start, end)))
      return FALSE;

  return TRUE;
}

/**
 * dossier_words_get_gap:
 * @text: a text
 * @start: where a word ends
 * @end: where the next one begins
 *
 * Returns: what stands between them
 */
DossierGap
dossier_words_get_gap (const char *text, gsize start, gsize end)
{
  gunichar c = peek (text, start, end);
  gsize after = c != 0 ? next_of (text, start) : end;

  if (is_only_space (text, start, end))
    return DOSSIER_GAP_SPACE;
  if (c == '.' && is_only_space (text, after, end))
    return DOSSIER_GAP_DOT;
  if (after < end)
    return DOSSIER_GAP_OTHER;
  if (c == '-' || c == HYPHEN || c == NO_BREAK_HYPHEN || c == EN_DASH)
    return DOSSIER_GAP_HYPHEN;
  if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc)
    return DOSSIER_GAP_APOSTROPHE;

  return DOSSIER_GAP_OTHER;
}

/**
 * dossier_word_fold:
 * @self: a word
 * @text: the text it stands in
 * @folded: (inout): is set to the word as all its spellings are compared:
 *   composed, in lower case, without the points of “U.S.” and “3,000”
 */
void
dossier_word_fold (const DossierWord *self, const char *text, GString *folded)
{
  gboolean is_ascii = TRUE;
  gsize end = self->end;

  if (end - self->start > MAX_FOLDED)
    for (end = self->start + MAX_FOLDED; ((guchar) text[end] & 0xc0) == 0x80;)
      end--;

  g_string_truncate (folded, 0);
  for (gsize i = self->start; i < end; i++)
    {
      char c = text[i];

      is_ascii = is_ascii && (guchar) c < 0x80;
      if (c != '.' && c != ',')
        g_string_append_c (folded, g_ascii_tolower (c));
    }

  if (!is_ascii)
    {
      g_autofree char *lower = g_utf8_casefold (folded->str, folded->len);
      g_autofree char *composed = g_utf8_normalize (lower, -1, G_NORMALIZE_NFC);

      g_string_assign (folded, composed != NULL ? composed : lower);
    }
}

static void
strip_marks (GString *word)
{
  g_autofree char *apart = g_utf8_normalize (word->str, word->len, G_NORMALIZE_NFD);

  g_string_truncate (word, 0);
  for (const char *at = apart; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (word, g_utf8_get_char (at));
}

/**
 * dossier_word_stem:
 * @self: a word
 * @folded: (inout): the word as [method@Word.fold] left it; becomes what its
 *   inflected forms and its relatives share
 */
void
dossier_word_stem (const DossierWord *self, GString *folded)
{
  for (gsize i = 0; i < folded->len; i++)
    if ((guchar) folded->str[i] >= 0x80)
      {
        strip_marks (folded);
        break;
      }

  if (self->has_digit || self->n_characters <= STEM_CHARACTERS
      || g_utf8_strlen (folded->str, folded->len) <= STEM_CHARACTERS)
    return;

  g_string_truncate (folded, g_utf8_offset_to_pointer (folded->str, STEM_CHARACTERS) - folded->str);
}
