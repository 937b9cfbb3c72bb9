/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/quotes/dossier-voices.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SHARE_BAR (dossier_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierShareBar, dossier_share_bar, DOSSIER, SHARE_BAR, GtkWidget)

void dossier_share_bar_set_voices (DossierShareBar *self, const DossierVoices *voices);

G_END_DECLS
