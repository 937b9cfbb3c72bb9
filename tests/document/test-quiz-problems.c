/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule for questions, and every warning, as in test-problems.c. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"

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
static const FixtureCase question_cases[] = {
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
static const FixtureCase warning_cases[] = {
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

  problem = fixture_find_problem (problems, "the key is option 1 in 8 of 8 choice questions");
  g_assert_nonnull (problem);
  g_assert_cmpuint (problem->line, ==, 53);
  g_assert_nonnull (fixture_find_problem (problems, "6 of 8 questions only recall a fact"));
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

  g_assert_nonnull (fixture_find_problem (untouched, "no question touches the actor “cat”"));
  g_assert_null (fixture_find_problem (in_stem, "no question touches"));
  g_assert_null (fixture_find_problem (in_option, "no question touches"));
  g_assert_null (fixture_find_problem (in_list, "no question touches"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("questions", question_cases, fixture_test_error)
  FIXTURE_ADD_CASES ("warnings", warning_cases, fixture_test_warning)
  g_test_add_func ("/warnings/bunched-keys", test_bunched_keys);
  g_test_add_func ("/warnings/actor-untouched", test_actor_untouched);

  return g_test_run ();
}
