/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person is told about their own copy of an article. */

#include "config.h"

#include <string.h>

#include "dossier-sample.h"
#include "extract/dossier-extract.h"
#include "ui/original/dossier-original-run.h"
#include "ui/original/dossier-original-words.h"
#include "ui/shell/dossier-error-text.h"

static DossierOriginalFound *
run (DossierDocument *study, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  DossierOriginalSource source = { .bytes = bytes };

  return dossier_original_run (study, &source, NULL, error);
}

static char *
dup_article (DossierDocument *document)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs.n; i++)
    {
      g_autofree char *paragraph
          = dossier_document_dup_paragraph_text (document, &paragraphs.items[i]);

      g_string_append_printf (text, "%s\n\n", paragraph);
    }

  return g_string_free_and_steal (text);
}

static void
test_counts (void)
{
  const DossierOriginalCounts all = { 1, 1, 2, 2, 1 };
  const DossierOriginalCounts few = { 3, 7, 0, 1, 12 };
  g_autofree char *one_paragraph = dossier_original_dup_paragraphs (&all);
  g_autofree char *paragraphs = dossier_original_dup_paragraphs (&few);
  g_autofree char *quotes = dossier_original_dup_quotes (&all);
  g_autofree char *no_quote = dossier_original_dup_quotes (&few);
  g_autofree char *mention = dossier_original_dup_mentions (&all);
  g_autofree char *mentions = dossier_original_dup_mentions (&few);

  g_assert_cmpstr (one_paragraph, ==, "1 of 1 paragraph");
  g_assert_cmpstr (paragraphs, ==, "3 of 7 paragraphs");
  g_assert_cmpstr (quotes, ==, "2 of 2 direct quotes");
  g_assert_cmpstr (no_quote, ==, "0 of 1 direct quote");
  g_assert_cmpstr (mention, ==, "1 mention of an actor");
  g_assert_cmpstr (mentions, ==, "12 mentions of actors");
  g_assert_false (dossier_original_is_doubtful (&all));
  g_assert_true (dossier_original_is_doubtful (&few));
}

static void
test_stored (void)
{
  g_autoptr (DossierDocument) study = new_sample ();
  g_autofree char *article = dup_article (study);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOriginalFound) found = run (study, article, &error);
  g_autoptr (DossierOriginalFound) again = NULL;
  DossierOriginalSource source = { 0 };
  DossierOriginalCounts counts;

  g_assert_no_error (error);
  dossier_alignment_count (found->alignment, &counts);
  g_assert_cmpuint (counts.n_paragraphs, ==, dossier_document_get_paragraphs (study).n);

  /* What is kept gives the same when it is read again. */
  source.stored = found->text;
  again = dossier_original_run (study, &source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->text, ==, found->text);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *sentence;
  } cases[] = {
    { "%PDF-1.7 x", ". Choose another file, or paste the text." },
    { " \n\n ", "There is no text in it. Choose another file, or paste the text." },
    { "Boil the noodles for nine minutes.",
      "No paragraph of this text stands for one of the study edition. Choose the article that is "
      "retold, in the language it is read in here." },
  };
  g_autoptr (DossierDocument) study = new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierOriginalFound) found = run (study, cases[i].text, &error);
      g_autofree char *sentence = NULL;

      g_assert_null (found);
      g_assert_nonnull (error);
      sentence = dossier_error_dup_sentence (error);
      g_assert_true (g_str_has_suffix (sentence, cases[i].sentence));
    }
}

static void
test_missing_file (void)
{
  g_autoptr (DossierDocument) study = new_sample ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.txt");
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  DossierOriginalSource source = { .file = file };

  g_assert_null (dossier_original_run (study, &source, NULL, &error));
  g_assert_error (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_UNREADABLE);
  sentence = dossier_error_dup_sentence (error);
  g_assert_cmpstr (sentence, ==, "There is no such file. Check the file and choose it again.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/original-words/counts", test_counts);
  g_test_add_func ("/original-words/stored", test_stored);
  g_test_add_func ("/original-words/errors", test_errors);
  g_test_add_func ("/original-words/missing-file", test_missing_file);

  return g_test_run ();
}
