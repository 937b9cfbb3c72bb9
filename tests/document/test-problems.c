/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule of FORMAT.md, broken once in a dossier that is otherwise right:
 * what is said, how to mend it, and where; @ marks the place. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"

/* Elements, attributes and text where they do not belong. */
static const FixtureCase grammar_cases[] = {
  { "unknown-element", "<role>mayor</role>", "<role>mayor</role>@<nick>Annie</nick>",
    "<nick> must not stand in <actor>",
    "in <actor> may stand <name>, <alias>, <role>, <about>, <wants>, <stance>, <relation>" },
  { "element-elsewhere", "<title>Base</title>", "<title>Base</title>@<s id=\"s9\">x</s>",
    "<s> must not stand in <head>", "in <head> may stand" },
  { "element-in-text", "mayor<", "mayor @<b>x</b><", "<b> must not stand in <role>",
    "only text may stand in <role>" },
  { "unknown-attribute", "<role>", "<role @long=\"no\">", "<role> has an unknown attribute “long”",
    "<role> has no attributes" },
  { "unknown-attribute-of-several", "kind=\"person\">", "kind=\"person\" @born=\"1960\">",
    "<actor> has an unknown attribute “born”", "<actor> has the attributes id, kind, part-of" },
  { "attribute-twice", "id=\"ann\" kind=\"person\"", "id=\"ann\" kind=\"person\" id=\"ann\"",
    "<actor> has the attribute “id” twice", "keep one of them" },
  { "attribute-missing", "<actor id=\"ann\" kind=\"person\">", "@<actor id=\"ann\">",
    "<actor> lacks the attribute “kind”", "add kind=\"…\" with one of: person, government" },
  { "id-missing", "<actor id=\"ann\" kind", "@<actor kind", "<actor> lacks the attribute “id”",
    "add id=\"…\" to it" },
  { "text-loose", "<cast>", "<cast> @hello", "text stands loose in <cast>", "put it into" },
  { "text-missing", "<role>mayor</role>", "@<role></role>", "<role> holds no text",
    "write the text or remove the element" },
  { "text-only-spaces", "<role>mayor</role>", "@<role> \n\t </role>", "<role> holds no text",
    "write the text" },
  { "control-character", "mayor", "@may\001or", "the text holds a control character",
    "remove the character" },
  { "c1-character", "mayor", "@may\302\205or", "the text holds a control character", "remove" },
  { "child-missing", "<role>mayor</role>", "", "<actor> has no <role>",
    "add <role>…</role> to it" },
  { "child-twice", "<role>mayor</role>", "<role>mayor</role>@<role>x</role>",
    "<role> stands a second time in <actor>", "keep one of them" },
  { "part-too-late", "<quiz>", "@<glossary></glossary>\n  <quiz>",
    "<glossary> stands a second time in <dossier>", "put both together" },
  { "heading-too-late", "      </p>\n", "      </p>\n      @<heading>Late</heading>\n",
    "<heading> stands too late in <section>", "the order of the parts is fixed" },
  { "paragraph-empty", "<p id=\"p1\" number=\"1\">",
    "@<p id=\"p0\" number=\"1\"></p>\n<p id=\"p1\" number=\"2\">", "<p> has no <s>",
    "add <s>…</s> to it" },
  { "second-root", "</dossier>", "</dossier>\n@<dossier/>",
    "<dossier> stands after the end of the dossier", "remove what follows" },
  { "document-type", "<dossier format", "@<!DOCTYPE dossier>\n<dossier format",
    "a document type is not allowed", "remove it" },
  { "document-type-with-entity", "<dossier format",
    "@<!DOCTYPE x [<!ENTITY a \"b\">]>\n<dossier format", "a document type is not allowed",
    "remove it" },
};

/* What GMarkup itself refuses. */
static const FixtureCase markup_cases[] = {
  { "wrong-close", "</role>", "@</roll>", "</roll> stands where <role> of line 12 is still open",
    "put </role> before it" },
  { "close-of-nothing", "</dossier>", "</dossier>\n@</dossier>",
    "</dossier> closes nothing that is open here", "last first" },
  { "marks-overlap", "<t term=\"drum\">drum</t>", "<em><t term=\"drum\">drum@</em></t>",
    "</em> stands where <t> of line 49 is still open", "put </t> before it" },
  { "ampersand", "Be quiet", "Be quiet @& calm", "“&” stands alone", "write &amp; for it" },
  { "ampersand-in-attribute", "date=\"2023-06-12\">", "address=\"a?b@&c\">", "“&” stands alone",
    "write &amp;" },
  { "entity", "Be quiet", "Be@&nbsp;quiet", "“&nbsp;” is not a character that the format knows",
    "write the character itself" },
  { "reference-to-zero", "Be quiet", "Be@&#0;quiet", "“&#0;” is not a character", "write the" },
  { "reference-too-large", "Be quiet", "Be@&#x110000;quiet", "“&#x110000;” is not a character",
    "write the" },
  { "less-than", "Be quiet", "3 @< 4", "“<” begins no tag", "write &lt; for it" },
  { "attribute-without-quotes", "<role>", "@<role a=b>", "this tag is broken",
    "write it as <name attribute=\"value\">" },
  { "text-after-end", "</dossier>", "</dossier>\nend", "something stands after the end", "remove" },
};

/* Values of attributes. */
static const FixtureCase value_cases[] = {
  { "id-capital", "id=\"bob\" kind", "@id=\"Bob\" kind", "the attribute “id” cannot be “Bob”",
    "an id is 1 to 64 of" },
  { "id-empty", "id=\"bob\" kind", "@id=\"\" kind", "the attribute “id” cannot be “”", "an id is" },
  { "id-begins-with-dot", "id=\"bob\" kind", "@id=\".b\" kind", "“id” cannot be “.b”", "an id is" },
  { "id-with-space", "id=\"bob\" kind", "@id=\"b b\" kind", "“id” cannot be “b b”", "an id is" },
  { "two-spaces", "issues=\"noise\"", "@issues=\"noise  noise\"",
    "the attribute “issues” cannot be “noise  noise”", "with one space between them" },
  { "list-empty", "issues=\"noise\"", "@issues=\"\"", "“issues” cannot be “”", "one or more ids" },
  { "kind-unknown", "kind=\"person\"", "@kind=\"hero\"", "the attribute “kind” cannot be “hero”",
    "write one of: person, government, agency, party, country, institution, group" },
  { "mode-unknown", "mode=\"holds\"", "@mode=\"hold\"", "“mode” cannot be “hold”",
    "write one of: holds, rejects, ascribed" },
  { "how-unknown", "actor=\"bob\">Bob", "actor=\"bob\" @how=\"hinted\">Bob",
    "“how” cannot be “hinted”", "write one of: named, meant" },
  { "short-no", "short=\"yes\"", "@short=\"no\"", "“short” cannot be “no”", "write “yes” or" },
  { "language", "xml:lang=\"en\"", "@xml:lang=\"e\"", "“xml:lang” cannot be “e”",
    "a language tag such as" },
  { "translated-from", "<head edition=\"study\"", "<head edition=\"study\" @translated-from=\"e\"",
    "“translated-from” cannot be “e”", "a language tag such as" },
  { "translated-from-itself", "<head edition=\"study\"",
    "<head edition=\"study\" @translated-from=\"EN\"",
    "the dossier cannot be translated from “en”, its own language",
    "write the language of the source there" },
  { "date-february", "date=\"2023-06-12\"", "@date=\"2023-02-29\"", "“date” cannot be “2023-02-29”",
    "a date of the calendar" },
  { "date-shape", "date=\"2023-06-12\"", "@date=\"12.6.2023\"", "“date” cannot be “12.6.2023”",
    "YYYY-MM-DD" },
  { "number-zero", "number=\"1\"", "@number=\"0\"", "“number” cannot be “0”", "a whole number" },
  { "number-padded", "number=\"1\"", "@number=\"01\"", "“number” cannot be “01”",
    "a whole number" },
  { "confidence-alone", "<term id=\"drum\"", "@<term id=\"drum\" confidence=\"0.5\"",
    "<term> has only one of “confidence” and “rule”", "write both for a drafted fact" },
  { "rule-alone", "<term id=\"drum\"", "@<term id=\"drum\" rule=\"r\"",
    "<term> has only one of “confidence” and “rule”", "neither for a confirmed one" },
  { "confidence-above-one", "<term id=\"drum\"", "<term id=\"drum\" rule=\"r\" @confidence=\"1.5\"",
    "“confidence” cannot be “1.5”", "from 0 to 1" },
  { "format-word", "format=\"1\"", "@format=\"one\"", "“format” cannot be “one”",
    "write format=\"1\"" },
  { "short-title-long", "<title>Base</title>",
    "<title>Base</title>\n    @<short-title>123456789 123456789 1234567</short-title>",
    "<short-title> has 27 characters", "shorten it to at most 26" },
  { "position-long", "<position id=\"less\">Less noise",
    "@<position id=\"less\">123456789 123456789 123456789 123456789 ü",
    "<position> has 41 characters", "shorten it to at most 40" },
};

/* References and what must agree across the file. */
static const FixtureCase reference_cases[] = {
  { "actor-twice", "id=\"bob\" kind", "@id=\"ann\" kind",
    "<actor id=\"ann\"> stands twice, first in line 9", "give one of them another id" },
  { "sentence-twice", "id=\"s1.2\"", "@id=\"s1.1\"", "<s id=\"s1.1\"> stands twice", "another id" },
  { "position-twice", "      <position id=\"less\">",
    "      <position id=\"less\">x</position>\n      @<position id=\"less\">",
    "the issue “noise” has the position “less” twice", "another id" },
  { "relation-dangling", "to=\"bob\"", "@to=\"rob\"", "no <actor> has the id “rob”",
    "write the id of one that exists, or add it" },
  { "evidence-dangling", "evidence=\"s1.1\">A quiet", "@evidence=\"s1.1 s7\">A quiet",
    "no <s> has the id “s7”", "write the id" },
  { "evidence-repeated", "evidence=\"s1.1\">A quiet", "@evidence=\"s1.1 s1.1\">A quiet",
    "the attribute “evidence” names “s1.1” twice", "name each id once" },
  { "mention-dangling", "<m actor=\"bob\">", "<m @actor=\"rob\">", "no <actor> has the id “rob”",
    "write the id" },
  { "term-dangling", "<t term=\"drum\">", "<t @term=\"gong\">", "no <term> has the id “gong”",
    "write the id" },
  { "part-dangling", "<q id=\"q1\">Be", "<q @id=\"q9\">Be", "no <quote> has the id “q9”",
    "write the id" },
  { "position-dangling", "position=\"less\"", "@position=\"more\"",
    "the issue “noise” has no position “more”", "add it to the issue" },
  { "speaker-missing", "<quote id=\"q1\" speaker=\"ann\"", "@<quote id=\"q1\"",
    "<quote> lacks the attribute “speaker”", "add speaker" },
  { "quote-without-part", "<q id=\"q1\">Be quiet</q>", "Be quiet",
    "the quote “q1” has no part in the article", "mark its words in the article with <q>" },
  { "quote-in-itself", "<q id=\"q1\">Be quiet</q>", "<q id=\"q1\">Be @<q id=\"q1\">quiet</q></q>",
    "a part of the quote “q1” stands inside another part of it", "mark the words once" },
  { "part-of-itself", "<actor id=\"bob\" kind=\"person\">",
    "<actor id=\"bob\" kind=\"person\" @part-of=\"bob\">", "the actor “bob” is part of itself",
    "remove “part-of” from one" },
  { "two-short-aliases", "<role>mayor", "@<alias short=\"yes\">Ann</alias><role>mayor",
    "the actor “ann” has two short aliases", "on one alias only" },
  { "paragraph-number", "number=\"1\"", "@number=\"2\"",
    "paragraph 2 is out of order: numbers start at 1 and rise by one", "write number=\"1\"" },
  { "mark-empty", "<t term=\"drum\">drum</t>", "@<t term=\"drum\"> </t>", "<t> holds no text",
    "write the text or remove" },
  { "precision-day", "<event date=\"2023-06\" precision=\"month\"",
    "<event @date=\"2023-06\" precision=\"day\"",
    "the date “2023-06” is not one of precision “day”", "as exactly as “precision” says" },
  { "precision-month", "<event date=\"2023-06\" precision=\"month\"",
    "<event @date=\"2023-06-01\" precision=\"month\"",
    "the date “2023-06-01” is not one of precision “month”", "as exactly" },
  { "until-precision", "<event date=\"2023-06\" precision=\"month\"",
    "<event date=\"2023-06\" @until=\"2024\" precision=\"month\"",
    "the date “2024” is not one of precision “month”", "as exactly" },
  { "until-earlier", "<event date=\"2023-06\" precision=\"month\"",
    "<event date=\"2023-06\" @until=\"2023-05\" precision=\"month\"",
    "the event ends before it begins", "write the earlier date first" },
};

static void
test_base_is_clean (void)
{
  g_autofree char *text = fixture_load ("base.dossier");
  g_autoptr (GPtrArray) problems = fixture_check (text);
  g_autofree char *described = fixture_describe (problems);

  g_assert_cmpstr (described, ==, "");
}

/* Cuts the file at every byte: each beginning of a dossier is refused in a
 * sentence of its own, and only the whole is a dossier. */
static void
test_every_beginning (void)
{
  g_autofree char *text = fixture_load ("base.dossier");
  gsize length = strlen ("</dossier>\n") + 1;

  length = strlen (text) - length;
  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, i);
      g_autoptr (GPtrArray) problems = dossier_document_check_bytes (bytes, NULL);
      const DossierProblem *first = g_ptr_array_index (problems, 0);

      g_assert_cmpint (first->severity, ==, DOSSIER_SEVERITY_ERROR);
      g_assert_cmpuint (strlen (first->what), >, 0);
      g_assert_cmpuint (strlen (first->mend), >, 0);
    }
}

static void
test_many_at_once (void)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autofree char *one = fixture_replace (base, "<role>mayor</role>", "<role a=\"b\">mayor</role>");
  g_autofree char *two = fixture_replace (one, "mode=\"holds\"", "mode=\"has\"");
  g_autofree char *three = fixture_replace (two, "<stem>Who said it?</stem>", "");
  g_autoptr (GPtrArray) problems = fixture_check (three);
  const DossierProblem *first = g_ptr_array_index (problems, 0);
  const DossierProblem *last = g_ptr_array_index (problems, 2);

  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_cmpstr (first->what, ==, "<role> has an unknown attribute “a”");
  g_assert_cmpstr (last->what, ==, "<question> has no <stem>");
}

static void
test_problems_are_limited (void)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autoptr (GString) many = g_string_new ("<cast>");
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  const DossierProblem *last;

  for (int i = 0; i < 1000; i++)
    g_string_append (many, "<actor a=\"\"/>\n");
  text = fixture_replace (base, "<cast>", many->str);
  problems = fixture_check (text);
  last = g_ptr_array_index (problems, problems->len - 1);

  g_assert_cmpuint (problems->len, ==, 101);
  g_assert_cmpstr (last->what, ==, "there are more problems than these");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problems/none", test_base_is_clean);
  FIXTURE_ADD_CASES ("grammar", grammar_cases, fixture_test_error)
  FIXTURE_ADD_CASES ("markup", markup_cases, fixture_test_error)
  FIXTURE_ADD_CASES ("values", value_cases, fixture_test_error)
  FIXTURE_ADD_CASES ("references", reference_cases, fixture_test_error)
  g_test_add_func ("/problems/every-beginning", test_every_beginning);
  g_test_add_func ("/problems/many-at-once", test_many_at_once);
  g_test_add_func ("/problems/limited", test_problems_are_limited);

  return g_test_run ();
}
