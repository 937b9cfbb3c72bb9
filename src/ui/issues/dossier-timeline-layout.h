/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_EVENT_POINT, /* a day or a month: a diamond */
  DOSSIER_EVENT_BAR,   /* a whole year, or from one date to another */
} DossierEventShape;

/* An event on a linear scale of years. */
typedef struct
{
  const DossierEvent *event;
  DossierEventShape shape;
  double start; /* in years */
  double end;
  gboolean is_soft; /* the text is not exact about the start */
  gboolean is_own;  /* of the issue at hand */
  gboolean before;  /* the article: its label ends with the mark, else it starts with it */

  float label_width; /* given */

  guint row; /* computed, as the next */
  float x;
  float width;
  float label_x;
} DossierTimelineItem;

typedef struct
{
  double first; /* years, whole ones */
  double last;
  double now; /* of the article; 0 when unknown */
  float width;
  guint n_rows;
} DossierTimelineScale;

#define DOSSIER_TIMELINE_POINT 9.0f /* width of a diamond */
#define DOSSIER_TIMELINE_SOFT 0.6   /* years over which a soft start fades in */

double dossier_date_to_years (const DossierDate *date, gboolean end);
void dossier_timeline_item_init (DossierTimelineItem *self, const DossierEvent *event, double now);
void dossier_timeline_scale_init (DossierTimelineScale *self,
                                  DossierTimelineItem *items,
                                  guint n_items,
                                  double now);
float dossier_timeline_scale_get_x (const DossierTimelineScale *self, double years);
void dossier_timeline_lay_out (DossierTimelineScale *self,
                               DossierTimelineItem *items,
                               guint n_items,
                               float width);

G_END_DECLS
