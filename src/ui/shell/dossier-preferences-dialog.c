/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-preferences-dialog.h"

#include "ui/speech/dossier-speech-page.h"

struct _DossierPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *face_row;
  GtkSpinButton *size_spin;
  GtkSpinButton *spacing_spin;
  GtkSpinButton *measure_spin;
  AdwComboRow *paper_row;
  GtkRange *rate_scale;
  DossierLearningPage *learning_page;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DossierPreferencesDialog,
                     dossier_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

static void
dossier_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&DOSSIER_PREFERENCES_DIALOG (object)->settings);

  G_OBJECT_CLASS (dossier_preferences_dialog_parent_class)->dispose (object);
}

static void
on_voices_activated (DossierPreferencesDialog *self)
{
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (self),
                                       ADW_NAVIGATION_PAGE (
                                           dossier_speech_page_new (self->settings)));
}

static void
dossier_preferences_dialog_class_init (DossierPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_preferences_dialog_dispose;

  g_type_ensure (DOSSIER_TYPE_LEARNING_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/shell/dossier-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, face_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, size_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, spacing_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, measure_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, rate_scale);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, learning_page);
  gtk_widget_class_bind_template_callback (widget_class, on_voices_activated);
}

static void
dossier_preferences_dialog_init (DossierPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* An enum key stands in the order of its row's strings. */
static gboolean
get_enum (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *const *nicks = user_data;

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
set_enum (const GValue *value, const GVariantType *expected_type, gpointer user_data)
{
  const char *const *nicks = user_data;

  return g_variant_new_string (nicks[g_value_get_uint (value)]);
}

static void
bind_enum (GSettings *settings, const char *key, AdwComboRow *row, const char *const *nicks)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_enum,
                                set_enum, (gpointer) nicks, NULL);
}

/**
 * dossier_preferences_dialog_new:
 * @settings: the settings of the program
 * @caretaker: what looks after the answers
 * @clock: what time it is
 *
 * Returns: (transfer floating): the preferences, each bound to its setting
 */
DossierPreferencesDialog *
dossier_preferences_dialog_new (GSettings *settings,
                                DossierCaretaker *caretaker,
                                DossierClock *clock)
{
  static const char *const faces[] = { "serif", "sans", NULL };
  static const char *const papers[] = { "system", "light", "sepia", "dark", NULL };
  DossierPreferencesDialog *self = g_object_new (DOSSIER_TYPE_PREFERENCES_DIALOG, NULL);

  bind_enum (settings, "article-face", self->face_row, faces);
  bind_enum (settings, "paper", self->paper_row, papers);
  g_settings_bind (settings, "article-size", self->size_spin, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-spacing", self->spacing_spin, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-measure", self->measure_spin, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "speech-rate", gtk_range_get_adjustment (self->rate_scale), "value",
                   G_SETTINGS_BIND_DEFAULT);
  self->settings = g_object_ref (settings);
  dossier_learning_page_bind (self->learning_page, settings, caretaker, clock);

  return self;
}
