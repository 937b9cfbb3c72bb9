/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-style.h"

#include "ui/map/dossier-map-words.h"

#define NAME_SCALE 0.92
#define COUNTRY_SCALE 1.06
#define TITLE_SCALE 0.88
#define QUIET_SCALE 0.785
#define STRONG_SCALE 0.86

#define NAME_WIDTH 158 /* a longer name takes two lines */
#define TITLE_WIDTH 220

/**
 * dossier_map_style_init:
 * @self: (out caller-allocates): a style
 * @families: the hues of the dossier
 * @context: the fonts
 * @accent: the colour of what is selected
 * @dark: whether to draw light on dark
 * @contrast: whether nothing may be quiet
 */
void
dossier_map_style_init (DossierMapStyle *self,
                        DossierFamilies *families,
                        PangoContext *context,
                        AdwAccentColor accent,
                        gboolean dark,
                        gboolean contrast)
{
  *self = (DossierMapStyle) {
    .families = g_object_ref (families),
    .context = g_object_ref (context),
    .dark = dark,
    .contrast = contrast,
    .ink = dark ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0, 0, 0.024f, contrast ? 1.0f : 0.85f },
    .paper = dark ? (GdkRGBA) { 0.114f, 0.114f, 0.125f, 1 } : (GdkRGBA) { 1, 1, 1, 1 },
    .accent_fg = { 1, 1, 1, 1 },
  };
  adw_accent_color_to_standalone_rgba (accent, dark, &self->accent);
  adw_accent_color_to_rgba (accent, &self->accent_bg);
}

/**
 * dossier_map_style_clear:
 * @self: a style
 */
void
dossier_map_style_clear (DossierMapStyle *self)
{
  g_clear_object (&self->families);
  g_clear_object (&self->context);
}

/**
 * dossier_map_style_get_family:
 * @self: a style
 * @actor: an actor
 * @alpha: how strong, 1 for letters
 * @rgba: (out caller-allocates): the hue of the actor's family
 */
void
dossier_map_style_get_family (const DossierMapStyle *self,
                              const DossierActor *actor,
                              float alpha,
                              GdkRGBA *rgba)
{
  dossier_families_get_ink_for (self->families, actor, self->dark, rgba);
  rgba->alpha *= alpha;
}

/**
 * dossier_map_style_get_ink:
 * @self: a style
 * @alpha: how strong, as drawn where contrast need not be high
 *
 * Returns: the colour of words and lines
 */
GdkRGBA
dossier_map_style_get_ink (const DossierMapStyle *self, float alpha)
{
  GdkRGBA ink = self->ink;

  if (!self->contrast)
    ink.alpha *= alpha;

  return ink;
}

static PangoLayout *
create_layout (const DossierMapStyle *self, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* Long texts take a second line, and end there. */
static void
limit (PangoLayout *layout, int width)
{
  int natural = 0;

  pango_layout_get_pixel_size (layout, &natural, NULL);
  if (natural <= width)
    return;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/**
 * dossier_map_style_create_name:
 * @self: a style
 * @actor: an actor
 *
 * Returns: (transfer full): the words of its pill
 */
PangoLayout *
dossier_map_style_create_name (const DossierMapStyle *self, const DossierActor *actor)
{
  PangoLayout *layout
      = create_layout (self, dossier_actor_get_short_name (actor),
                       actor->kind == DOSSIER_ACTOR_COUNTRY ? COUNTRY_SCALE : NAME_SCALE,
                       PANGO_WEIGHT_SEMIBOLD);

  limit (layout, NAME_WIDTH);

  return layout;
}

/**
 * dossier_map_style_create_title:
 * @self: a style
 * @actor: an actor
 * @of_box: whether it is a group over its box, else a family over its shore
 *
 * Returns: (transfer full): the words of the title
 */
PangoLayout *
dossier_map_style_create_title (const DossierMapStyle *self,
                                const DossierActor *actor,
                                gboolean of_box)
{
  PangoLayout *layout = create_layout (self, dossier_actor_get_short_name (actor), TITLE_SCALE,
                                       of_box ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_BOLD);

  limit (layout, TITLE_WIDTH);

  return layout;
}

/**
 * dossier_map_style_create_label:
 * @self: a style
 * @edge: an edge
 * @strong: whether it is of the selection
 *
 * Returns: (transfer full): the words of its label
 */
PangoLayout *
dossier_map_style_create_label (const DossierMapStyle *self,
                                const DossierMapEdge *edge,
                                gboolean strong)
{
  g_autofree char *text = dossier_map_edge_dup_label (edge);

  return create_layout (self, text, strong ? STRONG_SCALE : QUIET_SCALE,
                        strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_MEDIUM);
}

/**
 * dossier_map_style_get_avatar_size:
 * @self: a style
 * @actor: an actor
 *
 * Returns: the side of the picture in its pill
 */
double
dossier_map_style_get_avatar_size (const DossierMapStyle *self, const DossierActor *actor)
{
  return actor->kind == DOSSIER_ACTOR_COUNTRY ? 34 : 28;
}

/**
 * dossier_map_style_measure:
 * @text: of what
 * @actor: (nullable): an actor
 * @edge: (nullable): an edge
 * @width: (out): in pixels
 * @height: (out): in pixels
 * @style: a #DossierMapStyle
 *
 * A #DossierMapMeasureFunc.
 */
void
dossier_map_style_measure (DossierMapText text,
                           const DossierActor *actor,
                           const DossierMapEdge *edge,
                           double *width,
                           double *height,
                           gpointer style)
{
  g_autoptr (PangoLayout) layout = NULL;
  double avatar = 0;
  int w = 0;
  int h = 0;

  switch (text)
    {
    case DOSSIER_MAP_TEXT_NODE:
      layout = dossier_map_style_create_name (style, actor);
      break;
    case DOSSIER_MAP_TEXT_BOX_TITLE:
    case DOSSIER_MAP_TEXT_SHORE_TITLE:
      layout = dossier_map_style_create_title (style, actor, text == DOSSIER_MAP_TEXT_BOX_TITLE);
      break;
    case DOSSIER_MAP_TEXT_QUIET_LABEL:
    case DOSSIER_MAP_TEXT_STRONG_LABEL:
    default:
      layout = dossier_map_style_create_label (style, edge, text == DOSSIER_MAP_TEXT_STRONG_LABEL);
      break;
    }
  pango_layout_get_pixel_size (layout, &w, &h);
  *width = w;
  *height = h;
  if (text == DOSSIER_MAP_TEXT_NODE)
    {
      avatar = dossier_map_style_get_avatar_size (style, actor);
      *width += avatar + 4 + 7 + 14;
      *height = MAX (avatar + (avatar > 30 ? 10 : 8), h + 10);
    }
  else if (text == DOSSIER_MAP_TEXT_BOX_TITLE)
    {
      *width += 16;
      *height += 6;
    }
  else if (text == DOSSIER_MAP_TEXT_QUIET_LABEL)
    {
      *width += 6;
      *height += 2;
    }
  else if (text == DOSSIER_MAP_TEXT_STRONG_LABEL)
    {
      *width += 16;
      *height += 6;
    }
}
