/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-settings.h"

#include <string.h>

/* How fast one likes to listen, and to whom: a voice for each language. */

/**
 * dossier_speech_settings_dup_voice:
 * @settings: the settings of the program
 * @language: a language, whose region does not matter
 *
 * Returns: (transfer full) (nullable): the id of the voice that was chosen for
 *   it, %NULL for the desktop's
 */
char *
dossier_speech_settings_dup_voice (GSettings *settings, const char *language)
{
  g_autofree char *primary = dossier_speech_dup_primary (language);
  g_autoptr (GVariant) voices = g_settings_get_value (settings, "speech-voices");
  char *voice = NULL;

  return g_variant_lookup (voices, primary, "s", &voice) ? voice : NULL;
}

/**
 * dossier_speech_settings_set_voice:
 * @settings: the settings of the program
 * @language: a language, whose region does not matter
 * @voice: (nullable): the id of a voice, %NULL for the desktop's
 */
void
dossier_speech_settings_set_voice (GSettings *settings, const char *language, const char *voice)
{
  g_autofree char *primary = dossier_speech_dup_primary (language);
  g_autoptr (GVariant) voices = g_settings_get_value (settings, "speech-voices");
  GVariantBuilder changed;

  g_variant_builder_init (&changed, G_VARIANT_TYPE ("a{ss}"));
  for (gsize i = 0; i < g_variant_n_children (voices); i++)
    {
      const char *key = NULL;
      const char *value = NULL;

      g_variant_get_child (voices, i, "{&s&s}", &key, &value);
      if (!g_str_equal (key, primary))
        g_variant_builder_add (&changed, "{ss}", key, value);
    }
  if (voice != NULL)
    g_variant_builder_add (&changed, "{ss}", primary, voice);
  g_settings_set_value (settings, "speech-voices", g_variant_builder_end (&changed));
}

/**
 * dossier_speech_settings_dup_languages:
 * @settings: the settings of the program
 * @own: the person's languages, as g_get_language_names() has them
 *
 * Returns: (transfer full): the languages to choose a voice for, without their
 *   regions: the person's own, and those for which a voice was chosen; never none
 */
GStrv
dossier_speech_settings_dup_languages (GSettings *settings, const char *const *own)
{
  g_autoptr (GVariant) voices = g_settings_get_value (settings, "speech-voices");
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; own[i] != NULL; i++)
    {
      g_autofree char *primary = dossier_speech_dup_primary (own[i]);

      primary[strcspn (primary, ".@")] = '\0';
      if (!g_str_equal (primary, "c") && !g_str_equal (primary, "posix")
          && !g_ptr_array_find_with_equal_func (languages, primary, g_str_equal, NULL))
        g_ptr_array_add (languages, g_steal_pointer (&primary));
    }
  for (gsize i = 0; i < g_variant_n_children (voices); i++)
    {
      const char *language = NULL;

      g_variant_get_child (voices, i, "{&s&s}", &language, NULL);
      if (!g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
        g_ptr_array_add (languages, g_strdup (language));
    }
  if (languages->len == 0)
    g_ptr_array_add (languages, g_strdup ("en"));
  g_ptr_array_add (languages, NULL);

  return (GStrv) g_ptr_array_steal (languages, NULL);
}

/**
 * dossier_speech_settings_apply:
 * @settings: the settings of the program
 * @reciter: a reciter with sentences
 *
 * Has @reciter speak as the settings say for the language of its sentences.
 */
void
dossier_speech_settings_apply (GSettings *settings, DossierReciter *reciter)
{
  g_autofree char *voice
      = dossier_speech_settings_dup_voice (settings, dossier_reciter_get_language (reciter));

  g_return_if_fail (DOSSIER_IS_RECITER (reciter));

  dossier_reciter_set_rate (reciter, g_settings_get_int (settings, "speech-rate"));
  dossier_reciter_set_voice (reciter, voice);
}

static void
on_changed (DossierReciter *reciter, const char *key, GSettings *settings)
{
  dossier_speech_settings_apply (settings, reciter);
}

/**
 * dossier_speech_settings_bind:
 * @settings: the settings of the program
 * @reciter: a reciter with sentences
 *
 * Has @reciter speak as the settings say, now and whenever they change.
 */
void
dossier_speech_settings_bind (GSettings *settings, DossierReciter *reciter)
{
  g_return_if_fail (DOSSIER_IS_RECITER (reciter));

  dossier_speech_settings_apply (settings, reciter);
  g_signal_connect_object (settings, "changed::speech-rate", G_CALLBACK (on_changed), reciter,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::speech-voices", G_CALLBACK (on_changed), reciter,
                           G_CONNECT_SWAPPED);
}
