/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/reader/dossier-reader.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIND_BAR (dossier_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierFindBar, dossier_find_bar, DOSSIER, FIND_BAR, AdwBin)

void dossier_find_bar_set_content (DossierFindBar *self,
                                   DossierReader *reader,
                                   DossierDocument *document);
void dossier_find_bar_open (DossierFindBar *self);
void dossier_find_bar_step (DossierFindBar *self, gboolean forward);

G_END_DECLS
