/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-pairs.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PARALLEL_ROW (dossier_parallel_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierParallelRow, dossier_parallel_row, DOSSIER, PARALLEL_ROW, GtkGrid)

DossierParallelRow *dossier_parallel_row_new (DossierDocument *first, DossierDocument *second);

void dossier_parallel_row_set_pair (DossierParallelRow *self, const DossierPair *pair);
void dossier_parallel_row_light (DossierParallelRow *self, const char *sentence);
const DossierParagraph *dossier_parallel_row_get_first (DossierParallelRow *self);
char *dossier_parallel_row_dup_text (DossierParallelRow *self);

G_END_DECLS
