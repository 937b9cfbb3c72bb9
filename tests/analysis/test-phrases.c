/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases looked for in one pass, beside looking for each by itself. */

#include "config.h"

#include "analysis/dossier-phrases.h"
#include "analysis/dossier-vocabulary.h"

#define MAX_LENGTH 6
#define MAX_FOUND 64

static void
test_vocabulary (void)
{
  g_auto (DossierVocabulary) vocabulary = { 0 };

  dossier_vocabulary_init (&vocabulary);
  g_assert_cmpuint (dossier_vocabulary_find (&vocabulary, "a"), ==, 0);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_cmpuint (dossier_vocabulary_add (&vocabulary, word), ==, i + 1);
      g_assert_cmpuint (dossier_vocabulary_add (&vocabulary, word), ==, i + 1);
    }
  g_assert_cmpuint (dossier_vocabulary_get_n (&vocabulary), ==, 5000);
  g_assert_cmpuint (dossier_vocabulary_find (&vocabulary, "word4711"), ==, 4712);
  g_assert_cmpuint (dossier_vocabulary_find (&vocabulary, "word"), ==, 0);
}

static gboolean
ends_with (const guint *text, guint end, const guint *phrase, guint length)
{
  if (length > end)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (text[end - length + i] != phrase[i])
      return FALSE;

  return TRUE;
}

/* Few different words make phrases overlap and nest in every way. */
static void
test_at_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      g_auto (DossierPhrases) phrases = { 0 };
      guint words[20][MAX_LENGTH];
      guint lengths[20];
      guint numbers[20];
      guint text[100];
      guint state = 0;

      dossier_phrases_init (&phrases);
      for (guint i = 0; i < 20; i++)
        {
          lengths[i] = g_rand_int_range (random, 1, MAX_LENGTH + 1);
          for (guint j = 0; j < lengths[i]; j++)
            words[i][j] = g_rand_int_range (random, 1, 4);
          numbers[i] = dossier_phrases_add (&phrases, words[i], lengths[i]);
          g_assert_cmpuint (dossier_phrases_get_length (&phrases, numbers[i]), ==, lengths[i]);
        }
      dossier_phrases_link (&phrases);

      for (guint i = 0; i < G_N_ELEMENTS (text); i++)
        {
          guint found[MAX_FOUND];
          guint n_found;
          gboolean is_found[20] = { FALSE };

          text[i] = g_rand_int_range (random, 0, 4);
          state = dossier_phrases_step (&phrases, state, text[i]);
          n_found = dossier_phrases_list (&phrases, state, found, MAX_FOUND);
          for (guint j = 0; j < n_found; j++)
            {
              g_assert_cmpuint (found[j], <, 20);
              is_found[found[j]] = TRUE;
              if (j > 0)
                g_assert_cmpuint (dossier_phrases_get_length (&phrases, found[j]), <,
                                  dossier_phrases_get_length (&phrases, found[j - 1]));
            }
          for (guint j = 0; j < 20; j++)
            g_assert_cmpint (is_found[numbers[j]], ==,
                             ends_with (text, i + 1, words[j], lengths[j]));
        }
    }
}

static void
test_same_phrase (void)
{
  g_auto (DossierPhrases) phrases = { 0 };
  const guint words[] = { 3, 1, 2 };
  guint found[1];

  dossier_phrases_init (&phrases);
  g_assert_cmpuint (dossier_phrases_add (&phrases, words, 3), ==, 0);
  g_assert_cmpuint (dossier_phrases_add (&phrases, words, 2), ==, 1);
  g_assert_cmpuint (dossier_phrases_add (&phrases, words, 3), ==, 0);
  dossier_phrases_link (&phrases);
  g_assert_cmpuint (dossier_phrases_list (&phrases, 0, found, 1), ==, 0);
  g_assert_cmpuint (dossier_phrases_step (&phrases, 0, 4), ==, 0);
}

/* More phrases and words than the first tables hold. */
static void
test_many (void)
{
  g_auto (DossierPhrases) phrases = { 0 };
  guint state = 0;

  dossier_phrases_init (&phrases);
  for (guint i = 1; i <= 5000; i++)
    {
      const guint words[] = { i, i + 1, i + 2 };
      g_assert_cmpuint (dossier_phrases_add (&phrases, words, 3), ==, i - 1);
    }
  dossier_phrases_link (&phrases);
  for (guint i = 1; i <= 5002; i++)
    {
      guint found[4];
      guint n;

      state = dossier_phrases_step (&phrases, state, i);
      n = dossier_phrases_list (&phrases, state, found, 4);
      g_assert_cmpuint (n, ==, i < 3 ? 0 : 1);
      if (n > 0)
        g_assert_cmpuint (found[0], ==, i - 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/vocabulary", test_vocabulary);
  g_test_add_func ("/analysis/phrases/at-random", test_at_random);
  g_test_add_func ("/analysis/phrases/same", test_same_phrase);
  g_test_add_func ("/analysis/phrases/many", test_many);

  return g_test_run ();
}
