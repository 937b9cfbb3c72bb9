/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-json.h"
#include "dossier-tool-paper.h"
#include "dossier-tool.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "store/dossier-bundled.h"
#include "store/dossier-hit-words.h"
#include "store/dossier-index.h"

#define N_MOST 10
#define INDENT 4

typedef struct
{
  char *profile;
  char **words;
  gboolean is_json;
  int n_most;
} Options;

/* Places count characters, as those who read JSON do. */
static void
add_text (JsonBuilder *builder,
          const char *name,
          const char *marks_name,
          const DossierHitText *text)
{
  dossier_json_add_text (builder, name, text->text);
  dossier_json_begin_array (builder, marks_name);
  for (guint i = 0; i < text->marks->len; i++)
    {
      const DossierHitMark *mark = &g_array_index (text->marks, DossierHitMark, i);

      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, g_utf8_strlen (text->text, mark->start));
      json_builder_add_int_value (builder, g_utf8_strlen (text->text, mark->end));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
add_hit (JsonBuilder *builder, const DossierHit *hit)
{
  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "kind", dossier_hit_kind_words[hit->kind]);
  dossier_json_add_text (builder, "dossier", hit->dossier);
  dossier_json_add_text (builder, "uri", hit->uri);
  dossier_json_add_text (builder, "dossier_title", hit->dossier_title);
  dossier_json_add_text (builder, "id", hit->id);
  dossier_json_add_text (builder, "target", hit->target);
  dossier_json_add_text (builder, "place", hit->place);
  add_text (builder, "title", "title_marks", &hit->title);
  add_text (builder, "detail", "detail_marks", &hit->detail);
  json_builder_set_member_name (builder, "paragraph");
  json_builder_add_int_value (builder, hit->paragraph);
  json_builder_end_object (builder);
}

static void
print_json (const DossierHits *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "found");
  json_builder_begin_object (builder);
  for (guint kind = 0; kind < DOSSIER_N_HIT_KINDS; kind++)
    {
      json_builder_set_member_name (builder, dossier_hit_kind_words[kind]);
      json_builder_add_int_value (builder, hits->n_found[kind]);
    }
  json_builder_end_object (builder);
  dossier_json_begin_array (builder, "hits");
  for (guint i = 0; i < hits->hits->len; i++)
    add_hit (builder, g_ptr_array_index (hits->hits, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  puts (json);
}

static void
print_hit (const DossierPaper *paper, const DossierHit *hit)
{
  g_autofree char *origin = dossier_hit_dup_origin (hit);

  dossier_paper_print (paper, "  -", INDENT, hit->title.text);
  if (*hit->detail.text != '\0')
    dossier_paper_print (paper, "", INDENT, hit->detail.text);
  if (*origin != '\0')
    dossier_paper_print (paper, "", INDENT, origin);
}

/* Each kind together, the kind of the best hit first. */
static void
print_page (const DossierHits *hits)
{
  DossierPaper paper;
  gboolean is_printed[DOSSIER_N_HIT_KINDS] = { FALSE };

  dossier_paper_init (&paper);
  if (hits->hits->len == 0)
    dossier_paper_print (&paper, "", 0, _ ("Nothing was found."));
  for (guint i = 0; i < hits->hits->len; i++)
    {
      const DossierHit *first = g_ptr_array_index (hits->hits, i);

      if (is_printed[first->kind])
        continue;
      is_printed[first->kind] = TRUE;
      dossier_paper_print_heading (&paper, dossier_hit_kind_get_heading (first->kind));
      for (guint j = i; j < hits->hits->len; j++)
        {
          const DossierHit *hit = g_ptr_array_index (hits->hits, j);

          if (hit->kind == first->kind)
            print_hit (&paper, hit);
        }
    }
}

static gboolean
run (const Options *options, GError **error)
{
  g_autoptr (GFile) folder = options->profile != NULL
                                 ? g_file_new_for_commandline_arg (options->profile)
                                 : dossier_store_dup_default_folder ();
  g_autoptr (DossierStore) store = dossier_tool_open_profile (g_file_peek_path (folder), error);
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  g_autofree char *query = g_strjoinv (" ", options->words);
  g_autoptr (DossierHits) hits = NULL;
  DossierIndex *index = NULL;
  guint n_most[DOSSIER_N_HIT_KINDS];

  if (store == NULL)
    return FALSE;
  index = dossier_index_get_for_store (store);
  if (!dossier_index_refresh (index, store, bundled, NULL, error))
    return FALSE;
  for (guint i = 0; i < DOSSIER_N_HIT_KINDS; i++)
    n_most[i] = (guint) options->n_most;
  hits = dossier_index_search (index, query, n_most, NULL, error);
  if (hits == NULL)
    return FALSE;

  if (options->is_json)
    print_json (hits);
  else
    print_page (hits);

  return TRUE;
}

static gboolean
parse (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("Folder that keeps the answers, if another than the program's"), N_ ("DIR") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &options->n_most, N_ ("At most so many of each kind"),
      N_ ("N") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print what was found for programs"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->words, NULL, N_ ("WORD…") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _ ("Searches all dossiers of the library."));
  g_option_context_set_description (
      context,
      _ ("Finds articles, actors, issues, terms, quotes, questions, sentences, highlights and\n"
         "notes in which every WORD begins a word, whatever its case and accents, the best\n"
         "first. With --json also how many there are of each kind, of which no more than 401\n"
         "are counted, and where in “title” and “detail” the words are."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (options->words == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Name a word."));
  else if (options->n_most < 1)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("At least one of each kind must be wanted."));

  return *error == NULL;
}

/**
 * dossier_tool_search:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, also when nothing is found, 1 when something is in the way, 2
 *   when called wrongly
 */
int
dossier_tool_search (int argc, char **argv)
{
  Options options = { .n_most = N_MOST };
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  if (!parse (&options, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (&options, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);
  if (status == DOSSIER_TOOL_OK && (fflush (stdout) != 0 || ferror (stdout)))
    {
      dossier_tool_complain (_ ("the output cannot be written"));
      status = DOSSIER_TOOL_FAILED;
    }
  g_free (options.profile);
  g_strfreev (options.words);

  return status;
}
