/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* Of UTF-8, each for its kind of file. The text may be empty. */
DossierBlocks *dossier_extract_plain (const char *text, gsize length);
DossierBlocks *dossier_extract_html (const char *text, gsize length, GError **error);

G_END_DECLS
