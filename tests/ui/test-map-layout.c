/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "map-check.h"
#include "ui/map/dossier-map-walk.h"
#include "ui/map/dossier-map-words.h"

static void
test_bundled (void)
{
  const struct
  {
    gboolean show_all;
    guint n_nodes;
    guint least_edges;
    guint least_labels; /* in hundredths of those wanted */
  } cases[] = { { FALSE, DOSSIER_MAP_FEW, 24, 70 }, { TRUE, 57, 60, 60 } };
  g_autoptr (DossierDocument) document = read_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierMapGraph) graph = choose (document, cases[i].show_all);
      g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (graph, FALSE, measure, NULL);

      g_test_message ("%u nodes, %u edges, %u of %u labels, %.0f x %.0f", graph->n_nodes,
                      graph->n_edges, count_labels (layout), count_wanted (graph), layout->width,
                      layout->height);
      g_assert_cmpuint (graph->n_nodes, ==, cases[i].n_nodes);
      g_assert_cmpuint (graph->n_edges, >=, cases[i].least_edges);
      g_assert_cmpuint (100 * count_labels (layout), >=,
                        cases[i].least_labels * count_wanted (graph));
      check_layout (layout);
      check_selections (layout);
    }
}

static void
test_generated (void)
{
  guint n_edges = 0;
  guint n_labels = 0;

  for (guint32 seed = 1; seed <= 24; seed++)
    {
      g_autoptr (DossierDocument) document = generate (seed, 50, 60);
      g_autoptr (DossierMapGraph) graph = choose (document, TRUE);
      g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (graph, FALSE, measure, NULL);

      g_test_message ("seed %u: %u edges, %u labels, %.0f x %.0f", seed, graph->n_edges,
                      count_labels (layout), layout->width, layout->height);
      g_assert_cmpuint (graph->n_nodes, ==, 50);
      check_layout (layout);
      check_selections (layout);
      n_edges += graph->n_edges;
      n_labels += count_labels (layout);
    }
  g_assert_cmpuint (n_edges, >, 24 * 40);
  g_assert_cmpuint (2 * n_labels, >, n_edges);
}

static void
assert_same (const DossierMapLayout *a, const DossierMapLayout *b)
{
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
  g_assert_cmpmem (a->places, a->graph->n_nodes * sizeof *a->places, b->places,
                   b->graph->n_nodes * sizeof *b->places);
  for (guint i = 0; i < a->graph->n_edges; i++)
    {
      g_assert_cmpmem (a->routes[i].points, a->routes[i].n_points * sizeof (DossierMapPoint),
                       b->routes[i].points, b->routes[i].n_points * sizeof (DossierMapPoint));
      g_assert_cmpint (a->routes[i].has_label, ==, b->routes[i].has_label);
      g_assert_cmpfloat (a->routes[i].label.x, ==, b->routes[i].label.x);
      g_assert_cmpfloat (a->routes[i].label.y, ==, b->routes[i].label.y);
    }
}

static void
test_equal_input (void)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr (DossierDocument) first = generate (seed, 50, 60);
      g_autoptr (DossierDocument) second = generate (seed, 50, 60);
      g_autoptr (DossierMapGraph) a = choose (first, TRUE);
      g_autoptr (DossierMapGraph) b = choose (second, TRUE);
      g_autoptr (DossierMapLayout) x = dossier_map_layout_new (a, FALSE, measure, NULL);
      g_autoptr (DossierMapLayout) y = dossier_map_layout_new (b, FALSE, measure, NULL);

      assert_same (x, y);
    }
}

static void
test_mirrored (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierMapGraph) graph = choose (document, FALSE);
  g_autoptr (DossierMapLayout) ltr = dossier_map_layout_new (graph, FALSE, measure, NULL);
  g_autoptr (DossierMapLayout) rtl = dossier_map_layout_new (graph, TRUE, measure, NULL);

  check_layout (rtl);
  check_selections (rtl);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const DossierMapRect *a = &ltr->places[i].rect;
      const DossierMapRect *b = &rtl->places[i].rect;

      g_assert_cmpfloat_with_epsilon (a->x + a->width, rtl->width - b->x, 1e-6);
      g_assert_cmpfloat (a->y, ==, b->y);
    }
  /* The family that appears first has the start, which is now at the right. */
  g_assert_cmpstr (ltr->shores[0].family->id, ==, "mexico");
  g_assert_cmpfloat (ltr->shores[0].rect.x, <, ltr->width / 3);
  g_assert_cmpfloat (rtl->shores[0].rect.x, >, rtl->width / 2);
}

/* Nothing that is drawn moves when something is selected: labels of others
 * stay where they are or go, and no node has more than one place. */
static void
test_selection_moves_nothing (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierMapGraph) graph = choose (document, FALSE);
  g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (graph, FALSE, measure, NULL);
  guint n_strong = 0;

  for (guint node = 0; node < graph->n_nodes; node++)
    {
      g_autofree DossierMapLabel *labels
          = dossier_map_layout_place_labels (layout, node, DOSSIER_MAP_NONE);

      for (guint i = 0; i < graph->n_edges; i++)
        {
          n_strong += labels[i].kind == DOSSIER_MAP_LABEL_STRONG;
          if (labels[i].kind == DOSSIER_MAP_LABEL_QUIET)
            {
              g_assert_cmpfloat (labels[i].rect.x, ==, layout->routes[i].label.x);
              g_assert_cmpfloat (labels[i].rect.y, ==, layout->routes[i].label.y);
            }
        }
    }
  g_assert_cmpuint (n_strong, >=, graph->n_edges);
}

static void
test_focus_comes_first (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierMapGraph) graph = choose (document, FALSE);
  g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (graph, FALSE, measure, NULL);
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      g_autofree DossierMapLabel *labels
          = dossier_map_layout_place_labels (layout, graph->edges[i].from, i);

      n += labels[graph->edges[i].fork].kind == DOSSIER_MAP_LABEL_FOCUS;
    }
  g_assert_cmpuint (10 * n, >=, 9 * graph->n_edges);
}

/* Who is related to whom, in a text to compare. */
static char *
describe (const DossierMapGraph *graph)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < graph->n_nodes; i++)
    append_text (text, "%s%s%s%s ", graph->nodes[i].actor->id, graph->nodes[i].is_box ? "*" : "",
                 graph->nodes[i].box != DOSSIER_MAP_NONE ? "<" : "",
                 graph->nodes[i].box != DOSSIER_MAP_NONE
                     ? graph->nodes[graph->nodes[i].box].actor->id
                     : "");
  for (guint i = 0; i < graph->n_edges; i++)
    append_text (text, "| %s %s %s %u%s ", graph->nodes[graph->edges[i].from].actor->id,
                 dossier_relation_kind_words[graph->edges[i].kind],
                 graph->nodes[graph->edges[i].to].actor->id, graph->edges[i].n_facts,
                 graph->edges[i].fork != i ? "'" : "");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A party with a group of two, one of whom is a group of one; each threatens. */
static const char party_text[]
    = "<cast>"
      "<actor id='party' kind='party'><name>Party</name><role>r</role><about>a</about></actor>"
      "<actor id='group' kind='group' part-of='party'><name>Group</name><role>r</role>"
      "<about>a</about><relation to='party' kind='member-of' evidence='s1'>t</relation></actor>"
      "<actor id='x' kind='person' part-of='group'><name>X</name><role>r</role><about>a</about>"
      "<relation to='group' kind='member-of' evidence='s1'>t</relation>"
      "<relation to='other' kind='threatens' evidence='s1'>t</relation></actor>"
      "<actor id='y' kind='person' part-of='group'><name>Y</name><role>r</role><about>a</about>"
      "<relation to='group' kind='heads' evidence='s1'>t</relation>"
      "<relation to='other' kind='threatens' evidence='s2'>t</relation></actor>"
      "<actor id='other' kind='country'><name>Other</name><role>r</role><about>a</about>"
      "<relation to='twin' kind='disputes-with' evidence='s1'>t</relation>"
      "<relation to='x' kind='harms' evidence='s1'>t</relation>"
      "<relation to='y' kind='harms' evidence='s1'>t</relation>"
      "<relation to='party' kind='harms' evidence='s2'>t</relation></actor>"
      "<actor id='twin' kind='country'><name>Twin</name><role>r</role><about>a</about>"
      "<relation to='other' kind='disputes-with' evidence='s1'>t</relation></actor>"
      "</cast>";
static const char party_article[]
    = "<article><section><p id='p1' number='1'><s id='s1'><m actor='party'>Party</m>,"
      " <m actor='group'>Group</m>, <m actor='x'>X</m>, <m actor='y'>Y</m>,"
      " <m actor='other'>Other</m>, <m actor='twin'>Twin</m>.</s></p>"
      "<p id='p2' number='2'><s id='s2'>End.</s></p></section></article></dossier>";

static DossierDocument *
read_party (void)
{
  g_autoptr (GString) text = g_string_new (head_text);

  g_string_append (text, party_text);
  g_string_append (text, issues_text);
  g_string_append (text, party_article);

  return read_text (text);
}

static void
test_bundling (void)
{
  g_autoptr (DossierDocument) document = read_party ();
  g_autoptr (DossierMapGraph) graph = choose (document, TRUE);
  g_autofree char *text = describe (graph);

  /* Containment is no edge; the threats of both are one from the box; of a
   * dispute one way is drawn; what harms both in one paragraph is a fork. */
  g_assert_cmpstr (text, ==,
                   "party group* x<group y<group other twin "
                   "| group threatens other 2 | y heads group 1 | other disputes-with twin 1 "
                   "| other harms x 1 | other harms y 1' | other harms party 1 ");
  for (guint i = 0; i < graph->n_nodes; i++)
    g_assert_cmpint (dossier_map_edge_touches (graph, &graph->edges[0], i), ==,
                     i == 1 || i == 2 || i == 3 || i == 4);
  g_assert_cmpuint (dossier_map_graph_find (graph, graph->nodes[4].actor), ==, 4);
  g_assert_cmpuint (dossier_map_graph_find (graph, NULL), ==, DOSSIER_MAP_NONE);
}

static void
test_filters (void)
{
  const struct
  {
    const char *query;
    DossierActorClass actor_class;
    gboolean with_partners;
    const char *shown;
  } cases[] = {
    { "", DOSSIER_ACTOR_CLASS_COUNTRIES, FALSE, "other twin | other disputes-with twin 1 " },
    { "twin", DOSSIER_ACTOR_CLASS_ALL, FALSE, "twin " },
    { "twin", DOSSIER_ACTOR_CLASS_ALL, TRUE, "other twin | other disputes-with twin 1 " },
    { "x", DOSSIER_ACTOR_CLASS_ALL, TRUE,
      "group x other | x member-of group 1 | x threatens other 1 | other harms x 1 " },
    { "nobody", DOSSIER_ACTOR_CLASS_ALL, TRUE, "" },
  };
  g_autoptr (DossierDocument) document = read_party ();
  g_autoptr (DossierActorsModel) model = dossier_actors_model_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierMapFilter filter = { .fitting = dossier_actors_model_get_shown (model),
                                        .with_partners = cases[i].with_partners };
      guint n_fitting = 0;
      g_autoptr (GPtrArray) actors = NULL;
      g_autoptr (DossierMapGraph) graph = NULL;
      g_autoptr (DossierMapLayout) layout = NULL;
      g_autofree char *text = NULL;

      dossier_actors_model_set_query (model, cases[i].query);
      dossier_actors_model_set_class (model, cases[i].actor_class);
      actors = dossier_map_choose_actors (document, &filter, &n_fitting);
      graph = dossier_map_graph_new (document, actors);
      layout = dossier_map_layout_new (graph, FALSE, measure, NULL);
      text = describe (graph);
      g_assert_cmpstr (text, ==, cases[i].shown);
      g_assert_cmpuint (n_fitting, ==, graph->n_nodes);
      check_layout (layout);
    }
}

static void
test_issue_filter (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  DossierIssues issues = dossier_document_get_issues (document);
  g_autoptr (DossierActorsModel) model = dossier_actors_model_new (document);

  for (guint i = 0; i < issues.n; i++)
    {
      const DossierMapFilter filter
          = { .fitting = dossier_actors_model_get_shown (model), .issue = &issues.items[i] };
      guint n_fitting = 0;
      g_autoptr (GPtrArray) actors = dossier_map_choose_actors (document, &filter, &n_fitting);
      guint n_with_stance = 0;

      for (guint j = 0; j < actors->len; j++)
        {
          const DossierActor *actor = actors->pdata[j];
          gboolean has_stance = FALSE;

          for (guint k = 0; k < actor->n_stances; k++)
            has_stance |= actor->stances[k].issue == &issues.items[i];
          n_with_stance += has_stance;
        }
      g_assert_cmpuint (actors->len, >, 0);
      g_assert_cmpuint (actors->len, <, dossier_document_get_actors (document).n);
      g_assert_cmpuint (2 * n_with_stance, >, actors->len);
    }
}

/* A cast of thousands is drawn up to the documented maximum. */
static void
test_thousands (void)
{
  g_autoptr (DossierDocument) document = generate (5, 3000, 6000);
  g_autoptr (DossierMapGraph) few = choose (document, FALSE);
  g_autoptr (DossierMapGraph) all = choose (document, TRUE);
  g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (all, FALSE, measure, NULL);

  g_assert_cmpuint (few->n_nodes, ==, DOSSIER_MAP_FEW);
  g_assert_cmpuint (all->n_nodes, ==, DOSSIER_MAP_MAX_NODES);
  g_assert_cmpuint (all->n_edges, <=, DOSSIER_MAP_MAX_EDGES);
  check_layout (layout);
}

/* As many relations as are drawn, all of them among few. */
static void
test_crowded (void)
{
  g_autoptr (DossierDocument) document = generate (9, 40, 900);
  g_autoptr (DossierMapGraph) graph = choose (document, TRUE);
  g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (graph, FALSE, measure, NULL);

  g_assert_cmpuint (graph->n_edges, >, 300);
  check_layout (layout);
}

/* How many nodes the arrow keys lead to from @from, itself included. */
static guint
count_reached (const DossierMapLayout *layout, guint from)
{
  static const GtkDirectionType ways[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN };
  g_autofree guint *queue = g_new (guint, layout->graph->n_nodes);
  g_autofree gboolean *is_reached = g_new0 (gboolean, layout->graph->n_nodes);
  guint n = 0;

  queue[n++] = from;
  is_reached[from] = TRUE;
  for (guint at = 0; at < n; at++)
    for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
      {
        const guint next = dossier_map_layout_find_next (layout, queue[at], ways[i]);

        if (next == DOSSIER_MAP_NONE || is_reached[next])
          continue;
        is_reached[next] = TRUE;
        queue[n++] = next;
      }

  return n;
}

/* Nobody on the map is out of the arrow keys' reach, wherever one stands. */
static void
test_arrows_reach_everybody (void)
{
  g_autoptr (DossierDocument) bundled = read_bundled ();

  for (guint32 seed = 0; seed <= 26; seed++)
    {
      g_autoptr (DossierDocument) generated = seed >= 2 ? generate (seed, 50, 60) : NULL;
      g_autoptr (DossierMapGraph) graph = choose (seed >= 2 ? generated : bundled, seed != 0);
      g_autoptr (DossierMapLayout) layout = dossier_map_layout_new (graph, FALSE, measure, NULL);

      for (guint i = 0; i < graph->n_nodes; i++)
        g_assert_cmpuint (count_reached (layout, i), ==, graph->n_nodes);
    }
}

/* An edge is reached from the nodes at its ends: none is left out. */
static void
test_edges_are_reached (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierMapGraph) graph = choose (document, TRUE);
  g_autofree guint *n_reached = g_new0 (guint, graph->n_edges);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint n = 0;
      g_autofree guint *edges = dossier_map_find_edges_of (graph, i, &n);

      for (guint j = 0; j < n; j++)
        n_reached[edges[j]]++;
    }
  for (guint i = 0; i < graph->n_edges; i++)
    g_assert_cmpuint (n_reached[i], >=, 2);
}

static void
test_geometry (void)
{
  const DossierMapRect rect = { 10, 10, 20, 10 };
  const DossierMapPoint line[] = { { 0, 0 }, { 30, 0 }, { 30, 40 } };

  g_assert_true (dossier_map_rect_meets_segment (&rect, line[0], line[2]));
  g_assert_false (dossier_map_rect_meets_segment (&rect, line[0], line[1]));
  g_assert_false (dossier_map_rect_meets_segment (&rect, (DossierMapPoint) { 0, 18 },
                                                  (DossierMapPoint) { 12, 22 }));
  g_assert_true (dossier_map_rect_meets_segment (&rect, (DossierMapPoint) { 20, 0 },
                                                 (DossierMapPoint) { 20, 40 }));
  g_assert_cmpfloat_with_epsilon (dossier_map_line_get_length (line, 3), 70, 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier_map_line_get_point (line, 3, 0.5).y, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier_map_line_get_point (line, 3, 1).y, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier_map_line_get_distance (line, 3,
                                                                 (DossierMapPoint) { 15, 7 }),
                                  7, 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier_map_rect_get_distance (&rect, 0,
                                                                 (DossierMapPoint) { 33, 24 }),
                                  5, 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier_map_rect_get_distance (&rect, 5,
                                                                 (DossierMapPoint) { 20, 15 }),
                                  -5, 1e-9);
  g_assert_true (dossier_map_segments_cross (line[0], line[2], (DossierMapPoint) { 0, 10 },
                                             (DossierMapPoint) { 30, 10 }));
  g_assert_false (dossier_map_segments_cross (line[0], line[1], (DossierMapPoint) { 0, 10 },
                                              (DossierMapPoint) { 30, 10 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/map/bundled", test_bundled);
  g_test_add_func ("/ui/map/generated", test_generated);
  g_test_add_func ("/ui/map/equal-input", test_equal_input);
  g_test_add_func ("/ui/map/mirrored", test_mirrored);
  g_test_add_func ("/ui/map/selection-moves-nothing", test_selection_moves_nothing);
  g_test_add_func ("/ui/map/focus-comes-first", test_focus_comes_first);
  g_test_add_func ("/ui/map/bundling", test_bundling);
  g_test_add_func ("/ui/map/filters", test_filters);
  g_test_add_func ("/ui/map/issue-filter", test_issue_filter);
  g_test_add_func ("/ui/map/thousands", test_thousands);
  g_test_add_func ("/ui/map/crowded", test_crowded);
  g_test_add_func ("/ui/map/arrows-reach-everybody", test_arrows_reach_everybody);
  g_test_add_func ("/ui/map/edges-are-reached", test_edges_are_reached);
  g_test_add_func ("/ui/map/geometry", test_geometry);

  return g_test_run ();
}
