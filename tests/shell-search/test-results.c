/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What results are called, and what the shell shows of them. */

#include "config.h"

#include <gio/gio.h>

#include "shell-search/dossier-result-id.h"
#include "shell-search/dossier-result-meta.h"

static void
assert_round (DossierHitKind kind, const char *dossier, const char *id, const char *text)
{
  g_autofree char *made = dossier_result_id_new (kind, dossier, id);
  DossierHitKind read_kind = DOSSIER_HIT_ARTICLE;
  g_autofree char *read_dossier = NULL;
  g_autofree char *read_id = NULL;

  if (text != NULL)
    g_assert_cmpstr (made, ==, text);
  g_assert_true (dossier_result_id_parse (made, &read_kind, &read_dossier, &read_id));
  g_assert_cmpint (read_kind, ==, kind);
  g_assert_cmpstr (read_dossier, ==, dossier);
  g_assert_cmpstr (read_id, ==, id);
}

static void
test_ids (void)
{
  assert_round (DOSSIER_HIT_QUOTE, "harbor", "q1", "quote:harbor:q1");
  assert_round (DOSSIER_HIT_ARTICLE, "harbor", "", "article:harbor:");
  assert_round (DOSSIER_HIT_SENTENCE, "a:b/c%", "s1.2:x", "sentence:a%3Ab%2Fc%25:s1.2%3Ax");
  assert_round (DOSSIER_HIT_ACTOR, "墨西哥", "José \n\t", NULL);
  for (guint kind = 0; kind < DOSSIER_N_HIT_KINDS; kind++)
    assert_round ((DossierHitKind) kind, "d", "i", NULL);
}

static void
test_hostile_ids (void)
{
  static const char *const texts[] = {
    "",
    ":",
    "::",
    ":::",
    "quote",
    "quote:harbor",
    "quote:harbor:q1:",
    "Quote:harbor:q1",
    "quotes:harbor:q1",
    "quote:%:q1",
    "quote:%zz:q1",
    "quote:%00:q1",
    "quote:%ff:q1",
    "quote:harbor:%ff",
    "quote:harbor:%c3",
    "quote:harbor:%00",
    "%71uote:harbor:q1",
    " quote:harbor:q1",
    "quote/harbor/q1",
    "'; DROP TABLE item; --",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      DossierHitKind kind = DOSSIER_HIT_TERM;
      char *dossier = NULL;
      char *id = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_false (dossier_result_id_parse (texts[i], &kind, &dossier, &id));
      g_assert_cmpint (kind, ==, DOSSIER_HIT_TERM);
      g_assert_null (dossier);
      g_assert_null (id);
    }
}

static GVariant *
make_meta (DossierHitKind kind, const char *title, const char *detail, guint paragraph)
{
  const DossierHit hit = {
    .kind = kind,
    .dossier_title = (char *) "The Harbor",
    .title = { (char *) title, NULL },
    .detail = { (char *) detail, NULL },
    .paragraph = paragraph,
  };

  return g_variant_ref_sink (dossier_result_meta_new ("the id", &hit));
}

static void
assert_meta (DossierHitKind kind,
             const char *title,
             const char *detail,
             guint paragraph,
             const char *name,
             const char *description)
{
  g_autoptr (GVariant) meta = make_meta (kind, title, detail, paragraph);
  const char *text = NULL;

  g_assert_true (g_variant_is_of_type (meta, G_VARIANT_TYPE_VARDICT));
  g_assert_true (g_variant_lookup (meta, "id", "&s", &text));
  g_assert_cmpstr (text, ==, "the id");
  g_assert_true (g_variant_lookup (meta, "name", "&s", &text));
  g_assert_cmpstr (text, ==, name);
  g_assert_true (g_variant_lookup (meta, "description", "&s", &text));
  g_assert_cmpstr (text, ==, description);
}

static void
test_metas (void)
{
  assert_meta (DOSSIER_HIT_ACTOR, "Ann Lee", "mayor", 0, "Ann Lee", "Actor · mayor · The Harbor");
  assert_meta (DOSSIER_HIT_ARTICLE, "The Harbor", "", 0, "The Harbor", "Article");
  assert_meta (DOSSIER_HIT_SENTENCE, "A drum was heard.", "", 3, "A drum was heard.",
               "Sentence · The Harbor, ¶ 3");
  /* The shell takes no result without a name. */
  assert_meta (DOSSIER_HIT_QUOTE, "", "Ann Lee", 1, "The Harbor",
               "Quote · Ann Lee · The Harbor, ¶ 1");
}

/* Each kind has an icon of its own that is installed, and one to fall back on. */
static void
test_icons (void)
{
  for (guint kind = 0; kind < DOSSIER_N_HIT_KINDS; kind++)
    {
      g_autoptr (GVariant) meta = make_meta ((DossierHitKind) kind, "Title", "", 0);
      g_autoptr (GVariant) serialized = g_variant_lookup_value (meta, "icon", NULL);
      g_autoptr (GIcon) icon = g_icon_deserialize (serialized);
      const char *const *names = NULL;

      g_assert_true (G_IS_THEMED_ICON (icon));
      names = g_themed_icon_get_names (G_THEMED_ICON (icon));
      g_assert_cmpuint (g_strv_length ((char **) names), >=, 2);
      g_assert_true (g_str_has_prefix (names[0], APPLICATION_ID "-"));
      g_assert_true (g_str_has_suffix (names[0], "-symbolic"));
      g_assert_cmpstr (names[0], !=, names[1]);
      g_assert_cmpstr (names[1], ==, APPLICATION_ID "-symbolic");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/shell-search/ids", test_ids);
  g_test_add_func ("/shell-search/hostile-ids", test_hostile_ids);
  g_test_add_func ("/shell-search/metas", test_metas);
  g_test_add_func ("/shell-search/icons", test_icons);

  return g_test_run ();
}
