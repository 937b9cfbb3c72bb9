/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Bytes `start` to `end` of a text. */
typedef struct
{
  guint start;
  guint end;
} DossierTextRange;

/* The words of a quote as they are shown. */
typedef struct
{
  char *text;
  GArray *dimmed; /* of DossierTextRange, rising: what is not of the quote itself */
} DossierQuoteWords;

typedef enum
{
  DOSSIER_QUOTE_WORDS_PLAIN = 0,
  DOSSIER_QUOTE_WORDS_FRAMED = 1 << 0,        /* with the speaker's words that run into it */
  DOSSIER_QUOTE_WORDS_NO_LAST_COMMA = 1 << 1, /* without a comma that only leads on */
} DossierQuoteWordsFlags;

DossierQuoteWords *dossier_quote_words_new (const DossierQuote *quote,
                                            DossierQuoteWordsFlags flags);
void dossier_quote_words_free (DossierQuoteWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuoteWords, dossier_quote_words_free)

G_END_DECLS
