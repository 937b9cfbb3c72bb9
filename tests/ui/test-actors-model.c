/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-cast-sample.h"
#include "ui/actors/dossier-actors-model.h"
#include "ui/common/dossier-search-text.h"

static char *
list_shown (DossierActorsModel *model)
{
  GListModel *shown = dossier_actors_model_get_shown (model);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (DossierActorItem) item = g_list_model_get_item (shown, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              dossier_actor_item_get_actor (item)->id);
    }

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

static void
test_filter (void)
{
  const struct
  {
    const char *query;
    DossierActorClass actor_class;
    const char *shown;
  } cases[] = {
    { "", DOSSIER_ACTOR_CLASS_ALL, "mexico velasco dea ghost" },
    { "mexico", DOSSIER_ACTOR_CLASS_ALL, "mexico" },
    { "MÉX", DOSSIER_ACTOR_CLASS_ALL, "mexico" },
    { "elite", DOSSIER_ACTOR_CLASS_ALL, "ghost" },
    { "drug police", DOSSIER_ACTOR_CLASS_ALL, "dea" },
    { "heads", DOSSIER_ACTOR_CLASS_ALL, "velasco" },
    { "  velasco   unit ", DOSSIER_ACTOR_CLASS_ALL, "velasco" },
    { "e", DOSSIER_ACTOR_CLASS_PEOPLE, "velasco" },
    { "", DOSSIER_ACTOR_CLASS_GOVERNMENT, "dea" },
    { "mexico", DOSSIER_ACTOR_CLASS_PEOPLE, "" },
    { "", DOSSIER_ACTOR_CLASS_ORGANIZATIONS, "" },
    { "nobody", DOSSIER_ACTOR_CLASS_ALL, "" },
  };
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierActorsModel) model = dossier_actors_model_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      dossier_actors_model_set_query (model, cases[i].query);
      dossier_actors_model_set_class (model, cases[i].actor_class);
      shown = list_shown (model);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_order (void)
{
  const struct
  {
    DossierActorOrder order;
    const char *shown;
  } cases[] = {
    { DOSSIER_ACTOR_ORDER_MOST_NAMED, "mexico velasco dea ghost" },
    { DOSSIER_ACTOR_ORDER_APPEARANCE, "mexico dea velasco ghost" },
    { DOSSIER_ACTOR_ORDER_NAME, "dea mexico velasco ghost" } /* as the C locale collates É */,
  };
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierActorsModel) model = dossier_actors_model_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      dossier_actors_model_set_order (model, cases[i].order);
      shown = list_shown (model);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_counts (void)
{
  const guint expected[DOSSIER_N_ACTOR_CLASSES] = { 4, 1, 1, 1, 0, 1 };
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierActorsModel) model = dossier_actors_model_new (document);

  dossier_actors_model_set_query (model, "nobody");
  for (guint i = 0; i < DOSSIER_N_ACTOR_CLASSES; i++)
    g_assert_cmpuint (dossier_actors_model_count_class (model, i), ==, expected[i]);
  g_assert_cmpuint (dossier_actors_model_find (model,
                                               dossier_document_find_actor (document, "dea")),
                    ==, GTK_INVALID_LIST_POSITION);
}

/* A list may outlive the model that filled it. */
static void
test_shown_outlives_model (void)
{
  g_autoptr (DossierDocument) document = new_cast ();
  DossierActorsModel *model = dossier_actors_model_new (document);
  g_autoptr (GListModel) shown = g_object_ref (dossier_actors_model_get_shown (model));

  g_object_add_weak_pointer (G_OBJECT (model), (gpointer *) &model);
  g_object_unref (model);
  g_assert_null (model);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 4);
}

static void
test_fold (void)
{
  const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "López Obrador", "lopez obrador" },
    { "STRASSE ß", "strasse ss" },
    { "Mexico’s", "mexico's" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = dossier_search_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actors/filter", test_filter);
  g_test_add_func ("/actors/order", test_order);
  g_test_add_func ("/actors/counts", test_counts);
  g_test_add_func ("/actors/shown-outlives-model", test_shown_outlives_model);
  g_test_add_func ("/actors/fold", test_fold);

  return g_test_run ();
}
