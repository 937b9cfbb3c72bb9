/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/quotes/dossier-voices.h"

G_BEGIN_DECLS

/* The order of legends and bars: the plainest first. */
extern const DossierVoice dossier_voice_order[DOSSIER_N_VOICES];

const char *dossier_voice_get_title (DossierVoice voice);
const char *dossier_voice_get_meaning (DossierVoice voice);

void dossier_voice_get_ink (DossierVoice voice, GdkRGBA *rgba);
void dossier_voice_get_tint (DossierVoice voice, GdkRGBA *rgba);
float dossier_voice_get_line_width (void);
void dossier_voice_append_line (DossierVoice voice,
                                GtkSnapshot *snapshot,
                                const graphene_rect_t *line);

#define DOSSIER_TYPE_VOICE_SWATCH (dossier_voice_swatch_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoiceSwatch, dossier_voice_swatch, DOSSIER, VOICE_SWATCH, GtkWidget)

GtkWidget *dossier_voice_swatch_new (DossierVoice voice);

G_END_DECLS
