/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/library/dossier-shelf.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY_CARD (dossier_library_card_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierLibraryCard, dossier_library_card, DOSSIER, LIBRARY_CARD, GtkFlowBoxChild)

GtkWidget *dossier_library_card_new (void);
void dossier_library_card_set_entry (DossierLibraryCard *self,
                                     const DossierShelfEntry *entry,
                                     gint64 today);
const char *dossier_library_card_get_uri (DossierLibraryCard *self);
gboolean dossier_library_card_get_missing (DossierLibraryCard *self);

G_END_DECLS
