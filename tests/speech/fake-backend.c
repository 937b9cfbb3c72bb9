/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-backend.h"

struct _FakeBackend
{
  GObject parent_instance;

  GString *log;
  GTask *opening;
  guint number;
  gboolean is_refusing;
  DossierSpeechError problem;
};

static void implement_backend (DossierSpeechBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeBackend,
                               fake_backend,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DOSSIER_TYPE_SPEECH_BACKEND,
                                                      implement_backend))

static void
write_down (FakeBackend *self, const char *word)
{
  if (self->log->len > 0)
    g_string_append_c (self->log, ' ');
  g_string_append (self->log, word);
}

static void
fake_open (DossierSpeechBackend *backend,
           const char *language,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  FakeBackend *self = FAKE_BACKEND (backend);

  write_down (self, "open");
  if (self->opening != NULL)
    {
      g_assert_true (g_cancellable_is_cancelled (g_task_get_cancellable (self->opening)));
      g_task_return_boolean (self->opening, TRUE);
      g_clear_object (&self->opening);
    }
  self->opening = g_task_new (self, cancellable, callback, user_data);
}

static gboolean
fake_open_finish (DossierSpeechBackend *backend, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
fake_close (DossierSpeechBackend *backend)
{
  write_down (FAKE_BACKEND (backend), "close");
}

static void
fake_speak (DossierSpeechBackend *backend, guint number, const DossierUtterance *utterance)
{
  FakeBackend *self = FAKE_BACKEND (backend);
  g_autofree char *words
      = g_strdup_printf ("“%s”%s%s%s%+d", utterance->text, utterance->language,
                         utterance->voice != NULL ? "/" : "",
                         utterance->voice != NULL ? utterance->voice : "", utterance->rate);

  write_down (self, words);
  self->number = number;
}

static void
fake_hush (DossierSpeechBackend *backend)
{
  write_down (FAKE_BACKEND (backend), "hush");
}

static void
implement_backend (DossierSpeechBackendInterface *iface)
{
  iface->open = fake_open;
  iface->open_finish = fake_open_finish;
  iface->close = fake_close;
  iface->speak = fake_speak;
  iface->hush = fake_hush;
}

static void
fake_backend_finalize (GObject *object)
{
  FakeBackend *self = FAKE_BACKEND (object);

  g_clear_object (&self->opening);
  g_string_free (self->log, TRUE);

  G_OBJECT_CLASS (fake_backend_parent_class)->finalize (object);
}

static void
fake_backend_class_init (FakeBackendClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_backend_finalize;
}

static void
fake_backend_init (FakeBackend *self)
{
  self->log = g_string_new (NULL);
}

FakeBackend *
fake_backend_new (void)
{
  return g_object_new (FAKE_TYPE_BACKEND, NULL);
}

/* What it was told since the last time, in order. */
char *
fake_backend_take_log (FakeBackend *self)
{
  char *log = g_strdup (self->log->str);

  g_string_truncate (self->log, 0);

  return log;
}

guint
fake_backend_get_number (FakeBackend *self)
{
  return self->number;
}

/* How the next answer will be. */
void
fake_backend_refuse (FakeBackend *self, DossierSpeechError problem)
{
  self->is_refusing = TRUE;
  self->problem = problem;
}

/* Answers whoever opened it, and waits until that was heard. */
void
fake_backend_answer (FakeBackend *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->opening);

  g_assert_nonnull (task);
  if (self->is_refusing)
    g_task_return_new_error (task, DOSSIER_SPEECH_ERROR, (int) self->problem, "refused");
  else
    g_task_return_boolean (task, TRUE);
  self->is_refusing = FALSE;
  while (!g_task_get_completed (task))
    g_main_context_iteration (NULL, TRUE);
}

/* Tells something of what was last said. */
void
fake_backend_tell (FakeBackend *self, DossierSpeechEvent event)
{
  dossier_speech_backend_emit_event (DOSSIER_SPEECH_BACKEND (self), self->number, event);
}
