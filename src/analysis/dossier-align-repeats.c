/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-align-private.h"

/* A unit by its words. */
typedef struct
{
  guint64 hash;
  guint32 unit;
  gboolean is_alone; /* in its block */
} Repeat;

/* Those with the same words in a row, of them those among others first. */
static int
compare_repeats (gconstpointer a, gconstpointer b)
{
  const Repeat *x = a;
  const Repeat *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->is_alone - y->is_alone;
}

static gboolean
is_alone (const DossierAlignOriginal *original, guint unit)
{
  guint block = DOSSIER_ALIGN_UNIT (original, unit)->block;

  return (unit == 0 || DOSSIER_ALIGN_UNIT (original, unit - 1)->block != block)
         && (unit + 1 == original->units->len
             || DOSSIER_ALIGN_UNIT (original, unit + 1)->block != block);
}

static GArray *
sort_repeats (const DossierAlignOriginal *original)
{
  GArray *repeats = g_array_sized_new (FALSE, FALSE, sizeof (Repeat), original->units->len);

  for (guint i = 0; i < original->units->len; i++)
    {
      const Repeat repeat = { DOSSIER_ALIGN_UNIT (original, i)->hash, i, is_alone (original, i) };

      g_array_append_val (repeats, repeat);
    }
  g_array_sort (repeats, compare_repeats);

  return repeats;
}

/**
 * dossier_align_drop_repeats:
 * @original: an original
 *
 * Drops pull quotes: a sentence alone in its block that stands among others in
 * another. It would take the place of the paragraph it was pulled from.
 */
void
dossier_align_drop_repeats (DossierAlignOriginal *original)
{
  g_autoptr (GArray) repeats = sort_repeats (original);
  g_autofree guint8 *are_dropped = g_new0 (guint8, original->units->len + 1);
  guint n = 0;

  for (guint i = 1; i < repeats->len; i++)
    {
      const Repeat *repeat = &g_array_index (repeats, Repeat, i);
      const Repeat *before = repeat - 1;

      are_dropped[repeat->unit] = repeat->hash != 0 && repeat->hash == before->hash
                                  && repeat->is_alone
                                  && (!before->is_alone || are_dropped[before->unit]);
    }

  for (guint i = 0; i < original->units->len; i++)
    if (are_dropped[i])
      original->n_characters -= DOSSIER_ALIGN_UNIT (original, i)->n_characters;
    else
      *DOSSIER_ALIGN_UNIT (original, n++) = *DOSSIER_ALIGN_UNIT (original, i);
  g_array_set_size (original->units, n);
}
