/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A dossier in one language. */
typedef struct
{
  GFile *file;
  char *language; /* as the file says it: es, pt-BR; NULL when it says none */
} DossierLanguageFile;

/* The files that are one dossier in several languages: NAME.dossier and,
 * beside it, NAME.LANGUAGE.dossier. Does not change; may be shared by threads. */
typedef struct _DossierLanguages DossierLanguages;

DossierLanguages *dossier_languages_new_for_file (GFile *file, GCancellable *cancellable);
DossierLanguages *dossier_languages_ref (DossierLanguages *self);
void dossier_languages_unref (DossierLanguages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLanguages, dossier_languages_unref)

const char *dossier_languages_get_id (const DossierLanguages *self);
guint dossier_languages_get_n_files (const DossierLanguages *self);
const DossierLanguageFile *dossier_languages_get_file (const DossierLanguages *self, guint index);
const DossierLanguageFile *dossier_languages_find (const DossierLanguages *self,
                                                   const char *language);
gboolean dossier_languages_is_asked_for (const DossierLanguages *self);
const DossierLanguageFile *dossier_languages_choose (const DossierLanguages *self,
                                                     const char *kept,
                                                     const char *const *wanted);
const DossierLanguageFile *dossier_languages_choose_second (const DossierLanguages *self,
                                                            const char *first,
                                                            const char *kept,
                                                            const char *const *wanted);

/* The parts of it that need no files. */
char *dossier_language_dup_stem (const char *name, char **language);
int dossier_language_pick (const char *const *available, const char *const *wanted);
gboolean dossier_language_peek (const char *bytes, gsize length, char **id, char **language);

G_END_DECLS
