/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-highlights.h"

const char *const dossier_highlight_color_words[] = { "yellow", "blue", "pink", "purple", NULL };

/**
 * dossier_highlight_new:
 * @dossier: the id of a dossier
 * @anchor: a passage of its article
 *
 * Returns: (transfer full): a highlight of the first color, not yet kept
 */
DossierHighlight *
dossier_highlight_new (const char *dossier, const DossierAnchor *anchor)
{
  DossierHighlight *self;

  g_return_val_if_fail (dossier != NULL && anchor != NULL, NULL);

  self = g_new0 (DossierHighlight, 1);
  self->dossier = g_strdup (dossier);
  self->anchor = dossier_anchor_copy (anchor);

  return self;
}

/**
 * dossier_highlight_copy:
 * @self: a note
 *
 * Returns: (transfer full): the note as it is now
 */
DossierHighlight *
dossier_highlight_copy (const DossierHighlight *self)
{
  DossierHighlight *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (DossierHighlight, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->dossier = g_strdup (self->dossier);
  copy->anchor = dossier_anchor_copy (self->anchor);
  copy->text = g_strdup (self->text);

  return copy;
}

/**
 * dossier_highlight_free:
 * @self: (nullable): a note
 */
void
dossier_highlight_free (DossierHighlight *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->dossier);
  dossier_anchor_free (self->anchor);
  g_free (self->text);
  g_free (self);
}

/**
 * dossier_highlight_is_same:
 * @a: a note
 * @b: a note with the same id
 *
 * Returns: whether a person would see no difference
 */
gboolean
dossier_highlight_is_same (const DossierHighlight *a, const DossierHighlight *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return dossier_anchor_equal (a->anchor, b->anchor) && a->color == b->color
         && g_strcmp0 (a->text, b->text) == 0 && a->is_question == b->is_question
         && a->is_deleted == b->is_deleted;
}
