/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-window.h"

#include <glib/gi18n.h>

#include "store/dossier-bundled.h"
#include "ui/common/dossier-study.h"
#include "ui/library/dossier-library-keeper.h"
#include "ui/library/dossier-library-page.h"
#include "ui/progress/dossier-progress-page.h"
#include "ui/shell/dossier-dossier-page.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/shell/dossier-finding.h"
#include "ui/shell/dossier-focus-keeper.h"
#include "ui/shell/dossier-last.h"
#include "ui/shell/dossier-review.h"

/* The window: the library, and the open dossier above it. */
struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  GtkRevealer *opening_revealer;
  GtkDropTarget *drop_target;

  GSettings *settings;
  DossierStore *store;
  DossierClock *clock;
  gboolean article_first;
  guint spinner_timeout;

  /* the file on its way into the window; a later one overtakes it */
  DossierReading *reading;
  char *target; /* what to show in it: "progress", or as in "dossier.show-actor", else NULL */
  char *id;
};

enum
{
  FIRST_FRAME,
  FAILED,
  PAGE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A window that is about to come up waits so long for what it shall show,
 * rather than come up empty. */
#define PATIENCE_MS 150

/* Nothing turns for a file that is read before one would look for it. */
#define SPINNER_DELAY_MS 400

#define TIDY_DELAY_MS 1500

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

static void
stop_spinner (DossierWindow *self)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->opening_revealer, FALSE);
}

static void
on_spinner_due (gpointer user_data)
{
  DossierWindow *self = DOSSIER_WINDOW (user_data);

  self->spinner_timeout = 0;
  gtk_revealer_set_reveal_child (self->opening_revealer, TRUE);
}

static AdwNavigationPage *
ensure_library (DossierWindow *self)
{
  AdwNavigationPage *library = adw_navigation_view_find_page (self->navigation, "library");

  if (library == NULL)
    library = ADW_NAVIGATION_PAGE (dossier_library_page_new (self->store, self->settings));

  return library;
}

static void
show_library (DossierWindow *self)
{
  AdwNavigationPage *library = ensure_library (self);

  adw_navigation_view_replace (self->navigation, &library, 1);
}

static void
on_first_frame (DossierWindow *self)
{
  g_timeout_add_once (TIDY_DELAY_MS, dossier_reading_tidy, NULL);
  g_signal_emit (self, signals[FIRST_FRAME], 0);
}

static void
show_document (DossierWindow *self, DossierDocument *document, DossierReading *reading)
{
  g_autoptr (DossierStudy) study
      = dossier_study_new (document, self->store, self->clock, self->settings);
  GFile *file = dossier_reading_get_source_file (reading);
  g_autofree char *uri = g_file_get_uri (file);
  AdwNavigationPage *pages[2] = { ensure_library (self), NULL };

  dossier_study_set_languages (study, dossier_reading_get_languages (reading));
  pages[1] = ADW_NAVIGATION_PAGE (
      dossier_dossier_page_new (study, self->article_first ? "article" : NULL));
  g_signal_connect_object (pages[1], "first-frame", G_CALLBACK (on_first_frame), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
  dossier_last_save (self->settings, file);
  dossier_library_note_opened_later (self->store, document, uri);

  dossier_finding_show (GTK_WIDGET (pages[1]), self->target, self->id);
}

/* The dossier comes to stand beneath its progress, to ask what was clicked on. */
static void
on_asked (DossierWindow *self, const char *action, GVariant *parameter, DossierProgressPage *page)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *dossier
      = GTK_WIDGET (dossier_dossier_page_new (dossier_progress_page_get_study (page), NULL));

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) below = g_list_model_get_item (stack, i);

      if (below == ADW_NAVIGATION_PAGE (page))
        g_ptr_array_add (pages, g_object_ref_sink (dossier));
      g_ptr_array_add (pages, g_steal_pointer (&below));
    }
  g_signal_handlers_disconnect_by_func (page, on_asked, self);
  g_signal_connect_object (page, "asked", G_CALLBACK (gtk_widget_activate_action_variant), dossier,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_replace (self->navigation, (AdwNavigationPage **) pages->pdata,
                               (int) pages->len);
  gtk_widget_activate_action_variant (dossier, action, parameter);
}

/* Above what one came from, and without the dossier: Back returns there. */
static void
show_progress (DossierWindow *self, DossierDocument *document)
{
  g_autoptr (DossierStudy) study
      = dossier_study_new (document, self->store, self->clock, self->settings);
  DossierProgressPage *page = dossier_progress_page_new (study);

  g_signal_connect_object (page, "asked", G_CALLBACK (on_asked), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
show_error (DossierWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown_name = g_filename_display_name (name);
  g_autofree char *sentence = dossier_error_dup_sentence (error);

  if (adw_navigation_view_get_visible_page_tag (self->navigation) == NULL
      || g_str_equal (adw_navigation_view_get_visible_page_tag (self->navigation), "opening"))
    show_library (self);

  adw_dialog_present (dossier_error_dialog_new (shown_name, sentence), GTK_WIDGET (self));
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
end_reading (DossierWindow *self)
{
  g_autoptr (DossierReading) reading = g_steal_pointer (&self->reading);
  const GError *error = NULL;
  DossierDocument *document = dossier_reading_get_document (reading, &error);

  stop_spinner (self);
  if (document != NULL && g_strcmp0 (self->target, "progress") == 0)
    show_progress (self, document);
  else if (document != NULL)
    show_document (self, document, reading);
  else
    show_error (self, dossier_reading_get_file (reading), error);
}

static void
on_reading_done (DossierWindow *self, DossierReading *reading)
{
  if (reading == self->reading)
    end_reading (self);
}

static void
forget_reading (DossierWindow *self)
{
  if (self->reading != NULL)
    dossier_reading_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->id, g_free);
}

static void
open_at (DossierWindow *self, DossierReading *reading, const char *target, const char *id)
{
  forget_reading (self);
  self->reading = g_object_ref (reading);
  self->target = g_strdup (target);
  self->id = g_strdup (id);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) && dossier_reading_wait (reading, PATIENCE_MS))
    {
      end_reading (self);
      return;
    }

  g_signal_connect_object (reading, "done", G_CALLBACK (on_reading_done), self, G_CONNECT_SWAPPED);
  if (self->spinner_timeout == 0)
    self->spinner_timeout = g_timeout_add_once (SPINNER_DELAY_MS, on_spinner_due, self);
}

static void
on_page_changed (DossierWindow *self)
{
  const char *tag = adw_navigation_view_get_visible_page_tag (self->navigation);

  if (self->settings != NULL && g_strcmp0 (tag, "library") == 0)
    dossier_last_save (self->settings, NULL);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

static gboolean
on_drop (DossierWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    dossier_window_open_file (self, l->data);

  return files != NULL;
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = DOSSIER_WINDOW (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    dossier_window_open_file (self, file);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) dossiers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (dossiers, _ ("Dossiers"));
  gtk_file_filter_add_suffix (dossiers, "dossier");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, dossiers);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Open a Dossier"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, on_file_chosen, g_object_ref (widget));
}

static void
open_bundled_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();

  dossier_window_open_file (DOSSIER_WINDOW (widget), bundled);
}

static void
open_uri_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  dossier_window_open_file (DOSSIER_WINDOW (widget), file);
}

static void
open_at_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *uri = NULL;
  const char *target = NULL;
  const char *id = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (DossierReading) reading = NULL;

  g_variant_get (parameter, "(&s&s&s)", &uri, &target, &id);
  file = g_file_new_for_uri (uri);
  reading = dossier_reading_new (file, DOSSIER_WINDOW (widget)->settings);
  open_at (DOSSIER_WINDOW (widget), reading, target, id);
}

static void
review_due_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_review_begin (self->navigation, self->store, self->clock, self->settings);
}

/* The answers are other ones than a moment ago: what shows them begins anew. */
static void
reload_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  AdwNavigationPage *dossier = adw_navigation_view_find_page (self->navigation, "dossier");
  AdwNavigationPage *pages[2]
      = { ADW_NAVIGATION_PAGE (dossier_library_page_new (self->store, self->settings)), NULL };

  if (dossier != NULL)
    pages[1] = ADW_NAVIGATION_PAGE (
        dossier_dossier_page_new (dossier_dossier_page_get_study (DOSSIER_DOSSIER_PAGE (dossier)),
                                  NULL));
  adw_navigation_view_replace (self->navigation, pages, dossier != NULL ? 2 : 1);
}

static void
progress_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (adw_navigation_view_find_page (self->navigation, DOSSIER_PROGRESS_OVER_ALL) == NULL)
    adw_navigation_view_push (self->navigation,
                              ADW_NAVIGATION_PAGE (
                                  dossier_progress_page_new_over_all (self->store, self->clock)));
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  forget_reading (self);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WINDOW);

  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_window_dispose;

  /* The article of an opened dossier has been painted. */
  signals[FIRST_FRAME] = g_signal_new ("first-frame", DOSSIER_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* A file could not be opened: the sentence that says why. */
  signals[FAILED] = g_signal_new ("failed", DOSSIER_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /* Another page is in sight: what was done on the one before may be over. */
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", DOSSIER_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/shell/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, opening_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-bundled", NULL, open_bundled_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.review-due", NULL, review_due_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.progress", NULL, progress_action);
  /* Where it is, "progress", what to show as in "dossier.show-actor", or nothing, and its id. */
  gtk_widget_class_install_action (widget_class, "win.open-at", "(sss)", open_at_action);
}

static void
dossier_window_init (DossierWindow *self)
{
  GType dropped = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, &dropped, 1);
  dossier_focus_keeper_install (GTK_WINDOW (self));
}

/**
 * dossier_window_new:
 * @application: the application
 * @settings: its settings
 * @store: where what the person does is kept
 * @clock: what time it is
 *
 * Returns: (transfer none): an empty window; open something in it
 */
DossierWindow *
dossier_window_new (GtkApplication *application,
                    GSettings *settings,
                    DossierStore *store,
                    DossierClock *clock)
{
  DossierWindow *self = g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  dossier_finding_install (ADW_APPLICATION_WINDOW (self), self->navigation, store);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  return self;
}

/**
 * dossier_window_set_article_first:
 * @self: the window
 *
 * Shows the article of what is opened, whichever page was shown last.
 */
void
dossier_window_set_article_first (DossierWindow *self)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  self->article_first = TRUE;
}

/**
 * dossier_window_open:
 * @self: the window
 * @reading: a dossier that is being read
 *
 * Shows the dossier, in place of what is open, when it has been read; says in
 * one sentence why not when it cannot, and leaves what is open as it is.
 */
void
dossier_window_open (DossierWindow *self, DossierReading *reading)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (DOSSIER_IS_READING (reading));

  open_at (self, reading, NULL, NULL);
}

/**
 * dossier_window_open_file:
 * @self: the window
 * @file: a dossier
 *
 * Reads @file and shows it as [method@Window.open] does.
 */
void
dossier_window_open_file (DossierWindow *self, GFile *file)
{
  g_autoptr (DossierReading) reading = NULL;

  g_return_if_fail (G_IS_FILE (file));

  reading = dossier_reading_new (file, self->settings);
  dossier_window_open (self, reading);
}

/**
 * dossier_window_show_library:
 * @self: the window
 *
 * Shows the library, and nothing above it.
 */
void
dossier_window_show_library (DossierWindow *self)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  show_library (self);
}
