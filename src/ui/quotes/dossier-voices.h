/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* Whose words an article's words are. */
typedef enum
{
  DOSSIER_VOICE_QUOTED,
  DOSSIER_VOICE_REPORTED,
  DOSSIER_VOICE_AUTHOR,
  DOSSIER_VOICE_QUESTION, /* the author's too, but asked, not asserted */
  DOSSIER_N_VOICES,
} DossierVoice;

typedef struct
{
  guint words[DOSSIER_N_VOICES];
} DossierVoices;

void dossier_voices_add_sentence (DossierVoices *self, const DossierSentence *sentence);
void dossier_voices_add_sentence_by_speaker (DossierVoices *self,
                                             guint *speakers,
                                             const DossierSentence *sentence);
gboolean dossier_voices_is_question (const DossierSentence *sentence);
void dossier_voices_get_percents (const DossierVoices *self, guint percents[DOSSIER_N_VOICES]);
char *dossier_voices_dup_words (const DossierVoices *self);
char *dossier_voices_dup_all_words (const DossierVoices *self);

G_END_DECLS
