/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-chart-layout.h"
#include "ui/progress/dossier-chart-list.h"

#define EPSILON 0.01f

/* Whatever the article and the window: nothing overlaps or leaves the strip. */
static void
check_coverage (const DossierCoverageLayout *layout, float width)
{
  for (guint i = 0; i < layout->n_cells; i++)
    {
      const graphene_rect_t cell = dossier_coverage_layout_get_cell (layout, i);

      g_assert_cmpfloat (cell.origin.x, >=, 0);
      g_assert_cmpfloat (cell.origin.x + cell.size.width, <=, width + EPSILON);
      g_assert_cmpfloat (cell.origin.y + cell.size.height, <=, layout->height);
      for (guint j = 0; j < i; j++)
        {
          const graphene_rect_t other = dossier_coverage_layout_get_cell (layout, j);

          g_assert_false (graphene_rect_intersection (&cell, &other, NULL));
        }
    }
}

static void
test_coverage (void)
{
  const struct
  {
    guint n_paragraphs;
    float width;
    guint per_cell;
    guint n_cells;
    guint n_columns;
    float gap;
  } cases[] = {
    { 19, 988, 1, 19, 19, 5 },  { 19, 308, 1, 19, 19, 2 },       { 3, 988, 1, 3, 3, 5 },
    { 60, 308, 1, 60, 20, 2 },  { 60, 988, 1, 60, 60, 2 },       { 160, 988, 1, 160, 54, 2 },
    { 161, 988, 2, 81, 41, 2 }, { 20000, 308, 125, 160, 20, 2 }, { 0, 308, 1, 1, 1, 5 },
    { 21, 900, 1, 21, 21, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierCoverageLayout layout;

      dossier_coverage_layout_init (&layout, cases[i].n_paragraphs, cases[i].width, 14, 14);
      g_assert_cmpuint (layout.per_cell, ==, cases[i].per_cell);
      g_assert_cmpuint (layout.n_cells, ==, cases[i].n_cells);
      g_assert_cmpuint (layout.n_columns, ==, cases[i].n_columns);
      g_assert_cmpfloat_with_epsilon (layout.gap, cases[i].gap, EPSILON);
      check_coverage (&layout, cases[i].width);
    }
}

static void
test_numbers (void)
{
  DossierCoverageLayout layout;

  dossier_coverage_layout_init (&layout, 19, 308, 12, 14);
  g_assert_cmpuint (layout.number_step, ==, 1);
  dossier_coverage_layout_init (&layout, 160, 308, 22, 14);
  g_assert_cmpuint (layout.number_step, ==, 2);
  g_assert_false (dossier_coverage_layout_has_number (&layout, 0));
  g_assert_true (dossier_coverage_layout_has_number (&layout, 1));
  g_assert_false (dossier_coverage_layout_has_number (&layout, 2));
  dossier_coverage_layout_init (&layout, 160, 308, 40, 14);
  g_assert_cmpuint (layout.number_step, ==, 5);
  g_assert_true (dossier_coverage_layout_has_number (&layout, 0));
  g_assert_false (dossier_coverage_layout_has_number (&layout, 1));
  g_assert_true (dossier_coverage_layout_has_number (&layout, 4));
}

static void
test_days (void)
{
  const float widths[] = { 240, 308, 540, 640, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      DossierDaysLayout layout;
      graphene_rect_t first;
      graphene_rect_t last;
      graphene_rect_t next;

      dossier_days_layout_init (&layout, 26, widths[i], 28, 14);
      first = dossier_days_layout_get_day (&layout, 0);
      next = dossier_days_layout_get_day (&layout, 7);
      last = dossier_days_layout_get_day (&layout, 26 * 7 - 1);
      g_assert_cmpfloat_with_epsilon (first.origin.x, layout.left, EPSILON);
      g_assert_cmpfloat (first.origin.x, >, 28);
      g_assert_cmpfloat (first.origin.x + first.size.width, <, next.origin.x);
      g_assert_cmpfloat (last.origin.x + last.size.width, <=, widths[i] + EPSILON);
      g_assert_cmpfloat (last.origin.y + last.size.height, <=, layout.height + EPSILON);
      g_assert_cmpfloat (first.size.width, <=, 16);
      g_assert_cmpfloat (first.size.width, >=, 6);
    }
}

static void
test_bars (void)
{
  const guint values[14] = { 9, 4, 2, 5, 1, 3, 0, 6, 2, 1, 0, 4, 2, 1000 };
  DossierBarsLayout layout;
  graphene_rect_t bar;

  dossier_bars_layout_init (&layout, values, 14, 325, 14);
  g_assert_cmpuint (layout.highest, ==, 1000);
  for (guint i = 0; i < 14; i++)
    {
      bar = dossier_bars_layout_get_bar (&layout, i, values[i]);
      g_assert_cmpfloat_with_epsilon (bar.origin.y + bar.size.height, layout.base, EPSILON);
      g_assert_cmpfloat (bar.origin.x + bar.size.width, <=, 325 + EPSILON);
      /* What is there is to be seen, and nothing else. */
      g_assert_cmpint (bar.size.height > 2, ==, values[i] > 0);
    }
  bar = dossier_bars_layout_get_bar (&layout, 13, 1000);
  g_assert_cmpfloat_with_epsilon (bar.size.height, layout.most, EPSILON);
  bar = dossier_bars_layout_get_bar (&layout, 0, 500);
  g_assert_cmpfloat_with_epsilon (bar.size.height, layout.most / 2, EPSILON);

  g_assert_cmpuint (dossier_bars_layout_get_number_step (&layout, 14), ==, 1);
  g_assert_cmpuint (dossier_bars_layout_get_number_step (&layout, 30), ==, 2);
  dossier_bars_layout_init (&layout, &values[6], 1, 325, 14);
  bar = dossier_bars_layout_get_bar (&layout, 0, 0);
  g_assert_cmpfloat_with_epsilon (bar.size.height, 0, EPSILON);
}

static void
test_curve (void)
{
  DossierCurveLayout layout;
  graphene_point_t point;
  float before = 0;

  dossier_curve_layout_init (&layout, 3, 325, 240, 34, 60, 14);
  point = dossier_curve_layout_get_point (&layout, 0, 1);
  g_assert_cmpfloat_with_epsilon (point.y, layout.top, EPSILON);
  point = dossier_curve_layout_get_point (&layout, 0, 0);
  g_assert_cmpfloat_with_epsilon (point.y, layout.bottom, EPSILON);
  point = dossier_curve_layout_get_point (&layout, 0, 7);
  g_assert_cmpfloat_with_epsilon (point.y, layout.top, EPSILON);
  g_assert_cmpfloat (layout.bottom + 2 * 14, <=, 240);
  for (guint i = 0; i < 3; i++)
    {
      point = dossier_curve_layout_get_point (&layout, i, .5);
      g_assert_cmpfloat (point.x, >, MAX (before, layout.left));
      g_assert_cmpfloat (point.x, <, layout.right);
      before = point.x;
    }

  /* However small, there is a curve. */
  dossier_curve_layout_init (&layout, 3, 40, 10, 34, 60, 14);
  g_assert_cmpfloat (layout.right, >, layout.left);
  g_assert_cmpfloat (layout.bottom, >, layout.top);
}

static void
test_part_texts (void)
{
  const struct
  {
    float first, second;
    float to_first, to_second;
  } cases[] = {
    { 20, 60, 20, 60 },                                                          /* far apart */
    { 50, 50, 43, 57 }, { 52, 48, 57, 43 }, { 48, 52, 43, 57 }, { 2, 4, 7, 21 }, /* at the top */
    { 98, 97, 93, 79 },                                                          /* at the bottom */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      float first = cases[i].first;
      float second = cases[i].second;

      dossier_chart_part_texts (&first, &second, 14, 0, 100);
      g_assert_cmpfloat_with_epsilon (first, cases[i].to_first, EPSILON);
      g_assert_cmpfloat_with_epsilon (second, cases[i].to_second, EPSILON);
    }
}

static void
test_choose_texts (void)
{
  const float places[] = { 0, 20, 90, 160 };
  const float widths[] = { 24, 24, 24, 24 };
  gboolean is_shown[4];

  g_assert_cmpuint (dossier_chart_choose_texts (places, widths, is_shown, 4, 6), ==, 3);
  g_assert_false (is_shown[0]);
  g_assert_true (is_shown[1] && is_shown[2] && is_shown[3]);
  g_assert_cmpuint (dossier_chart_choose_texts (places, widths, is_shown, 0, 6), ==, 0);
}

static void
test_steps (void)
{
  const struct
  {
    guint position;
    int forward, down;
    guint to;
  } cases[] = {
    { 0, 1, 0, 1 }, { 0, -1, 0, 0 },         { 9, 1, 0, 9 },           { 3, -1, 0, 2 },
    { 2, 0, 1, 6 }, { 6, 0, -1, 2 },         { 1, 0, -1, 1 },          { 7, 0, 1, 7 },
    { 5, 0, 1, 9 }, { 4, G_MAXINT32, 0, 9 }, { 4, -G_MAXINT32, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (dossier_chart_list_step (cases[i].position, 10, 4, cases[i].forward,
                                               cases[i].down),
                      ==, cases[i].to);
  g_assert_cmpuint (dossier_chart_list_step (0, 0, 1, 1, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-layout/coverage", test_coverage);
  g_test_add_func ("/chart-layout/numbers", test_numbers);
  g_test_add_func ("/chart-layout/days", test_days);
  g_test_add_func ("/chart-layout/bars", test_bars);
  g_test_add_func ("/chart-layout/curve", test_curve);
  g_test_add_func ("/chart-layout/part-texts", test_part_texts);
  g_test_add_func ("/chart-layout/choose-texts", test_choose_texts);
  g_test_add_func ("/chart-layout/steps", test_steps);

  return g_test_run ();
}
