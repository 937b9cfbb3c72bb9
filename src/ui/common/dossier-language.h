/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-languages.h"

G_BEGIN_DECLS

char *dossier_language_dup_kept (GVariant *languages, const char *dossier);
void dossier_language_keep (GSettings *settings, const char *dossier, const char *language);

char *dossier_language_dup_name (const char *language);
gboolean dossier_language_is_rtl (const char *language);

G_END_DECLS
