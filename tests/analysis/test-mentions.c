/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is named, and above all who is not. */

#include "config.h"

#include "align-fixture.h"

/* The study edition and its original share this sentence, then go on. */
#define SHARED "Seventeen herons crossed the frozen estuary yesterday."

#define ACTOR(id, kind, names)                                                                     \
  "<actor id=\"" id "\" kind=\"" kind "\">" names "<role>r</role><about>b</about></actor>"

static const char cast[] = ACTOR ("norland",
                                  "country",
                                  "<name>Norland</name><alias>southern neighbor</alias>")
    ACTOR ("government", "government", "<name>Norland government</name>") ACTOR (
        "capital",
        "government",
        "<name>Westport</name>") ACTOR ("us",
                                        "country",
                                        "<name>United Shores</name><alias>US</alias>")
        ACTOR ("congress", "institution", "<name>US Congress</name><alias>Congress</alias>") ACTOR (
            "ada",
            "person",
            "<name>Ana Díaz "
            "Ruiz</name><alias>Ruiz</alias><alias>ADR</alias><alias>president</alias>"
            "<alias>Prime Minister</alias><alias>La Jefa</alias>")
            ACTOR ("ben", "person", "<name>Ben Ruiz</name><alias>Ruiz</alias>")
                ACTOR ("scott", "person", "<name>Tim Scott</name><alias>Scott</alias>") ACTOR (
                    "dockers",
                    "group",
                    "<name>Dockers</name><alias>dockers</alias><alias>Norlanders</alias>")
                    ACTOR ("outsiders",
                           "group",
                           "<name>Outsiders</name><alias>non-Norlanders</alias>")
                        ACTOR ("crime", "group", "<name>Organized crime</name>") ACTOR (
                            "towns",
                            "group",
                            "<name>Towns</name><alias>towns across Norland</alias>")
                            ACTOR ("envoy", "person", "<name>A former envoy to Norland</name>")
                                ACTOR ("office",
                                       "institution",
                                       "<name>Westport Office for Rivers</name>")
                                    ACTOR (
                                        "fleet",
                                        "agency",
                                        "<name>Fleet</name><alias>world’s greatest fleet</alias>");

typedef struct
{
  const char *name;
  const char *present;  /* ids of actors whom the study edition has there */
  const char *text;     /* of the original, after the shared sentence */
  const char *mentions; /* “id:words”, joined by bars */
} Case;

static const Case name_cases[] = {
  { "plain", "norland", "Then Norland spoke.", "norland:Norland" },
  { "possessive", "norland", "Then Norland’s boats and Norland's men came.",
    "norland:Norland|norland:Norland" },
  { "twice", "norland us", "In Norland and the US, Norland is big.",
    "norland:Norland|us:US|norland:Norland" },
  { "longest-first", "government norland", "The Norland government and Norland spoke.",
    "government:Norland government|norland:Norland" },
  { "longest-of-three", "office capital", "So said Ann from the Westport Office for Rivers.",
    "office:Westport Office for Rivers" },
  { "full-name", "ada", "Then Ana Díaz Ruiz spoke.", "ada:Ana Díaz Ruiz" },
  { "title-before", "ada", "Then President Ana Díaz Ruiz spoke.", "ada:Ana Díaz Ruiz" },
  { "title-and-name", "ada", "Then Prime Minister Ana Díaz Ruiz spoke.",
    "ada:Prime Minister|ada:Ana Díaz Ruiz" },
  { "acronym-with-stops", "us", "He left the U.S. in May.", "us:U.S." },
  { "hyphen-between-names", "us norland", "On US-Norland trade and US–Norland talks.",
    "us:US|norland:Norland|us:US|norland:Norland" },
  { "hyphen-after", "us", "A US-led mission sailed.", "us:US" },
  { "apostrophe-styles", "fleet", "He has the world's greatest fleet.",
    "fleet:world's greatest fleet" },
  { "no-break-space", "congress",
    "Then US\302\240"
    "Congress met.",
    "congress:US\302\240"
    "Congress" },
  { "line-break-in-name", "congress", "Then US\nCongress met.", "congress:US Congress" },
  { "decomposed", "ada", "Then Ana Di\314\201az Ruiz spoke.", "ada:Ana Di\314\201az Ruiz" },
  { "in-quotation", "norland", "“Norland,” he said, “is cold.”", "norland:Norland" },
  { "in-brackets", "norland us", "He went (to Norland) and back [US].", "norland:Norland|us:US" },
  { "alias-in-small-letters", "norland", "To its southern neighbor it spoke.",
    "norland:southern neighbor" },
};

static const Case case_cases[] = {
  { "list-capital", "crime", "Against organized crime it fought.", "crime:organized crime" },
  { "sentence-capital", "dockers", "Few came. Dockers did. The dockers left.",
    "dockers:Dockers|dockers:dockers" },
  { "house-capitals", "government", "The Norland Government spoke.",
    "government:Norland Government" },
  { "other-case", "us", "It made us think of US and of Us.", "us:US" },
  { "title-capitals", "envoy", "A Former Envoy to Norland spoke.",
    "envoy:A Former Envoy to Norland" },
  { "accents", "ada", "Then Ana Diaz Ruiz spoke.", "" },
  { "small-name", "norland", "The norland is a plain.", "" },
};

static const Case other_cases[] = {
  { "place-after", "capital", "In Westport Harbor it lay.", "" },
  { "place-before", "norland", "In New Norland it lay.", "" },
  { "other-first-name", "scott", "Then Rick Scott spoke.", "" },
  { "other-first-name-at-start", "scott", "Rick Scott spoke, not Scott.", "scott:Scott" },
  { "common-word-before", "scott", "When Scott spoke, Senator Scott left.",
    "scott:Scott|scott:Scott" },
  { "adverb-before", "scott", "Finally Scott spoke.", "scott:Scott" },
  { "adverb-before-place", "norland", "Otherwise Norland loses. South Norland wins.",
    "norland:Norland" },
  { "double-surname", "scott", "Then Ann Scott-Lee and Scott-Lee came.", "" },
  { "inside-a-name", "norland", "The Gulf of Norland and the Bank of Norland froze.", "" },
  { "title-of", "norland", "The President of Norland spoke.", "norland:Norland" },
  { "inside-a-word", "us norland", "Norlandic USA and BUS.", "" },
  { "turned-about", "norland", "The anti-Norland league and ex-Norland men.", "" },
  { "irish", "scott", "Then O’Scott spoke.", "" },
  { "address", "norland us", "See norland.example.org, @Norland, #US and Norland.com.", "" },
  { "across-a-stop", "congress", "He left the US. Congress met.", "us:US|congress:Congress" },
  { "across-a-comma", "government", "In Norland, government is weak.", "norland:Norland" },
  { "another-president", "ada", "The vice president and the president of France met.", "" },
  { "group-of", "fleet", "He has the world’s greatest fleet of boats.",
    "fleet:world’s greatest fleet" },
  { "the-president", "ada", "The president spoke.", "ada:president" },
  { "country-s-president", "ada norland", "The Norland president and the French president met.",
    "norland:Norland" },
};

static const Case presence_cases[] = {
  { "shared-by-one-present", "ada", "Then Ruiz spoke.", "ada:Ruiz" },
  { "shared-by-the-other", "ben", "Then Ruiz spoke.", "ben:Ruiz" },
  { "shared-by-both", "ada ben", "Then Ruiz spoke.", "" },
  { "shared-by-both-full", "ada ben", "Then Ben Ruiz spoke.", "ben:Ben Ruiz" },
  { "shared-by-none", "us", "Then Ruiz spoke.", "" },
  { "name-of-absent", "us", "Then Norland spoke.", "norland:Norland" },
  { "full-name-of-absent", "us", "Then Ana Díaz Ruiz spoke.", "ada:Ana Díaz Ruiz" },
  { "initials-of-absent", "us", "Then ADR spoke.", "ada:ADR" },
  { "by-name-of-absent", "us", "Then La Jefa spoke.", "" },
  { "surname-of-absent", "us", "Then Scott spoke.", "scott:Scott" },
  { "middle-name-of-absent", "us", "Then Ana Díaz Ruiz and Tim Scott came. Scott left.",
    "ada:Ana Díaz Ruiz|scott:Tim Scott|scott:Scott" },
  { "surname-of-stranger", "us", "Then Rick Scott spoke. And Scott left.", "" },
  { "surname-of-absent-and-named", "us", "Then Tim Scott spoke. And Scott left.",
    "scott:Tim Scott|scott:Scott" },
  { "title-of-absent", "us", "Then the Prime Minister spoke.", "" },
  { "title-of-present", "ada", "Then the Prime Minister spoke.", "ada:Prime Minister" },
  { "common-noun-of-absent", "us", "The president met dockers.", "" },
  { "group-of-absent", "us", "Then Norlanders came.", "" },
  { "group-of-present", "dockers", "Then Norlanders came.", "dockers:Norlanders" },
  { "hyphenated-alias", "outsiders dockers", "All non-Norlanders left.",
    "outsiders:non-Norlanders" },
};

static const Case nested_cases[] = {
  { "name-at-the-end", "towns norland", "It flows to towns across Norland.",
    "towns:towns across Norland|norland:Norland" },
  { "description-in-small-letters", "envoy norland", "So said a former envoy to Norland.",
    "envoy:a former envoy to Norland|norland:Norland" },
  { "description-of-absent", "norland", "It flows to towns across Norland.", "norland:Norland" },
};

static DossierDocument *
make_document (const char *present)
{
  g_autoptr (GString) article = g_string_new (NULL);
  g_auto (GStrv) ids = g_strsplit (present, " ", -1);

  g_string_append (article, "<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED "</s>");
  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (article, "<s id=\"s%u\"><m actor=\"%s\" how=\"meant\">It</m> did.</s>",
                            i + 2, ids[i]);
  g_string_append (article, "</p>");

  return align_make_document (cast, NULL, article->str);
}

static void
test_case (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (DossierDocument) document = make_document (of->present);
  g_autofree char *text = g_strconcat (SHARED " ", of->text, NULL);
  g_autoptr (DossierAlignment) alignment = align_texts (document, text);
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  g_autofree char *mentions = NULL;

  g_assert_cmpuint (n, ==, 1);
  mentions = align_describe_mentions (&paragraphs[0]);
  g_assert_cmpstr (mentions, ==, of->mentions);
}

/* Words that the study edition has for someone in the paragraph serve there,
 * if they are no mere pronoun. */
static void
test_descriptions (void)
{
  g_autoptr (DossierDocument) document = align_make_document (
      cast, NULL,
      "<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED "</s>"
      "<s id=\"s2\"><m actor=\"ada\" how=\"meant\">The iron lady</m> met "
      "<m actor=\"ben\" how=\"meant\">a son</m> and <m actor=\"us\" how=\"meant\">his "
      "country</m>; <m actor=\"norland\" how=\"meant\">it</m> fell.</s></p>");
  g_autoptr (DossierAlignment) alignment
      = align_texts (document, SHARED " It was the iron lady who met a son of his country.");
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  g_autofree char *mentions = align_describe_mentions (&paragraphs[0]);

  g_assert_cmpstr (mentions, ==, "ada:iron lady");
}

/* A name that a hundred have is nobody's, and takes no time to see. */
static void
test_shared_by_many (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierAlignment) alignment = NULL;
  const DossierAlignedParagraph *paragraphs;
  g_autofree char *mentions = NULL;
  guint n;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (many, ACTOR ("a%u", "person", "<name>Ann Lee</name><alias>X%u</alias>"),
                            i, i);
  document = align_make_document (many->str, NULL,
                                  "<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED "</s></p>");
  alignment = align_texts (document, SHARED " Then Ann Lee and X7 came.");
  paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  mentions = align_describe_mentions (&paragraphs[0]);
  g_assert_cmpstr (mentions, ==, "");
}

#define ADD_CASES(folder, cases)                                                                   \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path                                                                        \
          = g_strconcat ("/analysis/mentions/" folder "/", (cases)[i].name, NULL);                 \
      g_test_add_data_func (path, &(cases)[i], test_case);                                         \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("name", name_cases);
  ADD_CASES ("case", case_cases);
  ADD_CASES ("other", other_cases);
  ADD_CASES ("presence", presence_cases);
  ADD_CASES ("nested", nested_cases);
  g_test_add_func ("/analysis/mentions/descriptions", test_descriptions);
  g_test_add_func ("/analysis/mentions/shared-by-many", test_shared_by_many);

  return g_test_run ();
}
