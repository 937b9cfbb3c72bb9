/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-agenda.h"
#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

/* The ways to start a sitting of one dossier. */
typedef enum
{
  DOSSIER_START_PRACTICE,
  DOSSIER_START_REVIEW,
  DOSSIER_START_BEFORE,
  DOSSIER_START_EXAM,
  DOSSIER_START_EXAM_DAY, /* today's part on the way to the day of an exam */
  DOSSIER_N_STARTS,
} DossierStart;

/* What the quiz of a dossier can offer at this time: read from the store once,
 * a plain value from then on. */
typedef struct
{
  DossierDocument *document;
  GHashTable *masteries; /* question ids → DossierMastery */
  DossierMasteryRules rules;
  gint64 today; /* a study day, as all days here */

  guint n_questions;
  guint n_asked;
  guint n_known; /* their last answer was right */
  guint n_set_aside;

  guint n_due;          /* of this dossier */
  guint n_due_in_all;   /* of every dossier */
  gint64 next_due_day;  /* of this dossier; DOSSIER_NO_DAY for none */
  guint n_reviews_left; /* of those that a day may bring */
  guint n_new_left;

  const DossierSection *next_section; /* NULL when nothing is unread */
  gint64 exam_day;                    /* 0 for none */
  DossierExamPlan *plan;              /* NULL unless the day is still to come */
} DossierQuizOffer;

DossierQuizOffer *dossier_quiz_offer_new (DossierStudy *study, GError **error);
void dossier_quiz_offer_free (DossierQuizOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuizOffer, dossier_quiz_offer_free)

void dossier_quiz_offer_count (DossierQuizOffer *self);
const DossierSection *dossier_quiz_offer_find_next_section (DossierDocument *document,
                                                            const char *sentence);
guint dossier_quiz_offer_count_today (const DossierQuizOffer *self, DossierStart start);

/* What was chosen on the start page. */
typedef struct
{
  DossierStart start;
  guint length;                  /* 0 for all; practice and exam */
  const char *const *issues;     /* ids; likewise */
  gint64 time_limit_ms;          /* exam */
  const DossierSection *section; /* before reading */
} DossierStartChoice;

void dossier_quiz_offer_fill_past (const DossierQuizOffer *self, DossierQuizPlan *plan);
guint dossier_quiz_offer_count_choice (const DossierQuizOffer *self,
                                       const DossierStartChoice *choice,
                                       guint *n_of);
DossierQuiz *dossier_quiz_offer_start (const DossierQuizOffer *self,
                                       const DossierStartChoice *choice,
                                       guint32 seed);

G_END_DECLS
