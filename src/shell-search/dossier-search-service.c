/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-search-service.h"

#include "dossier-search-provider.h"
#include "store/dossier-bundled.h"

/* Between two searches there is no need for it. */
#define IDLE_MS 10000

/* What the bus starts when the shell searches: no window, no GTK. */
struct _DossierSearchService
{
  GApplication parent_instance;

  DossierSearchProvider *provider; /* while it is on the bus */
};

G_DEFINE_FINAL_TYPE (DossierSearchService, dossier_search_service, G_TYPE_APPLICATION)

static gboolean
dossier_search_service_dbus_register (GApplication *application,
                                      GDBusConnection *connection,
                                      const char *path,
                                      GError **error)
{
  DossierSearchService *self = DOSSIER_SEARCH_SERVICE (application);
  g_autoptr (GFile) folder = dossier_store_dup_default_folder ();
  g_autoptr (DossierStore) store = dossier_store_new_guest (folder);
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();

  if (!G_APPLICATION_CLASS (dossier_search_service_parent_class)
           ->dbus_register (application, connection, path, error))
    return FALSE;
  self->provider = dossier_search_provider_new (application, store, bundled);

  return dossier_search_provider_export (self->provider, connection, path, error);
}

static void
dossier_search_service_dbus_unregister (GApplication *application,
                                        GDBusConnection *connection,
                                        const char *path)
{
  DossierSearchService *self = DOSSIER_SEARCH_SERVICE (application);

  if (self->provider != NULL)
    dossier_search_provider_unexport (self->provider);
  g_clear_object (&self->provider);

  G_APPLICATION_CLASS (dossier_search_service_parent_class)
      ->dbus_unregister (application, connection, path);
}

/* There is nothing to be seen of it. */
static void
dossier_search_service_activate (GApplication *application)
{
}

static void
dossier_search_service_class_init (DossierSearchServiceClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->dbus_register = dossier_search_service_dbus_register;
  application_class->dbus_unregister = dossier_search_service_dbus_unregister;
  application_class->activate = dossier_search_service_activate;
}

static void
dossier_search_service_init (DossierSearchService *self)
{
}

/**
 * dossier_search_service_new:
 *
 * Returns: (transfer full): the service, to be run
 */
DossierSearchService *
dossier_search_service_new (void)
{
  return g_object_new (DOSSIER_TYPE_SEARCH_SERVICE, "application-id",
                       APPLICATION_ID ".SearchProvider", "flags", G_APPLICATION_IS_SERVICE,
                       "inactivity-timeout", IDLE_MS, NULL);
}
