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
