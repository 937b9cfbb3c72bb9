/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-tree.h"

/*< private >
 * dossier_tree_init:
 * @self: (out caller-allocates): a tree
 * @problems: where to note what is wrong with the file; its text is the file
 */
void
dossier_tree_init (DossierTree *self, DossierProblems *problems)
{
  *self = (DossierTree) {
    .problems = problems,
    .nodes = g_array_new (FALSE, FALSE, sizeof (DossierNode)),
    .attributes = g_array_new (FALSE, FALSE, sizeof (DossierTreeAttribute)),
  };
  dossier_arena_init (&self->arena);
}

/*< private >
 * dossier_tree_clear:
 * @self: a tree
 */
void
dossier_tree_clear (DossierTree *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->attributes, g_array_unref);
  dossier_arena_clear (&self->arena);
}

static const DossierTreeAttribute *
find_attribute (const DossierTree *self, guint node, DossierAttribute attribute)
{
  const DossierNode *of = dossier_tree_get_node (self, node);
  const DossierTreeAttribute *attributes
      = &g_array_index (self->attributes, DossierTreeAttribute, of->first_attribute);

  for (guint i = 0; i < of->n_attributes; i++)
    if (attributes[i].attribute == attribute)
      return &attributes[i];

  return NULL;
}

/*< private >
 * dossier_tree_get_text:
 * @self: a tree
 * @node: a node
 * @attribute: an attribute that holds a text, an id or ids
 *
 * Returns: (nullable): its value, %NULL if @node lacks it
 */
const char *
dossier_tree_get_text (const DossierTree *self, guint node, DossierAttribute attribute)
{
  const DossierTreeAttribute *found = find_attribute (self, node, attribute);

  return found != NULL ? found->text : NULL;
}

/*< private >
 * dossier_tree_get_word:
 * @self: a tree
 * @node: a node
 * @attribute: an attribute that holds a word of a closed list, `yes` or a
 *   count
 * @fallback: what to return if @node lacks it
 *
 * Returns: the enum value, 1 for `yes`, or the count
 */
int
dossier_tree_get_word (const DossierTree *self,
                       guint node,
                       DossierAttribute attribute,
                       int fallback)
{
  const DossierTreeAttribute *found = find_attribute (self, node, attribute);

  return found != NULL ? found->word : fallback;
}

/*< private >
 * dossier_tree_get_attribute_offset:
 * @self: a tree
 * @node: a node
 * @attribute: one of its attributes
 *
 * Looks in the file for the place of an attribute, for a problem with it.
 *
 * Returns: the byte where the attribute begins; that of the tag if it has
 *   none such
 */
gsize
dossier_tree_get_attribute_offset (const DossierTree *self, guint node, DossierAttribute attribute)
{
  return dossier_problems_find_attribute (self->problems,
                                          dossier_tree_get_node (self, node)->offset,
                                          dossier_attribute_get_name (attribute));
}

/*< private >
 * dossier_tree_find_child:
 * @self: a tree
 * @node: a node
 * @element: what to look for
 * @nth: which of them, from 0
 *
 * Returns: the node right inside @node, or %DOSSIER_NODE_NONE
 */
guint
dossier_tree_find_child (const DossierTree *self, guint node, DossierElement element, guint nth)
{
  DOSSIER_TREE_FOREACH_CHILD (self, node, child)
    if (dossier_tree_get_node (self, child)->element == element && nth-- == 0)
      return child;

  return DOSSIER_NODE_NONE;
}

/*< private >
 * dossier_tree_count_children:
 * @self: a tree
 * @node: a node
 * @element: what to count
 *
 * Returns: how many of them stand right inside @node
 */
guint
dossier_tree_count_children (const DossierTree *self, guint node, DossierElement element)
{
  guint n = 0;

  DOSSIER_TREE_FOREACH_CHILD (self, node, child)
    n += dossier_tree_get_node (self, child)->element == element;

  return n;
}

/*< private >
 * dossier_tree_get_child_text:
 * @self: a tree
 * @node: a node
 * @element: an element that holds text and occurs once at most
 *
 * Returns: (nullable): its text, %NULL if it does not stand right inside
 *   @node
 */
const char *
dossier_tree_get_child_text (const DossierTree *self, guint node, DossierElement element)
{
  guint child = dossier_tree_find_child (self, node, element, 0);

  return child != DOSSIER_NODE_NONE ? dossier_tree_get_node (self, child)->text : NULL;
}
