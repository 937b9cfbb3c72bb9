/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-index.h"

G_BEGIN_DECLS

char *dossier_result_id_new (DossierHitKind kind, const char *dossier, const char *id);
gboolean dossier_result_id_parse (const char *text,
                                  DossierHitKind *kind,
                                  char **dossier,
                                  char **id);

G_END_DECLS
