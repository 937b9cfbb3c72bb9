/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-timeline.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/common/dossier-date-words.h"
#include "ui/issues/dossier-timeline-label.h"
#include "ui/issues/dossier-timeline-layout.h"
#include "ui/issues/dossier-timeline-marks.h"

/* A longer timeline shows the events of the issue alone. */
#define MAX_EVENTS 24

#define LABEL_GAP 3 /* between a label and its mark */
#define ROW_GAP 9
#define TICK 5
#define NOW_GAP 6
#define LABEL_MIN 180

/* Events on a true linear scale of years. The widget draws marks, axis and the
 * line of the article's date; each label is a button of its own, which leads
 * to the sentence, takes the focus and has a name: they are the list that
 * assistive technology reads. */
struct _DossierTimeline
{
  GtkWidget parent_instance;

  DossierTimelineItem *items;
  GtkWidget **labels; /* of each item */
  guint n_items;
  GtkWidget *now_label; /* nullable */
  DossierTimelineScale scale;
  GArray *row_tops; /* of int, and the bottom of the last */
};

G_DEFINE_FINAL_TYPE (DossierTimeline, dossier_timeline, GTK_TYPE_WIDGET)

static PangoLayout *
create_year (DossierTimeline *self, guint year)
{
  g_autofree char *text = g_strdup_printf ("%u", year);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
measure_year (DossierTimeline *self, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = create_year (self, 2000);

  pango_layout_get_pixel_size (layout, width, height);
}

static int
measure_now (DossierTimeline *self)
{
  int height = 0;

  if (self->now_label != NULL)
    gtk_widget_measure (self->now_label, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

static int
get_label_height (DossierTimeline *self, guint i)
{
  int height = 0;

  gtk_widget_measure (self->labels[i], GTK_ORIENTATION_VERTICAL, (int) self->items[i].label_width,
                      NULL, &height, NULL, NULL);

  return height;
}

/* Labels wrap rather than reach across the line of the article's date. */
static int
get_label_room (DossierTimeline *self, const DossierTimelineItem *item, int width)
{
  const int most = MIN (width, MAX (LABEL_MIN, width * 2 / 5));
  const float free = item->before
                         ? dossier_timeline_scale_get_x (&self->scale, item->end)
                         : width - dossier_timeline_scale_get_x (&self->scale, item->start);

  return CLAMP ((int) free, MIN (LABEL_MIN, width), most);
}

/* Lays everything out for a width, and returns the height that takes. */
static int
lay_out (DossierTimeline *self, int width)
{
  g_autofree int *heights = NULL;
  int y = measure_now (self) + ROW_GAP / 2;
  int year_width = 0;
  int year_height = 0;

  self->scale.width = width;
  for (guint i = 0; i < self->n_items; i++)
    {
      int minimum = 0;
      int natural = 0;

      gtk_widget_measure (self->labels[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                          NULL);
      self->items[i].label_width
          = MAX (minimum, MIN (natural, get_label_room (self, &self->items[i], width)));
    }
  dossier_timeline_lay_out (&self->scale, self->items, self->n_items, width);

  heights = g_new0 (int, self->scale.n_rows + 1);
  for (guint i = 0; i < self->n_items; i++)
    heights[self->items[i].row] = MAX (heights[self->items[i].row], get_label_height (self, i));
  g_array_set_size (self->row_tops, 0);
  for (guint row = 0; row < self->scale.n_rows; row++)
    {
      g_array_append_val (self->row_tops, y);
      y += heights[row] + LABEL_GAP + DOSSIER_TIMELINE_MARK_HEIGHT + ROW_GAP;
    }
  g_array_append_val (self->row_tops, y);
  measure_year (self, &year_width, &year_height);

  return y + TICK + 2 + year_height;
}

static int
get_mark_top (DossierTimeline *self, const DossierTimelineItem *item)
{
  return g_array_index (self->row_tops, int, item->row + 1) - ROW_GAP
         - DOSSIER_TIMELINE_MARK_HEIGHT;
}

static void
dossier_timeline_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  DossierTimeline *self = DOSSIER_TIMELINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 600;
    }
  else
    *minimum = *natural = lay_out (self, for_size > 0 ? for_size : 600);
}

static void
allocate_child (DossierTimeline *self, GtkWidget *child, float x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { (int) roundf (x), y, width, height }, -1);
}

static void
allocate_now (DossierTimeline *self, int width)
{
  const float x = dossier_timeline_scale_get_x (&self->scale, self->scale.now);
  int natural = 0;
  int minimum = 0;

  gtk_widget_measure (self->now_label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  natural = MAX (minimum, MIN (natural, width));
  allocate_child (self, self->now_label, CLAMP (x + NOW_GAP, 0, MAX (0, width - natural)), 0,
                  natural, measure_now (self));
}

static void
dossier_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierTimeline *self = DOSSIER_TIMELINE (widget);

  lay_out (self, width);
  if (self->now_label != NULL)
    allocate_now (self, width);
  for (guint i = 0; i < self->n_items; i++)
    {
      const DossierTimelineItem *item = &self->items[i];
      int label_height = get_label_height (self, i);

      allocate_child (self, self->labels[i], item->label_x,
                      get_mark_top (self, item) - LABEL_GAP - label_height, (int) item->label_width,
                      label_height);
    }
}

/* From where on a row the line of the article's date is free of labels. */
static int
get_free_top (DossierTimeline *self, guint row, float x)
{
  int top = g_array_index (self->row_tops, int, row);

  for (guint i = 0; i < self->n_items; i++)
    {
      const DossierTimelineItem *item = &self->items[i];

      if (item->row == row && item->label_x < x && item->label_x + item->label_width > x + 1)
        top = get_mark_top (self, item);
    }

  return top;
}

static void
append_now (DossierTimeline *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const float x = dossier_timeline_scale_get_x (&self->scale, self->scale.now);
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const float drawn_x = rtl ? width - x : x;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.3f);

  if (x + NOW_GAP + gtk_widget_get_width (self->now_label) <= width + 1)
    {
      gsk_path_builder_move_to (builder, drawn_x, 2);
      gsk_path_builder_line_to (builder, drawn_x, g_array_index (self->row_tops, int, 0));
    }
  for (guint row = 0; row < self->scale.n_rows; row++)
    {
      gsk_path_builder_move_to (builder, drawn_x, get_free_top (self, row, x));
      gsk_path_builder_line_to (builder, drawn_x, g_array_index (self->row_tops, int, row + 1));
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_dash (stroke, (float[]) { 2, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_year (DossierTimeline *self,
             GtkSnapshot *snapshot,
             guint year,
             float center,
             int y,
             const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = create_year (self, year);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (CLAMP (roundf (center - width / 2.0f), 0,
                                   MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - width)),
                            y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A tick at every year, or at every second, fifth, tenth … when they are too
 * close for their numbers. A year's number stands in its middle. */
static void
append_axis (DossierTimeline *self, GtkSnapshot *snapshot, const GdkRGBA *line, const GdkRGBA *ink)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int y = g_array_index (self->row_tops, int, self->scale.n_rows);
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const double per_year = width / (self->scale.last - self->scale.first);
  const guint steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  int year_width = 0;
  int year_height = 0;
  guint s = 0;

  measure_year (self, &year_width, &year_height);
  while (s + 1 < G_N_ELEMENTS (steps) && steps[s] * per_year < year_width + 8)
    s++;

  gtk_snapshot_append_color (snapshot, line, &GRAPHENE_RECT_INIT (0, y, width, 1));
  for (guint year = (guint) self->scale.first; year <= self->scale.last; year++)
    {
      float x = dossier_timeline_scale_get_x (&self->scale, year);
      float middle = s == 0 ? x + (float) per_year / 2 : x;

      if (year % steps[s] != 0)
        continue;
      gtk_snapshot_append_color (snapshot, line,
                                 &GRAPHENE_RECT_INIT (CLAMP (rtl ? width - x : x, 0, width - 1), y,
                                                      1, TICK));
      if (s > 0 || year < self->scale.last)
        append_year (self, snapshot, year, rtl ? width - middle : middle, y + TICK + 2, ink);
    }
}

static void
dossier_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTimeline *self = DOSSIER_TIMELINE (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float soft = 0; /* over how many pixels an inexact start fades in */
  GdkRGBA accent;
  GdkRGBA ink;
  GdkRGBA grey;

  soft = (float) (DOSSIER_TIMELINE_SOFT * self->scale.width
                  / (self->scale.last - self->scale.first));
  gtk_widget_get_color (widget, &accent);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &ink);
  grey = ink;
  grey.alpha *= 0.55f;
  append_axis (self, snapshot, &grey, &ink);
  if (self->now_label != NULL)
    append_now (self, snapshot, &ink);

  for (guint i = 0; i < self->n_items; i++)
    {
      const DossierTimelineItem *item = &self->items[i];
      const GdkRGBA *color = item->is_own ? &accent : &grey;
      const float x = rtl ? gtk_widget_get_width (widget) - item->x - item->width : item->x;
      const int y = get_mark_top (self, item);

      if (item->shape == DOSSIER_EVENT_POINT)
        dossier_timeline_append_point (snapshot, x, y, item->is_soft, color);
      else
        dossier_timeline_append_bar (snapshot,
                                     &GRAPHENE_RECT_INIT (x, y, item->width,
                                                          DOSSIER_TIMELINE_MARK_HEIGHT),
                                     item->is_soft ? soft : 0, rtl, color);
    }

  GTK_WIDGET_CLASS (dossier_timeline_parent_class)->snapshot (widget, snapshot);
}

static void
dossier_timeline_dispose (GObject *object)
{
  DossierTimeline *self = DOSSIER_TIMELINE (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->n_items = 0;
  self->now_label = NULL;

  G_OBJECT_CLASS (dossier_timeline_parent_class)->dispose (object);
}

static void
dossier_timeline_finalize (GObject *object)
{
  DossierTimeline *self = DOSSIER_TIMELINE (object);

  g_free (self->items);
  g_free (self->labels);
  g_array_unref (self->row_tops);

  G_OBJECT_CLASS (dossier_timeline_parent_class)->finalize (object);
}

static GtkSizeRequestMode
dossier_timeline_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_timeline_class_init (DossierTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_timeline_dispose;
  object_class->finalize = dossier_timeline_finalize;
  widget_class->get_request_mode = dossier_timeline_get_request_mode;
  widget_class->measure = dossier_timeline_measure;
  widget_class->size_allocate = dossier_timeline_size_allocate;
  widget_class->snapshot = dossier_timeline_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
dossier_timeline_init (DossierTimeline *self)
{
  self->row_tops = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
}

static void
add_items (DossierTimeline *self, DossierEvents events, const gboolean *own)
{
  self->items = g_new0 (DossierTimelineItem, events.n + 1);
  self->labels = g_new0 (GtkWidget *, events.n + 1);
  for (guint i = 0; i < events.n; i++)
    {
      DossierTimelineItem *item = &self->items[self->n_items];

      if ((events.n > MAX_EVENTS && !own[i]) || self->n_items == 2 * MAX_EVENTS)
        continue;
      dossier_timeline_item_init (item, &events.items[i], self->scale.now);
      item->is_own = own[i];
      self->labels[self->n_items] = dossier_timeline_label_new (item);
      gtk_widget_set_parent (self->labels[self->n_items], GTK_WIDGET (self));
      self->n_items++;
    }
}

/**
 * dossier_timeline_new:
 * @document: a document
 * @own: for each of its events whether it belongs to the issue at hand
 *
 * Returns: (transfer floating): its timeline
 */
GtkWidget *
dossier_timeline_new (DossierDocument *document, const gboolean *own)
{
  DossierTimeline *self = g_object_new (DOSSIER_TYPE_TIMELINE, NULL);
  const DossierDate *date = &dossier_document_get_head (document)->source_date;
  double now = date->year > 0 ? dossier_date_to_years (date, FALSE) : 0;

  self->scale.now = now;
  add_items (self, dossier_document_get_events (document), own);
  dossier_timeline_scale_init (&self->scale, self->items, self->n_items, now);
  if (now > 0)
    {
      g_autofree char *words = dossier_date_dup_words (*date);
      /* Translators: when the article appeared, on its timeline */
      g_autofree char *text = g_strdup_printf (_ ("The article, %s"), words);

      self->now_label = gtk_label_new (text);
      gtk_label_set_ellipsize (GTK_LABEL (self->now_label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->now_label, "caption-heading");
      gtk_widget_set_parent (self->now_label, GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

/**
 * dossier_timeline_get_n_events:
 * @self: a timeline
 *
 * Returns: how many events it shows
 */
guint
dossier_timeline_get_n_events (DossierTimeline *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE (self), 0);

  return self->n_items;
}
