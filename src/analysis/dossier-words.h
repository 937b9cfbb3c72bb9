/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word of a text: bytes `start` to `end`. Letters and digits with their
 * marks; “U.S.” and “3,000.5” are one, “isn’t” and “US-led” are two. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint is_capital : 1; /* begins with a capital */
  guint is_upper : 1;   /* holds no small letter, but two capitals */
  guint has_digit : 1;  /* anywhere */
  guint has_letter : 1; /* anywhere */
  guint is_acronym : 1; /* letters with a full stop after each */
  guint n_characters : 24;
} DossierWord;

/* What stands between two words. */
typedef enum
{
  DOSSIER_GAP_SPACE,
  DOSSIER_GAP_HYPHEN,
  DOSSIER_GAP_APOSTROPHE,
  DOSSIER_GAP_DOT, /* with or without a space after it */
  DOSSIER_GAP_OTHER,
} DossierGap;

GArray *dossier_words_split (const char *text, gsize start, gsize end);
DossierGap dossier_words_get_gap (const char *text, gsize start, gsize end);

void dossier_word_fold (const DossierWord *self, const char *text, GString *folded);
void dossier_word_stem (const DossierWord *self, GString *folded);

G_END_DECLS
