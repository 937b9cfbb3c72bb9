/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-decode.h"
#include "dossier-extract-private.h"
#include "dossier-html-clean.h"

G_DEFINE_QUARK (dossier - extract - error - quark, dossier_extract_error)

/* How far in a file is looked for what it is. */
#define SNIFFED_BYTES 1024

/* Files that people take for text, and how each begins. */
static const struct
{
  const char *start;
  const char *sentence;
} foreign_formats[] = {
  { "%PDF-", N_ ("This is a PDF file; save its text as plain text first") },
  { "PK\003\004",
    N_ ("This is a packed file, such as a word processor writes; save it as plain text first") },
  { "\320\317\021\340", N_ ("This is a word processor's file; save it as plain text first") },
  { "{\\rtf", N_ ("This is an RTF file; save it as plain text first") },
  { "From: <Saved by", N_ ("This is a web archive; save the page as HTML first") },
  { "MIME-Version:", N_ ("This is a web archive; save the page as HTML first") },
  { "bplist0", N_ ("This is a web archive; save the page as HTML first") },
};

static gboolean
refuse_foreign (const char *bytes, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_formats); i++)
    {
      gsize n = strlen (foreign_formats[i].start);

      if (length >= n && memcmp (bytes, foreign_formats[i].start, n) == 0)
        {
          g_set_error_literal (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_FORMAT,
                               _ (foreign_formats[i].sentence));
          return TRUE;
        }
    }

  return FALSE;
}

/* A page names one of these in its first lines, before any sentence could. */
static gboolean
looks_like_html (const char *text, gsize length)
{
  static const char *const tags[]
      = { "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", NULL };
  g_autofree char *head = g_ascii_strdown (text, MIN (length, SNIFFED_BYTES));
  const char *first = head + strspn (head, " \t\r\n");

  if (*first != '<')
    return FALSE;

  for (guint i = 0; tags[i] != NULL; i++)
    if (strstr (first, tags[i]) != NULL)
      return TRUE;

  return FALSE;
}

static DossierBlocks *
extract_text (const char *text, gsize length, GError **error)
{
  g_autoptr (DossierBlocks) blocks = NULL;

  if (memchr (text, '\0', length) != NULL)
    {
      g_set_error_literal (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_FORMAT,
                           _ ("This is no text: only plain text and saved web pages can be read"));
      return NULL;
    }

  if (looks_like_html (text, length))
    blocks = dossier_extract_html (text, length, error);
  else
    blocks = dossier_extract_plain (text, length);
  if (blocks == NULL)
    return NULL;

  if (dossier_blocks_get_n (blocks) == 0)
    {
      g_set_error_literal (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_EMPTY,
                           _ ("There is no text in this file"));
      return NULL;
    }

  return g_steal_pointer (&blocks);
}

/**
 * dossier_extract_bytes:
 * @bytes: the content of a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes blocks of text of a file: plain text (UTF-8, UTF-16 with a byte order
 * mark, Windows-1252) or a saved web page. Blocks; takes time and memory that
 * grow with the file, whatever is in it.
 *
 * Returns: (transfer full): at least one block, or %NULL with an error of
 *   #DossierExtractError or %G_IO_ERROR_CANCELLED
 */
DossierBlocks *
dossier_extract_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *charset = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > DOSSIER_EXTRACT_MAX_BYTES)
    {
      g_set_error_literal (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_LIMIT,
                           _ ("The file is larger than 64 MiB"));
      return NULL;
    }
  if (refuse_foreign (data, length, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (length > 0)
    charset = dossier_html_find_charset (data, length);
  text = dossier_decode (data, length, charset, &length);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return extract_text (text, length, error);
}

/* Says in our words why a file cannot be read; cancellation stays what it is. */
static void
take_io_error (GError **error, GError *cause)
{
  g_autoptr (GError) owned = cause;
  const char *what = _ ("This file cannot be read");

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    what = _ ("There is no such file");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    what = _ ("This is a folder, not a text");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    what = _ ("There is no permission to read this file");
  else
    g_info ("A file cannot be read: %s", cause->message);

  g_set_error_literal (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_UNREADABLE, what);
}

/**
 * dossier_extract_stream:
 * @stream: a stream
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a stream to its end, but not more than a text may have, and makes
 * blocks of it.
 *
 * Returns: (transfer full): as [func@extract_bytes]
 */
DossierBlocks *
dossier_extract_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  const gsize limit = DOSSIER_EXTRACT_MAX_BYTES + 1;
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize n_read = 1;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  while (n_read > 0 && array->len < limit)
    {
      g_autoptr (GError) cause = NULL;
      gsize size = MIN (MAX (array->len, 64 * 1024), limit - array->len);
      guint length = array->len;

      g_byte_array_set_size (array, length + size);
      if (!g_input_stream_read_all (stream, array->data + length, size, &n_read, cancellable,
                                    &cause))
        {
          take_io_error (error, g_steal_pointer (&cause));
          return NULL;
        }
      g_byte_array_set_size (array, length + n_read);
    }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  return dossier_extract_bytes (bytes, cancellable, error);
}

/**
 * dossier_extract_file:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a file and makes blocks of it. Blocks: call it in a thread.
 *
 * Returns: (transfer full): as [func@extract_bytes]
 */
DossierBlocks *
dossier_extract_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      take_io_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  return dossier_extract_stream (G_INPUT_STREAM (stream), cancellable, error);
}
