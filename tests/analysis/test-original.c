/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The document that an alignment makes of the original's words. */

#include "config.h"

#include <string.h>

#include "align-fixture.h"
#include "analysis/dossier-original-private.h"
#include "document/dossier-anchor.h"
#include "document/dossier-reworded.h"

#define ACTORS                                                                                     \
  "<actor id=\"ann\" kind=\"person\"><name>Ann Lee</name><role>r</role><about>b</about></actor>"   \
  "<actor id=\"bo\" kind=\"person\"><name>Bo Ruiz</name><role>r</role><about>b</about></actor>"

#define QUOTES                                                                                     \
  "<quote id=\"q\" speaker=\"ann\" kind=\"direct\" issues=\"i\"><verb>said</verb></quote>"         \
  "<quote id=\"r\" speaker=\"bo\" kind=\"indirect\" issues=\"i\"><verb>said</verb></quote>"

#define HERONS                                                                                     \
  "<p id=\"p1\" number=\"1\"><s id=\"s1.1\">Herons crossed the frozen estuary.</s>"                \
  "<s id=\"s1.2\">A ferry sank near the lighthouse.</s></p>"
#define QUOTED                                                                                     \
  "<p id=\"p2\" number=\"2\"><s id=\"s2.1\">“<q id=\"q\">Nobody steers in fog. Nobody "            \
  "should,</q>” "                                                                                  \
  "said <m actor=\"ann\">Lee</m>.</s><s id=\"s2.2\"><m actor=\"bo\">Ruiz</m> told divers that "    \
  "<q id=\"r\">the hull had been rotten</q>.</s></p>"

static DossierDocument *
make_study (void)
{
  return align_make_document (ACTORS, QUOTES, HERONS QUOTED);
}

static char *
describe (DossierDocument *document)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < sentences.n; i++)
    {
      const DossierSentence *sentence = &sentences.items[i];

      g_string_append_printf (line, "%s=%s", sentence->id, sentence->text);
      for (guint j = 0; j < sentence->n_marks; j++)
        {
          const DossierMark *mark = &sentence->marks[j];
          const char *id = mark->kind == DOSSIER_MARK_MENTION ? mark->actor->id
                           : mark->kind == DOSSIER_MARK_QUOTE ? mark->quote->id
                                                              : mark->term->id;

          g_string_append_printf (line, " [%s:%.*s]", id, (int) (mark->end - mark->start),
                                  sentence->text + mark->start);
        }
      g_string_append_c (line, '\n');
    }

  return g_string_free_and_steal (line);
}

/* What holds of every document of an original. */
static void
check (DossierDocument *study, DossierDocument *document)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  DossierSentences sources = dossier_document_get_sentences (study);
  DossierQuotes quotes = dossier_document_get_quotes (document);
  DossierQuestions questions = dossier_document_get_questions (document);

  g_assert_true (dossier_document_get_source (document) == study);
  g_assert_cmpuint (dossier_document_get_paragraphs (document).n, ==,
                    dossier_document_get_paragraphs (study).n);
  for (guint i = 0; i < sentences.n; i++)
    {
      const DossierSentence *sentence = &sentences.items[i];
      const DossierSentence *back = dossier_document_find_sentence (study, sentence->id);

      g_assert_true (dossier_document_find_sentence (document, sentence->id) == sentence);
      g_assert_nonnull (back);
      g_assert_cmpuint (back->paragraph->index, ==, sentence->paragraph->index);
      for (guint j = 0; j < sentence->n_marks; j++)
        {
          g_assert_cmpuint (sentence->marks[j].start, <, sentence->marks[j].end);
          g_assert_cmpuint (sentence->marks[j].end, <=, strlen (sentence->text));
          for (guint k = 0; k < j; k++)
            g_assert_true (sentence->marks[k].end <= sentence->marks[j].start
                           || sentence->marks[k].end >= sentence->marks[j].end);
        }
    }
  for (guint i = 0; i < sources.n; i++)
    {
      const DossierSentence *found = dossier_document_find_sentence (document, sources.items[i].id);

      g_assert_nonnull (found);
      g_assert_cmpuint (found->paragraph->index, ==, sources.items[i].paragraph->index);
    }
  for (guint i = 0; i < quotes.n; i++)
    {
      g_assert_cmpuint (quotes.items[i].n_parts, >, 0);
      for (guint j = 0; j < quotes.items[i].n_parts; j++)
        g_assert_true (quotes.items[i].parts[j].sentence
                       == &sentences.items[quotes.items[i].parts[j].sentence->index]);
    }
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierEvidence *evidence = &questions.items[i].evidence;

      g_assert_cmpuint (evidence->n_sentences, >, 0);
      for (guint j = 0; j < evidence->n_sentences; j++)
        g_assert_true (evidence->sentences[j] == &sentences.items[evidence->sentences[j]->index]);
    }
}

static DossierDocument *
make_original (DossierDocument *study, const char *text)
{
  g_autoptr (DossierAlignment) alignment = align_texts (study, text);
  DossierDocument *document = dossier_alignment_make_document (alignment, "Note", "Kept", "Own");

  check (study, document);
  return document;
}

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "sentence-by-sentence",
    "The estuary was frozen when the herons crossed. Close to the lighthouse a ferry sank.\n\n"
    "“Nobody steers in fog. Nobody should,” Ann Lee said. To the divers Ruiz said the hull was "
    "rotten.",
    "s1.1=The estuary was frozen when the herons crossed.\n"
    "s1.2=Close to the lighthouse a ferry sank.\n"
    "s2.1=“Nobody steers in fog. [q:Nobody steers in fog.]\n"
    "s2.1~1=Nobody should,” Ann Lee said. [q:Nobody should,] [ann:Ann Lee]\n"
    "s2.2=To the divers Ruiz said the hull was rotten."
    " [r:To the divers Ruiz said the hull was rotten.] [bo:Ruiz]\n" },
  { "two-of-one",
    "As herons crossed the frozen estuary, a ferry sank near the lighthouse.\n\n"
    "“Nobody steers in fog. Nobody should,” Lee said. Ruiz told divers of a rotten hull.",
    "s1.1=As herons crossed the frozen estuary, a ferry sank near the lighthouse.\n"
    "s2.1=“Nobody steers in fog. [q:Nobody steers in fog.]\n"
    "s2.1~1=Nobody should,” Lee said. [q:Nobody should,] [ann:Lee]\n"
    "s2.2=Ruiz told divers of a rotten hull. [r:Ruiz told divers of a rotten hull.] [bo:Ruiz]\n" },
  { "paragraph-missing",
    "“Nobody steers in fog. Nobody should,” Lee said. Ruiz told divers of a rotten hull.",
    "s1.1=Herons crossed the frozen estuary.\n"
    "s1.2=A ferry sank near the lighthouse.\n"
    "s2.1=“Nobody steers in fog. [q:Nobody steers in fog.]\n"
    "s2.1~1=Nobody should,” Lee said. [q:Nobody should,] [ann:Lee]\n"
    "s2.2=Ruiz told divers of a rotten hull. [r:Ruiz told divers of a rotten hull.] [bo:Ruiz]\n" },
  { "quote-missing",
    "Herons crossed the frozen estuary. A ferry sank near the lighthouse.\n\n"
    "Lee said nobody could steer. Ruiz told divers of a rotten hull.",
    "s1.1=Herons crossed the frozen estuary.\n"
    "s1.2=A ferry sank near the lighthouse.\n"
    "s2.1=Lee said nobody could steer. [ann:Lee]\n"
    "s2.2=Ruiz told divers of a rotten hull. [r:Ruiz told divers of a rotten hull.] [bo:Ruiz]\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (DossierDocument) study = make_study ();
  g_autoptr (DossierDocument) document = make_original (study, of->text);
  g_autofree char *described = describe (document);

  g_assert_cmpstr (described, ==, of->expected);
}

/* A paragraph that the original does not have keeps its words, and says so. */
static void
test_kept (void)
{
  g_autoptr (DossierDocument) study = make_study ();
  g_autoptr (DossierDocument) document = make_original (study, cases[2].text);
  DossierSections sections = dossier_document_get_sections (document);

  g_assert_cmpuint (sections.n, ==, 2);
  g_assert_cmpstr (sections.items[0].heading, ==, "Kept");
  g_assert_true (sections.items[0].is_kept);
  g_assert_cmpuint (sections.items[0].n_paragraphs, ==, 1);
  g_assert_cmpstr (sections.items[1].heading, ==, "Own");
  g_assert_false (sections.items[1].is_kept);
}

/* What the head says, and that the words that are shown are counted. */
static void
test_head (void)
{
  g_autoptr (DossierDocument) study = make_study ();
  g_autoptr (DossierDocument) document = make_original (study, cases[1].text);

  g_assert_cmpint (dossier_document_get_head (document)->edition, ==, DOSSIER_EDITION_ORIGINAL);
  g_assert_cmpstr (dossier_document_get_head (document)->note, ==, "Note");
  g_assert_cmpstr (dossier_document_get_id (document), ==, dossier_document_get_id (study));
  g_assert_cmpuint (dossier_document_count_words (study), ==, 28);
  g_assert_cmpuint (dossier_document_count_words (document), ==, 27);
}

/* One that was not found has the words of the study edition, and a place. */
static void
test_words_of_quotes (void)
{
  g_autoptr (DossierDocument) study = make_study ();
  g_autoptr (DossierDocument) whole = make_original (study, cases[0].text);
  g_autoptr (DossierDocument) without = make_original (study, cases[3].text);
  const DossierQuote *found = dossier_document_find_quote (whole, "q");
  const DossierQuote *lost = dossier_document_find_quote (without, "q");
  const DossierQuote *reported = dossier_document_find_quote (whole, "r");
  g_autofree char *found_words = dossier_quote_dup_text (found);
  g_autofree char *lost_words = dossier_quote_dup_text (lost);
  g_autofree char *reported_words = dossier_quote_dup_text (reported);

  g_assert_null (found->words);
  g_assert_cmpuint (found->n_parts, ==, 2);
  g_assert_cmpstr (found_words, ==, "Nobody steers in fog. Nobody should,");
  g_assert_cmpstr (lost_words, ==, found_words);
  g_assert_cmpuint (lost->parts[0].end, ==, 0);
  g_assert_cmpuint (dossier_quote_get_paragraph (lost)->number, ==, 2);
  g_assert_cmpstr (reported_words, ==, "the hull had been rotten");
}

static void
test_counts (void)
{
  g_autoptr (DossierDocument) study = make_study ();
  g_autoptr (DossierAlignment) whole = align_texts (study, cases[0].text);
  g_autoptr (DossierAlignment) without = align_texts (study, cases[3].text);
  g_autoptr (DossierAlignment) half = align_texts (study, cases[2].text);
  DossierOriginalCounts counts;

  dossier_alignment_count (whole, &counts);
  g_assert_cmpuint (counts.n_paragraphs, ==, 2);
  g_assert_cmpuint (counts.n_all_paragraphs, ==, 2);
  g_assert_cmpuint (counts.n_quotes, ==, 1);
  g_assert_cmpuint (counts.n_all_quotes, ==, 1);
  g_assert_cmpuint (counts.n_mentions, ==, 2);
  dossier_alignment_count (without, &counts);
  g_assert_cmpuint (counts.n_quotes, ==, 0);
  dossier_alignment_count (half, &counts);
  g_assert_cmpuint (counts.n_paragraphs, ==, 1);
}

/* The bundled one, retold by chance: all that it knows is at hand. */
static void
test_bundled (AlignFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = align_retell_all (self, 0.3);
  g_autofree char *text = align_join (texts, "\n\n");
  g_autoptr (DossierDocument) document = make_original (self->document, text);
  DossierQuotes quotes = dossier_document_get_quotes (document);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  guint n_terms = 0;

  for (guint i = 0; i < quotes.n; i++)
    {
      g_autofree char *found = dossier_quote_dup_text (&quotes.items[i]);
      g_autofree char *source
          = dossier_quote_dup_text (&dossier_document_get_quotes (self->document).items[i]);

      g_assert_cmpstr (found, ==, source);
      if (quotes.items[i].kind == DOSSIER_QUOTE_DIRECT)
        g_assert_null (quotes.items[i].words);
    }
  for (guint i = 0; i < paragraphs.n; i++)
    {
      g_autofree char *found = dossier_document_dup_paragraph_text (document, &paragraphs.items[i]);

      g_assert_cmpstr (found, ==, align_text_at (texts, i));
    }
  for (guint i = 0; i < dossier_document_get_sentences (document).n; i++)
    for (guint j = 0; j < dossier_document_get_sentences (document).items[i].n_marks; j++)
      n_terms
          += dossier_document_get_sentences (document).items[i].marks[j].kind == DOSSIER_MARK_TERM;
  g_assert_cmpuint (n_terms, >, 0);
  for (guint i = 0; i < dossier_document_get_actors (document).n; i++)
    {
      const DossierActor *actor = &dossier_document_get_actors (document).items[i];

      for (guint j = 0; j < actor->n_stances; j++)
        g_assert_cmpuint (actor->stances[j].evidence.n_sentences, >, 0);
      g_assert_true (actor->family
                     == &dossier_document_get_actors (document).items[actor->family->index]);
    }
}

typedef struct
{
  const char *name;
  const char *marks;    /* kind, start, end */
  const char *expected; /* the same after nesting */
} NestCase;

static const NestCase nest_cases[] = {
  { "apart", "m5-8 m0-3", "m0-3 m5-8" },
  { "longer-first", "m0-3 q0-9", "q0-9 m0-3" },
  { "name-crosses-quote", "m0-5 q3-9", "q3-9" },
  { "name-crosses-end-of-quote", "q0-5 m3-9", "q0-5" },
  { "names-cross", "m0-5 m3-9", "m0-5" },
  { "quotes-cross", "q0-5 q3-9", "q0-5" },
  { "crossed-inside", "q0-20 m2-6 q4-9 m5-6", "q0-20 q4-9 m5-6" },
  { "same-place", "m0-4 q0-4", "q0-4 m0-4" },
};

static void
test_nest (gconstpointer data)
{
  const NestCase *of = data;
  const DossierQuote quote = { .index = 0 };
  const DossierActor actor = { .index = 0 };
  g_auto (GStrv) parts = g_strsplit (of->marks, " ", -1);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (DossierMark));
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean are_exact[] = { TRUE };
  guint n_quotes = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      DossierMark mark = { .kind = DOSSIER_MARK_MENTION, .actor = &actor };
      char *end = NULL;

      if (*parts[i] == 'q')
        {
          mark.kind = DOSSIER_MARK_QUOTE;
          mark.quote = &quote;
          n_quotes++;
        }
      mark.start = (guint) g_ascii_strtoull (parts[i] + 1, &end, 10);
      mark.end = (guint) g_ascii_strtoull (end + 1, NULL, 10);
      g_array_append_val (marks, mark);
    }

  dossier_original_nest_marks (marks, are_exact);
  for (guint i = 0; i < marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (marks, DossierMark, i);

      n_quotes -= mark->kind == DOSSIER_MARK_QUOTE;
      g_string_append_printf (line, "%s%c%u-%u", i > 0 ? " " : "",
                              mark->kind == DOSSIER_MARK_QUOTE ? 'q' : 'm', mark->start, mark->end);
    }
  g_assert_cmpstr (line->str, ==, of->expected);
  g_assert_cmpint (are_exact[0], ==, n_quotes == 0);
}

/* A note on one of the texts, seen in the other one and in its own. */
static void
check_note (DossierDocument *own,
            DossierDocument *other,
            const char *words,
            DossierAnchorFit expected_fit,
            const char *expected)
{
  g_autoptr (DossierAnchorText) own_text = dossier_anchor_text_new (own);
  g_autoptr (DossierAnchorText) other_text = dossier_anchor_text_new (other);
  g_autoptr (DossierAnchor) anchor = NULL;
  g_autofree char *passage = NULL;
  g_autofree char *same = NULL;
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (own);
  DossierRange range = { 0 };

  for (guint i = 0; i < paragraphs.n && range.end == 0; i++)
    {
      g_autofree char *text = dossier_document_dup_paragraph_text (own, &paragraphs.items[i]);
      const char *at = strstr (text, words);

      if (at != NULL)
        range = (DossierRange) { i, (guint) (at - text), i, (guint) (at - text + strlen (words)) };
    }
  anchor = dossier_anchor_text_make_anchor (own_text, &range);
  g_assert_cmpstr (anchor->exact, ==, words);
  g_assert_cmpstr (anchor->edition, ==,
                   dossier_document_get_source (own) != NULL ? "original" : NULL);

  g_assert_cmpint (dossier_anchor_text_find (own_text, anchor, &range), ==, DOSSIER_ANCHOR_EXACT);
  same = dossier_anchor_text_dup_passage (own_text, &range);
  g_assert_cmpstr (same, ==, words);
  g_assert_cmpint (dossier_anchor_text_find (other_text, anchor, &range), ==, expected_fit);
  passage = dossier_anchor_text_dup_passage (other_text, &range);
  g_assert_cmpstr (passage, ==, expected);
}

static void
test_notes (void)
{
  g_autoptr (DossierDocument) study = make_study ();
  g_autoptr (DossierDocument) original = make_original (study, cases[0].text);

  check_note (study, original, "crossed the frozen", DOSSIER_ANCHOR_SENTENCE,
              "The estuary was frozen when the herons crossed.");
  check_note (original, study, "when the herons", DOSSIER_ANCHOR_SENTENCE,
              "Herons crossed the frozen estuary.");
  check_note (study, original, "Nobody steers", DOSSIER_ANCHOR_EXACT, "Nobody steers");
  check_note (original, study, "should", DOSSIER_ANCHOR_EXACT, "should");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/original/words/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (nest_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/original/nest/", nest_cases[i].name, NULL);

      g_test_add_data_func (path, &nest_cases[i], test_nest);
    }
  g_test_add_func ("/original/kept", test_kept);
  g_test_add_func ("/original/head", test_head);
  g_test_add_func ("/original/words-of-quotes", test_words_of_quotes);
  g_test_add_func ("/original/counts", test_counts);
  g_test_add_func ("/original/notes", test_notes);
  g_test_add ("/original/bundled", AlignFixture, GUINT_TO_POINTER (7), align_set_up, test_bundled,
              align_tear_down);

  return g_test_run ();
}
