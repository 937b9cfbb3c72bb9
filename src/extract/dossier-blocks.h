/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_BLOCK_PARAGRAPH,
  DOSSIER_BLOCK_HEADING,
  DOSSIER_BLOCK_ITEM,    /* of a list */
  DOSSIER_BLOCK_CAPTION, /* of a picture or a table */
} DossierBlockKind;

/* What a file says, in blocks of text: paragraphs and what stands between
 * them. Each is a line of UTF-8 with single spaces, never empty. Complete when
 * an extractor hands it out, so any thread may read it. */
typedef struct _DossierBlocks DossierBlocks;

#define DOSSIER_TYPE_BLOCKS (dossier_blocks_get_type ())
GType dossier_blocks_get_type (void);

DossierBlocks *dossier_blocks_ref (DossierBlocks *self);
void dossier_blocks_unref (DossierBlocks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBlocks, dossier_blocks_unref)

guint dossier_blocks_get_n (const DossierBlocks *self);
DossierBlockKind dossier_blocks_get_kind (const DossierBlocks *self, guint index);
const char *dossier_blocks_get_text (const DossierBlocks *self, guint index);
gsize dossier_blocks_get_length (const DossierBlocks *self, guint index);

/* For extractors. */
DossierBlocks *dossier_blocks_new (void);
void dossier_blocks_append (DossierBlocks *self, const char *text, gsize length);
gboolean dossier_blocks_end_block (DossierBlocks *self, DossierBlockKind kind);
void dossier_blocks_truncate (DossierBlocks *self, guint n);

G_END_DECLS
