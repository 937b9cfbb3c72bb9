/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-histories.h"
#include "dossier-tool.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

#include "store/dossier-store-sync.h"

typedef struct
{
  char *profile;
  char *folder;
  gboolean is_json;
} Options;

static void
print_text (const DossierSyncReport *report)
{
  printf (_ ("%u written, %u read of %u other devices.\n"), report->n_written, report->n_read,
          report->n_devices);
  if (report->n_held > 0)
    printf (_ ("%u are of a day yet to come, and will count then.\n"), report->n_held);
  if (report->n_unreadable > 0)
    printf (_ ("%u lines cannot be read.\n"), report->n_unreadable);
  if (report->n_conflicts > 0)
    printf (_ ("%u have a number that another has too; both count.\n"), report->n_conflicts);
}

static gboolean
run (const Options *options, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (options->folder);
  g_autoptr (DossierStore) store = dossier_tool_open_profile (options->profile, error);
  DossierSyncReport report;

  if (store == NULL || !dossier_store_sync (store, folder, &report, error))
    return FALSE;
  if (options->is_json)
    printf ("{\"written\":%u,\"read\":%u,\"devices\":%u,\"held\":%u,\"unreadable\":%u,"
            "\"conflicts\":%u}\n",
            report.n_written, report.n_read, report.n_devices, report.n_held, report.n_unreadable,
            report.n_conflicts);
  else
    print_text (&report);

  return dossier_tool_flush (error);
}

static gboolean
parse (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("Folder that keeps the answers"), N_ ("DIR") },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &options->folder,
      N_ ("Folder that other devices see too"), N_ ("DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print one JSON object"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_description (
      context,
      _ ("Writes what is new here into this device's own file in the shared folder, and\n"
         "reads what is new in the others'. Something else keeps that folder in step:\n"
         "Syncthing, Nextcloud, a stick. Any order will do, and nothing is overwritten.\n"
         "\n"
         "With --json: “written” and “read” rows; “devices” besides this one; “held” rows\n"
         "of a day yet to come; “unreadable” lines; “conflicts”, rows whose number in their\n"
         "device's log another row has."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error)
      || dossier_tool_refuse_profile (options->profile, *argc, *argv, 0, error))
    return FALSE;
  if (options->folder != NULL && *options->folder != '\0')
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name the folder that other devices see too with --folder."));

  return FALSE;
}

/**
 * dossier_tool_sync:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is in the way, 2 when called wrongly
 */
int
dossier_tool_sync (int argc, char **argv)
{
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  /* A write beyond a limit shall fail and be told, not end the program. */
  signal (SIGXFSZ, SIG_IGN);

  if (!parse (&options, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (&options, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);
  g_free (options.profile);
  g_free (options.folder);

  return status;
}
