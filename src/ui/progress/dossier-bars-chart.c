/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-bars-chart.h"

#include "ui/progress/dossier-chart-layout.h"

#define RADIUS 4
#define LABEL_GAP 4

/* Days as bars on a line, today in full. An empty day is empty. */
struct _DossierBarsChart
{
  DossierChart parent_instance;

  GArray *bars;  /* of DossierBar */
  guint *values; /* of each */
  int text_height;
  int number_width;
  DossierBarsLayout layout;
};

G_DEFINE_FINAL_TYPE (DossierBarsChart, dossier_bars_chart, DOSSIER_TYPE_CHART)

void
dossier_bar_clear (DossierBar *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->label, g_free);
}

static const DossierBar *
get_bar (DossierBarsChart *self, guint index)
{
  return &g_array_index (self->bars, DossierBar, index);
}

static int
dossier_bars_chart_lay_out (DossierChart *chart, int width, int height)
{
  DossierBarsChart *self = DOSSIER_BARS_CHART (chart);
  guint highest = 0;
  g_autofree char *number = NULL;

  if (self->bars->len == 0)
    return 0;

  for (guint i = 0; i < self->bars->len; i++)
    highest = MAX (highest, self->values[i]);
  number = g_strdup_printf ("%'u", highest);
  dossier_chart_measure_text (chart, number, &self->number_width, &self->text_height);
  dossier_bars_layout_init (&self->layout, self->values, self->bars->len, (float) width,
                            (float) self->text_height);

  return (int) (self->layout.height + .5f);
}

/* Only the upper corners are round: the bar stands on the line. */
static void
paint_bar (DossierBarsChart *self,
           GtkSnapshot *snapshot,
           const DossierBar *bar,
           const graphene_rect_t *bounds,
           const DossierInks *inks)
{
  const graphene_size_t round = GRAPHENE_SIZE_INIT (RADIUS, RADIUS);
  const graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  const GdkRGBA color = bar->is_today ? inks->accent : dossier_inks_get_tint (inks, .45);
  GskRoundedRect outline;

  if (bar->value == 0)
    return;

  gsk_rounded_rect_init (&outline, bounds, &round, &round, &square, &square);
  if (inks->is_strong && !bar->is_today)
    {
      gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                                  (GdkRGBA[4]) { color, color, color, color });
      return;
    }

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
paint_number (DossierBarsChart *self,
              GtkSnapshot *snapshot,
              const DossierBar *bar,
              const graphene_rect_t *place,
              const DossierInks *inks)
{
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);
  g_autofree char *number = g_strdup_printf ("%'u", bar->value);
  g_autoptr (PangoLayout) text = NULL;

  /* Where they would run into each other only those that matter are written. */
  if (bar->value == 0
      || (dossier_bars_layout_get_number_step (&self->layout, (float) self->number_width) > 1
          && !bar->is_today && bar->value < self->layout.highest))
    return;

  text = dossier_chart_create_text (DOSSIER_CHART (self), number,
                                    bar->is_today ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  dossier_chart_paint_text (DOSSIER_CHART (self), snapshot, text, DOSSIER_TEXT_AROUND,
                            place->origin.x + place->size.width / 2,
                            place->origin.y - (float) self->text_height - 2,
                            bar->is_today ? &inks->ink : &quiet);
}

static void
paint_label (DossierBarsChart *self,
             GtkSnapshot *snapshot,
             guint index,
             const graphene_rect_t *place,
             const GdkRGBA *color)
{
  const DossierBar *bar = get_bar (self, index);
  g_autoptr (PangoLayout) text = NULL;
  DossierTextPlace side = DOSSIER_TEXT_AROUND;
  float x = place->origin.x + place->size.width / 2;

  if (bar->label == NULL)
    return;

  if (index == 0)
    {
      side = DOSSIER_TEXT_FROM;
      x = place->origin.x;
    }
  else if (index + 1 == self->bars->len)
    {
      side = DOSSIER_TEXT_UNTIL;
      x = place->origin.x + place->size.width;
    }
  text = dossier_chart_create_text (DOSSIER_CHART (self), bar->label, PANGO_WEIGHT_NORMAL);
  dossier_chart_paint_text (DOSSIER_CHART (self), snapshot, text, side, x,
                            self->layout.base + LABEL_GAP, color);
}

static void
dossier_bars_chart_paint (DossierChart *chart, GtkSnapshot *snapshot, const DossierInks *inks)
{
  DossierBarsChart *self = DOSSIER_BARS_CHART (chart);
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);
  GdkRGBA line = inks->ink;

  if (self->bars->len == 0)
    return;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const graphene_rect_t place = dossier_bars_layout_get_bar (&self->layout, i, self->values[i]);
      const graphene_rect_t bounds = dossier_chart_mirror (chart, &place);

      paint_bar (self, snapshot, get_bar (self, i), &bounds, inks);
      paint_number (self, snapshot, get_bar (self, i), &place, inks);
      paint_label (self, snapshot, i, &place, &quiet);
    }
  line.alpha *= inks->is_strong ? 1 : .25f;
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, self->layout.base, (float) width,
                                                  inks->is_strong ? 2 : 1));
}

/* The whole height above the line, so that a low bar is met as well. */
static graphene_rect_t
dossier_bars_chart_get_item_bounds (DossierChart *chart, guint index)
{
  DossierBarsChart *self = DOSSIER_BARS_CHART (chart);
  const graphene_rect_t bar = dossier_bars_layout_get_bar (&self->layout, index, 0);

  return GRAPHENE_RECT_INIT (bar.origin.x, 0, bar.size.width, self->layout.base);
}

static void
dossier_bars_chart_finalize (GObject *object)
{
  DossierBarsChart *self = DOSSIER_BARS_CHART (object);

  g_array_unref (self->bars);
  g_free (self->values);

  G_OBJECT_CLASS (dossier_bars_chart_parent_class)->finalize (object);
}

static void
dossier_bars_chart_class_init (DossierBarsChartClass *klass)
{
  DossierChartClass *chart_class = DOSSIER_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_bars_chart_finalize;
  chart_class->lay_out = dossier_bars_chart_lay_out;
  chart_class->paint = dossier_bars_chart_paint;
  chart_class->get_item_bounds = dossier_bars_chart_get_item_bounds;
}

static void
dossier_bars_chart_init (DossierBarsChart *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (DossierBar));
}

/**
 * dossier_bars_chart_set_bars:
 * @self: a picture
 * @bars: (transfer full) (element-type DossierBar): days in their order
 *
 * Its items are the days that have a bar, and today.
 */
void
dossier_bars_chart_set_bars (DossierBarsChart *self, GArray *bars)
{
  DossierChartList *list = NULL;
  guint n_items = 0;

  g_return_if_fail (DOSSIER_IS_BARS_CHART (self));
  g_return_if_fail (bars != NULL);

  g_array_unref (self->bars);
  self->bars = bars;
  g_free (self->values);
  self->values = g_new0 (guint, bars->len + 1);
  for (guint i = 0; i < bars->len; i++)
    self->values[i] = get_bar (self, i)->value;

  list = dossier_chart_get_list (DOSSIER_CHART (self));
  for (guint i = 0; i < bars->len; i++)
    n_items += self->values[i] > 0 || get_bar (self, i)->is_today;
  dossier_chart_list_set_length (list, n_items);
  n_items = 0;
  for (guint i = 0; i < bars->len; i++)
    if (self->values[i] > 0 || get_bar (self, i)->is_today)
      {
        if (get_bar (self, i)->is_today)
          dossier_chart_list_set_current (list, n_items);
        dossier_chart_item_set (dossier_chart_list_get_item (list, n_items++), i,
                                get_bar (self, i)->name, FALSE);
      }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
