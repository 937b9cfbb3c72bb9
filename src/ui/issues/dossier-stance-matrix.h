/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"
#include "ui/issues/dossier-stance-table.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STANCE_MATRIX (dossier_stance_matrix_get_type ())
G_DECLARE_FINAL_TYPE (DossierStanceMatrix, dossier_stance_matrix, DOSSIER, STANCE_MATRIX, AdwBin)

GtkWidget *dossier_stance_matrix_new (DossierStudy *study, DossierStanceTable *table);
GtkWidget *dossier_stance_matrix_new_groups (DossierStudy *study, DossierStanceTable *table);

G_END_DECLS
