/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/reader/dossier-reader.h"
#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

void dossier_reader_set_notebook (DossierReader *self, DossierNotebook *notebook);
gboolean dossier_reader_get_selection (DossierReader *self, DossierRange *range);
void dossier_reader_select_none (DossierReader *self);
void dossier_reader_select_range (DossierReader *self, const DossierRange *range);
void dossier_reader_get_characters (DossierReader *self,
                                    const DossierRange *range,
                                    GtkAccessibleTextRange *characters);
void dossier_reader_get_range_box (DossierReader *self,
                                   const DossierRange *range,
                                   GdkRectangle *box);

G_END_DECLS
