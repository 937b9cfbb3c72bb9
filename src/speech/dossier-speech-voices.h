/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libspeechd.h>

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

/* Who speaks which language. Each call waits for the service. */

char *speech_voices_find_engine (SPDConnection *connection, const char *language, GError **error);
GPtrArray *speech_voices_list (SPDConnection *connection, const char *language);

G_END_DECLS
