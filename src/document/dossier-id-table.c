/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-id-table.h"

#define ROTATE(x, b) (((x) << (b)) | ((x) >> (64 - (b))))

static inline void
mix (guint64 v[4])
{
  v[0] += v[1];
  v[1] = ROTATE (v[1], 13) ^ v[0];
  v[0] = ROTATE (v[0], 32);
  v[2] += v[3];
  v[3] = ROTATE (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = ROTATE (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = ROTATE (v[1], 17) ^ v[2];
  v[2] = ROTATE (v[2], 32);
}

/* SipHash-1-3 (Aumasson and Bernstein, 2012). */
static guint64
hash_id (const guint64 key[2], const char *id)
{
  gsize length = strlen (id);
  guint64 last = (guint64) length << 56;
  guint64 v[4] = {
    key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
    key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
    key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
    key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573),
  };

  for (; length >= 8; length -= 8, id += 8)
    {
      guint64 word;

      memcpy (&word, id, 8);
      v[3] ^= word;
      mix (v);
      v[0] ^= word;
    }

  for (gsize i = 0; i < length; i++)
    last |= (guint64) (guchar) id[i] << (8 * i);

  v[3] ^= last;
  mix (v);
  v[0] ^= last;
  v[2] ^= 0xff;
  mix (v);
  mix (v);
  mix (v);

  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/**
 * dossier_id_table_init:
 * @self: (out caller-allocates): a table
 * @n_values: how many values it will hold at most
 *
 * Makes @self an empty table with room for @n_values.
 */
void
dossier_id_table_init (DossierIdTable *self, guint n_values)
{
  guint n_slots = 8;

  while (n_slots / 2 < n_values)
    n_slots *= 2;

  self->slots = g_new0 (guint32, n_slots);
  self->n_slots = n_slots;
  for (int i = 0; i < 2; i++)
    self->key[i] = (guint64) g_random_int () << 32 | g_random_int ();
}

/**
 * dossier_id_table_clear:
 * @self: a table
 *
 * Gives the memory of @self back. A table of zeroes may be cleared too.
 */
void
dossier_id_table_clear (DossierIdTable *self)
{
  g_clear_pointer (&self->slots, g_free);
  self->n_slots = 0;
}

/* The slot that holds @id, or the free one where it belongs. An index needs
 * fewer bits than a slot has; those above tell most other ids apart from @id
 * without a look at the value, which is seldom in the processor's cache. */
static guint32 *
find_slot (const DossierIdTable *self,
           DossierIdOf id_of,
           gconstpointer values,
           const char *id,
           guint32 *tag)
{
  guint64 hash = hash_id (self->key, id);
  guint32 mask = self->n_slots - 1;
  guint32 at = (guint32) hash & mask;

  *tag = (guint32) (hash >> 32) & ~mask;
  while (self->slots[at] != 0
         && ((self->slots[at] & ~mask) != *tag
             || !g_str_equal (id_of (values, (self->slots[at] & mask) - 1), id)))
    at = (at + 1) & mask;

  return &self->slots[at];
}

/**
 * dossier_id_table_insert:
 * @self: a table
 * @id_of: tells the id of a value
 * @values: the values, for @id_of
 * @index: which value to add
 *
 * Adds a value under its id, unless another one has that id already.
 *
 * Returns: the index of the value that has the id now: @index, or that of an
 *   earlier one
 */
guint
dossier_id_table_insert (DossierIdTable *self, DossierIdOf id_of, gconstpointer values, guint index)
{
  guint32 tag = 0;
  guint32 *slot = find_slot (self, id_of, values, id_of (values, index), &tag);

  g_assert (index < self->n_slots - 1);
  if (*slot == 0)
    *slot = tag | (index + 1);

  return (*slot & (self->n_slots - 1)) - 1;
}

/**
 * dossier_id_table_find:
 * @self: a table
 * @id_of: tells the id of a value
 * @values: the values, for @id_of
 * @id: the id to look for
 *
 * Returns: the index of the value with @id, or %DOSSIER_ID_TABLE_NONE
 */
guint
dossier_id_table_find (const DossierIdTable *self,
                       DossierIdOf id_of,
                       gconstpointer values,
                       const char *id)
{
  guint32 tag = 0;

  if (self->n_slots == 0)
    return DOSSIER_ID_TABLE_NONE;

  /* An unsigned 0 - 1 is exactly DOSSIER_ID_TABLE_NONE. */
  return (*find_slot (self, id_of, values, id, &tag) & (self->n_slots - 1)) - 1;
}
