/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-mastery.h"

G_BEGIN_DECLS

#define DOSSIER_PROGRESS_WEEKS 26
#define DOSSIER_PROGRESS_FORECAST_DAYS 14

/* Under so many answers a level of certainty is not judged. */
#define DOSSIER_PROGRESS_ENOUGH 5

/* What was answered on one day with one certainty, as the store counts it. */
typedef struct
{
  gint64 day;
  DossierCertainty certainty;
  guint n_answers; /* all that were not taken back nor skipped */
  guint n_skipped;
  guint n_right;
  gint64 took_ms; /* of both */
} DossierTally;

/* How often a certainty was right. `low` and `high` bound one standard error
 * after Wilson (1927), which does not collapse at 0 and 1. */
typedef struct
{
  guint n_answers;
  guint n_right;
  double share;
  double low;
  double high;
} DossierCalibration;

typedef struct
{
  guint n_answers;
  gint64 took_ms;
} DossierStudyDay;

typedef struct
{
  const DossierIssue *issue; /* one of the two */
  const DossierActor *actor;
  DossierKnowledgeCounts counts;
} DossierSubjectProgress;

/* All that a progress page shows, of one dossier or of all. */
typedef struct
{
  gint64 today;
  DossierKnowledgeCounts questions;

  DossierKnowledge *paragraphs; /* one dossier: the worst question of each */
  gboolean *has_questions;      /* whether a paragraph has any */
  guint n_paragraphs;
  DossierKnowledgeCounts paragraph_counts;
  DossierSubjectProgress *issues; /* one dossier: in its order; with questions only */
  guint n_issues;
  DossierSubjectProgress *actors; /* likewise; most questions first */
  guint n_actors;

  DossierCalibration calibration[DOSSIER_N_CERTAINTIES];

  gint64 first_day; /* the first of the calendar: the first weekday of its week */
  DossierStudyDay days[DOSSIER_PROGRESS_WEEKS * 7];
  guint n_study_days; /* in the calendar */
  gint64 took_ms;     /* in all */
  gint64 took_today_ms;
  guint n_answers; /* in all */

  guint forecast[DOSSIER_PROGRESS_FORECAST_DAYS]; /* the first holds what is overdue too */
  gint64 next_due_day;                            /* DOSSIER_NO_DAY for none */
} DossierProgress;

DossierProgress *dossier_progress_new (DossierDocument *document,
                                       GHashTable *masteries,
                                       const DossierTally *tallies,
                                       guint n_tallies,
                                       const DossierMasteryRules *rules,
                                       gint64 today,
                                       gint64 judged_day,
                                       guint first_weekday);
DossierProgress *dossier_progress_new_over_all (const DossierMastery *const *masteries,
                                                guint n_masteries,
                                                guint n_questions,
                                                const DossierTally *tallies,
                                                guint n_tallies,
                                                const DossierMasteryRules *rules,
                                                gint64 today,
                                                guint first_weekday);
void dossier_progress_free (DossierProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierProgress, dossier_progress_free)

G_END_DECLS
