/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-grammar.h"
#include "dossier-problems.h"

G_BEGIN_DECLS

/* A file as its elements, which follow the grammar but whose references are
 * not resolved yet. Elements stand in the order of the file, so that those
 * inside one are the ones right after it, up to `end`. */

typedef struct
{
  DossierAttribute attribute;
  union
  {
    const char *text; /* ids belong to the document, the rest to the tree */
    int word;         /* of a closed list: its place; of a count: the number */
  };
} DossierTreeAttribute;

typedef struct
{
  guint8 element; /* a DossierElement */
  guint8 n_attributes;
  guint32 offset; /* of its tag, in bytes */
  guint32 end;    /* the first node after those inside it */
  guint32 first_attribute;
  union
  {
    const char *text; /* of text and sentences, folded; belongs to the document */
    struct
    {
      guint32 start;
      guint32 end;
    } range; /* of marks: bytes of their sentence's text */
  };
} DossierNode;

typedef struct
{
  DossierProblems *problems;
  DossierArena arena;
  GArray *nodes;
  GArray *attributes;
  guint counts[DOSSIER_N_ELEMENTS];
} DossierTree;

void dossier_tree_init (DossierTree *self, DossierProblems *problems);
void dossier_tree_clear (DossierTree *self);
void dossier_tree_read (DossierTree *self, DossierArena *arena, GCancellable *cancellable);

const char *dossier_tree_get_text (const DossierTree *self, guint node, DossierAttribute attribute);
int dossier_tree_get_word (const DossierTree *self,
                           guint node,
                           DossierAttribute attribute,
                           int fallback);
gsize dossier_tree_get_attribute_offset (const DossierTree *self,
                                         guint node,
                                         DossierAttribute attribute);
guint dossier_tree_find_child (const DossierTree *self,
                               guint node,
                               DossierElement element,
                               guint nth);
guint dossier_tree_count_children (const DossierTree *self, guint node, DossierElement element);
const char *dossier_tree_get_child_text (const DossierTree *self,
                                         guint node,
                                         DossierElement element);

static inline const DossierNode *
dossier_tree_get_node (const DossierTree *self, guint node)
{
  return &g_array_index (self->nodes, DossierNode, node);
}

/* No node is its own child, so the root's number is free to mean none. */
#define DOSSIER_NODE_NONE 0

/* Goes through the elements right inside @parent. */
#define DOSSIER_TREE_FOREACH_CHILD(tree, parent, child)                                            \
  for (guint child = (parent) + 1; child < dossier_tree_get_node (tree, parent)->end;              \
       child = dossier_tree_get_node (tree, child)->end)

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierTree, dossier_tree_clear)

G_END_DECLS
