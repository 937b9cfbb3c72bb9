/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/article/dossier-alongside.h"
#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ALONGSIDE_VIEW (dossier_alongside_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierAlongsideView, dossier_alongside_view, DOSSIER, ALONGSIDE_VIEW, AdwBin)

void dossier_alongside_view_show (DossierAlongsideView *self,
                                  const DossierAlongside *alongside,
                                  DossierDocument *document,
                                  DossierFamilies *families,
                                  gboolean animate);

char *dossier_alongside_dup_range (const DossierAlongside *alongside, DossierDocument *document);

G_END_DECLS
