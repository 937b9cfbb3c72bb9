/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the words of a language may be broken at a line's end, by the patterns
 * of a dictionary that the system keeps. */
typedef struct _DossierHyphenation DossierHyphenation;

DossierHyphenation *dossier_hyphenation_new (const char *language);
DossierHyphenation *dossier_hyphenation_new_in (const char *language, const char *const *folders);
void dossier_hyphenation_free (DossierHyphenation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHyphenation, dossier_hyphenation_free)

GArray *dossier_hyphenation_find_breaks (DossierHyphenation *self, const char *text);

G_END_DECLS
