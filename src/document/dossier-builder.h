/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-tree.h"

G_BEGIN_DECLS

/* Makes the values of a document from a tree that follows the grammar:
 * resolves references and notes whatever the grammar alone cannot see. */
typedef struct
{
  DossierProblems *problems;
  DossierTree tree;
  DossierDocument *document;
  guint *nodes[DOSSIER_N_VALUES];    /* where each value stands in the tree */
  guint32 *stamps[DOSSIER_N_VALUES]; /* which list named the value last */
  guint32 stamp;
  GPtrArray *found;          /* scratch of the list being resolved */
  DossierIdTable *positions; /* one for each issue */
} DossierBuilder;

void dossier_builder_init (DossierBuilder *self, DossierProblems *problems);
void dossier_builder_clear (DossierBuilder *self);
DossierDocument *dossier_builder_build (DossierBuilder *self, GCancellable *cancellable);

const char *dossier_position_id_of (gconstpointer positions, guint index);

gsize dossier_builder_get_offset (const DossierBuilder *self, DossierValueKind kind, guint index);
gconstpointer dossier_builder_resolve (DossierBuilder *self,
                                       DossierValueKind kind,
                                       guint node,
                                       DossierAttribute attribute);
gconstpointer *dossier_builder_resolve_list (DossierBuilder *self,
                                             DossierValueKind kind,
                                             guint node,
                                             DossierAttribute attribute,
                                             guint *n_values);
DossierEvidence dossier_builder_resolve_evidence (DossierBuilder *self,
                                                  guint node,
                                                  DossierAttribute attribute);
DossierDraft dossier_builder_get_draft (const DossierBuilder *self, guint node);
const char *const *dossier_builder_get_texts (DossierBuilder *self,
                                              guint node,
                                              DossierElement element,
                                              guint *n_texts);

void dossier_builder_build_head (DossierBuilder *self);
void dossier_builder_build_cast (DossierBuilder *self);
void dossier_builder_build_issues (DossierBuilder *self);
void dossier_builder_build_terms (DossierBuilder *self);
void dossier_builder_build_events (DossierBuilder *self);
void dossier_builder_build_quotes (DossierBuilder *self);
void dossier_builder_build_article (DossierBuilder *self);
void dossier_builder_build_quiz (DossierBuilder *self);

void dossier_builder_warn (DossierBuilder *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierBuilder, dossier_builder_clear)

G_END_DECLS
