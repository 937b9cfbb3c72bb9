/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/dossier-date-words.h"
#include "ui/quotes/dossier-citation.h"

#include "dossier-sample.h"
#include "document/dossier-quote-words.h"
#include "ui/quotes/dossier-voices.h"

static void
test_words (void)
{
  static const struct
  {
    const char *quote;
    const char *framed;
    guint n_dimmed;
    const char *plain;
  } cases[] = {
    { "q1", "“The tolls are unfair,”\u00a0… “and everybody’s café knows it.”", 1,
      "“The tolls are unfair”\u00a0… “and everybody’s café knows it.”" },
    { "q2", "they will set “the best engineers” on the old pillars", 2, "“the best engineers”" },
    { "q3", "they will set “the best engineers” on the old pillars", 1,
      "they will set\u00a0… on the old pillars" },
    { "q4", "that it asked for tolls", 0, "that it asked for tolls" },
    { "q5", "“It stands. It will stand,”", 0, "“It stands. It will stand”" },
  };
  g_autoptr (DossierDocument) document = new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierQuote *quote = dossier_document_find_quote (document, cases[i].quote);
      g_autoptr (DossierQuoteWords) framed
          = dossier_quote_words_new (quote, DOSSIER_QUOTE_WORDS_FRAMED);
      g_autoptr (DossierQuoteWords) plain
          = dossier_quote_words_new (quote, DOSSIER_QUOTE_WORDS_NO_LAST_COMMA);
      guint last = 0;

      g_assert_cmpstr (framed->text, ==, cases[i].framed);
      g_assert_cmpuint (framed->dimmed->len, ==, cases[i].n_dimmed);
      g_assert_cmpstr (plain->text, ==, cases[i].plain);
      for (guint j = 0; j < framed->dimmed->len; j++)
        {
          const DossierTextRange *range = &g_array_index (framed->dimmed, DossierTextRange, j);

          g_assert_cmpuint (range->start, >=, last);
          g_assert_cmpuint (range->end, >, range->start);
          last = range->end;
          g_assert_cmpuint (last, <=, strlen (framed->text));
        }
    }
}

static void
test_citation (void)
{
  static const struct
  {
    const char *quote;
    DossierDate date;
    const char *text;
  } cases[] = {
    { "q1",
      { 2024, 5, 6 },
      "“The tolls are unfair”\u00a0… “and everybody’s café knows it.” — Ana López, in "
      "“The Bridge”, May 6, 2024, ¶1" },
    { "q2", { 2024, 5, 0 }, "“the best engineers” — Bo Lind, in “The Bridge”, May 2024, ¶2" },
    { "q4",
      { 2024, 0, 0 },
      "that it asked for tolls — The town, as reported in “The Bridge”, 2024, ¶1" },
    { "q4", { 0 }, "that it asked for tolls — The town, as reported in “The Bridge”, ¶1" },
    { "q5", { 0 }, "“It stands. It will stand” — Ana López, in “The Bridge”, ¶2" },
  };
  g_autoptr (DossierDocument) document = new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHead head = *dossier_document_get_head (document);
      g_autofree char *text = NULL;

      head.source_date = cases[i].date;
      text = dossier_citation_dup_text (&head,
                                        dossier_document_find_quote (document, cases[i].quote));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_date_of_source (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autofree char *words
      = dossier_date_dup_words (dossier_document_get_head (document)->source_date);

  g_assert_cmpstr (words, ==, "May 6, 2024");
  g_assert_null (dossier_date_dup_words ((DossierDate) { 0 }));
}

static void
test_voices (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  DossierSentences sentences = dossier_document_get_sentences (document);
  DossierVoices voices = { 0 };
  g_autofree char *words = NULL;

  for (guint i = 0; i < sentences.n; i++)
    dossier_voices_add_sentence (&voices, &sentences.items[i]);

  g_assert_cmpuint (voices.words[DOSSIER_VOICE_QUOTED], ==, 4 + 5 + 3 + 2 + 3);
  g_assert_cmpuint (voices.words[DOSSIER_VOICE_REPORTED], ==, 5 + 3 + 4);
  g_assert_cmpuint (voices.words[DOSSIER_VOICE_AUTHOR], ==, 3 + 3 + 4 + 2);

  words = dossier_voices_dup_words (&voices);
  g_assert_cmpstr (words, ==, "42% quoted, 29% reported, 29% the author");
}

static void
test_percents (void)
{
  static const struct
  {
    guint words[DOSSIER_N_VOICES];
    guint percents[DOSSIER_N_VOICES];
  } cases[] = {
    { { 0, 0, 0 }, { 0, 0, 0 } },    { { 1, 1, 1 }, { 34, 33, 33 } },
    { { 0, 0, 7 }, { 0, 0, 100 } },  { { 1, 0, 999 }, { 0, 0, 100 } },
    { { 2, 2, 3 }, { 29, 28, 43 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierVoices voices = { { cases[i].words[0], cases[i].words[1], cases[i].words[2] } };
      guint percents[DOSSIER_N_VOICES];

      dossier_voices_get_percents (&voices, percents);
      for (guint j = 0; j < DOSSIER_N_VOICES; j++)
        g_assert_cmpuint (percents[j], ==, cases[i].percents[j]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quotes/words", test_words);
  g_test_add_func ("/quotes/citation", test_citation);
  g_test_add_func ("/quotes/citation/date", test_date_of_source);
  g_test_add_func ("/quotes/voices", test_voices);
  g_test_add_func ("/quotes/voices/percents", test_percents);

  return g_test_run ();
}
