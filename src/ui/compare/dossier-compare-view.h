/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_VIEW (dossier_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierCompareView, dossier_compare_view, DOSSIER, COMPARE_VIEW, AdwBin)

GtkWidget *dossier_compare_view_new (DossierStudy *study,
                                     const DossierActor *first,
                                     const DossierActor *second);

G_END_DECLS
