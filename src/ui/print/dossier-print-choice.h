/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/print/dossier-sheet-look.h"

G_BEGIN_DECLS

/* What was chosen to be printed, as the settings remember it. */

void dossier_print_choice_load (GSettings *settings,
                                DossierDocument *document,
                                DossierSheetPlan *plan,
                                DossierSheetLook *look);
gboolean dossier_print_choice_has (DossierDocument *document, DossierSheetKind kind);

GtkPageSetup *dossier_print_choice_load_page_setup (GSettings *settings);
void dossier_print_choice_save_page_setup (GSettings *settings, GtkPageSetup *setup);
GtkPrintSettings *dossier_print_choice_load_print_settings (GSettings *settings);
void dossier_print_choice_save_print_settings (GSettings *settings, GtkPrintSettings *print);

void dossier_print_choice_name_file (GtkPrintSettings *print, const char *name);
char *dossier_print_choice_dup_file_name (DossierDocument *document, DossierSheet *sheet);

G_END_DECLS
