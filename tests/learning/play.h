/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"

/* A sitting is driven by a short script, one letter a step:
 *   r w   give the right answer, a wrong one
 *   G T S certainty        h hint      l look in the text    e a second passes
 *   c check   n next   u undo   - skip   F finish   < > go back and forth   0-9 go there */
DossierQuiz *play (DossierQuiz *quiz, const char *script);

/* A sitting with single, match and cloze, and three seconds. */
DossierQuiz *begin (DossierDocument *document, DossierQuizMode mode, guint length);

/* A practice with one question. */
DossierQuiz *begin_with (DossierDocument *document, const char *id);
