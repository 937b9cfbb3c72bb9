/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTES_DIALOG (dossier_notes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierNotesDialog, dossier_notes_dialog, DOSSIER, NOTES_DIALOG, AdwDialog)

DossierNotesDialog *dossier_notes_dialog_new (DossierDocument *document,
                                              DossierNotebook *notebook,
                                              const DossierRange *selection);

G_END_DECLS
