/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Originals made of the bundled study edition: retold, out of order, with
 * paragraphs missing, merged and split, and in the company of clutter. Which
 * text stands for which paragraph is known. */

#include "config.h"

#include <string.h>

#include "align-fixture.h"

#define N_SEEDS 3

typedef AlignFixture Fixture;

/* Whether a mention stands where the study edition marks its actor, or a mark
 * by name where a mention of its actor does. */
static gboolean
is_matched (const DossierAlignedParagraph *of,
            guint sentence_start,
            const DossierMark *mark,
            const DossierAlignedMention *mention)
{
  return mark->kind == DOSSIER_MARK_MENTION && mark->actor == mention->actor
         && sentence_start + mark->start < mention->end
         && sentence_start + mark->end > mention->start;
}

static gboolean
is_mention_marked (Fixture *self,
                   const DossierAlignedParagraph *of,
                   const DossierAlignedMention *mention)
{
  for (guint i = 0; i < of->n_sentences; i++)
    for (guint j = 0; j < of->sentences[i].sentence->n_marks; j++)
      if (is_matched (of, of->sentences[i].start, &of->sentences[i].sentence->marks[j], mention))
        return TRUE;

  return FALSE;
}

static gboolean
is_mark_mentioned (const DossierAlignedParagraph *of, guint sentence_start, const DossierMark *mark)
{
  for (guint i = 0; i < of->n_mentions; i++)
    if (is_matched (of, sentence_start, mark, &of->mentions[i]))
      return TRUE;

  return FALSE;
}

/* The study edition is its own original: of all that it marks by name 98 of
 * 100 are named, and nobody whom it does not mark there. */
static void
test_mentions (Fixture *self, gconstpointer data)
{
  g_autofree char *text = align_join (self->texts, "\n\n");
  g_autoptr (DossierAlignment) alignment = align_texts (self->document, text);
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  guint n_marked = 0;
  guint n_mentioned = 0;

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < paragraphs[i].n_mentions; j++)
        {
          g_test_message ("%u %s", paragraphs[i].paragraph->number,
                          paragraphs[i].mentions[j].actor->id);
          g_assert_true (is_mention_marked (self, &paragraphs[i], &paragraphs[i].mentions[j]));
        }
      for (guint j = 0; j < paragraphs[i].n_sentences; j++)
        for (guint k = 0; k < paragraphs[i].sentences[j].sentence->n_marks; k++)
          {
            const DossierMark *mark = &paragraphs[i].sentences[j].sentence->marks[k];

            if (mark->kind != DOSSIER_MARK_MENTION || mark->is_meant)
              continue;
            n_marked++;
            n_mentioned
                += is_mark_mentioned (&paragraphs[i], paragraphs[i].sentences[j].start, mark);
          }
    }
  g_test_message ("%u of %u", n_mentioned, n_marked);
  g_assert_cmpuint (n_mentioned * 100, >=, n_marked * 98);
}

/* Each sentence retells itself. */
static void
test_itself (Fixture *self, gconstpointer data)
{
  g_autofree char *text = align_join (self->texts, "\n\n");
  g_autoptr (DossierAlignment) alignment = align_texts (self->document, text);
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);

  align_expect_all (self, text, self->texts);
  align_expect_quotes (alignment);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (paragraphs[i].n_sentences, ==, paragraphs[i].paragraph->n_sentences);
      for (guint j = 0; j < paragraphs[i].n_sentences; j++)
        {
          const DossierAlignedSentence *of = &paragraphs[i].sentences[j];

          g_assert_cmpuint (of->end - of->start, ==, strlen (of->sentence->text));
          g_assert_cmpint (strncmp (paragraphs[i].text + of->start, of->sentence->text,
                                    of->end - of->start),
                           ==, 0);
        }
    }
}

static void
test_retold (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double share;
    guint n_right;
  } cases[] = { { 0.3, 19 }, { 0.5, 19 }, { 0.7, 18 }, { 0.9, 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) retold = align_retell_all (self, cases[i].share);
      g_autofree char *text = align_join (retold, "\n\n");
      g_autoptr (DossierAlignment) alignment = align_texts (self->document, text);
      guint n_other;

      g_assert_cmpuint (align_count_right (alignment, retold, &n_other), >=, cases[i].n_right);
      g_assert_cmpuint (n_other, ==, 0);
      if (i < 2)
        align_expect_quotes (alignment);
    }
}

/* Lines, margins, and no breaks at all. */
static void
test_layout (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) retold = align_retell_all (self, 0.3);
  g_autofree char *lines = align_join (retold, "\n");
  g_autofree char *one = align_join (retold, " ");
  g_autofree char *indented = align_join (retold, "\r\n\r\n    ");
  g_autoptr (GString) page = g_string_new ("<html><body><nav><p>Home</nav>");

  for (guint i = 0; i < retold->len; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (align_text_at (retold, i), -1);
      g_string_append_printf (page, "<div><p>%s</p></div>", escaped);
    }

  align_expect_all (self, lines, retold);
  align_expect_all (self, one, retold);
  align_expect_all (self, indented, retold);
  align_expect_all (self, page->str, retold);
}

static void
test_quotation_marks (Fixture *self, gconstpointer data)
{
  static const char *const styles[][4] = {
    { "\"", "\"", "'", "'" }, { "«", "»", "“", "”" }, { "«\302\240", "\302\240»", "‹", "›" },
    { "„", "“", "‚", "‘" },   { "‘", "’", "“", "”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *text = align_join (self->texts, "\n\n");
      static const char *const own[] = { "“", "”", "‘", "’”" };
      g_autoptr (DossierAlignment) alignment = NULL;

      /* The single closing mark is an apostrophe, too, but before a double. */
      for (int j = 3; j >= 0; j--)
        {
          g_autofree char *to = g_strconcat (styles[i][j], j == 3 ? "\001" : "", NULL);
          g_autofree char *from = g_steal_pointer (&text);
          g_autofree char *marked = align_replace (from, own[j], j == 3 ? to : styles[i][j]);

          text = align_replace (marked, "\001", styles[i][1]);
        }
      alignment = align_texts (self->document, text);
      align_expect_quotes (alignment);
    }
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) retold = align_retell_all (self, 0.4);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autoptr (DossierAlignment) alignment = NULL;
  const DossierUnplaced *unplaced;
  guint n_missing = 0;
  guint n;

  for (guint i = 0; i < retold->len; i++)
    {
      gboolean is_missing = g_rand_double (self->random) < 0.3;

      if (!is_missing)
        g_ptr_array_add (left, align_text_at (retold, i) != NULL
                                   ? (gpointer) align_text_at (retold, i)
                                   : NULL);
      g_ptr_array_add (expected, is_missing ? NULL : (gpointer) align_text_at (retold, i));
      n_missing += is_missing;
    }
  text = align_join (left, "\n\n");
  align_expect_all (self, text, expected);

  alignment = align_texts (self->document, text);
  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  for (guint i = 0; i < n; i++)
    n_missing -= unplaced[i].kind == DOSSIER_UNPLACED_PARAGRAPH;
  g_assert_cmpuint (n_missing, ==, 0);
}

static void
test_shuffled (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) shuffled = g_ptr_array_copy (self->texts, (GCopyFunc) g_strdup, NULL);
  g_autofree char *text = NULL;
  g_autoptr (DossierAlignment) alignment = NULL;
  guint n_other;

  g_ptr_array_set_free_func (shuffled, g_free);
  for (guint i = shuffled->len - 1; i > 0; i--)
    {
      guint j = g_rand_int_range (self->random, 0, i + 1);
      gpointer moved = shuffled->pdata[i];

      shuffled->pdata[i] = shuffled->pdata[j];
      shuffled->pdata[j] = moved;
    }
  text = align_join (shuffled, "\n\n");
  alignment = align_texts (self->document, text);
  g_assert_cmpuint (align_count_right (alignment, self->texts, &n_other), >=, self->texts->len - 1);
  g_assert_cmpuint (n_other, ==, 0);
}

static void
test_merged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) retold = align_retell_all (self, 0.3);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < retold->len; i++)
    g_string_append_printf (text, "%s%s", align_text_at (retold, i),
                            g_rand_boolean (self->random) ? " " : "\n\n");
  align_expect_all (self, text->str, retold);
}

/* A block for every sentence: a line feed shows where the original breaks. */
static void
test_split (Fixture *self, gconstpointer data)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierAlignment) alignment = NULL;
  const DossierAlignedParagraph *paragraphs;
  guint n;

  for (guint i = 0; i < sentences.n; i++)
    g_string_append_printf (text, "%s\n\n", sentences.items[i].text);
  align_expect_all (self, text->str, self->texts);

  alignment = align_texts (self->document, text->str);
  align_expect_quotes (alignment);
  paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) blocks = g_strsplit (paragraphs[i].text, "\n", -1);
      g_assert_cmpuint (g_strv_length (blocks), ==, paragraphs[i].paragraph->n_sentences);
    }
}

static const char *const between[] = {
  "Advertisement",
  "Share this article",
  "By Jane Doe",
  "June 12, 2023 at 6:00 a.m. EDT",
  "Read more: The talks that nobody wanted",
  "Sign up for our newsletter to get the news in your inbox.",
  "The two presidents in the capital in May. (Jane Doe/Reuters)",
  "What They Want From Each Other",
  "Story continues below advertisement",
  "Copyright 2023 The Paper. All rights reserved.",
};

static void
test_clutter (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) retold = align_retell_all (self, 0.3);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    g_string_append_printf (text, "%s\n\n", between[i]);
  for (guint i = 0; i < retold->len; i++)
    {
      g_string_append_printf (text, "%s\n\n", align_text_at (retold, i));
      for (int j = g_rand_int_range (self->random, 0, 3); j > 0; j--)
        g_string_append_printf (
            text, "%s\n\n", between[g_rand_int_range (self->random, 0, G_N_ELEMENTS (between))]);
    }
  align_expect_all (self, text->str, retold);
}

/* Clutter in the place of a break between paragraphs, or within one. */
static void
test_clutter_inside (Fixture *self, gconstpointer data)
{
  static const char *const inside[] = {
    "Advertisement",
    "Gz Get unlimited access. Choose your plan ArrowRight",
    "Share this article Comment",
    "Story continues below advertisement",
    "Sign up for our newsletter to get the news in your inbox.",
  };
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs.n; i++)
    for (guint j = 0; j < paragraphs.items[i].n_sentences; j++)
      {
        gboolean is_last = j == paragraphs.items[i].n_sentences - 1;

        g_string_append (text, sentences.items[paragraphs.items[i].first_sentence + j].text);
        if (g_rand_double (self->random) < 0.3)
          g_string_append_printf (
              text, " %s ", inside[g_rand_int_range (self->random, 0, G_N_ELEMENTS (inside))]);
        else
          g_string_append (text, is_last ? "\n\n" : " ");
      }
  align_expect_all (self, text->str, self->texts);
}

/* A pull quote repeats a sentence, wherever it stands. */
static void
test_pull_quotes (Fixture *self, gconstpointer data)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->texts->len; i++)
    {
      guint pulled = g_rand_int_range (self->random, 0, sentences.n);

      if (sentences.items[pulled].paragraph->n_sentences > 1)
        g_string_append_printf (text, "%s\n\n", sentences.items[pulled].text);
      g_string_append_printf (text, "%s\n\n", align_text_at (self->texts, i));
    }
  align_expect_all (self, text->str, self->texts);
}

/* What readers say below an article is about the same, and no part of it. */
static void
test_comments (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) retold = align_retell_all (self, 0.3);
  g_autofree char *article = align_join (retold, "\n\n");
  g_autoptr (GString) text = g_string_new (article);
  g_autoptr (DossierAlignment) alignment = NULL;
  const DossierUnplaced *unplaced;
  guint n_texts = 0;
  guint n;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text,
                            "\n\nAMLO and Biden deserve each other, fentanyl kills and the cartels "
                            "laugh, says reader %u. Mexico must act, not the US.",
                            i);
  align_expect_all (self, text->str, retold);

  alignment = align_texts (self->document, text->str);
  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  for (guint i = 0; i < n; i++)
    n_texts += unplaced[i].kind == DOSSIER_UNPLACED_TEXT;
  g_assert_cmpuint (n_texts, ==, 30);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
    gboolean is_random;
  } tests[] = {
    { "itself", test_itself, FALSE },
    { "mentions", test_mentions, FALSE },
    { "retold", test_retold, TRUE },
    { "layout", test_layout, TRUE },
    { "quotation-marks", test_quotation_marks, FALSE },
    { "missing", test_missing, TRUE },
    { "shuffled", test_shuffled, TRUE },
    { "merged", test_merged, TRUE },
    { "split", test_split, FALSE },
    { "clutter", test_clutter, TRUE },
    { "clutter-inside", test_clutter_inside, TRUE },
    { "pull-quotes", test_pull_quotes, TRUE },
    { "comments", test_comments, TRUE },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint seed = 1; seed <= (tests[i].is_random ? N_SEEDS : 1); seed++)
      {
        g_autofree char *path = g_strdup_printf ("/analysis/align/%s/%u", tests[i].name, seed);

        g_test_add (path, Fixture, GUINT_TO_POINTER (seed), align_set_up, tests[i].run,
                    align_tear_down);
      }

  return g_test_run ();
}
