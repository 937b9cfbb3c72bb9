/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log.h"

#include <string.h>

#define DAY_MS G_GINT64_CONSTANT (86400000)

static void
read_kind (DossierReview *review, const char **p)
{
  static const char letters[] = "dugkxb"; /* as DossierReviewKind has them, from DRILL on */
  const char *letter = **p != '\0' ? strchr (letters, **p) : NULL;

  review->mode = g_strdup (**p == 'p' ? "before" : "practice");
  if (letter != NULL)
    review->kind = (DossierReviewKind) (DOSSIER_REVIEW_DRILL + (letter - letters));
  if (letter != NULL || **p == 'p')
    (*p)++;
  if (g_ascii_isdigit (**p))
    {
      review->refers_to = g_strdup (*p);
      *p = "";
    }
}

static void
read_manner (DossierReview *review, const char *p)
{
  for (; *p != '\0'; p++)
    switch (*p)
      {
      case 'r':
        review->correct = TRUE;
        break;
      case 'w':
        break;
      case '-':
        review->skipped = TRUE;
        break;
      case '!':
        review->certainty = DOSSIER_CERTAINTY_SURE;
        break;
      case '?':
        review->certainty = DOSSIER_CERTAINTY_GUESS;
        break;
      case 'h':
        review->hints = 1;
        break;
      case 'l':
        review->looked = TRUE;
        break;
      case 'n':
        review->near = TRUE;
        break;
      default:
        g_assert_not_reached ();
      }
}

void
add_row (GPtrArray *log, const char *word)
{
  DossierReview *review = dossier_review_new ();
  char *p;
  gint64 day = DAY_0 + g_ascii_strtoll (word, &p, 10);
  const char *rest = p;

  review->id = g_strdup_printf ("%u", log->len);
  review->device = g_strdup ("here");
  review->device_seq = log->len + 1;
  review->time_ms = day * DAY_MS + DAY_MS / 2 + log->len * 1000;
  review->question = g_strdup ("question");
  review->question_kind = DOSSIER_QUESTION_CLOZE;
  review->took_ms = 1000;
  read_kind (review, &rest);
  read_manner (review, rest);
  g_ptr_array_add (log, review);
}

GPtrArray *
write_log (const char *script)
{
  GPtrArray *log = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_review_free);
  g_auto (GStrv) words = g_strsplit (script, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      add_row (log, words[i]);

  return log;
}

DossierMastery
fold (GPtrArray *log, const DossierMasteryRules *rules)
{
  DossierMastery mastery;

  dossier_mastery_fold (&mastery, rules, (const DossierReview *const *) log->pdata, log->len, NULL,
                        NULL);

  return mastery;
}

DossierMastery
fold_script (const char *script, const DossierMasteryRules *rules)
{
  g_autoptr (GPtrArray) log = write_log (script);

  return fold (log, rules);
}

/* Every field, doubles to the last bit, so that equal texts are equal values. */
char *
print_mastery (const DossierMastery *m)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "S %a D %a phase %d step %u interval %u reviews %u lapses %u ",
                          m->memory.stability, m->memory.difficulty, m->memory.phase,
                          m->memory.step, m->memory.scheduled_days, m->memory.n_reviews,
                          m->memory.n_lapses);
  g_string_append_printf (text, "last %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, m->memory.last_ms,
                          m->memory.last_day);
  g_string_append_printf (text, " due %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                          m->memory.due_ms, m->memory.due_day);
  g_string_append_printf (text, "n %u %u %u before %d last %d %d %d %" G_GINT64_FORMAT "\n",
                          m->n_answers, m->n_right, m->n_others, m->was_asked_before,
                          m->last_correct, m->last_skipped, m->last_certainty, m->last_ms);
  for (guint i = 0; i < DOSSIER_N_BOOSTERS; i++)
    g_string_append_printf (text, "booster %" G_GINT64_FORMAT " ", m->boosters[i]);
  g_string_append_printf (text, "due %" G_GINT64_FORMAT " leech %d aside %d", m->due_day,
                          m->is_leech, m->is_set_aside);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
