/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-index.h"

G_BEGIN_DECLS

char *dossier_search_dup_count (guint n_found);
char *dossier_search_dup_more (guint n_found, guint n_shown);
char *dossier_search_dup_announcement (const DossierHits *hits);
char *dossier_search_dup_spoken (const DossierHit *hit);

G_END_DECLS
