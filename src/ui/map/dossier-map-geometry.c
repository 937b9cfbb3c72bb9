/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-geometry.h"

#include <math.h>

/**
 * dossier_map_rect_get_center:
 * @rect: a rectangle
 *
 * Returns: its middle
 */
DossierMapPoint
dossier_map_rect_get_center (const DossierMapRect *rect)
{
  return (DossierMapPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

/**
 * dossier_map_rect_grow:
 * @rect: a rectangle
 * @by: pixels, on every side
 *
 * Returns: @rect made larger
 */
DossierMapRect
dossier_map_rect_grow (const DossierMapRect *rect, double by)
{
  return (DossierMapRect) { rect->x - by, rect->y - by, rect->width + 2 * by,
                            rect->height + 2 * by };
}

/**
 * dossier_map_rect_meets:
 * @a: a rectangle
 * @b: another
 *
 * Returns: whether they share more than a border
 */
gboolean
dossier_map_rect_meets (const DossierMapRect *a, const DossierMapRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/**
 * dossier_map_rect_holds:
 * @rect: a rectangle
 * @point: a point
 *
 * Returns: whether @point lies within @rect
 */
gboolean
dossier_map_rect_holds (const DossierMapRect *rect, DossierMapPoint point)
{
  return point.x > rect->x && point.x < rect->x + rect->width && point.y > rect->y
         && point.y < rect->y + rect->height;
}

/* Liang and Barsky: cuts the span of the segment's parameter by one border. */
static gboolean
cut_span (double delta, double room, double *first, double *last)
{
  if (delta > -1e-12 && delta < 1e-12)
    return room > 0;
  if (delta < 0)
    *first = MAX (*first, room / delta);
  else
    *last = MIN (*last, room / delta);

  return *first < *last;
}

/**
 * dossier_map_rect_meets_segment:
 * @rect: a rectangle
 * @a: one end of a segment
 * @b: the other
 *
 * Returns: whether a part of the segment lies within @rect
 */
gboolean
dossier_map_rect_meets_segment (const DossierMapRect *rect, DossierMapPoint a, DossierMapPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  double first = 0;
  double last = 1;

  if (MAX (a.x, b.x) <= rect->x || MIN (a.x, b.x) >= rect->x + rect->width
      || MAX (a.y, b.y) <= rect->y || MIN (a.y, b.y) >= rect->y + rect->height)
    return FALSE;

  return cut_span (-dx, a.x - rect->x, &first, &last)
         && cut_span (dx, rect->x + rect->width - a.x, &first, &last)
         && cut_span (-dy, a.y - rect->y, &first, &last)
         && cut_span (dy, rect->y + rect->height - a.y, &first, &last);
}

/**
 * dossier_map_rect_get_distance:
 * @rect: a rectangle
 * @radius: of its rounded corners
 * @point: a point
 *
 * Returns: how far @point is from the border, below 0 within
 */
double
dossier_map_rect_get_distance (const DossierMapRect *rect, double radius, DossierMapPoint point)
{
  const DossierMapPoint center = dossier_map_rect_get_center (rect);
  const double dx = fabs (point.x - center.x) - rect->width / 2 + radius;
  const double dy = fabs (point.y - center.y) - rect->height / 2 + radius;

  return hypot (MAX (dx, 0), MAX (dy, 0)) + MIN (MAX (dx, dy), 0) - radius;
}

/**
 * dossier_map_line_get_length:
 * @points: (array length=n_points): a line of segments
 * @n_points: how many
 *
 * Returns: how long it is
 */
double
dossier_map_line_get_length (const DossierMapPoint *points, guint n_points)
{
  double length = 0;

  for (guint i = 1; i < n_points; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);

  return length;
}

/**
 * dossier_map_line_get_point:
 * @points: (array length=n_points): a line of segments, at least a point
 * @n_points: how many
 * @share: of its length, from 0 to 1
 *
 * Returns: the point there
 */
DossierMapPoint
dossier_map_line_get_point (const DossierMapPoint *points, guint n_points, double share)
{
  double rest = share * dossier_map_line_get_length (points, n_points);

  for (guint i = 1; i < n_points; i++)
    {
      const DossierMapPoint a = points[i - 1];
      const DossierMapPoint b = points[i];
      const double length = hypot (b.x - a.x, b.y - a.y);

      if (length > 0 && rest <= length)
        return (DossierMapPoint) { a.x + (b.x - a.x) * rest / length,
                                   a.y + (b.y - a.y) * rest / length };
      rest -= length;
    }

  return points[n_points - 1];
}

/**
 * dossier_map_line_meets_rect:
 * @points: (array length=n_points): a line of segments
 * @n_points: how many
 * @rect: a rectangle
 *
 * Returns: whether a part of the line lies within @rect
 */
gboolean
dossier_map_line_meets_rect (const DossierMapPoint *points,
                             guint n_points,
                             const DossierMapRect *rect)
{
  for (guint i = 1; i < n_points; i++)
    if (dossier_map_rect_meets_segment (rect, points[i - 1], points[i]))
      return TRUE;

  return FALSE;
}

static double
get_segment_distance (DossierMapPoint a, DossierMapPoint b, DossierMapPoint point)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  double share = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;

  share = CLAMP (share, 0, 1);

  return hypot (a.x + dx * share - point.x, a.y + dy * share - point.y);
}

/**
 * dossier_map_line_get_distance:
 * @points: (array length=n_points): a line of segments
 * @n_points: how many
 * @point: a point
 *
 * Returns: how far @point is from the line
 */
double
dossier_map_line_get_distance (const DossierMapPoint *points, guint n_points, DossierMapPoint point)
{
  double least = G_MAXDOUBLE;

  for (guint i = 1; i < n_points; i++)
    least = MIN (least, get_segment_distance (points[i - 1], points[i], point));

  return least;
}

static double
get_turn (DossierMapPoint a, DossierMapPoint b, DossierMapPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * dossier_map_segments_cross:
 * @a: one end of a segment
 * @b: the other
 * @c: one end of another segment
 * @d: the other
 *
 * Returns: whether the segments cross within both
 */
gboolean
dossier_map_segments_cross (DossierMapPoint a,
                            DossierMapPoint b,
                            DossierMapPoint c,
                            DossierMapPoint d)
{
  return get_turn (a, b, c) * get_turn (a, b, d) < 0 && get_turn (c, d, a) * get_turn (c, d, b) < 0;
}
