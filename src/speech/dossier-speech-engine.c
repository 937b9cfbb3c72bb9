/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-speech-backend.h"

#ifdef HAVE_SPEECH_DISPATCHER
#include "speech/dossier-speech-dispatcher.h"
#endif

/**
 * dossier_speech_engine_new:
 *
 * Returns: (nullable) (transfer full): what this program speaks through, %NULL
 *   when it was built without
 */
DossierSpeechBackend *
dossier_speech_engine_new (void)
{
#ifdef HAVE_SPEECH_DISPATCHER
  return dossier_speech_dispatcher_new ();
#else
  return NULL;
#endif
}
