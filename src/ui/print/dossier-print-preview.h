/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/print/dossier-sheet-pages.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRINT_PREVIEW (dossier_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierPrintPreview, dossier_print_preview, DOSSIER, PRINT_PREVIEW, AdwNavigationPage)

AdwNavigationPage *dossier_print_preview_new (DossierSheet *sheet,
                                              const DossierSheetLook *look,
                                              const DossierPaperSize *paper);

G_END_DECLS
