/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOSSIER_PAGE (dossier_dossier_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierDossierPage, dossier_dossier_page, DOSSIER, DOSSIER_PAGE, AdwNavigationPage)

DossierDossierPage *dossier_dossier_page_new (DossierStudy *study, const char *view);

DossierStudy *dossier_dossier_page_get_study (DossierDossierPage *self);

G_END_DECLS
