/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-learning-page.h"

#include <glib/gi18n.h>

#include "store/dossier-store-backup.h"
#include "store/dossier-store-mastery.h"
#include "ui/shell/dossier-backups-page.h"
#include "ui/shell/dossier-fit-dialog.h"
#include "ui/shell/dossier-keeping-words.h"

/* The preferences of learning: six settings, and two things that are none. */
struct _DossierLearningPage
{
  AdwPreferencesPage parent_instance;

  GtkSpinButton *new_spin;
  GtkSpinButton *reviews_spin;
  AdwComboRow *day_row;
  AdwSwitchRow *remind_row;
  AdwActionRow *retention_row;
  GtkSpinButton *retention_spin;
  GtkWidget *replay_spinner;
  AdwActionRow *fit_row;
  GtkWidget *fit_arrow;
  AdwActionRow *sync_row;
  GtkWidget *sync_spinner;
  GtkWidget *sync_button;
  GtkWidget *stop_button;
  AdwActionRow *backups_row;

  GSettings *settings;
  DossierCaretaker *caretaker;
  DossierClock *clock;

  gboolean has_chosen; /* a folder, and has not heard yet what came of it */
};

G_DEFINE_FINAL_TYPE (DossierLearningPage, dossier_learning_page, ADW_TYPE_PREFERENCES_PAGE)

#define LAST_DAY_START 12

static DossierStore *
get_store (DossierLearningPage *self)
{
  return dossier_caretaker_get_store (self->caretaker);
}

/* Showing */

static void
show_retention (DossierLearningPage *self)
{
  double retention = g_settings_get_double (self->settings, "desired-retention");
  g_autofree char *words = dossier_keeping_words_dup_retention (retention);

  adw_action_row_set_subtitle (self->retention_row, words);
}

static gboolean
on_retention_output (DossierLearningPage *self)
{
  /* Translators: a share in per cent */
  g_autofree char *text
      = g_strdup_printf (C_ ("share", "%.0f%%"), gtk_spin_button_get_value (self->retention_spin));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->retention_spin)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->retention_spin), text);

  return TRUE;
}

/* With or without the sign. */
static int
on_retention_input (DossierLearningPage *self, double *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->retention_spin));
  char *end = NULL;

  *value = g_strtod (text, &end);

  return end != text ? TRUE : GTK_INPUT_ERROR;
}

static void
show_fit (DossierLearningPage *self)
{
  guint n_reviews = dossier_store_count_fit_reviews (get_store (self), NULL);
  g_autofree char *words = dossier_keeping_words_dup_fit_offer (n_reviews);
  gboolean is_offered = n_reviews >= DOSSIER_FIT_MIN_REVIEWS;

  adw_action_row_set_subtitle (self->fit_row, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->fit_row), is_offered);
  gtk_widget_set_visible (self->fit_arrow, is_offered);
}

static GFile *
dup_folder (DossierLearningPage *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "sync-folder");

  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

/* Whoever chose a folder hears what came of it: the focus is on the row still. */
static void
announce_sync (DossierLearningPage *self, const DossierSyncState *state, const char *words)
{
  if (!self->has_chosen || state->is_running)
    return;

  self->has_chosen = FALSE;
  gtk_accessible_announce (GTK_ACCESSIBLE (self->sync_row), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_sync (DossierLearningPage *self)
{
  DossierSyncState state;
  g_autoptr (GFile) folder = dup_folder (self);
  g_autofree char *words = NULL;
  g_autofree char *subtitle = NULL;

  dossier_caretaker_get_sync_state (self->caretaker, &state);
  words = dossier_keeping_words_dup_sync (&state, dossier_clock_get_now (self->clock));
  /* What went wrong names the folder itself. */
  if (state.is_on && state.error == NULL && folder != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (folder);

      subtitle = g_strdup_printf ("%s\n%s", name, words);
    }
  adw_action_row_set_subtitle (self->sync_row, subtitle != NULL ? subtitle : words);
  gtk_widget_set_visible (self->sync_spinner, state.is_running);
  gtk_widget_set_visible (self->sync_button, state.is_on && !state.is_running);
  gtk_widget_set_visible (self->stop_button, state.is_on);
  announce_sync (self, &state, words);
}

static void
show_backups (DossierLearningPage *self)
{
  g_autoptr (GPtrArray) backups = dossier_store_list_backups (get_store (self), NULL);
  const DossierBackup *newest
      = backups != NULL && backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  g_autofree char *words
      = dossier_keeping_words_dup_last_backup (newest != NULL ? newest->time_ms : 0,
                                               dossier_clock_get_now (self->clock));

  adw_action_row_set_subtitle (self->backups_row, words);
}

static void
on_caretaker_changed (DossierLearningPage *self)
{
  show_sync (self);
  show_backups (self);
  gtk_widget_set_visible (self->replay_spinner,
                          dossier_caretaker_get_is_replaying (self->caretaker));
}

/* Doing */

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierLearningPage) self = DOSSIER_LEARNING_PAGE (user_data);
  g_autoptr (GFile) folder
      = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  g_autoptr (GFile) former = self->settings != NULL ? dup_folder (self) : NULL;

  if (uri == NULL || self->settings == NULL)
    return;

  self->has_chosen = TRUE;
  if (former != NULL && g_file_equal (former, folder))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.sync", NULL);
  else
    g_settings_set_string (self->settings, "sync-folder", uri);
}

static void
choose_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = dup_folder (DOSSIER_LEARNING_PAGE (widget));

  gtk_file_dialog_set_title (dialog, _ ("Choose a Folder to Sync With"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                                 on_folder_chosen, g_object_ref (widget));
}

static void
stop_sync_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_settings_reset (DOSSIER_LEARNING_PAGE (widget)->settings, "sync-folder");
  gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_LEARNING_PAGE (widget)->sync_row));
}

static void
show_backups_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierLearningPage *self = DOSSIER_LEARNING_PAGE (widget);
  GtkWidget *dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_DIALOG);
  AdwNavigationPage *page = dossier_backups_page_new (get_store (self), self->clock);

  g_signal_connect_object (page, "hidden", G_CALLBACK (show_backups), self, G_CONNECT_SWAPPED);
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), page);
}

static void
adapt_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierLearningPage *self = DOSSIER_LEARNING_PAGE (widget);

  adw_dialog_present (dossier_fit_dialog_new (self->caretaker, self->clock), widget);
}

static void
dossier_learning_page_dispose (GObject *object)
{
  DossierLearningPage *self = DOSSIER_LEARNING_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->caretaker);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_LEARNING_PAGE);

  G_OBJECT_CLASS (dossier_learning_page_parent_class)->dispose (object);
}

static void
dossier_learning_page_class_init (DossierLearningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_learning_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/shell/dossier-learning-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, new_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, reviews_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, remind_row);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, retention_row);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, retention_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, replay_spinner);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, fit_row);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, fit_arrow);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, sync_row);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, sync_spinner);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, sync_button);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, DossierLearningPage, backups_row);

  gtk_widget_class_bind_template_callback (widget_class, on_retention_output);
  gtk_widget_class_bind_template_callback (widget_class, on_retention_input);
  gtk_widget_class_install_action (widget_class, "learning.choose-folder", NULL,
                                   choose_folder_action);
  gtk_widget_class_install_action (widget_class, "learning.stop-sync", NULL, stop_sync_action);
  gtk_widget_class_install_action (widget_class, "learning.show-backups", NULL,
                                   show_backups_action);
  gtk_widget_class_install_action (widget_class, "learning.adapt", NULL, adapt_action);
}

static void
dossier_learning_page_init (DossierLearningPage *self)
{
  g_autoptr (GtkStringList) hours = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i <= LAST_DAY_START; i++)
    gtk_string_list_take (hours, dossier_keeping_words_dup_hour (i));
  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (hours));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->sync_row), FALSE);
}

/* The setting is a share, the row shows per cent. */
static gboolean
get_percent (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_double (value, g_variant_get_double (variant) * 100);

  return TRUE;
}

static GVariant *
set_percent (const GValue *value, const GVariantType *expected_type, gpointer user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

static gboolean
get_hour (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, (guint) g_variant_get_int32 (variant));

  return TRUE;
}

static GVariant *
set_hour (const GValue *value, const GVariantType *expected_type, gpointer user_data)
{
  return g_variant_new_int32 ((gint32) g_value_get_uint (value));
}

/**
 * dossier_learning_page_bind:
 * @self: the page
 * @settings: the settings of the program
 * @caretaker: what looks after the answers
 * @clock: what time it is
 *
 * Binds each row to its setting, and shows how the rest stands.
 */
void
dossier_learning_page_bind (DossierLearningPage *self,
                            GSettings *settings,
                            DossierCaretaker *caretaker,
                            DossierClock *clock)
{
  g_return_if_fail (DOSSIER_IS_LEARNING_PAGE (self));

  self->settings = g_object_ref (settings);
  self->caretaker = g_object_ref (caretaker);
  self->clock = g_object_ref (clock);
  g_settings_bind (settings, "new-per-day", self->new_spin, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reviews-per-day", self->reviews_spin, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "day-start", self->day_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_hour, set_hour, NULL, NULL);
  g_settings_bind (settings, "remind", self->remind_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "desired-retention", self->retention_spin, "value",
                                G_SETTINGS_BIND_DEFAULT, get_percent, set_percent, NULL, NULL);
  g_signal_connect_object (settings, "changed::desired-retention", G_CALLBACK (show_retention),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::sync-folder", G_CALLBACK (show_sync), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (caretaker, "changed", G_CALLBACK (on_caretaker_changed), self,
                           G_CONNECT_SWAPPED);
  show_retention (self);
  show_fit (self);
  on_caretaker_changed (self);
}
