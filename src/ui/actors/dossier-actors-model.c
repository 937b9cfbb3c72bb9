/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actors-model.h"

#include "ui/common/dossier-search-text.h"

/* The cast, filtered by words and class and sorted. */
struct _DossierActorsModel
{
  GObject parent_instance;

  GtkSortListModel *shown;
  GtkFilter *filter;
  GtkSorter *sorter;

  char **words; /* folded */
  DossierActorClass actor_class;
  DossierActorOrder order;
  guint n_in_class[DOSSIER_N_ACTOR_CLASSES];
};

G_DEFINE_FINAL_TYPE (DossierActorsModel, dossier_actors_model, G_TYPE_OBJECT)

static gboolean
match_item (gpointer item, gpointer user_data)
{
  DossierActorsModel *self = user_data;

  return dossier_actor_item_matches (item, self->actor_class, (const char *const *) self->words);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DossierActorsModel *self = user_data;

  return dossier_actor_item_compare ((DossierActorItem *) a, (DossierActorItem *) b, self->order);
}

static void
dossier_actors_model_dispose (GObject *object)
{
  DossierActorsModel *self = DOSSIER_ACTORS_MODEL (object);

  /* Who still holds the list must not ask a model that is gone. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  if (self->sorter != NULL)
    gtk_custom_sorter_set_sort_func (GTK_CUSTOM_SORTER (self->sorter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (dossier_actors_model_parent_class)->dispose (object);
}

static void
dossier_actors_model_finalize (GObject *object)
{
  g_strfreev (DOSSIER_ACTORS_MODEL (object)->words);

  G_OBJECT_CLASS (dossier_actors_model_parent_class)->finalize (object);
}

static void
dossier_actors_model_class_init (DossierActorsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_actors_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_actors_model_finalize;
}

static void
dossier_actors_model_init (DossierActorsModel *self)
{
  self->words = dossier_search_text_split ("");
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_item, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, self, NULL));
}

/**
 * dossier_actors_model_new:
 * @document: a document
 *
 * Returns: (transfer full): its cast, all of it, the most named first
 */
DossierActorsModel *
dossier_actors_model_new (DossierDocument *document)
{
  DossierActors actors;
  DossierActorsModel *self = NULL;
  g_autoptr (GPtrArray) items = NULL;
  GListStore *store = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  self = g_object_new (DOSSIER_TYPE_ACTORS_MODEL, NULL);
  actors = dossier_document_get_actors (document);
  items = g_ptr_array_new_full (actors.n, g_object_unref);
  for (guint i = 0; i < actors.n; i++)
    {
      g_ptr_array_add (items, dossier_actor_item_new (document, &actors.items[i]));
      self->n_in_class[dossier_actor_class_of (actors.items[i].kind)]++;
    }
  self->n_in_class[DOSSIER_ACTOR_CLASS_ALL] = actors.n;

  store = g_list_store_new (DOSSIER_TYPE_ACTOR_ITEM);
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  self->shown = gtk_sort_list_model_new (
      G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (store), g_object_ref (self->filter))),
      g_object_ref (self->sorter));

  return self;
}

/**
 * dossier_actors_model_get_shown:
 * @self: a model
 *
 * Returns: (transfer none): the #DossierActorItem that are let through, in order
 */
GListModel *
dossier_actors_model_get_shown (DossierActorsModel *self)
{
  g_return_val_if_fail (DOSSIER_IS_ACTORS_MODEL (self), NULL);

  return G_LIST_MODEL (self->shown);
}

/**
 * dossier_actors_model_count_class:
 * @self: a model
 * @actor_class: a class
 *
 * Returns: how many actors of the whole cast are of @actor_class
 */
guint
dossier_actors_model_count_class (DossierActorsModel *self, DossierActorClass actor_class)
{
  g_return_val_if_fail (DOSSIER_IS_ACTORS_MODEL (self), 0);
  g_return_val_if_fail (actor_class < DOSSIER_N_ACTOR_CLASSES, 0);

  return self->n_in_class[actor_class];
}

/**
 * dossier_actors_model_find:
 * @self: a model
 * @actor: (nullable): an actor
 *
 * Returns: its place among those shown, %GTK_INVALID_LIST_POSITION if it is not
 */
guint
dossier_actors_model_find (DossierActorsModel *self, const DossierActor *actor)
{
  GListModel *shown = NULL;

  g_return_val_if_fail (DOSSIER_IS_ACTORS_MODEL (self), GTK_INVALID_LIST_POSITION);

  shown = G_LIST_MODEL (self->shown);
  for (guint i = 0; actor != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (DossierActorItem) item = g_list_model_get_item (shown, i);

      if (dossier_actor_item_get_actor (item) == actor)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * dossier_actors_model_set_query:
 * @self: a model
 * @query: words that name, aliases and role must hold; case and accents do not
 *   count
 */
void
dossier_actors_model_set_query (DossierActorsModel *self, const char *query)
{
  g_return_if_fail (DOSSIER_IS_ACTORS_MODEL (self));
  g_return_if_fail (query != NULL);

  g_strfreev (self->words);
  self->words = dossier_search_text_split (query);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * dossier_actors_model_set_class:
 * @self: a model
 * @actor_class: what to let through
 */
void
dossier_actors_model_set_class (DossierActorsModel *self, DossierActorClass actor_class)
{
  g_return_if_fail (DOSSIER_IS_ACTORS_MODEL (self));

  if (self->actor_class == actor_class)
    return;

  self->actor_class = actor_class;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * dossier_actors_model_set_order:
 * @self: a model
 * @order: what comes first
 */
void
dossier_actors_model_set_order (DossierActorsModel *self, DossierActorOrder order)
{
  g_return_if_fail (DOSSIER_IS_ACTORS_MODEL (self));

  if (self->order == order)
    return;

  self->order = order;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}
