/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "speech/dossier-recital.h"

#include <string.h>

#define N 3

/* Runs a recital of three sentences through a word for each thing that
 * happens, and writes down where it is in the end. */
static DossierRecital
run (const char *steps)
{
  DossierRecital self = dossier_recital_new (N);
  g_auto (GStrv) words = g_strsplit (steps, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];

      if (g_str_has_prefix (word, "start"))
        self = dossier_recital_with_start (&self, (guint) (word[5] - '0'));
      else if (g_str_equal (word, "play"))
        self = dossier_recital_with_play (&self);
      else if (g_str_equal (word, "pause"))
        self = dossier_recital_with_pause (&self);
      else if (g_str_equal (word, "next"))
        self = dossier_recital_with_step (&self, 1);
      else if (g_str_equal (word, "previous"))
        self = dossier_recital_with_step (&self, -1);
      else if (g_str_equal (word, "stop"))
        self = dossier_recital_with_stop (&self);
      else if (g_str_equal (word, "change"))
        self = dossier_recital_with_change (&self);
      else if (g_str_equal (word, "opened"))
        self = dossier_recital_with_engine (&self);
      else if (g_str_equal (word, "refused"))
        self = dossier_recital_with_problem (&self, DOSSIER_SPEECH_ERROR_NO_VOICE);
      else if (g_str_equal (word, "lost"))
        self = dossier_recital_with_problem (&self, DOSSIER_SPEECH_ERROR_LOST);
      else if (g_str_equal (word, "begun"))
        self = dossier_recital_with_event (&self, self.utterance, DOSSIER_SPEECH_BEGUN);
      else if (g_str_equal (word, "ended"))
        self = dossier_recital_with_event (&self, self.utterance, DOSSIER_SPEECH_ENDED);
      else if (g_str_equal (word, "cut"))
        self = dossier_recital_with_event (&self, self.utterance, DOSSIER_SPEECH_CUT);
      else if (g_str_equal (word, "late"))
        self = dossier_recital_with_event (&self, self.utterance - 1, DOSSIER_SPEECH_ENDED);
      else if (g_str_equal (word, "timeout"))
        self = dossier_recital_with_timeout (&self, self.utterance);
      else if (g_str_equal (word, "late-timeout"))
        self = dossier_recital_with_timeout (&self, self.utterance - 1);
      else
        g_assert_not_reached ();
    }

  return self;
}

#define IDLE DOSSIER_RECITAL_IDLE
#define OPENING DOSSIER_RECITAL_OPENING
#define SPEAKING DOSSIER_RECITAL_SPEAKING
#define PAUSED DOSSIER_RECITAL_PAUSED
#define FINISHED DOSSIER_RECITAL_FINISHED
#define FAILED DOSSIER_RECITAL_FAILED

static const struct
{
  const char *steps;
  DossierRecitalMode mode;
  guint position;
  guint utterance;
} cases[] = {
  /* the way through */
  { "start0", OPENING, 0, 0 },
  { "start0 opened", SPEAKING, 0, 1 },
  { "start0 opened begun", SPEAKING, 0, 1 },
  { "start0 opened begun ended", SPEAKING, 1, 2 },
  { "start0 opened ended", SPEAKING, 1, 2 },
  { "start1 opened ended ended", FINISHED, 2, 2 },
  { "start3 opened", IDLE, 0, 0 },
  /* play and pause */
  { "start1 opened begun pause", PAUSED, 1, 1 },
  { "start1 opened begun pause ended", PAUSED, 1, 1 },
  { "start1 opened begun pause play", SPEAKING, 1, 2 },
  { "start1 opened begun pause play late", SPEAKING, 1, 2 },
  { "start1 opened play", SPEAKING, 1, 1 },
  { "start1 pause", PAUSED, 1, 0 },
  { "start1 pause opened", PAUSED, 1, 0 },
  { "start1 pause opened play", SPEAKING, 1, 1 },
  { "start2 opened ended play", SPEAKING, 0, 2 },
  { "pause", IDLE, 0, 0 },
  { "start2 opened ended pause", FINISHED, 2, 1 },
  /* steps */
  { "start0 opened next", SPEAKING, 1, 2 },
  { "start0 opened next late", SPEAKING, 1, 2 },
  { "start0 opened previous", SPEAKING, 0, 2 },
  { "start2 opened previous", SPEAKING, 1, 2 },
  { "start2 opened next", FINISHED, 2, 1 },
  { "start2 opened next next", FINISHED, 2, 1 },
  { "start2 opened next previous", PAUSED, 2, 1 },
  { "start2 opened next previous previous", PAUSED, 1, 1 },
  { "start0 opened pause next", PAUSED, 1, 1 },
  { "start0 opened pause next play", SPEAKING, 1, 2 },
  { "start0 next", OPENING, 1, 0 },
  { "start0 next opened", SPEAKING, 1, 1 },
  { "next", IDLE, 0, 0 },
  { "start0 opened start2", SPEAKING, 2, 2 },
  /* stop */
  { "start1 opened stop", IDLE, 1, 1 },
  { "start1 opened stop ended", IDLE, 1, 1 },
  { "start1 stop opened", IDLE, 1, 0 },
  { "start1 opened stop play", OPENING, 1, 1 },
  /* another voice */
  { "start1 opened begun change", SPEAKING, 1, 2 },
  { "start1 opened pause change", PAUSED, 1, 1 },
  { "start1 change", OPENING, 1, 0 },
  /* other speech */
  { "start0 opened cut", SPEAKING, 0, 2 },
  { "start0 opened cut cut cut cut cut", SPEAKING, 0, 6 },
  { "start0 opened cut cut cut cut cut cut", PAUSED, 0, 6 },
  { "start0 opened cut ended cut cut cut cut cut", SPEAKING, 1, 8 },
  { "start0 opened begun cut", PAUSED, 0, 1 },
  /* what goes wrong */
  { "start1 refused", FAILED, 1, 0 },
  { "start1 refused play", OPENING, 1, 0 },
  { "start1 refused next", FAILED, 2, 0 },
  { "start1 opened begun lost", FAILED, 1, 1 },
  { "start1 opened begun lost ended", FAILED, 1, 1 },
  { "start1 opened begun lost play", OPENING, 1, 1 },
  { "start1 opened begun lost play opened", SPEAKING, 1, 2 },
  { "start1 opened pause lost", FAILED, 1, 1 },
  { "start1 opened stop lost", IDLE, 1, 1 },
  { "start1 timeout", FAILED, 1, 0 },
  { "start1 opened timeout", SPEAKING, 1, 2 },
  { "start1 opened timeout begun ended", SPEAKING, 2, 3 },
  { "start1 opened timeout timeout", SPEAKING, 1, 3 },
  { "start1 opened timeout timeout timeout", FAILED, 1, 3 },
  { "start1 opened begun timeout", SPEAKING, 2, 2 },
  { "start2 opened begun timeout", FINISHED, 2, 1 },
  { "start0 opened begun ended late-timeout", SPEAKING, 1, 2 },
  { "start0 opened begun pause timeout", PAUSED, 0, 1 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierRecital end = run (cases[i].steps);

      g_test_message ("%s", cases[i].steps);
      g_assert_cmpint (end.mode, ==, cases[i].mode);
      g_assert_cmpuint (end.position, ==, cases[i].position);
      g_assert_cmpuint (end.utterance, ==, cases[i].utterance);
      g_assert_cmpuint (dossier_recital_get_utterance (&end), ==,
                        end.mode == SPEAKING ? end.utterance : 0);
      g_assert_cmpint (dossier_recital_is_playing (&end), ==,
                       end.mode == SPEAKING || end.mode == OPENING);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *steps;
    DossierSpeechError problem;
  } problems[] = {
    { "start0 refused", DOSSIER_SPEECH_ERROR_NO_VOICE },
    { "start0 opened lost", DOSSIER_SPEECH_ERROR_LOST },
    { "start0 timeout", DOSSIER_SPEECH_ERROR_UNAVAILABLE },
    { "start0 opened timeout timeout timeout", DOSSIER_SPEECH_ERROR_SILENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      DossierRecital end = run (problems[i].steps);

      g_test_message ("%s", problems[i].steps);
      g_assert_cmpint (end.problem, ==, problems[i].problem);
      g_assert_false (end.is_open);
    }
}

static void
test_nothing_to_read (void)
{
  DossierRecital empty = dossier_recital_new (0);
  DossierRecital next = dossier_recital_with_start (&empty, 0);

  g_assert_cmpint (next.mode, ==, IDLE);
  next = dossier_recital_with_play (&next);
  g_assert_cmpint (next.mode, ==, IDLE);
  next = dossier_recital_with_step (&next, 1);
  g_assert_cmpint (next.mode, ==, IDLE);
}

/* A long sentence has more time to end, but not to begin. */
static void
test_patience (void)
{
  DossierRecital opening = run ("start0");
  DossierRecital waiting = run ("start0 opened");
  DossierRecital begun = run ("start0 opened begun");

  g_assert_cmpuint (dossier_recital_get_patience (&opening, 10), ==,
                    dossier_recital_get_patience (&opening, 500));
  g_assert_cmpuint (dossier_recital_get_patience (&waiting, 10), ==,
                    dossier_recital_get_patience (&waiting, 500));
  g_assert_cmpuint (dossier_recital_get_patience (&begun, 500), >,
                    dossier_recital_get_patience (&begun, 10));
  /* 80 words of 5 letters and a space in a minute is as slow as engines go. */
  g_assert_cmpuint (dossier_recital_get_patience (&begun, 480), >, 60000);
}

/* Whatever happens, in any order, the place stays within the text, and a
 * number is never used twice. */
static void
test_random_walk (void)
{
  static const char *const words[]
      = { "start0", "start1", "start2", "play",  "pause", "next", "previous", "stop",
          "change", "opened", "begun",  "ended", "cut",   "lost", "refused",  "timeout" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GString) steps = g_string_new ("start0");
      guint last = 0;

      for (guint i = 0; i < 30; i++)
        {
          DossierRecital now;

          g_string_append_printf (steps, " %s",
                                  words[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (words))]);
          now = run (steps->str);
          g_assert_cmpuint (now.position, <, N);
          g_assert_cmpuint (now.utterance, >=, last);
          g_assert_cmpuint (now.utterance, <=, last + 1);
          g_assert_true (now.mode != SPEAKING || now.is_open);
          last = now.utterance;
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recital/table", test_table);
  g_test_add_func ("/recital/problems", test_problems);
  g_test_add_func ("/recital/nothing-to-read", test_nothing_to_read);
  g_test_add_func ("/recital/patience", test_patience);
  g_test_add_func ("/recital/random-walk", test_random_walk);

  return g_test_run ();
}
