/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

char *dossier_date_dup_words (DossierDate date);

G_END_DECLS
