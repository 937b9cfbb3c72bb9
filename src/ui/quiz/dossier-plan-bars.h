/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "learning/dossier-agenda.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLAN_BARS (dossier_plan_bars_get_type ())
G_DECLARE_FINAL_TYPE (DossierPlanBars, dossier_plan_bars, DOSSIER, PLAN_BARS, GtkWidget)

void dossier_plan_bars_show (DossierPlanBars *self, const DossierExamPlan *plan);

G_END_DECLS
