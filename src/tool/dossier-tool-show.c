/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "dossier-tool-show.h"
#include "dossier-tool.h"

/* The names and signs of JSON are the same in every language. */
static const char json_shape[]
    = "  id lang edition title short_title standfirst note editor licence\n"
      "  source{kind date address publisher description} words reading_minutes\n"
      "  actors[]{id name short_name kind part_of aliases[] role about wants[]{text evidence[]}\n"
      "    stances[]{issue position position_label mode text evidence[]}\n"
      "    relations[]{to kind text evidence[]}}\n"
      "  issues[]{id title summary positions[]{id label}}\n"
      "  terms[]{id name gloss wrong[]}\n"
      "  events[]{date until precision text evidence[]}\n"
      "  quotes[]{id speaker addressee kind verb text sentences[] issues[]\n"
      "    parts[]{sentence start end}}\n"
      "  sections[]{heading paragraphs[]}\n"
      "  paragraphs[]{id number sentences[]{id text mentions[]{actor how start end text}\n"
      "    quotes[]{quote start end text} terms[]{term start end text}\n"
      "    emphasis[]{start end text}}}\n"
      "  questions[]{id kind issue skill difficulty actors[] stem\n"
      "    options[]{text key rationale believed[]} answer evidence[] hints[] rationale}\n";

static char *
dup_description (void)
{
  return g_strconcat (
      _ ("FILE may be - for standard input. Without --json a page for people is printed: the\n"
         "article with numbered paragraphs, the cast, the quotes, the issues, the glossary and\n"
         "the timeline.\n"
         "\n"
         "With --json everything is printed as one JSON object in UTF-8, with these members:"),
      "\n\n", json_shape, "\n",
      _ ("What the file leaves out is null, or an empty list. Lists named evidence, sentences,\n"
         "believed, issues, actors and paragraphs hold ids; evidence is ids of sentences. Drafted\n"
         "facts have “confidence” (0 to 1) and “rule” too; these are null for confirmed ones.\n"
         "\n"
         "start and end count Unicode code points within the text of the sentence, end being the\n"
         "one after the last. The text of a quote is its parts joined by a space.\n"
         "\n"
         "answer is, by kind of question:\n"
         "  single, true-false, who-said  the index of the option that is right\n"
         "  multiple                      a list of the indices that are right\n"
         "  match                         for every option the index in targets[] (texts)\n"
         "  order                         the indices of the options, first to last\n"
         "  cloze, short                  a text; accept[] holds all that are accepted\n"
         "  number                        a number; tolerance and unit are there too\n"
         "  text                          the id of a sentence; any of evidence[] is right\n"
         "A who-said question has quote and quote_text too, and its options have actor."),
      NULL);
}

/**
 * dossier_tool_show:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Prints a dossier.
 *
 * Returns: 0, 1 if it cannot be read, 2 when called wrongly
 */
int
dossier_tool_show (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print everything, for programs"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, N_ ("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *description = dup_description ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;

  g_option_context_set_summary (context, _ ("Prints a dossier, as a page or as JSON."));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      dossier_tool_complain (error->message);
      return DOSSIER_TOOL_MISUSED;
    }
  if (files == NULL || files[1] != NULL)
    {
      dossier_tool_complain (_ ("name one file"));
      return DOSSIER_TOOL_MISUSED;
    }

  document = dossier_tool_read_document (files[0]);
  if (document == NULL)
    return DOSSIER_TOOL_FAILED;

  if (is_json)
    dossier_tool_show_json (document);
  else
    dossier_tool_show_page (document);

  if (fflush (stdout) != 0 || ferror (stdout))
    {
      dossier_tool_complain (_ ("the output cannot be written"));
      return DOSSIER_TOOL_FAILED;
    }

  return DOSSIER_TOOL_OK;
}
