/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-store.h"

G_BEGIN_DECLS

/* The longest text that is kept: some three hundred thousand words. Every
 * backup holds it too. */
#define DOSSIER_STORED_ORIGINAL_MAX_BYTES (2 * 1024 * 1024)

/* A person's own copy of the article that a dossier retells. It lies in the
 * database, so that backups hold it, and in no file that others read: it is
 * theirs, and stays on their machine. */
typedef struct
{
  char *name;        /* of the file it came from; empty when it was pasted */
  char *text;        /* dossier_blocks_dup_text() */
  gboolean is_shown; /* in place of the study edition */
  gint64 added_ms;   /* set by the store unless it is given */
} DossierStoredOriginal;

DossierStoredOriginal *dossier_stored_original_new (const char *name,
                                                    const char *text,
                                                    gboolean is_shown);
void dossier_stored_original_free (DossierStoredOriginal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoredOriginal, dossier_stored_original_free)

gboolean dossier_store_save_original (DossierStore *self,
                                      const char *dossier,
                                      const char *language,
                                      const DossierStoredOriginal *original,
                                      GError **error);
DossierStoredOriginal *dossier_store_load_original (DossierStore *self,
                                                    const char *dossier,
                                                    const char *language,
                                                    GError **error);
gboolean dossier_store_has_original (DossierStore *self, const char *dossier, const char *language);
gboolean dossier_store_show_original (DossierStore *self,
                                      const char *dossier,
                                      const char *language,
                                      gboolean is_shown,
                                      GError **error);
gboolean dossier_store_remove_original (DossierStore *self,
                                        const char *dossier,
                                        const char *language,
                                        GError **error);

G_END_DECLS
