/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech/dossier-speech-voices.h"

/* The engine that says that there is no engine. */
#define NO_ENGINE "dummy"

static gboolean
is_plain (const SPDVoice *voice)
{
  return voice->variant == NULL || *voice->variant == '\0' || g_str_equal (voice->variant, "none");
}

/* Engines that can sound like many people list each language as all of them:
 * then only the plain ones are voices of their own. */
static void
add_voices (GPtrArray *list, const char *engine, SPDVoice **voices)
{
  gboolean has_plain = FALSE;

  for (guint i = 0; voices[i] != NULL; i++)
    has_plain = has_plain || is_plain (voices[i]);
  for (guint i = 0; voices[i] != NULL; i++)
    if (!has_plain || is_plain (voices[i]))
      g_ptr_array_add (list,
                       dossier_speech_voice_new (engine, voices[i]->name, voices[i]->language));
}

static SPDVoice **
list_of_engine (SPDConnection *connection, const char *engine, const char *language)
{
  if (spd_set_output_module (connection, engine) != 0)
    return NULL;

  return spd_list_synthesis_voices2 (connection, language, NULL);
}

/*< private >
 * speech_voices_list:
 * @connection: to the service, which is left with another engine than before
 * @language: a language without its region
 *
 * Returns: (transfer full) (element-type DossierSpeechVoice): the voices of all
 *   engines
 */
GPtrArray *
speech_voices_list (SPDConnection *connection, const char *language)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_speech_voice_free);
  char **engines = spd_list_modules (connection);

  for (guint i = 0; engines != NULL && engines[i] != NULL; i++)
    {
      SPDVoice **voices = list_of_engine (connection, engines[i], language);

      if (voices == NULL)
        continue;
      add_voices (list, engines[i], voices);
      free_spd_voices (voices);
    }
  if (engines != NULL)
    free_spd_modules (engines);

  return list;
}

typedef enum
{
  HAS_LANGUAGE,
  LACKS_LANGUAGE,
  TELLS_NOTHING,
} EngineAnswer;

/* An engine that has no list to look in gives none, rather than an empty one. */
static EngineAnswer
ask_engine (SPDConnection *connection, const char *engine, const char *language)
{
  SPDVoice **voices = list_of_engine (connection, engine, language);
  EngineAnswer answer = TELLS_NOTHING;

  if (voices == NULL)
    return answer;

  answer = voices[0] != NULL ? HAS_LANGUAGE : LACKS_LANGUAGE;
  free_spd_voices (voices);

  return answer;
}

/*< private >
 * speech_voices_find_engine:
 * @connection: to the service
 * @language: a language without its region
 * @error: %DOSSIER_SPEECH_ERROR_NO_ENGINE or %DOSSIER_SPEECH_ERROR_NO_VOICE
 *
 * Returns: (transfer full) (nullable): the desktop's own engine if it may know
 *   the language, else the first that does
 */
char *
speech_voices_find_engine (SPDConnection *connection, const char *language, GError **error)
{
  char *preferred = spd_get_output_module (connection);
  char **engines = spd_list_modules (connection);
  const char *found = NULL;
  gboolean is_known = FALSE;
  guint n = 0;
  char *engine = NULL;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; engines != NULL && engines[i] != NULL && !is_known; i++)
      {
        gboolean is_preferred = g_strcmp0 (engines[i], preferred) == 0;
        EngineAnswer answer = LACKS_LANGUAGE;

        if (is_preferred != (pass == 0) || g_str_equal (engines[i], NO_ENGINE))
          continue;
        n++;
        answer = ask_engine (connection, engines[i], language);
        is_known = answer == HAS_LANGUAGE;
        if (is_known || (answer == TELLS_NOTHING && found == NULL))
          found = engines[i];
      }

  engine = g_strdup (found);
  if (n == 0)
    g_set_error_literal (error, DOSSIER_SPEECH_ERROR, DOSSIER_SPEECH_ERROR_NO_ENGINE,
                         "the service lists no engine");
  else if (engine == NULL)
    g_set_error (error, DOSSIER_SPEECH_ERROR, DOSSIER_SPEECH_ERROR_NO_VOICE,
                 "no engine lists a voice for “%s”", language);
  if (engines != NULL)
    free_spd_modules (engines);
  free (preferred);

  return engine;
}
