/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY_RESULTS (dossier_library_results_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierLibraryResults, dossier_library_results, DOSSIER, LIBRARY_RESULTS, AdwBin)

guint dossier_library_results_search (DossierLibraryResults *self,
                                      GPtrArray *shelf,
                                      const char *const *words);
void dossier_library_results_activate (DossierLibraryResults *self);

G_END_DECLS
