/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-review.h"

const char *const dossier_review_kind_words[] = { "answer", "drill", "undo", NULL };

/**
 * dossier_review_new: (constructor)
 *
 * An empty row: an answer given in practice, with nothing said of it yet.
 *
 * Returns: (transfer full): the row
 */
DossierReview *
dossier_review_new (void)
{
  DossierReview *self = g_new0 (DossierReview, 1);

  self->certainty = DOSSIER_CERTAINTY_THINK;
  self->policy_version = DOSSIER_POLICY_VERSION;

  return self;
}

void
dossier_review_free (DossierReview *self)
{
  g_free (self->id);
  g_free (self->device);
  g_free (self->dossier);
  g_free (self->question);
  g_free (self->question_version);
  g_free (self->mode);
  g_free (self->refers_to);
  g_free (self->sitting);
  g_free (self->options);
  g_free (self->choice);
  g_free (self);
}
