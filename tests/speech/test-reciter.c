/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "speech/dossier-reciter.h"

#include "fake-backend.h"

static const char *const sentences[] = { "One.", "Two.", "Three." };

typedef struct
{
  FakeBackend *backend;
  DossierReciter *reciter;
  guint n_changes;
} Fixture;

static const char *
get_sentence (guint position, gpointer user_data)
{
  return sentences[position];
}

static void
on_changed (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->backend = fake_backend_new ();
  fixture->reciter = dossier_reciter_new (DOSSIER_SPEECH_BACKEND (g_object_ref (fixture->backend)));
  dossier_reciter_set_sentences (fixture->reciter, 3, "en", get_sentence, NULL);
  g_signal_connect_swapped (fixture->reciter, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->reciter);
  g_assert_finalize_object (fixture->backend);
}

static void
assert_log (Fixture *fixture, const char *expected)
{
  g_autofree char *log = fake_backend_take_log (fixture->backend);

  g_assert_cmpstr (log, ==, expected);
}

static DossierRecitalMode
get_mode (Fixture *fixture)
{
  return dossier_reciter_get_recital (fixture->reciter)->mode;
}

static void
wait_for (Fixture *fixture, DossierRecitalMode mode)
{
  while (get_mode (fixture) != mode)
    g_main_context_iteration (NULL, TRUE);
}

static void
begin (Fixture *fixture)
{
  dossier_reciter_start (fixture->reciter, 0);
  fake_backend_answer (fixture->backend);
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_BEGUN);
  assert_log (fixture, "open “One.”en+0");
}

static void
test_reads_all (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_ENDED);
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_BEGUN);
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_ENDED);
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_ENDED);
  /* What has ended needs no hushing. */
  assert_log (fixture, "“Two.”en+0 “Three.”en+0");
  g_assert_cmpint (get_mode (fixture), ==, DOSSIER_RECITAL_FINISHED);
}

static void
test_pauses_and_steps (Fixture *fixture, gconstpointer data)
{
  guint first = 0;

  begin (fixture);
  first = fake_backend_get_number (fixture->backend);
  dossier_reciter_pause (fixture->reciter);
  assert_log (fixture, "hush");
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_CUT);
  g_assert_cmpint (get_mode (fixture), ==, DOSSIER_RECITAL_PAUSED);
  dossier_reciter_play (fixture->reciter);
  assert_log (fixture, "“One.”en+0");
  dossier_speech_backend_emit_event (DOSSIER_SPEECH_BACKEND (fixture->backend), first,
                                     DOSSIER_SPEECH_ENDED);
  assert_log (fixture, "");
  dossier_reciter_step (fixture->reciter, 1);
  dossier_reciter_step (fixture->reciter, -1);
  assert_log (fixture, "hush “Two.”en+0 hush “One.”en+0");
}

static void
test_stop_lets_the_service_go (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  dossier_reciter_stop (fixture->reciter);
  assert_log (fixture, "hush close");
  dossier_reciter_play (fixture->reciter);
  fake_backend_answer (fixture->backend);
  assert_log (fixture, "open “One.”en+0");
}

static void
test_stop_while_it_opens (Fixture *fixture, gconstpointer data)
{
  dossier_reciter_start (fixture->reciter, 1);
  assert_log (fixture, "open");
  dossier_reciter_stop (fixture->reciter);
  fake_backend_answer (fixture->backend);
  assert_log (fixture, "");
  g_assert_cmpint (get_mode (fixture), ==, DOSSIER_RECITAL_IDLE);
}

static void
test_pause_while_it_opens (Fixture *fixture, gconstpointer data)
{
  dossier_reciter_start (fixture->reciter, 1);
  dossier_reciter_pause (fixture->reciter);
  fake_backend_answer (fixture->backend);
  dossier_reciter_play (fixture->reciter);
  if (get_mode (fixture) == DOSSIER_RECITAL_OPENING)
    fake_backend_answer (fixture->backend);
  assert_log (fixture, "open open “Two.”en+0");
}

static void
test_is_refused (Fixture *fixture, gconstpointer data)
{
  fake_backend_refuse (fixture->backend, DOSSIER_SPEECH_ERROR_NO_VOICE);
  dossier_reciter_start (fixture->reciter, 2);
  fake_backend_answer (fixture->backend);
  g_assert_cmpint (get_mode (fixture), ==, DOSSIER_RECITAL_FAILED);
  g_assert_cmpint (dossier_reciter_get_recital (fixture->reciter)->problem, ==,
                   DOSSIER_SPEECH_ERROR_NO_VOICE);
  dossier_reciter_play (fixture->reciter);
  fake_backend_answer (fixture->backend);
  assert_log (fixture, "open open “Three.”en+0");
}

static void
test_is_lost (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  dossier_speech_backend_emit_lost (DOSSIER_SPEECH_BACKEND (fixture->backend));
  g_assert_cmpint (dossier_reciter_get_recital (fixture->reciter)->problem, ==,
                   DOSSIER_SPEECH_ERROR_LOST);
  /* There is nobody left to be hushed. */
  assert_log (fixture, "close");
  dossier_reciter_play (fixture->reciter);
  fake_backend_answer (fixture->backend);
  assert_log (fixture, "open “One.”en+0");
}

static void
test_an_engine_that_never_begins (Fixture *fixture, gconstpointer data)
{
  dossier_reciter_set_time_scale (fixture->reciter, 0.001);
  dossier_reciter_start (fixture->reciter, 0);
  fake_backend_answer (fixture->backend);
  wait_for (fixture, DOSSIER_RECITAL_FAILED);
  g_assert_cmpint (dossier_reciter_get_recital (fixture->reciter)->problem, ==,
                   DOSSIER_SPEECH_ERROR_SILENT);
  assert_log (fixture, "open “One.”en+0 hush “One.”en+0 hush “One.”en+0 hush close");
}

static void
on_speaking (DossierReciter *reciter, FakeBackend *backend)
{
  const DossierRecital *recital = dossier_reciter_get_recital (reciter);

  if (recital->mode == DOSSIER_RECITAL_SPEAKING && !recital->has_begun)
    fake_backend_tell (backend, DOSSIER_SPEECH_BEGUN);
}

static void
test_an_engine_that_never_ends (Fixture *fixture, gconstpointer data)
{
  dossier_reciter_set_time_scale (fixture->reciter, 0.001);
  g_signal_connect (fixture->reciter, "changed", G_CALLBACK (on_speaking), fixture->backend);
  dossier_reciter_start (fixture->reciter, 0);
  fake_backend_answer (fixture->backend);
  wait_for (fixture, DOSSIER_RECITAL_FINISHED);
  assert_log (fixture, "open “One.”en+0 hush “Two.”en+0 hush “Three.”en+0 hush");
}

static void
test_a_service_that_never_answers (Fixture *fixture, gconstpointer data)
{
  dossier_reciter_set_time_scale (fixture->reciter, 0.001);
  dossier_reciter_start (fixture->reciter, 0);
  wait_for (fixture, DOSSIER_RECITAL_FAILED);
  g_assert_cmpint (dossier_reciter_get_recital (fixture->reciter)->problem, ==,
                   DOSSIER_SPEECH_ERROR_UNAVAILABLE);
  /* Its answer comes too late to matter. */
  fake_backend_answer (fixture->backend);
  g_assert_cmpint (get_mode (fixture), ==, DOSSIER_RECITAL_FAILED);
  assert_log (fixture, "open");
}

static void
test_another_voice_is_heard_at_once (Fixture *fixture, gconstpointer data)
{
  dossier_reciter_set_time_scale (fixture->reciter, 0.01);
  begin (fixture);
  for (int rate = 1; rate <= 20; rate++)
    dossier_reciter_set_rate (fixture->reciter, rate);
  dossier_reciter_set_voice (fixture->reciter, "flute:Ann");
  while (!dossier_reciter_get_recital (fixture->reciter)->has_begun
         || dossier_reciter_get_recital (fixture->reciter)->utterance == 1)
    {
      g_main_context_iteration (NULL, TRUE);
      fake_backend_tell (fixture->backend, DOSSIER_SPEECH_BEGUN);
    }
  assert_log (fixture, "hush “One.”en/flute:Ann+20");
  dossier_reciter_set_rate (fixture->reciter, 500);
  dossier_reciter_step (fixture->reciter, 1);
  assert_log (fixture, "hush “Two.”en/flute:Ann+100");
}

static void
test_changes_are_told_once (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  fixture->n_changes = 0;
  dossier_reciter_play (fixture->reciter);
  fake_backend_tell (fixture->backend, DOSSIER_SPEECH_BEGUN);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  dossier_reciter_pause (fixture->reciter);
  dossier_reciter_pause (fixture->reciter);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_other_sentences (Fixture *fixture, gconstpointer data)
{
  guint first = 0;

  begin (fixture);
  first = fake_backend_get_number (fixture->backend);
  dossier_reciter_set_sentences (fixture->reciter, 2, "es", get_sentence, NULL);
  assert_log (fixture, "hush close");
  dossier_reciter_start (fixture->reciter, 0);
  fake_backend_answer (fixture->backend);
  g_assert_cmpuint (fake_backend_get_number (fixture->backend), >, first);
  assert_log (fixture, "open “One.”es+0");
}

static void
test_without_a_backend (void)
{
  g_autoptr (DossierReciter) reciter = dossier_reciter_new (NULL);

  dossier_reciter_set_sentences (reciter, 3, "en", get_sentence, NULL);
  dossier_reciter_start (reciter, 0);
  g_assert_cmpint (dossier_reciter_get_recital (reciter)->mode, ==, DOSSIER_RECITAL_FAILED);
  g_assert_cmpint (dossier_reciter_get_recital (reciter)->problem, ==,
                   DOSSIER_SPEECH_ERROR_NOT_BUILT);
}

static void
test_primary_language (void)
{
  static const char *const cases[][2]
      = { { "es", "es" }, { "es-MX", "es" }, { "EN_gb", "en" }, { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *primary = dossier_speech_dup_primary (cases[i][0]);

      g_assert_cmpstr (primary, ==, cases[i][1]);
    }
}

#define ADD(path, test) g_test_add ("/reciter/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("reads-all", test_reads_all);
  ADD ("pauses-and-steps", test_pauses_and_steps);
  ADD ("stop-lets-the-service-go", test_stop_lets_the_service_go);
  ADD ("stop-while-it-opens", test_stop_while_it_opens);
  ADD ("pause-while-it-opens", test_pause_while_it_opens);
  ADD ("is-refused", test_is_refused);
  ADD ("is-lost", test_is_lost);
  ADD ("an-engine-that-never-begins", test_an_engine_that_never_begins);
  ADD ("an-engine-that-never-ends", test_an_engine_that_never_ends);
  ADD ("a-service-that-never-answers", test_a_service_that_never_answers);
  ADD ("another-voice-is-heard-at-once", test_another_voice_is_heard_at_once);
  ADD ("changes-are-told-once", test_changes_are_told_once);
  ADD ("other-sentences", test_other_sentences);
  g_test_add_func ("/reciter/without-a-backend", test_without_a_backend);
  g_test_add_func ("/speech/primary-language", test_primary_language);

  return g_test_run ();
}
