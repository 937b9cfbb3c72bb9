/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-mastery.h"
#include "ui/library/dossier-shelf.h"

G_BEGIN_DECLS

/* What is to be done today, over all dossiers of the library. */
typedef struct
{
  gint64 today;
  guint n_due;      /* that are proposed today */
  guint n_waiting;  /* beyond what a day may bring */
  guint n_dossiers; /* that they are of */
  guint n_minutes;  /* about; 0 when nobody can tell */
  gint64 next_day;  /* on which something is due when nothing is now; DOSSIER_NO_DAY for none */
} DossierToday;

guint dossier_due_counts_get_reviewed (const DossierDueCounts *counts);
guint dossier_due_counts_get_left (const DossierDueCounts *counts, guint reviews_per_day);
void dossier_today_init (DossierToday *self,
                         GPtrArray *shelf,
                         const DossierDueCounts *counts,
                         const DossierTally *tallies,
                         guint n_tallies,
                         guint reviews_per_day,
                         gint64 today);
gboolean dossier_today_load (DossierToday *self,
                             DossierStore *store,
                             GPtrArray *shelf,
                             guint reviews_per_day,
                             GError **error);
char *dossier_today_dup_title (const DossierToday *self);
char *dossier_today_dup_line (const DossierToday *self);

G_END_DECLS
