/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-progress.h"
#include "ui/progress/dossier-chart.h"

G_BEGIN_DECLS

/* How long a day was beside the others. */
typedef enum
{
  DOSSIER_DAY_EMPTY,
  DOSSIER_DAY_SHORT,
  DOSSIER_DAY_USUAL,
  DOSSIER_DAY_LONG,
} DossierDayStrength;

DossierDayStrength dossier_day_get_strength (const DossierStudyDay *day, gint64 mean_ms);

#define DOSSIER_TYPE_DAYS_CHART (dossier_days_chart_get_type ())
G_DECLARE_FINAL_TYPE (DossierDaysChart, dossier_days_chart, DOSSIER, DAYS_CHART, DossierChart)

void dossier_days_chart_set_progress (DossierDaysChart *self, const DossierProgress *progress);

G_END_DECLS
