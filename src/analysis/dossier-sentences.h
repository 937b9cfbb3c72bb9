/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-words.h"

G_BEGIN_DECLS

/* A sentence of a text: bytes `start` to `end`, and its words, by their place
 * among those of the text. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 first_word;
  guint32 end_word;
} DossierSentenceSpan;

GArray *dossier_sentences_split (const char *text,
                                 gsize start,
                                 gsize end,
                                 const GArray *words,
                                 guint first_word,
                                 guint end_word);
gsize dossier_sentences_skip_closing (const char *text, gsize start, gsize end);

G_END_DECLS
