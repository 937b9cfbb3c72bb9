/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-backups-page.h"

#include <glib/gi18n.h>

#include "ui/shell/dossier-error-text.h"
#include "ui/shell/dossier-keeping-words.h"

/* The backups: when they were made, one more, and the way back to each. */
struct _DossierBackupsPage
{
  AdwNavigationPage parent_instance;

  AdwBanner *banner;
  GtkWidget *back_up_row;
  AdwPreferencesGroup *group;

  DossierStore *store;
  DossierClock *clock;
  GPtrArray *rows; /* borrowed from the group */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (DossierBackupsPage, dossier_backups_page, ADW_TYPE_NAVIGATION_PAGE)

static void
tell (DossierBackupsPage *self, const char *sentence)
{
  adw_banner_set_use_markup (self->banner, FALSE);
  if (sentence != NULL)
    adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
add_backup (DossierBackupsPage *self, const DossierBackup *backup)
{
  g_autofree char *moment
      = dossier_keeping_words_dup_moment (backup->time_ms, dossier_clock_get_now (self->clock));
  g_autofree char *answers = dossier_keeping_words_dup_answers (backup->n_reviews);
  g_autofree char *name = g_strdup_printf (_ ("Restore the backup of %s…"), moment);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Restore…"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), moment);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answers);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", backup->path, moment);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
refresh (DossierBackupsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = dossier_store_list_backups (self->store, &error);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    add_backup (self, g_ptr_array_index (backups, i));
  gtk_widget_set_visible (GTK_WIDGET (self->group), self->rows->len > 0);
  if (error != NULL)
    {
      g_autofree char *sentence = dossier_error_dup_sentence (error);

      tell (self, sentence);
    }
}

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierBackupsPage) self = DOSSIER_BACKUPS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!dossier_store_back_up_finish (DOSSIER_STORE (source), result, &error))
    sentence = dossier_error_dup_sentence (error);
  if (self->store == NULL)
    return;

  refresh (self);
  tell (self, sentence);
}

static void
on_back_up (DossierBackupsPage *self)
{
  dossier_store_back_up_async (self->store, TRUE, self->cancellable, on_backed_up,
                               g_object_ref (self));
}

static void
restore (DossierBackupsPage *self, const char *path)
{
  g_autofree char *kept_as = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (dossier_store_restore (self->store, path, &kept_as, &error))
    {
      g_autofree char *name = g_path_get_basename (kept_as);

      /* Translators: %s is the name of a file */
      sentence = g_strdup_printf (_ ("Restored. What was there before is kept as “%s”."), name);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.reload", NULL);
    }
  else
    sentence = dossier_error_dup_sentence (error);
  refresh (self);
  tell (self, sentence);
  gtk_widget_grab_focus (self->back_up_row);
}

static void
on_confirmed (AdwAlertDialog *dialog, const char *response, DossierBackupsPage *self)
{
  if (g_str_equal (response, "restore"))
    restore (self, g_object_get_data (G_OBJECT (dialog), "path"));
}

static void
restore_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierBackupsPage *self = DOSSIER_BACKUPS_PAGE (widget);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Go Back to This Backup?"), NULL);
  const char *path = NULL;
  const char *moment = NULL;

  g_variant_get (parameter, "(&s&s)", &path, &moment);
  adw_alert_dialog_format_body (
      ADW_ALERT_DIALOG (dialog),
      _ ("What was answered after it (%s) is taken out of use. It is not lost: a copy of what is "
         "there now is kept, and stands in this list. Other devices bring it back with the next "
         "sync."),
      moment);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "restore",
                                  _ ("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "restore",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_confirmed), self, 0);
  adw_dialog_present (dialog, widget);
}

static void
dossier_backups_page_dispose (GObject *object)
{
  DossierBackupsPage *self = DOSSIER_BACKUPS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_BACKUPS_PAGE);

  G_OBJECT_CLASS (dossier_backups_page_parent_class)->dispose (object);
}

static void
dossier_backups_page_finalize (GObject *object)
{
  g_object_unref (DOSSIER_BACKUPS_PAGE (object)->cancellable);

  G_OBJECT_CLASS (dossier_backups_page_parent_class)->finalize (object);
}

static void
dossier_backups_page_class_init (DossierBackupsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_backups_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_backups_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/shell/dossier-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBackupsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, DossierBackupsPage, back_up_row);
  gtk_widget_class_bind_template_child (widget_class, DossierBackupsPage, group);
  gtk_widget_class_bind_template_callback (widget_class, on_back_up);
  gtk_widget_class_install_action (widget_class, "backups.restore", "(ss)", restore_action);
}

static void
dossier_backups_page_init (DossierBackupsPage *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_backups_page_new:
 * @store: where answers are kept
 * @clock: what time it is
 *
 * Returns: (transfer floating): its backups
 */
AdwNavigationPage *
dossier_backups_page_new (DossierStore *store, DossierClock *clock)
{
  DossierBackupsPage *self = g_object_new (DOSSIER_TYPE_BACKUPS_PAGE, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  refresh (self);

  return ADW_NAVIGATION_PAGE (self);
}
