/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CLOCK (dossier_clock_get_type ())
G_DECLARE_FINAL_TYPE (DossierClock, dossier_clock, DOSSIER, CLOCK, GObject)

DossierClock *dossier_clock_new (void);
DossierClock *dossier_clock_new_at (gint64 now_ms);

gint64 dossier_clock_get_now (DossierClock *self);
gint64 dossier_clock_tell (int *zone_offset_min, gpointer clock);

G_END_DECLS
