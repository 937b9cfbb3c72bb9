/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, what stands between them, and sentences. */

#include "config.h"

#include <string.h>

#include "analysis/dossier-function-words.h"
#include "analysis/dossier-sentences.h"

/* A text, and what is found in it, joined by bars. */
typedef struct
{
  const char *name;
  const char *text;
  const char *found;
} Case;

static const Case word_cases[] = {
  { "plain", "The US, and Mexico.", "The|US|and|Mexico" },
  { "apostrophes", "isn’t l'eau dogs'", "isn|t|l|eau|dogs" },
  { "hyphens", "US-Mexico non-Mexicans", "US|Mexico|non|Mexicans" },
  { "acronyms", "the U.S. and the E.U.-led talks", "the|U.S.|and|the|E.U.|led|talks" },
  { "initials", "J. K. Ruiz", "J|K|Ruiz" },
  { "acronym-that-is-none", "e.g.word a.b", "e|g|word|a|b" },
  { "numbers", "3,000.5 tons, 16.", "3,000.5|tons|16" },
  { "marks", "Guzma\314\201n", "Guzma\314\201n" },
  { "scripts", "周美 και 10", "周美|και|10" },
  { "none", " … — ", "" },
};

static const Case fold_cases[] = {
  { "case", "AMLO", "amlo" },         { "composed", "GUZMA\314\201N", "guzmán" },
  { "acronym", "U.S.", "us" },        { "number", "3,000.5", "30005" },
  { "sharp-s", "Straße", "strasse" },
};

static const Case stem_cases[] = {
  { "short", "cat", "cat" },
  { "cut", "trafficking", "traff" },
  { "accents", "Guzmán", "guzma" },
  { "number", "20231231", "20231231" },
};

static const Case sentence_cases[] = {
  { "plain", "One is. Two is! Three?", "One is.|Two is!|Three?" },
  { "small-letter", "He ate (etc.) and left. she", "He ate (etc.) and left. she" },
  { "titles", "Mr. Ruiz met Sen. Lee. They spoke.", "Mr. Ruiz met Sen. Lee.|They spoke." },
  { "initials", "J. K. Ruiz spoke. He left.", "J. K. Ruiz spoke.|He left." },
  { "acronym-inside", "In the U.S. Senate he spoke.", "In the U.S. Senate he spoke." },
  { "acronym-at-end", "He left the U.S. He came back.", "He left the U.S.|He came back." },
  { "quoted", "“It is so,” he said. “Yes.” But no.", "“It is so,” he said.|“Yes.”|But no." },
  { "quoted-question", "“Is it so?” he said.", "“Is it so?” he said." },
  { "straight-quotes", "He said \"Yes.\" \"No,\" she said.", "He said \"Yes.\"|\"No,\" she said." },
  { "brackets", "It is so (is it?). (He left.) So.", "It is so (is it?).|(He left.)|So." },
  { "ellipsis", "He… left… He is gone. . . . Yes.", "He… left…|He is gone. . . .|Yes." },
  { "spanish", "¿Sí? ¡No! La Sra. Ruiz.", "¿Sí?|¡No!|La Sra. Ruiz." },
  { "guillemets", "«Es así.» Dijo ella.", "«Es así.»|Dijo ella." },
  { "digits", "It cost 3.50 in 2020. 16 came.", "It cost 3.50 in 2020.|16 came." },
  { "no-space", "See example.Org now.Yes", "See example.Org now.Yes" },
  { "no-break-space", "One is.\302\240Two is.", "One is.|Two is." },
  { "dash-after", "It is so. — He left.", "It is so.|— He left." },
  { "no-word", " …! ", "…!" },
  { "empty", " ", "" },
};

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("|", (char **) parts->pdata);
}

static void
test_words (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (GArray) words = dossier_words_split (of->text, 0, strlen (of->text));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *found = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, i);
      g_ptr_array_add (parts, g_strndup (of->text + word->start, word->end - word->start));
    }
  found = join (parts);
  g_assert_cmpstr (found, ==, of->found);
}

static char *
fold_first (const char *text, gboolean is_stem)
{
  g_autoptr (GArray) words = dossier_words_split (text, 0, strlen (text));
  GString *folded = g_string_new (NULL);

  g_assert_cmpuint (words->len, ==, 1);
  dossier_word_fold (&g_array_index (words, DossierWord, 0), text, folded);
  if (is_stem)
    dossier_word_stem (&g_array_index (words, DossierWord, 0), folded);

  return g_string_free_and_steal (folded);
}

static void
test_fold (gconstpointer data)
{
  const Case *of = data;
  g_autofree char *folded = fold_first (of->text, FALSE);

  g_assert_cmpstr (folded, ==, of->found);
}

static void
test_stem (gconstpointer data)
{
  const Case *of = data;
  g_autofree char *stem = fold_first (of->text, TRUE);

  g_assert_cmpstr (stem, ==, of->found);
}

static void
test_sentences (gconstpointer data)
{
  const Case *of = data;
  gsize length = strlen (of->text);
  g_autoptr (GArray) words = dossier_words_split (of->text, 0, length);
  g_autoptr (GArray) sentences
      = dossier_sentences_split (of->text, 0, length, words, 0, words->len);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *found = NULL;
  guint word = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentenceSpan *span = &g_array_index (sentences, DossierSentenceSpan, i);

      /* The words of all sentences are those of the text, each once. */
      g_assert_cmpuint (span->first_word, ==, word);
      word = span->end_word;
      g_ptr_array_add (parts, g_strndup (of->text + span->start, span->end - span->start));
    }
  g_assert_cmpuint (word, ==, words->len);
  found = join (parts);
  g_assert_cmpstr (found, ==, of->found);
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    gboolean is_capital;
    gboolean is_upper;
    gboolean has_digit;
    gboolean has_letter;
    gboolean is_acronym;
    guint n_characters;
  } cases[] = {
    { "mexico", FALSE, FALSE, FALSE, TRUE, FALSE, 6 },
    { "Ángel", TRUE, FALSE, FALSE, TRUE, FALSE, 5 },
    { "ISIS", TRUE, TRUE, FALSE, TRUE, FALSE, 4 },
    { "U.S.", TRUE, TRUE, FALSE, TRUE, TRUE, 2 },
    { "2025", FALSE, FALSE, TRUE, FALSE, FALSE, 4 },
    { "G7", TRUE, FALSE, TRUE, TRUE, FALSE, 2 },
    { "A", TRUE, FALSE, FALSE, TRUE, FALSE, 1 },
    { "周", FALSE, FALSE, FALSE, TRUE, FALSE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) words = dossier_words_split (cases[i].text, 0, strlen (cases[i].text));
      const DossierWord *word = &g_array_index (words, DossierWord, 0);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (words->len, ==, 1);
      g_assert_cmpint (word->is_capital, ==, cases[i].is_capital);
      g_assert_cmpint (word->is_upper, ==, cases[i].is_upper);
      g_assert_cmpint (word->has_digit, ==, cases[i].has_digit);
      g_assert_cmpint (word->has_letter, ==, cases[i].has_letter);
      g_assert_cmpint (word->is_acronym, ==, cases[i].is_acronym);
      g_assert_cmpuint (word->n_characters, ==, cases[i].n_characters);
    }
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *text; /* a gap between two letters */
    DossierGap gap;
  } cases[] = {
    { "a b", DOSSIER_GAP_SPACE },      { "a\302\240 b", DOSSIER_GAP_SPACE },
    { "a-b", DOSSIER_GAP_HYPHEN },     { "a–b", DOSSIER_GAP_HYPHEN },
    { "a - b", DOSSIER_GAP_OTHER },    { "a'b", DOSSIER_GAP_APOSTROPHE },
    { "a’b", DOSSIER_GAP_APOSTROPHE }, { "a. b", DOSSIER_GAP_DOT },
    { "a.b", DOSSIER_GAP_DOT },        { "a, b", DOSSIER_GAP_OTHER },
    { "a” b", DOSSIER_GAP_OTHER },     { "a… b", DOSSIER_GAP_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dossier_words_get_gap (cases[i].text, 1, strlen (cases[i].text) - 1), ==,
                       cases[i].gap);
    }
}

static void
test_function_words (void)
{
  g_assert_true (dossier_is_function_word ("the"));
  g_assert_true (dossier_is_function_word ("según"));
  g_assert_false (dossier_is_function_word ("border"));
  g_assert_false (dossier_is_function_word (""));
  g_assert_true (dossier_is_title ("president"));
  g_assert_true (dossier_is_title ("señora"));
  g_assert_false (dossier_is_title ("city"));
}

/* A word as long as its text is told from another by its beginning. */
static void
test_long_word (void)
{
  g_autofree char *text = g_malloc (1000001);
  g_autoptr (GArray) words = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; i < 500000; i++)
    memcpy (text + 2 * i, "é", 2);
  text[1000000] = '\0';
  words = dossier_words_split (text, 0, 1000000);
  g_assert_cmpuint (words->len, ==, 1);
  dossier_word_fold (&g_array_index (words, DossierWord, 0), text, folded);
  g_assert_cmpuint (folded->len, <, 200);
  g_assert_true (g_utf8_validate (folded->str, -1, NULL));
}

#define ADD_CASES(folder, cases, function)                                                         \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/analysis/" folder "/", (cases)[i].name, NULL);        \
      g_test_add_data_func (path, &(cases)[i], function);                                          \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("words", word_cases, test_words);
  ADD_CASES ("fold", fold_cases, test_fold);
  ADD_CASES ("stem", stem_cases, test_stem);
  ADD_CASES ("sentences", sentence_cases, test_sentences);
  g_test_add_func ("/analysis/flags", test_flags);
  g_test_add_func ("/analysis/gaps", test_gaps);
  g_test_add_func ("/analysis/function-words", test_function_words);
  g_test_add_func ("/analysis/long-word", test_long_word);

  return g_test_run ();
}
