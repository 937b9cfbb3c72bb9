/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-speech-link.h"
#include "speech/dossier-speech-voices.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <libspeechd.h>
#include <signal.h>
#include <string.h>

struct _SpeechLink
{
  gatomicrefcount ref_count;

  SPDConnection *connection;
  int client;
  GAsyncQueue *jobs;
  char *engine; /* that has the language, where no voice is chosen */

  GMainContext *context;
  GWeakRef owner;
  SpeechNoticeFunc func;

  /* of the owner's thread */
  int fd; /* a copy: the library closes its own as soon as the service is gone */
  GSource *watch;
  gboolean is_closed;

  /* of the link's thread: what the service was last told */
  char *sent_engine;
  char *sent_language;
  char *sent_voice;
  int sent_rate;
};

typedef struct _Job Job;

struct _Job
{
  void (*run) (SpeechLink *self, Job *job);
  guint number;
  char *text;
  char *language;
  char *voice;
  int rate;
  GTask *task;
};

typedef struct
{
  SpeechLink *link;
  SpeechNotice notice;
} Post;

/* The library's callbacks are given nothing but the number of the client. */
static GMutex links_mutex;
static GHashTable *links; /* client → SpeechLink */

static void
job_free (Job *job)
{
  g_free (job->text);
  g_free (job->language);
  g_free (job->voice);
  g_clear_object (&job->task);
  g_free (job);
}

/* From the library's thread to the owner's */

static void
post_free (gpointer data)
{
  Post *post = data;

  speech_link_unref (post->link);
  g_free (post);
}

static gboolean
deliver (gpointer data)
{
  Post *post = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&post->link->owner);

  if (owner != NULL && !post->link->is_closed)
    post->link->func (owner, post->link, &post->notice);

  return G_SOURCE_REMOVE;
}

static void
send_notice (SpeechLink *self, const SpeechNotice *notice)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Post *post = g_new (Post, 1);

  post->link = speech_link_ref (self);
  post->notice = *notice;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver, post, post_free);
  g_source_attach (source, self->context);
}

static SpeechLink *
find_link (int client)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&links_mutex);
  SpeechLink *self = links != NULL ? g_hash_table_lookup (links, GINT_TO_POINTER (client)) : NULL;

  return self != NULL ? speech_link_ref (self) : NULL;
}

static void
set_registered (SpeechLink *self, gboolean is_registered)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&links_mutex);

  if (links == NULL)
    links = g_hash_table_new (NULL, NULL);
  if (is_registered)
    g_hash_table_insert (links, GINT_TO_POINTER (self->client), self);
  else if (g_hash_table_lookup (links, GINT_TO_POINTER (self->client)) == self)
    g_hash_table_remove (links, GINT_TO_POINTER (self->client));
}

static void
on_speech_event (size_t message, size_t client, SPDNotificationType type)
{
  SpeechNotice notice = { .kind = SPEECH_NOTICE_EVENT, .message = (int) message };
  int state = 0;

  switch (type)
    {
    case SPD_EVENT_BEGIN:
      notice.event = DOSSIER_SPEECH_BEGUN;
      break;
    case SPD_EVENT_END:
      notice.event = DOSSIER_SPEECH_ENDED;
      break;
    case SPD_EVENT_CANCEL:
      notice.event = DOSSIER_SPEECH_CUT;
      break;
    case SPD_EVENT_INDEX_MARK:
    case SPD_EVENT_PAUSE:
    case SPD_EVENT_RESUME:
    default:
      return;
    }

  /* The library cancels this thread when it closes: not while a lock is held. */
  pthread_setcancelstate (PTHREAD_CANCEL_DISABLE, &state);
  {
    g_autoptr (SpeechLink) self = find_link ((int) client);

    if (self != NULL)
      send_notice (self, &notice);
  }
  pthread_setcancelstate (state, NULL);
}

/* In the link's thread */

/* The engine goes first: it drops the voice, and the language may bring another. */
static void
send_settings (SpeechLink *self, const Job *job)
{
  const char *colon = job->voice != NULL ? strchr (job->voice, ':') : NULL;
  g_autofree char *chosen
      = colon != NULL ? g_strndup (job->voice, (gsize) (colon - job->voice)) : NULL;
  const char *engine = chosen != NULL ? chosen : self->engine;
  const char *voice = colon != NULL ? colon + 1 : NULL;

  if (g_strcmp0 (self->sent_voice, voice) != 0 || g_strcmp0 (self->sent_engine, engine) != 0
      || g_strcmp0 (self->sent_language, job->language) != 0)
    {
      spd_set_output_module (self->connection, engine);
      spd_set_language (self->connection, job->language);
      if (voice != NULL)
        {
          /* The language may have brought the engine that the desktop prefers. */
          spd_set_output_module (self->connection, engine);
          spd_set_synthesis_voice (self->connection, voice);
        }
      g_set_str (&self->sent_engine, engine);
      g_set_str (&self->sent_language, job->language);
      g_set_str (&self->sent_voice, voice);
    }
  if (self->sent_rate != job->rate)
    spd_set_voice_rate (self->connection, job->rate);
  self->sent_rate = job->rate;
}

static void
run_speak (SpeechLink *self, Job *job)
{
  SpeechNotice notice = { .kind = SPEECH_NOTICE_SAID, .number = job->number };

  send_settings (self, job);
  notice.message = spd_say (self->connection, SPD_TEXT, job->text);
  send_notice (self, &notice);
}

static void
run_hush (SpeechLink *self, Job *job)
{
  spd_cancel (self->connection);
}

static void
run_list_voices (SpeechLink *self, Job *job)
{
  GPtrArray *list = speech_voices_list (self->connection, job->language);

  /* The engine is another now than the last utterance's. */
  g_clear_pointer (&self->sent_engine, g_free);
  g_task_return_pointer (job->task, list, (GDestroyNotify) g_ptr_array_unref);
}

static gpointer
work (gpointer data)
{
  SpeechLink *self = data;
  sigset_t pipe_signal;

  /* The library writes to its socket without a thought for the signal. */
  sigemptyset (&pipe_signal);
  sigaddset (&pipe_signal, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &pipe_signal, NULL);

  while (TRUE)
    {
      Job *job = g_async_queue_pop (self->jobs);
      gboolean is_last = job->run == NULL;

      if (!is_last)
        job->run (self, job);
      job_free (job);
      if (is_last)
        break;
    }

  set_registered (self, FALSE);
  spd_close (self->connection);
  speech_link_unref (self);

  return NULL;
}

static Job *
new_job (void (*run) (SpeechLink *self, Job *job))
{
  Job *job = g_new0 (Job, 1);

  job->run = run;

  return job;
}

/* Opening */

/* How prose is read, whatever the desktop's screen reader is told to name. */
static void
prepare (SpeechLink *self)
{
  self->client = spd_get_client_id (self->connection);
  set_registered (self, TRUE);
  self->connection->callback_begin = on_speech_event;
  self->connection->callback_end = on_speech_event;
  self->connection->callback_cancel = on_speech_event;
  spd_set_notification_on (self->connection, SPD_BEGIN);
  spd_set_notification_on (self->connection, SPD_END);
  spd_set_notification_on (self->connection, SPD_CANCEL);
  spd_set_data_mode (self->connection, SPD_DATA_TEXT);
  spd_set_punctuation (self->connection, SPD_PUNCT_NONE);
  spd_set_capital_letters (self->connection, SPD_CAP_NONE);
  spd_set_spelling (self->connection, SPD_SPELL_OFF);
}

/*< private >
 * speech_link_open:
 * @language: what is going to be spoken
 * @owner: whom to give notice, referenced weakly
 * @func: how to
 * @context: where @func is called
 * @error: a #DossierSpeechError
 *
 * Connects, and waits for that, so that a thread has to call this that may wait.
 *
 * Returns: (transfer full) (nullable): an open link
 */
SpeechLink *
speech_link_open (const char *language,
                  GObject *owner,
                  SpeechNoticeFunc func,
                  GMainContext *context,
                  GError **error)
{
  g_autofree char *primary = dossier_speech_dup_primary (language);
  SpeechLink *self = NULL;
  SPDConnection *connection = NULL;
  char *message = NULL;
  char *engine = NULL;

  connection = spd_open2 ("dossier", "reading", NULL, SPD_MODE_THREADED, NULL, TRUE, &message);
  if (connection == NULL)
    {
      g_set_error_literal (error, DOSSIER_SPEECH_ERROR, DOSSIER_SPEECH_ERROR_UNAVAILABLE,
                           message != NULL ? message : "the service does not answer");
      free (message);
      return NULL;
    }
  engine = speech_voices_find_engine (connection, primary, error);
  if (engine == NULL)
    {
      spd_close (connection);
      return NULL;
    }

  self = g_new0 (SpeechLink, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->connection = connection;
  self->engine = engine;
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref (context);
  g_weak_ref_init (&self->owner, owner);
  self->func = func;
  self->fd = fcntl (spd_fd (connection), F_DUPFD_CLOEXEC, 3);
  prepare (self);
  g_thread_unref (g_thread_new ("speech", work, speech_link_ref (self)));

  return self;
}

/*< private >
 * speech_link_ref:
 * @self: a link
 *
 * Returns: (transfer full): @self
 */
SpeechLink *
speech_link_ref (SpeechLink *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/*< private >
 * speech_link_unref:
 * @self: (transfer full): a link
 *
 * Does not close it: its thread has a reference.
 */
void
speech_link_unref (SpeechLink *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_weak_ref_clear (&self->owner);
  g_free (self->engine);
  g_free (self->sent_engine);
  g_free (self->sent_language);
  g_free (self->sent_voice);
  g_free (self);
}

static gboolean
on_hung_up (int fd, GIOCondition condition, gpointer user_data)
{
  SpeechLink *self = user_data;
  SpeechNotice notice = { .kind = SPEECH_NOTICE_LOST };

  send_notice (self, &notice);

  return G_SOURCE_REMOVE;
}

/*< private >
 * speech_link_watch:
 * @self: an open link
 *
 * Gives notice when the service hangs up; the library tells nobody.
 */
void
speech_link_watch (SpeechLink *self)
{
  if (self->fd < 0)
    {
      on_hung_up (self->fd, G_IO_HUP, self);
      return;
    }

  self->watch = g_unix_fd_source_new (self->fd, G_IO_HUP | G_IO_ERR);
  g_source_set_callback (self->watch, G_SOURCE_FUNC (on_hung_up), self, NULL);
  g_source_attach (self->watch, self->context);
}

/*< private >
 * speech_link_close:
 * @self: an open link
 *
 * Gives no more notice, and has the thread end when it is done. If the
 * service never answers it, it sleeps on, which is all the harm there is.
 */
void
speech_link_close (SpeechLink *self)
{
  if (self->is_closed)
    return;

  self->is_closed = TRUE;
  if (self->watch != NULL)
    g_source_destroy (self->watch);
  g_clear_pointer (&self->watch, g_source_unref);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_async_queue_push (self->jobs, new_job (NULL));
}

/*< private >
 * speech_link_speak:
 * @self: an open link
 * @number: what notice will be given of
 * @utterance: what to say
 */
void
speech_link_speak (SpeechLink *self, guint number, const DossierUtterance *utterance)
{
  Job *job = new_job (run_speak);

  job->number = number;
  job->text = g_strdup (utterance->text);
  job->language = g_strdup (utterance->language);
  job->voice = g_strdup (utterance->voice);
  job->rate = utterance->rate;
  g_async_queue_push (self->jobs, job);
}

/*< private >
 * speech_link_hush:
 * @self: an open link
 */
void
speech_link_hush (SpeechLink *self)
{
  g_async_queue_push (self->jobs, new_job (run_hush));
}

/*< private >
 * speech_link_list_voices:
 * @self: an open link
 * @language: what they shall speak
 * @task: (transfer full): returns a #GPtrArray of #DossierSpeechVoice
 */
void
speech_link_list_voices (SpeechLink *self, const char *language, GTask *task)
{
  Job *job = new_job (run_list_voices);

  job->language = dossier_speech_dup_primary (language);
  job->task = task;
  g_async_queue_push (self->jobs, job);
}
