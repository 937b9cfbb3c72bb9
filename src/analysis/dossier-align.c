/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-align-private.h"

G_DEFINE_QUARK (dossier - align - error - quark, dossier_align_error)

const char *const dossier_unplaced_kind_words[]
    = { "paragraph", "sentence", "quote", "actor", "mention", "text", NULL };

G_DEFINE_BOXED_TYPE (DossierAlignment,
                     dossier_alignment,
                     dossier_alignment_ref,
                     dossier_alignment_unref)

/**
 * dossier_alignment_ref:
 * @self: an alignment
 *
 * Returns: (transfer full): @self
 */
DossierAlignment *
dossier_alignment_ref (DossierAlignment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_alignment_unref:
 * @self: (transfer full): an alignment
 */
void
dossier_alignment_unref (DossierAlignment *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  dossier_arena_clear (&self->arena);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * dossier_alignment_get_document:
 * @self: an alignment
 *
 * Returns: (transfer none): the study edition
 */
DossierDocument *
dossier_alignment_get_document (const DossierAlignment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

/**
 * dossier_alignment_get_paragraphs:
 * @self: an alignment
 * @n_paragraphs: (out): how many
 *
 * Returns: (transfer none) (array length=n_paragraphs): the paragraphs of the
 *   study edition for which something stands in the original, in their order
 */
const DossierAlignedParagraph *
dossier_alignment_get_paragraphs (const DossierAlignment *self, guint *n_paragraphs)
{
  g_return_val_if_fail (self != NULL && n_paragraphs != NULL, NULL);

  *n_paragraphs = self->n_paragraphs;
  return self->paragraphs;
}

/**
 * dossier_alignment_find_paragraph:
 * @self: an alignment
 * @paragraph: a paragraph of its study edition
 *
 * Returns: (transfer none) (nullable): what stands for it
 */
const DossierAlignedParagraph *
dossier_alignment_find_paragraph (const DossierAlignment *self, const DossierParagraph *paragraph)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL && paragraph != NULL, NULL);

  high = self->n_paragraphs;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->paragraphs[middle].paragraph->index < paragraph->index)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_paragraphs && self->paragraphs[low].paragraph == paragraph
             ? &self->paragraphs[low]
             : NULL;
}

/**
 * dossier_alignment_get_unplaced:
 * @self: an alignment
 * @n_unplaced: (out): how many
 *
 * Returns: (transfer none) (array length=n_unplaced): what of either text has
 *   no place in the other, sorted by kind and place
 */
const DossierUnplaced *
dossier_alignment_get_unplaced (const DossierAlignment *self, guint *n_unplaced)
{
  g_return_val_if_fail (self != NULL && n_unplaced != NULL, NULL);

  *n_unplaced = self->n_unplaced;
  return self->unplaced;
}
