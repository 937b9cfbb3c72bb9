/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/article/dossier-reading-left.h"

#include "dossier-sample.h"

static guint
count_from (DossierDocument *document, guint first)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  guint n = 0;

  for (guint i = first; i < sentences.n; i++)
    n += dossier_sentence_count_words (&sentences.items[i]);

  return n;
}

static void
test_words_of_a_sentence (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  DossierSentences sentences = dossier_document_get_sentences (document);

  /* “The tolls are unfair,” Ana López said, “and everybody’s café knows it.” */
  g_assert_cmpuint (dossier_sentence_count_words (&sentences.items[0]), ==, 12);
  g_assert_cmpuint (dossier_sentence_count_words (&sentences.items[3]), ==, 2);
  g_assert_cmpuint (count_from (document, 0), ==, dossier_document_count_words (document));
}

/* Whatever way one goes, the count is that of the sentences after. */
static void
test_left (void)
{
  static const guint way[] = { 0, 4, 1, 3, 3, 0, 2, 4, 0 };
  g_autoptr (DossierDocument) document = new_sample ();
  DossierSentences sentences = dossier_document_get_sentences (document);
  g_autoptr (DossierReadingLeft) left = dossier_reading_left_new (document);

  g_assert_cmpuint (sentences.n, ==, 5);
  g_assert_cmpuint (dossier_reading_left_count_words (left, NULL), ==, count_from (document, 0));
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    g_assert_cmpuint (dossier_reading_left_count_words (left, &sentences.items[way[i]]), ==,
                      count_from (document, way[i]));
}

static void
test_words (void)
{
  static const struct
  {
    guint n_minutes;
    const char *words;
  } cases[] = {
    { 0, "Read to the end" },    { 1, "1 minute left" },    { 2, "2 minutes left" },
    { 119, "119 minutes left" }, { 120, "2 hours left" },   { 149, "2 hours left" },
    { 150, "3 hours left" },     { 4546, "76 hours left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dossier_reading_left_dup_words (cases[i].n_minutes);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-left/words-of-a-sentence", test_words_of_a_sentence);
  g_test_add_func ("/reading-left/left", test_left);
  g_test_add_func ("/reading-left/words", test_words);

  return g_test_run ();
}
