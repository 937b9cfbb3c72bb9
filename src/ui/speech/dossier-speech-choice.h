/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

/* The voices one can choose for a language, as a list that drops down: the
 * desktop's, those that the service tells, and the chosen one in any case. */
typedef struct
{
  GSettings *settings;
  char *language;
  GtkStringList *model;
  GPtrArray *ids; /* of voices, by their place in the list; NULL for the desktop's */
  gboolean filling;
} DossierSpeechChoice;

DossierSpeechChoice *dossier_speech_choice_new (GSettings *settings, const char *language);
void dossier_speech_choice_free (DossierSpeechChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSpeechChoice, dossier_speech_choice_free)

guint dossier_speech_choice_fill (DossierSpeechChoice *self, GPtrArray *voices);
void dossier_speech_choice_select (DossierSpeechChoice *self, guint selected);
GtkListItemFactory *dossier_speech_choice_new_factory (void);

G_END_DECLS
