/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint dossier_reading_pace_get (const char *language);
guint dossier_reading_pace_get_minutes (const char *language, guint n_words);

G_END_DECLS
