/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "dossier-tool.h"

static void
print_problem (const char *name, const DossierProblem *problem)
{
  const char *severity = problem->severity == DOSSIER_SEVERITY_ERROR ? _ ("error") : _ ("warning");

  printf ("%s:%u:%u: %s: %s (%s)\n", name, problem->line, problem->column, severity, problem->what,
          problem->mend);
}

static void
complain_about (const char *name, const GError *error)
{
  g_autofree char *sentence = g_strdup_printf ("%s: %s", name, error->message);

  dossier_tool_complain (sentence);
}

/* Returns whether the file is a dossier without errors that, if a @source is
 * named, translates it. */
static gboolean
check_file (const char *argument, GBytes *source, const char *source_name)
{
  const char *name = dossier_tool_get_display_name (argument);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_tool_load (argument, &error);
  g_autoptr (GPtrArray) problems = NULL;
  gboolean is_good = TRUE;

  if (bytes == NULL)
    {
      printf ("%s:1:1: %s: %s\n", name, _ ("error"), error->message);
      return FALSE;
    }

  problems = source != NULL ? dossier_document_check_translation (bytes, source, &error)
                            : dossier_document_check_bytes (bytes, NULL);
  if (problems == NULL)
    {
      complain_about (source_name, error);
      return FALSE;
    }

  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      print_problem (name, problem);
      if (problem->severity == DOSSIER_SEVERITY_ERROR)
        is_good = FALSE;
    }

  /* A person at a terminal wants to see that something was done. */
  if (problems->len == 0 && isatty (STDERR_FILENO))
    fprintf (stderr, _ ("%s: no problems\n"), name);

  return is_good;
}

static GOptionContext *
new_context (const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_summary (context,
                                _ ("Says what is wrong with dossiers, and how to mend it."));
  g_option_context_set_description (
      context, _ ("Prints a line for each problem, in the order of the file:\n"
                  "\n"
                  "  FILE:LINE:COLUMN: error: what is wrong (how to mend it)\n"
                  "  FILE:LINE:COLUMN: warning: what could be better (how to mend it)\n"
                  "\n"
                  "Lines and columns count from 1, columns in characters. FILE may be - for\n"
                  "standard input. Warnings are looked for where there are no errors. The exit\n"
                  "status is 1 if a file has an error, 0 if none has.\n"
                  "\n"
                  "With --against each FILE is a translation of SOURCE. Whatever differs besides\n"
                  "the words is an error: ids, references, order, kinds, keys, numbers, the marks\n"
                  "of each sentence. Languages must differ, and “translated-from” must name that\n"
                  "of SOURCE. Aliases and accepted answers are each language’s own."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

/**
 * dossier_tool_check:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Prints the problems of each file named.
 *
 * Returns: 0, 1 if a file has an error, 2 when called wrongly
 */
int
dossier_tool_check (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autofree char *against = NULL;
  const GOptionEntry entries[] = {
    { "against", 0, 0, G_OPTION_ARG_FILENAME, &against, N_ ("Compare with what FILE translates"),
      N_ ("SOURCE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, N_ ("FILE…") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = new_context (entries);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = NULL;
  int status = DOSSIER_TOOL_OK;

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      dossier_tool_complain (error->message);
      return DOSSIER_TOOL_MISUSED;
    }
  if (files == NULL)
    {
      dossier_tool_complain (_ ("name at least one file"));
      return DOSSIER_TOOL_MISUSED;
    }

  if (against != NULL)
    {
      source = dossier_tool_load (against, &error);
      if (source == NULL)
        {
          complain_about (dossier_tool_get_display_name (against), error);
          return DOSSIER_TOOL_FAILED;
        }
    }

  for (int i = 0; files[i] != NULL; i++)
    if (!check_file (files[i], source, against))
      status = DOSSIER_TOOL_FAILED;

  return status;
}
