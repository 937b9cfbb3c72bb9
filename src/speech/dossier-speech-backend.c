/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-speech-backend.h"

#include <string.h>

enum
{
  EVENT,
  LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (DossierSpeechBackend, dossier_speech_backend, G_TYPE_OBJECT)
G_DEFINE_QUARK (dossier - speech - error - quark, dossier_speech_error)

static void
dossier_speech_backend_default_init (DossierSpeechBackendInterface *iface)
{
  /* What became of an utterance: its number and a DossierSpeechEvent. */
  signals[EVENT] = g_signal_new ("event", DOSSIER_TYPE_SPEECH_BACKEND, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  /* The service is gone. */
  signals[LOST] = g_signal_new ("lost", DOSSIER_TYPE_SPEECH_BACKEND, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * dossier_speech_voice_new:
 * @engine: the engine that has the voice
 * @name: what the engine calls it
 * @language: (nullable): what it speaks
 *
 * Returns: (transfer full): a voice
 */
DossierSpeechVoice *
dossier_speech_voice_new (const char *engine, const char *name, const char *language)
{
  DossierSpeechVoice *self = g_new0 (DossierSpeechVoice, 1);

  self->id = g_strconcat (engine, ":", name, NULL);
  self->engine = g_strdup (engine);
  self->name = g_strdup (name);
  self->language = g_strdup (language != NULL ? language : "");

  return self;
}

/**
 * dossier_speech_voice_free:
 * @self: a voice
 */
void
dossier_speech_voice_free (DossierSpeechVoice *self)
{
  g_free (self->id);
  g_free (self->engine);
  g_free (self->name);
  g_free (self->language);
  g_free (self);
}

/**
 * dossier_speech_backend_open:
 * @self: a backend
 * @language: what is going to be spoken
 * @cancellable: (nullable): cancels
 * @callback: called when it is open or can not be
 * @user_data: for @callback
 *
 * Reaches for the service, and starts it where that is possible, which may
 * take seconds.
 */
void
dossier_speech_backend_open (DossierSpeechBackend *self,
                             const char *language,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));
  g_return_if_fail (language != NULL);

  DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->open (self, language, cancellable, callback, user_data);
}

/**
 * dossier_speech_backend_open_finish:
 * @self: a backend
 * @result: what the callback was given
 * @error: a #DossierSpeechError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is open
 */
gboolean
dossier_speech_backend_open_finish (DossierSpeechBackend *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_SPEECH_BACKEND (self), FALSE);

  return DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->open_finish (self, result, error);
}

/**
 * dossier_speech_backend_close:
 * @self: a backend, open or not
 *
 * Hushes, and lets the service go.
 */
void
dossier_speech_backend_close (DossierSpeechBackend *self)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));

  DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->close (self);
}

/**
 * dossier_speech_backend_speak:
 * @self: an open backend that is silent
 * @number: what its events will be known by, not 0
 * @utterance: what to say, needed during the call only
 *
 * Begins to speak.
 */
void
dossier_speech_backend_speak (DossierSpeechBackend *self,
                              guint number,
                              const DossierUtterance *utterance)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));
  g_return_if_fail (number != 0 && utterance != NULL);

  DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->speak (self, number, utterance);
}

/**
 * dossier_speech_backend_hush:
 * @self: an open backend
 *
 * Ends in the middle of the word.
 */
void
dossier_speech_backend_hush (DossierSpeechBackend *self)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));

  DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->hush (self);
}

/**
 * dossier_speech_backend_list_voices:
 * @self: an open backend
 * @language: what they shall speak; its region does not matter
 * @callback: called with the voices
 * @user_data: for @callback
 *
 * Asks every engine for its voices.
 */
void
dossier_speech_backend_list_voices (DossierSpeechBackend *self,
                                    const char *language,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));
  g_return_if_fail (language != NULL);

  DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->list_voices (self, language, callback, user_data);
}

/**
 * dossier_speech_backend_list_voices_finish:
 * @self: a backend
 * @result: what the callback was given
 * @error: %DOSSIER_SPEECH_ERROR_LOST when it is not open any more
 *
 * Returns: (transfer full) (element-type DossierSpeechVoice): the voices, by
 *   engine as the service lists them, and by name
 */
GPtrArray *
dossier_speech_backend_list_voices_finish (DossierSpeechBackend *self,
                                           GAsyncResult *result,
                                           GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_SPEECH_BACKEND (self), NULL);

  return DOSSIER_SPEECH_BACKEND_GET_IFACE (self)->list_voices_finish (self, result, error);
}

/**
 * dossier_speech_backend_emit_event:
 * @self: a backend
 * @number: the number of an utterance
 * @event: what became of it
 *
 * For implementations.
 */
void
dossier_speech_backend_emit_event (DossierSpeechBackend *self,
                                   guint number,
                                   DossierSpeechEvent event)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));

  g_signal_emit (self, signals[EVENT], 0, number, (guint) event);
}

/**
 * dossier_speech_backend_emit_lost:
 * @self: a backend
 *
 * For implementations.
 */
void
dossier_speech_backend_emit_lost (DossierSpeechBackend *self)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BACKEND (self));

  g_signal_emit (self, signals[LOST], 0);
}

/**
 * dossier_speech_dup_primary:
 * @language: a language tag of BCP 47
 *
 * Returns: (transfer full): its first part in lower case, as in "es" of "es-MX"
 */
char *
dossier_speech_dup_primary (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
}
