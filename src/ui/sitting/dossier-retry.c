/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-retry.h"

#include "learning/dossier-agenda.h"

/* Of type DossierAgendaItem. What was set aside is let go. */
static GArray *
list_missed (DossierQuiz *quiz)
{
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (quiz, NULL);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));

  for (guint i = 0; i < results->n_missed; i++)
    {
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, results->missed[i], &item);
      if (item.note != DOSSIER_NOTE_SET_ASIDE)
        {
          const DossierAgendaItem missed = { .document = item.document, .question = item.question };

          g_array_append_val (items, missed);
        }
    }

  return items;
}

/**
 * dossier_retry_count:
 * @quiz: a sitting that is finished
 *
 * Returns: how many questions there are to retry
 */
guint
dossier_retry_count (DossierQuiz *quiz)
{
  g_autoptr (GArray) items = NULL;

  g_return_val_if_fail (quiz != NULL, 0);

  items = list_missed (quiz);

  return items->len;
}

/**
 * dossier_retry_new:
 * @quiz: a sitting that is finished
 * @seed: where chance begins
 *
 * Returns: (transfer full): a practice of what was missed in it, the worst
 *   first
 */
DossierQuiz *
dossier_retry_new (DossierQuiz *quiz, guint32 seed)
{
  g_autoptr (GArray) items = NULL;

  g_return_val_if_fail (quiz != NULL, NULL);

  items = list_missed (quiz);

  return dossier_quiz_new_for_items (DOSSIER_QUIZ_PRACTICE, (const DossierAgendaItem *) items->data,
                                     items->len, seed);
}
