/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_VIEW (dossier_map_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapView, dossier_map_view, DOSSIER, MAP_VIEW, AdwBin)

DossierMapView *dossier_map_view_new (DossierStudy *study, GListModel *fitting);

GActionGroup *dossier_map_view_get_actions (DossierMapView *self);
GtkWidget *dossier_map_view_create_issue_button (DossierMapView *self);
void dossier_map_view_set_with_partners (DossierMapView *self, gboolean with_partners);
void dossier_map_view_clear_filters (DossierMapView *self);

const DossierActor *dossier_map_view_get_actor (DossierMapView *self);
void dossier_map_view_show_actor (DossierMapView *self, const DossierActor *actor);
void dossier_map_view_take_focus (DossierMapView *self);

G_END_DECLS
