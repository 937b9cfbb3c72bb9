/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How well an answer was known. The numbers are the model's own. */
typedef enum
{
  DOSSIER_RATING_AGAIN = 1,
  DOSSIER_RATING_HARD,
  DOSSIER_RATING_GOOD,
  DOSSIER_RATING_EASY,
} DossierRating;

/* Models of memory, by the number that the log keeps in `model_version`. A
 * model is never changed once released: another is added, and the log is
 * replayed with it. 0 stands for rows written before there was any. */
typedef enum
{
  DOSSIER_MODEL_FSRS6 = 6,
} DossierModel;

#define DOSSIER_MODEL_CURRENT DOSSIER_MODEL_FSRS6
#define DOSSIER_PARAMETERS_MAX 34
#define DOSSIER_DERIVED_MAX 16
#define DOSSIER_STEPS_MAX 16

typedef enum
{
  DOSSIER_PHASE_NEW,
  DOSSIER_PHASE_LEARNING,
  DOSSIER_PHASE_REVIEW,
  DOSSIER_PHASE_RELEARNING,
} DossierPhase;

/* What is believed of one memory after its last review. A plain value; all
 * zero for what was never reviewed. */
typedef struct
{
  double stability;  /* days after which retrievability is 0.9 */
  double difficulty; /* 1 to 10 */
  DossierPhase phase;
  guint step;           /* the learning or relearning step it stands at */
  guint scheduled_days; /* 0 while the steps last */
  guint n_reviews;
  guint n_lapses;
  gint64 last_ms; /* Unix milliseconds, as the next */
  gint64 due_ms;
  gint64 last_day; /* study days */
  gint64 due_day;
} DossierMemory;

/* A model with its parameters and what a person wants of it. A plain value;
 * parameters are given by dossier_scheduler_set_parameters(), and after the
 * relearning steps and `has_short_term`, on which their bounds depend. */
typedef struct
{
  DossierModel model;
  double parameters[DOSSIER_PARAMETERS_MAX];
  guint n_parameters;
  double desired_retention; /* 0.7 to 0.99 are sensible */
  gboolean has_short_term;  /* the same day's reviews change the memory */
  gint64 learning_steps_s[DOSSIER_STEPS_MAX];
  guint n_learning_steps;
  gint64 relearning_steps_s[DOSSIER_STEPS_MAX];
  guint n_relearning_steps;
  guint maximum_interval; /* days */
  gboolean has_fuzz;
  double derived[DOSSIER_DERIVED_MAX]; /* of the parameters; the model's own */
} DossierScheduler;

void dossier_scheduler_init (DossierScheduler *self);
gboolean dossier_scheduler_set_parameters (DossierScheduler *self,
                                           const double *parameters,
                                           guint n_parameters);
const double *dossier_scheduler_get_defaults (DossierModel model, guint *n_parameters);

DossierMemory dossier_scheduler_review (const DossierScheduler *self,
                                        const DossierMemory *memory,
                                        DossierRating rating,
                                        gint64 time_ms,
                                        gint64 day,
                                        guint64 seed);
double dossier_scheduler_get_retrievability (const DossierScheduler *self,
                                             const DossierMemory *memory,
                                             double elapsed_days);
guint dossier_scheduler_get_interval (const DossierScheduler *self,
                                      double stability,
                                      double desired_retention);
guint64 dossier_scheduler_make_seed (const char *question, guint n_reviews);

G_END_DECLS
