/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A translation against its source: every kind of difference, once, in a
 * translation that otherwise corresponds; @ marks the place. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"
#include "random-dossier.h"

/* What is changed in the translation, and what is said of it; a second change
 * where the first alone would make no dossier. */
typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *what;
  const char *mend;
  const char *other_from;
  const char *other_to;
} ComparerCase;

static const ComparerCase language_cases[] = {
  { "another-dossier", "<dossier format=\"1\" id=\"everything\"",
    "<dossier format=\"1\" @id=\"all\"", "this is the dossier “all”, the source is “everything”",
    "compare it with its own source, or write id=\"everything\"" },
  { "same-language", "xml:lang=\"de\"", "@xml:lang=\"en-gb\"",
    "the file is in the language “en-gb”, and so is the source", "language of the translation",
    " translated-from=\"en-GB\"", "" },
  { "not-marked", "<head edition=\"draft\" translated-from=\"en-GB\">", "@<head edition=\"draft\">",
    "<head> does not say from which language this is translated",
    "write translated-from=\"en-GB\"" },
  { "marked-otherwise", "translated-from=\"en-GB\"", "@translated-from=\"zh\"",
    "this is translated from “zh”, but the source is in “en-GB”",
    "write translated-from=\"en-GB\"" },
};

static const ComparerCase attribute_cases[] = {
  { "word", "edition=\"draft\"", "@edition=\"study\"",
    "<head> has edition=\"study\", in the source \"draft\"", "write edition=\"draft\"" },
  { "date", " date=\"2024-02\"", " @date=\"2024-03\"",
    "<source> has date=\"2024-03\", in the source \"2024-02\"", "write date=\"2024-02\"" },
  { "date-missing", "<source kind=\"report\" date=\"2024-02\"", "@<source kind=\"report\"",
    "<source> lacks the attribute “date”, which it has in the source", "write date=\"2024-02\"" },
  { "reference", "to=\"zhou\"", "@to=\"south\"",
    "<relation> has to=\"south\", in the source \"zhou\"", "write to=\"zhou\"" },
  { "reference-added", "id=\"north\" kind=\"government\"",
    "id=\"north\" kind=\"government\" @part-of=\"valley\"",
    "<actor> has part-of=\"valley\", which it lacks in the source", "remove the attribute" },
  { "position", "position=\"others\" mode=\"holds\"", "@position=\"ourselves\" mode=\"holds\"",
    "<stance> has position=\"ourselves\", in the source \"others\"", "write position=\"others\"" },
  { "evidence", "<wants evidence=\"s1.1 s2.2\">", "<wants @evidence=\"s1.1\">",
    "<wants> has evidence=\"s1.1\", in the source \"s1.1 s2.2\"", "write evidence=\"s1.1 s2.2\"" },
  { "confidence", "confidence=\"0.875\"", "@confidence=\"0.5\"",
    "<actor> has confidence=\"0.5\", in the source \"0.875\"", "write confidence=\"0.875\"" },
  { "event-date", "date=\"2024-01\"", "@date=\"2024\"", "<event> has date=\"2024\"",
    "write date=\"2024-01\"" },
  { "speaker", "speaker=\"zhou\"", "@speaker=\"south\"", "<quote> has speaker=\"south\"",
    "write speaker=\"zhou\"", "<option actor=\"zhou\" key=\"yes\"/>",
    "<option actor=\"south\" key=\"yes\"/>" },
  { "option-actor", "<option actor=\"north\">", "<option @actor=\"valley\">",
    "<option> has actor=\"valley\", in the source \"north\"", "write actor=\"north\"" },
  { "difficulty", "skill=\"source\" difficulty=\"3\"", "skill=\"source\" @difficulty=\"2\"",
    "<question> has difficulty=\"2\", in the source \"3\"", "write difficulty=\"3\"" },
  { "question-kind", "id=\"k-true-false\" kind=\"true-false\"",
    "id=\"k-true-false\" @kind=\"single\"", "<question> has kind=\"single\"",
    "write kind=\"true-false\"" },
  { "key-elsewhere", "<option key=\"yes\">\n        <text>A toll pays",
    "@<option><text>A toll pays", "<option> lacks the attribute “key”, which it has in the source",
    "write key=\"yes\"", "<option believed=\"s2.1 s2.2\">",
    "<option key=\"yes\" believed=\"s2.1 s2.2\">" },
  { "key-added", "<option>\n        <text>Boats", "<option @key=\"yes\">\n        <text>Boats",
    "<option> has key=\"yes\", which it lacks in the source", "remove the attribute",
    "<option key=\"yes\">\n        <text>Piers", "<option>\n        <text>Piers" },
  { "believed", "believed=\"s2.1 s2.2\"", "@believed=\"s2.1\"",
    "<option> has believed=\"s2.1\", in the source \"s2.1 s2.2\"", "write believed" },
  { "tolerance", "tolerance=\"0.25\"", "@tolerance=\"0.5\"", "<answer> has tolerance=\"0.5\"",
    "write tolerance=\"0.25\"" },
};

static const ComparerCase count_cases[] = {
  { "want", "      <wants evidence=\"s1.1 s2.2\">A bridge that others pay for.</wants>\n", "",
    "<actor> holds 0 <wants>, in the source 1", "write as many as in line 15 of the source" },
  { "stance", "<stance issue=\"price\" position=\"others\" mode=\"ascribed\"",
    "<stance issue=\"price\" position=\"ourselves\" mode=\"holds\" evidence=\"s1.1\">x</stance>"
    "<stance issue=\"price\" position=\"others\" mode=\"ascribed\"",
    "<actor> holds 2 <stance>, in the source 1", "in the same order" },
  { "standfirst", "<head edition", "@<head edition", "<head> holds 0 <standfirst>, in the source 1",
    "line 2 of the source",
    "    <standfirst>Two towns, one river, and a bill that nobody wants.</standfirst>\n", "" },
  { "wrong-gloss", "<term id=\"pier\"", "@<term id=\"pier\"",
    "<term> holds 1 <wrong>, in the source 2", "write as many",
    "      <wrong>a boat without sails</wrong>\n", "" },
  { "event", "<timeline>", "@<timeline>", "<timeline> holds 2 <event>, in the source 3",
    "write as many",
    "    <event date=\"2024-01\" precision=\"about\" evidence=\"s2.2\">The towns meet.</event>\n",
    "" },
  { "part", "<dossier format", "@<dossier format", "<dossier> holds 0 <timeline>, in the source 1",
    "write as many",
    "  <timeline>\n    <event date=\"2019\" until=\"2021\" precision=\"year\" "
    "evidence=\"s1.1\">The old "
    "bridge stands empty.</event>\n    <event date=\"2023-11-30\" precision=\"day\" "
    "evidence=\"s2.1\" "
    "confidence=\"0.125\" rule=\"date\">The river takes a pier.</event>\n    <event "
    "date=\"2024-01\" "
    "precision=\"about\" evidence=\"s2.2\">The towns meet.</event>\n  </timeline>\n",
    "" },
  { "heading", "<section>\n      <heading>", "@<section>\n      <heading>",
    "<section> holds 0 <heading>, in the source 1", "write as many",
    "      <heading>The Bill</heading>\n", "" },
  { "option", "<question id=\"k-order\"", "@<question id=\"k-order\"",
    "<question> holds 4 <option>, in the source 3", "write as many",
    "<text>The towns meet</text>\n      </option>",
    "<text>The towns meet</text></option><option><text>x</text></option>" },
  { "hint", "<question id=\"k-single\"", "@<question id=\"k-single\"",
    "<question> holds 1 <hint>, in the source 2", "write as many",
    "      <hint>Think of coins.</hint>\n", "" },
  { "rationale", "<option actor=\"north\">", "@<option actor=\"north\">",
    "<option> holds 0 <rationale>, in the source 1", "write as many",
    "        <rationale>The council is asked, it does not say so.</rationale>\n", "" },
  { "unit", "<question id=\"k-number\"", "@<question id=\"k-number\"",
    "<question> holds 0 <unit>, in the source 1", "write as many", "      <unit>years</unit>\n",
    "" },
};

static const ComparerCase id_cases[] = {
  { "term-missing", "<t term=\"toll\">toll</t>", "toll",
    "<glossary> lacks <term id=\"toll\">, which it has in the source",
    "translate line 63 of the source",
    "    <term id=\"toll\">\n      <name>toll</name>\n      <gloss>money paid for "
    "crossing</gloss>\n"
    "    </term>\n",
    "" },
  { "actor-unknown", "<cast>",
    "<cast><actor @id=\"x\" kind=\"group\"><name>x</name><role>x</role><about>x</about></actor>",
    "the source has no <actor id=\"x\"> here",
    "write the id that it has in the source, or remove" },
  { "position-unknown", "<title>Where It Stands</title>",
    "<title>Where It Stands</title><position @id=\"east\">East</position>",
    "the source has no <position id=\"east\"> here", "or remove it" },
  { "terms-swapped", "  <glossary>\n",
    "  <glossary>\n<term id=\"toll\"><name>toll</name><gloss>x</gloss></term>",
    "<term id=\"pier\"> stands later than in the source", "keep the order of the source",
    "    <term id=\"toll\">\n      <name>toll</name>\n      <gloss>money paid for "
    "crossing</gloss>\n"
    "    </term>\n",
    "" },
  { "quote-unknown", "<quotes>",
    "<quotes><quote @id=\"q9\" speaker=\"zhou\" kind=\"direct\" issues=\"price\"><verb>said</verb>"
    "</quote>",
    "the source has no <quote id=\"q9\"> here", "or remove it", "nobody did",
    "<q id=\"q9\">nobody did</q>" },
  { "sentence-unknown", "<s id=\"s1.2\">", "<s @id=\"s9.9\">x</s><s id=\"s1.2\">",
    "the source has no <s id=\"s9.9\"> here", "or remove it" },
  { "sentence-elsewhere", "      <p id=\"p2\" number=\"2\">\n        <s id=\"s2.1\">",
    "      <p id=\"p2\" number=\"2\"><s id=\"s1.1\">x</s><s id=\"s2.1\">",
    "<p> lacks <s id=\"s1.1\">, which it has in the source", "translate line 87",
    "<s id=\"s1.1\">For two years the old <t term=\"pier\">pier</t>s stood in the river &amp; "
    "carried "
    "<em>nothing</em>.</s>",
    "" },
  { "paragraph-unknown", "      <heading>The Bill</heading>\n",
    "<heading>x</heading><p @id=\"p9\" number=\"2\"><s id=\"s9.1\">x</s></p>",
    "the source has no <p id=\"p9\"> here", "or remove it", "<p id=\"p2\" number=\"2\">",
    "<p id=\"p2\" number=\"3\">" },
  { "question-missing", "<quiz>", "@<quiz>", "<quiz> lacks <question id=\"k-text\">",
    "translate line 193", "id=\"k-text\"", "id=\"k-texts\"" },
};

static const ComparerCase mark_cases[] = {
  { "term-lost", "<s id=\"s1.1\">", "@<s id=\"s1.1\">",
    "the sentence “s1.1” lacks the mark <t term=\"pier\"> of the source",
    "mark the words that stand for those in line 87 of the source", "<t term=\"pier\">pier</t>",
    "pier" },
  { "term-added", "in the river", "in the @<t term=\"toll\">river</t>",
    "the sentence “s1.1” has a mark <t term=\"toll\"> more than in the source", "remove the mark" },
  { "other-actor", "<m actor=\"zhou\">周美</m> said", "@<m actor=\"south\">周美</m> said",
    "the sentence “s1.2” has a mark <m actor=\"south\"> more", "remove the mark" },
  { "other-actor-lost", "<m actor=\"zhou\">周美</m> said", "<m actor=\"south\">周美</m> said",
    "the sentence “s1.2” lacks the mark <m actor=\"zhou\">", "mark the words" },
  { "named-not-meant", "<m actor=\"south\" how=\"meant\">us</m>", "@<m actor=\"south\">us</m>",
    "has a mark <m actor=\"south\"> more", "remove the mark" },
  { "meant-not-named", "<m actor=\"north\">Northbank</m>",
    "<m actor=\"north\" how=\"meant\">it</m>", "lacks the mark <m actor=\"north\"> of the source",
    "mark the words" },
  { "mention-twice", "nobody did", "@<m actor=\"north\">nobody</m> did",
    "the sentence “s2.1” has a mark <m actor=\"north\"> more", "remove the mark" },
  { "part-joined", "<em>cheap</em>,</q>” <m actor=\"zhou\">周美</m> said, “<q id=\"q1\">",
    "<em>cheap</em> (<m actor=\"zhou\">周美</m> said) ",
    "the sentence “s1.2” lacks the mark <q id=\"q1\">", "mark the words" },
  { "emphasis-lost", "<em>nothing</em>", "nothing", "the sentence “s1.1” lacks the mark <em>",
    "mark the words" },
};

static const ComparerCase text_cases[] = {
  { "number", "<answer tolerance=\"0.25\">2.0", "@<answer tolerance=\"0.25\">3",
    "<answer> holds another text than in the source", "write “2.0”" },
  { "licence", "<licence>CC0-1.0", "@<licence>CC-BY-4.0",
    "<licence> holds another text than in the source", "write “CC0-1.0”" },
};

/* What a translation may do. */
static const ComparerCase free_cases[] = {
  { "words", "<title>A Bridge &amp; Its Price", "<title>Eine Brücke und ihr Preis" },
  { "alias-less", "      <alias>the council</alias>\n", "" },
  { "alias-more", "<role>engineer", "<alias>Zhou</alias><alias short=\"yes\">Z</alias><role>x" },
  { "short-title", "    <short-title>The Bridge</short-title>\n", "" },
  { "answer-less", "      <answer>bridge toll</answer>\n", "" },
  { "answer-more", "<answer>a dream</answer>", "<answer>Traum</answer><answer>Träume</answer>" },
  { "unit", "<unit>years", "<unit>Jahre" },
  { "how-said", "<m actor=\"zhou\">周美", "<m actor=\"zhou\" how=\"named\">周美" },
  { "order-of-words",
    "For two years the old <t term=\"pier\">pier</t>s stood in the river &amp; carried "
    "<em>nothing</em>.",
    "<em>Nichts</em> trugen die <t term=\"pier\">Pfeiler</t>." },
  { "nesting", "<em><m actor=\"zhou\" how=\"meant\">her</m></em> plan",
    "<m actor=\"zhou\" how=\"meant\"><em>ihr</em></m> Plan" },
};

/* The source as if it were in another language. */
static char *
make_translation (const char *source)
{
  g_autofree char *text = fixture_replace (source, "edition=\"draft\" translated-from=\"zh\"",
                                           "edition=\"draft\" translated-from=\"en-GB\"");

  return fixture_replace (text, "xml:lang=\"en-GB\"", "xml:lang=\"de\"");
}

static GPtrArray *
compare (const char *text, const char *source)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) source_bytes = g_bytes_new_static (source, strlen (source));
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = dossier_document_check_translation (bytes, source_bytes, &error);

  g_assert_no_error (error);
  return problems;
}

static char *
make_case (const ComparerCase *of, const char *source, guint *line, guint *column)
{
  g_autofree char *translation = make_translation (source);
  g_autofree char *once = fixture_replace (translation, of->from, of->to);
  g_autofree char *twice = of->other_from != NULL
                               ? fixture_replace (once, of->other_from, of->other_to)
                               : g_strdup (once);

  return fixture_take_place (twice, line, column);
}

static void
test_difference (gconstpointer data)
{
  const ComparerCase *of = data;
  guint line;
  guint column;
  g_autofree char *source = fixture_load ("everything.dossier");
  g_autofree char *text = make_case (of, source, &line, &column);
  g_autoptr (DossierDocument) document = fixture_read (text);
  g_autoptr (GPtrArray) problems = compare (text, source);
  g_autofree char *described = fixture_describe (problems);
  const DossierProblem *problem = fixture_find_problem (problems, of->what);

  g_test_message ("%s", described);
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->severity, ==, DOSSIER_SEVERITY_ERROR);
  g_assert_nonnull (strstr (problem->mend, of->mend));
  if (line > 0)
    {
      g_assert_cmpuint (problem->line, ==, line);
      g_assert_cmpuint (problem->column, ==, column);
    }
}

static void
assert_no_errors (GPtrArray *problems)
{
  g_autofree char *described = fixture_describe (problems);

  for (guint i = 0; i < problems->len; i++)
    if (((DossierProblem *) g_ptr_array_index (problems, i))->severity == DOSSIER_SEVERITY_ERROR)
      g_error ("%s", described);
}

static void
test_freedom (gconstpointer data)
{
  guint line;
  guint column;
  g_autofree char *source = fixture_load ("everything.dossier");
  g_autofree char *text = make_case (data, source, &line, &column);
  g_autoptr (GPtrArray) problems = compare (text, source);

  assert_no_errors (problems);
}

/* What the checker says of the file itself is said here too: warnings where
 * it corresponds, only errors where it is no dossier. */
static void
test_own_problems (void)
{
  g_autofree char *source = fixture_load ("everything.dossier");
  g_autofree char *text = make_translation (source);
  g_autofree char *broken = fixture_replace (text, "to=\"zhou\"", "to=\"zoe\"");
  g_autofree char *different = fixture_replace (text, "to=\"zhou\"", "to=\"south\"");
  g_autoptr (GPtrArray) expected = fixture_check (text);
  g_autoptr (GPtrArray) found = compare (text, source);
  g_autoptr (GPtrArray) of_broken = compare (broken, source);
  g_autoptr (GPtrArray) of_different = compare (different, source);
  g_autofree char *expected_words = fixture_describe (expected);
  g_autofree char *found_words = fixture_describe (found);

  g_assert_cmpuint (expected->len, >, 0);
  g_assert_cmpstr (found_words, ==, expected_words);
  g_assert_cmpuint (of_broken->len, ==, 1);
  g_assert_nonnull (fixture_find_problem (of_broken, "no <actor> has the id “zoe”"));
  g_assert_cmpuint (of_different->len, ==, 1);
}

static void
test_bad_source (void)
{
  g_autofree char *source = fixture_load ("everything.dossier");
  g_autofree char *broken = fixture_replace (source, "to=\"zhou\"", "to=\"zoe\"");
  g_autofree char *text = make_translation (source);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) source_bytes = g_bytes_new_static (broken, strlen (broken));
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_document_check_translation (bytes, source_bytes, &error));
  g_assert_error (error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "Line 24, column 17: "));
}

/* A dossier that has nothing to do with the source makes one problem, one
 * that lacks everything a hundred at most. */
static void
test_limits (void)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autofree char *source = fixture_load ("everything.dossier");
  g_autoptr (GString) long_source = g_string_new ("<cast>");
  g_autofree char *text = NULL;
  g_autofree char *crowded = NULL;
  g_autoptr (GPtrArray) of_other = compare (base, source);
  g_autoptr (GPtrArray) of_crowded = NULL;

  g_assert_cmpuint (of_other->len, ==, 1);

  for (int i = 0; i < 500; i++)
    g_string_append_printf (long_source,
                            "<actor id=\"a%d\" kind=\"group\"><name>n%d</name><role>r</role>"
                            "<about>a</about></actor>",
                            i, i);
  crowded = fixture_replace (source, "<cast>", long_source->str);
  text = make_translation (source);
  of_crowded = compare (text, crowded);
  g_assert_cmpuint (of_crowded->len, ==, 101);
}

/* Whatever the format can say corresponds to itself, and no longer when one
 * mark means another. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20230612);
  g_autoptr (GRegex) head
      = g_regex_new ("(edition=\"[a-z]*\")(?: translated-from=\"zh-Hant\")?", 0, 0, NULL);
  guint n_marked = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *source = random_dossier_new (rand);
      g_autofree char *other = fixture_replace (source, "xml:lang=\"en\"", "xml:lang=\"ar\"");
      g_autofree char *text
          = g_regex_replace (head, other, -1, 0, "\\1 translated-from=\"en\"", 0, NULL);
      g_autoptr (GPtrArray) problems = compare (text, source);
      g_autofree char *changed = NULL;
      g_autoptr (GPtrArray) of_changed = NULL;

      assert_no_errors (problems);
      if (strstr (text, "<m actor=\"a0\"") == NULL)
        continue;

      changed = fixture_replace (text, "<m actor=\"a0\"", "<m actor=\"a1\"");
      of_changed = compare (changed, source);
      g_assert_cmpuint (of_changed->len, ==, 2);
      n_marked++;
    }

  g_assert_cmpuint (n_marked, >, 50);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("comparer/languages", language_cases, test_difference)
  FIXTURE_ADD_CASES ("comparer/attributes", attribute_cases, test_difference)
  FIXTURE_ADD_CASES ("comparer/counts", count_cases, test_difference)
  FIXTURE_ADD_CASES ("comparer/ids", id_cases, test_difference)
  FIXTURE_ADD_CASES ("comparer/marks", mark_cases, test_difference)
  FIXTURE_ADD_CASES ("comparer/texts", text_cases, test_difference)
  FIXTURE_ADD_CASES ("comparer/freedom", free_cases, test_freedom)
  g_test_add_func ("/comparer/own-problems", test_own_problems);
  g_test_add_func ("/comparer/bad-source", test_bad_source);
  g_test_add_func ("/comparer/limits", test_limits);
  g_test_add_func ("/comparer/random", test_random);

  return g_test_run ();
}
