/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "dossier-tool.h"

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "check", dossier_tool_check, N_ ("Say what is wrong with dossiers, and how to mend it") },
  { "show", dossier_tool_show, N_ ("Print a dossier, as a page or as JSON") },
  { "align", dossier_tool_align, N_ ("Align an original text with its study edition") },
  { "search", dossier_tool_search, N_ ("Search all dossiers of the library") },
  { "practice", dossier_tool_practice, N_ ("Answer the questions of a dossier in the terminal") },
  { "reviews", dossier_tool_reviews, N_ ("Print the answers that were given so far") },
  { "state", dossier_tool_state, N_ ("Say what the answers come to: what is known, what is due") },
  { "notes", dossier_tool_notes, N_ ("Print highlights and notes for other programs") },
  { "sync", dossier_tool_sync, N_ ("Exchange answers with other devices by way of a folder") },
  { "backup", dossier_tool_backup, N_ ("Back up the answers") },
  { "restore", dossier_tool_restore, N_ ("List the backups, or go back to one") },
  { "fit", dossier_tool_fit, N_ ("Fit the scheduler's parameters to ratings and their times") },
  { "schedule", dossier_tool_schedule, N_ ("Say when to ask again, from ratings and their times") },
};

static void
print_usage (FILE *stream)
{
  fprintf (stream, "%s\n\n", _ ("Usage: dossier-tool COMMAND [ARGUMENT…]"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  fprintf (stream, "\n%s\n%s\n", _ ("“dossier-tool COMMAND --help” tells more about a command."),
           _ ("“dossier-tool --version” tells the version."));
}

/* Catalogues lie where the program was installed, or where the build says. */
static void
set_language (void)
{
  const char *folder = g_getenv ("DOSSIER_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* GOption shows the command as part of the program's name. */
static int
run_command (guint command, int argc, char **argv)
{
  g_autofree char *name = g_strconcat ("dossier-tool ", commands[command].name, NULL);

  g_set_prgname (name);
  return commands[command].run (argc, argv);
}

int
main (int argc, char **argv)
{
  set_language ();

  if (argc < 2)
    {
      print_usage (stderr);
      return DOSSIER_TOOL_MISUSED;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return run_command (i, argc - 1, argv + 1);

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || g_str_equal (argv[1], "help"))
    {
      print_usage (stdout);
      return DOSSIER_TOOL_OK;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      printf ("dossier-tool %s\n", PACKAGE_VERSION);
      return DOSSIER_TOOL_OK;
    }

  fprintf (stderr, _ ("dossier-tool: there is no command “%s”"), argv[1]);
  fputs ("\n\n", stderr);
  print_usage (stderr);
  return DOSSIER_TOOL_MISUSED;
}
