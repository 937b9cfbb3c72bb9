/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "dossier-tool-histories.h"
#include "dossier-tool-json.h"
#include "dossier-tool.h"
#include "learning/dossier-fit.h"
#include "learning/dossier-study-day.h"

/* Returns: (transfer full) (element-type DossierFitReview) */
static GArray *
list_reviews (const DossierToolHistories *histories)
{
  GArray *reviews = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));
  guint i = 0;

  for (guint history = 0; history < histories->ends->len; history++)
    {
      gint64 last_day = 0;
      guint start = i;

      for (; i < g_array_index (histories->ends, guint, history); i++)
        {
          const DossierToolAnswer *answer
              = &g_array_index (histories->answers, DossierToolAnswer, i);
          gint64 day = dossier_study_day (answer->time_ms, 0, 0);
          const DossierFitReview review = {
            .question = history,
            .elapsed_days = i == start ? 0 : (guint32) (day - last_day),
            .time_ms = answer->time_ms,
            .rating = answer->rating,
          };

          g_array_append_val (reviews, review);
          last_day = day;
        }
    }

  return reviews;
}

static void
print_json (const DossierFit *fit)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  dossier_json_begin_array (builder, "parameters");
  for (guint i = 0; i < fit->n_parameters; i++)
    json_builder_add_double_value (builder, fit->parameters[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "scored_reviews");
  json_builder_add_int_value (builder, fit->n_reviews);
  dossier_json_add_number (builder, "held_out_loss_before", fit->loss_before);
  dossier_json_add_number (builder, "held_out_loss_after", fit->loss_after);
  dossier_json_add_number (builder, "training_loss_before", fit->training_before);
  dossier_json_add_number (builder, "training_loss_after", fit->training_after);
  dossier_json_add_boolean (builder, "is_better", fit->is_better);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  puts (text);
}

static void
print_text (const DossierFit *fit)
{
  printf (ngettext ("%u review of a later day", "%u reviews of later days", fit->n_reviews),
          fit->n_reviews);
  putchar ('\n');
  printf (_ ("Log loss on the latest fifth: %.5f before, %.5f after"), fit->loss_before,
          fit->loss_after);
  putchar ('\n');
  printf (_ ("Log loss on all, the latest counting most: %.5f before, %.5f after"),
          fit->training_before, fit->training_after);
  putchar ('\n');
  puts (fit->is_better ? _ ("The new parameters are better:")
                       : _ ("The new parameters are not better:"));
  for (guint i = 0; i < fit->n_parameters; i++)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (digits, sizeof digits, "%.4f", fit->parameters[i]);
      printf ("%s%s", digits, i + 1 < fit->n_parameters ? ", " : "\n");
    }
}

static gboolean
run (gboolean is_json, GError **error)
{
  g_auto (DossierToolHistories) histories = { 0 };
  g_autoptr (GArray) reviews = NULL;
  DossierFit fit;

  if (!dossier_tool_histories_read (&histories, error))
    return FALSE;
  reviews = list_reviews (&histories);
  dossier_fit (&histories.scheduler, (const DossierFitReview *) (gpointer) reviews->data,
               reviews->len, NULL, NULL, NULL, &fit);
  if (is_json)
    print_json (&fit);
  else
    print_text (&fit);

  return dossier_tool_flush (error);
}

static gboolean
parse (gboolean *is_json, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, is_json, N_ ("Print one JSON object"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context,
                                _ ("Reads JSON on standard input, as “schedule” does, and fits the "
                                   "scheduler's parameters to its histories."));
  g_option_context_set_description (
      context,
      _ ("“parameters” are those to compare with, the defaults where they are left out.\n"
         "Reviews count from the second day of a history on. Whether the new parameters\n"
         "are better is tried on the latest fifth of the reviews, with parameters fitted\n"
         "to those before. Losses are logarithmic, and smaller is better.\n"
         "\n"
         "With --json: “parameters”, “scored_reviews”, “held_out_loss_before” and “…_after”,\n"
         "“training_loss_before” and “…_after” (the latest counting most), “is_better”."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc <= 1)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is one argument too many."), (*argv)[1]);

  return FALSE;
}

/**
 * dossier_tool_fit:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is wrong with the input, 2 when called wrongly
 */
int
dossier_tool_fit (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean is_json = FALSE;
  int status = DOSSIER_TOOL_OK;

  if (!parse (&is_json, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (is_json, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);

  return status;
}
