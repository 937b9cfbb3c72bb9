/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dossier-builder.h"

static DossierWant
build_want (DossierBuilder *self, guint node)
{
  return (DossierWant) {
    .text = dossier_tree_get_node (&self->tree, node)->text,
    .evidence = dossier_builder_resolve_evidence (self, node, DOSSIER_ATTRIBUTE_EVIDENCE),
  };
}

static const DossierPosition *
resolve_position (DossierBuilder *self, guint node, const DossierIssue *issue)
{
  const char *id = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_POSITION);
  guint index = dossier_id_table_find (&self->positions[issue->index], dossier_position_id_of,
                                       issue->positions, id);

  if (index != DOSSIER_ID_TABLE_NONE)
    return &issue->positions[index];

  dossier_problems_error (self->problems,
                          dossier_tree_get_attribute_offset (&self->tree, node,
                                                             DOSSIER_ATTRIBUTE_POSITION),
                          _ ("write the id of one that exists, or add it to the issue"),
                          _ ("the issue “%s” has no position “%s”"), issue->id, id);
  return NULL;
}

static DossierStance
build_stance (DossierBuilder *self, guint node)
{
  DossierStance stance = {
    .issue = dossier_builder_resolve (self, DOSSIER_VALUE_ISSUE, node, DOSSIER_ATTRIBUTE_ISSUE),
    .mode = dossier_tree_get_word (&self->tree, node, DOSSIER_ATTRIBUTE_MODE, 0),
    .text = dossier_tree_get_node (&self->tree, node)->text,
    .evidence = dossier_builder_resolve_evidence (self, node, DOSSIER_ATTRIBUTE_EVIDENCE),
    .draft = dossier_builder_get_draft (self, node),
  };

  if (stance.issue != NULL)
    stance.position = resolve_position (self, node, stance.issue);

  return stance;
}

static DossierRelation
build_relation (DossierBuilder *self, guint node)
{
  return (DossierRelation) {
    .to = dossier_builder_resolve (self, DOSSIER_VALUE_ACTOR, node, DOSSIER_ATTRIBUTE_TO),
    .kind = dossier_tree_get_word (&self->tree, node, DOSSIER_ATTRIBUTE_KIND, 0),
    .text = dossier_tree_get_node (&self->tree, node)->text,
    .evidence = dossier_builder_resolve_evidence (self, node, DOSSIER_ATTRIBUTE_EVIDENCE),
    .draft = dossier_builder_get_draft (self, node),
  };
}

static void
build_aliases (DossierBuilder *self, guint node, DossierActor *actor)
{
  guint n = dossier_tree_count_children (&self->tree, node, DOSSIER_ELEMENT_ALIAS);
  DossierAlias *aliases = dossier_arena_new0 (&self->document->arena, DossierAlias, n);
  gboolean has_short = FALSE;
  guint i = 0;

  DOSSIER_TREE_FOREACH_CHILD (&self->tree, node, child)
    {
      const DossierNode *alias = dossier_tree_get_node (&self->tree, child);

      if (alias->element != DOSSIER_ELEMENT_ALIAS)
        continue;

      aliases[i].text = alias->text;
      aliases[i].is_short
          = dossier_tree_get_word (&self->tree, child, DOSSIER_ATTRIBUTE_SHORT, FALSE);
      if (aliases[i].is_short && has_short)
        dossier_problems_error (self->problems, alias->offset,
                                _ ("keep short=\"yes\" on one alias only"),
                                _ ("the actor “%s” has two short aliases"), actor->id);
      has_short |= aliases[i++].is_short;
    }

  actor->aliases = aliases;
  actor->n_aliases = n;
}

static void
build_actor (DossierBuilder *self, guint node, DossierActor *actor)
{
  const DossierTree *tree = &self->tree;
  DossierArena *arena = &self->document->arena;
  guint n_wants = dossier_tree_count_children (tree, node, DOSSIER_ELEMENT_WANTS);
  guint n_stances = dossier_tree_count_children (tree, node, DOSSIER_ELEMENT_STANCE);
  guint n_relations = dossier_tree_count_children (tree, node, DOSSIER_ELEMENT_RELATION);
  DossierWant *wants = dossier_arena_new0 (arena, DossierWant, n_wants);
  DossierStance *stances = dossier_arena_new0 (arena, DossierStance, n_stances);
  DossierRelation *relations = dossier_arena_new0 (arena, DossierRelation, n_relations);

  actor->kind = dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_KIND, 0);
  actor->part_of
      = dossier_builder_resolve (self, DOSSIER_VALUE_ACTOR, node, DOSSIER_ATTRIBUTE_PART_OF);
  actor->name = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_NAME);
  actor->role = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_ROLE);
  actor->about = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_ABOUT);
  actor->draft = dossier_builder_get_draft (self, node);
  build_aliases (self, node, actor);

  actor->wants = wants;
  actor->stances = stances;
  actor->relations = relations;
  DOSSIER_TREE_FOREACH_CHILD (tree, node, child)
    {
      DossierElement element = dossier_tree_get_node (tree, child)->element;

      if (element == DOSSIER_ELEMENT_WANTS)
        wants[actor->n_wants++] = build_want (self, child);
      else if (element == DOSSIER_ELEMENT_STANCE)
        stances[actor->n_stances++] = build_stance (self, child);
      else if (element == DOSSIER_ELEMENT_RELATION)
        relations[actor->n_relations++] = build_relation (self, child);
    }
}

/* Follows each chain of part-of up to an actor whose family is known, then
 * goes it again to tell the rest; so every link is followed twice in all. */
static void
find_families (DossierBuilder *self)
{
  DossierActor *actors = (DossierActor *) self->document->actors.items;
  guint n = self->document->actors.n;
  guint32 *seen_from = self->stamps[DOSSIER_VALUE_ACTOR];

  memset (seen_from, 0, n * sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      const DossierActor *root = &actors[i];
      const DossierActor *family;

      while (root->family == NULL && root->part_of != NULL && seen_from[root->index] != i + 1)
        {
          seen_from[root->index] = i + 1;
          root = root->part_of;
        }

      if (root->family == NULL && root->part_of != NULL)
        dossier_problems_error (self->problems,
                                dossier_tree_get_attribute_offset (
                                    &self->tree, self->nodes[DOSSIER_VALUE_ACTOR][root->index],
                                    DOSSIER_ATTRIBUTE_PART_OF),
                                _ ("remove “part-of” from one of the actors in the chain"),
                                _ ("the actor “%s” is part of itself"), root->id);

      family = root->family != NULL ? root->family : root;
      for (DossierActor *at = &actors[i]; at->family == NULL;
           at = at->part_of != NULL ? &actors[at->part_of->index] : at)
        at->family = family;
    }

  memset (seen_from, 0, n * sizeof (guint32));
}

/*< private >
 * dossier_builder_build_cast:
 * @self: a builder whose issues are built
 */
void
dossier_builder_build_cast (DossierBuilder *self)
{
  DossierActor *actors = (DossierActor *) self->document->actors.items;

  for (guint i = 0; i < self->document->actors.n; i++)
    build_actor (self, self->nodes[DOSSIER_VALUE_ACTOR][i], &actors[i]);

  find_families (self);
}
