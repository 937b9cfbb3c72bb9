/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY_PAGE (dossier_library_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierLibraryPage, dossier_library_page, DOSSIER, LIBRARY_PAGE, AdwNavigationPage)

DossierLibraryPage *dossier_library_page_new (DossierStore *store, GSettings *settings);

G_END_DECLS
