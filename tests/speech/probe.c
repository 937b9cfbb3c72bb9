/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "speech/dossier-reciter.h"

#include <glib-unix.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Reads sentences aloud through the real service, as a test tells it to:
 *
 *     speech-probe LANGUAGE SENTENCE…
 *
 * A line of the input is a command, a line of the output what changed. */

static GMainLoop *loop;
static char **sentences;

static const char *
get_sentence (guint position, gpointer user_data)
{
  return sentences[position];
}

static void
on_changed (DossierReciter *reciter)
{
  static const char *const modes[]
      = { "idle", "opening", "speaking", "paused", "finished", "failed" };
  static const char *const problems[]
      = { "not-built", "unavailable", "no-engine", "no-voice", "lost", "silent" };
  const DossierRecital *recital = dossier_reciter_get_recital (reciter);
  const char *mode = modes[recital->mode];

  if (recital->mode == DOSSIER_RECITAL_FAILED)
    mode = problems[recital->problem];
  else if (recital->mode == DOSSIER_RECITAL_SPEAKING && recital->has_begun)
    mode = "begun";
  printf ("%s %u\n", mode, recital->position);
  fflush (stdout);
}

static void
on_voices (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) voices
      = dossier_speech_backend_list_voices_finish (DOSSIER_SPEECH_BACKEND (source), result, &error);

  for (guint i = 0; voices != NULL && i < voices->len; i++)
    {
      const DossierSpeechVoice *voice = g_ptr_array_index (voices, i);

      printf ("voice %s|%s|%s\n", voice->id, voice->name, voice->language);
    }
  printf ("voices %s\n", error != NULL ? "failed" : "done");
  fflush (stdout);
}

static void
obey (DossierReciter *reciter, const char *command)
{
  const char *value = strchr (command, ' ');

  value = value != NULL ? value + 1 : "";
  if (g_str_has_prefix (command, "start"))
    dossier_reciter_start (reciter, (guint) g_ascii_strtoull (value, NULL, 10));
  else if (g_str_has_prefix (command, "rate"))
    dossier_reciter_set_rate (reciter, (int) g_ascii_strtoll (value, NULL, 10));
  else if (g_str_equal (command, "voices"))
    dossier_speech_backend_list_voices (dossier_reciter_get_backend (reciter),
                                        dossier_reciter_get_language (reciter), on_voices, NULL);
  else if (g_str_has_prefix (command, "voice"))
    dossier_reciter_set_voice (reciter, *value != '\0' ? value : NULL);
  else if (g_str_equal (command, "play"))
    dossier_reciter_play (reciter);
  else if (g_str_equal (command, "pause"))
    dossier_reciter_pause (reciter);
  else if (g_str_equal (command, "next"))
    dossier_reciter_step (reciter, 1);
  else if (g_str_equal (command, "previous"))
    dossier_reciter_step (reciter, -1);
  else if (g_str_equal (command, "stop"))
    dossier_reciter_stop (reciter);
  else
    g_main_loop_quit (loop);
}

static gboolean
on_input (int fd, GIOCondition condition, gpointer user_data)
{
  static GString *input;
  char bytes[256];
  gssize n = read (fd, bytes, sizeof bytes);
  char *end = NULL;

  if (input == NULL)
    input = g_string_new (NULL);
  if (n <= 0)
    {
      g_string_free (g_steal_pointer (&input), TRUE);
      g_main_loop_quit (loop);
      return G_SOURCE_REMOVE;
    }

  g_string_append_len (input, bytes, n);
  while ((end = strchr (input->str, '\n')) != NULL)
    {
      g_autofree char *command = g_strndup (input->str, (gsize) (end - input->str));

      g_string_erase (input, 0, (gssize) strlen (command) + 1);
      obey (user_data, command);
    }

  return G_SOURCE_CONTINUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (DossierReciter) reciter = dossier_reciter_new (dossier_speech_engine_new ());

  g_return_val_if_fail (argc > 2, 2);

  loop = g_main_loop_new (NULL, FALSE);
  sentences = argv + 2;
  dossier_reciter_set_sentences (reciter, (guint) argc - 2, argv[1], get_sentence, NULL);
  g_signal_connect (reciter, "changed", G_CALLBACK (on_changed), NULL);
  g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP, on_input, reciter);
  g_main_loop_run (loop);
  g_main_loop_unref (loop);

  return 0;
}
