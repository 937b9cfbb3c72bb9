/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align-fixture.h"
#include "analysis/dossier-words.h"
#include "document/dossier-document-io.h"
#include "extract/dossier-extract.h"

static DossierDocument *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* A dossier of the project, named from its root. */
DossierDocument *
align_read_document (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_document_load_file (file, NULL, &error);

  g_assert_no_error (error);
  return read_bytes (bytes);
}

/* A study edition of parts in the words of the format. */
DossierDocument *
align_make_document (const char *cast, const char *quotes, const char *article)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_string_append_printf (text,
                          "<dossier format=\"1\" id=\"t\" xml:lang=\"en\"><head edition=\"study\">"
                          "<title>T</title><source kind=\"news\"><description>D</description>"
                          "</source></head><cast>%s</cast><issues><issue id=\"i\"><title>I</title>"
                          "<summary>S</summary></issue></issues><quotes>%s</quotes>"
                          "<article><section>%s</section></article></dossier>",
                          cast, quotes != NULL ? quotes : "", article);
  bytes = g_bytes_new (text->str, text->len);

  return read_bytes (bytes);
}

DossierBlocks *
align_make_blocks (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DossierBlocks *blocks = dossier_extract_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return blocks;
}

DossierAlignment *
align_texts (DossierDocument *document, const char *text)
{
  g_autoptr (DossierBlocks) blocks = align_make_blocks (text);
  g_autoptr (GError) error = NULL;
  DossierAlignment *alignment = dossier_alignment_new (document, blocks, NULL, &error);

  g_assert_no_error (error);
  align_check (alignment);
  return alignment;
}

static void
check_range (const char *text, guint start, guint end)
{
  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, strlen (text));
  g_assert_true (g_utf8_validate_len (text + start, end - start, NULL));
  g_assert_false (g_unichar_isspace (g_utf8_get_char (text + start)));
  g_assert_false (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + end))));
}

/* What holds of every alignment. */
void
align_check (const DossierAlignment *alignment)
{
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      const DossierAlignedParagraph *of = &paragraphs[i];

      g_assert_true (g_utf8_validate (of->text, -1, NULL));
      if (i > 0)
        g_assert_cmpuint (of->paragraph->index, >, paragraphs[i - 1].paragraph->index);
      g_assert_true (dossier_alignment_find_paragraph (alignment, of->paragraph) == of);
      for (guint j = 0; j < of->n_mentions; j++)
        {
          check_range (of->text, of->mentions[j].start, of->mentions[j].end);
          if (j > 0)
            g_assert_cmpuint (of->mentions[j].start, >=, of->mentions[j - 1].start);
        }
      for (guint j = 0; j < of->n_quotes; j++)
        {
          check_range (of->text, of->quotes[j].start, of->quotes[j].end);
          g_assert_cmpuint (of->quotes[j].part, <, of->quotes[j].quote->n_parts);
          if (j > 0)
            g_assert_cmpuint (of->quotes[j].start, >=, of->quotes[j - 1].start);
        }
      for (guint j = 0; j < of->n_sentences; j++)
        {
          check_range (of->text, of->sentences[j].start, of->sentences[j].end);
          g_assert_true (of->sentences[j].sentence->paragraph == of->paragraph);
          if (j > 0)
            g_assert_cmpuint (of->sentences[j].start, >=, of->sentences[j - 1].start);
        }
    }
}

static void
describe (GString *line, const char *id, const char *text, guint start, guint end)
{
  g_string_append_printf (line, "%s%s:%.*s", line->len > 0 ? "|" : "", id, (int) (end - start),
                          text + start);
}

char *
align_describe_mentions (const DossierAlignedParagraph *of)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < of->n_mentions; i++)
    describe (line, of->mentions[i].actor->id, of->text, of->mentions[i].start,
              of->mentions[i].end);

  return g_string_free_and_steal (line);
}

char *
align_describe_quotes (const DossierAlignedParagraph *of)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < of->n_quotes; i++)
    describe (line, of->quotes[i].quote->id, of->text, of->quotes[i].start, of->quotes[i].end);

  return g_string_free_and_steal (line);
}

char *
align_describe_sentences (const DossierAlignedParagraph *of)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < of->n_sentences; i++)
    describe (line, of->sentences[i].sentence->id, of->text, of->sentences[i].start,
              of->sentences[i].end);

  return g_string_free_and_steal (line);
}

GPtrArray *
align_dup_texts (DossierDocument *document)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  for (guint i = 0; i < paragraphs.n; i++)
    g_ptr_array_add (texts, dossier_document_dup_paragraph_text (document, &paragraphs.items[i]));

  return texts;
}

static void
append_other_word (GString *text, gsize length, GRand *random)
{
  static const char consonants[] = "bdfgklmnprstvz";
  static const char vowels[] = "aeiou";

  for (gsize i = 0; i < MAX (length / 2, 2); i++)
    {
      g_string_append_c (text, consonants[g_rand_int_range (random, 0, strlen (consonants))]);
      g_string_append_c (text, vowels[g_rand_int_range (random, 0, strlen (vowels))]);
    }
}

/* Puts words that nobody knows in the place of so many of the longer words in
 * small letters: as a retelling keeps names, numbers, little words and what
 * stands in quotation marks, and some of the rest. */
char *
align_retell (const char *text, double share, GRand *random)
{
  GString *retold = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strspn (at, "abcdefghijklmnopqrstuvwxyz");
      gboolean is_inner = at > text && (g_ascii_isalnum (at[-1]) || (guchar) at[-1] >= 0x80);

      if (g_str_has_prefix (at, "“"))
        is_quoted = TRUE;
      else if (g_str_has_prefix (at, "”"))
        is_quoted = FALSE;
      if (length >= 4 && !is_inner && !is_quoted && (guchar) at[length] < 0x80
          && g_rand_double (random) < share)
        append_other_word (retold, length, random);
      else
        g_string_append_len (retold, at, MAX (length, 1));
      at += MAX (length, 1);
    }

  return g_string_free_and_steal (retold);
}

char *
align_join (GPtrArray *texts, const char *between)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? between : "",
                            (const char *) g_ptr_array_index (texts, i));

  return g_string_free_and_steal (joined);
}

char *
align_replace (const char *text, const char *from, const char *to)
{
  GString *replaced = g_string_new (text);

  g_string_replace (replaced, from, to, 0);
  return g_string_free_and_steal (replaced);
}

void
align_set_up (AlignFixture *self, gconstpointer data)
{
  self->document = align_read_document (ALIGN_BUNDLED);
  self->texts = align_dup_texts (self->document);
  self->random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
}

void
align_tear_down (AlignFixture *self, gconstpointer data)
{
  g_object_unref (self->document);
  g_ptr_array_unref (self->texts);
  g_rand_free (self->random);
}

const char *
align_text_at (GPtrArray *texts, guint i)
{
  return g_ptr_array_index (texts, i);
}

GPtrArray *
align_retell_all (AlignFixture *self, double share)
{
  GPtrArray *retold = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->texts->len; i++)
    g_ptr_array_add (retold, align_retell (align_text_at (self->texts, i), share, self->random));

  return retold;
}

/* The words of a text and nothing else: marks and breaks may differ. */
static char *
dup_words (const char *text)
{
  g_autoptr (GArray) words = dossier_words_split (text, 0, strlen (text));
  GString *only = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, i);

      g_string_append_printf (only, "%.*s ", (int) (word->end - word->start), text + word->start);
    }

  return g_string_free_and_steal (only);
}

/* How many paragraphs have just the text that they should; @n_other counts
 * those that have some other. */
guint
align_count_right (const DossierAlignment *alignment, GPtrArray *expected, guint *n_other)
{
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  guint n_right = 0;

  *n_other = 0;
  for (guint i = 0; i < n; i++)
    {
      const char *text = align_text_at (expected, paragraphs[i].paragraph->index);
      g_autofree char *wanted = text != NULL ? dup_words (text) : NULL;
      g_autofree char *found = dup_words (paragraphs[i].text);

      if (g_strcmp0 (wanted, found) == 0)
        n_right++;
      else
        {
          g_test_message ("%u: %s", paragraphs[i].paragraph->number, paragraphs[i].text);
          (*n_other)++;
        }
    }

  return n_right;
}

void
align_expect_all (AlignFixture *self, const char *text, GPtrArray *expected)
{
  g_autoptr (DossierAlignment) alignment = align_texts (self->document, text);
  guint n_expected = 0;
  guint n_other;

  for (guint i = 0; i < expected->len; i++)
    n_expected += align_text_at (expected, i) != NULL;
  g_assert_cmpuint (align_count_right (alignment, expected, &n_other), ==, n_expected);
  g_assert_cmpuint (n_other, ==, 0);
}

/* Every direct quote is there, in every part, and no sentence is without a
 * place. */
void
align_expect_quotes (const DossierAlignment *alignment)
{
  guint n;
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n);

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%u %s %s", unplaced[i].kind, unplaced[i].id, unplaced[i].text);
      g_assert_cmpint (unplaced[i].kind, !=, DOSSIER_UNPLACED_QUOTE);
      g_assert_cmpint (unplaced[i].kind, !=, DOSSIER_UNPLACED_PARAGRAPH);
    }
}
