/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-pairs.h"
#include "ui/article/dossier-parallel-text.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PARALLEL_ROW (dossier_parallel_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierParallelRow, dossier_parallel_row, DOSSIER, PARALLEL_ROW, GtkGrid)

DossierParallelRow *dossier_parallel_row_new (DossierParallelColumn *first,
                                              DossierParallelColumn *second);

void dossier_parallel_row_set_head (DossierParallelRow *self, const char *const captions[2]);
void dossier_parallel_row_set_pair (DossierParallelRow *self, const DossierPair *pair);
void dossier_parallel_row_set_left_out (DossierParallelRow *self,
                                        const char *heading,
                                        const char *words);
void dossier_parallel_row_light (DossierParallelRow *self, const char *sentence);
const DossierParagraph *dossier_parallel_row_get_first (DossierParallelRow *self);
DossierParallelText *dossier_parallel_row_get_text (DossierParallelRow *self, guint column);
char *dossier_parallel_row_dup_text (DossierParallelRow *self);

G_END_DECLS
