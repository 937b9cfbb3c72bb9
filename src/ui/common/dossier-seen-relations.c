/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-seen-relations.h"

static gboolean
has_mutual_twin (const DossierActor *actor, const DossierActor *other, DossierRelationKind kind)
{
  if (!dossier_relation_kind_is_mutual (kind))
    return FALSE;

  for (guint i = 0; i < actor->n_relations; i++)
    if (actor->relations[i].to == other && actor->relations[i].kind == kind)
      return TRUE;

  return FALSE;
}

static void
add_seen (GPtrArray *seen,
          const DossierActor *other,
          const DossierRelation *relation,
          gboolean incoming)
{
  DossierSeenRelation *value = g_new0 (DossierSeenRelation, 1);

  value->other = other;
  value->relation = relation;
  value->incoming = incoming;
  g_ptr_array_add (seen, value);
}

/**
 * dossier_seen_relations_find:
 * @document: a document
 * @actor: one of its actors
 *
 * Returns: (transfer full) (element-type DossierSeenRelation): its relations,
 *   those it has to others first; of a mutual one stated both ways the first
 */
GPtrArray *
dossier_seen_relations_find (DossierDocument *document, const DossierActor *actor)
{
  DossierActors actors;
  GPtrArray *seen = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && actor != NULL, NULL);

  actors = dossier_document_get_actors (document);
  seen = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < actor->n_relations; i++)
    add_seen (seen, actor->relations[i].to, &actor->relations[i], FALSE);

  for (guint i = 0; i < actors.n; i++)
    {
      const DossierActor *other = &actors.items[i];

      for (guint j = 0; other != actor && j < other->n_relations; j++)
        if (other->relations[j].to == actor
            && !has_mutual_twin (actor, other, other->relations[j].kind))
          add_seen (seen, other, &other->relations[j], TRUE);
    }

  return seen;
}
