/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-reciter.h"

/* Reads sentences aloud: each thing that happens is a transition of the
 * recital, and what is then to be heard is asked of the backend. */
struct _DossierReciter
{
  GObject parent_instance;

  DossierSpeechBackend *backend; /* NULL when there is none to be had */
  DossierRecital recital;
  GCancellable *opening; /* NULL unless the service is being reached */
  gboolean is_open;
  gboolean is_sounding; /* something was said that has not ended */

  char *language;
  DossierReciterText text;
  gpointer text_data;
  char *voice;
  int rate;

  double time_scale;
  guint patience; /* timeout until the engine must have told more */
  guint change;   /* timeout until a change of the voice is heard */
};

#define CHANGE_MS 350 /* a slider that is being drawn tells many values */

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierReciter, dossier_reciter, G_TYPE_OBJECT)

static void apply (DossierReciter *self, DossierRecital next);

static const char *
get_text (DossierReciter *self)
{
  return self->text (self->recital.position, self->text_data);
}

static gboolean
on_patience_end (gpointer user_data)
{
  DossierReciter *self = user_data;

  self->patience = 0;
  apply (self, dossier_recital_with_timeout (&self->recital, self->recital.utterance));

  return G_SOURCE_REMOVE;
}

static void
be_patient (DossierReciter *self)
{
  guint ms = 0;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (!dossier_recital_is_playing (&self->recital))
    return;

  ms = dossier_recital_get_patience (&self->recital, (guint) g_utf8_strlen (get_text (self), -1));
  self->patience = g_timeout_add ((guint) (ms * self->time_scale), on_patience_end, self);
}

static void
hush (DossierReciter *self)
{
  if (self->is_sounding && self->is_open)
    dossier_speech_backend_hush (self->backend);
  self->is_sounding = FALSE;
}

static void
speak (DossierReciter *self)
{
  const DossierUtterance utterance = {
    .text = get_text (self),
    .language = self->language,
    .voice = self->voice,
    .rate = self->rate,
  };

  self->is_sounding = TRUE;
  dossier_speech_backend_speak (self->backend, self->recital.utterance, &utterance);
}

static void
close_backend (DossierReciter *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->is_open)
    dossier_speech_backend_close (self->backend);
  self->is_open = FALSE;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierReciter) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_open
      = dossier_speech_backend_open_finish (DOSSIER_SPEECH_BACKEND (source), result, &error);

  /* Whoever cancelled has gone on already, and may be opening again. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);
  self->is_open = is_open;
  if (is_open)
    {
      apply (self, dossier_recital_with_engine (&self->recital));
      return;
    }

  g_info ("Nothing is read aloud: %s", error->message);
  apply (self,
         dossier_recital_with_problem (&self->recital, error->domain == DOSSIER_SPEECH_ERROR
                                                           ? (DossierSpeechError) error->code
                                                           : DOSSIER_SPEECH_ERROR_UNAVAILABLE));
}

static void
open_backend (DossierReciter *self)
{
  if (self->opening != NULL)
    return;

  self->opening = g_cancellable_new ();
  dossier_speech_backend_open (self->backend, self->language, self->opening, on_opened,
                               g_object_ref (self));
}

/* What the recital asks for, of the backend and of the clock. */
static void
carry_out (DossierReciter *self, const DossierRecital *before)
{
  guint was = dossier_recital_get_utterance (before);
  guint is = dossier_recital_get_utterance (&self->recital);

  if (was != is)
    {
      hush (self);
      if (is != 0)
        speak (self);
    }
  if (was != is || before->mode != self->recital.mode
      || before->has_begun != self->recital.has_begun)
    be_patient (self);

  if (self->recital.mode == DOSSIER_RECITAL_OPENING)
    open_backend (self);
  else if (!self->recital.is_open)
    close_backend (self);
}

static gboolean
is_equal (const DossierRecital *a, const DossierRecital *b)
{
  return a->mode == b->mode && a->n == b->n && a->position == b->position
         && a->utterance == b->utterance && a->is_open == b->is_open && a->has_begun == b->has_begun
         && a->n_cuts == b->n_cuts && a->problem == b->problem;
}

static void
apply (DossierReciter *self, DossierRecital next)
{
  DossierRecital before = self->recital;

  if (self->backend == NULL && next.mode == DOSSIER_RECITAL_OPENING)
    next = dossier_recital_with_problem (&next, DOSSIER_SPEECH_ERROR_NOT_BUILT);
  if (is_equal (&before, &next))
    return;

  self->recital = next;
  carry_out (self, &before);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_event (DossierReciter *self, guint number, guint event)
{
  if (number == self->recital.utterance && event != DOSSIER_SPEECH_BEGUN)
    self->is_sounding = FALSE;
  apply (self, dossier_recital_with_event (&self->recital, number, (DossierSpeechEvent) event));
}

static void
on_lost (DossierReciter *self)
{
  self->is_sounding = FALSE;
  apply (self, dossier_recital_with_problem (&self->recital, DOSSIER_SPEECH_ERROR_LOST));
}

static void
dossier_reciter_dispose (GObject *object)
{
  DossierReciter *self = DOSSIER_RECITER (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->change, g_source_remove);
  if (self->backend != NULL)
    {
      hush (self);
      close_backend (self);
    }
  g_clear_object (&self->backend);

  G_OBJECT_CLASS (dossier_reciter_parent_class)->dispose (object);
}

static void
dossier_reciter_finalize (GObject *object)
{
  DossierReciter *self = DOSSIER_RECITER (object);

  g_free (self->language);
  g_free (self->voice);

  G_OBJECT_CLASS (dossier_reciter_parent_class)->finalize (object);
}

static void
dossier_reciter_class_init (DossierReciterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_reciter_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_reciter_finalize;

  /* The recital is another. */
  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_RECITER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_reciter_init (DossierReciter *self)
{
  self->language = g_strdup ("");
  self->time_scale = 1;
}

/**
 * dossier_reciter_new:
 * @backend: (nullable) (transfer full): what to speak through
 *
 * Returns: (transfer full): what reads sentences aloud
 */
DossierReciter *
dossier_reciter_new (DossierSpeechBackend *backend)
{
  DossierReciter *self = g_object_new (DOSSIER_TYPE_RECITER, NULL);

  self->backend = backend;
  if (backend != NULL)
    {
      g_signal_connect_object (backend, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (backend, "lost", G_CALLBACK (on_lost), self, G_CONNECT_SWAPPED);
    }

  return self;
}

/**
 * dossier_reciter_set_sentences:
 * @self: a reciter
 * @n: how many sentences there are
 * @language: what they are in
 * @text: gives each of them
 * @user_data: for @text
 *
 * Ends what was read, and makes this what is read next.
 */
void
dossier_reciter_set_sentences (DossierReciter *self,
                               guint n,
                               const char *language,
                               DossierReciterText text,
                               gpointer user_data)
{
  DossierRecital next;

  g_return_if_fail (DOSSIER_IS_RECITER (self));
  g_return_if_fail (language != NULL && text != NULL);

  dossier_reciter_stop (self);
  g_set_str (&self->language, language);
  self->text = text;
  self->text_data = user_data;
  next = dossier_recital_new (n);
  /* What is told of earlier utterances must not be taken for news of these. */
  next.utterance = self->recital.utterance;
  apply (self, next);
}

/**
 * dossier_reciter_get_language:
 * @self: a reciter
 *
 * Returns: the language of its sentences
 */
const char *
dossier_reciter_get_language (DossierReciter *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECITER (self), NULL);

  return self->language;
}

/**
 * dossier_reciter_get_recital:
 * @self: a reciter
 *
 * Returns: (transfer none): how far it is, until the next "changed"
 */
const DossierRecital *
dossier_reciter_get_recital (DossierReciter *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECITER (self), NULL);

  return &self->recital;
}

/**
 * dossier_reciter_start:
 * @self: a reciter with sentences
 * @position: the one to begin with
 */
void
dossier_reciter_start (DossierReciter *self, guint position)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  apply (self, dossier_recital_with_start (&self->recital, position));
}

/**
 * dossier_reciter_play:
 * @self: a reciter with sentences
 *
 * Goes on, or tries again.
 */
void
dossier_reciter_play (DossierReciter *self)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  apply (self, dossier_recital_with_play (&self->recital));
}

/**
 * dossier_reciter_pause:
 * @self: a reciter
 */
void
dossier_reciter_pause (DossierReciter *self)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  apply (self, dossier_recital_with_pause (&self->recital));
}

/**
 * dossier_reciter_step:
 * @self: a reciter
 * @by: how many sentences on, or back if negative
 */
void
dossier_reciter_step (DossierReciter *self, int by)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  apply (self, dossier_recital_with_step (&self->recital, by));
}

/**
 * dossier_reciter_stop:
 * @self: a reciter
 *
 * Ends the reading, and lets the service go.
 */
void
dossier_reciter_stop (DossierReciter *self)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  apply (self, dossier_recital_with_stop (&self->recital));
}

static gboolean
on_change_due (gpointer user_data)
{
  DossierReciter *self = user_data;

  self->change = 0;
  apply (self, dossier_recital_with_change (&self->recital));

  return G_SOURCE_REMOVE;
}

static void
queue_change (DossierReciter *self)
{
  g_clear_handle_id (&self->change, g_source_remove);
  if (self->recital.mode != DOSSIER_RECITAL_SPEAKING)
    return;

  self->change = g_timeout_add ((guint) (CHANGE_MS * self->time_scale), on_change_due, self);
}

/**
 * dossier_reciter_set_rate:
 * @self: a reciter
 * @rate: -100 the slowest, 0 normal, 100 the fastest
 */
void
dossier_reciter_set_rate (DossierReciter *self, int rate)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  rate = CLAMP (rate, DOSSIER_SPEECH_SLOWEST, DOSSIER_SPEECH_FASTEST);
  if (self->rate == rate)
    return;

  self->rate = rate;
  queue_change (self);
}

/**
 * dossier_reciter_set_voice:
 * @self: a reciter
 * @voice: (nullable): the id of a #DossierSpeechVoice, %NULL for the one that
 *   the desktop gives to the language
 */
void
dossier_reciter_set_voice (DossierReciter *self, const char *voice)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  if (g_set_str (&self->voice, voice))
    queue_change (self);
}

/**
 * dossier_reciter_set_time_scale:
 * @self: a reciter
 * @scale: what times are multiplied with that it waits
 *
 * For tests, which would wait long for an engine that never answers.
 */
void
dossier_reciter_set_time_scale (DossierReciter *self, double scale)
{
  g_return_if_fail (DOSSIER_IS_RECITER (self));

  self->time_scale = scale;
}

/**
 * dossier_reciter_get_backend:
 * @self: a reciter
 *
 * Returns: (transfer none) (nullable): what it speaks through
 */
DossierSpeechBackend *
dossier_reciter_get_backend (DossierReciter *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECITER (self), NULL);

  return self->backend;
}
