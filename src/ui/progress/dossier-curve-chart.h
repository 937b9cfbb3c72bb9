/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-progress.h"
#include "ui/progress/dossier-chart.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CURVE_CHART (dossier_curve_chart_get_type ())
G_DECLARE_FINAL_TYPE (DossierCurveChart, dossier_curve_chart, DOSSIER, CURVE_CHART, DossierChart)

void dossier_curve_chart_set_progress (DossierCurveChart *self, const DossierProgress *progress);

G_END_DECLS
