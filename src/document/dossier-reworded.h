/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* A sentence of another wording of an article. Its marks are of the values of
 * the document that is reworded; they are copied, as the text is. */
typedef struct
{
  const DossierSentence *source; /* the sentence whose id it takes or follows; never NULL */
  gboolean takes_id;             /* at most one for each source */
  const char *text;
  const DossierMark *marks; /* sorted and nested as in any sentence */
  guint n_marks;
} DossierRewordedSentence;

/* Sentences in a row that stand for one of the document that is reworded. */
typedef struct
{
  guint first;
  guint n; /* at least 1 */
} DossierStandIns;

typedef struct
{
  const char *note; /* on the edition */
  const DossierRewordedSentence *sentences;
  guint n_sentences;
  const DossierStandIns *stand_ins; /* by sentence of the source */
  const gboolean *are_kept;         /* by paragraph: in the words of the source */
  const char *kept_heading;         /* stands above these */
  const char *own_heading;          /* stands above those that come after such */
  const gboolean *are_exact;        /* by quote: all of its words are marked */
} DossierRewording;

DossierDocument *dossier_document_reword (DossierDocument *source,
                                          const DossierRewording *rewording);
DossierDocument *dossier_document_get_source (DossierDocument *self);

G_END_DECLS
