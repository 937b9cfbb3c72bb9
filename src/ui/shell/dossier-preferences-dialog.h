/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/shell/dossier-learning-page.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PREFERENCES_DIALOG (dossier_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierPreferencesDialog,
                      dossier_preferences_dialog,
                      DOSSIER,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

DossierPreferencesDialog *dossier_preferences_dialog_new (GSettings *settings,
                                                          DossierCaretaker *caretaker,
                                                          DossierClock *clock);

G_END_DECLS
