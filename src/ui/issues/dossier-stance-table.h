/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* The actors that have a stance on an issue, against its positions. */
typedef struct
{
  const DossierIssue *issue;
  GPtrArray *actors; /* rows: DossierActor, in the order of appearance */
  GPtrArray *cells;  /* row by row: GPtrArray of DossierStance, NULL when empty */
} DossierStanceTable;

DossierStanceTable *dossier_stance_table_new (DossierDocument *document, const DossierIssue *issue);
void dossier_stance_table_free (DossierStanceTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStanceTable, dossier_stance_table_free)

GPtrArray *dossier_stance_table_get_cell (DossierStanceTable *self, guint row, guint position);
gboolean dossier_stance_table_step (
    DossierStanceTable *self, guint *row, guint *position, int down, int forward);

GPtrArray *dossier_stance_cell_dup_sentences (GPtrArray *cell);
char *dossier_stance_cell_dup_name (GPtrArray *cell, const DossierActor *actor);

G_END_DECLS
