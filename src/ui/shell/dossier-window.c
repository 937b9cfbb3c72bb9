/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-window.h"

#include <glib/gi18n.h>

#include "document/dossier-document-io.h"
#include "ui/common/dossier-study.h"
#include "ui/library/dossier-library-page.h"
#include "ui/shell/dossier-dossier-page.h"

/* The window: the library, and the open dossier above it. */
struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;

  GSettings *settings;
  DossierStore *store;
  DossierClock *clock;
  GCancellable *opening; /* the file being read; a later one overtakes it */
};

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_document (DossierWindow *self,
               DossierDocument *document)
{
  g_autoptr (DossierStudy) study = dossier_study_new (document, self->store, self->clock);
  DossierDossierPage *page = dossier_dossier_page_new (study);

  adw_navigation_view_pop_to_tag (self->navigation, "library");
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
on_document_read (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (DossierWindow) self = DOSSIER_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_document_read_file_finish (result, &error);

  if (document != NULL)
    show_document (self, document);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/shell/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, navigation);
}

static void
dossier_window_init (DossierWindow *self)
{
  self->opening = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_window_new:
 * @application: the application
 * @settings: its settings
 * @store: where what the person does is kept
 * @clock: what time it is
 *
 * Returns: (transfer none): a window that shows the library
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
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  adw_navigation_view_add (self->navigation,
                           ADW_NAVIGATION_PAGE (dossier_library_page_new (store, clock)));

  return self;
}

/**
 * dossier_window_open_file:
 * @self: the window
 * @file: a dossier
 *
 * Reads @file and shows it; says in one sentence why not when it cannot.
 */
void
dossier_window_open_file (DossierWindow *self,
                          GFile *file)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_cancellable_cancel (self->opening);
  g_set_object (&self->opening, NULL);
  self->opening = g_cancellable_new ();
  dossier_document_read_file_async (file, self->opening, on_document_read, g_object_ref (self));
}

/**
 * dossier_window_start:
 * @self: the window
 * @bundled: the dossier that comes with the program
 *
 * Shows what a start without a file shows.
 */
void
dossier_window_start (DossierWindow *self,
                      GFile *bundled)
{
  dossier_window_open_file (self, bundled);
}
