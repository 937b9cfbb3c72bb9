/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What scheduling and fitting share of FSRS-6; private to this room and its tests. */

#include "dossier-memory-model.h"

G_BEGIN_DECLS

#define DOSSIER_FSRS_N_PARAMETERS 21
#define DOSSIER_FSRS_STABILITY_MIN 0.001
#define DOSSIER_FSRS_STABILITY_MAX 36500.0
#define DOSSIER_FSRS_DIFFICULTY_MIN 1.0
#define DOSSIER_FSRS_DIFFICULTY_MAX 10.0

void dossier_fsrs_get_bounds (const double *parameters,
                              guint n_relearning_steps,
                              gboolean has_short_term,
                              double *lower,
                              double *upper);

G_END_DECLS
