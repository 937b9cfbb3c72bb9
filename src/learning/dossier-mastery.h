/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-review.h"
#include "dossier-scheduler.h"
#include "dossier-study-day.h"

G_BEGIN_DECLS

/* From so many lapses on a question is shown as one that does not stick. */
#define DOSSIER_LEECH_LAPSES 8

/* Days after a sure but wrong answer on which it is asked again, whatever the
 * model says (Butler, Fazio and Marsh 2011: confident errors come back). */
#define DOSSIER_N_BOOSTERS 2

/* No day: for what is not to be asked. */
#define DOSSIER_NO_DAY G_MAXINT64

/* What a question's reviews come to: a plain value, rebuilt from the log at
 * any time. All zero but `due_day`, which is DOSSIER_NO_DAY, when it was
 * never answered. */
typedef struct
{
  DossierMemory memory;
  guint n_answers;           /* that counted: the first of each study day */
  guint n_right;             /* of these */
  guint n_others;            /* drills, second answers of a day, answers before reading */
  gboolean was_asked_before; /* before reading */
  gboolean last_correct;     /* of the last answer of any kind, as corrected, and so on */
  gboolean last_skipped;
  DossierCertainty last_certainty;
  gint64 last_ms;                      /* 0 for never */
  gint64 boosters[DOSSIER_N_BOOSTERS]; /* study days still owed, rising; 0 for none */
  gint64 due_day;                      /* the earlier of the model's and the booster's */
  gboolean is_leech;
  gboolean is_set_aside;
} DossierMastery;

/* What one row of the log came to. */
typedef struct
{
  gint64 day;
  DossierRating rating; /* 0 for an answer that did not count */
  gboolean correct;     /* as corrected, as the next */
  gboolean skipped;
  DossierCertainty certainty;
  gint64 took_ms; /* capped: nobody thinks for an hour */
} DossierOutcome;

/* How to read the log: what a person's settings and fitted parameters say. */
typedef struct
{
  DossierScheduler scheduler;
  guint rollover_hour;
} DossierMasteryRules;

void dossier_mastery_rules_init (DossierMasteryRules *self);
gint64 dossier_mastery_rules_get_day (const DossierMasteryRules *self, const DossierReview *review);

DossierRating dossier_rate_answer (int policy_version,
                                   DossierQuestionKind kind,
                                   gboolean correct,
                                   DossierCertainty certainty,
                                   gboolean had_help,
                                   gboolean near,
                                   guint n_right_before);

/* Called for every answer that was not taken back, in order. */
typedef void (*DossierOutcomeFunc) (const DossierReview *review,
                                    const DossierOutcome *outcome,
                                    gpointer user_data);

void dossier_mastery_init (DossierMastery *self);
void dossier_mastery_fold (DossierMastery *self,
                           const DossierMasteryRules *rules,
                           const DossierReview *const *reviews,
                           guint n_reviews,
                           DossierOutcomeFunc func,
                           gpointer user_data);
gboolean dossier_mastery_add (DossierMastery *self,
                              const DossierMasteryRules *rules,
                              const DossierReview *review,
                              DossierOutcome *outcome);

/* What is known of a question, in the order in which it is always drawn. */
typedef enum
{
  DOSSIER_KNOWLEDGE_KNOWN,
  DOSSIER_KNOWLEDGE_FADING, /* was known; by now it may be forgotten */
  DOSSIER_KNOWLEDGE_ASKED,  /* and not yet known */
  DOSSIER_KNOWLEDGE_NEW,    /* never asked */
  DOSSIER_N_KNOWLEDGES,
} DossierKnowledge;

/* How many questions stand at each. */
typedef struct
{
  guint n[DOSSIER_N_KNOWLEDGES];
} DossierKnowledgeCounts;

DossierKnowledge dossier_mastery_get_knowledge (const DossierMastery *self,
                                                const DossierMasteryRules *rules,
                                                gint64 day);
double dossier_mastery_get_retrievability (const DossierMastery *self,
                                           const DossierMasteryRules *rules,
                                           gint64 day);
guint dossier_knowledge_counts_get_total (const DossierKnowledgeCounts *counts);

G_END_DECLS
