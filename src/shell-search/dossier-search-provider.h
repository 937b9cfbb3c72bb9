/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-index.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_PROVIDER (dossier_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSearchProvider, dossier_search_provider, DOSSIER, SEARCH_PROVIDER, GObject)

DossierSearchProvider *dossier_search_provider_new (GApplication *service,
                                                    DossierStore *store,
                                                    GFile *bundled);
gboolean dossier_search_provider_export (DossierSearchProvider *self,
                                         GDBusConnection *connection,
                                         const char *path,
                                         GError **error);
void dossier_search_provider_unexport (DossierSearchProvider *self);

G_END_DECLS
