/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-store.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_written;    /* rows added to this device's own file */
  guint n_read;       /* rows that came from others and were new */
  guint n_devices;    /* others seen */
  guint n_held;       /* rows over a day in the future: kept, counted once their day has come */
  guint n_unreadable; /* lines that could not be read, of all files */
  guint n_conflicts;  /* new rows whose number in their device's log another row has: both count */
} DossierSyncReport;

gboolean dossier_store_sync (DossierStore *self,
                             GFile *folder,
                             DossierSyncReport *report,
                             GError **error);
void dossier_store_sync_async (DossierStore *self,
                               GFile *folder,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean dossier_store_sync_finish (DossierStore *self,
                                    GAsyncResult *result,
                                    DossierSyncReport *report,
                                    GError **error);

/* A digest of the log and of what it comes to: the same on all devices that
 * have the same rows. */
char *dossier_store_dup_state_digest (DossierStore *self, GError **error);

G_END_DECLS
