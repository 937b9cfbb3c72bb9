/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHART_ITEM (dossier_chart_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierChartItem, dossier_chart_item, DOSSIER, CHART_ITEM, GtkWidget)

GtkWidget *dossier_chart_item_new (void);
void dossier_chart_item_set (DossierChartItem *self,
                             guint index,
                             const char *name,
                             gboolean is_activatable);
guint dossier_chart_item_get_index (DossierChartItem *self);

G_END_DECLS
