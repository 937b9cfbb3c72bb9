/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-application.h"

#include <glib/gi18n.h>

#include "store/dossier-bundled.h"
#include "ui/common/dossier-menu-names.h"
#include "ui/common/dossier-typography.h"
#include "ui/shell/dossier-caretaker.h"
#include "ui/shell/dossier-last.h"
#include "ui/shell/dossier-preferences-dialog.h"
#include "ui/shell/dossier-reminder.h"
#include "ui/shell/dossier-shortcuts-dialog.h"
#include "ui/shell/dossier-window.h"

struct _DossierApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  DossierStore *store;
  DossierClock *clock;
  DossierTypography *typography;
  DossierReminder *reminder;
  DossierCaretaker *caretaker;
  GFile *first_file;       /* named on the command line, nullable */
  DossierReading *reading; /* begun before there was a window */
  gboolean exit_after_first_frame;
  int exit_status;
};

G_DEFINE_FINAL_TYPE (DossierApplication, dossier_application, ADW_TYPE_APPLICATION)

/* Tests set the time at start, as ISO 8601. */
static DossierClock *
new_clock (void)
{
  const char *pinned = g_getenv ("DOSSIER_TEST_NOW");
  g_autoptr (GDateTime) start = NULL;

  if (pinned != NULL)
    start = g_date_time_new_from_iso8601 (pinned, NULL);

  return start != NULL ? dossier_clock_new_at (g_date_time_to_unix (start) * 1000)
                       : dossier_clock_new ();
}

/* What was mended, or cannot be, is told once. */
static void
on_notice (DossierApplication *self, const char *sentence)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  AdwDialog *dialog = NULL;

  if (window == NULL)
    return;

  /* Translators: heading of a message about what the person has answered */
  dialog = adw_alert_dialog_new (_ ("About the Answers"), sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* The first frame will not come. */
static void
on_failed (DossierApplication *self, const char *sentence)
{
  g_printerr ("dossier: error: %s\n", sentence);
  self->exit_status = 1;
  g_application_quit (G_APPLICATION (self));
}

static void
leave_after_first_frame (DossierApplication *self, DossierWindow *window)
{
  dossier_window_set_article_first (window);
  g_signal_connect_object (window, "first-frame", G_CALLBACK (g_application_quit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

#define LETS_QUIT "dossier-lets-quit"

/* While a dialog is open libadwaita holds the keys of the program back; this
 * one is for every dialog, too. */
static void
on_dialog_shown (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  GtkEventController *controller = NULL;

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), LETS_QUIT) != NULL)
    return;

  controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("app.quit")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
  g_object_set_data (G_OBJECT (dialog), LETS_QUIT, controller);
}

static DossierWindow *
ensure_window (DossierApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (
          dossier_window_new (GTK_APPLICATION (self), self->settings, self->store, self->clock));
      g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (on_dialog_shown), NULL);
      if (self->exit_after_first_frame)
        leave_after_first_frame (self, DOSSIER_WINDOW (window));
      else
        {
          g_signal_connect_object (window, "page-changed",
                                   G_CALLBACK (dossier_caretaker_note_pause), self->caretaker,
                                   G_CONNECT_SWAPPED);
          dossier_caretaker_start (self->caretaker);
        }
    }

  return DOSSIER_WINDOW (window);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (RESOURCE_BASE "/metainfo.xml", NULL);

  /* Translators: the names of the translators into this language, one a line */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _ ("translator-credits"));
  adw_about_dialog_set_copyright (ADW_ABOUT_DIALOG (dialog), "© 2026 The Dossier authors");
  adw_dialog_present (dialog, GTK_WIDGET (ensure_window (DOSSIER_APPLICATION (user_data))));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierApplication *self = DOSSIER_APPLICATION (user_data);

  adw_dialog_present (ADW_DIALOG (dossier_preferences_dialog_new (self->settings, self->caretaker,
                                                                  self->clock)),
                      GTK_WIDGET (ensure_window (self)));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (dossier_shortcuts_dialog_new (),
                      GTK_WIDGET (ensure_window (DOSSIER_APPLICATION (user_data))));
}

/* A click on the reminder, which may also be what starts the program. */
static void
review_due_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierApplication *self = DOSSIER_APPLICATION (user_data);
  gboolean is_first = gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL;
  DossierWindow *window = ensure_window (self);

  if (is_first)
    dossier_window_show_library (window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.review-due", NULL);
}

/* What the search of the desktop did not show; it may also be what starts the
 * program. */
static void
search_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_activate (G_APPLICATION (user_data));
  gtk_widget_activate_action_variant (GTK_WIDGET (ensure_window (DOSSIER_APPLICATION (user_data))),
                                      "win.search", parameter);
}

/* What it did show. */
static void
go_to_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierWindow *window = ensure_window (DOSSIER_APPLICATION (user_data));

  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.go-to", parameter);
  gtk_window_present (GTK_WINDOW (window));
}

static void
sync_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dossier_caretaker_sync (DOSSIER_APPLICATION (user_data)->caretaker);
}

/* A dialog keeps what is written in it, such as a note, when it is closed. */
static void
close_dialogs (GtkWindow *window)
{
  GListModel *dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (window));
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    g_ptr_array_add (open, g_list_model_get_item (dialogs, i));
  for (guint i = open->len; i > 0; i--)
    adw_dialog_force_close (ADW_DIALOG (open->pdata[i - 1]));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL && ADW_IS_APPLICATION_WINDOW (window))
    close_dialogs (window);
  g_application_quit (G_APPLICATION (user_data));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "review-due", .activate = review_due_action },
  { .name = "search", .activate = search_action, .parameter_type = "s" },
  { .name = "go-to", .activate = go_to_action, .parameter_type = "(ssss)" },
  { .name = "sync", .activate = sync_action },
  { .name = "quit", .activate = quit_action },
};

static const struct
{
  const char *action;
  const char *keys[2]; /* ended by NULL */
} accelerators[] = {
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.search::", { "<Control>k" } },
  { "window.close", { "<Control>w" } },
};

/* What a start without a file opens; NULL for the library, where no article
 * would ever be painted. */
static GFile *
dup_last_file (DossierApplication *self)
{
  GFile *last = dossier_last_dup_file (self->settings);

  return last == NULL && self->exit_after_first_frame ? dossier_bundled_dup_file () : last;
}

/* The file that is most likely wanted is read while the toolkit starts. */
static void
begin_reading (DossierApplication *self)
{
  g_autoptr (GFile) file
      = self->first_file != NULL ? g_object_ref (self->first_file) : dup_last_file (self);

  if (file != NULL)
    self->reading = dossier_reading_new (file, self->settings);
}

static void
open_file (DossierApplication *self, DossierWindow *window, GFile *file)
{
  g_autoptr (DossierReading) reading = g_steal_pointer (&self->reading);

  if (reading != NULL && g_file_equal (dossier_reading_get_file (reading), file))
    dossier_window_open (window, reading);
  else
    dossier_window_open_file (window, file);
}

static void
dossier_application_activate (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  gboolean is_first = gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL;
  DossierWindow *window = ensure_window (self);

  if (is_first)
    {
      g_autoptr (GFile) last = dup_last_file (self);

      if (last != NULL)
        open_file (self, window, last);
      else
        dossier_window_show_library (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
dossier_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  DossierWindow *window = ensure_window (self);

  for (int i = 0; i < n_files; i++)
    open_file (self, window, files[i]);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
dossier_application_local_command_line (GApplication *application,
                                        char ***arguments,
                                        int *exit_status)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  for (char **argument = *arguments; *argument != NULL && self->first_file == NULL; argument++)
    if (argument != *arguments && **argument != '-')
      self->first_file = g_file_new_for_commandline_arg (*argument);

  return G_APPLICATION_CLASS (dossier_application_parent_class)
      ->local_command_line (application, arguments, exit_status);
}

static int
dossier_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Dossier %s\n", PACKAGE_VERSION);
      return 0;
    }

  /* A measured start is this process's own, whatever else is running. */
  self->exit_after_first_frame = g_variant_dict_contains (options, "exit-after-first-frame");
  if (self->exit_after_first_frame)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

/* With the settings of a display GTK reads its own theme, a third of all the
 * style there is, and libadwaita at once puts the empty theme in its place.
 * GTK begins with that one when the variable names it; libadwaita must not see
 * the variable, or it would hold its style back.
 *
 * libadwaita also has a thread read the icon theme, from the start and with its
 * own icons. Nothing must make it read that again: neither GTK's search for the
 * window's icon nor another folder of icons; so ours are in one that it knows. */
static void
start_toolkit (void)
{
  gboolean is_free = g_getenv ("GTK_THEME") == NULL;

  if (is_free)
    g_setenv ("GTK_THEME", "Adwaita-empty", TRUE);
  gtk_init ();
  gtk_settings_get_default ();
  if (is_free)
    g_unsetenv ("GTK_THEME");
  adw_init ();
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

/* AdwApplication would do this for a program with a resource base path, but
 * GTK would take the icons from there, too. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
dossier_application_startup (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  g_autoptr (GFile) folder = dossier_store_dup_default_folder ();

  self->settings = g_settings_new (APPLICATION_ID);
  begin_reading (self);
  start_toolkit ();

  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);

  self->typography = dossier_typography_new (self->settings);
  self->clock = new_clock ();
  self->store = dossier_store_new_with_clock (folder, dossier_clock_tell,
                                              g_object_ref (self->clock), g_object_unref);
  self->caretaker = dossier_caretaker_new (self->settings, self->store, self->clock);
  g_signal_connect_object (self->caretaker, "notice", G_CALLBACK (on_notice), self,
                           G_CONNECT_SWAPPED);
  if (!self->exit_after_first_frame)
    self->reminder = dossier_reminder_new (application, self->settings, self->store, self->clock);
  load_style ();
  dossier_menu_names_install ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}

static void
dossier_application_shutdown (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  g_clear_object (&self->reminder);
  if (self->caretaker != NULL)
    dossier_caretaker_stop (self->caretaker);
  if (self->store != NULL)
    dossier_store_close (self->store);

  G_APPLICATION_CLASS (dossier_application_parent_class)->shutdown (application);
}

static void
dossier_application_dispose (GObject *object)
{
  DossierApplication *self = DOSSIER_APPLICATION (object);

  g_clear_object (&self->first_file);
  g_clear_object (&self->reading);
  g_clear_object (&self->typography);
  g_clear_object (&self->reminder);
  g_clear_object (&self->caretaker);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (dossier_application_parent_class)->dispose (object);
}

static void
dossier_application_class_init (DossierApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_application_dispose;
  application_class->startup = dossier_application_startup;
  application_class->activate = dossier_application_activate;
  application_class->open = dossier_application_open;
  application_class->local_command_line = dossier_application_local_command_line;
  application_class->handle_local_options = dossier_application_handle_local_options;
  application_class->shutdown = dossier_application_shutdown;
}

static void
dossier_application_init (DossierApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and leave"), NULL },
    { "exit-after-first-frame", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Leave as soon as the article has been painted"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/**
 * dossier_application_new:
 *
 * Returns: (transfer full): the application
 */
DossierApplication *
dossier_application_new (void)
{
  /* The path after the id, from which it would else follow: what GTK would find
   * there comes in through start_toolkit() and load_style(). */
  return g_object_new (DOSSIER_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", NULL, "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * dossier_application_get_exit_status:
 * @self: an application that has run
 *
 * Returns: 1 if the first frame was waited for in vain, else 0
 */
int
dossier_application_get_exit_status (DossierApplication *self)
{
  g_return_val_if_fail (DOSSIER_IS_APPLICATION (self), 1);

  return self->exit_status;
}
