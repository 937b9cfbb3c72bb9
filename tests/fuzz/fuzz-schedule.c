/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes, the reader of “schedule” and “fit” ends in histories or
 * in a sentence; whatever the histories, memories stay in bounds and a fit ends
 * in numbers. */

#include "config.h"

#include <math.h>

#include "fuzz-target.h"
#include "learning/dossier-fit.h"
#include "learning/dossier-study-day.h"
#include "tool/dossier-tool-histories.h"

static void
replay (const DossierToolHistories *histories, GArray *reviews)
{
  guint i = 0;

  for (guint history = 0; history < histories->ends->len; history++)
    {
      DossierMemory memory = { 0 };

      for (; i < g_array_index (histories->ends, guint, history); i++)
        {
          const DossierToolAnswer *answer
              = &g_array_index (histories->answers, DossierToolAnswer, i);
          gint64 day = dossier_study_day (answer->time_ms, 0, 0);
          gint64 elapsed = memory.n_reviews > 0 ? day - memory.last_day : 0;
          const DossierFitReview review
              = { history, (guint32) elapsed, answer->time_ms, answer->rating };

          g_assert_cmpint (elapsed, >=, 0);
          memory = dossier_scheduler_review (&histories->scheduler, &memory, answer->rating,
                                             answer->time_ms, day, i);
          g_assert_true (memory.stability >= 0.001 && memory.stability <= 36500);
          g_assert_true (memory.difficulty >= 1 && memory.difficulty <= 10);
          g_assert_cmpint (memory.due_ms, >, answer->time_ms);
          g_array_append_val (reviews, review);
        }
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_auto (DossierToolHistories) histories = { 0 };
  g_autoptr (GArray) reviews = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));
  g_autoptr (GError) error = NULL;
  DossierFit fit;

  if (!dossier_tool_histories_parse (&histories, (const char *) data, size, &error))
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_suffix (error->message, "."));
      return 0;
    }
  g_assert_no_error (error);
  replay (&histories, reviews);
  g_assert_true (dossier_fit (&histories.scheduler,
                              (const DossierFitReview *) (gpointer) reviews->data, reviews->len,
                              NULL, NULL, NULL, &fit));
  for (guint i = 0; i < fit.n_parameters; i++)
    g_assert_true (isfinite (fit.parameters[i]));
  g_assert_true (fit.training_after >= 0 && isfinite (fit.training_after));

  return 0;
}
