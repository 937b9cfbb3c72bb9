/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-json.h"
#include "dossier-tool-practice.h"
#include "dossier-tool.h"

#include <errno.h>
#include <glib/gi18n.h>
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
  g_autofree char *time = dossier_tool_format_time (review->time_ms);

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "review", review->id);
  dossier_json_add_text (builder, "question", review->question);
  dossier_json_add_text (builder, "time", time);
  dossier_json_add_number (builder, "time_ms", review->time_ms);
  dossier_json_add_number (builder, "zone_offset_min", review->zone_offset_min);
  dossier_json_add_boolean (builder, "correct", review->correct);
  dossier_json_add_boolean (builder, "skipped", review->skipped);
  dossier_json_add_text (builder, "certainty", dossier_certainty_words[review->certainty]);
  dossier_json_add_text (builder, "dossier", review->dossier);
  dossier_json_add_text (builder, "kind", dossier_question_kind_words[review->question_kind]);
  dossier_json_add_text (builder, "mode", review->mode);
  dossier_json_add_text (builder, "event", dossier_review_kind_words[review->kind]);
  if (review->refers_to != NULL)
    dossier_json_add_text (builder, "refers_to", review->refers_to);
  dossier_json_add_boolean (builder, "drill", review->kind == DOSSIER_REVIEW_DRILL);
  dossier_json_add_boolean (builder, "undone", review->undone);
  dossier_json_add_boolean (builder, "near", review->near);
  dossier_json_add_number (builder, "hints", review->hints);
  dossier_json_add_boolean (builder, "looked", review->looked);
  dossier_json_add_number (builder, "took_ms", review->took_ms);
  add_json (builder, "options", review->options);
  add_json (builder, "choice", review->choice);
  dossier_json_add_text (builder, "device", review->device);
  dossier_json_add_number (builder, "device_seq", review->device_seq);
  dossier_json_add_number (builder, "policy_version", review->policy_version);
  dossier_json_add_number (builder, "model_version", review->model_version);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static const char *
get_outcome (const DossierReview *review)
{
  if (review->undone)
    return _ ("taken back");

  switch (review->kind)
    {
    case DOSSIER_REVIEW_GUESSED:
      return _ ("was a guess");
    case DOSSIER_REVIEW_WAS_RIGHT:
      return _ ("was right after all");
    case DOSSIER_REVIEW_SET_ASIDE:
      return _ ("set aside");
    case DOSSIER_REVIEW_BROUGHT_BACK:
      return _ ("brought back");
    case DOSSIER_REVIEW_ANSWER:
    case DOSSIER_REVIEW_DRILL:
    case DOSSIER_REVIEW_UNDO:
    default:
      if (review->skipped)
        return _ ("skipped");
      return review->correct ? _ ("right") : _ ("wrong");
    }
}

static char *
review_to_text (const DossierReview *review)
{
  g_autofree char *time = dossier_tool_format_time (review->time_ms);
  gboolean is_answer
      = review->kind == DOSSIER_REVIEW_ANSWER || review->kind == DOSSIER_REVIEW_DRILL;

  return g_strdup_printf ("%s  %s  %s%s%s/%s", time, get_outcome (review),
                          is_answer ? dossier_certainty_words[review->certainty] : "",
                          is_answer ? "  " : "", review->dossier, review->question);
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
  g_autoptr (DossierStore) store = NULL;
  Output output = { .is_json = options->is_json };

  if (!dossier_tool_has_profile (options->profile))
    return TRUE;
  store = dossier_tool_open_profile (options->profile, error);
  if (store == NULL)
    return FALSE;
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
      _ ("Prints every answer that the folder DIR keeps, oldest first, and what was said of\n"
         "answers and questions later. With --json at least “review”, “question”, “time”\n"
         "(UTC), “time_ms” (Unix), “correct”, “skipped”, “certainty”, “dossier”, “kind”,\n"
         "“mode”, and “choice” in terms of the dossier's own order of options. “event” is\n"
         "“answer” or “drill”; or “guessed” or “was-right”, said of the answer that it\n"
         "“refers_to”; or “set-aside” or “brought-back”, said of the question."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  return !dossier_tool_refuse_profile (options->profile, *argc, *argv, 0, error);
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
