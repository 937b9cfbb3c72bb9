/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-curve-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/progress/dossier-chart-layout.h"
#include "ui/progress/dossier-progress-names.h"

#define HEIGHT 240
#define BAND_WIDTH 5
#define POINT_RADIUS 4.5f
#define LINE_WIDTH 2
#define WORDS_GAP 6 /* between what stands below one point and the next, and around it */

/* How often each word of certainty was right: a point with the band in which
 * the truth likely lies, and a dashed line through what the words promise.
 * Where there are too few answers the point is hollow and has no band. */
struct _DossierCurveChart
{
  DossierChart parent_instance;

  DossierCalibration levels[DOSSIER_N_CERTAINTIES];
  int text_height;
  int word_height; /* of what stands below a point, a word or more */
  int words_height;
  gboolean is_tight; /* the notes stand below, too, for the words to have room */
  DossierCurveLayout layout;
};

G_DEFINE_FINAL_TYPE (DossierCurveChart, dossier_curve_chart, DOSSIER_TYPE_CHART)

static const DossierCertainty LAST = DOSSIER_N_CERTAINTIES - 1;

static double
get_mark (guint level)
{
  return dossier_certainty_get_promise ((DossierCertainty) level) / 100.0;
}

static gboolean
is_enough (DossierCurveChart *self, guint level)
{
  return self->levels[level].n_answers >= DOSSIER_PROGRESS_ENOUGH;
}

static char *
dup_note (DossierCurveChart *self)
{
  g_autofree char *share = dossier_progress_names_dup_share (self->levels[LAST].share);

  /* Translators: a note at the last point of the curve; a share in per cent */
  return g_strdup_printf (C_ ("certainty in a chart", "right %s"), share);
}

/* How wide what stands below each point may be. */
static float
get_step (DossierCurveChart *self)
{
  return (self->layout.right - self->layout.left) / DOSSIER_N_CERTAINTIES - WORDS_GAP;
}

/* What stands below a point: a word, or how many answers were right, of how many. */
static PangoLayout *
create_words (DossierCurveChart *self, const char *text, PangoWeight weight)
{
  PangoLayout *layout = dossier_chart_create_text (DOSSIER_CHART (self), text, weight);

  if (self->is_tight)
    {
      pango_layout_set_width (layout, (int) (get_step (self) * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    }

  return layout;
}

static PangoLayout *
create_word (DossierCurveChart *self, guint level)
{
  return create_words (self, dossier_progress_names_get_certainty ((DossierCertainty) level),
                       PANGO_WEIGHT_BOLD);
}

static PangoLayout *
create_count (DossierCurveChart *self, guint level)
{
  const DossierCalibration *calibration = &self->levels[level];
  /* Translators: how many answers were right, of how many */
  g_autofree char *count
      = calibration->n_answers > 0
            ? g_strdup_printf (_ ("%'u of %'u"), calibration->n_right, calibration->n_answers)
            : g_strdup (C_ ("answers", "none"));

  return create_words (self, count, PANGO_WEIGHT_NORMAL);
}

/* Returns: how wide the widest of them is */
static int
measure_words (DossierCurveChart *self)
{
  int widest = 0;
  int count_height = 0;

  self->word_height = 0;
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    {
      g_autoptr (PangoLayout) word = create_word (self, i);
      g_autoptr (PangoLayout) count = create_count (self, i);
      int width = 0;
      int height = 0;

      pango_layout_get_pixel_size (word, &width, &height);
      widest = MAX (widest, width);
      self->word_height = MAX (self->word_height, height);
      pango_layout_get_pixel_size (count, &width, &height);
      widest = MAX (widest, width);
      count_height = MAX (count_height, height);
    }
  self->words_height = self->word_height + count_height;

  return widest;
}

static int
dossier_curve_chart_lay_out (DossierChart *chart, int width, int height)
{
  DossierCurveChart *self = DOSSIER_CURVE_CHART (chart);
  int more = 0;
  g_autofree char *whole = dossier_progress_names_dup_share (1);
  g_autofree char *note = dup_note (self);
  int axis_width = 0;
  int note_width = 0;
  int mark_width = 0;

  dossier_chart_measure_text (chart, whole, &axis_width, &self->text_height);
  dossier_chart_measure_text (chart, note, &note_width, NULL);
  dossier_chart_measure_text (chart, C_ ("certainty in a chart", "the mark"), &mark_width, NULL);
  dossier_curve_layout_init (&self->layout, DOSSIER_N_CERTAINTIES, (float) width,
                             (float) MAX (height, HEIGHT), (float) axis_width,
                             (float) MAX (note_width, mark_width), (float) self->text_height);
  self->is_tight = FALSE;
  if ((float) measure_words (self) <= get_step (self))
    return HEIGHT;

  dossier_curve_layout_init (&self->layout, DOSSIER_N_CERTAINTIES, (float) width, HEIGHT,
                             (float) axis_width, 0, (float) self->text_height);
  self->is_tight = TRUE;
  measure_words (self);
  more = self->words_height - self->text_height + WORDS_GAP;
  self->layout.bottom += (float) MAX (0, height - HEIGHT - more);

  return HEIGHT + more;
}

static void
paint_axis (DossierCurveChart *self, GtkSnapshot *snapshot, const DossierInks *inks)
{
  DossierChart *chart = DOSSIER_CHART (self);
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);
  GdkRGBA line = inks->ink;

  line.alpha *= inks->is_strong ? 1 : .18f;
  for (guint i = 0; i <= 2; i++)
    {
      const double share = i / 2.0;
      const float y = roundf (dossier_curve_layout_get_point (&self->layout, 0, share).y);
      const graphene_rect_t place
          = GRAPHENE_RECT_INIT (self->layout.left, y, self->layout.right - self->layout.left, 1);
      const graphene_rect_t bounds = dossier_chart_mirror (chart, &place);
      g_autofree char *words = dossier_progress_names_dup_share (share);
      g_autoptr (PangoLayout) text = dossier_chart_create_text (chart, words, PANGO_WEIGHT_NORMAL);

      gtk_snapshot_append_color (snapshot, &line, &bounds);
      dossier_chart_paint_text (chart, snapshot, text, DOSSIER_TEXT_UNTIL, self->layout.left - 8,
                                y - (float) self->text_height / 2, &quiet);
    }
}

static graphene_point_t
get_point (DossierCurveChart *self, guint level, double share)
{
  graphene_point_t point = dossier_curve_layout_get_point (&self->layout, level, share);

  point.x = dossier_chart_mirror_x (DOSSIER_CHART (self), point.x);

  return point;
}

static void
paint_segment (GtkSnapshot *snapshot,
               const graphene_point_t *from,
               const graphene_point_t *to,
               float width,
               gboolean is_dashed,
               const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_path_builder_move_to (builder, from->x, from->y);
  gsk_path_builder_line_to (builder, to->x, to->y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  if (is_dashed)
    gsk_stroke_set_dash (stroke, (float[]) { 2, 4 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
paint_lines (DossierCurveChart *self, GtkSnapshot *snapshot, const DossierInks *inks)
{
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);

  for (guint i = 0; i + 1 < DOSSIER_N_CERTAINTIES; i++)
    {
      const graphene_point_t mark = get_point (self, i, get_mark (i));
      const graphene_point_t next_mark = get_point (self, i + 1, get_mark (i + 1));
      const graphene_point_t from = get_point (self, i, self->levels[i].share);
      const graphene_point_t to = get_point (self, i + 1, self->levels[i + 1].share);

      paint_segment (snapshot, &mark, &next_mark, inks->is_strong ? 2 : 1.4f, TRUE, &quiet);
      if (is_enough (self, i) && is_enough (self, i + 1))
        paint_segment (snapshot, &from, &to, LINE_WIDTH, FALSE, &inks->accent);
    }
}

static void
paint_band (DossierCurveChart *self, GtkSnapshot *snapshot, guint level, const DossierInks *inks)
{
  const graphene_point_t low = get_point (self, level, self->levels[level].low);
  const graphene_point_t high = get_point (self, level, self->levels[level].high);
  const float width = inks->is_strong ? BAND_WIDTH + 4 : BAND_WIDTH;
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (low.x - width / 2, high.y, width, low.y - high.y);
  const GdkRGBA color = dossier_inks_get_tint (inks, .4);

  if (inks->is_strong)
    dossier_paint_outline (snapshot, &bounds, width / 2, 2, &color, FALSE);
  else
    dossier_paint_rounded (snapshot, &bounds, width / 2, &color);
}

static void
paint_point (DossierCurveChart *self, GtkSnapshot *snapshot, guint level, const DossierInks *inks)
{
  const graphene_point_t center = get_point (self, level, self->levels[level].share);
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (center.x - POINT_RADIUS, center.y - POINT_RADIUS, 2 * POINT_RADIUS,
                            2 * POINT_RADIUS);

  if (self->levels[level].n_answers == 0)
    return;

  if (is_enough (self, level))
    dossier_paint_rounded (snapshot, &bounds, POINT_RADIUS, &inks->accent);
  else
    dossier_paint_outline (snapshot, &bounds, POINT_RADIUS, inks->is_strong ? 2 : 1.5f,
                           &inks->accent, FALSE);
}

static void
paint_words (DossierCurveChart *self, GtkSnapshot *snapshot, guint level, const DossierInks *inks)
{
  DossierChart *chart = DOSSIER_CHART (self);
  const float x = dossier_curve_layout_get_point (&self->layout, level, 0).x;
  const float y = self->layout.bottom + 7;
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);
  g_autoptr (PangoLayout) word = create_word (self, level);
  g_autoptr (PangoLayout) count = create_count (self, level);

  dossier_chart_paint_text (chart, snapshot, word, DOSSIER_TEXT_AROUND, x, y, &inks->ink);
  dossier_chart_paint_text (chart, snapshot, count, DOSSIER_TEXT_AROUND, x,
                            y + (float) self->word_height, &quiet);
}

/* What the last point and the dashed line mean: beside their ends, or else below. */
static void
paint_notes (DossierCurveChart *self, GtkSnapshot *snapshot, const DossierInks *inks)
{
  DossierChart *chart = DOSSIER_CHART (self);
  const float x = self->layout.right + 8;
  const float half = (float) self->text_height / 2;
  const GdkRGBA quiet = dossier_inks_get_quiet (inks);
  float mark_y = dossier_curve_layout_get_point (&self->layout, LAST, get_mark (LAST)).y;
  float note_y = dossier_curve_layout_get_point (&self->layout, LAST, self->levels[LAST].share).y;
  g_autofree char *note = dup_note (self);
  g_autoptr (PangoLayout) mark_text
      = dossier_chart_create_text (chart, C_ ("certainty in a chart", "the mark"),
                                   PANGO_WEIGHT_NORMAL);
  g_autoptr (PangoLayout) note_text = dossier_chart_create_text (chart, note, PANGO_WEIGHT_BOLD);

  if (self->is_tight)
    {
      const float y = self->layout.bottom + 7 + (float) (self->words_height + WORDS_GAP);

      if (is_enough (self, LAST))
        dossier_chart_paint_text (chart, snapshot, note_text, DOSSIER_TEXT_FROM, self->layout.left,
                                  y, &inks->accent);
      dossier_chart_paint_text (chart, snapshot, mark_text, DOSSIER_TEXT_UNTIL, self->layout.right,
                                y, &quiet);
      return;
    }

  if (is_enough (self, LAST))
    {
      dossier_chart_part_texts (&mark_y, &note_y, (float) self->text_height, 0,
                                self->layout.bottom + half);
      dossier_chart_paint_text (chart, snapshot, note_text, DOSSIER_TEXT_FROM, x, note_y - half,
                                &inks->accent);
    }
  dossier_chart_paint_text (chart, snapshot, mark_text, DOSSIER_TEXT_FROM, x, mark_y - half,
                            &quiet);
}

static void
dossier_curve_chart_paint (DossierChart *chart, GtkSnapshot *snapshot, const DossierInks *inks)
{
  DossierCurveChart *self = DOSSIER_CURVE_CHART (chart);

  paint_axis (self, snapshot, inks);
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    if (is_enough (self, i))
      paint_band (self, snapshot, i, inks);
  paint_lines (self, snapshot, inks);
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    {
      paint_point (self, snapshot, i, inks);
      paint_words (self, snapshot, i, inks);
    }
  paint_notes (self, snapshot, inks);
}

static graphene_rect_t
dossier_curve_chart_get_item_bounds (DossierChart *chart, guint index)
{
  DossierCurveChart *self = DOSSIER_CURVE_CHART (chart);
  const graphene_point_t point = dossier_curve_layout_get_point (&self->layout, index, 0);
  const float width = MIN (44, (self->layout.right - self->layout.left) / DOSSIER_N_CERTAINTIES);

  return GRAPHENE_RECT_INIT (point.x - width / 2, 0, width,
                             self->layout.bottom + 8 + (float) self->words_height);
}

static void
dossier_curve_chart_class_init (DossierCurveChartClass *klass)
{
  DossierChartClass *chart_class = DOSSIER_CHART_CLASS (klass);

  chart_class->lay_out = dossier_curve_chart_lay_out;
  chart_class->paint = dossier_curve_chart_paint;
  chart_class->get_item_bounds = dossier_curve_chart_get_item_bounds;
}

static void
dossier_curve_chart_init (DossierCurveChart *self)
{
}

/**
 * dossier_curve_chart_set_progress:
 * @self: a picture
 * @progress: the progress that it shows
 */
void
dossier_curve_chart_set_progress (DossierCurveChart *self, const DossierProgress *progress)
{
  DossierChartList *list = NULL;

  g_return_if_fail (DOSSIER_IS_CURVE_CHART (self));
  g_return_if_fail (progress != NULL);

  memcpy (self->levels, progress->calibration, sizeof self->levels);
  list = dossier_chart_get_list (DOSSIER_CHART (self));
  dossier_chart_list_set_length (list, DOSSIER_N_CERTAINTIES);
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    {
      g_autofree char *name = dossier_progress_names_dup_level (progress, (DossierCertainty) i);

      dossier_chart_item_set (dossier_chart_list_get_item (list, i), i, name, FALSE);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
