/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"
#include "document/dossier-languages.h"
#include "store/dossier-store.h"
#include "ui/common/dossier-clock.h"
#include "ui/common/dossier-families.h"
#include "ui/common/dossier-second-language.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STUDY (dossier_study_get_type ())
G_DECLARE_FINAL_TYPE (DossierStudy, dossier_study, DOSSIER, STUDY, GObject)

DossierStudy *dossier_study_new (DossierDocument *document,
                                 DossierStore *store,
                                 DossierClock *clock,
                                 GSettings *settings);

DossierDocument *dossier_study_get_document (DossierStudy *self);
DossierDocument *dossier_study_get_base (DossierStudy *self);
DossierStore *dossier_study_get_store (DossierStudy *self);
DossierClock *dossier_study_get_clock (DossierStudy *self);
GSettings *dossier_study_get_settings (DossierStudy *self);
DossierFamilies *dossier_study_get_families (DossierStudy *self);

void dossier_study_set_languages (DossierStudy *self, DossierLanguages *languages);
DossierLanguages *dossier_study_get_languages (DossierStudy *self);
DossierSecondLanguage *dossier_study_get_second_language (DossierStudy *self);

G_END_DECLS
