/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/dossier-list.h"

#define FSI "\342\201\250"
#define LRI "\342\201\246"
#define PDI "\342\201\251"
#define LRM "\342\200\216"
#define RLM "\342\200\217"

static const struct
{
  const char *language;
  DossierListKind kind;
  const char *items; /* with | between them */
  const char *joined;
} cases[] = {
  { "en", DOSSIER_LIST_AND, "1", "1" },
  { "en", DOSSIER_LIST_AND, "1|3", "1 and 3" },
  { "en", DOSSIER_LIST_AND, "1|3|4", "1, 3, and 4" },
  { "es", DOSSIER_LIST_AND, "1|3|4", "1, 3 y 4" },
  { "fr", DOSSIER_LIST_AND, "1|3|4", "1, 3 et 4" },
  { "fr_CA", DOSSIER_LIST_AND, "1|3", "1 et 3" },
  { "ar", DOSSIER_LIST_AND, "1|3|4", "1 و3 و4" },
  /* No catalogue has a language that ICU does not know, but the made one. */
  { "en_XA", DOSSIER_LIST_AND, "1|3", "1 and 3" },
  { "en", DOSSIER_LIST_COUNTS, "2 known|1 fading|3 never asked",
    "2 known, 1 fading, 3 never asked" },
  { "en", DOSSIER_LIST_COUNTS, "2 known|1 fading", "2 known, 1 fading" },
  { "en", DOSSIER_LIST_FACTS, "Column|19 paragraphs", "Column · 19 paragraphs" },
  { "ar", DOSSIER_LIST_FACTS, "عمود|19 فقرة", "عمود · 19 فقرة" },
  { "ar", DOSSIER_LIST_FACTS, "Column|19 فقرة", RLM FSI "Column" PDI " · 19 فقرة" },
  { "ar", DOSSIER_LIST_FACTS, "عمود|Column", "عمود · " FSI "Column" PDI },
  { "ar", DOSSIER_LIST_FACTS, "Column", FSI "Column" PDI },
  { "en", DOSSIER_LIST_AND, "عمر|Omar", LRM FSI "عمر" PDI " and Omar" },
  { "en", DOSSIER_LIST_AND, "", "" },
};

static void
test_join (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) items
      = *cases[i].items != '\0' ? g_strsplit (cases[i].items, "|", -1) : g_new0 (char *, 1);
  g_autofree char *joined
      = dossier_list_join_in ((const char *const *) items, cases[i].kind, cases[i].language);

  g_assert_cmpstr (joined, ==, cases[i].joined);
}

static void
test_many (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < 1000; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%u", i));
  items = g_strv_builder_end (builder);
  joined = dossier_list_join_in ((const char *const *) items, DOSSIER_LIST_AND, "en");
  g_assert_true (g_str_has_prefix (joined, "0, 1, 2, "));
  g_assert_true (g_str_has_suffix (joined, " 998, and 999"));
}

/* Without a catalogue the program speaks English. */
static void
test_own_language (void)
{
  const char *const items[] = { "a", "b", "c", NULL };
  g_autofree char *joined = dossier_list_join (items, DOSSIER_LIST_AND);
  g_autofree char *against = dossier_text_isolate ("عمر");
  g_autofree char *with = dossier_text_isolate ("Omar 3");

  g_assert_cmpstr (joined, ==, "a, b, and c");
  g_assert_cmpstr (against, ==, FSI "عمر" PDI);
  g_assert_cmpstr (with, ==, "Omar 3");
}

static void
test_isolate (void)
{
  static const struct
  {
    const char *text, *language, *isolated;
  } texts[] = {
    { "Omar", "en", "Omar" },
    { "Omar", "ar", FSI "Omar" PDI },
    { "عمر", "ar", "عمر" },
    { "عمر", "fr", FSI "عمر" PDI },
    { "123", "ar", "123" },
    { "", "ar", "" },
    { "“Omar”", "ar_EG", FSI "“Omar”" PDI },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *isolated = dossier_text_isolate_in (texts[i].text, texts[i].language);

      g_assert_cmpstr (isolated, ==, texts[i].isolated);
    }
}

static void
test_sign (void)
{
  g_autofree char *forward = dossier_text_keep_sign_in ("−6", "es_MX");
  g_autofree char *backward = dossier_text_keep_sign_in ("−6", "ar_EG");
  g_autofree char *own = dossier_text_keep_sign ("+3");

  g_assert_cmpstr (forward, ==, "−6");
  g_assert_cmpstr (backward, ==, LRI "−6" PDI);
  g_assert_cmpstr (own, ==, "+3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/language/list/%s/%" G_GSIZE_FORMAT, cases[i].language, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_join);
    }
  g_test_add_func ("/language/list/many", test_many);
  g_test_add_func ("/language/list/own-language", test_own_language);
  g_test_add_func ("/language/list/isolate", test_isolate);
  g_test_add_func ("/language/list/sign", test_sign);

  return g_test_run ();
}
