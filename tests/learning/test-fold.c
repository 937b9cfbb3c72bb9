/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-fold.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *language;
    const char *folded;
  } cases[] = {
    { "", "en", "" },
    { "Fentanyl", "en", "fentanyl" },
    { "  López   Obrador. ", "es", "lopez obrador" },
    { "The  Senate", "en", "senate" },
    { "the", "en", "the" },
    { "THE THE", "en-US", "the" },
    { "The Senate", NULL, "the senate" },
    { "The Senate", "es", "the senate" },
    { "el Senado", "es_MX", "senado" },
    { "l’eau", "fr", "eau" },
    { "don’t", "en", "dont" },
    { "Straße", "de", "strasse" },
    { "Łódź", "pl", "lodz" },
    { "vice-president", "en", "vice president" },
    { "2,025", "en", "2025" },
    { "1.5", "en", "1.5" },
    { "1,5", "es", "1.5" },
    { "U.S.", "en", "u s" },
    { "٢٠٢٥", "ar", "2025" },
    { "ﬁne", "en", "fine" },
    { "x\xff"
      "b",
      "en", "x b" },
    { "%", "en", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = dossier_fold_text (cases[i].text, cases[i].language);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_slips (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    guint slips;
  } cases[] = {
    { "", "", 0 },
    { "", "ab", 2 },
    { "fear", "fear", 0 },
    { "fear", "feer", 1 },
    { "fear", "faer", 1 },
    { "fear", "fea", 1 },
    { "fear", "fears", 1 },
    { "ca", "abc", 3 },
    { "año", "ano", 1 },
    { "north", "south", 2 },
    { "kitten", "sitting", 3 },
  };
  g_autofree char *long_word = g_strnfill (400, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (dossier_count_slips (cases[i].a, cases[i].b), ==, cases[i].slips);
      g_assert_cmpuint (dossier_count_slips (cases[i].b, cases[i].a), ==, cases[i].slips);
    }
  g_assert_cmpuint (dossier_count_slips (long_word, long_word), ==, 0);
  g_assert_cmpuint (dossier_count_slips (long_word, "x"), ==, G_MAXUINT);
}

static void
test_compare (void)
{
  static const struct
  {
    const char *expected;
    const char *typed;
    DossierLikeness likeness;
  } cases[] = {
    { "fentanyl", "Fentanyl", DOSSIER_LIKENESS_SAME },
    { "fentanyl", "the fentanyl!", DOSSIER_LIKENESS_SAME },
    { "the DEA", "dea", DOSSIER_LIKENESS_SAME },
    { "vice-president", "vicepresident", DOSSIER_LIKENESS_SAME },
    { "fentanyl", "fentanil", DOSSIER_LIKENESS_NEAR },
    { "fentanyl", "fentnayl", DOSSIER_LIKENESS_NEAR },
    { "fentanyl", "fantanil", DOSSIER_LIKENESS_OTHER },
    { "remittances", "remitances", DOSSIER_LIKENESS_NEAR },
    { "remittances", "remitence", DOSSIER_LIKENESS_OTHER },
    { "sovereignty", "soverignity", DOSSIER_LIKENESS_NEAR },
    { "Iran", "Iraq", DOSSIER_LIKENESS_OTHER },
    { "north", "south", DOSSIER_LIKENESS_OTHER },
    { "import", "export", DOSSIER_LIKENESS_OTHER },
    { "Australia", "Austria", DOSSIER_LIKENESS_OTHER },
    { "constitutional", "unconstitutional", DOSSIER_LIKENESS_OTHER },
    { "emigration", "migration", DOSSIER_LIKENESS_OTHER },
    { "increase", "decrease", DOSSIER_LIKENESS_OTHER },
    { "terrorist group", "terorist group", DOSSIER_LIKENESS_NEAR },
    { "terrorist group", "terrorist", DOSSIER_LIKENESS_OTHER },
    { "2025", "2,025", DOSSIER_LIKENESS_SAME },
    { "2025", "2026", DOSSIER_LIKENESS_OTHER },
    { "100000", "10000", DOSSIER_LIKENESS_OTHER },
    { "15", "1 5", DOSSIER_LIKENESS_OTHER },
    { "15", "1.5", DOSSIER_LIKENESS_OTHER },
    { "section 301b1", "section 301b2", DOSSIER_LIKENESS_OTHER },
    { "fentanyl", "", DOSSIER_LIKENESS_OTHER },
    { "fentanyl", "...", DOSSIER_LIKENESS_OTHER },
    { "%", "%", DOSSIER_LIKENESS_SAME },
    { "%", "$", DOSSIER_LIKENESS_OTHER },
    { "", "", DOSSIER_LIKENESS_SAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierLikeness likeness = dossier_compare_typed (cases[i].expected, cases[i].typed, "en");

      if (likeness != cases[i].likeness)
        g_test_message ("“%s” for “%s”", cases[i].typed, cases[i].expected);
      g_assert_cmpint (likeness, ==, cases[i].likeness);
    }
}

static void
test_read_number (void)
{
  static const struct
  {
    const char *text;
    guint n_readings;
    double first;
    double second;
  } cases[] = {
    { "2025", 1, 2025, 0 },
    { " 2025 ", 1, 2025, 0 },
    { "2025.", 1, 2025, 0 },
    { "2,025", 2, 2025, 2.025 },
    { "2.025", 2, 2025, 2.025 },
    { "2 025", 1, 2025, 0 },
    { "2\u00a0025", 1, 2025, 0 },
    { "2’025", 1, 2025, 0 },
    { "1,5", 1, 1.5, 0 },
    { "1.50", 1, 1.5, 0 },
    { "0.125", 1, 0.125, 0 },
    { "0", 1, 0, 0 },
    { "007", 1, 7, 0 },
    { "1,234,567", 1, 1234567, 0 },
    { "1.234.567,8", 1, 1234567.8, 0 },
    { "1,234,567.8", 1, 1234567.8, 0 },
    { "-3", 1, -3, 0 },
    { "−3", 1, -3, 0 },
    { "+3", 1, 3, 0 },
    { "$60", 1, 60, 0 },
    { "€ 60", 1, 60, 0 },
    { "60%", 1, 60, 0 },
    { "60 percent", 1, 60, 0 },
    { "٢٠٢٥", 1, 2025, 0 },
    { ".5", 1, .5, 0 },
    { "", 0, 0, 0 },
    { "about 60", 0, 0, 0 },
    { "sixty", 0, 0, 0 },
    { "12 34", 0, 0, 0 },
    { "1,23,4", 0, 0, 0 },
    { "3-4", 0, 0, 0 },
    { "3/4", 0, 0, 0 },
    { ",", 0, 0, 0 },
    { "1..5", 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierTypedNumber number;
      gboolean is_read = dossier_read_number (cases[i].text, &number);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (number.n_readings, ==, cases[i].n_readings);
      g_assert_cmpint (is_read, ==, cases[i].n_readings > 0);
      if (is_read)
        g_assert_cmpfloat_with_epsilon (number.readings[0], cases[i].first, 1e-9);
      if (number.n_readings > 1)
        g_assert_cmpfloat_with_epsilon (number.readings[1], cases[i].second, 1e-9);
    }
}

static void
test_right_number (void)
{
  static const struct
  {
    const char *text;
    double right;
    double tolerance;
    const char *unit;
    gboolean is_right;
  } cases[] = {
    { "2025", 2025, 0, NULL, TRUE },
    { "2,025", 2025, 0, NULL, TRUE },
    { "2 025", 2025, 0, NULL, TRUE },
    { "2026", 2025, 0, NULL, FALSE },
    { "2026", 2025, 1, NULL, TRUE },
    { "2027", 2025, 1, NULL, FALSE },
    { "0.3", 0.1 + 0.2, 0, NULL, TRUE },
    { "0,3", 0.3, 0, NULL, TRUE },
    { "30%", 30, 0, "percent", TRUE },
    { "30 per cent", 30, 0, "percent", TRUE },
    { "60", 60, 0, "billion dollars", TRUE },
    { "$60 billion", 60, 0, "billion dollars", TRUE },
    { "60 bn", 60, 0, "billion dollars", TRUE },
    { "60,000,000,000", 60, 0, "billion dollars", TRUE },
    { "60 000 million", 60, 0, "billion dollars", TRUE },
    { "60 dollars", 60, 0, "billion dollars", FALSE },
    { "60 million", 60, 0, "billion dollars", FALSE },
    { "58 billion", 60, 3, "billion dollars", TRUE },
    { "2 million", 2000000, 0, NULL, TRUE },
    { "100,000 people", 100000, 0, NULL, TRUE },
    { "a lot", 100000, 0, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (dossier_number_is_right (cases[i].text, cases[i].right, cases[i].tolerance,
                                                cases[i].unit),
                       ==, cases[i].is_right);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/fold/text", test_fold);
  g_test_add_func ("/learning/fold/slips", test_slips);
  g_test_add_func ("/learning/fold/compare", test_compare);
  g_test_add_func ("/learning/number/read", test_read_number);
  g_test_add_func ("/learning/number/right", test_right_number);

  return g_test_run ();
}
