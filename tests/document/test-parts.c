/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The small parts that the reader is made of. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document/dossier-arena.h"
#include "document/dossier-folded-text.h"
#include "document/dossier-grammar.h"
#include "document/dossier-id-table.h"
#include "document/dossier-name-index.h"
#include "document/dossier-problems.h"

static void
test_arena (void)
{
  g_auto (DossierArena) arena = { 0 };
  guint64 *first;
  char *text;

  dossier_arena_init (&arena);
  g_assert_null (dossier_arena_new0 (&arena, guint64, 0));

  for (guint n = 1; n < 3000; n += 7)
    {
      char *odd = dossier_arena_copy_text (&arena, "odd", n % 4);
      guint64 *numbers = dossier_arena_new0 (&arena, guint64, n);

      g_assert_cmpuint (strlen (odd), ==, n % 4);
      g_assert_cmpuint ((gsize) numbers % 8, ==, 0);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (numbers[i], ==, 0);
      memset (numbers, 0xff, n * sizeof *numbers);
    }

  dossier_arena_clear (&arena);
  first = dossier_arena_new0 (&arena, guint64, 1000000);
  text = dossier_arena_copy_text (&arena, "", 0);
  g_assert_cmpuint (first[999999], ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static const char *
id_of (gconstpointer values, guint index)
{
  return ((const char *const *) values)[index];
}

static void
test_id_table (void)
{
  const guint n = 5000;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  DossierIdTable table;

  dossier_id_table_init (&table, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("id-%u", i));
      g_assert_cmpuint (dossier_id_table_insert (&table, id_of, ids->pdata, i), ==, i);
    }

  g_ptr_array_add (ids, g_strdup ("id-7"));
  g_assert_cmpuint (dossier_id_table_insert (&table, id_of, ids->pdata, n), ==, 7);

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (dossier_id_table_find (&table, id_of, ids->pdata, ids->pdata[i]), ==, i);
  g_assert_cmpuint (dossier_id_table_find (&table, id_of, ids->pdata, "id-5000"), ==,
                    DOSSIER_ID_TABLE_NONE);

  dossier_id_table_clear (&table);
  g_assert_cmpuint (dossier_id_table_find (&table, id_of, ids->pdata, "id-7"), ==,
                    DOSSIER_ID_TABLE_NONE);
}

/* Pieces of text, a bar where a mark opens or closes. */
static void
test_folded_text (void)
{
  static const struct
  {
    const char *pieces;
    const char *text;
    const char *marked;
  } cases[] = {
    { "a |b| c", "a b c", "b" },
    { " a| b |c ", "a b c", "b" },
    { "|  a  b\n\tc  |", "a b c", "a b c" },
    { "a b |c d\te f| g  h i", "a b c d e f g h i", "c d e f" },
    { "a|b|c", "abc", "b" },
    { "a \n|\n b|", "a b", "b" },
    { "a\u00a0 |\u00a0b|", "a\u00a0 \u00a0b", "\u00a0b" },
    { "a| |b", "a b", NULL },
    { "||", "", NULL },
    { "|\r\n|x", "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) pieces = g_strsplit (cases[i].pieces, "|", -1);
      DossierFoldedText folded;
      guint32 opened_at;
      guint32 start = 0;
      guint32 end = 0;
      gboolean is_marked;

      dossier_folded_text_init (&folded);
      dossier_folded_text_append (&folded, pieces[0], strlen (pieces[0]));
      opened_at = folded.text->len;
      dossier_folded_text_append (&folded, pieces[1], strlen (pieces[1]));
      is_marked = dossier_folded_text_get_range (&folded, opened_at, &start, &end);
      dossier_folded_text_append (&folded, pieces[2], strlen (pieces[2]));

      g_assert_cmpstr (folded.text->str, ==, cases[i].text);
      g_assert_cmpint (is_marked, ==, cases[i].marked != NULL);
      if (is_marked)
        {
          g_autofree char *marked = g_strndup (folded.text->str + start, end - start);

          g_assert_cmpstr (marked, ==, cases[i].marked);
        }
      dossier_folded_text_clear (&folded);
    }
}

static void
test_folded_text_refuses (void)
{
  static const char *const texts[]
      = { "a\001b", "a \001", "\x7f", "a\v", "\302\200", "x \302\237", "\f" };
  DossierFoldedText folded;

  dossier_folded_text_init (&folded);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      dossier_folded_text_restart (&folded);
      g_assert_cmpint (dossier_folded_text_append (&folded, texts[i], strlen (texts[i])), ==,
                       DOSSIER_FOLD_CONTROL_CHARACTER);
    }
  g_assert_cmpint (dossier_folded_text_append (&folded, "\u00a0\u00c2", 4), ==, DOSSIER_FOLD_OK);
  dossier_folded_text_clear (&folded);
}

static void
test_ids (void)
{
  static const char *const good[] = { "a", "0", "s1.1", "a_b-c.d", "9lives" };
  static const char *const bad[] = { "", "A", "-a", ".a", "_", "a b", "ä", "a/b", "a:b", "a\n" };
  g_autofree char *longest = g_strnfill (DOSSIER_MAX_ID_BYTES, 'x');
  g_autofree char *too_long = g_strnfill (DOSSIER_MAX_ID_BYTES + 1, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (dossier_id_is_valid (good[i], strlen (good[i])));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (dossier_id_is_valid (bad[i], strlen (bad[i])));
  g_assert_false (dossier_id_is_valid ("a\0b", 3));
  g_assert_true (dossier_id_is_valid (longest, strlen (longest)));
  g_assert_false (dossier_id_is_valid (too_long, strlen (too_long)));
}

static void
test_languages (void)
{
  static const char *const good[] = { "en", "pt-BR", "zh-Hant-TW", "es-419", "gsw", "de-1996" };
  static const char *const bad[] = {
    "", "e", "en-", "-en", "en--US", "e1", "en_US", "englishes", "x-private", "en US", "ä",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (dossier_language_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (dossier_language_is_valid (bad[i]));
}

static void
test_dates (void)
{
  static const char *const good[]
      = { "2023", "0001", "2023-06", "2023-12", "2024-02-29", "1999-12-31" };
  static const char *const bad[] = {
    "",         "23",         "0000",       "2023-0",     "2023-00",    "2023-13",   "2023-6",
    "2023-06-", "2023-06-31", "2023-02-29", "2023-06-00", "2023/06/12", "2023-06-1", "20230612",
    "-023",     "2023 06",    " 2023",      "2023-06-1x", "२०२३",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      char written[DOSSIER_DATE_SIZE];
      DossierDate date;

      g_assert_true (dossier_date_parse (good[i], &date));
      g_assert_cmpstr (dossier_date_format (date, written), ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      DossierDate date;

      g_test_message ("%s", bad[i]);
      g_assert_false (dossier_date_parse (bad[i], &date));
    }
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *text;
    double number;
  } good[] = {
    { "0", 0 },   { "12", 12 },    { "-3", -3 },       { "0.5", 0.5 },
    { "007", 7 }, { "1.50", 1.5 }, { "-0.25", -0.25 }, { "1234567890.123456", 1234567890.123456 },
  };
  static const char *const bad[] = {
    "",    "-",   ".5",    "5.",  "1,5",
    "1e3", "0x1", "inf",   "nan", "+1",
    " 1",  "1 ",  "1.2.3", "--1", "12345678901234567",
    "½",
  };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (dossier_decimal_parse (good[i].text, &number));
      g_assert_cmpfloat (number, ==, good[i].number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (dossier_decimal_parse (bad[i], &number));
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean is_seen;
  } names[] = {
    { "López Obrador", TRUE },
    { "López", TRUE },
    { "Obrador López", FALSE },
    { "the U.S.", TRUE },
    { "Mexico", TRUE },
    { "Mex", FALSE },
    { "New Mexico", FALSE },
    { "EL PASO, TX", TRUE },
    { "", FALSE },
    { "…", FALSE },
    { "a b c d e f g", FALSE },
  };
  g_auto (DossierNameIndex) index = { 0 };

  dossier_name_index_init (&index);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    dossier_name_index_add (&index, names[i].name);
  dossier_name_index_scan (&index, "Would LÓPEZ obrador leave the U.S.?");
  dossier_name_index_scan (&index, "Mexico’s answer, from El Paso (TX)");
  dossier_name_index_scan (&index, "a b c d e f g");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i].name);
      g_assert_cmpint (dossier_name_index_has_seen (&index, names[i].name), ==, names[i].is_seen);
    }
}

/* Names that begin, end and hold one another, against a search for each. */
static void
test_names_within_names (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new (" ");
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_auto (DossierNameIndex) index = { 0 };

      dossier_name_index_init (&index);
      for (guint i = 0; i < 8; i++)
        {
          GString *name = g_string_new (" ");

          for (gint n = g_rand_int_range (rand, 1, 7); n > 0; n--)
            g_string_append_printf (name, "%c ", g_rand_boolean (rand) ? 'a' : 'b');
          g_ptr_array_add (names, g_string_free_and_steal (name));
          dossier_name_index_add (&index, names->pdata[i]);
        }
      for (guint i = 0; i < 12; i++)
        g_string_append_printf (text, "%c ", "abc"[g_rand_int_range (rand, 0, 3)]);
      dossier_name_index_scan (&index, text->str);

      for (guint i = 0; i < names->len; i++)
        g_assert_cmpint (dossier_name_index_has_seen (&index, names->pdata[i]), ==,
                         strstr (text->str, names->pdata[i]) != NULL);
    }
}

/* Lines far apart, on both sides of the marks that the search starts from. */
static void
test_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (DossierProblems) problems = { 0 };

  while (text->len < 300000)
    g_string_append (text, "äbc\n");
  dossier_problems_init (&problems, text->str, text->len);

  for (gsize offset = 0; offset < text->len; offset += 997)
    g_assert_cmpuint (dossier_problems_get_line (&problems, offset), ==, offset / 5 + 1);
  g_assert_cmpuint (dossier_problems_get_line (&problems, 65535), ==, 65535 / 5 + 1);
  g_assert_cmpuint (dossier_problems_get_line (&problems, 65536), ==, 65536 / 5 + 1);
  g_assert_cmpuint (dossier_problems_get_line (&problems, text->len), ==, text->len / 5 + 1);
  g_assert_cmpuint (dossier_problems_get_line (&problems, text->len + 100), ==, text->len / 5 + 1);
}

static void
test_attribute_places (void)
{
  static const char text[] = "<a id='x' k = \"id=\"\n id2=\"\" xid=\"\"\tz='>'late=\"\">id=";
  static const struct
  {
    const char *name;
    gsize offset;
  } cases[]
      = { { "id", 3 }, { "k", 10 }, { "id2", 21 }, { "z", 35 }, { "late", 40 }, { "none", 0 } };
  g_auto (DossierProblems) problems = { 0 };

  dossier_problems_init (&problems, text, strlen (text));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (dossier_problems_find_attribute (&problems, 0, cases[i].name), ==,
                      cases[i].offset);
}

/* Every element but the root stands somewhere, and no two have one name. */
static void
test_grammar (void)
{
  gboolean is_child[DOSSIER_N_ELEMENTS] = { FALSE };

  for (int i = 0; i < DOSSIER_N_ELEMENTS; i++)
    {
      const DossierElementRule *rule = dossier_element_get_rule (i);
      guint n_children = 0;

      g_assert_nonnull (rule->name);
      for (; rule->children[n_children].element != DOSSIER_ELEMENT_NONE; n_children++)
        is_child[rule->children[n_children].element] = TRUE;
      g_assert_cmpuint (n_children, <=, 32);
      g_assert_cmpint (n_children > 0, ==, rule->content != DOSSIER_CONTENT_TEXT);
      for (int j = 0; j < i; j++)
        g_assert_cmpstr (rule->name, !=, dossier_element_get_rule (j)->name);
    }

  for (int i = 1; i < DOSSIER_N_ELEMENTS; i++)
    g_assert_true (is_child[i]);
  for (int i = 1; i < DOSSIER_N_ATTRIBUTES; i++)
    g_assert_nonnull (dossier_attribute_get_name (i));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parts/arena", test_arena);
  g_test_add_func ("/parts/id-table", test_id_table);
  g_test_add_func ("/parts/folded-text", test_folded_text);
  g_test_add_func ("/parts/folded-text-refuses", test_folded_text_refuses);
  g_test_add_func ("/parts/ids", test_ids);
  g_test_add_func ("/parts/languages", test_languages);
  g_test_add_func ("/parts/dates", test_dates);
  g_test_add_func ("/parts/decimals", test_decimals);
  g_test_add_func ("/parts/names", test_names);
  g_test_add_func ("/parts/names-within-names", test_names_within_names);
  g_test_add_func ("/parts/lines", test_lines);
  g_test_add_func ("/parts/attribute-places", test_attribute_places);
  g_test_add_func ("/parts/grammar", test_grammar);

  return g_test_run ();
}
