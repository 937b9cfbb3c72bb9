/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

/* A connection to Speech Dispatcher, and the thread that all calls of it are
 * made in: each waits for an answer, and one that never comes must hold up
 * nobody else. */
typedef struct _SpeechLink SpeechLink;

typedef enum
{
  SPEECH_NOTICE_SAID,  /* utterance `number` is the service's message `message`, -1 if refused */
  SPEECH_NOTICE_EVENT, /* `event` of message `message` */
  SPEECH_NOTICE_LOST,
} SpeechNoticeKind;

typedef struct
{
  SpeechNoticeKind kind;
  guint number;
  int message;
  DossierSpeechEvent event;
} SpeechNotice;

typedef void (*SpeechNoticeFunc) (GObject *owner, SpeechLink *self, const SpeechNotice *notice);

SpeechLink *speech_link_open (const char *language,
                              GObject *owner,
                              SpeechNoticeFunc func,
                              GMainContext *context,
                              GError **error);
SpeechLink *speech_link_ref (SpeechLink *self);
void speech_link_unref (SpeechLink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpeechLink, speech_link_unref)

void speech_link_watch (SpeechLink *self);
void speech_link_close (SpeechLink *self);
void speech_link_speak (SpeechLink *self, guint number, const DossierUtterance *utterance);
void speech_link_hush (SpeechLink *self);
void speech_link_list_voices (SpeechLink *self, const char *language, GTask *task);

G_END_DECLS
