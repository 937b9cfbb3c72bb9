/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mastery.h"

/**
 * dossier_mastery_get_retrievability:
 * @self: what a question's answers come to
 * @rules: the rules that @self was made by
 * @day: a study day
 *
 * Returns: how probable it is that the question can be answered on @day, if it
 *   is not asked before, from 0 to 1; 0 for one never answered
 */
double
dossier_mastery_get_retrievability (const DossierMastery *self,
                                    const DossierMasteryRules *rules,
                                    gint64 day)
{
  g_return_val_if_fail (self != NULL && rules != NULL, 0);

  if (self->memory.phase == DOSSIER_PHASE_NEW)
    return 0;

  return dossier_scheduler_get_retrievability (&rules->scheduler, &self->memory,
                                               (double) MAX (day - self->memory.last_day, 0));
}

/**
 * dossier_mastery_get_knowledge:
 * @self: (nullable): what a question's answers come to
 * @rules: the rules that @self was made by
 * @day: the study day to judge it for
 *
 * A question is known while its last answer was right, one that counted was
 * too, and on @day either the model does not ask for it yet or its
 * retrievability is still the one desired. A booster alone makes nothing
 * fade: it is asked for safety, not because the model expects it forgotten.
 *
 * Returns: what is known
 */
DossierKnowledge
dossier_mastery_get_knowledge (const DossierMastery *self,
                               const DossierMasteryRules *rules,
                               gint64 day)
{
  g_return_val_if_fail (rules != NULL, DOSSIER_KNOWLEDGE_NEW);

  if (self == NULL || (self->n_answers == 0 && self->n_others == 0))
    return DOSSIER_KNOWLEDGE_NEW;
  if (!self->last_correct || self->n_right == 0 || self->memory.phase == DOSSIER_PHASE_NEW)
    return DOSSIER_KNOWLEDGE_ASKED;
  if (self->memory.due_day > day
      || dossier_mastery_get_retrievability (self, rules, day)
             >= rules->scheduler.desired_retention)
    return DOSSIER_KNOWLEDGE_KNOWN;

  return DOSSIER_KNOWLEDGE_FADING;
}

/**
 * dossier_knowledge_counts_get_total:
 * @counts: how many questions stand where
 *
 * Returns: how many questions there are
 */
guint
dossier_knowledge_counts_get_total (const DossierKnowledgeCounts *counts)
{
  guint total = 0;

  g_return_val_if_fail (counts != NULL, 0);

  for (guint i = 0; i < DOSSIER_N_KNOWLEDGES; i++)
    total += counts->n[i];

  return total;
}
