/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-coverage-chart.h"

#include <glib/gi18n.h>

#include "ui/progress/dossier-chart-layout.h"
#include "ui/progress/dossier-progress-names.h"

#define RADIUS 6

/* The article as a strip, a cell for each paragraph; a click asks about it. */
struct _DossierCoverageChart
{
  DossierChart parent_instance;

  GArray *paragraphs; /* of DossierCoverage */
  DossierCoverageLayout layout;
};

G_DEFINE_FINAL_TYPE (DossierCoverageChart, dossier_coverage_chart, DOSSIER_TYPE_CHART)

/* As among the questions of a paragraph. */
static guint
get_badness (DossierKnowledge knowledge)
{
  static const guint badness[DOSSIER_N_KNOWLEDGES] = {
    [DOSSIER_KNOWLEDGE_NEW] = 0,
    [DOSSIER_KNOWLEDGE_KNOWN] = 1,
    [DOSSIER_KNOWLEDGE_FADING] = 2,
    [DOSSIER_KNOWLEDGE_ASKED] = 3,
  };

  return badness[knowledge];
}

/**
 * dossier_coverage_join:
 * @paragraphs: (array length=n_paragraphs): neighbors
 * @n_paragraphs: how many, at least one
 *
 * Returns: what is known of them together: the worst, and never asked only
 *   where none was; the number is that of the first
 */
DossierCoverage
dossier_coverage_join (const DossierCoverage *paragraphs, guint n_paragraphs)
{
  DossierCoverage joined = { .number = paragraphs[0].number };

  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (paragraphs[i].has_questions
          && (!joined.has_questions
              || get_badness (paragraphs[i].knowledge) > get_badness (joined.knowledge)))
        joined.knowledge = paragraphs[i].knowledge;
      joined.has_questions |= paragraphs[i].has_questions;
    }

  return joined;
}

static const DossierCoverage *
get_paragraphs (DossierCoverageChart *self, guint cell, guint *n)
{
  const guint first = cell * self->layout.per_cell;

  *n = MIN (self->layout.per_cell, self->paragraphs->len - first);

  return &g_array_index (self->paragraphs, DossierCoverage, first);
}

static int
dossier_coverage_chart_lay_out (DossierChart *chart, int width, int height)
{
  DossierCoverageChart *self = DOSSIER_COVERAGE_CHART (chart);
  const guint n = self->paragraphs->len;
  const guint last = n > 0 ? g_array_index (self->paragraphs, DossierCoverage, n - 1).number : 0;
  g_autofree char *number = g_strdup_printf ("%u", last);
  g_autoptr (PangoLayout) text = dossier_chart_create_text (chart, number, PANGO_WEIGHT_NORMAL);
  int number_width = 0;
  int number_height = 0;

  pango_layout_get_pixel_size (text, &number_width, &number_height);
  dossier_coverage_layout_init (&self->layout, n, (float) width, (float) number_width,
                                (float) number_height);
  dossier_chart_list_set_row_length (dossier_chart_get_list (chart), self->layout.n_columns);

  return (int) (self->layout.height + .5f);
}

/* What nobody asks about is neither known nor unknown. */
static void
paint_no_questions (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const DossierInks *inks)
{
  const GdkRGBA color = dossier_inks_get_quiet (inks);

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (bounds->origin.x + bounds->size.width / 2 - 4,
                                                  bounds->origin.y + bounds->size.height / 2 - 1, 8,
                                                  2));
}

static void
dossier_coverage_chart_paint (DossierChart *chart, GtkSnapshot *snapshot, const DossierInks *inks)
{
  DossierCoverageChart *self = DOSSIER_COVERAGE_CHART (chart);
  const GdkRGBA ink = inks->is_strong ? inks->ink : dossier_inks_get_quiet (inks);

  for (guint i = 0; i < self->layout.n_cells && self->paragraphs->len > 0; i++)
    {
      const graphene_rect_t place = dossier_coverage_layout_get_cell (&self->layout, i);
      const graphene_rect_t bounds = dossier_chart_mirror (chart, &place);
      guint n = 0;
      const DossierCoverage *paragraphs = get_paragraphs (self, i, &n);
      const DossierCoverage joined = dossier_coverage_join (paragraphs, n);
      g_autofree char *number = g_strdup_printf ("%u", joined.number);
      g_autoptr (PangoLayout) text = NULL;

      if (joined.has_questions)
        dossier_knowledge_paint (snapshot, &bounds, MIN (RADIUS, self->layout.cell / 3),
                                 joined.knowledge, inks);
      else
        paint_no_questions (snapshot, &bounds, inks);
      if (!dossier_coverage_layout_has_number (&self->layout, i))
        continue;

      text = dossier_chart_create_text (chart, number, PANGO_WEIGHT_NORMAL);
      dossier_chart_paint_text (chart, snapshot, text, DOSSIER_TEXT_AROUND,
                                place.origin.x + place.size.width / 2,
                                place.origin.y + place.size.height + DOSSIER_COVERAGE_NUMBER_GAP,
                                &ink);
    }
}

static graphene_rect_t
dossier_coverage_chart_get_item_bounds (DossierChart *chart, guint index)
{
  return dossier_coverage_layout_get_cell (&DOSSIER_COVERAGE_CHART (chart)->layout, index);
}

static void
dossier_coverage_chart_activate (DossierChart *chart, guint index)
{
  guint n = 0;
  const DossierCoverage *paragraphs = get_paragraphs (DOSSIER_COVERAGE_CHART (chart), index, &n);

  gtk_widget_activate_action (GTK_WIDGET (chart), "dossier.quiz-paragraphs", "(uu)",
                              paragraphs[0].number, paragraphs[n - 1].number);
}

static void
dossier_coverage_chart_finalize (GObject *object)
{
  g_array_unref (DOSSIER_COVERAGE_CHART (object)->paragraphs);

  G_OBJECT_CLASS (dossier_coverage_chart_parent_class)->finalize (object);
}

static void
dossier_coverage_chart_class_init (DossierCoverageChartClass *klass)
{
  DossierChartClass *chart_class = DOSSIER_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_coverage_chart_finalize;
  chart_class->lay_out = dossier_coverage_chart_lay_out;
  chart_class->paint = dossier_coverage_chart_paint;
  chart_class->get_item_bounds = dossier_coverage_chart_get_item_bounds;
  chart_class->activate = dossier_coverage_chart_activate;
  chart_class->natural_width = 600;
}

static void
dossier_coverage_chart_init (DossierCoverageChart *self)
{
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (DossierCoverage));
}

/**
 * dossier_coverage_chart_set_paragraphs:
 * @self: the strip
 * @paragraphs: (array length=n_paragraphs): those of the article
 * @n_paragraphs: how many there are
 */
void
dossier_coverage_chart_set_paragraphs (DossierCoverageChart *self,
                                       const DossierCoverage *paragraphs,
                                       guint n_paragraphs)
{
  DossierChartList *list = NULL;

  g_return_if_fail (DOSSIER_IS_COVERAGE_CHART (self));

  g_array_set_size (self->paragraphs, 0);
  g_array_append_vals (self->paragraphs, paragraphs, n_paragraphs);
  /* How many share a cell does not depend on the width. */
  dossier_coverage_layout_init (&self->layout, n_paragraphs, 600, 20, 10);

  list = dossier_chart_get_list (DOSSIER_CHART (self));
  dossier_chart_list_set_length (list, n_paragraphs > 0 ? self->layout.n_cells : 0);
  for (guint i = 0; i < dossier_chart_list_get_length (list); i++)
    {
      guint n = 0;
      const DossierCoverage *those = get_paragraphs (self, i, &n);
      const DossierCoverage joined = dossier_coverage_join (those, n);
      const char *state = joined.has_questions
                              ? dossier_progress_names_get_knowledge (joined.knowledge)
                              : C_ ("knowledge", "No questions");
      g_autofree char *name
          = dossier_progress_names_dup_paragraphs (those[0].number, those[n - 1].number, state);

      dossier_chart_item_set (dossier_chart_list_get_item (list, i), i, name, joined.has_questions);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
