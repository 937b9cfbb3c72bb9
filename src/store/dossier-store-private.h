/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_STORE_FILE "dossier.db"
#define DOSSIER_STORE_APPLICATION_ID 0x646f7373 /* “doss” */

typedef sqlite3_stmt DossierStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStatement, sqlite3_finalize)

/* dossier-store.c */
sqlite3 *dossier_store_get_database (DossierStore *self);
const char *dossier_store_get_path (DossierStore *self);
const char *dossier_store_get_device (DossierStore *self);
gint64 dossier_store_get_time (DossierStore *self, int *zone_offset_min);
gboolean dossier_store_begin (DossierStore *self, GError **error);
gboolean dossier_store_end (DossierStore *self, gboolean is_good, GError **error);

/* dossier-store-sql.c. In `types` every character stands for one value:
 * t a text or NULL, i a gint64. */
DossierStatement *dossier_store_prepare (
    DossierStore *self, GError **error, const char *sql, const char *types, ...);
gboolean dossier_store_step (DossierStore *self,
                             DossierStatement *statement,
                             gboolean *has_row,
                             GError **error);
gboolean dossier_store_run (
    DossierStore *self, GError **error, const char *sql, const char *types, ...);
char *dossier_statement_dup_text (DossierStatement *statement, int column);

/* dossier-store-schema.c */
gboolean dossier_store_prepare_schema (DossierStore *self, GError **error);

/* dossier-store-sitting.c */
gboolean dossier_store_put_sitting (DossierStore *self, DossierSitting *sitting, GError **error);

/* dossier-store-error.c */
gboolean dossier_store_fail (DossierStore *self, GError **error);
gboolean dossier_store_fail_with (DossierStore *self, DossierStoreError code, GError **error);

G_END_DECLS
