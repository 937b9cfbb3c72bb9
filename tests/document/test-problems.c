/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule of FORMAT.md, broken once in a dossier that is otherwise right:
 * what is said, how to mend it, and where; @ marks the place. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"

typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *what;
  const char *mend;
} Case;

/* Elements, attributes and text where they do not belong. */
static const Case grammar_cases[] = {
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
  { "text-loose", "<cast>", "<cast>@ hello", "text stands loose in <cast>", "put it into" },
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
static const Case markup_cases[] = {
  { "wrong-close", "</role>", "@</roll>", "</roll> stands where <role> of line 12 is still open",
    "put </role> before it" },
  { "close-of-nothing", "</dossier>", "</dossier>\n@</dossier>",
    "</dossier> closes nothing that is open here", "last first" },
  { "marks-overlap", "<t term=\"drum\">drum</t>", "<em><t term=\"drum\">drum@</em></t>",
    "</em> stands where <t> of line 50 is still open", "put </t> before it" },
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
static const Case value_cases[] = {
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
static const Case reference_cases[] = {
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

#define KEY_OPTION "      <option key=\"yes\">\n        <text>For quiet</text>\n      </option>\n"
#define VOTES_OPTION                                                                               \
  "      <option>\n        <text>For votes</text>\n        <rationale>None are named.</rationale>" \
  "\n      </option>\n"
#define MONEY_OPTION                                                                               \
  "      <option>\n        <text>For money</text>\n        <rationale>None is named.</rationale>"  \
  "\n      </option>\n"
#define Z1 "<question id=\"z1\" kind=\"single\" issue=\"noise\" skill=\"reason\" difficulty=\"2\""
#define STEM1 "      <stem>Why did the mayor speak?</stem>\n"
#define OPTIONS1 STEM1 KEY_OPTION VOTES_OPTION MONEY_OPTION
#define KIND(kind)                                                                                 \
  "<question id=\"z1\" kind=\"" kind "\" issue=\"noise\" skill=\"reason\" difficulty=\"2\""
#define BODY1 Z1 " evidence=\"s1.1\">\n" OPTIONS1
#define TEXT(text) "<option><text>" text "</text></option>"
#define PAIR(text, match) "<option><text>" text "</text><match>" match "</match></option>"

/* Questions and their options. */
static const Case question_cases[] = {
  { "evidence-missing", Z1 " evidence=\"s1.1\"", "@" Z1,
    "<question> lacks the attribute “evidence”", "with the ids of the sentences that prove it" },
  { "difficulty", "difficulty=\"2\"", "@difficulty=\"4\"", "the difficulty cannot be 4",
    "write 1, 2 or 3" },
  { "stem-missing", "<stem>Who said it?</stem>", "", "<question> has no <stem>", "add <stem>" },
  { "rationale-missing", "<rationale>The mayor said it.</rationale>", "",
    "<question> has no <rationale>", "add <rationale>" },
  { "key-missing", "option key=\"yes\"", "option", "the question “z1” has no key",
    "write key=\"yes\" on the option that is right" },
  { "two-keys", "      <option>\n        <text>For votes",
    "      <option key=\"yes\">\n        <text>For votes", "the question “z1” has 2 keys",
    "on one option only" },
  { "one-option", VOTES_OPTION MONEY_OPTION, "", "a “single” question cannot have 1 <option>",
    "write 2 to 5" },
  { "option-repeats", "      <option>\n        <text>For votes",
    "      @<option>\n        <text>FOR QUIET", "option 2 of the question “z1” repeats option 1",
    "different from the others" },
  { "option-without-text", "      <option>\n        <text>For votes</text>", "      @<option>",
    "an option of a “single” question has no <text>", "add <text> to it" },
  { "option-with-match", "      <option>\n        <text>For votes</text>",
    "      @<option>\n        <text>For votes</text><match>x</match>",
    "an option of a “single” question must not have <match>", "remove <match>" },
  { "option-with-actor", "      <option>\n        <text>For votes</text>",
    "      @<option actor=\"bob\">\n        <text>For votes</text>",
    "an option of a “single” question must not have actor=\"…\"", "remove" },
  { "quote-elsewhere", Z1, Z1 " @quote=\"q1\"", "only a “who-said” question has a quote",
    "remove “quote” or make it" },
  { "quote-missing", " quote=\"q1\"", "", "the question “z2” has no quote", "add quote" },
  { "key-not-speaker", "<option actor=\"ann\" key=\"yes\"/>\n      <option actor=\"bob\">",
    "<option actor=\"ann\"/>\n      @<option actor=\"bob\" key=\"yes\">",
    "the key of the question “z2” is not the quote's speaker", "on the option of the speaker" },
  { "who-said-with-text", "<option actor=\"ann\" key=\"yes\"/>",
    "@<option actor=\"ann\" key=\"yes\"><text>Ann</text></option>",
    "an option of a “who-said” question must not have <text>", "remove <text>" },
  { "who-said-twice-the-same", "<option actor=\"bob\">", "@<option actor=\"ann\">",
    "option 2 of the question “z2” repeats option 1", "different" },
  { "true-false-three", "kind=\"single\"", "kind=\"true-false\"",
    "a “true-false” question cannot have 3 <option>", "write 2" },
  { "multiple-no-wrong", BODY1,
    "@" KIND ("multiple") " evidence=\"s1.1\">\n" STEM1
                          "<option key=\"yes\"><text>a</text></option>"
                          "<option key=\"yes\"><text>b</text></option><option "
                          "key=\"yes\"><text>c</text></option>",
    "every option of the question “z1” is a key", "add an option that is wrong" },
  { "multiple-no-key", BODY1,
    "@" KIND ("multiple") " evidence=\"s1.1\">\n" STEM1 TEXT ("a") TEXT ("b") TEXT ("c"),
    "the question “z1” has no key", "on the options that are right" },
  { "match-without-match", BODY1,
    KIND ("match") " evidence=\"s1.1\">\n" STEM1 PAIR ("a", "x") "@" TEXT ("b"),
    "an option of a “match” question has no <match>", "add <match> to it" },
  { "match-same-target", BODY1,
    KIND ("match") " evidence=\"s1.1\">\n" STEM1 PAIR ("a", "x") "@" PAIR ("b", "x"),
    "option 2 of the question “z1” repeats option 1", "different" },
  { "order-of-two", BODY1, "@" KIND ("order") " evidence=\"s1.1\">\n" STEM1 TEXT ("a") TEXT ("b"),
    "a “order” question cannot have 2 <option>", "write 3 to 7" },
  { "order-of-eight", BODY1,
    "@" KIND ("order") " evidence=\"s1.1\">\n" STEM1 TEXT ("1") TEXT ("2") TEXT ("3") TEXT ("4")
        TEXT ("5") TEXT ("6") TEXT ("7") TEXT ("8"),
    "a “order” question cannot have 8 <option>", "write 3 to 7" },
  { "cloze-without-answer", BODY1, "@" KIND ("cloze") " evidence=\"s1.1\">\n<stem>A ____.</stem>",
    "a “cloze” question cannot have 0 <answer>", "add <answer>…</answer> with what is accepted" },
  { "cloze-without-blank", BODY1,
    KIND ("cloze") " evidence=\"s1.1\">\n@<stem>A.</stem><answer>x</answer>",
    "the stem of a “cloze” question needs exactly one blank", "write four low lines" },
  { "cloze-two-blanks", BODY1,
    KIND ("cloze") " evidence=\"s1.1\">\n@<stem>____ and ____</stem><answer>x</answer>",
    "needs exactly one blank", "once" },
  { "cloze-long-blank", BODY1,
    KIND ("cloze") " evidence=\"s1.1\">\n@<stem>A _____</stem><answer>x</answer>",
    "needs exactly one blank", "four" },
  { "number-two-answers", BODY1,
    "@" KIND ("number") " evidence=\"s1.1\">\n" STEM1 "<answer>1</answer><answer>2</answer>",
    "a “number” question cannot have 2 <answer>", "write 1" },
  { "number-with-comma", BODY1,
    KIND ("number") " evidence=\"s1.1\">\n" STEM1 "@<answer>1,5</answer>",
    "the answer of the question “z1” is no number", "with a decimal point" },
  { "tolerance-elsewhere", BODY1,
    KIND ("short") " evidence=\"s1.1\">\n" STEM1 "@<answer tolerance=\"1\">x</answer>",
    "only a “number” question has a tolerance", "remove “tolerance”" },
  { "unit-elsewhere", BODY1,
    KIND ("short") " evidence=\"s1.1\">\n" STEM1 "<answer>x</answer>@<unit>m</unit>",
    "only a “number” question has a unit", "remove <unit>" },
  { "answer-elsewhere", STEM1, STEM1 "<answer>x</answer>",
    "a “single” question cannot have 1 <answer>", "remove every <answer>" },
  { "text-with-options", "kind=\"single\"", "kind=\"text\"",
    "a “text” question cannot have 3 <option>", "remove every <option>" },
  { "believed-dangling", "      <option>\n        <text>For votes",
    "      <option @believed=\"s9\">\n        <text>For votes", "no <s> has the id “s9”", "write" },
};

/* What makes a dossier poor. */
static const Case warning_cases[] = {
  { "issue-untouched", "  </issues>",
    "@<issue id=\"new\"><title>t</title><summary>s</summary><position id=\"a\">b</position></issue>"
    "\n  </issues>",
    "no question touches the issue “new”", "add a question on it" },
  { "paragraph-untouched", "    </section>",
    "      @<p id=\"p2\" number=\"2\"><s id=\"s2.1\">x</s></p>\n    </section>",
    "no question touches paragraph 2", "whose evidence stands in it" },
  { "never-mentioned", "<m actor=\"bob\">Bob Roy</m>", "Bob Roy",
    "the actor “bob” is never mentioned", "mark it in the article with <m>" },
  { "never-marked", "<t term=\"drum\">drum</t>", "drum", "the term “drum” is never marked",
    "mark it in the article with <t>" },
  { "issue-without-position", "  </issues>",
    "@<issue id=\"new\"><title>t</title><summary>s</summary></issue>\n  </issues>",
    "the issue “new” has no position", "for each side" },
  { "stance-elsewhere", "      <wants",
    "      @<stance issue=\"noise\" position=\"less\" mode=\"holds\" evidence=\"s2.1\">x</stance>\n"
    "      <wants",
    "no paragraph of this stance's evidence mentions the actor “ann”", "mark it there" },
  { "key-longest", "<text>For quiet</text>", "<text>For quiet in the whole of the town</text>",
    "the key of the question “z1” has 34 characters, the longest wrong option 9",
    "shorten it or lengthen the others" },
  { "two-options", MONEY_OPTION, "", "the question “z1” has 2 options",
    "the key and two wrong ones that tempt" },
  { "all-of-the-above", "For money", "All of the above",
    "an option of the question “z1” is “all of the above”", "stands for itself" },
  { "none-of-these", "For money", "None of these", "“none of these”", "stands for itself" },
  { "no-rationale", "\n        <rationale>None is named.</rationale>", "",
    "a wrong option of the question “z1” has no rationale", "why it is wrong" },
};

static char *
make_text (const Case *of, guint *line, guint *column)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autofree char *changed = fixture_replace (base, of->from, of->to);

  /* A stance needs a sentence far from its actor. */
  if (strstr (of->to, "evidence=\"s2.1\"") != NULL)
    {
      char *longer
          = fixture_replace (changed, "    </section>",
                             "<p id=\"p2\" number=\"2\"><s id=\"s2.1\">x</s></p></section>");

      g_free (changed);
      changed = longer;
    }

  return fixture_take_place (changed, line, column);
}

static const DossierProblem *
find_problem (GPtrArray *problems, const char *what)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      if (strstr (problem->what, what) != NULL)
        return problem;
    }

  return NULL;
}

static void
expect (const Case *of, DossierSeverity severity)
{
  guint line;
  guint column;
  g_autofree char *text = make_text (of, &line, &column);
  g_autoptr (GPtrArray) problems = fixture_check (text);
  g_autofree char *described = fixture_describe (problems);
  const DossierProblem *problem = find_problem (problems, of->what);

  g_test_message ("%s", described);
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->severity, ==, severity);
  g_assert_nonnull (strstr (problem->mend, of->mend));
  if (line > 0)
    {
      g_assert_cmpuint (problem->line, ==, line);
      g_assert_cmpuint (problem->column, ==, column);
    }
}

static void
test_error (gconstpointer data)
{
  const Case *of = data;
  guint line;
  guint column;
  g_autofree char *text = make_text (of, &line, &column);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  expect (of, DOSSIER_SEVERITY_ERROR);

  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_null (document);
  g_assert_true (error->domain == DOSSIER_DOCUMENT_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "Line "));
}

static void
test_warning (gconstpointer data)
{
  guint line;
  guint column;
  g_autofree char *text = make_text (data, &line, &column);
  g_autoptr (DossierDocument) document = fixture_read (text);

  expect (data, DOSSIER_SEVERITY_WARNING);
}

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
test_bunched_keys (void)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autoptr (GString) more = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  const DossierProblem *problem;

  for (int i = 0; i < 6; i++)
    g_string_append_printf (
        more,
        "<question id=\"y%d\" kind=\"single\" issue=\"noise\" skill=\"recall\" difficulty=\"1\" "
        "evidence=\"s1.1\"><stem>x</stem>%s<rationale>r</rationale></question>\n",
        i, KEY_OPTION VOTES_OPTION MONEY_OPTION);
  g_string_append (more, "  </quiz>");
  text = fixture_replace (base, "  </quiz>", more->str);
  problems = fixture_check (text);

  problem = find_problem (problems, "the key is option 1 in 8 of 8 choice questions");
  g_assert_nonnull (problem);
  g_assert_cmpuint (problem->line, ==, 53);
  g_assert_nonnull (find_problem (problems, "6 of 8 questions only recall a fact"));
}

static void
test_actor_untouched (void)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autofree char *text = fixture_replace (base, "  </cast>",
                                           "<actor id=\"cat\" kind=\"person\"><name>Cat of the "
                                           "Hill</name><alias>Puss</alias><role>r</role>"
                                           "<about>a</about></actor>\n  </cast>");
  g_autofree char *named
      = fixture_replace (text, "Why did the mayor", "Why did the cat of the hill");
  g_autofree char *by_alias = fixture_replace (text, "For votes", "For puss's milk");
  g_autofree char *listed = fixture_replace (text, Z1, Z1 " actors=\"cat\"");
  g_autoptr (GPtrArray) untouched = fixture_check (text);
  g_autoptr (GPtrArray) in_stem = fixture_check (named);
  g_autoptr (GPtrArray) in_option = fixture_check (by_alias);
  g_autoptr (GPtrArray) in_list = fixture_check (listed);

  g_assert_nonnull (find_problem (untouched, "no question touches the actor “cat”"));
  g_assert_null (find_problem (in_stem, "no question touches"));
  g_assert_null (find_problem (in_option, "no question touches"));
  g_assert_null (find_problem (in_list, "no question touches"));
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

#define ADD_CASES(folder, cases, function)                                                         \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    if (cases[i].what != NULL)                                                                     \
      {                                                                                            \
        g_autofree char *path = g_strconcat ("/problems/" folder "/", cases[i].name, NULL);        \
        g_test_add_data_func (path, &cases[i], function);                                          \
      }

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problems/none", test_base_is_clean);
  ADD_CASES ("grammar", grammar_cases, test_error)
  ADD_CASES ("markup", markup_cases, test_error)
  ADD_CASES ("values", value_cases, test_error)
  ADD_CASES ("references", reference_cases, test_error)
  ADD_CASES ("questions", question_cases, test_error)
  ADD_CASES ("warnings", warning_cases, test_warning)
  g_test_add_func ("/problems/every-beginning", test_every_beginning);
  g_test_add_func ("/problems/many-at-once", test_many_at_once);
  g_test_add_func ("/problems/bunched-keys", test_bunched_keys);
  g_test_add_func ("/problems/actor-untouched", test_actor_untouched);
  g_test_add_func ("/problems/limited", test_problems_are_limited);

  return g_test_run ();
}
