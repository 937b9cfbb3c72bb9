/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-pairs.h"
#include "ui/article/dossier-parallel-row.h"
#include "ui/article/dossier-parallel-view.h"

G_BEGIN_DECLS

/* A mark in one of the columns. */
typedef struct
{
  guint column;
  const DossierParagraph *paragraph;
  const DossierMark *mark; /* NULL for no place */
} ParallelPlace;

/* The article in two languages or editions, a row for each paragraph. The
 * sentence that has the pointer, or that one walks to by keyboard, is lit in
 * both. -view is the widget, -walk the keys, -reveal what
 * opens. */
struct _DossierParallelView
{
  AdwBin parent_instance;

  DossierDocument *first;
  DossierDocument *second;
  DossierParallelColumn *columns[2];
  gboolean is_original; /* the second is the study edition, not another language */
  GArray *pairs;        /* of DossierPair */
  GStrv left_out;       /* what stands for none of them; NULL for nothing */
  GtkListView *list;
  GPtrArray *rows;            /* of DossierParallelRow, those with something in them */
  const DossierSentence *lit; /* of the first language */
  gboolean is_pointed_at;     /* the lit one, by the pointer */
  double pointer_x;
  double pointer_y;
  double resting_x; /* where the pointer was at the last key */
  double resting_y;
  gboolean rests_unseen;       /* there was a key before the pointer was ever seen */
  const DossierSentence *goal; /* until there is a place to scroll in */
  gboolean is_near;            /* the goal has been brought into view */

  gboolean is_scrolling; /* since the last frame */

  ParallelPlace at;       /* the mark that one walked to, or clicked */
  guint reveal_frames;    /* to wait at most until it is in view; 0: none is on its way */
  gboolean is_opening;    /* its card opens then */
  gboolean has_open_mark; /* so that the pointer does not tell whose names are underlined */
};

guint dossier_parallel_view_find_position (DossierParallelView *self,
                                           guint column,
                                           const DossierParagraph *paragraph);
const DossierSentence *dossier_parallel_view_find_first_on_screen (DossierParallelView *self);

void dossier_parallel_view_class_init_walk (GtkWidgetClass *widget_class);
gboolean dossier_parallel_view_handle_key (DossierParallelView *self,
                                           guint key,
                                           GdkModifierType state);
void dossier_parallel_view_leave_mark (DossierParallelView *self);
void dossier_parallel_view_ring (DossierParallelView *self, const ParallelPlace *place);

void dossier_parallel_view_class_init_reveal (GtkWidgetClass *widget_class);
void dossier_parallel_view_follow_scrolling (DossierParallelView *self, GtkAdjustment *adjustment);
void dossier_parallel_view_reveal (DossierParallelView *self, gboolean opens);
void dossier_parallel_view_activate (DossierParallelView *self,
                                     guint column,
                                     const DossierParagraph *paragraph,
                                     const DossierMark *mark);

G_END_DECLS
