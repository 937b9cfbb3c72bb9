/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

char *dossier_quote_dup_marked_text (DossierDocument *document, const DossierQuote *quote);

G_END_DECLS
