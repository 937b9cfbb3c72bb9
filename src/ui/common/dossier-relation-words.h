/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* How a relation is drawn: by kind of relation, never by colour. */
typedef enum
{
  DOSSIER_RELATION_LINE_THIN,   /* belongs: thin, open ring */
  DOSSIER_RELATION_LINE_SOLID,  /* favours: solid, arrow */
  DOSSIER_RELATION_LINE_DASHED, /* objects: dashes, arrow */
  DOSSIER_RELATION_LINE_ZIGZAG, /* attacks: zigzag, arrow */
  DOSSIER_RELATION_LINE_DOTTED, /* looks at, needs, touches: dots, arrow */
  DOSSIER_RELATION_LINE_DOUBLE, /* between the two: two lines, no end */
} DossierRelationLine;

const char *dossier_relation_kind_get_wording (DossierRelationKind kind, gboolean incoming);
DossierRelationLine dossier_relation_kind_get_line (DossierRelationKind kind);

char *dossier_stance_mode_dup_words (DossierStanceMode mode,
                                     const char *actor,
                                     const char *position);
const char *dossier_stance_mode_get_legend (DossierStanceMode mode);
const char *dossier_stance_mode_get_tag (DossierStanceMode mode);

G_END_DECLS
