/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes, the reader ends in a document or in an error of its own;
 * the checker agrees with it; and a document that was read survives being
 * written and read again. */

#include "config.h"

#include "document/dossier-document-io.h"
#include "fuzz-target.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierDocument) checked = NULL;
  g_autoptr (DossierDocument) again = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  document = dossier_document_read_bytes (bytes, NULL, &error);
  problems = dossier_document_check_bytes (bytes, &checked);
  g_assert_true ((checked == NULL) == (document == NULL));
  if (document == NULL)
    {
      g_assert_cmpuint (problems->len, >, 0);
      g_assert_true (error != NULL && error->domain == DOSSIER_DOCUMENT_ERROR);
      return 0;
    }

  written = dossier_document_write_bytes (document);
  again = dossier_document_read_bytes (written, NULL, &error);
  g_assert_no_error (error);

  rewritten = dossier_document_write_bytes (again);
  g_assert_true (g_bytes_equal (written, rewritten));

  return 0;
}
