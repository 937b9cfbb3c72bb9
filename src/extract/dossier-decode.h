/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_decode (const char *bytes, gsize length, const char *charset, gsize *text_length);

G_END_DECLS
