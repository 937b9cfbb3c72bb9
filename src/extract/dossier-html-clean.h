/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_html_clean (const char *text, gsize length, gsize *clean_length);
char *dossier_html_find_charset (const char *bytes, gsize length);

G_END_DECLS
