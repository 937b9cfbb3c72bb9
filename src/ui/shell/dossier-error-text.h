/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

char *dossier_error_dup_sentence (const GError *error);
const char *dossier_error_get_speech_sentence (DossierSpeechError problem);
AdwDialog *dossier_speech_error_dialog_new (DossierSpeechError problem);
AdwDialog *dossier_error_dialog_new (const char *file_name, const char *sentence);
char *dossier_error_dup_save_sentence (GFile *file, const GError *error);
AdwDialog *dossier_save_error_dialog_new (const char *heading, GFile *file, const GError *error);
AdwDialog *dossier_print_error_dialog_new (GFile *file, const GError *error);

G_END_DECLS
