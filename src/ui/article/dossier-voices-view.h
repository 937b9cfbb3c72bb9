/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/reader/dossier-segments.h"
#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VOICES_VIEW (dossier_voices_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoicesView, dossier_voices_view, DOSSIER, VOICES_VIEW, AdwBin)

void dossier_voices_view_set_title (DossierVoicesView *self, const char *subtitle);
void dossier_voices_view_show (DossierVoicesView *self,
                               const DossierVoiceCount *count,
                               DossierFamilies *families);
void dossier_voices_view_set_choice (DossierVoicesView *self, const DossierVoiceChoice *choice);

gboolean dossier_voice_from_nick (const char *nick, DossierVoice *voice);

G_END_DECLS
