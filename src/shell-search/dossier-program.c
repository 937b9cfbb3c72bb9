/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-program.h"

static void
on_activated (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GApplication) service = G_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply == NULL)
    g_warning ("Dossier could not be started: %s", error->message);
  g_application_release (service);
}

/* Without the moment of the click the window would stay behind the others. */
static GVariant *
make_platform_data (guint timestamp)
{
  g_autofree char *startup_id = g_strdup_printf ("_TIME%u", timestamp);
  GVariantBuilder data;

  g_variant_builder_init (&data, G_VARIANT_TYPE_VARDICT);
  if (timestamp != 0)
    g_variant_builder_add (&data, "{sv}", "desktop-startup-id", g_variant_new_string (startup_id));

  return g_variant_builder_end (&data);
}

/**
 * dossier_program_activate:
 * @service: what must not end before the program has taken it
 * @connection: the session bus
 * @action: an action of the program, without “app.”
 * @parameter: its parameter
 * @timestamp: when the person asked for it; 0 when that is unknown
 *
 * Has the program, which the bus starts unless it runs, do something.
 */
void
dossier_program_activate (GApplication *service,
                          GDBusConnection *connection,
                          const char *action,
                          GVariant *parameter,
                          guint timestamp)
{
  GVariantBuilder parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", parameter);
  g_application_hold (service);
  g_dbus_connection_call (
      connection, APPLICATION_ID, APPLICATION_PATH, "org.freedesktop.Application", "ActivateAction",
      g_variant_new ("(sav@a{sv})", action, &parameters, make_platform_data (timestamp)), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_activated, g_object_ref (service));
}
