/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-timeline-layout.h"

#include <math.h>

/* Room that stays free between two events of a row. */
#define GAP 12.0f

/* Between words and the line of the article's own date. */
#define AIR 5.0f

/* A span that ends this near to the article's date ends with it. */
#define NEAR 0.1

/* A span is cut when the others share less than this of the time it takes. */
#define CUT_SHARE 0.3

/**
 * dossier_date_to_years:
 * @date: a date
 * @end: whether to take the end of what it names, else the start
 *
 * Returns: the place of @date on a scale of years
 */
double
dossier_date_to_years (const DossierDate *date, gboolean end)
{
  g_return_val_if_fail (date != NULL, 0);

  if (date->month == 0)
    return date->year + (end ? 1 : 0);
  if (date->day == 0)
    return date->year + (date->month - (end ? 0 : 1)) / 12.0;

  return date->year + (date->month - 1) / 12.0 + (date->day - (end ? 0 : 1)) / 372.0;
}

/**
 * dossier_timeline_item_init:
 * @self: (out caller-allocates): the item
 * @event: an event
 * @now: the date of the article in years, 0 when unknown
 */
void
dossier_timeline_item_init (DossierTimelineItem *self, const DossierEvent *event, double now)
{
  g_return_if_fail (self != NULL && event != NULL);

  *self = (DossierTimelineItem) { .event = event };
  self->start = dossier_date_to_years (&event->date, FALSE);
  self->is_soft = event->precision == DOSSIER_PRECISION_ABOUT;
  if (event->until.year > 0)
    {
      self->shape = DOSSIER_EVENT_BAR;
      self->end = dossier_date_to_years (&event->until, TRUE);
    }
  else
    {
      self->shape = event->date.month == 0 ? DOSSIER_EVENT_BAR : DOSSIER_EVENT_POINT;
      self->end = dossier_date_to_years (&event->date, TRUE);
    }
  self->end = MAX (self->start, self->end);
  if (self->shape == DOSSIER_EVENT_POINT)
    self->start = self->end = (self->start + self->end) / 2;
  else if (now > self->start && fabs (self->end - now) < NEAR)
    self->end = now;
  if (self->is_soft && event->until.year > 0)
    self->start -= DOSSIER_TIMELINE_SOFT;
  self->before = now > 0 && self->start < now && self->end <= now + NEAR;
}

/* The time before the others began that one long span alone takes up. */
static double
find_cut (const DossierTimelineItem *items, guint n_items, double last, guint *longest)
{
  double first = G_MAXDOUBLE;
  double second = G_MAXDOUBLE;

  *longest = 0;
  for (guint i = 0; i < n_items; i++)
    if (items[i].start < first)
      {
        second = first;
        first = items[i].start;
        *longest = i;
      }
    else
      second = MIN (second, items[i].start);
  if (second > last || last - second >= CUT_SHARE * (last - first)
      || items[*longest].shape == DOSSIER_EVENT_POINT || items[*longest].end <= second)
    return first;

  return second;
}

/**
 * dossier_timeline_scale_init:
 * @self: (out caller-allocates): the scale
 * @items: (array length=n_items) (inout): what it must hold
 * @n_items: how many
 * @now: the date of the article in years, 0 when unknown
 *
 * Finds the whole years between which everything lies. Where a span of
 * centuries would squeeze all else into a corner, the scale starts with the
 * others, and the span fades in at its edge.
 */
void
dossier_timeline_scale_init (DossierTimelineScale *self,
                             DossierTimelineItem *items,
                             guint n_items,
                             double now)
{
  double first = now > 0 ? now : G_MAXDOUBLE;
  double last = now;
  double cut;
  guint longest = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (items != NULL || n_items == 0);

  *self = (DossierTimelineScale) { .now = now };
  for (guint i = 0; i < n_items; i++)
    last = MAX (last, items[i].end);
  while (n_items > 1 && (cut = find_cut (items, n_items, last, &longest)) > items[longest].start)
    {
      items[longest].start = floor (cut) - 1;
      items[longest].is_soft = TRUE;
    }
  for (guint i = 0; i < n_items; i++)
    first = MIN (first, items[i].start);
  self->first = n_items > 0 || now > 0 ? floor (first) : 0;
  self->last = MAX (self->first + 1, ceil (last));
}

/**
 * dossier_timeline_scale_get_x:
 * @self: a scale that is laid out
 * @years: a time
 *
 * Returns: its place in pixels from the start
 */
float
dossier_timeline_scale_get_x (const DossierTimelineScale *self, double years)
{
  g_return_val_if_fail (self != NULL, 0);

  return (float) ((years - self->first) / (self->last - self->first) * self->width);
}

/* The line of the article's own date runs through all rows, and through no
 * words. */
static void
keep_clear_of_now (const DossierTimelineScale *self, DossierTimelineItem *item)
{
  const float now = dossier_timeline_scale_get_x (self, self->now);

  if (self->now <= 0 || item->label_x >= now + AIR
      || item->label_x + item->label_width <= now - AIR)
    return;
  item->label_x = item->before ? now - AIR - item->label_width : now + AIR;
}

static void
place_item (const DossierTimelineScale *self, DossierTimelineItem *item)
{
  float start = dossier_timeline_scale_get_x (self, item->start);
  float end = dossier_timeline_scale_get_x (self, item->end);

  if (item->shape == DOSSIER_EVENT_POINT)
    {
      item->width = DOSSIER_TIMELINE_POINT;
      item->x = CLAMP (start - item->width / 2, 0, MAX (0, self->width - item->width));
    }
  else
    {
      item->x = start;
      item->width = MAX (4, end - start);
    }

  item->label_x = item->before ? item->x + item->width - item->label_width : item->x;
  keep_clear_of_now (self, item);
  item->label_x = CLAMP (item->label_x, 0, MAX (0, self->width - item->label_width));
}

static float
get_left (const DossierTimelineItem *item)
{
  return MIN (item->x, item->label_x);
}

static float
get_right (const DossierTimelineItem *item)
{
  return MAX (item->x + item->width, item->label_x + item->label_width);
}

static gboolean
collides (const DossierTimelineItem *items,
          guint n_placed,
          const guint *order,
          const DossierTimelineItem *item,
          guint row)
{
  for (guint i = 0; i < n_placed; i++)
    {
      const DossierTimelineItem *other = &items[order[i]];

      if (other->row == row && get_left (item) < get_right (other) + GAP
          && get_left (other) < get_right (item) + GAP)
        return TRUE;
    }

  return FALSE;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const DossierTimelineItem *items = user_data;
  const DossierTimelineItem *first = &items[*(const guint *) a];
  const DossierTimelineItem *second = &items[*(const guint *) b];

  if (first->is_own != second->is_own)
    return first->is_own ? -1 : 1;
  if (first->start < second->start || first->start > second->start)
    return first->start < second->start ? -1 : 1;

  return (first > second) - (first < second);
}

/**
 * dossier_timeline_lay_out:
 * @self: a scale
 * @items: (array length=n_items) (inout): events, with the widths of their labels
 * @n_items: how many
 * @width: how wide the timeline is, in pixels
 *
 * Gives every event its place and the first row where neither its mark nor its
 * label meets another; rows are added until there is one. The events of the
 * issue come first, then time decides.
 */
void
dossier_timeline_lay_out (DossierTimelineScale *self,
                          DossierTimelineItem *items,
                          guint n_items,
                          float width)
{
  g_autofree guint *order = g_new (guint, n_items + 1);

  g_return_if_fail (self != NULL);
  g_return_if_fail (items != NULL || n_items == 0);

  self->width = width;
  self->n_rows = 0;
  for (guint i = 0; i < n_items; i++)
    order[i] = i;
  g_sort_array (order, n_items, sizeof (guint), compare_items, items);

  for (guint i = 0; i < n_items; i++)
    {
      DossierTimelineItem *item = &items[order[i]];
      guint row = 0;

      place_item (self, item);
      while (collides (items, i, order, item, row))
        row++;
      item->row = row;
      self->n_rows = MAX (self->n_rows, row + 1);
    }
}
