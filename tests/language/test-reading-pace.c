/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/dossier-reading-pace.h"

static void
test_languages (void)
{
  guint english = dossier_reading_pace_get ("en");

  g_assert_cmpuint (english, ==, 220);
  g_assert_cmpuint (dossier_reading_pace_get ("en-GB"), ==, english);
  g_assert_cmpuint (dossier_reading_pace_get ("EN_us"), ==, english);
  /* 218, 195 and 166 of 228 */
  g_assert_cmpuint (dossier_reading_pace_get ("es"), ==, 210);
  g_assert_cmpuint (dossier_reading_pace_get ("es-419"), ==, 210);
  g_assert_cmpuint (dossier_reading_pace_get ("fr"), ==, 188);
  g_assert_cmpuint (dossier_reading_pace_get ("tr"), ==, 160);
}

static void
test_unknown_languages_are_read_like_english (void)
{
  static const char *const languages[] = { "eo", "e", "eng", "esx", "", "-", "x-es" };

  g_assert_cmpuint (dossier_reading_pace_get (NULL), ==, 220);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_assert_cmpuint (dossier_reading_pace_get (languages[i]), ==, 220);
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *language;
    guint n_words;
    guint n_minutes;
  } cases[] = {
    { "en", 0, 0 },   { "en", 1, 1 },   { "en", 220, 1 }, { "en", 221, 2 },
    { "es", 210, 1 }, { "es", 211, 2 }, { "fr", 376, 2 }, { "en", G_MAXUINT, 19522579 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (dossier_reading_pace_get_minutes (cases[i].language, cases[i].n_words), ==,
                      cases[i].n_minutes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/reading-pace/languages", test_languages);
  g_test_add_func ("/language/reading-pace/unknown", test_unknown_languages_are_read_like_english);
  g_test_add_func ("/language/reading-pace/minutes", test_minutes);

  return g_test_run ();
}
