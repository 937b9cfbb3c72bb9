/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/progress/dossier-chart-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHART_LIST (dossier_chart_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierChartList, dossier_chart_list, DOSSIER, CHART_LIST, GtkWidget)

GtkWidget *dossier_chart_list_new (void);
void dossier_chart_list_set_length (DossierChartList *self, guint n_items);
guint dossier_chart_list_get_length (DossierChartList *self);
DossierChartItem *dossier_chart_list_get_item (DossierChartList *self, guint position);
void dossier_chart_list_set_current (DossierChartList *self, guint position);
void dossier_chart_list_set_row_length (DossierChartList *self, guint n_columns);

guint dossier_chart_list_step (
    guint position, guint n_items, guint n_columns, int forward, int down);

G_END_DECLS
