/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierSpeechError:
 * @DOSSIER_SPEECH_ERROR_NOT_BUILT: the program was built without speech
 * @DOSSIER_SPEECH_ERROR_UNAVAILABLE: the service can not be reached or started
 * @DOSSIER_SPEECH_ERROR_NO_ENGINE: the service has no engine to speak through
 * @DOSSIER_SPEECH_ERROR_NO_VOICE: no engine has a voice for the language
 * @DOSSIER_SPEECH_ERROR_LOST: the service was there and is no more
 * @DOSSIER_SPEECH_ERROR_SILENT: the engine took a sentence and never began it
 *
 * Why nothing is spoken.
 */
typedef enum
{
  DOSSIER_SPEECH_ERROR_NOT_BUILT,
  DOSSIER_SPEECH_ERROR_UNAVAILABLE,
  DOSSIER_SPEECH_ERROR_NO_ENGINE,
  DOSSIER_SPEECH_ERROR_NO_VOICE,
  DOSSIER_SPEECH_ERROR_LOST,
  DOSSIER_SPEECH_ERROR_SILENT,
} DossierSpeechError;

#define DOSSIER_SPEECH_ERROR (dossier_speech_error_quark ())
GQuark dossier_speech_error_quark (void);

/* What becomes of an utterance. */
typedef enum
{
  DOSSIER_SPEECH_BEGUN,
  DOSSIER_SPEECH_ENDED,
  DOSSIER_SPEECH_CUT, /* somebody had it cancelled */
} DossierSpeechEvent;

/* A voice of one of the engines. */
typedef struct
{
  char *id;       /* what dossier_speech_backend_speak () takes: "engine:name" */
  char *engine;   /* as in "espeak-ng" */
  char *name;     /* as the engine names it */
  char *language; /* as in "en-GB" */
} DossierSpeechVoice;

DossierSpeechVoice *dossier_speech_voice_new (const char *engine,
                                              const char *name,
                                              const char *language);
void dossier_speech_voice_free (DossierSpeechVoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSpeechVoice, dossier_speech_voice_free)

/* What to say, and how. */
typedef struct
{
  const char *text;
  const char *language; /* as in "es" or "es-MX" */
  const char *voice;    /* NULL for the one that the desktop gives to the language */
  int rate;             /* -100 the slowest, 0 normal, 100 the fastest */
} DossierUtterance;

#define DOSSIER_SPEECH_SLOWEST (-100)
#define DOSSIER_SPEECH_FASTEST 100

#define DOSSIER_TYPE_SPEECH_BACKEND (dossier_speech_backend_get_type ())
G_DECLARE_INTERFACE (DossierSpeechBackend, dossier_speech_backend, DOSSIER, SPEECH_BACKEND, GObject)

/* What speaks. All is called from one thread, whose main context the signals
 * and answers come in. Nothing of it waits. */
struct _DossierSpeechBackendInterface
{
  GTypeInterface parent_iface;

  void (*open) (DossierSpeechBackend *self,
                const char *language,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data);
  gboolean (*open_finish) (DossierSpeechBackend *self, GAsyncResult *result, GError **error);
  void (*close) (DossierSpeechBackend *self);
  void (*speak) (DossierSpeechBackend *self, guint number, const DossierUtterance *utterance);
  void (*hush) (DossierSpeechBackend *self);
  void (*list_voices) (DossierSpeechBackend *self,
                       const char *language,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
  GPtrArray *(*list_voices_finish) (DossierSpeechBackend *self,
                                    GAsyncResult *result,
                                    GError **error);
};

DossierSpeechBackend *dossier_speech_engine_new (void);

void dossier_speech_backend_open (DossierSpeechBackend *self,
                                  const char *language,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean dossier_speech_backend_open_finish (DossierSpeechBackend *self,
                                             GAsyncResult *result,
                                             GError **error);
void dossier_speech_backend_close (DossierSpeechBackend *self);

void dossier_speech_backend_speak (DossierSpeechBackend *self,
                                   guint number,
                                   const DossierUtterance *utterance);
void dossier_speech_backend_hush (DossierSpeechBackend *self);

void dossier_speech_backend_list_voices (DossierSpeechBackend *self,
                                         const char *language,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *dossier_speech_backend_list_voices_finish (DossierSpeechBackend *self,
                                                      GAsyncResult *result,
                                                      GError **error);

void dossier_speech_backend_emit_event (DossierSpeechBackend *self,
                                        guint number,
                                        DossierSpeechEvent event);
void dossier_speech_backend_emit_lost (DossierSpeechBackend *self);

char *dossier_speech_dup_primary (const char *language);

G_END_DECLS
