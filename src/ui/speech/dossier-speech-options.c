/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/speech/dossier-speech-settings.h"

/* How fast and by whom one is read to, at hand while one is: the voices are
 * asked for each time, since only a service that is there tells them. */
struct _DossierSpeechOptions
{
  AdwBin parent_instance;

  GtkScale *speed_scale;
  GtkDropDown *voice_drop;
  GtkStringList *voices_model;

  DossierReciter *reciter;
  GSettings *settings;
  GPtrArray *ids; /* of voices, by their place in the list; NULL for the desktop's */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (DossierSpeechOptions, dossier_speech_options, ADW_TYPE_BIN)

static void
add_voice (DossierSpeechOptions *self, const char *label, const char *id)
{
  gtk_string_list_append (self->voices_model, label);
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
find_id (DossierSpeechOptions *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/* A voice that was chosen and is not to be had now is kept and shown. */
static void
fill_voices (DossierSpeechOptions *self, GPtrArray *voices)
{
  g_autofree char *chosen
      = dossier_speech_settings_dup_voice (self->settings,
                                           dossier_reciter_get_language (self->reciter));
  gboolean with_engine = has_other_engine (voices);

  self->filling = TRUE;
  gtk_string_list_splice (self->voices_model, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->voices_model)), NULL);
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
  gtk_drop_down_set_selected (self->voice_drop, find_id (self, chosen));
  self->filling = FALSE;
}

static void
on_voice_selected (DossierSpeechOptions *self)
{
  guint selected = gtk_drop_down_get_selected (self->voice_drop);

  if (!self->filling && selected < self->ids->len)
    dossier_speech_settings_set_voice (self->settings, dossier_reciter_get_language (self->reciter),
                                       g_ptr_array_index (self->ids, selected));
}

static void
on_voices (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSpeechOptions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) voices
      = dossier_speech_backend_list_voices_finish (DOSSIER_SPEECH_BACKEND (source), result, &error);

  if (self->reciter == NULL)
    return;

  if (error != NULL)
    g_info ("No voices were listed: %s", error->message);
  fill_voices (self, voices);
}

static void
dossier_speech_options_map (GtkWidget *widget)
{
  DossierSpeechOptions *self = DOSSIER_SPEECH_OPTIONS (widget);
  DossierSpeechBackend *backend = dossier_reciter_get_backend (self->reciter);

  GTK_WIDGET_CLASS (dossier_speech_options_parent_class)->map (widget);
  if (backend != NULL)
    dossier_speech_backend_list_voices (backend, dossier_reciter_get_language (self->reciter),
                                        on_voices, g_object_ref (self));
}

static void
dossier_speech_options_dispose (GObject *object)
{
  DossierSpeechOptions *self = DOSSIER_SPEECH_OPTIONS (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SPEECH_OPTIONS);
  g_clear_object (&self->reciter);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_speech_options_parent_class)->dispose (object);
}

static void
dossier_speech_options_finalize (GObject *object)
{
  g_ptr_array_unref (DOSSIER_SPEECH_OPTIONS (object)->ids);

  G_OBJECT_CLASS (dossier_speech_options_parent_class)->finalize (object);
}

static void
dossier_speech_options_class_init (DossierSpeechOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_speech_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_speech_options_finalize;
  widget_class->map = dossier_speech_options_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/speech/dossier-speech-options.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechOptions, speed_scale);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechOptions, voice_drop);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechOptions, voices_model);
  gtk_widget_class_bind_template_callback (widget_class, on_voice_selected);
}

static void
dossier_speech_options_init (DossierSpeechOptions *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_scale_add_mark (self->speed_scale, 0, GTK_POS_BOTTOM, C_ ("speed of speech", "Normal"));
}

/**
 * dossier_speech_options_new:
 * @reciter: what reads aloud
 * @settings: the settings of the program
 *
 * Returns: (transfer floating): the speed, and the voice for the language of @reciter
 */
DossierSpeechOptions *
dossier_speech_options_new (DossierReciter *reciter, GSettings *settings)
{
  DossierSpeechOptions *self = g_object_new (DOSSIER_TYPE_SPEECH_OPTIONS, NULL);

  self->reciter = g_object_ref (reciter);
  self->settings = g_object_ref (settings);
  fill_voices (self, NULL);
  g_settings_bind (settings, "speech-rate",
                   gtk_range_get_adjustment (GTK_RANGE (self->speed_scale)), "value",
                   G_SETTINGS_BIND_DEFAULT);

  return self;
}
