/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Many phrases looked for in one pass over a text, each a row of numbered
 * words (Aho and Corasick, 1975). All are added before the first step. */
typedef struct
{
  GArray *nodes;
  GArray *lengths; /* of each phrase, in words */
  struct
  {
    guint64 *keys;
    guint32 *values;
    guint n_slots;
    guint n_used;
    guint64 factor;
  } edges;
  gboolean is_linked;
} DossierPhrases;

void dossier_phrases_init (DossierPhrases *self);
void dossier_phrases_clear (DossierPhrases *self);
guint dossier_phrases_add (DossierPhrases *self, const guint *words, guint n_words);
void dossier_phrases_link (DossierPhrases *self);

/* A state says what the words so far may be the beginning of; 0 is the first. */
guint dossier_phrases_step (const DossierPhrases *self, guint state, guint word);
guint dossier_phrases_list (const DossierPhrases *self, guint state, guint *phrases, guint max);
guint dossier_phrases_get_length (const DossierPhrases *self, guint phrase);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierPhrases, dossier_phrases_clear)

G_END_DECLS
