/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-tree.h"

G_BEGIN_DECLS

void dossier_comparer_compare (const DossierTree *translation, const DossierTree *source);

G_END_DECLS
