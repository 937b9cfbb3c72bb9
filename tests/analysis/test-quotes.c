/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words of direct quotes stand, whatever marks an original uses. */

#include "config.h"

#include "align-fixture.h"

#define ACTOR                                                                                      \
  "<actor id=\"ann\" kind=\"person\"><name>Ann Lee</name><role>r</role><about>b</about></actor>"
#define QUOTE(id)                                                                                  \
  "<quote id=\"" id "\" speaker=\"ann\" kind=\"direct\" issues=\"i\"><verb>said</verb></quote>"
#define INDIRECT(id)                                                                               \
  "<quote id=\"" id "\" speaker=\"ann\" kind=\"indirect\" issues=\"i\"><verb>said</verb></quote>"

/* A sentence that both texts have, to know the paragraph by. */
#define SHARED "Seventeen herons crossed the frozen estuary yesterday."

typedef struct
{
  const char *name;
  const char *study; /* the sentence with the quote, in the words of the format */
  const char *text;  /* of the original */
  const char *quotes;
} Case;

#define PLAIN "“<q id=\"q\">The river is not for sale,</q>” she said."
#define SPLIT "“<q id=\"q\">The river,</q>” she said, “<q id=\"q\">is not for sale.</q>”"
#define NESTED "She said: “<q id=\"q\">They told me, ‘The river is ours.’</q>”"
#define OPENING "She said: “<q id=\"q\">‘Ours’ is what they say now.</q>”"
#define FRAGMENT "She called it “<q id=\"q\">madness</q>” and left."
#define LEFT_OUT "She said: “<q id=\"q\">The river … is not for sale.</q>”"
#define SPANISH "«<q id=\"q\">¿Quién vende el río?</q>», dijo ella."

static const Case mark_cases[] = {
  { "curly", PLAIN, "“The river is not for sale,” she said.", "q:The river is not for sale," },
  { "straight", PLAIN, "\"The river is not for sale,\" she said.", "q:The river is not for sale," },
  { "single", PLAIN, "‘The river is not for sale,’ she said.", "q:The river is not for sale," },
  { "guillemets", PLAIN, "«The river is not for sale», she said.", "q:The river is not for sale" },
  { "guillemets-with-spaces", PLAIN, "«\302\240The river is not for sale\302\240», she said.",
    "q:The river is not for sale" },
  { "low", PLAIN, "„The river is not for sale“, she said.", "q:The river is not for sale" },
  { "comma-outside", PLAIN, "“The river is not for sale”, she said.",
    "q:The river is not for sale" },
  { "without-marks", PLAIN, "The river is not for sale, she said.",
    "q:The river is not for sale," },
  { "other-end", PLAIN, "“The river is not for sale.” So she said.",
    "q:The river is not for sale." },
  { "other-capital", PLAIN, "She said that “the river is not for sale.”",
    "q:the river is not for sale." },
  { "no-break-spaces", PLAIN, "“The\302\240river is not for\342\200\257sale,” she said.",
    "q:The\302\240river is not for\342\200\257sale," },
  { "emphatic-dash", PLAIN, "“The river is not for sale—” she said.",
    "q:The river is not for sale—" },
};

static const Case part_cases[] = {
  { "split", SPLIT, "“The river,” she said, “is not for sale.”",
    "q:The river,|q:is not for sale." },
  { "split-straight", SPLIT, "\"The river,\" she said, \"is not for sale.\"",
    "q:The river,|q:is not for sale." },
  { "joined", SPLIT, "“The river is not for sale,” she said.", "q:The river|q:is not for sale," },
  { "split-elsewhere", PLAIN, "“The river is,” she said, “not for sale.”",
    "q:The river is,|q:not for sale." },
  { "split-thrice", PLAIN, "“The river,” she said, “is not,” and here she rose, “for sale.”",
    "q:The river,|q:is not,|q:for sale." },
  { "split-without-marks", PLAIN, "The river, she said, is not for sale.", "" },
  { "nested", NESTED, "She said, “They told me, ‘The river is ours.’”",
    "q:They told me, ‘The river is ours.’" },
  { "nested-straight", NESTED, "She said, \"They told me, 'The river is ours.'\"",
    "q:They told me, 'The river is ours.'" },
  { "nested-british", NESTED, "She said, ‘They told me, “The river is ours.”’",
    "q:They told me, “The river is ours.”" },
  { "nested-at-start", OPENING, "She said, \"'Ours' is what they say now.\"",
    "q:'Ours' is what they say now." },
  { "ellipsis", LEFT_OUT, "“The river of my youth is not for sale,” she said.",
    "q:The river of my youth is not for sale," },
  { "ellipsis-kept", LEFT_OUT, "“The river ... is not for sale,” she said.",
    "q:The river ... is not for sale," },
  { "ellipsis-of-dots", PLAIN, "“The river . . . is not for sale,” she said.",
    "q:The river . . . is not for sale," },
  { "signs", SPANISH, "—¿Quién vende el río? —dijo ella.", "q:¿Quién vende el río?" },
  { "signs-in-marks", SPANISH, "Ella: “¿Quién vende el río?”.", "q:¿Quién vende el río?" },
};

static const Case place_cases[] = {
  { "one-word", FRAGMENT, "She called it “madness” and left.", "q:madness" },
  { "one-word-elsewhere", FRAGMENT, "It was madness; she called it so.", "" },
  { "one-word-first-outside", FRAGMENT, "The madness! She called it “madness,” too.",
    "q:madness," },
  { "first-of-two", PLAIN, "“The river is not for sale,” and again: “The river is not for sale.”",
    "q:The river is not for sale," },
  { "in-marks-before-outside", PLAIN,
    "The river is not for sale, they knew. “The river is not for sale,” she said.",
    "q:The river is not for sale," },
  { "other-words", PLAIN, "“The river was never for sale,” she said.", "" },
  { "half", PLAIN, "“The river is not,” she said.", "" },
};

static DossierDocument *
make_document (const char *study)
{
  g_autofree char *article
      = g_strconcat ("<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED "</s><s id=\"s2\">", study,
                     "</s></p>", NULL);

  return align_make_document (ACTOR, QUOTE ("q"), article);
}

static void
test_case (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (DossierDocument) document = make_document (of->study);
  g_autofree char *text = g_strconcat (SHARED " ", of->text, NULL);
  g_autoptr (DossierAlignment) alignment = align_texts (document, text);
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  const DossierUnplaced *unplaced;
  g_autofree char *quotes = align_describe_quotes (&paragraphs[0]);
  gboolean is_listed = FALSE;

  g_assert_cmpstr (quotes, ==, of->quotes);

  /* What was not found is listed, and nothing else is. */
  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  for (guint i = 0; i < n; i++)
    if (unplaced[i].kind == DOSSIER_UNPLACED_QUOTE)
      {
        g_assert_cmpstr (unplaced[i].id, ==, "q");
        is_listed = TRUE;
      }
  g_assert_cmpint (is_listed, ==, *of->quotes == '\0');
}

/* A quote that the original has in another paragraph is found there. */
static void
test_moved (void)
{
  g_autoptr (DossierDocument) document = align_make_document (
      ACTOR, QUOTE ("q") QUOTE ("r"),
      "<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED "</s><s id=\"s2\">" PLAIN "</s></p>"
      "<p id=\"p2\" number=\"2\"><s id=\"s3\">Nine dolphins circled a rusty lighthouse, "
      "“<q id=\"r\">gladly</q>”.</s></p>");
  g_autoptr (DossierAlignment) alignment
      = align_texts (document, SHARED
                     " They did so “gladly”.\n\nNine dolphins circled a rusty lighthouse. \"The "
                     "river is not for sale,\" she said.");
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  const DossierUnplaced *unplaced;
  g_autofree char *first = align_describe_quotes (&paragraphs[0]);
  g_autofree char *second = align_describe_quotes (&paragraphs[1]);

  g_assert_cmpstr (first, ==, "");
  g_assert_cmpstr (second, ==, "q:The river is not for sale,");

  /* A single word may stand anywhere by chance. */
  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    if (unplaced[i].kind == DOSSIER_UNPLACED_QUOTE)
      {
        g_assert_cmpstr (unplaced[i].id, ==, "r");
        g_assert_cmpuint (unplaced[i].paragraph->number, ==, 2);
        g_assert_cmpstr (unplaced[i].text, ==, "gladly");
      }
}

/* Reported speech has no words of its own in the original: it stands where its
 * sentence does. */
static void
test_indirect (void)
{
  g_autoptr (DossierDocument) document
      = align_make_document (ACTOR, INDIRECT ("q"),
                             "<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED
                             "</s><s id=\"s2\">She said <q id=\"q\">that "
                             "the river was not for sale</q>.</s></p>");
  g_autoptr (DossierAlignment) alignment
      = align_texts (document, SHARED " Nobody, said Lee, may buy or have a sale of the river.");
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  const DossierUnplaced *unplaced;

  g_assert_cmpuint (paragraphs[0].n_quotes, ==, 0);
  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (unplaced[i].kind, !=, DOSSIER_UNPLACED_QUOTE);
}

/* Two quotes of the same words are two places, in their order. */
static void
test_repeated (void)
{
  g_autoptr (DossierDocument) document
      = align_make_document (ACTOR, QUOTE ("q") QUOTE ("r"),
                             "<p id=\"p1\" number=\"1\"><s id=\"s1\">" SHARED
                             "</s><s id=\"s2\">“<q id=\"q\">Not for "
                             "sale.</q>” Once more: “<q id=\"r\">Not for sale.</q>”</s></p>");
  g_autoptr (DossierAlignment) alignment
      = align_texts (document, SHARED " “Not for sale,” she said. “Not for sale!”");
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  g_autofree char *quotes = align_describe_quotes (&paragraphs[0]);

  g_assert_cmpstr (quotes, ==, "q:Not for sale,|r:Not for sale!");
}

#define ADD_CASES(folder, cases)                                                                   \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/analysis/quotes/" folder "/", (cases)[i].name, NULL); \
      g_test_add_data_func (path, &(cases)[i], test_case);                                         \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("marks", mark_cases);
  ADD_CASES ("parts", part_cases);
  ADD_CASES ("place", place_cases);
  g_test_add_func ("/analysis/quotes/moved", test_moved);
  g_test_add_func ("/analysis/quotes/indirect", test_indirect);
  g_test_add_func ("/analysis/quotes/repeated", test_repeated);

  return g_test_run ();
}
