/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-anchor.h"

G_BEGIN_DECLS

/* A text as it is compared: without case, accents, kinds of quotation marks,
 * dashes and spaces. */
typedef struct
{
  GString *text;
  GArray
      *from; /* of guint32: for each byte of `text` the byte it came from; one more for the end */
} DossierFolded;

DossierFolded *dossier_folded_new (const char *text, gsize length);
void dossier_folded_free (DossierFolded *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFolded, dossier_folded_free)

/* Bytes of a text. */
typedef struct
{
  gsize start;
  gsize end;
} DossierBytes;

struct _DossierAnchorText
{
  DossierDocument *document;
  GString *text;         /* all paragraphs, parted by line feeds */
  gsize *paragraphs;     /* where each begins; one more for the end */
  DossierFolded *folded; /* NULL so far */
};

guint dossier_anchor_text_find_paragraph (DossierAnchorText *self, gsize byte);
gsize dossier_anchor_text_get_sentence_start (DossierAnchorText *self,
                                              const DossierSentence *sentence);
const char *dossier_anchor_text_get_edition (DossierAnchorText *self);
void dossier_anchor_text_tidy (DossierAnchorText *self, DossierBytes *bytes);

gboolean dossier_find_approximately (
    const char *text, gsize length, const char *pattern, guint max_errors, DossierBytes *found);
gsize dossier_text_to_grapheme (const char *text, gsize byte, gboolean forward);

G_END_DECLS
