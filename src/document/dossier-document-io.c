/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-builder.h"
#include "dossier-comparer.h"
#include "dossier-document-io.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

G_DEFINE_QUARK (dossier - document - error - quark, dossier_document_error)

/* The beginnings of files that people open by mistake. */
static const struct
{
  const char *magic;
  gsize length;
  const char *what;
} foreign_files[] = {
  { "\x1f\x8b", 2, N_ ("this is a compressed file, not a dossier") },
  { "BZh", 3, N_ ("this is a compressed file, not a dossier") },
  { "\xfd"
    "7zXZ",
    5, N_ ("this is a compressed file, not a dossier") },
  { "\x28\xb5\x2f\xfd", 4, N_ ("this is a compressed file, not a dossier") },
  { "PK\x03\x04", 4, N_ ("this is an archive or an office document, not a dossier") },
  { "%PDF-", 5, N_ ("this is a PDF document, not a dossier") },
  { "\x89PNG", 4, N_ ("this is a picture, not a dossier") },
  { "\xff\xd8\xff", 3, N_ ("this is a picture, not a dossier") },
  { "\xff\xfe", 2, N_ ("this is UTF-16 text; a dossier is UTF-8") },
  { "\xfe\xff", 2, N_ ("this is UTF-16 text; a dossier is UTF-8") },
};

static void
check_beginning (DossierProblems *problems)
{
  const char *text = problems->text;
  gsize start = 0;

  while (start < problems->length && strchr (" \t\r\n", text[start]) != NULL && text[start] != '\0')
    start++;

  if (start == problems->length)
    {
      dossier_problems_add (problems, DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, 0,
                            _ ("open a file whose name ends in .dossier"), _ ("the file is empty"));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (foreign_files); i++)
    if (problems->length >= foreign_files[i].length
        && memcmp (text, foreign_files[i].magic, foreign_files[i].length) == 0)
      {
        dossier_problems_add (problems, DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, 0,
                              _ ("open a file whose name ends in .dossier"), "%s",
                              _ (foreign_files[i].what));
        return;
      }

  if (text[start] != '<')
    dossier_problems_add (problems, DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, start,
                          _ ("open a file that begins with <dossier>"),
                          _ ("this is not a dossier"));
}

static void
check_encoding (DossierProblems *problems)
{
  const char *end;
  gsize offset;

  if (g_utf8_validate_len (problems->text, problems->length, &end))
    return;

  offset = end - problems->text;
  if (*end == '\0')
    dossier_problems_error (problems, offset, _ ("remove it"), _ ("the file holds a zero byte"));
  else
    dossier_problems_error (problems, offset, _ ("save the file as UTF-8"),
                            _ ("the byte 0x%02x here is not UTF-8"), (guchar) *end);
}

/* Reads @bytes and notes what is wrong; whether nothing is. */
static gboolean
build_bytes (DossierBuilder *builder,
             GBytes *bytes,
             DossierProblems *problems,
             GCancellable *cancellable)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= strlen (BYTE_ORDER_MARK)
      && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  /* An empty GBytes has no data at all. */
  dossier_problems_init (problems, text != NULL ? text : "", length);

  if (length > DOSSIER_MAX_BYTES)
    dossier_problems_add (problems, DOSSIER_DOCUMENT_ERROR_LIMIT, 0,
                          _ ("split the article into several dossiers"),
                          _ ("the file is larger than 64 MiB"));
  else
    check_beginning (problems);
  if (problems->n_errors == 0)
    check_encoding (problems);
  if (problems->n_errors > 0)
    return FALSE;

  dossier_builder_init (builder, problems);
  return dossier_builder_build (builder, cancellable) != NULL;
}

static void
set_error (GError **error, const DossierProblem *problem)
{
  g_set_error (error, DOSSIER_DOCUMENT_ERROR, problem->code, _ ("Line %u, column %u: %s (%s)"),
               problem->line, problem->column, problem->what, problem->mend);
}

/**
 * dossier_document_read_bytes:
 * @bytes: the content of a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a dossier.
 *
 * The error tells the first problem of the file: line, column, what is wrong
 * and how to mend it. [func@Document.check_bytes] tells all of them.
 *
 * Returns: (transfer full): the document, or %NULL with an error of
 *   #DossierDocumentError or %G_IO_ERROR_CANCELLED
 */
DossierDocument *
dossier_document_read_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_auto (DossierProblems) problems = { 0 };
  g_auto (DossierBuilder) builder = { 0 };
  g_autoptr (GPtrArray) found = NULL;
  gboolean is_built;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  is_built = build_bytes (&builder, bytes, &problems, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (is_built)
    return g_steal_pointer (&builder.document);

  found = dossier_problems_steal (&problems);
  set_error (error, g_ptr_array_index (found, 0));
  return NULL;
}

/**
 * dossier_document_check_bytes:
 * @bytes: the content of a file
 * @document: (out) (optional) (transfer full) (nullable): the document, %NULL
 *   if there are errors
 *
 * Checks a dossier: what [func@Document.read_bytes] refuses, and, where there
 * is no error, what makes it a poor dossier.
 *
 * Returns: (transfer full) (element-type DossierProblem): the problems in the
 *   order of the file, at most about a hundred; empty if all is well
 */
GPtrArray *
dossier_document_check_bytes (GBytes *bytes, DossierDocument **document)
{
  g_auto (DossierProblems) problems = { 0 };
  g_auto (DossierBuilder) builder = { 0 };
  gboolean is_built;

  g_return_val_if_fail (bytes != NULL, NULL);

  is_built = build_bytes (&builder, bytes, &problems, NULL);
  if (is_built)
    dossier_builder_warn (&builder);
  if (document != NULL)
    *document = is_built ? g_steal_pointer (&builder.document) : NULL;

  return dossier_problems_steal (&problems);
}

/**
 * dossier_document_check_translation:
 * @bytes: the content of a file
 * @source: the content of the file that it translates
 * @error: return location for an error
 *
 * Checks a dossier as [func@Document.check_bytes] does and, where it has no
 * error of its own, whether it corresponds to its source: nothing but the
 * words differs, and it says that it is a translation.
 *
 * Returns: (transfer full) (element-type DossierProblem): the problems in the
 *   order of the file, at most about a hundred; empty if all is well; %NULL
 *   with an error of #DossierDocumentError if @source is not sound
 */
GPtrArray *
dossier_document_check_translation (GBytes *bytes, GBytes *source, GError **error)
{
  g_auto (DossierProblems) problems = { 0 };
  g_auto (DossierProblems) source_problems = { 0 };
  g_auto (DossierBuilder) builder = { 0 };
  g_auto (DossierBuilder) source_builder = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!build_bytes (&source_builder, source, &source_problems, NULL))
    {
      g_autoptr (GPtrArray) found = dossier_problems_steal (&source_problems);

      set_error (error, g_ptr_array_index (found, 0));
      return NULL;
    }

  if (build_bytes (&builder, bytes, &problems, NULL))
    {
      dossier_comparer_compare (&builder.tree, &source_builder.tree);
      if (problems.n_errors == 0)
        dossier_builder_warn (&builder);
    }

  return dossier_problems_steal (&problems);
}
