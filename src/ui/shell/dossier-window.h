/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"
#include "ui/common/dossier-clock.h"
#include "ui/shell/dossier-reading.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WINDOW (dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierWindow, dossier_window, DOSSIER, WINDOW, AdwApplicationWindow)

DossierWindow *dossier_window_new (GtkApplication *application,
                                   GSettings *settings,
                                   DossierStore *store,
                                   DossierClock *clock);

void dossier_window_set_article_first (DossierWindow *self);
void dossier_window_open (DossierWindow *self, DossierReading *reading);
void dossier_window_open_file (DossierWindow *self, GFile *file);
void dossier_window_show_library (DossierWindow *self);

G_END_DECLS
