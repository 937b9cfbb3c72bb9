/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The hour at which a study day begins unless the person says otherwise: who
 * studies past midnight is still at the same day's work. */
#define DOSSIER_ROLLOVER_HOUR 4

gint64 dossier_study_day (gint64 time_ms, int zone_offset_min, guint rollover_hour);
gint64 dossier_study_day_get_start (gint64 day, int zone_offset_min, guint rollover_hour);

G_END_DECLS
