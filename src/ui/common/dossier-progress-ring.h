/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROGRESS_RING (dossier_progress_ring_get_type ())
G_DECLARE_FINAL_TYPE (DossierProgressRing, dossier_progress_ring, DOSSIER, PROGRESS_RING, GtkWidget)

GtkWidget *dossier_progress_ring_new (int size, int thickness);

double dossier_progress_ring_get_fraction (DossierProgressRing *self);
void dossier_progress_ring_set_fraction (DossierProgressRing *self, double fraction);

G_END_DECLS
