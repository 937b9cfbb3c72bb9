/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-answer.h"

const char *const dossier_certainty_words[] = { "guess", "think", "sure", NULL };

/**
 * dossier_certainty_get_promise:
 * @certainty: what a person said
 *
 * What the word promises: how many of a hundred such answers are right when
 * a person knows what they know. Progress and results compare with it.
 *
 * Returns: per cent
 */
guint
dossier_certainty_get_promise (DossierCertainty certainty)
{
  static const guint promises[DOSSIER_N_CERTAINTIES] = { 34, 70, 95 };

  g_return_val_if_fail (certainty < DOSSIER_N_CERTAINTIES, 0);

  return promises[certainty];
}

/**
 * dossier_certainty_get_mark:
 * @certainty: what a person said
 * @is_right: whether the answer was right
 *
 * Certainty-based marking as in Gardner-Medwin 1995: to say what one knows
 * earns most when less than 67, 67 to 80, and more than 80 of a hundred such
 * answers are right.
 *
 * Returns: 1 to 3 for a right answer, 0 to -6 for a wrong one; one that was
 *   skipped has none
 */
int
dossier_certainty_get_mark (DossierCertainty certainty, gboolean is_right)
{
  static const int right[DOSSIER_N_CERTAINTIES] = { 1, 2, 3 };
  static const int wrong[DOSSIER_N_CERTAINTIES] = { 0, -2, -6 };

  g_return_val_if_fail (certainty < DOSSIER_N_CERTAINTIES, 0);

  return is_right ? right[certainty] : wrong[certainty];
}
