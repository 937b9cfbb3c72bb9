/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* What the library knows of a dossier without reading its file: enough for
 * its card and its reading place. Kept in the cache, and made again whenever
 * the dossier is opened. */
typedef struct _DossierDigest DossierDigest;

typedef struct
{
  DossierActorKind kind;
  const char *css_class; /* of its family */
  const char *initials;
} DossierDigestFace;

DossierDigest *dossier_digest_new (DossierDocument *document);
DossierDigest *dossier_digest_load (GFile *folder, const char *dossier);
gboolean dossier_digest_save (DossierDigest *self, GFile *folder, GError **error);
DossierDigest *dossier_digest_ref (DossierDigest *self);
void dossier_digest_unref (DossierDigest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDigest, dossier_digest_unref)

GFile *dossier_digest_dup_default_folder (void);
const char *dossier_digest_get_dossier (DossierDigest *self);
const char *dossier_digest_get_title (DossierDigest *self);
const char *dossier_digest_get_standfirst (DossierDigest *self);
const char *dossier_digest_get_source (DossierDigest *self);
guint dossier_digest_get_minutes (DossierDigest *self);
guint dossier_digest_get_n_questions (DossierDigest *self);
GHashTable *dossier_digest_dup_questions (DossierDigest *self);
guint dossier_digest_get_n_people (DossierDigest *self);
guint dossier_digest_get_n_others (DossierDigest *self);
GArray *dossier_digest_get_faces (DossierDigest *self);
gboolean dossier_digest_find_place (DossierDigest *self,
                                    const char *sentence,
                                    guint *paragraph,
                                    guint *words_before,
                                    guint *words_left);

G_END_DECLS
