/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that are no original of the article, or that mean harm. */

#include "config.h"

#include <string.h>

#include "align-fixture.h"

static void
expect_refused (AlignFixture *self, const char *text, DossierAlignError code)
{
  g_autoptr (DossierBlocks) blocks = align_make_blocks (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAlignment) alignment
      = dossier_alignment_new (self->document, blocks, NULL, &error);

  g_assert_null (alignment);
  g_assert_error (error, DOSSIER_ALIGN_ERROR, (int) code);
}

static void
test_unrelated (AlignFixture *self, gconstpointer data)
{
  DossierTerms terms = dossier_document_get_terms (self->document);
  g_autoptr (GString) glosses = g_string_new (NULL);

  for (guint i = 0; i < terms.n; i++)
    g_string_append_printf (glosses, "%s\n\n", terms.items[i].gloss);
  expect_refused (self, glosses->str, DOSSIER_ALIGN_ERROR_UNRELATED);
  expect_refused (self, "Share", DOSSIER_ALIGN_ERROR_UNRELATED);
  expect_refused (self, "The harbor master counted the boats. One was new.",
                  DOSSIER_ALIGN_ERROR_UNRELATED);
}

/* Texts made to keep the program busy, 16 MiB of each and small ones. */
static void
test_hostile (AlignFixture *self, gconstpointer data)
{
  static const char *const whats[] = {
    "Mexico ",
    "AMLO. ",
    "communities across Mexico ",
    "“go in with all guns blazing.” ",
    "“take down the cartels, just as we ",
    "Share Comment ",
    "U.S.",
    "A. ",
    "\n\nHi you.",
    "“",
    "é",
  };

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      gsize length = i == 0 ? 16 * 1024 * 1024 - 64 : 512 * 1024;
      g_autoptr (GString) text = g_string_sized_new (length + 64);
      g_autoptr (DossierBlocks) blocks = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierAlignment) alignment = NULL;

      while (text->len < length)
        g_string_append (text, whats[i]);
      blocks = align_make_blocks (text->str);
      alignment = dossier_alignment_new (self->document, blocks, NULL, &error);
      if (alignment != NULL)
        align_check (alignment);
      else
        g_assert_true (error->domain == DOSSIER_ALIGN_ERROR);
    }
}

static void
test_too_long (AlignFixture *self, gconstpointer data)
{
  g_autofree char *article = align_join (self->texts, "\n\n");
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len <= 17 * 1024 * 1024)
    g_string_append (text, article);
  expect_refused (self, text->str, DOSSIER_ALIGN_ERROR_LIMIT);
}

static void
test_cancelled (AlignFixture *self, gconstpointer data)
{
  g_autofree char *text = align_join (self->texts, "\n\n");
  g_autoptr (DossierBlocks) blocks = align_make_blocks (text);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAlignment) alignment = NULL;

  g_cancellable_cancel (cancellable);
  alignment = dossier_alignment_new (self->document, blocks, cancellable, &error);
  g_assert_null (alignment);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* An alignment keeps what it points to. */
static void
test_lifetime (AlignFixture *self, gconstpointer data)
{
  g_autofree char *text = align_join (self->texts, "\n\n");
  g_autoptr (DossierDocument) document = align_read_document (ALIGN_BUNDLED);
  DossierAlignment *alignment = align_texts (document, text);
  DossierAlignment *again = dossier_alignment_ref (alignment);
  GObject *watched = G_OBJECT (document);

  g_object_add_weak_pointer (watched, (gpointer *) &watched);
  g_assert_true (dossier_alignment_get_document (alignment) == document);
  g_clear_object (&document);
  g_assert_nonnull (watched);
  dossier_alignment_unref (alignment);
  align_check (again);
  dossier_alignment_unref (again);
  g_assert_null (watched);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (AlignFixture *, gconstpointer);
  } tests[] = {
    { "/analysis/limits/unrelated", test_unrelated },
    { "/analysis/limits/hostile", test_hostile },
    { "/analysis/limits/too-long", test_too_long },
    { "/analysis/limits/cancelled", test_cancelled },
    { "/analysis/limits/lifetime", test_lifetime },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, AlignFixture, GUINT_TO_POINTER (1), align_set_up, tests[i].run,
                align_tear_down);

  return g_test_run ();
}
