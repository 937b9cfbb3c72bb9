/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/article/dossier-alongside.h"
#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ALONGSIDE_ROW (dossier_alongside_row_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierAlongsideRow, dossier_alongside_row, DOSSIER, ALONGSIDE_ROW, GtkListBoxRow)

GtkWidget *dossier_alongside_row_new (void);
void dossier_alongside_row_set_entry (DossierAlongsideRow *self,
                                      const DossierAlongsideEntry *entry,
                                      DossierFamilies *families);
const char *dossier_alongside_row_get_actor (DossierAlongsideRow *self);
void dossier_alongside_row_come (DossierAlongsideRow *self, guint duration);
void dossier_alongside_row_leave (DossierAlongsideRow *self, guint duration);

G_END_DECLS
