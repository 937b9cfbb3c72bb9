/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_RECITAL_IDLE,
  DOSSIER_RECITAL_OPENING, /* is going to speak when the service is there */
  DOSSIER_RECITAL_SPEAKING,
  DOSSIER_RECITAL_PAUSED,
  DOSSIER_RECITAL_FINISHED, /* the last sentence was spoken to its end */
  DOSSIER_RECITAL_FAILED,
} DossierRecitalMode;

/* The reading aloud of a number of sentences, one utterance each: a value, of
 * which each transition returns the next. Utterances are numbered, so that
 * what is told of an earlier one changes nothing. */
typedef struct
{
  DossierRecitalMode mode;
  guint n;         /* sentences */
  guint position;  /* of the sentence that is read, or is next */
  guint utterance; /* the number of the last one, 0 before the first */
  gboolean is_open;
  gboolean has_begun; /* the last utterance */
  guint n_cuts;       /* how often this sentence was cut before it began */
  DossierSpeechError problem;
} DossierRecital;

DossierRecital dossier_recital_new (guint n);

DossierRecital dossier_recital_with_start (const DossierRecital *self, guint position);
DossierRecital dossier_recital_with_play (const DossierRecital *self);
DossierRecital dossier_recital_with_pause (const DossierRecital *self);
DossierRecital dossier_recital_with_step (const DossierRecital *self, int by);
DossierRecital dossier_recital_with_stop (const DossierRecital *self);
DossierRecital dossier_recital_with_change (const DossierRecital *self);

DossierRecital dossier_recital_with_engine (const DossierRecital *self);
DossierRecital dossier_recital_with_problem (const DossierRecital *self,
                                             DossierSpeechError problem);
DossierRecital dossier_recital_with_event (const DossierRecital *self,
                                           guint number,
                                           DossierSpeechEvent event);
DossierRecital dossier_recital_with_timeout (const DossierRecital *self, guint number);

guint dossier_recital_get_utterance (const DossierRecital *self);
gboolean dossier_recital_is_playing (const DossierRecital *self);
guint dossier_recital_get_patience (const DossierRecital *self, guint n_characters);

G_END_DECLS
