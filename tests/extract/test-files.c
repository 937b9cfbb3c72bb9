/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Encodings, files that are something else, and files that cannot be read. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "extract-fixture.h"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *blocks;
} EncodingCase;

#define BYTES(literal) literal, sizeof (literal) - 1

static const EncodingCase encoding_cases[] = {
  { "utf-8", BYTES ("López — “sí”"), "López — “sí”\n" },
  { "utf-8-mark", BYTES ("\357\273\277López"), "López\n" },
  { "utf-8-spoiled", BYTES ("áéíóúñüÁÉ and one \377 bad byte"),
    "áéíóúñüÁÉ and one \357\277\275 bad byte\n" },
  { "utf-16-little", BYTES ("\377\376L\0\363\0\n\0\n\0b\0"), "Ló\nb\n" },
  { "utf-16-big", BYTES ("\376\377\0L\0\363\0b"), "Lób\n" },
  { "utf-16-pair", BYTES ("\377\376\075\330\012\336"), "😊\n" },
  { "utf-16-lone", BYTES ("\377\376a\0\075\330b\0\012\336"), "a\357\277\275b\357\277\275\n" },
  { "utf-16-odd", BYTES ("\377\376a\0b"), "a\n" },
  { "latin-1", BYTES ("L\363pez ma\361ana"), "López mañana\n" },
  { "windows-1252", BYTES ("\223quote\224 \226 it\222s \200 5\205"), "“quote” – it’s € 5…\n" },
  { "ascii", BYTES ("plain"), "plain\n" },
  { "html-declared", BYTES ("<html><meta charset=iso-8859-2><p>\261\346"), "ąć\n" },
  { "html-declared-long",
    BYTES ("<html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\"><p>\320"),
    "п\n" },
  { "html-declared-falsely", BYTES ("<html><meta charset=iso-8859-2><p>łą"), "łą\n" },
  { "html-declared-unknown", BYTES ("<html><meta charset=x-nothing><p>\351"), "é\n" },
  { "html-undeclared", BYTES ("<html><p>\351t\351"), "été\n" },
  { "html-utf-16", BYTES ("\377\376<\0p\0>\0\351\0"), "é\n" },
  { "xml-declared", BYTES ("<?xml version='1.0' encoding='iso-8859-5'?><html><p>\320"), "а\n" },
};

static void
test_encoding (gconstpointer data)
{
  const EncodingCase *of = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (of->bytes, of->length);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = dossier_extract_bytes (bytes, NULL, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = extract_describe (blocks);
  g_assert_cmpstr (described, ==, of->blocks);
}

static void
test_foreign (void)
{
  extract_expect_error (BYTES ("%PDF-1.7\n"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("PK\003\004\024\0\006"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("{\\rtf1 hello}"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("\320\317\021\340\241\261\032\341"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("From: <Saved by Blink>\nSubject: x"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("\211PNG\r\n\032\n\0\0\0\rIHDR"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("text with \0 a zero"), DOSSIER_EXTRACT_ERROR_FORMAT);
  extract_expect_error (BYTES ("<html><p>text with \0 a zero"), DOSSIER_EXTRACT_ERROR_FORMAT);
}

static void
test_empty (void)
{
  extract_expect_error (BYTES (""), DOSSIER_EXTRACT_ERROR_EMPTY);
  extract_expect_error (BYTES (" \n\t\r\n"), DOSSIER_EXTRACT_ERROR_EMPTY);
  extract_expect_error (BYTES ("\357\273\277"), DOSSIER_EXTRACT_ERROR_EMPTY);
  extract_expect_error (BYTES ("\377\376"), DOSSIER_EXTRACT_ERROR_EMPTY);
  extract_expect_error (BYTES ("<html><script>x</script>"), DOSSIER_EXTRACT_ERROR_EMPTY);
  extract_expect_error (BYTES ("<html>"), DOSSIER_EXTRACT_ERROR_EMPTY);
}

static void
test_limit (void)
{
  gsize length = DOSSIER_EXTRACT_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length);

  memset (text, 'x', length);
  extract_expect_error (text, length, DOSSIER_EXTRACT_ERROR_LIMIT);
}

static void
expect_unreadable (const char *path, const char *what)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = dossier_extract_file (file, NULL, &error);

  g_assert_null (blocks);
  g_assert_error (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_UNREADABLE);
  if (what != NULL)
    g_assert_cmpstr (error->message, ==, what);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-extract-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "text.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = NULL;

  g_assert_true (g_file_set_contents (path, "One.\n\nTwo.", -1, NULL));
  blocks = dossier_extract_file (file, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dossier_blocks_get_n (blocks), ==, 2);
  g_assert_cmpstr (dossier_blocks_get_text (blocks, 1), ==, "Two.");

  expect_unreadable (folder, "This is a folder, not a text");
  g_clear_pointer (&blocks, dossier_blocks_unref);
  g_cancellable_cancel (cancellable);
  blocks = dossier_extract_file (file, cancellable, &error);
  g_assert_null (blocks);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_cmpint (g_unlink (path), ==, 0);
  expect_unreadable (path, "There is no such file");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A stream that never ends is no danger. */
static void
test_endless_stream (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = dossier_extract_file (file, NULL, &error);

  g_assert_null (blocks);
  g_assert_error (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_LIMIT);
}

static void
test_reference (void)
{
  DossierBlocks *blocks = dossier_blocks_new ();
  DossierBlocks *again = dossier_blocks_ref (blocks);

  dossier_blocks_append (blocks, " a ", 3);
  g_assert_true (dossier_blocks_end_block (blocks, DOSSIER_BLOCK_HEADING));
  g_assert_false (dossier_blocks_end_block (blocks, DOSSIER_BLOCK_PARAGRAPH));
  dossier_blocks_append (blocks, "b", 1);
  g_assert_true (dossier_blocks_end_block (blocks, DOSSIER_BLOCK_ITEM));
  dossier_blocks_unref (blocks);
  g_assert_cmpuint (dossier_blocks_get_n (again), ==, 2);
  g_assert_cmpint (dossier_blocks_get_kind (again, 0), ==, DOSSIER_BLOCK_HEADING);
  dossier_blocks_truncate (again, 1);
  g_assert_cmpuint (dossier_blocks_get_n (again), ==, 1);
  g_assert_cmpstr (dossier_blocks_get_text (again, 0), ==, "a");
  dossier_blocks_unref (again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (encoding_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/extract/encoding/", encoding_cases[i].name, NULL);
      g_test_add_data_func (path, &encoding_cases[i], test_encoding);
    }
  g_test_add_func ("/extract/foreign", test_foreign);
  g_test_add_func ("/extract/empty", test_empty);
  g_test_add_func ("/extract/limit", test_limit);
  g_test_add_func ("/extract/file", test_file);
  g_test_add_func ("/extract/endless-stream", test_endless_stream);
  g_test_add_func ("/extract/reference", test_reference);

  return g_test_run ();
}
