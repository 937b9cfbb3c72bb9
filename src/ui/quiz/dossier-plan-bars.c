/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-plan-bars.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "language/dossier-list.h"
#include "ui/common/dossier-day-words.h"
#include "ui/quiz/dossier-start-words.h"

/* What a plan asks of the days up to an exam, a bar for each: new questions
 * solid from the ground, reviews above them in outline, and at the end a line
 * for the day itself, under which its date stands. Long plans share a bar
 * between several days. */
struct _DossierPlanBars
{
  GtkWidget parent_instance;

  DossierExamDay *bars; /* the most of the days that share it */
  guint n_bars;
  guint most;       /* questions of the highest bar */
  char *first_word; /* under the first bar */
  char *last_word;  /* under the day itself */
};

G_DEFINE_FINAL_TYPE (DossierPlanBars, dossier_plan_bars, GTK_TYPE_WIDGET)

#define HEIGHT 52.0f
#define WORDS_HEIGHT 20
#define MOST_BARS 40
#define WIDEST 46.0f
#define GAP 3.0f

static void
append_box (GtkSnapshot *snapshot,
            const graphene_rect_t *bounds,
            const GdkRGBA *color,
            gboolean fill)
{
  const float widths[] = { 1.4f, 1.4f, 1.4f, 1.4f };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, bounds, 2);
  if (!fill)
    {
      gtk_snapshot_append_border (snapshot, &rounded, widths, colors);
      return;
    }
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_bar (DossierPlanBars *self,
            GtkSnapshot *snapshot,
            const DossierExamDay *bar,
            float x,
            float width,
            const GdkRGBA *color)
{
  const float room = HEIGHT - GAP;
  const float scale = room / (float) MAX (self->most, 1);
  const float new_height = (float) bar->n_new * scale;
  const float review_height = (float) bar->n_reviews * scale;
  const float gap = new_height > 4 && review_height > 4 ? 1 : 0;

  if (bar->n_new > 0)
    append_box (snapshot, &GRAPHENE_RECT_INIT (x, HEIGHT - new_height, width, new_height), color,
                TRUE);
  if (bar->n_reviews > 0)
    append_box (snapshot,
                &GRAPHENE_RECT_INIT (x, HEIGHT - new_height - review_height, width,
                                     review_height - gap),
                color, FALSE);
}

/* Around @x, but within the widget. */
static void
append_word (
    DossierPlanBars *self, GtkSnapshot *snapshot, const char *word, float x, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), word);
  int width = 0;
  float most = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  most = (float) (gtk_widget_get_width (GTK_WIDGET (self)) - width);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (CLAMP (x - (float) width / 2, 0, MAX (most, 0)),
                                                HEIGHT + 4));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
dossier_plan_bars_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierPlanBars *self = DOSSIER_PLAN_BARS (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float room = (float) gtk_widget_get_width (widget);
  const float step = MIN (room / (float) (self->n_bars + 1), WIDEST + GAP);
  const float width = MAX (step - GAP, 2);
  const float end = step * (float) self->n_bars;
  const float day = is_rtl ? room - end - width / 2 : end + width / 2;
  GdkRGBA color;
  GdkRGBA ink;

  gtk_widget_get_color (widget, &color);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &ink);
  for (guint i = 0; i < self->n_bars; i++)
    {
      const float x = step * (float) i;

      append_bar (self, snapshot, &self->bars[i], is_rtl ? room - x - width : x, width, &color);
    }
  ink.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 1 : .3f;
  gtk_snapshot_append_color (snapshot, &ink,
                             &GRAPHENE_RECT_INIT (is_rtl ? room - end : 0, HEIGHT, end, 1));
  ink.alpha = 1;
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (day - 1, 0, 2, HEIGHT + 1));
  append_word (self, snapshot, self->first_word, is_rtl ? room - width / 2 : width / 2, &ink);
  append_word (self, snapshot, self->last_word, day, &ink);
}

static void
dossier_plan_bars_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? (int) HEIGHT + WORDS_HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) HEIGHT + WORDS_HEIGHT : 200;
}

static void
dossier_plan_bars_finalize (GObject *object)
{
  DossierPlanBars *self = DOSSIER_PLAN_BARS (object);

  g_free (self->bars);
  g_free (self->first_word);
  g_free (self->last_word);

  G_OBJECT_CLASS (dossier_plan_bars_parent_class)->finalize (object);
}

static void
dossier_plan_bars_class_init (DossierPlanBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_plan_bars_finalize;
  widget_class->snapshot = dossier_plan_bars_snapshot;
  widget_class->measure = dossier_plan_bars_measure;

  gtk_widget_class_set_css_name (widget_class, "planbars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_plan_bars_init (DossierPlanBars *self)
{
}

/* The days with something to do, as a list. */
static char *
dup_words (const DossierExamPlan *plan)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < plan->n_days; i++)
    {
      const DossierExamDay *day = &plan->days[i];
      g_autofree char *when = dossier_day_dup_when (plan->today + i, plan->today);
      g_autofree char *part = dossier_start_words_dup_part (day->n_new, day->n_reviews);

      if (day->n_new + day->n_reviews == 0)
        continue;
      /* Translators: a day and how many questions */
      g_strv_builder_take (builder, g_strdup_printf (_ ("%1$s: %2$s"), when, part));
    }
  words = g_strv_builder_end (builder);

  return dossier_list_join ((const char *const *) words, DOSSIER_LIST_COUNTS);
}

/**
 * dossier_plan_bars_show:
 * @self: bars
 * @plan: what to draw
 */
void
dossier_plan_bars_show (DossierPlanBars *self, const DossierExamPlan *plan)
{
  g_autofree char *words = NULL;
  guint n_shared = 1;

  g_return_if_fail (DOSSIER_IS_PLAN_BARS (self) && plan != NULL);

  n_shared = (plan->n_days + MOST_BARS - 1) / MOST_BARS;
  n_shared = MAX (n_shared, 1);
  g_free (self->bars);
  self->n_bars = (plan->n_days + n_shared - 1) / n_shared;
  self->bars = g_new0 (DossierExamDay, self->n_bars + 1);
  self->most = 0;
  for (guint i = 0; i < plan->n_days; i++)
    {
      DossierExamDay *bar = &self->bars[i / n_shared];

      if (plan->days[i].n_new + plan->days[i].n_reviews >= bar->n_new + bar->n_reviews)
        *bar = plan->days[i];
      self->most = MAX (self->most, bar->n_new + bar->n_reviews);
    }

  g_free (self->first_word);
  g_free (self->last_word);
  self->first_word = dossier_day_dup_when (plan->today, plan->today);
  self->last_word = dossier_day_dup_date (plan->exam_day, plan->today);
  words = dup_words (plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Plan"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
