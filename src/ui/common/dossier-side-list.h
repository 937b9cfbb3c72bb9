/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the list beside a profile or an issue does: it chooses what is shown,
 * and leads to it where both have no room side by side. */

GtkSingleSelection *dossier_side_list_create_selection (GListModel *model);
void dossier_side_list_set_row (GtkListItem *list_item, GtkWidget *row);
void dossier_side_list_open (GtkListView *list, guint position);
void dossier_side_list_keep_in_view (GtkListView *list);
void dossier_side_list_select_first (GtkListView *list);
gboolean dossier_side_list_shows_content (AdwNavigationSplitView *split_view);

G_END_DECLS
