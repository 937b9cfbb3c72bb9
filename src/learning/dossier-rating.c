/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mastery.h"

/* How answers become ratings: all of it stands here. The log keeps what was
 * answered and the version of the policy of that day, never a rating, so that
 * another policy is another line below and the old rows are read as before. */

#define KIND(Kind) (1U << DOSSIER_QUESTION_##Kind)

typedef struct
{
  int version;
  DossierRating missed;  /* wrong, or skipped */
  DossierRating unsure;  /* right, but a guess, after a hint or with a look at the text */
  DossierRating right;   /* right otherwise */
  DossierRating fluent;  /* right and sure where it takes recall, after earlier successes */
  guint recall_kinds;    /* where nothing is shown to choose from */
  guint n_right_earlier; /* so many successes on earlier days make it fluent */
} Policy;

/* By rising version. Hard is a success, so that it never stands for a miss;
 * a right choice may be luck, so that it never proves fluency. */
static const Policy policies[] = {
  {
      .version = 1,
      .missed = DOSSIER_RATING_AGAIN,
      .unsure = DOSSIER_RATING_HARD,
      .right = DOSSIER_RATING_GOOD,
      .fluent = DOSSIER_RATING_EASY,
      .recall_kinds = KIND (CLOZE) | KIND (NUMBER) | KIND (SHORT) | KIND (ORDER),
      .n_right_earlier = 1,
  },
};

/* A row of a later program is read by the newest policy known here. */
static const Policy *
find_policy (int version)
{
  const Policy *policy = &policies[0];

  for (guint i = 1; i < G_N_ELEMENTS (policies); i++)
    if (policies[i].version <= version)
      policy = &policies[i];

  return policy;
}

/**
 * dossier_rate_answer:
 * @policy_version: the policy under which the answer was given
 * @kind: the kind of the question
 * @correct: whether the answer was right; %FALSE when skipped
 * @certainty: how sure the person said they were
 * @had_help: whether a hint was shown or the text looked at before answering
 * @near: whether the right answer was only nearly so, or corrected by the
 *   person; such a one is never rated easy
 * @n_right_before: how many answers to the question counted and were right
 *   before this one
 *
 * Rates an answer without asking the person for a rating: product rules R5
 * to R7, after what the maintainers of FSRS advise for answers that are right
 * or wrong (`Again` or `Good`, `Hard` being a pass).
 *
 * Returns: the rating
 */
DossierRating
dossier_rate_answer (int policy_version,
                     DossierQuestionKind kind,
                     gboolean correct,
                     DossierCertainty certainty,
                     gboolean had_help,
                     gboolean near,
                     guint n_right_before)
{
  const Policy *policy = find_policy (policy_version);

  if (!correct)
    return policy->missed;
  if (certainty == DOSSIER_CERTAINTY_GUESS || had_help)
    return policy->unsure;
  if (certainty == DOSSIER_CERTAINTY_SURE && !near && (policy->recall_kinds & 1U << kind) != 0
      && n_right_before >= policy->n_right_earlier)
    return policy->fluent;

  return policy->right;
}
