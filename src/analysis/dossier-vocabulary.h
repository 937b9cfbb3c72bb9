/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-id-table.h"

G_BEGIN_DECLS

/* Numbers for words, from 1 on; 0 is any word it does not hold. */
typedef struct
{
  GString *pool;  /* all words, each ended by a zero byte */
  GArray *starts; /* of guint32 */
  DossierIdTable table;
  guint capacity;
} DossierVocabulary;

void dossier_vocabulary_init (DossierVocabulary *self);
void dossier_vocabulary_clear (DossierVocabulary *self);
guint dossier_vocabulary_add (DossierVocabulary *self, const char *word);
guint dossier_vocabulary_find (const DossierVocabulary *self, const char *word);
guint dossier_vocabulary_get_n (const DossierVocabulary *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierVocabulary, dossier_vocabulary_clear)

G_END_DECLS
