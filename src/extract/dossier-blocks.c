/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-blocks.h"

#define NEXT_LINE 0x0085
#define NO_BREAK_SPACE 0x00a0
#define NARROW_NO_BREAK_SPACE 0x202f
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

typedef struct
{
  DossierBlockKind kind;
  gsize start;
  gsize length;
} Block;

/* All text in one string, each block ended by a zero byte: a book is no
 * hundred thousand allocations. */
struct _DossierBlocks
{
  gatomicrefcount ref_count;
  GString *text;
  GArray *blocks;
  gsize start;         /* of the block that grows */
  gunichar next_space; /* what goes before the next character; 0 for nothing */
};

G_DEFINE_BOXED_TYPE (DossierBlocks, dossier_blocks, dossier_blocks_ref, dossier_blocks_unref)

/**
 * dossier_blocks_new:
 *
 * Returns: (transfer full): no blocks yet, for an extractor to fill
 */
DossierBlocks *
dossier_blocks_new (void)
{
  DossierBlocks *self = g_new0 (DossierBlocks, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  return self;
}

/**
 * dossier_blocks_ref:
 * @self: blocks
 *
 * Returns: (transfer full): @self
 */
DossierBlocks *
dossier_blocks_ref (DossierBlocks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_blocks_unref:
 * @self: (transfer full): blocks
 */
void
dossier_blocks_unref (DossierBlocks *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  g_free (self);
}

/**
 * dossier_blocks_get_n:
 * @self: blocks
 *
 * Returns: how many there are
 */
guint
dossier_blocks_get_n (const DossierBlocks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * dossier_blocks_get_kind:
 * @self: blocks
 * @index: which one
 *
 * Returns: its kind
 */
DossierBlockKind
dossier_blocks_get_kind (const DossierBlocks *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, DOSSIER_BLOCK_PARAGRAPH);

  return g_array_index (self->blocks, Block, index).kind;
}

/**
 * dossier_blocks_get_text:
 * @self: blocks
 * @index: which one
 *
 * Returns: (transfer none): its text, not empty
 */
const char *
dossier_blocks_get_text (const DossierBlocks *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return self->text->str + g_array_index (self->blocks, Block, index).start;
}

/**
 * dossier_blocks_get_length:
 * @self: blocks
 * @index: which one
 *
 * Returns: how many bytes its text has
 */
gsize
dossier_blocks_get_length (const DossierBlocks *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, 0);

  return g_array_index (self->blocks, Block, index).length;
}

/* Characters that show nothing: byte order marks, soft hyphens, zero width
 * spaces, marks of direction, icons of a private font. Joiners shape letters. */
static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE
         || (type == G_UNICODE_FORMAT && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER);
}

/* A space that must not break a line stays what it is when it stands alone. */
static void
add_space (DossierBlocks *self, gunichar c)
{
  gboolean is_tight = c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE;

  if (!is_tight)
    self->next_space = ' ';
  else if (self->next_space == 0)
    self->next_space = c;
}

static void
add_pending_space (DossierBlocks *self)
{
  if (self->next_space != 0 && self->text->len > self->start)
    g_string_append_unichar (self->text, self->next_space);
  self->next_space = 0;
}

/**
 * dossier_blocks_append:
 * @self: blocks that an extractor fills
 * @text: UTF-8
 * @length: how many bytes
 *
 * Adds text to the block that grows: white space is collapsed and trimmed,
 * what cannot be seen is left out.
 */
void
dossier_blocks_append (DossierBlocks *self, const char *text, gsize length)
{
  const char *end = text + length;

  g_return_if_fail (self != NULL);

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || c == '\v' || c == NEXT_LINE)
        {
          add_space (self, c);
        }
      else if ((c > ' ' && c < 0x7f) || !is_invisible (c))
        {
          add_pending_space (self);
          g_string_append_len (self->text, at, g_utf8_next_char (at) - at);
        }
    }
}

/**
 * dossier_blocks_end_block:
 * @self: blocks that an extractor fills
 * @kind: what the block is that ends here
 *
 * Ends the block that grows, if it holds anything.
 *
 * Returns: whether there is a block more
 */
gboolean
dossier_blocks_end_block (DossierBlocks *self, DossierBlockKind kind)
{
  Block block;

  g_return_val_if_fail (self != NULL, FALSE);

  self->next_space = 0;
  if (self->text->len == self->start)
    return FALSE;

  block = (Block) {
    .kind = kind,
    .start = self->start,
    .length = self->text->len - self->start,
  };
  g_array_append_val (self->blocks, block);
  g_string_append_c (self->text, '\0');
  self->start = self->text->len;

  return TRUE;
}

/**
 * dossier_blocks_truncate:
 * @self: blocks that an extractor fills
 * @n: how many to keep
 *
 * Drops all blocks but the first @n.
 */
void
dossier_blocks_truncate (DossierBlocks *self, guint n)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n <= self->blocks->len);

  g_array_set_size (self->blocks, n);
}
