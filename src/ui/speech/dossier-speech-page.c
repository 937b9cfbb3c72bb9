/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-page.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-language.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/speech/dossier-speech-choice.h"
#include "ui/speech/dossier-speech-settings.h"

/* The voices in the preferences: for the person's languages, and for those in
 * which one has listened with a voice of one's own. The service is reached
 * for when the page is shown, and let go with it. */
struct _DossierSpeechPage
{
  AdwNavigationPage parent_instance;

  AdwPreferencesGroup *group;

  GPtrArray *rows; /* of AdwComboRow, borrowed */
  DossierSpeechBackend *backend;
  GCancellable *cancellable;
  guint asked; /* rows whose voices were asked for */
};

G_DEFINE_FINAL_TYPE (DossierSpeechPage, dossier_speech_page, ADW_TYPE_NAVIGATION_PAGE)

#define KEY "dossier-speech-choice"

static void ask (DossierSpeechPage *self);

static DossierSpeechChoice *
get_choice (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), KEY);
}

static void
on_selected (AdwComboRow *row)
{
  dossier_speech_choice_select (get_choice (GTK_WIDGET (row)), adw_combo_row_get_selected (row));
}

static void
fill (GtkWidget *row, GPtrArray *voices)
{
  DossierSpeechChoice *choice = get_choice (row);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), dossier_speech_choice_fill (choice, voices));
  choice->filling = FALSE;
}

static void
on_voices (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSpeechPage) self = user_data;
  g_autoptr (GPtrArray) voices
      = dossier_speech_backend_list_voices_finish (DOSSIER_SPEECH_BACKEND (source), result, NULL);

  if (self->backend == NULL)
    return;

  if (voices != NULL)
    fill (g_ptr_array_index (self->rows, self->asked), voices);
  self->asked++;
  ask (self);
}

static void
ask (DossierSpeechPage *self)
{
  GtkWidget *row = NULL;

  if (self->asked >= self->rows->len)
    return;

  row = g_ptr_array_index (self->rows, self->asked);
  dossier_speech_backend_list_voices (self->backend, get_choice (row)->language, on_voices,
                                      g_object_ref (self));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSpeechPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (dossier_speech_backend_open_finish (DOSSIER_SPEECH_BACKEND (source), result, &error))
    ask (self);
  else if (error->domain == DOSSIER_SPEECH_ERROR)
    adw_preferences_group_set_description (self->group, dossier_error_get_speech_sentence (
                                                            (DossierSpeechError) error->code));
}

static void
dossier_speech_page_showing (AdwNavigationPage *page)
{
  DossierSpeechPage *self = DOSSIER_SPEECH_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (dossier_speech_page_parent_class)->showing (page);

  if (self->cancellable != NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->backend = dossier_speech_engine_new ();
  if (self->backend != NULL)
    dossier_speech_backend_open (self->backend,
                                 get_choice (g_ptr_array_index (self->rows, 0))->language,
                                 self->cancellable, on_opened, g_object_ref (self));
  else
    adw_preferences_group_set_description (self->group, dossier_error_get_speech_sentence (
                                                            DOSSIER_SPEECH_ERROR_NOT_BUILT));
}

static void
dossier_speech_page_hidden (AdwNavigationPage *page)
{
  DossierSpeechPage *self = DOSSIER_SPEECH_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (dossier_speech_page_parent_class)->hidden (page);

  g_cancellable_cancel (self->cancellable);
  if (self->backend != NULL)
    dossier_speech_backend_close (self->backend);
}

static void
dossier_speech_page_dispose (GObject *object)
{
  DossierSpeechPage *self = DOSSIER_SPEECH_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->backend);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SPEECH_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_speech_page_parent_class)->dispose (object);
}

static void
dossier_speech_page_class_init (DossierSpeechPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_speech_page_dispose;
  page_class->showing = dossier_speech_page_showing;
  page_class->hidden = dossier_speech_page_hidden;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/speech/dossier-speech-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechPage, group);
}

static void
dossier_speech_page_init (DossierSpeechPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_language (DossierSpeechPage *self, GSettings *settings, const char *language)
{
  g_autoptr (GtkListItemFactory) factory = dossier_speech_choice_new_factory ();
  g_autofree char *name = dossier_language_dup_name (language);
  DossierSpeechChoice *choice = dossier_speech_choice_new (settings, language);
  GtkWidget *row = adw_combo_row_new ();

  g_object_set_data_full (G_OBJECT (row), KEY, choice, (GDestroyNotify) dossier_speech_choice_free);
  choice->filling = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), factory);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choice->model));
  fill (row, NULL);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_selected), NULL);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * dossier_speech_page_new:
 * @settings: the settings of the program
 *
 * Returns: (transfer floating): the choice of voices, for the preferences
 */
DossierSpeechPage *
dossier_speech_page_new (GSettings *settings)
{
  DossierSpeechPage *self = g_object_new (DOSSIER_TYPE_SPEECH_PAGE, NULL);
  g_auto (GStrv) languages
      = dossier_speech_settings_dup_languages (settings, g_get_language_names ());

  for (guint i = 0; languages[i] != NULL; i++)
    add_language (self, settings, languages[i]);

  return self;
}
