/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages that become questions, and those that cannot. */

#include "config.h"

#include <string.h>

#include "document-fixture.h"
#include "document/dossier-cloze.h"

#define ARTICLE                                                                                    \
  "<dossier format=\"1\" id=\"x\" xml:lang=\"en\"><head edition=\"draft\">"                        \
  "<title>T</title><source kind=\"news\"><description>N</description></source></head>"             \
  "<cast><actor id=\"ann\" kind=\"person\"><name>Ann</name>"                                       \
  "<role>mayor</role><about>Governs.</about></actor></cast>"                                       \
  "<issues><issue id=\"i\"><title>I</title><summary>S.</summary>"                                  \
  "<position id=\"o\">O</position></issue></issues>"                                               \
  "<glossary/><timeline/><quotes/><article><section>"                                              \
  "<p id=\"p1\" number=\"1\"><s id=\"a\">The café law passed.</s><s id=\"b\">A b c d e f g h i "   \
  "j.</s></p>"                                                                                     \
  "<p id=\"p2\" number=\"2\"><s id=\"c\">Write a_b here.</s></p>"                                  \
  "</section></article><quiz/></dossier>"

typedef struct
{
  const char *name;
  const char *from; /* the passage from the beginning of this */
  const char *to;   /* to the end of this */
  DossierClozeFit fit;
  const char *stem;
  const char *answer;
  const char *sentence;
} ClozeCase;

static const ClozeCase cases[] = {
  { "word", "law", "law", DOSSIER_CLOZE_MADE, "The café ____ passed.", "law", "a" },
  { "accents", "café", "law", DOSSIER_CLOZE_MADE, "The ____ passed.", "café law", "a" },
  { "spaces", " law", "law ", DOSSIER_CLOZE_MADE, "The café ____ passed.", "law", "a" },
  { "first", "The", "The", DOSSIER_CLOZE_MADE, "____ café law passed.", "The", "a" },
  { "space-before", " A b", "b", DOSSIER_CLOZE_MADE, "____ c d e f g h i j.", "A b", "b" },
  { "space-after", "passed.", "passed. ", DOSSIER_CLOZE_MADE, "The café law ____", "passed.", "a" },
  { "eight", "A b", "h", DOSSIER_CLOZE_MADE, "____ i j.", "A b c d e f g h", "b" },
  { "nine", "A b", "g h i", DOSSIER_CLOZE_TOO_LONG, NULL, NULL, NULL },
  { "whole", "The", "passed.", DOSSIER_CLOZE_TOO_LONG, NULL, NULL, NULL },
  { "but-the-stop", "The", "passed", DOSSIER_CLOZE_TOO_LONG, NULL, NULL, NULL },
  { "across", "passed", "A b", DOSSIER_CLOZE_ACROSS, NULL, NULL, NULL },
  { "across-paragraphs", "j.", "Write", DOSSIER_CLOZE_ACROSS, NULL, NULL, NULL },
  { "stop", ". A", ". ", DOSSIER_CLOZE_NO_WORDS, NULL, NULL, NULL },
  { "underscore", "here", "here", DOSSIER_CLOZE_HAS_BLANK, NULL, NULL, NULL },
};

/* The first place at or after @paragraph and @from where @what stands. */
static guint
find (DossierDocument *document, const char *what, guint paragraph, gsize from, guint *byte)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  for (guint i = paragraph; i < paragraphs.n; i++, from = 0)
    {
      g_autofree char *text = dossier_document_dup_paragraph_text (document, &paragraphs.items[i]);
      const char *at = strstr (text + from, what);

      if (at != NULL)
        {
          *byte = (guint) (at - text);
          return i;
        }
    }
  g_assert_not_reached ();
}

static void
test_cloze (gconstpointer test_case)
{
  const ClozeCase *row = test_case;
  g_autoptr (DossierDocument) document = fixture_read (ARTICLE);
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  g_auto (DossierCloze) cloze = { 0 };
  DossierRange range = { 0 };

  range.first = find (document, row->from, 0, 0, &range.start);
  range.last = find (document, row->to, range.first, range.start, &range.end);
  range.end += strlen (row->to);

  g_assert_cmpint (dossier_cloze_init (&cloze, text, &range), ==, row->fit);
  g_assert_cmpstr (cloze.stem, ==, row->stem);
  g_assert_cmpstr (cloze.answer, ==, row->answer);
  g_assert_cmpstr (cloze.sentence != NULL ? cloze.sentence->id : NULL, ==, row->sentence);
}

typedef struct
{
  const char *name;
  DossierAnchor anchor;
  DossierClozeFit fit;
  const char *stem;
  const char *answer;
} AnchorCase;

#define OF(language, sentence, offset, exact, prefix, suffix)                                      \
  { (char *) (language), (char *) (sentence), (offset),                                            \
    (char *) (exact),    (char *) (prefix),   (char *) (suffix) }

/* As the sentence is known as a whole. */
#define WITHIN(offset, exact, prefix, suffix, sentence)                                            \
  { (char *) "es",     (char *) "a",      (offset), (char *) (exact),                              \
    (char *) (prefix), (char *) (suffix), NULL,     (char *) (sentence) }

#define LONG                                                                                       \
  "Eso que uno que otro decía que aquella ley que se votó ayer en el congreso no pasaría, pasó."

static const AnchorCase anchor_cases[] = {
  { "own", OF ("en", "a", 9, "law", "The café ", " passed. A b c"), DOSSIER_CLOZE_MADE,
    "The café ____ passed.", "law" },
  { "edited", OF ("en", "a", 4, "CAFE law", "The ", " passed. A b c d e f g h i j."),
    DOSSIER_CLOZE_MADE, "The ____ passed.", "café law" },
  { "gone", OF ("en", "a", 4, "bottle of red wine", "Bring a ", " to them all"),
    DOSSIER_CLOZE_NO_WORDS, NULL, NULL },
  { "other-language", OF ("es", "a", 3, "ley", "La ", " pasó.\nAlgo más"), DOSSIER_CLOZE_MADE,
    "The café law passed.\nLa ____ pasó.", "ley" },
  { "sentence-before", OF ("es", "b", 3, "be", "Nada. A ", " ce"), DOSSIER_CLOZE_MADE,
    "A b c d e f g h i j.\n A ____ ce", "be" },
  { "cut",
    OF ("es",
        "a",
        60,
        "ley",
        "uno que otro decía que aquella é",
        " que se votó ayer en el congreso"),
    DOSSIER_CLOZE_MADE,
    "The café law passed.\n… que otro decía que aquella é____ que se votó ayer en el …", "ley" },
  { "whole",
    WITHIN (39, "ley", "uno que otro decía que aquella ", " que se votó ayer en el congreso", LONG),
    DOSSIER_CLOZE_MADE,
    "The café law passed.\nEso que uno que otro decía que aquella ____ que se votó ayer en el "
    "congreso no pasaría, pasó.",
    "ley" },
  { "whole-last", WITHIN (3, "ley", "Antes. La ", ". Después", "La ley."), DOSSIER_CLOZE_MADE,
    "The café law passed.\nLa ____.", "ley" },
  { "whole-of-another", WITHIN (3, "ley", "La ", " pasó.", "El ley."), DOSSIER_CLOZE_MADE,
    "The café law passed.\nEl ____.", "ley" },
  { "whole-is-not-it", WITHIN (3, "ley", "La ", " pasó.", "Otra cosa."), DOSSIER_CLOZE_MADE,
    "The café law passed.\nLa ____ pasó.", "ley" },
  { "whole-too-short", WITHIN (30, "ley", "La ", " pasó.", "La ley."), DOSSIER_CLOZE_MADE,
    "The café law passed.\n… ____ pasó.", "ley" },
  { "whole-blank", WITHIN (3, "ley", "La ", " pasó.", "La ley _."), DOSSIER_CLOZE_HAS_BLANK, NULL,
    NULL },
  { "unknown-sentence", OF ("es", "nobody", 3, "ley", "La ", " pasó."), DOSSIER_CLOZE_NO_WORDS,
    NULL, NULL },
  { "other-across", OF ("es", "a", 3, "ley\npasó", "La ", "."), DOSSIER_CLOZE_ACROSS, NULL, NULL },
  { "other-long", OF ("es", "a", 0, "a b c d e f g h i", "", "."), DOSSIER_CLOZE_TOO_LONG, NULL,
    NULL },
  { "other-stop", OF ("es", "a", 3, "…", "La ", "."), DOSSIER_CLOZE_NO_WORDS, NULL, NULL },
  { "other-blank", OF ("es", "a", 3, "ley", "La_", "."), DOSSIER_CLOZE_HAS_BLANK, NULL, NULL },
};

static void
test_anchor (gconstpointer test_case)
{
  const AnchorCase *row = test_case;
  g_autoptr (DossierDocument) document = fixture_read (ARTICLE);
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  g_auto (DossierCloze) cloze = { 0 };

  g_assert_cmpint (dossier_cloze_init_for_anchor (&cloze, text, &row->anchor), ==, row->fit);
  g_assert_cmpstr (cloze.stem, ==, row->stem);
  g_assert_cmpstr (cloze.answer, ==, row->answer);
  g_assert_cmpstr (cloze.sentence != NULL ? cloze.sentence->id : NULL, ==,
                   row->fit == DOSSIER_CLOZE_MADE ? row->anchor.sentence : NULL);
}

static void
test_pick (void)
{
  static const struct
  {
    const char *text;
    const char *word;
  } rows[] = {
    { "La ley pasó ayer.", "pasó" },
    { "“Sí”, dijo.", "dijo" },
    { "one two", "one" },
    { "niñez nadar", "niñez" },
    { "wide", "wide" },
    { "…—!", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint start = 0;
      guint end = 0;
      gboolean is_found = dossier_cloze_pick_word (rows[i].text, &start, &end);
      g_autofree char *word = g_strndup (rows[i].text + start, end - start);

      g_assert_cmpint (is_found, ==, rows[i].word != NULL);
      g_assert_cmpstr (word, ==, rows[i].word != NULL ? rows[i].word : "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("cloze", cases, test_cloze)
  FIXTURE_ADD_CASES ("cloze/anchor", anchor_cases, test_anchor)
  g_test_add_func ("/cloze/pick", test_pick);

  return g_test_run ();
}
