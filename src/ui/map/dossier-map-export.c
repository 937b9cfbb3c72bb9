/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-export.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ui/map/dossier-map-words.h"

#define MARGIN 16.0
#define SOURCE_SCALE 0.8

/* What the picture is of: the title of the dossier and where it comes from. */
static char *
dup_source (DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);

  /* Translators: under a picture of the map: title of the dossier, its source */
  return g_strdup_printf (_ ("%1$s · %2$s"), head->title, head->source_description);
}

static PangoLayout *
create_source (const DossierMapStyle *style, DossierDocument *document, double width)
{
  PangoLayout *layout = pango_layout_new (style->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = dup_source (document);

  pango_attr_list_insert (attributes, pango_attr_scale_new (SOURCE_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* The whole picture on white, and its size. */
static GskRenderNode *
render (const DossierMapStyle *style,
        const DossierMapScene *scene,
        DossierDocument *document,
        double *width,
        double *height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (PangoLayout) source = NULL;
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA ink = dossier_map_style_get_ink (style, 0.8f);
  int source_height = 0;

  *width = ceil (MAX (scene->layout->width, 200) + 2 * MARGIN);
  source = create_source (style, document, *width - 3 * MARGIN);
  pango_layout_get_pixel_size (source, NULL, &source_height);
  *height = ceil (scene->layout->height + source_height + 3 * MARGIN);

  gtk_snapshot_append_color (snapshot, &white,
                             &GRAPHENE_RECT_INIT (0, 0, (float) *width, (float) *height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) MARGIN, (float) MARGIN));
  dossier_map_paint_all (style, scene, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (1.5 * MARGIN),
                                                (float) (*height - source_height - MARGIN)));
  gtk_snapshot_append_layout (snapshot, source, &ink);

  return gtk_snapshot_free_to_node (snapshot);
}

static cairo_status_t
append_bytes (void *array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (array, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return FALSE;
}

/* Draws the picture and takes the surface. */
static gboolean
draw (cairo_surface_t *surface, GskRenderNode *node, double scale, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (node, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return check_status (status, error);
}

/* Letters are drawn as paths, so that the picture looks the same everywhere;
 * title and description tell the names and the map in words. */
static GBytes *
add_words (GByteArray *svg, const DossierMapGraph *graph, DossierDocument *document)
{
  g_autoptr (GString) text = g_string_new_len ((const char *) svg->data, svg->len);
  g_autofree char *name = dossier_map_dup_name (graph);
  g_autofree char *source = dup_source (document);
  g_autofree char *title
      = g_markup_printf_escaped ("\n<title>%s: %s</title>\n<desc>", source, name);
  g_autoptr (GString) words = g_string_new (title);
  const char *root = strstr (text->str, "<svg");
  const char *end = root != NULL ? strchr (root, '>') : NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_autofree char *actor = g_markup_escape_text (graph->nodes[i].actor->name, -1);

      g_string_append_printf (words, "%s\n", actor);
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      g_autofree char *edge = dossier_map_edge_dup_words (graph, &graph->edges[i]);
      g_autofree char *escaped = g_markup_escape_text (edge, -1);

      g_string_append_printf (words, "%s\n", escaped);
    }
  g_string_append (words, "</desc>");
  if (end != NULL)
    g_string_insert (text, end + 1 - text->str, words->str);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * dossier_map_export_svg:
 * @style: a light style
 * @scene: what to draw
 * @document: what it is of
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the map as an SVG file
 */
GBytes *
dossier_map_export_svg (const DossierMapStyle *style,
                        const DossierMapScene *scene,
                        DossierDocument *document,
                        GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = NULL;
  double width = 0;
  double height = 0;
  gboolean is_drawn = FALSE;

  g_return_val_if_fail (style != NULL && scene != NULL, NULL);

  node = render (style, scene, document, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  is_drawn = draw (surface, node, 1, error);
  cairo_surface_finish (surface);
  is_drawn = is_drawn && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);

  return is_drawn ? add_words (bytes, scene->layout->graph, document) : NULL;
}

/**
 * dossier_map_export_png:
 * @style: a light style
 * @scene: what to draw
 * @document: what it is of
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the map as a PNG file, of
 *   DOSSIER_MAP_PNG_SCALE times its size
 */
GBytes *
dossier_map_export_png (const DossierMapStyle *style,
                        const DossierMapScene *scene,
                        DossierDocument *document,
                        GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = NULL;
  double width = 0;
  double height = 0;
  gboolean is_drawn = FALSE;

  g_return_val_if_fail (style != NULL && scene != NULL, NULL);

  node = render (style, scene, document, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width * DOSSIER_MAP_PNG_SCALE,
                                        (int) height * DOSSIER_MAP_PNG_SCALE);
  is_drawn
      = draw (surface, node, DOSSIER_MAP_PNG_SCALE, error)
        && check_status (cairo_surface_write_to_png_stream (surface, append_bytes, bytes), error);
  cairo_surface_destroy (surface);

  return is_drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
