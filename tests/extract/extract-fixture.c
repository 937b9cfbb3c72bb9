/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract-fixture.h"

char *
extract_describe (DossierBlocks *blocks)
{
  static const char *const marks[] = {
    [DOSSIER_BLOCK_PARAGRAPH] = "",
    [DOSSIER_BLOCK_HEADING] = "# ",
    [DOSSIER_BLOCK_ITEM] = "* ",
    [DOSSIER_BLOCK_CAPTION] = "= ",
  };
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < dossier_blocks_get_n (blocks); i++)
    {
      const char *text = dossier_blocks_get_text (blocks, i);

      g_assert_cmpuint (strlen (text), ==, dossier_blocks_get_length (blocks, i));
      g_string_append_printf (lines, "%s%s\n", marks[dossier_blocks_get_kind (blocks, i)], text);
    }

  return g_string_free_and_steal (lines);
}

void
extract_test_case (gconstpointer data)
{
  const ExtractCase *of = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (of->text, strlen (of->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = dossier_extract_bytes (bytes, NULL, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = extract_describe (blocks);
  g_assert_cmpstr (described, ==, of->blocks);
}

void
extract_expect_error (const char *bytes, gsize length, DossierExtractError code)
{
  g_autoptr (GBytes) whole = g_bytes_new_static (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBlocks) blocks = dossier_extract_bytes (whole, NULL, &error);

  g_assert_null (blocks);
  g_assert_error (error, DOSSIER_EXTRACT_ERROR, (int) code);
  /* One sentence, without its stop. */
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_null (strchr (error->message, '\n'));
}

char *
extract_repeat (const char *head, const char *what, gsize length)
{
  GString *text = g_string_new (head);

  while (text->len < length)
    g_string_append (text, what);

  return g_string_free_and_steal (text);
}
