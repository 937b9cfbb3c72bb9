/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "dossier-tool.h"
#include "exchange/dossier-highlights-text.h"

typedef struct
{
  char *profile;
  char *format;
} Options;

static gboolean
parse (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 'p', 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("The folder that keeps the answers and notes"), N_ ("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options->format,
      N_ ("What to print: markdown, html or json (Web Annotation)"), N_ ("FORMAT") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("DOSSIER"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                _ ("Prints the highlights and notes of a person on a dossier."));
  if (!g_option_context_parse (context, argc, argv, error)
      || dossier_tool_refuse_profile (options->profile, *argc, *argv, 1, error))
    return FALSE;
  if (*argc == 2
      && (options->format == NULL
          || dossier_words_find (dossier_highlights_format_words, options->format) >= 0))
    return TRUE;
  if (*argc < 2)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Name a dossier."));
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("There is no format “%s”; there are markdown, html and json."),
                 options->format);

  return FALSE;
}

static int
run (const Options *options, const char *argument)
{
  int format = options->format != NULL
                   ? dossier_words_find (dossier_highlights_format_words, options->format)
                   : DOSSIER_HIGHLIGHTS_MARKDOWN;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierStore) store = NULL;
  g_autoptr (GPtrArray) highlights = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!dossier_tool_has_profile (options->profile))
    return DOSSIER_TOOL_FAILED;
  document = dossier_tool_read_document (argument);
  if (document == NULL)
    return DOSSIER_TOOL_FAILED;
  store = dossier_tool_open_profile (options->profile, &error);
  if (store != NULL)
    highlights = dossier_store_list_highlights (store, dossier_document_get_id (document), &error);
  if (highlights == NULL)
    {
      dossier_tool_complain (error->message);
      return DOSSIER_TOOL_FAILED;
    }
  text = dossier_highlights_dup_text (document, highlights, (DossierHighlightsFormat) format);
  fputs (text, stdout);
  if (!g_str_has_suffix (text, "\n"))
    putc ('\n', stdout);
  if (fflush (stdout) != 0)
    return DOSSIER_TOOL_FAILED;

  return DOSSIER_TOOL_OK;
}

/**
 * dossier_tool_notes:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something could not be read, 2 when called wrongly
 */
int
dossier_tool_notes (int argc, char **argv)
{
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_MISUSED;

  if (parse (&options, &argc, &argv, &error))
    status = run (&options, argv[1]);
  else
    dossier_tool_complain (error->message);
  g_free (options.profile);
  g_free (options.format);

  return status;
}
