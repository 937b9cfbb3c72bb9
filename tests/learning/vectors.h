/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-scheduler.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *vectors_load (const char *path);
char *vectors_find_whole (void);
void vectors_set_up (JsonObject *vectors, const char *config, DossierScheduler *scheduler);
guint vectors_read_numbers (JsonArray *array, double *numbers, guint n_max);

G_END_DECLS
