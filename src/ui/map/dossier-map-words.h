/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-graph.h"

G_BEGIN_DECLS

char *dossier_map_edge_dup_label (const DossierMapEdge *edge);
char *dossier_map_fact_dup_words (const DossierMapFact *fact);
char *dossier_map_edge_dup_words (const DossierMapGraph *graph, const DossierMapEdge *edge);
char *dossier_map_node_dup_words (const DossierMapGraph *graph, guint node);
char *dossier_map_dup_name (const DossierMapGraph *graph);
char *dossier_map_dup_relations (guint n);
guint *dossier_map_find_edges_of (const DossierMapGraph *graph, guint node, guint *n_edges);

G_END_DECLS
