/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reader/dossier-needle.h"

static const struct
{
  const char *name;
  const char *typed;
  const char *text;
  const char *found; /* what the matches cover, between bars */
} cases[] = {
  { "plain", "toll", "The tolls toll.", "toll|toll" },
  { "case", "TOLL", "the Toll", "Toll" },
  { "accents in the text", "lopez", "Ana López said", "López" },
  { "accents typed", "café", "a cafe", "cafe" },
  { "combining marks", "cafe", "cafe\xcc\x81s", "cafe\xcc\x81" },
  { "quotation marks", "\"it's\"", "He: “it’s” so", "“it’s”" },
  { "dashes and spaces", "a-b c",
    "a–b\xc2\xa0"
    "c",
    "a–b\xc2\xa0"
    "c" },
  { "one letter, two folded", "strasse", "Große Straße", "Straße" },
  { "not within another", "aa", "aaaa", "aa|aa" },
  { "at the end", "end", "the end", "end" },
  { "longer than the text", "longer", "long", "" },
  { "blank", "   ", "a b", "" },
  { "empty text", "a", "", "" },
  { "another script", "الحدود", "على الحدود", "الحدود" },
};

static void
test_find (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (DossierNeedle) needle = dossier_needle_new (cases[i].typed);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (DossierMatch));
  g_autoptr (GString) found = g_string_new (NULL);

  dossier_needle_find (needle, cases[i].text, matches);
  for (guint j = 0; j < matches->len; j++)
    {
      const DossierMatch *match = &g_array_index (matches, DossierMatch, j);

      if (j > 0)
        g_string_append_c (found, '|');
      g_string_append_len (found, cases[i].text + match->start, match->end - match->start);
    }
  g_assert_cmpstr (found->str, ==, cases[i].found);
}

static void
test_empty (void)
{
  g_autoptr (DossierNeedle) blank = dossier_needle_new (" \t");
  g_autoptr (DossierNeedle) needle = dossier_needle_new ("x");

  g_assert_true (dossier_needle_is_empty (blank));
  g_assert_false (dossier_needle_is_empty (needle));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/needle/find/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_find);
    }
  g_test_add_func ("/needle/empty", test_empty);

  return g_test_run ();
}
