/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

/* Where things stand in the pictures of progress, in pixels from the top and
 * the start; whoever draws from right to left mirrors it. */

/* A cell per paragraph, in rows; of a long article several share one. */
typedef struct
{
  guint n_paragraphs;
  guint per_cell;
  guint n_cells;
  guint n_columns;
  guint n_rows;
  guint number_step; /* every so many cells have room for their number */
  float cell;        /* width */
  float gap;
  float row; /* height, with the numbers and the room below */
  float height;
} DossierCoverageLayout;

#define DOSSIER_COVERAGE_CELL_HEIGHT 32
#define DOSSIER_COVERAGE_NUMBER_GAP 4

void dossier_coverage_layout_init (DossierCoverageLayout *self,
                                   guint n_paragraphs,
                                   float width,
                                   float number_width,
                                   float number_height);
graphene_rect_t dossier_coverage_layout_get_cell (const DossierCoverageLayout *self, guint cell);
gboolean dossier_coverage_layout_has_number (const DossierCoverageLayout *self, guint cell);

/* A column per week, a row per weekday. */
typedef struct
{
  guint n_weeks;
  float left; /* of the days: the names of weekdays stand before them */
  float top;  /* likewise the names of months above */
  float step_x;
  float step_y;
  float cell_width;
  float cell_height;
  float height;
} DossierDaysLayout;

void dossier_days_layout_init (
    DossierDaysLayout *self, guint n_weeks, float width, float name_width, float name_height);
graphene_rect_t dossier_days_layout_get_day (const DossierDaysLayout *self, guint index);

/* A bar for each of several days, with its number above. */
typedef struct
{
  guint n_bars;
  float step;
  float bar;  /* width */
  float base; /* where the bars stand, from the top */
  float most; /* height of the highest */
  float height;
  guint highest; /* value */
} DossierBarsLayout;

void dossier_bars_layout_init (
    DossierBarsLayout *self, const guint *values, guint n_values, float width, float text_height);
graphene_rect_t dossier_bars_layout_get_bar (const DossierBarsLayout *self,
                                             guint index,
                                             guint value);
guint dossier_bars_layout_get_number_step (const DossierBarsLayout *self, float number_width);

/* Three points between 0 and 100 per cent. */
typedef struct
{
  float left;
  float right;
  float top;    /* 100 per cent */
  float bottom; /* 0 per cent */
  guint n_points;
} DossierCurveLayout;

void dossier_curve_layout_init (DossierCurveLayout *self,
                                guint n_points,
                                float width,
                                float height,
                                float axis_width,
                                float note_width,
                                float text_height);
graphene_point_t dossier_curve_layout_get_point (const DossierCurveLayout *self,
                                                 guint index,
                                                 double share);

void dossier_chart_part_texts (float *first, float *second, float height, float top, float bottom);
guint dossier_chart_choose_texts (
    const float *places, const float *widths, gboolean *is_shown, guint n, float gap);

G_END_DECLS
