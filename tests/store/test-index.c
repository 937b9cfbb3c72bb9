/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "library.h"

static void
test_kinds (Library *library, gconstpointer data)
{
  library_add (library, "port", "The Port at Night", NULL);
  library_update (library);

  assert_found (library, "night port",
                "port/article/>: The [Port] at [Night] | Told from the quayside.\n");
  assert_found (library, "quayside",
                "port/article/>: The Port at Night | Told from the [quayside].\n");
  assert_found (library, "harbourm", "port/actor/perez>actor:perez José Pérez | [harbourmaster]\n");
  assert_found (library, "pepe", "port/actor/perez>actor:perez José Pérez | [Pepe]\n");
  assert_found (
      library, "ships",
      "port/actor/perez>actor:perez José Pérez | harbourmaster · He counts the [ships].\n");
  assert_found (library, "loudn",
                "port/issue/noise>issue:noise [Loudness] | How loud the nights are.\n");
  assert_found (library, "kettle",
                "port/term/drum>term:drum [kettledrum] | a pot that is struck\n"
                "port/sentence/s1.2>sentence:s1.2 A [kettledrum] was heard."
                " | \n");
}

static void
test_quotes_and_sentences (Library *library, gconstpointer data)
{
  library_add (library, "port", "The Port at Night", NULL);
  library_update (library);

  assert_found (library, "silence cheap",
                "port/quote/q1>quote:q1 [Silence] is [cheaper] | José Pérez\n"
                "port/sentence/s1.1>sentence:s1.1 “[Silence] is [cheaper],” said José Pérez. | \n");
  /* By the speaker, too. */
  assert_found (library, "perez silence",
                "port/quote/q1>quote:q1 [Silence] is cheaper | José [Pérez]\n"
                "port/sentence/s1.1>sentence:s1.1 “[Silence] is cheaper,” said José [Pérez]. | \n");
}

/* Only what it asks is found, and shown; what is right is for the quiz. */
static void
test_questions_tell_nothing (Library *library, gconstpointer data)
{
  library_add (library, "port", "The Port at Night", NULL);
  library_update (library);

  assert_found (library, "instrument",
                "port/question/z1>sentence:s1.2 Which [instrument] was audible? | Loudness\n");
  assert_found (library, "percussive", "");
  assert_found (library, "trombone", "");
}

static void
test_accents_and_case (Library *library, gconstpointer data)
{
  static const char *const queries[]
      = { "jose perez",       "JOSÉ PÉREZ",    "pérez josé", "jos per", "Jose\u0301 pe\u0301rez",
          "  jose,  perez! ", "“José” (Pérez)" };

  library_add (library, "port", "The Port at Night", NULL);
  library_update (library);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (DossierHits) hits = library_search (library, queries[i]);
      const DossierHit *first = g_ptr_array_index (hits->hits, 0);

      g_test_message ("%s", queries[i]);
      g_assert_cmpint (first->kind, ==, DOSSIER_HIT_ACTOR);
      g_assert_cmpstr (first->id, ==, "perez");
      g_assert_cmpuint (first->title.marks->len, ==, 2);
    }
  assert_found (library, "jose nobody", "");
}

/* What is called so comes before what only speaks of it, in every dossier. */
static void
test_rank (Library *library, gconstpointer data)
{
  g_autoptr (DossierHits) hits = NULL;

  library_add (library, "a", "Perez",
               "<s id='s2.1'>Perez, Perez and once more Perez were told of.</s>");
  library_add (library, "b", "Something Else", NULL);
  library_update (library);
  hits = library_search (library, "perez");

  for (guint i = 0; i < hits->hits->len; i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits->hits, i);
      const gboolean is_name = hit->kind == DOSSIER_HIT_ARTICLE || hit->kind == DOSSIER_HIT_ACTOR;

      g_assert_true (is_name == (i < 3));
      if (i > 0)
        g_assert_cmpfloat (((DossierHit *) hits->hits->pdata[i - 1])->rank, <=, hit->rank);
    }
  g_assert_cmpint (((DossierHit *) hits->hits->pdata[0])->kind, ==, DOSSIER_HIT_ARTICLE);
  g_assert_cmpuint (hits->n_found[DOSSIER_HIT_ACTOR], ==, 2);
  g_assert_cmpuint (hits->n_found[DOSSIER_HIT_SENTENCE], ==, 3);
}

/* Of several words, the rare one says more. */
static void
test_rare_words (Library *library, gconstpointer data)
{
  g_autoptr (GString) sentences = g_string_new (
      "<s id='often'>Keel foam foam foam.</s><s id='rarely'>Keel keel keel foam.</s>");
  g_autoptr (DossierHits) hits = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (sentences, "<s id='x%u'>Foam number %u.</s>", i, i);
  library_add (library, "port", "The Port at Night", sentences->str);
  library_update (library);

  hits = library_search (library, "foam keel");
  g_assert_cmpuint (hits->hits->len, ==, 2);
  g_assert_cmpstr (((DossierHit *) hits->hits->pdata[0])->id, ==, "rarely");
  g_assert_cmpstr (((DossierHit *) hits->hits->pdata[1])->id, ==, "often");
}

/* More words than are counted, and a word again and again. */
static void
test_many_words (Library *library, gconstpointer data)
{
  g_autoptr (GString) query = g_string_new (NULL);

  library_add (library, "port", "The Port at Night", "<s id='s2.1'>a b c d e f g h i j k l m</s>");
  library_update (library);
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (query, "%c ", 'a' + (int) i % 13);

  assert_found (library, query->str,
                "port/sentence/s2.1>sentence:s2.1 [a] [b] [c] [d] [e] [f] [g] [h] [i] [j] [k] [l]"
                " [m] | \n");
}

/* A script without spaces is searched by any of its characters in a row. */
static void
test_other_scripts (Library *library, gconstpointer data)
{
  library_add (library, "port", "The Port at Night",
               "<s id='s2.1'>墨西哥总统说no。西哥</s><s id='s2.2'>الميناء الكبير</s>"
               "<s id='s2.3'>नमस्ते दुनिया</s><s id='s2.4'>항구의 밤</s>");
  library_update (library);

  assert_found (library, "西哥", "port/sentence/s2.1>sentence:s2.1 墨[西哥]总统说no。[西哥] | \n");
  assert_found (library, "西总", "");
  assert_found (library, "总统 墨",
                "port/sentence/s2.1>sentence:s2.1 [墨]西哥[总统]说no。西哥 | \n");
  assert_found (library, "الكب", "port/sentence/s2.2>sentence:s2.2 الميناء [الكبير] | \n");
  assert_found (library, "항구", "port/sentence/s2.4>sentence:s2.4 [항구의] 밤 | \n");
}

/* Of a long text the part is shown in which it was found. */
static void
test_long_texts (Library *library, gconstpointer data)
{
  g_autoptr (GString) sentence = g_string_new ("<s id='s2.1'>Begin");
  g_autoptr (DossierHits) hits = NULL;
  const DossierHit *hit = NULL;
  g_autofree char *marked = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (sentence, i == 60 ? " needle" : " häufig");
  g_string_append (sentence, " end.</s>");
  library_add (library, "port", "The Port at Night", sentence->str);
  library_update (library);

  hits = library_search (library, "needle");
  g_assert_cmpuint (hits->hits->len, ==, 1);
  hit = g_ptr_array_index (hits->hits, 0);
  marked = dup_marked (&hit->title);
  g_assert_true (g_str_has_prefix (marked, "…häufig ") && g_str_has_suffix (marked, " häufig…"));
  g_assert_nonnull (strstr (marked, " [needle] "));
  g_assert_cmpint (g_utf8_strlen (hit->title.text, -1), <=, 162);

  /* Also of one that is not that long: a narrow window shows its beginning. */
  g_assert_cmpint (g_utf8_pointer_to_offset (marked, strchr (marked, '[')), <=, 41);
  g_clear_pointer (&hits, dossier_hits_free);
  g_clear_pointer (&marked, g_free);
  hits = library_search (library, "needle end");
  marked = dup_marked (&((DossierHit *) hits->hits->pdata[0])->title);
  g_assert_nonnull (strstr (marked, " [needle] "));

  g_clear_pointer (&hits, dossier_hits_free);
  g_clear_pointer (&marked, g_free);
  hits = library_search (library, "begin");
  marked = dup_marked (&((DossierHit *) hits->hits->pdata[0])->title);
  g_assert_true (g_str_has_prefix (marked, "[Begin] häufig"));
}

static void
test_words_at_the_end (Library *library, gconstpointer data)
{
  library_add (
      library, "port", "The Port at Night",
      "<s id='s2.1'>Of all that was told on that evening on the quay, and it was not little,"
      " nothing was as hard to believe as the tale of the submarine.</s>"
      "<s id='s2.2'>" /* without a space, and with characters of several bytes */
      "墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨"
      "墨墨墨墨"
      "墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨"
      "墨墨墨墨"
      "西哥</s>");
  library_update (library);

  assert_found (library, "submarine",
                "port/sentence/s2.1>sentence:s2.1 …as hard to believe as the tale of the"
                " [submarine]. | \n");
  assert_found (library, "西哥",
                "port/sentence/s2.2>sentence:s2.2"
                " …墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨墨"
                "[西哥] | \n");
}

/* More than are counted are said to be more, and no more come than are wanted. */
static void
test_counts (Library *library, gconstpointer data)
{
  static const guint few[DOSSIER_N_HIT_KINDS] = { [DOSSIER_HIT_SENTENCE] = 3 };
  g_autoptr (GString) sentences = g_string_new (NULL);
  g_autoptr (DossierHits) hits = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (sentences, "<s id='x%u'>Wave %u of many.</s>", i, i);
  library_add (library, "port", "The Port at Night", sentences->str);
  library_update (library);
  hits = dossier_index_search (library->index, "wave", few, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->n_found[DOSSIER_HIT_SENTENCE], ==, DOSSIER_HITS_COUNTED + 1);
  g_assert_cmpuint (hits->hits->len, ==, 3);

  g_clear_pointer (&hits, dossier_hits_free);
  hits = library_search (library, "wave 17");
  g_assert_cmpuint (hits->n_found[DOSSIER_HIT_SENTENCE], ==, 11); /* 17, 170, …, 179 */
}

static void
test_hostile (Library *library, gconstpointer data)
{
  static const char *const queries[] = {
    "",
    " ",
    "\"",
    "\"\"\"",
    "'; DROP TABLE item; --",
    "a AND",
    "OR NOT NEAR(",
    "NEAR (a b, 3)",
    "*",
    "a*b",
    "^a",
    "{name alias} : a",
    "name:a",
    "-a",
    "a + b",
    "%_?[]()",
    "😀",
    "👩‍👩‍👧 🇲🇽",
    "\xff\xfe\x80",
    "\xe5\xa2",
    "\u202e\u200fמ\u2066",
    "e\u0301\u0301\u0301\u0301",
    "\u0301",
    "墨",
    "\x01\x02\x7f",
    "ﬁ ß İ ǆ",
  };
  g_autofree char *long_word = g_strnfill (10000, 'a');
  g_autofree char *quotes = g_strnfill (10000, '"');
  g_autoptr (GString) many_words = g_string_new (NULL);

  library_add (library, "port", "The Port at Night", "<s id='s2.1'>a b and or near name 墨</s>");
  library_update (library);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_free (library_find (library, queries[i]));
  for (guint i = 0; i < 5000; i++)
    g_string_append (many_words, "墨x ");
  assert_found (library, long_word, "");
  assert_found (library, quotes, "");
  g_free (library_find (library, many_words->str));
  assert_found (library, "\"near\" AND ^or",
                "port/sentence/s2.1>sentence:s2.1 a b [and] [or]"
                " [near] name 墨 | \n");
  assert_found (library, "*", "");
}

static void
test_find (Library *library, gconstpointer data)
{
  g_autoptr (DossierHit) hit = NULL;
  g_autoptr (GError) error = NULL;

  library_add (library, "a", "Lighthouse", NULL);
  library_add (library, "b", "Breakwater", NULL);
  library_update (library);
  hit = dossier_index_find (library->index, "b", DOSSIER_HIT_QUOTE, "q1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hit->title.text, ==, "Silence is cheaper");
  g_assert_cmpstr (hit->dossier_title, ==, "Breakwater");
  g_assert_cmpuint (hit->title.marks->len, ==, 0);
  g_assert_null (dossier_index_find (library->index, "b", DOSSIER_HIT_QUOTE, "q2", &error));
  g_assert_null (dossier_index_find (library->index, "c", DOSSIER_HIT_QUOTE, "q1", &error));
  g_assert_null (dossier_index_find (library->index, "b", DOSSIER_HIT_ACTOR, "q1", &error));
  g_assert_no_error (error);
}

#define ADD(path, func) g_test_add (path, Library, NULL, library_set_up, func, library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/index/kinds", test_kinds);
  ADD ("/store/index/quotes-and-sentences", test_quotes_and_sentences);
  ADD ("/store/index/questions-tell-nothing", test_questions_tell_nothing);
  ADD ("/store/index/accents-and-case", test_accents_and_case);
  ADD ("/store/index/rank", test_rank);
  ADD ("/store/index/rare-words", test_rare_words);
  ADD ("/store/index/many-words", test_many_words);
  ADD ("/store/index/other-scripts", test_other_scripts);
  ADD ("/store/index/long-texts", test_long_texts);
  ADD ("/store/index/words-at-the-end", test_words_at_the_end);
  ADD ("/store/index/counts", test_counts);
  ADD ("/store/index/hostile", test_hostile);
  ADD ("/store/index/find", test_find);

  return g_test_run ();
}
