/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "speech/dossier-reciter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SPEECH_BAR (dossier_speech_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierSpeechBar, dossier_speech_bar, DOSSIER, SPEECH_BAR, AdwBin)

void dossier_speech_bar_set_content (DossierSpeechBar *self,
                                     DossierReciter *reciter,
                                     GSettings *settings);
void dossier_speech_bar_show (DossierSpeechBar *self,
                              const DossierRecital *recital,
                              guint paragraph);

G_END_DECLS
