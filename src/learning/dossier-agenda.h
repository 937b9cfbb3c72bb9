/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-mastery.h"

G_BEGIN_DECLS

/* What the program proposes in a day, unless the person says otherwise. */
#define DOSSIER_NEW_PER_DAY 20
#define DOSSIER_REVIEWS_PER_DAY 100

/* A question that may be asked, of one of several dossiers. */
typedef struct
{
  DossierDocument *document; /* borrowed, as all of it */
  const DossierQuestion *question;
  const DossierMastery *mastery; /* NULL when never answered */
} DossierAgendaItem;

/* All the arrays below are of DossierAgendaItem, in the order of asking. */

gboolean dossier_agenda_is_due (const DossierMastery *mastery, gint64 day);
GArray *dossier_agenda_pick_due (const DossierAgendaItem *items,
                                 guint n_items,
                                 const DossierMasteryRules *rules,
                                 gint64 day,
                                 guint limit,
                                 guint32 seed);
GArray *dossier_agenda_pick_before (DossierDocument *document,
                                    const DossierSection *section,
                                    GHashTable *masteries,
                                    guint32 seed);

/* Being ready on a day. `n_new` and `n_reviews` of the days from today to the
 * day before; Cepeda et al. 2008 give the gaps. */
typedef struct
{
  guint n_new;
  guint n_reviews;
} DossierExamDay;

typedef struct
{
  gint64 today;
  gint64 exam_day;
  DossierExamDay *days; /* from today on */
  guint n_days;
  guint n_unseen;       /* questions never answered */
  double expected;      /* share of all questions expected to be known on the day, if kept to */
  gboolean is_feasible; /* within the new questions a day may bring */
} DossierExamPlan;

DossierExamPlan *dossier_exam_plan_new (DossierDocument *document,
                                        GHashTable *masteries,
                                        const DossierMasteryRules *rules,
                                        gint64 today,
                                        gint64 exam_day,
                                        guint new_per_day);
void dossier_exam_plan_free (DossierExamPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierExamPlan, dossier_exam_plan_free)

gint64 dossier_exam_get_due_day (const DossierMastery *mastery,
                                 const DossierMasteryRules *rules,
                                 gint64 today,
                                 gint64 exam_day);
GArray *dossier_agenda_pick_exam_day (DossierDocument *document,
                                      GHashTable *masteries,
                                      const DossierMasteryRules *rules,
                                      gint64 today,
                                      gint64 exam_day,
                                      guint n_new_left,
                                      guint32 seed);

/* A sitting of questions of several dossiers, in the order given. */
DossierQuiz *dossier_quiz_new_for_items (DossierQuizMode mode,
                                         const DossierAgendaItem *items,
                                         guint n_items,
                                         guint32 seed);

G_END_DECLS
