/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages that are found again, or known to be lost, in editions that differ
 * from the one they were taken from. */

#include "config.h"

#include <string.h>

#include "document-fixture.h"
#include "document/dossier-anchor-private.h"

/* An article is written as “a:Sentence of id a.|b:Another. ¶ c:Next paragraph.” */
static DossierDocument *
make_document (const char *article, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) paragraphs = g_strsplit (article, " ¶ ", -1);

  g_string_append_printf (
      text,
      "<dossier format=\"1\" id=\"x\" xml:lang=\"%s\"><head edition=\"draft\">"
      "<title>T</title><source kind=\"news\"><description>N</description></source></head>"
      "<cast><actor id=\"ann\" kind=\"person\"><name>Ann</name>"
      "<role>mayor</role><about>Governs.</about></actor></cast>"
      "<issues><issue id=\"i\"><title>I</title><summary>S.</summary>"
      "<position id=\"o\">O</position></issue></issues>"
      "<glossary/><timeline/><quotes/><article><section>",
      language);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_auto (GStrv) sentences = g_strsplit (paragraphs[i], "|", -1);

      g_string_append_printf (text, "<p id=\"p%u\" number=\"%u\">", i + 1, i + 1);
      for (guint j = 0; sentences[j] != NULL; j++)
        {
          const char *colon = strchr (sentences[j], ':');
          g_autofree char *escaped = g_markup_escape_text (colon + 1, -1);

          g_string_append_printf (text, "<s id=\"%.*s\">%s</s>", (int) (colon - sentences[j]),
                                  sentences[j], escaped);
        }
      g_string_append (text, "</p>");
    }
  g_string_append (text, "</section></article><quiz/></dossier>");

  return fixture_read (text->str);
}

/* The passage between brackets. */
static DossierAnchor *
take_anchor (const char *marked, const char *language)
{
  g_autofree char *start_removed = fixture_replace (marked, "[", "");
  g_autofree char *article = fixture_replace (start_removed, "]", "");
  g_autoptr (DossierDocument) document = make_document (article, language);
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  DossierRange range = { 0 };
  guint paragraph = 0;
  guint byte = 0;

  for (const char *at = strchr (marked, ':') + 1; *at != '\0'; at++)
    if (*at == '[')
      range.first = paragraph, range.start = byte;
    else if (*at == ']')
      range.last = paragraph, range.end = byte;
    else if (*at == '|')
      at = strchr (at, ':'), byte++;
    else if (g_str_has_prefix (at, " ¶ "))
      at = strchr (at, ':'), paragraph++, byte = 0;
    else
      byte++;

  return dossier_anchor_text_make_anchor (text, &range);
}

typedef struct
{
  const char *name;
  const char *from;     /* the passage in brackets */
  const char *to;       /* the edition it is looked for in */
  const char *expected; /* what is found: in brackets within a little of the text; NULL for lost */
  DossierAnchorFit fit;
} FindCase;

#define LONG "the river rose by three metres in a night"

static const FindCase cases[] = {
  { "same", "a:One [two] three.|b:Four.", "a:One two three.|b:Four.", "One [two] three.",
    DOSSIER_ANCHOR_EXACT },
  { "whole-sentence", "a:One.|b:[Two.]", "a:One.|b:Two.", "One. [Two.]", DOSSIER_ANCHOR_EXACT },
  { "across-sentences", "a:One [two.|b:Three] four.", "a:One two.|b:Three four.",
    "One [two. Three] four.", DOSSIER_ANCHOR_EXACT },
  { "across-paragraphs", "a:One [two. ¶ b:Three] four.", "a:One two. ¶ b:Three four.",
    "One [two.\nThree] four.", DOSSIER_ANCHOR_EXACT },
  { "words-before", "a:One [two] three.", "a:And so it was: one two three.", "one [two] three",
    DOSSIER_ANCHOR_EXACT },
  { "paragraph-before", "a:One [two] three.", "z:New here. ¶ a:One two three.", "[two] three.",
    DOSSIER_ANCHOR_EXACT },

  /* Duplicates: the surroundings tell, then the sentence, then the place. */
  { "duplicate-first", "a:The [bill] passed.|b:The bill failed.",
    "a:The bill passed.|b:The bill failed.", "The [bill] passed", DOSSIER_ANCHOR_EXACT },
  { "duplicate-second", "a:The bill passed.|b:The [bill] failed.",
    "a:The bill passed.|b:The bill failed.", "The [bill] failed", DOSSIER_ANCHOR_EXACT },
  { "duplicate-in-sentence", "a:No, no, [no], yes.", "a:No, no, no, yes.", "no, [no], yes",
    DOSSIER_ANCHOR_EXACT },
  { "duplicate-same-surroundings", "a:It is so. ¶ b:It is so. ¶ c:It [is] so. ¶ d:It is so.",
    "z:Yes. ¶ a:It is so. ¶ b:It is so. ¶ c:It is so. ¶ d:It is so.", "so.\nIt [is] so.\nIt is so.",
    DOSSIER_ANCHOR_EXACT },
  { "duplicate-added-before", "a:He said [yes] at once.",
    "z:She said yes too.|a:He said yes at once.", "He said [yes] at", DOSSIER_ANCHOR_EXACT },

  /* Moved. */
  { "moved-with-id", "a:He [left] town. ¶ b:Others stayed.", "b:Others stayed. ¶ a:He left town.",
    "He [left] town", DOSSIER_ANCHOR_EXACT },
  { "moved-new-id", "a:Before. ¶ b:He [left] the town by night. ¶ c:After.",
    "a:Before. ¶ c:After. ¶ z:He left the town by night.", "He [left] the town",
    DOSSIER_ANCHOR_EXACT },
  { "renumbered", "a:First.|b:He [left] the town by night and on foot.",
    "b:First.|c:He left the town by night and on foot.", "He [left] the town",
    DOSSIER_ANCHOR_EXACT },
  { "long-moved-alone", "a:[" LONG "].|b:Then.", "z:Later.|y:We heard that " LONG ", they say.",
    "that [" LONG "], they", DOSSIER_ANCHOR_EXACT },

  /* Short ones without their surroundings are lost. */
  { "short-elsewhere", "a:He praised [Roy] for the deal with the north.|b:Nothing else.",
    "z:The pilot was Roy himself.|b:Nothing else.", NULL, DOSSIER_ANCHOR_LOST },
  { "deleted-sentence", "a:One.|b:[Two or three men] came.", "a:One.", NULL, DOSSIER_ANCHOR_LOST },
  { "deleted-word", "a:The [very] old bridge fell.", "a:The old bridge fell.", NULL,
    DOSSIER_ANCHOR_LOST },
  { "replaced", "a:On [Tuesday] it rained.", "a:On Sunday it rained.", NULL, DOSSIER_ANCHOR_LOST },

  /* Edited. */
  { "typo-mended", "a:They [recieved the letter] late.", "a:They received the letter late.",
    "They [received the letter] late", DOSSIER_ANCHOR_CHANGED },
  { "word-added", "a:He [signed the treaty] then.", "a:He signed the long treaty then.",
    "He [signed the long treaty] then", DOSSIER_ANCHOR_CHANGED },
  { "word-removed", "a:He [signed the last treaty] then.", "a:He signed the treaty then.",
    "He [signed the treaty] then", DOSSIER_ANCHOR_CHANGED },
  { "edited-and-moved", "a:[" LONG "].|b:Then.",
    "b:Then. ¶ z:So the river rose by four metres in one night, then.",
    "So [the river rose by four metres in one night], then", DOSSIER_ANCHOR_CHANGED },
  { "rewritten", "a:[They received the letter] late.", "a:Nobody answered when we called.", NULL,
    DOSSIER_ANCHOR_LOST },

  /* Written otherwise, but the same. */
  { "quotation-marks", "a:He said \"[it's a \"deal\"]\" then.", "a:He said “it’s a “deal”” then.",
    "said “[it’s a “deal”]” then", DOSSIER_ANCHOR_EXACT },
  { "dashes", "a:War [2022-2023 went] on.", "a:War 2022–2023 went on.", "War [2022–2023 went] on",
    DOSSIER_ANCHOR_EXACT },
  { "case", "a:The [Senate voted] no.", "a:The senate voted no.", "The [senate voted] no",
    DOSSIER_ANCHOR_EXACT },
  { "no-break-space", "a:Some [5 million] men.", "a:Some 5\302\240million men.",
    "Some [5\302\240million] men", DOSSIER_ANCHOR_EXACT },
  { "soft-hyphen", "a:A [reunification] came.", "a:A reuni\302\255fication came.",
    "A [reuni\302\255fication] came", DOSSIER_ANCHOR_EXACT },
  { "ligature", "a:The [office] shut.", "a:The o\357\254\203ce shut.", "The [o\357\254\203ce] shut",
    DOSSIER_ANCHOR_EXACT },

  /* Combining characters: composed, decomposed, and never cut in two. */
  { "decomposed", "a:El [M\303\251xico unido] va.", "a:El Me\314\201xico unido va.",
    "El [Me\314\201xico unido] va", DOSSIER_ANCHOR_EXACT },
  { "composed", "a:El [Me\314\201xico] va.", "a:El M\303\251xico va.", "El [M\303\251xico] va",
    DOSSIER_ANCHOR_EXACT },
  { "mark-at-the-end", "a:Un [cafe] va.", "a:Un cafe\314\201 va.", "Un [cafe\314\201] va",
    DOSSIER_ANCHOR_EXACT },
  { "hangul", "a:\355\225\234\352\270\200 [\354\235\264\353\246\204].",
    "a:\341\204\222\341\205\241\341\206\253\341\204\200\341\205\263\341\206\257 "
    "\341\204\213\341\205\265\341\204\205\341\205\263\341\206\267.",
    "[\341\204\213\341\205\265\341\204\205\341\205\263\341\206\267].", DOSSIER_ANCHOR_EXACT },

  /* Right to left. */
  { "hebrew", "a:הוא אמר [שלום לכולם] אתמול.", "z:חדש.|a:הוא אמר שלום לכולם אתמול.",
    "אמר [שלום לכולם] אתמול", DOSSIER_ANCHOR_EXACT },
  { "hebrew-pointed", "a:הוא אמר [שלום לכולם] אתמול.", "a:הוא אמר שָׁלוֹם לכולם אתמול.",
    "אמר [שָׁלוֹם לכולם] אתמול", DOSSIER_ANCHOR_EXACT },
  { "arabic-edited", "a:قال [السلام عليكم جميعا] أمس.", "a:قال السلام عليكم أمس.",
    "قال [السلام عليكم", DOSSIER_ANCHOR_CHANGED },
  { "bidi-controls", "a:He said [shalom] once.", "a:He said \342\200\217sha\342\200\216lom once.",
    "[sha\342\200\216lom] once", DOSSIER_ANCHOR_EXACT },
};

static char *
describe (DossierDocument *document, DossierAnchorText *text, const DossierRange *range)
{
  g_autofree char *passage = dossier_anchor_text_dup_passage (text, range);
  DossierRange before = { 0, 0, range->first, range->start };
  DossierRange after = { range->last, range->end, G_MAXUINT, 0 };
  g_autofree char *first = dossier_anchor_text_dup_passage (text, &before);
  g_autofree char *rest = dossier_anchor_text_dup_passage (text, &after);

  return g_strdup_printf ("%s[%s]%s", first, passage, rest);
}

static void
test_find (gconstpointer data)
{
  const FindCase *test_case = data;
  g_autoptr (DossierAnchor) anchor = take_anchor (test_case->from, "en");
  g_autoptr (DossierDocument) document = make_document (test_case->to, "en");
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  g_autofree char *found = NULL;
  DossierRange range;

  g_assert_nonnull (anchor);
  g_assert_cmpint (dossier_anchor_text_find (text, anchor, &range), ==, test_case->fit);
  if (test_case->expected == NULL)
    return;
  found = describe (document, text, &range);
  if (strstr (found, test_case->expected) == NULL)
    g_error ("“%s” is not in “%s”", test_case->expected, found);
}

static void
test_anchor (void)
{
  g_autoptr (DossierAnchor) anchor
      = take_anchor ("a:Zero zero.|b:One[ twoé three ]four. ¶ c:Five.", "es");
  g_autoptr (DossierAnchor) copy = dossier_anchor_copy (anchor);

  g_assert_cmpstr (anchor->language, ==, "es");
  g_assert_cmpstr (anchor->sentence, ==, "b");
  g_assert_cmpuint (anchor->offset, ==, 4);
  g_assert_cmpstr (anchor->exact, ==, "twoé three");
  g_assert_cmpstr (anchor->prefix, ==, "Zero zero. One ");
  g_assert_cmpstr (anchor->suffix, ==, " four.\nFive.");
  g_assert_cmpstr (anchor->around, ==, "One twoé three four.");
  g_assert_true (dossier_anchor_equal (anchor, copy));
  g_set_str (&copy->around, "One.");
  g_assert_false (dossier_anchor_equal (anchor, copy));
  g_set_str (&copy->around, anchor->around);
  copy->offset++;
  g_assert_false (dossier_anchor_equal (anchor, copy));
}

static void
test_no_anchor (void)
{
  g_autoptr (DossierAnchor) spaces = take_anchor ("a:One.[|b:]Two.", "en");
  g_autoptr (DossierAnchor) nothing = take_anchor ("a:O[]ne.", "en");
  g_autoptr (DossierAnchor) beyond = NULL;
  g_autoptr (DossierDocument) document = make_document ("a:One.", "en");
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  DossierRange range = { 0, 1, 7, 99 };

  g_assert_null (spaces);
  g_assert_null (nothing);
  /* What reaches beyond the article ends with it. */
  beyond = dossier_anchor_text_make_anchor (text, &range);
  g_assert_cmpstr (beyond->exact, ==, "ne.");
}

/* A selection never cuts a character from its marks. */
static void
test_whole_characters (void)
{
  g_autoptr (DossierAnchor) anchor = take_anchor ("a:Un cafe[\314\201 ne]\314\201o.", "es");

  g_assert_cmpstr (anchor->exact, ==, "e\314\201 ne\314\201");
}

static void
test_other_language (void)
{
  g_autoptr (DossierAnchor) anchor = take_anchor ("a:One.|b:The [red house] burns.", "en");
  g_autoptr (DossierDocument) document = make_document ("a:Uno.|b:La casa roja arde.", "es");
  g_autoptr (DossierDocument) other = make_document ("a:Uno.", "es");
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  g_autoptr (DossierAnchorText) other_text = dossier_anchor_text_new (other);
  g_autofree char *found = NULL;
  DossierRange range;

  g_assert_cmpint (dossier_anchor_text_find (text, anchor, &range), ==, DOSSIER_ANCHOR_SENTENCE);
  found = describe (document, text, &range);
  g_assert_cmpstr (found, ==, "Uno. [La casa roja arde.]");
  g_assert_cmpstr (dossier_anchor_text_get_sentence (text, &range)->id, ==, "b");
  g_assert_cmpint (dossier_anchor_text_find (other_text, anchor, &range), ==, DOSSIER_ANCHOR_LOST);
}

/* Foreign selectors say less: the text alone, or with what stands around it. */
static void
test_bare (void)
{
  g_autoptr (DossierDocument) document = make_document ("a:Yes and no.|b:Yes or no.", "en");
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  DossierAnchor bare = { .exact = (char *) "or" };
  DossierAnchor with_prefix
      = { .exact = (char *) "no", .prefix = (char *) "Yes or ", .suffix = (char *) "." };
  DossierAnchor empty = { .exact = (char *) "" };
  DossierRange range;

  g_assert_cmpint (dossier_anchor_text_find (text, &bare, &range), ==, DOSSIER_ANCHOR_LOST);
  g_assert_cmpint (dossier_anchor_text_find (text, &empty, &range), ==, DOSSIER_ANCHOR_LOST);
  g_assert_cmpint (dossier_anchor_text_find (text, &with_prefix, &range), ==, DOSSIER_ANCHOR_EXACT);
  g_assert_cmpuint (range.start, ==, strlen ("Yes and no. Yes or "));
}

/* Every passage of an article is found where it is. */
static void
test_every_passage (void)
{
  g_autoptr (DossierDocument) document = fixture_read_named ("everything.dossier");
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  guint n = 0;

  for (guint i = 0; i < paragraphs.n; i++)
    {
      g_autofree char *paragraph
          = dossier_document_dup_paragraph_text (document, &paragraphs.items[i]);
      guint length = (guint) strlen (paragraph);

      for (guint start = 0; start < length; start += 3)
        for (guint end = start + 1; end <= MIN (start + 40, length); end += 7)
          {
            DossierRange range = { i, start, i, end };
            g_autoptr (DossierAnchor) anchor = NULL;
            g_autofree char *passage = NULL;
            DossierRange found;

            if (!g_utf8_validate (paragraph + start, end - start, NULL))
              continue;
            anchor = dossier_anchor_text_make_anchor (text, &range);
            if (anchor == NULL)
              continue;
            n++;
            g_assert_cmpint (dossier_anchor_text_find (text, anchor, &found), ==,
                             DOSSIER_ANCHOR_EXACT);
            passage = dossier_anchor_text_dup_passage (text, &found);
            g_assert_cmpstr (passage, ==, anchor->exact);
            g_assert_cmpuint (found.first, ==, i);
            g_assert_cmpuint (found.start, >=, start);
            g_assert_cmpuint (found.start, <=, start + 1);
          }
    }
  g_assert_cmpuint (n, >, 300);
}

static void
test_approximately (void)
{
  static const struct
  {
    const char *text;
    const char *pattern;
    guint max_errors;
    const char *expected;
  } patterns[] = {
    { "abcdef", "cde", 0, "cde" },
    { "abcxdef", "cde", 1, "xde" },
    { "abxde", "cde", 1, "xde" },
    { "abcdef", "xyz", 1, NULL },
    { "kitten", "sitting", 3, "kitten" },
    { "añbñc", "ñbñ", 0, "ñbñ" },
    { "", "a", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      DossierBytes found = { 0 };
      gboolean is_found
          = dossier_find_approximately (patterns[i].text, strlen (patterns[i].text),
                                        patterns[i].pattern, patterns[i].max_errors, &found);
      g_autofree char *passage = NULL;

      g_assert_cmpint (is_found, ==, patterns[i].expected != NULL);
      if (!is_found)
        continue;
      passage = g_strndup (patterns[i].text + found.start, found.end - found.start);
      g_assert_cmpstr (passage, ==, patterns[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("anchor/find", cases, test_find)
  g_test_add_func ("/anchor/anchor", test_anchor);
  g_test_add_func ("/anchor/no-anchor", test_no_anchor);
  g_test_add_func ("/anchor/whole-characters", test_whole_characters);
  g_test_add_func ("/anchor/other-language", test_other_language);
  g_test_add_func ("/anchor/bare", test_bare);
  g_test_add_func ("/anchor/every-passage", test_every_passage);
  g_test_add_func ("/anchor/approximately", test_approximately);

  return g_test_run ();
}
