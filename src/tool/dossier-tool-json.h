/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of an object that is being built. */
void dossier_json_add_text (JsonBuilder *builder, const char *name, const char *value);
void dossier_json_add_number (JsonBuilder *builder, const char *name, double value);
void dossier_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
void dossier_json_begin_array (JsonBuilder *builder, const char *name);

G_END_DECLS
