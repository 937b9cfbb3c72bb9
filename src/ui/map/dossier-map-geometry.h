/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plane geometry of the map, in pixels at 100 %. */

typedef struct
{
  double x;
  double y;
} DossierMapPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} DossierMapRect;

DossierMapPoint dossier_map_rect_get_center (const DossierMapRect *rect);
DossierMapRect dossier_map_rect_grow (const DossierMapRect *rect, double by);
gboolean dossier_map_rect_meets (const DossierMapRect *a, const DossierMapRect *b);
gboolean dossier_map_rect_holds (const DossierMapRect *rect, DossierMapPoint point);
gboolean dossier_map_rect_meets_segment (const DossierMapRect *rect,
                                         DossierMapPoint a,
                                         DossierMapPoint b);
double dossier_map_rect_get_distance (const DossierMapRect *rect,
                                      double radius,
                                      DossierMapPoint point);

double dossier_map_line_get_length (const DossierMapPoint *points, guint n_points);
DossierMapPoint dossier_map_line_get_point (const DossierMapPoint *points,
                                            guint n_points,
                                            double share);
gboolean dossier_map_line_meets_rect (const DossierMapPoint *points,
                                      guint n_points,
                                      const DossierMapRect *rect);
double dossier_map_line_get_distance (const DossierMapPoint *points,
                                      guint n_points,
                                      DossierMapPoint point);
gboolean dossier_map_segments_cross (DossierMapPoint a,
                                     DossierMapPoint b,
                                     DossierMapPoint c,
                                     DossierMapPoint d);

G_END_DECLS
