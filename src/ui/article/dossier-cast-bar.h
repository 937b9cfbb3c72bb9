/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/article/dossier-alongside.h"
#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CAST_BAR (dossier_cast_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierCastBar, dossier_cast_bar, DOSSIER, CAST_BAR, AdwBin)

char *dossier_cast_bar_show (DossierCastBar *self,
                             const DossierAlongside *alongside,
                             DossierDocument *document,
                             DossierFamilies *families);
char *dossier_cast_bar_show_words (DossierCastBar *self, const char *title, const char *words);

G_END_DECLS
