/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

char *dossier_edition_dup_source_line (DossierDocument *document, gboolean with_minutes);
const char *dossier_edition_get_notice (DossierDocument *document);

G_END_DECLS
