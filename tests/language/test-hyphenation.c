/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/dossier-hyphenation.h"

#include <glib/gstdio.h>

/* Patterns of our own, so that a break stands where a case says and nowhere
 * else: between “ba” and “na”, “ñe” and “do”; before “fahrt” an f comes back. */
static const char patterns[] = "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n"
                               "ba1na\nna1na\nñe1do\nf1f/ff=f,1,2\n";

/* The same in an encoding of one byte for a letter. */
static const char latin_patterns[] = "ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n\xf1"
                                     "e1do\n";

typedef struct
{
  char *folder;
  const char *folders[2];
} Fixture;

static void
write_file (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dossier-hyphen-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folders[0] = fixture->folder;
  write_file (fixture->folder, "hyph_qa.dic", patterns);
  write_file (fixture->folder, "hyph_de_DE.dic", patterns);
  write_file (fixture->folder, "hyph_qb_ZZ.dic", latin_patterns);
  write_file (fixture->folder, "hyph_qb_AA.dic", patterns);
  write_file (fixture->folder, "hyph_qc_CC.dic", latin_patterns);
  write_file (fixture->folder, "hyph_qd.dic", "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

/* The text with a hyphen at each break. */
static char *
dup_broken (DossierHyphenation *hyphenation, const char *text)
{
  g_autoptr (GArray) breaks = dossier_hyphenation_find_breaks (hyphenation, text);
  GString *broken = g_string_new (text);

  for (guint i = breaks->len; i-- > 0;)
    g_string_insert_c (broken, g_array_index (breaks, guint, i), '|');

  return g_string_free (broken, FALSE);
}

static void
check (const Fixture *fixture, const char *language, const char *text, const char *expected)
{
  g_autoptr (DossierHyphenation) hyphenation
      = dossier_hyphenation_new_in (language, fixture->folders);
  g_autofree char *broken = NULL;

  g_assert_nonnull (hyphenation);
  broken = dup_broken (hyphenation, text);
  g_assert_cmpstr (broken, ==, expected);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { " ", " " },
    { "bananana", "ba|na|na|na" },
    { "two bananas, “bananana”.", "two ba|na|nas, “ba|na|na|na”." },
    /* places count bytes, whatever stands before */
    { "l’ñañañedo y bananana", "l’ñañañe|do y ba|na|na|na" },
    /* too short, too long */
    { "bana nana", "bana nana" },
    { "bananabananabananabananabananabananabananabananabananabananabanana",
      "bananabananabananabananabananabananabananabananabananabananabanana" },
    /* names and abbreviations */
    { "Bananana BANANANA baNanana", "Bananana BANANANA baNanana" },
    /* addresses, codes, compounds, what is broken by hand */
    { "www.bananana.org a@bananana bananana2 x/bananana",
      "www.bananana.org a@bananana bananana2 x/bananana" },
    { "bananana-bananana bana\u00adnana", "bananana-bananana bana\u00adnana" },
    { "bananana…bananana", "ba|na|na|na…ba|na|na|na" },
    { "end.\tbananana\u2014bananana:", "end.\tba|na|na|na\u2014ba|na|na|na:" },
    /* needs a letter that the text does not have */
    { "schiffahrt", "schiffahrt" },
    { "schiffahrtbanana", "schiffahrtba|na|na" },
    /* other scripts pass */
    { "العربية 日本語日本語日本語", "العربية 日本語日本語日本語" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (fixture, "qa", cases[i].text, cases[i].expected);
}

static void
test_nouns_of_german (Fixture *fixture, gconstpointer data)
{
  check (fixture, "de", "Bananana BANANANA baNanana", "Ba|na|na|na BANANANA baNanana");
  check (fixture, "de-AT", "Bananana", "Ba|na|na|na");
}

static void
test_dictionary_of_a_region (Fixture *fixture, gconstpointer data)
{
  check (fixture, "qa-ZZ", "bananana", "ba|na|na|na");
  check (fixture, "qb-ZZ", "bananana ñañedo", "bananana ñañe|do");
  /* the first of the regions */
  check (fixture, "qb", "bananana ñañedo", "ba|na|na|na ñañe|do");
  check (fixture, "qb-XX", "bananana", "ba|na|na|na");
}

static void
test_dictionary_in_another_encoding (Fixture *fixture, gconstpointer data)
{
  check (fixture, "qc", "ñañedo ŧñañedo bananana", "ñañe|do ŧñañedo bananana");
}

static void
test_no_dictionary (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { NULL, "", "qz", "../qa", "q", "qa/x", "qa.dic" };
  const char *const nowhere[] = { "/nonexistent", NULL };
  const char *const none[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_assert_null (dossier_hyphenation_new_in (languages[i], fixture->folders));
  g_assert_null (dossier_hyphenation_new_in ("qa", nowhere));
  g_assert_null (dossier_hyphenation_new_in ("qa", none));
  g_assert_null (dossier_hyphenation_new ("qz"));
}

static void
test_empty_dictionary (Fixture *fixture, gconstpointer data)
{
  check (fixture, "qd", "bananana ñañedo", "bananana ñañedo");
}

/* Whatever the patterns, a break stands between two letters of the text. */
static void
test_breaks_are_between_letters (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[]
      = { "bananana", "ñe", "do", " ", "-", "’", ".", "B", "ff", "\u0301", "7", "😀", "\u00a0" };
  g_autoptr (DossierHyphenation) hyphenation = dossier_hyphenation_new_in ("qa", fixture->folders);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_breaks = 0;

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) breaks = NULL;
      guint before = 0;

      for (guint i = 0; i < 12; i++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      breaks = dossier_hyphenation_find_breaks (hyphenation, text->str);
      for (guint i = 0; i < breaks->len; i++)
        {
          guint at = g_array_index (breaks, guint, i);
          const char *place = text->str + at;

          g_assert_cmpuint (at, >, before);
          g_assert_cmpuint (at, <, text->len);
          g_assert_true (g_utf8_validate (place, -1, NULL));
          g_assert_true (g_unichar_isalpha (g_utf8_get_char (place)));
          g_assert_false (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (place))));
          before = at;
        }
      n_breaks += breaks->len;
    }
  g_assert_cmpuint (n_breaks, >, 1000);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/language/hyphenation/words", test_words },
    { "/language/hyphenation/nouns-of-german", test_nouns_of_german },
    { "/language/hyphenation/region", test_dictionary_of_a_region },
    { "/language/hyphenation/encoding", test_dictionary_in_another_encoding },
    { "/language/hyphenation/no-dictionary", test_no_dictionary },
    { "/language/hyphenation/empty-dictionary", test_empty_dictionary },
    { "/language/hyphenation/between-letters", test_breaks_are_between_letters },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
