/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a term might mean: how many choices, where they come from, that the key
 * stands anywhere among them, and that chance repeats. */

#include "config.h"

#include <string.h>

#include "document/dossier-document-io.h"
#include "learning/dossier-gloss.h"

#define N_SEEDS 300

/* A glossary: terms apart by “|”, each a gloss and then what is wrong. */
typedef struct
{
  const char *name;
  const char *terms;
  guint n_choices;
  const char *always; /* choices that each seed gives, apart by “/” */
  const char *never;  /* nullable */
} GlossCase;

static const GlossCase gloss_cases[] = {
  { "own-wrong-ones", "right/bad/worse|other", 3, "right/bad/worse", "other" },
  { "more-than-are-needed", "right/bad/worse/worst|other", 3, "right", "other" },
  { "one-of-its-own", "right/bad|other", 3, "right/bad/other", NULL },
  { "others-fill-up", "right|other|third", 3, "right/other/third", NULL },
  { "two-in-all", "right|other", 2, "right/other", NULL },
  { "alone", "right", 1, "right", NULL },
  { "twice-the-same", "right|other|Other", 2, "right", NULL },
  { "another-term-means-the-same", "right/bad|RIGHT|other", 3, "right/bad/other", "RIGHT" },
  { "nearest-in-length",
    "12345|1234|123456|123|1234567|this one is far too long to be taken for it", 3, "12345",
    "this one is far too long to be taken for it" },
};

static DossierDocument *
read_terms (const char *described)
{
  g_auto (GStrv) terms = g_strsplit (described, "|", -1);
  g_autoptr (GString) xml = g_string_new (
      "<dossier format='1' id='g' xml:lang='en'><head edition='study'><title>t</title>"
      "<source kind='other'><description>d</description></source></head>"
      "<cast><actor id='a' "
      "kind='person'><name>n</name><role>r</role><about>a</about></actor></cast>"
      "<issues><issue id='i'><title>t</title><summary>s</summary>"
      "<position id='p'>p</position></issue></issues><glossary>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document = NULL;

  for (guint i = 0; terms[i] != NULL; i++)
    {
      g_auto (GStrv) glosses = g_strsplit (terms[i], "/", -1);

      g_string_append_printf (xml, "<term id='t%u'><name>n%u</name><gloss>%s</gloss>", i, i,
                              glosses[0]);
      for (guint j = 1; glosses[j] != NULL; j++)
        g_string_append_printf (xml, "<wrong>%s</wrong>", glosses[j]);
      g_string_append (xml, "</term>");
    }
  g_string_append (xml, "</glossary><article><section><p id='p1' number='1'><s id='s1'>x</s></p>"
                        "</section></article></dossier>");
  bytes = g_bytes_new (xml->str, xml->len);
  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static gboolean
has (const GArray *choices, const char *text)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (g_array_index (choices, DossierGlossChoice, i).text, text))
      return TRUE;

  return FALSE;
}

static void
test_choices (gconstpointer data)
{
  const GlossCase *of = data;
  g_autoptr (DossierDocument) document = read_terms (of->terms);
  const DossierTerm *term = &dossier_document_get_terms (document).items[0];
  g_auto (GStrv) always = g_strsplit (of->always, "/", -1);

  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GArray) choices = dossier_gloss_list_choices (document, term, seed);
      guint n_keys = 0;

      g_assert_cmpuint (choices->len, ==, of->n_choices);
      for (guint i = 0; i < choices->len; i++)
        {
          const DossierGlossChoice *choice = &g_array_index (choices, DossierGlossChoice, i);

          g_assert_cmpint (choice->is_key, ==, choice->text == term->gloss);
          n_keys += choice->is_key;
        }
      g_assert_cmpuint (n_keys, ==, 1);
      for (guint i = 0; always[i] != NULL; i++)
        g_assert_true (has (choices, always[i]));
      g_assert_false (of->never != NULL && has (choices, of->never));
    }
}

static void
test_chance (void)
{
  g_autoptr (DossierDocument) document = read_terms ("right/a/b/c|other");
  const DossierTerm *term = &dossier_document_get_terms (document).items[0];
  guint n_at[DOSSIER_GLOSS_MAX_CHOICES] = { 0 };
  guint n_with_c = 0;

  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GArray) choices = dossier_gloss_list_choices (document, term, seed);
      g_autoptr (GArray) again = dossier_gloss_list_choices (document, term, seed);

      g_assert_cmpuint (choices->len, ==, again->len);
      for (guint i = 0; i < choices->len; i++)
        {
          const DossierGlossChoice *choice = &g_array_index (choices, DossierGlossChoice, i);

          g_assert_true (choice->text == g_array_index (again, DossierGlossChoice, i).text);
          n_at[i] += choice->is_key;
        }
      n_with_c += has (choices, "c");
    }

  /* A third each; four standard deviations are 33. */
  for (guint i = 0; i < DOSSIER_GLOSS_MAX_CHOICES; i++)
    g_assert_cmpuint (ABS ((int) n_at[i] - N_SEEDS / 3), <, 33);
  g_assert_cmpuint (ABS ((int) n_with_c - 2 * N_SEEDS / 3), <, 33);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (gloss_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/gloss/choices/", gloss_cases[i].name, NULL);

      g_test_add_data_func (path, &gloss_cases[i], test_choices);
    }
  g_test_add_func ("/gloss/chance", test_chance);

  return g_test_run ();
}
