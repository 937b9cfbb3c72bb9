/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SPEECH_DISPATCHER (dossier_speech_dispatcher_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSpeechDispatcher, dossier_speech_dispatcher, DOSSIER, SPEECH_DISPATCHER, GObject)

DossierSpeechBackend *dossier_speech_dispatcher_new (void);

G_END_DECLS
