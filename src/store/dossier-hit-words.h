/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-index.h"

G_BEGIN_DECLS

const char *dossier_hit_kind_get_heading (DossierHitKind kind);
const char *dossier_hit_kind_get_name (DossierHitKind kind);
char *dossier_hit_dup_origin (const DossierHit *hit);

G_END_DECLS
