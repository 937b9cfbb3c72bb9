/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "document/dossier-document-io.h"
#include "ui/actors/dossier-actors-model.h"
#include "ui/common/dossier-bundled.h"
#include "ui/map/dossier-map-cast.h"
#include "ui/map/dossier-map-layout.h"

/* Sizes about those of Cantarell and Inter, so that no display is needed. */
static void
measure (DossierMapText text,
         const DossierActor *actor,
         const DossierMapEdge *edge,
         double *width,
         double *height,
         gpointer user_data)
{
  const glong n = actor != NULL ? g_utf8_strlen (dossier_actor_get_short_name (actor), -1)
                                : (glong) strlen (dossier_relation_kind_words[edge->kind]) + 4;

  switch (text)
    {
    case DOSSIER_MAP_TEXT_NODE:
      *width = 28 + 22 + MIN (n * 7.8, 160);
      *height = n * 7.8 > 160 ? 50 : 36;
      break;
    case DOSSIER_MAP_TEXT_BOX_TITLE:
      *width = 12 + MIN (n * 7.2, 190);
      *height = 26;
      break;
    case DOSSIER_MAP_TEXT_SHORE_TITLE:
      *width = n * 7.2;
      *height = 18;
      break;
    case DOSSIER_MAP_TEXT_QUIET_LABEL:
      *width = n * 6.3 + 6;
      *height = 18;
      break;
    case DOSSIER_MAP_TEXT_STRONG_LABEL:
    default:
      *width = n * 7.4 + 16;
      *height = 24;
      break;
    }
}

/* The checker: it knows no more of the layout than what is drawn, and counts
 * by itself. */

static gboolean
overlap (const DossierMapRect *a, const DossierMapRect *b)
{
  const double wide = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  const double high = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return wide > 0.01 && high > 0.01;
}

static guint
count_overlaps (GArray *rects)
{
  guint n = 0;

  for (guint i = 0; i < rects->len; i++)
    for (guint j = i + 1; j < rects->len; j++)
      n += overlap (&g_array_index (rects, DossierMapRect, i),
                    &g_array_index (rects, DossierMapRect, j));

  return n;
}

/* Nodes, titles and labels as drawn. */
static GArray *
collect_rects (const DossierMapLayout *layout, guint selected, guint focused)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (DossierMapRect));
  g_autofree DossierMapLabel *labels = dossier_map_layout_place_labels (layout, selected, focused);

  for (guint i = 0; i < layout->graph->n_nodes; i++)
    g_array_append_val (rects, layout->places[i].rect);
  for (guint i = 0; i < layout->n_shores; i++)
    g_array_append_val (rects, layout->shores[i].title);
  for (guint i = 0; i < layout->graph->n_edges; i++)
    if (labels[i].kind != DOSSIER_MAP_LABEL_NONE)
      g_array_append_val (rects, labels[i].rect);

  return rects;
}

/* Walks each line in steps of a pixel. */
static guint
count_nodes_under_edges (const DossierMapLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->graph->n_edges; i++)
    for (guint node = 0; node < layout->graph->n_nodes; node++)
      {
        const DossierMapRoute *route = &layout->routes[i];
        const DossierMapRect *rect = &layout->places[node].rect;
        gboolean is_under = FALSE;

        if (node == layout->graph->edges[i].from || node == layout->graph->edges[i].to)
          continue;
        for (guint j = 1; j < route->n_points && !is_under; j++)
          {
            const double dx = route->points[j].x - route->points[j - 1].x;
            const double dy = route->points[j].y - route->points[j - 1].y;
            const int steps = (int) ceil (hypot (dx, dy)) + 1;

            for (int k = 0; k <= steps && !is_under; k++)
              {
                const double x = route->points[j - 1].x + dx * k / steps;
                const double y = route->points[j - 1].y + dy * k / steps;

                is_under = x > rect->x && x < rect->x + rect->width && y > rect->y
                           && y < rect->y + rect->height;
              }
          }
        n += is_under;
      }

  return n;
}

static gboolean
is_inside (const DossierMapLayout *layout, const DossierMapRect *rect)
{
  return rect->x >= 0 && rect->y >= 0 && rect->x + rect->width <= layout->width
         && rect->y + rect->height <= layout->height;
}

/* The edges of a fork share a label. */
static guint
count_wanted (const DossierMapGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    n += graph->edges[i].fork == i;

  return n;
}

static guint
count_labels (const DossierMapLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->graph->n_edges; i++)
    n += layout->routes[i].has_label;

  return n;
}

/* An edge ends within a hand's breadth of the borders that it joins. */
static void
check_ends (const DossierMapLayout *layout, guint index)
{
  const DossierMapEdge *edge = &layout->graph->edges[index];
  const DossierMapRoute *route = &layout->routes[index];
  const guint ends[2] = { edge->from, edge->to };

  g_assert_cmpuint (route->n_points, >, 1);
  for (guint i = 0; i < 2; i++)
    {
      const DossierMapPoint point = route->points[i == 0 ? 0 : route->n_points - 1];
      const DossierMapRect *rect = dossier_map_layout_get_ends (layout, ends[i]);
      const double dx = MAX (MAX (rect->x - point.x, point.x - rect->x - rect->width), 0);
      const double dy = MAX (MAX (rect->y - point.y, point.y - rect->y - rect->height), 0);

      g_assert_cmpfloat (hypot (dx, dy), <, 8);
    }
}

static void
check_layout (const DossierMapLayout *layout)
{
  g_autoptr (GArray) quiet = collect_rects (layout, DOSSIER_MAP_NONE, DOSSIER_MAP_NONE);

  g_assert_cmpuint (count_overlaps (quiet), ==, 0);
  g_assert_cmpuint (count_nodes_under_edges (layout), ==, 0);
  for (guint i = 0; i < quiet->len; i++)
    g_assert_true (is_inside (layout, &g_array_index (quiet, DossierMapRect, i)));
  for (guint i = 0; i < layout->graph->n_edges; i++)
    check_ends (layout, i);
  for (guint i = 0; i < layout->graph->n_nodes; i++)
    {
      const guint box = layout->graph->nodes[i].box;

      if (box != DOSSIER_MAP_NONE)
        {
          const DossierMapRect *inner = dossier_map_layout_get_ends (layout, i);
          const DossierMapRect *outer = &layout->places[box].box;

          g_assert_cmpfloat (inner->x, >=, outer->x);
          g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width);
          g_assert_cmpfloat (inner->y, >=, outer->y);
          g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height);
        }
    }
  for (guint i = 0; i < layout->n_shores; i++)
    for (guint j = i + 1; j < layout->n_shores; j++)
      g_assert_false (overlap (&layout->shores[i].rect, &layout->shores[j].rect));
}

static DossierMapGraph *
choose (DossierDocument *document, gboolean show_all)
{
  g_autoptr (DossierActorsModel) model = dossier_actors_model_new (document);
  const DossierMapFilter filter
      = { .fitting = dossier_actors_model_get_shown (model), .show_all = show_all };
  guint n_fitting = 0;
  g_autoptr (GPtrArray) actors = dossier_map_choose_actors (document, &filter, &n_fitting);

  g_assert_cmpuint (n_fitting, ==, dossier_document_get_actors (document).n);

  return dossier_map_graph_new (document, actors);
}

static void
check_selections (const DossierMapLayout *layout)
{
  for (guint i = 0; i < layout->graph->n_nodes; i++)
    {
      g_autoptr (GArray) rects = collect_rects (layout, i, DOSSIER_MAP_NONE);

      g_assert_cmpuint (count_overlaps (rects), ==, 0);
    }
  for (guint i = 0; i < layout->graph->n_edges; i++)
    {
      g_autoptr (GArray) rects = collect_rects (layout, layout->graph->edges[i].from, i);

      g_assert_cmpuint (count_overlaps (rects), ==, 0);
    }
}

static DossierDocument *
read_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = dossier_bundled_dup_file ();
  DossierDocument *document = dossier_document_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return document;
}

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

static void append_text (GString *text, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append_text (GString *text, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

static DossierDocument *
read_text (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static const char head_text[]
    = "<dossier format='1' id='g' xml:lang='en'><head edition='study'><title>T</title>"
      "<source kind='news' date='2024-05-06'><description>d</description></source></head>";
static const char issues_text[]
    = "<issues><issue id='i'><title>I</title><summary>s</summary><position id='p'>P</position>"
      "</issue></issues>";

/* The cast of somebody else's article: up to six families, groups within
 * groups, names short and long, relations of all kinds. */
static DossierDocument *
generate (guint32 seed, guint n_actors, guint n_relations)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) text = g_string_new (head_text);
  const guint n_families = (guint) g_rand_int_range (rand, 0, 7);

  g_string_append (text, "<cast>");
  for (guint i = 0; i < n_actors; i++)
    {
      const gboolean is_root
          = i < n_families || n_families == 0 || g_rand_int_range (rand, 0, 4) == 0;
      const guint kind = (guint) g_rand_int_range (rand, 0, 10);

      append_text (
          text, "<actor id='a%u' kind='%s'", i,
          dossier_actor_kind_words[kind > DOSSIER_ACTOR_GROUP ? DOSSIER_ACTOR_GROUP : kind]);
      if (!is_root)
        append_text (text, " part-of='a%d'", g_rand_int_range (rand, 0, (int) i));
      append_text (text, "><name>Actor %u", i);
      for (int j = g_rand_int_range (rand, 0, 5); j > 0; j--)
        g_string_append (text, " of Long");
      g_string_append (text, "</name><role>r</role><about>a</about>");
      for (int j = g_rand_int_range (rand, 0, (int) (2 * n_relations / n_actors) + 1); j > 0; j--)
        {
          const guint to = (guint) g_rand_int_range (rand, 0, (int) n_actors);

          if (to != i)
            append_text (text, "<relation to='a%u' kind='%s' evidence='s%u'>t</relation>", to,
                         dossier_relation_kind_words[g_rand_int_range (
                             rand, 0, DOSSIER_RELATION_NEIGHBOR_OF + 1)],
                         to);
        }
      g_string_append (text, "</actor>");
    }
  g_string_append (text, "</cast>");
  g_string_append (text, issues_text);
  g_string_append (text, "<article><section>");
  for (guint i = 0; i < n_actors; i++)
    append_text (text,
                 "<p id='p%u' number='%u'><s id='s%u'><m actor='a%u'>Actor %u</m> acts.</s></p>",
                 i + 1, i + 1, i, i, i);
  g_string_append (text, "</section></article></dossier>");

  return read_text (text);
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
  g_test_add_func ("/ui/map/geometry", test_geometry);

  return g_test_run ();
}
