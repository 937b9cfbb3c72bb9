/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-clock.h"
#include "ui/shell/dossier-caretaker.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEARNING_PAGE (dossier_learning_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierLearningPage, dossier_learning_page, DOSSIER, LEARNING_PAGE, AdwPreferencesPage)

void dossier_learning_page_bind (DossierLearningPage *self,
                                 GSettings *settings,
                                 DossierCaretaker *caretaker,
                                 DossierClock *clock);

G_END_DECLS
