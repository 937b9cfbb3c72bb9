/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-mastery.h"

/* The study day that scripts call 0. */
#define DAY_0 20000

/* The rows of one question, a `cloze` unless said otherwise, from a script of
 * words, each a row: a day, what happened, and how. The first row has the id
 * “0”, the second “1”, and each is a second later than the one before.
 *   5r 5w 5-     on day 5 an answer right, wrong, skipped
 *   5dr 5pr      the same in a drill, before reading
 *   ! ? h l n    after it: sure, a guess, with a hint, a look, nearly right
 *   5u2 5g2 5k2  taken back row 2; “I guessed” it; “I was right” (okay) there
 *   5x 5b        set aside, brought back */
GPtrArray *write_log (const char *script);
void add_row (GPtrArray *log, const char *word);

DossierMastery fold (GPtrArray *log, const DossierMasteryRules *rules);
DossierMastery fold_script (const char *script, const DossierMasteryRules *rules);
char *print_mastery (const DossierMastery *mastery);
