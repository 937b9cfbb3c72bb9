/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has no place in the other text is listed: all of it, and nothing else. */

#include "config.h"

#include "align-fixture.h"

#define ACTOR(id, name)                                                                            \
  "<actor id=\"" id "\" kind=\"person\"><name>" name "</name><role>r</role><about>b</about></"     \
  "actor>"
#define QUOTE(id, kind)                                                                            \
  "<quote id=\"" id "\" speaker=\"ann\" kind=\"" kind "\" issues=\"i\"><verb>said</verb></quote>"

static const char cast[] = ACTOR ("ann", "Ann Lee") ACTOR ("bo", "Bo Ruiz") ACTOR ("cy", "Cy Wu")
    ACTOR ("di", "Di Okoro");

static const char quotes[] = QUOTE ("q", "direct") QUOTE ("r", "indirect");

static const char article[]
    = "<p id=\"p1\" number=\"1\"><s id=\"s1\">Herons crossed the frozen estuary, said <m "
      "actor=\"ann\">Ann Lee</m>.</s><s id=\"s2\">“<q id=\"q\">Nobody ever slept,</q>” <m "
      "actor=\"bo\">Bo Ruiz</m> added.</s></p>"
      "<p id=\"p2\" number=\"2\"><s id=\"s3\">A ferry sank near the rusty lighthouse, <q "
      "id=\"r\">as "
      "<m actor=\"ann\">Ann Lee</m> had feared</q>.</s><s id=\"s4\"><m actor=\"cy\" "
      "how=\"meant\">She</m> wept.</s></p>"
      "<p id=\"p3\" number=\"3\"><s id=\"s5\">Amber glitters in shallow bays.</s></p>";

typedef struct
{
  const char *name;
  const char *text;
  const char *unplaced; /* “kind id paragraph”, joined by bars; of a text its words */
} Case;

#define FIRST                                                                                      \
  "Ann Lee said that herons crossed the frozen estuary. “Nobody ever slept,” Bo Ruiz added."
#define SECOND "A ferry sank near the rusty lighthouse, and Ann Lee had feared it. Cy Wu wept."
#define THIRD "In shallow bays amber glitters."

static const Case cases[] = {
  { "all-placed", FIRST "\n\n" SECOND "\n\n" THIRD, "" },
  { "paragraph", FIRST "\n\n" SECOND, "paragraph p3 3" },
  { "paragraph-with-its-actors", FIRST "\n\n" THIRD, "paragraph p2 2|quote r 2|actor cy 0" },
  { "quote",
    "Ann Lee said that herons crossed the frozen estuary. “Nobody slept,” Bo Ruiz added."
    "\n\n" SECOND "\n\n" THIRD,
    "quote q 1" },
  { "sentence",
    "Ann Lee and Bo Ruiz said that herons crossed the frozen estuary.\n\n" SECOND "\n\n" THIRD,
    "quote q 1" },
  { "actor",
    "Ann Lee said that herons crossed the frozen estuary. “Nobody ever slept,” he "
    "added.\n\n" SECOND "\n\n" THIRD,
    "actor bo 0" },
  { "mention",
    FIRST "\n\nA ferry sank near the rusty lighthouse, as was feared. Cy Wu wept.\n\n" THIRD,
    "mention ann 2" },
  { "text",
    FIRST "\n\nMeanwhile bakers everywhere were baking bread. And so on.\n\n" SECOND "\n\n" THIRD,
    "text Meanwhile bakers everywhere were baking bread. And so on." },
  { "headings-and-clutter",
    "Birds Over Ice\n\nBy Jane Doe\n\n" FIRST "\n\nAdvertisement\n\n" SECOND
    "\n\nA Heading\n\n" THIRD "\n\nShare",
    "" },
  { "many-kinds",
    "Herons crossed the frozen estuary. Nobody slept.\n\nMeanwhile bakers everywhere were baking "
    "bread.\n\nA ferry sank near the rusty lighthouse, Bo Ruiz feared.",
    "paragraph p3 3|sentence s4 2|quote q 1|actor ann 0|actor cy 0|mention bo 1|text Meanwhile "
    "bakers "
    "everywhere were baking bread." },
};

static char *
describe (const DossierAlignment *alignment)
{
  guint n;
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const DossierUnplaced *of = &unplaced[i];
      const char *kind = dossier_unplaced_kind_words[of->kind];

      if (i > 0)
        g_assert_cmpint (of->kind, >=, unplaced[i - 1].kind);
      g_assert_nonnull (of->text);
      g_string_append_printf (line, "%s%s ", i > 0 ? "|" : "", kind);
      if (of->kind == DOSSIER_UNPLACED_TEXT)
        {
          g_assert_null (of->id);
          g_assert_null (of->paragraph);
          g_string_append (line, of->text);
        }
      else
        {
          g_string_append_printf (line, "%s %u", of->id,
                                  of->paragraph != NULL ? of->paragraph->number : 0);
        }
    }

  return g_string_free_and_steal (line);
}

static void
test_case (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (DossierDocument) document = align_make_document (cast, quotes, article);
  g_autoptr (DossierAlignment) alignment = align_texts (document, of->text);
  g_autofree char *unplaced = describe (alignment);

  g_assert_cmpstr (unplaced, ==, of->unplaced);
}

/* A paragraph that is not there is not found, either. */
static void
test_find (void)
{
  g_autoptr (DossierDocument) document = align_make_document (cast, quotes, article);
  g_autoptr (DossierAlignment) alignment = align_texts (document, FIRST "\n\n" THIRD);
  const DossierParagraph *second = dossier_document_find_paragraph (document, "p2");
  const DossierParagraph *third = dossier_document_find_paragraph (document, "p3");
  const DossierAlignedParagraph *aligned;

  g_assert_null (dossier_alignment_find_paragraph (alignment, second));
  aligned = dossier_alignment_find_paragraph (alignment, third);
  g_assert_nonnull (aligned);
  g_assert_cmpstr (aligned->text, ==, THIRD);
  g_assert_cmpuint (aligned->n_mentions + aligned->n_quotes, ==, 0);
  g_assert_cmpuint (aligned->n_sentences, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/unplaced/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/unplaced/find", test_find);

  return g_test_run ();
}
