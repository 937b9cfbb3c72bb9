/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-knowledge-paint.h"
#include "ui/progress/dossier-chart-list.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHART (dossier_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (DossierChart, dossier_chart, DOSSIER, CHART, GtkWidget)

struct _DossierChartClass
{
  GtkWidgetClass parent_class;

  /* Lays the picture out for a width, and returns the height that it needs; a
   * height of 0 is to be chosen. */
  int (*lay_out) (DossierChart *self, int width, int height);
  void (*paint) (DossierChart *self, GtkSnapshot *snapshot, const DossierInks *inks);
  /* Where the item for an index stands, from the top and the start. */
  graphene_rect_t (*get_item_bounds) (DossierChart *self, guint index);
  void (*activate) (DossierChart *self, guint index);

  int min_width;
  int natural_width;

  gpointer padding[4];
};

/* Where a text stands at its place. */
typedef enum
{
  DOSSIER_TEXT_FROM, /* starts there */
  DOSSIER_TEXT_AROUND,
  DOSSIER_TEXT_UNTIL, /* ends there */
} DossierTextPlace;

void dossier_chart_describe (DossierChart *self,
                             const char *name,
                             const char *sentence,
                             const char *list_name);
DossierChartList *dossier_chart_get_list (DossierChart *self);
graphene_rect_t dossier_chart_get_item_bounds (DossierChart *self, guint index);
void dossier_chart_activate (DossierChart *self, guint index);

PangoLayout *dossier_chart_create_text (DossierChart *self, const char *text, PangoWeight weight);
void dossier_chart_measure_text (DossierChart *self, const char *text, int *width, int *height);
graphene_rect_t dossier_chart_mirror (DossierChart *self, const graphene_rect_t *bounds);
float dossier_chart_mirror_x (DossierChart *self, float x);
void dossier_chart_paint_text (DossierChart *self,
                               GtkSnapshot *snapshot,
                               PangoLayout *layout,
                               DossierTextPlace place,
                               float x,
                               float y,
                               const GdkRGBA *color);
GdkRGBA dossier_inks_get_quiet (const DossierInks *self);

G_END_DECLS
