/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_is_function_word (const char *folded);
gboolean dossier_is_title (const char *folded);

G_END_DECLS
