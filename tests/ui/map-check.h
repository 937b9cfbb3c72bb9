/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>
#include <string.h>

#include "document/dossier-document-io.h"
#include "ui/actors/dossier-actors-model.h"
#include "store/dossier-bundled.h"
#include "ui/map/dossier-map-cast.h"
#include "ui/map/dossier-map-layout.h"

/* What checks a map independently of what laid it out, and casts to lay out. */

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
