/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-mastery.h"

G_BEGIN_DECLS

#define DOSSIER_AGAIN_MAX (1 + DOSSIER_N_BOOSTERS)

/* When a question is asked again, after an answer to it. */
typedef struct
{
  gboolean at_end;                /* of this sitting */
  gint64 days[DOSSIER_AGAIN_MAX]; /* study days, rising, each once */
  guint n_days;
} DossierAgain;

void dossier_again_init (DossierAgain *self,
                         const DossierMastery *mastery,
                         gint64 due_day,
                         gint64 today,
                         gboolean at_end);
gboolean dossier_again_load (DossierAgain *self,
                             DossierMastery *mastery,
                             DossierStore *store,
                             const DossierQuizItem *item);
char *dossier_again_dup_badge (gint64 day, gint64 today);

/* The days on which the missed ones of a sitting are asked again. */
typedef struct
{
  guint n_missed;
  gint64 first;
  gint64 last;
} DossierComeback;

void dossier_comeback_load (DossierComeback *self, DossierStore *store, DossierQuiz *quiz);
char *dossier_comeback_dup_words (const DossierComeback *self, gint64 today);

G_END_DECLS
