/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "speech/dossier-reciter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SPEECH_OPTIONS (dossier_speech_options_get_type ())
G_DECLARE_FINAL_TYPE (DossierSpeechOptions, dossier_speech_options, DOSSIER, SPEECH_OPTIONS, AdwBin)

DossierSpeechOptions *dossier_speech_options_new (DossierReciter *reciter, GSettings *settings);

G_END_DECLS
