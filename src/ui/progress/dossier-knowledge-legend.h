/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "learning/dossier-mastery.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_KNOWLEDGE_LEGEND (dossier_knowledge_legend_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierKnowledgeLegend, dossier_knowledge_legend, DOSSIER, KNOWLEDGE_LEGEND, AdwBin)

void dossier_knowledge_legend_set_counts (DossierKnowledgeLegend *self,
                                          const DossierKnowledgeCounts *counts);

G_END_DECLS
