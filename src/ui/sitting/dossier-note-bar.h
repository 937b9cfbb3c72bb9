/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_BAR (dossier_note_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierNoteBar, dossier_note_bar, DOSSIER, NOTE_BAR, AdwBin)

void dossier_note_bar_show (DossierNoteBar *self, const DossierQuizItem *item, gboolean is_over);

G_END_DECLS
