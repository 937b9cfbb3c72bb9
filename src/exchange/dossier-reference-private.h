/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-reference.h"

G_BEGIN_DECLS

char *dossier_reference_dup_kind (const DossierHead *head);
char *dossier_reference_dup_quoted (const DossierQuote *quote);

G_END_DECLS
