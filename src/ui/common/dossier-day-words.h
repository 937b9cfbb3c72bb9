/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Study days are days since January 1, 1970; their weekdays count from
 * Monday, 1, to Sunday, 7. */
guint dossier_day_get_weekday (gint64 day);
guint dossier_day_get_first_weekday (void);
GDateTime *dossier_day_to_date_time (gint64 day);

char *dossier_day_dup_date (gint64 day, gint64 today);
char *dossier_day_dup_long_date (gint64 day, gint64 today);
char *dossier_day_dup_when (gint64 day, gint64 today);
char *dossier_duration_dup_words (gint64 duration_ms);

G_END_DECLS
