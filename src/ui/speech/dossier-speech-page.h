/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SPEECH_PAGE (dossier_speech_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSpeechPage, dossier_speech_page, DOSSIER, SPEECH_PAGE, AdwNavigationPage)

DossierSpeechPage *dossier_speech_page_new (GSettings *settings);

G_END_DECLS
