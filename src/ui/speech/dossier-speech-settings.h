/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "speech/dossier-reciter.h"

G_BEGIN_DECLS

char *dossier_speech_settings_dup_voice (GSettings *settings, const char *language);
void dossier_speech_settings_set_voice (GSettings *settings,
                                        const char *language,
                                        const char *voice);
GStrv dossier_speech_settings_dup_languages (GSettings *settings, const char *const *own);
void dossier_speech_settings_apply (GSettings *settings, DossierReciter *reciter);
void dossier_speech_settings_bind (GSettings *settings, DossierReciter *reciter);

G_END_DECLS
