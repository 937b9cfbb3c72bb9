/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-speech-dispatcher.h"

#include "speech/dossier-speech-link.h"

/* Speech Dispatcher, which most desktops have, as a backend. */
struct _DossierSpeechDispatcher
{
  GObject parent_instance;

  SpeechLink *link; /* NULL unless open */
  guint number;     /* of the utterance that was said last */
  int message;      /* what the service calls it, -1 until it tells */
  GArray *early;    /* of SpeechNotice: events told before that */
};

static void implement_backend (DossierSpeechBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierSpeechDispatcher,
                               dossier_speech_dispatcher,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DOSSIER_TYPE_SPEECH_BACKEND,
                                                      implement_backend))

/* The events of a message may be told before the message has its number. */
static void
take_said (DossierSpeechDispatcher *self, const SpeechNotice *notice)
{
  g_autoptr (GArray) early = NULL;

  if (notice->message < 0)
    {
      dossier_speech_backend_emit_lost (DOSSIER_SPEECH_BACKEND (self));
      return;
    }
  if (notice->number != self->number)
    return;

  self->message = notice->message;
  early = g_steal_pointer (&self->early);
  self->early = g_array_new (FALSE, FALSE, sizeof (SpeechNotice));
  for (guint i = 0; i < early->len; i++)
    {
      const SpeechNotice *event = &g_array_index (early, SpeechNotice, i);

      if (event->message == notice->message)
        dossier_speech_backend_emit_event (DOSSIER_SPEECH_BACKEND (self), notice->number,
                                           event->event);
    }
}

static void
on_notice (GObject *owner, SpeechLink *link, const SpeechNotice *notice)
{
  DossierSpeechDispatcher *self = DOSSIER_SPEECH_DISPATCHER (owner);

  if (link != self->link)
    return;

  switch (notice->kind)
    {
    case SPEECH_NOTICE_SAID:
      take_said (self, notice);
      break;
    case SPEECH_NOTICE_EVENT:
      if (self->message < 0)
        g_array_append_val (self->early, *notice);
      else if (notice->message == self->message)
        dossier_speech_backend_emit_event (DOSSIER_SPEECH_BACKEND (self), self->number,
                                           notice->event);
      break;
    case SPEECH_NOTICE_LOST:
    default:
      dossier_speech_backend_emit_lost (DOSSIER_SPEECH_BACKEND (self));
      break;
    }
}

static void
link_free (gpointer data)
{
  speech_link_close (data);
  speech_link_unref (data);
}

static void
run_open (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  SpeechLink *link = speech_link_open (data, source, on_notice, g_task_get_context (task), &error);

  if (link != NULL)
    g_task_return_pointer (task, link, link_free);
  else
    g_task_return_error (task, error);
}

static void
dossier_speech_dispatcher_open (DossierSpeechBackend *backend,
                                const char *language,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (backend, cancellable, callback, user_data);

  g_task_set_source_tag (task, dossier_speech_dispatcher_open);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, run_open);
}

static gboolean
dossier_speech_dispatcher_open_finish (DossierSpeechBackend *backend,
                                       GAsyncResult *result,
                                       GError **error)
{
  DossierSpeechDispatcher *self = DOSSIER_SPEECH_DISPATCHER (backend);
  SpeechLink *link = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  link = g_task_propagate_pointer (G_TASK (result), error);
  if (link == NULL)
    return FALSE;

  g_clear_pointer (&self->link, link_free);
  self->link = link;
  speech_link_watch (link);

  return TRUE;
}

static void
dossier_speech_dispatcher_close (DossierSpeechBackend *backend)
{
  DossierSpeechDispatcher *self = DOSSIER_SPEECH_DISPATCHER (backend);

  g_clear_pointer (&self->link, link_free);
}

static void
dossier_speech_dispatcher_speak (DossierSpeechBackend *backend,
                                 guint number,
                                 const DossierUtterance *utterance)
{
  DossierSpeechDispatcher *self = DOSSIER_SPEECH_DISPATCHER (backend);

  g_return_if_fail (self->link != NULL);

  self->number = number;
  self->message = -1;
  g_array_set_size (self->early, 0);
  speech_link_speak (self->link, number, utterance);
}

static void
dossier_speech_dispatcher_hush (DossierSpeechBackend *backend)
{
  DossierSpeechDispatcher *self = DOSSIER_SPEECH_DISPATCHER (backend);

  g_return_if_fail (self->link != NULL);

  speech_link_hush (self->link);
}

static void
dossier_speech_dispatcher_list_voices (DossierSpeechBackend *backend,
                                       const char *language,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  DossierSpeechDispatcher *self = DOSSIER_SPEECH_DISPATCHER (backend);
  g_autoptr (GTask) task = g_task_new (backend, NULL, callback, user_data);

  g_task_set_source_tag (task, dossier_speech_dispatcher_list_voices);
  if (self->link != NULL)
    speech_link_list_voices (self->link, language, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, DOSSIER_SPEECH_ERROR, DOSSIER_SPEECH_ERROR_LOST,
                             "the service has not been reached");
}

static GPtrArray *
dossier_speech_dispatcher_list_voices_finish (DossierSpeechBackend *backend,
                                              GAsyncResult *result,
                                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, backend), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
implement_backend (DossierSpeechBackendInterface *iface)
{
  iface->open = dossier_speech_dispatcher_open;
  iface->open_finish = dossier_speech_dispatcher_open_finish;
  iface->close = dossier_speech_dispatcher_close;
  iface->speak = dossier_speech_dispatcher_speak;
  iface->hush = dossier_speech_dispatcher_hush;
  iface->list_voices = dossier_speech_dispatcher_list_voices;
  iface->list_voices_finish = dossier_speech_dispatcher_list_voices_finish;
}

static void
dossier_speech_dispatcher_dispose (GObject *object)
{
  dossier_speech_dispatcher_close (DOSSIER_SPEECH_BACKEND (object));

  G_OBJECT_CLASS (dossier_speech_dispatcher_parent_class)->dispose (object);
}

static void
dossier_speech_dispatcher_finalize (GObject *object)
{
  g_array_unref (DOSSIER_SPEECH_DISPATCHER (object)->early);

  G_OBJECT_CLASS (dossier_speech_dispatcher_parent_class)->finalize (object);
}

static void
dossier_speech_dispatcher_class_init (DossierSpeechDispatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_speech_dispatcher_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_speech_dispatcher_finalize;
}

static void
dossier_speech_dispatcher_init (DossierSpeechDispatcher *self)
{
  self->early = g_array_new (FALSE, FALSE, sizeof (SpeechNotice));
}

/**
 * dossier_speech_dispatcher_new:
 *
 * Returns: (transfer full): a way to the session's Speech Dispatcher, which is
 *   not reached for before it is opened
 */
DossierSpeechBackend *
dossier_speech_dispatcher_new (void)
{
  return g_object_new (DOSSIER_TYPE_SPEECH_DISPATCHER, NULL);
}
