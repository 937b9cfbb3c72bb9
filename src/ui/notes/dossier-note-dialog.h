/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_DIALOG (dossier_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierNoteDialog, dossier_note_dialog, DOSSIER, NOTE_DIALOG, AdwDialog)

DossierNoteDialog *dossier_note_dialog_new (DossierNotebook *notebook, const char *id);

G_END_DECLS
