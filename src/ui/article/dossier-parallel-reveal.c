/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-view-private.h"

/* What comes into view: rows with their marks, and a mark whose card opens there. */

#define REVEAL_FRAMES 20 /* to wait for a row that is being scrolled to */

enum
{
  MARK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static DossierParallelText *
find_text (DossierParallelView *self, const ParallelPlace *place)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      DossierParallelText *text
          = dossier_parallel_row_get_text (g_ptr_array_index (self->rows, i), place->column);

      if (dossier_parallel_text_get_paragraph (text) == place->paragraph)
        return text;
    }

  return NULL;
}

static gboolean
find_box (DossierParallelView *self, GdkRectangle *box)
{
  DossierParallelText *text = find_text (self, &self->at);
  graphene_point_t point;
  graphene_rect_t bounds;

  if (text == NULL || !dossier_parallel_text_get_mark_box (text, self->at.mark, &bounds)
      || !gtk_widget_compute_point (GTK_WIDGET (text), GTK_WIDGET (self), &bounds.origin, &point))
    return FALSE;

  *box = (GdkRectangle) { (int) point.x, (int) point.y, (int) bounds.size.width,
                          (int) bounds.size.height };

  return TRUE;
}

/* A paragraph may be higher than the window. */
static gboolean
bring_into_view (DossierParallelView *self, const GdkRectangle *box)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self))));
  double before = gtk_adjustment_get_value (adjustment);
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (box->y < 0)
    gtk_adjustment_set_value (adjustment, before + box->y - box->height);
  else if (box->y + box->height > height)
    gtk_adjustment_set_value (adjustment, before + box->y + 2 * box->height - height);

  return gtk_adjustment_get_value (adjustment) != before;
}

static void
open_mark (DossierParallelView *self, const GdkRectangle *box)
{
  const DossierParagraph *paragraph
      = dossier_document_find_paragraph (self->first, self->at.paragraph->id);

  self->is_opening = FALSE;
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, paragraph, self->at.mark, box);
}

static gboolean
on_reveal_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierParallelView *self = DOSSIER_PARALLEL_VIEW (widget);
  GdkRectangle box;

  if (self->at.mark == NULL || --self->reveal_frames == 0)
    {
      self->reveal_frames = 0;
      self->is_opening = FALSE;
      return G_SOURCE_REMOVE;
    }
  if (!find_box (self, &box) || bring_into_view (self, &box))
    return G_SOURCE_CONTINUE;

  self->reveal_frames = 0;
  if (self->is_opening)
    open_mark (self, &box);

  return G_SOURCE_REMOVE;
}

/*< private >
 * dossier_parallel_view_reveal:
 * @self: a view
 * @opens: whether the card of the mark is to open
 *
 * Brings the mark that one is at into view: where it stands is known only
 * after its row has been scrolled to.
 */
void
dossier_parallel_view_reveal (DossierParallelView *self, gboolean opens)
{
  self->is_opening = opens;
  if (self->reveal_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_reveal_tick, NULL, NULL);
  self->reveal_frames = REVEAL_FRAMES;
}

/*< private >
 * dossier_parallel_view_activate:
 * @self: a view
 * @column: 0 or 1
 * @paragraph: a paragraph in that column
 * @mark: one of its marks, that was clicked
 *
 * Tells that the card of the mark is to open.
 */
void
dossier_parallel_view_activate (DossierParallelView *self,
                                guint column,
                                const DossierParagraph *paragraph,
                                const DossierMark *mark)
{
  dossier_parallel_view_ring (self, NULL);
  self->at = (ParallelPlace) { column, paragraph, mark };
  dossier_parallel_view_reveal (self, TRUE);
}

static gboolean
on_scrolled_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierParallelView *self = DOSSIER_PARALLEL_VIEW (widget);

  self->is_scrolling = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (self->columns); j++)
      dossier_parallel_text_come_near (
          dossier_parallel_row_get_text (g_ptr_array_index (self->rows, i), j));

  return G_SOURCE_REMOVE;
}

/* Where the rows are then is known with the next frame. */
static void
on_scrolled (DossierParallelView *self)
{
  if (self->is_scrolling)
    return;

  self->is_scrolling = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scrolled_tick, NULL, NULL);
}

/*< private >
 * dossier_parallel_view_follow_scrolling:
 * @self: a view
 * @adjustment: where it is
 *
 * Sees to it that the marks of what comes into view are drawn.
 */
void
dossier_parallel_view_follow_scrolling (DossierParallelView *self, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
}

/*< private >
 * dossier_parallel_view_class_init_reveal:
 * @widget_class: the class of views
 *
 * Adds the signal that a mark is to open.
 */
void
dossier_parallel_view_class_init_reveal (GtkWidgetClass *widget_class)
{
  /* A mark was clicked or opened by key: its paragraph in the first document,
   * the mark in either of them, and where it stands in the view. */
  signals[MARK_ACTIVATED]
      = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (widget_class), G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_POINTER,
                      GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);
}
