/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <string.h>

#include "dossier-sample.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/speech/dossier-speech-lines.h"
#include "ui/speech/dossier-speech-settings.h"

static void
test_lines_of_quotes (void)
{
  static const struct
  {
    const char *quote;
    const char *words;
  } cases[] = {
    { "q2", "they will set “the best engineers” on the old pillars" },
    { "q4", "that it asked for tolls" },
    { "q5", "“It stands. It will stand”" },
  };
  g_autoptr (DossierDocument) document = new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierQuote *quote = dossier_document_find_quote (document, cases[i].quote);
      g_auto (GStrv) named = dossier_speech_dup_lines_of_quote (quote, TRUE);
      g_auto (GStrv) hidden = dossier_speech_dup_lines_of_quote (quote, FALSE);
      g_autofree char *speaker = g_strconcat (quote->speaker->name, ":", NULL);

      g_assert_cmpuint (g_strv_length (named), ==, 2);
      g_assert_cmpstr (named[0], ==, speaker);
      g_assert_cmpstr (named[1], ==, cases[i].words);
      g_assert_cmpuint (g_strv_length (hidden), ==, 1);
      g_assert_cmpstr (hidden[0], ==, cases[i].words);
    }
}

static void
assert_voice (GSettings *settings, const char *language, const char *expected)
{
  g_autofree char *voice = dossier_speech_settings_dup_voice (settings, language);

  g_assert_cmpstr (voice, ==, expected);
}

static void
test_a_voice_for_each_language (void)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autoptr (GSettings) settings = g_settings_new_with_backend (APPLICATION_ID, backend);

  assert_voice (settings, "en", NULL);
  dossier_speech_settings_set_voice (settings, "en-US", "flute:Ann");
  dossier_speech_settings_set_voice (settings, "es", "horn:Bea");
  assert_voice (settings, "en", "flute:Ann");
  assert_voice (settings, "en-GB", "flute:Ann");
  assert_voice (settings, "es-MX", "horn:Bea");
  assert_voice (settings, "fr", NULL);
  dossier_speech_settings_set_voice (settings, "en", "horn:Cy");
  assert_voice (settings, "en", "horn:Cy");
  dossier_speech_settings_set_voice (settings, "en", NULL);
  assert_voice (settings, "en", NULL);
  assert_voice (settings, "es", "horn:Bea");
}

static void
test_languages_to_choose_for (void)
{
  static const char *const own[] = { "es_MX.UTF-8", "es_MX", "es", "de@latin", "C", NULL };
  static const char *const none[] = { "C", NULL };
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autoptr (GSettings) settings = g_settings_new_with_backend (APPLICATION_ID, backend);
  g_auto (GStrv) least = dossier_speech_settings_dup_languages (settings, none);
  g_auto (GStrv) all = NULL;

  g_assert_cmpuint (g_strv_length (least), ==, 1);
  dossier_speech_settings_set_voice (settings, "fr", "flute:Ann");
  dossier_speech_settings_set_voice (settings, "es", "flute:Bea");
  all = dossier_speech_settings_dup_languages (settings, own);
  g_assert_true (
      g_strv_equal ((const char *const *) all, (const char *const[]) { "es", "de", "fr", NULL }));
}

/* Each says what is missing, and after a colon what to do. */
static void
test_every_problem_has_its_sentence (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i <= DOSSIER_SPEECH_ERROR_SILENT; i++)
    {
      const char *sentence = dossier_error_get_speech_sentence ((DossierSpeechError) i);

      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_nonnull (strchr (sentence, ':'));
      g_assert_true (g_hash_table_add (seen, (gpointer) sentence));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speech/lines-of-quotes", test_lines_of_quotes);
  g_test_add_func ("/speech/a-voice-for-each-language", test_a_voice_for_each_language);
  g_test_add_func ("/speech/languages-to-choose-for", test_languages_to_choose_for);
  g_test_add_func ("/speech/every-problem-has-its-sentence", test_every_problem_has_its_sentence);

  return g_test_run ();
}
