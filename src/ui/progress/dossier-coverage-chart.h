/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/progress/dossier-chart.h"

G_BEGIN_DECLS

/* What is known of a paragraph of the article. */
typedef struct
{
  guint number;
  gboolean has_questions;
  DossierKnowledge knowledge; /* of its worst question */
} DossierCoverage;

#define DOSSIER_TYPE_COVERAGE_CHART (dossier_coverage_chart_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierCoverageChart, dossier_coverage_chart, DOSSIER, COVERAGE_CHART, DossierChart)

void dossier_coverage_chart_set_paragraphs (DossierCoverageChart *self,
                                            const DossierCoverage *paragraphs,
                                            guint n_paragraphs);
DossierCoverage dossier_coverage_join (const DossierCoverage *paragraphs, guint n_paragraphs);

G_END_DECLS
