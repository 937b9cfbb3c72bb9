/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reader/dossier-spans.h"

#include "dossier-sample.h"

static void
assert_span (DossierDocument *document,
             const DossierParagraph *paragraph,
             const DossierSpan *span,
             const char *words)
{
  g_autofree char *text = dossier_document_dup_paragraph_text (document, paragraph);
  g_autofree char *covered = NULL;

  g_assert_nonnull (span);
  covered = g_strndup (text + span->start, span->end - span->start);
  g_assert_cmpstr (covered, ==, words);
}

/* Direct quotes take in their marks, reported speech does not. */
static void
test_extent (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  const DossierParagraph *paragraph = dossier_document_find_paragraph (document, "p1");
  g_autoptr (DossierSpans) spans = dossier_spans_new (document, paragraph);

  g_assert_cmpuint (spans->n, ==, 5);
  assert_span (document, paragraph, &spans->items[0], "“The tolls are unfair,”");
  assert_span (document, paragraph, &spans->items[1], "Ana López");
  assert_span (document, paragraph, &spans->items[2], "“and everybody’s café knows it.”");
  assert_span (document, paragraph, &spans->items[3], "The town");
  assert_span (document, paragraph, &spans->items[4], "that it asked for tolls");
}

/* A quote over two sentences leaves no gap between them. */
static void
test_joined (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  const DossierParagraph *paragraph = dossier_document_find_paragraph (document, "p2");
  g_autoptr (DossierSpans) spans = dossier_spans_new (document, paragraph);

  g_assert_cmpuint (spans->n, ==, 7);
  assert_span (document, paragraph, &spans->items[4], "“It stands. ");
  assert_span (document, paragraph, &spans->items[5], "It will stand,”");
}

static void
test_first (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  const DossierParagraph *paragraph = dossier_document_find_paragraph (document, "p2");
  g_autoptr (DossierSpans) spans = dossier_spans_new (document, paragraph);

  for (guint i = 0; i < spans->n; i++)
    g_assert_cmpint (spans->items[i].is_first, ==,
                     spans->items[i].mark->kind == DOSSIER_MARK_MENTION);
}

static void
test_find (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  const DossierParagraph *paragraph = dossier_document_find_paragraph (document, "p1");
  g_autoptr (DossierSpans) spans = dossier_spans_new (document, paragraph);
  const DossierSpan *first = &spans->items[0];
  const DossierSpan *last = &spans->items[spans->n - 1];

  g_assert_true (dossier_spans_find_at (spans, 0) == first);
  g_assert_true (dossier_spans_find_at (spans, first->end - 1) == first);
  g_assert_null (dossier_spans_find_at (spans, first->end));
  g_assert_null (dossier_spans_find_at (spans, G_MAXUINT));

  g_assert_true (dossier_spans_find_after (spans, -1) == first);
  g_assert_true (dossier_spans_find_after (spans, first->start) == first + 1);
  g_assert_null (dossier_spans_find_after (spans, last->start));
  g_assert_true (dossier_spans_find_before (spans, G_MAXINT64) == last);
  g_assert_true (dossier_spans_find_before (spans, last->start) == last - 1);
  g_assert_null (dossier_spans_find_before (spans, first->start));
}

/* Every byte of the text belongs to a sentence, and to the right one. */
static void
test_sentences (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  DossierSentences sentences = dossier_document_get_sentences (document);

  for (guint i = 0; i < sentences.n; i++)
    {
      const DossierSentence *sentence = &sentences.items[i];
      guint start = dossier_sentence_get_start (document, sentence);
      guint end = start + (guint) strlen (sentence->text);
      g_autofree char *text = dossier_document_dup_paragraph_text (document, sentence->paragraph);

      g_assert_true (g_str_has_prefix (text + start, sentence->text));
      for (guint byte = start; byte <= end; byte++)
        g_assert_true (dossier_paragraph_find_sentence (document, sentence->paragraph, byte)
                       == sentence);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spans/extent", test_extent);
  g_test_add_func ("/spans/joined", test_joined);
  g_test_add_func ("/spans/first", test_first);
  g_test_add_func ("/spans/find", test_find);
  g_test_add_func ("/spans/sentences", test_sentences);

  return g_test_run ();
}
