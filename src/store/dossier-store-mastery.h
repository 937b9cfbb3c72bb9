/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-store.h"
#include "learning/dossier-fit.h"
#include "learning/dossier-mastery.h"
#include "learning/dossier-progress.h"

G_BEGIN_DECLS

/* What the log comes to, kept beside it: a cache, rebuilt by replay whenever
 * the rules are other ones than those it was made by. */

void dossier_store_set_rules (DossierStore *self, double desired_retention, guint rollover_hour);
gboolean dossier_store_get_rules (DossierStore *self, DossierMasteryRules *rules, GError **error);
gint64 dossier_store_get_today (DossierStore *self);

/* element-type utf8 DossierMastery: question ids; never answered ones are missing */
GHashTable *dossier_store_get_masteries (DossierStore *self, const char *dossier, GError **error);
gboolean dossier_store_get_mastery (DossierStore *self,
                                    const char *dossier,
                                    const char *question,
                                    DossierMastery *mastery,
                                    GError **error);
/* element-type DossierTally; of all dossiers when NULL */
GArray *dossier_store_get_tallies (DossierStore *self, const char *dossier, GError **error);

/* A question that waits. */
typedef struct
{
  char *dossier;
  char *question;
  DossierMastery mastery;
} DossierDue;

void dossier_due_free (DossierDue *self);
GPtrArray *dossier_store_list_due (DossierStore *self,
                                   const char *dossier,
                                   gint64 day,
                                   GError **error);

/* element-type DossierDue: all of which the log says anything, of all dossiers when NULL */
GPtrArray *dossier_store_list_masteries (DossierStore *self, const char *dossier, GError **error);

typedef struct
{
  guint n_due;           /* today and before */
  gint64 next_day;       /* the next day on which something is; DOSSIER_NO_DAY for none */
  guint n_counted_today; /* answers of today that counted, and of these … */
  guint n_new_today;     /* … the first ever to their question */
} DossierDueCounts;

gboolean dossier_store_get_due_counts (DossierStore *self,
                                       const char *dossier,
                                       DossierDueCounts *counts,
                                       GError **error);

/* Rebuilding after the rules changed or a file was merged; in a thread. */
gboolean dossier_store_needs_replay (DossierStore *self, gboolean *needs, GError **error);
gboolean dossier_store_replay (DossierStore *self, GError **error);
void dossier_store_replay_async (DossierStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean dossier_store_replay_finish (DossierStore *self, GAsyncResult *result, GError **error);

/* Events about an answer or a question */
gboolean dossier_store_correct_review (DossierStore *self,
                                       const char *review_id,
                                       DossierReviewKind kind,
                                       char **row_id,
                                       GError **error);
gboolean dossier_store_mark_question (DossierStore *self,
                                      const char *dossier,
                                      const char *question,
                                      DossierReviewKind kind,
                                      char **row_id,
                                      GError **error);

/* Fitted parameters: the latest set counts, on all devices. */
gboolean dossier_store_add_fit (DossierStore *self, const DossierFit *fit, GError **error);
guint dossier_store_count_fit_reviews (DossierStore *self, GError **error);
GArray *dossier_store_list_fit_reviews (DossierStore *self, GError **error);

/* The day to be ready for: study days, 0 for none. */
gboolean dossier_store_set_exam_day (DossierStore *self,
                                     const char *dossier,
                                     gint64 day,
                                     GError **error);
gint64 dossier_store_get_exam_day (DossierStore *self, const char *dossier, GError **error);

G_END_DECLS
