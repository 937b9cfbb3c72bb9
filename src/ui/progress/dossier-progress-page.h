/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

/* The tag of the page over all dossiers. */
#define DOSSIER_PROGRESS_OVER_ALL "progress-over-all"

#define DOSSIER_TYPE_PROGRESS_PAGE (dossier_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierProgressPage, dossier_progress_page, DOSSIER, PROGRESS_PAGE, AdwNavigationPage)

DossierProgressPage *dossier_progress_page_new (DossierStudy *study);
DossierStudy *dossier_progress_page_get_study (DossierProgressPage *self);
DossierProgressPage *dossier_progress_page_new_over_all (DossierStore *store, DossierClock *clock);

G_END_DECLS
