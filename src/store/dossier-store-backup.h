/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  gint64 time_ms; /* when it was made */
  guint n_reviews;
} DossierBackup;

void dossier_backup_free (DossierBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBackup, dossier_backup_free)

gboolean dossier_store_back_up (DossierStore *self, gboolean even_if_recent, GError **error);
void dossier_store_back_up_async (DossierStore *self,
                                  gboolean even_if_recent,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean dossier_store_back_up_finish (DossierStore *self, GAsyncResult *result, GError **error);
/* element-type DossierBackup, newest first */
GPtrArray *dossier_store_list_backups (DossierStore *self, GError **error);
/* Keeps what is there now beside it, under a name that the report tells. */
gboolean dossier_store_restore (DossierStore *self,
                                const char *path,
                                char **kept_as,
                                GError **error);

/* What was found wrong when the store was opened, and mended: one translated
 * sentence for the person. Told once. */
char *dossier_store_steal_notice (DossierStore *self);

G_END_DECLS
