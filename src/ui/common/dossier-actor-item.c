/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-actor-item.h"

#include <string.h>

#include "ui/common/dossier-search-text.h"

/* An actor in a list model, with what filtering and sorting ask for again and
 * again already computed. */
struct _DossierActorItem
{
  GObject parent_instance;

  DossierDocument *document;
  const DossierActor *actor;
  char *folded;      /* name, aliases and role */
  char *collate_key; /* of the name, in the language of the person */
  guint n_named;
  guint n_mentions;
  guint first_sentence; /* G_MAXUINT when the article never has the actor */
};

G_DEFINE_FINAL_TYPE (DossierActorItem, dossier_actor_item, G_TYPE_OBJECT)

static void
dossier_actor_item_finalize (GObject *object)
{
  DossierActorItem *self = DOSSIER_ACTOR_ITEM (object);

  g_free (self->folded);
  g_free (self->collate_key);
  g_object_unref (self->document);

  G_OBJECT_CLASS (dossier_actor_item_parent_class)->finalize (object);
}

static void
dossier_actor_item_class_init (DossierActorItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_actor_item_finalize;
}

static void
dossier_actor_item_init (DossierActorItem *self)
{
}

/* How often the article says the actor's name: pronouns do not count. */
static guint
count_names (DossierDocument *document, const DossierActor *actor, DossierPlaces mentions)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  guint n = 0;

  for (guint i = 0; i < mentions.n; i++)
    {
      const DossierSentence *sentence = &sentences.items[mentions.indexes[i]];

      for (guint j = 0; j < sentence->n_marks; j++)
        n += sentence->marks[j].kind == DOSSIER_MARK_MENTION && sentence->marks[j].actor == actor
             && !sentence->marks[j].is_meant;
    }

  return n;
}

/**
 * dossier_actor_item_new:
 * @document: a document
 * @actor: one of its actors
 *
 * Returns: (transfer full): an item for it
 */
DossierActorItem *
dossier_actor_item_new (DossierDocument *document, const DossierActor *actor)
{
  DossierActorItem *self = NULL;
  DossierPlaces mentions;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (actor != NULL, NULL);

  text = g_string_new (actor->name);
  for (guint i = 0; i < actor->n_aliases; i++)
    g_string_append_printf (text, "\n%s", actor->aliases[i].text);
  g_string_append_printf (text, "\n%s", actor->role);
  mentions = dossier_document_get_mentions_of (document, actor);

  self = g_object_new (DOSSIER_TYPE_ACTOR_ITEM, NULL);
  self->document = g_object_ref (document);
  self->actor = actor;
  self->folded = dossier_search_text_fold (text->str);
  self->collate_key = g_utf8_collate_key (actor->name, -1);
  self->n_named = count_names (document, actor, mentions);
  self->n_mentions = mentions.n;
  self->first_sentence = mentions.n > 0 ? mentions.indexes[0] : G_MAXUINT;

  return self;
}

/**
 * dossier_actor_item_get_actor:
 * @self: an item
 *
 * Returns: its actor
 */
const DossierActor *
dossier_actor_item_get_actor (DossierActorItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ACTOR_ITEM (self), NULL);

  return self->actor;
}

/**
 * dossier_actor_item_get_n_named:
 * @self: an item
 *
 * Returns: how often the article says the actor's name
 */
guint
dossier_actor_item_get_n_named (DossierActorItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ACTOR_ITEM (self), 0);

  return self->n_named;
}

/**
 * dossier_actor_class_of:
 * @kind: a kind of actor
 *
 * Returns: the class it is filtered by
 */
DossierActorClass
dossier_actor_class_of (DossierActorKind kind)
{
  switch (kind)
    {
    case DOSSIER_ACTOR_PERSON:
      return DOSSIER_ACTOR_CLASS_PEOPLE;
    case DOSSIER_ACTOR_COUNTRY:
      return DOSSIER_ACTOR_CLASS_COUNTRIES;
    case DOSSIER_ACTOR_GOVERNMENT:
    case DOSSIER_ACTOR_AGENCY:
      return DOSSIER_ACTOR_CLASS_GOVERNMENT;
    case DOSSIER_ACTOR_PARTY:
    case DOSSIER_ACTOR_INSTITUTION:
      return DOSSIER_ACTOR_CLASS_ORGANIZATIONS;
    case DOSSIER_ACTOR_GROUP:
    default:
      return DOSSIER_ACTOR_CLASS_GROUPS;
    }
}

/**
 * dossier_actor_item_matches:
 * @self: an item
 * @actor_class: what to let through
 * @words: (array zero-terminated=1): folded words, as of dossier_search_text_split()
 *
 * Returns: whether the actor is of @actor_class and its name, aliases and role
 *   hold all @words
 */
gboolean
dossier_actor_item_matches (DossierActorItem *self,
                            DossierActorClass actor_class,
                            const char *const *words)
{
  g_return_val_if_fail (DOSSIER_IS_ACTOR_ITEM (self), FALSE);

  if (actor_class != DOSSIER_ACTOR_CLASS_ALL
      && dossier_actor_class_of (self->actor->kind) != actor_class)
    return FALSE;

  return dossier_search_text_matches (self->folded, words);
}

/**
 * dossier_actor_item_compare:
 * @a: an item
 * @b: another
 * @order: what decides
 *
 * Ties fall to the order of appearance, then to that of the file.
 *
 * Returns: below 0 when @a stands first, above 0 when @b does
 */
int
dossier_actor_item_compare (DossierActorItem *a, DossierActorItem *b, DossierActorOrder order)
{
  int result = 0;

  g_return_val_if_fail (DOSSIER_IS_ACTOR_ITEM (a) && DOSSIER_IS_ACTOR_ITEM (b), 0);

  if (order == DOSSIER_ACTOR_ORDER_MOST_NAMED)
    {
      result = (a->n_named < b->n_named) - (a->n_named > b->n_named);
      if (result == 0)
        result = (a->n_mentions < b->n_mentions) - (a->n_mentions > b->n_mentions);
    }
  else if (order == DOSSIER_ACTOR_ORDER_NAME)
    result = strcmp (a->collate_key, b->collate_key);
  if (result == 0)
    result = (a->first_sentence > b->first_sentence) - (a->first_sentence < b->first_sentence);
  if (result == 0)
    result = (a->actor->index > b->actor->index) - (a->actor->index < b->actor->index);

  return result;
}
