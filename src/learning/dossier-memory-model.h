/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the scheduler asks of a model of memory; private to this room and its
 * tests. Another model is another of these, and its number in DossierModel. */

#include "dossier-scheduler.h"

G_BEGIN_DECLS

#define DOSSIER_DAY_MS G_GINT64_CONSTANT (86400000)

/* Bits of `wanted`. */
#define DOSSIER_WANT(rating) (1u << (rating))
#define DOSSIER_WANT_PASSES                                                                        \
  (DOSSIER_WANT (DOSSIER_RATING_HARD) | DOSSIER_WANT (DOSSIER_RATING_GOOD)                         \
   | DOSSIER_WANT (DOSSIER_RATING_EASY))
#define DOSSIER_WANT_ALL (DOSSIER_WANT (DOSSIER_RATING_AGAIN) | DOSSIER_WANT_PASSES)

typedef struct
{
  DossierModel model;
  guint n_parameters;
  const double *defaults;

  /* Takes over parameters of this model or of an older one, brings them into
   * bounds and fills `derived`. FALSE, and nothing changed, for no such set. */
  gboolean (*adopt) (DossierScheduler *scheduler, const double *parameters, guint n_parameters);

  /* The chance to remember after days that need not be whole. */
  double (*get_retrievability) (const DossierScheduler *scheduler,
                                double stability,
                                double elapsed_days);

  /* Days, not yet rounded, until the chance has fallen to what is desired. */
  double (*get_interval) (const DossierScheduler *scheduler,
                          double stability,
                          double desired_retention);

  /* Writes the stability after each rating that is wanted to its number. */
  void (*foresee) (const DossierScheduler *scheduler,
                   const DossierMemory *memory,
                   double elapsed_days,
                   guint wanted,
                   double *stabilities);

  double (*get_difficulty) (const DossierScheduler *scheduler,
                            const DossierMemory *memory,
                            DossierRating rating);
} DossierMemoryModel;

extern const DossierMemoryModel dossier_fsrs6;

void dossier_fuzz_get_range (
    double interval, guint minimum, guint maximum, guint *shortest, guint *longest);

G_END_DECLS
