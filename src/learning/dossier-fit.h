/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-scheduler.h"

G_BEGIN_DECLS

/* With fewer reviews than this a fit is not offered. */
#define DOSSIER_FIT_MIN_REVIEWS 400

/* One review of one question, in days since the one before; 0 for the first
 * and for more of the same day. The reviews of a question stand together, in
 * the order in which they happened. */
typedef struct
{
  guint32 question;     /* any number; a change begins the next question */
  guint32 elapsed_days; /* since the review before */
  gint64 time_ms;       /* for recency and for holding out the latest */
  DossierRating rating;
} DossierFitReview;

typedef struct
{
  double parameters[DOSSIER_PARAMETERS_MAX];
  guint n_parameters;
  guint n_reviews;        /* that were scored */
  double loss_before;     /* mean log loss on the held-out reviews, with the old set */
  double loss_after;      /* … and with the new one */
  double training_before; /* the same on the reviews trained on, weighted by recency */
  double training_after;
  gboolean is_better; /* on the held-out reviews; else the old set is to be kept */
} DossierFit;

typedef void (*DossierFitProgress) (double share, gpointer user_data);

gboolean dossier_fit (const DossierScheduler *scheduler,
                      const DossierFitReview *reviews,
                      guint n_reviews,
                      DossierFitProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      DossierFit *fit);
double dossier_fit_get_loss (const DossierScheduler *scheduler,
                             const DossierFitReview *reviews,
                             guint n_reviews,
                             gboolean by_recency);

void dossier_fit_async (const DossierScheduler *scheduler,
                        const DossierFitReview *reviews,
                        guint n_reviews,
                        DossierFitProgress progress,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer callback_data);
gboolean dossier_fit_finish (GAsyncResult *result, DossierFit *fit, GError **error);

G_END_DECLS
