/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/dossier-map-canvas.h"
#include "ui/map/dossier-map-panel.h"
#include "ui/map/dossier-map-view.h"

G_BEGIN_DECLS

struct _DossierMapView
{
  AdwBin parent_instance;

  AdwMultiLayoutView *multi_view;
  AdwBottomSheet *sheet;
  GtkWidget *bar_avatar;
  GtkLabel *bar_name;
  GtkLabel *bar_detail;
  GtkWidget *canvas_box;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  DossierMapCanvas *canvas;
  GtkWidget *legend_scroller;
  GtkBox *legend;
  GtkButton *all_button;
  GtkWidget *zoom_box;
  DossierMapPanel *panel;

  DossierStudy *study;
  GListModel *fitting;
  GSimpleActionGroup *actions;
  GtkMenuButton *issue_button; /* weak */
  const DossierIssue *issue;
  gboolean with_partners;
  gboolean show_all;
  guint update_id;
};

void dossier_map_view_add_actions (DossierMapView *self);
void dossier_map_view_update (DossierMapView *self);
void dossier_map_view_update_issue (DossierMapView *self);

G_END_DECLS
