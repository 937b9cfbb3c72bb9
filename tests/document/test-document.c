/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document that was read tells about itself. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"

typedef struct
{
  DossierDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = fixture_read_named ("everything.dossier");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  const DossierHead *head = dossier_document_get_head (fixture->document);
  char date[DOSSIER_DATE_SIZE];

  g_assert_cmpstr (dossier_document_get_id (fixture->document), ==, "everything");
  g_assert_cmpstr (dossier_document_get_language (fixture->document), ==, "en-GB");
  g_assert_cmpstr (dossier_document_get_short_title (fixture->document), ==, "The Bridge");
  g_assert_cmpint (head->edition, ==, DOSSIER_EDITION_DRAFT);
  g_assert_cmpstr (head->title, ==, "A Bridge & Its Price");
  g_assert_cmpstr (head->short_title, ==, "The Bridge");
  g_assert_cmpstr (head->standfirst, ==, "Two towns, one river, and a bill that nobody wants.");
  g_assert_cmpint (head->source_kind, ==, DOSSIER_SOURCE_REPORT);
  g_assert_cmpstr (dossier_date_format (head->source_date, date), ==, "2024-02");
  g_assert_cmpstr (head->source_address, ==, "https://example.org/bridge?page=1&view=full");
  g_assert_cmpstr (head->source_publisher, ==, "The River Gazette");
  g_assert_cmpstr (head->source_description, ==, "Report of February 2024");
  g_assert_true (g_str_has_prefix (head->note, "Made up"));
  g_assert_cmpstr (head->editor, ==, "Nobody");
  g_assert_cmpstr (head->licence, ==, "CC0-1.0");
}

static void
test_head_without_options (void)
{
  g_autoptr (DossierDocument) document = fixture_read_named ("base.dossier");
  const DossierHead *head = dossier_document_get_head (document);

  g_assert_cmpstr (dossier_document_get_short_title (document), ==, "Base");
  g_assert_null (head->short_title);
  g_assert_null (head->standfirst);
  g_assert_null (head->source_address);
  g_assert_null (head->source_publisher);
  g_assert_null (head->note);
  g_assert_null (head->editor);
  g_assert_null (head->licence);
}

static void
test_actors (Fixture *fixture, gconstpointer data)
{
  DossierActors actors = dossier_document_get_actors (fixture->document);
  const DossierActor *north = dossier_document_find_actor (fixture->document, "north");
  const DossierActor *zhou = dossier_document_find_actor (fixture->document, "zhou");
  const DossierActor *south = dossier_document_find_actor (fixture->document, "south");
  const DossierActor *valley = dossier_document_find_actor (fixture->document, "valley");

  g_assert_cmpuint (actors.n, ==, 4);
  for (guint i = 0; i < actors.n; i++)
    g_assert_cmpuint (actors.items[i].index, ==, i);
  g_assert_true (north == &actors.items[0]);

  g_assert_cmpint (north->kind, ==, DOSSIER_ACTOR_GOVERNMENT);
  g_assert_cmpuint (north->n_aliases, ==, 2);
  g_assert_true (north->aliases[0].is_short);
  g_assert_cmpstr (north->aliases[1].text, ==, "the council");
  g_assert_cmpstr (dossier_actor_get_short_name (north), ==, "Northbank");
  g_assert_cmpstr (north->role, ==, "governs the northern town");
  g_assert_cmpuint (north->wants[0].evidence.n_sentences, ==, 2);
  g_assert_cmpuint (north->n_stances, ==, 2);
  g_assert_cmpint (north->stances[1].mode, ==, DOSSIER_STANCE_REJECTS);
  g_assert_cmpstr (north->stances[1].position->label, ==, "We pay");
  g_assert_cmpstr (north->stances[1].draft.rule, ==, "verb-of-saying");
  g_assert_cmpfloat (north->stances[1].draft.confidence, ==, 0.5);
  g_assert_true (north->relations[0].to == zhou);
  g_assert_cmpint (north->relations[0].kind, ==, DOSSIER_RELATION_CRITICIZES);
  g_assert_null (north->draft.rule);

  g_assert_cmpstr (dossier_actor_get_short_name (zhou), ==, "Zhōu Měi 周美");
  g_assert_cmpfloat (zhou->draft.confidence, ==, 0.875);
  g_assert_true (zhou->part_of == south && south->part_of == valley && valley->part_of == NULL);
  g_assert_true (dossier_actor_get_family (zhou) == valley);
  g_assert_true (dossier_actor_get_family (south) == valley);
  g_assert_true (dossier_actor_get_family (valley) == valley);
  g_assert_true (dossier_actor_get_family (north) == north);
}

static void
test_issues_terms_events (Fixture *fixture, gconstpointer data)
{
  DossierTerms terms = dossier_document_get_terms (fixture->document);
  DossierEvents events = dossier_document_get_events (fixture->document);
  const DossierIssue *price = dossier_document_find_issue (fixture->document, "price");
  char date[DOSSIER_DATE_SIZE];

  g_assert_cmpuint (dossier_document_get_issues (fixture->document).n, ==, 2);
  g_assert_cmpstr (price->title, ==, "Who Pays");
  g_assert_true (dossier_issue_find_position (price, "ourselves") == &price->positions[1]);
  g_assert_null (dossier_issue_find_position (price, "nobody"));
  g_assert_cmpuint (price->positions[1].index, ==, 1);

  g_assert_cmpuint (terms.n, ==, 2);
  g_assert_true (dossier_document_find_term (fixture->document, "toll") == &terms.items[1]);
  g_assert_cmpuint (terms.items[0].n_wrong_glosses, ==, 2);
  g_assert_cmpstr (terms.items[0].wrong_glosses[1], ==, "a boat without sails");
  g_assert_cmpstr (terms.items[0].draft.rule, ==, "rare-word");
  g_assert_cmpuint (terms.items[1].n_wrong_glosses, ==, 0);

  g_assert_cmpuint (events.n, ==, 3);
  g_assert_cmpstr (dossier_date_format (events.items[0].date, date), ==, "2019");
  g_assert_cmpstr (dossier_date_format (events.items[0].until, date), ==, "2021");
  g_assert_cmpstr (dossier_date_format (events.items[1].date, date), ==, "2023-11-30");
  g_assert_cmpuint (events.items[1].until.year, ==, 0);
  g_assert_cmpint (events.items[2].precision, ==, DOSSIER_PRECISION_ABOUT);
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  const DossierQuote *split = dossier_document_find_quote (fixture->document, "q1");
  const DossierQuote *far = dossier_document_find_quote (fixture->document, "q2");
  const DossierQuote *around = dossier_document_find_quote (fixture->document, "q3");
  g_autofree char *split_text = dossier_quote_dup_text (split);
  g_autofree char *far_text = dossier_quote_dup_text (far);
  g_autofree char *around_text = dossier_quote_dup_text (around);

  g_assert_cmpstr (split_text, ==, "A bridge is cheap, and a toll pays for us.");
  g_assert_cmpuint (split->n_parts, ==, 2);
  g_assert_cmpstr (split->speaker->id, ==, "zhou");
  g_assert_cmpstr (split->addressee->id, ==, "north");
  g_assert_cmpstr (split->verb, ==, "said");
  g_assert_cmpuint (split->n_issues, ==, 2);
  g_assert_cmpstr (split->issues[1]->id, ==, "place");
  g_assert_cmpuint (dossier_quote_get_paragraph (split)->number, ==, 1);

  g_assert_cmpint (far->kind, ==, DOSSIER_QUOTE_INDIRECT);
  g_assert_cmpstr (far_text, ==, "Who <else> pays? her plan was a dream 🌉");
  g_assert_cmpstr (far->parts[1].sentence->id, ==, "s2.2");
  g_assert_null (far->addressee);
  g_assert_cmpuint (dossier_quote_get_paragraph (far)->number, ==, 2);
  g_assert_cmpstr (around_text, ==, "Northbank asks: “Who <else> pays?”");
}

static void
test_article (Fixture *fixture, gconstpointer data)
{
  DossierSections sections = dossier_document_get_sections (fixture->document);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (fixture->document);
  DossierSentences sentences = dossier_document_get_sentences (fixture->document);
  const DossierSentence *sentence = dossier_document_find_sentence (fixture->document, "s1.2");
  g_autofree char *text
      = dossier_document_dup_paragraph_text (fixture->document, &paragraphs.items[1]);

  g_assert_cmpuint (sections.n, ==, 2);
  g_assert_null (sections.items[0].heading);
  g_assert_cmpstr (sections.items[1].heading, ==, "The Bill");
  g_assert_cmpuint (sections.items[1].first_paragraph, ==, 1);
  g_assert_cmpuint (paragraphs.n, ==, 2);
  g_assert_true (dossier_document_find_paragraph (fixture->document, "p2") == &paragraphs.items[1]);
  g_assert_true (paragraphs.items[1].section == &sections.items[1]);
  g_assert_cmpuint (paragraphs.items[1].first_sentence, ==, 2);
  g_assert_cmpuint (paragraphs.items[1].n_sentences, ==, 2);
  g_assert_cmpuint (sentences.n, ==, 4);
  g_assert_true (sentences.items[3].paragraph == &paragraphs.items[1]);
  g_assert_cmpstr (text, ==,
                   "Northbank asks: “Who <else> pays?” — nobody did. The council replied that her "
                   "plan was a dream 🌉");
  g_assert_cmpstr (sentence->text, ==, "“A bridge is cheap,” 周美 said, “and a toll pays for us.”");
}

/* Kind and words of each mark, in order. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    DossierMarkKind kind;
    const char *text;
  } expected[] = {
    { DOSSIER_MARK_QUOTE, "A bridge is cheap," },
    { DOSSIER_MARK_EMPHASIS, "cheap" },
    { DOSSIER_MARK_MENTION, "周美" },
    { DOSSIER_MARK_QUOTE, "and a toll pays for us." },
    { DOSSIER_MARK_TERM, "toll" },
    { DOSSIER_MARK_MENTION, "us" },
  };
  const DossierSentence *sentence = dossier_document_find_sentence (fixture->document, "s1.2");

  g_assert_cmpuint (sentence->n_marks, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const DossierMark *mark = &sentence->marks[i];
      g_autofree char *text = g_strndup (sentence->text + mark->start, mark->end - mark->start);

      g_assert_cmpint (mark->kind, ==, expected[i].kind);
      g_assert_cmpstr (text, ==, expected[i].text);
    }

  g_assert_false (sentence->marks[2].is_meant);
  g_assert_true (sentence->marks[5].is_meant);
}

static void
test_questions (Fixture *fixture, gconstpointer data)
{
  const DossierQuestion *single = dossier_document_find_question (fixture->document, "k-single");
  const DossierQuestion *who = dossier_document_find_question (fixture->document, "k-who-said");
  const DossierQuestion *match = dossier_document_find_question (fixture->document, "k-match");
  const DossierQuestion *order = dossier_document_find_question (fixture->document, "k-order");
  const DossierQuestion *number = dossier_document_find_question (fixture->document, "k-number");
  const DossierQuestion *cloze = dossier_document_find_question (fixture->document, "k-cloze");

  g_assert_cmpuint (dossier_document_get_questions (fixture->document).n, ==, 10);
  g_assert_cmpint (single->skill, ==, DOSSIER_SKILL_REASON);
  g_assert_cmpuint (single->n_hints, ==, 2);
  g_assert_true (single->options[0].is_key && !single->options[1].is_key);
  g_assert_cmpuint (single->options[1].believed.n_sentences, ==, 2);
  g_assert_null (single->options[0].rationale);

  g_assert_cmpstr (who->quote->id, ==, "q1");
  g_assert_cmpstr (who->options[1].text, ==, "Zhōu Měi 周美");
  g_assert_cmpstr (who->options[1].actor->id, ==, "zhou");
  g_assert_cmpstr (who->actors[0]->id, ==, "valley");
  g_assert_cmpuint (who->difficulty, ==, 3);

  g_assert_cmpstr (match->options[2].match, ==, "draws");
  g_assert_true (match->options[0].is_key && order->options[2].is_key);

  g_assert_cmpfloat (number->number, ==, 2);
  g_assert_cmpfloat (number->tolerance, ==, 0.25);
  g_assert_cmpstr (number->unit, ==, "years");
  g_assert_cmpuint (cloze->n_answers, ==, 2);
  g_assert_cmpstr (cloze->answers[1], ==, "bridge toll");
}

static void
test_finding_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_null (dossier_document_find_actor (fixture->document, "nobody"));
  g_assert_null (dossier_document_find_issue (fixture->document, ""));
  g_assert_null (dossier_document_find_term (fixture->document, "q1"));
  g_assert_null (dossier_document_find_quote (fixture->document, "s1.1"));
  g_assert_null (dossier_document_find_sentence (fixture->document, "s1"));
  g_assert_null (dossier_document_find_paragraph (fixture->document, "p3"));
  g_assert_null (dossier_document_find_question (fixture->document, "K-SINGLE"));
}

static void
test_presence (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *actor;
    DossierPresence first;
    DossierPresence second;
  } expected[] = {
    { "north", DOSSIER_PRESENCE_ABSENT, DOSSIER_PRESENCE_SPEAKING },
    { "zhou", DOSSIER_PRESENCE_SPEAKING, DOSSIER_PRESENCE_MEANT },
    { "south", DOSSIER_PRESENCE_MEANT, DOSSIER_PRESENCE_SPEAKING },
    { "valley", DOSSIER_PRESENCE_ABSENT, DOSSIER_PRESENCE_ABSENT },
  };
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (fixture->document);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const DossierActor *actor
          = dossier_document_find_actor (fixture->document, expected[i].actor);

      g_test_message ("%s", actor->id);
      g_assert_cmpint (dossier_document_get_presence (fixture->document, actor,
                                                      &paragraphs.items[0]),
                       ==, expected[i].first);
      g_assert_cmpint (dossier_document_get_presence (fixture->document, actor,
                                                      &paragraphs.items[1]),
                       ==, expected[i].second);
    }
}

static void
test_named (void)
{
  g_autoptr (DossierDocument) document = fixture_read_named ("base.dossier");
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  const DossierActor *bob = dossier_document_find_actor (document, "bob");

  g_assert_cmpint (dossier_document_get_presence (document, bob, &paragraphs.items[0]), ==,
                   DOSSIER_PRESENCE_NAMED);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  const DossierActor *north = dossier_document_find_actor (fixture->document, "north");
  const DossierActor *valley = dossier_document_find_actor (fixture->document, "valley");
  DossierPlaces mentions = dossier_document_get_mentions_of (fixture->document, north);
  DossierPlaces speaking = dossier_document_get_speaking_of (fixture->document, north);

  g_assert_cmpuint (mentions.n, ==, 2);
  g_assert_cmpuint (mentions.indexes[0], ==, 2);
  g_assert_cmpuint (mentions.indexes[1], ==, 3);
  g_assert_cmpuint (speaking.n, ==, 2);
  g_assert_cmpuint (dossier_document_get_mentions_of (fixture->document, valley).n, ==, 0);
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  const DossierQuestion *text = dossier_document_find_question (fixture->document, "k-text");
  const DossierEvidence none = { 0 };
  guint n;
  g_autofree guint *numbers = dossier_evidence_dup_paragraph_numbers (&text->evidence, &n);
  g_autofree guint *nothing = NULL;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (numbers[0], ==, 1);
  g_assert_cmpuint (numbers[1], ==, 2);
  g_assert_true (
      g_str_has_prefix (dossier_evidence_get_first_text (&text->evidence), "The council"));

  nothing = dossier_evidence_dup_paragraph_numbers (&none, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (dossier_evidence_get_first_text (&none));
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    guint n_words;
  } cases[] = {
    { "one", 1 },         { "one two", 2 },         { "one — two", 2 },
    { "“one” (two)", 2 }, { "it’s well-known", 2 }, { "in 2025, at 3.5%", 4 },
    { "…", 0 },           { "Über Ärger", 2 },      { "— • —", 0 },
  };
  g_autofree char *base = fixture_load ("base.dossier");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *more
          = g_strdup_printf ("<p id=\"p2\" number=\"2\"><s id=\"s2.1\">%s</s></p></section>",
                             cases[i].text);
      g_autofree char *text = fixture_replace (base, "</section>", more);
      g_autoptr (DossierDocument) document = fixture_read (text);

      /* “Be quiet,” said Ann Lee. Bob Roy struck his drum. */
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (dossier_document_count_words (document), ==, 10 + cases[i].n_words);
      g_assert_cmpuint (dossier_document_get_reading_minutes (document), ==, 1);
    }
}

static void
test_reading_minutes (void)
{
  static const struct
  {
    guint n_words;
    guint n_minutes;
  } cases[] = { { 210, 1 }, { 211, 2 }, { 430, 2 }, { 431, 3 }, { 2190, 10 } };
  g_autofree char *base = fixture_load ("base.dossier");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) more = g_string_new ("<p id=\"p2\" number=\"2\"><s id=\"s2.1\">");
      g_autofree char *text = NULL;
      g_autoptr (DossierDocument) document = NULL;

      for (guint j = 0; j < cases[i].n_words; j++)
        g_string_append (more, "word ");
      g_string_append (more, "</s></p></section>");
      text = fixture_replace (base, "</section>", more->str);
      document = fixture_read (text);

      g_assert_cmpuint (dossier_document_get_reading_minutes (document), ==, cases[i].n_minutes);
    }
}

static void
test_initials (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } cases[] = {
    { "Antony Blinken", "AB" },
    { "Velasco", "V" },
    { "Andrés Manuel López Obrador (AMLO)", "AO" },
    { "(AMLO)", "?" },
    { "DEA", "DE" },
    { "AMLO", "AM" },
    { "US", "US" },
    { "Department of Homeland Security", "DS" },
    { "Washington Office for Latin America", "WA" },
    { "Ursula von der Leyen", "UL" },
    { "Charles de Gaulle", "CG" },
    { "The Valley", "V" },
    { "of the", "O" },
    { "élodie durand", "ÉD" },
    { "ßen", "SS" },
    { "周美", "周" },
    { "Jean-Luc Picard", "JP" },
    { "U.S. Congress", "UC" },
    { "3M", "3" },
    { "—", "?" },
    { "e\xcc\x81lan vital", "E\xcc\x81V" },
    { "\xcc\x81", "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierActor actor = { .name = cases[i].name };
      g_autofree char *initials = dossier_actor_dup_initials (&actor);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static void
test_initials_of_short_alias (void)
{
  const DossierAlias aliases[] = { { "the president", FALSE }, { "AMLO", TRUE } };
  const DossierActor actor = { .name = "Andrés Manuel", .aliases = aliases, .n_aliases = 2 };
  g_autofree char *initials = dossier_actor_dup_initials (&actor);

  g_assert_cmpstr (initials, ==, "AM");
  g_assert_cmpstr (dossier_actor_get_short_name (&actor), ==, "AMLO");
}

static void
test_word_lists (void)
{
  g_assert_cmpint (dossier_words_find (dossier_skill_words, "comparison"), ==,
                   DOSSIER_SKILL_COMPARISON);
  g_assert_cmpint (dossier_words_find (dossier_relation_kind_words, "neighbor-of"), ==,
                   DOSSIER_RELATION_NEIGHBOR_OF);
  g_assert_cmpint (dossier_words_find (dossier_question_kind_words, "text"), ==,
                   DOSSIER_QUESTION_TEXT);
  g_assert_cmpint (dossier_words_find (dossier_source_kind_words, "other"), ==,
                   DOSSIER_SOURCE_OTHER);
  g_assert_cmpint (dossier_words_find (dossier_edition_words, "Study"), ==, -1);
  g_assert_true (dossier_relation_kind_is_mutual (DOSSIER_RELATION_KIN_OF));
  g_assert_true (dossier_relation_kind_is_mutual (DOSSIER_RELATION_SHARES_WITH));
  g_assert_false (dossier_relation_kind_is_mutual (DOSSIER_RELATION_HEADS));
  g_assert_false (dossier_relation_kind_is_mutual (DOSSIER_RELATION_AFFECTS));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/document/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  ADD ("head", test_head);
  ADD ("actors", test_actors);
  ADD ("issues-terms-events", test_issues_terms_events);
  ADD ("quotes", test_quotes);
  ADD ("article", test_article);
  ADD ("marks", test_marks);
  ADD ("questions", test_questions);
  ADD ("finding-nothing", test_finding_nothing);
  ADD ("presence", test_presence);
  ADD ("places", test_places);
  ADD ("evidence", test_evidence);
  g_test_add_func ("/document/head-without-options", test_head_without_options);
  g_test_add_func ("/document/named", test_named);
  g_test_add_func ("/document/words", test_words);
  g_test_add_func ("/document/reading-minutes", test_reading_minutes);
  g_test_add_func ("/document/initials", test_initials);
  g_test_add_func ("/document/initials-of-short-alias", test_initials_of_short_alias);
  g_test_add_func ("/document/word-lists", test_word_lists);

  return g_test_run ();
}
