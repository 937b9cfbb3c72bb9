/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-days-chart.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-day-words.h"
#include "ui/progress/dossier-chart-layout.h"
#include "ui/progress/dossier-progress-names.h"

#define RADIUS 4
#define N_DAYS (DOSSIER_PROGRESS_WEEKS * 7)
#define MONTH_GAP 6

/* What is shorter or longer than this share of the mean is said to be so. */
#define SHORT_SHARE 0.6
#define LONG_SHARE 1.3

/* Six months of days, a column for each week. */
struct _DossierDaysChart
{
  DossierChart parent_instance;

  gint64 first_day;
  guint today; /* index */
  DossierDayStrength strengths[N_DAYS];
  DossierDaysLayout layout;
};

G_DEFINE_FINAL_TYPE (DossierDaysChart, dossier_days_chart, DOSSIER_TYPE_CHART)

/**
 * dossier_day_get_strength:
 * @day: what was done on a day
 * @mean_ms: how long study days are on average
 *
 * Returns: how strongly the day is drawn
 */
DossierDayStrength
dossier_day_get_strength (const DossierStudyDay *day, gint64 mean_ms)
{
  const double took = (double) day->took_ms;

  if (day->n_answers == 0 && day->took_ms == 0)
    return DOSSIER_DAY_EMPTY;
  if (took < SHORT_SHARE * (double) mean_ms || day->took_ms == 0)
    return DOSSIER_DAY_SHORT;

  return took < LONG_SHARE * (double) mean_ms ? DOSSIER_DAY_USUAL : DOSSIER_DAY_LONG;
}

static char *
dup_weekday (DossierDaysChart *self, guint row)
{
  g_autoptr (GDateTime) date = dossier_day_to_date_time (self->first_day + row);

  return date != NULL ? g_date_time_format (date, "%a") : g_strdup ("");
}

static int
dossier_days_chart_lay_out (DossierChart *chart, int width, int height)
{
  DossierDaysChart *self = DOSSIER_DAYS_CHART (chart);
  int name_width = 0;
  int name_height = 0;

  for (guint row = 0; row < 7; row += 2)
    {
      g_autofree char *name = dup_weekday (self, row);
      int this_width = 0;

      dossier_chart_measure_text (chart, name, &this_width, &name_height);
      name_width = MAX (name_width, this_width);
    }
  dossier_days_layout_init (&self->layout, DOSSIER_PROGRESS_WEEKS, (float) width,
                            (float) name_width, (float) name_height);

  /* Room for the line around today. */
  return (int) (self->layout.height + .5f) + 3;
}

static float
get_radius (const graphene_rect_t *bounds)
{
  return MIN (RADIUS, bounds->size.width / 3);
}

/* In high contrast, where there are no tints, a longer day is filled higher. */
static void
paint_strong_day (GtkSnapshot *snapshot,
                  const graphene_rect_t *bounds,
                  DossierDayStrength strength,
                  const DossierInks *inks)
{
  const float filled = bounds->size.height * (float) strength / DOSSIER_DAY_LONG;
  GskRoundedRect outline;

  if (strength == DOSSIER_DAY_EMPTY)
    {
      gtk_snapshot_append_color (snapshot, &inks->ink,
                                 &GRAPHENE_RECT_INIT (bounds->origin.x + bounds->size.width / 2 - 1,
                                                      bounds->origin.y + bounds->size.height / 2
                                                          - 1,
                                                      2, 2));
      return;
    }

  gsk_rounded_rect_init_from_rect (&outline, bounds, get_radius (bounds));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &inks->accent,
                             &GRAPHENE_RECT_INIT (bounds->origin.x,
                                                  bounds->origin.y + bounds->size.height - filled,
                                                  bounds->size.width, filled));
  gtk_snapshot_pop (snapshot);
  dossier_paint_outline (snapshot, bounds, get_radius (bounds), 2, &inks->accent, FALSE);
}

static void
paint_day (GtkSnapshot *snapshot,
           const graphene_rect_t *bounds,
           DossierDayStrength strength,
           const DossierInks *inks)
{
  static const double shares[] = { 0, .38, .62, .9 };
  GdkRGBA color = inks->ink;

  if (inks->is_strong)
    {
      paint_strong_day (snapshot, bounds, strength, inks);
      return;
    }

  if (strength == DOSSIER_DAY_EMPTY)
    color.alpha *= .08f;
  else
    color = dossier_inks_get_tint (inks, shares[strength]);
  dossier_paint_rounded (snapshot, bounds, get_radius (bounds), &color);
}

static void
paint_weekdays (DossierDaysChart *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  DossierChart *chart = DOSSIER_CHART (self);

  for (guint row = 0; row < 7; row += 2)
    {
      const graphene_rect_t day = dossier_days_layout_get_day (&self->layout, row);
      g_autofree char *name = dup_weekday (self, row);
      g_autoptr (PangoLayout) text = dossier_chart_create_text (chart, name, PANGO_WEIGHT_NORMAL);
      int height = 0;

      pango_layout_get_pixel_size (text, NULL, &height);
      dossier_chart_paint_text (chart, snapshot, text, DOSSIER_TEXT_FROM, 0,
                                day.origin.y + (day.size.height - (float) height) / 2, color);
    }
}

/* The month that begins in a week, or that the first week lies in. */
static char *
dup_month (DossierDaysChart *self, guint week)
{
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (GDateTime) date = dossier_day_to_date_time (self->first_day + week * 7 + i);

      if (date != NULL && (week == 0 || g_date_time_get_day_of_month (date) == 1))
        return g_date_time_format (date, "%Ob");
    }

  return NULL;
}

static void
paint_months (DossierDaysChart *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  DossierChart *chart = DOSSIER_CHART (self);
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_object_unref);
  float places[DOSSIER_PROGRESS_WEEKS];
  float widths[DOSSIER_PROGRESS_WEEKS];
  gboolean is_shown[DOSSIER_PROGRESS_WEEKS];

  for (guint week = 0; week <= self->today / 7; week++)
    {
      g_autofree char *name = dup_month (self, week);
      g_autoptr (PangoLayout) text = NULL;
      int text_width = 0;

      if (name == NULL)
        continue;

      text = dossier_chart_create_text (chart, name, PANGO_WEIGHT_NORMAL);
      pango_layout_get_pixel_size (text, &text_width, NULL);
      widths[texts->len] = (float) text_width;
      places[texts->len] = MIN (dossier_days_layout_get_day (&self->layout, week * 7).origin.x,
                                width - (float) text_width);
      g_ptr_array_add (texts, g_steal_pointer (&text));
    }

  dossier_chart_choose_texts (places, widths, is_shown, texts->len, MONTH_GAP);
  for (guint i = 0; i < texts->len; i++)
    if (is_shown[i])
      dossier_chart_paint_text (chart, snapshot, g_ptr_array_index (texts, i), DOSSIER_TEXT_FROM,
                                places[i], 0, color);
}

static void
dossier_days_chart_paint (DossierChart *chart, GtkSnapshot *snapshot, const DossierInks *inks)
{
  DossierDaysChart *self = DOSSIER_DAYS_CHART (chart);
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);
  graphene_rect_t bounds;

  paint_weekdays (self, snapshot, &quiet);
  paint_months (self, snapshot, &quiet);
  for (guint i = 0; i <= self->today; i++)
    {
      bounds = dossier_days_layout_get_day (&self->layout, i);
      bounds = dossier_chart_mirror (chart, &bounds);
      paint_day (snapshot, &bounds, self->strengths[i], inks);
    }
  graphene_rect_inset (&bounds, -2.5f, -2.5f);
  dossier_paint_outline (snapshot, &bounds, get_radius (&bounds) + 2, inks->is_strong ? 2 : 1.5f,
                         &inks->ink, FALSE);
}

static graphene_rect_t
dossier_days_chart_get_item_bounds (DossierChart *chart, guint index)
{
  return dossier_days_layout_get_day (&DOSSIER_DAYS_CHART (chart)->layout, index);
}

static void
dossier_days_chart_class_init (DossierDaysChartClass *klass)
{
  DossierChartClass *chart_class = DOSSIER_CHART_CLASS (klass);

  chart_class->lay_out = dossier_days_chart_lay_out;
  chart_class->paint = dossier_days_chart_paint;
  chart_class->get_item_bounds = dossier_days_chart_get_item_bounds;
  chart_class->natural_width = 540;
}

static void
dossier_days_chart_init (DossierDaysChart *self)
{
  /* A day after the other, whichever way. */
  dossier_chart_list_set_row_length (dossier_chart_get_list (DOSSIER_CHART (self)), 1);
}

/**
 * dossier_days_chart_set_progress:
 * @self: a calendar
 * @progress: the progress that it shows
 *
 * Its items are the days on which something was done, and today.
 */
void
dossier_days_chart_set_progress (DossierDaysChart *self, const DossierProgress *progress)
{
  DossierChartList *list = NULL;
  gint64 took_ms = 0;
  guint n_items = 0;

  g_return_if_fail (DOSSIER_IS_DAYS_CHART (self));
  g_return_if_fail (progress != NULL);

  self->first_day = progress->first_day;
  self->today = (guint) CLAMP (progress->today - progress->first_day, 0, N_DAYS - 1);
  for (guint i = 0; i < N_DAYS; i++)
    took_ms += progress->days[i].took_ms;
  for (guint i = 0; i < N_DAYS; i++)
    self->strengths[i]
        = dossier_day_get_strength (&progress->days[i], took_ms / MAX (progress->n_study_days, 1));

  list = dossier_chart_get_list (DOSSIER_CHART (self));
  for (guint i = 0; i <= self->today; i++)
    n_items += self->strengths[i] != DOSSIER_DAY_EMPTY || i == self->today;
  dossier_chart_list_set_length (list, n_items);
  n_items = 0;
  for (guint i = 0; i <= self->today; i++)
    if (self->strengths[i] != DOSSIER_DAY_EMPTY || i == self->today)
      {
        g_autofree char *name = dossier_progress_names_dup_day (progress, i);

        dossier_chart_item_set (dossier_chart_list_get_item (list, n_items++), i, name, FALSE);
      }
  dossier_chart_list_set_current (list, n_items - 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
