/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/sitting/dossier-quiz-keeper.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SITTING_PAGE (dossier_sitting_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSittingPage, dossier_sitting_page, DOSSIER, SITTING_PAGE, AdwNavigationPage)

DossierSittingPage *dossier_sitting_page_new (DossierQuizKeeper *keeper);

G_END_DECLS
