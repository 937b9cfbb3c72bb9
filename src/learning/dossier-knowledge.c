/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mastery.h"

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
