/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_SERVICE (dossier_search_service_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSearchService, dossier_search_service, DOSSIER, SEARCH_SERVICE, GApplication)

DossierSearchService *dossier_search_service_new (void);

G_END_DECLS
