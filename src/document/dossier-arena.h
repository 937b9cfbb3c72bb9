/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that is handed out in order and given back all at once: a document
 * of a million words holds a million small values, none of which is ever
 * freed alone. */

typedef struct _DossierArenaBlock DossierArenaBlock;

typedef struct
{
  DossierArenaBlock *blocks;
  char *next;
  char *end;
  gsize block_size;
} DossierArena;

void dossier_arena_init (DossierArena *self);
void dossier_arena_clear (DossierArena *self);
gpointer dossier_arena_alloc0 (DossierArena *self, gsize n_items, gsize item_size);
char *dossier_arena_copy_text (DossierArena *self, const char *text, gsize length);

#define dossier_arena_new0(arena, Type, n)                                                         \
  ((Type *) dossier_arena_alloc0 ((arena), (n), sizeof (Type)))

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierArena, dossier_arena_clear)

G_END_DECLS
