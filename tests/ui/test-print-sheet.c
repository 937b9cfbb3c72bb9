/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "dossier-cast-sample.h"
#include "dossier-print-sample.h"

/* What sheets say, as blocks. */

static const DossierBlock *
find (DossierSheet *sheet, DossierBlockStyle style, guint nth)
{
  for (guint i = 0; i < dossier_sheet_get_n_blocks (sheet); i++)
    {
      const DossierBlock *block = dossier_sheet_get_block (sheet, i);

      if (block->style == style && nth-- == 0)
        return block;
    }

  return NULL;
}

static guint
count (DossierSheet *sheet, DossierBlockStyle style)
{
  guint n = 0;

  while (find (sheet, style, n) != NULL)
    n++;

  return n;
}

static void
add (GString *all, const char *label, const char *text)
{
  if (text != NULL)
    g_string_append_printf (all, "%s%s|", label, text);
}

/* All that a reader sees of a sheet, or of the blocks of one group. */
static char *
dup_words (DossierSheet *sheet, guint group)
{
  GString *all = g_string_new ("|");

  for (guint i = 0; i < dossier_sheet_get_n_blocks (sheet); i++)
    {
      const DossierBlock *block = dossier_sheet_get_block (sheet, i);

      if (group != 0 && block->group != group)
        continue;
      add (all, block->is_ticked ? "+" : "", block->marker);
      add (all, "", block->lead);
      add (all, "", block->text);
      add (all, "", block->trail);
      add (all, "", block->aside_marker);
      add (all, "", block->aside);
    }

  return g_string_free_and_steal (all);
}

static DossierSheet *
compose (DossierSheetPlan plan)
{
  g_autoptr (DossierDocument) document = print_read ("tests/data/every-kind.dossier");

  return dossier_sheet_new (document, &plan);
}

static void
test_reading (void)
{
  g_autoptr (DossierSheet) sheet = compose ((DossierSheetPlan) { 0 });

  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_KICKER, 0)->text, ==, "Reading Sheet");
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_TITLE, 0)->text, ==,
                   "The Lighthouse Cat Stays, for Now");
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_STANDFIRST, 0)->text, ==,
                   "A harbor town argues over mice, a lamp and four paws.");
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_SOURCE, 0)->text, ==,
                   "Invented report of 9 March 2024 · Study edition · 5 paragraphs");
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_NOTE, 0)->text, ==,
                   "Invented for trying every kind of question.");
  g_assert_cmpuint (count (sheet, DOSSIER_BLOCK_PARAGRAPH), ==, 5);
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_PARAGRAPH, 4)->marker, ==, "5");
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_PARAGRAPH, 4)->text, ==,
                   "The vote ended four to four, with one member at sea. "
                   "Until she returns the cat stays.");
}

static void
test_glossary (void)
{
  const DossierSheetPlan with = { .glossary = TRUE };
  const DossierSheetPlan without = { 0 };
  g_autoptr (DossierDocument) document = print_read ("tests/data/everything.dossier");
  g_autoptr (DossierSheet) long_sheet = dossier_sheet_new (document, &with);
  g_autoptr (DossierSheet) short_sheet = dossier_sheet_new (document, &without);
  DossierTerms terms = dossier_document_get_terms (document);

  g_assert_cmpuint (terms.n, >, 0);
  g_assert_cmpuint (count (long_sheet, DOSSIER_BLOCK_TERM), ==, terms.n);
  g_assert_cmpstr (find (long_sheet, DOSSIER_BLOCK_TERM, 0)->lead, ==, terms.items[0].name);
  g_assert_cmpstr (find (long_sheet, DOSSIER_BLOCK_TERM, 0)->text, ==, terms.items[0].gloss);
  g_assert_cmpuint (count (short_sheet, DOSSIER_BLOCK_TERM), ==, 0);
}

static void
test_emphasis (void)
{
  static const char text[]
      = "<dossier format='1' id='e' xml:lang='en'><head edition='original'><title>T</title>"
        "<source kind='news'><description>d</description></source></head>"
        "<article><section><p id='p1' number='1'><s id='s1'>One.</s>"
        "<s id='s2'>Not <em>this</em> one.</s></p></section></article></dossier>";
  const DossierSheetPlan plan = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_document_read_bytes (bytes, NULL, &error);
  g_autoptr (DossierSheet) sheet = NULL;
  const DossierBlock *block = NULL;
  g_autofree char *stressed = NULL;

  g_assert_no_error (error);
  sheet = dossier_sheet_new (document, &plan);
  block = find (sheet, DOSSIER_BLOCK_PARAGRAPH, 0);
  g_assert_cmpuint (block->n_emphasis, ==, 1);
  stressed = g_strndup (block->text + block->emphasis[0].start,
                        block->emphasis[0].end - block->emphasis[0].start);
  g_assert_cmpstr (stressed, ==, "this");
  g_assert_null (find (sheet, DOSSIER_BLOCK_NOTE, 0));
}

static void
test_cast (void)
{
  static const struct
  {
    DossierBlockStyle style;
    guint nth;
    const char *lead;
    const char *text;
    const char *trail;
  } cases[] = {
    { DOSSIER_BLOCK_HEADING, 0, NULL, "México", NULL },
    { DOSSIER_BLOCK_ENTRY, 0, NULL, "Roberto Velasco", NULL },
    { DOSSIER_BLOCK_HEADING, 1, NULL, "Other Actors", NULL },
    { DOSSIER_BLOCK_ENTRY, 1, NULL, "DEA", NULL },
    { DOSSIER_BLOCK_ENTRY, 2, NULL, "Élite", NULL },
    { DOSSIER_BLOCK_ROLE, 1, NULL, "heads the unit", NULL },
    { DOSSIER_BLOCK_ITEM, 0, "Who Must Act —", "“Mexico does its part”: t", "¶1" },
    { DOSSIER_BLOCK_ITEM, 1, "Who Must Act —", "as others say, “Mexico does its part”: t",
      "¶1, 2" },
    { DOSSIER_BLOCK_ITEM, 2, "Who Must Act —", "rejects “Mexico does too little”: t", "¶1, 2" },
  };
  const DossierSheetPlan plan = { .kind = DOSSIER_SHEET_CAST };
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, &plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierBlock *block = find (sheet, cases[i].style, cases[i].nth);

      g_assert_nonnull (block);
      g_assert_cmpstr (block->lead, ==, cases[i].lead);
      g_assert_cmpstr (block->text, ==, cases[i].text);
      g_assert_cmpstr (block->trail, ==, cases[i].trail);
    }
}

/* The questions of tests/data/every-kind.dossier in its order: what shows of
 * each without the key, what of the key shows only with it, and the proof. */
static const struct
{
  const char *stem;
  const char *asks[4];
  const char *key;
  const char *proof;
} kinds[] = {
  { "Why did the lamp go out before the cat came?",
    { "Mice ate the wicks", "The wind blew it out", "There was no money for oil" },
    "– Mice ate the wicks",
    "The keeper names the mice and the wicks." },
  { "What speaks for the cat, according to the report?",
    { "One or more are right. Choose all of them.", "It keeps mice from the wicks",
      "The lamp has not failed since", "It is cheaper than traps" },
    "– The lamp has not failed since; d – It keeps mice from the wicks",
    "the log of the harbor office the other." },
  { "The council decided that the cat must leave.", { "True", "False" }, "|False|", "was a tie" },
  { "Who said it?",
    { "“Before the cat came, mice ate the wicks and the lamp went out twice a winter,”",
      "Mara Quist", "Tove Oden", "The harbor office" },
    "– Mara Quist",
    "The words stand beside the keeper’s name." },
  { "Who does what in the report?",
    { "Write the letter of its match before every entry.", "Mara Quist", "keeps the lamp",
      "votes four to four" },
    "1 – ",
    "Each of them is introduced by what they do." },
  { "What happened to the gallery, first to last?",
    { "Number the entries from first to last.", "The gallery was fenced", "The fence rusted",
      "The fence was taken down" },
    ", ",
    "The report tells the three steps in one sentence." },
  { "Traps were tried, but the ________________ blew them off the gallery.",
    { NULL },
    "|wind|",
    "High above the harbor the wind is strong." },
  { "What does the fish cost in a year?", { "crowns" }, "480 crowns", "Oden names the sum." },
  { "What would Oden rather buy than fish?", { NULL }, "traps / mousetraps", "paid once" },
  { "Which sentence weakens the idea of buying traps?",
    { "Copy the sentence of the article that answers it." },
    "“Traps were tried in 2016, and the wind blew them off the gallery.”",
    "They were tried and did not last." },
};

static guint
get_group (DossierSheet *sheet, guint question)
{
  const DossierBlock *block = find (sheet, DOSSIER_BLOCK_STEM, question);

  g_assert_cmpstr (block->text, ==, kinds[question].stem);
  g_assert_cmpuint (block->group, !=, 0);

  return block->group;
}

static void
test_questions (void)
{
  g_autoptr (DossierSheet) sheet = compose ((DossierSheetPlan) { .kind = DOSSIER_SHEET_QUIZ });
  g_autofree char *all = dup_words (sheet, 0);

  g_assert_cmpuint (count (sheet, DOSSIER_BLOCK_STEM), ==, G_N_ELEMENTS (kinds));
  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_FIELDS, 0)->text, ==, "Name");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *words = dup_words (sheet, get_group (sheet, i));

      for (guint j = 0; j < G_N_ELEMENTS (kinds[i].asks) && kinds[i].asks[j] != NULL; j++)
        g_assert_nonnull (strstr (words, kinds[i].asks[j]));
      g_assert_null (strstr (words, kinds[i].proof));
      g_assert_null (strchr (words, '+'));
      g_assert_null (strstr (words, "¶"));
    }
  g_assert_null (strstr (all, "Key"));
}

static void
test_no_key_is_given_away (void)
{
  g_autoptr (DossierSheet) sheet = compose ((DossierSheetPlan) { .kind = DOSSIER_SHEET_QUIZ });
  g_autofree char *order = dup_words (sheet, get_group (sheet, 5));
  g_autofree char *all = dup_words (sheet, 0);
  gboolean is_straight = TRUE;

  /* The file tells steps in order and pairs side by side. */
  is_straight = strstr (order, "was fenced") < strstr (order, "rusted")
                && strstr (order, "rusted") < strstr (order, "taken down");
  g_assert_false (is_straight);
  is_straight = TRUE;
  for (guint i = 0; i < 3; i++)
    {
      static const char *const pairs[][2] = { { "Mara Quist", "keeps the lamp" },
                                              { "Tove Oden", "counts what the fish costs" },
                                              { "The town council", "votes four to four" } };
      const DossierBlock *pair = find (sheet, DOSSIER_BLOCK_PAIR, i);

      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        if (g_str_equal (pairs[j][0], pair->text))
          is_straight &= g_str_has_prefix (pair->aside, pairs[j][1]);
    }
  g_assert_false (is_straight);
  g_assert_null (strstr (all, "480"));
  g_assert_null (strstr (all, "mousetraps"));
  g_assert_null (strstr (all, "|wind|"));
}

static void
test_key (void)
{
  g_autoptr (DossierSheet) bare = compose ((DossierSheetPlan) { .kind = DOSSIER_SHEET_QUIZ });
  g_autoptr (DossierSheet) sheet
      = compose ((DossierSheetPlan) { .kind = DOSSIER_SHEET_QUIZ, .answers = DOSSIER_ANSWERS_KEY });

  g_assert_true (find (sheet, DOSSIER_BLOCK_HEADING, 0)->starts_page);
  g_assert_cmpuint (count (sheet, DOSSIER_BLOCK_KEY_ROW), ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const DossierBlock *row = find (sheet, DOSSIER_BLOCK_KEY_ROW, i);
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);
      g_autofree char *words = g_strdup_printf ("|%s|", row->text);
      g_autofree char *question = dup_words (sheet, get_group (sheet, i));
      g_autofree char *same = dup_words (bare, get_group (bare, i));

      g_assert_cmpstr (row->marker, ==, number);
      g_assert_nonnull (strstr (words, kinds[i].key));
      g_assert_true (g_str_has_prefix (row->trail, "¶"));
      g_assert_cmpstr (question, ==, same);
    }
}

/* The letters of the key are those beside which the right things stand. */
static void
test_letters (void)
{
  g_autoptr (DossierSheet) sheet
      = compose ((DossierSheetPlan) { .kind = DOSSIER_SHEET_QUIZ, .answers = DOSSIER_ANSWERS_KEY });
  static const char *const steps[]
      = { "The gallery was fenced", "The fence rusted", "The fence was taken down" };
  g_auto (GStrv) letters = g_strsplit (find (sheet, DOSSIER_BLOCK_KEY_ROW, 5)->text, ", ", -1);

  g_assert_cmpuint (g_strv_length (letters), ==, 3);
  for (guint rank = 0; rank < 3; rank++)
    {
      gboolean is_found = FALSE;

      for (guint i = 0; i < count (sheet, DOSSIER_BLOCK_OPTION); i++)
        {
          const DossierBlock *option = find (sheet, DOSSIER_BLOCK_OPTION, i);

          if (!g_str_equal (option->text, steps[rank]))
            continue;
          g_assert_cmpstr (option->marker, ==, letters[rank]);
          is_found = TRUE;
        }
      g_assert_true (is_found);
    }
}

static void
test_proof (void)
{
  g_autoptr (DossierSheet) sheet = compose (
      (DossierSheetPlan) { .kind = DOSSIER_SHEET_QUIZ, .answers = DOSSIER_ANSWERS_PROOF });
  g_autofree char *single = dup_words (sheet, get_group (sheet, 0));

  g_assert_cmpstr (find (sheet, DOSSIER_BLOCK_KICKER, 0)->text, ==, "Proof Sheet");
  g_assert_cmpuint (count (sheet, DOSSIER_BLOCK_RULES), ==, 0);
  g_assert_cmpuint (count (sheet, DOSSIER_BLOCK_KEY), ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *words = dup_words (sheet, get_group (sheet, i));

      g_assert_nonnull (strstr (words, "|Key:|"));
      g_assert_nonnull (strstr (words, kinds[i].key));
      g_assert_nonnull (strstr (words, kinds[i].proof));
      g_assert_nonnull (strstr (words, "|¶"));
    }
  g_assert_nonnull (strstr (single, "|+"));
  g_assert_nonnull (strstr (single, "The wind took the traps, not the light."));
  g_assert_nonnull (
      strstr (single, "“Before the cat came, mice ate the wicks and the lamp went out twice a "
                      "winter,” said Mara Quist, the keeper.|¶2|"));
}

static void
test_bounds (void)
{
  static const struct
  {
    DossierSheetPlan plan;
    guint n;
    const char *source;
  } cases[] = {
    { { .kind = DOSSIER_SHEET_QUIZ, .n_questions = 3 }, 3, "3 questions · " },
    { { .kind = DOSSIER_SHEET_QUIZ, .n_questions = 99 }, 10, "10 questions · " },
    { { .kind = DOSSIER_SHEET_QUIZ, .issue = "money" }, 3, "Who Pays for the Fish · 3 questions" },
    { { .kind = DOSSIER_SHEET_QUIZ, .issue = "money", .n_questions = 1 },
      1,
      "Who Pays for the Fish · 1 question · " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierSheet) sheet = compose (cases[i].plan);

      g_assert_cmpuint (count (sheet, DOSSIER_BLOCK_STEM), ==, cases[i].n);
      g_assert_true (
          g_str_has_prefix (find (sheet, DOSSIER_BLOCK_SOURCE, 0)->text, cases[i].source));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-sheet/reading", test_reading);
  g_test_add_func ("/print-sheet/glossary", test_glossary);
  g_test_add_func ("/print-sheet/emphasis", test_emphasis);
  g_test_add_func ("/print-sheet/cast", test_cast);
  g_test_add_func ("/print-sheet/questions", test_questions);
  g_test_add_func ("/print-sheet/no-key-is-given-away", test_no_key_is_given_away);
  g_test_add_func ("/print-sheet/key", test_key);
  g_test_add_func ("/print-sheet/letters", test_letters);
  g_test_add_func ("/print-sheet/proof", test_proof);
  g_test_add_func ("/print-sheet/bounds", test_bounds);

  return g_test_run ();
}
