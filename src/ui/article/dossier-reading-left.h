/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* How much of an article is still to be read. It remembers where it was asked
 * for last, and counts from there: a scroll counts the words it passes. */
typedef struct
{
  DossierDocument *document;
  guint sentence; /* index of the one asked for last */
  guint n_before; /* words before it */
} DossierReadingLeft;

DossierReadingLeft *dossier_reading_left_new (DossierDocument *document);
void dossier_reading_left_free (DossierReadingLeft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReadingLeft, dossier_reading_left_free)

guint dossier_reading_left_count_words (DossierReadingLeft *self, const DossierSentence *sentence);

char *dossier_reading_left_dup_words (guint n_minutes);

G_END_DECLS
