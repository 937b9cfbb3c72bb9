/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *dossier_original_find_view (GtkWidget *widget);
void dossier_original_present (AdwDialog *dialog, GtkWidget *page);

G_END_DECLS
