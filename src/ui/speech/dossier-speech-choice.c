/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/speech/dossier-speech-settings.h"

/**
 * dossier_speech_choice_new:
 * @settings: the settings of the program
 * @language: a language
 *
 * Returns: (transfer full): the choice of a voice for it, so far without voices
 */
DossierSpeechChoice *
dossier_speech_choice_new (GSettings *settings, const char *language)
{
  DossierSpeechChoice *self = g_new0 (DossierSpeechChoice, 1);

  self->settings = g_object_ref (settings);
  self->language = g_strdup (language);
  self->model = gtk_string_list_new (NULL);
  self->ids = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * dossier_speech_choice_free:
 * @self: (transfer full): a choice
 */
void
dossier_speech_choice_free (DossierSpeechChoice *self)
{
  g_object_unref (self->settings);
  g_free (self->language);
  g_object_unref (self->model);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static void
add_voice (DossierSpeechChoice *self, const char *label, const char *id)
{
  gtk_string_list_append (self->model, label);
  g_ptr_array_add (self->ids, g_strdup (id));
}

static gboolean
has_other_engine (GPtrArray *voices)
{
  for (guint i = 1; voices != NULL && i < voices->len; i++)
    {
      const DossierSpeechVoice *first = g_ptr_array_index (voices, 0);
      const DossierSpeechVoice *voice = g_ptr_array_index (voices, i);

      if (!g_str_equal (first->engine, voice->engine))
        return TRUE;
    }

  return FALSE;
}

static guint
find_id (DossierSpeechChoice *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/**
 * dossier_speech_choice_fill:
 * @self: a choice
 * @voices: (nullable) (element-type DossierSpeechVoice): what the service tells
 *
 * A voice that was chosen and is not to be had now is kept and shown. What a
 * widget says of its selection does not count until the caller, which has
 * selected the right one, sets `filling` back.
 *
 * Returns: the place of the chosen voice, to be selected
 */
guint
dossier_speech_choice_fill (DossierSpeechChoice *self, GPtrArray *voices)
{
  g_autofree char *chosen = dossier_speech_settings_dup_voice (self->settings, self->language);
  gboolean with_engine = has_other_engine (voices);

  self->filling = TRUE;
  gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                          NULL);
  g_ptr_array_set_size (self->ids, 0);
  /* Translators: the voice that the desktop's settings give to a language */
  add_voice (self, _ ("Default Voice"), NULL);
  for (guint i = 0; voices != NULL && i < voices->len; i++)
    {
      const DossierSpeechVoice *voice = g_ptr_array_index (voices, i);
      /* Translators: the name of a voice, and of the program that speaks by it */
      g_autofree char *label = with_engine
                                   ? g_strdup_printf (_ ("%s (%s)"), voice->name, voice->engine)
                                   : g_strdup (voice->name);

      add_voice (self, label, voice->id);
    }
  if (find_id (self, chosen) == GTK_INVALID_LIST_POSITION)
    add_voice (self, strchr (chosen, ':') != NULL ? strchr (chosen, ':') + 1 : chosen, chosen);

  return find_id (self, chosen);
}

/**
 * dossier_speech_choice_select:
 * @self: a choice
 * @selected: a place in its list
 *
 * Keeps the voice there as the one for the language.
 */
void
dossier_speech_choice_select (DossierSpeechChoice *self, guint selected)
{
  if (!self->filling && selected < self->ids->len)
    dossier_speech_settings_set_voice (self->settings, self->language,
                                       g_ptr_array_index (self->ids, selected));
}

/**
 * dossier_speech_choice_new_factory:
 *
 * Returns: (transfer full): what makes the rows of the list
 */
GtkListItemFactory *
dossier_speech_choice_new_factory (void)
{
  return gtk_builder_list_item_factory_new_from_resource (NULL, RESOURCE_BASE
                                                          "/speech/dossier-speech-voice-item.ui");
}
