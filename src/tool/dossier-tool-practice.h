/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

/* A practice in the terminal: rounds of questions from one document. */
typedef struct
{
  DossierDocument *document;
  DossierStore *store;
  GRand *rand;
  GHashTable *last_results; /* from before this practice */
  GHashTable *masteries;    /* likewise: what was set aside is not asked */
  char *last_question;      /* id of the question asked last */
  guint n_rounds;
  gboolean without_drills; /* what is missed does not come back at the end of a round */
} DossierPractice;

DossierQuiz *dossier_practice_begin_round (DossierPractice *practice, guint length);
DossierQuiz *dossier_practice_record (DossierPractice *practice, DossierQuiz *quiz, GError **error);
char *dossier_practice_read_line (gboolean *is_too_long);

/* dossier-tool-practice-json.c */
char *dossier_practice_question_to_json (const DossierQuizItem *item);
DossierQuiz *dossier_practice_answer_from_json (DossierQuiz *quiz,
                                                const char *line,
                                                GError **error);
gboolean dossier_practice_run_json (DossierPractice *practice, guint n_questions, GError **error);

/* dossier-tool-practice-text.c */
gboolean dossier_practice_run_text (DossierPractice *practice, guint n_questions, GError **error);

G_END_DECLS
