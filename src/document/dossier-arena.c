/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-arena.h"

#define FIRST_BLOCK_SIZE (16 * 1024)
#define LARGEST_BLOCK_SIZE (1024 * 1024)
#define ALIGNMENT 8

struct _DossierArenaBlock
{
  DossierArenaBlock *previous;
  _Alignas (ALIGNMENT) char bytes[];
};

/**
 * dossier_arena_init:
 * @self: (out caller-allocates): an arena
 *
 * Makes @self empty. It takes no memory before the first value.
 */
void
dossier_arena_init (DossierArena *self)
{
  *self = (DossierArena) { .block_size = FIRST_BLOCK_SIZE };
}

/**
 * dossier_arena_clear:
 * @self: an arena
 *
 * Gives everything back that was allocated from @self, which may be used
 * again afterwards.
 */
void
dossier_arena_clear (DossierArena *self)
{
  DossierArenaBlock *block = self->blocks;

  while (block != NULL)
    {
      DossierArenaBlock *previous = block->previous;

      g_free (block);
      block = previous;
    }

  dossier_arena_init (self);
}

static DossierArenaBlock *
push_block (DossierArena *self, gsize size)
{
  DossierArenaBlock *block = g_malloc (sizeof (DossierArenaBlock) + size);

  block->previous = self->blocks;
  self->blocks = block;
  return block;
}

static char *
take (DossierArena *self, gsize size)
{
  char *bytes;

  if (size > (gsize) (self->end - self->next))
    {
      DossierArenaBlock *block;

      /* A large value gets a block of its own, and the rest of the block in
       * use is not lost for it. */
      if (size > self->block_size / 4)
        return push_block (self, size)->bytes;

      block = push_block (self, self->block_size);
      self->next = block->bytes;
      self->end = block->bytes + self->block_size;
      self->block_size = MIN (self->block_size * 2, LARGEST_BLOCK_SIZE);
    }

  bytes = self->next;
  self->next += size;
  return bytes;
}

/**
 * dossier_arena_alloc0:
 * @self: an arena
 * @n_items: how many values
 * @item_size: the size of one, in bytes
 *
 * Allocates an array of zeroed values, aligned for any of ours.
 *
 * Returns: (transfer none) (nullable): the array, which lives as long as
 *   @self; %NULL if it would be empty
 */
gpointer
dossier_arena_alloc0 (DossierArena *self, gsize n_items, gsize item_size)
{
  gsize size;
  gsize padding;
  char *bytes;

  if (n_items == 0 || item_size == 0)
    return NULL;

  if (!g_size_checked_mul (&size, n_items, item_size))
    g_error ("dossier_arena_alloc0: %" G_GSIZE_FORMAT " values are too many", n_items);

  padding = -(gsize) self->next & (ALIGNMENT - 1);
  if (self->next != NULL && padding <= (gsize) (self->end - self->next))
    self->next += padding;
  else
    self->next = self->end;

  bytes = take (self, size);
  return memset (bytes, 0, size);
}

/**
 * dossier_arena_copy_text:
 * @self: an arena
 * @text: bytes, not necessarily terminated
 * @length: how many
 *
 * Returns: (transfer none): a terminated copy of @text that lives as long as
 *   @self
 */
char *
dossier_arena_copy_text (DossierArena *self, const char *text, gsize length)
{
  char *copy = take (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}
