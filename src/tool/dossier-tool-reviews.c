/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-practice.h"
#include "dossier-tool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

typedef struct
{
  char *profile;
  char *dossier;
  gboolean is_json;
} Options;

typedef struct
{
  gboolean is_json;
  gboolean has_failed;
} Output;

static char *
format_time (gint64 time_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (time_ms / 1000);
  g_autofree char *seconds = NULL;

  if (time == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, time_ms);
  seconds = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, (int) (time_ms % 1000));
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/* What stands in the log as JSON stays JSON. */
static void
add_json (JsonBuilder *builder, const char *name, const char *json)
{
  JsonNode *node = json != NULL ? json_from_string (json, NULL) : NULL;

  json_builder_set_member_name (builder, name);
  if (node == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_value (builder, node);
}

static char *
review_to_json (const DossierReview *review)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *time = format_time (review->time_ms);

  json_builder_begin_object (builder);
  add_string (builder, "review", review->id);
  add_string (builder, "question", review->question);
  add_string (builder, "time", time);
  add_int (builder, "time_ms", review->time_ms);
  add_int (builder, "zone_offset_min", review->zone_offset_min);
  add_boolean (builder, "correct", review->correct);
  add_boolean (builder, "skipped", review->skipped);
  add_string (builder, "certainty", dossier_certainty_words[review->certainty]);
  add_string (builder, "dossier", review->dossier);
  add_string (builder, "kind", dossier_question_kind_words[review->question_kind]);
  add_string (builder, "mode", review->mode);
  add_boolean (builder, "drill", review->kind == DOSSIER_REVIEW_DRILL);
  add_boolean (builder, "undone", review->undone);
  add_boolean (builder, "near", review->near);
  add_int (builder, "hints", review->hints);
  add_boolean (builder, "looked", review->looked);
  add_int (builder, "took_ms", review->took_ms);
  add_json (builder, "options", review->options);
  add_json (builder, "choice", review->choice);
  add_string (builder, "device", review->device);
  add_int (builder, "device_seq", review->device_seq);
  add_int (builder, "policy_version", review->policy_version);
  add_int (builder, "model_version", review->model_version);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
review_to_text (const DossierReview *review)
{
  g_autofree char *time = format_time (review->time_ms);
  const char *outcome = review->correct ? _ ("right") : _ ("wrong");

  if (review->skipped)
    outcome = _ ("skipped");
  if (review->undone)
    outcome = _ ("taken back");

  return g_strdup_printf ("%s  %s  %s  %s/%s", time, outcome,
                          dossier_certainty_words[review->certainty], review->dossier,
                          review->question);
}

static gboolean
print_review (const DossierReview *review, gpointer user_data)
{
  Output *output = user_data;
  g_autofree char *line = NULL;

  /* A row that only takes another back shows there, as “undone”. */
  if (review->kind == DOSSIER_REVIEW_UNDO)
    return TRUE;
  line = output->is_json ? review_to_json (review) : review_to_text (review);
  output->has_failed = fputs (line, stdout) == EOF || putc ('\n', stdout) == EOF;

  return !output->has_failed;
}

static gboolean
run (const Options *options, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (options->profile);
  g_autoptr (GFile) file = g_file_get_child (folder, "dossier.db");
  g_autoptr (DossierStore) store = NULL;
  Output output = { .is_json = options->is_json };

  /* Looking makes nothing. */
  if (!g_file_query_exists (file, NULL)
      && g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("No answers are kept in “%s” yet."), options->profile);

      dossier_tool_complain (sentence);
      return TRUE;
    }
  store = dossier_store_new (folder);
  if (!dossier_store_foreach_review (store, options->dossier, print_review, &output, error))
    return FALSE;
  if (!output.has_failed && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The output cannot be written: %s."), g_strerror (errno));

  return FALSE;
}

static gboolean
parse (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("Folder that keeps the answers"), N_ ("DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print one JSON object a line"),
      NULL },
    { "dossier", 0, 0, G_OPTION_ARG_STRING, &options->dossier,
      N_ ("Only the answers to this dossier"), N_ ("ID") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_description (
      context,
      _ ("Prints every answer that the folder DIR keeps, oldest first. With --json at\n"
         "least “review”, “question”, “time” (UTC), “time_ms” (Unix), “correct”, “skipped”,\n"
         "“certainty”, “dossier”, “kind”, “mode”, and “choice” in terms of the dossier's own\n"
         "order of options."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc > 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("“%s” is one argument too many."), (*argv)[1]);
  else if (options->profile == NULL || *options->profile == '\0')
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("Name the folder that keeps the answers with --profile."));
  else
    return TRUE;

  return FALSE;
}

/**
 * dossier_tool_reviews:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is in the way, 2 when called wrongly
 */
int
dossier_tool_reviews (int argc, char **argv)
{
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  if (!parse (&options, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (&options, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);
  g_free (options.profile);
  g_free (options.dossier);

  return status;
}
