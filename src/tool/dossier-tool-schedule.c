/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "dossier-tool-histories.h"
#include "dossier-tool.h"
#include "learning/dossier-study-day.h"

/* A review by itself has no retrievability before it, when it is the first. */
static void
print_review (const DossierScheduler *scheduler,
              DossierMemory *memory,
              const DossierToolAnswer *answer)
{
  gint64 day = dossier_study_day (answer->time_ms, 0, 0);
  gboolean is_first = memory->phase == DOSSIER_PHASE_NEW;
  double r = is_first ? 0
                      : dossier_scheduler_get_retrievability (scheduler, memory,
                                                              (double) (day - memory->last_day));

  *memory = dossier_scheduler_review (scheduler, memory, answer->rating, answer->time_ms, day, 0);
  printf ("{\"stability\":%.17g,\"difficulty\":%.17g,\"retrievability\":", memory->stability,
          memory->difficulty);
  if (is_first)
    fputs ("null", stdout);
  else
    printf ("%.17g", r);
  printf (",\"state\":%d,\"scheduled_days\":%u,\"due\":%" G_GINT64_FORMAT "}", (int) memory->phase,
          memory->scheduled_days, memory->due_ms);
}

static void
print_histories (const DossierToolHistories *histories)
{
  guint i = 0;

  fputs ("{\"histories\":[", stdout);
  for (guint history = 0; history < histories->ends->len; history++)
    {
      guint end = g_array_index (histories->ends, guint, history);
      DossierMemory memory = { 0 };

      fputs (history == 0 ? "[" : ",\n[", stdout);
      for (; i < end; i++)
        {
          print_review (&histories->scheduler, &memory,
                        &g_array_index (histories->answers, DossierToolAnswer, i));
          if (i + 1 < end)
            putc (',', stdout);
        }
      putc (']', stdout);
    }
  fputs ("]}\n", stdout);
}

static gboolean
run (GError **error)
{
  g_auto (DossierToolHistories) histories = { 0 };
  locale_t plain, before;

  if (!dossier_tool_histories_read (&histories, error))
    return FALSE;
  /* JSON has a point in its numbers, whatever the person's language has. */
  plain = newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
  before = uselocale (plain);
  print_histories (&histories);
  uselocale (before);
  freelocale (plain);

  return dossier_tool_flush (error);
}

static gboolean
parse (int *argc, char ***argv, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context,
                                _ ("Reads JSON on standard input and prints, as JSON, what the "
                                   "scheduler believes after every answer."));
  g_option_context_set_description (
      context,
      _ ("Input, where all but “histories” may be left out:\n"
         "  {\"parameters\": [21 numbers, or 19 or 17 of older models],\n"
         "   \"desired_retention\": 0.9, \"enable_short_term\": true,\n"
         "   \"learning_steps_s\": [60, 600], \"relearning_steps_s\": [600],\n"
         "   \"maximum_interval\": 36500,\n"
         "   \"histories\": [[{\"t\": Unix milliseconds, \"rating\": 1 to 4}, …], …]}\n"
         "\n"
         "Output, in the order of the input:\n"
         "  {\"histories\": [[{\"stability\", \"difficulty\", \"retrievability\" (at the answer, "
         "before\n"
         "   it; null at the first), \"state\" (1 learning, 2 review, 3 relearning),\n"
         "   \"scheduled_days\", \"due\" (Unix milliseconds)}, …], …]}\n"
         "\n"
         "Ratings are 1 again, 2 hard, 3 good, 4 easy. Study days are those of UTC, and\n"
         "intervals are not fuzzed. Status 1 and a sentence on standard error tell what is\n"
         "wrong with the input."));
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc <= 1)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is one argument too many."), (*argv)[1]);

  return FALSE;
}

/**
 * dossier_tool_schedule:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is wrong with the input, 2 when called wrongly
 */
int
dossier_tool_schedule (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  if (!parse (&argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (&error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);

  return status;
}
