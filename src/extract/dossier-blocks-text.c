/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-blocks-text.h"

/* Blocks as one text: a line for each, which begins with a letter for its kind
 * and a space. */

static const char letters[] = {
  [DOSSIER_BLOCK_PARAGRAPH] = 'p',
  [DOSSIER_BLOCK_HEADING] = 'h',
  [DOSSIER_BLOCK_ITEM] = 'i',
  [DOSSIER_BLOCK_CAPTION] = 'c',
};

/**
 * dossier_blocks_dup_text:
 * @self: blocks
 *
 * Returns: (transfer full): all blocks as one text, to be kept
 */
char *
dossier_blocks_dup_text (const DossierBlocks *self)
{
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < dossier_blocks_get_n (self); i++)
    {
      g_string_append_c (text, letters[dossier_blocks_get_kind (self, i)]);
      g_string_append_c (text, ' ');
      g_string_append_len (text, dossier_blocks_get_text (self, i),
                           (gssize) dossier_blocks_get_length (self, i));
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}

static DossierBlockKind
find_kind (char letter)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (letters); kind++)
    if (letters[kind] == letter)
      return kind;

  return DOSSIER_BLOCK_PARAGRAPH;
}

/**
 * dossier_blocks_new_from_text:
 * @text: what dossier_blocks_dup_text() gave
 *
 * Lines that are of another form are left out.
 *
 * Returns: (transfer full): the blocks
 */
DossierBlocks *
dossier_blocks_new_from_text (const char *text)
{
  DossierBlocks *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = dossier_blocks_new ();
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      if (length > 2 && text[1] == ' ' && g_utf8_validate_len (text, length, NULL))
        {
          dossier_blocks_append (self, text + 2, length - 2);
          dossier_blocks_end_block (self, find_kind (*text));
        }
      text += length;
      text += *text == '\n';
    }

  return self;
}
