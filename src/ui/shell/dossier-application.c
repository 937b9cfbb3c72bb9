/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-application.h"

#include <glib/gi18n.h>

#include "ui/shell/dossier-window.h"

struct _DossierApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  DossierStore *store;
  DossierClock *clock;
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

static GFile *
dup_bundled_file (void)
{
  const char *folder = g_getenv ("DOSSIER_DOSSIERDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : DOSSIERDIR,
                                            "us-mexico-fentanyl.dossier", NULL);

  return g_file_new_for_path (path);
}

static DossierWindow *
ensure_window (DossierApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (dossier_window_new (GTK_APPLICATION (self), self->settings, self->store,
                                             self->clock));

  return DOSSIER_WINDOW (window);
}

static void
dossier_application_activate (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  DossierWindow *window = ensure_window (self);

  if (active == NULL)
    {
      g_autoptr (GFile) bundled = dup_bundled_file ();

      dossier_window_start (window, bundled);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
dossier_application_open (GApplication *application,
                          GFile **files,
                          int n_files,
                          const char *hint)
{
  DossierWindow *window = ensure_window (DOSSIER_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    dossier_window_open_file (window, files[i]);
  gtk_window_present (GTK_WINDOW (window));
}

static void
dossier_application_startup (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  g_autoptr (GFile) folder = dossier_store_dup_default_folder ();

  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);

  self->settings = g_settings_new (APPLICATION_ID);
  self->clock = new_clock ();
  self->store = dossier_store_new (folder);
}

static void
dossier_application_dispose (GObject *object)
{
  DossierApplication *self = DOSSIER_APPLICATION (object);

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
}

static void
dossier_application_init (DossierApplication *self)
{
}

/**
 * dossier_application_new:
 *
 * Returns: (transfer full): the application
 */
DossierApplication *
dossier_application_new (void)
{
  return g_object_new (DOSSIER_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_BASE, "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
