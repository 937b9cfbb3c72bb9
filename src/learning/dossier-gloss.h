/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_GLOSS_MAX_CHOICES 3

/* A meaning that a term might have; the text belongs to the document. */
typedef struct
{
  const char *text;
  gboolean is_key;
} DossierGlossChoice;

GArray *dossier_gloss_list_choices (DossierDocument *document,
                                    const DossierTerm *term,
                                    guint32 seed);

G_END_DECLS
