/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the parts of fitting share; private to this room and its tests. The
 * rules are those of the Open Spaced Repetition project's optimiser, fsrs-rs
 * 6.6, told in the functions that carry them out. */

#include "dossier-fit.h"
#include "dossier-fsrs.h"

G_BEGIN_DECLS

#define DOSSIER_FIT_N_PARAMETERS DOSSIER_FSRS_N_PARAMETERS
/* A question's later reviews are not trained on: few have as many. */
#define DOSSIER_FIT_LENGTH_MAX 256
/* With fewer scored reviews all stays at the defaults, or all but the first
 * stabilities. */
#define DOSSIER_FIT_MIN_FIRST 8
#define DOSSIER_FIT_MIN_TRAINED 64

typedef struct
{
  gint64 time_ms;
  double elapsed_days;
  double weight; /* of its loss; 0 for what is not scored */
  DossierRating rating;
} DossierFitStep;

/* Histories one after another; history i is steps[starts[i]] up to before
 * steps[starts[i + 1]]. */
typedef struct
{
  DossierFitStep *steps;
  guint *starts;
  guint n_histories;
  guint n_scored;
} DossierFitSet;

/* First later-day reviews with the same first rating and interval. */
typedef struct
{
  DossierRating rating;
  guint32 days;
  guint n;
  guint n_recalled;
} DossierFitGroup;

/* Where a fit tells how far it is, and hears that it is to stop. */
typedef struct
{
  DossierFitProgress func;
  gpointer user_data;
  GCancellable *cancellable;
  double from;
  double to;
} DossierFitWatch;

DossierFitSet *dossier_fit_set_new (const DossierFitReview *reviews,
                                    guint n_reviews,
                                    gint64 from_ms,
                                    gint64 until_ms);
void dossier_fit_set_free (DossierFitSet *self);
gint64 dossier_fit_set_find_cut (const DossierFitSet *self, double share);
GArray *dossier_fit_set_drop_outliers (DossierFitSet *self);
void dossier_fit_set_weigh_by_recency (DossierFitSet *self);
void dossier_fit_set_shorten (DossierFitSet *self, guint n_max);

void dossier_fit_find_first_stabilities (GArray *groups, double mean_recall, double *stabilities);
void dossier_fit_fill_first_stabilities (double *stabilities, const guint *counts);

double dossier_fit_add_loss (const double *parameters,
                             gboolean has_short_term,
                             const DossierFitStep *steps,
                             const guint *starts,
                             guint n_histories,
                             double *gradient);
double dossier_fit_set_get_loss (const DossierFitSet *self,
                                 const double *parameters,
                                 gboolean has_short_term);

gboolean dossier_fit_train (const DossierScheduler *scheduler,
                            const DossierFitSet *set,
                            double *parameters,
                            const DossierFitWatch *watch);
double dossier_fit_add_penalty (const double *parameters,
                                const double *start,
                                double share,
                                double *gradient);
gboolean dossier_fit_watch (const DossierFitWatch *self, double share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFitSet, dossier_fit_set_free)

G_END_DECLS
