/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-cast.h"

#include "ui/common/dossier-actor-item.h"
#include "ui/map/dossier-map-graph.h"

/* What is known of each actor of the document, by its index. */
typedef struct
{
  DossierActors actors;
  gboolean *is_related; /* to anybody */
  gboolean *has_issue;  /* NULL when no issue is asked for */
} Cast;

static void
find_related (Cast *cast)
{
  cast->is_related = g_new0 (gboolean, cast->actors.n + 1);
  for (guint i = 0; i < cast->actors.n; i++)
    for (guint j = 0; j < cast->actors.items[i].n_relations; j++)
      cast->is_related[i] = cast->is_related[cast->actors.items[i].relations[j].to->index] = TRUE;
}

static void
find_with_issue (Cast *cast, DossierDocument *document, const DossierIssue *issue)
{
  DossierQuotes quotes = dossier_document_get_quotes (document);

  cast->has_issue = g_new0 (gboolean, cast->actors.n + 1);
  for (guint i = 0; i < cast->actors.n; i++)
    for (guint j = 0; j < cast->actors.items[i].n_stances; j++)
      if (cast->actors.items[i].stances[j].issue == issue)
        cast->has_issue[i] = TRUE;
  for (guint i = 0; i < quotes.n; i++)
    for (guint j = 0; j < quotes.items[i].n_issues; j++)
      if (quotes.items[i].issues[j] == issue)
        cast->has_issue[quotes.items[i].speaker->index] = TRUE;
}

static void
cast_clear (Cast *cast)
{
  g_free (cast->is_related);
  g_free (cast->has_issue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cast, cast_clear)

static int
compare_named (gconstpointer a, gconstpointer b)
{
  return dossier_actor_item_compare (*(DossierActorItem *const *) a, *(DossierActorItem *const *) b,
                                     DOSSIER_ACTOR_ORDER_MOST_NAMED);
}

/* The actors that fit, the most named first. */
static GPtrArray *
find_fitting (const Cast *cast, GListModel *model)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *fitting = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DossierActorItem) item = g_list_model_get_item (model, i);

      if (cast->has_issue == NULL || cast->has_issue[dossier_actor_item_get_actor (item)->index])
        g_ptr_array_add (items, g_steal_pointer (&item));
    }
  g_ptr_array_sort (items, compare_named);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (fitting, (gpointer) dossier_actor_item_get_actor (items->pdata[i]));

  return fitting;
}

/* Those whom the first fitting ones have to do with, after them. */
static void
add_partners (const Cast *cast, GPtrArray *fitting)
{
  g_autofree gboolean *is_in = g_new0 (gboolean, cast->actors.n + 1);
  g_autofree gboolean *is_partner = g_new0 (gboolean, cast->actors.n + 1);

  for (guint i = 0; i < fitting->len; i++)
    is_in[((const DossierActor *) fitting->pdata[i])->index] = TRUE;
  for (guint i = 0; i < cast->actors.n; i++)
    for (guint j = 0; j < cast->actors.items[i].n_relations; j++)
      {
        const guint to = cast->actors.items[i].relations[j].to->index;

        if (is_in[i] != is_in[to])
          is_partner[is_in[i] ? to : i] = TRUE;
      }
  for (guint i = 0; i < cast->actors.n; i++)
    if (is_partner[i])
      g_ptr_array_add (fitting, (gpointer) &cast->actors.items[i]);
}

static int
compare_appearance (gconstpointer a, gconstpointer b, gpointer document)
{
  const DossierActor *first = *(const DossierActor *const *) a;
  const DossierActor *second = *(const DossierActor *const *) b;
  DossierPlaces at_first = dossier_document_get_mentions_of (document, first);
  DossierPlaces at_second = dossier_document_get_mentions_of (document, second);
  const guint x = at_first.n > 0 ? at_first.indexes[0] : G_MAXUINT;
  const guint y = at_second.n > 0 ? at_second.indexes[0] : G_MAXUINT;

  if (x != y)
    return x < y ? -1 : 1;

  return (first->index > second->index) - (first->index < second->index);
}

static gboolean
is_related_within (const Cast *cast, const DossierActor *actor, const gboolean *is_in)
{
  for (guint i = 0; i < actor->n_relations; i++)
    if (actor->relations[i].to != actor && is_in[actor->relations[i].to->index])
      return TRUE;
  for (guint i = 0; i < cast->actors.n; i++)
    for (guint j = 0; is_in[i] && j < cast->actors.items[i].n_relations; j++)
      if (&cast->actors.items[i] != actor && cast->actors.items[i].relations[j].to == actor)
        return TRUE;

  return FALSE;
}

/* Of many, the most named that are related to others of them: who is drawn
 * without a line tells nothing. */
static GPtrArray *
keep_most_named (const Cast *cast, GPtrArray *actors)
{
  g_autofree gboolean *is_in = g_new0 (gboolean, cast->actors.n + 1);
  g_autofree gboolean *was_in = g_new0 (gboolean, cast->actors.n + 1);
  GPtrArray *few = g_ptr_array_new ();

  /* First those related to anybody, then whoever is there. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < actors->len && few->len < DOSSIER_MAP_FEW; i++)
      {
        const DossierActor *actor = actors->pdata[i];

        if (cast->is_related[actor->index] == (pass == 0))
          {
            is_in[actor->index] = was_in[actor->index] = TRUE;
            g_ptr_array_add (few, (gpointer) actor);
          }
      }

  for (guint i = few->len; i > 0; i--)
    {
      const DossierActor *alone = few->pdata[i - 1];

      if (is_related_within (cast, alone, is_in))
        continue;
      for (guint j = 0; j < MIN (actors->len, DOSSIER_MAP_MAX_NODES); j++)
        {
          const DossierActor *next = actors->pdata[j];

          if (was_in[next->index] || !is_related_within (cast, next, is_in))
            continue;
          is_in[alone->index] = FALSE;
          is_in[next->index] = was_in[next->index] = TRUE;
          few->pdata[i - 1] = (gpointer) next;
          break;
        }
    }

  return few;
}

/**
 * dossier_map_choose_actors:
 * @document: a document
 * @filter: what is let through
 * @n_fitting: (out): how many there are with nobody left out
 *
 * Returns: (transfer full) (element-type DossierActor): whom to draw, at most
 *   DOSSIER_MAP_MAX_NODES, in the order of first appearance
 */
GPtrArray *
dossier_map_choose_actors (DossierDocument *document,
                           const DossierMapFilter *filter,
                           guint *n_fitting)
{
  g_auto (Cast) cast = { .actors = dossier_document_get_actors (document) };
  g_autoptr (GPtrArray) actors = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (filter != NULL && n_fitting != NULL, NULL);

  find_related (&cast);
  if (filter->issue != NULL)
    find_with_issue (&cast, document, filter->issue);

  actors = find_fitting (&cast, filter->fitting);
  if (filter->with_partners)
    add_partners (&cast, actors);
  *n_fitting = actors->len;
  if (actors->len > DOSSIER_MAP_MANY && !filter->show_all)
    {
      GPtrArray *few = keep_most_named (&cast, actors);

      g_ptr_array_unref (actors);
      actors = few;
    }
  g_ptr_array_set_size (actors, (int) MIN (actors->len, DOSSIER_MAP_MAX_NODES));
  g_ptr_array_sort_with_data (actors, compare_appearance, document);

  return g_steal_pointer (&actors);
}
