/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-id-table.h"

G_BEGIN_DECLS

/* Which of many names occur in many texts, in time that grows with the texts
 * and not with the names. Names match as whole words, case and punctuation
 * aside. All names are added before the first text is scanned. */
typedef struct
{
  GArray *prefixes; /* the first word, the first two … of every name */
  DossierIdTable table;
  gboolean is_settled; /* what was seen is noted of all names that end there */
} DossierNameIndex;

void dossier_name_index_init (DossierNameIndex *self);
void dossier_name_index_clear (DossierNameIndex *self);
void dossier_name_index_add (DossierNameIndex *self, const char *name);
void dossier_name_index_scan (DossierNameIndex *self, const char *text);
gboolean dossier_name_index_has_seen (DossierNameIndex *self, const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierNameIndex, dossier_name_index_clear)

G_END_DECLS
