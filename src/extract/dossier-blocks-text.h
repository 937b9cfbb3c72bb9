/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-blocks.h"

G_BEGIN_DECLS

char *dossier_blocks_dup_text (const DossierBlocks *self);
DossierBlocks *dossier_blocks_new_from_text (const char *text);

G_END_DECLS
