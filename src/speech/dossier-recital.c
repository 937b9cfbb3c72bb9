/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-recital.h"

/* A sentence that other speech keeps out this often waits for the person. */
#define MAX_CUTS 5
#define MAX_LOST 2 /* sentences that a service may lose in a row */

#define OPEN_MS 20000 /* the service may have to be started */
#define BEGIN_MS 5000
#define END_MS 5000
#define CHARACTER_MS 300 /* the slowest engines need half of it */

static DossierRecital
speak (const DossierRecital *self, guint position)
{
  DossierRecital next = *self;

  next.position = position;
  next.has_begun = FALSE;
  next.n_cuts = 0;
  if (next.is_open)
    {
      next.mode = DOSSIER_RECITAL_SPEAKING;
      next.utterance++;
    }
  else
    next.mode = DOSSIER_RECITAL_OPENING;

  return next;
}

static DossierRecital
go_on (const DossierRecital *self)
{
  DossierRecital next = *self;

  if (self->position + 1 < self->n)
    return speak (self, self->position + 1);

  next.mode = DOSSIER_RECITAL_FINISHED;

  return next;
}

/**
 * dossier_recital_new:
 * @n: how many sentences there are
 *
 * Returns: nothing being read so far
 */
DossierRecital
dossier_recital_new (guint n)
{
  return (DossierRecital) { .mode = DOSSIER_RECITAL_IDLE, .n = n };
}

/**
 * dossier_recital_with_start:
 * @self: a recital
 * @position: a sentence
 *
 * Returns: @self reading from @position; unchanged when there is none
 */
DossierRecital
dossier_recital_with_start (const DossierRecital *self, guint position)
{
  return position < self->n ? speak (self, position) : *self;
}

/**
 * dossier_recital_with_play:
 * @self: a recital
 *
 * What was paused goes on with its sentence from the start: where in it the
 * engine was, not every engine can tell.
 *
 * Returns: @self reading; from the first sentence when it was finished
 */
DossierRecital
dossier_recital_with_play (const DossierRecital *self)
{
  switch (self->mode)
    {
    case DOSSIER_RECITAL_OPENING:
    case DOSSIER_RECITAL_SPEAKING:
      return *self;
    case DOSSIER_RECITAL_FINISHED:
      return dossier_recital_with_start (self, 0);
    case DOSSIER_RECITAL_IDLE:
    case DOSSIER_RECITAL_PAUSED:
    case DOSSIER_RECITAL_FAILED:
    default:
      return dossier_recital_with_start (self, self->position);
    }
}

/**
 * dossier_recital_with_pause:
 * @self: a recital
 *
 * Returns: @self silent, its place kept; unchanged unless it was read
 */
DossierRecital
dossier_recital_with_pause (const DossierRecital *self)
{
  DossierRecital next = *self;

  if (dossier_recital_is_playing (self))
    next.mode = DOSSIER_RECITAL_PAUSED;

  return next;
}

/**
 * dossier_recital_with_step:
 * @self: a recital
 * @by: how many sentences on, or back if negative
 *
 * Returns: @self at another sentence, read if the last one was; before the
 *   first stands the first, and after the last it is finished
 */
DossierRecital
dossier_recital_with_step (const DossierRecital *self, int by)
{
  gint64 position = (gint64) self->position + by;
  DossierRecital next = *self;

  if (self->n == 0 || self->mode == DOSSIER_RECITAL_IDLE)
    return next;

  /* From the end one step back is to the last sentence. */
  if (self->mode == DOSSIER_RECITAL_FINISHED && by < 0)
    position++;
  if (position >= self->n)
    {
      next.position = self->n - 1;
      next.mode = DOSSIER_RECITAL_FINISHED;
      return next;
    }

  position = MAX (position, 0);
  if (dossier_recital_is_playing (self))
    return speak (self, (guint) position);

  next.position = (guint) position;
  if (self->mode == DOSSIER_RECITAL_FINISHED)
    next.mode = DOSSIER_RECITAL_PAUSED;

  return next;
}

/**
 * dossier_recital_with_stop:
 * @self: a recital
 *
 * Returns: nothing being read, and the service let go
 */
DossierRecital
dossier_recital_with_stop (const DossierRecital *self)
{
  DossierRecital next = *self;

  next.mode = DOSSIER_RECITAL_IDLE;
  next.is_open = FALSE;

  return next;
}

/**
 * dossier_recital_with_change:
 * @self: a recital
 *
 * Returns: @self with its sentence spoken anew, by another voice or at another rate
 */
DossierRecital
dossier_recital_with_change (const DossierRecital *self)
{
  return self->mode == DOSSIER_RECITAL_SPEAKING ? speak (self, self->position) : *self;
}

/**
 * dossier_recital_with_engine:
 * @self: a recital
 *
 * Returns: @self now that the service is there
 */
DossierRecital
dossier_recital_with_engine (const DossierRecital *self)
{
  DossierRecital next = *self;

  next.is_open = TRUE;

  return next.mode == DOSSIER_RECITAL_OPENING ? speak (&next, next.position) : next;
}

/**
 * dossier_recital_with_problem:
 * @self: a recital
 * @problem: why nothing is spoken
 *
 * Returns: @self silent, its place kept, and the service to be reached anew
 */
DossierRecital
dossier_recital_with_problem (const DossierRecital *self, DossierSpeechError problem)
{
  DossierRecital next = *self;

  next.is_open = FALSE;
  if (self->mode == DOSSIER_RECITAL_IDLE)
    return next;

  next.mode = DOSSIER_RECITAL_FAILED;
  next.problem = problem;

  return next;
}

static gboolean
is_current (const DossierRecital *self, guint number)
{
  return self->mode == DOSSIER_RECITAL_SPEAKING && number == self->utterance;
}

/**
 * dossier_recital_with_event:
 * @self: a recital
 * @number: the number of an utterance
 * @event: what became of it
 *
 * Other speech, as a screen reader's, may cancel a sentence that waits: then it
 * is said again. One that is cut while it sounds was hushed by the person.
 *
 * Returns: @self thereafter; unchanged by what was said before
 */
DossierRecital
dossier_recital_with_event (const DossierRecital *self, guint number, DossierSpeechEvent event)
{
  DossierRecital next = *self;

  if (!is_current (self, number))
    return next;

  switch (event)
    {
    case DOSSIER_SPEECH_BEGUN:
      next.has_begun = TRUE;
      break;
    case DOSSIER_SPEECH_ENDED:
      return go_on (self);
    case DOSSIER_SPEECH_CUT:
    default:
      if (self->has_begun || self->n_cuts >= MAX_CUTS)
        return dossier_recital_with_pause (self);
      next = speak (self, self->position);
      next.n_cuts = self->n_cuts + 1;
      break;
    }

  return next;
}

/**
 * dossier_recital_with_timeout:
 * @self: a recital
 * @number: the utterance of which nothing more was told
 *
 * An engine that began need not tell that it ended; one that never began is
 * not there, and neither is a service that lets wait. A sentence is said twice
 * more before that: the service may lose one that follows upon a cancelled one.
 *
 * Returns: @self at the next sentence, or with what is wrong
 */
DossierRecital
dossier_recital_with_timeout (const DossierRecital *self, guint number)
{
  if (self->mode == DOSSIER_RECITAL_OPENING)
    return dossier_recital_with_problem (self, DOSSIER_SPEECH_ERROR_UNAVAILABLE);
  if (!is_current (self, number))
    return *self;

  if (self->has_begun)
    return go_on (self);
  if (self->n_cuts >= MAX_LOST)
    return dossier_recital_with_problem (self, DOSSIER_SPEECH_ERROR_SILENT);

  return dossier_recital_with_event (self, number, DOSSIER_SPEECH_CUT);
}

/**
 * dossier_recital_get_utterance:
 * @self: a recital
 *
 * Returns: the number of the utterance that is to be heard now, 0 for silence
 */
guint
dossier_recital_get_utterance (const DossierRecital *self)
{
  return self->mode == DOSSIER_RECITAL_SPEAKING ? self->utterance : 0;
}

/**
 * dossier_recital_is_playing:
 * @self: a recital
 *
 * Returns: whether it is read, or is going to be without more being done
 */
gboolean
dossier_recital_is_playing (const DossierRecital *self)
{
  return self->mode == DOSSIER_RECITAL_SPEAKING || self->mode == DOSSIER_RECITAL_OPENING;
}

/**
 * dossier_recital_get_patience:
 * @self: a recital that plays
 * @n_characters: how long its sentence is
 *
 * Returns: how many milliseconds may pass before more is told of the service
 *   or of the utterance
 */
guint
dossier_recital_get_patience (const DossierRecital *self, guint n_characters)
{
  if (self->mode == DOSSIER_RECITAL_OPENING)
    return OPEN_MS;

  return self->has_begun ? END_MS + CHARACTER_MS * n_characters : BEGIN_MS;
}
