/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-index.h"

G_BEGIN_DECLS

GVariant *dossier_result_meta_new (const char *id, const DossierHit *hit);

G_END_DECLS
