/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-paint.h"

#include <string.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-knowledge-paint.h"
#include "ui/map/dossier-map-lines.h"

#define SHORE_RADIUS 18.0f
#define BOX_RADIUS 14.0f

static graphene_rect_t
to_graphene (const DossierMapRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width,
                             (float) rect->height);
}

static void
append_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_centered (GtkSnapshot *snapshot,
                 PangoLayout *layout,
                 const graphene_rect_t *bounds,
                 const GdkRGBA *color)
{
  PangoRectangle size;

  /* Of right-to-left text in several lines the start is not at 0. */
  pango_layout_get_pixel_extents (layout, NULL, &size);
  append_text (snapshot, layout,
               bounds->origin.x + (bounds->size.width - (float) size.width) / 2 - (float) size.x,
               bounds->origin.y + (bounds->size.height - (float) size.height) / 2, color);
}

/* ---- Grounds ---- */

static float
get_tint (const DossierMapStyle *style, float light, float dark)
{
  if (style->contrast)
    return 0;

  return style->dark ? dark : light;
}

static void
paint_shore (const DossierMapStyle *style, const DossierMapShore *shore, GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = to_graphene (&shore->rect);
  g_autoptr (PangoLayout) title = dossier_map_style_create_title (style, shore->family, FALSE);
  GdkRGBA color;

  dossier_map_style_get_family (style, shore->family, get_tint (style, 0.055f, 0.075f), &color);
  dossier_paint_rounded (snapshot, &bounds, SHORE_RADIUS, &color);
  if (style->contrast)
    {
      dossier_map_style_get_family (style, shore->family, 1, &color);
      dossier_paint_outline (snapshot, &bounds, SHORE_RADIUS, 1, &color, FALSE);
    }
  dossier_map_style_get_family (style, shore->family, 1, &color);
  append_text (snapshot, title, (float) shore->title.x, (float) shore->title.y, &color);
}

static void
paint_box (const DossierMapStyle *style,
           const DossierMapScene *scene,
           guint node,
           GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = to_graphene (&scene->layout->places[node].box);
  const DossierActor *group = scene->layout->graph->nodes[node].actor;
  const DossierMapStanding standing = dossier_map_scene_get_standing (scene, node);
  GdkRGBA color;

  dossier_map_style_get_family (style, group, get_tint (style, 0.09f, 0.11f), &color);
  dossier_paint_rounded (snapshot, &bounds, BOX_RADIUS, &color);
  dossier_map_style_get_family (style, group,
                                standing != DOSSIER_MAP_STANDING_PLAIN || style->contrast ? 1
                                                                                          : 0.3f,
                                &color);
  dossier_paint_outline (snapshot, &bounds, BOX_RADIUS,
                         standing != DOSSIER_MAP_STANDING_PLAIN ? 1.8f : 1, &color, FALSE);
}

/* ---- Edges and labels ---- */

static gboolean
is_strong (const DossierMapScene *scene, guint edge)
{
  const DossierMapGraph *graph = scene->layout->graph;

  return scene->selected != DOSSIER_MAP_NONE
         && dossier_map_edge_touches (graph, &graph->edges[edge], scene->selected);
}

static void
paint_edge (const DossierMapStyle *style,
            const DossierMapScene *scene,
            guint edge,
            float width,
            const GdkRGBA *color,
            GtkSnapshot *snapshot)
{
  const DossierMapRoute *route = &scene->layout->routes[edge];

  if (route->n_points > 1)
    dossier_map_append_line (
        snapshot, dossier_relation_kind_get_line (scene->layout->graph->edges[edge].kind),
        route->points, route->n_points, style->contrast ? MAX (2, width) : width, color);
}

static void
paint_edges (const DossierMapStyle *style, const DossierMapScene *scene, GtkSnapshot *snapshot)
{
  const GdkRGBA quiet
      = dossier_map_style_get_ink (style, scene->selected != DOSSIER_MAP_NONE ? 0.46f : 0.62f);
  const GdkRGBA strong = dossier_map_style_get_ink (style, 0.9f);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < scene->layout->graph->n_edges; i++)
      if (i != scene->focused && is_strong (scene, i) == (pass == 1))
        paint_edge (style, scene, i, pass == 1 ? 1.9f : 1.25f, pass == 1 ? &strong : &quiet,
                    snapshot);
  if (scene->focused != DOSSIER_MAP_NONE)
    paint_edge (style, scene, scene->focused, 2.6f, &style->accent, snapshot);
}

/* A plate in the colour of the ground, so that the line ends before the words. */
static void
paint_plate (const DossierMapStyle *style,
             const DossierMapScene *scene,
             const DossierMapRect *rect,
             GtkSnapshot *snapshot)
{
  const DossierMapPoint center = dossier_map_rect_get_center (rect);
  const graphene_rect_t bounds = to_graphene (rect);

  dossier_paint_rounded (snapshot, &bounds, 5, &style->paper);
  for (guint i = 0; i < scene->layout->n_shores; i++)
    if (dossier_map_rect_holds (&scene->layout->shores[i].rect, center))
      {
        GdkRGBA tint;

        dossier_map_style_get_family (style, scene->layout->shores[i].family,
                                      get_tint (style, 0.055f, 0.075f), &tint);
        dossier_paint_rounded (snapshot, &bounds, 5, &tint);
      }
}

static void
paint_label (const DossierMapStyle *style,
             const DossierMapScene *scene,
             guint edge,
             GtkSnapshot *snapshot)
{
  const DossierMapLabel *label = &scene->labels[edge];
  const graphene_rect_t bounds = to_graphene (&label->rect);
  const float radius = bounds.size.height / 2;
  const gboolean quiet = label->kind == DOSSIER_MAP_LABEL_QUIET;
  g_autoptr (PangoLayout) layout
      = dossier_map_style_create_label (style, &scene->layout->graph->edges[edge], !quiet);
  GdkRGBA color = dossier_map_style_get_ink (style, quiet ? 0.8f : 1);

  if (quiet)
    paint_plate (style, scene, &label->rect, snapshot);
  else if (label->kind == DOSSIER_MAP_LABEL_FOCUS)
    {
      dossier_paint_rounded (snapshot, &bounds, radius, &style->accent_bg);
      color = style->accent_fg;
    }
  else
    {
      const GdkRGBA outline = dossier_map_style_get_ink (style, 0.62f);

      dossier_paint_rounded (snapshot, &bounds, radius, &style->paper);
      dossier_paint_outline (snapshot, &bounds, radius, 1.1f, &outline, FALSE);
    }
  append_centered (snapshot, layout, &bounds, &color);
}

/* ---- Nodes ---- */

/**
 * dossier_map_scene_get_standing:
 * @self: a scene
 * @node: a node
 *
 * Returns: how it stands to what is selected
 */
DossierMapStanding
dossier_map_scene_get_standing (const DossierMapScene *self, guint node)
{
  const DossierMapGraph *graph = self->layout->graph;

  if (self->selected == DOSSIER_MAP_NONE)
    return DOSSIER_MAP_STANDING_PLAIN;
  if (node == self->selected)
    return DOSSIER_MAP_STANDING_SELECTED;

  for (guint i = 0; i < graph->n_edges; i++)
    if (is_strong (self, i) && dossier_map_edge_touches (graph, &graph->edges[i], node))
      return DOSSIER_MAP_STANDING_NEIGHBOR;

  return DOSSIER_MAP_STANDING_PLAIN;
}

static GskPath *
create_icon (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/gtk/libgtk/icons/scalable/actions/%s.svg", name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  char *start = NULL;
  char *end = NULL;

  if (bytes == NULL)
    return NULL;

  /* Our own icons are one path each. */
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  start = strstr (text, " d=\"");
  end = start != NULL ? strchr (start + 4, '"') : NULL;
  if (end == NULL)
    return NULL;
  *end = '\0';

  return gsk_path_parse (start + 4);
}

static void
paint_icon (const DossierActor *actor,
            const graphene_rect_t *bounds,
            const GdkRGBA *color,
            GtkSnapshot *snapshot)
{
  g_autoptr (GskPath) icon = create_icon (dossier_actor_kind_get_icon_name (actor->kind));
  const float scale = bounds->size.width * 0.57f / 16;

  if (icon == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width / 2 - 8 * scale,
                                      bounds->origin.y + bounds->size.height / 2 - 8 * scale));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_fill (snapshot, icon, GSK_FILL_RULE_WINDING, color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_avatar (const DossierMapStyle *style,
              const DossierActor *actor,
              const graphene_rect_t *bounds,
              gboolean is_selected,
              GtkSnapshot *snapshot)
{
  const gboolean is_person = actor->kind == DOSSIER_ACTOR_PERSON;
  const float radius = bounds->size.width * (is_person ? 0.5f : 0.28f);
  GdkRGBA ink;
  GdkRGBA ground;

  dossier_map_style_get_family (style, actor, 1, &ink);
  dossier_map_style_get_family (style, actor, 0.16f, &ground);
  if (is_selected)
    {
      ink = style->paper;
      ground = style->paper;
      ground.alpha = 0.22f;
    }
  dossier_paint_rounded (snapshot, bounds, radius, &ground);
  if (is_person)
    {
      g_autofree char *initials = dossier_actor_dup_initials (actor);
      g_autoptr (PangoLayout) layout = pango_layout_new (style->context);
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (0.76));
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      pango_layout_set_text (layout, initials, -1);
      append_centered (snapshot, layout, bounds, &ink);
    }
  else
    paint_icon (actor, bounds, &ink, snapshot);
}

static void
paint_pill (const DossierMapStyle *style,
            const DossierActor *actor,
            const graphene_rect_t *bounds,
            DossierMapStanding standing,
            gboolean is_hovered,
            GtkSnapshot *snapshot)
{
  const float radius = MIN (bounds->size.height / 2, 22);
  GdkRGBA color;

  dossier_paint_rounded (snapshot, bounds, radius, &style->paper);
  dossier_map_style_get_family (style, actor, 1, &color);
  if (standing == DOSSIER_MAP_STANDING_SELECTED)
    {
      /* Over paper, so that neutral ink lets no line through. */
      dossier_paint_rounded (snapshot, bounds, radius, &color);
      return;
    }
  if (is_hovered)
    {
      GdkRGBA tint;

      dossier_map_style_get_family (style, actor, 0.1f, &tint);
      dossier_paint_rounded (snapshot, bounds, radius, &tint);
    }
  if (standing == DOSSIER_MAP_STANDING_PLAIN && !style->contrast)
    color.alpha *= 0.5f;
  dossier_paint_outline (snapshot, bounds, radius,
                         standing == DOSSIER_MAP_STANDING_NEIGHBOR ? 1.8f : 1.1f, &color, FALSE);
}

static void
paint_box_title (const DossierMapStyle *style,
                 const DossierActor *group,
                 const graphene_rect_t *bounds,
                 DossierMapStanding standing,
                 gboolean is_hovered,
                 GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) title = dossier_map_style_create_title (style, group, TRUE);
  GdkRGBA color;

  if (standing == DOSSIER_MAP_STANDING_SELECTED)
    paint_pill (style, group, bounds, standing, FALSE, snapshot);
  else if (is_hovered)
    {
      dossier_map_style_get_family (style, group, 0.14f, &color);
      dossier_paint_rounded (snapshot, bounds, bounds->size.height / 2, &color);
    }
  dossier_map_style_get_family (style, group, 1, &color);
  append_centered (snapshot, title, bounds,
                   standing == DOSSIER_MAP_STANDING_SELECTED ? &style->paper : &color);
}

/**
 * dossier_map_paint_node:
 * @style: a style
 * @node: a node
 * @width: of its rectangle, which begins at 0
 * @height: likewise
 * @standing: how it stands to the selection
 * @is_hovered: whether the pointer is over it
 * @snapshot: what is drawn on
 */
void
dossier_map_paint_node (const DossierMapStyle *style,
                        const DossierMapNode *node,
                        float width,
                        float height,
                        DossierMapStanding standing,
                        gboolean is_hovered,
                        GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const gboolean rtl = pango_context_get_base_dir (style->context) == PANGO_DIRECTION_RTL;
  const gboolean is_selected = standing == DOSSIER_MAP_STANDING_SELECTED;
  const float avatar = (float) dossier_map_style_get_avatar_size (style, node->actor);
  const float side = avatar > 30 ? 5 : 4;
  const graphene_rect_t picture = GRAPHENE_RECT_INIT (rtl ? width - side - avatar : side,
                                                      (height - avatar) / 2, avatar, avatar);
  g_autoptr (PangoLayout) name = NULL;
  graphene_rect_t words
      = GRAPHENE_RECT_INIT (side + avatar + 7, 0, width - side - avatar - 7 - 13, height);
  GdkRGBA color = dossier_map_style_get_ink (style, 1);

  if (node->is_box)
    {
      paint_box_title (style, node->actor, &bounds, standing, is_hovered, snapshot);
      return;
    }

  name = dossier_map_style_create_name (style, node->actor);
  if (rtl)
    words.origin.x = width - words.origin.x - words.size.width;
  if (is_selected)
    color = style->paper;
  paint_pill (style, node->actor, &bounds, standing, is_hovered, snapshot);
  paint_avatar (style, node->actor, &picture, is_selected, snapshot);
  append_centered (snapshot, name, &words, &color);
}

/**
 * dossier_map_paint_ring:
 * @style: a style
 * @width: of the node's rectangle, which begins at 0
 * @height: likewise
 * @snapshot: what is drawn on
 *
 * Draws the ring of the accent around a node that has the focus or is selected.
 */
void
dossier_map_paint_ring (const DossierMapStyle *style,
                        float width,
                        float height,
                        GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (-4, -4, width + 8, height + 8);

  dossier_paint_outline (snapshot, &bounds, MIN (bounds.size.height / 2, 26), 2.5f, &style->accent,
                         FALSE);
}

/**
 * dossier_map_paint_ground:
 * @style: a style
 * @scene: what to draw
 * @snapshot: what is drawn on
 *
 * Draws all but the nodes.
 */
void
dossier_map_paint_ground (const DossierMapStyle *style,
                          const DossierMapScene *scene,
                          GtkSnapshot *snapshot)
{
  const DossierMapLayout *layout = scene->layout;

  for (guint i = 0; i < layout->n_shores; i++)
    paint_shore (style, &layout->shores[i], snapshot);
  /* Outer boxes first. */
  for (guint depth = 0; depth <= DOSSIER_MAP_MAX_DEPTH; depth++)
    for (guint i = 0; i < layout->graph->n_nodes; i++)
      if (layout->graph->nodes[i].is_box && dossier_map_graph_get_depth (layout->graph, i) == depth)
        paint_box (style, scene, i, snapshot);
  paint_edges (style, scene, snapshot);
  for (guint i = 0; i < layout->graph->n_edges; i++)
    if (scene->labels[i].kind != DOSSIER_MAP_LABEL_NONE
        && !(scene->without_quiet && scene->labels[i].kind == DOSSIER_MAP_LABEL_QUIET))
      paint_label (style, scene, i, snapshot);
}

/**
 * dossier_map_paint_all:
 * @style: a style
 * @scene: what to draw
 * @snapshot: what is drawn on
 *
 * Draws the whole map, for a picture of it.
 */
void
dossier_map_paint_all (const DossierMapStyle *style,
                       const DossierMapScene *scene,
                       GtkSnapshot *snapshot)
{
  dossier_map_paint_ground (style, scene, snapshot);
  for (guint i = 0; i < scene->layout->graph->n_nodes; i++)
    {
      const DossierMapRect *rect = &scene->layout->places[i].rect;
      const DossierMapStanding standing = dossier_map_scene_get_standing (scene, i);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) rect->x, (float) rect->y));
      dossier_map_paint_node (style, &scene->layout->graph->nodes[i], (float) rect->width,
                              (float) rect->height, standing, FALSE, snapshot);
      if (standing == DOSSIER_MAP_STANDING_SELECTED)
        dossier_map_paint_ring (style, (float) rect->width, (float) rect->height, snapshot);
      gtk_snapshot_restore (snapshot);
    }
}
