/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a text, in bytes. */
typedef struct
{
  guint start;
  guint end;
} DossierMatch;

typedef struct _DossierNeedle DossierNeedle;

DossierNeedle *dossier_needle_new (const char *typed);
void dossier_needle_free (DossierNeedle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNeedle, dossier_needle_free)

gboolean dossier_needle_is_empty (const DossierNeedle *self);
void dossier_needle_find (DossierNeedle *self, const char *text, GArray *matches);

G_END_DECLS
