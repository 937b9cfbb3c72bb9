/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-progress.h"
#include "store/dossier-store.h"
#include "ui/common/dossier-clock.h"

G_BEGIN_DECLS

/* A dossier and how it stands. */
typedef struct
{
  char *title;
  char *uri;
  DossierKnowledgeCounts counts;
} DossierProgressRow;

/* What a progress page shows. */
typedef struct
{
  DossierProgress *progress;
  gint64 judged_day; /* today, or the day to be ready for */
  GArray *rows;      /* of DossierProgressRow: the dossiers; NULL for one of them */
} DossierProgressReport;

void dossier_progress_report_free (DossierProgressReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierProgressReport, dossier_progress_report_free)

void dossier_progress_report_load_async (DossierStore *store,
                                         DossierClock *clock,
                                         DossierDocument *document,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
DossierProgressReport *dossier_progress_report_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
