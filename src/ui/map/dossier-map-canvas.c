/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-canvas.h"

#include <adwaita.h>
#include <math.h>

#include "ui/map/dossier-map-canvas-private.h"
#include "ui/map/dossier-map-node.h"
#include "ui/map/dossier-map-words.h"

/* The map: it draws grounds, edges and labels and scales its children, the
 * nodes. It scrolls by itself, so that zoom and place change in one step. */

/* The first picture is not smaller than this, even if it has to be scrolled. */
#define FIRST_ZOOM 0.72
#define FIRST_MOST 1.25

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} DossierMapCanvasProperty;

enum
{
  SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierMapCanvas,
                               dossier_map_canvas,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
get_extent (DossierMapCanvas *self, GtkOrientation orientation)
{
  if (self->layout == NULL)
    return 0;

  return (orientation == GTK_ORIENTATION_HORIZONTAL ? self->layout->width : self->layout->height)
         * self->zoom;
}

static double
get_size (DossierMapCanvas *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self))
                                                   : gtk_widget_get_height (GTK_WIDGET (self));
}

/* Where the map's own 0, 0 is within the widget. */
DossierMapPoint
dossier_map_canvas_get_origin (DossierMapCanvas *self)
{
  double at[2];

  for (int i = 0; i < 2; i++)
    {
      const double room = get_size (self, i) - get_extent (self, i);

      at[i] = room > 0
                  ? room / 2
                  : -(self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i])
                                                   : 0);
    }

  return (DossierMapPoint) { round (at[0]), round (at[1]) };
}

/* Sets how far the map scrolls, and where it is. */
void
dossier_map_canvas_configure (DossierMapCanvas *self,
                              GtkOrientation orientation,
                              double size,
                              double value)
{
  const double upper = MAX (size, get_extent (self, orientation));

  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, upper - size), 0,
                              upper, size * 0.1, size * 0.9, size);
}

double
dossier_map_canvas_find_fit (DossierMapCanvas *self, double width, double height)
{
  if (self->layout == NULL || self->layout->width <= 0 || self->layout->height <= 0)
    return 1;

  return MIN (width / self->layout->width, height / self->layout->height);
}

/* Brings a node to the middle, as far as the map goes. */
static void
center_on (DossierMapCanvas *self, guint node, double width, double height)
{
  const DossierMapPoint center
      = dossier_map_rect_get_center (dossier_map_layout_get_ends (self->layout, node));

  dossier_map_canvas_configure (self, GTK_ORIENTATION_HORIZONTAL, width,
                                center.x * self->zoom - width / 2);
  dossier_map_canvas_configure (self, GTK_ORIENTATION_VERTICAL, height,
                                center.y * self->zoom - height / 2);
}

static void
allocate_nodes (DossierMapCanvas *self)
{
  const DossierMapPoint origin = dossier_map_canvas_get_origin (self);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierMapRect *rect = &self->layout->places[i].rect;
      GskTransform *transform = gsk_transform_translate (
          NULL, &GRAPHENE_POINT_INIT ((float) (origin.x + rect->x * self->zoom),
                                      (float) (origin.y + rect->y * self->zoom)));

      transform = gsk_transform_scale (transform, (float) self->zoom, (float) self->zoom);
      gtk_widget_measure (self->nodes->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_allocate (self->nodes->pdata[i], (int) rect->width, (int) rect->height, -1,
                           transform);
    }
  gtk_widget_measure (self->probe, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->probe, 1, 1, -1, NULL);
}

/* Where the map is scrolled to. From right to left it begins at its right end, and
 * stays there while its room changes. */
static double
get_place (DossierMapCanvas *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value = 0;

  if (adjustment == NULL)
    return 0;

  value = gtk_adjustment_get_value (adjustment);
  if (orientation == GTK_ORIENTATION_HORIZONTAL
      && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
      && value + gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment))
    return G_MAXDOUBLE;

  return value;
}

static void
dossier_map_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);

  if (self->layout == NULL)
    return;

  if (self->is_fit)
    self->zoom = CLAMP (dossier_map_canvas_find_fit (self, width, height), FIRST_ZOOM, FIRST_MOST);
  for (int i = 0; i < 2; i++)
    dossier_map_canvas_configure (self, i, i == 0 ? width : height, get_place (self, i));
  if (self->to_show < self->graph->n_nodes)
    center_on (self, self->to_show, width, height);
  self->to_show = DOSSIER_MAP_NONE;
  allocate_nodes (self);
}

static void
dossier_map_canvas_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = 80;
  *natural = MAX (80, (int) get_extent (DOSSIER_MAP_CANVAS (widget), orientation));
}

void
dossier_map_canvas_paint (DossierMapCanvas *self, GtkSnapshot *snapshot)
{
  const DossierMapPoint origin = dossier_map_canvas_get_origin (self);
  DossierMapScene scene;

  if (self->layout == NULL)
    return;

  dossier_map_canvas_get_scene (self, &scene);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) origin.x, (float) origin.y));
  gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
  dossier_map_paint_ground (&self->style, &scene, snapshot);
  gtk_snapshot_restore (snapshot);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->nodes->pdata[i], snapshot);
}

static void
dossier_map_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  dossier_map_canvas_paint_faded (DOSSIER_MAP_CANVAS (widget), snapshot);
}

/* ---- What is shown ---- */

void
dossier_map_canvas_update_scene (DossierMapCanvas *self)
{
  DossierMapScene scene;

  g_clear_pointer (&self->labels, g_free);
  if (self->layout == NULL)
    return;

  self->labels = dossier_map_layout_place_labels (self->layout, self->selected, self->focused);
  dossier_map_canvas_get_scene (self, &scene);
  for (guint i = 0; i < self->nodes->len; i++)
    dossier_map_node_widget_set_standing (self->nodes->pdata[i],
                                          dossier_map_scene_get_standing (&scene, i));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_style (DossierMapCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  dossier_map_style_clear (&self->style);
  dossier_map_style_init (&self->style, dossier_study_get_families (self->study),
                          gtk_widget_get_pango_context (GTK_WIDGET (self)),
                          adw_style_manager_get_accent_color (manager),
                          adw_style_manager_get_dark (manager),
                          adw_style_manager_get_high_contrast (manager));
  gtk_widget_get_color (self->probe, &self->style.paper);
  gtk_widget_get_color (GTK_WIDGET (self), &self->style.ink);
  for (guint i = 0; i < self->nodes->len; i++)
    dossier_map_node_widget_set_style (self->nodes->pdata[i], &self->style);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lay_out (DossierMapCanvas *self)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  update_style (self);
  g_clear_pointer (&self->layout, dossier_map_layout_free);
  self->layout = dossier_map_layout_new (self->graph, rtl, dossier_map_style_measure, &self->style);
  dossier_map_canvas_update_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_toggled (DossierMapCanvas *self, DossierMapNodeWidget *node)
{
  const guint index = dossier_map_node_widget_get_index (node);
  const gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (node));

  if (active == (index == self->selected))
    return;

  dossier_map_canvas_select (self, active ? index : DOSSIER_MAP_NONE);
  if (active)
    dossier_map_canvas_show_node (self, index);
}

static void
remove_nodes (DossierMapCanvas *self)
{
  g_ptr_array_set_size (self->nodes, 0);
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->layout, dossier_map_layout_free);
  g_clear_pointer (&self->graph, dossier_map_graph_free);
  self->selected = self->focused = self->to_show = DOSSIER_MAP_NONE;
}

static void
on_style_changed (DossierMapCanvas *self)
{
  if (self->layout != NULL)
    update_style (self);
}

static void
dossier_map_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);

  GTK_WIDGET_CLASS (dossier_map_canvas_parent_class)->css_changed (widget, change);
  on_style_changed (self);
}

/* Letters of another size need other places. */
static void
dossier_map_canvas_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);

  GTK_WIDGET_CLASS (dossier_map_canvas_parent_class)->system_setting_changed (widget, setting);
  if (self->layout != NULL
      && (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME))
    lay_out (self);
}

static void
dossier_map_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (dossier_map_canvas_parent_class)->direction_changed (widget, previous);
  if (DOSSIER_MAP_CANVAS (widget)->layout != NULL)
    lay_out (DOSSIER_MAP_CANVAS (widget));
}

static gboolean
dossier_map_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return dossier_map_canvas_move_focus (DOSSIER_MAP_CANVAS (widget), direction);
}

static void
set_adjustment (DossierMapCanvas *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                             self, G_CONNECT_SWAPPED);
}

static void
dossier_map_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (object);

  switch ((DossierMapCanvasProperty) prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_map_canvas_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (object);

  switch ((DossierMapCanvasProperty) prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_map_canvas_dispose (GObject *object)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (object);

  remove_nodes (self);
  dossier_map_canvas_remove_fade (self);
  g_clear_pointer (&self->probe, gtk_widget_unparent);
  for (int i = 0; i < 2; i++)
    set_adjustment (self, i, NULL);
  dossier_map_style_clear (&self->style);
  g_clear_object (&self->study);

  G_OBJECT_CLASS (dossier_map_canvas_parent_class)->dispose (object);
}

static void
dossier_map_canvas_finalize (GObject *object)
{
  g_ptr_array_unref (DOSSIER_MAP_CANVAS (object)->nodes);

  G_OBJECT_CLASS (dossier_map_canvas_parent_class)->finalize (object);
}

static void
dossier_map_canvas_class_init (DossierMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_map_canvas_get_property;
  object_class->set_property = dossier_map_canvas_set_property;
  object_class->dispose = dossier_map_canvas_dispose;
  object_class->finalize = dossier_map_canvas_finalize;
  widget_class->measure = dossier_map_canvas_measure;
  widget_class->size_allocate = dossier_map_canvas_size_allocate;
  widget_class->snapshot = dossier_map_canvas_snapshot;
  widget_class->css_changed = dossier_map_canvas_css_changed;
  widget_class->system_setting_changed = dossier_map_canvas_system_setting_changed;
  widget_class->direction_changed = dossier_map_canvas_direction_changed;
  widget_class->focus = dossier_map_canvas_focus;
  widget_class->query_tooltip = dossier_map_canvas_query_tooltip;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /* Another node is selected, or another edge has the focus. */
  signals[SELECTION_CHANGED]
      = g_signal_new ("selection-changed", DOSSIER_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_map_canvas_init (DossierMapCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->selected = self->focused = self->to_show = DOSSIER_MAP_NONE;
  self->zoom = 1;
  self->is_fit = TRUE;
  self->probe = g_object_new (ADW_TYPE_BIN, "css-name", "mappaper", "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->probe, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  dossier_map_canvas_add_pointer (self);
  dossier_map_canvas_add_keys (self);
  dossier_map_canvas_add_fade (self);
  g_signal_connect_object (manager, "notify", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_map_canvas_set_actors:
 * @self: a canvas
 * @study: what the pages share
 * @actors: (element-type DossierActor): whom to show, in the order of appearance
 *
 * Who was selected stays so, if still there.
 */
void
dossier_map_canvas_set_actors (DossierMapCanvas *self, DossierStudy *study, GPtrArray *actors)
{
  const DossierActor *selected = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));
  g_return_if_fail (DOSSIER_IS_STUDY (study) && actors != NULL);

  dossier_map_canvas_begin_fade (self);
  if (self->selected != DOSSIER_MAP_NONE)
    selected = self->graph->nodes[self->selected].actor;
  remove_nodes (self);
  g_set_object (&self->study, study);
  self->graph = dossier_map_graph_new (dossier_study_get_document (study), actors);
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      GtkWidget *node = dossier_map_node_widget_new (self->graph, i);

      g_signal_connect_object (node, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (node, GTK_WIDGET (self));
      g_ptr_array_add (self->nodes, node);
    }
  self->selected = dossier_map_graph_find (self->graph, selected);
  self->to_show = self->selected;
  lay_out (self);
  name = dossier_map_dup_name (self->graph);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}
