/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-histories.h"
#include "dossier-tool.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

#include "store/dossier-store-backup.h"

typedef gboolean (*RunFunc) (const char *profile, const char *file, GError **error);

static void
print_backup (const DossierBackup *backup)
{
  g_autofree char *time = dossier_tool_format_time (backup->time_ms);

  printf ("%s  %7u  %s\n", time, backup->n_reviews, backup->path);
}

static gboolean
back_up (const char *profile, const char *file, GError **error)
{
  g_autoptr (DossierStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  if (!dossier_tool_has_profile (profile))
    return TRUE;
  store = dossier_tool_open_profile (profile, error);
  if (store == NULL || !dossier_store_back_up (store, TRUE, error))
    return FALSE;
  backups = dossier_store_list_backups (store, error);
  if (backups == NULL)
    return FALSE;
  if (backups->len > 0)
    print_backup (backups->pdata[0]);

  return dossier_tool_flush (error);
}

static gboolean
list (DossierStore *store, GError **error)
{
  g_autoptr (GPtrArray) backups = dossier_store_list_backups (store, error);

  if (backups == NULL)
    return FALSE;
  for (guint i = 0; i < backups->len; i++)
    print_backup (backups->pdata[i]);

  return dossier_tool_flush (error);
}

static gboolean
restore (const char *profile, const char *file, GError **error)
{
  g_autoptr (DossierStore) store = NULL;
  g_autofree char *kept_as = NULL;

  if (file == NULL && !dossier_tool_has_profile (profile))
    return TRUE;
  store = dossier_tool_open_profile (profile, error);
  if (store == NULL)
    return FALSE;
  if (file == NULL)
    return list (store, error);
  if (!dossier_store_restore (store, file, &kept_as, error))
    return FALSE;
  printf (_ ("What was there before is kept as “%s”.\n"), kept_as);

  return dossier_tool_flush (error);
}

static gboolean
parse (
    char **profile, const char *description, int n_allowed, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, profile, N_ ("Folder that keeps the answers"),
      N_ ("DIR") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (n_allowed > 0 ? _ ("[FILE]") : NULL);

  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, argc, argv, error)
         && !dossier_tool_refuse_profile (*profile, *argc, *argv, n_allowed, error);
}

static int
run_command (RunFunc run, const char *description, int n_allowed, int argc, char **argv)
{
  g_autofree char *profile = NULL;
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  /* A write beyond a limit shall fail and be told, not end the program. */
  signal (SIGXFSZ, SIG_IGN);

  if (!parse (&profile, description, n_allowed, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (profile, argc > 1 ? argv[1] : NULL, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);

  return status;
}

/**
 * dossier_tool_backup:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is in the way, 2 when called wrongly
 */
int
dossier_tool_backup (int argc, char **argv)
{
  return run_command (
      back_up,
      _ ("Copies the answers that the folder DIR keeps into “backups” there, reads the copy\n"
         "again in full, and prints its time (UTC), its number of rows, and where it lies.\n"
         "Backups of the last two days are kept, then the newest of each day for twelve\n"
         "days, of each week for ten weeks, and of each month for nine months."),
      0, argc, argv);
}

/**
 * dossier_tool_restore:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is in the way, 2 when called wrongly
 */
int
dossier_tool_restore (int argc, char **argv)
{
  return run_command (
      restore,
      _ ("Without FILE, prints the backups of the folder DIR, newest first: time (UTC),\n"
         "number of rows, and path. With FILE, goes back to that backup, after reading it\n"
         "in full. What is there before is kept as a copy, whose path is printed."),
      1, argc, argv);
}
