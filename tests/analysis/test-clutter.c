/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages put around and into an article, beside sentences that only look
 * like it. */

#include "config.h"

#include <string.h>

#include "analysis/dossier-clutter.h"
#include "analysis/dossier-sentences.h"

typedef struct
{
  const char *text;
  DossierClutter clutter;
} BlockCase;

static const BlockCase block_cases[] = {
  { "Advertisement", DOSSIER_CLUTTER_SURE },
  { "Share", DOSSIER_CLUTTER_SURE },
  { "Comment 1,204 Gift Article Share", DOSSIER_CLUTTER_SURE },
  { "Share on Facebook Share on Twitter WhatsApp", DOSSIER_CLUTTER_SURE },
  { "Updated June 12, 2023 at 6:00 a.m. EDT", DOSSIER_CLUTTER_SURE },
  { "12 de junio de 2023", DOSSIER_CLUTTER_SURE },
  { "5 min read", DOSSIER_CLUTTER_SURE },
  { "Get full access. Choose your plan ArrowRight", DOSSIER_CLUTTER_SURE },
  { "By Ann Lee and Bo Ruiz", DOSSIER_CLUTTER_SURE },
  { "Por Ana Ruiz", DOSSIER_CLUTTER_SURE },
  { "Sign up for our morning newsletter, with all that matters.", DOSSIER_CLUTTER_SURE },
  { "Read more: The boat that nobody owned", DOSSIER_CLUTTER_SURE },
  { "Lea también: El barco que no era de nadie.", DOSSIER_CLUTTER_SURE },
  { "Copyright 2023 The Gazette. All rights reserved.", DOSSIER_CLUTTER_SURE },
  { "Comparte esta noticia", DOSSIER_CLUTTER_SURE },
  { "* * *", DOSSIER_CLUTTER_SURE },
  { "The boats in the harbor of Norhaven on Monday. (Ann Lee/Reuters)", DOSSIER_CLUTTER_LIKELY },
  { "A Boat Too Many", DOSSIER_CLUTTER_LIKELY },
  { "The harbor master counted the boats again.", DOSSIER_CLUTTER_NONE },
  { "Share prices fell.", DOSSIER_CLUTTER_NONE },
  { "More people came.", DOSSIER_CLUTTER_NONE },
  { "By noon the boat was gone.", DOSSIER_CLUTTER_NONE },
  { "Sign up, they said, and nobody did.", DOSSIER_CLUTTER_NONE },
  { "“Why?” he asked.", DOSSIER_CLUTTER_NONE },
  { "He left the U.S.", DOSSIER_CLUTTER_NONE },
  { "Nobody knew (as Reuters had said) whose boat it was.", DOSSIER_CLUTTER_NONE },
};

/* Runs within a text stand between brackets. */
static const char *const run_cases[] = {
  "The boat was there. [Advertisement] Nobody knew why.",
  "The boat was there. [Gz Get full access. Choose your plan ArrowRight] Nobody knew why.",
  "The boat was there. [Share this article Comment] “Why?” he asked.",
  "The boat was there. [Sign up for our newsletter to read more of it.] Nobody knew why.",
  "The boat was there. [Read more: The boats of old.] Nobody knew why.",
  "The boat was there. [Story continues below advertisement]",
  "[Comment on this story Comment 12] The boat was there.",
  "El barco estaba. [Publicidad] Nadie sabía por qué.",
  "El barco estaba. [Suscríbete para seguir leyendo] Nadie sabía por qué.",
  "The boat was there. [Advertisement] El Chapo knew. De Gaulle did not. May he rest.",
  "The boat was there. [Share this article Updated June 12, 2023 at 6:00 a.m. EDT] He knew.",
  "The boat was there. Advertisement was not its aim.",
  "The boat was there. Comment on this story was scarce.",
  "The boat was there. Share prices fell. Follow me.",
  "The boat was there. More boats came. Home is far.",
  "The boat, he said, had an advertisement on it.",
  "He asked them to comment on this story. Nobody did.",
  "Subscribe to an idea and it will carry you.",
  "Watch the boat, he said. Listen. Nobody did.",
};

static void
split (const char *text, GArray **words, GArray **sentences)
{
  gsize length = strlen (text);

  *words = dossier_words_split (text, 0, length);
  *sentences = dossier_sentences_split (text, 0, length, *words, 0, (*words)->len);
}

static void
test_block (gconstpointer data)
{
  const BlockCase *of = data;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) sentences = NULL;

  split (of->text, &words, &sentences);
  g_assert_cmpint (dossier_clutter_judge (of->text, words, sentences), ==, of->clutter);
}

/* The text with brackets about each run, the stop after its last word in it. */
static char *
mark_runs (const char *text, const GArray *words, const GArray *runs)
{
  GString *marked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const DossierClutterRun *run = &g_array_index (runs, DossierClutterRun, i);
      gsize start = g_array_index (words, DossierWord, run->first).start;
      gsize end = g_array_index (words, DossierWord, run->end - 1).end;

      end = dossier_sentences_skip_closing (text, end, strlen (text));
      g_string_append_len (marked, text + at, start - at);
      g_string_append_printf (marked, "[%.*s]", (int) (end - start), text + start);
      at = end;
    }
  g_string_append (marked, text + at);

  return g_string_free_and_steal (marked);
}

static void
test_run (gconstpointer data)
{
  const char *expected = data;
  g_autoptr (GString) text = g_string_new (expected);
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (GArray) runs = NULL;
  g_autofree char *marked = NULL;

  g_string_replace (text, "[", "", 0);
  g_string_replace (text, "]", "", 0);
  split (text->str, &words, &sentences);
  runs = dossier_clutter_find_runs (text->str, words, sentences);
  marked = mark_runs (text->str, words, runs);
  g_assert_cmpstr (marked, ==, expected);
}

/* Every phrase of the tables is itself clutter, so none is misspelt into what
 * can never be found. */
static void
test_tables (void)
{
  for (guint i = 0; i < dossier_n_furniture_tables; i++)
    {
      const DossierFurnitureTable *table = &dossier_furniture_tables[i];
      g_auto (GStrv) phrases = g_strsplit (table->phrases, "|", -1);

      for (guint j = 0; phrases[j] != NULL; j++)
        {
          g_autoptr (GArray) words = NULL;
          g_autoptr (GArray) sentences = NULL;

          split (phrases[j], &words, &sentences);
          g_assert_cmpuint (words->len, >, 0);
          g_test_message ("%s", phrases[j]);
          if (table->furniture == DOSSIER_FURNITURE_LABEL
              || table->furniture == DOSSIER_FURNITURE_PHRASE)
            g_assert_cmpint (dossier_clutter_judge (phrases[j], words, sentences), ==,
                             DOSSIER_CLUTTER_SURE);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (block_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/clutter/block/%u", i);
      g_test_add_data_func (path, &block_cases[i], test_block);
    }
  for (guint i = 0; i < G_N_ELEMENTS (run_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/clutter/run/%u", i);
      g_test_add_data_func (path, run_cases[i], test_run);
    }
  g_test_add_func ("/analysis/clutter/tables", test_tables);

  return g_test_run ();
}
