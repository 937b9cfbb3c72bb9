/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/progress/dossier-chart.h"

G_BEGIN_DECLS

/* A day as a bar. */
typedef struct
{
  guint value;
  gboolean is_today;
  char *name;  /* in words */
  char *label; /* under the bar; NULL for none */
} DossierBar;

void dossier_bar_clear (DossierBar *self);

#define DOSSIER_TYPE_BARS_CHART (dossier_bars_chart_get_type ())
G_DECLARE_FINAL_TYPE (DossierBarsChart, dossier_bars_chart, DOSSIER, BARS_CHART, DossierChart)

void dossier_bars_chart_set_bars (DossierBarsChart *self, GArray *bars);

G_END_DECLS
