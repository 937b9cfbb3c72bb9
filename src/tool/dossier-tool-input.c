/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "dossier-tool.h"

static gboolean
is_standard_input (const char *argument)
{
  return g_str_equal (argument, "-");
}

/**
 * dossier_tool_load:
 * @argument: a file as named on the command line, `-` for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
dossier_tool_load (const char *argument, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (is_standard_input (argument))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      return dossier_document_load_bytes (stream, NULL, error);
    }

  file = g_file_new_for_commandline_arg (argument);
  return dossier_document_load_file (file, NULL, error);
}

/**
 * dossier_tool_read_document:
 * @argument: a file as named on the command line, `-` for standard input
 *
 * Reads a dossier, and says why if it cannot be read.
 *
 * Returns: (transfer full) (nullable): the document
 */
DossierDocument *
dossier_tool_read_document (const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_tool_load (argument, &error);
  DossierDocument *document = NULL;

  if (bytes != NULL)
    document = dossier_document_read_bytes (bytes, NULL, &error);
  if (document == NULL)
    dossier_tool_complain_of (argument, error);

  return document;
}

/**
 * dossier_tool_get_display_name:
 * @argument: a file as named on the command line
 *
 * Returns: what to call it in a message
 */
const char *
dossier_tool_get_display_name (const char *argument)
{
  return is_standard_input (argument) ? _ ("standard input") : argument;
}

/**
 * dossier_tool_complain:
 * @sentence: what is wrong
 *
 * Says on standard error why the command cannot do what it was asked to. Not
 * through g_printerr(), which spoils letters where the locale knows only ASCII.
 */
void
dossier_tool_complain (const char *sentence)
{
  fprintf (stderr, "%s: %s\n", g_get_prgname (), sentence);
}

/**
 * dossier_tool_complain_of:
 * @argument: a file as named on the command line
 * @error: what is wrong with it
 *
 * Says on standard error what is wrong with a file.
 */
void
dossier_tool_complain_of (const char *argument, const GError *error)
{
  g_autofree char *sentence
      = g_strdup_printf ("%s: %s", dossier_tool_get_display_name (argument), error->message);

  dossier_tool_complain (sentence);
}
