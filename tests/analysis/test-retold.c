/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of an original each sentence of the study edition retells. */

#include "config.h"

#include <string.h>

#include "align-fixture.h"

#define ACTORS                                                                                     \
  "<actor id=\"ann\" kind=\"person\"><name>Ann Lee</name><role>r</role><about>b</about></actor>"   \
  "<actor id=\"bo\" kind=\"person\"><name>Bo Ruiz</name><role>r</role><about>b</about></actor>"

typedef struct
{
  const char *name;
  const char *study; /* sentences of one paragraph, apart by bars */
  const char *text;
  const char *retold;
} Case;

static const Case cases[] = {
  { "one-to-one", "Herons crossed the frozen estuary.|A ferry sank near the lighthouse.",
    "The estuary was frozen when the herons crossed. Close to the lighthouse a ferry sank.",
    "s1:The estuary was frozen when the herons crossed.|"
    "s2:Close to the lighthouse a ferry sank." },
  { "two-of-one", "Herons crossed the frozen estuary.|A ferry sank near the lighthouse.",
    "As herons crossed the frozen estuary, a ferry sank near the lighthouse.",
    "s1:As herons crossed the frozen estuary, a ferry sank near the lighthouse.|"
    "s2:As herons crossed the frozen estuary, a ferry sank near the lighthouse." },
  { "one-of-two", "Herons crossed the frozen estuary as a ferry sank near the lighthouse.",
    "Herons crossed the frozen estuary. A ferry sank near the lighthouse.",
    "s1:Herons crossed the frozen estuary. A ferry sank near the lighthouse." },
  { "middle-of-three",
    "Herons crossed the frozen estuary.|It surprised them.|A ferry sank near the lighthouse.",
    "Herons crossed the frozen estuary. Nobody could believe that. A ferry sank near the "
    "lighthouse.",
    "s1:Herons crossed the frozen estuary.|s2:Nobody could believe that.|"
    "s3:A ferry sank near the lighthouse." },
  { "extra-in-original", "Herons crossed the frozen estuary.|A ferry sank near the lighthouse.",
    "Herons crossed the frozen estuary. Bakers were baking bread. A ferry sank near the "
    "lighthouse.",
    "s1:Herons crossed the frozen estuary.|s2:A ferry sank near the lighthouse." },
  { "by-name",
    "Herons crossed the estuary.|<m actor=\"ann\">Lee</m> did it.|<m "
    "actor=\"bo\">Ruiz</m> did it.",
    "Herons crossed the estuary. So went Ann Lee. So went Bo Ruiz.",
    "s1:Herons crossed the estuary.|s2:So went Ann Lee.|s3:So went Bo Ruiz." },
  { "by-number", "Herons crossed the estuary.|It was 1987.|Then it was 2004.",
    "Herons crossed the estuary. In 1987, they say. In 2004, they say.",
    "s1:Herons crossed the estuary.|s2:In 1987, they say.|s3:In 2004, they say." },
  { "by-quote", "Herons crossed the estuary.|“<q id=\"q\">It is what it is,</q>” he said.",
    "Herons crossed the estuary. Who knew? They asked. \"It is what it is.\"",
    "s1:Herons crossed the estuary.|s2:\"It is what it is.\"" },
};

static DossierDocument *
make_document (const char *study)
{
  g_auto (GStrv) sentences = g_strsplit (study, "|", -1);
  g_autoptr (GString) article = g_string_new ("<p id=\"p1\" number=\"1\">");
  gboolean has_quote = strstr (study, "<q ") != NULL;

  for (guint i = 0; sentences[i] != NULL; i++)
    g_string_append_printf (article, "<s id=\"s%u\">%s</s>", i + 1, sentences[i]);
  g_string_append (article, "</p>");

  return align_make_document (ACTORS,
                              has_quote ? "<quote id=\"q\" speaker=\"ann\" kind=\"direct\" "
                                          "issues=\"i\"><verb>said</verb></quote>"
                                        : NULL,
                              article->str);
}

static void
test_case (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (DossierDocument) document = make_document (of->study);
  g_autoptr (DossierAlignment) alignment = align_texts (document, of->text);
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  g_autofree char *retold = align_describe_sentences (&paragraphs[0]);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (retold, ==, of->retold);
}

/* A sentence of which nothing is left in the original is listed, and what was
 * not asked for is not made up. */
static void
test_unplaced (void)
{
  g_autoptr (DossierDocument) document = make_document (
      "Herons crossed the frozen estuary.|Meanwhile nobody slept.|Bakers baked bread.|A ferry sank "
      "near the lighthouse.");
  g_autoptr (DossierAlignment) alignment
      = align_texts (document,
                     "Herons crossed the frozen estuary. A ferry sank near the lighthouse.");
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n);
  g_autofree char *retold = align_describe_sentences (&paragraphs[0]);

  g_assert_cmpstr (retold, ==,
                   "s1:Herons crossed the frozen estuary.|s4:A ferry sank near the lighthouse.");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (unplaced[0].kind, ==, DOSSIER_UNPLACED_SENTENCE);
  g_assert_cmpstr (unplaced[0].id, ==, "s2");
  g_assert_cmpstr (unplaced[0].text, ==, "Meanwhile nobody slept.");
  g_assert_cmpstr (unplaced[1].id, ==, "s3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/retold/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/retold/unplaced", test_unplaced);

  return g_test_run ();
}
