/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/quotes/dossier-voices.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VOICES_BAR (dossier_voices_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoicesBar, dossier_voices_bar, DOSSIER, VOICES_BAR, GtkWidget)

void dossier_voices_bar_set_voices (DossierVoicesBar *self, const DossierVoices *voices);

G_END_DECLS
