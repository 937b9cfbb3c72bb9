/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-fit.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

void dossier_fit_run_async (DossierStore *store,
                            double desired_retention,
                            guint rollover_hour,
                            gint64 now_ms,
                            DossierFitProgress progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean dossier_fit_run_finish (DossierStore *store,
                                 GAsyncResult *result,
                                 DossierFit *fit,
                                 GError **error);

G_END_DECLS
