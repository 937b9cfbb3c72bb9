/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes, an extractor ends in blocks of tidy text or in an error
 * of its own. */

#include "config.h"

#include <string.h>

#include "extract/dossier-extract.h"
#include "fuzz-target.h"

static void
check_block (const char *text, gsize length)
{
  g_assert_cmpuint (length, >, 0);
  g_assert_cmpuint (strlen (text), ==, length);
  g_assert_true (g_utf8_validate (text, length, NULL));
  g_assert_null (strstr (text, "  "));
  g_assert_null (strpbrk (text, "\t\n\r\v\f"));
  g_assert_false (g_unichar_isspace (g_utf8_get_char (text)));
  g_assert_false (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + length))));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = dossier_extract_bytes (bytes, NULL, &error);

  if (blocks == NULL)
    {
      g_assert_true (error != NULL && error->domain == DOSSIER_EXTRACT_ERROR);
      return 0;
    }

  g_assert_cmpuint (dossier_blocks_get_n (blocks), >, 0);
  for (guint i = 0; i < dossier_blocks_get_n (blocks); i++)
    check_block (dossier_blocks_get_text (blocks, i), dossier_blocks_get_length (blocks, i));

  return 0;
}
