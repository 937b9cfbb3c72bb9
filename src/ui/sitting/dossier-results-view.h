/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/sitting/dossier-quiz-keeper.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RESULTS_VIEW (dossier_results_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierResultsView, dossier_results_view, DOSSIER, RESULTS_VIEW, AdwBin)

void dossier_results_view_show (DossierResultsView *self,
                                DossierQuizKeeper *keeper,
                                const DossierScore *previous);

G_END_DECLS
