/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

void dossier_finding_show (GtkWidget *page, const char *target, const char *id);
void dossier_finding_install (AdwApplicationWindow *window,
                              AdwNavigationView *navigation,
                              DossierStore *store);

G_END_DECLS
