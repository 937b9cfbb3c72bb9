/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-presence-strip.h"

#include <glib/gi18n.h>

#include "ui/actors/dossier-strip-geometry.h"
#include "ui/actors/dossier-strip-paint.h"

#define MIN_WIDTH 120
#define REACH 22 /* how far from a cell a tap still means it */

/* The paragraphs of the article as a row of cells: solid where the actor is
 * named, an outlined tint where it is meant, a quotation mark above where its
 * words are quoted. One control: the arrow keys walk the cells where the actor
 * stands, Return and a click open the paragraph. To assistive technology it is
 * a slider over the paragraphs whose value is spoken in words. */
struct _DossierPresenceStrip
{
  GtkWidget parent_instance;

  GArray *places; /* of DossierStanding */
  guint n_paragraphs;
  guint current; /* index into places */
};

static void dossier_presence_strip_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierPresenceStrip,
                               dossier_presence_strip,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      dossier_presence_strip_range_init))

static PangoLayout *
create_number (DossierPresenceStrip *self, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.75));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static PangoLayout *
create_mark (DossierPresenceStrip *self)
{
  /* Translators: the opening quotation mark of the language */
  PangoLayout *layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), C_ ("quotation mark", "“"));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (1.25));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
measure_number (DossierPresenceStrip *self, int *width, int *height)
{
  g_autofree char *text = g_strdup_printf ("%u", MAX (self->n_paragraphs, 1));
  g_autoptr (PangoLayout) layout = create_number (self, text, TRUE);

  pango_layout_get_pixel_size (layout, width, height);
}

/* The room above the cells: that of the ink of a quotation mark. */
static int
measure_mark (DossierPresenceStrip *self)
{
  g_autoptr (PangoLayout) layout = create_mark (self);
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);

  return ink.height + 4;
}

static void
get_geometry (DossierPresenceStrip *self, DossierStripGeometry *geometry)
{
  int label_width = 0;
  int label_height = 0;

  measure_number (self, &label_width, &label_height);
  dossier_strip_geometry_init (geometry, self->n_paragraphs,
                               gtk_widget_get_width (GTK_WIDGET (self)), label_width);
}

/* What stands in the paragraphs of each cell. */
static DossierStandingFlags *
collect_cells (DossierPresenceStrip *self, const DossierStripGeometry *geometry)
{
  DossierStandingFlags *cells = g_new0 (DossierStandingFlags, geometry->n_cells);

  for (guint i = 0; i < self->places->len; i++)
    {
      const DossierStanding *place = &g_array_index (self->places, DossierStanding, i);

      cells[place->paragraph->index / geometry->per_cell] |= place->flags;
    }

  return cells;
}

static const DossierStanding *
get_current (DossierPresenceStrip *self)
{
  if (self->places == NULL || self->current >= self->places->len)
    return NULL;

  return &g_array_index (self->places, DossierStanding, self->current);
}

static void
append_number (DossierPresenceStrip *self,
               GtkSnapshot *snapshot,
               const DossierStripGeometry *geometry,
               guint cell,
               const graphene_rect_t *bounds,
               DossierStandingFlags flags,
               const GdkRGBA *ink,
               const GdkRGBA *text)
{
  const guint number = cell * geometry->per_cell + 1;
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color = *text;

  if ((cell + 1) % geometry->label_step != 0 && !(cell == 0 && geometry->label_step >= 5))
    return;

  layout = create_number (self, label, flags != 0);
  color.alpha *= 0.74f;
  dossier_strip_append_layout (snapshot, layout, bounds->origin.x + bounds->size.width / 2,
                               bounds->origin.y + DOSSIER_STRIP_CELL_HEIGHT + 3,
                               gtk_widget_get_width (GTK_WIDGET (self)), flags ? ink : &color);
}

static void
append_quoted (DossierPresenceStrip *self,
               GtkSnapshot *snapshot,
               const graphene_rect_t *bounds,
               const GdkRGBA *ink)
{
  g_autoptr (PangoLayout) mark = create_mark (self);
  PangoRectangle extents;

  pango_layout_get_pixel_extents (mark, &extents, NULL);
  dossier_strip_append_layout (snapshot, mark, bounds->origin.x + bounds->size.width / 2,
                               -extents.y, gtk_widget_get_width (GTK_WIDGET (self)), ink);
}

static void
dossier_presence_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierPresenceStrip *self = DOSSIER_PRESENCE_STRIP (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float top = measure_mark (self);
  const DossierStanding *current = get_current (self);
  DossierStripGeometry geometry;
  g_autofree DossierStandingFlags *cells = NULL;
  GdkRGBA ink;
  GdkRGBA text;

  if (self->places == NULL)
    return;

  get_geometry (self, &geometry);
  cells = collect_cells (self, &geometry);
  gtk_widget_get_color (widget, &ink);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &text);

  for (guint i = 0; i < geometry.n_cells; i++)
    {
      const float x = dossier_strip_geometry_get_x (&geometry, i);
      const graphene_rect_t bounds
          = GRAPHENE_RECT_INIT (rtl ? gtk_widget_get_width (widget) - x - geometry.cell : x, top,
                                geometry.cell, DOSSIER_STRIP_CELL_HEIGHT);

      dossier_strip_append_cell (snapshot, &bounds, cells[i], &ink, &text);
      append_number (self, snapshot, &geometry, i, &bounds, cells[i], &ink, &text);
      if (cells[i] & DOSSIER_STANDING_QUOTED)
        append_quoted (self, snapshot, &bounds, &ink);
      if (current != NULL && gtk_widget_has_visible_focus (widget)
          && current->paragraph->index / geometry.per_cell == i)
        dossier_strip_append_focus (snapshot, &bounds, &text);
    }
}

static void
dossier_presence_strip_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  DossierPresenceStrip *self = DOSSIER_PRESENCE_STRIP (widget);
  int width = 0;
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX (MIN_WIDTH, (int) MIN (self->n_paragraphs, 40) * 24);
      return;
    }

  measure_number (self, &width, &height);
  *minimum = *natural = measure_mark (self) + DOSSIER_STRIP_CELL_HEIGHT + 3 + height;
}

static void
update_value (DossierPresenceStrip *self)
{
  const DossierStanding *place = get_current (self);
  g_autofree char *words = place != NULL ? dossier_standing_dup_words (place) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) MAX (self->n_paragraphs, 1),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  place != NULL ? (double) place->paragraph->number : 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Assistive technology sets the number of a paragraph. */
static gboolean
dossier_presence_strip_set_current_value (GtkAccessibleRange *range, double value)
{
  DossierPresenceStrip *self = DOSSIER_PRESENCE_STRIP (range);

  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    if (g_array_index (self->places, DossierStanding, i).paragraph->number >= value)
      {
        self->current = i;
        update_value (self);
        return TRUE;
      }

  return FALSE;
}

static void
dossier_presence_strip_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = dossier_presence_strip_set_current_value;
}

static void
walk_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierPresenceStrip *self = DOSSIER_PRESENCE_STRIP (widget);
  int step = g_variant_get_int32 (parameter);
  int last = self->places != NULL ? (int) self->places->len - 1 : -1;

  if (last < 0)
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (step) == 1)
    step = -step;
  self->current = CLAMP ((gint64) self->current + step, 0, last);
  update_value (self);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const DossierStanding *place = get_current (DOSSIER_PRESENCE_STRIP (widget));

  if (place != NULL)
    gtk_widget_activate_action (widget, "dossier.show-sentence", "s", place->sentence->id);
}

/* The place whose cell is nearest to @x, if near enough; G_MAXUINT otherwise. */
static guint
find_place_at (DossierPresenceStrip *self, double x)
{
  DossierStripGeometry geometry;
  guint nearest = G_MAXUINT;
  double best = REACH;

  if (self->places == NULL)
    return nearest;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  get_geometry (self, &geometry);
  for (guint i = 0; i < self->places->len; i++)
    {
      const DossierStanding *place = &g_array_index (self->places, DossierStanding, i);
      guint cell = place->paragraph->index / geometry.per_cell;
      double start = dossier_strip_geometry_get_x (&geometry, cell);
      double distance = x < start ? start - x : MAX (0, x - start - geometry.cell);

      if (distance < best)
        {
          best = distance;
          nearest = i;
        }
    }

  return nearest;
}

static void
on_released (DossierPresenceStrip *self, int n_press, double x, double y)
{
  guint place = find_place_at (self, x);

  if (place == G_MAXUINT)
    return;

  self->current = place;
  update_value (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "strip.open", NULL);
}

static void
on_pressed (DossierPresenceStrip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_motion (DossierPresenceStrip *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   find_place_at (self, x) != G_MAXUINT ? "pointer" : NULL);
}

static gboolean
dossier_presence_strip_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  DossierPresenceStrip *self = DOSSIER_PRESENCE_STRIP (widget);
  guint place = keyboard ? self->current : find_place_at (self, x);
  g_autofree char *words = NULL;

  if (self->places == NULL || place >= self->places->len)
    return FALSE;

  words = dossier_standing_dup_words (&g_array_index (self->places, DossierStanding, place));
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
dossier_presence_strip_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_PRESENCE_STRIP (object)->places, g_array_unref);

  G_OBJECT_CLASS (dossier_presence_strip_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    int step;
  } steps[] = {
    { GDK_KEY_Left, -1 },    { GDK_KEY_KP_Left, -1 },         { GDK_KEY_Right, 1 },
    { GDK_KEY_KP_Right, 1 }, { GDK_KEY_Home, -G_MAXINT / 2 }, { GDK_KEY_End, G_MAXINT / 2 },
    { GDK_KEY_Page_Up, -5 }, { GDK_KEY_Page_Down, 5 },
  };
  const guint opens[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding_action (widget_class, steps[i].key, 0, "strip.walk", "i",
                                         steps[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    gtk_widget_class_add_binding_action (widget_class, opens[i], 0, "strip.open", NULL);
}

static void
dossier_presence_strip_class_init (DossierPresenceStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_presence_strip_finalize;
  widget_class->snapshot = dossier_presence_strip_snapshot;
  widget_class->measure = dossier_presence_strip_measure;
  widget_class->query_tooltip = dossier_presence_strip_query_tooltip;

  gtk_widget_class_install_action (widget_class, "strip.walk", "i", walk_action);
  gtk_widget_class_install_action (widget_class, "strip.open", NULL, open_action);
  add_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "presencestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
dossier_presence_strip_init (DossierPresenceStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where in the Article"), -1);
}

/**
 * dossier_presence_strip_set_places:
 * @self: a strip
 * @places: (element-type DossierStanding): where the actor stands
 * @n_paragraphs: how many the article has
 */
void
dossier_presence_strip_set_places (DossierPresenceStrip *self, GArray *places, guint n_paragraphs)
{
  g_return_if_fail (DOSSIER_IS_PRESENCE_STRIP (self));
  g_return_if_fail (places != NULL);

  g_array_ref (places);
  g_clear_pointer (&self->places, g_array_unref);
  self->places = places;
  self->n_paragraphs = n_paragraphs;
  self->current = 0;
  gtk_widget_set_focusable (GTK_WIDGET (self), places->len > 0);
  update_value (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
