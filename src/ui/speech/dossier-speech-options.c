/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-options.h"

#include <glib/gi18n.h>

#include "ui/speech/dossier-speech-choice.h"

/* How fast and by whom one is read to, at hand while one is: the voices are
 * asked for each time, since only a service that is there tells them. */
struct _DossierSpeechOptions
{
  AdwBin parent_instance;

  GtkScale *speed_scale;
  GtkDropDown *voice_drop;

  DossierReciter *reciter;
  DossierSpeechChoice *choice;
};

G_DEFINE_FINAL_TYPE (DossierSpeechOptions, dossier_speech_options, ADW_TYPE_BIN)

static void
fill_voices (DossierSpeechOptions *self, GPtrArray *voices)
{
  guint selected = dossier_speech_choice_fill (self->choice, voices);

  gtk_drop_down_set_selected (self->voice_drop, selected);
  self->choice->filling = FALSE;
}

static void
on_voice_selected (DossierSpeechOptions *self)
{
  if (self->choice != NULL)
    dossier_speech_choice_select (self->choice, gtk_drop_down_get_selected (self->voice_drop));
}

static void
on_voices (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSpeechOptions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) voices
      = dossier_speech_backend_list_voices_finish (DOSSIER_SPEECH_BACKEND (source), result, &error);

  if (self->choice == NULL)
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

  g_clear_pointer (&self->choice, dossier_speech_choice_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SPEECH_OPTIONS);
  g_clear_object (&self->reciter);

  G_OBJECT_CLASS (dossier_speech_options_parent_class)->dispose (object);
}

static void
dossier_speech_options_class_init (DossierSpeechOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_speech_options_dispose;
  widget_class->map = dossier_speech_options_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/speech/dossier-speech-options.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechOptions, speed_scale);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechOptions, voice_drop);
  gtk_widget_class_bind_template_callback (widget_class, on_voice_selected);
}

static void
dossier_speech_options_init (DossierSpeechOptions *self)
{
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
  g_autoptr (GtkListItemFactory) factory = dossier_speech_choice_new_factory ();

  self->reciter = g_object_ref (reciter);
  self->choice = dossier_speech_choice_new (settings, dossier_reciter_get_language (reciter));
  self->choice->filling = TRUE;
  gtk_drop_down_set_list_factory (self->voice_drop, factory);
  gtk_drop_down_set_model (self->voice_drop, G_LIST_MODEL (self->choice->model));
  fill_voices (self, NULL);
  g_settings_bind (settings, "speech-rate",
                   gtk_range_get_adjustment (GTK_RANGE (self->speed_scale)), "value",
                   G_SETTINGS_BIND_DEFAULT);

  return self;
}
