/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Read, write, read is the identity: over documents made up at random, each
 * with every kind of thing that the format has. DOSSIER_TEST_SEED repeats one. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"
#include "random-dossier.h"

#define N_DOCUMENTS 600

static GBytes *
write_text (const char *text, DossierDocument **document)
{
  *document = fixture_read (text);
  return dossier_document_write_bytes (*document);
}

static void
assert_same (GBytes *a, GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                   g_bytes_get_size (b));
}

static void
assert_same_marks (const DossierSentence *a, const DossierSentence *b)
{
  g_assert_cmpuint (a->n_marks, ==, b->n_marks);
  for (guint i = 0; i < a->n_marks; i++)
    {
      g_assert_cmpint (a->marks[i].kind, ==, b->marks[i].kind);
      g_assert_cmpuint (a->marks[i].start, ==, b->marks[i].start);
      g_assert_cmpuint (a->marks[i].end, ==, b->marks[i].end);
      g_assert_cmpint (a->marks[i].is_meant, ==, b->marks[i].is_meant);
    }
}

/* Sorted, nested, and at whole characters that are no spaces. */
static void
assert_marks_nest (const DossierSentence *sentence)
{
  const DossierMark *open[64];
  guint depth = 0;

  g_assert_true (g_utf8_validate (sentence->text, -1, NULL));
  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];

      g_assert_cmpuint (mark->start, <, mark->end);
      g_assert_cmpuint (mark->end, <=, strlen (sentence->text));
      g_assert_cmpint (sentence->text[mark->start], !=, ' ');
      g_assert_cmpint (sentence->text[mark->end - 1], !=, ' ');
      g_assert_true ((sentence->text[mark->start] & 0xc0) != 0x80);
      g_assert_true ((sentence->text[mark->end] & 0xc0) != 0x80);
      if (i > 0)
        g_assert_cmpuint (mark->start, >=, mark[-1].start);

      while (depth > 0 && open[depth - 1]->end <= mark->start)
        depth--;
      if (depth > 0)
        g_assert_cmpuint (mark->end, <=, open[depth - 1]->end);
      open[depth++] = mark;
    }
}

static void
assert_same_documents (DossierDocument *a, DossierDocument *b)
{
  DossierSentences sentences = dossier_document_get_sentences (a);
  DossierQuotes quotes = dossier_document_get_quotes (a);
  DossierActors actors = dossier_document_get_actors (a);

  g_assert_cmpuint (sentences.n, ==, dossier_document_get_sentences (b).n);
  g_assert_cmpuint (quotes.n, ==, dossier_document_get_quotes (b).n);
  g_assert_cmpuint (actors.n, ==, dossier_document_get_actors (b).n);
  g_assert_cmpuint (dossier_document_count_words (a), ==, dossier_document_count_words (b));

  for (guint i = 0; i < sentences.n; i++)
    {
      const DossierSentence *other = &dossier_document_get_sentences (b).items[i];

      g_assert_cmpstr (sentences.items[i].text, ==, other->text);
      assert_marks_nest (other);
      assert_same_marks (&sentences.items[i], other);
    }
  for (guint i = 0; i < quotes.n; i++)
    {
      g_autofree char *text = dossier_quote_dup_text (&quotes.items[i]);
      g_autofree char *other = dossier_quote_dup_text (&dossier_document_get_quotes (b).items[i]);

      g_assert_cmpstr (text, ==, other);
    }
  for (guint i = 0; i < actors.n; i++)
    g_assert_cmpuint (
        dossier_document_get_mentions_of (a, &actors.items[i]).n, ==,
        dossier_document_get_mentions_of (b, &dossier_document_get_actors (b).items[i]).n);
}

static void
check_round_trip (const char *text)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierDocument) again = NULL;
  g_autoptr (GBytes) written = write_text (text, &document);
  g_autofree char *canonical
      = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_autoptr (GBytes) rewritten = write_text (canonical, &again);

  assert_same (written, rewritten);
  assert_same_documents (document, again);
}

static void
test_random (void)
{
  const char *given = g_getenv ("DOSSIER_TEST_SEED");
  guint32 seed = given != NULL ? g_ascii_strtoull (given, NULL, 10) : 20230612;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *text = random_dossier_new (rand);

      check_round_trip (text);
    }
}

/* The generator is worth something only if it makes what it should. */
static void
test_random_is_rich (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gboolean kinds[DOSSIER_QUESTION_TEXT + 1] = { FALSE };
  guint n_nested = 0;
  guint n_split = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = random_dossier_new (rand);
      g_autoptr (DossierDocument) document = fixture_read (text);
      DossierQuestions questions = dossier_document_get_questions (document);
      DossierQuotes quotes = dossier_document_get_quotes (document);
      DossierSentences sentences = dossier_document_get_sentences (document);

      for (guint j = 0; j < questions.n; j++)
        kinds[questions.items[j].kind] = TRUE;
      for (guint j = 0; j < quotes.n; j++)
        n_split += quotes.items[j].n_parts > 1;
      for (guint j = 0; j < sentences.n; j++)
        for (guint k = 1; k < sentences.items[j].n_marks; k++)
          n_nested += sentences.items[j].marks[k].start < sentences.items[j].marks[k - 1].end;
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_true (kinds[i]);
  g_assert_cmpuint (n_split, >, 20);
  g_assert_cmpuint (n_nested, >, 100);
}

static void
test_canonical (gconstpointer name)
{
  g_autofree char *text = fixture_load (name);
  g_autoptr (DossierDocument) document = fixture_read (text);
  g_autoptr (GBytes) written = dossier_document_write_bytes (document);
  g_autofree char *canonical
      = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));

  g_assert_cmpstr (canonical, ==, text);
}

/* What says the same in other letters is written in the same. */
static void
test_normalizes (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    { "<dossier format", "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- c --> <dossier format" },
    { "<role>mayor</role>", "<role>\n  mayor\r\n</role>" },
    { "Be quiet</q>", "Be\n\t quiet</q>" },
    { "<m actor=\"ann\">", "<m how='named'\n actor = 'ann'>" },
    { "Be quiet", "<![CDATA[Be quiet]]>" },
    { "Be quiet", "B&#101; qu&#x69;et" },
    { "<option actor=\"ann\" key=\"yes\"/>", "<option key=\"yes\" actor=\"ann\"></option>" },
    { "<alias short=\"yes\">Lee</alias>\n      <role>mayor</role>",
      "<role>mayor</role><alias short=\"yes\">Lee</alias>" },
    { "<timeline>", "<?pi?><!-- before --><timeline>" },
  };
  g_autofree char *base = fixture_load ("base.dossier");
  g_autoptr (DossierDocument) document = fixture_read (base);
  g_autoptr (GBytes) expected = dossier_document_write_bytes (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_replace (base, cases[i].from, cases[i].to);
      g_autoptr (DossierDocument) other = NULL;
      g_autoptr (GBytes) written = write_text (text, &other);

      g_test_message ("%s", cases[i].to);
      assert_same (written, expected);
    }
}

static void
test_crlf (void)
{
  g_autofree char *base = fixture_load ("everything.dossier");
  g_auto (GStrv) lines = g_strsplit (base, "\n", -1);
  g_autofree char *text = g_strjoinv ("\r\n", lines);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GBytes) written = write_text (text, &document);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), base,
                   strlen (base));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round-trip/random", test_random);
  g_test_add_func ("/round-trip/random-is-rich", test_random_is_rich);
  g_test_add_data_func ("/round-trip/everything", "everything.dossier", test_canonical);
  g_test_add_data_func ("/round-trip/base", "base.dossier", test_canonical);
  g_test_add_func ("/round-trip/normalizes", test_normalizes);
  g_test_add_func ("/round-trip/crlf", test_crlf);

  return g_test_run ();
}
