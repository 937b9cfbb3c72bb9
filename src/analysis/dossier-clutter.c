/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-clutter.h"
#include "dossier-function-words.h"
#include "dossier-phrases.h"
#include "dossier-sentences.h"
#include "dossier-vocabulary.h"

/* What is longer than this is no label, byline or caption, in words. */
#define LONGEST_LABELS 40
#define LONGEST_BYLINE 12
#define LONGEST_CAPTION 80
#define LONGEST_LINE 15
#define LONGEST_PROMPT 30

/* Words between labels that we do not know: a brand, a name of a site. */
#define MAX_STRAYS 2

/* How much labels must tell to be cut out of a paragraph. */
#define ENOUGH 2

#define MAX_ENDING 8

typedef struct
{
  DossierVocabulary vocabulary;
  DossierPhrases phrases;
  GByteArray *furniture; /* of each phrase, a bit for each kind */
} Lexicon;

/* The longest phrase that begins at a word. */
typedef struct
{
  guint8 n_words;
  guint8 furniture;
} Found;

#define BIT(furniture) (1u << (furniture))
#define IS(found, kind) (((found).furniture & BIT (DOSSIER_FURNITURE_##kind)) != 0)

static void
add_phrase (Lexicon *lexicon, const char *phrase, DossierFurniture furniture)
{
  g_autoptr (GArray) words = dossier_words_split (phrase, 0, strlen (phrase));
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) folded = g_string_new (NULL);
  const guint8 none = 0;
  guint index;

  for (guint i = 0; i < words->len; i++)
    {
      guint number;

      dossier_word_fold (&g_array_index (words, DossierWord, i), phrase, folded);
      number = dossier_vocabulary_add (&lexicon->vocabulary, folded->str);
      g_array_append_val (numbers, number);
    }

  index = dossier_phrases_add (&lexicon->phrases, (const guint *) numbers->data, numbers->len);
  if (index == lexicon->furniture->len)
    g_byte_array_append (lexicon->furniture, &none, 1);
  lexicon->furniture->data[index] |= BIT (furniture);
}

static Lexicon *
make_lexicon (void)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  dossier_vocabulary_init (&lexicon->vocabulary);
  dossier_phrases_init (&lexicon->phrases);
  lexicon->furniture = g_byte_array_new ();
  for (guint i = 0; i < dossier_n_furniture_tables; i++)
    {
      const DossierFurnitureTable *table = &dossier_furniture_tables[i];
      g_auto (GStrv) phrases = g_strsplit (table->phrases, "|", -1);

      for (guint j = 0; phrases[j] != NULL; j++)
        add_phrase (lexicon, phrases[j], table->furniture);
    }
  dossier_phrases_link (&lexicon->phrases);

  return lexicon;
}

/* Made at the first use and kept: it never changes. */
static const Lexicon *
get_lexicon (void)
{
  static gsize lexicon = 0;

  if (g_once_init_enter (&lexicon))
    g_once_init_leave (&lexicon, (gsize) make_lexicon ());

  return (const Lexicon *) lexicon;
}

/* For every word the longest phrase that begins with it. */
static Found *
find_phrases (const char *text, const GArray *words)
{
  const Lexicon *lexicon = get_lexicon ();
  Found *found = g_new0 (Found, words->len + 1);
  g_autoptr (GString) folded = g_string_new (NULL);
  guint state = 0;

  for (guint i = 0; i < words->len; i++)
    {
      guint endings[MAX_ENDING];
      guint n_endings;

      dossier_word_fold (&g_array_index (words, DossierWord, i), text, folded);
      state = dossier_phrases_step (&lexicon->phrases, state,
                                    dossier_vocabulary_find (&lexicon->vocabulary, folded->str));
      n_endings = dossier_phrases_list (&lexicon->phrases, state, endings, MAX_ENDING);
      for (guint j = 0; j < n_endings; j++)
        {
          guint length = dossier_phrases_get_length (&lexicon->phrases, endings[j]);

          found[i + 1 - length] = (Found) { length, lexicon->furniture->data[endings[j]] };
        }
    }

  return found;
}

static const DossierWord *
word_at (const GArray *words, guint i)
{
  return &g_array_index (words, DossierWord, i);
}

/* Whether a sentence may begin at word @i: a capital, a digit, or a mark that
 * opens a quotation before it. */
static gboolean
may_begin (const char *text, const GArray *words, guint i)
{
  const DossierWord *word = word_at (words, i);

  if (word->is_capital || word->has_digit)
    return TRUE;

  return i > 0
         && dossier_words_get_gap (text, word_at (words, i - 1)->end, word->start)
                == DOSSIER_GAP_OTHER;
}

/* A phrase of two words may be said in a sentence; a single word on the list
 * of phrases is none of the language. */
static guint
weigh (Found found)
{
  if (IS (found, PHRASE))
    return found.n_words == 2 ? 1 : ENOUGH;

  return IS (found, LABEL) ? 1 : 0;
}

static gboolean
is_filler (const GArray *words, guint i, Found found)
{
  return IS (found, FILLER) || (word_at (words, i)->has_digit && !word_at (words, i)->has_letter);
}

/* Whether dates and counts may end with what begins at word @i: with a number,
 * or with a word after one that no sentence begins with. “Share El Chapo” does
 * not end with a Spanish article. */
static gboolean
ends_filling (const char *text, const GArray *words, guint i, gboolean is_after_number)
{
  g_autoptr (GString) folded = NULL;

  if (word_at (words, i)->has_digit)
    return TRUE;
  if (!is_after_number)
    return FALSE;

  folded = g_string_new (NULL);
  dossier_word_fold (word_at (words, i), text, folded);
  return !dossier_is_function_word (folded->str);
}

/* The labels that follow one another from word @first on. Ends where the last
 * of them does after which something may begin. */
static DossierClutterRun
read_run (const char *text, const GArray *words, const Found *found, guint first)
{
  DossierClutterRun run = { first, first };
  gboolean is_after_number = FALSE;
  gboolean may_end = FALSE;
  guint n_strays = 0;
  guint weight = 0;
  guint i = first;

  while (i < words->len)
    {
      if (weigh (found[i]) > 0 && (i == first || word_at (words, i)->is_capital))
        {
          weight += weigh (found[i]);
          may_end = TRUE;
          is_after_number = FALSE;
          n_strays = 0;
          i += found[i].n_words;
        }
      else if (is_filler (words, i, found[i]))
        {
          may_end = n_strays == 0 && ends_filling (text, words, i, is_after_number);
          is_after_number |= word_at (words, i)->has_digit;
          i += MAX (found[i].n_words, 1);
        }
      else if (n_strays < MAX_STRAYS && word_at (words, i)->is_capital)
        {
          may_end = FALSE;
          n_strays++;
          i++;
        }
      else
        {
          break;
        }
      if (weight >= ENOUGH && may_end && (i == words->len || may_begin (text, words, i)))
        run.end = i;
    }

  return run;
}

/* Whether the sentence asks to read, to follow or to pay. */
static gboolean
is_prompt (const char *text, const GArray *words, const Found *found, guint first, guint end)
{
  static const char *const objects[]
      = { "newsletter", "newsletters", "inbox",     "app",    "email", "alerts", "notifications",
          "here",       "boletín",     "boletines", "correo", "aquí",  NULL };
  g_autoptr (GString) folded = NULL;
  guint after = first + found[first].n_words;

  if (!IS (found[first], PROMPT) || end - first > LONGEST_PROMPT || after >= end)
    return FALSE;
  if (text[word_at (words, after - 1)->end] == ':')
    return TRUE;

  folded = g_string_new (NULL);
  for (guint i = after; i < end; i++)
    {
      dossier_word_fold (word_at (words, i), text, folded);
      if (g_strv_contains (objects, folded->str))
        return TRUE;
    }

  return FALSE;
}

/**
 * dossier_clutter_find_runs:
 * @text: a block of text
 * @words: (element-type DossierWord): its words
 * @sentences: (element-type DossierSentenceSpan): its sentences
 *
 * Looks within a paragraph for what a page put there: labels of buttons and
 * sentences that ask to subscribe. Only where a sentence may begin.
 *
 * Returns: (transfer full) (element-type DossierClutterRun): what to cut out,
 *   in order
 */
GArray *
dossier_clutter_find_runs (const char *text, const GArray *words, const GArray *sentences)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (DossierClutterRun));
  g_autofree Found *found = NULL;

  g_return_val_if_fail (text != NULL && words != NULL && sentences != NULL, runs);

  found = find_phrases (text, words);
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentenceSpan *sentence = &g_array_index (sentences, DossierSentenceSpan, i);
      guint before = runs->len > 0 ? g_array_index (runs, DossierClutterRun, runs->len - 1).end : 0;
      DossierClutterRun run;

      if (sentence->first_word == sentence->end_word || sentence->first_word < before)
        continue;
      run = read_run (text, words, found, sentence->first_word);
      if (run.end == run.first
          && is_prompt (text, words, found, sentence->first_word, sentence->end_word))
        run.end = sentence->end_word;
      if (run.end > run.first)
        g_array_append_val (runs, run);
    }

  return runs;
}

static gboolean
has_stop (const char *text, const GArray *words)
{
  const char *tail = text + (words->len > 0 ? word_at (words, words->len - 1)->end : 0);

  return words->len > 0
         && (word_at (words, words->len - 1)->is_acronym || strpbrk (tail, ".?!:") != NULL
             || strstr (tail, "…") != NULL);
}

/* Nothing but labels, dates, counts and a few words that we do not know. */
static gboolean
is_all_labels (const char *text, const GArray *words, const Found *found)
{
  guint n_known = 0;
  guint n_strays = 0;
  guint weight = 0;

  for (guint i = 0; i < words->len;)
    {
      gboolean is_dated = is_filler (words, i, found[i]);

      if (weigh (found[i]) > 0 || is_dated)
        {
          weight += weigh (found[i]) > 0 || word_at (words, i)->has_digit;
          n_known += MAX (found[i].n_words, 1);
          i += MAX (found[i].n_words, 1);
        }
      else
        {
          n_strays++;
          i++;
        }
    }

  if (n_strays > MAX_STRAYS || n_strays > n_known)
    return FALSE;

  /* “More people.” is a sentence, “More people” is a link. */
  return weight >= (n_strays > 0 && has_stop (text, words) ? ENOUGH : 1);
}

/* “By Ann Lee and Bo Ruiz”. */
static gboolean
is_byline (const char *text, const GArray *words)
{
  g_autoptr (GString) folded = NULL;
  guint n_small = 0;

  if (words->len < 2 || words->len > LONGEST_BYLINE)
    return FALSE;

  folded = g_string_new (NULL);
  dossier_word_fold (word_at (words, 0), text, folded);
  if (!g_str_equal (folded->str, "by") && !g_str_equal (folded->str, "por"))
    return FALSE;
  for (guint i = 1; i < words->len; i++)
    n_small += !word_at (words, i)->is_capital;

  return n_small <= 1 && strpbrk (text, ".?!") == NULL;
}

/* A credit stands in brackets at the end, or after a slash. */
static gboolean
ends_in_credit (const char *text, const GArray *words, const Found *found)
{
  const char *open = strrchr (text, '(');
  const char *close = strrchr (text, ')');

  if (words->len > LONGEST_CAPTION || open == NULL || close == NULL || close < open
      || strlen (close) > 2)
    return FALSE;

  for (guint i = words->len; i > 0 && word_at (words, i - 1)->start > open - text; i--)
    if (IS (found[i - 1], CREDIT))
      return TRUE;

  return FALSE;
}

/**
 * dossier_clutter_judge:
 * @text: a block of text
 * @words: (element-type DossierWord): its words
 * @sentences: (element-type DossierSentenceSpan): its sentences
 *
 * Judges a block as a whole: by itself, without knowing the article.
 *
 * Returns: whether it is clutter
 */
DossierClutter
dossier_clutter_judge (const char *text, const GArray *words, const GArray *sentences)
{
  g_autofree Found *found = NULL;

  g_return_val_if_fail (text != NULL && words != NULL && sentences != NULL, DOSSIER_CLUTTER_NONE);

  if (words->len == 0)
    return DOSSIER_CLUTTER_SURE;
  if (words->len > LONGEST_CAPTION)
    return DOSSIER_CLUTTER_NONE;

  found = find_phrases (text, words);
  if (words->len <= LONGEST_LABELS && is_all_labels (text, words, found))
    return DOSSIER_CLUTTER_SURE;
  if (is_byline (text, words))
    return DOSSIER_CLUTTER_SURE;
  if (sentences->len <= 2 && is_prompt (text, words, found, 0, words->len))
    return DOSSIER_CLUTTER_SURE;
  if (ends_in_credit (text, words, found))
    return DOSSIER_CLUTTER_LIKELY;
  if (words->len <= LONGEST_LINE && !has_stop (text, words))
    return DOSSIER_CLUTTER_LIKELY;

  return DOSSIER_CLUTTER_NONE;
}
