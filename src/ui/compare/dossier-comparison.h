/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* How two actors stand to each other on an issue. */
typedef enum
{
  DOSSIER_CONCORD_ONE_SIDED, /* of one of them the article gives no stance */
  DOSSIER_CONCORD_DIFFERENT, /* they speak to different positions */
  DOSSIER_CONCORD_AGREE,     /* on each position to which both speak */
  DOSSIER_CONCORD_CLASH,     /* one holds what the other rejects */
  DOSSIER_CONCORD_MIXED,     /* both of the latter */
} DossierConcord;

typedef struct
{
  const DossierIssue *issue;
  GPtrArray *stances[2]; /* of DossierStance, for each of the two */
  DossierConcord concord;
} DossierComparedIssue;

GPtrArray *dossier_comparison_find_issues (DossierDocument *document,
                                           const DossierActor *first,
                                           const DossierActor *second);
GPtrArray *dossier_comparison_find_relations (DossierDocument *document,
                                              const DossierActor *first,
                                              const DossierActor *second);
const char *dossier_concord_get_label (DossierConcord concord);

G_END_DECLS
